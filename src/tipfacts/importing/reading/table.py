"""A table: named columns, numbered rows, and what stands above or beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from tipfacts.importing.cells.dates import looks_like_one

Cell = str | int | float | bool | list[object] | None

# A line with its end, one at a time: io.StringIO would hold four bytes for each character of the file.
LINE = re.compile(r"[^\r\n]*+(?:\r\n|[\r\n])|[^\r\n]++")
_LONGEST_TOTAL = 60  # characters
_TOTAL = re.compile(
    r"(?:(?:grand|sub|sous|overall)[- ]?)?tota(?:ls?|ux|le|al)"
    r"(?:\s+(?:g[eé]n[eé]ral|general|na[ct]ional|world|mundial|mondial|overall))?\s*(?:\(.*\)|:)?|"
    r"sum|somme|ensemble|all|insgesamt|gesamt|zusammen|summe|suma|razem",
    re.IGNORECASE,
)
MOST_COLUMNS = 16_384  # as many as a spreadsheet has
MOST_CELLS = 3_000_000  # 100,000 rows of thirty: more would not fit into the memory of a small machine


class Column(NamedTuple):
    """A column: its place from 0, its header, and the name that it alone has; `above` stands over its header."""

    place: int
    header: str
    name: str
    above: str = ""


class Row(NamedTuple):
    """A row as its file numbers it, from 1; a short one has fewer cells than there are columns."""

    number: int
    cells: list[Cell]

    @property
    def is_total(self) -> bool:
        """Whether a row says of itself, in its first cell that is more than a number, that it is the sum of others."""
        texts = (cell for cell in self.cells if isinstance(cell, str) and not is_empty(cell))
        first = next((text for text in texts if not text.strip().isdecimal()), "")
        return len(first) < _LONGEST_TOTAL and _TOTAL.fullmatch(first.strip()) is not None

    def cell(self, place: int) -> Cell:
        """The cell in that column; nothing where the row is too short."""
        return self.cells[place] if place < len(self.cells) else None


class Table(NamedTuple):
    """A table as it was read; `about` is what the file says of all its rows, by name.

    `counts` names what the numbers of its rows count: row, record or line. `is_own` says that `tipfacts list` wrote it:
    its texts are then taken as they are.
    """

    columns: list[Column]
    rows: list[Row]
    about: dict[str, str]
    counts: str
    is_own: bool

    def texts(self, place: int) -> list[str]:
        """The texts of a column that are not empty."""
        cells = [row.cell(place) for row in self.rows]
        return [cell for cell in cells if isinstance(cell, str) and cell.strip()]


def is_own(columns: list[Column]) -> bool:
    """Whether these are columns that `tipfacts list` writes."""
    names = {column.header.replace("_", ".").lower() for column in columns}
    return {"id", "kind", "title.fr", "title.en", "text.fr", "text.en", "source.document"} <= names


def is_empty(cell: Cell) -> bool:
    """Whether there is nothing in a cell."""
    return cell is None or cell == [] or (isinstance(cell, str) and not cell.strip())


def named(headers: list[str], above: list[str] | None = None) -> list[Column]:
    """The columns of these headers, each with a name of its own.

    A header that comes twice, or is a year, takes what stands above it, or else its number; a column without one is
    called `#3`.
    """
    above = above or [""] * len(headers)
    counts: dict[str, int] = {}
    for header in headers:
        counts[header] = counts.get(header, 0) + 1
    taken: set[str] = set()
    columns = []
    for place, header in enumerate(headers):
        name = header or f"#{place + 1}"
        if header and above[place] and (counts[header] > 1 or looks_like_one(header)):
            name = f"{above[place]} {header}"
        if name in taken:
            name = f"{name} #{place + 1}"
        taken.add(name)
        columns.append(Column(place, header, name, above[place]))
    return columns
