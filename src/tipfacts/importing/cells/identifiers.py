"""Ids: made from titles, spelt as ids are, each its own."""

from __future__ import annotations

from tipfacts.retrieval.tokens import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 80


def slug(text: str, longest: int = LONGEST) -> str:
    """The text as an id is spelt, cut between words: `Employés actifs` is employes-actifs; empty if nothing is left."""
    kept = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(text[: longest * 4]))
    words = kept.replace("'", " ").split()
    made = "-".join(words)
    if len(made) <= longest:
        return made
    cut = made[: longest + 1].rpartition("-")[0]
    return (cut or made[:longest]).strip("-")


class Ids:
    """The ids of a file; `bundled` are those of the bundled facts, `commands` names that no fact may have.

    Those of the `hotline` are bundled too, and no other fact may have one even with --only-data.
    """

    def __init__(self, bundled: Iterable[str], hotline: Iterable[str], commands: Iterable[str]) -> None:
        self.bundled = frozenset(bundled)
        self.hotline = frozenset(hotline)
        self._commands = frozenset(commands)
        self._taken: dict[str, int] = {}
        self._last: dict[str, int] = {}

    def take(self, id: str, row: int) -> int | None:
        """Give an id that a row has to that row alone; the row that has it already, if any.

        It may be that of a bundled fact: the file can then be read with --only-data.
        """
        owner = self._taken.get(id)
        if owner is None:
            self._taken[id] = row
        return owner

    def clashes(self) -> list[tuple[str, int]]:
        """The ids that bundled facts have too, each with its row."""
        return sorted((id, row) for id, row in self._taken.items() if id in self.bundled)

    def made(self, title: str, otherwise: str, row: int) -> str:
        """A free id made from a title; from `otherwise` where the title has no letters that an id may have."""
        base = slug(title) or otherwise
        id, number = base, self._last.get(base, 1)
        while id in self._taken or id in self._commands or id in self.bundled:
            number += 1
            id = f"{base[: LONGEST - len(str(number)) - 1].rstrip('-')}-{number}"
        self._last[base] = number
        self._taken[id] = row
        return id
