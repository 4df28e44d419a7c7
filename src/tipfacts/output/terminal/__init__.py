"""What people see of facts: on a terminal, or as the same text unwrapped for a screen reader."""
