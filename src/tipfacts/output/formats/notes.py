"""What is said beside an answer, on standard error: why there is nothing, what was left out, what may be meant."""

from __future__ import annotations

from tipfacts.messages import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.answer import Answer
    from tipfacts.view import View


def render(answer: Answer, view: View) -> str:
    """The notes, one a line; none for a JSON reader, and how to see more for a person only."""
    if view.is_json:
        return ""
    lines = []
    for key, fields in answer.notes:
        if key == "note.more" and not view.tty:
            continue
        line = f"tipfacts: note: {say(key, view.aside, **fields)}"
        if key == "search.nothing":
            line += _near_misses(str(fields["query"]), view)
        lines.append(line + "\n")
    return "".join(lines)


def _near_misses(query: str, view: View) -> str:
    from tipfacts import bundle
    from tipfacts.near import near_words
    from tipfacts.tell import JOINTS, did_you_mean

    choices = near_words(query, bundle.index())
    return f"{JOINTS[view.aside]}{did_you_mean(choices, view.aside)}" if choices else ""
