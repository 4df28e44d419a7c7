"""Packs: many facts in one indexed SQLite file, which opens at once whatever its size."""
