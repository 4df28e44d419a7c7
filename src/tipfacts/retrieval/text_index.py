"""Own facts, searched as they stand: an index would cost more than the one search asked."""

from __future__ import annotations

from tipfacts.retrieval.index import (
    MOST_COUNTED,
    NAMING,
    Index,
    by_length,
    facts_with_phrase,
    phrase_key,
    phrase_lines,
    posting,
    texts,
)
from tipfacts.retrieval.tokens import END, words_of_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tipfacts.data.record_types import Record


AT_ONCE = 1_500  # texts that are folded together: fewer take longer, more take longer and more memory


class TextIndex(Index):
    """The words of facts whose texts are kept one a line, each word between spaces and an END after each line.

    `_places` gives by line the number of the fact and the code of the field; `_starts` gives by fact its first line,
    and last of all the number of lines; `_count` is how many words there are.
    """

    __slots__ = ("_by_length", "_count", "_lines", "_places", "_starts", "_text")

    def __init__(self, records: Iterable[Record]) -> None:
        self._starts = [0]
        self._places: list[tuple[int, int]] = []
        folded: list[str] = []
        written: list[str] = []
        for number, record in enumerate(records):
            for code, text in texts(record):
                self._places.append((number, code))
                written.append(text)
            self._starts.append(len(self._places))
            if len(written) >= AT_ONCE:
                folded.append(words_of_all(written))
                written.clear()
        if written:
            folded.append(words_of_all(written))
        self._text = f" {' '.join(folded)} "
        self._count = self._text.count(" ") - 1 - len(self._places)
        self._lines = self._text.split(END)
        self._by_length: dict[int, list[str]] | None = None

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __contains__(self, word: str) -> bool:
        return f" {word} " in self._text

    def postings(self, word: str) -> Iterator[int]:
        """A posting for each field of each fact that holds the word, in the order of the facts."""
        counts: dict[int, int] = {}
        for line in self._lines_with(word):
            number, code = self._places[line]
            place = posting(number, code, 0)
            counts[place] = counts.get(place, 0) + 1
        return (place | min(count, MOST_COUNTED) for place, count in counts.items())

    def frequency(self, word: str) -> int:
        """How many facts hold the word."""
        return len({self._places[line][0] for line in self._lines_with(word)})

    def length(self, number: int) -> int:
        """How many words the fact has in all its fields."""
        lines = self._lines[self._starts[number] : self._starts[number + 1]]
        return sum(len(line.split()) for line in lines)

    @property
    def mean_length(self) -> float:
        """The mean of those lengths, more than 0."""
        return max(1.0, self._count / max(1, len(self)))

    def words_with_prefix(self, prefix: str) -> Iterable[str]:
        """The words that begin so, in alphabetical order."""
        found = set()
        text = self._text
        at = text.find(f" {prefix}")
        while at >= 0:
            end = text.index(" ", at + 1)
            found.add(text[at + 1 : end])
            at = text.find(f" {prefix}", end)
        return sorted(found)

    def words_of_length(self, length: int) -> Sequence[str]:
        """The words of so many characters that are letters throughout, in alphabetical order."""
        if self._by_length is None:
            self._by_length = by_length(sorted(set(self._text.split()) - {END}))
        return self._by_length.get(length, ())

    def phrases(self, number: int) -> str:
        """The ids, titles, names and aliases of a fact, one a line."""
        keys: dict[str, int] = {}
        for line in range(self._starts[number], self._starts[number + 1]):
            words = self._lines[line].split()
            code = self._places[line][1]
            if code in NAMING and words:
                keys.setdefault(phrase_key(words), code)
        return phrase_lines(keys)

    def facts_with_phrase(self, key: str) -> dict[int, int]:
        """The facts that have a phrase with this key, each with the code of the first field that has it."""
        if not key:
            return {}
        rarest = max(key.split(), key=len)
        numbers = dict.fromkeys(self._places[line][0] for line in self._lines_with(rarest))
        found = facts_with_phrase([self.phrases(number) for number in numbers], key)
        return {number: found[at] for at, number in enumerate(numbers) if at in found}

    def _lines_with(self, word: str) -> Iterator[int]:
        """Each line that holds the word, once for each time that it does."""
        text, needle = self._text, f" {word} "
        line, before = 0, 0
        at = text.find(needle)
        while at >= 0:
            line += text.count(END, before, at)
            yield line
            before = at
            at = text.find(needle, at + len(needle) - 1)
