"""The bare value of one field, for a shell variable."""

from __future__ import annotations

from tipfacts.output.select_fields import cells, narrowed
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """The value of each row on a line of its own: texts unquoted, a list joined, objects as JSON, null as nothing."""
    assert view.field is not None
    return "".join(_line(row, view.field) + "\n" for row in answer.rows)


def _line(row: object, path: str) -> str:
    value: object = narrowed(row, [path])
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value)):
        from tipfacts.output.formats.json_text import compact

        return compact(value)
    return clean(str(cells(row, [path])[0]))
