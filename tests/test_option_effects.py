"""An option that has no effect on a command, or on the form of its answer, is refused; one that is accepted has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tipfacts.cli import option_effects
from tipfacts.spec import COMMANDS, FORMATS, FORMS, PROGRAM, ROWS, Command, Param

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Completed

    Run = Callable[..., Completed]

TERMINAL = {"COLUMNS": "80", "TERM": "xterm"}
EVERY = {command.name: command for command in (PROGRAM, *COMMANDS.values())}
# A line for each command, to which an option is added.
LINES = {
    "": "", "hotline": "hotline", "search": "search visa", "show": "show t-visa three-ps", "list": "list",
    "initiatives": "initiatives", "statistics": "statistics", "timeline": "timeline", "random": "random --seed 1",
    "cite": "cite t-visa", "info": "info", "schema": "schema", "validate": "validate",
    "import": "import table.csv --set kind=term --set as_of=2024-01-01 --set document=D",
    "help": "help formats", "pack": "pack own.toml -o facts.pack",
}  # fmt: skip
# What to type for an option, by its name.
VALUES = {
    "format": "json", "fields": "FIELD", "field": "FIELD", "template": "{FIELD}", "lang": "fr", "color": "always",
    "data": "own.toml", "delimiter": ";", "output": "new.txt", "limit": "1", "sort": "-id", "style": "bibtex",
    "show_completion": "bash",
}  # fmt: skip
FIELDS = {"hotline": "number", "info": "schema_version", "problem": "file"}  # a field of the answer, where it has no id
# What a script may rely on: common options that are refused on a command.
IDLE = {
    "": "fields field template data only_data no_headers bom ascii delimiter",
    "schema": "fields field template data only_data",
    "import": "fields field template data only_data no_headers bom ascii",
    "pack": "fields field template data only_data no_headers bom ascii delimiter",
    "help": "fields field template data only_data no_headers bom ascii delimiter",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a data file and a table, to write into."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.toml").write_text(
        "[[facts]]\nid = 'own'\nkind = 'term'\ntitle.en = 'Quokka'\ntext.en = 'An animal.'\nas_of = '2024-01-01'\n"
        "source = { document = 'd', title = 'D', locator = 'p. 1' }\n",
        encoding="utf-8",
    )
    (tmp_path / "table.csv").write_text("title,text\nA,a\n", encoding="utf-8")


def _typed(param: Param, command: Command = PROGRAM) -> list[str]:
    """The option, with a value that the command knows."""
    value = VALUES.get(param.name, "").replace("FIELD", FIELDS.get(command.subject, "id"))
    return [param.flags[-1], *([] if param.takes == "flag" else [value])]


def _line(name: str, form: str) -> list[str]:
    """A line whose answer has that form."""
    command = EVERY[name]
    if form in FORMATS:
        return [*LINES[name].split(), "--format", form]
    if form == "picture":
        return [*LINES[name].split(), "-o", "new.svg"]
    return [*LINES[name].split(), *_typed(next(param for param in command.params if param.name == form), command)]


def _forms(command: Command) -> list[str]:
    """The forms that an answer of the command can have."""
    names = {param.name for param in command.params} - set(command.idle)
    forms = [form for form in FORMS if form in names or (form == "picture" and command.drawn)]
    return [*command.formats, *forms]


# --- the command -----------------------------------------------------------------------------------------------------


def test_which_options_a_command_refuses() -> None:
    """The options that choose facts or shape them are refused where there are none; everywhere else all are taken."""
    assert {name: " ".join(command.idle) for name, command in EVERY.items() if command.idle} == IDLE


@pytest.mark.parametrize(
    ("name", "idle"), [(name, option) for name, options in IDLE.items() for option in options.split()]
)
def test_no_effect_on_a_command(name: str, idle: str, run: Run) -> None:
    """An option that has none on a command is a usage error that names both."""
    param = next(param for param in PROGRAM.params if param.name == idle)
    result = run(*LINES[name].split(), *_typed(param))

    assert result == (
        2, "", f"tipfacts: error: {param.flags[-1]} has no effect on '{name or 'tipfacts'}'; remove it\n",
    )  # fmt: skip


@pytest.mark.parametrize("option", [["--version"], ["--show-completion", "bash"]], ids=" ".join)
@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_of_the_program_before_a_command(name: str, option: list[str], run: Run) -> None:
    """`--version list` is refused, not read as `list`."""
    result = run(*option, *LINES[name].split())

    assert (result.status, result.out) == (2, "888-373-7888\n" if name == "hotline" else "")
    assert result.err == f"tipfacts: error: {option[0]} has no effect on '{name}'; remove it\n"


@pytest.mark.parametrize(
    ("name", "formats"),
    [("help", FORMATS[2:]), ("import", ("csv", "tsv", "md")), ("pack", ("csv", "tsv", "md")), ("", FORMATS[2:])],
)
def test_no_such_format_of_a_command(name: str, formats: tuple[str, ...], run: Run) -> None:
    """A format that a command does not know is refused: help is words, and of `import` the errors alone are JSON."""
    assert set(FORMATS) - set(EVERY[name].formats) == set(formats)
    for format in formats:
        assert run(*LINES[name].split(), "-f", format).status == 2
    assert [name for name, command in EVERY.items() if command.formats != FORMATS] == ["", "import", "pack", "help"]


# --- the form of the answer ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "form"), [(name, form) for name in EVERY for form in _forms(EVERY[name])])
def test_every_pair(name: str, form: str, run: Run) -> None:
    """Each option beside each form of an answer: taken where the table says that it has an effect, else refused."""
    command = EVERY[name]
    for param in command.params:
        if not param.forms or param.name in command.idle or param.name == form:
            continue
        line = [*_line(name, form), *_typed(param, command)]
        # An option that makes a form of its own may go with a format.
        taken = form in FORMS[param.name] if param.name in FORMS else form in param.forms
        result = run(*line, *(["--force"] if taken and "-o" in line else []))

        if taken:
            assert result.status in (0, 1), (line, result.err)
        else:
            assert result.status == 2, line
            assert any(flag in result.err for flag in line if flag.startswith("--")), (line, result.err)
            assert result.out == "" or name == "hotline", line


SHAPING = ("fields", "ascii", "no_headers", "bom", "delimiter", "limit", "sort", "explain", "style")


@pytest.mark.parametrize("form", [form for form in (*ROWS, "count", "quiet") if form != "picture"])
@pytest.mark.parametrize("shaping", SHAPING)
def test_the_table_is_true(shaping: str, form: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing refused, an option changes answers of the forms that it is taken on, and of no others."""
    monkeypatch.setattr(option_effects, "check_effects", lambda *_: None)
    known = {param.name: param for command in EVERY.values() for param in command.params}
    users = [
        name
        for name, command in EVERY.items()
        if known[shaping] in command.params and shaping not in command.idle and form in _forms(command)
    ]
    changed = [
        name
        for name in users
        for tty in (False, True)
        if run(*_line(name, form), *_typed(known[shaping], EVERY[name]), tty=tty, env=TERMINAL).out
        != run(*_line(name, form), tty=tty, env=TERMINAL).out
    ]

    assert bool(changed) == (form in known[shaping].forms and bool(users)), (users, changed)


# --- whole messages --------------------------------------------------------------------------------------------------

REFUSED = {
    "list --bom": "--bom has no effect on the format auto; remove it, or use: --format csv, --format tsv",
    "list -f json --no-headers": (
        "--no-headers has no effect on the format json; remove it, or use: --format csv, --format tsv"
    ),
    "list -o x.tsv --delimiter ;": "--delimiter has no effect on the format tsv; remove it, or use: --format csv",
    "list -n 2 --count": "--limit has no effect with --count; remove one of them",
    "search x -q --count": "--count has no effect with --quiet; remove one of them",
    "search x -q -o x.txt": "--output has no effect with --quiet; remove one of them",
    "list --count -f csv": "--format csv has no effect with --count; remove one of them",
    "show x --field id --json": "--json has no effect with --field; remove one of them",
    "show x --field id --fields id": "--fields has no effect with --field; remove one of them",
    "show x --field id --template x": "--field has no effect with --template; remove one of them",
    "list --template x --fields id": "--fields has no effect with --template; remove one of them",
    "list --template x -f text": "--format text has no effect with --template; remove one of them",
    "cite x --style bibtex --json": (
        "--style has no effect on the format json; remove it, or use: --format auto, --format text, --format md"
    ),
    "timeline -o x.svg --count": (
        "a picture cannot be combined with --count; remove --count, or choose another extension"
    ),
    "timeline -o x.svg -f json": (
        "a picture cannot be combined with --format json; remove --format json, or choose another extension"
    ),
    "--version --show-completion bash": "--show-completion has no effect with --version; remove one of them",
    "validate x.toml --data y.toml": "--data has no effect with FILE; remove one of them",
    "random --daily --seed 1": "--daily and --seed cannot be used together; keep one of them",
    "help formats --format md": "--format md has no effect on 'help'; remove it",
}


@pytest.mark.parametrize(("line", "told"), REFUSED.items())
def test_what_is_told(line: str, told: str, run: Run) -> None:
    """The error names what has no effect and beside what, and what to do."""
    result = run(*line.split())

    assert (result.status, result.out) == (2, "")
    for part in told.split("; ") if "json" in line else [f"tipfacts: error: {told}\n"]:
        assert part in result.err


@pytest.mark.parametrize(
    "line",
    ["cite t-visa --style csl-json --json", "list --json --lang fr", "list -f csv --color always", "list --help --bom",
     "hotline --data nowhere.toml --only-data", "search visa -q --json", "list --count --json", "list --json --json",
     "list -f csv --bom --no-headers --delimiter ;", "list --lang fr --help --json", "help -f text"],
)  # fmt: skip
def test_what_is_taken(line: str, run: Run) -> None:
    """What agrees is taken: a language and a colour always are, and the page of help beside anything."""
    assert run(*line.split()).status == 0
