"""From text to the tokens that facts and queries are compared by.

One function for both sides, so that `30 000`, `30,000` and `$0.03m` meet, and `L’Œuvre` meets `oeuvre`.
It does without `re`, whose import costs 5 ms: more than a whole search.
"""

from __future__ import annotations

from tipfacts.retrieval.numerals import FIRST_WORDS, read
from tipfacts.retrieval.numerals import WORDS as NUMERALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = {
    **dict.fromkeys(map(ord, "’‘ʼ′＇`´"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict(zip(map(ord, "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ"), "aaaceeeeiioouuuyaaaceeeeiioouuuy", strict=True)),
    ord("œ"): "oe",
    ord("æ"): "ae",
    ord("Œ"): "oe",
    ord("Æ"): "ae",
    ord("€"): " eur ",
    # What a page leaves in a word that is copied from it: soft hyphens, spaces of no width, marks of direction.
    **dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]),
}
# What may stand inside a number or a shortened word is looked at token by token; the rest parts words.
_PARTING = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in ".,'"}
_PARTING.update(dict.fromkeys(map(ord, "«»“”„…·•¿¡§°©®™\u00a0\u202f"), " "))
_ELIDED = frozenset({"l", "d", "j", "qu", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"})
_SCALES = {
    **dict.fromkeys(("million", "millions", "mio", "mn", "m"), 1_000_000),
    **dict.fromkeys(("milliard", "milliards", "billion", "billions", "bn"), 1_000_000_000),
    **dict.fromkeys(("k", "mille", "milles", "thousand", "milliers"), 1_000),
    "hundred": 100,
}
_PAST_DIGITS = ":"  # what begins with a digit sorts before it, and any other piece after it
_BEFORE_CENT = ("pour", "per")
_BEGINNINGS = FIRST_WORDS.union(_BEFORE_CENT)  # of a number in words
_ORDINAL_ENDINGS = frozenset("e er ere re eme ieme nd nde st rd th".split())
_GLUED = ("mio", "mn", "bn", "m", "k")


def fold(text: str) -> str:
    """The text in lower case, without accents, with straight apostrophes and hyphens, œ as oe."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = text.translate(_LETTERS)
    if text.isascii():  # as French is by now
        return text.lower()
    from unicodedata import combining, normalize

    text = normalize("NFKD", text).casefold().translate(_LETTERS)
    return "".join([letter for letter in normalize("NFKD", text) if not combining(letter)])


class Token:
    """A word or number to compare by; `parts` are the words it was made of, where it was made of several."""

    __slots__ = ("parts", "word")

    def __init__(self, word: str, parts: tuple[str, ...] = ()) -> None:
        self.word = word
        self.parts = parts

    def __repr__(self) -> str:
        return f"Token({self.word!r}, {self.parts!r})"


def words(text: str) -> list[str]:
    """The words of a text, numbers written out in full: `1,8 million` gives 1800000."""
    return [token.word for token in tokens(text)]


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    pieces = _pieces(text)
    if any(piece < _PAST_DIGITS or piece in NUMERALS for piece in pieces):
        return list(_numbers(pieces))
    return [Token(piece) for piece in pieces]


class Lines(dict[str, str]):
    """Writes the words of many texts, quickly: what stands between spaces is folded once, however often it comes."""

    def __init__(self) -> None:
        self._with_numbers: set[str] = set()

    def __missing__(self, written: str) -> str:
        folded = fold(written)
        if not (folded.isascii() and folded.isalpha()):
            pieces = _pieces(folded)
            if any(piece < _PAST_DIGITS or piece in NUMERALS for piece in pieces):
                self._with_numbers.add(written)
            folded = " ".join(pieces)
        elif folded in NUMERALS:
            self._with_numbers.add(written)
        self[written] = folded
        return folded

    def line(self, text: str) -> str:
        """The words of the text as `words` gives them, spaces between."""
        written = text.split()
        line = " ".join(map(self.__getitem__, written))
        if self._with_numbers.isdisjoint(written):
            return line
        return " ".join(_with_numbers(line.split()))


def _pieces(text: str) -> list[str]:
    """The words of a text, numbers in as many pieces as they were written."""
    pieces: list[str] = []
    for piece in fold(text).translate(_PARTING).split():
        if piece.isalnum():
            pieces.append(piece)
        else:
            pieces.extend(_parted(piece))
    return pieces


def _parted(piece: str) -> Iterable[str]:
    """What a piece with points, commas or apostrophes in it stands for."""
    before, apostrophe, after = piece.strip(".,'").partition("'")
    if apostrophe:
        if before in _ELIDED and after[:1].isalpha():
            yield from _parted(after)
        elif after == "s":
            yield from _parted(before)
        else:
            yield from _parted(before)
            yield from _parted(after)
        return
    if not before:
        return
    parts = [part for part in before.replace(",", ".").split(".") if part]
    if len(parts) > 1 and all(part.isdigit() for part in parts):
        if all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3:
            yield "".join(parts)  # 30,000 and 30.000
        elif len(parts) == 2:
            yield _plain(f"{parts[0]}.{parts[1]}")  # 1,8 and 1.8
        elif "," in before and "." in before and all(len(part) == 3 for part in parts[1:-1]):
            yield _plain(f"{''.join(parts[:-1])}.{parts[-1]}")  # 30,000.50 and 30.000,50
        else:
            yield from parts
    elif len(parts) == 2 and parts[0].isdigit() and _glued(parts[1]):
        yield f"{parts[0]}.{parts[1]}"  # 1.8m
    elif len(parts) > 1 and all(len(part) == 1 for part in parts):
        yield "".join(parts)  # U.S. and E.O.
    else:
        yield from parts


def _glued(part: str) -> bool:
    digits = part.rstrip("mioknb")
    return digits.isdigit() and part[len(digits) :] in _GLUED


def _numbers(pieces: list[str]) -> Iterable[Token]:
    """The pieces, with the numbers that several of them write put together."""
    at = 0
    while at < len(pieces):
        found = _read_at(pieces, at)
        token, used = found or (Token(pieces[at]), 1)
        yield token
        at += used


def _with_numbers(pieces: list[str]) -> list[str]:
    """The words of the same tokens: of most pieces none need be made."""
    words, at = [], 0
    while at < len(pieces):
        piece = pieces[at]
        if piece < _PAST_DIGITS or piece in _BEGINNINGS:
            token, used = _read_at(pieces, at) or (Token(piece), 1)
            words.append(token.word)
            at += used
        else:
            words.append(piece)
            at += 1
    return words


def _read_at(pieces: list[str], at: int) -> tuple[Token, int] | None:
    """The number that begins here, in digits or in words, and how many pieces it took."""
    if pieces[at] < _PAST_DIGITS:
        return _number_at(pieces, at)
    return _word_at(pieces, at) if pieces[at] in _BEGINNINGS else None


def _word_at(pieces: list[str], at: int) -> tuple[Token, int]:
    """The word that stands here, or the number that begins here in words, and how many pieces it took."""
    if pieces[at] in _BEFORE_CENT and pieces[at + 1 : at + 2] == ["cent"]:
        return Token("percent"), 2
    number = read(pieces, at)
    if number is None:
        return Token(pieces[at]), 1
    return Token(number[0]), number[1]


def _number_at(pieces: list[str], at: int) -> tuple[Token, int]:
    """The number that starts here, and how many pieces it took."""
    if len(pieces[at]) < 10 and (at + 1 == len(pieces) or pieces[at + 1] > _PAST_DIGITS):
        return _number(pieces, at)
    return _telephone(pieces, at) or _number(pieces, at)


def _telephone(pieces: list[str], at: int) -> tuple[Token, int] | None:
    """A U.S. telephone number in any spelling, as its ten digits."""
    digits = ""
    for used, piece in enumerate(pieces[at : at + 6], 1):
        if not piece.isdigit():
            return None
        digits += piece
        national = digits[3:] if digits.startswith("001") else digits.removeprefix("1")
        if len(national) == 10:
            return Token(national, tuple(pieces[at : at + used]) if used > 1 else ()), used
        if len(national) > 10:
            return None
    return None


def _number(pieces: list[str], at: int) -> tuple[Token, int]:
    """The number that starts here, with the thousands and the scale that follow it, and how many pieces it took."""
    piece = pieces[at]
    if not piece.replace(".", "").isdigit():
        return _number_and_letters(piece), 1
    used = 1
    if piece.isdigit() and len(piece) <= 3:
        while at + used < len(pieces) and len(pieces[at + used]) == 3 and pieces[at + used].isdigit():
            piece += pieces[at + used]
            used += 1
    following = pieces[at + used] if at + used < len(pieces) else ""
    if following in _SCALES:
        used += 1
        piece = _scaled(piece, following)
    elif following in ("p", "ps") and len(piece) == 1:
        used += 1
        piece += "p"  # 3 P
    return Token(_plain(piece), tuple(pieces[at : at + used]) if used > 1 else ()), used


def _number_and_letters(piece: str) -> Token:
    """A number with letters on it: 500k, 1.8m, 3Ps."""
    number = piece.rstrip("abcdefghijklmnopqrstuvwxyz")
    letters = piece[len(number) :]
    if letters in _GLUED and number.replace(".", "").isdigit():
        return Token(_scaled(number, letters), (number,))
    if letters == "ps":
        return Token(f"{number}p")
    if letters in _ORDINAL_ENDINGS and number.isdigit():
        return Token(f"{_plain(number)}e")
    return Token(piece)


def _scaled(number: str, scale: str) -> str:
    whole, _, decimals = number.partition(".")
    zeros = len(str(_SCALES[scale])) - 1
    if len(decimals) > zeros:
        return number
    return _plain(whole + decimals.ljust(zeros, "0"))


def _plain(number: str) -> str:
    """The number without zeros that say nothing: 007 is 7, 1.80 is 1.8."""
    whole, point, decimals = number.partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{decimals}" if point and decimals else whole
