"""Search: from words typed to ranked facts."""
