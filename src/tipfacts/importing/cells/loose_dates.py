"""Dates that are not exact, in English and French: about 1890, the 1930s, the nineteenth century."""

from __future__ import annotations

import re

# All patterns read texts as `dates.fold` leaves them: lower case, no accents.
_ABOUT = re.compile(
    r"(?<![a-z])(?:about|around|approximately|approx\.?|circa|ca\.?|c\.?|v\.|vers|environ|env\.|autour de|"
    r"aux alentours de|possibly|probably|perhaps|probablement|peut-etre|sans doute)\s*(?=(?:l'an\s+)?[a-z]*\.?\s*[0-9])"
    r"|(?:the |le |la )?\b(?:early|mid|late|end of|beginning of|debut|mi|milieu|fin)[\s-]+(?:de\s+)?(?=[0-9]{4}$)"
    r"|[~≈≃]\s*|(?<=[0-9])\s*(?:\?|\(\?\)|\(?(?:environ|env\.|approx\.?|ca\.?)\)?)(?=\s|[-–—]|$)"
    r"|^\[(?=.*\]$)|\]$"
)
_IN = re.compile(r"^(?:in|en|year|annee|l'an|the year)\s+(?=[0-9])")
_OPEN = re.compile(
    r"\s*(?:[-–—]|\bto\b(?: the)?|\ba\b|\bjusqu'a\b)\s*"
    r"(?:present|today|now|date|ongoing|aujourd'hui|nos jours|ce jour|maintenant|en cours)$"
)
_QUARTERS = (
    "1er 1r premier first 1st", "2e 2nd deuxieme second", "3e 3rd troisieme third",
    "4e 4th quatrieme fourth dernier last",
)  # fmt: skip
_QUARTER = rf"(?P<quarter>(?:{'|'.join(' '.join(_QUARTERS).split())}) quart(?:er)?)"
_HALF = r"(?P<half>(?:first|second|1e?re?|premiere|2e|2nde?|deuxieme|seconde) (?:half|moitie))"
_PART = (  # an early part is read as the whole: nobody knows where it ends
    rf"(?:(?:the\s+|le\s+|la\s+)?(?:early|mid|middle|late|beginning|end|start|debut|milieu|fin|{_HALF}|{_QUARTER})"
    r"(?:\s+(?:of the|of|du|des|de la|de))?[\s-]*)?"
)
_CENTURY = r"(?P<{0}>[ivx]+|[0-9]{{1,2}})(?:\s?(?:e|er|eme|st|nd|rd|th))?"
_CENTURIES = re.compile(
    rf"(?:the\s+|le\s+|les\s+)?{_PART}(?:the\s+)?{_CENTURY.format('first')}"
    rf"(?:\s*(?:[-–—/]|to|and|et|au|a)\s*{_CENTURY.format('last')})?\s*(?:century|centuries|cent\.|c\.|siecles?|s\.)"
)
_DECADE = re.compile(
    rf"(?:the\s+|les\s+)?{_PART}(?:the\s+)?(?:annees\s+(?P<decade>[0-9]{{3}}0)|(?P<plural>[0-9]{{3}}0)'?s)"
)
_BEFORE_CHRIST = re.compile(r"\b(?:bce?|b\.c\.(?:e\.)?|av(?:ant|\.)?\s*j\.?-?\s?c\.?|avant notre ere)$")
_NUMERALS = {"i": 1, "v": 5, "x": 10}
_LAST_CENTURY = 21


def without_about(text: str) -> str:
    """The text without the words and signs that make a date inexact: `c. 1890`, `1890?`, `[1890]` are 1890."""
    return _ABOUT.sub("", text).strip()


def without_in(text: str) -> str:
    """The text without a word that only leads to its year: `in 1890`, `l'an 1000`."""
    return _IN.sub("", text)


def still_open(text: str) -> str | None:
    """What stands before `to present`, or `à nos jours`; None where nothing of the kind is said."""
    found = _OPEN.search(text)
    return text[: found.start()] if found else None


def is_before_christ(text: str) -> bool:
    """Whether a date lies before the year 1, where the data file has no dates."""
    return _BEFORE_CHRIST.search(text) is not None


def era(text: str) -> tuple[str, str] | None:
    """The first and the last year of centuries or a decade; of an early, middle or late part, those of the whole."""
    if found := _CENTURIES.fullmatch(text):
        return _centuries(found)
    if found := _DECADE.fullmatch(text):
        year = int(found["decade"] or found["plural"])
        is_century = year % 100 == 0 and found["plural"]  # the 1800s
        return f"{year:04}", f"{year + (99 if is_century else 9):04}"
    return None


def _centuries(found: re.Match[str]) -> tuple[str, str] | None:
    first, last = _number(found["first"]), _number(found["last"] or found["first"])
    if first is None or last is None or not 1 <= first <= last <= _LAST_CENTURY:
        return None
    start, end = first * 100 - 99, last * 100
    if half := found["half"]:
        is_first = half.startswith(("first", "1", "premiere"))
        start, end = (start, start + 49) if is_first else (end - 49, end)
    if quarter := found["quarter"]:
        at = next(number for number, words in enumerate(_QUARTERS) if quarter.split()[0] in words.split())
        start, end = start + 25 * at, start + 25 * at + 24
    return f"{start:04}", f"{end:04}"


def _number(text: str) -> int | None:
    """The number that digits or a Roman numeral write; None where the numeral is none."""
    if text.isdigit():
        return int(text)
    values = [_NUMERALS[letter] for letter in text]
    total = sum(
        -value if any(value < each for each in values[at + 1 : at + 2]) else value for at, value in enumerate(values)
    )
    return total if text == _roman(total) else None


def _roman(number: int) -> str:
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + ones[number % 10]
