"""The files of facts, however they are written, opened safely."""
