"""The figure of a row: value, interval, qualifier and unit."""

from __future__ import annotations

import re

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells import numbers
from tipfacts.importing.cells.numbers import Figure
from tipfacts.importing.cells.problems import CellProblem
from tipfacts.importing.columns.plan import QUALIFIERS
from tipfacts.importing.columns.templates import written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.importing.facts.row_reader import RowReader
    from tipfacts.importing.reading.table import Cell

_NONE = Figure(None)
_OF_MILLIONS = re.compile(r"(?:de\s+|d’)(?=\w)")


def entries(reader: RowReader) -> dict[str, object]:
    """The value, the interval, the qualifier and the unit of a row; None for what it has not."""
    figure = _with_interval(reader, _figure(reader))
    qualifier = reader.one_of("qualifier", QUALIFIERS) or figure.qualifier
    if qualifier == "range" and figure.value is not None:
        qualifier = None  # an estimate and its interval
    has_figure = figure.value is not None or figure.low is not None or qualifier == "vague"
    unit = _unit(reader, figure) if has_figure or reader.table.is_own else None
    found: dict[str, object] = {"value": figure.value, "low": figure.low, "high": figure.high, "qualifier": qualifier}
    if reader.table.is_own:
        found["figure"] = _in_words(reader, qualifier)
        _describe_unit(reader, figure, unit)
    return {**found, "unit": unit or None}


def _written(reader: RowReader) -> dict[str, str]:
    """The figure as `list` writes it, by language."""
    return {code: words for code in LANGUAGES if (words := reader.text(f"figure.{code}"))}


def _in_words(reader: RowReader, qualifier: str | None) -> dict[str, str] | None:
    """The words of the source for a vague figure, where it has its own."""
    words = _written(reader) if qualifier == "vague" else {}
    return None if words.items() <= reader.vocabulary.vague.items() else words


def _describe_unit(reader: RowReader, figure: Figure, unit: str | None) -> None:
    """Declare a unit as its figures are written: with its nouns, as a currency, as a percentage or as an increase."""
    number = figure.high if figure.value is None else figure.value
    if not unit or number is None:
        return
    for code, written_out in _written(reader).items():
        words, row = written_out.partition(" (")[0], LANGUAGES[code]
        amount = formatting.large(number, code)
        percent = formatting.number(number, code) + row.percent
        before, _, noun = words.rpartition(f"{amount} ")
        if words.endswith(percent):
            has_risen = row.increase.partition("{")[0] in words
            reader.vocabulary.style_unit(unit, code, "increase" if has_risen else "percent")
        elif row.currency and words.endswith(amount):
            reader.vocabulary.style_unit(unit, code, "currency", words.removesuffix(amount).rpartition(" ")[2])
        elif before or words.startswith(amount):
            noun = _OF_MILLIONS.sub("", noun, count=1) if not amount[-1].isdigit() else noun
            reader.vocabulary.describe_unit(unit, code, noun, several=row.is_plural(abs(number)))


def _figure(reader: RowReader) -> Figure:
    """The figure in its column, or made by --set."""
    if reader.figure:
        return _read(reader, "value", reader.figure.place, reader.row.cell(reader.figure.place))
    if "value" in reader.plan.templates:
        return _read(reader, "value", None, reader.made("value"))
    return next((_read(reader, "value", place, cell) for place, cell in reader.cells("value")), _NONE)


def _with_interval(reader: RowReader, figure: Figure) -> Figure:
    """The figure with the interval that stands in columns of its own."""
    ends = {}
    for field in ("low", "high"):
        for place, cell in reader.cells(field):
            ends[field] = _read(reader, field, place, cell).value
            break
    low, high = ends.get("low"), ends.get("high")
    if low is None and high is None:
        return figure
    if low is None or high is None:
        reader.problem("high" if high is None else "low", "import.number.half")
    elif low >= high:
        reader.problem("low", "import.number.upside_down", f"{low}–{high}")
    else:
        qualifier = figure.qualifier or (None if figure.value is not None else "range")
        return figure._replace(low=low, high=high, qualifier=qualifier)
    return figure


def _read(reader: RowReader, field: str, place: int | None, cell: Cell) -> Figure:
    """The figure in a cell, read as its column is."""
    if numbers.is_missing(cell):
        return _NONE
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and abs(cell) < numbers.LARGEST:
        return Figure(cell)
    how = reader.context.conventions
    sign = how.sign if place is None else how.signs.get(place)
    try:
        parts = numbers.parts(written(cell), reader.plan.language)
        if place in how.disputed:
            numbers.refuse_doubt(parts)
        if parts.mark:
            _explain(reader, parts.mark)
        return numbers.figure(parts, sign or "point")
    except CellProblem as error:
        reader.problem(field, error.key, written(cell), **error.fields)
        return _NONE


def _explain(reader: RowReader, mark: str) -> None:
    """Note what the mark behind a figure means.

    Raises:
        CellProblem: Nothing beside the table says it.
    """
    words = reader.context.legend.get(mark)
    if words is None:
        raise CellProblem("import.number.mark", mark=mark)
    reader.context.marks.add(mark)
    if words not in reader.footnotes:
        reader.footnotes.append(words)


def _unit(reader: RowReader, figure: Figure) -> str:
    """The unit that the row or --set names, or the cell, or a bracket in the words of its title: `(years)`."""
    given = reader.text("unit")
    in_cell = reader.vocabulary.unit(reader.fit(figure.unit, "unit")) if figure.unit else ""
    if given and not numbers.is_missing(given):
        unit = reader.vocabulary.unit(reader.fit(given, "unit"))
        if in_cell not in ("", unit):
            reader.problem("value", "import.number.two_units", figure.unit, unit=unit)
        return unit
    _refuse_odd_unit(reader, has_unit=bool(in_cell))
    return in_cell or _bracketed(reader)


def _refuse_odd_unit(reader: RowReader, *, has_unit: bool) -> None:
    """Refuse a figure with a unit where most of its column have none, and one without where most have one."""
    place, cell = next(reader.cells("value"), (None, None))
    if reader.figure:
        place, cell = reader.figure.place, reader.row.cell(reader.figure.place)
    if place is not None and reader.context.conventions.odd_units.get(place) is has_unit and cell != "0":
        reader.problem("value", "import.number.odd_unit", written(cell))


def _bracketed(reader: RowReader) -> str:
    for words in _naming(reader):
        measure = "%" if words.endswith("%") else words.rpartition("(")[2].rstrip(")") if words.endswith(")") else ""
        unit = reader.vocabulary.measure(measure.strip())
        if unit:
            reader.context.bracketed_units.add(unit)
            return unit
    return ""


def _naming(reader: RowReader) -> Iterator[str]:
    """The words that say what the figure is: its header, and the cells that its title is made of."""
    plan = reader.plan
    places = [reader.figure.place] if reader.figure else plan.columns.get("value", [])
    yield from (reader.table.columns[place].header for place in places)
    for field in ("title.en", "title.fr"):
        template = plan.templates.get(field)
        columns = template.places if template else plan.columns.get(field, [])
        yield from (written(reader.row.cell(place)).strip() for place in columns)
