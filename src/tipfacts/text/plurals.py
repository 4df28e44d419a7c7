"""Nouns of English and French compared whatever their number."""

_ENDINGS = (("eaux", "eau"), ("eux", "eu"), ("aux", "al"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"))


def singular(words: str) -> str:
    """A key that several words, folded, have in common with their plurals: no word to show, `gas` is `ga`."""
    return " ".join(map(_singular, words.split()))


def _singular(word: str) -> str:
    for ending, one in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + one
    return word.removesuffix("s") if len(word) > 2 and not word.endswith("ss") else word
