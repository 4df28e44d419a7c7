"""The help: complete and true in both languages, at any width, and every example in it runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Completed, needs
from tipfacts.cli import help_pages, help_text
from tipfacts.data import bundled, toml_file, validation, value_checks
from tipfacts.data.fields import ANSWERS, EXPLANATION, paths
from tipfacts.errors import TipfactsError
from tipfacts.i18n.language import LANGUAGES
from tipfacts.retrieval import matching
from tipfacts.spec import COMMANDS, COMMON_OPTIONS, EXIT_CODES, PROGRAM, TOPICS, Command

Ask = Callable[..., Completed]
EVERY = [PROGRAM, *COMMANDS.values()]
PAGES = ["", *COMMANDS, *TOPICS]
WIDTHS = [40, 80, 120]


def _named(page: str) -> str:
    return page or "(program)"


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the help."""
    return str(request.param)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    """Every pair of words in a table of manual_words."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(part, str) for part in value):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _pairs(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _pairs(inner)


TABLES = {name: value for name, value in vars(help_text).items() if name.isupper() and name not in ("GROUPS", "SEE")}
PAIRS = [
    pytest.param(*pair, id=f"{name}-{at}") for name, value in TABLES.items() for at, pair in enumerate(_pairs(value))
]


# --- Complete


def test_words_for_every_command_and_option() -> None:
    """Every command, option, argument and topic of the table has words, and no word is left over."""
    options = {param.name for command in EVERY for param in command.params if param.flags}
    arguments = {param.name for command in EVERY for param in command.arguments}
    metavars = {param.metavar for command in EVERY for param in command.params if param.takes != "flag"}

    assert help_text.OPTIONS.keys() == options
    assert help_text.ARGUMENTS.keys() == arguments
    assert help_text.METAVARS.keys() == metavars | {"COMMAND", "OPTIONS"}
    assert help_text.SUMMARIES.keys() == COMMANDS.keys() | set(TOPICS)
    assert help_text.DETAILS.keys() == COMMANDS.keys()
    assert help_text.EXAMPLES.keys() == {"", *COMMANDS, *TOPICS}
    assert sorted(name for names in help_text.GROUPS.values() for name in names) == sorted(COMMANDS)


def test_words_for_every_choice() -> None:
    """The choices that are explained are those of the table."""
    choices = {param.name: set(param.choices) for command in EVERY for param in command.params}

    assert {name: set(described) for name, described in help_text.CHOICES.items()} == {
        name: choices[name] for name in help_text.CHOICES
    }


def test_words_for_every_exit_code() -> None:
    """Every exit code is explained, and what to do about it where something can be done."""
    assert tuple(help_text.EXITS) == EXIT_CODES
    assert help_text.REMEDIES.keys() == set(EXIT_CODES) - {0, 130}


@pytest.mark.parametrize(("french", "english"), PAIRS)
def test_both_languages(french: str, english: str) -> None:
    """Each text has both languages, with the same things to be typed in them, and the punctuation of its own."""
    typed = [sorted(re.findall(r"`([^`]*)`", text)) for text in (french, english)]
    typed[0] = [
        word.replace("COMMANDE", "COMMAND").replace("FICHIER", "FILE").replace("SUJET", "TOPIC") for word in typed[0]
    ]
    prose = re.sub(r"`[^`]*`", "…", french)

    assert french and english
    assert typed[0] == typed[1]
    assert "'" not in prose
    assert re.findall(r"[^\s\u202f][;!?»](?!\w)|[^\s\u202f]:(?=\s|$)|«(?!\s)|\S%", prose) == []
    assert re.findall(r"\s[;:!?]", english) == []


def test_every_page_of_help(run: Ask, language: str) -> None:
    """Every page renders, and no two are alike."""
    pages = {page: run("help", *([page] if page else []), "--lang", language) for page in PAGES}

    assert {page for page, result in pages.items() if result[0] or result[2] or not result[1]} == set()
    assert len({result.out for result in pages.values()}) == len(PAGES)


@pytest.mark.parametrize("command", EVERY, ids=lambda command: _named(command.name))
def test_page_of_a_command(command: Command, language: str) -> None:
    """The page of a command shows how to spell it, its arguments and its own options; the program's, those of all."""
    page = help_pages.text(command.name, language, 1000)
    rows = [*help_pages.argument_rows(command, language), *help_pages.option_rows(help_pages.own(command), language)]
    if command is PROGRAM:
        rows += help_pages.option_rows(COMMON_OPTIONS, language)
    lines = page.splitlines()

    assert [term for term, _ in rows if not any(line.startswith(f"  {term}  ") for line in lines)] == []
    assert f"  {help_pages.usage(command, language)}" in lines


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.name)
def test_page_is_short(command: Command, language: str) -> None:
    """The page of a command has at most 60 lines, the last three of which name what it shares, its exit codes too."""
    lines = help_pages.text(command.name, language).splitlines()
    shared = help_pages.text(command.name, language, 1000).splitlines()[-3:]

    assert len(lines) <= 60
    assert [line.split("  ")[1] for line in shared] == list(help_text.SHARED)
    assert shared[-1].endswith(", ".join(map(str, help_pages.exits(command))))


@pytest.mark.parametrize("page", [page for page in PAGES if help_text.EXAMPLES[page]], ids=_named)
def test_examples_early(page: str, language: str) -> None:
    """Examples are the first heading of a topic, and the second of a command, after its usage."""
    headings = [line for line in help_pages.text(page, language).splitlines() if line.isupper() and line[0] != " "]

    assert headings[page not in TOPICS] == help_pages.heading("examples", language)


@pytest.mark.parametrize("topic", TOPICS)
def test_title_of_a_topic(topic: str, language: str) -> None:
    """The page of a topic is headed by what it is about, not by a command that does not exist."""
    title, blank, *_ = help_pages.text(topic, language).splitlines()

    assert (title, blank) == (help_pages.summaries(language)[topic], "")


def test_program(run: Ask, language: str) -> None:
    """The help of the program says at once what it is for and gives the hotline, and has examples, one with jq."""
    page = run("--help", "--lang", language).out
    first, _, _ = page.partition(help_pages.heading("usage", language))
    hotline = bundled.hotline()

    assert hotline["number"] in first
    assert first.index(str(hotline["emergency"]["number"])) < first.index(str(hotline["number"]))
    assert 3 <= len(help_pages.examples("", language)) <= 5
    assert any("| jq" in line for line, _ in help_pages.examples("", language))
    assert page.index(f"\n{help_pages.heading('examples', language)}\n") < page.index(
        f"\n{help_pages.heading('program', language)}\n"
    )


# --- True


SPELLINGS = {
    "program": (["--help"], ["-h"], ["help"]),
    "command": (["show", "--help"], ["show", "-h"], ["help", "show"], ["show", "x", "--help"], ["--help", "show"]),
    "command with options": (["list", "--tag", "x", "-h"], ["list", "--help"], ["help", "list"]),
    "help": (["help", "--help"], ["help", "help"]),
}


@pytest.mark.parametrize("ways", SPELLINGS.values(), ids=SPELLINGS)
def test_same_however_asked(run: Ask, ways: tuple[list[str], ...]) -> None:
    """Help is the same however it is asked for, and is an answer: standard output, status 0."""
    first, *others = [run(*words) for words in ways]

    assert (first.status, first.err) == (0, "")
    assert [other for other in others if other != first] == []


@pytest.mark.parametrize("options", ["--lang fr", "--color always", "--format text --color always -L fr"])
@pytest.mark.parametrize("page", ["", "show", "help"], ids=_named)
def test_same_however_shown(run: Ask, page: str, options: str) -> None:
    """What says how help is to be shown says so of `show --help` as of `help show`, before the option and after it."""
    expected = run("help", *page.split(), *options.split())

    assert expected.status == 0
    assert run(*page.split(), "--help", *options.split()) == run(*page.split(), *options.split(), "-h") == expected


def test_asked_beside_anything(run: Ask) -> None:
    """`--help` shows the page whatever else is on the line."""
    assert run("show", "x", "--help", "--json", "--bom") == run("help", "show")


def _options_named(text: str) -> set[str]:
    """The options that stand in a text, those of other programs in its pipes left out."""
    ours = re.sub(r"\|\s+(jq|cut|fzf)\b[^|\n]*", "", text)
    return set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", ours))


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_no_other_option(page: str, language: str) -> None:
    """A page names no option that does not exist; that of a command only its own, but for its examples."""
    text = help_pages.text(page, language, 1000)
    if page in COMMANDS:
        examples = "\n".join(line for line, _ in help_pages.examples(page, language))
        text = "\n".join(line for line in text.splitlines() if line.strip() not in examples.splitlines())
        known = set(COMMANDS[page].options)
    else:
        known = {flag for command in EVERY for flag in command.options}

    assert _options_named(text) - known - {"-value"} == set()


# What the words show as to be typed, beside the table, the shapes and the names of other programs.
OTHERS = """
[] - = + @ .svg .html .bib .txt .jsonl own.toml null \\u00e9 dumb year date explain code PATH ps tmux screen script
HISTCONTROL=ignorespace HIST_IGNORE_SPACE ~/.bashrc ~/.zshrc ~/.config/fish/config.fish $PROFILE
"""


def _known() -> set[str]:
    """Every single word that may be typed, or stands in an answer."""
    known = {*OTHERS.split(), *COMMANDS, *TOPICS, *matching.KINDS, "TIPFACTS_DEBUG=1"}
    for command in EVERY:
        known |= command.options.keys() | {choice for param in command.params for choice in param.choices}
    for shape in (*ANSWERS.values(), EXPLANATION):
        known |= {part for path, _ in paths(shape) for part in (path, path.replace(".", "_"), path.rpartition(".")[2])}
    known |= {name for names in help_text.ENVIRONMENT for name in names.split(", ")}
    return known | {f"[{name}]" for name in validation.OWN_TABLES} | set(help_text.METAVARS)


def test_every_literal_is_real() -> None:
    """Whatever the words show as typed or printed exists: a command, an option, a choice, a field, a variable."""
    literals = {word for _, english in map(_values_of, PAIRS) for word in re.findall(r"`([^`]*)`", english)}
    words = {word for literal in literals if literal[0] != "{" for word in literal.split()}

    assert words - _known() == {"tipfacts", "tipfacts:", "error:", "less", "\\t", "\\n", "}}"}


def _values_of(param: Any) -> tuple[str, str]:
    return param.values


def test_numbers_of_the_rules() -> None:
    """The bounds that the page on own facts tells are those that hold."""
    english = " ".join(pair[1] for pair in help_text.RULES)

    assert f"{value_checks.MOST_CHARACTERS:,} characters" in english
    assert f"{toml_file.MOST_BYTES // 2**20} MiB" in english


def test_error_codes(language: str) -> None:
    """The page on exit codes lists the code of every error under its exit code."""
    kinds = [TipfactsError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    listed = {code: int(status) for status, codes in help_pages.error_rows() for code in codes.split(", ")}

    assert listed == {kind.code: kind.status for kind in kinds}
    assert all(code in help_pages.text("exit-codes", language) for code in listed)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("hotline --data /no/such/file", 0),
        ("search --data /no/such/file x", 3),
        ("validate /no/such/file", 3),
        ("search xqzt", 1),
        ("cite no-such-id", 1),
        ("info", 0),
        ("schema", 0),
    ],
)
def test_exit_codes_of_a_command(run: Ask, line: str, status: int) -> None:
    """A command gives no exit code that its help leaves out."""
    command = COMMANDS[line.split(maxsplit=1)[0]]

    assert run(*line.split()).status == status
    assert status in help_pages.exits(command)


def test_hotline_has_no_data_error() -> None:
    """The help of the hotline promises neither 1 nor 3: it is always there, whatever the data files."""
    assert {1, 3} & help_pages.exits(COMMANDS["hotline"]).keys() == set()


def test_smallest_fact(run: Ask, tmp_path: Path) -> None:
    """The smallest fact is valid as it stands in the page, and nothing can be taken out of it."""
    own = tmp_path / "own.toml"
    own.write_text(help_text.SMALLEST, encoding="utf-8")
    lines = help_text.SMALLEST.splitlines()

    assert run("validate", str(own)).status == 0
    for at, line in enumerate(lines):
        if " = " in line:
            own.write_text("\n".join(lines[:at] + lines[at + 1 :]), encoding="utf-8")
            assert run("validate", str(own)).status == 3, line


def test_privacy_erases_nothing(language: str) -> None:
    """The page on privacy names what stays visible, and never tells anybody to erase anything."""
    page = " ".join(help_pages.text("privacy", language).split())
    named = {
        "fr": ("historique", "ps", "défilement", "installation"),
        "en": ("history", "ps", "scrollback", "installation"),
    }
    commands = (
        "history -c",
        "clear",
        "rm ",
        "unset HISTFILE",
        "uninstall",
        "shred",
        "effacez",
        "supprimez",
        "erase ",
        "delete",
    )

    assert [word for word in named[language] if word not in page] == []
    assert [word for word in commands if word in page.lower()] == []


# --- Laid out


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_width(page: str, width: int, language: str) -> None:
    """No line of any page is wider than the terminal, and nothing trails at its end."""
    lines = help_pages.text(page, language, width).splitlines()

    assert [line for line in lines if len(line) > width] == []
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_same_words_at_every_width(page: str, language: str) -> None:
    """However wide, a page has the same words in the same order."""
    texts = [help_pages.text(page, language, width) for width in WIDTHS]
    words = [re.sub(r" \\$", "", text, flags=re.MULTILINE).split() for text in texts]

    assert words[0] == words[1] == words[2]


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_french_is_typeset(page: str) -> None:
    """A page in French has no-break spaces in its punctuation, and no mark of ours is left in it."""
    text = help_pages.text(page, "fr", 1000)
    prose = [
        line
        for line in text.splitlines()
        if not line.lstrip().startswith(("tipfacts", "TIPFACTS")) and " = " not in line
    ]

    assert [line for line in prose if re.search(r" [;:!?%»](\s|$)|« ", line)] == []
    assert "`" not in text
    assert "`" not in help_pages.text(page, "en", 1000)


def test_no_break_spaces_hold(language: str) -> None:
    """Wrapping never parts French punctuation from its word."""
    starts = {
        line.strip()[:1]
        for width in WIDTHS
        for page in PAGES
        for line in help_pages.text(page, "fr", width).splitlines()
    }

    assert starts & set(";:!?»") == set()


def test_plain_in_a_pipe(run: Ask) -> None:
    """Help holds no escape byte in a pipe, and on a terminal only bold headings and what is typed, unless refused."""
    piped = run("help", "show").out
    drawn = run("help", "show", tty=True, env={"COLUMNS": "80", "TERM": "xterm"}).out
    refused = run("help", "show", "--color", "never", tty=True, env={"COLUMNS": "80", "TERM": "xterm"}).out

    assert "\x1b" not in piped
    assert re.sub(r"\x1b\[1m(.*)\x1b\[0m", r"\1", drawn) == piped == refused
    sections = help_pages.page("show", "en")
    rows = (help_pages.Examples, help_pages.Rows)
    typed = [row[0] for section in sections for block in section.blocks if isinstance(block, rows) for row in block]
    headings = [section.heading for section in sections if section.heading]
    bold = re.findall(r"\x1b\[1m(.*)\x1b\[0m", drawn)
    assert bold[0] == "tipfacts show" and sorted(bold[1:]) == sorted(typed + headings)


def test_width_of_the_terminal(run: Ask) -> None:
    """On a terminal help fills it, but never more than reads well; in a pipe it has 80 columns."""
    widest = {
        columns: max(
            map(len, run("help", "formats", "--color", "never", tty=True, env={"COLUMNS": columns}).out.splitlines())
        )
        for columns in ("50", "90", "200")
    }
    piped = max(map(len, run("help", "formats", env={"COLUMNS": "50"}).out.splitlines()))

    assert 40 < widest["50"] <= 50
    assert 80 < widest["90"] <= 90
    assert 90 < widest["200"] <= help_pages.WIDEST
    assert 70 < piped <= help_pages.WIDTH


def test_width_of_an_explicit_format(run: Ask) -> None:
    """A format asked for by name breaks the lines of help at the same places everywhere, on a terminal too."""
    line = ["help", "formats", "--format", "text"]

    assert {run(*line, tty=True, env={"COLUMNS": columns}) for columns in ("50", "90", "200")} == {run(*line)}


@needs("bash")
@pytest.mark.parametrize("line", [line for lines in help_text.EXAMPLES.values() for line, _ in lines])
def test_pasting_keeps_the_command(line: str) -> None:
    """A command line that is broken for a narrow terminal is the same command to a shell."""
    broken = help_pages.pasted(line, 36)
    joined = " ".join(part.strip().removesuffix("\\").strip() for part in broken)

    assert joined == line
    assert all(part.endswith((" \\", "|")) for part in broken[:-1])
    assert subprocess.run(["bash", "-nc", "\n".join(broken)], capture_output=True, check=True).stderr == b""


# --- Every example runs


EXAMPLES = sorted({line for lines in help_text.EXAMPLES.values() for line, _ in lines})


@needs("bash")
@pytest.mark.parametrize("line", EXAMPLES)
def test_example(installed: Path, tmp_path: Path, line: str) -> None:
    """Each example of the help runs in bash with the installed wheel, beside own data: status 0, and no complaint."""
    if "jq" in line and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    (tmp_path / "own.toml").write_text(help_text.SMALLEST, encoding="utf-8")
    environ = {"PATH": f"{installed.parent}:{os.environ['PATH']}", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    if "many.jsonl" in line:
        own = [str(installed), "list", "--only-data", "--data", "own.toml", "-f", "jsonl"]
        records = subprocess.run(own, cwd=tmp_path, env=environ, capture_output=True, check=True, text=True).stdout
        (tmp_path / "many.jsonl").write_text(records.replace('{"id": "', '{"id": "more-'), encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", "\n".join(help_pages.pasted(line, 60))],
        cwd=tmp_path, env=environ, capture_output=True, timeout=60, check=False, text=True,
    )  # fmt: skip
    made = [word for word in line.split() if word.endswith((".svg", ".csv", ".bib", ".schema.json", "many.pack"))]

    assert done.returncode == 0
    expected = "tipfacts: error: .*\n" if "||" in line else "(tipfacts: note: .*\n)+" if " import " in line else ""
    assert re.fullmatch(expected, done.stderr)
    assert done.stdout or made or "-q" in line or line.startswith("n=")  # a variable takes what it prints
    assert [name for name in made if not (tmp_path / name).stat().st_size] == []
