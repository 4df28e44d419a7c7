"""The words and signs that stand around a number, or in its place, in English and French."""

from __future__ import annotations

import re

# Words and signs for "no figure"; most say nothing about texts, where NA is Namibia.
MISSING = frozenset(
    "- -- --- – — − . .. ... … ? : / ./. x n/a na n.a n.a. n/d nd n.d. s.d. n/c nc n.c. n/r nr n.r. s.o. nan nil null "
    "none missing unknown undated inconnu inconnue <na> tbd tbc".split()
) | {
    "", ". .", ": c", ": u", ":c", ":u", "not available", "not applicable", "not known", "not stated", "no data",
    "to be confirmed", "non disponible", "non communiqué", "non renseigné", "non connu", "non applicable", "sans objet",
    "sans date",
}  # fmt: skip
# Those of them that say so in any column.
NOTHING = MISSING & frozenset(
    "- -- --- – — − .. ... … n/a n.a. n/d n.d. n/c n.c. s.o. nan null <na>".split()
) | {"not available", "not applicable", "non disponible", "non communiqué", "non renseigné", "sans objet"}  # fmt: skip
# In a column of caveats these say that there is none.
NO_NOTES = MISSING | {"no", "non", "aucun", "aucune", "néant", "ras", "r.a.s."}

_PRICED = r"(?![^\W\d_$€£])(?!\$)"  # a word ends here, and CA$5 is no circa
QUALIFIERS = {
    "about": rf"[~≈≃]|(?:about|around|approx(?:imately|\.)?|circa|ca?\.?|roughly|nearly|almost|some|close to|"
    rf"(?:an )?estimated(?: at)?|in the region of|environ|env\.?|près de|presque|quelques?|à peu près|autour de|"
    rf"aux alentours de|plus ou moins|de l’ordre de|de l'ordre de|estimée?s? à){_PRICED}",
    "more_than": rf">(?!=)|(?:more than|over|above|plus de|\+ de|supérieure? à){_PRICED}",
    "less_than": rf"<(?!=)|(?:less than|fewer than|under|below|moins de|inférieure? à){_PRICED}",
}
ABOUT_BEHIND = re.compile(
    r"(?<=[\w%‰€$£°.])\s*[( ]\s*"
    r"(?:environ|env\.?|approx(?:\.|imately)?|ca\.?|or so|est\.?|estimated?|estimation|estimée?s?)\)?$",
    re.IGNORECASE,
)
BOUNDED = (
    r">=|<=|[≥≤]|at least|at most|up to|(?:not|no) (?:more|less|fewer) than|max(?:imum|\.)|min(?:imum|\.)|au moins|"
    r"au plus|jusqu[’']à|pas (?:plus|moins) de"
)
BOUNDED_BEHIND = r"\+|(?:or|and) (?:more|over|above|less|fewer|under)|(?:et|ou) (?:plus|moins|davantage)"
# Round numbers that French has a word for.
ABOUT_MANY = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip

SCALES = {
    "k": 3, "thousand": 3, "thousands": 3, "mille": 3, "millier": 3, "milliers": 3,
    "million": 6, "millions": 6, "mio": 6, "mn": 6, "mln": 6,
    "milliard": 9, "milliards": 9, "mrd": 9, "md": 9, "mds": 9, "mia": 9, "bn": 9,
    "billion": 9, "billions": 9,  # as a language has it
}  # fmt: skip
CURRENCIES = {"us$": "usd", "$us": "usd", "$": "usd", "€": "eur", "£": "gbp"}
CODE = (
    r"US\$|\$US|[$€£]|(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|BRL|MXN|ZAR|XOF|XAF|"
    r"MAD|TND|DZD|EGP|KES|NGN)(?![^\W\d_])"
)
SCALED_CURRENCY = re.compile(r"(?P<scale>k|K|M|Md|Mds|Mrd|bn)\s?(?P<code>[€£$])")  # 5 k€, 3 Md€
_POWER = {"k": 3, "K": 3, "M": 6}

# A mark of a footnote behind a number, or the letter by which offices say that it is provisional, estimated, revised.
MARK = re.compile(
    r"(?:(?<=[0-9%‰])|(?<=[\w%‰€$£.])\s+)"
    r"(?P<mark>\((?:[A-Za-z]|[0-9]{1,2}|\*{1,3})\)|\[(?:[A-Za-z]|[0-9]{1,2})\]|[*†‡§#]{1,3}|[¹²³⁰⁴-⁹]{1,2}|(?<=\s)[a-z])$"
)
_LETTERS_OF_UNITS = frozenset("mthgl")
# What stands where a unit may, and is none.
_REMARKS = frozenset(
    "st nd rd th er ère e ème s total prov prov. provisional provisoire rev rev. revised révisé".split()
)
_JOINTS = frozenset("in au of or ou et and".split())  # before other words: 12 in total, but 12 in


def mark_behind(text: str) -> str:
    """The mark of a footnote that a cell ends with; empty where there is none, and for the letter of a unit."""
    found = MARK.search(text)
    return found["mark"] if found and found["mark"] not in _LETTERS_OF_UNITS else ""


def is_remark(words: str) -> bool:
    """Whether words behind a number say something of it, and are no unit: `12 provisional`, `1st`."""
    first, *others = words.lower().split()
    return words.lower() in _REMARKS or (bool(others) and first in _JOINTS)


def power(scale: str) -> int:
    """The power of ten before the sign of a currency: 6 of M€."""
    return _POWER.get(scale, 9)
