"""One module for each output format: a result in, text out."""
