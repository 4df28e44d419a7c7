"""Which figures compare, and how long the bar of each is; nothing here draws.

A bar starts at zero, stands only beside bars of its own unit, and carries its number. What compares is a judgement on
the sheet, not on its numbers, so it is a table here; a chart without all of its facts is no chart.
"""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.i18n.messages import translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.output.display_options import DisplayOptions

    Words = Mapping[str, object]

# compared: figures side by side; part: the first is the whole of the others; share: percent of a whole that is not
# drawn beside it; index: increases since a year, which is 100.
TABLE = (
    ("countries", "compared", ("tip-report-countries-2008", "tip-report-countries-2016")),
    ("index", "index", ("prosecutions-increase", "convictions-increase", "victims-identified-increase")),
    ("academy", "part", ("academy-counterparts-trained", "academy-officers-trained-on-trafficking")),
    ("brochure", "part", ("know-your-rights-recipients", "know-your-rights-hotline-contacts")),
    ("share", "share", ("children-among-victims",)),
)
BLOCKS = " ▏▎▍▌▋▊▉█"  # by eighths of a cell


class Bar:
    """One bar: what it stands for, its number in words, and its value as a share of `whole`."""

    __slots__ = ("label", "number", "value", "whole")

    def __init__(self, label: str, number: str, value: float, whole: float) -> None:
        self.label = label
        self.number = number
        self.value = value
        self.whole = whole


class Chart:
    """Bars of one unit on one scale; `tracked` tells that what is left of the whole is drawn too."""

    __slots__ = ("bars", "heading", "period", "tracked")

    def __init__(self, heading: str, period: str, bars: Sequence[Bar], *, tracked: bool) -> None:
        self.heading = heading
        self.period = period
        self.bars = bars
        self.tracked = tracked


def charts(records: Sequence[Record], view: DisplayOptions, words: Words) -> list[Chart]:
    """The charts whose facts are all among the records."""
    known = {record["id"]: record for record in records}
    return [
        _chart(name, kind, [known[id] for id in ids], view, words)
        for name, kind, ids in TABLE
        if all(id in known for id in ids)
    ]


def _chart(name: str, kind: str, records: list[Record], view: DisplayOptions, words: Words) -> Chart:
    language, shown = view.language, view.fact_language
    heading = translate(f"chart.{name}", language, year=records[0]["baseline_year"])
    periods = {formatting.period(record, shown) for record in records}
    period = periods.pop() if len(periods) == 1 else ""
    figures = [formatting.figure(record, shown, words) for record in records]
    bars = _index(records, figures, language) if kind == "index" else _values(kind, records, figures, language)
    return Chart(heading, period, bars, tracked=kind in ("part", "share"))


def _values(kind: str, records: list[Record], figures: list[str], language: str) -> list[Bar]:
    values = [_value(record) for record in records]
    whole = 100 if kind == "share" else values[0] if kind == "part" else max(values)
    return [
        Bar(translate(f"bar.{record['id']}", language), figure, value, whole)
        for record, figure, value in zip(records, figures, values, strict=True)
    ]


def _index(records: list[Record], figures: list[str], language: str) -> list[Bar]:
    """The year that all are measured from as 100, and each increase on top of it: up 238% is 338."""
    values = [100 + _value(record) for record in records]
    whole = max(values)
    bars = [Bar(str(records[0]["baseline_year"]), "100", 100, whole)]
    for record, figure, value in zip(records, figures, values, strict=True):
        number = f"{formatting.number(value, language)} ({figure})"
        bars.append(Bar(translate(f"bar.{record['id']}", language), number, value, whole))
    return bars


def _value(record: Record) -> float:
    value = record["value"]
    assert value is not None, record["id"]
    return value


def drawn(value: float, whole: float, cells: int) -> str:
    """The bar in blocks, true to an eighth of a cell; something is never drawn as nothing."""
    eighths = _share(value, whole, cells * 8)
    full, rest = divmod(eighths, 8)
    return BLOCKS[8] * full + (BLOCKS[rest] if rest else "")


def drawn_plainly(value: float, whole: float, cells: int) -> str:
    """The bar in number signs, true to a cell."""
    return "#" * _share(value, whole, cells)


def _share(value: float, whole: float, parts: int) -> int:
    """How many of the parts the value takes up, to the nearest one; a value above zero takes one at least."""
    top, bottom = value.as_integer_ratio()
    of_top, of_bottom = whole.as_integer_ratio()
    numerator, denominator = top * of_bottom * parts, bottom * of_top
    nearest = (2 * numerator + denominator) // (2 * denominator)
    return max(nearest, 1) if value > 0 else 0
