"""The search index in a pack: each word, posting and phrase is read when a search asks for it."""

from __future__ import annotations

import sys
from zlib import crc32

from tipfacts.retrieval.index import Index, facts_with_phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final, Literal

    from tipfacts.data.pack.database import Database

POSTING: Final = "I"  # an unsigned number of four bytes: 67 million facts
LENGTH: Final = "H"  # of two bytes: a longer fact counts as one of 65,535 words
LONGEST = 0xFFFF
MOST_KNOWN = 10_000  # words that are remembered
PARTS = 16  # bits of the number of a part
_LAST = "\U0010ffff"  # follows every letter


class PackIndex(Index):
    """The index of the facts in a pack."""

    __slots__ = ("_database", "_known", "_lengths", "_mean")

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lengths: Sequence[int] | None = None
        self._mean = 0.0
        self._known: dict[str, tuple[int, int] | None] = {}

    def __len__(self) -> int:
        return len(self._all_lengths())

    def _all_lengths(self) -> Sequence[int]:
        if self._lengths is None:
            written = self._database.blob("SELECT value FROM about WHERE name = 'lengths'")
            lengths = _numbers(written, LENGTH, self._database)
            self._mean = max(1.0, sum(lengths) / max(1, len(lengths)))
            self._lengths = lengths
        return self._lengths

    def __contains__(self, word: str) -> bool:
        return self._word(word) is not None

    def _word(self, word: str) -> tuple[int, int] | None:
        """The number of a word and how many facts hold it, or None."""
        if word not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            row = self._database.row("SELECT number, frequency FROM words WHERE word = ?", word)
            if row is not None and not all(isinstance(value, int) and value >= 0 for value in row):
                raise self._database.broken()
            self._known[word] = row  # type: ignore[assignment] # two whole numbers, as was just seen
        return self._known[word]

    def postings(self, word: str) -> Iterable[int]:
        """A posting for each field of each fact that holds the word, in the order of the facts."""
        known = self._word(word)
        if known is None:
            return ()
        first = known[0] << PARTS
        parts = self._database.rows(
            "SELECT postings FROM postings WHERE place >= ? AND place < ? ORDER BY place", first, first + (1 << PARTS)
        )
        found: list[int] = []
        for (part,) in parts:
            if not isinstance(part, bytes):
                raise self._database.broken()
            found.extend(_numbers(part, POSTING, self._database))
        if found and max(found) >> 6 >= len(self):
            raise self._database.broken()
        return found

    def frequency(self, word: str) -> int:
        """How many facts hold the word."""
        known = self._word(word)
        return known[1] if known else 0

    def length(self, number: int) -> int:
        """How many words the fact has in all its fields."""
        return self._all_lengths()[number]

    @property
    def mean_length(self) -> float:
        """The mean of those lengths, at least 1."""
        self._all_lengths()
        return self._mean

    def words_with_prefix(self, prefix: str) -> Iterable[str]:
        """The words that begin so, in alphabetical order."""
        before = ""
        found = self._database.rows(
            "SELECT word FROM words WHERE word >= ? AND word < ? ORDER BY word", prefix, prefix + _LAST
        )
        for (word,) in found:
            if not isinstance(word, str) or word <= before:  # a page that is its own neighbour would never end
                raise self._database.broken()
            before = word
            yield word

    def words_of_length(self, length: int) -> Sequence[str]:
        """The words of so many characters that are letters throughout, in alphabetical order."""
        written = self._database.text("SELECT words FROM lengths WHERE length = ?", length)
        words = written.split("\n") if written else []
        if set(map(len, words)) - {length}:
            raise self._database.broken()
        return words

    def digest(self) -> int:
        """A number for all that the index says, which `reader` makes of the facts themselves."""
        found = 0
        lengths: dict[int, int] = {}
        for number, length in enumerate(self._all_lengths()):
            found += hash((number, self.phrases(number), length))
        for word in self.words_with_prefix(""):
            lengths[len(word)] = lengths.get(len(word), 0) + word.isalpha()
            postings = self.postings(word)
            if self.frequency(word) != len({posting >> 6 for posting in postings}):
                raise self._database.broken()
            found += sum(hash((word, posting)) for posting in postings)
        for length, count in lengths.items():
            words = self.words_of_length(length)
            if len(words) != count or sorted(set(words)) != list(words) or not all(word in self for word in words):
                raise self._database.broken()
        return found

    def phrases(self, number: int) -> str:
        """The ids, titles, names and aliases of a fact, one a line."""
        phrases = self._database.text("SELECT phrases FROM facts WHERE number = ?", number)
        for line in phrases.split("\n"):
            if line and line[0] not in "01234":
                raise self._database.broken()
        return phrases

    def facts_with_phrase(self, key: str) -> dict[int, int]:
        """The facts that have a phrase with this key, each with the code of the first field that has it."""
        found: dict[int, int] = {}
        before = -1
        for (number,) in self._database.rows(
            "SELECT number FROM phrases WHERE crc = ? ORDER BY number", crc32(key.encode("utf-8", "surrogatepass"))
        ):
            if not isinstance(number, int) or number <= before:
                raise self._database.broken()
            before = number
            found.update((number, code) for code in facts_with_phrase([self.phrases(number)], key).values())
        return found


def _numbers(written: bytes, form: Literal["I", "H"], database: Database) -> Sequence[int]:
    """Numbers as a pack has them, the low byte first."""
    try:
        if sys.byteorder == "little":
            return memoryview(written).cast(form)
        from array import array

        numbers = array(form, written)
    except (TypeError, ValueError) as error:
        raise database.broken() from error
    numbers.byteswap()
    return numbers
