"""What a row may have several of: tags, aliases, names, notes."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.i18n.messages import translate
from tipfacts.importing.columns.plan import PILLARS
from tipfacts.importing.columns.templates import written
from tipfacts.importing.reading.table import is_empty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipfacts.importing.facts.row_reader import RowReader
    from tipfacts.importing.reading.table import Cell

    Entries = dict[str, object]

_OBJECT_JOINT = " | "  # as `list` writes several notes or names into one cell


def tags(reader: RowReader) -> list[str]:
    """The tags of a row, declared."""
    return _once(reader.vocabulary.tag(words) for item in reader.items("tags") if (words := reader.fit(item, "tags")))


def pillars(reader: RowReader) -> list[str]:
    """The pillars of a row."""
    return _once(reader.known(words, "pillars", PILLARS) for words in reader.items("pillars"))


def aliases(reader: RowReader) -> list[str]:
    """The aliases of a row."""
    found = [reader.fit(words, "aliases", alias=True) for words in reader.items("aliases")]
    return found if reader.table.is_own else _once(found)


def names(reader: RowReader) -> list[Entries]:
    """The official names of a row."""
    return _objects(reader, "names", (*LANGUAGES, "abbreviations"))


def notes(reader: RowReader) -> list[Entries]:
    """The notes of a row; one more where its text is in a language that tipfacts has no place for."""
    found = _objects(reader, "notes", (*LANGUAGES, "source"))
    found += [{reader.language: words} for each in reader.footnotes if (words := reader.fit(each, "notes"))]
    if reader.original_language:
        found.append({
            code: translate("import.original", code, code=reader.original_language) for code in LANGUAGES
        })  # fmt: skip
    return found


def _once(found: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(filter(None, found)))


def _objects(reader: RowReader, field: str, keys: Iterable[str]) -> list[Entries]:
    """The objects of a field, of which each column holds one part, in the same order."""
    columns = {key: _parts(reader, f"{field}.{key}") for key in keys}
    found = []
    for at in range(max(map(len, columns.values()))):
        parts = {key: cells[at] for key, cells in columns.items() if at < len(cells) and not is_empty(cells[at])}
        if parts.keys() & LANGUAGES.keys():
            found.append({key: _part(reader, field, key, cell) for key, cell in parts.items()})
    return found


def _parts(reader: RowReader, field: str) -> list[Cell]:
    if field in reader.plan.templates:
        return [reader.made(field)]
    cells: list[Cell] = []
    for _, cell in reader.cells(field):
        if isinstance(cell, list):
            cells.extend(cell)  # type: ignore[arg-type]
        elif isinstance(cell, str) and reader.table.is_own:
            cells.extend(cell.split(_OBJECT_JOINT))
        else:
            cells.append(cell)
    return cells


def _part(reader: RowReader, field: str, key: str, cell: Cell) -> object:
    if key == "abbreviations":
        return [reader.fit(item.strip(), field) for item in reader.parted(cell)]
    return written(cell) if key == "source" else reader.fit(written(cell), f"{field}.{key}")
