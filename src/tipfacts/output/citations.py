"""Cites a fact: its document, the office and the date of it, the place in it, and the access through tipfacts."""

from __future__ import annotations

from tipfacts import __version__
from tipfacts.i18n import formatting
from tipfacts.i18n.language import DEFAULT, LANGUAGES, NBSP, N, text, title_quoted
from tipfacts.i18n.messages import Verbatim, translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Citation, Record
    from tipfacts.data.store import FactStore

_BIBTEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What TeX would take for a command; and the no-break spaces, which old TeX and importers know as ~ alone.
_TEX = str.maketrans({
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",  # \\{ would count as a brace to BibTeX
    "}": "\\textbraceright{}",
    "$": "\\$",
    "&": "\\&",
    "%": "\\%",
    "#": "\\#",
    "_": "\\_",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    NBSP: "~",
    N: "~",
})  # fmt: skip


def sentence(record: Record, language: str, store: FactStore) -> str:
    """The citation as a sentence to paste, with a final newline."""
    url = record["source"]["url"]
    source = formatting.source_line(record, language, store.vocabulary()) + (f" ({url})" if url else "")
    return f"{source}. {_access(record, language, store)}\n"


def csl(record: Record, store: FactStore) -> Citation:
    """The citation as an item of CSL-JSON: in both languages wherever the words are ours, so in any locale the same."""
    source = record["source"]
    notes = []
    for language in LANGUAGES:
        place = formatting.place(record, language)
        notes.append(f"{place[:1].upper()}{place[1:]}. {_access(record, language, store)}")
    return {
        "id": record["id"],
        "type": "report",
        "title": source["title"],
        "author": [{"literal": source["publisher"]}] if source["publisher"] else [],
        "publisher": source["publisher"],
        "issued": {"date-parts": [[int(part) for part in source["date"].split("-")]]} if source["date"] else None,
        "URL": source["url"],
        "language": source["language"],
        "section": source["locator"],
        "source": _program(record, DEFAULT, store),
        "note": " / ".join(notes),
    }


def bibtex(record: Record, language: str, store: FactStore) -> str:
    """The citation as a BibTeX entry, whose key is the id of the fact."""
    source = record["source"]
    year, *rest = (source["date"] or "").split("-")
    place = formatting.place(record, language)
    publisher = formatting.publisher(record, language, store.vocabulary())
    fields = {
        "author": f"{{{_tex(publisher)}}}" if publisher else None,  # braces within: an office has no first name
        "title": f"{{{_tex(source['title'])}}}",  # and a title keeps its capitals
        "year": year,
        "month": _BIBTEX_MONTHS[int(rest[0]) - 1] if rest else "",
        "date": source["date"],
        "url": source["url"] or "",  # read letter for letter, and no address has braces
        "langid": LANGUAGES[source["language"]].english_name.lower() if source["language"] in LANGUAGES else "",
        "note": _tex(f"{place[:1].upper()}{place[1:]}. {_access(record, language, store)}"),
    }
    written = {name: text if name == "month" else f"{{{text}}}" for name, text in fields.items() if text}
    # @techreport would print "Technical report", which a fact sheet is not.
    return f"@misc{{{record['id']},\n" + "".join(f"  {name} = {text},\n" for name, text in written.items()) + "}\n"


def _access(record: Record, language: str, store: FactStore) -> str:
    """Which fact it is, and what it was read with."""
    title = Verbatim(title_quoted(text(record["title"], language), language))
    return translate("cite.fact", language, fact=title, id=record["id"], access=_program(record, language, store))


def _program(record: Record, language: str, store: FactStore) -> str:
    """The program with its version, and that of the facts; own facts have none that we know of."""
    version = store.data_version(record)
    if version is None:
        return translate("cite.access.own", language, version=__version__)
    return translate("cite.access", language, version=__version__, data=version)


def _tex(text: str) -> str:
    return text.translate(_TEX)
