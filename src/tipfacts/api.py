"""Answers Python through the same commands as the command line, with copies that the caller may change."""

from __future__ import annotations

from tipfacts.cli import commands
from tipfacts.cli.validate_args import validated
from tipfacts.data import bundled
from tipfacts.data.store import FactStore
from tipfacts.errors import TipfactsError
from tipfacts.spec import COMMANDS, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Hit, Hotline, Record
    from tipfacts.output.result import Result


def facts(*, kind: str | None, tag: str | None, pillar: str | None) -> list[Record]:
    """The facts of this kind, tag and pillar.

    Raises:
        ValueError: There is no such kind, tag or pillar.
    """
    asked = {"kind": kind, "tag": tag, "pillar": pillar}
    answer = _asked("list", {name: [value] for name, value in asked.items() if value is not None})
    return [_copy(record) for record in answer.rows]  # type: ignore[misc]


def get(id: str) -> Record:
    """The fact with this id.

    Raises:
        KeyError: There is none; a note names the ids that look like it.
    """
    store = FactStore()
    if id not in store:
        raise _unknown(id, store.ids())
    return _copy(store.record(id))  # type: ignore[return-value]


def _unknown(id: object, ids: Sequence[str]) -> KeyError:
    from tipfacts.retrieval.fuzzy import near

    error = KeyError(id)
    likely = near(id, ids) if isinstance(id, str) else ()
    if likely:
        error.add_note(f"Did you mean {', '.join(map(repr, likely))}?")
    return error


def search(words: str, *, limit: int, exact: bool, min_score: float) -> list[Hit]:
    """The facts that answer the words, best first.

    Raises:
        ValueError: There are no words, or too many; or a limit or a score that cannot be.
    """
    if limit < 0:
        raise ValueError(f"limit must be 0 or more, not {limit!r}")
    if not 0 <= min_score <= 100:
        raise ValueError(f"min_score must be from 0 to 100, not {min_score!r}")
    typed: dict[str, object] = {"words": [words]}
    if exact:
        typed["exact"] = True
    answer = _asked("search", typed, limit=limit, min_score=min_score)
    return [_copy(hit) for hit in answer.rows]  # type: ignore[misc]


def hotline() -> Hotline:
    """The hotline, as the bundled facts have it."""
    return _copy(bundled.hotline())  # type: ignore[return-value]


def _asked(command: str, typed: dict[str, object], **settled: object) -> Result:
    """What the command line would answer."""
    try:
        request = validated(Request(COMMANDS[command], typed))
        request.values.update(settled)
        return commands.FUNCTIONS[command](FactStore(), request, None)  # type: ignore[arg-type]
    except TipfactsError as error:
        from tipfacts.output.error_output import in_words

        raise ValueError(in_words(error)) from None


def _copy(value: object) -> object:
    """The value, with dictionaries and lists of its own; copy.deepcopy costs an import and is four times slower."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_copy(item) for item in value]
    return value
