"""The search index in a pack: each word, posting and phrase is read when a search asks for it."""

from __future__ import annotations

import sys

from tipfacts.retrieval.index import FIELDS, Index, postings

try:
    from _blake2 import blake2b  # without the OpenSSL that `hashlib` loads
except ImportError:  # not CPython
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Final, Literal

    from tipfacts.data.pack.database import Database

POSTING: Final = "Q"  # an unsigned number of eight bytes: the fact's in the upper four, where the word stands below
HALF = 32  # bits
BYTES_A_FACT = 8  # that holds a word: those of a posting
LENGTH: Final = "H"  # of two bytes: a longer fact counts as one of 65,535 words
LONGEST = 0xFFFF
BLOCK = 2048  # facts whose lengths stand together
MOST_KNOWN = 10_000  # words that are remembered
PARTS = 16  # bits of the number of a part
_CODES = frozenset(map(str, range(len(FIELDS))))
_LAST = "\U0010ffff"  # follows every letter


class PackIndex(Index):
    """The index of the facts in a pack."""

    __slots__ = ("_count", "_database", "_known", "_lengths", "_mean", "_phrases", "_spellings")
    knows_frequencies = True

    def __init__(self, database: Database, count: int, mean_length: float) -> None:
        self._database = database
        self._count = count
        self._mean = max(1.0, mean_length)
        self._known: dict[str, tuple[int, int] | None] = {}
        self._lengths: dict[int, Sequence[int]] = {}
        self._phrases: dict[int, str] = {}
        self._spellings: dict[int, Sequence[str]] = {}

    def __len__(self) -> int:
        return self._count

    def __contains__(self, word: str) -> bool:
        return self._word(word) is not None

    def _word(self, word: str) -> tuple[int, int] | None:
        """The number of a word and how many facts hold it, or None."""
        known = self._known
        if word in known:
            return known[word]
        row = self._database.row("SELECT number, frequency FROM words WHERE word = ?", word)
        found = None if row is None else (self._natural(row[0]), self._natural(row[1]))
        if len(known) >= MOST_KNOWN:
            self._known = known = {}  # a new one: other threads may be looking into the old
        known[word] = found
        return found

    def _natural(self, value: object) -> int:
        if not isinstance(value, int) or value < 0:
            raise self._database.broken()
        return value

    def postings(self, word: str) -> Iterator[int]:
        """A posting for each field of each fact that holds the word, in the order of the facts."""
        for number, counts in zip(*self.places(word), strict=True):
            yield from postings(number, counts)

    def places(self, word: str) -> tuple[Sequence[int], Sequence[int]]:
        """The facts that hold the word, in their order, and for each how often it stands in which field."""
        known = self._word(word)
        if known is None:
            return (), ()
        first = known[0] << PARTS
        rows = self._database.rows(
            "SELECT postings FROM postings WHERE place >= ? AND place < ? ORDER BY place", first, first + (1 << PARTS)
        )
        found = self._numbers(b"".join([self._bytes(part) for (part,) in rows]), "I")
        counts, numbers = found[::2], found[1::2]
        if len(counts) != len(numbers) or len(numbers) != known[1] or max(numbers, default=0) >= self._count:
            raise self._database.broken()
        if max(counts, default=0) >> 3 * len(FIELDS):
            raise self._database.broken()
        return numbers, counts

    def _bytes(self, value: object) -> bytes:
        if not isinstance(value, bytes):
            raise self._database.broken()
        return value

    def frequency(self, word: str) -> int:
        """How many facts hold the word."""
        known = self._word(word)
        return known[1] if known else 0

    def expect(self, words: Iterable[str]) -> None:
        """Refuse words that stand in more facts than the file has room for: it may say of very many the same again."""
        if sum(map(self.frequency, words)) * BYTES_A_FACT > self._database.size:
            raise self._database.broken()

    def length(self, number: int) -> int:
        """How many words the fact has in all its fields."""
        block, place = divmod(number, BLOCK)
        lengths = self._lengths.get(block)
        if lengths is None:
            written = self._database.blob("SELECT lengths FROM lengths WHERE block = ?", block)
            lengths = self._lengths[block] = self._numbers(written, LENGTH)
        if place >= len(lengths):
            raise self._database.broken()
        return lengths[place]

    def all_lengths(self) -> Sequence[int]:
        """The same of every fact."""
        blocks = self._database.rows("SELECT lengths FROM lengths ORDER BY block")
        lengths = self._numbers(b"".join([self._bytes(block) for (block,) in blocks]), LENGTH)
        if len(lengths) != self._count:
            raise self._database.broken()
        return lengths

    @property
    def mean_length(self) -> float:
        """The mean of those lengths, at least 1."""
        return self._mean

    def words_with_prefix(self, prefix: str) -> Iterator[str]:
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
        if length not in self._spellings:
            written = self._database.text("SELECT words FROM spellings WHERE length = ?", length)
            words = written.split("\n") if written else []
            if set(map(len, words)) - {length}:
                raise self._database.broken()
            self._spellings[length] = words
        return self._spellings[length]

    def read_phrases(self, numbers: Iterable[int]) -> None:
        """Read those of these facts with one question: one for each would take three times as long."""
        known = self._phrases if len(self._phrases) < MOST_KNOWN else {}
        wanted = [number for number in numbers if number not in known]
        query = f"SELECT number, phrases FROM facts WHERE number IN ({', '.join('?' * len(wanted))})"  # noqa: S608 - question marks
        found = {
            self._natural(number): self._phrase_lines(lines) for number, lines in self._database.rows(query, *wanted)
        }
        self._phrases = known | found  # a new one: other threads may be looking into the old

    def phrases(self, number: int) -> str:
        """The ids, titles, names and aliases of a fact, one a line."""
        if number not in self._phrases:
            self.read_phrases([number])
        return self._phrases.get(number, "")

    def _phrase_lines(self, value: object) -> str:
        if not isinstance(value, str) or not all(line[0] in _CODES for line in value.split("\n") if line):
            raise self._database.broken()
        return value

    def facts_with_phrase(self, key: str) -> dict[int, int]:
        """The facts that have a phrase with this key, each with the code of the first field that has it."""
        found: dict[int, int] = {}
        before = -1
        rows = self._database.rows("SELECT number, code FROM phrases WHERE hash = ? ORDER BY number", phrase_hash(key))
        for number, code in rows:
            if not isinstance(number, int) or not before < number < self._count or str(code) not in _CODES:
                raise self._database.broken()
            found[number] = self._natural(code)
            before = number
        return found

    def _numbers(self, written: bytes, form: Literal["I", "H"]) -> Sequence[int]:
        """Numbers as a pack has them, the low byte first."""
        try:
            if sys.byteorder == "little":
                return memoryview(written).cast(form)
            from array import array

            numbers = array(form, written)
        except (TypeError, ValueError) as error:
            raise self._database.broken() from error
        numbers.byteswap()
        return numbers


def phrase_hash(key: str) -> int:
    """A number for the key of a phrase; of 64 bits, so that two of ten million share one once in 400,000 packs."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
