"""From bytes to a table: encodings, delimiters, header rows, JSON."""
