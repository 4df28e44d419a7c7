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
MOST_COMPARED = 4_000  # words that are compared with one before rapidfuzz, which takes long to load, is the quicker
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
    if len(among) > MOST_COMPARED:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(word, among, scorer=OSA.distance, score_cutoff=most, limit=None)
        # Not `distance`, which is the function below: Python 3.12.1 then takes that for a local name, too.
        return [(other, int(letters) + (other[0] != word[0])) for other, letters, _ in found]
    near = [(distance(word, other), other) for other in with_like_letters(word, among, most)]
    near.sort(key=lambda found: found[0])
    return [(other, letters + (other[0] != word[0])) for letters, other in near if letters <= most]


def with_like_letters(word: str, among: Iterable[str], most: int) -> list[str]:
    """The words with nearly the same letters: each that is off adds and takes away one at most."""
    letters = frozenset(word)
    lengths = range(len(word) - most, len(word) + most + 1)
    return [
        other
        for other in among
        if len(other) in lengths
        and len(letters.difference(other)) <= most
        and len(frozenset(other).difference(word)) <= most
    ]


def distance(word: str, other: str) -> int:
    """How many letters two words are apart, as `slips` counts them, by the bits of whole numbers (Hyyrö 2003).

    For a few words this takes a tenth of the time that importing rapidfuzz does, whose result is the same.
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(word):
        places[letter] = places.get(letter, 0) | 1 << at
    all_bits, last = (1 << len(word)) - 1, 1 << len(word) - 1
    more, less, same, before = all_bits, 0, 0, 0  # than the place above in the table of distances, a bit for each
    letters = len(word)
    for letter in other:
        here = places.get(letter, 0)
        swapped = (~same & here) << 1 & before
        same = ((((here & more) + more) ^ more) | here | less | swapped) & all_bits
        wider, narrower = (less | ~(same | more)) & all_bits, same & more  # than the place to the left
        letters += (wider & last > 0) - (narrower & last > 0)
        wider = wider << 1 | 1
        more, less = (narrower << 1 | ~(same | wider)) & all_bits, wider & same
        before = here
    return letters


def near_words(query: str, indexes: Sequence[Index], record_at: Callable[[int], Record]) -> tuple[str, ...]:
    """The at most three words of the facts that look most like those of a query that found nothing.

    They are written as a fact has them, accents included; `record_at` gives the fact of a number in all the indexes.
    """
    from rapidfuzz import fuzz, process

    from tipfacts.i18n.common_words import is_common
    from tipfacts.retrieval.stop_words import STOP_WORDS
    from tipfacts.retrieval.tokens import words

    alphabetic = [word for index in indexes for length in range(4, LONGEST) for word in index.words_of_length(length)]
    found = []
    for word in words(query)[:MOST_LOOKED_UP]:
        is_meant = word in STOP_WORDS or is_common(word) or any(word in index for index in indexes)
        if len(word) > 3 and not is_meant:
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
