"""Views on windows of every width: nothing is cut, a wider window never shows less, and the answer is in sight."""

from __future__ import annotations

import re

import pytest

from tipfacts.data import bundled
from tipfacts.i18n import formatting
from tipfacts.i18n.language import text

LANGUAGES = ["fr", "en"]
WIDTHS = [40, 48, 60, 72, 80, 100, 109, 110, 120, 160, 200]
SCREEN = 23  # lines of a terminal of 24 that an answer may take up: the last one is the prompt's
RECORDS = bundled.records()
LISTS = {
    "list": RECORDS,
    "statistics": [record for record in RECORDS if record["kind"] == "statistic"],
    "timeline": [record for record in RECORDS if record["period"]["start"] or record["period"]["end"]],
}


@pytest.fixture
def draw(run):
    """What a line draws on a terminal of so many columns, without its escapes."""

    def ask(*line, columns=80, **environ):
        result = run(*line, tty=True, env={"COLUMNS": str(columns), "TERM": "xterm", **environ})
        assert result.status == 0, result.err
        return re.sub(r"\x1b(\[[0-9;]*m|\]8;[^\x1b]*\x1b\\)", "", result.out)

    return ask


def letters(text):
    """A text without its spaces and the signs that a view sets before a line."""
    return re.sub(r"[\s┃│|●○■◆━]+", "", text)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", LISTS)
def test_every_title_is_whole(line, language, columns, draw):
    """No word of a title is cut at any width, and each fact that has caveats bears the dagger."""
    shown = letters(draw(line, "-L", language, columns=columns))
    titles = [text(record["title"], language) + "†" * bool(record["notes"]) for record in LISTS[line]]

    assert [title for title in titles if letters(title) not in shown] == []


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_whole(language, columns, draw):
    """A list of statistics has the figure of each."""
    shown = letters(draw("statistics", "-L", language, columns=columns))
    figures = [formatting.figure(record, language, bundled.vocabulary()) for record in LISTS["statistics"]]

    assert [figure for figure in figures if letters(figure) not in shown] == []


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("line", LISTS)
def test_every_id_is_whole(line, columns, draw):
    """Each fact has its id on one line, to be pasted, at any width."""
    words = set(draw(line, columns=columns).split())

    assert {record["id"] for record in LISTS[line]} - words == set()


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_caveat_is_whole(language, columns, draw):
    """A fact has each of its caveats whole, and each address that they name on one line, at any width."""
    for record in RECORDS[:: len(RECORDS) // 12]:
        shown = draw("show", record["id"], "-L", language, columns=columns)

        assert [note for note in record["notes"] if letters(text(note, language)) not in letters(shown)] == []
        assert {note["source"] for note in record["notes"] if note["source"]} - set(shown.split()) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wider_window_never_shows_less(language, draw):
    """Whatever word a fact, a list or the hotline shows on a narrow window, it shows on every wider one."""
    some = [f"show {record['id']}" for record in RECORDS[:: len(RECORDS) // 8]]
    for line in (*LISTS, *some, "hotline", "info", ""):
        before: set[str] = set()
        for columns in WIDTHS:
            words = set(re.findall(r"\w+", draw(*line.split(), "-L", language, columns=columns)))

            assert before - words == set(), (line, columns)
            before = words


@pytest.mark.parametrize("columns", [20, 30, 39])
@pytest.mark.parametrize("line", [*LISTS, "show children-among-victims", "search victims"])
def test_still_reads_below_40_columns(line, columns, draw):
    """On a very narrow window lines still break: only an id, a command or an address is longer."""
    for shown in draw(*line.split(), columns=columns).splitlines():
        assert len(shown) <= columns or re.fullmatch(r"\W*(\[\d+\] |tipfacts (?:show|cite) )?\S+(\xa0†)?", shown), shown


def lines(shown, columns):
    """How many lines of the terminal an answer takes up: an address longer than one goes on on the next."""
    return sum(max(-(-len(line) // columns), 1) for line in shown.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_facts_fit_a_screen(language, draw):
    """At most 25 facts of 119 are longer than a terminal of 80 columns and 24 lines, their addresses included."""
    shown = {record["id"]: draw("show", record["id"], "-L", language) for record in RECORDS}
    long = [id for id in shown if lines(shown[id], 80) > SCREEN]

    assert len(long) * 119 <= len(RECORDS) * 25, long


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_a_fact_stand_apart_where_there_is_room(language, draw):
    """An empty line stands before each part, but of a fact that fills the screen before those that leave it there."""
    for record in RECORDS:
        shown = draw("show", record["id"], "-L", language)
        addresses = {note["source"] for note in record["notes"]} - {None}
        parts = 2 + bool(record["notes"]) + bool(addresses)
        empty = shown.splitlines().count("")

        assert empty == parts or lines(shown, 80) == SCREEN, record["id"]


def test_nothing_follows_the_numbers_of_a_plea(run):
    """However few facts were asked for, the last line on the screen holds both numbers."""
    result = run("search", "help", "me", "-n", "3", "-L", "en", tty=True, env={"COLUMNS": "80"})

    assert result.err == ""
    assert result.out.splitlines()[-1] == "U.S. hotline: 888-373-7888 · U.S. emergency: 911"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_answer_comes_first(record, language, draw):
    """A fact begins with its title and id, and has its figure and sentence before any caveat."""
    shown = draw("show", record["id"], "-L", language)
    title, *rest = shown.splitlines()
    top = letters(shown.partition("┃")[0])

    assert text(record["title"], language).startswith(title)
    assert any(line.startswith(record["id"]) for line in rest[:3])
    assert letters(formatting.figure(record, language, bundled.vocabulary())) in top
    assert letters(text(record["text"], language)) in top


OWN = """
[kinds]
shelter.en = "shelter"
[units]
places.en = "places"
[[facts]]
id = "north-shelter"
kind = "shelter"
title.en = "The North shelter"
text.en = "The North shelter has 120 places."
value = 120
unit = "places"
period.start = "2023"
as_of = "2024"
source = { document = "guide", title = "Guide", locator = "p. 1" }
"""


@pytest.mark.parametrize("line", ["list shelter", "search north", "timeline"])
@pytest.mark.parametrize("form", ["terminal", "text"])
def test_a_figure_that_the_title_lacks_stands_beside_it(run, tmp_path, line, form):
    """No list keeps back the figure of a fact, whatever its kind: own titles seldom have it."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    words = [*line.split(), "--only-data", "--data", str(tmp_path / "own.toml"), "--lang", "en"]
    shown = run(*words, *(["-f", "text"] if form == "text" else []), tty=form == "terminal")

    assert shown.status == 0, shown.err
    assert shown.out.count("120 places") == 1


@pytest.mark.parametrize("query", ["victims", "traite", "state department"])
def test_ten_hits_are_a_screen_and_a_half(query, draw):
    """Ten facts found take about a screen and a half of 24 lines, and each has its id and kind."""
    shown = draw("search", query)

    assert shown.count("\n") <= 38
    assert len(re.findall(r"^  [a-z0-9-]+ · \w+( · \S+)?$", shown, re.MULTILINE)) == 10
