"""Exit codes and errors: each is shown; an error is one line in the reader's language, or one JSON object."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import examples, needs
from tipfacts.__main__ import respond
from tipfacts.cli import commands
from tipfacts.cli.fast_parser import Line
from tipfacts.data import bundled, json_schema
from tipfacts.data.fields import ANSWERS, paths
from tipfacts.spec import COMMANDS, PROGRAM

if os.name == "posix":
    import fcntl
    import termios

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

VOCABULARY = bundled.vocabulary()
ERROR = jsonschema.Draft202012Validator({**json_schema.document(VOCABULARY), "$ref": "#/$defs/error"})
FRENCH = {"LC_ALL": "fr_FR.UTF-8"}
N = "\u202f"
KINDS = "initiative, statistic, milestone, organisation, person, term, contact"
PILLARS = "prosecution, protection, prevention, partnership"
TOPICS = ", ".join(["exit-codes", "formats", "scripting", "data", "completion", "privacy", *COMMANDS])
FIELDS = ", ".join(path for path, _ in paths(ANSWERS["info"]))  # all of them, for that is promised
KEYS = (  # as many as fit
    "year, date, id, kind, title.fr, title.en, text.fr, text.en, figure.fr, figure.en, value, low, high, qualifier, "
    "unit, baseline_year, period.start, period.end, period.printed.fr, period.printed.en, period.text.fr, "
    "period.text.en, status, part_of, as_of, source.document, source.title, source.publisher, source.date, "
    "source.language, source.locator, source.place.fr, source.place.en, source.url, …"
)
# What whoever did not find their way is reminded of.
REMINDER = "U.S. hotline: 888-373-7888"
RAPPEL = f"ligne américaine contre la traite{N}: 888-373-7888"
# A line for every way to misuse the command line: what is told in English and in French.
MISUSES = {
    "lst": (
        "no such command 'lst'; did you mean 'list'? " + REMINDER,
        f"commande inconnue «{N}lst{N}»{N}; vouliez-vous dire «{N}list{N}»{N}? " + RAPPEL,
    ),
    "--color never lst": (
        "no such command 'lst'; did you mean 'list'? " + REMINDER,
        f"commande inconnue «{N}lst{N}»{N}; vouliez-vous dire «{N}list{N}»{N}? " + RAPPEL,
    ),
    "-fauto - list": (
        "no such command '-'; run 'tipfacts --help'; " + REMINDER,
        f"commande inconnue «{N}-{N}»{N}; lancez «{N}tipfacts --help{N}»{N}; " + RAPPEL,
    ),
    "-fauto -- nope": (
        "no such command 'nope'; run 'tipfacts --help'; " + REMINDER,
        f"commande inconnue «{N}nope{N}»{N}; lancez «{N}tipfacts --help{N}»{N}; " + RAPPEL,
    ),
    "list --no-such": (
        "no such option '--no-such'; add --help to the command to see its options",
        f"option inconnue «{N}--no-such{N}»{N}; ajoutez --help à la commande pour voir ses options",
    ),
    "-n 2 list": (
        "-n can only be used with a command; write it after the command",
        f"-n ne s’emploie qu’avec une commande{N}; écrivez l’option après la commande",
    ),
    "list --version": (
        "--version is used without a command; run 'tipfacts --version'",
        f"--version s’emploie sans commande{N}; lancez «{N}tipfacts --version{N}»",
    ),
    "search x --min-scor": (
        "no such option '--min-scor'; did you mean '--min-score'?",
        f"option inconnue «{N}--min-scor{N}»{N}; vouliez-vous dire «{N}--min-score{N}»{N}?",
    ),
    "list -format csv": (
        "long options take two dashes, unlike '-format'; did you mean '--format'?",
        f"une option longue a deux tirets, contrairement à «{N}-format{N}»{N}; vouliez-vous dire «{N}--format{N}»{N}?",
    ),
    "-help": (
        "long options take two dashes, unlike '-help'; did you mean '--help'?",
        f"une option longue a deux tirets, contrairement à «{N}-help{N}»{N}; vouliez-vous dire «{N}--help{N}»{N}?",
    ),
    "list --limit": (
        "option '--limit' needs a value; give the value after the option",
        f"l’option «{N}--limit{N}» attend une valeur{N}; indiquez la valeur après l’option",
    ),
    "list --count=3": (
        "option '--count' takes no value; remove the value",
        f"l’option «{N}--count{N}» ne prend pas de valeur{N}; retirez la valeur",
    ),
    "help one two": (
        "too many arguments for 'help'; run 'tipfacts help --help'",
        f"trop d’arguments pour «{N}help{N}»{N}; lancez «{N}tipfacts help --help{N}»",
    ),
    "show": (
        "'show' needs an argument, ID; run 'tipfacts show --help'",
        f"«{N}show{N}» attend un argument, ID{N}; lancez «{N}tipfacts show --help{N}»",
    ),
    "search": (
        "'search' needs an argument, WORDS; run 'tipfacts search --help'",
        f"«{N}search{N}» attend un argument, MOTS{N}; lancez «{N}tipfacts search --help{N}»",
    ),
    "list --format xml": (
        "'xml' is not a value of --format; possible values: auto, text, json, jsonl, csv, tsv, md",
        f"«{N}xml{N}» n’est pas une valeur de --format{N}; valeurs possibles{N}: auto, text, json, jsonl, csv, tsv, md",
    ),
    "list --pillar power": (
        f"'power' is not a value of --pillar; possible values: {PILLARS}",
        f"«{N}power{N}» n’est pas une valeur de --pillar{N}; valeurs possibles{N}: {PILLARS}",
    ),
    "list fact": (
        f"no such kind 'fact'; kinds: {KINDS}",
        f"catégorie inconnue «{N}fact{N}»{N}; catégories{N}: {KINDS}",
    ),
    "list statistc": (
        "no such kind 'statistc'; did you mean 'statistic'?",
        f"catégorie inconnue «{N}statistc{N}»{N}; vouliez-vous dire «{N}statistic{N}»{N}?",
    ),
    "list --pillar prevension": (
        "'prevension' is not a value of --pillar; did you mean 'prevention'?",
        (f"«{N}prevension{N}» n’est pas une valeur de --pillar{N}; vouliez-vous dire «{N}prevention{N}»{N}?"),
    ),
    "list --tag childen": (
        "no such tag 'childen'; did you mean 'children'?",
        f"étiquette inconnue «{N}childen{N}»{N}; vouliez-vous dire «{N}children{N}»{N}?",
    ),
    "list --limit many": (
        "--limit needs a whole number from 0 up, not 'many'; for example --limit 5",
        f"--limit attend un nombre entier positif ou nul, pas «{N}many{N}»{N}; par exemple --limit 5",
    ),
    "list -n -5": (
        "--limit needs a whole number from 0 up, not '-5'; for example --limit 5",
        f"--limit attend un nombre entier positif ou nul, pas «{N}-5{N}»{N}; par exemple --limit 5",
    ),
    "list --year 15": (
        "--year needs a year, not '15'; for example --year 2015 or --year 2014-2016",
        f"--year attend une année, pas «{N}15{N}»{N}; par exemple --year 2015 ou --year 2014-2016",
    ),
    "list --year 2016-2014": (
        "--year 2016-2014 runs backwards; write --year 2014-2016",
        f"--year 2016-2014 va à rebours{N}; écrivez --year 2014-2016",
    ),
    "search x --min-score 101": (
        "--min-score needs a number from 0 to 100, not '101'; for example --min-score 50",
        f"--min-score attend un nombre de 0 à 100, pas «{N}101{N}»{N}; par exemple --min-score 50",
    ),
    "info --fields tool.nme": (
        f"no such field 'tool.nme'; did you mean 'tool.name'? fields: {FIELDS}",
        (f"champ inconnu «{N}tool.nme{N}»{N}; vouliez-vous dire «{N}tool.name{N}»{N}? champs{N}: {FIELDS}"),
    ),
    "info --field tool.nme": (
        f"no such field 'tool.nme'; did you mean 'tool.name'? fields: {FIELDS}",
        (f"champ inconnu «{N}tool.nme{N}»{N}; vouliez-vous dire «{N}tool.name{N}»{N}? champs{N}: {FIELDS}"),
    ),
    "schema --field id": (
        "--field has no effect on 'schema'; remove it",
        f"--field est sans effet sur «{N}schema{N}»{N}; retirez l’option",
    ),
    "--field id": (
        "--field has no effect on 'tipfacts'; remove it",
        f"--field est sans effet sur «{N}tipfacts{N}»{N}; retirez l’option",
    ),
    "list --json --format csv": (
        "--json and --format csv cannot be used together; keep one of them",
        f"--json et --format csv ne s’emploient pas ensemble{N}; gardez l’une des deux options",
    ),
    "list --field id --fields id": (
        "--fields has no effect with --field; remove one of them",
        f"--fields est sans effet avec --field{N}; retirez l’une des deux options",
    ),
    "--format csv": (
        "a format needs a command; for example: tipfacts list --json",
        f"un format s’emploie avec une commande{N}; par exemple{N}: tipfacts list --json",
    ),
    "random --daily --seed 1": (
        "--daily and --seed cannot be used together; keep one of them",
        f"--daily et --seed ne s’emploient pas ensemble{N}; gardez l’une des deux options",
    ),
    "show three-ps --force": (
        "--force can only be used with --output; add --output FILE, or remove --force",
        f"--force ne s’emploie qu’avec --output{N}; ajoutez --output FICHIER, ou retirez --force",
    ),
    "list --sort -nope": (
        f"cannot sort by '-nope'; keys: {KEYS}",
        f"impossible de trier par «{N}-nope{N}»{N}; clés{N}: {KEYS}",
    ),
    "list --sort -valeu": (
        "cannot sort by '-valeu'; did you mean 'value'?",
        f"impossible de trier par «{N}-valeu{N}»{N}; vouliez-vous dire «{N}value{N}»{N}?",
    ),
    "help formts": (
        "no help on 'formts'; did you mean 'formats'? " + REMINDER,
        f"pas d’aide sur «{N}formts{N}»{N}; vouliez-vous dire «{N}formats{N}»{N}? " + RAPPEL,
    ),
    "help colours": (
        f"no help on 'colours'; topics: {TOPICS}; " + REMINDER,
        f"pas d’aide sur «{N}colours{N}»{N}; sujets{N}: {TOPICS}{N}; " + RAPPEL,
    ),
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """Data files that cannot be used, each in its way."""
    bad = tmp_path / "bad.toml"
    bad.write_text("[[facts]]\nid = 'x'\n", encoding="utf-8")
    broken = tmp_path / "broken.toml"
    broken.write_text("facts = [", encoding="utf-8")
    return {"bad": str(bad), "broken": str(broken), "folder": str(tmp_path), "missing": str(tmp_path / "missing.toml")}


# --- Each status


@pytest.mark.parametrize(
    "line",
    ["", "hotline", "search enfants", "show slavery-footprint", "list", "list term", "initiatives", "statistics",
     "timeline", "random", "cite slavery-footprint", "info", "schema", "validate", "--version", "-V",
     "search enfants -q", "list --count", "list --id slavery-footprint --id nope"],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("format", ["text", "json"])
def test_found(run: Run, line: str, format: str):
    """0: there is an answer."""
    more = ["--format", format] if line and not line.startswith("-") else []

    assert run(*line.split(), *more).status == 0


@pytest.mark.parametrize(
    "line",
    ["search zzzzz", "search zzzzz -q", "search brochure --year 1900", "search brochure --min-score 100",
     "list --year 1900", "list contact --tag visas", "list --id nope", "initiatives --year 1900",
     "statistics --year 1900", "timeline --year 1900", "random --year 1900"],
    ids=str,
)  # fmt: skip
def test_nothing_found(run: Run, line: str):
    """1: nothing fits. JSON readers get an empty array and not a word, and others one note at most."""
    plain = run(*line.split())
    json_ = run(*line.split(), "--json")

    assert (plain.status, plain.out) == (1, "")
    assert plain.err.count("\n") == ("-q" not in line)
    assert json_ == (1, "" if "-q" in line else "[]\n", "")


@pytest.mark.parametrize("command", ["show", "cite"])
def test_no_such_id(run: Run, command: str):
    """1: no fact has the id. What may have been meant is told, and offered to programs."""
    expected = "no fact 'slavery-footprnt'; did you mean 'slavery-footprint' or 'slavery-footprint-users'?\n"

    assert run(command, "slavery-footprnt")[:2] == (1, "")
    assert run(command, "slavery-footprnt").err == f"tipfacts: error: {expected}"
    assert run(command, "zzzzz").err == "tipfacts: error: no fact 'zzzzz'; try: tipfacts search zzzzz\n"
    error = _error(run(command, "slavery-footprnt", "--json"), 1)
    assert (error["code"], error["suggestions"][0]) == ("not_found", "slavery-footprint")
    assert error["hint"] == "try: tipfacts search slavery-footprnt"


@pytest.mark.parametrize("id", ["hotline", "hotlin", "hot-line", "Ligne d’assistance", "888-373-7888", "aidez-moi"])
def test_an_id_that_means_the_hotline(run: Run, id: str):
    """1: whoever takes a word for the hotline, or a call for help, for an id is told the command and the number."""
    english, french = "try: tipfacts hotline; " + REMINDER, f"essayez{N}: tipfacts hotline{N}; {RAPPEL}"

    assert run("show", id) == (1, "", f"tipfacts: error: no fact '{id}'; {english}\n")
    assert run("cite", id, "-L", "fr") == (1, "", f"tipfacts: error: aucun fait «{N}{id}{N}»{N}; {french}\n")
    assert run("show", "t-visa", "zzzzz", id).err.endswith(f"; {english}\n")
    assert run("list", "--id", id).err == f"tipfacts: note: no fact '{id}': ignored\ntipfacts: note: {english}\n"
    assert _error(run("show", id, "--json"), 1)["hotline"] == "888-373-7888"


@pytest.mark.parametrize("line", MISUSES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_misuse(run: Run, line: str, language: str):
    """2: the line cannot be understood. One line tells what is wrong and what to write, in the reader's language."""
    expected = MISUSES[line][language == "fr"]
    spoken = {"LC_ALL": "fr_CA.UTF-8"} if language == "fr" else {}

    if "--json" not in line:
        assert run(*line.split(), env=spoken) == (2, "", f"tipfacts: error: {expected}\n")
    error = _error(run("--json", *line.split(), env={"TIPFACTS_LANG": language}), 2)
    assert error["code"] == ("bad_field" if "tool.nme" in line else "usage")
    assert expected.startswith(error["message"]) or line == "--format csv"


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        ("en", "--json and --format csv cannot be used together", "keep one of them"),
        ("fr", "--json et --format csv ne s’emploient pas ensemble", "gardez l’une des deux options"),
    ],
)
def test_two_formats(run: Run, language: str, message: str, hint: str):
    """2: --json beside another format, told as JSON, for a JSON reader may wait; beside itself it is no misuse."""
    error = {"code": "usage", "message": message, "hint": hint, "suggestions": []}

    assert _error(run("list", "--json", "-f", "csv", "-L", language), 2) == error
    assert _error(run("--format=csv", "list", "-L", language, "--json"), 2) == error
    assert run("list", "--json", "-f", "json") == run("list", "--json")


@pytest.mark.parametrize(
    ("name", "code"),
    {"bad": "data_invalid", "broken": "data_invalid", "folder": "data_invalid", "missing": "data_missing"}.items(),
)
@pytest.mark.parametrize(
    "command",
    ["list", "search brochure", "show slavery-footprint", "cite slavery-footprint", "info", "timeline", "random"],
)
def test_bad_data(run: Run, files: dict[str, str], name: str, code: str, command: str):
    """3: a data file is missing, unreadable or invalid; then there is no answer at all, and the file is named."""
    path = files[name]
    result = run(*command.split(), "--data", path)

    assert (result.status, result.out) == (3, "")
    assert result.err.startswith(f"tipfacts: error: {path}")
    assert result.err.count("\n") == 1
    assert run(*command.split(), env={"TIPFACTS_DATA": path}) == result
    error = _error(run(*command.split(), "--data", path, "--json"), 3)
    assert error["code"] == code
    assert error["message"].startswith(path)


@pytest.mark.parametrize("name", ["bad", "broken", "missing"])
def test_validate_reports_bad_data(run: Run, files: dict[str, str], name: str):
    """3: `validate` found problems; they are its answer, on stdout."""
    result = run("validate", files[name], "--json")

    assert (result.status, result.err) == (3, "")
    assert result.json[0]["file"] == files[name]


@needs("/dev/full", "sh")
@pytest.mark.parametrize("line", ["hotline", "list --json", "show slavery-footprint -f csv"])
def test_not_written(installed: Path, line: str):
    """4: the disk is full, or standard output is closed; said in the reader's words, and as JSON to a JSON reader."""
    command = [str(installed), *line.split()]
    environment = {"PATH": os.defpath, **FRENCH}
    closing = ["sh", "-c", '"$@" >&-', "sh", *command]
    with Path("/dev/full").open("wb") as full:
        disk = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    closed = subprocess.run(closing, stderr=subprocess.PIPE, env=environment, check=False)

    for done in (disk, closed):
        printed = done.stderr.decode()
        assert done.returncode == 4
        assert printed.count("\n") == 1
        if "--json" in line:
            ERROR.validate(json.loads(printed))
            assert json.loads(printed)["error"]["code"] == "not_written"
        else:
            assert printed.startswith(f"tipfacts: error: impossible d’écrire la réponse{N}: ")


def test_reader_gone(installed: Path):
    """0: whoever read the pipe has seen enough, and left; that is no failure."""
    command = [str(installed), "list", "--json"]
    pipe = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env={"PATH": os.defpath}, **pipe) as process:
        first = process.stdout.read(1)
        process.stdout.close()
        printed = process.stderr.read()

    assert (first, printed, process.returncode) == (b"[", b"", 0)


@pytest.mark.parametrize("line", ["list", "list --json", "list -fjsonl --lang fr"])
def test_bug(run: Run, monkeypatch: pytest.MonkeyPatch, line: str):
    """70: a defect of ours. No traceback, but where TIPFACTS_DEBUG=1 asks for it."""

    def fail(*_: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setitem(commands.FUNCTIONS, "list", fail)
    result = run(*line.split())
    debug = run(*line.split(), env={"TIPFACTS_DEBUG": "1"})

    assert (result.status, result.out, result.err.count("\n")) == (70, "", 1)
    if line == "list":
        hint = "TIPFACTS_DEBUG=1 shows where; report it to whoever provided tipfacts"
        assert result.err == f"tipfacts: error: this is a bug in tipfacts (ZeroDivisionError); {hint}\n"
    else:
        assert _error(result, 70)["code"] == "bug"
    assert debug.status == 70
    assert debug.err.startswith("Traceback (most recent call last):\n")


@needs("fcntl")
def test_interrupted(installed: Path):
    """130: Ctrl-C, while it waits for ids; not a word."""
    pipe = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([str(installed), "list", "--id", "-"], env={"PATH": os.defpath}, **pipe) as process:
        os.write(process.stdin.fileno(), b"slavery-footprint\n")
        wait_until_read(process.stdin.fileno())
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (130, b"", b"")


def wait_until_read(pipe: int) -> None:
    """Wait until the other side has taken all that was written."""
    until = time.monotonic() + 60
    while struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0]:
        assert time.monotonic() < until
        time.sleep(0.01)


# --- Errors


def _error(result: Completed, status: int) -> dict[str, Any]:
    """The error object, which must be the only thing said: one line, as the published schema has it."""
    assert (result.status, result.out) == (status, "")
    assert result.err.count("\n") == 1
    printed = json.loads(result.err)
    ERROR.validate(printed)
    error: dict[str, Any] = printed["error"]
    return error


def test_codes_are_a_closed_list():
    """The codes of errors are those that the tests above show, each with one exit status, and no other."""
    shown = ["usage", "bad_field", "not_found", "data_invalid", "data_missing", "not_written", "bug"]
    published = json_schema.document(VOCABULARY)["$defs"]["error"]["properties"]["error"]["properties"]["code"]["enum"]

    assert sorted(published) == sorted(shown)


@pytest.mark.parametrize("spelling", ["-f json", "-fjson", "--format json", "--format=json", "-f jsonl", "-fjsonl"])
@pytest.mark.parametrize("line", ["list --no-such", "list --year x", "show nope", "lst", "list --data /nowhere/x.toml"])
def test_json_errors_however_asked(run: Run, line: str, spelling: str):
    """However JSON is asked for, before or after what is wrong, the error is the same JSON object."""
    command, *rest = line.split()
    expected = run(*line.split(), "--json")
    error = _error(expected, expected.status)

    assert list(error) == ["code", "message", "hint", "suggestions", *(["hotline"] if line == "lst" else [])]
    assert error.get("hotline", "888-373-7888") == "888-373-7888"
    assert run(*line.split(), *spelling.split()) == expected
    assert run(command, *spelling.split(), *rest) == expected


@pytest.mark.parametrize("line", ["list --no-such", "list --year x", "show nope", "list --data /nowhere/x.toml"])
def test_json_errors_ignore_the_locale(run: Run, line: str):
    """The locale changes no JSON, errors included; --lang and TIPFACTS_LANG choose the words of the message."""
    expected = run(*line.split(), "--json")

    assert run(*line.split(), "--json", env={**FRENCH, "LANG": "fr_FR.UTF-8"}) == expected
    french = run(*line.split(), "--json", "--lang", "fr")
    assert french == run(*line.split(), "--json", env={"TIPFACTS_LANG": "fr"})
    codes = [json.loads(result.err)["error"]["code"] for result in (french, expected)]
    assert codes[0] == codes[1]
    assert french.err != expected.err


@pytest.mark.parametrize("spelling", ["--lang fr", "-L fr", "-Lfr", "--lang=fr"])
@pytest.mark.parametrize("line", ["list --no-such", "list --year x", "show nope"])
def test_language_of_errors(run: Run, line: str, spelling: str):
    """An error speaks the language that the line asks for, however it is spelt, even where the line cannot be read."""
    assert run(*line.split(), *spelling.split()) == run(*line.split(), env=FRENCH)


@pytest.mark.parametrize("format", ["auto", "text", "csv", "tsv", "md"])
def test_locale_of_errors(run: Run, format: str):
    """Beside a format that is not JSON, errors and notes are for people, and speak as their locale says."""
    assert "aucun fait" in run("show", "nope", "--format", format, env=FRENCH).err
    assert "aucun fait" in run("list", "--year", "1900", "--format", format, env=FRENCH).err
    assert "une année" in run("list", "--year", "x", "--format", format, env=FRENCH).err


@pytest.mark.parametrize(
    "line", ["{}", "show {}", "list {}", "list -t {}", "info --fields {}", "info -f {}", "info --{}"]
)
def test_errors_repeat_nothing_hostile(run: Run, line: str):
    """What was typed is shown harmless and cut: no escape, no end of line, no 10,000 letters."""
    typed = "\x1b[31m\n\u202e\udce9" + "x" * 10_000
    for more in ([], ["--json"]):
        result = run(*(word.format(typed) for word in line.split()), *more)
        assert result.status in (1, 2)
        assert result.err.count("\n") == 1
        assert not set("\x1b\u202e\udce9") & set(result.err)
        assert len(result.err) < 3_000


WORDS = [
    *(word for command in (PROGRAM, *COMMANDS.values()) for word in (command.name, *command.options)),
    "", "-", "--", "-5", "json", "csv", "fr", "title.fr", "2015", "x", "enfants", "slavery-footprint", "--=",
    "--json=1", "\udcff",
]  # fmt: skip
# What reads or writes files or has tests of its own.
ASIDE = {"help", "-h", "--help", "--show-completion", "-o", "--output", "--data", "validate", "-"}


@examples(150)
@given(argv=st.lists(st.sampled_from([word for word in WORDS if word not in ASIDE]), max_size=6))
def test_any_line_ends_well(argv: list[str]):
    """Whatever is typed: a status of the contract, an answer or an error but not both, and no word of Typer's own."""
    out, err, status = respond(argv, {}, tty=False)

    assert status in (0, 1, 2)

    assert not (out and status == 2) or Line(argv).command.name == "hotline"
    assert status != 2 or err.count("\n") == 1
    assert all(line.startswith(("tipfacts: error: ", "tipfacts: note: ", '{"error": {')) for line in err.splitlines())
    assert not any(word in err for word in ("Usage:", "Try '", "Error:", "Traceback", "Got unexpected"))
