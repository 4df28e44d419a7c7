"""From the rows of a table to the facts of a data file."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells.identifiers import slug
from tipfacts.importing.cells.numbers import is_missing
from tipfacts.importing.cells.problems import Problem
from tipfacts.importing.columns.plan import STATUSES
from tipfacts.importing.columns.templates import written
from tipfacts.importing.facts import figures, lists, periods, sources
from tipfacts.importing.facts.row_reader import RowReader
from tipfacts.spec import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from tipfacts.importing.facts.row_reader import Context
    from tipfacts.importing.reading.table import Table

    Entries = dict[str, object]


class Fact(NamedTuple):
    """A fact as a data file has it, and where it comes from; `column` is empty where a whole row makes it."""

    row: int
    column: str
    entries: Entries


def make(context: Context) -> tuple[list[Fact], list[Problem]]:
    """The facts that a table makes, and the references in them that name no row, which are left out.

    A row with a problem makes none, and the problem is noted.
    """
    facts: list[Fact] = []
    named: dict[str, list[str]] = {}
    for reader in _readers(context):
        entries = _entries(reader)
        if reader.is_sound:
            facts.append(Fact(reader.row.number, reader.figure.name if reader.figure else "", entries))
            for name in _names_of(reader):
                named.setdefault(name, []).append(str(entries["id"]))
    return facts, _resolve(facts, named, {*context.ids.bundled, *(str(fact.entries["id"]) for fact in facts)})


def totals(facts: Sequence[Fact], table: Table) -> list[Problem]:
    """The rows that made facts and say of themselves that they are the sum of others; a list of facts has none."""
    with_facts = {fact.row for fact in facts}
    found = () if table.is_own else (row for row in table.rows if row.is_total and row.number in with_facts)
    return [Problem(row.number, "", "import.total", "", {}) for row in found]


def without(facts: Sequence[Fact], problems: Sequence[Problem]) -> list[Fact]:
    """The facts but for those of rows with a problem, and no reference to those."""
    rows = {problem.row for problem in problems}
    gone = {fact.entries["id"] for fact in facts if fact.row in rows}
    kept = [fact for fact in facts if fact.row not in rows]
    for fact in kept if gone else ():
        if fact.entries.get("part_of") in gone:
            del fact.entries["part_of"]
        related: list[str] = fact.entries.pop("related", [])  # type: ignore[assignment]
        if left := [id for id in related if id not in gone]:
            fact.entries["related"] = left
    return kept


def _readers(context: Context) -> Iterator[RowReader]:
    """A reader for each row; under --wide for each figure, an empty cell being none."""
    of_hotline = set(hotline_rows(context))
    for row in context.table.rows:
        if row.number in of_hotline:
            continue
        if not context.plan.figures:
            yield RowReader(context, row)
        for figure in context.plan.figures:
            if not is_missing(row.cell(figure.place)):
                yield RowReader(context, row, figure)


def hotline_rows(context: Context) -> list[int]:
    """The rows in which `tipfacts list` has written the hotline: it is always the bundled one, in every list again."""
    if not context.table.is_own:
        return []
    places = context.plan.columns.get("id", ())
    return [row.number for row in context.table.rows if any(row.cell(at) in context.ids.hotline for at in places)]


def _entries(reader: RowReader) -> Entries:
    """The entries of a fact, in the order of a data file; only those that have something."""
    title, text = _title(reader), reader.both("text")
    lacking = (
        ("title", title, "import.no_title", "import.no_title.total"),
        ("text", text, "import.no_text", "import.no_text.total"),
    )
    for field, words, key, of_total in lacking:
        if not words and reader.is_sound:
            reader.problem(field, of_total if reader.row.is_total else key)
    found = {"kind": _kind(reader), "title": title, "text": text, **figures.entries(reader)}
    found |= {
        "baseline_year": periods.year(reader, "baseline_year"),
        "period": periods.entries(reader),
        "status": reader.one_of("status", STATUSES),
        "pillars": lists.pillars(reader),
        "tags": lists.tags(reader),
        "names": lists.names(reader),
        "aliases": lists.aliases(reader),
        "related": list(reader.items("related")),
        "part_of": next(reader.items("part_of"), None),
        "notes": lists.notes(reader),
        "as_of": periods.date(reader, "as_of"),
        "source": sources.entries(reader),
    }
    if not found["as_of"] and reader.is_sound:
        reader.problem("as_of", "import.no_as_of")
    return {name: value for name, value in {"id": _id(reader, title), **found}.items() if value not in (None, [], {})}


def _title(reader: RowReader) -> dict[str, str]:
    """The title by language; under --wide with the name of its column, unless --set has put that into it."""
    title = reader.both("title")
    templates = [reader.plan.templates.get(f"title.{code}") for code in LANGUAGES]
    if not reader.figure or any(template and "column" in template.specials for template in templates):
        return title
    return {code: f"{words}, {reader.figure.name}" for code, words in title.items()}


def _kind(reader: RowReader) -> str | None:
    words = reader.fit(reader.text("kind") or "", "kind")
    if not words:
        reader.problem("kind", "import.no_kind")
        return None
    return reader.vocabulary.kind(words)


def _id(reader: RowReader, title: Mapping[str, str]) -> str:
    """The id that a row has, or one made from its title; a figure under --wide needs one of its own."""
    given, ids = reader.text("id"), reader.context.ids
    if not given or (reader.figure and "id" not in reader.plan.templates):
        # In the language of the file: that a second is added later changes no id.
        name = title.get(reader.plan.language) or next(iter(title.values()), "")
        words = f"{given} {reader.figure.name}" if given and reader.figure else name
        return ids.made(words, f"fact-{reader.row.number}", reader.row.number) if words else ""
    made = slug(given)
    if not made or len(given) > 200:
        reader.problem("id", "import.id.spelling", given)
    elif made in COMMANDS:
        reader.problem("id", "id.command", given, name=made)
    elif made in ids.hotline:
        reader.problem("id", "import.id.hotline", given)
    elif owner := ids.take(made, reader.row.number):
        reader.problem("id", "import.id.taken", given, name=made, row=owner)
    return made


# --- what rows say of each other


def _names_of(reader: RowReader) -> Iterator[str]:
    """By what other rows may name this one."""
    for field in ("id", "source.url", "title.fr", "title.en", "source.locator"):
        yield from (written(cell).strip() for _, cell in reader.cells(field))


def _resolve(facts: Sequence[Fact], named: Mapping[str, list[str]], known: Container[str]) -> list[Problem]:
    """Put ids where rows are named by title, address or their own id as it was; the names that are nobody's."""
    unresolved = []
    for row, _, entries in facts:
        for field in ("related", "part_of"):
            given = entries.get(field)
            found = []
            for name in [given] if isinstance(given, str) else given or ():  # type: ignore[attr-defined]
                found += named.get(name, [name] if name in known else [])[:1]
                if name not in named and name not in known:
                    unresolved.append(Problem(row, field, "import.reference", name, {}))
            kept = [id for id in dict.fromkeys(found) if id != entries["id"]]
            if kept:
                entries[field] = kept[0] if field == "part_of" else kept
            else:
                entries.pop(field, None)
    return unresolved
