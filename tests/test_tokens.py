"""From text to words: what the eye takes for the same is the same, in both languages and in any spelling."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import number_words
from tipfacts.retrieval import tokens as tokens_module
from tipfacts.retrieval.numerals import WORDS
from tipfacts.retrieval.tokens import END, fold, tokens, words, words_of_all

N, T = "\u202f", "\u2009"  # the narrow no-break space and the thin space
# Texts with what folding looks at in them, and anything else beside it.
PIECES = st.sampled_from([
    *"aZéÉœßİŉ٣²½０'’`´.,-–/%$€(«»\u00a0\u202f\u2009\u0301\n",
    *("l’", "℡", "qu'", "’s", "U.S.", "30", "000", "1,8", "1.8m", "million", "milliards", "k", "P", "888", "373-7888",
    "001", " un ", " et ", " demi ", " six ", " point ", " pour ", " cent ", ". "),
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(st.one_of(PIECES, st.just(" "), st.characters()), max_size=30).map("".join)
)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str):
    """A folded text is folded: no accent, capital or curled apostrophe is left that a second time would take away."""
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_composed_or_not_is_the_same(text: str):
    """An accent typed as a letter of its own counts as little as one within the letter, and capitals do not count."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(TEXTS)
def test_words_are_words(text: str):
    """No word is empty or has a space, a capital or an accent in it, and words made again of words are the same."""
    for token in tokens(text):
        for word in (token.word, *token.parts):
            assert word
            assert word.split() == [word]
            assert fold(word) == word


@example(["30 000 agents", "les 30 000 agents"])
@given(st.lists(TEXTS, max_size=5))
def test_many_texts_are_cut_as_one_is(texts: list[str]):
    """The quick way for many texts gives the words of the plain way, whatever texts come before and after."""
    lines = [text.replace("\n", " ") for text in texts]

    assert words_of_all(lines) == " ".join([word for line in lines for word in (*words(line), END)])


def test_what_may_be_a_number_is_read_once_however_often_it_comes(monkeypatch: pytest.MonkeyPatch):
    """A thousand texts alike take no more reading than one; words that are no part of a number take none."""
    read = []
    monkeypatch.setattr(tokens_module, "_read", lambda row: read.append(row) or words(row))

    words_of_all(["L’an 2009, vingt et un agents : 30 000 visas, six."] * 1000)

    assert sorted(read) == ["30 000", "l'an 2009 vingt et un", "six"]


@given(
    st.lists(
        st.text("abcdefghijklmnopqrstuvwxyzéèàçœ", min_size=1, max_size=8).filter(lambda word: fold(word) not in WORDS),
        max_size=12,
    ),
    st.sampled_from(" \n\t–/«;"),
)
def test_words_stand_in_the_order_of_the_text(typed: list[str], between: str):
    """Words come in the order in which they were written, each as often, whatever parts them."""
    found = words(between.join(typed))
    if not any(word.isdigit() for word in found):  # number words become digits
        assert found == [fold(word) for word in typed]


@pytest.mark.parametrize(
    ("number", "spellings"),
    [
        ("30000", ["30000", "30 000", f"30{N}000", f"30{T}000", "30\xa0000", "30,000", "30.000", "30'000", "30k",
                   "30 k", "30 mille",
                   "30 thousand", "30,000.00", "030000"]),
        ("1800000", ["1800000", "1 800 000", "1,800,000", "1.800.000", f"1{N}800{N}000", "1.8 million", "1,8 million",
                     "1,80 millions",
                     "1.8m", "1,8m", "1.8M", "1.8 mn", "1,8 Mio", "1.8 mil", "1800 thousand", "1800k"]),
        ("2000000000", ["2 milliards", "2 billion", "2bn", "2,000,000,000", "2000 millions"]),
        ("1545", ["1545", "1 545", "1,545", "1.545", f"1{N}545"]),
        ("20.9", ["20.9", "20,9", "20.90", "020,9"]),
        ("1234.5", ["1,234.50", "1.234,5", "1234.5", "1234,5"]),
        ("500000", ["500k", "500 000", "500,000", "0.5 million", "0,5 million"]),
        ("238", ["238", "238%", "238 %", f"238{N}%", "+238", "(238)", "238.", "238,"]),
        ("7", ["7", "007", "7.0", "7,"]),
        ("3p", ["3P", "3 P", "3Ps", "3 Ps", "« 3 P »"]),
    ],
)  # fmt: skip
def test_a_number_is_one_word_in_every_spelling(number: str, spellings: list[str]):
    """Thousands, decimals and scales of French, English and Switzerland make one and the same word."""
    assert {spelling: words(spelling) for spelling in spellings} == {spelling: [number] for spelling in spellings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1.8m", ["1800000"]),
        ("30 000 €", ["30000", "eur"]),
        ("de 2009 à 2016", ["de", "2009", "a", "2016"]),
        ("2009-2016", ["2009", "2016"]),
        ("24 octobre 2016", ["24", "octobre", "2016"]),
        ("2016-10-24", ["2016", "10", "24"]),
        ("12 100 people", ["12100", "people"]),
        ("2012 et 500 autres", ["2012", "et", "500", "autres"]),
        ("10 1000", ["10", "1000"]),
        ("2016 300", ["2016", "300"]),
        ("2016,300", ["2016.3"]),
        ("1.2.3", ["1", "2", "3"]),
        ("1.234567m", ["1234567"]),
        ("1.2345678m", ["1.2345678"]),
        ("13627.", ["13627"]),
        ("888-373-7888 24/7", ["8883737888", "24", "7"]),
        ("500k agents", ["500000", "agents"]),
        ("1.8 million agents", ["1800000", "agents"]),
        ("3 P agents", ["3p", "agents"]),
        ("un million, 5 ans", ["1000000", "5", "ans"]),
        ("4x4", ["4x4"]),
        ("1.5kk", ["1", "5kk"]),
        ("1,2345,678.5", ["1", "2345", "678", "5"]),
        ("1,234,5678.5", ["1234", "5678", "5"]),
        ("7,100,12.", ["7100", "12"]),
    ],
)
def test_what_is_no_single_number_stays_apart(text: str, expected: list[str]):
    """Years side by side, dates, versions and numbers beside words are not run together."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "telephone",
    [
        "888-373-7888", "1-888-373-7888", "+1 888 373 7888", "+18883737888", "(888) 373-7888", "888.373.7888",
        "888 373 7888",
        "8883737888", "001 888 373 7888", "888 3737 888", "tel:+18883737888", f"888{N}373{N}7888", "888–373–7888",
        "1 (888) 373 7888", "tel 888 373 7888",
    ],
)  # fmt: skip
def test_a_telephone_number_is_one_word_in_every_spelling(telephone: str):
    """Dashes, points, brackets, spaces and the code of the country change nothing."""
    assert [word for word in words(telephone) if word != "tel"] == ["8883737888"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’Œuvre", ["oeuvre"]),
        ("l'œuvre", ["oeuvre"]),
        ("l`œuvre", ["oeuvre"]),
        ("l`eau", ["eau"]),
        ("L´OEUVRE", ["oeuvre"]),
        ("d’Obama", ["obama"]),
        ("jusqu’en", ["en"]),
        ("qu’elle", ["elle"]),
        ("Côte d’Ivoire", ["cote", "ivoire"]),
        ("l’O.N.U.", ["onu"]),
        ("aujourd’hui", ["aujourd", "hui"]),
        ("victim’s", ["victim"]),
        ("victims’", ["victims"]),
        ("'quoted'", ["quoted"]),
        ("O’Brien", ["o", "brien"]),
        ("U.S.", ["us"]),
        ("E.O. 13627", ["eo", "13627"]),
        ("tip-report", ["tip", "report"]),
        ("état-major", ["etat", "major"]),
        ("https://www.state.gov/x_y", ["https", "www", "state", "gov", "x", "y"]),
        ("Straße", ["strasse"]),
        ("ﬁn", ["fin"]),
        ("ÎLE", ["ile"]),
        ("ΟΔΟΣ", ["οδοσ"]),
        ("", []),
        (" … – ! ' . , ", []),
    ],
)  # fmt: skip
def test_marks_part_words_or_shorten_them(text: str, expected: list[str]):
    """An elided article is no word, nor a possessive; points in an abbreviation are nothing; other marks part words."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("30 000", ("30", "000")),
        ("1.8 million", ("1.8", "million")),
        ("888-373-7888", ("888", "373", "7888")),
        ("1 8883737888", ("1", "8883737888")),
        ("18883737888", ()),
        ("500k", ("500",)),
        ("30,000", ()),
        ("word", ()),
    ],
    ids=str,
)
def test_a_number_remembers_its_parts(text: str, parts: tuple[str, ...]):
    """Where several words made a number, the search can still ask for each of them."""
    (token,) = tokens(text)

    assert token.parts == parts


@given(
    st.integers(0, 999_999_999).filter(lambda number: number != 1),
    st.sampled_from([number_words.english, number_words.french, number_words.belgian]),
)
@example(80, number_words.french)
@example(1_000, number_words.french)
@example(200, number_words.belgian)
@example(91, number_words.belgian)
def test_a_number_in_words_is_the_number(number: int, in_words: Callable[[int], str]):
    """Every whole number is one word, by whatever name it is called; but `one`, too often an article or a pronoun."""
    assert words(f"{in_words(number)} pays") == words(f"{number} pays")
