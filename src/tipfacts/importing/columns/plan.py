"""Which column serves which field: as --column and --set say, or else as the headers are understood."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.errors import UsageError
from tipfacts.i18n.language import DEFAULT, LANGUAGES
from tipfacts.importing.cells import dates, languages, numbers
from tipfacts.importing.cells.problems import CellProblem
from tipfacts.importing.columns import headers, templates
from tipfacts.importing.columns.templates import Template
from tipfacts.importing.reading.table import Column, Table, is_empty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

ABOUT = "file:"  # --column as_of='file:Last updated': what the file says of all its rows
STATUSES = {
    "stated": "stated", "affirme": "stated", "aim": "aim", "objectif": "aim", "planned": "planned", "prevu": "planned",
    "historical": "historical", "historique": "historical",
}  # fmt: skip
QUALIFIERS = {
    "exact": "exact", "exactly": "exact", "exactement": "exact", "about": "about", "environ": "about",
    "approximately": "about", "more than": "more_than", "more_than": "more_than", "plus de": "more_than",
    "less than": "less_than", "less_than": "less_than", "moins de": "less_than", "range": "range",
    "fourchette": "range", "vague": "vague",
}  # fmt: skip
PILLARS = {
    "prosecution": "prosecution", "poursuites": "prosecution", "protection": "protection", "prevention": "prevention",
    "partnership": "partnership", "partenariat": "partnership",
}  # fmt: skip
_TAG_HEADERS = frozenset({"tags", "keywords", "étiquettes", "mots-clés", "mots clés"})
NUMBER_FIELDS = ("value", "low", "high")
_LONGEST_DATE = 20  # characters of a header that is one
DATE_FIELDS = ("period", "period.start", "period.end", "as_of", "source.date")


class Plan(NamedTuple):
    """What each field is made of: columns, of which the first that is not empty counts, or a template.

    A field of texts is named with its language, `title.en`; `figures` are the columns that give a fact each.
    """

    columns: dict[str, list[int]]
    templates: dict[str, Template]
    language: str
    language_why: str  # option, headers, texts or default
    figures: list[Column]
    recognised: list[tuple[str, str]]
    misfits: list[Column]  # whose header is known, and whose cells are none of what it says
    unused: list[Column]

    def has(self, field: str) -> bool:
        """Whether anything gives the field, or for a text, its title in any language."""
        return any(name == field or name.startswith(f"{field}.") for name in (*self.columns, *self.templates))

    def column_of(self, field: str, table: Table) -> str:
        """The name of the first column that serves a field; the field itself where none does."""
        places = self.columns.get(field) or self.columns.get(f"{field}.{self.language}")
        return table.columns[places[0]].name if places else field


class ColumnOptions(NamedTuple):
    """What the command line says of the columns."""

    columns: Sequence[str] = ()  # FIELD=HEADER
    values: Sequence[str] = ()  # FIELD=VALUE
    wide: bool = False
    language: str | None = None


def make_plan(table: Table, options: ColumnOptions) -> Plan:
    """The plan for a table.

    Raises:
        UsageError: A field or a column that is named does not exist, or several columns shall be one figure.
    """
    asked = _asked(table, options.columns)
    made = _made(table, options.values)
    dropped = {place for field, place in asked if field == headers.NONE}
    recognised = _recognised(table, {place for _, place in asked if isinstance(place, int)})
    language, why = _language(table, options, [*asked, *recognised], made)
    fields: dict[str, list[int]] = {}
    constants = {field: Template([place]) for field, place in asked if isinstance(place, str)}
    written = {_full(field, language, ()): template for field, template in {**constants, **made}.items()}
    fixed = {_full(field, language, ()) for field, _ in asked} | written.keys()
    for field, place in asked:
        if isinstance(place, int) and field != headers.NONE:
            fields.setdefault(_full(field, language, ()), []).append(place)
    both = [field for field, _ in recognised]
    named: dict[int, str] = {}
    for field, place in recognised:
        full = _full(field, language, both)
        if full not in fixed and (full not in fields or full.split(".")[0] in headers.LISTS):
            fields.setdefault(full, []).append(place)
            named[place] = full
    if table.is_own:
        fields |= _written_figures(table)
    figures = _figures(table, options, fields, written, dropped)
    _check_figures(table, fields, wide=options.wide)
    used = {place for places in fields.values() for place in places} | dropped | {column.place for column in figures}
    used |= {place for template in written.values() for place in template.places}
    idle = [column for column in table.columns if column.place not in used and not _is_idle(table, column)]
    misfits = [column for column in idle if _is_misfit(table, column)]
    return Plan(
        fields,
        written,
        language,
        why,
        figures,
        [(table.columns[place].name, named[place]) for place in sorted(named)],
        misfits,
        [column for column in idle if column not in misfits],
    )


def _full(field: str, language: str, others: Container[str]) -> str:
    """The name of a field with its language, where it has one.

    A `title` beside a `title_fr` is in the other language.
    """
    base, _, last = field.rpartition(".")
    if field not in headers.BILINGUAL or (last in LANGUAGES and base in headers.BILINGUAL):
        return field
    return f"{field}.{_left_over(field, others) or language}"


def _left_over(field: str, names: Container[str]) -> str | None:
    """The first language that a field has no column for, where it has one for another."""
    left = [code for code in LANGUAGES if f"{field}.{code}" not in names]
    return left[0] if left and len(left) < len(LANGUAGES) else None


def _is_idle(table: Table, column: Column) -> bool:
    """Whether nobody need be told that a column is not used: it is empty, or made from the others."""
    if table.is_own and headers.words_of(column.header) in headers.DERIVED:
        return True
    return all(is_empty(row.cell(column.place)) for row in table.rows)


def _written_figures(table: Table) -> dict[str, list[int]]:
    """The columns in which `list` writes figures in words, which alone hold those of own units and vague figures."""
    names = {"figure fr": "figure.fr", "figure en": "figure.en"}
    by_words = {headers.words_of(column.header): column.place for column in table.columns}
    return {field: [by_words[words]] for words, field in names.items() if words in by_words}


def _is_misfit(table: Table, column: Column) -> bool:
    """Whether a header is known that its cells do not bear out."""
    meaning = headers.meaning(column.header)
    return meaning is not None and not _fits(table, column.place, meaning.field)


# --- what the command line names ---


def _parted(option: str, assignment: str) -> tuple[str, str]:
    """The field and the rest of FIELD=REST."""
    name, equals, rest = assignment.partition("=")
    if not equals or not rest:
        raise UsageError("import.assignment", name=option, value=assignment)
    found = headers.field_named(name.strip())
    if found is None:
        raise UsageError("field.bad", value=name, choices=tuple(headers.names()), suggestions=headers.suggestions(name))
    return f"{found.field}.{found.language}" if found.language else found.field, rest


def _asked(table: Table, assignments: Sequence[str]) -> list[tuple[str, int | str]]:
    """The fields of --column, each with the place of its column, or with what the file says of all rows."""
    return [(field, place_of(table, name)) for field, name in (_parted("--column", each) for each in assignments)]


def _made(table: Table, assignments: Sequence[str]) -> dict[str, Template]:
    """The templates of --set by field."""
    return {
        field: templates.parse(words, lambda name: place_of(table, name))
        for field, words in (_parted("--set", each) for each in assignments)
    }


def place_of(table: Table, name: str) -> int | str:
    """The place of the column of that name or header, or with `#3`, of the third; or what the file says of all rows.

    Raises:
        UsageError: There is no such column.
    """
    if name.startswith(ABOUT) and name.removeprefix(ABOUT) in table.about:
        return table.about[name.removeprefix(ABOUT)]
    for column in table.columns:
        if name in (column.name, column.header):
            return column.place
    if name in table.about:
        return table.about[name]
    if name[:1] == "#" and name[1:].isdecimal() and len(name) < 8 and 0 < int(name[1:]) <= len(table.columns):
        return int(name[1:]) - 1
    folded = headers.words_of(name)
    for column in table.columns:
        if folded and folded == headers.words_of(column.header):
            return column.place
    from tipfacts.retrieval.fuzzy import near

    known = tuple(column.name for column in table.columns[:50])
    raise UsageError("import.column", value=name, choices=(*known, *table.about), suggestions=near(name, known))


# --- what the headers say ---


def _recognised(table: Table, taken: set[int]) -> list[tuple[str, int]]:
    """The fields of the headers that are known, in the order in which they are to be taken, with their columns."""
    found = []
    for column in table.columns:
        is_free = column.header and column.place not in taken and not _is_idle(table, column)
        meaning = headers.meaning(column.header) if is_free else None
        if meaning and _fits(table, column.place, meaning.field):
            field = f"{meaning.field}.{meaning.language}" if meaning.language else meaning.field
            found.append((meaning.rank, column.place, field))
    found = _of_both_languages(table, found)
    fields = {field for _, _, field in found}
    alone = {"low", "high"} - fields if {"low", "high"} & fields else set()
    return [
        (field, place)
        for _, place, field in sorted(found)
        if not (alone and field in ("low", "high"))
        and (field not in ("period.month", "period.day") or "period" in fields)
        and (field not in ("period.end_month", "period.end_day") or "period.end_year" in fields)
    ]


def _of_both_languages(table: Table, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The same, where two columns beside each other name a title in two languages, each in its own: Name and Nom.

    In such a table a text is in the other language than the one beside it, too: Description and Texte.
    """
    named = dict.fromkeys((place for _, place, _ in found), "")
    for field in ("title", "text"):
        places = [place for _, place, other in found if other == field]
        spoken = [headers.language_of(table.columns[place].header) for place in places]
        missing = [code for code in LANGUAGES if code not in spoken]
        if len(places) != len(LANGUAGES) or len(missing) > (1 if any(named.values()) else 0):
            continue
        named |= {place: f".{code or missing[0]}" for place, code in zip(places, spoken, strict=True)}
    return [(rank, place, field + named[place]) for rank, place, field in found]


def _fits(table: Table, place: int, field: str) -> bool:
    """Whether the cells of a column may be what its header seems to say; of numbers and dates, at least half."""
    cells = [row.cell(place) for row in table.rows]
    texts = [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()]
    if field in ("status", "qualifier", "pillars"):
        known = {"status": STATUSES, "qualifier": QUALIFIERS, "pillars": PILLARS}[field]
        return all(dates.fold(part) in known for text in texts for part in text.split(";"))
    if field in NUMBER_FIELDS:
        return _half(texts, lambda text: numbers.is_missing(text) or _is_figure(text))
    if field in DATE_FIELDS:
        return _half(texts, lambda text: numbers.is_missing(text) or dates.looks_like_one(text))
    if field == "source.url":
        return _half(texts, lambda text: text.startswith(("http://", "https://")))
    if field == "language":
        return all(languages.named(text) for text in texts)
    return True


def _half(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, texts)) * 2 >= len(texts)


def _is_figure(text: str) -> bool:
    try:
        numbers.parts(text)
    except CellProblem:
        return False
    return True


def _language(
    table: Table, options: ColumnOptions, fields: Sequence[tuple[str, int | str]], made: dict[str, Template]
) -> tuple[str, str]:
    """The language of texts whose header names none, and how it is known."""
    if options.language:
        return options.language, "option"
    if other := _beside_named(fields):
        return other, "headers"
    by_header = [headers.language_of(column.header) for column in table.columns]
    counts = {code: by_header.count(code) for code in LANGUAGES}
    most = [code for code, count in counts.items() if count == max(counts.values())]
    if len(most) == 1:
        return most[0], "headers"
    places = {place for field, place in fields if isinstance(place, int) and field in ("title", "text")}
    texts = [text for place in places for text in table.texts(place)[:100]]
    texts += [words for field in ("title", "text") if field in made for words in made[field].words]
    found = languages.of_texts(texts)
    if found in LANGUAGES:
        return found, "texts"
    endings = [(place, field.rpartition(".")[2]) for field, place in fields if isinstance(place, int)]
    named = [(place, ending) for place, ending in endings if ending in LANGUAGES]
    return (min(named)[1], "headers") if named else (DEFAULT, "default")  # that of the first column


def _beside_named(fields: Iterable[tuple[str, int | str]]) -> str | None:
    """The language of a `title` beside a `title_en`, or of a `text` beside a `text_fr`: the other."""
    names = {field for field, _ in fields}
    for base in ("title", "text"):
        other = _left_over(base, names) if base in names else None
        if other:
            return other
    return None


# --- the columns of figures ---


def _figures(
    table: Table,
    options: ColumnOptions,
    fields: dict[str, list[int]],
    made: dict[str, Template],
    dropped: Iterable[int | str],
) -> list[Column]:
    """With --wide, the columns of which each figure is a fact.

    Those that --column value=… names; else those whose headers are years; else all that hold figures and serve no
    other field.
    """
    if not options.wide:
        return []
    if any(headers.field_named(each.partition("=")[0]).field == "value" for each in options.columns):  # type: ignore[union-attr]
        return [table.columns[place] for place in fields.pop("value")]
    fields.pop("value", None)
    used = {place for places in fields.values() for place in places}
    used |= {place for template in made.values() for place in template.places}
    free = [column for column in table.columns if column.header and column.place not in used | set(dropped)]
    years = [column for column in free if is_date(column.header)]
    found = years if len(years) > 1 else [column for column in free if _holds_figures(table, column.place)]
    if not found:
        raise UsageError("import.wide.none")
    return found


def is_date(header: str) -> bool:
    """Whether a header is a year, or a date of another precision."""
    return len(header) <= _LONGEST_DATE and dates.looks_like_one(header)


def _holds_figures(table: Table, place: int) -> bool:
    """Whether four fifths of what is in a column can be read as figures, and one at least is there."""
    cells = [cell for row in table.rows if not numbers.is_missing(cell := row.cell(place))]
    figures = sum(
        _is_figure(cell) if isinstance(cell, str) else isinstance(cell, (int, float)) and not isinstance(cell, bool)
        for cell in cells
    )
    return bool(cells) and figures * 5 >= len(cells) * 4


def comma_columns(table: Table, plan: Plan) -> frozenset[int]:
    """The columns whose tags commas part: they are called so, and have no other mark for it.

    In a cell of any other, `Food, Beverage & Tobacco` is one tag.
    """
    return frozenset(
        place
        for place in plan.columns.get("tags", ())
        if table.columns[place].header.lower() in _TAG_HEADERS
        and not any(mark in cell for cell in table.texts(place) for mark in ";|")
    )


def _check_figures(table: Table, fields: dict[str, list[int]], *, wide: bool) -> None:
    if len(fields.get("value", ())) > 1 and not wide:
        names = tuple(table.columns[place].name for place in fields["value"])
        raise UsageError("import.value_twice", choices=names)
