"""Text made safe to repeat, and broken into lines."""
