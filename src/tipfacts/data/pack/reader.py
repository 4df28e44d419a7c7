"""The facts of a pack: each is read when it is asked for, and checked then by the rules that go for every data file."""

from __future__ import annotations

import os
from _thread import allocate_lock

from tipfacts.data.pack.database import Database
from tipfacts.data.validation import Facts, check_words
from tipfacts.data.value_checks import ID_LETTERS
from tipfacts.errors import BadData
from tipfacts.text.sanitize import hostile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from tipfacts.data.pack.index import PackIndex
    from tipfacts.data.record_types import Record
    from tipfacts.data.toml_file import Table

MOST_NEAR = 2_000  # ids that are compared with one that does not exist, or offered for its beginning
_BEGINNING = 2  # letters that they share with it


class PackFacts:
    """The facts of a pack: a backend (see store.py).

    `declare` must be called before a record is read: a fact is checked against the words of all files in use.
    """

    def __init__(self, path: str) -> None:
        """Open the pack.

        Raises:
            BadData: It is no pack that this program can read; MissingData: it cannot be read.
        """
        self.database = Database(path)
        self._index: PackIndex | None = None
        self._checkers: list[Facts] = []
        self._exists: Callable[[str], bool] | None = None
        self._checking = allocate_lock()  # a checker checks one fact after the other
        self._problem: tuple[str, str, str, dict[str, object]] | None = None
        self.path = path
        self.sources = self._sources()
        self._count, self._words = self._number("facts"), self._number("words")

    def _about(self, name: str) -> Any:
        """What the pack says of itself."""
        return self._parsed(self.database.text("SELECT value FROM about WHERE name = ?", name))

    def _number(self, name: str) -> int:
        number = self.database.number("SELECT value FROM about WHERE name = ?", name)
        if number is None or number > self.database.size:  # of facts or words, each of which takes a byte at least
            raise self.database.broken()
        return number

    def _sources(self) -> list[dict[str, object]]:
        sources = self._about("sources")
        if not isinstance(sources, list) or not all(isinstance(source, dict) for source in sources):
            raise self.database.broken()
        for source in sources:
            if not _is_file_name(source.get("name")) or not isinstance(source.get("size"), int):
                raise self.database.broken()
        return sources

    def _parsed(self, written: str) -> Any:
        from tipfacts.data.pack.json_reader import parse

        try:
            return parse(written)
        except (ValueError, RecursionError) as error:
            raise self.database.broken() from error

    def declare(self, words: Table, exists: Callable[[str], bool] | None) -> None:
        """Add what the pack declares to the words that facts may use; `exists` says of an id whether a fact has it.

        Without `exists` a fact may refer to what is not there.

        Raises:
            BadData: What it declares breaks a rule.
        """
        declared = self._about("declared")
        if not isinstance(declared, dict):
            raise self.database.broken()
        check_words(
            declared, words, lambda field, key, **fields: self.refuse(None, field, key, **fields), bundled=False
        )
        self._exists = exists
        self._checkers = [Facts(words, self._complain, str(source["name"])) for source in self.sources]

    def _complain(self, _number: object, id: object, field: str, key: str, **fields: object) -> None:
        if self._problem is None:
            self._problem = (str(id), field, key, fields)

    def refuse(self, id: str | None, field: str, key: str, /, **fields: object) -> None:
        """Raise the error that says which rule the pack, or a fact of it, breaks."""
        from tipfacts.data.loader import problem

        raise BadData("data.invalid", problems=(problem(self.path, None, id, field, key, **fields),), more=0)

    def count(self) -> int:
        """How many facts there are."""
        return self._count

    def ids(self) -> Sequence[str]:
        """Every id, in the order of the files that the pack was made from."""
        ids: dict[int, str] = {}
        for id, number in self.database.rows("SELECT id, number FROM ids ORDER BY id"):
            if not isinstance(id, str) or not isinstance(number, int) or number in ids:
                raise self.database.broken()
            ids[number] = id
        if ids and not 0 <= min(ids) <= max(ids) < self._count:
            raise self.database.broken()
        return [ids[number] for number in sorted(ids)]

    def id_at(self, number: int) -> str:
        """The id of the fact of this number, by which it is found again.

        Raises:
            BadData: As `record` says.
        """
        id = self.record_at(number)["id"]
        if self.database.number("SELECT number FROM ids WHERE id = ?", id) != number:
            raise self.database.broken(id)
        return id

    def ids_like(self, id: str) -> Sequence[str]:
        """Ids that begin as this one does, in alphabetical order: so many as can be compared with it at once."""
        return self.ids_with_prefix(id[:_BEGINNING])

    def ids_with_prefix(self, prefix: str) -> Sequence[str]:
        """Ids that begin so, in alphabetical order."""
        rows = self.database.rows(
            "SELECT id FROM ids WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", prefix, f"{prefix}\U0010ffff", MOST_NEAR
        )
        return [id for (id,) in rows if isinstance(id, str) and ID_LETTERS.issuperset(id)]

    def sorted_ids(self) -> Iterator[str]:
        """Every id, in alphabetical order."""
        before = ""
        for (id,) in self.database.rows("SELECT id FROM ids ORDER BY id"):
            if not isinstance(id, str) or id <= before:
                raise self.database.broken()
            before = id
            yield id

    def holds(self, id: str) -> bool:
        """Whether a fact has this id."""
        return self.database.number("SELECT number FROM ids WHERE id = ?", id) is not None

    def held(self, ids: Iterable[str]) -> Iterator[str]:
        """Those of the ids that a fact of the pack has."""
        return self.database.held(ids)

    def record(self, id: str) -> Record | None:
        """The fact with this id, or None.

        Raises:
            BadData: It breaks a rule, or the pack is damaged.
        """
        number = self.database.number("SELECT number FROM ids WHERE id = ?", id)
        if number is None:
            return None
        record = self.record_at(number)
        if record["id"] != id:
            raise self.database.broken(id)
        return record

    def records(self) -> Iterator[Record]:
        """Every fact, in order."""
        rows = self.database.rows("SELECT number, source, fact FROM facts ORDER BY number")
        for expected in range(self.count()):
            row = next(rows, None)
            if row is None or row[0] != expected:
                raise self.database.broken()
            yield self._checked(expected, row[1], row[2])

    def record_at(self, number: int) -> Record:
        """The fact of this number.

        Raises:
            BadData: As `record` says.
        """
        row = self.database.row("SELECT source, fact FROM facts WHERE number = ?", number)
        if row is None:
            raise self.database.broken()
        return self._checked(number, *row)

    def _checked(self, number: int, source: object, written: object) -> Record:
        """The fact as a record, if it keeps every rule."""
        if not isinstance(source, int) or not 0 <= source < len(self._checkers) or not isinstance(written, str):
            raise self.database.broken()
        given = self._parsed(written)
        with self._checking:
            self._problem = None
            checked: Any = self._checkers[source].record(number, given)
            problem = self._problem
        if problem is not None:
            id, field, key, fields = problem
            self.refuse(id, field, key, **fields)
        record: Record = checked
        self._check_references(record)
        return record

    def _check_references(self, record: Record) -> None:
        if self._exists is None:
            return
        whole = record["part_of"]
        for field, ids in (("related", record["related"]), ("part_of", [whole] if whole else [])):
            for id in ids:
                if not self._exists(id):
                    self.refuse(record["id"], field, "id.stranger", name=id, field=field)

    def notes(self) -> Iterator[tuple[str, dict[str, object]]]:
        """A note for each file that the pack was made from, lies beside it and has changed since."""
        folder = os.path.dirname(self.path)
        for source in self.sources:
            name = str(source["name"])
            try:
                state = os.stat(os.path.join(folder, name))
            except (OSError, ValueError):
                continue
            if state.st_mtime_ns != source.get("changed") and not self._is_same(os.path.join(folder, name), source):
                yield "note.stale", {"pack": os.path.basename(self.path), "file": name}

    def _is_same(self, path: str, source: Mapping[str, object]) -> bool:
        """Whether a file that was touched, or copied, is still what the pack was made from."""
        from tipfacts.data.pack.fingerprint import fingerprint

        return os.stat(path).st_size == source["size"] and fingerprint(path) == str(source.get("fingerprint"))

    def json(self, _id: str) -> None:
        """Nothing: the JSON of a pack is not what `show` prints."""
        return

    def index(self) -> PackIndex:
        """The search index of these facts."""
        if self._index is None:
            from tipfacts.data.pack.index import PackIndex

            self._index = PackIndex(self.database, self.count(), self._words / max(1, self.count()))
        return self._index


def _is_file_name(value: object) -> bool:
    """Whether the value is the name of a file, without a folder, that may be shown anywhere."""
    return isinstance(value, str) and value != "" and os.path.basename(value) == value and hostile(value) is None
