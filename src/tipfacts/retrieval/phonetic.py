"""How a word sounds, near enough for French and English at once: written by ear, `embassadrisse`, `pamflet`."""

from __future__ import annotations

# In this order, what letters sound like; c is soft before e and i, which the first of these see to.
_SOUNDS = (
    ("ill", "y"), ("ph", "f"), ("dge", "je"), ("dgi", "ji"), ("qu", "k"), ("gu", "g"), ("ck", "k"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("ch", "s"), ("sh", "s"), ("ti", "si"), ("eau", "o"), ("au", "o"), ("oo", "u"),
    ("ou", "u"), ("ain", "in"), ("ein", "in"), ("aim", "in"), ("im", "in"), ("ai", "e"), ("ei", "e"), ("ee", "i"),
    ("ea", "e"), ("oe", "e"), ("em", "an"), ("en", "an"), ("am", "an"), ("om", "on"), ("th", "t"), ("ge", "je"),
    ("gi", "ji"), ("c", "k"), ("q", "k"), ("z", "s"), ("x", "s"), ("y", "i"), ("w", "v"), ("h", ""),
)  # fmt: skip
_SILENT = ("er", "es", "ts", "ds", "e", "s", "t", "d", "p")  # at the end of a word


def sound(word: str) -> str:
    """What the word sounds like, in letters; words that sound alike have the same."""
    for written, heard in _SOUNDS:
        if written in word:
            word = word.replace(written, heard)
    word = "".join([letter for at, letter in enumerate(word) if not at or letter != word[at - 1]])
    for ending in _SILENT:
        if word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return word


def consonants(heard: str) -> str:
    """What is left of a sound without its vowels after the first letter."""
    return heard[:1] + "".join([letter for letter in heard[1:] if letter not in "aeiou"])
