"""What single cells mean: numbers, dates, texts, languages, ids."""
