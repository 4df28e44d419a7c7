"""Makes text that came from outside harmless to show: what could drive a terminal is written out visibly."""

from __future__ import annotations

# C0, DEL, C1; bidirectional marks, embeddings, overrides and isolates; line separators; tags; the byte order mark.
# Not the joiners U+200C and U+200D, which only shape letters and which Persian, among others, is written with.
_RANGES = (
    (0x00, 0x1F), (0x7F, 0x9F), (0x061C, 0x061C), (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E),
    (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xD800, 0xDFFF), (0xE0000, 0xE007F),
)  # fmt: skip
# How a cell begins that a spreadsheet runs, in narrow and in wide letters.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_letters: set[str] = set()  # the same, letter by letter; made when first needed, for it is 2,500 long
ECHO_LENGTH = 80  # characters of what was typed that a message repeats
PATH_LENGTH = 4096  # characters of a file name that a message repeats: no system opens a longer one


def escape(code: int) -> str:
    r"""A character as the escape that names it: \x1b, \u202e or \U000e0001."""
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def hostile(text: str) -> str | None:
    """The first character of the text that must not be shown raw, or None."""
    # Every French sentence has no-break spaces, which Python takes for unprintable.
    if text.isprintable() or text.replace("\u202f", "").replace("\u00a0", "").isprintable():
        return None
    if not _letters:
        _letters.update(chr(code) for low, high in _RANGES for code in range(low, high + 1))
    if _letters.isdisjoint(text):
        return None
    return next(letter for letter in text if letter in _letters)


def clean(text: str) -> str:
    """The text with every character that could drive a terminal written out as its escape."""
    if hostile(text) is None:
        return text
    return "".join([escape(ord(letter)) if hostile(letter) else letter for letter in text])


def clean_path(path: str) -> str:
    """A file name, fit to be repeated in a message: clean, of one that is too long the end, and none in quotes."""
    if not path:
        return "''"  # what an unset variable of a script leaves
    return clean(path) if len(path) <= PATH_LENGTH else "…" + clean(path[-PATH_LENGTH:])


def echo(value: object) -> str:
    """What somebody typed or wrote into a file, fit to be repeated in a message: clean, and cut where it is long."""
    shown = clean(_written(value)[: ECHO_LENGTH + 1])
    return shown if len(shown) <= ECHO_LENGTH else shown[: ECHO_LENGTH - 1] + "…"


def _written(value: object) -> str:
    """A value as TOML writes it, at least its beginning."""
    if isinstance(value, str):
        return value
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() > 64:
        return "…"  # Python refuses to write an integer of thousands of digits
    if isinstance(value, (list, dict)):  # as long as the file, perhaps
        return "[…]" if isinstance(value, list) else "{…}"
    return str(value)
