"""TOML, as a data file is written by hand: short tables on one line, a fact in the order of its fields."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
# What may not stand in a text in quotes: the quotes themselves, and controls.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x20), 0x7F)} | {ord('"'): '\\"', ord("\\"): "\\\\"}


def key(name: str) -> str:
    """A key, in quotes where it needs them."""
    return name if name and _BARE.issuperset(name) else text(name)


def text(value: str) -> str:
    """A text in double quotes."""
    return f'"{value.translate(_ESCAPES)}"'


def value(item: object) -> str:
    """A value as it stands behind its key: tables and lists on one line."""
    if isinstance(item, str):
        return text(item)
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, dict):
        return f"{{ {', '.join(f'{key(name)} = {value(inner)}' for name, inner in item.items())} }}"
    if isinstance(item, (list, tuple)):
        return f"[{', '.join(map(value, item))}]"
    return repr(item)


def table(header: str, entries: Mapping[str, object]) -> Iterable[str]:
    """The lines of a table under its header; `[[facts]]` as well as `[units.boats]`."""
    yield header
    for name, item in entries.items():
        if isinstance(item, dict) and name in ("title", "text"):
            yield from (f"{name}.{language} = {value(words)}" for language, words in item.items())
        else:
            yield f"{key(name)} = {value(item)}"
    yield ""


def comment(words: str) -> str:
    """A line that no reader of TOML reads; what would end it is left out."""
    return "# " + "".join(letter for letter in words if letter.isprintable() or letter in "\u202f\u00a0")
