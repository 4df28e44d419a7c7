"""Facts drawn as SVG and HTML."""
