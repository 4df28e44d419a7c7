"""Says, in each language, why the system refused a file and why the TOML reader did."""

from __future__ import annotations

import errno
import os

from tipfacts.i18n.messages import MESSAGES, Localized
from tipfacts.text.sanitize import clean

LONGEST = 80  # characters of what tomli says that a message repeats


def of_system(error: OSError | ValueError) -> Localized | str:
    """Why a file could not be opened, read or written."""
    if not isinstance(error, OSError):
        return Localized(MESSAGES["system.nul"])
    return of_number(error.errno or errno.EIO)


def of_number(number: int) -> Localized | str:
    """What the system means by an error number; in its own words where we have none."""
    words = MESSAGES.get(f"system.{errno.errorcode.get(number, '')}")
    return clean(os.strerror(number)) if words is None else Localized(words)


def of_toml(message: str) -> Localized | str:
    """Why a file is not TOML; in the reader's own words where it found new ones."""
    for key, words in MESSAGES.items():
        if key.startswith("toml.") and message.startswith(key.removeprefix("toml.")):
            return Localized(words)
    return clean(message)[:LONGEST]
