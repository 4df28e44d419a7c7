"""The quick door: reads a plainly spelt line, or steps aside.

It knows whole option names, each followed by its value, and nothing else. Where there is any doubt it returns None
and the Typer door decides; without this module all still works, slower.
"""

from __future__ import annotations

from tipfacts.spec import COMMANDS, PROGRAM, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def read(argv: Sequence[str]) -> Request | None:
    """The request that the line makes, or None where only the Typer door can tell."""
    if not argv:
        return Request(PROGRAM, {})
    command = COMMANDS.get(argv[0])
    if command is None:
        return None
    values: dict[str, object] = {}
    words: list[str] = []
    rest = iter(argv[1:])
    for word in rest:
        param = command.options.get(word)
        if param is None:
            if word[:1] == "-" and word != "-":
                return None
            words.append(word)
        elif param.takes == "flag":
            values[param.name] = True
        else:
            value = next(rest, None)
            if value is None or (value[:1] == "-" and value != "-"):
                return None
            if param.many:
                values.setdefault(param.name, []).append(value)  # type: ignore[attr-defined]
            else:
                values[param.name] = value
    if "help" in values:
        return None
    if words:
        if not command.arguments:
            return None
        argument = command.arguments[0]
        if not argument.many and len(words) > 1:
            return None
        values[argument.name] = words if argument.many else words[0]
    return Request(command, values)
