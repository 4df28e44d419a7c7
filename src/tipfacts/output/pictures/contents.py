"""Puts facts, a timeline and the hotline on cards: what is said on each, and in which order."""

from __future__ import annotations

from tipfacts import __version__
from tipfacts.data.chronology import entry
from tipfacts.data.store import FactStore
from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES, labelled, marked, pick
from tipfacts.i18n.language import text as text_in
from tipfacts.i18n.messages import translate
from tipfacts.output import entry_words
from tipfacts.output.pictures.cards import Card
from tipfacts.output.pictures.foreign import foreign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tipfacts.data import record_types
    from tipfacts.data.record_types import Note, Record
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.pictures.cards import Block, Words
    from tipfacts.output.result import Timeline

CAVEAT = "†"


class _Writer:
    """The words of cards, in the languages of labels and of facts."""

    def __init__(self, view: DisplayOptions, store: FactStore) -> None:
        self.view = view
        self.store = store
        self.language = view.language
        self.shown = view.fact_language
        self.vocabulary = store.vocabulary()

    def ours(self, key: str, **fields: object) -> Words:
        """A message."""
        return translate(key, self.language, **fields), self.language

    def labelled(self, key: str, value: str) -> Words:
        """A label and a value."""
        return labelled(translate(key, self.language), value, self.language), self.language

    def given(self, texts: Mapping[str, object]) -> Words:
        """A text of a fact, marked with its language where that is another."""
        return marked(texts, self.shown), pick(texts, self.shown)[1]

    def counted(self, count: int) -> str:
        """So many facts."""
        key = "count.facts" if LANGUAGES[self.language].is_plural(count) else "count.facts.one"
        return translate(key, self.language, count=formatting.number(count, self.language))

    def about(self, heading: str, records: Iterable[Record]) -> str:
        """A heading, with the subject of the bundled facts where all are bundled."""
        if not all(map(self.store.data_version, records)):
            return heading
        return labelled(heading, text_in(self.vocabulary["subject"], self.shown), self.language)

    def made(self, records: Iterable[Record], *more: str) -> Block:
        """The program, and the versions of those facts that it brings."""
        versions = [version for version in dict.fromkeys(map(self.store.data_version, records)) if version]
        key = "cite.access" if versions else "cite.access.own"
        program = translate(key, self.language, version=__version__, data=", ".join(versions))
        return "made", [(", ".join([program, *more]), self.language)]

    def card(self, name: str, blocks: Iterable[Block], records: Sequence[Record]) -> Card:
        """The blocks as a card; a bundled text may hold the name of any bundled fact."""
        own = [record for record in records if record["origin"] != "bundled"]
        return Card(name, self.shown, blocks, foreign([*FactStore().records(), *own], self.vocabulary))


def of_facts(records: Sequence[Record], view: DisplayOptions, store: FactStore) -> Card:
    """The card of one fact, or of several below each other, each with its caveats and its source."""
    writer = _Writer(view, store)
    first = records[0]
    if len(records) == 1:
        source = formatting.source_line(first, writer.shown, writer.vocabulary)
        blocks = [*_fact(first, writer, "title", source), writer.made(records, first["id"])]
        return writer.card(marked(first["title"], writer.shown), blocks, records)
    title = writer.about(writer.counted(len(records)), records)
    blocks = [("title", [(title, writer.language)])]
    for record in records:
        source = formatting.short_source(record, writer.shown, writer.vocabulary)
        blocks.extend(_fact(record, writer, "fact", source))
    blocks.extend(_documents(records, writer))
    blocks.append(writer.made(records, *(record["id"] for record in records)))
    return writer.card(title, blocks, records)


def _fact(record: Record, writer: _Writer, title: str, source: str) -> Iterator[Block]:
    """What is said of a fact."""
    shown, words = writer.shown, writer.vocabulary
    kind = formatting.kind(record, shown, words)
    yield "kind", [(kind[0].upper() + kind[1:], shown)]
    yield title, [writer.given(record["title"])]
    yield "figure", [(formatting.figure(record, shown, words), shown)]
    yield "period", [(formatting.period(record, shown), shown)]
    status = formatting.status(record, shown, words)
    yield "status", [writer.labelled("label.status", status) if status else ("", shown)]
    yield "text", [writer.given(record["text"])]
    if record["notes"]:
        heading = writer.ours("label.caveats" if len(record["notes"]) > 1 else "label.caveat")
        yield "caveats", [heading, *(_caveat(note, writer) for note in record["notes"])]
    yield "source", [writer.labelled("label.source", source[0].upper() + source[1:])]


def _caveat(note: Note, writer: _Writer) -> Words:
    """A caveat with the site it comes from: enough to be told apart, and nothing to be followed by accident."""
    text, code = writer.given(note)
    site = (note["source"] or "").partition("://")[2].partition("/")[0].removeprefix("www.")
    return f"{text} ({site})" if site else text, code


def _documents(records: Iterable[Record], writer: _Writer) -> Iterator[Block]:
    """The documents of the facts, each named once."""
    for document in dict.fromkeys(formatting.document(record, writer.shown, writer.vocabulary) for record in records):
        yield "source", [writer.labelled("label.source", document)]


def of_timeline(answer: Timeline, view: DisplayOptions, store: FactStore) -> Card:
    """The card of dated facts in their order, each year named once."""
    writer = _Writer(view, store)
    records = list(answer.records())
    title = writer.about(translate("timeline.title", writer.language), records)
    key = "timeline.chosen" if answer.is_selection else "timeline.all"
    blocks: list[Block] = [
        ("title", [(title, writer.language)]),
        ("chosen", [writer.ours(key, count=writer.counted(len(records)))]),
        *_entries(records, writer),
    ]
    remarks = []
    if any(record["notes"] for record in records):
        remarks.append(writer.ours("timeline.caveats", mark=CAVEAT))
    if answer.undated:
        remarks.append(writer.ours("timeline.left_out", count=writer.counted(answer.undated)))
    if remarks:
        blocks.append(("caveats", [writer.ours("label.to_know"), *remarks]))
    blocks.extend(_documents(records, writer))
    blocks.append(writer.made(records))
    return writer.card(title, blocks, records)


def _entries(records: Iterable[Record], writer: _Writer) -> Iterator[Block]:
    """The facts below their years, each with its sign and what it is."""
    before = ""
    for record in records:
        placed = entry(record)
        assert placed is not None, record["id"]  # the command leaves out what has no date
        if placed.year != before:
            yield "year", [(placed.year, writer.shown)]
            before = placed.year
        title, code = writer.given(record["title"])
        dagger = f"\u00a0{CAVEAT}" if record["notes"] else ""
        kind = entry_words.what(record, placed, writer.view, writer.vocabulary)
        yield f"event {placed.sign}", [(title + dagger, code), (kind, writer.language)]


def of_hotline(hotline: record_types.Hotline, view: DisplayOptions, store: FactStore) -> Card:
    """The card of the hotline: the number for an emergency first, with its country, then the hotline's own."""
    from tipfacts.output.formats.plain import confirmed_when, hotline_lines

    writer = _Writer(view, store)
    language, shown = writer.language, writer.shown
    (_, number, when), *details = hotline_lines(hotline, language, shown)
    danger, _ = writer.ours("hotline.emergency", number=hotline["emergency"]["number"])
    name = text_in(hotline["name"], shown)
    name = name[0].upper() + name[1:]
    source = formatting.source_line(hotline, shown, writer.vocabulary)  # type: ignore[arg-type] # it has a source too
    program = translate("cite.access", language, version=__version__, data=", ".join(store.data_versions()))
    notes = [writer.ours("hotline.disclaimer"), (text_in(hotline["caveat"], shown), shown)]
    blocks: list[Block] = [
        # The country and the number stay on one line.
        ("danger", [("\u00a0".join(danger.rsplit(" ", 1)), language)]),
        ("period", [(confirmed_when(hotline["last_confirmed"]["emergency"], language), language)]),
        ("title", [(name, shown)]),
        ("figure", [(number, language)]),
        ("period", [(when, language)]),
        *(("detail", [(label, language), (value, shown), (when, language)]) for label, value, when in details),
        ("caveats", [writer.ours("label.to_know"), *notes]),
        ("source", [writer.labelled("label.source", source)]),
        ("made", [(program, language)]),
    ]
    return writer.card(f"{danger}. {labelled(name, number, language)}", blocks, [])
