"""What a command answers, a type for each kind: which facts or objects, and whether that is something or nothing."""

from __future__ import annotations

from tipfacts.errors import DATA_BROKEN, FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tipfacts.data import record_types
    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.retrieval.scoring import Hit

    Row = Mapping[str, object]
    Note = tuple[str, dict[str, object]]


class Result:
    """An answer: rows of one shape (see fields.ANSWERS), the exit code, and notes for standard error.

    `single` tells an object from an array.
    """

    shape = ""
    single = False

    def __init__(self, *, status: int = FOUND, notes: Sequence[Note] = ()) -> None:
        self.status = status
        self.notes = notes

    @property
    def rows(self) -> Sequence[Row] | Records:
        """The objects, one for each row of a table."""
        return ()

    @property
    def objects(self) -> Sequence[Row] | Records:
        """What JSON prints: the rows, but where a table shows something else."""
        return self.rows


class Text(Result):
    """Words that are complete, whatever the format: help, a count, a script."""

    def __init__(self, text: str, *, status: int = FOUND) -> None:
        super().__init__(status=status)
        self.text = text


class Records(Result):
    """Facts by id, read from the store only when something looks at them: JSON of the wheel is already written."""

    shape = "fact"

    def __init__(self, store: FactStore, ids: Sequence[str]) -> None:
        super().__init__()
        self.store = store
        self._ids = ids

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the facts, in order."""
        return self._ids

    @property
    def rows(self) -> Records:
        """The facts, each read when its turn comes."""
        return self

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Row]:
        return (self.row(at) for at in range(len(self)))

    def row(self, at: int) -> Row:
        """The object at this place, counted from 0."""
        return self.store.record(self.ids[at])

    def beside(self, at: int) -> Row:  # noqa: ARG002 - hits have something
        """What a row holds beside its record."""
        return {}

    def records(self) -> Iterator[Record]:
        """The facts alone."""
        return map(self.store.record, self.ids)

    def keep(self, places: Sequence[int]) -> None:
        """Keep what stands at these places, in this order."""
        self._ids = [self._ids[at] for at in places]


class Details(Records):
    """Facts to be read whole, one after the other; `single` where only one was asked for."""

    def __init__(self, store: FactStore, ids: Sequence[str], *, single: bool) -> None:
        super().__init__(store, ids)
        self.single = single


class Timeline(Records):
    """Dated facts in the order of their dates; `undated` is how many facts that fit have no date.

    `is_selection` tells that filters, or a limit, chose them.
    """

    def __init__(self, store: FactStore, ids: Sequence[str], undated: int, *, is_selection: bool) -> None:
        super().__init__(store, ids)
        self.undated = undated
        self.is_selection = is_selection


class Hits(Records):
    """Facts that a search found, best first; with `explain`, each object says word for word how."""

    shape = "hit"

    def __init__(self, store: FactStore, query: str, found: Sequence[Hit], *, explain: bool) -> None:
        super().__init__(store, ())
        self.query = query
        self.found = found
        self.total = len(found)
        self.explain = explain

    def __len__(self) -> int:
        return len(self.found)

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the facts, looked up when they are needed: a search may find very many."""
        if len(self._ids) != len(self.found):
            self._ids = [self.store.id_at(hit.number) for hit in self.found]
        return self._ids

    def row(self, at: int) -> Row:
        """The record, and how it was found."""
        return {**super().row(at), **self.beside(at)}

    def beside(self, at: int) -> Row:
        """How the fact was found."""
        hit = self.found[at]
        row = {"score": hit.score, "match": hit.match, "matched_field": hit.field}
        return {**row, "explain": hit.why} if self.explain else row

    def keep(self, places: Sequence[int]) -> None:
        """Keep what stands at these places, in this order."""
        self.found = [self.found[at] for at in places]
        self._ids = ()


class Citations(Result):
    """The citations of facts, in a style."""

    shape = "citation"

    def __init__(self, store: FactStore, ids: Sequence[str], style: str) -> None:
        super().__init__()
        self.store = store
        self.ids = ids
        self.style = style

    @property
    def rows(self) -> Sequence[Row]:
        """Each citation as an item of CSL-JSON."""
        from tipfacts.output import citations

        return [citations.csl(self.store.record(id), self.store) for id in self.ids]


class Hotline(Result):
    """The hotline."""

    shape = "hotline"
    single = True

    def __init__(self, hotline: record_types.Hotline) -> None:
        super().__init__()
        self.hotline = hotline

    @property
    def rows(self) -> Sequence[record_types.Hotline]:
        """The hotline alone."""
        return (self.hotline,)


class Info(Result):
    """Versions, counts and settings in use."""

    shape = "info"
    single = True

    def __init__(self, store: FactStore, info: record_types.Info) -> None:
        super().__init__()
        self.store = store
        self.info = info

    @property
    def rows(self) -> Sequence[record_types.Info]:
        """The information alone."""
        return (self.info,)


class Problems(Result):
    """What is wrong with data files that hold so many facts."""

    shape = "problem"

    def __init__(self, problems: Sequence[record_types.Problem], facts: int) -> None:
        broken = any(problem["severity"] == "error" for problem in problems)
        super().__init__(status=DATA_BROKEN if broken else FOUND)
        self.problems = problems
        self.facts = facts

    @property
    def rows(self) -> Sequence[record_types.Problem]:
        """The problems."""
        return self.problems


class NewPack(Result):
    """A pack that is to be made of data files: it is never held in memory, but written as it is made."""

    single = True

    def __init__(self, store: FactStore, files: Sequence[str]) -> None:
        super().__init__()
        self._store = store
        self._files = files

    def make(self, into: str, report: Callable[[int], None]) -> None:
        """Write the pack into a new file; `report` is told now and then how many facts are done."""
        self._store.write_pack(self._files, into, report)


class Schema(Result):
    """The JSON Schema of every output and of the data file, or the one definition that is asked for."""

    shape = "schema_row"
    single = True

    def __init__(self, store: FactStore, definition: str | None) -> None:
        super().__init__()
        self.store = store
        self.definition = definition

    @property
    def rows(self) -> Sequence[Row]:
        """A row for each field."""
        from tipfacts.data import json_schema

        return list(json_schema.rows(self.store.vocabulary(), self.definition))

    @property
    def objects(self) -> Sequence[Row]:
        """The schema itself."""
        from tipfacts.data import json_schema

        words = self.store.vocabulary()
        return (json_schema.definition(self.definition, words) if self.definition else json_schema.document(words),)


class Version(Result):
    """The version of the program, and those of its facts."""

    shape = "version"
    single = True

    def __init__(self, store: FactStore) -> None:
        super().__init__()
        self.store = store

    @property
    def rows(self) -> Sequence[Row]:
        """The versions alone."""
        from tipfacts import __version__
        from tipfacts.data.validation import SCHEMA_VERSION

        data = ", ".join(self.store.data_versions())
        return ({"name": "tipfacts", "version": __version__, "schema_version": SCHEMA_VERSION, "data_version": data},)


class Welcome(Result):
    """What the program is, the hotline first."""

    single = True

    def __init__(self, store: FactStore, hotline: record_types.Hotline) -> None:
        super().__init__()
        self.store = store
        self.hotline = hotline
