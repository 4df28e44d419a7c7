"""Writes whole numbers in words, as English, French and Belgian French do."""

from __future__ import annotations

ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
ENGLISH_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
FRENCH = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
).split()
FRENCH_TENS = "_ _ vingt trente quarante cinquante soixante septante quatre-vingt nonante".split()


def english(number: int) -> str:
    """The number in English: one thousand five hundred and forty-five."""
    for scale, name in ((1_000_000, "million"), (1_000, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{english(number // scale)} {name}" + (f" {english(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ENGLISH[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if number < 20:
        return ENGLISH[number]
    return ENGLISH_TENS[number // 10] + (f"-{ENGLISH[number % 10]}" if number % 10 else "")


def french(number: int, *, is_belgian: bool = False) -> str:
    """The number in French: mille cinq cent quarante-cinq."""
    for scale, name in ((1_000_000, "million"), (1_000, "mille")):
        if number >= scale:
            many, rest = divmod(number, scale)
            before = "" if many == 1 and scale == 1_000 else f"{french(many, is_belgian=is_belgian)} "
            plural = "s" if many > 1 and scale > 1_000 else ""
            return f"{before}{name}{plural}" + (f" {french(rest, is_belgian=is_belgian)}" if rest else "")
    if number >= 100:
        many, rest = divmod(number, 100)
        hundred = "cent" if many == 1 else f"{FRENCH[many]} cent" + ("" if rest else "s")
        return hundred + (f" {french(rest, is_belgian=is_belgian)}" if rest else "")
    return _below_hundred(number, is_belgian=is_belgian)


def belgian(number: int) -> str:
    """The number as Belgium and Switzerland say it: nonante-huit."""
    return french(number, is_belgian=True)


def _below_hundred(number: int, *, is_belgian: bool) -> str:
    if number < 20:
        return FRENCH[number]
    tens, ones = divmod(number, 10)
    if tens in (7, 9) and not is_belgian:
        tens, ones = tens - 1, ones + 10
    if not ones:
        return FRENCH_TENS[tens] + ("s" if tens == 8 else "")
    joint = " et " if ones in (1, 11) and tens != 8 else "-"
    return f"{FRENCH_TENS[tens]}{joint}{FRENCH[ones]}"
