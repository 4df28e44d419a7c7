"""The facts in hand: the bundled ones, and own facts beside them, each loaded when it is first needed."""

from __future__ import annotations

from tipfacts.data import bundled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.retrieval.index import Index


class Store:
    """The facts that a query is asked of.

    Own files are read and checked at once, so that a bad one is told before anything is answered.
    """

    def __init__(self, files: Sequence[str] = ()) -> None:
        self.files = tuple(files)
        self.own: list[Record] = []
        self.words: dict[str, object] | None = None
        if files:
            from tipfacts.data.loader import load_own

            self.words = dict(bundled.words())
            self.own = load_own(files, dict.fromkeys(bundled.ids(), bundled.path()), self.words)
        self._by_id: dict[str, Record] | None = None

    def ids(self) -> list[str]:
        """Every id: the bundled ones in the order of the source, then own ones in the order of their files."""
        return [*bundled.ids(), *(record["id"] for record in self.own)]

    def records(self) -> list[Record]:
        """Every fact, in the same order."""
        return [*bundled.records(), *self.own]

    def record(self, id: str) -> Record:
        """The fact with this id.

        Raises:
            KeyError: There is none.
        """
        if self._by_id is None:
            self._by_id = {record["id"]: record for record in self.records()}
        return self._by_id[id]

    def packed(self, id: str) -> str | None:
        """The JSON of a bundled fact as the build wrote it, or None."""
        made = bundled.packed()
        if made is None or id not in made[1]:
            return None
        start, end = made[1][id]
        return made[0][start:end].decode().replace("\n  ", "\n")

    def packed_all(self) -> bytes | None:
        """The JSON array of every fact as the build wrote it, or None where there are own facts or no wheel."""
        made = bundled.packed()
        return made[0] if made and not self.own else None

    def vocabulary(self) -> dict[str, object]:
        """The words of the closed vocabularies, those that own files declare included."""
        return bundled.words() if self.words is None else self.words

    def indexes(self) -> list[Index]:
        """The search indexes of every fact, which together number them in their order."""
        if not self.own:
            return [bundled.index()]
        from tipfacts.retrieval.text_index import TextIndex

        return [bundled.index(), TextIndex(self.own)]
