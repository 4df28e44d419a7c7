"""JSON: an array for lists, an object for one thing; UTF-8, indent 2, every key there, in the order of the shape.

Written by hand, for `import json` costs 8 ms: as much as all the rest of a query. A test holds it to the json module.
"""

from __future__ import annotations

from tipfacts.output.result import Hits, Records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

IN_ARRAY = "\n  "  # what a line of an object in an array begins with
CLOSE = IN_ARRAY + "}"
_SHORT = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


class _Escapes(dict[int, str]):
    """What a character is written as: itself, unless it could drive a terminal or end the text."""

    def __missing__(self, code: int) -> str:
        from tipfacts.text.sanitize import hostile

        letter = chr(code)
        self[code] = written = _escaped(code) if hostile(letter) else letter
        return written


def _escaped(code: int) -> str:
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


_ESCAPES = _Escapes(_SHORT)


def render(answer: Result, view: DisplayOptions) -> str | bytes:
    """The rows as one JSON array, or the only one as an object."""
    array = _array(answer, view)
    if array is not None:
        return array
    texts = list(_objects(answer, view))
    if answer.single:
        text = texts[0].replace(IN_ARRAY, "\n") + "\n"
    elif not texts:
        text = "[]\n"
    else:
        text = f"[{IN_ARRAY}{f',{IN_ARRAY}'.join(texts)}\n]\n"
    return ascii_only(text) if view.ascii else text


def _array(answer: Result, view: DisplayOptions) -> bytes | None:
    """The array of all bundled facts, if that is the answer: the build has written it."""
    if view.fields or view.ascii or answer.single or not isinstance(answer, Records) or isinstance(answer, Hits):
        return None
    array = answer.store.json_array()
    return array if array is not None and answer.ids == answer.store.ids() else None


def _objects(answer: Result, view: DisplayOptions) -> Iterator[str]:
    """Each object as JSON in an array; those of the wheel as the build wrote them."""
    if view.fields:
        from tipfacts.output.select_fields import narrowed

        yield from (encode(narrowed(row, view.fields), IN_ARRAY) for row in answer.objects)
    elif isinstance(answer, Records):
        yield from (_record(answer, at) for at in range(len(answer)))
    else:
        yield from (encode(row, IN_ARRAY) for row in answer.objects)


def _record(answer: Records, at: int) -> str:
    """The object at a place of the answer: the record as the build wrote it, and what stands beside it."""
    text = answer.store.json(answer.ids[at])
    if text is None:
        return encode(answer.row(at), IN_ARRAY)
    beside = answer.beside(at)
    return f"{text.removesuffix(CLOSE)},{encode(beside, IN_ARRAY).removeprefix('{')}" if beside else text


def encode(value: object, indent: str = "\n") -> str:
    """A value as JSON, indented by two; of Python only what a record holds."""
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, dict):
        if not value:
            return "{}"
        inner = indent + "  "
        pairs = []
        for key, item in value.items():  # most values are texts: a call less for each
            written = _text(item) if isinstance(item, str) else encode(item, inner)
            pairs.append(f"{inner}{_text(key)}: {written}")
        return "{" + ",".join(pairs) + indent + "}"
    if isinstance(value, (list, tuple)):
        if not value:
            return "[]"
        inner = indent + "  "
        return "[" + ",".join([inner + encode(item, inner) for item in value]) + indent + "]"
    return repr(value)


def _text(text: str) -> str:
    """A text as JSON; what is printable has nothing to escape but the quotation mark and the backslash."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{text.translate(_ESCAPES)}"'


def compact(value: object) -> str:
    """A value as JSON on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join([f"{encode(key)}: {compact(item)}" for key, item in value.items()]) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([compact(item) for item in value]) + "]"
    return encode(value)


def ascii_only(text: str) -> str:
    """The same JSON in ASCII: beyond it only texts have characters."""
    if text.isascii():
        return text
    return "".join([letter if letter.isascii() else _escaped(ord(letter)) for letter in text])
