"""When a row holds: its dates, in one column or in several, or in the header of its figure."""

from __future__ import annotations

from tipfacts.importing.cells import dates, numbers
from tipfacts.importing.cells.dates import Convention, Period
from tipfacts.importing.cells.problems import CellProblem
from tipfacts.importing.columns.plan import is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.importing.facts.row_reader import RowReader

_NONE = Period(None, None)


def entries(reader: RowReader) -> dict[str, object]:
    """The period of a row, as a data file has it; empty where it has none."""
    start, end, loose = _in_header(reader) or _in_parts(reader) or _named(reader, "period") or _NONE
    in_words = [reader.text("period")] if loose else []
    ends = [(field, found) for field in ("period.start", "period.end") if (found := _named(reader, field))]
    for field, found in ends:
        start, end = (found.start, end) if field == "period.start" else (start, found.end)
    if any(found.loose for _, found in ends):
        in_words = [reader.text(field) for field, _ in ends]
    if start and end and start[: len(end)] > end[: len(start)]:
        reader.problem("period", "import.date.upside_down", f"{start}–{end}")
    period: dict[str, object] = {"start": start, "end": end}
    period |= {name: reader.both(f"period.{name}") for name in ("printed", "text")}
    if in_words and not period["printed"] and not period["text"] and reader.is_sound:
        period["printed"] = _as_written(reader, in_words)
    return {name: value for name, value in period.items() if value}


def _as_written(reader: RowReader, cells: Sequence[str | None]) -> dict[str, str]:
    """The words of cells whose dates say less than they do: `c. 1890`; a hyphen before a year is a dash."""
    words = " – ".join(filter(None, cells))
    if words[0] in "-–—":
        words = "…–" + words[1:].lstrip()
    return {reader.language: reader.fit(words, "period")}


def date(reader: RowReader, field: str) -> str | None:
    """The one date that a field names."""
    found = _named(reader, field)
    if found is None:
        return None
    if found.start is None or found.start != found.end or found.loose:
        reader.problem(field, "import.date.not_exact", reader.text(field))
    return found.start


def year(reader: RowReader, field: str) -> int | None:
    """The year that a field names."""
    given = reader.text(field)
    if given is None or numbers.is_missing(given):
        return None
    if not (len(given) == 4 and given.isascii() and given.isdigit() and given[0] != "0"):
        reader.problem(field, "import.date.no_year", given)
        return None
    return int(given)


def _named(reader: RowReader, field: str) -> Period | None:
    """The period that the cell of a field names, read as its column is."""
    given = reader.text(field)
    if given is None or numbers.is_missing(given):
        return None
    place = None if field in reader.plan.templates else next((place for place, _ in reader.cells(field)), None)
    how = reader.context.conventions
    way = Convention(how.order) if place is None else how.dates.get(place, Convention())
    try:
        return dates.period(given, way)
    except CellProblem as error:
        reader.problem(field, error.key, given, **error.fields)
        return None


def _in_header(reader: RowReader) -> Period | None:
    """The period that the header of the figure is, or what stands above it; no note is made of `about` in its words."""
    for words in (reader.figure.header, reader.figure.above) if reader.figure else ():
        if is_date(words):
            return dates.period(words, reader.context.conventions.headers)
    return None


def _in_parts(reader: RowReader) -> Period | None:
    """The period whose year, month and day stand in columns of their own."""
    year, month, end_year = (reader.text(field) for field in ("period", "period.month", "period.end_year"))
    if not year or not (month or end_year):
        return None
    try:
        start = dates.from_parts(year, month, reader.text("period.day"))
        if not end_year:
            return Period(start, start)
        return Period(start, dates.from_parts(end_year, *map(reader.text, ("period.end_month", "period.end_day"))))
    except CellProblem as error:
        reader.problem("period", error.key, " ".join(filter(None, (year, month, end_year))))
        return None
