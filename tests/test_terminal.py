"""What a person sees on a terminal: nothing wider than it, nothing lost, no colour that tells anything alone."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from unicodedata import combining, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import needs
from tipfacts.data import bundled
from tipfacts.i18n import formatting
from tipfacts.i18n.language import text as text_of
from tipfacts.retrieval.highlight import marks
from tipfacts.text.wrap import kept, lines, wrapped

if os.name == "posix":
    import termios

ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")
VIEWS = {
    "a fact": ["show", "children-among-victims"],
    "an aim": ["show", "overseas-staff-training-employees"],
    "a list": ["list", "-n", "0"],
    "statistics": ["statistics"],
    "a search": ["search", "esclavage", "moderne"],
    "a misspelt search": ["search", "copedge", "--explain"],
    "the timeline": ["timeline"],
    "the hotline": ["hotline"],
    "the welcome": [],
    "the state": ["info"],
}
WIDE = """
[[facts]]
id = "wide"
kind = "statistic"
title = { fr = "人身売買の統計 e\u0301te\u0301", en = "人身売買の統計 e\u0301te\u0301" }
text = { fr = "人身売買は重大な人権侵害である。", en = "人身売買は重大な人権侵害である。" }
value = 1500
qualifier = "about"
unit = "people"
period = { printed = { fr = "2020年", en = "2020年" } }
notes = [{ fr = "注意", en = "注意", source = "https://example.org/an/address/that/is/longer/than/forty/columns" }]
related = ["narrow"]
as_of = "2020-01-01"
source = { document = "own", title = "人身", publisher = "P", date = "2020-01-01", language = "fr", locator = "p. 1" }

[[facts]]
id = "long"
kind = "term"
title.fr = "国際社会は連携してこれに取り組む必要がある 日本政府は行動計画を策定した 人身"
title.en = "国際社会は連携してこれに取り組む必要がある 日本政府は行動計画を策定した 人身"
text = { fr = "人", en = "人" }
as_of = "2020-01-01"
source = { document = "own", title = "人身", publisher = "P", date = "2020-01-01", language = "fr", locator = "p. 1" }

[[facts]]
id = "narrow"
kind = "statistic"
title = { fr = "Étroit", en = "Narrow" }
text = { fr = "Un [bold]texte[/bold] :smile:.", en = "A [bold]text[/bold] :smile:." }
value = 3
qualifier = "exact"
unit = "people"
period = { start = "2020", end = "2020" }
status = "aim"
as_of = "2020-01-01"
source = { document = "own", title = "人身", publisher = "P", date = "2020-01-01", language = "fr", locator = "p. 1" }
"""


def cells(text):
    """How many columns a text takes up, by the standard and not by rich."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def seen(text):
    """A text as its letters alone, to look for whatever the line breaks."""
    return re.sub(r"[\s┃│|]+", "", text)


@pytest.fixture
def draw(run):
    """What a line draws on a terminal of so many columns, without its escapes unless they are asked for."""

    def ask(*line, columns=80, **environ):
        plain = () if {"NO_COLOR", "TERM"} & environ.keys() else ("--color", "never")
        result = run(*line, *plain, tty=True, env={"COLUMNS": str(columns), "TERM": "xterm", **environ})
        assert result.status == 0, result.err
        return result.out

    return ask


@pytest.fixture
def own(tmp_path):
    """A file with a fact in wide letters, and one that looks like markup."""
    file = tmp_path / "own.toml"
    file.write_text(WIDE, encoding="utf-8")
    return str(file)


# --- every view ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("environ", [{}, {"TERM": "dumb"}], ids=["--color never", "dumb"])
@pytest.mark.parametrize("line", VIEWS.values(), ids=VIEWS)
def test_sends_no_escape_without_colour(line, environ, draw):
    """Not one escape byte where nothing may be styled, so no bold either."""
    assert "\x1b" not in draw(*line, **environ)


@pytest.mark.parametrize("line", VIEWS.values(), ids=VIEWS)
def test_uses_only_what_shows_on_light_and_dark_grounds(line, draw):
    """Bold, underlined and magenta: no dim, and no colour that is lost on white or on black."""
    codes = {code for found in ESCAPE.findall(draw(*line, NO_COLOR="")) for code in found.split(";")}

    assert "1" in codes and codes <= {"0", "1", "4", "35"}


XTERM = {"TERM": "xterm"}
COLOURED = [
    ("", XTERM, True, True),
    ("", {}, True, False),
    ("", {"TERM": ""}, True, False),
    ("", XTERM, False, False),
    ("", {**XTERM, "NO_COLOR": "1"}, True, True),
    ("", {**XTERM, "NO_COLOR": ""}, True, True),
    ("", {"FORCE_COLOR": "1"}, False, False),
    ("", {"FORCE_COLOR": "1"}, True, True),
    ("", {"FORCE_COLOR": "0"}, True, False),
    ("", {**XTERM, "FORCE_COLOR": "0"}, True, True),
    ("", {"FORCE_COLOR": "", "TERM": "dumb"}, True, False),
    ("", {"FORCE_COLOR": "False", "TERM": "dumb"}, True, False),
    ("", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, True),
    ("", {"TERM": "dumb"}, True, False),
    ("", {"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
    ("--color auto", XTERM, True, True),
    ("--color auto", {**XTERM, "NO_COLOR": "1"}, True, True),
    ("--color always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
    ("--color never", {"FORCE_COLOR": "1"}, True, False),
    ("--format auto", XTERM, True, True),
    ("--format text", {"FORCE_COLOR": "1"}, True, False),
    ("--format text --color always", {}, False, True),
]


@pytest.mark.parametrize(("options", "environ", "tty", "coloured"), COLOURED, ids=str)
def test_what_decides_on_colour(options, environ, tty, coloured, run):
    """--color, then whether there is a terminal, an explicit format, NO_COLOR, FORCE_COLOR, and TERM."""
    result = run("help", "show", *options.split(), env=environ, tty=tty)

    assert ("\x1b[1m" in result.out) == ("\x1b" in result.out) == coloured


@contextlib.contextmanager
def _on_a_terminal(columns, rows=24):
    """For as long as it lasts, the standard output of this process is a terminal that says it has that size."""
    usual, (ours, its) = os.dup(1), os.openpty()
    termios.tcsetwinsize(its, (rows, columns))
    os.dup2(its, 1)
    try:
        yield
    finally:
        os.dup2(usual, 1)
        for descriptor in (usual, ours, its):
            os.close(descriptor)


@needs("os.openpty")
@pytest.mark.parametrize(("size", "columns"), [(0, 80), (1, 20), (50, 50), (79, 79), (66, 66)])
def test_fills_the_terminal(size, columns, run):
    """Where COLUMNS does not say, the terminal does: lines fill it, but those of one that knows no width have 80."""
    with _on_a_terminal(size):
        shown = run("list", tty=True)

    assert shown == run("list", tty=True, env={"COLUMNS": str(columns)})
    assert shown != run("list", tty=True, env={"COLUMNS": str(columns + 1)})


@needs("os.openpty")
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("columns", "rows", "times"), [(40, 24, 2), (80, 12, 2), (80, 50, 1)])
def test_leaves_both_numbers_on_a_small_screen(columns, rows, times, language, run):
    """Where the hotline's page is longer than the screen, its last lines hold both numbers again."""
    with _on_a_terminal(columns, rows):
        shown = run("hotline", "-L", language, "--color", "never", tty=True).out

    assert shown.count("888-373-7888") == times
    assert times == 1 or {"888-373-7888", "911"} <= set(shown.split("\n\n")[-1].split())


def test_takes_what_is_no_terminal_for_one_of_80_columns(run):
    """Where there is no terminal to ask, and one is drawn for, its lines are of 80 columns."""
    assert run("list", tty=True) == run("list", tty=True, env={"COLUMNS": "80"})
    assert run("list", tty=True) != run("list", tty=True, env={"COLUMNS": "81"})


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("line", [line for name, line in VIEWS.items() if "search" not in name], ids=str)
def test_shows_nothing_by_colour_alone(line, columns, draw):
    """Without its escapes a coloured answer is the one without colour, letter for letter."""
    assert draw(*line, columns=columns) == ESCAPE.sub("", draw(*line, columns=columns, NO_COLOR=""))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", VIEWS.values(), ids=VIEWS)
def test_draws_with_plain_letters_on_a_dumb_terminal(line, language, draw):
    """No rule, dot, block or ellipsis beyond ASCII: only letters and punctuation of the language."""
    shown = draw(*line, "--lang", language, TERM="dumb")

    assert set(shown) & set("┃●│…·█▉▊▋▌▍▎▏░") == set()


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LC_ALL": "C.utf8"}, False),
        ({"LANG": "en"}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "C"}, True),
        ({"LC_CTYPE": "POSIX", "LANG": "en_US.UTF-8"}, True),
        ({"LANG": "en_US.ISO-8859-15@euro"}, True),
    ],
    ids=str,
)
def test_draws_with_plain_letters_in_a_plain_locale(environ, plain, draw):
    """A locale that names another character set than UTF-8 gets no signs beyond ASCII."""
    shown = draw("search", "victims", "-n", "1", **environ)

    assert ("* has caveats" in shown, "† has caveats" in shown) == (plain, not plain)


@pytest.mark.parametrize("columns", [40, 60, 72, 80, 120, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", VIEWS.values(), ids=VIEWS)
def test_fits_the_terminal(line, language, columns, draw):
    """No line is wider than the terminal, and none ends in a space; an address, of use only whole, may stand alone."""
    for shown in draw(*line, "--lang", language, columns=columns).splitlines():
        assert cells(shown) <= columns or re.match(r"\[\d+\] https?://| *tipfacts (show|cite) ", shown), shown
        assert shown == shown.rstrip(" "), shown


@pytest.mark.parametrize("language", ["fr", "en"])
def test_keeps_prose_to_a_width_that_reads_well(language, draw):
    """However wide the terminal, sentences break at 88 columns."""
    shown = draw("show", "prosecutions-increase", "--lang", language, columns=200)

    assert 70 < max(cells(line) for line in shown.splitlines() if "https://" not in line and " · " not in line) <= 88


@pytest.mark.parametrize("columns", [40, 88])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("record", bundled.records(), ids=lambda record: record["id"])
def test_leaves_nothing_of_a_fact_out(record, language, columns, draw):
    """Every fact shows its title, text, figure, period, status, caveats, names, kin and source, and its ids whole."""
    shown = draw("show", record["id"], "--lang", language, columns=columns)
    words = bundled.vocabulary()
    kin = [id for id in (*record["related"], record["part_of"]) if id]
    texts = [
        text_of(record["title"], language),
        text_of(record["text"], language),
        formatting.figure(record, language, words),
        formatting.period(record, language),
        formatting.status(record, language, words),
        formatting.short_source(record, language, words)[1:],
        *(text_of(note, language) for note in record["notes"]),
        *(name for names in record["names"] for name in (names["fr"], names["en"], *names["abbreviations"])),
    ]

    assert [text for text in texts if seen(text) not in seen(shown)] == []
    assert {record["id"], *kin, *(note["source"] for note in record["notes"] if note["source"])} <= set(shown.split())


def test_shows_a_fact(draw, own):
    """A whole fact: the answer first, each part in its place, none told by markup."""
    assert draw("show", "narrow", "--data", own, "--lang", "fr") == (
        "Étroit\n"
        "narrow · statistique · fichier own.toml\n"
        "\n"
        "Statut\u202f: un objectif, non un résultat\n"
        "3 personnes · 2020\n"
        "Un [bold]texte[/bold] :smile:.\n"
        "\n"
        "Source  «\u202f人身\u202f», 1er\u00a0janvier 2020, p. 1\n"
        f"Citer   tipfacts cite --data {own} narrow\n"
    )


def test_shows_a_fact_on_a_narrow_terminal(draw, own):
    """Labels stand above what they name; a caveat keeps its rule; an address stays whole."""
    assert draw("show", "wide", "--data", own, columns=40) == (
        "人身売買の統計 e\u0301te\u0301\n"
        "wide · statistic · from own.toml\n"
        "\n"
        "about 1,500 people · 2020年\n"
        "人身売買は重大な人権侵害である。\n"
        "\n"
        "┃ Caveats, to read before you quote it\n"
        "┃ – 注意\u00a0[1]\n"
        "\n"
        "See also\n"
        "  narrow · Narrow\n"
        "Source\n"
        "  “人身”, 1 January 2020, p. 1\n"
        "Cite\n"
        f"  tipfacts cite --data {own} wide\n"
        "\n"
        "[1] https://example.org/an/address/that/is/longer/than/forty/columns\n"
    )


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "Period: in June 2015"), ("fr", "Période\u202f: en juin 2015")]
)
def test_says_what_a_period_without_a_figure_is(language, expected, draw):
    """The period stands beside the figure; where there is none, its label does."""
    shown = draw("show", "child-protection-compact-ghana", "--lang", language)

    assert expected in shown.splitlines()


BROKEN = """
[[facts]]
id = "Ferries"
kind = "term"
title.en = "Ferries"
text.en = "Ferries."
as_of = "2020"
colour = "red"
source = { document = "guide", title = "Guide", locator = "1" }
"""


def test_breaks_a_problem_between_words(run, tmp_path, monkeypatch):
    """On a terminal what is wrong with a file goes on below; a command to type stays whole; a pipe has a line each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.toml").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    line = ["validate", "own.toml", "t.csv", "-L", "en"]

    assert len(run(*line).out.splitlines()) == 3
    assert run(*line, tty=True, env={"COLUMNS": "80"}).out == (
        "own.toml:3: Ferries id: malformed id 'Ferries';\n"
        "  lower-case letters without accents, digits and single hyphens, at most 80\n"
        "  characters: my-fact\n"
        "own.toml:8: Ferries colour: unknown field 'colour';\n"
        "  known fields: id, kind, title, text, figure, value, low, high, qualifier,\n"
        "  unit, baseline_year, period, status, pillars, tags, names, aliases, related,\n"
        "  part_of, notes, as_of, source\n"
        "t.csv: is a spreadsheet or JSON, not a data file in TOML;\n"
        "  convert it: tipfacts import t.csv -o t.toml\n"
    )


# --- lists -----------------------------------------------------------------------------------------------------------


def test_groups_a_list_by_kind(draw):
    """Each kind has a heading with the number of its facts, statistics first, and its facts below it in file order."""
    shown = draw("list").splitlines()
    kinds = [record["kind"] for record in bundled.records()]
    headings = [line.partition("  ")[0] for line in shown if re.match(r"[A-Z]\w+ \(\d+\)(  |$)", line)]
    words = bundled.vocabulary()["kinds"]

    in_order = sorted(dict.fromkeys(kinds), key=lambda kind: kind != "statistic")
    names = [words[kind]["plural"] if kinds.count(kind) > 1 else words[kind] for kind in in_order]
    assert headings == [
        f"{name['en'].capitalize()} ({kinds.count(kind)})" for name, kind in zip(names, in_order, strict=True)
    ]
    expected = [record["id"] for kind in in_order for record in bundled.records() if record["kind"] == kind]
    ids = set(expected)
    assert expected == [line.split(" ")[2] for line in shown if line.startswith("  ") and line.split(" ")[2] in ids]


def test_keeps_the_order_asked_for(draw):
    """Where an order was asked for, no heading comes between the facts."""
    ids = {record["id"] for record in bundled.records()}
    shown = [line.strip() for line in draw("list", "--sort", "-id").splitlines()]

    assert [word for line in shown if (word := line.partition(" ")[0]) in ids] == sorted(ids, reverse=True)
    assert not any(line.endswith(")") and line[:1].isupper() and " (" in line and line[-2].isdigit() for line in shown)


def test_aligns_wide_letters(draw, own):
    """Figures stand flush below the titles, whatever letters those are written in."""
    assert draw("statistics", "--data", own, "--id", "wide", "--id", "narrow") == (
        "Statistics (2)                                                     † has caveats\n"
        "人身売買の統計 e\u0301te\u0301\u00a0†\n"
        "  wide · from own.toml                                        about 1,500 people\n"
        "Narrow\n"
        "  narrow · from own.toml                                                3 people\n"
        "\n"
        f"Read a fact in full:\n  tipfacts show --data {own} wide\n"
    )


def test_breaks_titles_on_a_narrow_terminal(draw):
    """On 40 columns a title goes on on the next line, and a figure has a line of its own."""
    assert draw("list", "--id", "tip-report", "--id", "trafficking-victims", columns=40) == (
        "Statistic (1)              † has caveats\n"
        "Photo caption: some 20 to 30 million\n"
        "victims of trafficking\u00a0†\n"
        "  trafficking-victims\n"
        "          about 20 to 30 million victims\n"
        "\n"
        "Initiative (1)\n"
        "Annual Trafficking in Persons Report\n"
        "(TIP Report)\u00a0†\n"
        "  tip-report\n"
        "\n"
        "Read a fact in full:\n"
        "  tipfacts show trafficking-victims\n"
    )


def test_draws_nothing_for_an_empty_list(run):
    """A list of nothing is nothing on standard output, and one line beside it."""
    result = run("list", "--year", "1999", tty=True, env={"COLUMNS": "80"})

    assert (result.status, result.out, result.err) == (
        1,
        "",
        "tipfacts: note: no fact matches these filters; remove one\n",
    )


# --- searches --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "matched", "marked"),
    [
        ("l’esclavage moderne", {"esclavage"}, ["esclavage"]),
        ("Œuvres et œuvre", {"oeuvre"}, ["œuvre"]),
        ("ete\u0301 fini", {"ete"}, ["ete\u0301"]),
        ("30\u202f000 agents, 30,000 officers", {"30000"}, ["30\u202f000", "30,000"]),
        ("1,8 million de dollars", {"1800000"}, ["1,8", "million"]),
        ("the U.S. answer", {"us"}, ["U.S."]),
        ("call 888-373-7888 now", {"8883737888"}, ["888", "373", "7888"]),
        ("Know Your Rights", {"rights", "know"}, ["Know", "Rights"]),
        ("nothing here", {"nothings"}, []),
        ("anything", set(), []),
    ],
)
def test_finds_the_words_that_matched(text, matched, marked):
    """A word of the index is found however it is spelt in the text, and nothing else is."""
    assert [text[start:end] for start, end, _ in marks(text, matched)] == marked


def test_marks_the_words_found(draw):
    """Words found stand out by letters where colour is off, and bold and underlined where it is on."""
    line = ["search", "toute", "la", "société", "esclavage", "-n", "1", "--id", "fourth-p", "--lang", "fr"]

    assert "*société* à la lutte contre l’*esclavage* moderne.\n" in draw(*line)
    assert "l’\x1b[1;4mesclavage\x1b[0m moderne" in draw(*line, NO_COLOR="")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["copedge"], "'copedge': read as “coppedge”, in the id"),
        (["coppedge"], None),
        (["coppedge", "--explain"], "'coppedge': as typed, in the id, weight 1"),
        (["annuel", "--explain"], "'annuel': as typed, in the title [fr], weight 1"),
        (["milestone", "--explain"], "'milestone': as typed, in the kind, weight 0.7"),
        (["usd", "--explain"], "'usd': as typed, in the unit, weight 0.7"),
        (
            ["copedge", "--lang", "fr"],
            "«\u202fcopedge\u202f»\u202f: lu comme «\u202fcoppedge\u202f», dans l’identifiant",
        ),
    ],
    ids=["close", "exact", "explained", "other language", "kind", "unit", "in French"],
)
def test_shows_why_a_fact_was_found(words, reason, draw):
    """A reader is told why, where the words found are not plain to see, or on request."""
    shown = [line.strip() for line in draw("search", *words, "-n", "1").splitlines()]

    assert [line for line in shown if line.startswith(("'", "«"))] == ([reason] if reason else [])


@pytest.mark.parametrize("order", [[], ["--explain"], ["-f", "text"]], ids=["plain", "explained", "flowing"])
@pytest.mark.parametrize(
    ("plea", "reason"),
    [
        (["help"], "'help': taken for a call for help"),
        (["on", "me", "retient", "mes", "papiers", "--lang", "fr"], "pris pour un appel à l’aide"),
        (["au", "secours", "--lang", "fr"], "pris pour un appel à l’aide"),
        (["ayuda"], "'ayuda': taken for a call for help"),
        (["socorro"], "'socorro': taken for a call for help"),
    ],
    ids=str,
)
def test_answers_a_plea_with_the_hotline(plea, reason, order, draw):
    """A plea is answered with the hotline, says what it was taken for, and ends with both numbers."""
    shown = draw("search", *plea, *order)

    assert reason in " ".join(shown.split())
    assert "888-373-7888" in shown.splitlines()[-1]
    assert "911" in shown.splitlines()[-1]


def test_gives_each_fact_its_own_reason(draw):
    """In whatever order they are shown, facts keep the reasons for which they were found."""

    def reasons(*order):
        shown = draw("search", "copedge", "esclavge", "--explain", "-n", "0", *order).splitlines()
        starts = [at for at, line in enumerate(shown) if re.fullmatch(r"  [a-z-]+ · \w+", line)]
        blocks = [shown[start : end - 1] for start, end in zip(starts, [*starts[1:], len(shown) - 1], strict=True)]
        return {block[0]: block[1:] for block in blocks}

    assert len(reasons()) > 1
    assert reasons() == reasons("--sort", "-id")


# --- the timeline ----------------------------------------------------------------------------------------------------


def test_draws_the_timeline(draw):
    """Each year once, each fact with a sign and with what its title does not say, and its id below it."""
    ids = ["child-protection-compact-ghana", "tip-report-countries-2008", "survivors-returned-home",
           "know-your-rights-videos", "overseas-staff-training-countries", "diplomatic-security-training"]  # fmt: skip
    shown = draw("timeline", *(word for id in ids for word in ("--id", id)))
    signs = {line[6]: line[8:] for line in shown.splitlines()[2:] if len(line) > 8 and line[6] in "●━■◆○"}

    assert [line[:4] for line in shown.splitlines() if line[:4].isdigit()] == ["2008", "2011", "2014", "2015", "2016"]
    assert signs["━"].startswith("2011 to 2016: ")
    assert signs["■"].startswith("total, 2009 to 2016: ")
    assert signs["◆"].startswith("as of 2016: “Know Your Rights”")
    assert signs["○"].startswith("Aim in 2014: ")
    assert signs["●"].startswith("Ghana, June 2015: ")


@pytest.mark.parametrize(
    ("id", "line"),
    [
        ("know-your-rights-created", "2009 · “Know Your Rights” pamphlet created in 2009"),
        ("know-your-rights-recipients", "2016 · More than one million U.S. visa applicants given "),
        ("survivors-returned-home", "total, 2009 to 2016 · Under Obama: 17 survivors"),
        ("diplomatic-security-training", "2011 to 2016 · Diplomatic Security: "),
        ("know-your-rights-videos", "as of 2016 · “Know Your Rights”"),
        ("overseas-staff-training-countries", "2014 · Aim in 2014: "),
        ("press-contact-2016", "2016 · historical, probably out of date: Mai Shiozaki, "),
    ],
)
def test_a_line_of_the_timeline_says_each_thing_once(draw, id, line):
    """Without signs a fact stands after its years, in words where its title does not name the first of them."""
    assert draw("timeline", "--id", id, "-f", "text").splitlines()[2].startswith(line)


def test_draws_the_timeline_on_a_narrow_dumb_terminal(draw):
    """The year stands above its facts, and signs are plain letters."""
    assert draw("timeline", "--id", "child-protection-compact-ghana", columns=40, TERM="dumb") == (
        "1 fact with a date         * has caveats\n"
        "\n"
        "2015\n"
        "+ Ghana, June 2015: first CPC\n"
        "  Partnership signed\u00a0*\n"
        "  child-protection-compact-ghana\n"
        "\n"
        "+\u00a0event\n"
        "\n"
        "Read a fact in full:\n"
        "  tipfacts show child-protection-compact-ghana\n"
    )


# --- the hotline and the welcome -------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_keeps_the_number_whole_and_by_itself(language, columns, draw):
    """The number stands alone on its line, between empty ones, however narrow the terminal."""
    shown = draw("hotline", "--lang", language, columns=columns).splitlines()
    (at,) = [at for at, line in enumerate(shown) if line.strip() == "888-373-7888"]

    assert (shown[at - 1], shown[at + 1]) == ("", "")
    assert "888-373-7888" not in "".join(shown[:at] + shown[at + 1 :])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_shows_the_hotline_at_a_glance(language, draw):
    """Danger comes first; all is told in the order of the contract, and is still in sight on 24 lines."""
    shown = draw("hotline", "--lang", language)
    hotline = bundled.hotline()
    parts = ["911", "888-373-7888", "HELP", "233733", "711", "humantraffickinghotline.org", hotline["hours"][language],
            hotline["languages"][language], hotline["country"][language], hotline["operator"], "tipfacts"]  # fmt: skip
    at = 0
    for part in parts:
        at = shown.index(part, at)

    assert shown.count("\n") <= 22
    assert "911" in shown.splitlines()[0]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("part", ["911", "humantraffickinghotline.org"])
def test_dates_the_hotline_on_the_same_line_where_it_fits(part, language, draw):
    """When a detail was confirmed stands beside it on a terminal just wide enough, and below it on a narrower one."""

    def line(columns):
        shown = draw("hotline", "--lang", language, columns=columns).splitlines()
        at = next(at for at, line in enumerate(shown) if part in line)
        return shown[at : at + 2]

    whole = line(80)[0]
    value, when = whole.split(" (")

    assert line(len(whole))[0] == whole
    assert [text.strip(" ()") for text in line(len(whole) - 1)] == [value, when.strip(")")]


@pytest.mark.parametrize(
    ("columns", "shown"),
    [(47, ["Version du schéma   2"]), (46, ["Version du schéma", "  2"])],
    ids=["beside", "below"],
)
def test_puts_values_below_their_labels_where_there_is_no_room(columns, shown, draw):
    """Values stand beside their labels as long as 27 columns are left for them, and below with fewer."""
    drawn = draw("info", "--lang", "fr", columns=columns).splitlines()
    at = drawn.index(shown[0])

    assert drawn[at : at + len(shown)] == shown


@pytest.mark.parametrize("line", [["hotline"], [], ["info"]], ids=["hotline", "welcome", "info"])
def test_draws_without_rich_what_may_be_needed_most(line, draw, monkeypatch):
    """A missing library changes nothing of the hotline, the welcome and the state of the program."""
    whole = draw(*line)
    monkeypatch.setitem(sys.modules, "rich", None)

    assert draw(*line) == whole


def test_shows_a_fact_plainly_without_rich(draw, monkeypatch):
    """Without rich a fact is still shown, in plain lines."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    for name in [
        name for name in sys.modules if name.startswith(("tipfacts.output.terminal", "tipfacts.output.formats."))
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rich", None)

    assert draw("show", "tip-report-countries-2008").startswith(
        "Countries covered by the TIP Report in 2008, according to the fact sheet: 154\nAccording to the 2016"
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_welcomes_on_a_small_terminal(language, draw):
    """The welcome fits 24 lines of 80 columns, and its first line is the hotline, whole."""
    shown = draw("--lang", language).splitlines()

    assert len(shown) < 24
    assert "888-373-7888" in shown[0] and "911" in shown[0]
    assert sum("  tipfacts " in line for line in shown) == 4


def test_offers_what_runs_as_it_stands(run):
    """Each line that the welcome offers can be typed without any other program, and answers."""
    for language in ("fr", "en"):
        lines = re.findall(r"tipfacts (\S.*)", run("-L", language, tty=True, env={"COLUMNS": "80"}).out)

        assert len(lines) == 4
        assert [line for line in lines if run(*line.split()).status != 0] == []


def test_writes_out_what_could_drive_the_terminal(run, tmp_path):
    """A file's name is shown with its escapes written out."""
    file = tmp_path / "\x1b[2J.toml"
    file.write_text(WIDE, encoding="utf-8")

    shown = run("info", "--data", str(file), tty=True, env={"COLUMNS": "200", "NO_COLOR": "1"}).out
    assert "\x1b" not in shown
    assert "\\x1b[2J.toml" in shown


# --- lines -----------------------------------------------------------------------------------------------------------

TEXTS = st.text(st.sampled_from("abcé ,…\u202f\u00a0人\u0301-"), max_size=60)


@given(TEXTS, st.integers(2, 30))
def test_breaks_a_text_into_lines(text, width):
    """No line is wider than asked, no letter but spaces is lost, and an accent stays with its letter."""
    broken = wrapped(text, width, cells)

    assert "".join(text.split(" ")) == "".join("".join(broken).split(" "))
    assert [line for line in broken if cells(line) > width or line != line.strip(" ") or not line] == []
    assert [line for line in broken[1:] if combining(line[0]) and text[text.index(line) - 1] != " "] == []


@given(TEXTS, st.integers(2, 30))
def test_breaks_between_words_where_it_can(text, width):
    """A word that fits a line is never broken; no-break spaces are part of a word."""
    words = [word for word in text.split(" ") if word]
    ends = {end for _, end in lines(text, width, cells)}
    at = 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        if cells(word) <= width:
            assert not ends & set(range(start + 1, at))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a line of twenty-four ab", ["a line of twenty-four ab"]),
        ("a line of twenty-four abc", ["a line of", "twenty-four abc"]),
        ("a line of twenty-four ab de", ["a line of twenty-four", "ab de"]),
        ("a line of twenty-four ab long enough", ["a line of twenty-four ab", "long enough"]),
        ("internationalisations no", ["internationalisations no"]),
        ("internationalisations abc no", ["internationalisations", "abc no"]),
    ],
    ids=str,
)
def test_leaves_nothing_lost_on_a_last_line(text, expected):
    """A last line of next to nothing takes a word or two from those above it."""
    assert wrapped(text, 24) == expected


@given(TEXTS, st.integers(2, 30))
def test_evens_lines_at_no_cost(text, width):
    """To even out the lines takes no more of them, makes none wider, cuts no word, and the last never shorter."""
    plain = [text[start:end] for start, end in lines(text, width, cells)]
    evened = wrapped(text, width, cells)

    assert len(evened) == len(plain)
    assert "".join(evened).replace(" ", "") == "".join(plain).replace(" ", "")
    assert max(map(cells, evened), default=0) <= width
    assert [cells(line) for line in plain[-1:]] <= [cells(line) for line in evened[-1:]]
    assert [word for word in text.split(" ") if word and cells(word) <= width and word not in " ".join(evened)] == []


@given(TEXTS, st.integers(2, 30))
def test_cuts_a_text_between_words(text, width):
    """A cut text fits with its ellipsis, and ends with a whole word where one fits."""
    count = kept(text, width, cells)

    assert count == len(text) if cells(text) <= width else cells(text[:count] + "…") <= width
    first = next((word for word in text.split(" ") if word), "")
    if 0 < count < len(text) and cells(text[: text.index(first)] + first) < width:
        assert text[count] in " \u202f\u00a0,…-"


def test_keeps_an_address_whole():
    """An address is worth nothing in pieces, so it stands alone on its line, however long."""
    text = "voir https://example.org/a-long-address ou a.name@example.org puis humantraffickinghotline.org fin"

    assert wrapped(text, 12) == [
        "voir",
        "https://example.org/a-long-address",
        "ou",
        "a.name@example.org",
        "puis",
        "humantraffickinghotline.org",
        "fin",
    ]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("start = '2010'", "2010, compared with 2009"),
        ("start = '2009'", "2009"),
        ("printed = { fr = 'comparée à 2009', en = 'against 2009' }", "against 2009"),
        ("", "compared with 2009"),
    ],
)
def test_shows_what_a_figure_is_measured_from_once(period, expected, run, tmp_path):
    """The year that a figure is measured from stands beside its period, unless that names it already."""
    own = tmp_path / "own.toml"
    table = WIDE[WIDE.rindex("[[facts]]") :]
    table = "\n".join(line for line in table.splitlines() if not line.startswith(("period", "baseline_year")))
    own.write_text(f"{table}\nbaseline_year = 2009\nperiod = {{ {period} }}\n", encoding="utf-8")
    shown = run("show", "narrow", "-L", "en", "--data", str(own), tty=True)

    assert shown.status == 0, shown.err
    assert f"3 people · {expected}" in ESCAPE.sub("", shown.out).splitlines()
