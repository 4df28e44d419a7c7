"""The two doors: what the quick one reads, the Typer one reads alike; and the table behind both is sound."""

from __future__ import annotations

import ast
import shlex
from typing import TYPE_CHECKING

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import ROOT, examples
from tipfacts.cli import fast_parser, help_text, typer_app
from tipfacts.cli.commands import FUNCTIONS
from tipfacts.cli.completion_scripts import SCRIPTS
from tipfacts.errors import UsageError
from tipfacts.spec import COMMANDS, FORMATS, PROGRAM, SHELLS, TOPICS, Command, Param, Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

EVERY = [PROGRAM, *COMMANDS.values()]
# What a value may be, and what may stand where a value, a command or an option should.
WORDS = ["", "x", "victims", "été", "30 000", "json", "statistic", "fr", "a,b", "5", "show", "=", "a=b", "\udce9", "\t"]
MARKS = ["-", "--", "-5", "-x", "---", "-=", "--=x", "-n", "--json", "--tag=", "--js", "--no-such", "-qn5", "-hV"]


def _typer(line: list[str]) -> Request | None:
    """What the Typer door reads; None where it says that the line is misused."""
    try:
        return typer_app.read(line)
    except UsageError:
        return None


@pytest.fixture(scope="module", autouse=True)
def built_once():
    """The Typer application, built once: that is nearly all the time that reading a line takes."""
    built = typer.main.get_command(typer_app.build())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer_app, "build", lambda: built)
        yield


# --- The law


# Hypothesis draws each of these as often as it stands here.
WAYS = ["plain"] * 12 + ["bare", "joined", "glued", "shortened"]
DAMAGES = ["none"] * 6 + ["drop", "add", "twice", "swap", "before"]


def _spelt(draw: st.DrawFn, param: Param) -> list[str]:
    """One way to say a row of the table: plainly as a rule, or in another way that Typer knows or refuses."""
    value = draw(st.sampled_from([*param.choices, *WORDS] * 4 + MARKS))
    if not param.flags:
        return [value]
    flag = draw(st.sampled_from(param.flags))
    way = draw(st.sampled_from(WAYS))
    if way == "plain" and param.takes != "flag":
        return [flag, value]
    return [{"joined": f"{flag}={value}", "glued": flag + value, "shortened": flag[:-2]}.get(way, flag)]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A line drawn from the table, then perhaps damaged."""
    command = draw(st.sampled_from(EVERY))
    line = [command.name] if command.name else []
    for param in draw(st.lists(st.sampled_from(command.params), max_size=5)):
        line += _spelt(draw, param)
    damage = draw(st.sampled_from(DAMAGES))
    at = draw(st.integers(0, max(len(line) - 1, 0)))
    if damage == "drop":
        del line[at : at + 1]
    elif damage == "add":
        line.insert(at + 1, draw(st.sampled_from([*WORDS, *MARKS])))
    elif damage == "twice":
        line[at:at] = line[at : at + 2]
    elif damage == "swap":
        line[at : at + 2] = line[at : at + 2][::-1]
    elif damage == "before":
        line[:0] = draw(st.sampled_from(["--lang fr", "--json", "-f json", "--tag x", "--"])).split()
    return line


@examples(2_000)
@given(lines())
@example(["show", "-"])
@example(["show", "--", "x"])
@example(["list", "-n", "-5"])
@example(["list", "--tag"])
@example(["list", "--tag", "--json"])
@example(["list", "--format", "json", "--format", "csv"])
@example(["search", "a", "--tag=b", "c"])
@example(["hotline", "x"])
@example(["show", "a", "b"])
@example(["list", ""])
@example(["list", "--id", "-"])
def test_agree(line: list[str]) -> None:
    """The quick door reads a line as the Typer door does, or steps aside; what is misused it never reads."""
    request = fast_parser.read(line)

    assert request is None or request == _typer(line)


# --- What the quick door takes, and what it leaves


def _plain() -> list[tuple[str, list[str]]]:
    """Every command with every row of its own and of the house, said plainly by each of its names."""
    said = [(command.name, [command.name]) for command in COMMANDS.values()]
    for command in COMMANDS.values():
        for param in command.params:
            for flag in param.flags or [""]:
                value = [] if param.takes == "flag" else [param.choices[0] if param.choices else "x"]
                words = [command.name, *([flag] if flag else []), *value]
                said.append((" ".join(words), words))
    return said


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=id) for id, line in _plain() if line[-1] not in ("-h", "--help")]
)
def test_every_row_plainly(line: list[str]) -> None:
    """Each row of the table, plainly said, is read by both doors, alike."""
    assert fast_parser.read(line) == typer_app.read(line) is not None


@pytest.mark.parametrize(
    "line", ["show -", "list --id -", "list --data - --id a --id -", "search - a", "list x x --json x"]
)
def test_takes(line: str) -> None:
    """A lone dash is a value like any other, and words may stand between options: neither is slow."""
    assert fast_parser.read(line.split()) == typer_app.read(line.split())


@pytest.mark.parametrize(
    "line",
    [
        "show x --help",
        "list -h",
        "--help",
        "--version",
        "nonsense",
        "--json list",
        "show -- x",
        "show x y",
        "hotline x",
        "list --tag",
        "list -n -5",
        "list -n5",
        "list --tag=x",
        "list --js",
        "search -qx a",
        "search -- -q",
    ],
)
def test_steps_aside(line: str) -> None:
    """Where there is any doubt, the quick door leaves the line to Typer."""
    assert fast_parser.read(line.split()) is None


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("list --tag=a -tb -t c", {"tag": ["a", "b", "c"]}),
        ("list -n5 --sort=-id", {"limit": "5", "sort": "-id"}),
        ("search -q -- -x --json", {"quiet": True, "words": ["-x", "--json"]}),
        ("--lang fr -f json show x -f csv", {"lang": "fr", "format": "csv", "id": "x"}),
        ("--json --lang=fr list", {"json": True, "lang": "fr"}),
        ("list -h", {"help": True}),
        ("--version", {"version": True}),
    ],
)
def test_typer_reads_the_rest(line: str, values: dict[str, object]) -> None:
    """What the quick door leaves, the Typer door reads: joined and glued values, words after --, options first."""
    assert fast_parser.read(line.split()) is None
    assert typer_app.read(line.split()).values == values


LINES = [
    "",
    "hotline",
    "hotline --json",
    "list",
    "list statistic --json -n 3",
    "list --kind term --format csv",
    "list --tag no-such-tag",
    "search slavery footprint --json",
    "search victimes -L fr",
    "search xqzt",
    "show slavery-footprint",
    "show slavery-footprint --field value",
    "show no-such-fact",
    "show",
    "timeline --count",
    "random --seed 1 --json",
    "cite slavery-footprint",
    "info --json",
    "list --fields nonsense",
    "list --data /no/such/file",
]


@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("line", LINES, ids=lambda line: line or "(nothing)")
def test_without_the_quick_door(
    run: Callable[..., Completed], monkeypatch: pytest.MonkeyPatch, line: str, tty: bool
) -> None:
    """Without the quick door every answer is the same."""
    with_it = run(*shlex.split(line), tty=tty)
    monkeypatch.setattr(fast_parser, "read", lambda _line: None)

    assert run(*shlex.split(line), tty=tty) == with_it


# --- The table


FILTERS = "-t/--tag=TAG... --pillar=PILLAR... --year=YEAR... --id=ID..."
LISTING = "-n/--limit=N --sort=KEY --count"
EXPORT = "--export=FILE --force"
ALWAYS = (
    "-f/--format=FORMAT --json --fields=A,B.C --field=A.B -L/--lang=LANG --color=WHEN --data=FILE... --ascii "
    "--no-headers --bom -h/--help"
)
# Each command: its argument, in brackets where it may be left out, and its options; dots where more than one counts.
PROMISED = {
    "": "-V/--version --show-completion=SHELL",
    "hotline": "",
    "search": f"WORDS... --kind=KIND... {FILTERS} {LISTING} --exact --min-score=N -q/--quiet --explain",
    "show": f"ID {EXPORT}",
    "list": f"[KIND...] --kind=KIND... {FILTERS} {LISTING}",
    "initiatives": f"{FILTERS} {LISTING}",
    "statistics": f"{FILTERS} {LISTING}",
    "timeline": f"--kind=KIND... {FILTERS} {LISTING} {EXPORT}",
    "random": f"--kind=KIND... {FILTERS} --daily --seed=N",
    "cite": "ID --style=STYLE",
    "info": "",
    "schema": "",
    "validate": "[FILE...]",
    "help": "[TOPIC]",
}


def _said(param: Param) -> str:
    value = param.metavar + "..." * param.many
    if not param.flags:
        return value if param.needed else f"[{value}]"
    return "/".join(param.flags) + f"={value}" * (param.takes != "flag")


def test_nothing_promised_is_lost() -> None:
    """Commands and options keep their names and what they take: scripts are written against them."""
    assert {command.name: " ".join(map(_said, command.params)) for command in EVERY} == {
        name: f"{own} {ALWAYS}".lstrip() for name, own in PROMISED.items()
    }


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command.name or "tipfacts")
def test_rows_are_distinct(command: Command) -> None:
    """Within a command no name and no flag stands twice, and each flag is one short letter or a long name."""
    flags = [flag for param in command.params for flag in param.flags]
    names = [param.name for param in command.params]

    assert sorted(set(flags)) == sorted(flags)
    assert sorted(set(names)) == sorted(names)
    assert all((len(flag) == 2 or flag.startswith("--")) and flag.strip("-") and flag[0] == "-" for flag in flags)
    assert all(param.flags[-1].startswith("--") for param in command.params if param.flags)


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command.name or "tipfacts")
def test_arguments_come_first_and_are_one(command: Command) -> None:
    """A command takes one argument at most, which the quick door relies on."""
    assert len(command.arguments) <= 1


def test_same_flag_same_meaning() -> None:
    """A flag means the same in every command: its name, what it takes and whether it may be repeated."""
    meanings: dict[str, set[object]] = {}
    for command in EVERY:
        for param in command.params:
            for flag in param.flags:
                meanings.setdefault(flag, set()).add((param.name, param.flags, param.takes, param.many, param.choices))

    assert {flag: sorted(map(str, said)) for flag, said in meanings.items() if len(said) > 1} == {}


def test_choices_where_choices_are_promised() -> None:
    """A row that takes one of a few words says which, and every other row that names words takes a kind."""
    rows = [param for command in EVERY for param in command.params]

    assert {param.name for param in rows if (param.takes == "choice") != bool(param.choices)} <= {"kind", "kinds"}
    assert all(param.choices for param in rows if param.takes in ("choice", "kind"))


def test_every_row_is_worded() -> None:
    """Every command, argument, option and metavar of the table has its words, and no word is left over."""
    rows = [param for command in EVERY for param in command.params]

    assert set(help_text.SUMMARIES) == {*COMMANDS, *TOPICS}
    assert set(help_text.ARGUMENTS) == {param.name for param in rows if not param.flags}
    assert set(help_text.OPTIONS) == {param.name for param in rows if param.flags}
    assert set(help_text.METAVARS) == {param.metavar for param in rows if param.metavar} | {"COMMAND", "OPTIONS"}
    assert {name for names in help_text.GROUPS.values() for name in names} == set(COMMANDS)
    for name, choices in help_text.CHOICES.items():
        assert [tuple(choices)] == sorted({param.choices for param in rows if param.name == name})


def test_each_command_has_its_function() -> None:
    """Every command of the table has one function that answers it, and no function is left over."""
    assert sorted(FUNCTIONS) == sorted(command.name for command in EVERY)


def test_each_format_has_its_renderer(run: Callable[..., Completed]) -> None:
    """Every format gives bytes of its own, but for `auto`, which is `text` in a pipe."""
    outputs = {name: run("list", "-n", "2", "--format", name).out for name in FORMATS}

    assert outputs.pop("auto") == outputs["text"]
    assert len(set(outputs.values())) == len(outputs)


def test_each_renderer_is_used() -> None:
    """Each module of output/formats is one that output/render.py or another format chooses."""
    folder = ROOT / "src" / "tipfacts" / "output" / "formats"
    chosen = {
        node.module
        for file in [*folder.glob("*.py"), folder.parent / "render.py"]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    }

    assert {f"tipfacts.output.formats.{file.stem}" for file in folder.glob("[!_]*.py")} <= chosen


def test_each_shell_has_its_script(run: Callable[..., Completed]) -> None:
    """Every shell of the table gets a completion script of its own, and every script has its shell there."""
    scripts = {shell: run("--show-completion", shell) for shell in SHELLS}

    assert {shell: result.status for shell, result in scripts.items()} == dict.fromkeys(SCRIPTS, 0)
    assert len({result.out for result in scripts.values()}) == len(SHELLS)
