"""A data file in TOML, with comments that say what stands where and what may be added."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES
from tipfacts.i18n.messages import translate
from tipfacts.importing import toml_writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.importing.importer import Imported

_SECTIONS = {
    "documents": "import.file.documents",
    "kinds": "import.file.kinds",
    "units": "import.file.units",
    "tags": "import.file.tags",
}


def write(imported: Imported, name: str, schema_version: int, language: str) -> str:
    """The data file; `name` is that of the table it was made from, `language` that of its comments."""
    return "".join(f"{line}\n" for line in _lines(imported, name, schema_version, language))


def _lines(imported: Imported, name: str, schema_version: int, language: str) -> Iterator[str]:
    def comment(key: str, **fields: object) -> str:
        return toml_writer.comment(translate(key, language, **fields))

    yield comment("import.file.head", name=name, count=len(imported.facts))
    yield comment("import.file.next")
    lacking = [code for code in LANGUAGES if any(code not in fact.entries["title"] for fact in imported.facts)]  # type: ignore[operator]
    if lacking:
        yield comment("import.file.language", example=f'title.{lacking[0]} = "…"')
    yield ""
    yield f"schema_version = {schema_version}"
    yield ""
    for section, key in _SECTIONS.items():
        declared = imported.context.vocabulary.declared[section]
        if declared:
            yield comment(key)
        for entry_name, entry in declared.items():
            yield from toml_writer.table(f"[{section}.{toml_writer.key(entry_name)}]", entry)
    for fact in imported.facts:
        place = {"row": fact.row, "column": fact.column}
        yield comment("import.file.cell" if fact.column else "import.file.row", **place)
        yield from toml_writer.table("[[facts]]", fact.entries)
