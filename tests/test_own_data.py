"""Own facts: found, shown and listed beside the bundled ones, by the same rules, and never in the hotline's way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tipfacts.cli.help_text import SMALLEST
from tipfacts.data import bundled
from tipfacts.data.store import FactStore
from tipfacts.errors import BadData
from tipfacts.retrieval import text_index
from tipfacts.retrieval.index import build, phrase_key
from tipfacts.retrieval.text_index import TextIndex
from tipfacts.retrieval.tokens import words

FACTS = bundled.records()
IDS = bundled.ids()
WHOLE = bundled.index()
WORDS = sorted({word for size in range(40) for word in WHOLE.words_of_length(size)})

MINIMAL = """
[[facts]]
id = "quokka-count"
kind = "statistic"
title = { fr = "Quokkas de l’île Rottnest", en = "Quokkas of Rottnest Island" }
text = { fr = "Quelque 12 000 quokkas y vivent.", en = "Some 12,000 quokkas live there." }
as_of = "2024-05-01"
source = { document = "r", title = "Rapport", publisher = "Société", date = 2024, language = "fr", locator = "p. 3" }
"""
FULL = """
schema_version = 1

[documents.report]
title = "Annual report"
publisher = "A society"
date = "2025-02"
language = "en"

[units.quokkas]
fr = "quokkas"
en = "quokkas"
one = { fr = "quokka", en = "quokka" }

[tags.islands]
fr = "îles"
en = "islands"

[[facts]]
id = "quokkas-moved"
kind = "statistic"
title = { fr = "Quokkas déplacés", en = "Quokkas moved" }
text = { fr = "On en a déplacé 1 250 en 2024.", en = "In 2024, 1,250 of them were moved." }
value = 1250
qualifier = "more_than"
unit = "quokkas"
period = { start = 2024, end = 2024 }
tags = ["islands"]
aliases = ["kangourou nain"]
part_of = "tip-report"
notes = [{ fr = "Sans les petits.", en = "Young ones left out." }]
as_of = "2025-02-01"
source = { document = "report", locator = "p. 12" }
"""


@pytest.fixture
def minimal(tmp_path: Path) -> str:
    """The path of a file with the smallest fact there can be."""
    return _written(tmp_path / "minimal.toml", MINIMAL)


@pytest.fixture
def full(tmp_path: Path) -> str:
    """The path of a file with a fact that uses words of its own."""
    return _written(tmp_path / "full.toml", FULL)


def _written(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    return str(file)


# --- beside the bundled facts ----------------------------------------------------------------------------------------


def test_a_minimal_fact_has_defaults(run, minimal):
    """Six fields are enough; every other has the value that says nothing, and an ISO year is a date."""
    document = {"document": "r", "title": "Rapport", "publisher": "Société", "date": "2024", "language": "fr"}
    place = {"locator": "p. 3", "place": {"fr": "p. 3", "en": "p. 3"}, "url": None}

    assert run("show", "quokka-count", "--data", minimal, "--json").json == {
        "id": "quokka-count",
        "kind": "statistic",
        "title": {"fr": "Quokkas de l’île Rottnest", "en": "Quokkas of Rottnest Island"},
        "text": {"fr": "Quelque 12 000 quokkas y vivent.", "en": "Some 12,000 quokkas live there."},
        "figure": None,
        "value": None,
        "low": None,
        "high": None,
        "qualifier": None,
        "unit": None,
        "baseline_year": None,
        "period": {"start": None, "end": None, "printed": None, "text": None},
        "status": "stated",
        "pillars": [],
        "tags": [],
        "names": [],
        "aliases": [],
        "related": [],
        "part_of": None,
        "notes": [],
        "as_of": "2024-05-01",
        "source": {**document, **place},
        "origin": "minimal.toml",
    }


def test_own_facts_follow_the_bundled_ones(run, minimal, full):
    """A list has the bundled facts as they are without own files, then those of each file in turn."""
    alone, together = run("list", "--json").json, run("list", "--json", "--data", full, "--data", minimal).json

    assert together[: len(alone)] == alone
    assert [fact["id"] for fact in together[len(alone) :]] == ["quokkas-moved", "quokka-count"]
    assert run("list", "--count", "--data", minimal).out == f"{len(IDS) + 1}\n"
    assert run("info", "--json", "--data", minimal).json["data"]["facts"] == len(IDS) + 1


def test_the_installed_program_lists_them_too(shell, minimal):
    """The wheel prints what its build wrote, but not where own facts are to follow."""
    listed = shell("list", "--json", "--data", minimal).json

    assert [fact["id"] for fact in listed] == [*IDS, "quokka-count"]


@pytest.mark.parametrize(
    ("query", "ids", "how"),
    [
        ("quokka-count", ["quokka-count"], ("exact", "id")),
        ("Rottnest", ["quokka-count"], ("exact", "title")),
        ("île rottnest", ["quokka-count"], ("exact", "title")),
        ("rotnest", ["quokka-count"], ("fuzzy", "title")),
        ("12.000", ["quokka-count"], ("exact", "text")),
        ("kangourou nain", ["quokkas-moved"], ("exact", "aliases")),
        ("quokkas", ["quokka-count", "quokkas-moved"], ("exact", "title")),
    ],
)
def test_own_facts_are_found(run, full, minimal, query, ids, how):
    """An own fact is found by id, title, alias, number or with a slip, as a bundled one is."""
    hits = run("search", query, "--json", "--data", minimal, "--data", full).json

    assert [hit["id"] for hit in hits] == ids
    assert (hits[0]["match"], hits[0]["matched_field"]) == how


def test_a_query_for_a_bundled_fact_stays_with_it(run, full):
    """Own facts do not push away the bundled one that a query names."""
    assert run("search", "TIP Report", "--json", "--data", full).json[0]["id"] == "tip-report"


def test_own_words_are_spoken(run, full):
    """Units, tags and documents that a file declares are written out, filtered by and cited as the bundled ones are."""
    shown = run("show", "quokkas-moved", "--data", full, "--lang", "en").out
    cited = run("cite", "quokkas-moved", "--data", full, "--json").json[0]

    assert "more than 1,250 quokkas" in shown
    assert "Young ones left out." in shown
    assert [line.split("\t")[0] for line in run("list", "--tag", "islands", "--data", full).out.splitlines()] == [
        "quokkas-moved"
    ]
    assert run("list", "--tag", "islands").status == 2
    assert cited["publisher"] == "A society"
    assert cited["issued"] == {"date-parts": [[2025, 2]]}


def test_every_format_has_own_facts(run, full):
    """A line, a row or an object of an own fact is of the same form as a bundled one's."""
    for form in ("jsonl", "csv", "tsv"):
        lines = run("list", "--data", full, "--format", form).out.splitlines()
        assert len(lines) == len(run("list", "--format", form).out.splitlines()) + 1
        assert "quokkas-moved" in lines[-1]
    assert "quokkas-moved" in run("list", "--data", full, "--format", "text").out


# --- one language, own words -----------------------------------------------------------------------------------------

ONE_LANGUAGE = """
[documents.guide]
title = "A guide to bridges"

[kinds.landmark]
en = "landmark"

[units.boats]
en = "boats"

[tags.bridges]
en = "bridges"

[[facts]]
id = "old-bridge"
kind = "landmark"
title.en = "The old bridge"
text.en = "A thousand boats pass below it in a year."
value = 1000
unit = "boats"
tags = ["bridges"]
as_of = 2024
source = { document = "guide", locator = "p. 3" }
"""


def test_one_language_is_enough(run, tmp_path):
    """A fact, its kind, unit, tag and document in one language: null stands for the other, and a search finds it."""
    file = _written(tmp_path / "one.toml", ONE_LANGUAGE)
    record = run("show", "old-bridge", "--data", file, "--json").json

    assert run("validate", file).status == 0
    assert [record[field] for field in ("kind", "title", "text", "figure")] == [
        "landmark",
        {"fr": None, "en": "The old bridge"},
        {"fr": None, "en": "A thousand boats pass below it in a year."},
        {"fr": None, "en": "1,000 boats"},
    ]
    assert record["source"] == {
        "document": "guide",
        "title": "A guide to bridges",
        "publisher": None,
        "date": None,
        "language": None,
        "locator": "p. 3",
        "place": {"fr": "p. 3", "en": "p. 3"},
        "url": None,
    }
    assert run("search", "old bridge", "--data", file, "--json").json[0]["id"] == "old-bridge"


def test_a_figure_without_words_is_in_both_languages(run, tmp_path):
    """A bundled unit, or none, has its words in both: the figure of a fact in one language does too."""
    file = _written(tmp_path / "one.toml", ONE_LANGUAGE.replace('unit = "boats"', 'unit = "percent"'))

    assert run("show", "old-bridge", "--data", file, "--json").json["figure"] == {
        "fr": "1\u202f000\u202f%",
        "en": "1,000%",
    }


@pytest.mark.parametrize(
    ("given", "french", "english"),
    [
        ('value = 30\nqualifier = "less_than"', "moins de 30 personnes", "less than 30 people"),
        ("value = 12\nlow = 11\nhigh = 14", "environ 12 personnes (de 11 à 14)", "about 12 people (11 to 14)"),
        ('value = 5\nlow = 4\nhigh = 6\nqualifier = "exact"', "5 personnes (de 4 à 6)", "5 people (4 to 6)"),
        ("low = 4\nhigh = 6", "de 4 à 6 personnes", "4 to 6 people"),
        ('qualifier = "vague"', "non précisé", "not given exactly"),
        ('qualifier = "vague"\nfigure = { fr = "une foule", en = "a crowd" }', "une foule", "a crowd"),
        ("value = -62.5", "−62,5 personnes", "−62.5 people"),
    ],
)  # fmt: skip
def test_a_figure_is_written_in_words(run, tmp_path, given, french, english):
    """The figure has its qualifier, its unit and its interval; no spreadsheet would run a negative one."""
    file = _written(tmp_path / "own.toml", MINIMAL.replace("as_of", f'{given}\nunit = "people"\nas_of'))
    figure = run("show", "quokka-count", "--data", file, "--json").json["figure"]

    assert {code: text.replace("\u202f", " ") for code, text in figure.items()} == {"fr": french, "en": english}


def test_declared_twice_alike(run, tmp_path):
    """Two files may declare the same words if they say the same; what differs is refused where it stands."""
    other = ONE_LANGUAGE.replace("old-bridge", "new-bridge")
    first, second = _written(tmp_path / "1.toml", ONE_LANGUAGE), _written(tmp_path / "2.toml", other)

    assert run("list", "--count", "--tag", "bridges", "--data", first, "--data", second).out == "2\n"

    _written(tmp_path / "2.toml", other.replace('en = "boats"', 'en = "ships"'))
    problems = run("validate", first, second, "--json").json

    assert [(problem["file"], problem["field"], problem["code"]) for problem in problems] == [
        (second, "units.boats", "word.taken")
    ]


def test_a_later_file_may_declare_the_words(run, tmp_path):
    """A document, a kind, a unit and a tag may be declared in any file of the line."""
    words, _, fact = ONE_LANGUAGE.partition("[[facts]]")
    first = _written(tmp_path / "fact.toml", f"[[facts]]{fact}")
    second = _written(tmp_path / "words.toml", words + MINIMAL)

    assert (
        run("show", "old-bridge", "--data", first, "--data", second, "--field", "source.title").out
        == "A guide to bridges\n"
    )
    assert run("validate", first).status == 3


def test_a_document_in_two_languages(run, tmp_path):
    """A title and a publisher declared in both languages: the record has that of the document, a citation its own."""
    title = 'title = { fr = "Guide des ponts", en = "A guide to bridges" }'
    publisher = 'publisher = { fr = "Société des ponts", en = "Bridge Society" }\nlanguage = "fr"'
    file = _written(
        tmp_path / "two.toml", ONE_LANGUAGE.replace('title = "A guide to bridges"', f"{title}\n{publisher}")
    )
    source = run("show", "old-bridge", "--data", file, "--json").json["source"]

    assert (source["title"], source["publisher"]) == ("Guide des ponts", "Société des ponts")
    assert run("cite", "old-bridge", "--data", file, "--lang", "en").out.startswith(
        "Bridge Society, “Guide des ponts” [A guide to bridges], p. 3"
    )


def test_scripts_that_need_joiners(run, tmp_path):
    """Joiners within words, which Persian is written with, are kept."""
    text = "نمی\u200cخواهم"
    file = _written(tmp_path / "fa.toml", ONE_LANGUAGE.replace("The old bridge", text))

    assert run("show", "old-bridge", "--data", file, "--field", "title.en").out == f"{text}\n"


def test_the_version_of_a_file(run, tmp_path):
    """A file may say that it is of version 1 or 2, or nothing: it is read alike."""
    shown = [
        run("show", "quokka-count", "--json", "--data", _written(tmp_path / "own.toml", version + MINIMAL))
        for version in ("", "schema_version = 1", "schema_version = 2")
    ]

    assert shown[0].status == 0
    assert shown[0] == shown[1] == shown[2]


def test_alone(tmp_path):
    """Without the bundled facts their words stay known and their ids are free, but that of the hotline."""
    alone = MINIMAL.replace("quokka-count", "slavery-footprint").replace(
        "as_of", 'related = ["nowhere"]\ntags = ["visas"]\nas_of'
    )
    store = FactStore([_written(tmp_path / "alone.toml", alone)], bundled=False)

    assert list(store.ids()) == ["slavery-footprint"]
    assert store.record("slavery-footprint")["related"] == ["nowhere"]
    with pytest.raises(BadData):
        FactStore([_written(tmp_path / "alone.toml", alone)])
    impostor = MINIMAL.replace("quokka-count", "national-human-trafficking-hotline")
    with pytest.raises(BadData):
        FactStore([_written(tmp_path / "impostor.toml", impostor)], bundled=False)


OTHERS = MINIMAL.replace("quokka-count", "prosecutions-increase").replace(
    "as_of", 'related = ["nowhere", "t-visa"]\npart_of = "three-ps"\ntags = ["visas"]\nas_of'
)


@pytest.fixture
def others(tmp_path: Path) -> str:
    """A file whose fact has the id of a bundled one, and names facts that only the bundled facts have."""
    return _written(tmp_path / "others.toml", OTHERS)


def test_only_data(run, others):
    """--only-data asks the own facts alone: their ids are free, and what they name may be absent; JSON keeps it."""
    only = ("--only-data", "--data", others)
    fact = run("show", "prosecutions-increase", "--json", *only).json

    assert (fact["title"]["en"], fact["related"], fact["part_of"], fact["origin"]) == (
        "Quokkas of Rottnest Island", ["nowhere", "t-visa"], "three-ps", "others.toml",
    )  # fmt: skip
    assert run("list", "--json", *only).json == [fact]
    assert run("list", "--count", "--tag", "visas", *only) == (0, "1\n", "")
    assert run("search", "quokkas", "--field", "id", *only) == (0, "prosecutions-increase\n", "")
    assert run("search", "slavery footprint", *only).status == 1
    assert run("show", "t-visa", *only).status == 1
    assert run("info", "--field", "data.facts", *only) == (0, "1\n", "")
    assert run("validate", others, "--only-data").status == 0
    assert run("show", "prosecutions-increase", "--data", others).status == 3
    assert run("validate", others).status == 3


@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("format", ["auto", "text", "md", "csv", "tsv", "jsonl"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_absent_is_not_drawn(run, others, language, format, tty):
    """Every command and format answers where a fact names absent ones; only the views for programs name them."""
    for line in ("show prosecutions-increase", "list", "search quokkas", "statistics", "random", "info", "timeline",
                 "cite prosecutions-increase"):  # fmt: skip
        lines = [*line.split(), "-f", format, "-L", language, "--only-data", "--data", others]
        result = run(*lines, tty=tty, env={"TERM": "xterm", "COLUMNS": "80"})

        assert result.status == (line == "timeline"), (line, result.err)  # of facts that have a date
        if format in ("auto", "text", "md"):
            assert "nowhere" not in result.out and "three-ps" not in result.out


def test_only_data_has_no_charts_of_ours(run, tmp_path):
    """An own fact that has the id of a charted one is in no chart."""
    ids = [id for chart in bundled.vocabulary()["charts"] for id in chart["facts"]]
    facts = "".join(MINIMAL.replace("quokka-count", id) for id in dict.fromkeys(ids))
    file = _written(tmp_path / "own.toml", facts)
    drawn = run("list", "--only-data", "--data", file, tty=True, env={"COLUMNS": "80"})

    assert drawn.status == 0
    assert "█" not in drawn.out


@pytest.mark.parametrize("line", ["list", "search x", "show x", "random", "info", "validate", "cite x"])
def test_only_data_needs_data(run, line):
    """Without a data file it is a usage error; the variable counts as the option does."""
    error = "tipfacts: error: --only-data needs data files; add --data FILE\n"

    assert run(*line.split(), "--only-data") == (2, "", error)
    assert run("hotline", "--only-data") == (0, f"{bundled.hotline()['number']}\n", "")


def test_only_data_from_the_variable(run, minimal):
    """TIPFACTS_DATA says which files, as --data does."""
    assert run("list", "--only-data", "--count", env={"TIPFACTS_DATA": minimal}) == (0, "1\n", "")


def test_only_data_keeps_the_hotline_out_of_reach(run, tmp_path):
    """Its ids are not free, and what is offered to type keeps the option."""
    impostor = _written(tmp_path / "impostor.toml", MINIMAL.replace("quokka-count", bundled.hotline_ids()[0]))
    named = _written(tmp_path / "own.toml", MINIMAL)

    assert run("list", "--only-data", "--data", impostor).status == 3
    assert run("validate", "--only-data", impostor).status == 3
    assert run("show", "quoll", "--only-data", "--data", named).err.endswith(
        f"; try: tipfacts search --data {named} --only-data quoll\n"
    )


KINDS = (
    MINIMAL.replace('kind = "statistic"', 'kind = "sea-animal"')
    + """
[kinds.sea-animal]
en = "sea animal"
fr = "animal marin"
plural.fr = "animaux marins"

[kinds.city]
en = "city"
plural.en = "cities"

[kinds.guards]
fr = "gardiens de feux"
"""
)


@pytest.mark.parametrize(
    "word",
    [
        "sea-animal",
        "sea-animals",
        "sea animal",
        "sea animals",
        "animal marin",
        "animaux marins",
        "Animaux Marins",
        "SEA-ANIMAL",
    ],
)
def test_kinds_of_data_files(run, tmp_path, word):
    """A kind that a data file declares is named as ours are: by its name, its words and their plurals."""
    file = _written(tmp_path / "own.toml", KINDS)
    for line in (["list", word], ["list", "--kind", word], ["list", "--kind", f"city,{word}"], ["list", "city", word],
                 ["search", "quokkas", "--kind", word]):  # fmt: skip
        assert run(*line, "--data", file, "--field", "id") == (0, "quokka-count\n", ""), line
    assert run("list", "cities", "--data", file).status == 1
    assert run("list", "gardien de feu", "--data", file).status == 1
    assert run("list", "term", word, "--data", file, "--count").out == f"{run('list', 'term').out.count(chr(10)) + 1}\n"


@pytest.mark.parametrize(
    ("entry", "lang", "shown"),
    [
        ('fr = "verger"', "fr", "2\u00a0vergers"),
        ('fr = "canal ancien"', "fr", "2\u00a0canaux anciens"),
        ('fr = "phare de mer"', "fr", "2\u00a0phares de mer"),
        ('fr = "verger"', "en", "2\u00a0vergers"),
        ('en = "sea animal"\nplural.fr = "animaux marins"', "en", "2\u00a0sea animals"),
        ('en = "city"', "en", "2\u00a0cities"),
        ('en = "cup of tea"', "en", "2\u00a0cups of tea"),
        ('en = "gas works"', "en", "2\u00a0gas works"),
        ('en = "ox"\nplural.en = "oxen"', "en", "2\u00a0oxen"),
        ('fr = "maladie"', "fr", "2\u00a0maladies"),
        ('fr = "tâche"', "fr", "2\u00a0tâches"),
        ('en = "box"', "en", "2\u00a0boxes"),
        ('en = "bus"', "en", "2\u00a0buses"),
    ],
)
def test_kinds_of_data_files_are_counted_in_the_plural(run, tmp_path, entry, lang, shown):
    """A kind of which no plural is declared has a regular one, in the language that its word is in."""
    first = MINIMAL.replace('kind = "statistic"', 'kind = "own"')
    second = first[first.index("[[facts]]") :].replace('"quokka-count"', '"quokka-count-2"')
    file = _written(tmp_path / "own.toml", f"{first}\n{second}\n[kinds.own]\n{entry}\n")

    assert f" ({shown})\n" in run("info", "--only-data", "--data", file, "--lang", lang).out
    assert run("list", shown.partition("\u00a0")[2], "--only-data", "--data", file, "--count").out == "2\n"


def test_a_kind_that_no_file_declares(run, tmp_path):
    """The error offers what is near among all kinds in use, or lists them, those of the files included."""
    file = _written(tmp_path / "own.toml", KINDS)

    assert run("list", "sea-animl", "--data", file) == (
        2, "", "tipfacts: error: no such kind 'sea-animl'; did you mean 'sea-animal'?\n",
    )  # fmt: skip
    assert run("list", "sea-animal").err.startswith("tipfacts: error: no such kind 'sea-animal'; kinds: initiative, ")
    assert run("list", "xyzzy", "--data", file).err.endswith(", contact, sea-animal, city, guards\n")


# --- validate --------------------------------------------------------------------------------------------------------


def test_what_may_be_a_slip_is_a_warning(run, tmp_path):
    """Equal texts, a reference to itself and a year to come are told, and the file is used all the same."""
    slips = (
        MINIMAL.replace("Quokkas de l’île Rottnest", "Quokkas of Rottnest Island")
        .replace("2024-05-01", "2999")
        .replace("as_of", 'related = ["quokka-count"]\nperiod.end = 2998\nas_of')
    )
    file = _written(tmp_path / "own.toml", slips)
    validated = run("validate", file, "--json")

    assert validated.status == run("list", "--data", file).status == 0
    assert [(row["severity"], row["field"], row["code"]) for row in validated.json] == [
        ("warning", "title", "text.same"),
        ("warning", "related", "id.itself"),
        ("warning", "period.end", "date.ahead"),
        ("warning", "as_of", "date.ahead"),
    ]
    assert run("validate", file).out.startswith(
        f"{file}:5: warning: quokka-count title: 'title' is the same text in both"
    )


def test_a_plan_may_lie_ahead(run, tmp_path):
    """The period of a plan or an aim is to come; that is no slip."""
    plan = MINIMAL.replace("as_of", 'status = "planned"\nperiod.end = 2998\nas_of')

    assert run("validate", _written(tmp_path / "own.toml", plan), "--json").json == []


@pytest.mark.parametrize(
    ("as_of", "french", "english"),
    [
        ("2024", "état en 2024", "as of 2024"),
        ("2024-05", "état en mai 2024", "as of May 2024"),
        ("2024-05-01", "état au 1er\u00a0mai 2024", "as of 1 May 2024"),
    ],
)
def test_the_state_of_a_document_is_dated_as_exactly_as_it_is(run, tmp_path, as_of, french, english):
    """A day, a month or a year: `info` words each as one would."""
    file = _written(tmp_path / "own.toml", MINIMAL.replace("2024-05-01", as_of))

    for language, dated in (("fr", french), ("en", english)):
        assert f", {dated} (" in run("info", "--only-data", "--data", file, "--lang", language).out


def test_info_counts_what_there_is(run, tmp_path):
    """Of own facts alone, no kind of which there is none is named, and no tags where they have none."""
    shown = run("info", "--only-data", "--data", _written(tmp_path / "own.toml", MINIMAL)).out

    assert "\nFacts: 1 (1\u00a0statistic)\n" in shown
    assert "Tags" not in shown


def test_undated_facts_are_listed_from_the_same_files(run, tmp_path):
    """The line that a timeline offers asks the data that it shows."""
    file = _written(tmp_path / "own.toml", MINIMAL)

    shown = run("timeline", "--data", file, tty=True, env={"COLUMNS": "200"}).out

    assert f"(tipfacts list --data {file})" in " ".join(shown.split())


def test_a_mistake_made_forty_times_is_reported_once(run, tmp_path):
    """People read one line for the same mistake in many facts, with how many more and where; scripts get each."""
    fact = MINIMAL.replace("as_of", "year = 2010\nas_of")
    file = _written(tmp_path / "own.toml", "".join(fact.replace("quokka", f"q{number}") for number in range(40)))
    lines = ", ".join(str(7 + 9 * number) for number in range(1, 11))

    assert run("validate", file).out == (
        f"{file}:7: q0-count year: unknown field 'year' (and 39 more, on lines {lines}, …); did you mean 'period'?\n"
    )
    assert len(run("validate", file, "--json").json) == 40

    two = _written(tmp_path / "two.toml", "".join(fact.replace("quokka", f"q{number}") for number in range(2)))
    assert "(and 1 more, on line 16); " in run("validate", two).out
    assert " (et 1 de plus, ligne 16)" in run("validate", two, "-L", "fr").out


# --- which files -----------------------------------------------------------------------------------------------------


def test_the_variable_names_several_files(run, minimal, full):
    """TIPFACTS_DATA is separated as PATH is, and an empty part of it names nothing."""
    both = os.pathsep.join([minimal, "", full])

    assert run("info", "--json", env={"TIPFACTS_DATA": both}).json["data_files"] == [minimal, full]
    assert run("list", "--count", env={"TIPFACTS_DATA": both}).out == f"{len(IDS) + 2}\n"
    assert run("list", "--count", env={"TIPFACTS_DATA": ""}).out == f"{len(IDS)}\n"


def test_the_option_replaces_the_variable(run, minimal, full):
    """With --data, files of TIPFACTS_DATA are not even opened."""
    result = run("info", "--json", "--data", full, env={"TIPFACTS_DATA": "/nowhere/at-all.toml"})

    assert result.json["data_files"] == [full]
    assert run("show", "quokka-count", "--data", full, env={"TIPFACTS_DATA": minimal}).status == 1


def test_nothing_is_taken_from_the_current_folder(run, tmp_path, monkeypatch):
    """Files that look like ours are not loaded unless they are named."""
    for name in ("facts.toml", "tipfacts.toml", ".tipfacts.toml"):
        _written(tmp_path / name, MINIMAL)
    monkeypatch.chdir(tmp_path)

    assert run("list", "--count").out == f"{len(IDS)}\n"
    assert run("list", "--count", "--data", "facts.toml").out == f"{len(IDS) + 1}\n"


@pytest.mark.parametrize("format", ["text", "json", "csv"])
def test_the_hotline_is_ours_alone(run, tmp_path, minimal, format):
    """Own facts, even one that claims to be a hotline, change no byte of `hotline`, and come second to a plea."""
    impostor = _written(
        tmp_path / "impostor.toml",
        MINIMAL.replace("quokka-count", "hotline-number")
        .replace("statistic", "contact")
        .replace("Quokkas of Rottnest Island", "National hotline number help me"),
    )
    for files in (minimal, impostor, "/nowhere/at-all.toml"):
        result = run("hotline", "--format", format, "--data", files, env={"TIPFACTS_DATA": files})
        assert result == run("hotline", "--format", format)
    assert run("search", "help", "--json", "--data", impostor).json[0]["id"] == "national-human-trafficking-hotline"


# --- properties ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 50, len(FACTS)])
def test_own_words_are_known_as_if_bundled(count: int):
    """An index of texts as they stand answers every question as the index that the build makes of the same facts."""
    texts, literals = TextIndex(FACTS[:count]), build(FACTS[:count])

    assert len(texts) == len(literals) == count
    assert [texts.length(number) for number in range(count)] == [literals.length(number) for number in range(count)]
    assert not count or texts.mean_length == pytest.approx(literals.mean_length, rel=0.02)
    assert list(texts.words_with_prefix("traf")) == list(literals.words_with_prefix("traf"))
    assert [list(texts.words_of_length(size)) for size in range(40)] == [
        list(literals.words_of_length(size)) for size in range(40)
    ]
    for word in [*WORDS[::20], "traffickin"]:
        assert (word in texts) == (word in literals), word
        assert list(texts.postings(word)) == list(literals.postings(word)), word
        assert texts.frequency(word) == literals.frequency(word), word
    for number in range(count):
        assert texts.phrases(number) == literals.phrases(number)
    for fact in FACTS:
        for text in (fact["title"]["fr"], fact["id"], *fact["aliases"][:1]):
            key = phrase_key(words(text))
            assert texts.facts_with_phrase(key) == literals.facts_with_phrase(key), key


@pytest.mark.parametrize(
    ("line", "made"),
    [
        (("search", "quokkas", "island"), ["words of all"]),
        (("search", "rottnset"), ["words of all", "words by length"]),
        (("show", "quokka-count"), []),
        (("list", "--only-data"), []),
    ],
)
def test_of_own_words_nothing_is_made_that_is_not_needed(run, monkeypatch, minimal: str, line: tuple[str], made: list):
    """Own words are read for a search alone, and gathered by length, for slips, only where a word occurs nowhere."""
    done = []

    def noted(name, function):
        def note(given):
            done.append(name)
            return function(given)

        return note

    monkeypatch.setattr(text_index, "words_of_all", noted("words of all", text_index.words_of_all))
    monkeypatch.setattr(text_index, "by_length", noted("words by length", text_index.by_length))

    assert "quokka-count" in run(*line, "--json", "--data", minimal).out
    assert done == made


def test_no_file_passes_for_the_bundled_facts(run, tmp_path: Path):
    """A file that is called as the bundled facts are, and a pack of it, are told apart from them."""
    own = tmp_path / "bundled"
    own.write_text(SMALLEST, encoding="utf-8")
    pack = str(tmp_path / "own.pack")

    assert run("pack", str(own), "-o", pack).status == 0
    for file in (str(own), pack):
        assert run("list", "--only-data", "--data", file, "--template", "{origin}").out == "./bundled\n"
