"""Checks of single values, such as texts, dates and ids: each tells a problem, and returns the value cleaned."""

from __future__ import annotations

from tipfacts.text.sanitize import FORMULA, hostile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    Complain = Callable[..., None]
    Check = Callable[[object, str, Complain, int], object]

MOST_CHARACTERS = 20_000
MOST_ITEMS = 1_000  # of a list
MOST_ACCENTS = 30  # on one letter: Unicode's own bound; sorting thousands of them takes seconds
LONGEST_ID = 80
LARGEST = 10**15  # below it every reader of JSON keeps a number exact
MINUS = ("-", "－")
_FORMULA_LETTERS = frozenset(FORMULA)
DIGITS = frozenset("0123456789")
ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_TELEPHONE = frozenset("0123456789 -.()")
_NOT_IN_ADDRESS = frozenset('<>"`{}|\\^')
_JOINERS = {0x200C: None, 0x200D: None}  # which Persian and other scripts need within words
_seen_dates: set[str] = set()  # the facts of a file share a few
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# --- texts -----------------------------------------------------------------------------------------------------------


def is_plain(value: object) -> bool:
    """Whether the value is surely a text that may be shown anywhere: quick, for nearly all are."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= 500
        and (value.isprintable() or value.replace("\u202f", "").replace("\u00a0", "").isprintable())
        and value[0] not in _FORMULA_LETTERS
        and not value.isspace()
    )


def text(value: object, path: str, complain: Complain, at: int = 0) -> object:
    """A text that may be shown anywhere."""
    if not is_plain(value) and _shown(value, path, complain, at) and str(value).startswith(FORMULA):
        letter = str(value)[0]
        complain(path, "text.minus" if letter in MINUS else "text.formula", name=path, letter=letter, at=at)
    return value


def _alias(value: object, path: str, complain: Complain, at: int) -> object:
    """The same, but a telephone number may begin with its +: +1 888."""
    if isinstance(value, str) and value[:1] == "+" and _TELEPHONE.issuperset(value[1:]):
        return value
    return text(value, path, complain, at)


def _shown(value: object, path: str, complain: Complain, at: int) -> bool:
    """Whether the value is a text that a terminal may be shown."""
    if not isinstance(value, str):
        complain(path, "field.not_text", name=path, at=at)
    elif not value.translate(_JOINERS).strip():
        complain(path, "text.empty", name=path, at=at)
    elif len(value) > MOST_CHARACTERS:
        complain(path, "text.too_long", name=path, most=MOST_CHARACTERS, at=at)
    elif (letter := hostile(value)) is not None:
        complain(path, "text.hostile", name=path, code=f"U+{ord(letter):04X}", at=at)
    elif len(value) > MOST_ACCENTS and not value.isascii() and _is_piled(value):
        complain(path, "text.piled", name=path, most=MOST_ACCENTS, at=at)
    else:
        return True
    return False


def _is_piled(value: str) -> bool:
    from unicodedata import combining  # loaded where a text is long: most are known to be plain before

    if sum(map(bool, map(combining, value))) <= MOST_ACCENTS:
        return False
    accents = 0
    for letter in value:
        accents = accents + 1 if combining(letter) else 0
        if accents > MOST_ACCENTS:
            return True
    return False


def _address(value: object, path: str, complain: Complain, at: int) -> object:
    if _shown(value, path, complain, at) and not _is_address(str(value)):
        complain(path, "address.wrong", name=value, at=at)
    return value


def _is_address(value: str) -> bool:
    """Whether it is http:// or https:// with something after it that has no space, and nothing that ends an address."""
    rest = value.removeprefix("https://" if value.startswith("https") else "http://")
    return rest not in ("", value) and _NOT_IN_ADDRESS.isdisjoint(rest) and not any(map(str.isspace, rest))


def _id(value: object, path: str, complain: Complain, at: int) -> object:
    if not isinstance(value, str):
        complain(path, "field.not_text", name=path, at=at)
    elif (
        not value
        or len(value) > LONGEST_ID
        or not ID_LETTERS.issuperset(value)
        or "--" in value
        or value[0] == "-"
        or value[-1] == "-"
    ):
        complain(path, "id.spelling", name=value, at=at)
    return value


def _dialled(value: object, path: str, complain: Complain, at: int) -> object:
    """A telephone number with its country code, or a link to it; its digits are compared elsewhere."""
    _shown(value, path, complain, at)
    return value


def _short_number(value: object, path: str, complain: Complain, at: int) -> object:
    if not isinstance(value, str) or not 3 <= len(value) <= 6 or not DIGITS.issuperset(value):
        complain(path, "hotline.short", name=value, at=at)
    return value


def one_of(value: object, path: str, known: Collection[str], complain: Complain) -> object:
    """A text that is one of those known."""
    if not isinstance(value, str) or value not in known:
        complain(path, "value.unknown", name=value, known=known)
    return value


def items(value: object, path: str, complain: Complain) -> list[object]:
    """The items of a list; none where the value is no list, or too long a one, which is then reported."""
    if not isinstance(value, list):
        complain(path, "field.not_a_list", name=path)
        return []
    if len(value) > MOST_ITEMS:
        complain(path, "list.too_long", name=path, most=MOST_ITEMS)
        return []
    return value


# --- numbers and dates -----------------------------------------------------------------------------------------------


def is_number(value: object) -> bool:
    """Whether the value is a number that every reader of JSON keeps exact: NaN and infinities are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -LARGEST < value < LARGEST


def number(value: object, path: str, complain: Complain, at: int = 0) -> object:
    """A number."""
    if not is_number(value):
        is_finite = isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < float("inf")
        complain(path, "number.too_large" if is_finite else "number.wrong", name=path, at=at)
    return value


def _year(value: object, path: str, complain: Complain, at: int) -> object:
    if not isinstance(value, int) or isinstance(value, bool) or not 1000 <= value <= 9999:
        complain(path, "year.wrong", name=value, at=at)
    return value


def _date(value: object, path: str, complain: Complain, at: int) -> str | None:
    """The ISO date of any precision: 2009, 2015-06 or 2016-10-24; TOML's own dates and bare years count too."""
    written = value
    if isinstance(value, int) and not isinstance(value, bool):
        written = str(value) if 1000 <= value <= 9999 else ""
    elif not isinstance(value, str) and hasattr(value, "isoformat"):
        written = value.isoformat()
    if isinstance(written, str) and (written in _seen_dates or _is_date(written)):
        _seen_dates.add(written)
        return written
    complain(path, "date.wrong", name=value, at=at)
    return None


def _is_date(written: str) -> bool:
    parts = written.split("-") if len(written) <= len("2016-10-24") else []
    if not parts or [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(map(DIGITS.issuperset, parts)):
        return False
    numbers = [int(part) for part in parts]
    return len(numbers) == 1 or (
        1 <= numbers[1] <= 12 and (len(numbers) == 2 or 1 <= numbers[2] <= _days(numbers[0], numbers[1]))
    )


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _DAYS[month - 1]


# What the table of fields calls a form.
FORMS: dict[str, Check] = {
    "": text,
    "address": _address,
    "alias": _alias,
    "date": _date,
    "e164": _dialled,
    "id": _id,
    "language or both": text,
    "short number": _short_number,
    "tel": _dialled,
    "year": _year,
}
