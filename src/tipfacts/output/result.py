"""What a command answers, a type for each kind of list of facts; other_results.py has the other kinds."""

from __future__ import annotations

from tipfacts.spec import FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.retrieval.scoring import Hit

    Row = Mapping[str, object]
    Note = tuple[str, dict[str, object]]


class Result:
    """An answer: rows of one shape (see fields.ANSWERS), the exit code, and notes for standard error.

    `single` tells an object from an array.
    """

    shape = ""
    single = False
    has_words = True  # whether there is a plain text of it; JSON alone has none
    is_notice = False  # whether a terminal shows it without any library, whatever is broken
    quotes_files = False  # whether its texts are names of files, and what is in bad ones

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

    def is_text(self, view: DisplayOptions) -> bool:  # noqa: ARG002 - some have it as they are asked
        """Whether it is words already, which every format shows alike."""
        return False


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
