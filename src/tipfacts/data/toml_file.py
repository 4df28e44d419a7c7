"""From a data file to its tables: opens only what is safe, says where it is broken; only it imports tomli."""

from __future__ import annotations

import os
import re

import tomli

from tipfacts.data.files.regular_file import open_regular
from tipfacts.errors import BadData, MissingData
from tipfacts.text.sanitize import clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Table = dict[str, Any]  # of TOML: what a value is, the checks find out

MOST_BYTES = 64 * 1024 * 1024
# What tomli makes of one mark can take a kilobyte: this bounds its memory and time. 100,000 facts have two million.
MOST_MARKS = 3_000_000
_MARKS = ("=", "[", "{", ".")
MOST_LINES = 20_000_000  # each is looked at, and tomli does so too; 100,000 facts have a million
MOST_PARTS = 8  # of a dotted key: an honest one has five at most, and each part costs tomli as much as all before it
LONGEST_WORD = 1000  # characters of a number or a bare key: for a longer number `re` takes a hundred times its size
MOST_ESCAPES = 50_000  # in a text, which has 20,000 characters at most
_SPREADSHEETS = (".csv", ".tsv", ".json", ".jsonl", ".ndjson")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

# What people write behind a key, and TOML does not read: 1 200, 007; 50 km, ~50; a text without quotes.
_NUMBER = r"=\s*([0-9]+(?:[, \u00a0\u202f'][0-9]+)+(?:[.,][0-9]+)?|[0-9]+(?:\.[0-9]+){2,}|0[0-9]+)\s*(?:#.*)?$"
_NUMBER_AND_WORDS = r"=\s*([~≈<>≥≤]\s*[0-9][^#]{0,40}?|[0-9][0-9.,]*\s*(?:[^\W\d_]\w{0,30}|[%‰€$£]))\s*(?:#.*)?$"
_UNQUOTED = r"\s*([\w.-]+)\s*=\s*(?:[^\W\d_]|[“”„«‘’])"

# tomli 2.5.0 has no bound of its own for keys of a thousand parts, 3 MiB of which fill more than a gigabyte, nor for
# digits, where 28 MiB do so. This is TOML without looking into it; possessive throughout, so that it takes one pass
# and no memory, whatever the file holds.
# Compiled where they are needed: a sound file needs none, and they would cost it 4 ms.
_SPACE = r"[ \t\r\n]++|\#[^\n]*+"
_LONG = r'(?:[^"\\]++|\\[\s\S]|"(?!""))'
_LONG_TEXT = rf'"""{_LONG}{{0,{MOST_ESCAPES}}}+"{{3,5}}+|' r"'''(?:[^']++|'(?!''))*+'{3,5}+"
_SHORT = r'(?:[^"\\\n]++|\\.)'
_TEXT = rf'"(?!""){_SHORT}{{0,{MOST_ESCAPES}}}+"|' r"'(?!'')[^'\n]*+'"
_WORD = r"[A-Za-z0-9_+-]"
_DOT = r"[ \t]*+\.[ \t]*+"
_PART = rf"(?:{_WORD}{{1,{LONGEST_WORD}}}+(?!{_WORD})|{_TEXT})"
_KEY = rf"{_PART}(?:{_DOT}{_PART}){{0,{MOST_PARTS - 1}}}+(?!{_DOT}{_PART})"
_SHALLOW = rf"(?:{_SPACE}|[=,\[\]{{}}:]++|{_LONG_TEXT}|{_KEY})*+"
_DEEP = (
    rf"{_PART}{_DOT}{_PART}|{_WORD}{{{LONGEST_WORD}}}|"
    rf'"""{_LONG}{{{MOST_ESCAPES}}}|"{_SHORT}{{{MOST_ESCAPES}}}'
)

_STATEMENT = (
    rf"(?:{_SPACE})*+(?:\[\[[ \t]*+(?P<list>{_KEY})[ \t]*+\]\]|"
    rf"\[[ \t]*+(?P<table>{_KEY})[ \t]*+\]|(?P<key>{_KEY})[ \t]*+=)"
)
_LONG_LINE = rf"[^\n]{{{LONGEST_WORD}}}"
_ON_ONE_LINE = rf"(?:[^\[\]{{}}\n#\"']++|{_LONG_TEXT}|{_TEXT})*+"
_ON_MANY_LINES = rf"(?:[^\[\]{{}}#\"']++|\#[^\n]*+|{_LONG_TEXT}|{_TEXT})*+"


def load(path: str) -> tuple[Table, str]:
    """The tables of a data file, and its text.

    Raises:
        MissingData: There is no such file, or it cannot be read.
        BadData: It is not a regular file, too large, not UTF-8, or not TOML.
    """
    where = clean_path(path)
    try:
        text = _decoded(_archived(path) or read_bytes(path, where), where)
        _refuse_bombs(text, where)
        return tomli.loads(text), text
    except tomli.TOMLDecodeError as error:
        raise _not_toml(error, where, path) from error
    except RecursionError as error:
        raise BadData("file.too_deep", where=where) from error
    except ValueError as error:  # an integer of hundreds of digits, where Python was told to read no longer one
        from tipfacts.i18n import system_errors

        raise BadData("file.not_toml", where=where, reason=system_errors.of_toml(str(error))) from error
    except MemoryError as error:
        raise BadData("file.too_much", where=where, most=MOST_MARKS) from error


def _archived(path: str) -> bytes | None:
    """The bytes of a file that lies in the zip file that tipfacts runs from, if it does."""
    loader = __spec__.loader
    archive = getattr(loader, "archive", None)
    if archive is None or not path.startswith(archive + os.sep):
        return None
    return bytes(loader.get_data(path))  # type: ignore[union-attr] # what has an archive has that


def _not_toml(error: tomli.TOMLDecodeError, where: str, path: str) -> BadData:
    """What is wrong with a file that is not TOML, in words that its author can act on."""
    if path.lower().endswith(_SPREADSHEETS):
        from shlex import quote

        from tipfacts.i18n.messages import Verbatim

        made = f"{where.rpartition('.')[0]}.toml"
        return BadData("file.spreadsheet", where=where, name=Verbatim(quote(where)), made=Verbatim(quote(made)))
    place = f"{where}:{error.lineno}:{error.colno}"
    start = error.doc.rfind("\n", 0, error.pos) + 1
    line = error.doc[start : start + LONGEST_WORD].partition("\n")[0]
    if date := re.search(r"=\s*([0-9]{4}-[0-9]+[0-9-]*)\s*(?:#.*)?$", line):
        is_month = re.fullmatch("[0-9]{4}-(0[1-9]|1[0-2])", date[1])
        return BadData("file.date_unquoted" if is_month else "date.wrong", where=place, name=date[1])
    if date := re.search(r"=\s*([0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})\s*(?:#.*)?$", line):
        return BadData("date.wrong", where=place, name=date[1])
    if number := re.search(_NUMBER, line):
        return BadData("file.number", where=place, name=number[1])
    if number := re.search(_NUMBER_AND_WORDS, line):
        return BadData("file.number_and_words", where=place, name=number[1])
    if words := re.match(_UNQUOTED, line):
        return BadData("file.text_unquoted", where=place, name=words[1])
    if error.msg.startswith("Cannot overwrite") and (key := re.match(r"\s*([\w.-]+)\s*=", line)):
        return BadData("file.key_twice", where=place, name=key[1])
    if error.msg.startswith("Duplicate") and (key := re.search("'(.+)'", error.msg)):
        return BadData("file.key_twice", where=place, name=key[1])
    from tipfacts.i18n import system_errors

    return BadData("file.not_toml", where=place, reason=system_errors.of_toml(error.msg))


def read_bytes(path: str, where: str) -> bytes:
    """The bytes of a regular file; a FIFO, a device or a folder is refused, without waiting for it.

    Raises:
        MissingData: There is no such file, or it cannot be read.
        BadData: It is not a regular file, or too large.
    """
    descriptor = open_regular(path, where)
    try:
        return read_descriptor(descriptor, where)
    finally:
        os.close(descriptor)


def read_descriptor(descriptor: int, where: str) -> bytes:
    """All that there is to read, whatever the size said, for /proc says that its files are empty.

    Raises:
        MissingData: It cannot be read.
        BadData: It is too large.
    """
    chunks = []
    left = MOST_BYTES + 1
    try:
        while left > 0 and (chunk := os.read(descriptor, min(left, 1 << 20))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        from tipfacts.i18n import system_errors

        raise MissingData("file.unreadable", where=where, reason=system_errors.of_system(error)) from error
    if left <= 0:
        raise BadData("file.too_large", where=where, most=MOST_BYTES // 1024 // 1024)
    return b"".join(chunks)


def _decoded(raw: bytes, where: str) -> str:
    if raw[:2] in _UTF_16 or b"\0" in raw[:2]:
        raise BadData("file.utf16", where=where)
    try:
        return raw.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadData("file.not_utf8", where=f"{where}:{line}", byte=error.start) from error


def _refuse_bombs(text: str, where: str) -> None:
    """Refuse a small file that would keep the reader busy for long, or fill the memory."""
    if len(text) > MOST_MARKS and sum(map(text.count, _MARKS)) > MOST_MARKS:
        raise BadData("file.too_much", where=where, most=MOST_MARKS)
    if len(text) > MOST_LINES and text.count("\n") > MOST_LINES:
        raise BadData("file.too_many_lines", where=where, most=MOST_LINES)
    if not _may_be_deep(text):
        return
    match = re.match(_SHALLOW, text)
    stop = match.end() if match else 0
    if stop < len(text) and re.compile(_DEEP).match(text, stop):  # where it is anything else, tomli says so
        raise BadData("file.too_deep", where=f"{where}:{text.count(chr(10), 0, stop) + 1}")


def _may_be_deep(text: str) -> bool:
    """Whether a file is worth that look: a key or a number stands on one line, which is then long or full of points."""
    # A pattern that begins with a letter is looked for much faster than one that begins at the start of a line.
    if "\\" in text and text.count("\\") >= MOST_ESCAPES:
        return True
    if re.match(_LONG_LINE, text) or re.search(rf"\n{_LONG_LINE}", text):
        return True
    return re.search(rf"\.(?:[^.\n]*+\.){{{MOST_PARTS - 1}}}", text) is not None


class Places:
    """Where in a data file each key stands, which TOML readers do not tell; the text must be sound TOML."""

    def __init__(self, text: str) -> None:
        self._top: dict[str, list[int]] = {}
        self._facts: list[dict[str, list[int]]] = []
        self._into, self._before = self._top, ""
        self._left: Iterator[tuple[int, str, str]] | None = _statements(text)

    def _read(self, number: int | None) -> None:
        """Read on until the fact of that number is whole, or to the end."""
        while self._left is not None and (number is None or len(self._facts) < number + 2):
            statement = next(self._left, None)
            if statement is None:
                self._left = None
                return
            self._note(*statement)

    def _note(self, line: int, key: str, kind: str) -> None:
        if kind == "key":
            self._into.setdefault(self._before + key, []).append(line)
            self._into.setdefault(self._before + key.partition(".")[0], [line])  # the table that a dotted key makes
            return
        name, _, rest = key.partition(".")
        if name != "facts" or not (rest or kind == "list"):
            self._into, self._before = self._top, f"{key}."
            self._top.setdefault(name, [line])
            if rest:
                self._top.setdefault(key, []).append(line)
        elif not rest:
            self._top.setdefault("facts", [line])
            self._facts.append({"": [line]})
            self._into, self._before = self._facts[-1], ""
        elif self._facts:
            self._into, self._before = self._facts[-1], f"{rest}."
            self._into.setdefault(rest, []).append(line)

    def line(self, number: int | None, field: str, at: int = 0) -> int | None:
        """The line of a field, of the fact of that number or else of the file; `at` counts tables of one name."""
        self._read(number)
        places = self._top
        if number is not None and number < len(self._facts):
            places = self._facts[number]
        elif number is not None:  # facts written as one inline array
            field = "facts"
        tables = places.get(field.partition(".")[0], [])
        if at < len(tables) > 1:
            following = tables[at + 1 : at + 2]
            inside = [line for line in places.get(field, ()) if tables[at] <= line < min(following, default=line + 1)]
            return inside[0] if inside else tables[at]
        while field and field not in places:
            field = field.rpartition(".")[0]
        return places[field][0] if field in places else None


def _statements(text: str) -> Iterator[tuple[int, str, str]]:
    """Each header and key of the text: its line, its name without quotes, and if it is a key, a table or a list."""
    at, line = 0, 1
    statement = re.compile(_STATEMENT)
    while match := statement.match(text, at):
        kind = str(match.lastgroup)
        line += text.count("\n", at, match.start(kind))
        yield line, _name(match[kind]), kind
        at = _end_of_value(text, match.end()) if kind == "key" else match.end()
        line += text.count("\n", match.start(kind), at)


def _end_of_value(text: str, at: int) -> int:
    """Where the value that starts here ends, and with it the statement."""
    depth = 0
    while True:
        found = re.compile(_ON_MANY_LINES if depth else _ON_ONE_LINE).match(text, at)
        at = found.end() if found else at
        mark = text[at : at + 1]
        if mark and mark in "[{":
            depth += 1
        elif mark and mark in "]}":
            depth -= 1
        else:
            return at
        at += 1


def _name(key: str) -> str:
    return ".".join(part.strip(" \t\"'") for part in key.split("."))
