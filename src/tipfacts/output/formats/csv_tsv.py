"""CSV and TSV: one row a fact, both languages in columns of their own."""

from __future__ import annotations

from tipfacts.output.select_fields import cells, headings
from tipfacts.text.sanitize import FORMULA, clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

BOM = "\ufeff"
GUARDED = ("origin", "e164")  # the name of a file, and a number whose sign was asked for, may begin with anything
_RUN = tuple(mark for mark in FORMULA if mark.isprintable())  # the others are never written raw


def render(answer: Result, view: DisplayOptions) -> str:
    """A heading, unless left out, and the rows: CSV as in RFC 4180 with line feeds, or tab-separated values."""
    paths = headings(answer.shape, view.fields)
    rows = [cells(row, paths) for row in answer.rows]
    if answer.quotes_files:
        rows = [[_inert(cell) for cell in row] for row in rows]
    else:
        guarded = [path in GUARDED for path in paths]
        rows = [[_inert(cell) if guard else cell for guard, cell in zip(guarded, row, strict=True)] for row in rows]
    if view.headers:
        rows.insert(0, [path.replace(".", "_") for path in paths])
    text = _csv(rows, view.delimiter) if view.format == "csv" else "".join(map(tab_line, rows))
    return BOM + text if view.bom else text


def _inert(cell: object) -> object:
    """The cell, told to be a text where a spreadsheet would run it: the name of a file may begin with anything."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUN) else cell


def _csv(rows: list[list[object]], delimiter: str) -> str:
    import csv
    import io

    text = io.StringIO(newline="")
    harmless = [[clean(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(harmless)
    return text.getvalue()


def tab_line(row: list[object]) -> str:
    """A row of tab-separated values: a tab or an end of line inside one is a space."""
    return "\t".join(clean(str(value).translate(_SPACES)) for value in row) + "\n"


_SPACES = {9: " ", 10: " ", 11: " ", 12: " ", 13: " "}
