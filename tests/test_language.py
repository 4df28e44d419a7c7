"""Which language is spoken: what was asked decides, then the environment; `info` says which, and what decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

FRENCH = "fr_FR.UTF-8"
# Each trial: the line, the environment, and the language with what decided it.
DECIDED = [
    ("", {}, "en default"),
    ("", {"LANG": FRENCH}, "fr LANG"),
    ("", {"LC_MESSAGES": FRENCH, "LANG": "en_US.UTF-8"}, "fr LC_MESSAGES"),
    ("", {"LC_ALL": FRENCH, "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"}, "fr LC_ALL"),
    ("", {"TIPFACTS_LANG": "fr", "LC_ALL": "en_US.UTF-8"}, "fr TIPFACTS_LANG"),
    ("--lang en", {"TIPFACTS_LANG": "fr", "LC_ALL": FRENCH}, "en --lang"),
    # What is empty says nothing.
    ("", {"TIPFACTS_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": FRENCH}, "fr LANG"),
    # TIPFACTS_LANG is a wish: one that cannot be met leaves the locale. A locale is a fact, and the next is not asked.
    ("", {"TIPFACTS_LANG": "de", "LC_ALL": FRENCH}, "fr LC_ALL"),
    ("", {"LC_ALL": "de_DE.UTF-8", "LANG": FRENCH}, "en default"),
    # LANGUAGE is a list of wishes, heeded where LANG decides and is not C or POSIX.
    ("", {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr:en"}, "fr LANGUAGE"),
    ("", {"LANG": "en_US.UTF-8", "LANGUAGE": "fr"}, "fr LANGUAGE"),
    ("", {"LANG": FRENCH, "LANGUAGE": ""}, "fr LANG"),
    ("", {"LANG": FRENCH, "LANGUAGE": "de:es"}, "fr LANG"),
    ("", {"LC_ALL": FRENCH, "LANG": FRENCH, "LANGUAGE": "en"}, "fr LC_ALL"),
    ("", {"LC_MESSAGES": FRENCH, "LANGUAGE": "en:fr"}, "fr LC_MESSAGES"),
    ("", {"LANGUAGE": "fr"}, "en default"),
    ("", {"LANG": "C", "LANGUAGE": "fr"}, "en default"),
    ("", {"LC_ALL": "C.UTF-8", "LANG": FRENCH, "LANGUAGE": "fr"}, "en default"),
    ("", {"LC_ALL": "POSIX", "LANG": FRENCH, "LANGUAGE": "fr"}, "en default"),
    ("", {"TIPFACTS_LANG": "en", "LANG": FRENCH, "LANGUAGE": "fr"}, "en TIPFACTS_LANG"),
]


@pytest.mark.parametrize(("line", "environment", "decided"), DECIDED, ids=str)
def test_the_first_that_is_set_decides(
    run: Callable[..., Completed], line: str, environment: dict[str, str], decided: str
):
    """--lang, TIPFACTS_LANG, LC_ALL, LC_MESSAGES, LANG, each before the next, and LANGUAGE as gettext has it."""
    result = run("info", *line.split(), "--fields", "language.code,language.why", env=environment)

    assert result == (0, decided.replace(" ", "\t") + "\n", "")


@pytest.mark.parametrize("french", ["fr", "FR", "Fr_fr", "fr_CA.UTF-8", "fr_FR@euro", "fr.UTF-8", "fr-BE", "fr_BE:en"])
def test_spellings_of_a_language(run: Callable[..., Completed], french: str):
    """A language is its two letters, in whatever case, with or without a country, an encoding or a variant."""
    assert run("info", "--field", "language.code", env={"LANG": french}).out == "fr\n"


@pytest.mark.parametrize("other", ["frr_DE.UTF-8", "fra", "f", "_fr", "francais", "de_FR"])
def test_no_language_of_ours(run: Callable[..., Completed], other: str):
    """A language whose code only begins like one of ours is another: Northern Frisian is not French."""
    assert run("info", "--field", "language.why", env={"LANG": other}).out == "default\n"
