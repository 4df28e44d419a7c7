"""Facts by kind, each with its title whole, its id, and the figure where it has one."""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.output.terminal import chart
from tipfacts.output.terminal.page import STRONG, Page, Text, cells, styled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipfacts.data.record_types import Record
    from tipfacts.output.result import Records

WIDE = 110  # columns: from here on ids and titles stand beside each other
LEAST_TITLE = 60  # columns that titles need beside a column of ids
FIRST = "statistic"  # the kind that most people come for


def draw(page: Page, result: Records) -> None:
    """The facts under the heading of their kind, then the charts that are drawn from them."""
    records = list(result.records())
    legend = page.legend(records)
    for at, (heading, group) in enumerate(_groups(page, records)):
        if at:
            page.blank()
        page.put_apart([styled(heading, STRONG)], Text() if at else legend)
        _facts(page, group)
    if all(record["kind"] == FIRST for record in records):
        chart.draw(page, records)
    page.read_on(result)


def _groups(page: Page, records: list[Record]) -> Iterable[tuple[str, list[Record]]]:
    """The facts by kind, statistics first; as they are, where an order was asked for."""
    if not page.view.grouped:
        return [(page.counted(len(records)), records)]
    kinds = sorted(dict.fromkeys(record["kind"] for record in records), key=lambda kind: kind != FIRST)
    return [
        (f"{_heading(page, kind, len(group))} ({len(group)})", group)
        for kind in kinds
        for group in [[record for record in records if record["kind"] == kind]]
    ]


def _heading(page: Page, kind: str, count: int) -> str:
    heading = formatting.kind_heading(kind, count, page.view.fact_language, page.vocabulary)
    return heading[:1].upper() + heading[1:]


def _facts(page: Page, records: list[Record]) -> None:
    """Titles with their ids below, or beside them where the terminal is wide."""
    column = max(len(record["id"]) for record in records) + 2
    # Figures stand below titles and not beside them: so they compare, and no title is narrowed for them.
    figures = [page.figure(record) for record in records]
    beside = page.width >= WIDE and page.width - column >= LEAST_TITLE and not any(figures) and not page.flowing
    for record, figure in zip(records, figures, strict=True):
        title, amount = styled(page.title(record)), styled(figure)
        if beside:
            id = page.joined(*page.identity(record, kind=False))
            first = Text.assemble(id, " " * max(column - cells(id), 2))
            page.put(title, first=first, then=" " * cells(first), width=page.width)
        elif page.flowing:
            page.put_beside([title, amount, *page.identity(record, kind=False)])
        else:
            page.put(title)
            page.put_apart(page.identity(record, kind=False), amount, first=page.indent(record["id"], 2))
