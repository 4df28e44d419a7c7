"""The facts: their fields, the rules they keep, and how they are read."""
