"""From text to the tokens that facts and queries are compared by.

One function for both sides, so that `30 000`, `30,000` and `$0.03m` meet, and `L’Œuvre` meets `oeuvre`.
It does without `re`, whose import costs 5 ms: more than a whole search.
"""

from __future__ import annotations

from tipfacts.retrieval.numerals import FIRST_WORDS, INNER_WORDS, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LETTERS = {
    **dict.fromkeys(map(ord, "’‘ʻʼ′＇`´"), "'"),
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
END = ";"  # of a text, in a row of words: none has it in it
_ELIDED = frozenset({"l", "d", "j", "qu", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"})
_SCALES = {
    **dict.fromkeys(("million", "millions", "mil", "mio", "mios", "mln", "mn", "m"), 1_000_000),
    **dict.fromkeys(("milliard", "milliards", "mrd", "mrds", "mds", "billion", "billions", "bn", "bln"), 1_000_000_000),
    **dict.fromkeys(("k", "mille", "milles", "thousand", "milliers"), 1_000),
    "hundred": 100,
}
_PAST_DIGITS = ":"  # what begins with a digit sorts before it, and any other piece after it
_BEFORE_CENT = ("pour", "per")
_BEGINNINGS = FIRST_WORDS.union(_BEFORE_CENT)  # of a number in words
_OF_NUMBERS = INNER_WORDS.union(_BEFORE_CENT, _SCALES, ("p", "ps"))  # what may be part of a number, but for digits
_ORDINAL_ENDINGS = frozenset("e er ere re eme ieme nd nde st rd th".split())
FIRST_OF_CENTURY = "50"  # '50 is 1950, and '49 2049
_YEAR_BEGINNINGS = ("fy", "mm")
_ROMAN = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
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
    return list(_numbers(_pieces(text)))


def words_of_all(texts: Iterable[str]) -> str:
    """The words of many texts, those of each as `words` gives them and an END after them, with spaces between.

    The texts have no line ends, as those of facts have none: a line end stands for END while they are folded.
    """
    folded = _folded_and_parted(" \n ".join([*texts, ""]))
    # Most points and commas end a word: without them it need not be looked at.
    return _with_numbers(folded.replace(". ", " ").replace(", ", " ").split())


def _folded_and_parted(text: str) -> str:
    """The text as `fold` gives it, with spaces for what parts words and END for line ends.

    Each letter and mark of French and English is replaced throughout: of a long text this takes a hundredth of the
    time. What is left in other letters is folded piece by piece.
    """
    for code, plain in (*_LETTERS.items(), *_PARTING.items()):
        letter = chr(code)
        if letter in text and letter != "\n":
            text = text.replace(letter, plain or "")
    if not text.isascii():
        pieces = text.split(" ")
        folded = {piece: fold(piece).translate(_PARTING) for piece in set(pieces) if not piece.isascii()}
        text = " ".join(map(folded.get, pieces, pieces))
    return text.casefold().replace("\n", END)


def _with_numbers(pieces: Sequence[str]) -> str:
    """The words that the pieces of many texts stand for.

    Most pieces are words as they are. The others are read in the rows in which they stand, for several may write one
    number; each different row is read once.
    """
    from itertools import groupby

    others = {
        piece
        for piece in set(pieces)
        if piece in _OF_NUMBERS or not piece.isalpha() or piece.startswith(_YEAR_BEGINNINGS)
    } - {END}
    words_of: dict[str, str] = {}
    found: list[str] = []
    for is_other, group in groupby(pieces, others.__contains__):
        if not is_other:
            found += group
            continue
        row = " ".join(group)
        if row not in words_of:
            words_of[row] = row if _is_plain_number(row) else " ".join(_read(row))
        if words_of[row]:  # a point by itself is none
            found.append(words_of[row])
    return " ".join(found)


def _is_plain_number(piece: str) -> bool:
    """Whether the piece is surely its own word: a whole number, no telephone number, without a zero before it."""
    return piece.isdecimal() and len(piece) < 10 and piece[0] != "0"


def _read(row: str) -> list[str]:
    """The words of a text that is folded, and in which spaces part the pieces."""
    return [token.word for token in _numbers(_parts(row))]


def _pieces(text: str) -> list[str]:
    """The words of a text, numbers in as many pieces as they were written."""
    return _parts(fold(text).translate(_PARTING))


def _parts(text: str) -> list[str]:
    """The same of a text that is folded, and in which spaces part the pieces."""
    pieces: list[str] = []
    for piece in text.split():
        if piece.isalnum():
            pieces.append(piece)
        else:
            pieces.extend(_parted(piece))
    return pieces


def _parted(piece: str) -> Iterable[str]:
    """What a piece with points, commas or apostrophes in it stands for."""
    if piece[0] == "'" and _of_two_digits(piece[1:].rstrip(".,")):
        yield _of_two_digits(piece[1:].rstrip(".,"))
        return
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


def _read_at(pieces: list[str], at: int) -> tuple[Token, int] | None:
    """The number that begins here, in digits or in words, and how many pieces it took."""
    if pieces[at] < _PAST_DIGITS:
        return _number_at(pieces, at)
    if pieces[at] in _BEGINNINGS:
        return _word_at(pieces, at)
    year = _year(pieces[at]) if pieces[at][:2] in _YEAR_BEGINNINGS else ""
    return (Token(year), 1) if year else None


def _year(piece: str) -> str:
    """The year that is written as fy16, fy2016 or MMXVI; nothing where it is none."""
    digits = piece[2:]
    if piece[0] == "f":
        return digits if len(digits) == 4 and digits.isdigit() else _of_two_digits(digits)
    ones = _ROMAN.get(digits.lstrip("x"))
    tens = len(digits) - len(digits.lstrip("x"))
    return str(2000 + 10 * tens + ones) if ones is not None and 0 < tens < 4 else ""


def _of_two_digits(digits: str) -> str:
    """The year of which these are the last two digits; nothing where there are no two."""
    if len(digits) != 2 or not digits.isdigit():
        return ""
    return ("19" if digits >= FIRST_OF_CENTURY else "20") + digits


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
        while at + used < len(pieces) and piece.isdigit() and _is_thousands(pieces[at + used]):
            piece += pieces[at + used]
            used += 1
    following = pieces[at + used] if at + used < len(pieces) else ""
    if following in _SCALES:
        used += 1
        piece = _scaled(piece, following)
        if following == "hundred" and at + used < len(pieces) and pieces[at + used] in _SCALES:
            piece = _scaled(piece, pieces[at + used])  # 2 hundred million
            used += 1
    elif following in ("p", "ps") and len(piece) == 1:
        used += 1
        piece += "p"  # 3 P
    return Token(_plain(piece), tuple(pieces[at : at + used]) if used > 1 else ()), used


def _is_thousands(piece: str) -> bool:
    """Whether the piece may be the three digits that follow a thousand; the last of them may have decimals."""
    whole, point, decimals = piece.partition(".")
    return len(whole) == 3 and whole.isdigit() and (not point or decimals.isdigit())


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
    digits = piece.replace("o", "0")
    if piece[-1].isdigit() and digits.isdigit():
        return Token(digits)  # 2O15
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
