"""Makes text that came from outside harmless to show: what could drive a terminal is written out visibly."""

from __future__ import annotations

# C0, DEL, C1; bidirectional marks, embeddings, overrides and isolates; line separators; tags; the byte order mark.
_RANGES = (
    (0x00, 0x1F), (0x7F, 0x9F), (0x061C, 0x061C), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F),
    (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xD800, 0xDFFF), (0xE0000, 0xE007F),
)  # fmt: skip
_letters: set[str] = set()  # the same, letter by letter; made when first needed, for it is 2,500 long
ECHO_LENGTH = 80  # characters of what was typed that a message repeats


def escape(code: int) -> str:
    """A character as the escape that names it: \\x1b, \\u202e or \\U000e0001."""
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def hostile(text: str) -> str | None:
    """The first character of the text that must not be shown raw, or None."""
    if text.isprintable():
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


def echo(text: object) -> str:
    """What somebody typed, fit to be repeated in a message: clean, and cut where it is long."""
    shown = clean(str(text)[: ECHO_LENGTH + 1])
    return shown if len(shown) <= ECHO_LENGTH else shown[: ECHO_LENGTH - 1] + "…"
