"""Which words are near another: the only importer of rapidfuzz."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tipfacts.retrieval.index import Index

MOST = 3
LEAST = 60  # of 100: what two words must have in common to be near
MARGIN = 15  # of 100: what is nearer by more than this hides the others


def near(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """The at most three of these that somebody who typed the word may have meant, nearest first."""
    from rapidfuzz import fuzz, process

    from tipfacts.retrieval.tokens import fold

    folded = {choice: fold(choice).lstrip("-") for choice in among}
    found = process.extract(fold(word[:80]).lstrip("-"), folded, scorer=fuzz.ratio, limit=MOST, score_cutoff=LEAST)
    return tuple(choice for _, score, choice in found if score >= found[0][1] - MARGIN)


def slips(word: str, among: Sequence[str], most: int) -> list[tuple[str, int]]:
    """The words at most so many letters away, with their distances.

    A letter is one insertion, deletion, substitution, or swap of two neighbours; the distance of a word with another
    first letter is one more, for few mistake that.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, among, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(other, int(distance) + (other[0] != word[0])) for other, distance, _ in found]


def near_words(query: str, indexes: Sequence[Index]) -> tuple[str, ...]:
    """The at most three words of these indexes that look most like those of a query that found nothing."""
    from rapidfuzz import fuzz, process

    from tipfacts.retrieval.tokens import words

    alphabetic = [word for index in indexes for length in range(4, 40) for word in index.words_of_length(length)]
    found = []
    for word in words(query)[:20]:
        if len(word) > 3 and not any(word in index for index in indexes):
            found += process.extract(word, alphabetic, scorer=fuzz.ratio, limit=1, score_cutoff=75)
    found.sort(key=lambda choice: -choice[1])
    return tuple(dict.fromkeys(word for word, _, _ in found))[:MOST]
