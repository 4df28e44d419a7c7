"""Own data files of every form, opened together: none may have the id of another, and all share their words."""

from __future__ import annotations

from tipfacts.data.files.regular_file import is_database
from tipfacts.errors import BadData
from tipfacts.text.sanitize import clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from tipfacts.data.pack.reader import PackFacts
    from tipfacts.data.record_types import Problem, Record, Vocabulary
    from tipfacts.data.store import Backend
    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.text_index import TextIndex


class OwnFacts:
    """The facts of data files, in memory: a backend."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = {record["id"]: record for record in records}
        self._ids = list(self._records)
        self._index: TextIndex | None = None

    def count(self) -> int:
        """How many facts there are."""
        return len(self._ids)

    def ids(self) -> Sequence[str]:
        """Every id, in the order of the files."""
        return self._ids

    def id_at(self, number: int) -> str:
        """The id of the fact of this number."""
        return self._ids[number]

    def ids_like(self, _id: str) -> Sequence[str]:
        """The ids that may be compared with one: all."""
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


def open_files(
    files: Sequence[str], taken: Mapping[str, str], vocabulary: Vocabulary, *, alone: bool
) -> tuple[list[Backend], list[PackFacts], Vocabulary]:
    """These files as backends, the data files before the packs; the packs alone; and the words of all.

    `taken` has the ids that no file may have, each with its owner; `vocabulary` has the bundled words. Where
    own facts stand `alone`, without the bundled ones, they may refer to what is not there.

    Raises:
        BadData: A file breaks a rule.
    """
    paths = [path for path in files if is_database(path)]
    packs = [_opened(path) for path in paths]
    own: list[Backend] = []

    def owner(id: str) -> str | None:
        return taken.get(id) or next((pack.path for pack in packs if pack.holds(id)), None)

    def exists(id: str) -> bool:
        return id in taken or any(backend.holds(id) for backend in own)

    words: Any = {**vocabulary}
    if packs:
        words.update((name, dict(table)) for name, table in vocabulary.items() if isinstance(table, dict))
    for pack in packs:
        pack.declare(words, None if alone else exists)
    _refuse_clashes(packs, taken)
    if len(paths) < len(files):
        from tipfacts.data.loader import load_own

        tables = [path for path in files if path not in paths]
        records, words = load_own(tables, owner, words, alone=alone)
        own.append(OwnFacts(records))
    own += packs
    return own, packs, words


def _opened(path: str) -> PackFacts:
    from tipfacts.data.pack.reader import PackFacts

    return PackFacts(path)


def _refuse_clashes(packs: Sequence[PackFacts], taken: Mapping[str, str]) -> None:
    """Refuse a pack that has an id of another file."""
    from tipfacts.data.validation import clash

    for pack in packs:
        for id in pack.held(taken):
            key, fields = clash(taken[id])
            pack.refuse(id, "id", key, **fields)
    for at, pack in enumerate(packs):
        for other in packs[at + 1 :]:
            smaller, larger = sorted((pack, other), key=lambda one: one.count())
            for id in larger.held(smaller.sorted_ids()):
                other.refuse(id, "id", "id.taken", file=clean_path(pack.path))


def inspect(
    files: Sequence[str],
    bundled: str,
    base: Callable[[], tuple[Mapping[str, str], Vocabulary]],
    *,
    alone: bool,
) -> tuple[list[Problem], int]:
    """Every problem of these files, and how many facts they hold; see `loader.inspect`."""
    packs = [path for path in files if is_database(path)]
    tables = [path for path in files if path not in packs]
    found: list[Problem] = []
    count = 0
    for path in packs:
        problems, facts = _inspect_pack(path, *base(), alone=alone)
        found += problems
        count += facts
    if tables:
        from tipfacts.data import loader

        problems, facts = loader.inspect(tables, bundled, base, alone=alone)
        found += problems
        count += facts
    return found, count


def _inspect_pack(
    path: str, taken: Mapping[str, str], vocabulary: Vocabulary, *, alone: bool
) -> tuple[list[Problem], int]:
    """Every problem of a pack, and how many facts it holds."""
    from tipfacts.data.loader import problem

    found: list[Problem] = []
    try:
        _, (pack,), _ = open_files([path], taken, vocabulary, alone=alone)
        from tipfacts.data.pack.inspection import problems

        found.extend(problems(pack))
        return found, pack.count()
    except BadData as error:
        return [*found, *(error.problems or [problem(path, None, None, "", error.key, **error.fields)])], 0
