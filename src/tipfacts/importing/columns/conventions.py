"""How the numbers and dates of each column are read: one way for a whole column, and only what the file proves."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

from tipfacts.importing.cells import dates, numbers
from tipfacts.importing.cells.dates import Convention
from tipfacts.importing.cells.problems import CellProblem, Problem
from tipfacts.importing.columns.plan import DATE_FIELDS, NUMBER_FIELDS, Plan, is_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tipfacts.importing.reading.table import Table


class Conventions(NamedTuple):
    """The decimal sign and the way of dates, by the place of a column."""

    signs: dict[int, str]
    disputed: set[int]  # columns whose numbers prove both decimal signs
    dates: dict[int, Convention]
    headers: Convention  # how the dates that are headers of figures are read
    odd_units: dict[int, bool]  # columns where most figures have a unit and some none (False), or the other way (True)
    sign: str | None  # that of the file, if its numbers tell one
    order: str | None  # of day and month, likewise


def of_table(
    table: Table, plan: Plan, *, decimal: str | None = None, date_order: str | None = None
) -> tuple[Conventions, list[Problem]]:
    """The conventions of a table, and a problem for each column that does not prove which holds."""
    decimal = decimal or ("point" if table.is_own else None)
    written = {place: list(_numbers(table, place, plan.language)) for place in sorted(_number_places(plan))}
    signs, disputed, undecided = _signs(written, decimal)
    ways, doubts = _dates(table, plan, date_order)
    in_headers, header_doubts = _headers(plan, date_order)
    doubts += header_doubts
    for place in undecided:
        sample = next(number for number in written[place] if numbers.sign_proved(number) == "either")
        doubts.append(Problem(0, table.columns[place].name, "import.number.sign", sample, {}))
    marked = {signs[place] for place in signs if any("." in each or "," in each for each in written[place])}
    orders = {way.order for way in (*ways.values(), in_headers) if way.order}
    sign = decimal or (marked.pop() if len(marked) == 1 else None)
    order = date_order or (orders.pop() if len(orders) == 1 else None)
    odd = dict(_odd_units(table, written, plan.language))
    return Conventions(signs, disputed, ways, in_headers, odd, sign, order), doubts


# --- numbers ---


def _number_places(plan: Plan) -> set[int]:
    places = {place for field in NUMBER_FIELDS for place in plan.columns.get(field, ())}
    return places | {column.place for column in plan.figures}


def _numbers(table: Table, place: int, language: str) -> Iterator[str]:
    """Every number of a column, as it is written; cells that hold none are told later."""
    for cell in table.texts(place):
        try:
            if not numbers.is_missing(cell):
                yield from numbers.parts(cell, language).numbers
        except CellProblem:
            continue


def _signs(written: Mapping[int, list[str]], given: str | None) -> tuple[dict[int, str], set[int], list[int]]:
    """The decimal sign of each column; the columns that prove both; and those that prove none, but need one.

    Such a column is read as the others of its file are, if these agree.
    """
    proofs = {place: numbers.signs(found) for place, found in written.items()}
    if given:
        return dict.fromkeys(proofs, given), set(), []
    disputed = {place for place, proof in proofs.items() if proof.disputed}
    proved = {place: proof.proved for place, proof in proofs.items() if proof.proved}
    undecided = [place for place, proof in proofs.items() if not proof.proved and proof.either]
    agreed = set(proved.values())
    if len(agreed) == 1 and not disputed:
        return {place: proved.get(place) or next(iter(agreed)) for place in proofs}, set(), []
    return {place: proved.get(place) or "point" for place in proofs if place not in undecided}, disputed, undecided


def _odd_units(table: Table, places: Iterable[int], language: str) -> Iterator[tuple[int, bool]]:
    """The columns in which some figures have a unit and others none, and whether those that have one are the fewer."""
    for place in places:
        having = lacking = 0
        for cell in table.texts(place):
            with contextlib.suppress(CellProblem):
                if not numbers.is_missing(cell) and cell.strip() != "0":
                    has_unit = numbers.parts(cell, language).unit is not None
                    having, lacking = having + has_unit, lacking + (not has_unit)
        if having and lacking:
            yield place, having < lacking


# --- dates ---


def _headers(plan: Plan, order: str | None) -> tuple[Convention, list[Problem]]:
    """How the dates in the headers of figures are read, and a problem where they may be read in two ways."""
    found = [words for column in plan.figures for words in (column.header, column.above) if is_date(words)]
    way, doubt = dates.convention(found, order)
    return way, [Problem(0, dates.doubtful(found), doubt, "", {})] if doubt else []


def _dates(table: Table, plan: Plan, order: str | None) -> tuple[dict[int, Convention], list[Problem]]:
    """How the dates of each column are read, and a problem for each that may be read in two ways."""
    ways: dict[int, Convention] = {}
    doubts = []
    for place in sorted({place for field in DATE_FIELDS for place in plan.columns.get(field, ())}):
        cells = [cell for cell in table.texts(place) if not numbers.is_missing(cell)]
        ways[place], doubt = (Convention(), None) if table.is_own else dates.convention(cells, order)
        if doubt:
            doubts.append(Problem(0, table.columns[place].name, doubt, dates.doubtful(cells).strip(), {}))
    return ways, doubts
