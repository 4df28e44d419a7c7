"""A record cut down to the fields asked for, and laid out in columns."""

from __future__ import annotations

from tipfacts.data.fields import ANSWERS, columns, paths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

JOINT = "; "  # between the items of a list in one cell
JOINT_OF_OBJECTS = " | "


def narrowed(row: object, fields: Sequence[str]) -> dict[str, object]:
    """The record with these fields only, in the order asked; a dotted path keeps its objects."""
    result: dict[str, object] = {}
    for path in fields:
        _keep(row, path.split("."), result)
    return result


def _keep(value: object, path: Sequence[str], into: dict[str, Any]) -> None:
    name, *rest = path
    inner = value[name] if isinstance(value, dict) else None
    if not rest or inner is None:
        into[name] = inner
    elif isinstance(inner, list):
        kept = into.setdefault(name, [{} for _ in inner])
        for item, target in zip(inner, kept, strict=True):
            _keep(item, rest, target)
    else:
        _keep(inner, rest, into.setdefault(name, {}))  # a whole is written over with itself


SIGNED = "e164"  # the form of a number that a spreadsheet would take for a sum: +1…


def headings(shape: str, fields: Sequence[str] | None) -> list[str]:
    """The paths of the columns of a shape, but for a number that begins with a sign; or of the fields asked for."""
    known = dict(paths(ANSWERS[shape]))
    tops = fields if fields is not None else [path for path in known if "." not in path and known[path].form != SIGNED]
    return [column for path in tops for column in columns(path, known[path])]


def cells(row: object, paths_wanted: Sequence[str]) -> list[object]:
    """The values of a record under these columns: numbers as they are, lists joined, nothing as an empty text."""
    return [_cell(row, path.split(".")) for path in paths_wanted]


def _cell(value: object, path: Sequence[str]) -> object:
    for at, name in enumerate(path):
        if isinstance(value, list):
            return JOINT_OF_OBJECTS.join(str(_cell(item, path[at:])) for item in value)
        value = value.get(name) if isinstance(value, dict) else None
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return JOINT.join(
            ["-".join([f"{part:02}" for part in item]) if isinstance(item, list) else str(item) for item in value]
        )
    return value
