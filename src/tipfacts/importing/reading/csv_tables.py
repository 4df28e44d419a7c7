"""CSV and TSV: the delimiter, the header row and what stands around it are found here; the csv module reads."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import zip_longest
from typing import NamedTuple

from tipfacts.errors import BadData
from tipfacts.importing.cells.dates import looks_like_one
from tipfacts.importing.reading.table import LINE, MOST_CELLS, MOST_COLUMNS, Row, Table, is_own, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DELIMITERS = ("\t", ";", "|", ",")  # the rarer in a text before the others, where two part the rows equally well
MOST_LINES_OF_A_ROW = 10_000  # a quotation mark that is never closed would make one row of the rest
_SAMPLE = 1 << 18  # characters that are looked at for the delimiter
_SAMPLE_ROWS = 200
_HEADER_WITHIN = 60  # rows: none stands lower
_FEWEST_COLUMNS_OVER_NOTES = 2
_NOTE = re.compile(
    r"[*†‡©¹²³]|\([a-z0-9]{1,2}\)\s|"
    r"(?:sources?|notes?|n\.?b\.?|remarks?|remarques?|lecture|champ|l[eé]gende?)\b[^:]*:",
    re.IGNORECASE,
)
_FEWEST_OVER_TITLED = 3  # columns
_TITLED = re.compile(r"[^:]{2,60}:\s")  # `Fuente: …`, in any language
_FEWEST_LINES_ABOVE = 2
_FEWEST_OF_A_SERIES = 3
_RULE = frozenset("-–—=:+|_")
_OWN_TAB = {"id", "kind", "title_fr", "title_en", "source_document"}  # what list -f tsv writes: it quotes nothing


class Layout(NamedTuple):
    """How the text was read: the delimiter, the row of the header, and whether a row of tags stands under it."""

    delimiter: str
    header_row: int
    tag_row: bool
    short_rows: list[int]
    long_rows: list[int]
    headers_again: list[int]


def read(
    text: str, where: str, *, delimiter: str | None = None, header_row: int | None = None, tabs: bool = False
) -> tuple[Table, Layout]:
    """The table in the text, and how it was read; `tabs` says that it calls itself tab-separated.

    Raises:
        BadData: It is too large, a quotation mark is wrong, or no row is its header.
    """
    first_line = text[:200].split("\n", 1)[0].strip()
    if delimiter is None and first_line[:4].lower() == "sep=" and len(first_line) == 5:
        delimiter = first_line[4]  # as Excel writes it
    delimiter = delimiter or find_delimiter(text, tabs=tabs)
    rows = _rows(text, delimiter, where)
    at = _header_at(rows, where) if header_row is None else header_row - 1
    if not 0 <= at < len(rows) or not any(cell.strip() for cell in rows[at]):
        raise BadData("import.header_row", where=where, row=at + 1)
    return _table(rows, at, delimiter)


# --- the delimiter ---


def find_delimiter(text: str, *, tabs: bool = False) -> str:
    """The sign that parts most rows into equally many cells; of two that do it alike, the one that makes more."""
    sample = text[:_SAMPLE]
    best, found = (0.0, 0), "\t" if tabs else ","
    for delimiter in DELIMITERS:
        score = _score(sample, delimiter, whole=len(sample) == len(text))
        if score > best:
            best, found = score, delimiter
    return found


def _score(sample: str, delimiter: str, *, whole: bool) -> tuple[float, int]:
    """The share of rows that have the most common width above one, and that width; notes around a table have one."""
    widths = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cells):
                widths.append(len(cells))
            if len(widths) == _SAMPLE_ROWS:
                break
        else:
            if not whole:
                del widths[-1:]  # cut in two
    except csv.Error:  # a cell longer than any text
        pass
    parted = Counter(width for width in widths if width > 1).most_common(1)
    return (parted[0][1] / len(widths), parted[0][0]) if parted else (0, 0)


# --- the rows ---


def _rows(text: str, delimiter: str, where: str) -> list[list[str]]:
    """Every row, blank ones too, so that they are numbered as a spreadsheet numbers them."""
    own = delimiter == "\t" and set(text[:100_000].split("\n", 1)[0].strip("\ufeff\r").split("\t")) >= _OWN_TAB
    if own:
        return _read(text, delimiter, where, quoting=csv.QUOTE_NONE)
    try:
        return _read(text, delimiter, where, quoting=csv.QUOTE_MINIMAL)
    except BadData:
        if delimiter != "\t" or '"' not in text:
            raise
        return _read(text, delimiter, where, quoting=csv.QUOTE_NONE)  # tab-separated values are often not quoted at all


def _read(text: str, delimiter: str, where: str, *, quoting: int) -> list[list[str]]:
    lines = _Lines(text, delimiter, where)
    reader = csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=True)  # type: ignore[arg-type]
    rows: list[list[str]] = []
    left = MOST_CELLS
    try:
        for cells in reader:
            lines.in_row = 0
            left -= len(cells) or 1
            if left < 0:
                raise BadData("import.too_many_cells", where=where, most=MOST_CELLS)
            rows.append(cells)
    except csv.Error as error:
        key = "import.long_cell" if "limit" in str(error) else "import.quotation_mark"
        raise BadData(key, where=f"{where}:{reader.line_num}", most=csv.field_size_limit()) from error
    return rows


class _Lines:
    """The lines of a text for the csv module; refuses those that would make a row without end of them."""

    def __init__(self, text: str, delimiter: str, where: str) -> None:
        self._text = text
        self._delimiter = delimiter
        self._where = where
        self._number = 0
        self.in_row = 0

    def __iter__(self) -> Iterator[str]:
        for match in LINE.finditer(self._text):
            line = match.group()
            self._number += 1
            self.in_row += 1
            if line.count(self._delimiter) >= MOST_COLUMNS:
                raise BadData("import.too_many_columns", where=f"{self._where}:{self._number}", most=MOST_COLUMNS)
            if self.in_row > MOST_LINES_OF_A_ROW:
                start = self._number - MOST_LINES_OF_A_ROW
                raise BadData("import.quotation_mark", where=f"{self._where}:{start}")
            yield line


# --- the header and what stands around it ---


def _header_at(rows: Sequence[Sequence[str]], where: str) -> int:
    """The place of the header: the first row that has at least half as many cells as the fullest.

    Raises:
        BadData: There is no row, or that one holds figures as the rows under it do.
    """
    filled = [
        0 if _is_excel_line(cells) else sum(1 for cell in cells if cell.strip()) for cells in rows[:_HEADER_WITHIN]
    ]
    most = max(filled, default=0)
    if not most:
        raise BadData("import.empty", where=where)
    at = next(place for place, count in enumerate(filled) if count * 2 >= most)
    for place in range(at + 1, min(len(filled), at + 10)):
        is_parted = not all(filled[at:place]) or _is_row_of_years(rows[at])
        if is_parted and filled[place] > filled[at] and not any(map(_is_figure, rows[place])):
            at = place  # what came before stood above the table, or was the upper row of its header
    at += _is_upper_header(rows, at)
    headless = at if any(_is_figure(cell) for cell in rows[at]) else _series_at(rows, at)
    if headless is not None:
        raise BadData("import.no_header", where=where, row=headless + 1)
    return at


def _is_upper_header(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the row is the upper one of a header of two: the lower has names where it has gaps, or says one twice.

    Figures stand under the lower row.
    """
    if at + 2 >= len(rows) or rows[at + 1][:1] != [""] or any(map(_is_figure, rows[at + 1])):
        return False
    upper, lower = rows[at : at + 2]
    gaps = [
        place
        for place, cell in enumerate(lower[: len(upper)])
        if cell.strip() and upper[place] in ("", upper[place - 1])
    ]
    return any(_has_figures(cells, gaps) for cells in rows[at + 2 : at + 7])


def _has_figures(cells: Sequence[str], places: Sequence[int]) -> bool:
    return any(any(map(str.isdigit, cells[place])) for place in places if place < len(cells))


def _series_at(rows: Sequence[Sequence[str]], at: int) -> int | None:
    """The first row of a series of dates and numbers, where lines about it stand above it and not the names of columns.

    Those lines begin with no date, and none of them has a number.
    """
    body = rows[at + 1 : _HEADER_WITHIN]
    kinds = [len(cells) > 1 and looks_like_one(cells[0]) and _is_figure(cells[1]) for cells in body]
    if True not in kinds:
        return None
    first = kinds.index(True)
    if first < _FEWEST_LINES_ABOVE or len(kinds) - first < _FEWEST_OF_A_SERIES or not all(kinds[first:]):
        return None
    above = body[:first]
    is_about = not any((cells and looks_like_one(cells[0])) or any(map(_is_figure, cells)) for cells in above)
    return at + 1 + first if is_about else None


def _is_row_of_years(cells: Sequence[str]) -> bool:
    """Whether a row holds years over all columns but the first."""
    return not cells[0].strip() and all(looks_like_one(cell) for cell in cells if cell.strip())


def _is_excel_line(cells: Sequence[str]) -> bool:
    return bool(cells) and cells[0][:4].lower() == "sep=" and not any(cells[1:])


def _is_figure(cell: str) -> bool:
    """Whether a cell is a number that names no column, as a year may."""
    plain = cell.strip().replace(",", "").replace(".", "").replace(" ", "").lstrip("-")
    may_be_date = len(plain) == 4 or cell.count(".") == 2  # 2020, 31.12.2020
    return plain.isascii() and plain.isdigit() and not (may_be_date and looks_like_one(cell))


def _table(rows: list[list[str]], at: int, delimiter: str) -> tuple[Table, Layout]:
    headers, above = _headers(rows, at)
    end = _notes_at(rows, at, headers)
    tags = at + 1 < end and _is_tag_row(rows[at + 1])
    again = [number for number, cells in enumerate(rows[at + 1 : end], at + 2) if cells == rows[at]]
    passed_over = {*again, at + 2} if tags else set(again)
    body = [
        Row(number, cells)  # type: ignore[arg-type]
        for number, cells in enumerate(rows[at + 1 : end], at + 2)
        if number not in passed_over and not _is_rule(cells)
    ]
    short = [row.number for row in body if len(row.cells) < len(headers)]
    long = [row.number for row in body if any(str(cell).strip() for cell in row.cells[len(headers) :])]
    columns = named(headers, above)
    about = {**_about(rows[:at]), **_about(rows[end:], end + 1)}
    return Table(columns, body, about, "row", is_own(columns)), Layout(delimiter, at + 1, tags, short, long, again)


def _headers(rows: Sequence[Sequence[str]], at: int) -> tuple[list[str], list[str]]:
    """The headers, each on one line, and what stands above each.

    Those that are empty at the end are there only where a row has a cell under them. In a header of two rows, a column
    that the lower has no name for has that of the upper.
    """
    headers = [" ".join(cell.split()) for cell in rows[at]]
    upper = [" ".join(cell.split()) for cell in rows[at - 1]] if at else []
    is_lower = at > 0 and _is_upper_header(rows, at - 1)
    if is_lower:
        headers += [""] * (len(upper) - len(headers))
        names = [name or other for name, other in zip_longest(headers, upper, fillvalue="")]
        above = ["" if not name else other for name, other in zip(headers, _merged(upper), strict=False)]
        return names, above
    while headers and not headers[-1]:
        headers.pop()
    width = max((len(cells) for cells in rows[at + 1 :]), default=0)
    headers += [""] * (min(width, len(rows[at])) - len(headers))
    return headers, _above(upper, headers)


def _merged(cells: Sequence[str]) -> list[str]:
    """The cells, an empty one as that to its left, as merged ones are."""
    found: list[str] = []
    for cell in cells:
        found.append(cell or (found[-1] if found else ""))
    return found


def _notes_at(rows: Sequence[Sequence[str]], at: int, headers: Sequence[str]) -> int:
    """The place of the first note under the table, or the end: notes fill the first cell alone, from there to the end.

    They stand below a blank row, or begin as notes do: with an asterisk, or `Source:`. A second table is one as well.
    """
    width = sum(map(bool, headers))
    first = next((place for place, header in enumerate(headers) if header), 0)
    end = _second_table_at(rows, at, len(headers))
    while end > at + 2 and _is_alone(rows[end - 1], first):
        end -= 1
    if width < _FEWEST_COLUMNS_OVER_NOTES:
        return len(rows)
    below_blank = False
    for place in range(end, len(rows)):
        is_blank = _is_blank(rows[place])
        words = "" if is_blank else next(filter(None, map(str.strip, rows[place])), "")
        if words and (below_blank or _NOTE.match(words) or (width >= _FEWEST_OVER_TITLED and _TITLED.match(words))):
            return place
        below_blank = below_blank or is_blank
    return len(rows)


def _second_table_at(rows: Sequence[Sequence[str]], at: int, width: int) -> int:
    """The place of a second table, half as wide at most in each of its rows, below a blank row, or the end."""
    blank = next((place for place in range(len(rows) - 1, at + 1, -1) if not any(rows[place])), None)
    if blank is None or blank + 1 >= len(rows):
        return len(rows)
    widths = {len(cells) for cells in rows[blank + 1 :]}  # rows of this table may be short, but not all alike
    is_narrower = len(widths) == 1 and 1 < max(widths) <= width // 2
    return blank if is_narrower and len(rows[blank - 1]) >= width else len(rows)


def _is_blank(cells: Sequence[str]) -> bool:
    """Whether a row holds nothing, or no more than a line drawn."""
    return set().union(*(cell.strip() for cell in cells)) <= _RULE


def _is_alone(cells: Sequence[str], first: int = 0) -> bool:
    """Whether nothing stands beside the first cell of a row, or that under the first header."""
    return not any(cell.strip() for cell in cells[first + 1 :])


def _is_rule(cells: Sequence[str]) -> bool:
    """Whether a row holds nothing, or only the dashes that some programs draw under a header."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    shortest = 2 if len(filled) > 1 else 3
    return all(len(cell) >= shortest and _RULE.issuperset(cell) for cell in filled)


def _is_tag_row(cells: Sequence[str]) -> bool:
    """Whether a row holds the tags of the Humanitarian Exchange Language, such as #date+year."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(cell[0] == "#" and cell[1:2].isalpha() for cell in filled)


def _above(cells: Sequence[str], headers: Sequence[str]) -> list[str]:
    """What stands over each header, in a header of two rows.

    Where headers come twice, or are years, a cell above holds for those to its right as well, as a merged one does.
    """
    above = [cells[place].strip() if place < len(cells) else "" for place in range(len(headers))]
    if above[:1] != [""] or not any(above):
        return [""] * len(headers)  # a line about the file, not about its columns
    names = [header for header in headers if header]
    if len(set(names)) < len(names) or any(map(looks_like_one, names)):
        return _merged(above)
    return above


def _about(rows: Sequence[Sequence[str]], first: int = 1) -> dict[str, str]:
    """What the rows above or below a table say of it: a name and a value, `Name: value`, or a line by its number."""
    about: dict[str, str] = {}
    for number, cells in enumerate(rows, first):
        filled = [cell.strip() for cell in cells if cell.strip()]
        if len(filled) == 2 and cells[0].strip():
            about[filled[0].rstrip(": ")] = filled[1]
        elif len(filled) == 1 and not _is_excel_line(cells):
            name, colon, value = filled[0].partition(": ")
            about[name.strip() if colon and value else f"row {number}"] = value.strip() or filled[0]
    return about
