"""What a command answers, and how it is shown, written or worded as an error."""
