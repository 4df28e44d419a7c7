"""Own facts beside the bundled ones, searched as they stand: an index would cost more than the one search asked."""

from __future__ import annotations

from tipfacts.retrieval.index import ALIASES, Index, bag, texts
from tipfacts.retrieval.tokens import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tipfacts.data.record_types import Record


class OverlayIndex(Index):
    """The index of the bundled facts, and the words of own facts, which are numbered after them.

    Each text of an own fact is a line: its words, each between spaces. `_places` gives by line the number of the fact
    and the code of the field; `_firsts` gives by own fact its first line, and last of all the number of lines.
    """

    __slots__ = ("_all", "_firsts", "_lines", "_places", "_said")

    def __init__(self, bundled: Index, own: Iterable[Record]) -> None:
        super().__init__(bundled.words, bundled.phrases)
        self._firsts: list[int] = []
        self._places: list[tuple[int, int]] = []
        self._lines: list[str] = []
        lines = Lines()
        for number, record in enumerate(own, len(bundled)):
            self._firsts.append(len(self._lines))
            for code, text in texts(record):
                self._places.append((number, code))
                self._lines.append(lines.line(text))
        self._firsts.append(len(self._lines))
        self._said = " " + " \n ".join(self._lines) + " "
        self._all: list[str] | None = None

    def __len__(self) -> int:
        return len(self.phrases) + len(self._firsts) - 1

    def __contains__(self, word: str) -> bool:
        return super().__contains__(word) or f" {word} " in self._said

    def postings(self, word: str) -> Iterator[tuple[int, int]]:
        """The number of each fact that holds the word, with the code of a field that does; once for each such text."""
        yield from super().postings(word)
        yield from (self._places[line] for line in self._holding(word))

    def beginning(self, root: str) -> Iterable[str]:
        """The words that begin so, in alphabetical order."""
        found = set(super().beginning(root))
        said = self._said
        at = said.find(f" {root}")
        while at >= 0:
            end = said.index(" ", at + 1)
            found.add(said[at + 1 : end])
            at = said.find(f" {root}", end)
        return sorted(found)

    def vocabulary(self) -> list[str]:
        """Every word, in alphabetical order."""
        if self._all is None:
            self._all = sorted({*super().vocabulary(), *self._said.split()})
        return self._all

    def bearers(self, phrase: str) -> dict[int, int]:
        """The facts that bear the phrase as id, title, name or alias, with the code of the field."""
        found = super().bearers(phrase)
        for line in self._holding(phrase.partition(" ")[0]):
            number, code = self._places[line]
            if code <= ALIASES and bag(self._lines[line].split()) == phrase:
                found.setdefault(number, code)
        return found

    def phrases_of(self, number: int) -> str:
        """The phrases that a fact bears."""
        own = number - len(self.phrases)
        if own < 0:
            return super().phrases_of(number)
        lines = range(self._firsts[own], self._firsts[own + 1])
        heads = [line for line in lines if self._places[line][1] <= ALIASES]
        return "\n".join([f"{self._places[line][1]}{bag(self._lines[line].split())}" for line in heads])

    def _holding(self, word: str) -> Iterator[int]:
        """Each line that holds the word."""
        said, needle = self._said, f" {word} "
        line, before = 0, 0
        at = said.find(needle)
        while at >= 0:
            line += said.count("\n", before, at)
            yield line
            before = at
            at = said.find(needle, at + 1)
