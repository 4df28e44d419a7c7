"""From the bytes of a table to a data file in TOML, and all there is to report of it."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.errors import BadData, UsageError
from tipfacts.importing.cells.identifiers import Ids
from tipfacts.importing.cells.problems import Problem
from tipfacts.importing.columns import conventions
from tipfacts.importing.columns.plan import Wishes, make_plan
from tipfacts.importing.facts import builder
from tipfacts.importing.facts.row_reader import Context
from tipfacts.importing.facts.vocabulary import Vocabulary
from tipfacts.importing.reading import csv_tables, encoding, json_tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tipfacts.importing.columns.plan import Plan
    from tipfacts.importing.facts.builder import Fact
    from tipfacts.importing.reading.csv_tables import Layout
    from tipfacts.importing.reading.table import Table

FORMATS = ("csv", "tsv", "json", "jsonl")
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
    loose_references: list[Problem]


class Unplaced(BadData):
    """Cells that cannot be placed: `cells` holds them all."""

    def __init__(self, cells: list[Problem], where: str) -> None:
        super().__init__("import.unplaced", where=where)
        self.cells = cells


def format_of(path: str, asked: str | None) -> str:
    """The format of a file: as it is asked for, or as its ending tells.

    Raises:
        UsageError: Neither tells.
    """
    found = asked or _ENDINGS.get(path.rpartition(".")[2].lower())
    if found is None:
        raise UsageError("import.format", value=path, choices=FORMATS)
    return found


def run(raw: bytes, where: str, options: Options, known: Mapping[str, object], reserved: Collection[str]) -> Imported:
    """The facts that a table makes; `known` are the words of the bundled facts, `reserved` ids that none may be given.

    Raises:
        BadData: It cannot be read, or something in it cannot be placed.
        UsageError: An option names a column or a field that there is not.
    """
    decoded = encoding.decode(raw, where, options.encoding)
    table, layout, problems = _read(decoded.text, where, options)
    plan = make_plan(table, Wishes(options.columns, options.values, options.wide, options.text_language))
    _refuse_missing(plan, table, where)
    how, doubts = conventions.of_table(table, plan, decimal=options.decimal, date_order=options.date_order)
    if doubts:
        raise Unplaced(doubts, where)
    words = Vocabulary(known, plan.language)
    context = Context(table, plan, how, words, Ids(reserved), options.text_language, problems, [], set())
    made, loose = builder.make(context)
    if problems and not options.skip:
        raise Unplaced(problems, where)
    return Imported(made, context, options.format or "", decoded.encoding, layout, loose)


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
    return table._replace(rows=[row for row in table.rows if row.number not in set(layout.long_rows)]), layout, long


def _refuse_missing(plan: Plan, table: Table, where: str) -> None:
    """Refuse a table that nothing gives a field that every fact needs.

    Raises:
        BadData: The words name each of those fields, and what to add for it.
    """
    missing = [field for field in ("kind", "title", "text", "as_of", "source.document") if not plan.has(field)]
    if plan.has("source.title"):
        missing = [field for field in missing if field != "source.document"]
    if missing:
        names = tuple(column.name for column in table.columns)
        raise BadData("import.missing", where=where, missing=tuple(missing), columns=names)
