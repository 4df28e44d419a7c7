"""From a data file to its tables: opens only what is safe to read, and says where it is broken. The only importer of tomli."""

from __future__ import annotations

import os
import stat

import tomli

from tipfacts.cleaning import clean
from tipfacts.errors import BadData, MissingData

MOST_BYTES = 64 * 1024 * 1024
# tomli takes seconds over a header of a thousand parts (python/cpython#152930); no honest file has ten.
MOST_DOTS = 32
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def load(path: str) -> tuple[dict[str, object], str]:
    """The tables of a data file, and its text.

    Raises:
        MissingData: There is no such file, or it cannot be read.
        BadData: It is not a regular file, too large, not UTF-8, or not TOML.
    """
    where = clean(path)
    text = _decoded(_bytes(path, where), where)
    _refuse_deep_headers(text, where)
    try:
        return tomli.loads(text), text
    except tomli.TOMLDecodeError as error:
        reason = clean(error.msg).rstrip(".")
        raise BadData("file.not_toml", where=f"{where}:{error.lineno}:{error.colno}", reason=reason) from error
    except RecursionError as error:
        raise BadData("file.too_deep", where=where) from error
    except ValueError as error:  # an integer of thousands of digits
        raise BadData("file.not_toml", where=where, reason=clean(str(error))[:80]) from error


def _bytes(path: str, where: str) -> bytes:
    """The bytes of a regular file; a FIFO, a device or a folder is refused, without waiting for it."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or clean(str(error))
        raise MissingData("file.unreadable", where=where, reason=reason) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise BadData("file.not_regular", where=where)
        chunks = []
        left = MOST_BYTES + 1  # read, not asked for: /proc says that its files are empty
        while left > 0 and (chunk := os.read(descriptor, min(left, 1 << 20))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        raise MissingData("file.unreadable", where=where, reason=error.strerror or "") from error
    finally:
        os.close(descriptor)
    if left <= 0:
        raise BadData("file.too_large", where=where, most=MOST_BYTES // 1024 // 1024)
    return b"".join(chunks)


def _decoded(raw: bytes, where: str) -> str:
    if raw[:2] in _UTF_16:
        raise BadData("file.utf16", where=where)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadData("file.not_utf8", where=where, byte=error.start) from error


def _refuse_deep_headers(text: str, where: str) -> None:
    if text.count(".") <= MOST_DOTS:
        return
    for number, line in enumerate(text.split("\n"), 1):
        key = line.partition("=")[0] if "=" in line else line
        if key.count(".") > MOST_DOTS and key.lstrip()[:1] != "#" and (line.lstrip()[:1] == "[" or "=" in line):
            if '"' in key or "'" in key:
                continue  # dots inside a quoted text
            raise BadData("file.too_deep", where=f"{where}:{number}")


def places(text: str) -> list[dict[str, int]]:
    """For each [[facts]] table, the line from 1 of each of its keys, and under "" that of its header.

    TOML readers keep no places; facts.toml puts each header and each key on a line of its own.
    """
    found: list[dict[str, int]] = []
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("[["):
            name = stripped.partition("]]")[0].strip("[ ")
            if name == "facts":
                found.append({"": number})
            elif found and name.startswith("facts."):
                found[-1].setdefault(name.removeprefix("facts."), number)
        elif found and "=" in stripped:
            key = stripped.partition("=")[0].strip()
            found[-1].setdefault(key, number)
            found[-1].setdefault(key.partition(".")[0].strip(), number)
    return found
