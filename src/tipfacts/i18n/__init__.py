"""What differs from language to language: the choice, the messages, numbers and dates."""
