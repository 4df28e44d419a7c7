"""Numbers, figures, dates and sources in words, as each language writes them."""

from __future__ import annotations

from tipfacts.i18n.language import LANGUAGES, pick, text, title_quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from tipfacts.data.record_types import Document, DocumentInfo, Entry, Record, Unit, Vocabulary


def number(value: float, language: str) -> str:
    """1545 as 1 545 in French, with a narrow no-break space, and as 1,545 in English."""
    row = LANGUAGES[language]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int):
        whole, point, decimals = f"{value:,}", "", ""
    else:
        whole, point, decimals = f"{value:,.10f}".rstrip("0").partition(".")
    whole = whole.replace("-", "−")  # a spreadsheet would run a text that begins with a hyphen
    return whole.replace(",", row.thousands) + (row.decimal + decimals if point else "")


def figure(record: Record, language: str, words: Vocabulary) -> str:
    """The figure of a fact with its qualifier and unit: `about $200 million`; an empty text where it has none.

    An estimate that has an interval is followed by it: `about 1,250 victims (1,100 to 1,400)`. A vague figure is in the
    words of the source, where the data file has them: `several million dollars`.
    """
    qualifier = record["qualifier"]
    value, low, high = record["value"], record["low"], record["high"]
    if value is None:
        if low is not None and high is not None:
            about = _word(words["qualifiers"], qualifier, language) if qualifier == "about" else ""
            return _range(low, high, record["unit"], language, words, about=about)
        if qualifier == "vague":
            return text(record["figure"] or words["qualifiers"]["vague"], language)
        return ""
    amount = quantity(value, record["unit"], language, words)
    if qualifier in ("about", "more_than", "less_than"):
        amount = LANGUAGES[language].qualified(_word(words["qualifiers"], qualifier, language), amount)
    return f"{amount} ({_range(low, high, None, language, words)})" if low is not None and high is not None else amount


def quantity(value: float, unit: str | None, language: str, words: Vocabulary) -> str:
    """A number with its unit: `154 countries`, `$1.8 million`, `50%`, `up 238%`."""
    row = LANGUAGES[language]
    entry = words["units"][unit] if unit else None
    if entry is None:
        return large(value, language)
    style = entry["style"]
    if style in ("percent", "increase"):
        percent = number(value, language) + row.percent
        return percent if style == "percent" else row.increase.format(amount=percent)
    amount = large(value, language)
    if entry.get("symbol") and row.currency:
        return row.currency.format(symbol=entry["symbol"], amount=amount)
    return f"{amount} {_noun(value, entry, language)}"


def _noun(value: float, entry: Unit, language: str) -> str:
    """The noun of a unit as it stands after a number, by the rules of the language that it is in."""
    noun, code = pick(entry, language)
    row = LANGUAGES[code]
    if not row.is_plural(abs(value)):
        noun = text(entry["one"], code)
    return row.after_scale(noun) if _scale(value, language) else noun


def _range(low: float, high: float, unit: str | None, language: str, words: Vocabulary, *, about: str = "") -> str:
    row = LANGUAGES[language]
    entry = words["units"][unit] if unit else None
    if entry and entry["style"] == "increase":
        end = number(high, language) + row.percent
        both = row.range_about.format(about="", low=number(low, language), high=end).strip()
        risen = row.increase.format(amount=both)  # up 12 to 15%
        return row.qualified(about, risen) if about else risen
    whole = quantity(high, unit, language, words)
    if entry and entry.get("symbol") and row.currency:
        begin = quantity(low, unit, language, words)  # $2 to $3
    else:
        scale, scale_of_high = _scale(low, language), _scale(high, language)
        begin = number(low / scale[0], language) if scale and scale == scale_of_high else large(low, language)
    form = row.range_about if about else row.range
    return form.format(about=about, low=begin, high=whole)


def _scale(value: float, language: str) -> tuple[int, str, str] | None:
    """What a number reads better in: 1.8 million, 235 billion; None for 30,000, which stays itself."""
    scales = LANGUAGES[language].scales
    return next((scale for scale in scales if value >= scale[0] and value % (scale[0] / 100) == 0), None)


def large(value: float, language: str) -> str:
    """A number, in millions or billions where it reads better so."""
    scale = _scale(value, language)
    if scale is None:
        return number(value, language)
    size, one, several = scale
    return f"{number(value / size, language)} {several if LANGUAGES[language].is_plural(value / size) else one}"


def date(iso: str, language: str) -> str:
    """2015-06 as juin 2015; 2016-10-24 as 24 octobre 2016; 2009 as itself."""
    year, *rest = iso.split("-")
    if not rest:
        return iso
    row = LANGUAGES[language]
    month = row.months[int(rest[0]) - 1]
    if len(rest) == 1:
        return row.month_year.format(month=month, year=year)
    day = row.first_of_month if rest[1] == "01" else str(int(rest[1]))
    return row.day_month_year.format(day=day, month=month, year=year)


def period(record: Record, language: str) -> str:
    """The period of a fact in words: ours where we have some, or those of the source, or else its dates."""
    when = record["period"]
    words = when["text"] or when["printed"]
    if words:
        return text(words, language)
    start, end = when["start"], when["end"]
    if start and end and start != end:
        return LANGUAGES[language].period.format(start=date(start, language), end=date(end, language))
    return date(start or end or "", language)


def place(record: Record, language: str) -> str:
    """Where in its document a fact stands, in words."""
    return text(record["source"]["place"], language)


def publisher(record: Record, language: str, words: Vocabulary) -> str | None:
    """Who published the document, in this language if the document declares it."""
    return _translated(record, "publisher", language, words)


def _translated(record: Record, name: Literal["title", "publisher"], language: str, words: Vocabulary) -> str | None:
    source = record["source"]
    document = words["documents"].get(source["document"], {})
    if source[name] != document.get(name):  # the fact names another
        return source[name]
    translated = document.get("translated", {}).get(name)
    return text(translated, language) if translated else source[name]


def sources(words: Vocabulary, language: str) -> str:
    """The documents in few words: who published each, and when."""
    documents = words["documents"].values()
    return LANGUAGES[language].semicolon.join(short_document(document, language) for document in documents)


def short_document(document: Document | DocumentInfo, language: str) -> str:
    """Who published a document, in few words, and when."""
    given: Document = document  # type: ignore[assignment] # what only a declared document has is asked for by `get`
    names = given.get("short") or given.get("translated", {}).get("publisher")
    publisher = text(names, language) if names else document.get("publisher")
    return ", ".join(filter(None, (publisher or document["title"], date(document.get("date") or "", language))))


def source_line(record: Record, language: str, words: Vocabulary) -> str:
    """The whole source of a fact on one line, its title translated in brackets where the document declares that."""
    source = record["source"]
    title, translated = source["title"], _translated(record, "title", language, words)
    quoted = title_quoted(title, language)
    if translated != title:
        quoted += f" [{translated}]"
    when = date(source["date"], language) if source["date"] else None
    parts = (publisher(record, language, words), quoted, when, place(record, language))
    return ", ".join(part for part in parts if part)


def short_source(record: Record, language: str, words: Vocabulary) -> str:
    """The source of a fact as briefly as it can be named: the publisher in few words, the date, the place in it."""
    source = record["source"]
    document = words["documents"].get(source["document"], {})
    name = text(document["short"], language) if "short" in document else title_quoted(source["title"], language)
    when = date(source["date"], language) if source["date"] else None
    return ", ".join(part for part in (name, when, place(record, language)) if part)


def document(record: Record, language: str, words: Vocabulary) -> str:
    """Publisher, title and date of the document that a fact comes from."""
    source = record["source"]
    when = date(source["date"], language) if source["date"] else None
    parts = (publisher(record, language, words), title_quoted(source["title"], language), when)
    return ", ".join(part for part in parts if part)


def kind(record: Record, language: str, words: Vocabulary) -> str:
    """The kind of a fact in words."""
    return _word(words["kinds"], record["kind"], language)


def counted_kinds(counts: Mapping[str, int], language: str, words: Vocabulary) -> tuple[str, ...]:
    """How many facts each kind has: `42 initiatives`, `1 term`."""
    return tuple(f"{count}\u00a0{kind_heading(kind, count, language, words)}" for kind, count in counts.items())


def kind_heading(kind: str, count: int, language: str, words: Vocabulary) -> str:
    """The name of a kind as it stands over or after this many facts of it; a plural that none declares is regular."""
    entry = words["kinds"][kind]
    name, code = pick(entry, language)
    if not LANGUAGES[code].is_plural(count):
        return name
    declared: Mapping[str, object] = entry.get("plural", {})
    return text(declared, code) if declared.get(code) else LANGUAGES[code].several(name)


def status(record: Record, language: str, words: Vocabulary) -> str:
    """The status in words, where it is not that of most facts."""
    return "" if record["status"] == "stated" else _word(words["statuses"], record["status"], language)


def _word(vocabulary: Mapping[str, Entry], name: str, language: str) -> str:
    return text(vocabulary[name], language)
