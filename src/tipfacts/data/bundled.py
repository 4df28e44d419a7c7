"""The bundled facts: as the build packed them into the wheel, or as the checkout's data/facts.toml says now.

The modules named _… exist in wheels alone: hatch_build.py writes them, with the code of this house. So an installed
program reads literals, and a checkout can never show a stale copy.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Hotline, Record
    from tipfacts.retrieval.index import LiteralIndex

_made: dict[str, object] = {}


def packed() -> tuple[bytes, dict[str, tuple[int, int]]] | None:
    """Every fact as one JSON array, and where in it each stands by id; None in a checkout."""
    try:
        from tipfacts.data._packed import ARRAY, PLACES
    except ImportError:
        return None
    return ARRAY, PLACES


def ids() -> list[str]:
    """Every id, in file order."""
    made = packed()
    return list(made[1]) if made else [record["id"] for record in records()]


def records() -> list[Record]:
    """Every fact, in file order."""
    try:
        from tipfacts.data._facts import FACTS
    except ImportError:
        return _checkout()["facts"]  # type: ignore[return-value]
    return FACTS  # type: ignore[no-any-return]


def words() -> dict[str, object]:
    """The closed vocabularies by name, each with its words; the documents, the version and the date of the facts."""
    try:
        from tipfacts.data._words import WORDS
    except ImportError:
        return _checkout()["words"]  # type: ignore[return-value]
    return WORDS  # type: ignore[no-any-return]


def hotline() -> Hotline:
    """The hotline: from here only, whatever else is broken."""
    try:
        from tipfacts.data._hotline import HOTLINE
    except Exception:  # noqa: BLE001 - a checkout; or a wheel cut short, whose facts.toml may be whole
        return _checkout()["hotline"]  # type: ignore[return-value]
    return HOTLINE  # type: ignore[no-any-return]


def index() -> LiteralIndex:
    """The search index of the bundled facts."""
    from tipfacts.retrieval.index import LiteralIndex

    try:
        from tipfacts.data._index import LENGTHS, PHRASES, WORDS
    except ImportError:
        if "index" not in _made:
            from tipfacts.retrieval.index import build

            _made["index"] = build(records())
        return _made["index"]  # type: ignore[return-value]
    return LiteralIndex(WORDS, LENGTHS, PHRASES)


def _checkout() -> dict[str, object]:
    if "facts" not in _made:
        from tipfacts.data.loader import load_bundled

        _made.update(load_bundled(path()))
    return _made


def path() -> str:
    """Where the bundled facts lie as TOML: beside this module in a wheel, at the top of a checkout."""
    import os

    here = os.path.dirname(os.path.abspath(__file__))
    beside = os.path.join(here, "facts.toml")
    if os.path.isfile(beside):
        return beside
    return os.path.join(here, "..", "..", "..", "data", "facts.toml")
