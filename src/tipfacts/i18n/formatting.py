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
    if language == "fr":
        return whole.replace(",", N) + (f",{decimals}" if point else "")
    return whole + point + decimals


def figure(record: Record, language: str, words: Words) -> str:
    """The figure of a fact with its qualifier and unit: `about $200 million`; an empty text where it has none."""
    qualifier = record["qualifier"]
    if record["low"] is not None and record["high"] is not None:
        return _range(record, language, words)
    if record["value"] is None:
        return _word(words, "qualifiers", "vague", language) if qualifier == "vague" else ""
    amount = quantity(record["value"], record["unit"], language, words)
    if qualifier in ("about", "more_than"):
        return f"{_word(words, 'qualifiers', qualifier, language)} {amount}"
    return amount


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


def _range(record: Record, language: str, words: Words) -> str:
    low, high = record["low"], record["high"]
    assert low is not None
    assert high is not None
    whole = quantity(high, record["unit"], language, words)
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
    """The period of a fact in words: what the source prints of it, or else its dates."""
    when = record["period"]
    if when["printed"]:
        return when["printed"][language]  # type: ignore[literal-required,no-any-return]
    start, end = when["start"], when["end"]
    if start and end and start != end:
        joint = " à " if language == "fr" else " to "
        return date(start, language) + joint + date(end, language)
    return date(start or end or "", language)


def place(record: Record, language: str, words: Words) -> str:
    """Where in its document a fact stands, in words."""
    source = record["source"]
    document = words["documents"].get(source["document"], {})  # type: ignore[attr-defined]
    known = document.get("places", {}).get(source["locator"])
    return known[language] if known else source["locator"]


def source_line(record: Record, language: str, words: Words) -> str:
    """The whole source of a fact on one line, with the place in it and its date."""
    source = record["source"]
    title = source["title"]
    quoted = f"«{N}{title}{N}»" if language == "fr" else f"“{title}”"
    return f"{source['publisher']}, {quoted}, {date(source['date'], language)}, {place(record, language, words)}"


def status(record: Record, language: str, words: Words) -> str:
    """The status in words, where it is not that of most facts."""
    return "" if record["status"] == "stated" else _word(words, "statuses", record["status"], language)


def _word(words: Words, vocabulary: str, name: str, language: str) -> str:
    return words[vocabulary][name][language]  # type: ignore[index,no-any-return]
