"""From records to the words that find them: which fact holds a word, in which of its fields, how often.

The build makes the index of the bundled facts with this code; a checkout makes it on the fly.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from tipfacts.retrieval.stop_words import STOP_WORDS
from tipfacts.retrieval.tokens import END, words_of_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.retrieval.sheet_rules import SheetRules

# The fields searched, each with its weight; a field's code is its place here, and has three bits in a posting.
FIELDS = (
    ("id", 1.0),
    ("title", 1.0),
    ("names", 1.0),
    ("value", 1.0),
    ("aliases", 0.92),
    ("text", 0.85),
    ("tags", 0.7),
    ("notes", 0.6),
)
ID, TITLE, NAMES, VALUE, ALIASES, TEXT, TAGS, NOTES = range(len(FIELDS))
CODES = {name: code for code, (name, _) in enumerate(FIELDS)}
NAMING = frozenset({ID, TITLE, NAMES, VALUE, ALIASES})  # the fields whose texts are phrases
WIDE = 24  # bits for how often a word stands in a field, where all are counted: no fact has so many words
MOST_REMEMBERED = 10_000  # of the ways in which words stand in facts
MOST_COUNTED = 7  # how often a word stands in a field: more says no more, and a posting has three bits for it


class Index(ABC):
    """The words of some facts, which are numbered from 0: what a search needs to know, whatever holds it.

    A posting is a number that says that a word stands in a field of a fact: `fact << 6 | field << 3 | count`, where
    the count goes no higher than MOST_COUNTED. Words are as `tokens.words` writes them.
    """

    __slots__ = ()
    rules: SheetRules | None = None  # of the bundled facts alone
    knows_frequencies = False  # whether `frequency` is told without counting

    @abstractmethod
    def __len__(self) -> int:
        """How many facts there are."""

    @abstractmethod
    def __contains__(self, word: str) -> bool:
        """Whether any fact holds the word."""

    @abstractmethod
    def postings(self, word: str) -> Iterable[int]:
        """A posting for each field of each fact that holds the word, in the order of the facts; see `posting`."""

    def places(self, word: str) -> tuple[Sequence[int], Sequence[int]]:
        """The facts that hold the word, in their order, and how often it stands in each field: see `Counts`."""
        found: dict[int, int] = {}
        for posting in self.postings(word):
            number = posting >> 6
            found[number] = found.get(number, 0) | (posting & MOST_COUNTED) << 3 * (posting >> 3 & 7)
        return list(found), list(found.values())

    @abstractmethod
    def frequency(self, word: str) -> int:
        """How many facts hold the word."""

    def expect(self, words: Iterable[str]) -> None:  # noqa: B027 - most have them in hand
        """Prepare to be asked where all these words stand."""

    @abstractmethod
    def length(self, number: int) -> int:
        """How many words the fact has in all its fields."""

    def all_lengths(self) -> Sequence[int]:
        """The same of every fact."""
        return [self.length(number) for number in range(len(self))]

    @property
    @abstractmethod
    def mean_length(self) -> float:
        """The mean of those lengths, more than 0."""

    @abstractmethod
    def words_with_prefix(self, prefix: str) -> Iterable[str]:
        """The words that begin so, in alphabetical order."""

    @abstractmethod
    def words_of_length(self, length: int) -> Sequence[str]:
        """The words of so many characters that are letters throughout, in alphabetical order."""

    def read_phrases(self, numbers: Iterable[int]) -> None:  # noqa: B027 - most have them in hand
        """Prepare to be asked for the `phrases` of these facts."""

    @abstractmethod
    def phrases(self, number: int) -> str:
        """The ids, titles, names and aliases of a fact, each a line: the field’s code, the `phrase_key`."""

    @abstractmethod
    def facts_with_phrase(self, key: str) -> Mapping[int, int]:
        """The facts that have a phrase with this `phrase_key`, each with the code of the first field that has it."""


class LiteralIndex(Index):
    """The index of the bundled facts, as texts: a wheel's program loads and searches those in no time.

    `words` has a line for each word, in alphabetical order: the word, a tab, its postings in hexadecimal digits with
    commas between: a text in ASCII is loaded in the tenth of the time of any other. `phrase_lines` has a text for each
    fact, `lengths` a number.
    """

    __slots__ = ("_by_length", "lengths", "phrase_lines", "rules", "words")

    def __init__(
        self, words: str, lengths: Sequence[int], phrase_lines: Sequence[str], rules: SheetRules | None = None
    ) -> None:
        self.rules = rules
        self.words = words
        self.lengths = lengths
        self.phrase_lines = phrase_lines
        self._by_length: dict[int, list[str]] | None = None

    def __len__(self) -> int:
        return len(self.lengths)

    def __contains__(self, word: str) -> bool:
        return self.words.startswith(f"{word}\t", self._line(f"{word}\t") + 1)

    def _line(self, start: str) -> int:
        """Where the line end is before the first line that begins so, or with what comes after it in the alphabet."""
        words = self.words
        low, high = 0, len(words) - 1
        while low < high:
            middle = words.rindex("\n", low, (low + high) // 2 + 1)
            if words[middle + 1 : middle + 1 + len(start)] < start:
                low = words.index("\n", middle + 1)
            else:
                high = middle
        return low

    def postings(self, word: str) -> Iterator[int]:
        """A posting for each field of each fact that holds the word, in the order of the facts."""
        start = self._line(f"{word}\t") + 1
        if self.words.startswith(f"{word}\t", start):
            for digits in self.words[start + len(word) + 1 : self.words.index("\n", start)].split(","):
                yield int(digits, 16)

    def frequency(self, word: str) -> int:
        """How many facts hold the word."""
        return len({posting >> 6 for posting in self.postings(word)})

    def length(self, number: int) -> int:
        """How many words the fact has in all its fields."""
        return self.lengths[number]

    @property
    def mean_length(self) -> float:
        """The mean of those lengths."""
        return sum(self.lengths) / max(len(self.lengths), 1)

    def words_with_prefix(self, prefix: str) -> Iterator[str]:
        """The words that begin so, in alphabetical order."""
        at = self._line(prefix)
        while self.words.startswith(prefix, at + 1) and at + 1 < len(self.words):
            yield self.words[at + 1 : self.words.index("\t", at)]
            at = self.words.index("\n", at + 1)

    def words_of_length(self, length: int) -> Sequence[str]:
        """The words of so many characters that are letters throughout, in alphabetical order."""
        if self._by_length is None:
            self._by_length = by_length([line.partition("\t")[0] for line in self.words.split("\n")])
        return self._by_length.get(length, ())

    def phrases(self, number: int) -> str:
        """The ids, titles, names and aliases of a fact, one a line."""
        return self.phrase_lines[number]

    def facts_with_phrase(self, key: str) -> dict[int, int]:
        """The facts that have a phrase with this key, each with the code of the first field that has it."""
        return facts_with_phrase(self.phrase_lines, key)


class FactWords:
    """What an index holds of one fact: its words with their counts by field, its length, its phrases.

    The counts of a word are one number, WIDE bits for each field, the first one's the lowest: see `Counts`.
    """

    __slots__ = ("counts", "length", "phrases")

    def __init__(self, record: Record) -> None:
        self.counts: dict[str, int] = {}
        fields = list(texts(record))
        words = words_of_all([text for _, text in fields]).split()
        self.length = len(words) - len(fields)
        keys: dict[str, int] = {}
        counts = self.counts
        start = 0
        for code, _ in fields:
            end = words.index(END, start)
            once = 1 << WIDE * code
            for word in words[start:end]:
                counts[word] = counts.get(word, 0) + once
            if code in NAMING and end > start:
                keys.setdefault(phrase_key(words[start:end]), code)
            start = end + 1
        self.phrases = phrase_lines(keys)


class Counts(dict[int, int]):
    """How often a word stands in each field of a fact, in three bits for each: what FactWords counts in more.

    Each is worked out once: very many words have the same.
    """

    def __missing__(self, wide: int) -> int:
        most = (1 << WIDE) - 1
        counts = [wide >> WIDE * code & most for code in range(len(FIELDS))]
        narrow = sum(min(count, MOST_COUNTED) << 3 * code for code, count in enumerate(counts))
        if len(self) < MOST_REMEMBERED:
            self[wide] = narrow
        return narrow


def postings(number: int, counts: int) -> list[int]:
    """The postings of a word in a fact, from how often it stands in each field, as `Counts` has it."""
    codes = range(len(FIELDS))
    return [number << 6 | code << 3 | count for code in codes if (count := counts >> 3 * code & MOST_COUNTED)]


def posting(number: int, code: int, count: int) -> int:
    """That a word stands so often in a field of a fact, as one number."""
    return number << 6 | code << 3 | min(count, MOST_COUNTED)


def phrase_key(words: Iterable[str]) -> str:
    """The content words of a phrase, sorted: what makes two phrases the same whatever their order and small words."""
    unique = set(words)
    return " ".join(sorted(unique - STOP_WORDS or unique))


def phrase_lines(keys: Mapping[str, int]) -> str:
    """The phrases of a fact, given as the code of the field by key, as `Index.phrases` has them."""
    return "\n" + "".join([f"{code}{key}\n" for key, code in keys.items()])


def facts_with_phrase(phrases: Iterable[str], key: str) -> dict[int, int]:
    """The facts that have a phrase with this key, given their phrases one after the other."""
    line = f"{key}\n"
    found = {}
    for number, lines in enumerate(phrases):
        at = lines.find(line)
        while at > 0 and lines[at - 2 : at - 1] != "\n":  # inside another phrase
            at = lines.find(line, at + 1)
        if at > 0:
            found[number] = int(lines[at - 1])
    return found


def by_length(words: Iterable[str]) -> dict[int, list[str]]:
    """Those of the words that are letters throughout, by how many they are."""
    letters = sorted([word for word in words if word.isalpha()], key=len)
    lengths = list(map(len, letters))
    found, at = {}, 0
    while at < len(letters):
        end = at + lengths.count(lengths[at])
        found[lengths[at]] = letters[at:end]
        at = end
    return found


def build(records: Iterable[Record], rules: SheetRules | None = None) -> LiteralIndex:
    """The index of these facts, numbered in their order, and the rules that go for them."""
    words: dict[str, list[str]] = {}
    phrases, lengths = [], []
    narrow = Counts()
    for number, record in enumerate(records):
        fact = FactWords(record)
        for word, counts in fact.counts.items():
            words.setdefault(word, []).extend([f"{posting:x}" for posting in postings(number, narrow[counts])])
        phrases.append(fact.phrases)
        lengths.append(fact.length)
    written = "".join([f"{word}\t{','.join(words[word])}\n" for word in sorted(words)])
    return LiteralIndex("\n" + written, tuple(lengths), phrases, rules)


def texts(record: Record) -> Iterator[tuple[int, str]]:
    """Each text of a fact with the code of its field, the weightiest fields first; own facts may lack a language."""
    from tipfacts.i18n.language import every  # not where an index is only read

    yield ID, record["id"]
    for text in every(record["title"]):
        yield TITLE, text
    for name in record["names"]:
        for text in (*every(name), *name["abbreviations"]):
            yield NAMES, text
    for number in (record["value"], record["low"], record["high"]):
        if number is not None:
            yield VALUE, repr(number)
    for alias in record["aliases"]:
        yield ALIASES, alias
    for text in every(record["text"]):
        yield TEXT, text
    period = record["period"]
    for when in (period["start"], period["end"]):
        if when and when != record["as_of"]:
            yield TEXT, when
    if period["printed"]:
        for when in every(period["printed"]):
            yield TEXT, when
    for tag in (*record["tags"], *record["pillars"], record["kind"]):
        yield TAGS, tag
    if record["unit"]:
        yield TAGS, record["unit"]
    for note in record["notes"]:
        for text in every(note):
            yield NOTES, text
