"""The hotline: each digit, in every format, language, file and place where it is told, whatever is broken around it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import phonenumbers
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

import tipfacts
from tests.conftest import FACTS, ROOT, Completed
from tests.test_hostile_files import SOUND
from tipfacts.__main__ import respond
from tipfacts.cli.build_assets import data_files, shared
from tipfacts.data import loader
from tipfacts.errors import BadData

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

# Written here by hand, digit by digit, from the pages that facts.toml names: what is told must agree with both.
NUMBER = "888-373-7888"
DIGITS = "8883737888"
E164 = "+18883737888"
CODE, KEYWORD, TTY, EMERGENCY = "233733", "HELP", "711", "911"
DATES = {
    "number": "2025-04",
    "emergency": "2025-03-07",
    "text": "2025-03-07",
    "chat": "2025-12-19",
    "tty": None,
    "web": "2025-03-07",
    "hours": "2025-09-22",
    "languages": None,
    "operator": "2025-12-19",
}
BEFORE = {"tty": "2025-09", "languages": "2025-09"}  # pages without a date, from before the change of operator
IN_WORDS = {
    "caveat": {
        "fr": "Aucune page officielle postérieure à septembre 2025 (nouvel opérateur) n’a été vue avec le "
        "numéro\u202f: vérifiez-le sur le site.",
        "en": "No official page after the change of operator (September 2025) was found with the number: "
        "check humantraffickinghotline.org.",
    },
    "hours": {"fr": "24\u202fh sur 24, 7\u202fj sur 7", "en": "24 hours a day, 7 days a week"},
    "languages": {
        "fr": "téléphone\u202f: plus de 200\u202f; SMS et chat\u202f: anglais, espagnol",
        "en": "phone: more than 200; text and chat: English, Spanish",
    },
}
TELEPHONE = re.compile(r"(?<![\w./-])\+?[0-9][0-9() .\u00a0\u202f-]{8,}[0-9](?![\w/-])")


def _telephones(text: str) -> set[str]:
    """Every number of the national plan in a text, by its ten digits, however it is spelt."""
    found = {re.sub(r"\D", "", match) for match in TELEPHONE.findall(text)}
    return {digits[-10:] for digits in found if re.fullmatch("1?[2-9][0-9]{2}[2-9][0-9]{6}", digits)}


def _is_right(hotline: Any) -> bool:
    """Whether every digit of the hotline is that which stands above."""
    return (
        hotline["number"] == NUMBER
        and hotline["e164"] == E164
        and hotline["uri"] == f"tel:{E164}"
        and (hotline["text"]["code"], hotline["text"]["keyword"]) == (CODE, KEYWORD)
        and (hotline["tty"], hotline["emergency"]["number"]) == (TTY, EMERGENCY)
        and {name: confirmed["date"] for name, confirmed in hotline["last_confirmed"].items()} == DATES
        and {name: entry["before"] for name, entry in hotline["last_confirmed"].items() if entry["before"]} == BEFORE
        and {name: hotline[name] for name in IN_WORDS} == IN_WORDS
        and hotline["chat"] == {"web": hotline["web"], "fr": "sur le site", "en": "on the site"}
        and (hotline["country"]["code"], hotline["web"]) == ("US", "humantraffickinghotline.org")
        and (hotline["source"]["date"], hotline["source"]["locator"]) == ("2016-10-24", "three-p/9")
        and hotline["source"]["document"] == "factsheet-2016-10-24"
    )


# --- the numbers themselves ------------------------------------------------------------------------------------------


def test_the_number_is_one_of_the_national_plan():
    """The number is a valid toll-free one of the U.S., and its other spellings are those of the standards."""
    number = phonenumbers.parse(NUMBER, "US")

    assert phonenumbers.is_valid_number_for_region(number, "US")
    assert phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    assert phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == E164
    assert phonenumbers.parse(E164) == phonenumbers.parse(DIGITS, "US") == phonenumbers.parse(f"tel:{E164}")


def test_the_short_numbers_are_what_they_are_called():
    """911 is the emergency number of the U.S., 711 its relay; the text code spells BEFREE on a keypad."""
    relay = phonenumbers.parse(TTY, "US")

    assert phonenumbers.is_emergency_number(EMERGENCY, "US")
    assert phonenumbers.is_valid_short_number_for_region(relay, "US")
    assert phonenumbers.phonenumberutil.convert_alpha_characters_in_number("BEFREE") == CODE


# --- every format and language ---------------------------------------------------------------------------------------


def test_in_a_pipe_it_is_one_line(run: Run):
    """In a pipe it is exactly one line, whatever the language and the options for looks."""
    for options in ("", "-L fr", "--lang=en", "--color always", "--ascii", "--only-data", "--format text"):
        assert run("hotline", *options.split()) == (0, f"{NUMBER}\n", ""), options


@pytest.mark.parametrize("options", ["", "--ascii", "-L fr", "--lang=en --color always", "--data nowhere"])
def test_in_json_each_digit_is_right(run: Run, options: str):
    """JSON, and each line of JSON Lines, holds every digit of every field."""
    whole = run("hotline", "--json", *options.split()).json

    assert _is_right(whole)
    assert json.loads(run("hotline", "-f", "jsonl", *options.split()).out) == whole


@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_in_tables_each_digit_is_right(run: Run, format: str, delimiter: str):
    """CSV and TSV hold the same as JSON, and spell no number otherwise; none begins with a sign, which would be run."""
    (row,) = csv.DictReader(io.StringIO(run("hotline", "-f", format).out), delimiter=delimiter)

    assert (row["number"], row["uri"]) == (NUMBER, f"tel:{E164}")
    assert [cell for cell in row.values() if cell.startswith(("+", "-", "=", "@"))] == []
    assert run("hotline", "-f", format, "--fields", "e164", "--no-headers").out == f"'{E164}\n"
    assert (row["text_code"], row["text_keyword"], row["tty"], row["emergency_number"]) == (
        CODE,
        KEYWORD,
        TTY,
        EMERGENCY,
    )
    assert {name: row[f"last_confirmed_{name}_date"] or None for name in DATES} == DATES
    assert {name: {"fr": row[f"{name}_fr"], "en": row[f"{name}_en"]} for name in IN_WORDS} == IN_WORDS


# Each figure that people are told, in the order told.
_FIRST = f"{EMERGENCY} {NUMBER} 2025 {CODE} 7 2025 19 2025 {TTY} 2025 7 2025"
FIGURES = {
    "en": f"{_FIRST} 24 7 22 2025 200 2025 19 2025 2025".split(),
    "fr": f"{_FIRST} 24 24 7 7 22 2025 200 2025 19 2025 2025".split(),
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_in_markdown_each_digit_is_right(run: Run, language: str):
    """In Markdown every figure is that of the data, the one for immediate danger first."""
    page = run("hotline", "-f", "md", "-L", language).out

    assert re.findall(r"[0-9][0-9-]*", page) == FIGURES[language]
    assert f"**{NUMBER}**" in page


@pytest.mark.parametrize("width", [20, 21, 40, 80, 200, 1000])
@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_on_a_terminal_each_digit_is_right(run: Run, language: str, color: str, width: int):
    """On a terminal of any width the number stands whole on a line of its own, after that for immediate danger."""
    drawn = run("hotline", "-L", language, "--color", color, tty=True, env={"COLUMNS": str(width)}).out
    lines = [line.strip() for line in re.sub("\x1b\\[[0-9;]*m", "", drawn).split("\n")]
    figures = re.findall(r"[0-9][0-9-]*", " ".join(lines))

    assert lines.count(NUMBER) == 1
    assert figures == [EMERGENCY, "7", "2025", *FIGURES[language][1:]]  # it tells that date too


@pytest.mark.parametrize(
    "field", ["number", "e164", "uri", "text.code", "text.keyword", "tty", "emergency.number", "web"]
)
def test_one_field_is_right(run: Run, field: str):
    """A script that asks for one detail gets that detail."""
    right = {
        "number": NUMBER,
        "e164": E164,
        "uri": f"tel:{E164}",
        "text.code": CODE,
        "text.keyword": KEYWORD,
        "tty": TTY,
        "emergency.number": EMERGENCY,
        "web": "humantraffickinghotline.org",
    }

    assert run("hotline", "--field", field) == (0, right[field] + "\n", "")


def test_in_python_each_digit_is_right():
    """The Python interface gives the same."""
    assert _is_right(tipfacts.hotline())


@pytest.mark.parametrize(
    "line", ["", "-L fr", "help", "--help", "help privacy -L fr", "hotline --help", "search hotline -L fr"]
)
@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
def test_wherever_it_is_named_it_is_right(run: Run, line: str, *, tty: bool):
    """Whatever else names a telephone number names this one."""
    assert _telephones(run(*line.split(), tty=tty, env={"COLUMNS": "100"}).out) <= {DIGITS}


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "text"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_fact_that_holds_it_is_right(run: Run, format: str, language: str):
    """The fact about the hotline tells its number, and no other, in every format and language."""
    shown = run("show", "national-human-trafficking-hotline", "-f", format, "-L", language).out

    assert NUMBER in shown
    assert _telephones(shown) == {DIGITS}


def test_the_welcome_begins_with_it(run: Run):
    """The first line that the bare command prints holds the number, and that for immediate danger."""
    for language in ("fr", "en"):
        for tty in (False, True):
            first = run("-L", language, "--color=never", tty=tty, env={"COLUMNS": "200"}).out.split("\n")[0]

            assert re.findall(r"[0-9][0-9-]*", first) == [NUMBER, EMERGENCY]


# --- every file ------------------------------------------------------------------------------------------------------

# What is not the hotline's, and where it may stand: the press office of 2016, told as not to be used; made-up numbers.
OTHERS = {"2023129855": {"data/facts.toml", "tests"}, "5550100": {"tests"}}
FILES = [
    file
    for pattern in (
        "*.md",
        "*.toml",
        "data/*",
        "docs/**/*",
        "src/tipfacts/**/*.py",
        "tests/golden/*",
        "bench/*",
        "Makefile",
    )
    for file in sorted(ROOT.glob(pattern))
    if file.is_file() and file.suffix != ".png"
]


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(ROOT)) for file in FILES])
def test_every_file_has_the_same_number(file: Path):
    """In every page, picture, source and golden file a telephone number is this one."""
    others = {digits for digits, places in OTHERS.items() if {str(file.relative_to(ROOT)), file.parts[-2]} & places}

    assert _telephones(file.read_text(encoding="utf-8")) <= {DIGITS, *others}


@pytest.mark.parametrize("page", ["README.md", "README.fr.md", "docs/privacy.md", "docs/privacy.fr.md"])
def test_pages_for_people_have_it(page: str):
    """The pages that somebody in need may open hold the number."""
    assert NUMBER in (ROOT / page).read_text(encoding="utf-8")


def test_the_files_of_the_wheel_have_the_same_number(wheel: Path):
    """In the wheel, the literal, the TOML, the packed JSON, the man pages and the completion scripts agree with it."""
    with zipfile.ZipFile(wheel) as archive:
        texts = {
            name: archive.read(name).decode() for name in archive.namelist() if not name.endswith((".png", ".pyc"))
        }
    literal: dict[str, Any] = {}
    exec(texts["tipfacts/data/_hotline.py"], literal)  # noqa: S102 - as the program does
    toml = tomli.loads(texts["tipfacts/data/facts.toml"])["hotline"]
    confirmed = {name: {"date": None, "before": None, **entry} for name, entry in toml["last_confirmed"].items()}
    source = {"date": "2016-10-24", **toml["source"]}

    assert _is_right(literal["HOTLINE"])
    assert _is_right({**toml, "last_confirmed": confirmed, "source": source})
    assert {name for name, text in texts.items() if _telephones(text) - {DIGITS, "2023129855"}} == set()
    assert [
        name for name, text in texts.items() if name.endswith("tipfacts.1") and NUMBER not in text.replace("\\", "")
    ] == []


def test_what_is_generated_has_the_same_number():
    """The modules and pages that the build writes name no other number."""
    made = {**data_files(str(FACTS)), **shared()}

    assert len(made) > 5
    assert {name for name, text in made.items() if _telephones(text) - {DIGITS, "2023129855"}} == set()


# --- one wrong digit -------------------------------------------------------------------------------------------------

TEXT = FACTS.read_text(encoding="utf-8")
HEAD, *REST = TEXT.split("[[facts]]\n")
TABLE = HEAD[HEAD.index("[hotline]") :]
# The facts that tell the number, and no others, so that a copy is read in no time.
TELLING = "".join(f"[[facts]]\n{fact}" for fact in REST if DIGITS in re.sub(r"\D", "", fact))
SMALL = HEAD + re.sub("(?m)^(related|part_of) = .*\n", "", TELLING)
AT = [
    match.start(2)
    for line in re.finditer("(?m)^(.*?)(, source = .*|source = .*)?$", TABLE)
    for match in re.compile("()([0-9])").finditer(TABLE, line.start(1), line.end(1))
]


def _wrong(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def _name(at: int) -> str:
    """The field that the digit is of, and the how-manieth it is there."""
    before = TABLE[:at].rsplit("\n", 1)[-1]
    return f"{before.partition(' ')[0]}-{len(before)}"


def _load(folder: Path, text: str) -> Any:
    file = folder / "facts.toml"
    file.write_text(text, encoding="utf-8")
    return loader.load_bundled(str(file))["hotline"]


def test_the_copy_is_sound(tmp_path: Path):
    """Before a digit is changed the copy is right, and its table has a digit for each that is told."""
    assert _is_right(_load(tmp_path, SMALL))
    assert len(AT) > 70


@pytest.mark.parametrize("at", AT, ids=_name)
def test_a_wrong_digit_in_the_table_fails(tmp_path: Path, at: int):
    """One other digit anywhere in the hotline's table is refused by the build, or by the comparisons above."""
    try:
        hotline = _load(tmp_path, SMALL.replace(TABLE, TABLE[:at] + _wrong(TABLE[at]) + TABLE[at + 1 :]))
    except BadData:
        return

    assert not _is_right(hotline)


SPELLINGS = [match for match in re.finditer(r"\+?[0-9][0-9-]{9,}", SMALL) if _telephones(match[0]) == {DIGITS}]


def test_the_spellings_are_found():
    """The number is told at least in the table, in the title, in the text, in notes and among the aliases."""
    assert len(SPELLINGS) >= 12


@pytest.mark.parametrize("spelling", SPELLINGS, ids=lambda match: f"{match[0]}-{match.start()}")
def test_a_wrong_digit_in_a_fact_is_refused(tmp_path: Path, spelling: re.Match[str]):
    """Wherever the number is spelt, one other digit is refused by the loader, so no such wheel can be built."""
    for at in range(spelling.start(), spelling.end()):
        if SMALL[at].isdigit():
            broken = SMALL[:at] + _wrong(SMALL[at]) + SMALL[at + 1 :]

            with pytest.raises(BadData) as refused:
                _load(tmp_path, broken)

            assert refused.value.problems[0]["code"] in ("hotline.digits", "hotline.number", "hotline.short")


REFUSED = {
    "another number": ('number = "888-373-7888"', 'number = "888-373-7889"', "hotline.digits"),
    "no number": ('number = "888-373-7888"\n', "", "field.missing"),
    "number in words": ('number = "888-373-7888"', 'number = "call us now!"', "hotline.number"),
    "number not parted": ('number = "888-373-7888"', 'number = "8883737888"', "hotline.number"),
    "letters for digits": ('number = "888-373-7888"', 'number = "888-373-788O"', "hotline.number"),
    "foreign digits": ('number = "888-373-7888"', 'number = "888-373-788٨"', "hotline.number"),
    "other country": ('e164 = "+18883737888"', 'e164 = "+28883737888"', "hotline.digits"),
    "other link": ('uri = "tel:+18883737888"', 'uri = "tel:8883737888"', "hotline.digits"),
    "link to a page": ('uri = "tel:+18883737888"', 'uri = "https://x.org"', "hotline.digits"),
    "code as a number": ('code = "233733"', "code = 233733", "hotline.short"),
    "code too long": ('code = "233733"', 'code = "2337333"', "hotline.short"),
    "relay in words": ('tty = "711"', 'tty = "seven"', "hotline.short"),
    "no emergency": ('number = "911", ', "", "field.missing"),
    "no keyword": (', keyword = "HELP"', "", "field.missing"),
    "no hours": ("hours = {", "hour = {", "field.near"),
    "unknown document": (
        '[hotline.source]\ndocument = "factsheet',
        '[hotline.source]\ndocument = "sheet',
        "document.unknown",
    ),
    "confirmed never": ('emergency = { date = "2025-03-07"', 'emergency = { date = "2025-13-07"', "date.wrong"),
    "confirmed nowhere": ('tty = { before = "2025-09", source = "https', 'tty = { source = "ftp', "address.wrong"),
    "no table": (TABLE, "", "field.not_a_table"),
}


@pytest.mark.parametrize(("old", "new", "code"), REFUSED.values(), ids=list(REFUSED))
def test_a_broken_table_is_refused(tmp_path: Path, old: str, new: str, code: str):
    """A bundled file whose hotline is not whole and sound makes no wheel."""
    assert old in SMALL

    with pytest.raises(BadData) as refused:
        _load(tmp_path, SMALL.replace(old, new, 1))

    assert refused.value.problems[0]["code"] == code


# --- whatever is broken ----------------------------------------------------------------------------------------------


VARIABLES = "TIPFACTS_DATA TIPFACTS_LANG TIPFACTS_DEBUG LANG LC_ALL COLUMNS TERM NO_COLOR FORCE_COLOR".split()
ANYTHING = st.text(st.characters(exclude_characters="\0", exclude_categories=()))


@given(st.dictionaries(st.sampled_from(VARIABLES), ANYTHING))
def test_no_variable_changes_it(environment: dict[str, str]):
    """Whatever the environment says, in a pipe it is the number."""
    assert respond(["hotline"], environment, tty=False) == (f"{NUMBER}\n", "", 0)
    assert f"\n{NUMBER}\n" in re.sub(" |\x1b\\[[0-9;]*m", "", str(respond(["hotline"], environment, tty=True)[0]))


def test_no_own_fact_reaches_it(run: Run, tmp_path: Path):
    """An own file that tells another number changes neither the command nor the fact nor the welcome."""
    file = tmp_path / "own.toml"
    file.write_text(
        SOUND.replace("A title", "Hotline: call 202-555-0100").replace("own-fact", "the-hotline"), encoding="utf-8"
    )
    for line in ("hotline", "hotline --json", "", "show national-human-trafficking-hotline"):
        for how in ({"env": {"TIPFACTS_DATA": str(file)}}, {}):
            words = [*line.split(), *(() if how or not line else ("--data", str(file)))]

            assert run(*words, **how) == run(*line.split()), words


def test_without_the_folder_of_the_facts(shell: Shell, tmp_path: Path):
    """The wheel needs no checkout, no home and no file beside it to tell the number."""
    assert shell("hotline", cwd=tmp_path, env={"HOME": "/nowhere"}) == (0, f"{NUMBER}\n", "")


# --- A line that is wrong


@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize(
    "line",
    ["hotline please", "hotline --bogus", "hotline --lang", "hotline -help", "--bogus hotline", "hotline --year 2015",
     "hotline --fields nonsense", "hotline -f xml", "hotline --json -f csv"],
)  # fmt: skip
def test_a_wrong_line_is_answered_all_the_same(run, line: str, tty: bool):
    """Whatever is wrong with the rest of the line, the number is on standard output, and the error on the other."""
    result = run(*line.split(), tty=tty)

    assert result.status == 2
    if "--json" in line:
        assert result.json["number"] == NUMBER
        assert json.loads(result.err)["error"]["code"] == "usage"
    else:
        assert result.out == f"{NUMBER}\n"
        assert result.err.startswith("tipfacts: error: ")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("spelling", ["--json", "-fjson", "--format=json", "-f jsonl"])
def test_a_wrong_line_in_json(run, spelling: str):
    """Where JSON was asked for, and understood, the object is what `hotline` alone prints."""
    for line in (f"hotline {spelling} please", f"{spelling} hotline --bogus"):
        result = run(*line.split())

        assert (result.status, result.out) == (2, run("hotline", *spelling.split()).out)
    assert run("hotline", "--bogus", "--json", "--ascii").out == run("hotline", "--json", "--ascii").out
