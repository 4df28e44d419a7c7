"""What there is to say of an import: how the table was read, what was changed, what was left out, and why."""

from __future__ import annotations

import re
import shlex
from itertools import groupby

from tipfacts.i18n.language import LANGUAGES
from tipfacts.i18n.messages import Localized, Verbatim, translate
from tipfacts.importing.cells import numbers
from tipfacts.importing.columns import headers
from tipfacts.importing.columns.headers import words_of
from tipfacts.importing.facts import builder, footnotes
from tipfacts.importing.reading.table import is_empty
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tipfacts.importing.cells.problems import Problem
    from tipfacts.importing.columns.plan import Plan
    from tipfacts.importing.importer import Imported
    from tipfacts.importing.reading.table import Column, Row, Table

    Note = tuple[str, dict[str, object]]

_MOST_RUNS = 40  # of rows that one line names
_MOST_SAMPLES = 3
_MOST_NAMES = 40
_LONGEST_NAME = 60  # characters of a column's name that is offered to be typed
_NAMES = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "jsonl": "JSON Lines"}
_GUESSES = {
    "comma": "import.read.comma",
    "point": "import.read.point",
    "dmy": "import.read.dmy",
    "mdy": "import.read.mdy",
}
_CHANGES = {
    "markup": "import.note.markup",
    "lines": "import.note.lines",
    "invisible": "import.note.invisible",
}
_SCALES = frozenset(
    "thousand thousands million millions billion billions mille millier milliers milliard milliards mio mln mrd mds "
    "miles millones tausend tsd millionen miliardi milioni".split()
)
_THOUSANDS = re.compile(r"[('’]0{3}s?\b|\b[km](?:€|eur\b|usd\b|£|\$)", re.IGNORECASE)  # ('000), k€
_ONE_EACH = ("id", "title", "text", "notes", "value")  # fields of which rows have their own, or none
STATISTIC = "statistic"  # the kind of which each fact is to have a figure
_FIGURE = ("value", "low")  # fields of which a figure has one
_SIGN_NAMES = {"\t": "\\t", " ": "' '"}


def rows(numbers: Iterable[int]) -> str:
    """These rows, in order: `2–5, 9`."""
    runs: list[str] = []
    for _, group in groupby(enumerate(sorted(set(numbers))), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        runs.append(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" if len(run) > 2 else f"{run[0]}, {run[1]}")
    shown = ", ".join(runs[:_MOST_RUNS])
    return f"{shown}, …" if len(runs) > _MOST_RUNS else shown


def lines(problems: Sequence[Problem]) -> list[Localized]:
    """The problems, those of one kind in one column together: each names its rows and what some of its cells hold."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.column, problem.key, repr(problem.fields)), []).append(problem)
    return [_line(group) for group in groups.values()]


def _line(group: Sequence[Problem]) -> Localized:
    first = group[0]
    cells = tuple(dict.fromkeys(problem.cell for problem in group if problem.cell))

    def words(language: str) -> str:
        where = _where(first.column, rows(problem.row for problem in group if problem.row), language)
        reason = translate(first.key, language, **first.fields)
        if not cells:
            return f"{where}: {reason}"
        shown = (*cells[:_MOST_SAMPLES], *(("…",) if len(cells) > _MOST_SAMPLES else ()))
        return translate("import.cells", language, where=Verbatim(where), reason=Verbatim(reason), cells=shown)

    return _localized(words)


def _where(column: str, numbers: str, language: str) -> str:
    if not column:
        return translate("import.at_row", language, rows=Verbatim(numbers))
    if not numbers:
        return translate("import.at_column", language, column=column)
    return translate("import.at_cell", language, column=column, rows=Verbatim(numbers))


def _localized(words: Callable[[str], str]) -> Localized:
    return Localized(map(words, LANGUAGES))


def remedies(missing: Sequence[str], table: Table, plan: Plan) -> Localized:
    """What to type for the fields that nothing gives, with the columns of this table."""
    names = [f"{{{_typed(column)}}}" for column in table.columns if column.header] or ["{#1}"]
    last = "{column}: {value}" if plan.figures else names[-1]
    examples = {
        "kind": ("kind=statistic",) * 2,
        "title": (f"title={', '.join(names[:2])}",) * 2,
        "text": (f"text={': '.join(dict.fromkeys((names[0], last)))}",) * 2,
        "as_of": ("as_of=2024-01-31",) * 2,
        "source.document": ("document=Titre de la source", "document=Title of the source"),
    }
    return Localized(
        " ".join(f"--set {shlex.quote(clean(examples[field][at]))}" for field in missing)
        for at in range(len(LANGUAGES))
    )


def _typed(column: Column) -> str:
    """A column as it can be typed: by its name, or where that is long or has braces, by its number."""
    is_easy = len(column.name) <= _LONGEST_NAME and not {"{", "}"} & set(column.name)
    return column.name if is_easy else f"#{column.place + 1}"


# --- notes


def notes(imported: Imported) -> list[Note]:
    """What the user is to know of an import that went well, in the order of its steps."""
    return [*_reading(imported), *_columns(imported), *_changes(imported), *_left_out(imported), *_result(imported)]


def _reading(imported: Imported) -> Iterator[Note]:
    """How the file was read, each guess with the option that overrides it; and what was passed over."""
    how = list(_guesses(imported))
    joined = _localized(lambda language: ", ".join(translate(key, language, **fields) for key, fields in how))
    yield "import.note.read", {"format": _NAMES[imported.format], "how": joined}
    layout = imported.layout
    if layout and layout.tag_row:
        yield "import.note.tag_row", {"row": layout.header_row + 1}
    if layout and layout.short_rows:
        yield "import.note.short_rows", {"rows": Verbatim(rows(layout.short_rows))}
    if layout and layout.headers_again:
        yield "import.note.headers_again", {"rows": Verbatim(rows(layout.headers_again))}


def _guesses(imported: Imported) -> Iterator[Note]:
    conventions, plan, layout = imported.context.conventions, imported.context.plan, imported.layout
    yield "import.read.encoding", {"name": imported.encoding}
    if layout:
        sign = Verbatim(_SIGN_NAMES.get(layout.delimiter, layout.delimiter))
        yield "import.read.delimiter", {"sign": sign}
        yield "import.read.header_row", {"row": layout.header_row}
    if imported.context.table.is_own:
        return  # list writes numbers, dates and languages in one way
    if conventions.sign:
        yield _GUESSES[conventions.sign], {}
    if conventions.order:
        yield _GUESSES[conventions.order], {}
    yield f"import.language.{plan.language}", {}


def _columns(imported: Imported) -> Iterator[Note]:
    """Which columns were recognised, and which serve nothing."""
    table, plan = imported.context.table, imported.context.plan
    if plan.recognised and not table.is_own:
        found = tuple(f"{name} → {field}" for name, field in plan.recognised[:_MOST_NAMES])
        yield "import.note.columns", {"found": found}
    if plan.figures:
        names = tuple(column.name for column in plan.figures)
        shown = names if len(names) <= 8 else (*names[:3], "…", names[-1])
        yield "import.note.figures", {"count": len(names), "names": shown}
    if plan.misfits:
        names = tuple(f"{column.name} ({_sample(table, column)})" for column in plan.misfits[:_MOST_NAMES])
        yield "import.note.misfits", {"names": names}
    if plan.unused:
        names = tuple(_offered(column) for column in plan.unused[:_MOST_NAMES])
        yield "import.note.unused", {"names": (*names, "…") if len(plan.unused) > _MOST_NAMES else names}
    used = {words_of(name) for name, _ in plan.recognised}
    explained = footnotes.explaining(table.about, imported.context.marks)
    beside = tuple(name for name in table.about if words_of(name) not in used and name not in explained)
    if beside:
        yield "import.note.beside", {"names": beside[:_MOST_NAMES]}


def _offered(column: Column) -> str:
    """The name of a column, and of the field that its header misses by a letter."""
    near = None if headers.meaning(column.header) else headers.near(column.name)
    return f"{column.name} ({near}?)" if near else column.name


def _sample(table: Table, column: Column) -> str:
    """The first cell of a column that is not empty."""
    return next(iter(table.texts(column.place)), "").strip()


def _changes(imported: Imported) -> Iterator[Note]:
    """What was done to texts so that they could stand in a data file."""
    by_kind: dict[str, list[int]] = {}
    for change in imported.context.changes:
        by_kind.setdefault(change.what, []).append(change.row)
    for what, key in _CHANGES.items():
        if what in by_kind:
            yield key, {"rows": Verbatim(rows(by_kind[what]))}
    signs = [change for change in imported.context.changes if change.what == "sign"]
    for change in signs[:10]:
        yield "import.note.sign", {"row": change.row, "before": change.before, "after": change.after}
    if len(signs) > 10:
        yield "import.note.signs", {"count": len(signs) - 10, "rows": Verbatim(rows(each.row for each in signs[10:]))}
    if units := imported.context.bracketed_units:
        yield "import.note.units", {"units": tuple(sorted(units))}
    if kinds := imported.context.vocabulary.kinds_meant:
        yield "import.note.kinds", {"kinds": tuple(f"{words} → {name}" for words, name in kinds.items())}
    if marks := imported.context.marks:
        yield "import.note.footnotes", {"marks": tuple(sorted(marks))}
    if cells := _no_figures(imported):
        yield "import.note.no_figure", {"cells": tuple(sorted(cells))}
    for name in _scaled(imported):
        yield "import.note.scale", {"column": name}


def _no_figures(imported: Imported) -> set[str]:
    """What stands in cells of figures for none: words and signs that somebody may have meant otherwise."""
    plan, table = imported.context.plan, imported.context.table
    places = (*plan.columns.get("value", ()), *(column.place for column in plan.figures))
    cells = (cell.strip() for place in places for cell in table.texts(place) if len(cell) < _LONGEST_NAME)
    return set() if table.is_own else {cell for cell in cells if numbers.is_missing(cell)}


def _scaled(imported: Imported) -> Iterator[str]:
    """The headers of figures that name a scale, which the figures do not have: `Population (millions)`."""
    plan, table = imported.context.plan, imported.context.table
    if plan.has("unit"):
        return
    for place in (*plan.columns.get("value", ()), *(column.place for column in plan.figures)):
        header = table.columns[place].header
        if _THOUSANDS.search(header) or not _SCALES.isdisjoint(words_of(header).split()):
            yield table.columns[place].name


def _left_out(imported: Imported) -> Iterator[Note]:
    """Rows that were left out, references that name nothing, and what there is to say of rows that were not."""
    for line in lines(imported.context.problems):
        yield "import.note.left_out", {"line": line}
    for line in lines(imported.unresolved):
        yield "import.note.left_out", {"line": line}
    if of_hotline := builder.hotline_rows(imported.context):
        yield "import.note.hotline", {"rows": Verbatim(rows(of_hotline))}
    if not imported.context.table.is_own:
        yield from _of_rows(imported)


def _of_rows(imported: Imported) -> Iterator[Note]:
    """Rows whose facts may be none, or lack something."""
    table, plan = imported.context.table, imported.context.plan
    with_facts = {fact.row for fact in imported.facts}
    made = [row for row in table.rows if row.number in with_facts]
    if totals := [row.number for row in made if row.is_total]:
        yield "import.note.totals", {"rows": Verbatim(rows(totals))}
    if gaps := _with_gaps(made, plan):
        yield "import.note.gaps", {"rows": Verbatim(rows(gaps))}
    if merged := _below_merged(table, made, plan):
        yield "import.note.merged", merged
    for fields, key in ((_FIGURE, "import.note.no_value"), (("period",), "import.note.no_period")):
        without = [fact.row for fact in imported.facts if not fact.entries.keys() & set(fields)]
        if plan.has(fields[0]) and 0 < len(without) < len(imported.facts):
            yield key, {"rows": Verbatim(rows(without))}
    statistics = [fact.entries.keys() for fact in imported.facts if fact.entries["kind"] == STATISTIC]
    if statistics and all(names.isdisjoint(_FIGURE) for names in statistics) and not plan.has("value"):
        yield "import.note.no_values", {}


def _with_gaps(made: Iterable[Row], plan: Plan) -> list[int]:
    """The rows of which a title or a text, as --set words it, quotes a cell that holds nothing."""
    worded = [template for field, template in plan.templates.items() if field.startswith(("title.", "text."))]
    quoted = {place for template in worded for place in template.places}
    return [row.number for row in made if any(numbers.is_missing(row.cell(place)) for place in quoted)]


def _below_merged(table: Table, made: Sequence[Row], plan: Plan) -> dict[str, object] | None:
    """The first column, where its empty cells stand as under merged ones, and the rows of these that made facts.

    Where cells were merged, the first is filled and no filled one comes twice. A column that each row has something of
    its own in, or nothing, is none: an id, a title, a caveat.
    """
    first = next((column.place for column in table.columns if column.header), 0)
    fields = [field.split(".")[0] for field, places in plan.columns.items() if first in places]
    if table.counts != "row" or not fields or not set(fields).isdisjoint(_ONE_EACH):
        return None
    cells = [row.cell(first) for row in made]
    filled = [cell for cell in cells if not is_empty(cell)]
    empty = [row.number for row in made if is_empty(row.cell(first))]
    if not empty or is_empty(cells[0]) or len(filled) < 2 or len(set(map(str, filled))) < len(filled):
        return None
    return {"column": table.columns[first].name, "rows": Verbatim(rows(empty))}


def _result(imported: Imported) -> Iterator[Note]:
    """How many facts there are, and of how many rows; titles that stand twice, ids that bundled facts have."""
    titles: dict[str, list[int]] = {}
    for fact in imported.facts:
        titles.setdefault(repr(fact.entries["title"]), []).append(fact.row)
    if again := [row for same in titles.values() if len(same) > 1 for row in same]:
        yield "import.note.titles", {"rows": Verbatim(rows(again))}
    if clashes := imported.context.ids.clashes():
        shown = (*(id for id, _ in clashes[:_MOST_SAMPLES]), *(("…",) if len(clashes) > _MOST_SAMPLES else ()))
        yield "import.note.clash", {"ids": shown, "rows": Verbatim(rows(row for _, row in clashes))}
    if imported.foreign:
        yield "import.note.foreign", {"name": imported.foreign}
    yield "import.note.result", {"count": len(imported.facts), "rows": len(imported.context.table.rows)}
