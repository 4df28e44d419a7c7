"""What may have been meant: few words, the likeliest first, and none where nothing looks alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.distance import OSA

from tests.test_search import BLANK
from tipfacts.retrieval.fuzzy import near, near_words, slips
from tipfacts.retrieval.index import build
from tipfacts.retrieval.text_index import TextIndex

VOCABULARY = "13627 19 aid end legal level regal slavery survey trade traffic trafics victim victime victims work"


def titled(words: str) -> dict[str, object]:
    """A fact of which nothing but the title is said."""
    return {**BLANK, "id": "a", "title": {"fr": "", "en": words}}


@pytest.mark.parametrize(
    ("typed", "among", "meant"),
    [
        ("lst", "cite hotline list show", ["list"]),
        ("LÎST", "cite hotline list show", ["list"]),
        ("ecole", "École Ecuador Éole", ["École", "Éole"]),
        ("victim", "victors victimes victim-aid victory victims", ["victims", "victimes"]),
        ("--version", "--json --kind --min-score", []),
        ("--since", "--kind --json", []),
        ("--min-scor", "--min-score --sort", ["--min-score"]),
        ("--export", "--sort --output --format", []),
        ("export", "import help", []),
        ("compact", "format count", []),
        ("order", "force", []),
        ("fmt", "format from", ["format"]),
        ("footprnt", "slavery-footprint", ["slavery-footprint"]),
        ("sahre", "shine shares spine", ["shares"]),
        ("visa", "visa-for-victims-of-trafficking", []),
        ("zzzzz", "cite hotline list show", []),
        ("", "cite hotline list show", []),
    ],
)
def test_offers_what_looks_alike(typed, among, meant):
    """Three words at most, the likest first, accents, capitals and dashes apart; none that is much less alike."""
    assert near(typed, among.split()) == tuple(meant)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("victimm", ["victim"]),
        ("VICTIMM", ["victim"]),
        ("lagal slavary victimm trafficz", ["traffic", "victim", "slavery"]),
        ("victimm slavary victimm", ["victim", "slavery"]),
        ("traffic slavary", ["slavery"]),
        ("worx", ["work"]),
        ("worxx", []),
        ("slav", []),
        ("aidd", []),
        ("wor", []),
        ("13628 199", []),
        ("zzzzz", []),
    ],
)
def test_offers_words_of_the_facts(query, meant):
    """For each word that no fact holds the one most like it, three at most, the likest first; no numbers, no crumbs."""
    fact = titled(VOCABULARY)

    assert near_words(query, [build([fact])], [fact].__getitem__) == tuple(meant)


def test_offers_words_as_they_are_written():
    """A word is offered with its accents and capitals, whichever data hold it, and never one that says nothing."""
    facts = [titled("a plain tower"), titled("La cathédrale de l’Évêché, près d’ici")]
    indexes = [build(facts[:1]), TextIndex(facts[1:])]

    assert near_words("cathedralle evechhe", indexes, facts.__getitem__) == ("cathédrale", "Évêché")
    assert near_words("prees", indexes, facts.__getitem__) == ("près",)
    assert near_words("pour qoui", indexes, facts.__getitem__) == ()
    assert near_words("plan", indexes, facts.__getitem__) == ()


@pytest.mark.parametrize(
    ("word", "most", "expected"),
    [
        ("victim", 1, {"victim": 0, "victime": 1, "victims": 1}),
        ("victmi", 1, {"victim": 1}),
        ("vixtim", 2, {"victim": 1, "victime": 2, "victims": 2}),
        ("fictim", 1, {"victim": 2}),
        ("fictim", 2, {"victim": 2, "victime": 3, "victims": 3}),
        ("ictim", 2, {"victim": 2, "victime": 3, "victims": 3}),
        ("lend", 1, {"land": 1, "lead": 1, "lens": 1, "lent": 1, "lends": 1, "bend": 2, "end": 2}),
        ("lend", 2, {"land": 1, "lead": 1, "lens": 1, "lent": 1, "lends": 1, "bend": 2, "end": 2, "lied": 2}),
        ("zzzzz", 2, {}),
    ],
)
def test_counts_the_letters_of_a_slip(word, most, expected):
    """A letter more, less, wrong or swapped with the next is one; a wrong first letter, which is rarer, is two."""
    among = ["bend", "end", "land", "lead", "lends", "lens", "lent", "lied", "victim", "victime", "victims"]

    assert dict(slips(word, among, most)) == expected


@given(
    word=st.text("abcdé", min_size=1, max_size=10),
    among=st.lists(st.text("abcdé", min_size=1, max_size=10), max_size=8),
    most=st.integers(1, 4),
)
def test_letters_apart_are_those_of_rapidfuzz(word: str, among: list[str], most: int):
    """A few words are compared without rapidfuzz, whose import takes long: the result is the same, and its order."""
    found = process.extract(word, among, scorer=OSA.distance, score_cutoff=most, limit=None)

    assert slips(word, among, most) == [(other, letters + (other[0] != word[0])) for other, letters, _ in found]
