"""JSON and JSON Lines: objects become rows, and what is nested in them columns such as `title.fr`."""

from __future__ import annotations

import json

from tipfacts.errors import BadData
from tipfacts.importing.cells.problems import Problem
from tipfacts.importing.reading.table import LINE, MOST_CELLS, MOST_COLUMNS, Cell, Row, Table, is_own, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Object = dict[str, object]

# What an array of records is called beside one of their columns.
_TABLES = frozenset("records data items results rows features entries bindings hits facts".split())
DEEPEST = 8  # objects within objects; a fact has three


def read(text: str, where: str) -> Table:
    """The table that a JSON text holds: an array of objects, by itself or in an object beside other things.

    Raises:
        BadData: It is no JSON, or holds no objects.
    """
    found, about = _records(_parsed(text, where))
    if not found:
        raise BadData("import.json.no_records", where=where)
    return _table([(number, item) for number, item in enumerate(found, 1)], about, "record", where)


def read_lines(text: str, where: str) -> tuple[Table, list[Problem]]:
    """The table that JSON Lines hold, an object each, and the lines that hold none.

    Raises:
        BadData: Not one line holds an object.
    """
    objects: list[tuple[int, Object]] = []
    problems = []
    for number, match in enumerate(LINE.finditer(text), 1):
        line = match.group()
        if not line.strip():
            continue
        try:
            item = _parsed(line, where)
        except BadData as error:
            problems.append(Problem(number, "", error.key, line[:80], error.fields))
            continue
        if isinstance(item, dict):
            objects.append((number, item))
        else:
            problems.append(Problem(number, "", "import.json.no_object", line[:80], {}))
    if not objects:
        raise BadData("import.json.no_records", where=where)
    return _table(objects, {}, "line", where), problems


def _parsed(text: str, where: str) -> object:
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        at = f"{where}:{error.lineno}:{error.colno}"
        if error.msg == "Extra data":
            raise BadData("import.json.lines", where=at) from error
        raise BadData("import.json.wrong", where=at, column=error.colno) from error
    except (RecursionError, ValueError) as error:  # too deep; or an integer of thousands of digits, or NaN
        raise BadData("import.json.too_much", where=where) from error


def _refuse(name: str) -> None:
    raise ValueError(name)


def _records(whole: object) -> tuple[list[Object], dict[str, str]]:
    """The objects that a JSON value holds, and the texts that stand beside them."""
    if isinstance(whole, list):
        return (_objects(whole), {}) if _objects(whole) else _beside_about(whole)
    if not isinstance(whole, dict):
        return [], {}
    if "id" not in whole and (columns := _by_column(whole)):
        return columns, {}
    name = max(whole, key=lambda each: _likely(each, _objects(whole[each])), default=None)
    if name is not None and "id" not in whole and (found := _objects(whole[name])):
        return found, _texts_of(whole)
    if len(whole) == 1 and (table := _called_so(next(iter(whole.values())))):
        return table, {}
    if whole and _share_a_key(list(whole.values())):
        return [{"id": key, **value} for key, value in whole.items()], {}
    for inner in whole.values() if "id" not in whole else ():
        if isinstance(inner, dict) and (arrays := dict(_arrays_in(inner, DEEPEST))):
            return arrays[max(arrays, key=lambda each: _likely(each, arrays[each]))], _texts_of(whole)
    return ([whole] if whole else []), {}


def _texts_of(whole: Object) -> dict[str, str]:
    return {key: str(value) for key, value in whole.items() if isinstance(value, (str, int, float))}


def _share_a_key(items: Sequence[object]) -> bool:
    """Whether all are objects that have a key in common, as records under their ids have."""
    if not all(isinstance(item, dict) for item in items):
        return False
    return len(items) == 1 or bool(set.intersection(*(set(item) for item in items)))  # type: ignore[call-overload]


def _arrays_in(whole: Object, depth: int) -> Iterator[tuple[str, list[Object]]]:
    """The arrays of objects within an object, looked for to this depth, by their names."""
    for name, value in whole.items():
        if found := _objects(value):
            yield name, found
        elif isinstance(value, dict) and depth:
            yield from _arrays_in(value, depth - 1)


def _called_so(whole: object) -> list[Object]:
    """The array of objects in an object that is called as tables are; none where no array is."""
    arrays = dict(_arrays_in(whole, DEEPEST)) if isinstance(whole, dict) else {}
    return next((found for name, found in arrays.items() if name.lower() in _TABLES), [])


def _likely(name: str, found: Sequence[Object]) -> tuple[bool, int]:
    """How likely an array of objects is the table: one that is called so, then the longest."""
    return bool(found) and name.lower() in _TABLES, len(found)


def _beside_about(whole: Sequence[object]) -> tuple[list[Object], dict[str, str]]:
    """The objects of an array in an array that has nothing else but objects about them: `[{…}, [{…}, {…}]]`."""
    tables = [found for each in whole if (found := _objects(each))]
    about = [each for each in whole if isinstance(each, dict)]
    if len(tables) != 1 or len(about) != len(whole) - 1:
        return [], {}
    return tables[0], {name: words for each in about for name, words in _texts_of(each).items()}


def _by_column(whole: Object) -> list[Object]:
    """The rows of a table that is written column by column, as pandas does it in three ways; else none."""
    columns, rows = whole.get("columns"), whole.get("data")
    if isinstance(columns, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return _objects([columns, *rows])
    values = list(whole.values())
    if len(values) > 1 and all(isinstance(value, dict) and value for value in values):
        numbers = list(values[0])  # type: ignore[call-overload]
        if numbers == list(map(str, range(len(numbers)))) and all(list(value) == numbers for value in values):  # type: ignore[call-overload]
            return [{name: cells[number] for name, cells in whole.items()} for number in numbers]  # type: ignore[index]
    if len(values) > 1 and all(isinstance(value, list) for value in values):
        lengths = {len(value) for value in values}  # type: ignore[arg-type]
        is_flat = not any(isinstance(cell, (list, dict)) for value in values for cell in value)  # type: ignore[attr-defined]
        if is_flat and len(lengths) == 1:
            return [dict(zip(whole, cells, strict=True)) for cells in zip(*values, strict=True)]
    return []


def _objects(items: object) -> list[Object]:
    """The items of an array, where every one is an object; or rows under the first, where every one is an array."""
    if not isinstance(items, list):
        return []
    if items and all(isinstance(item, dict) for item in items):
        return list(items)
    if len(items) > 1 and all(isinstance(item, list) for item in items):
        headers = [str(header) for header in items[0]]
        return [dict(zip(headers, cells, strict=False)) for cells in items[1:]]
    return []


def _table(objects: Sequence[tuple[int, Object]], about: dict[str, str], counts: str, where: str) -> Table:
    places: dict[str, int] = {}
    rows = []
    cells_left = MOST_CELLS
    for number, item in objects:
        flat = dict(_flat(item, "", 0, where))
        for name in flat:
            places.setdefault(name, len(places))
        if len(places) > MOST_COLUMNS:
            raise BadData("import.too_many_columns", where=where, most=MOST_COLUMNS)
        cells: list[Cell] = [None] * (max(map(places.__getitem__, flat), default=-1) + 1)
        cells_left -= len(cells)
        if cells_left < 0:
            raise BadData("import.too_many_cells", where=where, most=MOST_CELLS)
        for name, value in flat.items():
            cells[places[name]] = value
        rows.append(Row(number, cells))
    columns = named(list(places))
    return Table(columns, rows, about, counts, is_own(columns))


def _flat(item: Object, before: str, depth: int, where: str) -> Iterator[tuple[str, Cell]]:
    """The leaves of an object under their paths; of an array of objects, the same leaf of each."""
    if depth > DEEPEST:
        raise BadData("import.json.too_much", where=where)
    for name, value in item.items():
        path = f"{before}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{path}.", depth + 1, where)
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            yield from _columns_of(value, f"{path}.", depth + 1, where)
        else:
            yield path, value  # type: ignore[misc]


def _columns_of(items: Sequence[Object], before: str, depth: int, where: str) -> Iterator[tuple[str, Cell]]:
    flat = [dict(_flat(item, before, depth, where)) for item in items]
    paths = dict.fromkeys(path for each in flat for path in each)
    if len(paths) * len(flat) > MOST_CELLS:
        raise BadData("import.too_many_cells", where=where, most=MOST_CELLS)
    for path in paths:
        yield path, [each.get(path) for each in flat]
