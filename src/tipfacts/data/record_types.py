"""The shapes of the records, for type checkers and readers; at run time only the Python interface imports them."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Qualifier = Literal["exact", "about", "more_than", "less_than", "range", "vague"]
Status = Literal["stated", "aim", "planned", "historical"]
Match = Literal["exact", "prefix", "stem", "fuzzy", "call_for_help"]


class Both(TypedDict):
    """A text in each language; null in one that an own fact has no text in."""

    fr: str | None
    en: str | None


class Each(TypedDict):
    """A text in every language."""

    fr: str
    en: str


class Period(TypedDict):
    """When a fact holds: ISO dates of any precision, what the source prints, and other words for it."""

    start: str | None
    end: str | None
    printed: Both | None
    text: Both | None


class Name(TypedDict):
    """An official name, with its abbreviations."""

    fr: str | None
    en: str | None
    abbreviations: list[str]


class Note(TypedDict):
    """A caveat or an outside check; `source` is the address of the page, null for a note on the sheet itself."""

    fr: str | None
    en: str | None
    source: str | None


class Source(TypedDict):
    """Where a fact stands in its document; `place` is the locator in words."""

    document: str
    title: str
    publisher: str | None
    date: str | None
    language: str | None
    locator: str
    place: Both
    url: str | None


class Record(TypedDict):
    """A fact."""

    id: str
    kind: str
    title: Both
    text: Both
    figure: Both | None
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: Qualifier | None
    unit: str | None
    baseline_year: int | None
    period: Period
    status: Status
    pillars: list[str]
    tags: list[str]
    names: list[Name]
    aliases: list[str]
    related: list[str]
    part_of: str | None
    notes: list[Note]
    as_of: str
    source: Source
    origin: str


class Hit(Record):
    """A fact that a search found: its score from 0 to 100, how the words matched, and in which field."""

    score: int | float
    match: Match
    matched_field: str
    explain: NotRequired[list[dict[str, object]]]


class Author(TypedDict):
    """Who wrote a document, as a whole name."""

    literal: str


Issued = TypedDict("Issued", {"date-parts": list[list[int]]})


class Citation(TypedDict):
    """An item of CSL-JSON."""

    id: str
    type: str
    title: str
    author: list[Author]
    publisher: str | None
    issued: Issued | None
    URL: str | None
    language: str | None
    section: str
    source: str
    note: str


class Confirmed(TypedDict):
    """When a detail was last confirmed, or before what the page was written, and on which page."""

    date: str | None
    before: str | None
    source: str


class LastConfirmed(TypedDict):
    """When each detail of the hotline was last confirmed."""

    number: Confirmed
    emergency: Confirmed
    text: Confirmed
    chat: Confirmed
    tty: Confirmed
    web: Confirmed
    hours: Confirmed
    languages: Confirmed
    operator: Confirmed


class Country(TypedDict):
    """A country by its ISO 3166 code, and in words."""

    code: str
    fr: str
    en: str


class Emergency(TypedDict):
    """An emergency number, and when to call it."""

    number: str
    fr: str
    en: str


class TextCode(TypedDict):
    """The number to send a text message to, what to write, and from where."""

    code: str
    keyword: str
    fr: str
    en: str


class Chat(TypedDict):
    """The site to chat on, and how that is said."""

    web: str
    fr: str
    en: str


class Hotline(TypedDict):
    """The U.S. National Human Trafficking Hotline."""

    number: str
    e164: str
    uri: str
    name: Each
    country: Country
    emergency: Emergency
    text: TextCode
    chat: Chat
    tty: str
    web: str
    hours: Each
    languages: Each
    caveat: Each
    operator: str
    last_confirmed: LastConfirmed
    source: Source


class Entry(Both):
    """A word of a closed vocabulary, with its singular and plural where they are needed."""

    one: NotRequired[Both]
    plural: NotRequired[Both]


class Unit(Entry):
    """A unit; `style` says how its figure is written: count, currency, percent or increase."""

    style: str
    symbol: NotRequired[str]


class Document(TypedDict, total=False):
    """What facts are taken from, and the places in it by locator."""

    title: str
    publisher: str
    date: str
    language: str
    url: str
    short: Both
    data_version: str
    places: dict[str, Both]
    translated: dict[str, Both]


class Chart(TypedDict):
    """Which figures compare, and under which heading and labels."""

    kind: str
    facts: list[str]
    heading: Both
    labels: list[Both]
    note: Both | None


class Vocabulary(TypedDict):
    """The words that facts are described by, those that data files declare included."""

    kinds: dict[str, Entry]
    qualifiers: dict[str, Entry]
    statuses: dict[str, Entry]
    pillars: dict[str, Entry]
    units: dict[str, Unit]
    tags: dict[str, Entry]
    documents: dict[str, Document]
    subject: Both
    phrases: dict[str, list[str]]
    charts: list[Chart]
    schema_version: int


class Bundled(TypedDict):
    """All that data/facts.toml holds."""

    facts: list[Record]
    vocabulary: Vocabulary
    hotline: Hotline


class Problem(TypedDict):
    """What is wrong in a data file, where, and what to try."""

    file: str
    severity: str
    line: int | None
    id: str | None
    field: str | None
    code: str
    message: Each
    hint: Each


class Tool(TypedDict):
    """The program and what runs it."""

    name: str
    version: str
    python: str


class TagInfo(TypedDict):
    """How many facts have a tag."""

    tag: str
    facts: int


class DocumentInfo(TypedDict):
    """A document, and how many facts are taken from it."""

    document: str
    title: str
    publisher: str | None
    date: str | None
    version: str | None
    as_of: str
    facts: int


class DataInfo(TypedDict):
    """The facts in use, counted by kind, tag and document."""

    version: str | None
    as_of: str | None
    facts: int
    kinds: dict[str, int]
    tags: list[TagInfo]
    documents: list[DocumentInfo]


class Language(TypedDict):
    """The language in use, and what decided it."""

    code: str
    why: str


class Info(TypedDict):
    """The program's own state."""

    tool: Tool
    schema_version: int
    data: DataInfo
    data_files: list[str]
    language: Language
