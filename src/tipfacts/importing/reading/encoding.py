"""From bytes to text: UTF-8, UTF-16 with its mark, or the encoding that somebody names."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.errors import BadData, UsageError

# Those that spreadsheets and statistics offices write; others that Python knows are no encodings of tables.
ENCODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "iso-8859-15", "mac-roman", "cp850", "cp437",
    "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso-8859-2", "iso-8859-9", "shift-jis",
    "gb18030", "big5", "euc-kr",
)  # fmt: skip
_SYNONYMS = {
    "utf8": "utf-8", "utf16": "utf-16", "windows-1252": "cp1252", "iso-8859-1": "latin-1", "latin1": "latin-1",
    "ansi": "cp1252", "macroman": "mac-roman", "macintosh": "mac-roman", "latin-9": "iso-8859-15", "sjis": "shift-jis",
}  # fmt: skip
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# What is no table at all, by how it begins: workbooks, and what is packed or printed.
_FOREIGN = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"%PDF", b"{\\rtf")


class Decoded(NamedTuple):
    """The text of a file, the encoding that it was read in, and whether a mark at its start told so."""

    text: str
    encoding: str
    marked: bool


def known(name: str) -> str:
    """The encoding of that name, as it is spelt here.

    Raises:
        UsageError: There is none.
    """
    plain = name.lower().replace("_", "-")
    plain = _SYNONYMS.get(plain, plain.replace("windows-", "cp"))
    if plain not in ENCODINGS:
        raise UsageError("value.wrong", name="--encoding", value=name, choices=ENCODINGS)
    return plain


def decode(raw: bytes, where: str, encoding: str | None = None) -> Decoded:
    """The text of the bytes.

    Raises:
        BadData: They are a workbook, or no text in that encoding; the words say which option to try.
    """
    if raw.startswith(_FOREIGN):
        raise BadData("import.workbook", where=where)
    for mark, marked in _MARKS:
        if raw.startswith(mark) and encoding in (None, marked, "utf-16"):
            return Decoded(_text(raw[len(mark) :], marked, where), marked, marked=True)
    if encoding is None and (option := _guess(raw)) != "cp1252":  # which would pass for UTF-8, every other letter a NUL
        raise BadData("import.encoding", where=where, name=option, shown=_beginning(raw[:200], option))
    return Decoded(_text(raw, encoding or "utf-8", where), encoding or "utf-8", marked=False)


def _text(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        at = f"{where}:{line}"
        if encoding != "utf-8":
            raise BadData("import.encoding.wrong", where=at, name=encoding, byte=error.start) from error
        start = max(raw.rfind(b"\n", 0, error.start) + 1, error.start - 20)
        shown = _beginning(raw[start : error.start + 20], "cp1252")
        raise BadData("import.encoding", where=at, name="cp1252", shown=shown) from error


def _beginning(raw: bytes, encoding: str) -> str:
    """The first line of these bytes, as that encoding would read it."""
    return raw.decode(encoding, "replace").strip().partition("\n")[0].strip()


def _guess(raw: bytes) -> str:
    """The encoding to offer: UTF-16 where every other byte is zero, else what Windows writes in Western Europe."""
    head = raw[:2000]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) // 4 else "cp1252"
