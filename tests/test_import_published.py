"""Published spreadsheets, imported as a person would: the facts that are expected of each, and none of its traps.

They lie beside the project and are no part of it; index.json says what is hard about each, and what must come out.
"""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.test_import import _problems

FOLDER = Path(os.environ.get("TIPFACTS_SPREADSHEETS", ROOT.parent / "shared" / "eval" / "spreadsheets"))
INDEX = FOLDER / "index.json"
EXPECTED = (
    {file["name"]: file["expected"] for file in json.loads(INDEX.read_text(encoding="utf-8"))["files"]}
    if INDEX.is_file()
    else {}
)
pytestmark = pytest.mark.skipif(not EXPECTED, reason="the published spreadsheets are not beside this checkout")

# How a person would import each, after one look at its header.
OPTIONS = {
    "rsf-press-freedom.csv": (
        "--column", "value=Score", "--column", "tags=Situation", "--column", "aliases=ISO", "--set", "kind=statistic",
        "--set", "title=Press freedom score, {Country}, {Year}",
        "--set", "text={Country} had a score of {Score} in {Year} (rank {Rank}; {Situation}).",
        "--set", "as_of=2021", "--set", "document=World Press Freedom Index",
    ),
    "insee-mariages.csv": (
        "--encoding", "cp1252", "--column", "value=Mariages", "--set", "kind=statistic", "--set", "unit=mariages",
        "--set", "title=Mariages, {Période}", "--set", "text={Mariages} mariages en {Période}.",
        "--set", "as_of=2020-01", "--set", "document=Mariages par mois",
    ),
    "worldbank-refugees.csv": (
        "--wide", "--set", "kind=statistic", "--set", "unit=people", "--column", "as_of=Last Updated Date",
        "--column", "document=Data Source", "--column", "locator=Indicator Code", "--column", "aliases=Country Code",
        "--set", "title={Indicator Name}, {Country Name}, {column}",
        "--set", "text={Indicator Name}, {Country Name}, {column}: {value}.",
    ),
    "covid-faq.tsv": (
        "--set", "kind=question", "--text-lang", "en", "--column", "document=name", "--column", "publisher=source",
    ),
    "hdx-who-afghanistan.csv": (
        "--set", "kind=statistic", "--column", "value=Numeric", "--column", "none=Value", "--set", "as_of=2024",
        "--set", "document=Global Health Observatory", "--column", "url=GHO (URL)",
        "--set", "title={GHO (DISPLAY)}, {COUNTRY (DISPLAY)}, {DIMENSION (NAME)}, {YEAR (DISPLAY)}",
        "--set", "text={GHO (DISPLAY)}, {COUNTRY (DISPLAY)}, {DIMENSION (NAME)}, {YEAR (DISPLAY)}: {Value}.",
    ),
    "destatis-suicides-2020.csv": (
        "--wide", "--set", "kind=statistic", "--column", "year=Jahr", "--set", "as_of=2022-01-10",
        "--set", "document=Suizide 2020", "--set", "title=Suicides, age {AlterVon} to {AlterBis}, {column}",
        "--set", "text=Suicides in {Jahr}, age {AlterVon} to {AlterBis}, {column}: {value}.",
    ),
    "gsi-prevalence.json": (
        "--set", "kind=statistic", "--set", "title={country_name}: {name}", "--column", "document=file:source",
        "--column", "as_of=generated", "--column", "notes=note", "--column", "aliases=iso", "--column", "tags=type",
    ),
    "fivs-subjects.ndjson": (
        "--set", "kind=term", "--set", "as_of=2022", "--set", "document=FIVS", "--column", "aliases=notation",
        "--column", "aliases=prefLabel.de", "--column", "aliases=prefLabel.es", "--column", "part_of=broader.uri",
        "--set", "text.en=Subject heading: {prefLabel.en}.", "--set", "text.fr=Vedette-matière : {prefLabel.fr}.",
    ),
    "gc-infobase-glossary.csv": (
        "--set", "kind=term", "--set", "as_of=2020", "--set", "document=GC InfoBase glossary",
    ),
    "timelinejs-women-computing.csv": (
        "--set", "kind=milestone", "--set", "as_of=2015", "--set", "document=Women in Computing",
        "--column", "text=Text", "--column", "text=Media",
    ),
    "koenigstein-quota.csv": (
        "--wide", "--set", "kind=statistic", "--set", "as_of=2017", "--column", "document=Quelle",
        "--set", "title={Country}, {column}", "--set", "text={Country}, {column}: {value}.",
    ),
    "slavery-statements.csv": (
        "--set", "kind=organisation", "--column", "tags=new_sector_name", "--column", "as_of=date_seen",
        "--column", "url=statement_url", "--set", "document=Modern Slavery Registry",
        "--set", "text={company_name}: board {approved_by_board}, director {signed_by_director}.",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def imported():
    """Import a file once: its facts, and what was told of it."""
    from tipfacts.__main__ import respond

    done: dict[str, tuple[dict[str, Any], str]] = {}

    def ask(name: str) -> tuple[dict[str, Any], str]:
        if name not in done:
            out, err, status = respond(["import", str(FOLDER / name), *OPTIONS[name]], {}, tty=False)
            assert (status, _problems(str(out))) == (0, ""), err
            done[name] = (tomllib.loads(str(out)), err)
        return done[name]

    return ask


def test_every_file_is_tried():
    """No published file is left out."""
    assert EXPECTED.keys() == OPTIONS.keys()


@pytest.mark.parametrize("name", OPTIONS)
def test_as_many_facts_as_expected(name, imported):
    """A fact a row or a figure, as the index counts them; the data file is valid as it stands."""
    expected = EXPECTED[name]
    counts = {expected["facts"], *(other["facts"] for other in expected["also_acceptable"])}

    assert len(imported(name)[0]["facts"]) in counts


@pytest.mark.parametrize("name", OPTIONS)
def test_the_samples(name, imported):
    """The facts that the index looks at say what it expects: title, text, value, unit, period, source, tags."""
    table, _ = imported(name)
    comments = _places(name)
    for sample in EXPECTED[name]["samples"]:
        at = sample["at"]
        row = at["record"] if "record" in at else at["line"] if "line" in at else at["element"] + 1
        (fact,) = [
            fact
            for fact, place in zip(table["facts"], comments, strict=True)
            if place[0] == row and place[1] == at.get("column", place[1])
        ]
        wrong = {
            key: want for key, want in sample.items() if key not in ("at", "lang") and not _fits(fact, table, key, want)
        }

        assert wrong == {}, fact


def _places(name: str) -> list[tuple[int, str]]:
    """The row and the column of each fact, in order."""
    from tipfacts.__main__ import respond

    out, _, _ = respond(["import", str(FOLDER / name), *OPTIONS[name], "--lang", "en"], {}, tty=False)
    places = []
    for line in str(out).splitlines():
        if line.startswith("# Row "):
            row, _, column = line.removeprefix("# Row ").partition(", column ")
            places.append((int(row), column.strip("'")))
    return places


def _fits(fact: dict[str, Any], table: dict[str, Any], key: str, want: Any) -> bool:
    """Whether a fact has what a sample wants under this key."""
    field, _, how = key.partition("_")
    texts = [*fact.get(field, {}).values()] if field in ("title", "text") else []
    written = json.dumps([fact.get("names"), fact["title"], fact["source"], fact.get("notes")], ensure_ascii=False)
    document = table["documents"].get(fact["source"]["document"], {})
    if key in ("names_or_title_has", "source_or_note_has"):
        return all(words in written for words in want)
    if key == "source":
        return all({**document, **fact["source"]}.get(name) == value for name, value in want.items())
    if key == "interval":
        return [fact.get("low"), fact.get("high")] == want
    if key == "title":
        return want == fact["title"] if isinstance(want, dict) else want in texts
    if texts and how in ("fr", "en"):
        return fact[field].get(how) == want
    if texts:
        tests = {
            "has": all(any(words in text for text in texts) for words in want),
            "has_no": not any(words in text for words in want for text in texts),
            "starts": any(text.startswith(want) for text in texts if isinstance(want, str)),
        }
        return tests[how]
    if how == "any":
        found = fact.get(field)
        return any(each in want for each in found) if isinstance(found, list) else found in want
    return fact.get(key) == want


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("rsf-press-freedom.csv", "decimal comma (--decimal)"),
        ("insee-mariages.csv", "columns left out: Codes;"),
        ("worldbank-refugees.csv", "header in row 5 (--header-row)"),
        ("covid-faq.tsv", "columns left out: answer_html, country;"),
        ("hdx-who-afghanistan.csv", "row 2: HXL tags, not a fact"),
        ("hdx-who-afghanistan.csv", "unit read from brackets: percent, years"),
        ("destatis-suicides-2020.csv", "columns left out: #1;"),
        ("gsi-prevalence.json", "HTML tags removed: row 1–30"),
        ("fivs-subjects.ndjson", "names no row: left out ("),
        ("gc-infobase-glossary.csv", "line breaks turned into sentences: row "),
        ("timelinejs-women-computing.csv", "without a period: row 2"),
        ("koenigstein-quota.csv", "names a scale; its numbers are written as they stand"),
        ("slavery-statements.csv", "dates day/month/year (--date-order)"),
    ],
)
def test_notes(name, note, imported):
    """What a person has to know of each file is told."""
    assert note in imported(name)[1]


@pytest.mark.parametrize("name", OPTIONS)
def test_no_trap_is_fallen_into(name, imported):
    """No broken letters, no markup, no line breaks; no two facts with one id; no title that is a number."""
    table, _ = imported(name)
    facts = table["facts"]
    texts = [text for fact in facts for field in ("title", "text") for text in fact[field].values()]

    assert len({fact["id"] for fact in facts}) == len(facts)
    assert [
        text for text in texts if any(bad in text for bad in ("\ufffd", "Ã©", "<p>", "<b>", "</", "\n", "{'"))
    ] == []
    assert [fact["title"] for fact in facts if any(text.isdigit() for text in fact["title"].values())] == []
    assert [fact.get("status") for fact in facts if fact.get("status")] == []


def test_without_a_word_nothing_is_lost(imported):
    """A file in Latin-1 is refused with what to type, and a language without a place as well."""
    from tipfacts.__main__ import respond

    for name, option in (("insee-mariages.csv", "--encoding"), ("covid-faq.tsv", "--text-lang")):
        options = [*OPTIONS[name]]
        at = options.index(option)
        out, err, status = respond(["import", str(FOLDER / name), *options[:at], *options[at + 2 :]], {}, tty=False)

        assert (status, out) == (3, "")
        assert f"{option} {options[at + 1]}" in err
