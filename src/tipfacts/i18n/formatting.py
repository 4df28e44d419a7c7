"""Numbers, figures, dates and places in words, in each language."""

from __future__ import annotations

from tipfacts.i18n.messages import MONTHS, N

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tipfacts.data.record_types import Record

    Words = Mapping[str, object]

MILLION = 1_000_000


def number(value: float, language: str) -> str:
    """1545 as 1 545 in French, with a narrow no-break space, and as 1,545 in English."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int):
        whole, point, decimals = f"{value:,}", "", ""
    else:
        whole, point, decimals = f"{value:,.10f}".rstrip("0").partition(".")
    whole = whole.replace("-", "−")  # a spreadsheet would run a text that begins with a hyphen
    if language == "fr":
        return whole.replace(",", N) + (f",{decimals}" if point else "")
    return whole + point + decimals


def figure(record: Record, language: str, words: Words) -> str:
    """The figure of a fact with its qualifier and unit: `about $200 million`; an empty text where it has none.

    An estimate that has an interval is followed by it: `about 1,250 victims (1,100 to 1,400)`.
    """
    qualifier = record["qualifier"]
    value, low, high = record["value"], record["low"], record["high"]
    if value is None:
        if low is not None and high is not None:
            return _range(low, high, record["unit"], language, words)
        return _word(words, "qualifiers", "vague", language) if qualifier == "vague" else ""
    amount = quantity(value, record["unit"], language, words)
    if qualifier in ("about", "more_than", "less_than"):
        amount = f"{_word(words, 'qualifiers', qualifier, language)} {amount}"
    return f"{amount} ({_range(low, high, None, language, words)})" if low is not None and high is not None else amount


def quantity(value: float, unit: str | None, language: str, words: Words) -> str:
    """A number with its unit: `154 countries`, `$1.8 million`, `50%`, `up 238%`."""
    entry = words["units"][unit] if unit else None  # type: ignore[index]
    if entry is None:
        return _large(value, language)
    style = entry["style"]
    if style in ("percent", "increase"):
        percent = number(value, language) + (f"{N}%" if language == "fr" else "%")
        if style == "percent":
            return percent
        return f"hausse de {percent}" if language == "fr" else f"up {percent}"
    if style == "currency" and language == "en":
        return f"${_large(value, language)}"
    noun = entry[language] if value >= 2 or (language == "en" and value != 1) else entry["one"][language]
    if language == "fr" and value >= MILLION and _is_written_in_millions(value):
        noun = f"d’{noun}" if noun[0].lower() in "aeéèêiouyh" else f"de {noun}"
    return f"{_large(value, language)} {noun}"


def _range(low: float, high: float, unit: str | None, language: str, words: Words) -> str:
    whole = quantity(high, unit, language, words)
    if _is_written_in_millions(low) and _is_written_in_millions(high):
        low = low / MILLION
    start = number(low, language)
    return f"de {start} à {whole}" if language == "fr" else f"{start} to {whole}"


def _is_written_in_millions(value: float) -> bool:
    """Whether a number reads better in millions: 1.8 million, 200 million; but 30,000 stays itself."""
    return value >= MILLION and value % (MILLION / 100) == 0


def _large(value: float, language: str) -> str:
    if not _is_written_in_millions(value):
        return number(value, language)
    millions = value / MILLION
    noun = "millions" if language == "fr" and millions >= 2 else "million"
    return f"{number(millions, language)} {noun}"


def date(iso: str, language: str) -> str:
    """2015-06 as juin 2015; 2016-10-24 as 24 octobre 2016; 2009 as itself."""
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    month = MONTHS[language][int(parts[1]) - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    day = "1er" if language == "fr" and parts[2] == "01" else str(int(parts[2]))
    return f"{day} {month} {parts[0]}"


def period(record: Record, language: str) -> str:
    """The period of a fact in words: ours where we have some, or those of the source, or else its dates."""
    when = record["period"]
    words = when["text"] or when["printed"]
    if words:
        return words[language]  # type: ignore[literal-required,no-any-return]
    start, end = when["start"], when["end"]
    if start and end and start != end:
        joint = " à " if language == "fr" else " to "
        return date(start, language) + joint + date(end, language)
    return date(start or end or "", language)


def place(record: Record, language: str) -> str:
    """Where in its document a fact stands, in words."""
    return record["source"]["place"][language]  # type: ignore[literal-required,no-any-return]


def publisher(record: Record, language: str, words: Words) -> str | None:
    """Who published the document, in this language if the document declares it."""
    return _translated(record, "publisher", language, words)


def _translated(record: Record, name: str, language: str, words: Words) -> str | None:
    source: Mapping[str, str | None] = record["source"]  # type: ignore[assignment]
    document = words["documents"].get(source["document"], {})  # type: ignore[attr-defined]
    if source[name] != document.get(name):  # the fact names another
        return source[name]
    return document.get("translated", {}).get(name, {}).get(language) or source[name]


def source_line(record: Record, language: str, words: Words) -> str:
    """The whole source of a fact on one line, its title translated in brackets where the document declares that."""
    source = record["source"]
    title, translated = source["title"], _translated(record, "title", language, words)
    quoted = f"«{N}{title}{N}»" if language == "fr" else f"“{title}”"
    if translated != title:
        quoted += f" [{translated}]"
    when = date(source["date"], language) if source["date"] else None
    parts = (publisher(record, language, words), quoted, when, place(record, language))
    return ", ".join(part for part in parts if part)


def status(record: Record, language: str, words: Words) -> str:
    """The status in words, where it is not that of most facts."""
    return "" if record["status"] == "stated" else _word(words, "statuses", record["status"], language)


def _word(words: Words, vocabulary: str, name: str, language: str) -> str:
    return words[vocabulary][name][language]  # type: ignore[index,no-any-return]
