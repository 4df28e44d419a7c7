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
ONE_FORM = ("field", "count", "help", "version", "show_completion")
# Options that say how an answer in words or for a program looks, which a picture is not.
NOT_DRAWN = {"json": "--json", "format": "--format", "fields": "--fields", "field": "--field", "count": "--count"}


def named(command: Command, path: str) -> tuple[str, str]:
    """The format that the name says, `auto` where it says a picture; and the form of that picture, or nothing."""
    ending = _ending(path)
    if command.drawn and ending in PICTURES:
        return "auto", PICTURES[ending]
    return "text" if command.ending == "nothing" else FORMATS.get(ending, "text"), ""


def check(command: Command, typed: Values) -> None:
    """Refuse a name that says no format where one is needed, or a picture beside what no picture has.

    Raises:
        UsageError: It is one of these.
    """
    path = str(typed["output"])
    if path in ("", "-"):
        raise UsageError("output.standard", value=path)
    ending = _ending(path)
    if command.drawn and ending in PICTURES:
        for name, option in NOT_DRAWN.items():
            if name in typed:
                raise UsageError("output.picture", name=option)
    elif command.ending == "format" and ending not in FORMATS and not typed.keys() & {"format", "json", *ONE_FORM}:
        choices = (*FORMATS, *PICTURES) if command.drawn else tuple(FORMATS)
        raise UsageError("output.ending", value=os.path.basename(path), choices=choices)


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()
