"""The facts that a question is asked of: bundled ones, own ones, or both, with their vocabulary and index."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.data.backend import Backend
    from tipfacts.data.record_types import Problem, Record, Vocabulary
    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.text_index import TextIndex


class FactStore:
    """Facts in hand, each read when it is first needed; data files are read and checked at once.

    Whoever answers is handed this object, and reads no facts around it.
    """

    def __init__(self, files: Sequence[str] = (), *, bundled: bool = True) -> None:
        """The facts of these data files, behind the bundled ones unless those are not wanted.

        Raises:
            BadData: A file breaks a rule; nothing of any file is used then.
        """
        from tipfacts.data import bundled as bundled_facts

        self.files = tuple(files)
        self._bundled = bundled_facts
        self._backends: list[Backend] = [bundled_facts] if bundled else []
        self._vocabulary: Vocabulary | None = None
        self._ids: Sequence[str] | None = None
        if files:
            from tipfacts.data.loader import load_own

            taken, words = _taken(bundled=bundled), bundled_facts.vocabulary()
            records, self._vocabulary = load_own(files, taken, words, alone=not bundled)
            self._backends.append(OwnFacts(records))

    def ids(self) -> Sequence[str]:
        """Every id: the bundled ones in the order of the source, then own ones in the order of their files."""
        if len(self._backends) == 1:
            return self._backends[0].ids()
        return [id for backend in self._backends for id in backend.ids()]

    def id_at(self, number: int) -> str:
        """The id of the fact of this number in the index."""
        if self._ids is None:  # kept, for a search asks of each fact that it found
            self._ids = self.ids()
        return self._ids[number]

    def __len__(self) -> int:
        return sum(len(backend.ids()) for backend in self._backends)

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
        """The fact as JSON, where the build has written it."""
        return next((text for backend in self._backends if (text := backend.json(id)) is not None), None)

    def json_array(self) -> bytes | None:
        """Every fact as one JSON array, where the build has written it."""
        return self._bundled.json_array() if self._backends == [self._bundled] else None

    def vocabulary(self) -> Vocabulary:
        """The words of the closed vocabularies, those that data files declare included."""
        return self._bundled.vocabulary() if self._vocabulary is None else self._vocabulary

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


class OwnFacts:
    """The facts of data files, in memory: a backend."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = {record["id"]: record for record in records}
        self._ids = list(self._records)
        self._index: TextIndex | None = None

    def ids(self) -> Sequence[str]:
        """Every id, in the order of the files."""
        return self._ids

    def records(self) -> Sequence[Record]:
        """Every fact, in the same order."""
        return list(self._records.values())

    def holds(self, id: str) -> bool:
        """Whether a fact has this id."""
        return id in self._records

    def record(self, id: str) -> Record | None:
        """The fact with this id, or None."""
        return self._records.get(id)

    def json(self, _id: str) -> None:
        """Nothing: no JSON is written before it is asked for."""
        return

    def index(self) -> Index:
        """The search index of these facts."""
        if self._index is None:
            from tipfacts.retrieval.text_index import TextIndex

            self._index = TextIndex(self.records())
        return self._index


def inspect(files: Sequence[str], *, bundled: bool = True) -> tuple[list[Problem], int]:
    """Every problem of these data files, or of the bundled one where none is named, and how many facts they hold.

    They are to stand beside the bundled facts, or by themselves.
    """
    from tipfacts.data import bundled as bundled_facts
    from tipfacts.data import loader

    def base() -> tuple[dict[str, str], Vocabulary]:
        return _taken(bundled=bundled), bundled_facts.vocabulary()

    path = bundled_facts.path()
    return loader.inspect(files or [path], path, base, alone=not bundled)


def _taken(*, bundled: bool) -> dict[str, str]:
    """The ids that no own fact may have, with the file that has them."""
    from tipfacts.data import bundled as bundled_facts

    return dict.fromkeys(bundled_facts.ids() if bundled else bundled_facts.hotline_ids(), bundled_facts.path())
