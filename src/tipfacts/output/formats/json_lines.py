"""JSON Lines: one object a line."""

from __future__ import annotations

from tipfacts.output.formats.json_text import ascii_only, compact
from tipfacts.output.select_fields import narrowed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """Each row as a JSON object on its own line."""
    text = "".join(compact(narrowed(row, view.fields) if view.fields else row) + "\n" for row in answer.objects)
    return ascii_only(text) if view.ascii else text
