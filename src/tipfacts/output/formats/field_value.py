"""The bare value of one field, for a shell variable."""

from __future__ import annotations

from tipfacts.cleaning import clean
from tipfacts.render.narrow import cells, narrowed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.answer import Answer
    from tipfacts.view import View


def render(answer: Answer, view: View) -> str:
    """The value of each row on a line of its own: texts unquoted, a list joined, objects as JSON, null as nothing."""
    assert view.field is not None
    return "".join(_line(row, view.field) + "\n" for row in answer.rows)


def _line(row: object, path: str) -> str:
    value: object = narrowed(row, [path])
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value)):
        from tipfacts.render.as_json import compact

        return compact(value)
    return clean(str(cells(row, [path])[0]))
