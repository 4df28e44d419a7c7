"""The shapes of the records, for type checkers and readers; nothing imports this module at run time."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Both(TypedDict):
    """A text in French and in English."""

    fr: str
    en: str


class Period(TypedDict):
    """When a fact holds: ISO dates of any precision, and what the source prints."""

    start: str | None
    end: str | None
    printed: Both | None


class Name(TypedDict):
    """An official name, with its abbreviations."""

    fr: str
    en: str
    abbreviations: list[str]


class Note(TypedDict):
    """A caveat or an outside check; `source` is the address of the page, null for a note on the sheet itself."""

    fr: str
    en: str
    source: str | None


class Source(TypedDict):
    """Where a fact stands in its document."""

    document: str
    title: str
    publisher: str
    date: str
    language: str
    locator: str


class Record(TypedDict):
    """A fact."""

    id: str
    kind: str
    title: Both
    text: Both
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: str | None
    unit: str | None
    baseline_year: int | None
    period: Period
    status: str
    pillars: list[str]
    tags: list[str]
    names: list[Name]
    aliases: list[str]
    related: list[str]
    part_of: str | None
    notes: list[Note]
    as_of: str
    source: Source


class Hit(Record):
    """A fact that a search found: its score from 0 to 100, how the words matched, and in which field."""

    score: float
    match: str
    matched_field: str
    explain: NotRequired[list[dict[str, object]]]


class Confirmed(TypedDict):
    """When a detail was last confirmed, and on which page."""

    date: str | None
    source: str


class Hotline(TypedDict):
    """The U.S. National Human Trafficking Hotline."""

    number: str
    e164: str
    uri: str
    name: Both
    country: dict[str, str]
    emergency: dict[str, str]
    text: dict[str, str]
    tty: str
    web: str
    hours: Both
    languages: Both
    operator: str
    last_confirmed: dict[str, Confirmed]
    source: Source
