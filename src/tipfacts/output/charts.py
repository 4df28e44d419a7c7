"""Which figures compare, and how long the bar of each is; nothing here draws.

A bar starts at zero, stands only beside bars of its own unit, and carries its number. What compares is a judgement on
the source, so it is the table `charts` of data/facts.toml; a chart without all of its facts is no chart.
"""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.i18n.language import text
from tipfacts.i18n.messages import translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Chart as ChartRow
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.output.display_options import DisplayOptions

BLOCKS = " ▏▎▍▌▋▊▉█"  # by eighths of a cell


class Bar:
    """One bar: what it stands for and its fact's id, its number in words, and its value as a share of `whole`."""

    __slots__ = ("id", "label", "number", "value", "whole")

    def __init__(self, label: str, id: str, number: str, value: float, whole: float) -> None:
        self.label = label
        self.id = id
        self.number = number
        self.value = value
        self.whole = whole


class Chart:
    """Bars of one unit on one scale.

    `note` is what the bars hide; `tracked` tells that what is left of the whole is drawn too.
    """

    __slots__ = ("bars", "heading", "note", "period", "tracked")

    def __init__(self, heading: str, period: str, note: str, bars: Sequence[Bar], *, tracked: bool) -> None:
        self.heading = heading
        self.period = period
        self.note = note
        self.bars = bars
        self.tracked = tracked


def charts(records: Sequence[Record], view: DisplayOptions, vocabulary: Vocabulary) -> list[Chart]:
    """The charts whose facts are all among the records."""
    known = {record["id"]: record for record in records if record["origin"] == "bundled"}  # own ids may be the same
    return [
        _chart(row, [known[id] for id in row["facts"]], view, vocabulary)
        for row in vocabulary["charts"]
        if all(id in known for id in row["facts"])
    ]


def _chart(row: ChartRow, records: list[Record], view: DisplayOptions, vocabulary: Vocabulary) -> Chart:
    shown = view.fact_language
    periods = {formatting.period(record, shown) for record in records}
    figures = [formatting.figure(record, shown, vocabulary) for record in records]
    labels = [text(label, shown) for label in row["labels"]]
    bars = _increases if row["kind"] == "increase" else _values
    return Chart(
        text(row["heading"], shown),
        periods.pop() if len(periods) == 1 else "",
        text(row["note"], shown) if row["note"] else "",
        bars(row["kind"], records, labels, figures, view),
        tracked=row["kind"] in ("part", "share"),
    )


def _values(
    kind: str, records: list[Record], labels: list[str], figures: list[str], _view: DisplayOptions
) -> list[Bar]:
    values = [_value(record) for record in records]
    whole = 100 if kind == "share" else values[0] if kind == "part" else max(values)
    rows = zip(labels, records, figures, values, strict=True)
    return [Bar(label, record["id"], figure, value, whole) for label, record, figure, value in rows]


def _increases(
    _kind: str, records: list[Record], labels: list[str], figures: list[str], view: DisplayOptions
) -> list[Bar]:
    """The year that all are measured from as 100, and each increase on top of it: up 238% is 338."""
    values = [100 + _value(record) for record in records]
    whole = max(values)
    bars = [Bar(str(records[0]["baseline_year"]), "", "100", 100, whole)]
    for label, record, figure, value in zip(labels, records, figures, values, strict=True):
        index = translate("chart.index", view.language, value=formatting.number(value, view.language))
        bars.append(Bar(label, record["id"], f"{figure} ({index})", value, whole))
    return bars


def _value(record: Record) -> float:
    value = record["value"]
    assert value is not None, record["id"]
    return value


def bar_of_blocks(value: float, whole: float, cells: int) -> str:
    """The bar in blocks, true to an eighth of a cell; something is never drawn as nothing."""
    eighths = _share(value, whole, cells * 8)
    full, rest = divmod(eighths, 8)
    return BLOCKS[8] * full + (BLOCKS[rest] if rest else "")


def bar_of_signs(value: float, whole: float, cells: int) -> str:
    """The bar in number signs, true to a cell."""
    return "#" * _share(value, whole, cells)


def _share(value: float, whole: float, parts: int) -> int:
    """How many of the parts the value takes up, to the nearest one; a value above zero takes one at least."""
    top, bottom = value.as_integer_ratio()
    of_top, of_bottom = whole.as_integer_ratio()
    numerator, denominator = top * of_bottom * parts, bottom * of_top
    nearest = (2 * numerator + denominator) // (2 * denominator)
    return max(nearest, 1) if value > 0 else 0
