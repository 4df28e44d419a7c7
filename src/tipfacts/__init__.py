"""Sourced facts on the fight against human trafficking, from one official fact sheet, in French and English.

The functions here are the Python interface; each loads what it needs when it is first called.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Hit, Hotline, Record

__version__ = "2.0.0"
__all__ = ["__version__", "facts", "get", "hotline", "search"]


def facts(*, kind: str | None = None, tag: str | None = None, pillar: str | None = None) -> list[Record]:
    """Every bundled fact, in the order of the source; narrowed to one kind, tag or pillar if asked.

    Each is a dictionary of the shape that `tipfacts list --json` prints, and yours to change.

    Raises:
        ValueError: There is no such kind, tag or pillar; the message says which there are.
    """
    from tipfacts import api

    return api.facts(kind=kind, tag=tag, pillar=pillar)


def get(id: str) -> Record:
    """The fact with this id.

    Raises:
        KeyError: No fact has that id; a note names those that look like it.
    """
    from tipfacts import api

    return api.get(id)


def search(words: str, *, limit: int = 10, exact: bool = False, min_score: float = 0) -> list[Hit]:
    """The facts that answer these words, best first; an empty list for nonsense. A limit of 0 is all.

    Raises:
        ValueError: There are no words, or more than 500 characters; or a limit or score that cannot be.
    """
    from tipfacts import api

    return api.search(words, limit=limit, exact=exact, min_score=min_score)


def hotline() -> Hotline:
    """The U.S. National Human Trafficking Hotline, with the date when each detail was last confirmed."""
    from tipfacts import api

    return api.hotline()
