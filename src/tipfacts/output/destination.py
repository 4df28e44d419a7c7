"""What the name of the file of -o says: which format, or a picture."""

from __future__ import annotations

import os

from tipfacts.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.spec import Command, Values

FORMATS = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv", ".md": "md", ".txt": "text"}
PICTURES = {".svg": "svg", ".html": "html"}
# Options whose answer has one form, whatever the file is called.
ONE_FORM = ("field", "template", "count", "help", "version", "show_completion")


def named(command: Command, path: str) -> tuple[str, str]:
    """The format that the name says, `auto` where it says a picture; and the form of that picture, or nothing."""
    ending = _ending(path)
    if command.drawn and ending in PICTURES:
        return "auto", PICTURES[ending]
    return "text" if command.ending == "nothing" else FORMATS.get(ending, "text"), ""


def check(command: Command, values: Values) -> None:
    """Refuse a name that is none, or says no format where one is needed.

    Raises:
        UsageError: It is one of these.
    """
    path = str(values["output"])
    if path in ("", "-"):
        raise UsageError("output.standard", value=path)
    known = tuple(ending for ending, format in FORMATS.items() if format in command.formats)
    known += tuple(PICTURES) if command.drawn else ()
    if command.ending == "format" and _ending(path) not in known and not values.keys() & {"format", *ONE_FORM}:
        key = "output.not_drawn" if _ending(path) in PICTURES and command.name else "output.ending"
        raise UsageError(key, value=os.path.basename(path), command=command.name, choices=known)


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()
