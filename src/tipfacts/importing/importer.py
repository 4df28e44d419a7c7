"""From the bytes of a table to a data file in TOML, and all there is to report of it."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.errors import BadData, UsageError
from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing import report
from tipfacts.importing.cells import languages
from tipfacts.importing.cells.problems import Problem
from tipfacts.importing.columns import conventions
from tipfacts.importing.columns.plan import DATE_FIELDS, NUMBER_FIELDS, ColumnOptions, comma_columns, is_date, make_plan
from tipfacts.importing.facts import builder, footnotes, rules
from tipfacts.importing.facts.row_reader import Context
from tipfacts.importing.facts.vocabulary import Vocabulary
from tipfacts.importing.reading import csv_tables, encoding, json_tables
from tipfacts.spec import TABLE_FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tipfacts.importing.cells.identifiers import Ids
    from tipfacts.importing.columns.plan import Plan
    from tipfacts.importing.facts.builder import Fact
    from tipfacts.importing.reading.csv_tables import Layout
    from tipfacts.importing.reading.table import Table

_ENDINGS = {"csv": "csv", "tsv": "tsv", "tab": "tsv", "txt": "csv", "json": "json", "jsonl": "jsonl", "ndjson": "jsonl"}


class Options(NamedTuple):
    """What the command line says of the file; None is what is to be found out."""

    format: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    decimal: str | None = None
    date_order: str | None = None
    text_language: str | None = None
    columns: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    wide: bool = False
    skip: bool = False


class Imported(NamedTuple):
    """What became of a table: its facts, all that was known of it, and how it was read."""

    facts: list[Fact]
    context: Context
    format: str
    encoding: str
    layout: Layout | None
    unresolved: list[Problem]
    foreign: str | None  # the language that the texts seem to be in, where it is neither French nor English


def format_of(path: str, asked: str | None) -> str:
    """The format of a file: as it is asked for, or as its ending tells.

    Raises:
        UsageError: Neither tells.
    """
    found = asked or _ENDINGS.get(path.rpartition(".")[2].lower())
    if found is None:
        raise UsageError("import.format", value=path, choices=TABLE_FORMATS)
    return found


def run(raw: bytes, where: str, options: Options, known: Mapping[str, object], ids: Ids) -> Imported:
    """The facts that a table makes; `known` are the words of the bundled facts, `ids` what may name a fact.

    Raises:
        BadData: It cannot be read, or something in it cannot be placed.
        UsageError: An option names a column or a field that there is not.
    """
    _refuse_idle_of_json(options)
    decoded = encoding.decode(raw, where, options.encoding)
    table, layout, problems = _read(decoded.text, where, options)
    if not table.rows:
        raise _unplaced(problems, where) if problems else BadData("import.empty", where=where)
    plan = make_plan(table, ColumnOptions(options.columns, options.values, options.wide, options.text_language))
    _refuse_missing(plan, table, where)
    _refuse_idle(options, plan)
    how, doubts = conventions.of_table(table, plan, decimal=options.decimal, date_order=options.date_order)
    if doubts:
        raise _unplaced(doubts, where)
    commas = comma_columns(table, plan)
    words = Vocabulary(known, plan.language)
    context = Context(
        table,
        plan,
        how,
        words,
        ids,
        options.text_language,
        problems,
        [],
        set(),
        commas,
        footnotes.legend(table.about),
        set(),
    )
    made, unresolved = builder.make(context)
    broken = rules.broken(made, context, known)
    problems += broken
    if any(not problem.row for problem in broken):
        raise _unplaced(problems, where)
    made = builder.without(made, broken)
    if options.skip:
        problems += (totals := builder.totals(made, table))
        made = builder.without(made, totals)
    if problems and not options.skip:
        raise _unplaced(problems, where)
    foreign = None if options.text_language or plan.has("language") else _foreign(table, plan)
    return Imported(made, context, options.format or "", decoded.encoding, layout, unresolved, foreign)


def _refuse_idle_of_json(options: Options) -> None:
    """Refuse options of CSV where JSON is read.

    Raises:
        UsageError: There is one.
    """
    for name, value in (("--delimiter", options.delimiter), ("--header-row", options.header_row)):
        if value is not None and options.format in ("json", "jsonl"):
            raise UsageError("import.idle.json", name=name)


def _refuse_idle(options: Options, plan: Plan) -> None:
    """Refuse options for numbers or dates where no column has any.

    Raises:
        UsageError: There is one.
    """
    if options.decimal and not (plan.figures or any(map(plan.has, NUMBER_FIELDS))):
        raise UsageError("import.idle", name="--decimal", column="value")
    dated = any(field in plan.columns or _may_be_slashed(plan, field) for field in DATE_FIELDS)
    if options.date_order and not dated and not any(is_date(column.header) for column in plan.figures):
        raise UsageError("import.idle", name="--date-order", column="year")


def _may_be_slashed(plan: Plan, field: str) -> bool:
    """Whether --set gives a field a date that does not begin with its year, or one that each row has."""
    template = plan.templates.get(field)
    return template is not None and not "".join(template.words)[:4].isdigit()


def _unplaced(cells: list[Problem], where: str) -> BadData:
    """The failure that names all of these cells; without rows, they are columns that may be read in two ways."""
    key = "import.unplaced" if any(problem.row for problem in cells) else "import.undecided"
    error = BadData(key, where=where, count=len(cells))
    error.details = tuple(report.lines(cells))
    return error


def _foreign(table: Table, plan: Plan) -> str | None:
    """The language that the texts of a table seem to be in, where it is neither French nor English."""
    places = [place for field in ("title", "text") for place in plan.columns.get(f"{field}.{plan.language}", ())]
    found = languages.of_texts(text for place in places for text in table.texts(place)[:100])
    return None if found in LANGUAGES else found


def _read(text: str, where: str, options: Options) -> tuple[Table, Layout | None, list[Problem]]:
    if options.format == "json":
        return json_tables.read(text, where), None, []
    if options.format == "jsonl":
        table, problems = json_tables.read_lines(text, where)
        return table, None, problems
    table, layout = csv_tables.read(
        text, where, delimiter=options.delimiter, header_row=options.header_row, tabs=options.format == "tsv"
    )
    long = [Problem(number, "", "import.long_row", "", {"columns": len(table.columns)}) for number in layout.long_rows]
    left_out = set(layout.long_rows)
    return table._replace(rows=[row for row in table.rows if row.number not in left_out]), layout, long


def _refuse_missing(plan: Plan, table: Table, where: str) -> None:
    """Refuse a table that nothing gives a field that every fact needs.

    Raises:
        BadData: The words name each of those fields, and what to add for it.
    """
    missing = [field for field in ("kind", "title", "text", "as_of", "source.document") if not plan.has(field)]
    if plan.has("source.title"):
        missing = [field for field in missing if field != "source.document"]
    if missing:
        options = report.remedies(missing, table, plan)
        raise BadData("import.missing", where=where, missing=tuple(missing), options=options)
