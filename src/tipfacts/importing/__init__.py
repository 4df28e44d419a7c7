"""From a spreadsheet, or JSON, to a data file: reads tables as people publish them, and writes facts in TOML."""
