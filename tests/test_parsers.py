"""The two parsers: what the fast one reads, the Typer one reads alike; and the table behind both is sound."""

from __future__ import annotations

import ast
import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import ROOT, Completed, examples
from tipfacts.cli import fast_parser, help_text, typer_app
from tipfacts.cli.commands import FUNCTIONS
from tipfacts.cli.completion_scripts import SCRIPTS
from tipfacts.cli.fast_parser import Line
from tipfacts.errors import UsageError
from tipfacts.spec import COMMANDS, FORMATS, PROGRAM, SHELLS, TOPICS, Command, Param, Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EVERY = [PROGRAM, *COMMANDS.values()]
# What a value may be, and what may stand where a value, a command or an option should.
WORDS = ["", "x", "victims", "été", "30 000", "json", "statistic", "fr", "a,b", "5", "show", "=", "a=b", "\udce9", "\t"]
MARKS = ["-", "--", "-5", "-x", "---", "-=", "--=x", "-n", "--json", "--tag=", "--js", "--no-such", "-qn5", "-hV"]


def _fast(line: list[str]) -> Request | None:
    """What the fast parser reads; None where it leaves something of the line."""
    read = Line(line)
    return read.request if read.left is None else None


def _typer(line: list[str]) -> Request | None:
    """What Typer reads; None where it says that the line is wrong."""
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


# --- Both read alike


# Hypothesis draws each of these as often as it stands here.
WAYS = ["plain"] * 8 + ["joined", "glued"] * 3 + ["bare", "shortened", "one dash"]
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
    spelt = {"joined": f"{flag}={value}", "glued": flag + value, "shortened": flag[:-2], "one dash": flag.lstrip("-")}
    return ["-" * (way == "one dash") + spelt.get(way, flag)]


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


@examples(1_000)
@given(lines())
@example(["show", "-"])
@example(["show", "--", "x"])
@example(["--", "show", "--json", "x"])
@example(["list", "-n", "-5"])
@example(["list", "--sort", "-year"])
@example(["list", "--tag"])
@example(["list", "-n=5"])
@example(["list", "--tag", "--json"])
@example(["list", "--tag="])
@example(["list", "--format", "json", "--format", "csv"])
@example(["search", "a", "--tag=b", "c"])
@example(["search", "-qfjson", "a", "-Lfr", "--", "-q"])
@example(["hotline", "x"])
@example(["hotline", "--json=1"])
@example(["show", "a", "b"])
@example(["list", ""])
@example([""])
@example(["-"])
@example(["list", "--id", "-"])
@example(["--data", "a", "--lang=fr", "list", "--data", "b", "-L", "en"])
@example(["nonsense", "list", "--json"])
@example(["--show-completion"])
@example(["list", "--show-completion"])
@example(["--data", "--show-completion"])
@example(["--", "--show-completion"])
def test_agree(line: list[str]) -> None:
    """The fast parser reads what Typer reads, alike, and leaves what Typer refuses; one dash before a long name too."""
    read = Line(line)

    if read.meant:
        assert read.left is not None
        assert "-" + read.left.partition("=")[0] == read.meant
    else:
        assert _fast(line) == _typer(line)


# --- What the fast parser reads, and what it leaves


def _plain() -> list[tuple[str, list[str]]]:
    """Every command with each of its arguments and options, plainly spelt by each of its names."""
    commands = [(command.name, [command.name]) for command in COMMANDS.values()]
    for command in COMMANDS.values():
        for param in command.params:
            for flag in param.flags or [""]:
                value = [] if param.takes == "flag" else [param.choices[0] if param.choices else "x"]
                words = [command.name, *([flag] if flag else []), *value]
                commands.append((" ".join(words), words))
    return commands


@pytest.mark.parametrize("line", [pytest.param(line, id=id) for id, line in _plain()])
def test_every_row_plainly(line: list[str]) -> None:
    """Each row of the table, plainly spelt, is read by both parsers, alike."""
    assert _fast(line) == typer_app.read(line) is not None


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("list --tag=a -tb -t c", {"tag": ["a", "b", "c"]}),
        ("list -n5 --sort=-id", {"limit": "5", "sort": "-id"}),
        ("list --sort -id --tag= -n -5", {"sort": "-id", "tag": [""], "limit": "-5"}),
        ("search -qfjson -Lfr x", {"quiet": True, "format": "json", "lang": "fr", "words": ["x"]}),
        ("search -q -- -x --json", {"quiet": True, "words": ["-x", "--json"]}),
        ("-- search --json -- -x", {"json": True, "words": ["-x"]}),
        ("--lang fr -f json show x -f csv", {"lang": "fr", "format": "csv", "id": ["x"]}),
        ("--data a list --data=b --data c", {"data": ["a", "b", "c"]}),
        ("--json --lang=fr list", {"json": True, "lang": "fr"}),
        ("show x --help", {"id": ["x"], "help": True}),
        ("list -h", {"help": True}),
        ("--version", {"version": True}),
        ("--show-completion", {"show_completion": ""}),
        ("-L fr --show-completion", {"show_completion": "", "lang": "fr"}),
        ("--show-completion -L", {"show_completion": "-L"}),
        ("list --id - term", {"id": ["-"], "kinds": ["term"]}),
        ("list x x --json x", {"kinds": ["x", "x", "x"], "json": True}),
    ],
)
def test_every_usual_spelling(line: str, values: dict[str, object]) -> None:
    """Joined and glued values, letters together, options before the command, words after --: both read them."""
    read = Line(line.split())

    assert read.left is None
    assert read.request.values == values
    assert typer_app.read(line.split()) == read.request


@pytest.mark.parametrize(
    ("line", "left", "command", "values"),
    [
        ("nonsense --json list -L fr", "nonsense", "", {"json": True, "lang": "fr"}),
        ("hotline x --json", "x", "hotline", {"json": True}),
        ("help x y -f csv", "y", "help", {"topic": "x", "format": "csv"}),
        ("search x -qfjson --bogus", "--bogus", "search", {"words": ["x"], "quiet": True, "format": "json"}),
        ("search x --bogus=1 --data f -Lfr", "--bogus=1", "search", {"words": ["x"], "data": ["f"], "lang": "fr"}),
        ("--bogus list --json", "--bogus", "list", {"json": True}),
        ("list -qn5 --json", "-qn5", "list", {"json": True}),
        ("list --js --tag", "--js", "list", {}),
        ("list --json=1 -f md", "--json=1", "list", {"format": "md"}),
        ("list --tag", "--tag", "list", {}),
        ("show -x -- --json bogus", "-x", "show", {"id": ["--json", "bogus"]}),
        ("list -format csv --json", "-format", "list", {"kinds": ["csv"], "json": True}),
    ],
)
def test_what_is_left(line: str, left: str, command: str, values: dict[str, object]) -> None:
    """Of a wrong line the fast parser leaves the first wrong word, and reads on: that decides how the error looks."""
    read = Line(line.split())

    assert (read.left, read.command.name, read.request.values) == (left, command, values)


@pytest.mark.parametrize(
    ("line", "left", "meant"),
    [
        ("list -format csv", "-format", "--format"),
        ("list -format=csv", "-format=csv", "--format"),
        ("-json list", "-json", "--json"),
        ("show x -help", "-help", "--help"),
        ("-version", "-version", "--version"),
        ("list -no-headers -n1", "-no-headers", "--no-headers"),
    ],
)
def test_one_dash_before_a_long_name(line: str, left: str, meant: str) -> None:
    """`-format csv` is not `-f ormat`: the long name is offered, with its two dashes."""
    read = Line(line.split())
    with pytest.raises(UsageError) as refused:
        typer_app.read(line.split(), read)

    assert (read.left, read.meant) == (left, meant)
    assert (refused.value.key, refused.value.suggestions) == ("option.one_dash", (meant,))


@pytest.mark.parametrize("line", ["list --sort -id", "search -- -format", "search x -qfjson", "list -n5"])
def test_no_long_name_with_one_dash(line: str) -> None:
    """A value, a word after --, or letters together are no long name with one dash."""
    assert Line(line.split()).meant == ""


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
def test_without_the_fast_parser(
    run: Callable[..., Completed], monkeypatch: pytest.MonkeyPatch, line: str, tty: bool
) -> None:
    """Where the fast parser left every line to Typer, every answer would be the same."""
    with_it = run(*shlex.split(line), tty=tty)

    class Leaving(Line):
        def _read(self, rest: Iterator[str]) -> None:
            super()._read(rest)
            self.left = self.left or ""

    monkeypatch.setattr(fast_parser, "Line", Leaving)

    assert run(*shlex.split(line), tty=tty) == with_it


# --- In another program


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., Completed]:
    """Another Typer program, in which tipfacts is mounted as `facts`."""
    file = tmp_path / "program.py"
    file.write_text(
        "import typer\n"
        "from tipfacts.__main__ import typer_application\n"
        "app = typer.Typer()\n"
        "app.add_typer(typer_application(), name='facts')\n"
        "@app.command()\n"
        "def hello(): print('hello')\n"
        "app()\n",
        encoding="utf-8",
    )

    def ask(*argv: str) -> Completed:
        done = subprocess.run(
            [sys.executable, str(file), *argv], capture_output=True, text=True, env={"PATH": os.defpath}, check=False
        )
        return Completed(done.returncode, done.stdout, done.stderr)

    return ask


@pytest.mark.parametrize(
    "line",
    ["", "hotline", "--json hotline", "show slavery-footprint -fcsv", "list --help", "show no-such-fact --json",
     "list --year x", "--data nowhere.toml list", "search xqzt", "--version"],
)  # fmt: skip
def test_mounted(run: Callable[..., Completed], program: Callable[..., Completed], line: str) -> None:
    """Mounted, each command answers as it does alone: the same bytes on both streams, the same exit code."""
    assert program("facts", *line.split()) == run(*line.split())


def test_another_program_keeps_its_own(program: Callable[..., Completed]) -> None:
    """Beside tipfacts the other program's commands run, and what is wrong with a line is Typer's to say."""
    assert program("hello") == (0, "hello\n", "")
    wrong = program("facts", "list", "--no-such")
    assert (wrong.status, wrong.out) == (2, "")
    assert "--no-such" in wrong.err
    assert "facts" in program("--help").out


def test_the_environment_is_left_as_it_is() -> None:
    """Importing the application changes no variable, whatever it holds, and needs none."""
    variables = {"TYPER_USE_RICH": "maybe", "_TIPFACTS_COMPLETE": "complete_bash", "TERMINAL_WIDTH": "x"}
    code = (
        "import os; before = dict(os.environ); from tipfacts.cli import typer_app; "
        "print(typer_app.read(['list', '--limit', '1']), os.environ == before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PATH": os.defpath, **variables}, check=False
    )

    assert (done.stdout, done.stderr) == ("Request('list', {'limit': '1'}) True\n", "")


# --- The table


FILTERS = "-t/--tag=TAG... --pillar=PILLAR... --year=YEAR... --id=ID..."
LISTING = "-n/--limit=N --sort=KEY --count"
ALWAYS = (
    "-f/--format=FORMAT --json --fields=A,B.C --field=A.B --template=TEMPLATE -L/--lang=LANG --color=WHEN "
    "--data=FILE... --only-data --ascii --no-headers --bom --delimiter=CHAR -o/--output=FILE --force --pager -h/--help"
)
# Each command: its argument, in brackets where it may be left out, and its options; dots where more than one counts.
PROMISED = {
    "": "-V/--version --show-completion=SHELL",
    "hotline": "",
    "search": f"WORDS... --kind=KIND... {FILTERS} {LISTING} --exact --min-score=N -q/--quiet --explain",
    "show": "ID...",
    "list": f"[KIND...] --kind=KIND... {FILTERS} {LISTING}",
    "initiatives": f"{FILTERS} {LISTING}",
    "statistics": f"{FILTERS} {LISTING}",
    "timeline": f"--kind=KIND... {FILTERS} {LISTING}",
    "random": f"--kind=KIND... {FILTERS} --daily --seed=N",
    "cite": "ID... --style=STYLE",
    "info": "",
    "schema": "[DEFINITION]",
    "validate": "[FILE...]",
    "help": "[TOPIC]",
    "import": "FILE --from=FORMAT --column=FIELD=COLUMN... --set=FIELD=VALUE... --wide --skip --text-lang=LANG "
    "--decimal=SIGN --date-order=ORDER --header-row=N --delimiter=CHAR --encoding=NAME",
    "pack": "FILE...",
}


def _promised(param: Param) -> str:
    value = param.metavar + "..." * param.many
    if not param.flags:
        return value if param.needed else f"[{value}]"
    return "/".join(param.flags) + f"={value}" * (param.takes != "flag")


def test_nothing_promised_is_lost() -> None:
    """Commands and options keep their names and what they take: scripts are written against them."""
    assert {command.name: " ".join(map(_promised, command.params)) for command in EVERY} == {
        name: f"{own} {ALWAYS.replace(' --delimiter=CHAR', '') if '--delimiter' in own else ALWAYS}".lstrip()
        for name, own in PROMISED.items()
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
    """A command takes one argument at most, which both parsers rely on."""
    assert len(command.arguments) <= 1


def test_same_flag_same_meaning() -> None:
    """A flag means the same in every command: its name, what it takes and whether it may be repeated."""
    meanings: dict[str, set[object]] = {}
    for command in EVERY:
        for param in command.params:
            for flag in param.flags:
                meanings.setdefault(flag, set()).add((param.name, param.flags, param.takes, param.many, param.choices))

    assert {flag: sorted(map(str, found)) for flag, found in meanings.items() if len(found) > 1} == {}


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
    """Every format gives bytes of its own; `auto` is a line a fact in a pipe, and `text` for reading aloud."""
    outputs = {name: run("list", "-n", "2", "--format", name).out for name in FORMATS}

    assert len(set(outputs.values())) == len(outputs)


def test_each_renderer_is_used() -> None:
    """Each module of output/formats is one that output/render.py or another format chooses."""
    folder = ROOT / "src" / "tipfacts" / "output" / "formats"
    chosen = {
        name
        for file in [*folder.glob("*.py"), folder.parent / "render.py"]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for name in (node.module, *(f"{node.module}.{imported.name}" for imported in node.names))
    }

    assert {f"tipfacts.output.formats.{file.stem}" for file in folder.glob("[!_]*.py")} <= chosen


@pytest.mark.parametrize(
    ("path", "shell"),
    [
        ("/bin/bash", "bash"),
        ("/usr/bin/zsh", "zsh"),
        ("fish", "fish"),
        ("/opt/nu", "nushell"),
        ("/usr/bin/pwsh", "powershell"),
        ("C:\\Program Files\\Git\\bin\\Bash.EXE", "bash"),
    ],
)
def test_the_script_of_the_shell_in_use(run: Callable[..., Completed], path: str, shell: str) -> None:
    """Without a name it is that of $SHELL, by either parser."""
    assert run("--show-completion", env={"SHELL": path}) == run("--show-completion", shell)


@pytest.mark.parametrize("env", [{}, {"SHELL": ""}, {"SHELL": "/bin/tcsh"}], ids=str)
def test_a_shell_that_is_not_known(run: Callable[..., Completed], env: dict[str, str]) -> None:
    """Where $SHELL names none of them, the error lists those that there are."""
    told = f"unknown shell '{env.get('SHELL', '')}' in the variable SHELL; name one: {', '.join(SHELLS)}"

    assert run("--show-completion", env=env) == (2, "", f"tipfacts: error: {told}\n")


def test_each_shell_has_its_script(run: Callable[..., Completed]) -> None:
    """Every shell of the table gets a completion script of its own, and every script has its shell there."""
    scripts = {shell: run("--show-completion", shell) for shell in SHELLS}

    assert {shell: result.status for shell, result in scripts.items()} == dict.fromkeys(SCRIPTS, 0)
    assert len({result.out for result in scripts.values()}) == len(SHELLS)
