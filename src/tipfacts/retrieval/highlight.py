"""Finds in a text the words that a search was answered by."""

from __future__ import annotations

import re

from tipfacts.retrieval.tokens import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# A number with its thousands and decimals, letters with points between them (U.S.), or a plain word with its accents.
_PIECE = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_LONGEST = 6  # pieces that write one number: 1 888 373 7888


def marks(text: str, matched: Collection[str]) -> Iterator[tuple[int, int, str]]:
    """Where the words of the index stand in the text, however they are spelt there: `1,8 million` is 1800000."""
    pieces = [piece.span() for piece in _PIECE.finditer(text)]
    at = 0
    while at < len(pieces):
        count, word = _word(text, pieces[at : at + _LONGEST], matched)
        for start, end in pieces[at : at + count]:
            yield start, end, word
        at += count or 1


def _word(text: str, pieces: list[tuple[int, int]], matched: Collection[str]) -> tuple[int, str]:
    """How many of these pieces, from the first on, write a word that matched, and which; only numbers take several."""
    most = len(pieces) if text[pieces[0][0]].isdigit() else 1
    for count in range(most, 0, -1):
        found = words(text[pieces[0][0] : pieces[count - 1][1]])
        if len(found) == 1 and found[0] in matched:
            return count, found[0]
    return 0, ""
