"""The command `import`: from what was typed to the text of a data file, and what there is to report."""

from __future__ import annotations

import os

from tipfacts.data import toml_file
from tipfacts.data.loader import MOST_FACTS
from tipfacts.data.validation import SCHEMA_VERSION
from tipfacts.errors import BadData, UsageError
from tipfacts.importing import data_file, importer, report
from tipfacts.importing.cells.identifiers import Ids
from tipfacts.importing.importer import Options
from tipfacts.importing.reading import encoding
from tipfacts.spec import COMMANDS
from tipfacts.text.sanitize import clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.store import FactStore
    from tipfacts.spec import Values

    Note = tuple[str, dict[str, object]]

STANDARD_INPUT = "-"


def run(values: Values, store: FactStore) -> tuple[str, list[Note]]:
    """The data file that a table makes, empty where it makes no fact, and the notes on how it was made.

    Its comments are in the language of its texts, unless --lang says otherwise: the locale does not change a file.

    Raises:
        UsageError: An option names what there is not, or the format of the table is not known.
        BadData: The table cannot be read, or something in it cannot be placed.
    """
    path = str(values["file"])
    options = _options(path, values)
    where = clean_path(path)
    raw = _standard_input() if path == STANDARD_INPUT else toml_file.read_bytes(path, where)
    ids = Ids(store.ids(), store.hotline_ids(), COMMANDS)
    imported = importer.run(raw, where, options, store.vocabulary(), ids)
    if len(imported.facts) > MOST_FACTS:
        raise BadData("facts.too_many", where=where, most=MOST_FACTS)
    name = clean_path(os.path.basename(path))
    language = str(values.get("lang", imported.context.plan.language))
    text = data_file.write(imported, name, SCHEMA_VERSION, language) if imported.facts else ""
    return text, report.notes(imported)


def _options(path: str, values: Values) -> Options:
    get = values.get
    return Options(
        format=importer.format_of(path, get("from_format")),
        encoding=encoding.known(str(values["encoding"])) if "encoding" in values else None,
        text_language=get("text_lang"),
        columns=tuple(get("column", ())),
        values=tuple(get("set", ())),
        wide="wide" in values,
        skip="skip" in values,
        **{name: get(name) for name in ("delimiter", "header_row", "decimal", "date_order")},
    )


def _standard_input() -> bytes:
    if os.isatty(0):
        raise UsageError("import.terminal")
    return toml_file.read_descriptor(0, STANDARD_INPUT)
