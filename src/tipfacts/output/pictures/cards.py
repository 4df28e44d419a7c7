"""What stands on a card to share, a fact or a timeline, and the card as a page.

A card is a row of blocks; svg.py draws the same blocks as a picture. Nothing on a card is loaded from elsewhere, and
no address on it can be followed: whoever gets one contacts nobody by looking at it.
"""

from __future__ import annotations

from tipfacts import __version__
from tipfacts.data.chronology import entry
from tipfacts.i18n import formatting
from tipfacts.i18n.language import labelled, marked
from tipfacts.i18n.language import text as text_in
from tipfacts.i18n.messages import translate
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tipfacts.data.record_types import Note, Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.display_options import DisplayOptions

# Characters that XML has no room for, beside those that cleaning writes out.
_NOT_XML = {"\ufffe": "\ufffd", "\uffff": "\ufffd"}
_ESCAPES = str.maketrans({**_NOT_XML, "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


class Card:
    """What to show in a language: a title and a description for who cannot see it, and blocks.

    A block is its role and its texts: kind, title, figure, period, status, text, caveats (their heading first), year,
    event (what and when), source or made.
    """

    __slots__ = ("blocks", "description", "language", "title")

    def __init__(
        self, title: str, description: str, language: str, blocks: Iterable[tuple[str, Sequence[str]]]
    ) -> None:
        self.title = clean(title)
        self.description = clean(description)
        self.language = language
        self.blocks = [(role, [clean(text) for text in texts]) for role, texts in blocks if any(texts)]


def of_fact(record: Record, view: DisplayOptions, store: FactStore) -> Card:
    """The card of one fact, with its caveats and its source."""
    language, shown = view.language, view.fact_language
    title, text = marked(record["title"], shown), marked(record["text"], shown)
    words = store.vocabulary()
    kind = formatting.kind(record, shown, words)
    status = formatting.status(record, shown, words)
    heading = translate("label.caveats" if len(record["notes"]) > 1 else "label.caveat", language)
    caveats = [_caveat(note, shown) for note in record["notes"]]
    source = labelled(translate("label.source", language), formatting.source_line(record, shown, words), language)
    blocks = [
        ("kind", [kind[0].upper() + kind[1:]]),
        ("title", [title]),
        ("figure", [formatting.figure(record, shown, words)]),
        ("period", [formatting.period(record, shown)]),
        ("status", [labelled(translate("label.status", language), status, language) if status else ""]),
        ("text", [text]),
        ("caveats", [heading, *caveats] if caveats else []),
        ("source", [source]),
        ("made", [f"{_made([record], language, store)}, {record['id']}"]),
    ]
    return Card(title, " ".join([text, *caveats, source]), shown, blocks)


def of_timeline(records: Sequence[Record], view: DisplayOptions, store: FactStore) -> Card:
    """The card of dated facts in their order, each year named once."""
    language, shown = view.language, view.fact_language
    title = translate("timeline.title", language)
    if all(map(store.data_version, records)):
        title = labelled(title, text_in(store.vocabulary()["subject"], shown), language)
    blocks: list[tuple[str, Sequence[str]]] = [("title", [title])]
    before = ""
    for record in records:
        placed = entry(record)
        assert placed is not None, record["id"]  # the command leaves out what has no date
        if placed.year != before:
            blocks.append(("year", [placed.year]))
            before = placed.year
        period = record["period"]
        when = "" if period["start"] == period["end"] == placed.year else formatting.period(record, shown)
        status = formatting.status(record, shown, store.vocabulary())
        blocks.append(("event", [marked(record["title"], shown), ", ".join(filter(None, (when, status)))]))
    blocks.append(("caveats", [translate("label.caveat", language), translate("timeline.caveats", language)]))
    label = translate("label.source", language)
    documents = dict.fromkeys(formatting.document(record, shown) for record in records)
    blocks.extend(("source", [labelled(label, document, language)]) for document in documents)
    blocks.append(("made", [_made(records, language, store)]))
    titles = "; ".join(marked(record["title"], shown) for record in records)
    return Card(title, titles, shown, blocks)


def _caveat(note: Note, language: str) -> str:
    """A caveat with the site it comes from: enough to be told apart, and nothing to be followed by accident."""
    text = marked(note, language)
    site = (note["source"] or "").partition("://")[2].partition("/")[0].removeprefix("www.")
    return f"{text} ({site})" if site else text


def _made(records: Iterable[Record], language: str, store: FactStore) -> str:
    """The program, and the versions of those facts that it brings."""
    versions = [version for version in dict.fromkeys(map(store.data_version, records)) if version]
    key = "cite.access" if versions else "cite.access.own"
    return translate(key, language, version=__version__, data=", ".join(versions))


def escaped(text: str) -> str:
    """The text as XML and HTML show it."""
    return text.translate(_ESCAPES)


# --- as plain text ---------------------------------------------------------------------------------------------------


# --- as a page -------------------------------------------------------------------------------------------------------

_STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --ink: #1b1b1f; --accent: #8b1a5e; --box: #fff1dc; --rule: #b45309;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #17161a; --ink: #f1eff4; --accent: #f19bce; --box: #33240f; --rule: #f0a95b; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1.25rem; }
h2 { font-size: 1.125rem; margin: 0; }
main > h2 { color: var(--accent); font-size: 1.35rem; margin: 0 0 0.3rem; }
p, ul, ol { margin: 0 0 1.25rem; }
.kind, .figure { color: var(--accent); font-weight: 700; margin-bottom: 0.25rem; }
.figure { font-size: 2.75rem; line-height: 1.15; }
.status { font-weight: 700; }
aside { background: var(--box); border-left: 0.4rem solid var(--rule); padding: 1rem 1.1rem; margin: 0 0 1.25rem; }
aside ul { margin: 0.5rem 0 0; padding-left: 1.1rem; }
aside li + li { margin-top: 0.5rem; }
ol { list-style: none; padding: 0 0 0 1rem; border-left: 0.2rem solid var(--accent); }
ol li { margin: 0 0 0.6rem; }
footer { border-top: 1px solid currentColor; padding-top: 0.75rem; font-size: 1rem; }
footer p { margin: 0 0 0.5rem; }
"""


def page(card: Card) -> str:
    """The card as a page of its own, which may load nothing at all."""
    body = "".join(_markup(card))
    return (
        f'<!DOCTYPE html>\n<html lang="{card.language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{escaped(card.description)}">\n'
        f"<title>{escaped(card.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _markup(card: Card) -> Iterable[str]:
    """The blocks as HTML, the years of a timeline as lists of their events, the last lines as a footer."""
    listing = footing = False
    for role, texts in card.blocks:
        shown = [escaped(text) for text in texts]
        if listing and role != "event":
            yield "</ol>\n"
            listing = False
        if role in ("source", "made") and not footing:
            yield "<footer>\n"
            footing = True
        if role == "title":
            yield f"<h1>{shown[0]}</h1>\n"
        elif role == "year":
            yield f"<h2>{shown[0]}</h2>\n<ol>\n"
            listing = True
        elif role == "event":
            when = f"<br><small>{shown[1]}</small>" if shown[1] else ""
            yield f"<li>{shown[0]}{when}</li>\n"
        elif role == "caveats":
            items = "".join(f"<li>{caveat}</li>\n" for caveat in shown[1:])
            yield f"<aside>\n<h2>{shown[0]}</h2>\n<ul>\n{items}</ul>\n</aside>\n"
        else:
            yield f'<p class="{role}">{shown[0]}</p>\n'
    yield "</footer>\n"
