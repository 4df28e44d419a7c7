"""What a command answers: which facts or objects, of what shape, and whether that is something or nothing."""

from __future__ import annotations

from tipfacts.errors import FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.data.store import Store


class Result:
    """Rows of one shape; `single` tells an object from an array.

    `face` names how people see it, where that is not how its shape is usually seen; `notes` go to stderr.
    `extra` is what only that face needs.
    """

    __slots__ = ("extra", "layout", "notes", "rows", "shape", "single", "status")

    def __init__(
        self,
        shape: str,
        rows: Rows | Sequence[dict[str, object]],
        *,
        layout: str = "",
        single: bool = False,
        status: int = FOUND,
        notes: Sequence[tuple[str, dict[str, object]]] = (),
        extra: object = None,
    ) -> None:
        self.shape = shape
        self.rows = rows
        self.layout = layout or shape
        self.single = single
        self.status = status
        self.notes = notes
        self.extra = extra


class Rows:
    """Facts by id, read from the store only when something looks at them: JSON of the wheel is already written."""

    __slots__ = ("extras", "ids", "store")

    def __init__(self, store: Store, ids: Sequence[str], extras: Sequence[dict[str, object]] = ()) -> None:
        self.store = store
        self.ids = ids
        self.extras = extras

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[dict[str, object]]:
        for at, id in enumerate(self.ids):
            record: dict[str, object] = self.store.record(id)  # type: ignore[assignment]
            yield {**record, **self.extras[at]} if self.extras else record
