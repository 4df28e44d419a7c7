"""Which language is used, which text of several is shown, and that no code but i18n knows the languages by name."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import second_document, third_language
from tests.conftest import ROOT
from tipfacts.i18n.language import DEFAULT, LANGUAGES, marked, pick
from tipfacts.i18n.messages import translate, translate_hint
from tipfacts.output.display_options import DisplayOptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


# --- Which text of several is shown


@given(st.dictionaries(st.sampled_from([*LANGUAGES]), st.none() | st.text()), st.sampled_from([*LANGUAGES]))
def test_the_text_that_is_shown(texts: dict[str, str | None], language: str):
    """The language asked for where it has a text, else the default, else any other, marked with its code."""
    there = [code for code in (language, DEFAULT, *LANGUAGES) if texts.get(code) is not None]
    if not there:
        with pytest.raises(LookupError):
            pick(texts, language)
        return

    assert pick(texts, language) == (texts[there[0]], there[0])
    assert marked(texts, language) == f"{texts[there[0]]}{'' if there[0] == language else f' [{there[0]}]'}"


def test_a_message_has_a_key_that_is_known():
    """A key that no message has is a bug, and is not shown as nothing; a hint may be missing."""
    with pytest.raises(KeyError):
        translate("no.such.message", "en")

    assert translate_hint("search.nothing", "en") == ""


@pytest.mark.parametrize(
    ("line", "labels", "facts"),
    [
        ("show tip-report-countries-2016", ["Figure: ", "Period: ", "Source: "], ["pays", "à la date", "« Fiche"]),
        ("show tip-report-countries-2016 -f md", ["Source: "], ["pays", "« Fiche"]),
        ("hotline -f md", ["Immediate danger", "Hours: ", "last confirmed"], ["24 h sur 24, 7 j sur 7"]),
    ],
)
def test_labels_and_facts_have_a_language_each(
    run: Callable[..., Completed], monkeypatch: pytest.MonkeyPatch, line: str, labels: list[str], facts: list[str]
):
    """The language of what the program says and that of the facts are two settings, though one option sets both."""
    monkeypatch.setattr(DisplayOptions, "fact_language", "fr")
    shown = run(*line.split(), "--lang", "en").out.replace("\u202f", " ")

    assert [words for words in (*labels, *facts) if words not in shown] == []


# --- A third language


def test_a_third_language(tmp_path: Path):
    """A language added as CONTRIBUTING.md says answers help, errors and facts, in English where it has no text."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Add a language")[2].partition("## ")[0]

    assert third_language.wrong(tmp_path) == []
    assert [name for name in third_language.EDITS if name not in page] == []


# --- A second document


def test_a_second_document(tmp_path: Path):
    """Another document takes one file: the welcome, info, cite and validate know it, and its facts answer."""
    assert second_document.wrong(tmp_path) == []
    assert list(second_document.EDITS) == ["data/facts.toml"]


# --- Where the languages are known by name

# Headers, texts and sounds may be of languages that tipfacts has not; types of the Python interface are literal.
NAMED_IN = (
    "api.py", "i18n/language.py", "importing/cells/languages.py", "importing/columns/headers.py",
    "retrieval/phonetic.py",
)  # fmt: skip
INDEXES = {"language", "fact_language", "lang"}


def _names_a_language(node: ast.AST) -> bool:
    """Whether code names a language, or takes a text by its language past the one function that does."""
    if isinstance(node, ast.Constant):
        return node.value in LANGUAGES
    if isinstance(node, ast.Subscript) and not (isinstance(node.value, ast.Name) and node.value.id == "LANGUAGES"):
        index = node.slice
        name = index.id if isinstance(index, ast.Name) else index.attr if isinstance(index, ast.Attribute) else ""
        return name in INDEXES
    return False


def test_one_module_knows_the_languages():
    """No other module names a language or looks a text up by it: a new one is a row, a column and its texts."""
    package = ROOT / "src" / "tipfacts"
    found = [
        f"{name}:{getattr(node, 'lineno', 0)}"
        for file in sorted(package.rglob("*.py"))
        if not (name := file.relative_to(package).as_posix()).startswith(NAMED_IN)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if _names_a_language(node)
    ]

    assert found == []
