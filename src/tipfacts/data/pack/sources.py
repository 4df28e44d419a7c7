"""What a pack is made from: data files, and JSON Lines read one line at a time, however many there are."""

from __future__ import annotations

import json
import os

from tipfacts.data.fields import FACT
from tipfacts.data.files.regular_file import is_database, open_regular
from tipfacts.data.loader import File, problem
from tipfacts.data.validation import Facts
from tipfacts.errors import BadData
from tipfacts.i18n import system_errors
from tipfacts.text.sanitize import clean, clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from tipfacts.data.fields import Fields
    from tipfacts.data.record_types import Record
    from tipfacts.data.toml_file import Table

LINES = (".jsonl", ".ndjson")  # how the name of a file of JSON Lines ends
# JSON Lines hold facts alone: what these are to say of an unknown word is that another file declares it.
UNDECLARED = {"word.unknown": "word.undeclared", "document.unknown": "document.undeclared"}
LONGEST_LINE = 8 * 1024 * 1024  # bytes


class Source:
    """A file of facts to be packed."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.name = clean(os.path.basename(path))
        state = os.stat(path)
        self.size, self.changed = state.st_size, state.st_mtime_ns

    def declared(self) -> Table:
        """The tables of words that the file declares, as it gives them."""
        return {}

    def declare(self, words: Table) -> None:
        """Add those to the words that facts may use.

        Raises:
            BadData: They break a rule.
        """

    def records(self, words: Table) -> Iterator[tuple[Record, int | None]]:
        """Each fact, checked, with the line where it stands.

        Raises:
            BadData: A fact breaks a rule.
        """
        raise NotImplementedError

    def refuse(self, record: Record, line: int | None, field: str, key: str, /, **fields: object) -> BadData:
        """The error that says what is wrong with a fact among others."""
        found = problem(self.path, line, record["id"], field, key, **fields)
        return BadData("data.invalid", problems=(found,), more=0)


class TomlSource(Source):
    """A data file, which is read whole: every problem in it is counted."""

    def __init__(self, path: str, vocabularies: tuple[str, ...]) -> None:
        self._file = File(path)
        if self._file.unreadable:
            raise self._file.unreadable
        super().__init__(path)
        self._vocabularies = vocabularies

    def declared(self) -> Table:
        """The tables of words that the file declares, as it gives them."""
        tables = self._file.tables
        return {name: tables[name] for name in self._vocabularies if name in tables}

    def declare(self, words: Table) -> None:
        """Add those to the words that facts may use."""
        self._file.declare(words)

    def records(self, words: Table) -> Iterator[tuple[Record, int | None]]:
        """Each fact, checked, with the line where it stands."""
        file = self._file
        if file.tables.get("facts"):  # else it only declares words
            file.check_facts(words)
        for found in file.problems():
            raise BadData("data.invalid", problems=(found,), more=file.count() - 1)
        for record in file.records:
            yield record, None

    def refuse(self, record: Record, line: int | None, field: str, key: str, /, **fields: object) -> BadData:
        """The error that says what is wrong with a fact among others, and on which line it stands."""
        at = self._file.line(self._file.numbers[record["id"]], field)
        return super().refuse(record, at if line is None else line, field, key, **fields)


class LinesSource(Source):
    """A file of JSON Lines: a fact a line, as `list --format jsonl` writes them."""

    def __init__(self, path: str) -> None:
        self._descriptor = open_regular(path, clean_path(path))
        super().__init__(path)

    def records(self, words: Table) -> Iterator[tuple[Record, int | None]]:
        """Each fact, checked, with the line where it stands."""
        found: list[BadData] = []
        at = 0

        def complain(_number: object, id: object, field: str, key: str, /, **fields: object) -> None:
            if not found:
                key = UNDECLARED.get(key, key)
                found.append(
                    BadData("data.invalid", problems=(problem(self.path, at, id, field, key, **fields),), more=0)
                )

        checker = Facts(words, complain, self.name)
        with os.fdopen(self._descriptor, "rb") as lines:
            while line := lines.readline(LONGEST_LINE + 1):
                at += 1
                if not line.strip():
                    continue
                record: Any = checker.record(at, _given(self._parsed(line, at), FACT))
                if found:
                    raise found[0]
                assert record is not None
                yield record, at

    def _parsed(self, line: bytes, at: int) -> object:
        where = f"{clean_path(self.path)}:{at}"
        if len(line) > LONGEST_LINE:
            raise BadData("file.line_too_long", where=where, most=LONGEST_LINE // 1024 // 1024)
        try:
            return json.loads(line.decode().removeprefix("\ufeff"))
        except UnicodeDecodeError as error:
            raise BadData("file.not_utf8", where=where, byte=error.start) from error
        except (ValueError, RecursionError) as error:
            raise BadData("file.not_json", where=where) from error


def _given(value: object, fields: Fields) -> Any:
    """An object as a data file would give it: without what is computed, and without what is null or empty."""
    if not isinstance(value, dict):
        return value
    given = {}
    for name, part in value.items():
        if part is None or (not part and isinstance(part, (list, dict))):
            continue
        field = fields.get(name)
        if field is None or not (field.computed or field.parts):
            given[name] = part
        elif not field.computed:
            several = isinstance(part, list)
            smaller = [_given(item, field.parts) for item in part] if several else _given(part, field.parts)
            if smaller not in ([], {}):
                given[name] = smaller
    if fields is FACT and given.get("qualifier") != "vague":
        given.pop("figure", None)  # computed: only a vague one is in words of its own
    return given


def as_given(record: Record, words: Table) -> Table:
    """A record as a data file would give it: what its document says of itself is left out, too."""
    given: Table = _given(record, FACT)
    source: Table = given["source"]
    document: Table = words["documents"].get(record["source"]["document"], {})
    for name in ("title", "publisher", "date", "language", "url"):
        if name in source and source[name] == document.get(name):
            del source[name]
    return given


def opened(path: str, vocabularies: tuple[str, ...]) -> Source:
    """The file, as what its name says that it is.

    Raises:
        BadData: It cannot be read, or is no data file.
    """
    if is_database(path):
        raise BadData("pack.source", where=clean_path(path))
    try:
        if path.lower().endswith(LINES):
            return LinesSource(path)
        return TomlSource(path, vocabularies)
    except OSError as error:
        raise BadData("file.unreadable", where=clean_path(path), reason=system_errors.of_system(error)) from error
