"""What a place that facts are kept in must offer; nothing imports this module at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.retrieval.index import Index


class Backend(Protocol):
    """Facts in an order, each found by its id. The bundled facts are one, data files another."""

    def ids(self) -> Sequence[str]:
        """Every id, in order."""

    def records(self) -> Iterable[Record]:
        """Every fact, in the same order."""

    def holds(self, id: str) -> bool:
        """Whether a fact has this id."""

    def record(self, id: str) -> Record | None:
        """The fact with this id, or None."""

    def json(self, id: str) -> str | None:
        """The fact as JSON, where that is written already."""

    def index(self) -> Index:
        """What finds these facts by their words, numbered from 0 in their order."""
