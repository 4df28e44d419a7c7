"""Where a row comes from: the document, declared, and the place in it."""

from __future__ import annotations

from tipfacts.i18n.language import column
from tipfacts.i18n.messages import MESSAGES
from tipfacts.importing.cells.identifiers import slug
from tipfacts.importing.facts import periods

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.importing.facts.row_reader import RowReader

    Entries = dict[str, object]

# How a place in a table is worded, by what its rows are.
_PLACES = {"row": "import.place.row", "record": "import.place.record", "line": "import.place.line"}


def entries(reader: RowReader) -> Entries:
    """The source of a row, as a data file has it."""
    document, title = reader.text("source.document"), reader.text("source.title")
    if not document and not title:
        reader.problem("source.document", "import.no_document")
        return {}
    details = {
        "publisher": reader.fit(reader.text("source.publisher") or "", "source.publisher") or None,
        "date": periods.date(reader, "source.date"),
        "language": reader.text("source.language") or reader.original_language,
    }
    address = _address(reader)
    if reader.table.is_own:
        details["url"] = address  # of the document, unless that has another
    id = slug(document) if document and title else ""
    name = reader.fit(title or document or "", "source.document")
    if not name:
        return {}
    source = reader.vocabulary.source(name, id, **details)
    source["locator"] = _locator(reader)
    if address and not reader.table.is_own:
        source["url"] = address
    if reader.table.is_own:
        reader.vocabulary.place(str(source["document"]), str(source["locator"]), reader.both("source.place"))
    return source


def _locator(reader: RowReader) -> str:
    """Where in its document the fact stands; in a table without such a column, the row."""
    given = reader.fit(reader.text("source.locator") or "", "source.locator")
    if not given:
        key = "import.place.cell" if reader.figure else _PLACES[reader.table.counts]
        return column(MESSAGES[key], reader.language).format(**reader.specials)
    return f"p. {given}" if given.isdecimal() and not reader.table.is_own else given


def _address(reader: RowReader) -> str | None:
    address = reader.text("source.url")
    if address and not address.startswith(("http://", "https://")):
        reader.problem("source.url", "import.address", address)
    return address
