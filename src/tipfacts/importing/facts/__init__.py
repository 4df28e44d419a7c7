"""From rows to facts: each part of one in a module of its own."""
