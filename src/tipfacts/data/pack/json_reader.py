"""Reads JSON without the json module, whose import costs 5 ms: most of it is for `re`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class _Settings:
    """What the scanner that json itself is made of asks for."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    memo: dict[str, str] = {}  # noqa: RUF012 - the scanner empties it itself

    @staticmethod
    def parse_constant(name: str) -> float:
        """Refuse what is no JSON: NaN, Infinity."""
        raise ValueError(name)


def _scanner() -> Callable[[str, int], tuple[object, int]] | None:
    try:
        from _json import make_scanner  # of CPython
    except ImportError:
        return None
    return make_scanner(_Settings())  # type: ignore[arg-type] # which asks for these attributes


_scan = _scanner()


def parse(text: str) -> object:
    """The value that a JSON text stands for, which begins at its first character.

    Raises:
        ValueError: It is not JSON. RecursionError: it is nested too deeply.
    """
    if _scan is None:
        import json

        return json.loads(text)
    try:
        value, end = _scan(text, 0)
    except StopIteration as error:
        raise ValueError("not JSON") from error
    if text[end:].strip(" \t\r\n"):
        raise ValueError("more than JSON")
    return value
