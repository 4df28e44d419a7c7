"""Opens files that somebody named: regular ones alone, and without waiting for them."""

from __future__ import annotations

import os
import stat

from tipfacts.errors import BadData, MissingData

MAGIC = b"SQLite format 3\0"  # how every SQLite database begins, and so does a pack


def open_regular(path: str, where: str) -> int:
    """The descriptor of a regular file, open for reading; `where` names it in errors.

    Raises:
        MissingData: There is no such file, or it cannot be read.
        BadData: It is a FIFO, a device or a folder.
    """
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        # Looked at before it is opened, for opening is too much for some devices; and after, lest it was exchanged.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise BadData("file.not_regular", where=where)
        descriptor = os.open(path, flags)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise BadData("file.not_regular", where=where)
    except (OSError, ValueError) as error:
        from tipfacts.i18n import system_errors

        raise MissingData("file.unreadable", where=where, reason=system_errors.of_system(error)) from error
    return descriptor


def is_database(path: str) -> bool:
    """Whether a file is an SQLite database; what cannot be read is none."""
    try:
        descriptor = open_regular(path, path)
    except BadData:
        return False
    try:
        return os.read(descriptor, len(MAGIC)) == MAGIC
    except OSError:
        return False
    finally:
        os.close(descriptor)
