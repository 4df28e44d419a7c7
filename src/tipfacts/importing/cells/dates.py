"""Dates and periods as spreadsheets write them, in English and French; one order of day and month for a column."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import combining, normalize

from tipfacts.importing.cells import loose_dates
from tipfacts.importing.cells.problems import CellProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ORDERS = ("dmy", "mdy")
LONGEST = 60  # characters: no date is longer
_MONTHS = (
    "january janvier jan janv", "february fevrier feb fevr fev", "march mars mar", "april avril apr avr", "may mai",
    "june juin jun", "july juillet jul juil", "august aout aug", "september septembre sep sept",
    "october octobre oct", "november novembre nov", "december decembre dec",
)  # fmt: skip
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_TIME = r"(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:z|[+-][0-9]{2}:?[0-9]{2}|utc|am|pm)?)?"

_PLAIN = re.compile(rf"{_YEAR}(?:(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?:(?P=mark)(?P<day>[0-9]{{1,2}}))?)?{_TIME}")
_SLASHED = re.compile(rf"(?P<first>[0-9]{{1,2}})(?P<mark>[-/. ])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}{_TIME}")
_PAIR = re.compile(r"[0-9]{4}[-/][0-9]{2}")
_MONTH_YEAR = re.compile(rf"(?P<month>[0-9]{{1,2}})[/.-]{_YEAR}")
_WORDED = (
    re.compile(rf"(?:(?P<day>[0-9]{{1,2}})(?:er|st|nd|rd|th)?\.?[\s-]+(?:of\s+)?)?{_MONTH}[\s,-]+{_YEAR}"),
    re.compile(rf"{_MONTH}\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}"),
)
_QUARTERS = (
    re.compile(rf"{_YEAR}\s*[-/]?\s*[qt](?P<quarter>[1-4])"),
    re.compile(rf"[qt](?P<quarter>[1-4])\s*[-/]?\s*{_YEAR}"),
)
_YEARS = re.compile(r"(?P<first>[0-9]{4})\s*[-–—/]\s*(?P<second>[0-9]{4}|[0-9]{2})")
_SPAN = re.compile(
    r"(?:from|du|de|between|entre)?\s*(.+?)\s*(?:\s[-–—]\s|[–—→]|\bto\b|\bau\b|\ba\b|\band\b|\bet\b)\s*(.+)"
)
_SINCE = re.compile(r"(?:since|depuis|from|after|apres|a partir de|des)\s+(?:le\s+|the\s+)?(.+)|([0-9]{4})\s*[-–]")
_UNTIL = re.compile(
    r"(?:until|till|to|before|jusqu'en|jusqu'au|jusqu'a|avant|av\.)\s+(?:le\s+|the\s+)?(.+)|[-–]\s*([0-9]{4})"
)
_EITHER = re.compile(r"(.+?)\s+(?:or|ou)\s+(.+)")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Period(NamedTuple):
    """When something holds, as ISO dates of any precision; `loose` where these say less than the cell: about 1890."""

    start: str | None
    end: str | None
    loose: bool = False


class Convention(NamedTuple):
    """How the dates of a column are read: the order of day and month, and whether 2008-09 is two years or a month."""

    order: str | None = None
    pairs: bool = False


def fold(text: str) -> str:
    """The text as it is compared here: lower case, no accents, straight apostrophes, single spaces."""
    plain = "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))
    return " ".join(plain.replace("’", "'").split())


# --- what a column proves ---


def convention(cells: Iterable[str], order: str | None = None) -> tuple[Convention, str | None]:
    """How the dates of a column are to be read, and the key of what keeps them from being read, if it is not proved.

    With an `order`, nothing is left to prove but which of 2008-09 and 2008-13 the column means.
    """
    folded = [fold(cell) for cell in cells if len(cell) <= LONGEST]
    pairs, doubt = _pairs(folded)
    if order:
        return Convention(order, pairs), doubt
    proofs = {_order_proved(text) for text in folded}
    if {"dmy", "mdy"} <= proofs:
        return Convention(None, pairs), "import.date.orders"
    order = "dmy" if "dmy" in proofs else "mdy" if "mdy" in proofs else None
    if order is None and "either" in proofs:
        return Convention(None, pairs), "import.date.order"
    return Convention(order, pairs), doubt


def doubtful(cells: Sequence[str]) -> str:
    """The first cell that has an order, or means two years, to be shown where the column leaves a doubt."""
    return next((cell for cell in cells if _order_proved(fold(cell)) or _PAIR.fullmatch(fold(cell))), cells[0])


def _order_proved(text: str) -> str | None:
    found = _SLASHED.fullmatch(text)
    if not found:
        return None
    first, second = int(found["first"]), int(found["second"])
    if first == second and first <= 12:
        return None  # 05/05/2016 is the same day in both orders
    return "dmy" if first > 12 else "mdy" if second > 12 else "either"


def _pairs(texts: Iterable[str]) -> tuple[bool, str | None]:
    """Whether 2008-09 means two years in this column, and what to ask where each cell may mean either."""
    found = {text for text in texts if _PAIR.fullmatch(text)}
    following = {text for text in found if (int(text[2:4]) + 1) % 100 == int(text[5:])}
    if any(int(text[5:]) > 12 for text in following):
        return True, None
    return False, "import.date.pairs" if len(found) > 1 and following == found else None


# --- one cell ---


def looks_like_one(cell: str) -> bool:
    """Whether a cell is written like a date or a period, in whatever order of day and month."""
    for how in (Convention("dmy"), Convention("mdy"), Convention(None, pairs=True)):
        try:
            period(cell, how)
        except CellProblem:
            continue
        return True
    return False


def period(cell: str, how: Convention) -> Period:
    """The period that a cell names: a date is a period of its own precision, a century one of a hundred years.

    Raises:
        CellProblem: It is none that can be read with certainty.
    """
    if len(cell) > LONGEST:
        raise CellProblem("import.date.not_one")
    text = re.sub(r"^([0-9]{4})\.0$", r"\1", fold(cell))  # a year that a program took for a measurement
    text = loose_dates.without_in(text)
    if loose_dates.is_before_christ(text):
        raise CellProblem("import.date.before_christ")
    if years := loose_dates.era(text):
        return Period(*years, loose=True)
    bare = loose_dates.without_about(text)
    found = _dates(bare, how)
    return found._replace(loose=found.loose or bare != text or None in found[:2])


def _dates(text: str, how: Convention) -> Period:
    """A date, or a span of two, of which one may be left open."""
    if one := _date(text, how):
        return one
    if found := _YEARS.fullmatch(text):
        return _years(found["first"], found["second"])
    if found := _SINCE.fullmatch(text):
        return Period(_start(found[1] or found[2], how), None)
    if found := _UNTIL.fullmatch(text):
        return Period(None, _end(found[1] or found[2], how))
    if start := loose_dates.still_open(text):
        return Period(_start(start, how), None)
    if found := _SPAN.fullmatch(text):
        return _span(found[1], found[2], how)
    if found := _EITHER.fullmatch(text):
        return _span(found[1], found[2], how)._replace(loose=True)
    raise CellProblem(
        "import.date.two_digits"
        if re.search(r"\b[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}\b", text)
        else "import.date.not_one"
    )


def date(cell: str, how: Convention) -> str:
    """The one date that a cell names.

    Raises:
        CellProblem: It names none, or a longer period.
    """
    found = period(cell, how)
    if found.start is None or found.start != found.end or found.loose:
        raise CellProblem("import.date.not_one")
    return found.start


def _date(text: str, how: Convention) -> Period | None:
    """A day, a month, a quarter or a year; None for anything else."""
    if found := _PLAIN.fullmatch(text):
        month, day = found["month"], found["day"]
        is_pair = month and not day and (how.pairs or not 1 <= int(month) <= 12)
        return None if is_pair else _single(found["year"], month, day)
    if found := _SLASHED.fullmatch(text):
        first, second = found["first"], found["second"]
        if how.order not in ("dmy", "mdy"):
            if first != second:
                raise CellProblem("import.date.order")
            return _single(found["year"], first, second)
        day, month = (first, second) if how.order == "dmy" else (second, first)
        return _single(found["year"], month, day)
    if found := _MONTH_YEAR.fullmatch(text):
        return _single(found["year"], found["month"], None)
    for pattern in _WORDED:
        if found := pattern.fullmatch(text):
            return _single(found["year"], str(_MONTH_OF[found["month"]]), found["day"])
    for pattern in _QUARTERS:
        if found := pattern.fullmatch(text):
            last = int(found["quarter"]) * 3
            return Period(f"{found['year']}-{last - 2:02}", f"{found['year']}-{last:02}")
    return None


def _single(year: str, month: str | None, day: str | None) -> Period:
    iso = from_parts(year, month, day)
    return Period(iso, iso)


def from_parts(year: str, month: str | None = None, day: str | None = None) -> str:
    """The ISO date of these parts, of which the last may be missing.

    Raises:
        CellProblem: There is no such day, or month.
    """
    if not re.fullmatch("[0-9]{4}", year):
        raise CellProblem("import.date.not_one")
    if month is None:
        return year
    number = _MONTH_OF.get(fold(month).rstrip("."), int(month) if re.fullmatch("[0-9]{1,2}", month) else 0)
    if not 1 <= number <= 12:
        raise CellProblem("import.date.no_such_day")
    if day is None:
        return f"{year}-{number:02}"
    leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    days = 28 if number == 2 and not leap else _DAYS[number - 1]
    if not re.fullmatch("[0-9]{1,2}", day) or not 1 <= int(day) <= days:
        raise CellProblem("import.date.no_such_day")
    return f"{year}-{number:02}-{int(day):02}"


def _years(first: str, second: str) -> Period:
    """2014–2016, and 2014–16."""
    last = second if len(second) == 4 else first[:2] + second
    if len(second) == 2 and int(last) <= int(first) and int(last) + 100 - int(first) < 20:
        last = str(int(last) + 100)  # 1999–00
    if int(last) < int(first):
        raise CellProblem("import.date.upside_down")
    return Period(first, last)


def _span(first: str, second: str, how: Convention) -> Period:
    start, end = _start(first, how), _end(second, how)
    if start[: len(end)] > end[: len(start)]:
        raise CellProblem("import.date.upside_down")
    return Period(start, end)


def _start(text: str, how: Convention) -> str:
    found = _date(text, how)
    if found is None or found.start is None:
        raise CellProblem("import.date.not_one")
    return found.start


def _end(text: str, how: Convention) -> str:
    found = _date(text, how)
    if found is None or found.end is None:
        raise CellProblem("import.date.not_one")
    return found.end
