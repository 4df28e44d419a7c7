"""Numbers, dates and plurals: as Babel, which follows the Unicode locale data, would write them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from tipfacts.data import bundled
from tipfacts.i18n import formatting
from tipfacts.i18n.messages import MESSAGES
from tipfacts.output.terminal.timeline import SIGNS

N = "\u202f"
WORDS = bundled.vocabulary()
FIGURES = sorted(
    {
        number
        for fact in bundled.records()
        for number in (fact["value"], fact["low"], fact["high"])
        if number is not None
    }
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("value", [*FIGURES, 0, 1, 999, 1000, 1.5, 20.9, 1234.25, 1_000_000_000])
def test_numbers_are_those_of_the_locale(value, language):
    """Thousands and decimals are parted as Babel parts them."""
    assert formatting.number(value, language) == format_decimal(value, "#,##0.##########", locale=language)


@given(st.integers(0, 10**14))
def test_every_whole_number_is_written_as_babel_writes_it(value):
    """Whatever the number, in both languages."""
    for language in ("fr", "en"):
        assert formatting.number(value, language) == format_decimal(value, locale=language)


@given(st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))
def test_every_day_is_written_as_babel_writes_it(day):
    """A day in words has the month's name of the locale; French writes `1er`, and keeps the day with its month."""
    french = format_date(day, "d MMMM y", locale="fr")
    if day.day == 1:
        french = french.replace("1 ", "1er ", 1)

    assert formatting.date(day.isoformat(), "fr") == french.replace(" ", "\u00a0", 1)
    assert formatting.date(day.isoformat(), "en") == format_date(day, "d MMMM y", locale="en")
    assert formatting.date(day.isoformat()[:7], "fr") == format_date(day, "MMMM y", locale="fr")
    assert formatting.date(day.isoformat()[:4], "en") == day.isoformat()[:4]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("value", [50, 58, 238, 26, 58.6])
def test_percentages_are_those_of_the_locale(value, language):
    """A percent sign stands where Babel puts it, after the narrow space that French typography asks for."""
    expected = format_percent(value / 100, "#,##0.## %" if language == "fr" else "#,##0.##%", locale=language)
    expected = expected.replace(" %", f"{N}%").replace("\xa0%", f"{N}%")

    assert formatting.quantity(value, "percent", language, WORDS) == expected


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("value", [1_800_000, 20_000_000, 25_000_000, 200_000_000, 1_500_000_000, 235_000_000_000])
def test_millions_are_written_as_the_locale_does(value, language):
    """1,8 million and 25 millions in French, 1.8 million in English, as in Babel's long compact form."""
    expected = format_compact_decimal(value, format_type="long", locale=language, fraction_digits=1)

    assert formatting.quantity(value, None, language, WORDS) == expected.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (1_800_000, "usd", "1,8 million de dollars", "$1.8 million"),
        (500_000, "usd", f"500{N}000 dollars", "$500,000"),
        (200_000_000, "usd", "200 millions de dollars", "$200 million"),
        (25_000_000, "users", "25 millions d’utilisateurs", "25 million users"),
        (1_000_000, "people", "1 million de personnes", "1 million people"),
        (2_350_000_000, "people", "2,35 milliards de personnes", "2.35 billion people"),
        (1_234_000_000, "usd", f"1{N}234 millions de dollars", "$1,234 million"),
        (30_000, "people", f"30{N}000 personnes", "30,000 people"),
        (1, "people", "1 personne", "1 person"),
        (1.5, "countries", "1,5 pays", "1.5 countries"),
        (0, "projects", "0 projet", "0 projects"),
        (2, "challenges", "2 défis", "2 challenges"),
        (50, "percent", f"50{N}%", "50%"),
        (238, "percent_increase", f"hausse de 238{N}%", "up 238%"),
    ],
)
def test_quantities_read_naturally(value, unit, french, english):
    """Unit, plural, elision, currency and increase, in both languages."""
    assert (formatting.quantity(value, unit, "fr", WORDS), formatting.quantity(value, unit, "en", WORDS)) == (
        french,
        english,
    )


@pytest.mark.parametrize(
    ("id", "french", "english"),
    [
        ("trafficking-victims", "environ 20 à 30 millions de victimes", "about 20 to 30 million victims"),
        ("project-funding", "environ 200 millions de dollars", "about $200 million"),
        ("projects-funded", "plus de 265 projets", "more than 265 projects"),
        ("know-your-rights-recipients", "plus d’un million de personnes", "more than 1 million people"),
        ("partnership-for-freedom-funding", "plusieurs millions de dollars", "several million dollars"),
        ("convictions-increase", f"hausse de 58{N}%", "up 58%"),
        ("ilea", "", ""),
    ],
)
def test_figures_carry_their_qualifier(id, french, english):
    """About, more than, a range, a vague figure; and nothing for a fact without one."""
    record = next((fact for fact in bundled.records() if fact["id"] == id), bundled.records()[0])

    assert (formatting.figure(record, "fr", WORDS), formatting.figure(record, "en", WORDS)) == (french, english)


@pytest.mark.parametrize(
    ("low", "high", "unit", "french", "english"),
    [
        (1, 3, "usd", "de 1 à 3 dollars", "$1 to $3"),
        (2_000_000, 3_000_000, "usd", "de 2 à 3 millions de dollars", "$2 million to $3 million"),
        (235_000_000_000, 577_000_000_000, "usd", "de 235 à 577 milliards de dollars", "$235 billion to $577 billion"),
        (
            900_000_000,
            1_200_000_000,
            "people",
            "de 900 millions à 1,2 milliard de personnes",
            "900 million to 1.2 billion people",
        ),
        (900_000, 1_200_000, "people", f"de 900{N}000 à 1,2 million de personnes", "900,000 to 1.2 million people"),
        (12.5, 15, "percent", f"de 12,5 à 15{N}%", "12.5 to 15%"),
        (12.5, 15, "percent_increase", f"hausse de 12,5 à 15{N}%", "up 12.5 to 15%"),
    ],
)
def test_ranges_read_naturally(low, high, unit, french, english):
    """The sign of a currency stands at both ends; that something rose is said once."""
    record: Any = {**bundled.records()[0], "qualifier": "range", "value": None, "low": low, "high": high, "unit": unit}

    assert (formatting.figure(record, "fr", WORDS), formatting.figure(record, "en", WORDS)) == (french, english)


def test_every_message_has_both_languages_and_the_same_fields():
    """A message says in French what it says in English, with the same things filled in."""
    import string

    def fields(words: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    for key, (french, english) in MESSAGES.items():
        assert french and english, key
        assert fields(french) == fields(english), key


def test_messages_are_typeset():
    """Our French has real apostrophes; our English has no French mark."""
    for key, (french, english) in MESSAGES.items():
        assert "'" not in french, key
        assert "«" not in english and N not in english, key


def test_no_message_is_left_unused():
    """Each key is said somewhere in the program."""
    from tests.conftest import ROOT

    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "tipfacts").rglob("*.py"))
    built = [
        prefix
        for prefix in (
            *("bar.", "chart.", "import.language.", "in.", "label.as_of.", "match.", "system.", "type."),
            *("schema.", "schema.head.", "schema.table."),
        )
        if f'f"{prefix}{{' in sources
    ]
    built += [f"timeline.{sign}" for sign in SIGNS]
    built += ["toml."] if '"toml."' in sources else []
    unused = [
        key
        for key in MESSAGES
        if sources.count(f'"{key}"') + sources.count(f"'{key}'") < 2
        and not key.endswith((".hint", ".one"))
        and not key.startswith(tuple(built))
    ]

    assert unused == []
