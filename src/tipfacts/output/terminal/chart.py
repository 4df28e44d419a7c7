"""Charts below a list of statistics: bars from zero, each with its own number and id."""

from __future__ import annotations

from tipfacts.output.charts import Bar, Chart, bar_of_blocks, bar_of_signs, charts
from tipfacts.output.terminal.page import STRONG, Page, Text, styled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Record

LONGEST_BAR = 60  # columns


def draw(page: Page, records: Sequence[Record]) -> None:
    """The charts whose facts are all among the records."""
    for chart in charts(records, page.view, page.vocabulary):
        page.blank()
        page.put(chart.heading, STRONG)
        if chart.period:
            page.put(chart.period)
        for bar in chart.bars:
            _put(page, chart, bar)
        if chart.note:
            page.put(f"{page.glyphs['caveat']} {chart.note}")


def _put(page: Page, chart: Chart, bar: Bar) -> None:
    """What the bar stands for and its number on a line, the bar below it."""
    label = [styled(bar.label), styled(bar.id, STRONG)]
    number = styled(bar.number, STRONG)
    if page.flowing:
        page.put(page.labelled(f"{bar.label} ({bar.id})" if bar.id else bar.label, bar.number))
        return
    width = min(page.prose, LONGEST_BAR + 2)
    page.put_apart(label, number, first=page.indent(bar.id, 2))
    page.lines.append(Text.assemble("  ", _bar(page, bar, width - 2, tracked=chart.tracked)))


def _bar(page: Page, bar: Bar, length: int, *, tracked: bool) -> Text:
    """A bar from zero; where it is a part of a whole, with the rest of the whole behind it."""
    draw_bar = bar_of_signs if page.ascii else bar_of_blocks
    blocks = draw_bar(bar.value, bar.whole, length)
    rest = page.glyphs["rest"] * (length - len(blocks)) if tracked else ""
    return Text(blocks + rest)
