"""Which words are near another: the only importer of rapidfuzz."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.retrieval.index import Index

MOST = 3
LEAST = 62  # of 100: what two words must have in common to be near, where they begin alike
MARGIN = 15  # of 100: what is nearer by more than this hides the others
CLOSE = 75  # the same, where they do not, and for a word of the facts
LONGEST = 40  # letters of a word that is offered
MOST_LOOKED_UP = 20  # words of a query


def near(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """The at most three of these that somebody who typed the word may have meant, nearest first."""
    from rapidfuzz import fuzz, process

    from tipfacts.retrieval.tokens import fold

    typed = fold(word[:80]).lstrip("-")
    folded = {choice: fold(choice).lstrip("-") for choice in among}
    alike = process.extract(typed, folded, scorer=fuzz.ratio, limit=2 * MOST, score_cutoff=LEAST)
    # Few mistake the first letter: `export` is no slip of `import`, but `footprnt` is one of `slavery-footprint`.
    found = [(score, choice) for text, score, choice in alike if score >= CLOSE or f"-{typed[:1]}" in f"-{text}"]
    return tuple(choice for score, choice in found[:MOST] if score >= found[0][0] - MARGIN)


def slips(word: str, among: Sequence[str], most: int) -> list[tuple[str, int]]:
    """The words at most so many letters away, with their distances.

    A letter is one insertion, deletion, substitution, or swap of two neighbours; the distance of a word with another
    first letter is one more, for few mistake that.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, among, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(other, int(distance) + (other[0] != word[0])) for other, distance, _ in found]


def near_words(query: str, indexes: Sequence[Index], record_at: Callable[[int], Record]) -> tuple[str, ...]:
    """The at most three words of the facts that look most like those of a query that found nothing.

    They are written as a fact has them, accents included; `record_at` gives the fact of a number in all the indexes.
    """
    from rapidfuzz import fuzz, process

    from tipfacts.retrieval.stop_words import STOP_WORDS
    from tipfacts.retrieval.tokens import words

    alphabetic = [word for index in indexes for length in range(4, LONGEST) for word in index.words_of_length(length)]
    found = []
    for word in words(query)[:MOST_LOOKED_UP]:
        if len(word) > 3 and word not in STOP_WORDS and not any(word in index for index in indexes):
            found += process.extract(word, alphabetic, scorer=fuzz.ratio, limit=1, score_cutoff=CLOSE)
    found.sort(key=lambda choice: -choice[1])
    nearest = list(dict.fromkeys(word for word, _, _ in found if word not in STOP_WORDS))[:MOST]
    return tuple(_as_written(word, indexes, record_at) for word in nearest)


def _as_written(word: str, indexes: Sequence[Index], record_at: Callable[[int], Record]) -> str:
    """The word as the first fact that holds it writes it, in its texts rather than in its id."""
    from tipfacts.retrieval.index import texts
    from tipfacts.retrieval.tokens import words

    first = 0
    for index in indexes:
        posting = next(iter(index.postings(word)), None)
        if posting is not None:
            written = [text for _, text in texts(record_at(first + (posting >> 6)))]
            for text in written[1:]:
                for piece in "".join([letter if letter.isalnum() else " " for letter in text]).split():
                    if words(piece) == [word]:
                        return piece
        first += len(index)
    return word
