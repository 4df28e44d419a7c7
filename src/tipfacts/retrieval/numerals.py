"""Numbers written in words, French and English, with their Belgian and Swiss forms: `deux cent mille` is 200000."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_COLLECTIVE = {
    "dizaine": 10, "dozen": 12, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60,
}  # fmt: skip
_BELOW_HUNDRED = {
    "zero": 0, "un": 1, "une": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8, "neuf": 9, "nine": 9, "dix": 10,
    "ten": 10, "onze": 11, "eleven": 11, "douze": 12, "twelve": 12, "treize": 13, "thirteen": 13, "quatorze": 14,
    "fourteen": 14, "quinze": 15, "fifteen": 15, "seize": 16, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "vingt": 20, "vingts": 20, "twenty": 20, "trente": 30, "thirty": 30, "quarante": 40, "forty": 40,
    "fourty": 40, "cinquante": 50, "fifty": 50, "soixante": 60, "sixty": 60, "septante": 70, "seventy": 70,
    "huitante": 80, "octante": 80, "eighty": 80, "nonante": 90, "ninety": 90, **_COLLECTIVE,
}  # fmt: skip
_HUNDREDS = frozenset("cent cents hundred centaine".split())
_SCALES = {
    **dict.fromkeys("mille milles thousand millier".split(), 1_000),
    **dict.fromkeys("million millions mil mio mios mln".split(), 1_000_000),
    **dict.fromkeys("milliard milliards mrd mrds mds billion billions bln".split(), 1_000_000_000),
}
_ORDINALS = {
    **dict.fromkeys("premier premiere premiers premieres first unieme".split(), "un"),
    **dict.fromkeys("deuxieme second seconde".split(), "deux"),
    "third": "three", "fifth": "five", "eighth": "eight", "ninth": "nine", "twelfth": "twelve",
    "cinquieme": "cinq", "neuvieme": "neuf", "twentieth": "twenty", "thirtieth": "thirty", "fortieth": "forty",
    "fiftieth": "fifty", "sixtieth": "sixty", "seventieth": "seventy", "eightieth": "eighty", "ninetieth": "ninety",
    **{f"{word}th": word for word in "four six seven ten eleven thirteen fourteen fifteen sixteen hundred".split()},
    **{f"{word}ieme": word for word in "trois six sept huit dix vingt cent soixant".split()},
    **{
        f"{word.rstrip('e')}ieme": word
        for word in """
        quatre onze douze treize quatorze quinze seize trente quarante cinquante septante nonante
        """.split()
    },
}  # fmt: skip
_ONES = frozenset("a an un une one".split())  # no number by themselves: too often an article or a pronoun
_NEVER_ALONE = frozenset({"cents", "hundred", "thousand", *_SCALES} - frozenset("mille milles millier".split()))
_PAIRS = frozenset({"couple", "paire"})
_OF = frozenset({"of", "de", "d"})
_HALVES = frozenset("half demi demie".split())
_POINTS = frozenset("point virgule comma".split())
# The words at which a number may begin, or which a number that begins with an article needs.
WORDS = frozenset({*_BELOW_HUNDRED, *_HUNDREDS, *_SCALES, *_ORDINALS, *_HALVES}) - _ONES
FIRST_WORDS = WORDS | _ONES | _PAIRS  # with which `read` may find a number
INNER_WORDS = FIRST_WORDS | _POINTS | _OF | {"and", "et"}  # of which one may be made
_MULTIPLES = frozenset({*_COLLECTIVE, *_HUNDREDS, *_SCALES})  # what an article makes a number of: a dozen, un millier


def read(pieces: Sequence[str], at: int) -> tuple[str, int] | None:
    """The number that is written in words from this piece on, in digits, and how many pieces write it.

    An ordinal has an e after its digits. None where no number begins here, or where `one` is all of it.
    """
    start = at + _is(pieces, at, _ONES)
    if _is(pieces, start, _HALVES):
        return _half(pieces, at, start)
    here = start if _is(pieces, start, _MULTIPLES) else at
    number = _Number()
    if _is(pieces, start, _PAIRS) and _is(pieces, start + 1, _OF) and _is(pieces, start + 2, _MULTIPLES):
        here = start + 2  # a couple of hundred
        number.add("deux")
    begun = here
    while here < len(pieces):
        here += here > begun and _is_joint(pieces, here)
        word = pieces[here]
        if word == "mil" and (_is(pieces, here + 1, _BELOW_HUNDRED) or _is(pieces, here + 1, _HUNDREDS)):
            word = "mille"  # in a French year, deux mil seize; elsewhere it is short for an English million
        if not number.add(_ORDINALS.get(word, word)):
            break
        here += 1
        if word in _ORDINALS:
            return f"{number.value}e", here - at
    if here == begun:
        return None
    return _with_fraction(pieces, at, here, number.value)


class _Number:
    """A number as it is read, word by word: its complete thousands and millions, and what is below a thousand yet."""

    __slots__ = ("_below", "_complete", "_scale")

    def __init__(self) -> None:
        self._complete = 0
        self._below = 0
        self._scale = 10**12  # the last one read: the next is smaller

    @property
    def value(self) -> int:
        return self._complete + self._below

    def add(self, word: str) -> bool:
        """Add the next word, or return False where it is no part of the number."""
        if word in _BELOW_HUNDRED:
            return self._add_below_hundred(_BELOW_HUNDRED[word])
        if word in _HUNDREDS and self._below < 100:
            self._below = 100 * (self._below or 1)
        elif _SCALES.get(word, self._scale) < self._scale and (self._below or not self._complete or word == "mille"):
            self._scale = _SCALES[word]
            self._complete += self._scale * (self._below or 1)
            self._below = 0
        else:
            return False
        return True

    def _add_below_hundred(self, value: int) -> bool:
        tens = self._below % 100
        if tens == 4 and value == 20:
            self._below += 76  # quatre-vingts
        elif _completes(tens, value):
            self._below += value
        elif 16 <= self._below <= 20 and value >= 10 and not self._complete:
            self._below = 100 * self._below + value  # nineteen ninety-eight, twenty sixteen
        else:
            return False
        return True


def _completes(tens: int, value: int) -> bool:
    """Whether the tens and the number after them are said as one: twenty-one, dix-sept, soixante-douze."""
    if tens in (0, 60, 80):
        return tens == 0 or 0 < value < 20
    return tens >= 10 and tens % 10 == 0 and 0 < value < 10 and (tens > 10 or value > 6)


def _is(pieces: Sequence[str], at: int, words: Container[str]) -> bool:
    """Whether the piece there, if there is one, is one of the words."""
    return at < len(pieces) and pieces[at] in words


def _is_joint(pieces: Sequence[str], at: int) -> bool:
    """Whether an `and` joins what was read to what follows: hundred and four, vingt et un, soixante et onze."""
    if pieces[at] not in ("and", "et"):
        return False
    if _is(pieces, at - 1, _HUNDREDS) or _is(pieces, at - 1, _SCALES):
        return _is(pieces, at + 1, _BELOW_HUNDRED) or _is(pieces, at + 1, _ORDINALS)
    return _is(pieces, at + 1, ("un", "une", "onze", "unieme", "onzieme"))


def _half(pieces: Sequence[str], at: int, half: int) -> tuple[str, int] | None:
    """Half of a scale or of a dozen: half a million, un demi-million."""
    unit = half + 1 + _is(pieces, half + 1, _ONES)
    if not _is(pieces, unit, _MULTIPLES):
        return None
    whole = _Number()
    whole.add(pieces[unit])
    return str(whole.value // 2), unit + 1 - at


def _with_fraction(pieces: Sequence[str], at: int, here: int, whole: int) -> tuple[str, int] | None:
    """The whole number with its decimals or half: one point eight million, deux millions et demi."""
    decimals, end = "", here
    if _is(pieces, here, _POINTS):
        end = here + 1
        while _is(pieces, end, _BELOW_HUNDRED):
            decimals += str(_BELOW_HUNDRED[pieces[end]])
            end += 1
    elif _is(pieces, here, ("and", "et")) and _is(pieces, here + 1 + _is(pieces, here + 1, _ONES), _HALVES):
        decimals, end = "5", here + 2 + _is(pieces, here + 1, _ONES)
    if not decimals:
        alone = here == at + 1 and (pieces[at] in _ONES or pieces[at] in _NEVER_ALONE)
        return None if alone else (str(whole), here - at)
    if pieces[here - 1] in _SCALES:
        return str(whole + _SCALES[pieces[here - 1]] // 2), end - at
    if _is(pieces, end, _SCALES):
        scale = _SCALES[pieces[end]]
        return str(whole * scale + int(decimals) * scale // 10 ** len(decimals)), end + 1 - at
    return f"{whole}.{decimals}", end - at
