"""Citations name the document, its office, its date, the place and the access; reference managers read them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import citeproc
import citeproc.formatter.plain
import pytest
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from pybtex.richtext import Text

import tipfacts
from tipfacts.data import bundled
from tipfacts.data.store import FactStore
from tipfacts.i18n import formatting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Completed

    Run = Callable[..., Completed]

STORE = FactStore()
DATA = STORE.data_version(STORE.record("slavery-footprint"))
ACCESS = {
    "fr": f"consulté avec tipfacts {tipfacts.__version__}, données {{data}}.",
    "en": f"accessed with tipfacts {tipfacts.__version__}, data {{data}}.",
}
OFFICE = {
    "fr": "Département d’État des États-Unis, Bureau du porte-parole",
    "en": "U.S. Department of State, Office of the Spokesperson",
}
URL = "https://fr.usembassy.gov/fr/poursuites-protection-et-prevention-la-lutte-contre-la-traite-des-etres-humains/"
TITLE = (
    "Fiche d’informations\u202f: La lutte contre la traite des êtres humains\u202f: "
    "Le leadership du département d’État américain pendant le mandat d’Obama"
)
PLACES = {"fr": "«\u202fLe quatrième P\u202f», 5e point", "en": "“The fourth P”, bullet 5"}
NOTES = {
    "fr": (
        "«\u202fLe quatrième P\u202f», 5e point. "
        "Fait «\u202fSlavery Footprint, une application sur l’esclavage moderne\u202f» (slavery-footprint), "
        f"{ACCESS['fr'].format(data=DATA)}"
    ),
    "en": (
        "“The fourth P”, bullet 5. "
        f"Fact “Slavery Footprint, an app about modern slavery” (slavery-footprint), {ACCESS['en'].format(data=DATA)}"
    ),
}
# A document whose every letter means something to TeX, and that is dated to the month alone.
HOSTILE = r"""Prix & coûts : 50 % {#1_a} ~ 5^2 $ \today "ici" ]"""
OWN = f"""\
[[facts]]
id = "own-fact"
kind = "term"
title = {{ fr = 'Un terme', en = 'A term' }}
text = {{ fr = 'Un texte.', en = 'A text.' }}
as_of = "2020"

[facts.source]
document = "page"
title = '{HOSTILE}'
publisher = 'Fonds {{ & Fils'
date = "2020-05"
language = "fr"
locator = "page 3"
"""
_TEX = {
    r"\textbraceleft ": "{",
    r"\textbraceright ": "}",
    r"\textasciicircum ": "^",
    r"\$": "$",
}  # what pybtex leaves as it is


@pytest.fixture
def own(tmp_path: Path) -> str:
    """A data file with one fact of a hostile document."""
    file = tmp_path / "own.toml"
    file.write_text(OWN, encoding="utf-8")
    return str(file)


def _within_french(title: str) -> str:
    return title.replace("«\u202f", "“").replace("\u202f»", "”")


def _within_english(title: str) -> str:
    return title.replace("“", "‘").replace("”", "’")


def _read(latex: str) -> str:
    """What a reference manager understands of a BibTeX value."""
    text = str(Text.from_latex(latex))
    for command, letter in _TEX.items():
        text = text.replace(command, letter)
    return text


def _spaced(text: str) -> str:
    """With one sort of no-break space: BibTeX has no other."""
    return text.replace("\u202f", "\xa0")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", f"{OFFICE['fr']}, «\u202f{TITLE}\u202f», 24\xa0octobre 2016, "),
        ("en", f"{OFFICE['en']}, “{TITLE}”, 24 October 2016, "),
    ],
)
def test_a_sentence_to_paste(run: Run, language: str, expected: str):
    """The default is one sentence in the reader's language: office, sheet, date, place, fact, access."""
    place = PLACES[language]
    whole = f"{expected}{place} ({URL}){NOTES[language].removeprefix(place)}\n"

    assert run("cite", "slavery-footprint", "--lang", language) == (0, whole, "")
    assert run("cite", "slavery-footprint", "--style", "text", env={"TIPFACTS_LANG": language}).out == whole


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_fact_can_be_cited(run: Run, language: str):
    """The sentence, the BibTeX entry and the CSL item of every fact name its document, office, date, place and id."""
    for record in bundled.records():
        source = record["source"]
        office = formatting.publisher(record, language, STORE.vocabulary())
        access = ACCESS[language].format(data=STORE.data_version(record))
        title = {"fr": _within_french, "en": _within_english}[language](record["title"][language])
        named = [office, source["title"], title, record["id"], access]
        date, place = formatting.date(source["date"], language), formatting.place(record, language)
        sentence = run("cite", record["id"], "--lang", language).out
        (entry,) = parse_string(
            run("cite", record["id"], "--style", "bibtex", "--lang", language).out, "bibtex"
        ).entries.values()
        note = _read(entry.fields["note"])
        (item,) = run("cite", record["id"], "--json").json

        assert [part for part in [*named, date, place] if part not in sentence] == []
        assert _read(entry.fields["title"]) == _spaced(source["title"])
        assert [part for part in (place[1:], *named[2:]) if _spaced(part) not in note] == []
        assert [part for part in (place[1:], *named[2:]) if part not in item["note"]] == []
        assert [item[name] for name in ("publisher", "title", "section")] == [
            source["publisher"],
            source["title"],
            source["locator"],
        ]


def test_quotation_marks_within_others_are_of_another_kind(run: Run, tmp_path: Path):
    """A title that has quotation marks of its own is quoted with others inside, in every style and both languages."""
    name = "know-your-rights-languages"
    fact = {
        "fr": "Fait «\u202f“Connaissez vos droits”\u202f: brochure traduite en plus de 30 langues\u202f»",
        "en": "Fact “‘Know Your Rights’: pamphlet translated into more than 30 languages”",
    }
    for language, words in fact.items():
        assert words in run("cite", name, "--lang", language).out
        assert words.replace("\u202f", "~") in run("cite", name, "--style", "bibtex", "--lang", language).out
        assert words in run("cite", name, "--json").json[0]["note"]
    own = tmp_path / "own.toml"
    own.write_text(OWN.replace(HOSTILE, "The “Blue” Guide"), encoding="utf-8")
    assert "“The ‘Blue’ Guide”" in run("cite", "own-fact", "--lang", "en", "--data", str(own)).out
    own.write_text(OWN.replace(HOSTILE, "Le guide « bleu »"), encoding="utf-8")
    assert "«\u202fLe guide “bleu”\u202f»" in run("cite", "own-fact", "--lang", "fr", "--data", str(own)).out


def test_bibtex_whole(run: Run):
    """A BibTeX entry is keyed by the id; its author is an office, not a person; its month is a macro."""
    result = run("cite", "slavery-footprint", "--style", "bibtex", "--lang", "en")
    title = TITLE.replace("\u202f", "~")

    assert (result.status, result.err) == (0, "")
    assert result.out == (
        "@misc{slavery-footprint,\n"
        "  author = {{U.S. Department of State, Office of the Spokesperson}},\n"
        f"  title = {{{{{title}}}}},\n"
        "  year = {2016},\n"
        "  month = oct,\n"
        "  date = {2016-10-24},\n"
        f"  url = {{{URL}}},\n"
        "  langid = {french},\n"
        f"  note = {{{NOTES['en']}}},\n"
        "}\n"
    )
    (entry,) = parse_string(result.out, "bibtex").entries.values()
    (author,) = entry.persons["author"]
    assert (author.first_names, author.last_names) == ([], ["{U.S. Department of State, Office of the Spokesperson}"])
    assert entry.fields["month"] == "October"


def test_bibtex_escapes_what_tex_would_run(run: Run, own: str):
    """What pybtex reads back of a hostile title, office and place is what the file says, letter for letter."""
    printed = run("cite", "own-fact", "--style", "bibtex", "--data", own).out
    (entry,) = parse_string(printed, "bibtex").entries.values()
    (author,) = entry.persons["author"]

    assert _read(entry.fields["title"]) == HOSTILE
    assert _read(author.last_names[0]) == "Fonds { & Fils"
    assert printed.count("{") == printed.count("}")
    assert (entry.fields["year"], entry.fields["month"], entry.fields["date"]) == ("2020", "May", "2020-05")
    assert entry.fields["note"].startswith("Page 3. Fact “A term” (own-fact), accessed with tipfacts ")


def test_the_address_of_an_own_document(run: Run, tmp_path: Path):
    """The address of the document stands in each style, letter for letter."""
    file = tmp_path / "own.toml"
    url = "https://example.org/a_b%20c?d=1#e"
    file.write_text(OWN + f'url = "{url}"\n', encoding="utf-8")
    line = ["cite", "own-fact", "--data", str(file)]

    assert f", page 3 ({url}). Fact " in run(*line, "--lang", "en").out
    assert run(*line, "--json").json[0]["URL"] == url
    assert f"  url = {{{url}}},\n" in run(*line, "--style", "bibtex").out


def test_bibtex_leaves_out_what_is_not_known(run: Run, tmp_path: Path):
    """A document dated to the year alone has no month, and one in a language unknown to BibTeX has no language."""
    file = tmp_path / "own.toml"
    file.write_text(OWN.replace("2020-05", "2020").replace('"fr"', '"es"'), encoding="utf-8")
    printed = run("cite", "own-fact", "--style", "bibtex", "--lang", "en", "--data", str(file)).out

    assert [line.split()[0] for line in printed.splitlines()] == [
        "@misc{own-fact,", "author", "title", "year", "date", "note", "}"
    ]  # fmt: skip
    assert "  year = {2020},\n  date = {2020},\n" in printed


def test_csl_json_whole(run: Run):
    """The CSL-JSON array holds one item, with the keys of CSL alone, and our words in both languages."""
    assert run("cite", "slavery-footprint", "--json").json == [
        {
            "id": "slavery-footprint",
            "type": "report",
            "title": TITLE,
            "author": [{"literal": OFFICE["fr"]}],
            "publisher": OFFICE["fr"],
            "issued": {"date-parts": [[2016, 10, 24]]},
            "URL": URL,
            "language": "fr",
            "section": "fourth-p/5",
            "source": f"tipfacts {tipfacts.__version__}, data {DATA}",
            "note": f"{NOTES['fr']} / {NOTES['en']}",
        }
    ]


def test_a_citation_processor_renders_it(run: Run, own: str):
    """citeproc-py makes a bibliography of two items, with the office, the year and the title of each."""
    items = run("cite", "slavery-footprint", "--json").json + run("cite", "own-fact", "--json", "--data", own).json
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = citeproc.CitationStylesBibliography(style, CiteProcJSON(items), citeproc.formatter.plain)
    for item in items:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    sheet, mine = (str(entry) for entry in bibliography.bibliography())

    assert sheet.startswith(f"{OFFICE['fr']} (2016) {TITLE}. ")
    assert mine.startswith(f"Fonds {{ & Fils (2020) {HOSTILE}. ")


def test_one_set_of_bytes_for_csl(run: Run):
    """`--json`, `--style csl-json` and both give the same bytes, whatever the language or the terminal."""
    expected = run("cite", "slavery-footprint", "--json")
    others = [
        run("cite", "slavery-footprint", "--style", "csl-json"),
        run("cite", "slavery-footprint", "--style", "csl-json", "--lang", "fr"),
        run("cite", "slavery-footprint", "--style", "csl-json", env={"LC_ALL": "fr_FR.UTF-8"}, tty=True),
        run("cite", "slavery-footprint", "--style", "csl-json", "--json", "--lang", "fr"),
        run("cite", "slavery-footprint", "--style", "csl-json", "--format", "json"),
    ]

    assert {tuple(expected)} == {tuple(other) for other in others}


def test_own_facts_bear_no_version_of_ours(run: Run, own: str):
    """The citation of an own fact names its own document and place, and no version of the bundled facts."""
    english = run("cite", "own-fact", "--data", own, "--lang", "en").out
    (item,) = run("cite", "own-fact", "--data", own, "--json").json

    assert english == (
        f"Fonds {{ & Fils, “{HOSTILE}”, May 2020, page 3. "
        f"Fact “A term” (own-fact), accessed with tipfacts {tipfacts.__version__}.\n"
    )
    assert item["issued"] == {"date-parts": [[2020, 5]]}
    assert item["source"] == f"tipfacts {tipfacts.__version__}"
    assert item["section"] == "page 3"
    assert item["note"] == (
        f"Page 3. Fait «\u202fUn terme\u202f» (own-fact), consulté avec tipfacts {tipfacts.__version__}. / "
        f"Page 3. Fact “A term” (own-fact), accessed with tipfacts {tipfacts.__version__}."
    )


def test_the_places_of_an_own_document_are_worded(run: Run, tmp_path: Path):
    """Where an own file gives words to the places of its document, the citation uses them."""
    file = tmp_path / "own.toml"
    places = '[documents.page.places]\n"page 3" = { fr = "à la page trois", en = "on page three" }\n'
    file.write_text(places + OWN, encoding="utf-8")

    assert ", à la page trois. Fait" in run("cite", "own-fact", "--data", str(file), "--lang", "fr").out


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("text", f"\n“The fourth P”, bullet 5 ({URL}). Fact"),
        ("bibtex", "\n```bibtex\n@misc{slavery-footprint,\n  author = "),
    ],
)
def test_markdown(run: Run, style: str, expected: str):
    """In Markdown a sentence stays a sentence, and an entry becomes a block of code."""
    text = run("cite", "slavery-footprint", "--style", style, "--format", "md").out
    plain = run("cite", "slavery-footprint", "--style", style).out

    assert text == (plain if style == "text" else f"```bibtex\n{plain}```\n")
    assert expected[1:] in text


def test_a_table_of_it(run: Run):
    """In a table format the citation is a row, its date written as ISO 8601 writes it."""
    assert run("cite", "slavery-footprint", "--format", "csv", "--fields", "id,issued,author").out == (
        f'id,issued_date-parts,author_literal\nslavery-footprint,2016-10-24,"{OFFICE["fr"]}"\n'
    )
    assert run("cite", "slavery-footprint", "--field", "issued.date-parts").out == "2016-10-24\n"
    assert run("cite", "slavery-footprint", "--fields", "section,id").out == "fourth-p/5\tslavery-footprint\n"


@pytest.mark.parametrize(
    ("line", "status", "expected"),
    [
        ("cite slavery-footprnt", 1, "no fact 'slavery-footprnt'; did you mean 'slavery-footprint'"),
        (
            "cite slavery-footprint --style apa",
            2,
            "'apa' is not a value of --style; possible values: text, bibtex, csl",
        ),
        ("cite", 2, "'cite' needs an argument, ID; run 'tipfacts cite --help'"),
    ],
)
def test_misuse(run: Run, line: str, status: int, expected: str):
    """An unknown id, an unknown style and a missing id are told in one line."""
    result = run(*line.split())

    assert (result.status, result.out) == (status, "")
    assert result.err.startswith(f"tipfacts: error: {expected}")
    assert result.err.count("\n") == 1
