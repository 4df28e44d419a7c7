"""What keeps a row from becoming a fact: where it stands, and what is wrong."""

from __future__ import annotations

from typing import NamedTuple


class CellProblem(Exception):
    """A cell cannot be read as what its column holds; `key` names the words for it in messages.py."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields


class Problem(NamedTuple):
    """A cell, or with an empty `column` a row, that cannot be placed; `cell` is what it holds."""

    row: int
    column: str
    key: str
    cell: str
    fields: dict[str, object]
