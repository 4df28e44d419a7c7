"""JSON Lines: one object a line."""

from __future__ import annotations

from tipfacts.render.as_json import ascii_only, compact
from tipfacts.render.narrow import narrowed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.answer import Answer
    from tipfacts.view import View


def render(answer: Answer, view: View) -> str:
    """Each row as a JSON object on its own line."""
    text = "".join(compact(narrowed(row, view.fields) if view.fields else row) + "\n" for row in answer.rows)
    return ascii_only(text) if view.ascii else text
