"""One fact whole: the answer first, then what to know before one quotes it, then where it is from."""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.output.command_line import command_line
from tipfacts.output.formats.plain import named
from tipfacts.output.terminal.page import DECORATION, STRONG, Page, Text, cells, linked, styled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.result import Details

LABELS = 16  # columns that labels take up, in the language of the longest
COMMON_WIDTH, COMMON_HEIGHT = 80, 24  # columns, lines
NARROW = 60  # columns: with fewer, labels stand above what they name


def draw(page: Page, result: Details) -> None:
    """The facts, one after another; after the hotline's own, its number again, where the eye is left."""
    for at, record in enumerate(result.records()):
        if at:
            page.blank()
            page.put(Text(page.glyphs["span"] * 8, DECORATION))
        _fact(page, record, result.store)
        page.call(record)


def _fact(page: Page, record: Record, store: FactStore) -> None:
    begun = len(page.lines)
    page.put(page.text(record["title"]), STRONG)
    page.put_beside(page.identity(record))
    parts = [len(page.lines)]
    status = formatting.status(record, page.view.fact_language, page.vocabulary)
    if status:
        page.put(page.labelled(page.translate("label.status"), status), STRONG)
    _answer(page, record)
    page.put(page.text(record["text"]))
    addresses = list(dict.fromkeys(note["source"] for note in record["notes"] if note["source"]))
    parts.append(len(page.lines))
    if record["notes"]:
        _caveats(page, record, addresses)
        parts.append(len(page.lines))
    _details(page, record, store)
    if addresses:
        parts.append(len(page.lines))
    for number, address in enumerate(addresses, 1):
        page.lines.append(Text.assemble(f"[{number}] ", linked(address)))  # never broken: it is to be followed
    _air(page, begun, parts)


def _answer(page: Page, record: Record) -> None:
    """The figure with its period beside it; a period alone says what it is."""
    figure, when = page.figure(record), page.when(record)
    if when and not figure:
        when = page.labelled(page.translate("label.period"), when)
    page.put_beside([styled(figure, STRONG), styled(when)])


def _air(page: Page, begun: int, parts: Sequence[int]) -> None:
    """An empty line before each part, but of a fact that just fits a screen before as many as leave it there."""
    # An address or a command that is longer than a line takes up several of the terminal's.
    height = sum(max(-(-cells(line) // page.width), 1) for line in page.lines[begun:])
    room = (page.view.rows or COMMON_HEIGHT) - 1 - height  # the last line of the screen is the prompt's
    for at in reversed(parts if room < 0 else parts[:room]):
        page.lines.insert(at, Text())


def _caveats(page: Page, record: Record, addresses: Sequence[str]) -> None:
    """What to know before one quotes the fact, set apart by a rule, in letters as strong as the rest."""
    rule = Text.assemble((page.glyphs["rule"], DECORATION), " ")
    page.put(page.translate("label.before_quoting"), STRONG, first=rule, then=rule)
    point = Text.assemble(rule, f"{page.glyphs['point']} ")
    for note in record["notes"]:
        source = note["source"]
        reference = f"\u00a0[{addresses.index(source) + 1}]" if source else ""
        page.put(page.text(note) + reference, first=point, then=Text.assemble(rule, "  "))


def _details(page: Page, record: Record, store: FactStore) -> None:
    """What else there is to know of a fact: names, related facts, its source, each beside its label."""
    rows = [(page.translate(label), lines) for label, lines in _rows(page, record, store) if lines]
    column = 2 if page.width < NARROW else max(cells(label) for label, _ in rows) + 2
    for label, lines in rows:
        if page.width < NARROW:
            page.put(label, STRONG)
        first = page.column(label, column) if page.width >= NARROW else None
        for line in lines:
            id = line[0].plain.partition(" ")[0]
            then = page.indent(id, column + 2 * (len(lines) > 1))  # what goes on is told from what begins
            page.put_beside(line, first=first or page.indent(id, column), then=then, width=page.width)
            first = None
    _citing(page, record, store, column)


def _rows(page: Page, record: Record, store: FactStore) -> list[tuple[str, list[list[Text]]]]:
    whole = record["part_of"]
    related = [id for id in record["related"] if id != whole]
    source = formatting.short_source(record, page.view.fact_language, page.vocabulary)
    return [
        ("label.names", [[styled(named(name, page.view.fact_language))] for name in record["names"]]),
        ("label.part_of", _others(page, [whole] if whole else [], store)),
        ("label.related", _others(page, related, store)),
        ("label.source", [[styled(source[:1].upper() + source[1:])]]),
    ]


def _citing(page: Page, record: Record, store: FactStore, column: int) -> None:
    """The command that cites the fact, whole, to be pasted, and what a dagger above it means."""
    others = [store.record(id) for id in (*record["related"], record["part_of"]) if id and id in store]
    command = command_line(("cite", record["id"]), page.view.data_options)
    first = page.column(page.translate("label.cite"), column)
    if page.width < NARROW:
        page.put(first)
        first = Text(" " * column)
    page.put_command(Text.assemble(first, command), page.legend(others))


def _others(page: Page, ids: Sequence[str], store: FactStore) -> list[list[Text]]:
    """Other facts: the id, with the title where a line of the commonest width has room for both, or a wider one.

    A narrower window shows the same, so that a wider one never shows less.
    """
    room = max(page.width, COMMON_WIDTH) - LABELS
    lines = []
    for record in (store.record(id) for id in ids if id in store):  # with --only-data a fact may be absent
        whole = [styled(record["id"], STRONG), styled(page.title(record))]
        fits = cells(page.joined(*whole)) <= room
        lines.append(whole if fits else [Text.assemble(whole[0], page.dagger(record))])
    return lines
