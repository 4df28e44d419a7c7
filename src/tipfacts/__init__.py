"""Sourced facts on the fight against human trafficking, from one official fact sheet, in French and English.

The functions here speak of the bundled facts; `load` opens data files and packs of one's own. Importing the package
loads nothing else: each name comes from tipfacts.api when it is first used.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.api import (
        BadData,
        Citation,
        Fact,
        Facts,
        Hit,
        Hotline,
        InvalidQuestion,
        Kind,
        MissingData,
        TipfactsError,
        UnknownFact,
        cite,
        facts,
        get,
        hotline,
        load,
        search,
    )

__version__ = "2.0.0"
__all__ = [
    "BadData",
    "Citation",
    "Fact",
    "Facts",
    "Hit",
    "Hotline",
    "InvalidQuestion",
    "Kind",
    "MissingData",
    "TipfactsError",
    "UnknownFact",
    "__version__",
    "cite",
    "facts",
    "get",
    "hotline",
    "load",
    "search",
]


def __getattr__(name: str) -> object:
    """A public name, from where it is defined."""
    if name not in __all__:
        raise AttributeError(f"module 'tipfacts' has no attribute {name!r}")
    from tipfacts import api

    return getattr(api, name)


def __dir__() -> list[str]:
    """The public names, those not used yet included."""
    return sorted({*globals(), *__all__})
