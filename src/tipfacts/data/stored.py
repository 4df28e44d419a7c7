"""Reads parts of the files that the build writes beside the code: of half a megabyte an answer needs little."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    Place = tuple[int, int]  # from this byte to before that one

FOLDER = os.path.dirname(__file__)
FACTS = "facts.json"  # every fact, as `list --json` prints them
TABLES = "search_tables.tsv"  # the longest texts of the rules of the search


def whole(name: str) -> bytes:
    """All that the file holds.

    Raises:
        ImportError: It is missing or cannot be read, as a module would be.
    """
    loader: Any = __spec__.loader  # which reads what lies in an archive, too
    try:
        return bytes(loader.get_data(_path(name)))
    except OSError as error:
        raise ImportError(str(error), name=name) from error


def part(name: str, start: int, end: int) -> bytes:
    """What the file holds from this byte to before that one.

    Raises:
        ImportError: The file is missing, cannot be read or is too short.
    """
    try:
        with open(_path(name), "rb", buffering=0) as file:
            file.seek(start)
            found = file.read(end - start)
    except OSError:  # in an archive
        found = whole(name)[start:end]
    if len(found) != end - start:
        raise ImportError(f"{name} is cut short", name=name)
    return found


def _path(name: str) -> str:
    return FOLDER + os.sep + name


class StoredTexts:
    """Texts by a key that stand in a file, each read when it is asked for."""

    __slots__ = ("_places",)

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    def get(self, key: str, default: str, /) -> str:
        """The text of this key; the default where there is none."""
        place = self._places.get(key)
        return default if place is None else part(TABLES, *place).decode()

    def items(self) -> Iterable[tuple[str, str]]:
        """Every text with its key, in the order of the file."""
        return [(key, part(TABLES, *place).decode()) for key, place in self._places.items()]
