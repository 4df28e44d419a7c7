"""Numbers as spreadsheets write them: `1 234,5`, `12 %`, `20–30`, `>100`, `~5`; one decimal sign for a column."""

from __future__ import annotations

import re
from typing import NamedTuple

from tipfacts.i18n.language import DEFAULT, LANGUAGES
from tipfacts.importing.cells import number_words
from tipfacts.importing.cells.number_words import CODE, CURRENCIES, MISSING, QUALIFIERS, SCALES
from tipfacts.importing.cells.problems import CellProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipfacts.importing.reading.table import Cell

DECIMAL_SIGNS = {"point": ".", "comma": ","}
_OTHER_SIGN = {"point": "import.number.not_point", "comma": "import.number.not_comma"}
LONGEST = 120  # characters: no figure is longer, and a pattern is not to be tried on a page of text
LARGEST = 10**15  # what every reader of JSON keeps exact
_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/D", "#VALEUR!", "#NOM?", "#NOMBRE!")

_BLANK = " \u00a0\u202f\u2007\u2009"
_APOSTROPHE = "'’"
_NUMBER = rf"[-−]?[.,]?[0-9](?:[0-9.,{_BLANK}{_APOSTROPHE}]*[0-9])?(?:[eE][+-]?[0-9]{{1,3}})?"
_DASH = r"[-–—‑]"
_WORD_JOINTS = r"to|and|à|et"

_PREFIX = re.compile(rf"(?:{'|'.join(f'(?P<{name}>{words})' for name, words in QUALIFIERS.items())})\s*", re.IGNORECASE)
_MINUS_FIRST = re.compile(rf"(?P<minus>[-−])\s*(?P<code>{CODE})\s*(?=[0-9])", re.IGNORECASE)  # -$5
_AT_LEAST = re.compile(
    rf"(?:{number_words.BOUNDED})|.*[0-9]\s*(?:[^\W\d_]+\s+)?(?:{number_words.BOUNDED_BEHIND})$", re.IGNORECASE
)
_ABOUT_MANY = re.compile(
    rf"(?:(?:une?|1)\s+)?(?P<many>{'|'.join(number_words.ABOUT_MANY)})(?:\s+(?:de\s+|d[’'])(?P<unit>.+))?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?:(?P<before>{CODE})\s*)?(?P<number>{_NUMBER})(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)  # fmt: skip
_RANGE = re.compile(
    rf"(?:(?:between|from|entre|de)\s+)?(?:(?P<before>{CODE})\s*)?(?P<low>{_NUMBER})(?P<between>[^0-9]*?)\s*"
    rf"(?:{_DASH}|\b(?:{_WORD_JOINTS})\b)\s*(?:(?:{CODE})\s*)?(?P<high>{_NUMBER})(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_INTERVAL = re.compile(
    rf"(?P<value>[^\[(]+)[\[(]\s*(?P<low>{_NUMBER})\s*(?:{_DASH}|;|, |\b(?:{_WORD_JOINTS})\b)\s*"
    rf"(?P<high>{_NUMBER})\s*%?\s*[\])]",
    re.IGNORECASE | re.DOTALL,
)
_UNIT = re.compile(r"[^\W\d_][^\W\d_.'’/²³-]*(?:[ \u00a0'’/.²³-]+[^\W\d_]*){0,3}[²³23]?|[%‰]|°\s?[CF]", re.IGNORECASE)


class Figure(NamedTuple):
    """A number, or an interval, or a number with its interval; `unit` as the cell names it."""

    value: int | float | None
    low: int | float | None = None
    high: int | float | None = None
    qualifier: str | None = None
    unit: str | None = None


class Written(NamedTuple):
    """The parts of a figure before the decimal sign of its column is known: its numbers are still texts."""

    value: str | None
    low: str | None
    high: str | None
    qualifier: str | None
    unit: str | None
    scale: int  # the power of ten of a word: 6 for a million
    low_scale: int
    mark: str = ""  # of a footnote behind it

    @property
    def numbers(self) -> list[str]:
        """The numbers, as the cell writes them."""
        return [text for text in (self.value, self.low, self.high) if text is not None]


def is_missing(cell: Cell) -> bool:
    """Whether a cell of a column of numbers or dates says that there is none."""
    return cell is None or (isinstance(cell, str) and cell.strip().lower() in MISSING)


def parts(cell: str, language: str = DEFAULT) -> Written:
    """The parts of a figure.

    Raises:
        CellProblem: The cell is no figure.
    """
    text = cell.strip()
    if text.upper().startswith(_ERRORS):
        raise CellProblem("import.cell.error")
    if text.startswith("="):
        raise CellProblem("import.cell.formula")
    if len(text) > LONGEST:
        raise CellProblem("import.number.not_one")
    if text.startswith("(") and text.endswith(")"):
        raise CellProblem("import.number.parentheses")
    if _AT_LEAST.match(text):
        raise CellProblem("import.number.at_least")
    mark = number_words.mark_behind(text)
    text = text.removesuffix(mark).rstrip()
    if minus := _MINUS_FIRST.match(text):
        text = f"{minus['code']}{minus['minus']}{text[minus.end() :]}"
    qualifier, text = _qualified(text)
    found = (
        _interval(text, qualifier, language)
        or _range(text, qualifier, language)
        or _many(text)
        or _one(text, qualifier, language)
    )
    return found._replace(mark=mark)


def _qualified(text: str) -> tuple[str | None, str]:
    """The qualifier before or behind a number, and the rest."""
    if prefix := _PREFIX.match(text):
        return prefix.lastgroup, text[prefix.end() :]
    if behind := number_words.ABOUT_BEHIND.search(text):
        return "about", text[: behind.start()]
    return None, text


def _many(text: str) -> Written | None:
    """`une centaine de mètres`: about a hundred."""
    found = _ABOUT_MANY.fullmatch(text)
    if not found:
        return None
    unit = found["unit"]
    if unit and not _is_unit(unit):
        raise CellProblem("import.number.not_one")
    return Written(str(number_words.ABOUT_MANY[found["many"].lower()]), None, None, "about", unit, 0, 0)


def _interval(text: str, qualifier: str | None, language: str) -> Written | None:
    """`113.55 [105.31–122.27]`: a number with its interval."""
    found = _INTERVAL.fullmatch(text)
    if not found:
        return None
    one = _one(found["value"].strip(), qualifier, language)
    return one._replace(low=found["low"], high=found["high"], low_scale=one.scale)


def _range(text: str, qualifier: str | None, language: str) -> Written | None:
    """`20–30`, `20 to 30 %`, `entre 2 et 3 millions`."""
    alone = _AMOUNT.fullmatch(text)
    if alone and not any(map(str.isdigit, alone["rest"])):
        return None  # -5, and 2e-3
    found = _RANGE.fullmatch(text)
    if not found or qualifier in ("more_than", "less_than"):
        return None
    scale, unit = _tail(found["rest"], found["before"], language)
    low_scale, low_unit = _tail(found["between"], found["before"], language) if found["between"].strip() else (0, None)
    if low_unit not in (None, unit):
        raise CellProblem("import.number.not_one")
    if low_scale == 0 and not found["between"].strip("%‰ " + _BLANK):
        low_scale = scale  # 2–3 million
    return Written(None, found["low"], found["high"], qualifier or "range", unit, scale, low_scale)


def _one(text: str, qualifier: str | None, language: str) -> Written:
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise CellProblem("import.number.not_one")
    scale, unit = _tail(found["rest"], found["before"], language)
    return Written(found["number"], None, None, qualifier, unit, scale, 0)


def _tail(rest: str, before: str | None, language: str) -> tuple[int, str | None]:
    """The scale and the unit that what follows a number names."""
    if found := number_words.SCALED_CURRENCY.fullmatch(rest.strip()):
        return number_words.power(found["scale"]), CURRENCIES[found["code"]]
    words = rest.strip().split(maxsplit=1)
    scale = 0
    if words and words[0].lower().rstrip(".") in SCALES:
        scale = _scale(words[0].lower().rstrip("."), language)
        rest = words[1] if len(words) > 1 else ""
        article = next((each for each in ("de ", "d’", "d'", "of ") if rest.startswith(each)), "")
        rest = rest.removeprefix(article)
    unit = rest.strip()
    if before and unit in ("M", "m"):
        scale, unit = 6, ""  # $5M; 5M alone may be five of anything
    if unit and (before or unit == "M" or not _is_unit(unit)):
        raise CellProblem("import.number.not_one")
    if unit and number_words.is_remark(unit):
        raise CellProblem("import.number.remark")
    named = before or unit
    return scale, CURRENCIES.get(named.lower(), named) or None


def _is_unit(words: str) -> bool:
    """Whether these words may be a unit; the ¹ of a footnote is none."""
    is_begun = words[0].isalpha() or words[0] in "%‰°"
    return words.lower() in CURRENCIES or (is_begun and _UNIT.fullmatch(words) is not None)


def _scale(word: str, language: str) -> int:
    return LANGUAGES[language].billion if word.startswith("billion") else SCALES[word]


# --- the decimal sign of a column ---


def sign_proved(number: str) -> str | None:
    """The decimal sign that a number as it is written proves: point, comma, `either` where it may be both, or None."""
    whole = re.split("[eE]", number)[0]
    points, commas = whole.count("."), whole.count(",")
    if not points and not commas:
        return None
    if points and commas:
        return "point" if whole.rfind(".") > whole.rfind(",") else "comma"
    mark, other = ("point", "comma") if points else ("comma", "point")
    if points + commas > 1:
        return other  # 1,234,567: the mark parts thousands
    before, _, after = whole.lstrip("-−").partition(DECIMAL_SIGNS[mark])
    thousands = (
        len(after) == 3 and after.isdigit() and len(before) in (1, 2, 3) and before.isdigit() and before[0] != "0"
    )
    return "either" if thousands else mark


class Signs(NamedTuple):
    """How often the numbers of a column prove each decimal sign, and how many may be read either way."""

    point: int
    comma: int
    either: int

    @property
    def proved(self) -> str | None:
        """The sign that the column proves more often; None where it proves none."""
        if not self.point and not self.comma:
            return None
        return "comma" if self.comma > self.point else "point"

    @property
    def disputed(self) -> bool:
        """Whether some numbers prove the one sign, and others the other."""
        return bool(self.point and self.comma)


def signs(numbers: Iterable[str]) -> Signs:
    """What the numbers of a column prove together."""
    proofs = [sign_proved(number) for number in numbers]
    return Signs(proofs.count("point"), proofs.count("comma"), proofs.count("either"))


def refuse_doubt(written: Written) -> None:
    """Refuse a figure that may be read either way, in a column that proves both decimal signs.

    Raises:
        CellProblem: It is such a figure.
    """
    if any(sign_proved(number) == "either" for number in written.numbers):
        raise CellProblem("import.number.either")


# --- from text to number ---


def figure(written: Written, sign: str) -> Figure:
    """The figure that the parts make, read with this decimal sign.

    Raises:
        CellProblem: A number is not written as one with that sign, or an interval is upside down.
    """
    value = None if written.value is None else number(written.value, sign, written.scale)
    if written.low is None or written.high is None:
        return Figure(value, None, None, written.qualifier, written.unit)
    low, high = number(written.low, sign, written.low_scale), number(written.high, sign, written.scale)
    if not low < high:
        raise CellProblem("import.number.upside_down")
    return Figure(value, low, high, written.qualifier, written.unit)


def number(text: str, sign: str, scale: int = 0) -> int | float:
    """A number, exact where it is whole: `1 234,5` with the sign `comma` is 1234.5.

    Raises:
        CellProblem: It is not one with this decimal sign; it begins with zeros as an identifier does; it is too large.
    """
    mark = DECIMAL_SIGNS[sign]
    negative = text[0] in "-−"
    plain, _, exponent = text.lstrip("-−").lower().partition("e")
    whole, point, decimals = plain.partition(mark)
    digits = _without_thousands(whole, "," if mark == "." else ".") if whole else "0"
    if digits is None or (point and not _is_digits(decimals)):
        raise CellProblem("import.number.not_one" if sign_proved(text) in (None, sign) else _OTHER_SIGN[sign])
    if len(digits) > 1 and digits[0] == "0":
        raise CellProblem("import.number.identifier")
    return _value(f"{'-' if negative else ''}{digits}", decimals, int(exponent or 0) + scale)


def _without_thousands(whole: str, mark: str) -> str | None:
    """The digits of the part before the decimal sign; None where its groups are not those of thousands."""
    for blank in _BLANK:
        whole = whole.replace(blank, " ")
    whole = whole.replace("’", "'")
    marks = {letter for letter in whole if not letter.isdigit()}
    if not marks:
        return whole if _is_digits(whole) else None
    if len(marks) > 1 or not marks <= {mark, " ", "'"}:
        return None
    first, *groups = whole.split(marks.pop())
    sizes = {len(group) for group in groups}
    even = sizes == {3} or (mark == "," and len(groups[-1]) == 3 and sizes == {2, 3})  # 12,34,567 as in India
    return first + "".join(groups) if even and 1 <= len(first) <= 3 else None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _value(digits: str, decimals: str, power: int) -> int | float:
    """The number: whole as an integer, with decimals as a float, unless a scale takes them all."""
    if power < 0 or len(decimals.rstrip("0")) > power:
        found: int | float = float(f"{digits}.{decimals or 0}e{power}")
    elif power > 30:
        raise CellProblem("import.number.too_large")
    elif decimals and not power:
        found = float(f"{digits}.{decimals}")
    else:
        found = int(f"{digits}{decimals.rstrip('0').ljust(power, '0')}")
    if not -LARGEST < found < LARGEST:
        raise CellProblem("import.number.too_large")
    return found
