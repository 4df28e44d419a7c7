"""One fact whole: the answer first, then what to know before one quotes it, then where it is from."""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.output.formats.plain import named
from tipfacts.output.terminal.page import DECORATION, STRONG, Page, Text, cells, linked, styled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.result import Details

LABELS = 16  # columns that labels take up, in the language of the longest
COMMON_WIDTH = 80  # columns
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
    page.put(page.text(record["title"]), STRONG)
    page.put(page.identity(record))
    page.blank()
    status = formatting.status(record, page.view.fact_language, page.vocabulary)
    if status:
        page.put(page.labelled(page.translate("label.status"), status), STRONG)
    page.put(page.joined(styled(page.figure(record), STRONG), styled(page.when(record))))
    page.put(page.text(record["text"]))
    addresses = list(dict.fromkeys(note["source"] for note in record["notes"] if note["source"]))
    if record["notes"]:
        _caveats(page, record, addresses)
    _details(page, record, store)
    for number, address in enumerate(addresses, 1):
        page.lines.append(Text.assemble(f"[{number}] ", linked(address)))  # never broken: it is to be followed


def _caveats(page: Page, record: Record, addresses: Sequence[str]) -> None:
    """What to know before one quotes the fact, set apart by a rule, in letters as strong as the rest."""
    rule = Text.assemble((page.glyphs["rule"], DECORATION), " ")
    page.put(page.translate("label.before_quoting"), STRONG, first=rule)
    point = Text.assemble(rule, f"{page.glyphs['point']} ")
    for note in record["notes"]:
        source = note["source"]
        reference = f"\u00a0[{addresses.index(source) + 1}]" if source else ""
        page.put(page.text(note) + reference, first=point, then=Text.assemble(rule, "  "))


def _details(page: Page, record: Record, store: FactStore) -> None:
    """What else there is to know of a fact: names, related facts, its source, each beside its label."""
    rows = [(page.translate(label), parts) for label, parts in _rows(page, record, store) if parts]
    column = max(cells(label) for label, _ in rows) + 2
    rows[-1][1][:] = _with_command(page, rows[-1][1][0], page.width - (2 if page.width < NARROW else column))
    for label, parts in rows:
        if page.width < NARROW:
            page.put(label, STRONG)
            column = 2
        first = page.column(label, column)
        for at, part in enumerate(parts):
            indent = page.indent(part.plain.partition(" ")[0], column)
            page.put(part, first=indent if at or page.width < NARROW else first, then=indent, width=page.width)


def _rows(page: Page, record: Record, store: FactStore) -> list[tuple[str, list[Text]]]:
    whole = record["part_of"]
    related = [id for id in record["related"] if id != whole]
    source = formatting.short_source(record, page.view.fact_language, page.vocabulary)
    return [
        ("label.names", [styled(named(name, page.view.fact_language)) for name in record["names"]]),
        ("label.part_of", _others(page, [whole] if whole else [], store)),
        ("label.related", _others(page, related, store)),
        ("label.source", [styled(source[:1].upper() + source[1:])]),
    ]


def _with_command(page: Page, source: Text, room: int) -> list[Text]:
    """The source, and the command that cites it in full: beside it, or whole on a line of its own."""
    command = styled("tipfacts cite")
    *_, last = page.broken(source, room)
    beside = cells(page.joined(last, command)) <= room
    return [page.joined(source, command)] if beside else [source, command]


def _others(page: Page, ids: Sequence[str], store: FactStore) -> list[Text]:
    """Other facts: the id, with the title where a line of the commonest width has room for both, or a wider one.

    A narrower window shows the same, so that a wider one never shows less.
    """
    room = max(page.width, COMMON_WIDTH) - LABELS
    lines = []
    for id in ids:
        if id not in store:  # with --only-data a file may name a bundled fact
            continue
        record = store.record(id)
        whole = page.joined(styled(id, STRONG), styled(page.title(record)))
        lines.append(whole if cells(whole) <= room else Text.assemble((id, STRONG), page.dagger(record)))
    return lines
