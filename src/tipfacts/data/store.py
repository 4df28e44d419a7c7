"""The facts that a question is asked of: bundled ones, own ones, or both, with their vocabulary and index."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Protocol

    from tipfacts.data.pack.reader import PackFacts
    from tipfacts.data.record_types import Problem, Record, Vocabulary
    from tipfacts.retrieval.index import Index

    class Backend(Protocol):
        """Facts in an order, each found by its id: the bundled facts, data files, or a pack."""

        def count(self) -> int:
            """How many facts there are."""

        def ids(self) -> Iterable[str]:
            """Every id, in order."""

        def id_at(self, number: int) -> str:
            """The id of the fact of this number."""

        def ids_like(self, id: str) -> Iterable[str]:
            """Ids that this one may be a slip of: all where they are few."""

        def records(self) -> Iterable[Record]:
            """Every fact, in the same order."""

        def holds(self, id: str) -> bool:
            """Whether a fact has this id."""

        def record(self, id: str) -> Record | None:
            """The fact with this id, or None."""

        def json(self, id: str) -> str | None:
            """The fact as JSON in an array, where that is written already."""

        def index(self) -> Index:
            """What finds these facts by their words, numbered from 0 in their order."""


class FactStore:
    """Facts in hand, each read when it is first needed; data files are read and checked at once, packs are only opened.

    Whoever answers is handed this object, and reads no facts around it.
    """

    def __init__(self, files: Sequence[str] = (), *, bundled: bool = True) -> None:
        """The facts of these data files, behind the bundled ones unless those are not wanted.

        Raises:
            BadData: A file breaks a rule; nothing of any file is used then.
        """
        from tipfacts.data import bundled as bundled_facts

        self.files = tuple(files)
        self.packs: Sequence[PackFacts] = ()
        self._bundled = bundled_facts
        self._backends: list[Backend] = [bundled_facts] if bundled else []
        self._vocabulary: Vocabulary | None = None
        if files:
            from tipfacts.data.files.own_files import open_files

            taken, words = _taken(bundled=bundled), bundled_facts.vocabulary()
            backends, self.packs, self._vocabulary = open_files(files, taken, words, alone=not bundled)
            self._backends += backends

    def ids(self) -> Sequence[str]:
        """Every id: the bundled ones in the order of the source, then own ones in the order of their files."""
        return [id for backend in self._backends for id in backend.ids()]

    def hotline_ids(self) -> Sequence[str]:
        """The ids of the bundled facts that give the hotline, which no own fact may have."""
        return self._bundled.hotline_ids()

    def ids_like(self, id: str) -> Iterator[str]:
        """Ids that this one may be a slip of: all where they are few."""
        for backend in self._backends:
            yield from backend.ids_like(id)

    def id_at(self, number: int) -> str:
        """The id of the fact of this number in the indexes."""
        for backend in self._backends:
            if number < backend.count():
                return backend.id_at(number)
            number -= backend.count()
        raise IndexError(number)

    def __len__(self) -> int:
        return sum(backend.count() for backend in self._backends)

    def __contains__(self, id: str) -> bool:
        return any(backend.holds(id) for backend in self._backends)

    def records(self) -> Iterator[Record]:
        """Every fact, in the order of the ids."""
        for backend in self._backends:
            yield from backend.records()

    def record(self, id: str) -> Record:
        """The fact with this id.

        Raises:
            KeyError: There is none.
        """
        for backend in self._backends:
            record = backend.record(id)
            if record is not None:
                return record
        raise KeyError(id)

    def json(self, id: str) -> str | None:
        """The fact as JSON in an array, where the build has written it."""
        return next((text for backend in self._backends if (text := backend.json(id)) is not None), None)

    def json_array(self) -> bytes | None:
        """Every fact as one JSON array, where the build has written it."""
        return self._bundled.json_array() if self._backends == [self._bundled] else None

    def vocabulary(self) -> Vocabulary:
        """The words of the closed vocabularies, those that data files declare included."""
        return self._bundled.vocabulary() if self._vocabulary is None else self._vocabulary

    def write_pack(self, files: Sequence[str], into: str, report: Callable[[int], None]) -> int:
        """Write the facts of these files into a new file, as a pack that may stand beside the facts of this store.

        `report` is told now and then how many facts are done; the result is how many there are.

        Raises:
            BadData: A file cannot be read, or a fact breaks a rule; OSError: the new file cannot be written.
        """
        from tipfacts.data.pack.writer import make_pack
        from tipfacts.data.validation import BUNDLED_OWNER

        def owner(id: str) -> str | None:
            return BUNDLED_OWNER if id in self else None

        return make_pack(files, into, self.vocabulary(), owner, report)

    def notes(self) -> list[tuple[str, dict[str, object]]]:
        """What is to be said of the files in use: that a pack is older than what it was made from."""
        return [note for pack in self.packs for note in pack.notes()]

    def data_version(self, record: Record) -> str | None:
        """The version of the bundled facts from the document of this one; None for an own fact."""
        document = self.vocabulary()["documents"].get(record["source"]["document"], {})
        return document.get("data_version") if record["origin"] == "bundled" else None

    def data_versions(self) -> list[str]:
        """The version of the bundled facts from each document."""
        documents = self._bundled.vocabulary()["documents"].values() if self._bundled in self._backends else ()
        return [document["data_version"] for document in documents if "data_version" in document]

    def indexes(self) -> list[Index]:
        """The search indexes of every fact, which together number them in the order of the ids."""
        return [backend.index() for backend in self._backends]


def inspect(files: Sequence[str], *, bundled: bool = True) -> tuple[list[Problem], int]:
    """Every problem of these data files, or of the bundled one where none is named, and how many facts they hold.

    They are to stand beside the bundled facts, or by themselves.
    """
    from tipfacts.data import bundled as bundled_facts
    from tipfacts.data.files import own_files

    def base() -> tuple[dict[str, str], Vocabulary]:
        return _taken(bundled=bundled), bundled_facts.vocabulary()

    path = bundled_facts.path()
    return own_files.inspect(files or [path], path, base, alone=not bundled)


def _taken(*, bundled: bool) -> dict[str, str]:
    """The ids that no own fact may have, with their owner."""
    from tipfacts.data import bundled as bundled_facts
    from tipfacts.data.validation import BUNDLED_OWNER

    return dict.fromkeys(bundled_facts.ids() if bundled else bundled_facts.hotline_ids(), BUNDLED_OWNER)
