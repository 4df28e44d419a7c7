"""Which column serves which field, and how its numbers and dates are read."""
