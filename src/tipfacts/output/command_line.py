"""Writes a command line that can be pasted into a shell as it stands, and asks the same facts."""

from __future__ import annotations

from tipfacts.text.sanitize import hostile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 5000  # characters: the path of a file may take most of them


def command_line(words: Sequence[str], options: Sequence[str] = (), instead: Sequence[str] = ("list",)) -> str:
    """The line for a command and its arguments, with these options; `instead`, where those cannot be typed."""
    import shlex

    command, *arguments = words
    if command == "hotline":  # whose answer no data changes
        options = ()
    marked = ["--", *arguments] if any(word.startswith("-") for word in arguments) else arguments
    line = shlex.join(["tipfacts", command, *options, *marked])
    if len(line) > LONGEST or hostile(line):
        return command_line(instead, options) if tuple(words) != tuple(instead) else shlex.join(["tipfacts", *words])
    return line
