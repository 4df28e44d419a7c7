"""A line for each record, made of a text with the names of fields in braces."""

from __future__ import annotations

from tipfacts.errors import UsageError
from tipfacts.output.select_fields import JOINT
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

DOUBLED = {"{{": "{", "}}": "}", "\\n": "\n", "\\t": "\t"}  # pairs of letters that stand for one
_BREAKS = {10: " ", 11: " ", 12: " ", 13: " "}


def parsed(template: str) -> list[tuple[str, str]]:
    """The texts of a template, each with the path that follows it; after the last there is none.

    Raises:
        UsageError: A brace stands alone.
    """
    parts = []
    text, at = "", 0
    while at < len(template):
        pair = template[at : at + 2]
        if pair in DOUBLED:
            text += DOUBLED[pair]
            at += 2
        elif template[at] == "{" and "}" in template[at:]:
            end = template.index("}", at)
            parts.append((text, template[at + 1 : end].strip()))
            text, at = "", end + 1
        elif template[at] in "{}":
            raise UsageError("template.brace", value=template)
        else:
            text += template[at]
            at += 1
    return [*parts, (text, "")]


def render(answer: Result, view: DisplayOptions) -> str:
    """The template filled in for each row, a line each."""
    assert view.template is not None
    parts = [("".join(map(_literal, text)), path.split(".") if path else []) for text, path in view.template]
    return "".join("".join(text + _value(row, names) for text, names in parts) + "\n" for row in answer.rows)


def _literal(letter: str) -> str:
    return letter if letter in "\n\t" else clean(letter)


def _value(row: object, names: Sequence[str]) -> str:
    """What stands at the end of the path, on one line: a list joined, null as nothing."""
    return JOINT.join(clean(text.translate(_BREAKS)) for text in _texts(row, names)) if names else ""


def _texts(value: object, names: Sequence[str]) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item, names)
    elif names and isinstance(value, dict):
        yield from _texts(value.get(names[0]), names[1:])
    elif value is not None:
        yield str(value)
