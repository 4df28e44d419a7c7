"""Dated facts along the years: events, spans, totals, aims and plans, each told apart by a sign and by a word."""

from __future__ import annotations

from tipfacts.data.chronology import SIGNS, Entry, entry
from tipfacts.i18n.messages import Verbatim
from tipfacts.output import entry_words
from tipfacts.output.command_line import command_line
from tipfacts.output.terminal.page import STRONG, Page, Text, cells, styled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

    from tipfacts.data.record_types import Record
    from tipfacts.output.result import Timeline

NARROW = 60  # columns: with fewer, a year stands above its facts


def draw(page: Page, result: Timeline) -> None:
    """The facts by year, each year named once, and how many facts have no date."""
    records = list(result.records())
    heading = page.translate("timeline.all", count=page.counted(len(records)))
    page.put_apart([styled(heading)], page.legend(records))
    page.blank()
    before = ""
    signs = set()
    for record in records:
        placed = entry(record)
        assert placed is not None, record["id"]  # the command leaves out what has no date
        _put(page, record, placed, placed.year if placed.year != before else "")
        before = placed.year
        signs.add(placed.sign)
    if not page.flowing:
        page.blank()
        page.put(_legend(page, signs))
    if result.undated:
        offer = Verbatim(command_line(("list",), page.view.data_options))
        page.put(page.translate("timeline.undated", count=page.counted(result.undated), offer=offer))
    page.read_on(result)


def _legend(page: Page, used: Container[str]) -> str:
    """What each sign means."""
    signs = [f"{page.glyphs[sign]} {page.translate(f'timeline.{sign}')}" for sign in SIGNS if sign in used]
    return "  ".join(sign.replace(" ", "\u00a0") for sign in signs)  # no sign is parted from its word


def _put(page: Page, record: Record, placed: Entry, year: str) -> None:
    """A fact beside its year, or below it on a narrow terminal: its sign, what it is, its title and its id."""
    if page.flowing:
        _put_on_a_line(page, record, placed)
        return
    title = _title(page, record, entry_words.what(record, placed, page.view, page.vocabulary))
    beside = page.width >= NARROW
    if year and not beside:
        page.put(year, STRONG)
    margin = page.column(year, 6) if beside else Text()
    sign = Text.assemble(margin, f"{page.glyphs[placed.sign]} ")
    indent = " " * cells(sign)
    page.put(title, first=sign, then=indent)
    indent = page.indent(record["id"], len(indent))
    page.put_beside([*page.identity(record, kind=False), page.untold_figure(record)], first=indent, then=indent)


def _put_on_a_line(page: Page, record: Record, placed: Entry) -> None:
    """A fact after its year or years, where there are no signs."""
    when = entry_words.when(record, placed, page.view) or placed.year
    title = _title(page, record, entry_words.status(record, page.view, page.vocabulary))
    page.put_beside([styled(when), title, *page.identity(record, kind=False), page.untold_figure(record)])


def _title(page: Page, record: Record, label: str) -> Text:
    return styled(page.labelled(label, page.title(record)) if label else page.title(record))
