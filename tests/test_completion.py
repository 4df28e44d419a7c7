"""Completion: TAB offers in bash, zsh and fish what Typer would offer, without loading it, and never complains."""

from __future__ import annotations

import os
import re
import select
import shlex
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import examples, needs
from tipfacts.cli import completion, help_text, typer_app
from tipfacts.cli.completion_scripts import PLACES, SCRIPTS
from tipfacts.data import bundled
from tipfacts.data.fields import FACT, paths
from tipfacts.spec import COMMANDS, COMMON_OPTIONS, KINDS, PROGRAM, SHELLS, TOPICS, Param

if os.name == "posix":
    import pty
    import termios

if TYPE_CHECKING:
    from tests.conftest import Completed

EVERY = [PROGRAM, *COMMANDS.values()]
PATIENCE = 10  # seconds that a shell may take before a test gives up


def ask(*words: str, by: str = "bash", **environ: str) -> list[str]:
    """What is offered where the last of the words is being typed."""
    out, err, status = completion.respond({
        "_TIPFACTS_COMPLETE": f"complete_{by}",
        "COMP_WORDS": "\n".join(["tipfacts", *words]),
        "COMP_CWORD": str(len(words)),
        **environ,
    })  # fmt: skip
    assert (err, status) == ("", 0)
    assert out == "" or out.endswith("\n")
    return out.splitlines()


# --- What is offered

IDS = bundled.ids()
TAGS = list(bundled.vocabulary()["tags"])
T_VISA = next(record["title"] for record in bundled.records() if record["id"] == "t-visa")
FIELDS = [path for path, _ in paths(FACT)]
COMMON_FLAGS = [flag for param in COMMON_OPTIONS for flag in param.flags]
OFFERED = {
    "commands": ([""], list(COMMANDS)),
    "a command": (["ti"], ["timeline"]),
    "several commands": (["s"], ["search", "show", "statistics", "schema"]),
    "options of the program": (["-"], ["-V", "--version", "--show-completion", *COMMON_FLAGS]),
    "an option": (["list", "--no"], ["--no-headers"]),
    "options of a command": (["hotline", "-"], COMMON_FLAGS),
    "an option not said before": (["show", "x", "--json", "--no-headers", "--a", "--f"], [
        "--format", "--fields", "--field", "--force",
    ]),
    "an option said before": (["show", "x", "--json", "--j"], []),
    "an option that may be said again": (["list", "--tag", "x", "--ta"], ["--tag"]),
    "a command after options": (["--json", "--lang", "fr", "li"], ["list"]),
    "ids": (["show", ""], IDS),
    "an id": (["show", "prosec"], ["prosecutions-increase"]),
    "an id to cite": (["cite", "t-v"], ["t-visa"]),
    "an id as a value": (["list", "--id", "t-v"], ["t-visa"]),
    "an id after options": (["show", "-f", "json", "--lang=fr", "t-v"], ["t-visa"]),
    "one id more": (["show", "t-visa", "t-v"], ["t-visa"]),
    "kinds": (["list", ""], list(KINDS)),
    "more kinds": (["list", "term", "sta"], ["statistic"]),
    "a kind as a value": (["search", "--kind", "in"], ["initiative"]),
    "tags": (["list", "--tag", ""], TAGS),
    "a tag": (["search", "x", "-t", "chil"], ["children"]),
    "pillars": (["initiatives", "--pillar", "pr"], ["prosecution", "protection", "prevention"]),
    "years": (["list", "--year", "2008"], ["2008"]),
    "formats": (["list", "-f", "j"], ["json", "jsonl"]),
    "a format after = in bash": (["list", "--format", "=", "c"], ["csv"]),
    "all formats after = in bash": (["list", "--format", "="], ["auto", "text", "json", "jsonl", "csv", "tsv", "md"]),
    "a format after = elsewhere": (["list", "--format=c"], ["--format=csv"]),
    "a word after a value after =": (["list", "--format", "=", "csv", "te"], ["term"]),
    "languages": (["info", "-L", ""], ["fr", "en"]),
    "fields": (["list", "--fields", ""], FIELDS),
    "a field": (["show", "x", "--field", "title."], ["title.fr", "title.en"]),
    "more fields": (["list", "--fields", "id,title.fr,ti"], ["id,title.fr,title", "id,title.fr,title.en"]),
    "one tag more": (["list", "--tag", "children,fam"], ["children,family"]),
    "none twice": (["list", "--pillar", "prevention,pr"], ["prevention,prosecution", "prevention,protection"]),
    "one kind more": (["list", "term,sta"], ["term,statistic"]),
    "one id more after =": (["list", "--id=know-your-rights,t-v"], ["--id=know-your-rights,t-visa"]),
    "no list of arguments": (["show", "know-your-rights,t-v"], []),
    "a field in a template": (["list", "--template", "'{id}: {tit"], ["{id}: {title.fr}", "{id}: {title.en}"]),
    "another command's field in a template": (["info", "--template", "{tool.v"], ["{tool.version}"]),
    "a field after a brace as itself": (["list", "--template", '"{{{valu'], ["{{{value}"]),
    "a field after what a shell might read": (["list", "--template", '"\\t*{low'], ["\\t*{low}"]),
    "no field in a brace as itself": (["list", "--template", "{{va"], []),
    "no field outside braces": (["list", "--template", "{id}va"], []),
    "no field of several parts": (["list", "--template", "{title"], ["{title.fr}", "{title.en}"]),
    "fields of the answer": (["hotline", "--fields", "e"], [
        "e164", "emergency", "emergency.number", "emergency.fr", "emergency.en",
    ]),
    "fields of a hit": (["search", "--fields", "id,m"], ["id,match", "id,matched_field"]),
    "no fields without an answer": (["help", "--fields", ""], []),
    "keys to sort by": (["list", "--sort", "p"], [
        "period.start", "period.end", "period.printed.fr", "period.printed.en", "period.text.fr", "period.text.en",
        "part_of",
    ]),
    "keys to sort by, falling": (["list", "--sort", "-y"], ["-year"]),
    "styles": (["cite", "x", "--style", "b"], ["bibtex"]),
    "topics": (["help", ""], [*COMMANDS, *TOPICS]),
    "shells": (["--show-completion", ""], list(SHELLS)),
    "definitions": (["schema", "rec"], ["records", "record"]),
    "files of facts": (["list", "--data", ""], [":files"]),
    "files after =": (["list", "--data=o"], [":files"]),
    "files to write": (["show", "x", "-o", "a"], [":files"]),
    "files to check": (["validate", "a", ""], [":files"]),
    "no values for words": (["search", "know"], []),
    "no values for a number": (["search", "-n", ""], []),
    "no values for a seed": (["random", "--seed", ""], []),
    "nothing after a command that takes nothing": (["hotline", ""], []),
    "nothing after a command that does not exist": (["nonsense", ""], []),
    "no options after --": (["list", "--", "-"], []),
    "arguments after --": (["list", "--", "te"], ["term"]),
    "options of a command after --": (["--", "show", "--out"], ["--output"]),
    "the value of an option, not options": (["list", "--tag", "-"], []),
    "past an open quote": (["show", '"t-v'], ["t-visa"]),
    "past a single quote": (["show", "'t-v"], ["t-visa"]),
    "past a backslash": (["show", "t\\-v"], ["t-visa"]),
    "a backslash in single quotes": (["show", "'t\\-v"], []),
    "past a quoted value": (["list", "--data", "my 'facts' x.toml", "te"], ["term"]),
}  # fmt: skip


@pytest.mark.parametrize(("words", "offered"), OFFERED.values(), ids=OFFERED)
def test_offers(words: list[str], offered: list[str]) -> None:
    """Exactly the candidates that may stand there, in the order of the table and of the facts."""
    assert ask(*words) == offered


@pytest.mark.parametrize("words", ["tipfacts show know", "  tipfacts   show  know", "tipfacts show 'know"])
def test_words_parted_by_spaces(words: str) -> None:
    """The line may also come as Typer's own scripts send it: its words parted by spaces."""
    environ = {"_TIPFACTS_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"}

    assert completion.respond(environ)[0].splitlines() == [id for id in IDS if id.startswith("know")]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "nushell"])
@pytest.mark.parametrize(
    ("words", "environ", "line"),
    [
        (["ho"], {"LANG": "fr_FR.UTF-8"}, "hotline\tAfficher le numéro de la ligne américaine contre la traite"),
        (["ho"], {"LANG": "C"}, "hotline\tShow the number of the U.S. National Human Trafficking Hotline"),
        (["show", "t-v"], {}, f"t-visa\t{T_VISA['en']}"),
        (["show", "-L", "fr", "t-v"], {}, f"t-visa\t{T_VISA['fr']}"),
        (["--lang", "fr", "show", "t-v"], {}, f"t-visa\t{T_VISA['fr']}"),
        (["show", "t-v"], {"TIPFACTS_LANG": "fr"}, f"t-visa\t{T_VISA['fr']}"),
        (["show", "--js"], {}, "--json\tThe same as --format json"),
        (["list", "--pillar", "prot"], {}, "protection\tprotection"),
        (["list", "sta"], {"LANG": "fr"}, "statistic\tstatistique"),
        (["list", "--tag", "chil"], {"LANG": "fr"}, "children\tenfants"),
        (["list", "--format=cs"], {}, "--format=csv\tRFC 4180, with a header row and LF line endings"),
        (["help", "priv"], {}, "privacy\tPrivacy and traces"),
        (["list", "--sort", "ki"], {}, "kind"),
    ],
)
def test_describes_what_it_offers(shell: str, words: list[str], environ: dict[str, str], line: str) -> None:
    """All shells but bash also get what each candidate means, in the language of the line or of the environment."""
    assert ask(*words, by=shell, **environ) == [line]


@pytest.mark.parametrize(
    ("shell", "words"),
    [
        ("bash", ["list", "--data", "my' facts.toml'", '"ter']),
        ("zsh", ["list", "--data", "my\\ facts.toml", "'ter"]),
        ("fish", ["list", "--data", "my facts.toml", '"ter']),
        ("fish", ["list", "--data", "it's mine.toml", "'ter"]),
        ("nushell", ["list", "--data", "`my facts.toml`", "`ter"]),
        ("nushell", ["list", "--data", "'C:\\my facts.toml'", '"ter']),
        ("powershell", ["list", "--data", "C:\\it's mine.toml", "ter"]),
    ],
)
def test_inside_quotes(shell: str, words: list[str]) -> None:
    """What each shell hands over is read as that shell reads it, a quote that is still open included."""
    assert [line.partition("\t")[0] for line in ask(*words, by=shell)] == ["term"]


@pytest.mark.parametrize(("shell", "offered"), {"fish": "{low}", "nushell": "'{low}'", "powershell": "'{low}'"}.items())
def test_quotes_where_the_shell_does_not(shell: str, offered: str) -> None:
    """A template keeps its quotes, which some shells leave to the program: braces mean something to them."""
    assert ask("list", "--template", "{lo" if shell == "powershell" else "'{lo", by=shell) == [offered]


def test_fish_looks_anywhere() -> None:
    """Fish gets the ids that hold what was typed anywhere, for it sets them below those that begin with it."""
    found = [line.partition("\t")[0] for line in ask("show", "rights", by="fish")]

    assert found == [id for id in IDS if "rights" in id]
    assert ask("show", "rights") == ask("show", "rights", by="zsh") == []


ODD = {
    "nothing": {},
    "no number": {"COMP_WORDS": "tipfacts show "},
    "no words": {"COMP_CWORD": "1"},
    "a number that is none": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "x"},
    "a negative number": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "-1"},
    "the program itself": {"COMP_WORDS": "tipfacts", "COMP_CWORD": "0"},
    "a huge number": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "9" * 5000},
    "digits of another script": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "١"},
    "an unknown shell": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "1", "_TIPFACTS_COMPLETE": "complete_elvish"},
    "an unknown task": {"COMP_WORDS": "tipfacts ", "COMP_CWORD": "1", "_TIPFACTS_COMPLETE": "install_bash"},
    "an empty task": {"_TIPFACTS_COMPLETE": ""},
}


@pytest.mark.parametrize("environ", ODD.values(), ids=ODD)
def test_odd_environment(shell: Callable[..., Completed], environ: dict[str, str]) -> None:
    """Where the environment makes no sense the program says nothing at all, with status 0."""
    assert shell(env={"_TIPFACTS_COMPLETE": "complete_bash", **environ}) == (0, "", "")


def test_long_line() -> None:
    """A line longer than anybody types is not looked at."""
    assert ask("list", "x" * completion.LONGEST_LINE, "") == []
    assert ask("list", "x" * (completion.LONGEST_LINE - 100), "") == list(KINDS)


@given(st.text(max_size=60), st.sampled_from(SHELLS), st.integers(0, 6))
@example("tipfacts\nshow\n'", "bash", 2)
@example("tipfacts\n\\", "zsh", 1)
@example("\n\n\n\n", "fish", 3)
def test_any_words(words: str, shell: str, number: int) -> None:
    """Whatever the words, the answer is whole lines, and no error."""
    environ = {"_TIPFACTS_COMPLETE": f"complete_{shell}", "COMP_WORDS": words, "COMP_CWORD": str(number)}
    out, err, status = completion.respond(environ)

    assert (err, status) == ("", 0)
    assert out == "" or out.endswith("\n")


# --- Own facts


def _own(folder: Path, *ids: str) -> Path:
    file = folder / "own.toml"
    file.write_text("".join(f'[[facts]]\nid = "{id}"  # mine\nkind = "term"\n' for id in ids), encoding="utf-8")
    return file


def test_own_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids of own files are offered too: those of --data, or else of TIPFACTS_DATA."""
    own = _own(tmp_path, "our-centre", "our-report")
    other = tmp_path / "other.toml"
    other.write_text("facts = []\n[[facts]]\nid='our-other'\n", encoding="utf-8")

    assert ask("show", "our") == []
    assert ask("show", "our", TIPFACTS_DATA=str(own)) == ["our-centre", "our-report"]
    assert ask("show", "our", TIPFACTS_DATA=f"{own}{os.pathsep}{other}") == ["our-centre", "our-report", "our-other"]
    assert ask("show", "--data", other.as_posix(), "our", TIPFACTS_DATA=str(own)) == ["our-other"]
    assert ask("show", "--only-data", "--data", other.as_posix(), "") == ["our-other"]
    assert ask("--data", other.as_posix(), "show", f"--data={own.as_posix()}", "our") == [
        "our-other",
        "our-centre",
        "our-report",
    ]
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert ask("show", "--data", "~/other.toml", "our") == ["our-other"]


DECLARED = """
[tags.bridges]  # over water
fr = "ponts"
en = "bridges"

[tags.bad name]
[tags."bin"]
[tags.brown]
fr = "marron\\x07"
[kinds]
[kinds.boat]
fr = 'bateau'

[[facts]]
id = "our-bridge"
en = "no words of a tag"
"""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["list", "--tag", "br"], ["bridges\tbridges", "brown"]),
        (["list", "-L", "fr", "--tag", "bri"], ["bridges\tponts"]),
        (["list", "bo"], ["boat\tbateau"]),
        (["search", "--kind=bo"], ["--kind=boat\tbateau"]),
        (["list", "--pillar", "b"], []),
        (["show", "our"], ["our-bridge"]),
    ],
    ids=str,
)
def test_own_words(tmp_path: Path, words: list[str], offered: list[str]) -> None:
    """The kinds and tags that own files declare are offered too, with their words in a language that they have."""
    file = tmp_path / "own.toml"
    file.write_text(DECLARED.replace("\\x07", "\x07"), encoding="utf-8")

    assert ask(*words, by="zsh", TIPFACTS_DATA=str(file)) == offered
    assert ask("--data", file.as_posix(), *words, by="zsh") == offered


def _folder(folder: Path) -> Path:
    return folder


def _missing(folder: Path) -> Path:
    return folder / "missing.toml"


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "fifo")
    os.write(os.open(folder / "fifo", os.O_RDWR), b'id = "our-fifo"\n')  # waiting for whoever reads it
    return folder / "fifo"


def _hostile(folder: Path) -> Path:
    file = folder / "hostile.toml"
    names = ["our id", "our\x1b[31m", "our$(id)", "our;ls", "oür", "our\u202e", "o" * 100, "../our", "our*"]
    file.write_bytes("".join(f'id = "{name}"\n' for name in names).encode() + b'id = "our\xff"\n' + b"id\n=\nid =\n")
    return file


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(_folder, id="folder"),
        pytest.param(_missing, id="missing"),
        pytest.param(_fifo, id="fifo", marks=needs("os.mkfifo")),
        pytest.param(_hostile, id="hostile"),
    ],
)
def test_own_files_that_are_no_use(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """A file that cannot be read, that would block, or that holds what is no id, offers nothing, without a word."""
    file = make(tmp_path)

    assert ask("show", "our", TIPFACTS_DATA=str(file)) == []
    assert ask("show", "t-v", TIPFACTS_DATA=str(file)) == ["t-visa"]


# --- The same as Typer


@pytest.fixture(scope="module")
def typers() -> Callable[[list[str]], list[str]]:
    """What Typer's own completion offers, asked of the application that the Typer application builds."""
    probe = typer.Typer()
    probe.command()(lambda: None)
    typer.main.get_command(probe)  # with completion, which makes Typer know its shells
    built = typer.main.get_command(typer_app.build())

    def offer(words: list[str]) -> list[str]:
        read, write = os.pipe()
        with pytest.MonkeyPatch.context() as patch, os.fdopen(write, "w") as out:
            patch.setenv("_TIPFACTS_COMPLETE", "complete_bash")
            patch.setenv("COMP_WORDS", shlex.join(["tipfacts", *words[:-1]]) + " " + shlex.quote(words[-1]))
            patch.setenv("COMP_CWORD", str(len(words)))
            patch.setattr("sys.stdout", out)
            with pytest.raises(SystemExit):
                built.main(args=[], prog_name="tipfacts")
        with os.fdopen(read) as answered:
            return [line for line in answered.read().splitlines() if line]

    return offer


# Typer offers options where a value must stand (`--tag -`), none to the command of `-- list -`, and commands after one
# that does not exist: such lines are left out.
VALUES = ["", "x", "json", "t-visa", "fr", "statistic", "id,title"]
BEGUN = ["", "-", "--", "--f", "-f", "s", "t", "j", "know", "id,", "20", "title.", "--format=j", "--tag=c"]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """A line drawn from the table, as far as it was typed when TAB was pressed."""
    command = draw(st.sampled_from(EVERY))
    line = [*draw(st.sampled_from([[], [], ["--json"], ["--lang", "fr"]])), command.name] if command.name else []
    params = [param for param in command.params if param.name != "only_data"]  # Typer does not say what stands before
    for param in draw(st.lists(st.sampled_from(params), max_size=4)):
        line += _spelt(param, draw(st.sampled_from([*param.choices, *VALUES])), joined=draw(st.booleans()))
    awaited = draw(
        st.sampled_from([None, *[param for param in command.params if param.flags and param.takes != "flag"]])
    )
    if awaited:
        return [*line, awaited.flags[-1], draw(st.sampled_from([word for word in BEGUN if word[:1] != "-"]))]
    return [*line, draw(st.sampled_from(BEGUN))]


def _spelt(param: Param, value: str, *, joined: bool) -> list[str]:
    """A row of the table, said with this value."""
    if not param.flags:
        return [value or "x"]
    flag = param.flags[-1]
    if param.takes == "flag":
        return [flag]
    return [f"{flag}={value}"] if joined else [flag, value]


@examples(500)
@given(line=lines())
@example(line=["list", "--fields", "id,ti"])
@example(line=["show", ""])
@example(line=["list", "--format=j"])
@example(line=["--", "li"])
def test_same_as_typer(typers: Callable[[list[str]], list[str]], line: list[str]) -> None:
    """Without Typer the candidates are those that Typer finds in the same application, in the same order."""
    *before, last = line
    kept = f"{last.partition('=')[0]}=" if last[:2] == "--" and "=" in last else ""
    ours = [candidate.removeprefix(kept) for candidate in ask(*map(shlex.quote, before), last)]

    assert [candidate for candidate in ours if candidate != ":files"] == typers(line)


# --- What it costs

DUMP = """
import sys
before = set(sys.modules)
from tipfacts.__main__ import main
status = main([])
sys.stderr.write("LOADED " + " ".join(sorted(set(sys.modules) - before)))
"""
LIGHT = {
    "__future__",
    "tipfacts",
    "tipfacts.__main__",
    "tipfacts.data.bundled",
    "tipfacts.cli",
    "tipfacts.cli.completion",
    "tipfacts.cli.fast_parser",
    "tipfacts.data.store",
    "tipfacts.i18n",
    "tipfacts.i18n.language",
    "tipfacts.data",
    "tipfacts.spec",
}
WHICH = {"tipfacts.i18n", "tipfacts.i18n.language"}
DESCRIBED = WHICH | {"tipfacts.i18n.locale"}
WORDS_OF = {
    "tipfacts.cli.help_pages",
    "tipfacts.cli.help_text",
    "tipfacts.i18n.messages",
    "tipfacts.text",
    "tipfacts.text.sanitize",
    "tipfacts.text.wrap",
}
COSTS = {
    "an id in bash": ("bash", ["show", "t-v"], LIGHT | {"tipfacts.data._places"}),
    "an id in zsh": ("zsh", ["show", "t-v"], LIGHT | DESCRIBED | {"tipfacts.data._places", "tipfacts.data._facts"}),
    "an id in fish": ("fish", ["show", "t-v"], LIGHT | DESCRIBED | {"tipfacts.data._places", "tipfacts.data._facts"}),
    "a tag in bash": ("bash", ["list", "--tag", "c"], LIGHT | {"tipfacts.data._vocabulary"}),
    "a kind in zsh": ("zsh", ["list", "t"], LIGHT | DESCRIBED | {"tipfacts.data._vocabulary"}),
    "a field in bash": ("bash", ["list", "--fields", "id,t"], LIGHT | {"tipfacts.data.fields"}),
    "an option in bash": ("bash", ["list", "--"], LIGHT),
    "an option in fish": ("fish", ["list", "--"], LIGHT | DESCRIBED | WORDS_OF | {"unicodedata"}),
    "a file": ("bash", ["validate", ""], LIGHT),
}


@pytest.mark.parametrize(("shell", "words", "allowed"), COSTS.values(), ids=COSTS)
def test_loads(installed: Path, tmp_path: Path, shell: str, words: list[str], allowed: set[str]) -> None:
    """At a press of TAB the installed program loads these few modules, and nothing of Python's or of others'."""
    environ = {
        "_TIPFACTS_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(["tipfacts", *words]),
        "COMP_CWORD": str(len(words)),
    }
    command = [str(installed.parent / "python"), "-I", "-c", DUMP]
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True, text=True)
    loaded = set(done.stderr.rpartition("LOADED ")[2].split())

    assert done.stdout
    assert loaded <= allowed


# --- The scripts


@pytest.mark.parametrize("shell", SHELLS)
def test_script(run: Callable[..., Completed], shell: str) -> None:
    """`--show-completion` prints the script that the wheel brings; so does Typer's way of asking for it."""
    asked = completion.respond({"_TIPFACTS_COMPLETE": f"source_{shell}"})

    assert run("--show-completion", shell) == (0, SCRIPTS[shell], "")
    assert asked == (SCRIPTS[shell], "", 0)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["bash", "-n"], id="bash"),
        pytest.param(["zsh", "-n"], id="zsh", marks=needs("zsh")),
        pytest.param(["fish", "--no-execute"], id="fish", marks=needs("fish")),
        pytest.param(["nu", "--no-config-file"], id="nushell", marks=needs("nu")),
        pytest.param(["shellcheck", "--shell=bash"], id="shellcheck", marks=needs("shellcheck")),
    ],
)
def test_script_is_sound(command: list[str], tmp_path: Path) -> None:
    """Each shell takes its script, and shellcheck finds nothing in that of bash."""
    file = tmp_path / "script"
    name = {"nu": "nushell", "shellcheck": "bash"}.get(command[0], command[0])
    file.write_text(SCRIPTS[name], encoding="utf-8")
    done = subprocess.run([*command, str(file)], capture_output=True, check=False, text=True)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# --- In the real shells


@pytest.fixture(scope="module")
def share(installed: Path) -> Path:
    """The folder share/ of the environment that the wheel was installed in."""
    return installed.parent.parent / "share"


@pytest.fixture
def environ(installed: Path, tmp_path: Path) -> dict[str, str]:
    """A clean environment in which the installed command is found, beside a file to complete."""
    (tmp_path / "my facts.toml").write_text("", encoding="utf-8")
    return {
        "PATH": f"{installed.parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "TIPFACTS_LANG": "en",
        "TERM": "xterm",
        "PS1": "$ ",
    }


REPLY = """
source "$SCRIPT"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_tipfacts tipfacts "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@needs("bash")
@pytest.mark.parametrize(
    ("words", "reply"),
    [
        (["show", "t-v"], ["t-visa"]),
        (["list", "--format", "=", "js"], ["json", "jsonl"]),
        (["search", "two words", "--tag", "chil"], ["children"]),
        (["list", "--fields", "id,as"], ["id,as_of"]),
        (["list", "--data", "my f"], ["my facts.toml"]),
        (["hotline", ""], [""]),
        (["show", "$(touch trace)"], [""]),
    ],
    ids=str,
)
def test_bash_reply(share: Path, environ: dict[str, str], tmp_path: Path, words: list[str], reply: list[str]) -> None:
    """Bash's own variables in, COMPREPLY out, in a bash that is not even interactive; nothing typed is ever run."""
    command = ["bash", "--norc", "-c", REPLY, "bash", "tipfacts", *words]
    environ["SCRIPT"] = str(share / PLACES["bash"])
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True, text=True)

    assert done.stdout.split("\n")[:-1] == reply
    assert not (tmp_path / "trace").exists()


@needs("bash")
def test_bash_registers(share: Path, environ: dict[str, str]) -> None:
    """The script binds its function to tipfacts and to nothing else."""
    command = ["bash", "--norc", "-c", f"source '{share / PLACES['bash']}' && complete -p"]
    done = subprocess.run(command, env=environ, capture_output=True, check=True, text=True)

    assert done.stdout == "complete -F _tipfacts tipfacts\n"


@needs("bash")
@pytest.mark.skipif(
    not Path("/usr/share/bash-completion/bash_completion").exists(), reason="bash-completion is not installed"
)
def test_bash_completion_finds_it(share: Path, environ: dict[str, str]) -> None:
    """The package bash-completion finds the script by itself where it is installed."""
    load = "source /usr/share/bash-completion/bash_completion; _completion_loader tipfacts; complete -p tipfacts"
    done = subprocess.run(
        ["bash", "--norc", "-c", load],
        env={**environ, "XDG_DATA_DIRS": str(share)}, capture_output=True, check=False, text=True,
    )  # fmt: skip

    assert done.stdout == "complete -F _tipfacts tipfacts\n"


@needs("fish")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("tipfacts show t-v", {f"t-visa\t{T_VISA['en']}"}),
        ("tipfacts --lang fr show t-v", {f"t-visa\t{T_VISA['fr']}"}),
        ("tipfacts list --format=js", {"--format=json", "--format=jsonl"}),
        ("tipfacts list --tag chil", {"children\tchildren"}),
        ("tipfacts search 'two words' --pillar part", {"partnership\tpartnership"}),
        ("tipfacts validate my", {"my facts.toml"}),
        ("tipfacts list --data my", {"my facts.toml"}),
        ("tipfacts list --data=my", {"--data=my facts.toml"}),
        ("tipfacts hotline ", set()),
        ("tipfacts show rights-br", {"protocol-rights-briefings"}),
        ("tipfacts timel", {"timeline\tShow a timeline of the dated facts"}),
    ],
)
def test_fish_offers(share: Path, environ: dict[str, str], tmp_path: Path, line: str, offered: set[str]) -> None:
    """Fish finds the script by itself where it is installed, and offers the candidates with what they mean."""
    environ |= {"XDG_DATA_DIRS": str(share), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    command = ["fish", "-c", f"complete -C {shlex.quote(line)}"]
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, check=True, text=True)
    found = {text if "\t" in next(iter(offered), "") else text.partition("\t")[0] for text in done.stdout.splitlines()}

    assert found == offered


ESCAPES = re.compile(r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])|[\x0f\r]")


class Terminal:
    """A shell on a terminal of its own, to type into."""

    def __init__(self, command: list[str], environ: Mapping[str, str], cwd: Path) -> None:
        self.seen = ""
        self._process, self._master = pty.fork()
        if not self._process:
            os.chdir(cwd)
            os.execvpe(command[0], command, environ)  # noqa: S606 - the shell itself
        termios.tcsetwinsize(self._master, (40, 160))  # no line that is typed here needs a second one

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._master, keys.encode())

    def wait(self, text: str) -> None:
        """Wait until this is seen, and forget all that was seen so far."""
        end = time.monotonic() + PATIENCE
        while text not in self._plain():
            ready, _, _ = select.select([self._master], [], [], max(0, end - time.monotonic()))
            assert ready, f"{text!r} was never seen in {self._plain()!r}"
            self.seen += os.read(self._master, 65536).decode("utf-8", "replace")
            if "\x1b[6n" in self.seen:  # nushell asks where the cursor is
                self.seen = self.seen.replace("\x1b[6n", "")
                self.type("\x1b[1;1R")
        self.seen = ""

    def _plain(self) -> str:
        return re.sub(
            r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78])|[\x0f\r]", "", self.seen
        )

    def close(self) -> None:
        """End the shell."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._master)


ALIAS = "alias tf='tipfacts --lang fr'"
READY = "echo re''ady"  # prints what was not typed


def _bash(share: Path) -> tuple[list[str], str]:
    return ["bash", "--norc", "--noprofile", "-i"], f"{ALIAS}; source '{share / PLACES['bash']}'; {READY}"


def _zsh(share: Path) -> tuple[list[str], str]:
    folder = (share / PLACES["zsh"]).parent
    return ["zsh", "-f", "-i"], f"{ALIAS}; fpath=('{folder}' $fpath); autoload -Uz compinit; compinit -u -D; {READY}"


def _zsh_before_compinit(_share: Path) -> tuple[list[str], str]:
    source = "source <(tipfacts --show-completion zsh)"
    return ["zsh", "-f", "-i"], f"{ALIAS}; {source}; autoload -Uz compinit; compinit -u -D; {READY}"


def _zsh_without_compinit(_share: Path) -> tuple[list[str], str]:
    return ["zsh", "-f", "-i"], f"{ALIAS}; source <(tipfacts --show-completion zsh); {READY}"


def _fish(_share: Path) -> tuple[list[str], str]:
    return ["fish", "--private", "-i"], f"function fish_prompt; echo '$ '; end; {ALIAS}; {READY}"


def _nushell(share: Path) -> tuple[list[str], str]:
    config = f"$env.config.show_banner = false; source '{share / PLACES['nushell']}'; alias tf = tipfacts --lang fr"
    return ["nu", "--no-config-file", "--no-history", "--execute", config], """print $"(char -u '72')eady" """


@pytest.fixture(
    params=[
        pytest.param(_bash, id="bash"),
        pytest.param(_zsh, id="zsh", marks=needs("zsh")),
        pytest.param(_zsh_before_compinit, id="zsh, before compinit", marks=needs("zsh")),
        pytest.param(_zsh_without_compinit, id="zsh, without compinit", marks=needs("zsh")),
        pytest.param(_fish, id="fish", marks=needs("fish")),
        pytest.param(_nushell, id="nushell", marks=needs("nu")),
    ]
)
def terminal(
    request: pytest.FixtureRequest, share: Path, environ: dict[str, str], tmp_path: Path
) -> Iterator[Terminal]:
    """Each shell on a terminal, with the installed script, ready to be typed into."""
    command, setup = request.param(share)
    environ |= {"XDG_DATA_DIRS": str(share), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    (tmp_path / "fish" / "generated_completions").mkdir(parents=True)  # or fish reads every man page there is
    shell = Terminal(command, environ, tmp_path)
    try:
        if "nu" in command:  # it forgets what was typed before its prompt
            shell.wait("> ")
        shell.type(f"{setup}\r")
        shell.wait("\nready")
        yield shell
    finally:
        shell.close()


@needs("pty")
def test_tab(terminal: Terminal) -> None:
    """Pressing TAB completes a command, an option, an id, a list of fields and a file, and what is completed runs."""
    for typed, completed in (
        ("tipfacts sho", "show"),
        (" prosec", "prosecutions-increase"),
        (" --fields id,baseline", "id,baseline_year"),
        (" -f csv --no-h", "--no-headers"),
    ):
        terminal.type(f"{typed}\t")
        terminal.wait(completed)
    terminal.type("\r")
    terminal.wait("\nprosecutions-increase,2009")
    terminal.type("tipfacts valid\t")
    terminal.wait("validate")
    terminal.type(" my\t")
    terminal.wait("facts.toml")
    terminal.type("\r")
    terminal.wait("my facts.toml: ")
    terminal.type("tipfacts list --data=my\t")
    terminal.wait("facts.toml")
    terminal.type(" --count\r")
    terminal.wait("error: my facts.toml: ")


@needs("pty")
def test_tab_tab(terminal: Terminal) -> None:
    """Pressing TAB twice shows all that may follow."""
    terminal.type("tipfacts show know-your-rights-\t\t")
    terminal.wait("rights-videos")


@needs("pty")
@pytest.mark.parametrize("quote", ["'", '"'])
def test_tab_inside_quotes(terminal: Terminal, quote: str) -> None:
    """A quote that is still open changes nothing."""
    terminal.type(f"tipfacts show {quote}t-v\t")
    terminal.wait("t-visa")


@needs("pty")
def test_tab_inside_a_template(terminal: Terminal) -> None:
    """The name of a field is completed inside the braces, and what is completed runs."""
    terminal.type("tipfacts show t-visa --template '* {id}: {baseli\t")
    terminal.wait("ne_year}")
    terminal.type("\r")
    terminal.wait("\n* t-visa: ")


@needs("pty")
def test_tab_after_an_alias(terminal: Terminal) -> None:
    """What an alias stands for is completed, in the language that it asks for."""
    terminal.type("tf show t-v\t")
    terminal.wait("t-visa")
    terminal.type("\x15tf show know-your-rights-\t\t")
    terminal.wait("rights-videos")


# Where the line of `help completion` goes, and the shell that reads it there; nushell runs it once.
HELPED = {
    "bash": (".bashrc", ["bash", "--noprofile", "-i"], READY),
    "zsh": (".zshrc", ["zsh", "-i"], READY),
    "fish": (".config/fish/config.fish", ["fish", "--private", "-i"], READY),
    "nushell": ("", ["nu", "--no-history"], """print $"(char -u '72')eady" """),
}


@needs("pty")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=needs(command[0])) for name, (_, command, _) in HELPED.items()]
)
def test_the_line_of_the_help(environ: dict[str, str], tmp_path: Path, name: str) -> None:
    """Where nothing is set up, the line that `help completion` gives for a shell makes TAB work there."""
    (line,) = (line for line, (_, where) in help_text.PLACES if where.startswith(f"{name}:"))
    place, command, ready = HELPED[name]
    (tmp_path / ".config" / "fish").mkdir(parents=True)
    (tmp_path / ".local" / "share" / "fish" / "generated_completions").mkdir(parents=True)
    if place:
        (tmp_path / place).write_text(f"{line}\n", encoding="utf-8")
    else:
        subprocess.run(["nu", "--commands", line], env=environ, cwd=tmp_path, check=True, capture_output=True)
    shell = Terminal(command, environ, tmp_path)
    try:
        if name == "nushell":
            shell.wait("> ")
        shell.type(f"{ready}\r")
        shell.wait("\nready")
        shell.type("tipfacts show prosec\t")
        shell.wait("utions-increase")
    finally:
        shell.close()


@needs("zsh")
def test_zsh_shows_the_whole_meaning(share: Path, environ: dict[str, str], tmp_path: Path) -> None:
    """No backslash and no colon of what a candidate means is lost."""
    command, setup = _zsh(share)
    shell = Terminal(command, environ, tmp_path)
    try:
        shell.type(f"{setup}\r")
        shell.wait("\nready")
        shell.type("tipfacts list --\t")
        shell.wait("-- ASCII-only JSON: \\u00e9 for é")
    finally:
        shell.close()
