"""Texts of a spreadsheet: on one line, without markup, and beginning with nothing that a spreadsheet runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipfacts.importing.cells.identifiers import Ids, slug
from tipfacts.importing.cells.problems import CellProblem
from tipfacts.importing.cells.texts import fit
from tipfacts.text.sanitize import FORMULA, hostile

N = "\u202f"


@pytest.mark.parametrize(
    ("cell", "text", "changes"),
    [
        ("A plain text.", "A plain text.", ""),
        ("  two  spaces ", "two spaces", ""),
        ("A first line\nAnd another.", "A first line. And another.", "lines"),
        ("It rained.\r\n\r\nThen it stopped.", "It rained. Then it stopped.", "lines"),
        ("Isolate when:\n* you cough;\n* you have a fever.", "Isolate when: you cough; you have a fever.", "lines"),
        ("Pack:\n- rope\n- water", "Pack: rope; water", "lines"),
        ("1. First\n2. Second", "First; Second", "lines"),
        ("milk\neggs", "milk; eggs", "lines"),
        (
            "This line is so long that it was surely broken because the\nmargin was near.",
            "This line is so long that it was surely broken because the margin was near.",
            "lines",
        ),
        ("<p>One.</p><p>Two &amp; <b>three</b></p>", "One. Two & three", "lines markup"),
        ("<ul><li>rope</li><li>water</li></ul>", "rope; water", "lines markup"),
        ('<a href="https://a.example/?b=1">Here</a>, x < y > z', "Here, x < y > z", "markup"),
        ("A<br/>B", "A. B", "lines markup"),
        ("x<script>alert(1)</script>y", "x y", "markup"),
        ("Ben &amp; Ann", "Ben & Ann", "markup"),
        ("AT&T; x<y", "AT&T; x<y", ""),
        ("soft\u00adhyphen\ufeff", "softhyphen", "invisible"),
        ("a\tb", "a b", "invisible"),
        ("-62 °C at Prospect Creek", "−62 °C at Prospect Creek", "sign"),
        ("- 5 degrees", "− 5 degrees", "sign"),
        ("-ation, a suffix", "–ation, a suffix", "sign"),
        ("+33 1 23 45 67 89", "Tel. +33 1 23 45 67 89", "sign"),
        ("+5 % in a year", "Plus 5 % in a year", "sign"),
        ("=SUM(A1:A3)", "“=SUM(A1:A3)”", "sign"),
        ("@ngo wrote this", "“@ngo” wrote this", "sign"),
        ("＝1+1", "“＝1+1”", "sign"),
    ],
)
def test_texts(cell, text, changes):
    """What a cell becomes, and what is reported of it."""
    found = fit(cell, "en")

    assert (found.text, " ".join(sorted(found.changes))) == (text, changes)


def test_in_french():
    """The words that are put before a sign are French in a French text."""
    assert fit("+33 1 23 45 67 89", "fr").text == "Tél. +33 1 23 45 67 89"
    assert fit("@ong l’a dit", "fr").text == f"«{N}@ong{N}» l’a dit"


def test_an_alias_may_be_a_telephone_number():
    """A number that people search for stays as they type it."""
    assert fit("+1 888 373 7888", "en", alias=True).text == "+1 888 373 7888"
    assert fit("+5 points", "en", alias=True).text == "Plus 5 points"


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("x" * 20_001, "import.text.too_long"),
        ("x" * 3_000_000, "import.text.too_long"),
        ("a\x1b[31mb", "import.text.control"),
        ("a\u202eb", "import.text.control"),
        ("#REF!", "import.cell.error"),
    ],
)
def test_what_is_no_text(cell, key):
    """Controls, the errors of spreadsheets and pages of text are refused."""
    with pytest.raises(CellProblem) as caught:
        fit(cell, "en")

    assert caught.value.key == key


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<br>", "<a href='x'>", "&amp;", "\n", "\r", "* ", "- ", "+", "=", "@", "<", ">", "-"]
)


@given(st.lists(MARKUP | st.text(max_size=5), max_size=20).map("".join), st.sampled_from(["fr", "en"]))
def test_any_text_is_fit_or_a_problem(cell, language):
    """Whatever a cell holds, its text stands on one line and drives neither a terminal nor a spreadsheet."""
    try:
        text = fit(cell, language).text
    except CellProblem:
        return
    assert hostile(text) is None
    assert not text.startswith(FORMULA)
    assert text == text.strip(" ")
    assert fit(text, language).text == text or "&" in cell or "<" in cell


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Employés actifs", "employes-actifs"),
        ("ACTIV_PEOPLE", "activ-people"),
        ("L’Œuvre, 2019", "l-oeuvre-2019"),
        ("−62 °C", "62-c"),
        ("日本", ""),
        (f"{'word ' * 30}", "-".join(["word"] * 16)),
        ("x" * 200, "x" * 80),
    ],
)
def test_ids_are_made_of_titles(title, id):
    """An id has the letters of its title, in 80 characters at most, cut between words."""
    assert slug(title) == id


@given(st.lists(st.text(max_size=100), max_size=20))
def test_ids_are_unique_and_well_formed(titles):
    """However alike titles are, or whatever letters they have, each gets an id of its own that is spelt as one."""
    ids = Ids(["tip-report"], [], ["list"])
    made = [ids.made(title, f"fact-{number}", number) for number, title in enumerate(titles)]

    assert len(set(made)) == len(made)
    assert not {"list", "tip-report"} & set(made)
    for id in made:
        assert id.isascii() and 0 < len(id) <= 80 and id == id.lower() and "--" not in id
        assert id[0] != "-" != id[-1] and id.replace("-", "").isalnum()
