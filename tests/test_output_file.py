"""-o: an answer in a file, in the format that its name says, whole or not at all, and over no other file."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Completed, needs
from tipfacts.errors import UsageError
from tipfacts.output import write_file
from tipfacts.output.destination import FORMATS, PICTURES
from tipfacts.spec import COMMANDS, PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Completed]

if os.name == "posix":
    import resource

ENDINGS = ".json, .jsonl, .csv, .tsv, .md, .txt"
DRAWN = [name for name, command in COMMANDS.items() if command.drawn]
# A line for each command that answers with what has a form in every format.
LINES = ["hotline", "search visa", "show three-ps", "show three-ps t-visa", "list term", "timeline", "random --seed 1",
         "cite three-ps", "info", "schema", "validate"]  # fmt: skip


# --- the format ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ending", "format"), FORMATS.items())
@pytest.mark.parametrize("line", LINES)
def test_the_ending_names_the_format(line: str, ending: str, format: str, run: Run, tmp_path: Path) -> None:
    """The file holds, byte for byte, what that format prints, in capitals and on a terminal too; nothing is printed."""
    printed = run(*line.split(), "-f", format)
    for name, tty in ((f"a{ending}", False), (f"B{ending.upper()}", True)):
        file = tmp_path / name

        assert run(*line.split(), "-o", str(file), tty=tty, env={"LANG": "fr_FR.UTF-8"}) == (0, "", printed.err)
        assert file.read_bytes().decode() == printed.out


@pytest.mark.parametrize("name", ["facts.json", "facts", "facts.xml", "facts.svg"])
def test_an_explicit_format_wins(name: str, run: Run, tmp_path: Path) -> None:
    """--format wins over the ending, known or not."""
    assert run("list", "-f", "csv", "--output", str(tmp_path / name)) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == run("list", "-f", "csv").out


@pytest.mark.parametrize("name", ["facts", "facts.xml", "facts.jsn", ".json", "json", "facts.json.gz", "facts."])
@pytest.mark.parametrize("command", ["list", "show three-ps", "info"])
def test_an_ending_that_names_none(command: str, name: str, run: Run, tmp_path: Path) -> None:
    """Without --format an unknown ending is a usage error that lists the known ones, pictures where there are any."""
    more = ", .svg, .html" if command.startswith("show") else ""
    result = run(*command.split(), "-o", str(tmp_path / name))

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        f"tipfacts: error: the name '{name}' does not say which format; end it in {ENDINGS}{more}, or add --format\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "same"), [("", "--style bibtex"), ("--style text", "--style text"), ("-f json", "-f json")]
)
def test_a_bibliography(options: str, same: str, run: Run, tmp_path: Path) -> None:
    """A name in .bib is that of a file of BibTeX, unless another style or a format is asked for."""
    assert run("cite", "three-ps", *options.split(), "-o", str(tmp_path / "refs.BIB")) == (0, "", "")
    assert (tmp_path / "refs.BIB").read_text(encoding="utf-8") == run("cite", "three-ps", *same.split()).out


@pytest.mark.parametrize("ending", PICTURES)
@pytest.mark.parametrize("command", ["list", "search visa", "random", "info"])
def test_a_picture_that_nothing_draws(command: str, ending: str, run: Run, tmp_path: Path) -> None:
    """Where a command draws none, the ending of a picture is a usage error that says which commands do."""
    result = run(*command.split(), "-o", str(tmp_path / f"page{ending}"))

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        f"tipfacts: error: 'page{ending}' would be a picture, which '{command.partition(' ')[0]}' does not draw; "
        f"end the name in {ENDINGS}; show, timeline and hotline draw pictures\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", ["", "help list"])
@pytest.mark.parametrize("ending", [*FORMATS, *PICTURES])
def test_words_are_text(line: str, ending: str, run: Run, tmp_path: Path) -> None:
    """The welcome and the help have no form but text: no other ending is taken for theirs."""
    result = run(*line.split(), "-o", str(tmp_path / f"page{ending}"))

    assert result.status == (0 if ending == ".txt" else 2)
    assert [path.name for path in tmp_path.iterdir()] == (["page.txt"] if ending == ".txt" else [])


@pytest.mark.parametrize("line", ["cite three-ps --style bibtex", "list --count", "show three-ps --field title.fr",
                                  "--show-completion bash", "--version", "list --help"])  # fmt: skip
@pytest.mark.parametrize("name", ["answer", "answer.bib"])
def test_any_ending_where_the_format_is_known(line: str, name: str, run: Run, tmp_path: Path) -> None:
    """What has one form has it in a file of any name, on a terminal too."""
    printed = run(*line.split()).out

    assert run(*line.split(), "-o", str(tmp_path / name), tty=True, env={"TERM": "xterm"}) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == printed


@pytest.mark.parametrize("name", ["", "-"])
@pytest.mark.parametrize("line", ["list", "cite three-ps", "list -f csv"])
def test_no_name_at_all(line: str, name: str, run: Run) -> None:
    """A dash is no file, and an empty name none either."""
    assert run(*line.split(), f"--output={name}") == (
        2, "", f"tipfacts: error: '{name}' is not the name of a file; for standard output, remove --output\n",
    )  # fmt: skip


@pytest.mark.parametrize("option", ["--json", "--format text", "--fields source", "--field source"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_no_format(name: str, option: str, run: Run, tmp_path: Path) -> None:
    """Where the ending names a picture, what shapes words or data is a usage error; the hotline still answers."""
    for command in DRAWN:
        line = [command, *(["three-ps"] if command == "show" else []), *option.split()]
        result = run(*line, "-o", str(tmp_path / f"card{name}"))

        assert result.status == 2
        assert ("888-373-7888" in result.out) if command == "hotline" else (result.out == "")
        assert f"a picture cannot be combined with {option.split(maxsplit=1)[0]}" in result.err
        assert list(tmp_path.iterdir()) == []


def test_the_language_of_a_file(run: Run, tmp_path: Path) -> None:
    """A text follows --lang and TIPFACTS_LANG alone; a picture the locale too, as a page on the screen does."""
    french = {"LC_ALL": "fr_FR.UTF-8"}
    for name, env, begins in (
        ("a.txt", french, "The 3Ps"),
        ("b.txt", {"TIPFACTS_LANG": "fr"}, "Les 3"),
        ("c.md", french, "- **The 3Ps"),
        ("d.html", french, '<!DOCTYPE html>\n<html lang="fr">'),
    ):
        assert run("show", "three-ps", "-o", str(tmp_path / name), env=env).status == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins), name


def test_every_command_has_it() -> None:
    """-o and --force are options of every command, of `import` too."""
    for command in (PROGRAM, *COMMANDS.values()):
        assert command.options["-o"] is PROGRAM.options["--output"]
        assert command.options["--force"] is PROGRAM.options["--force"]


# --- when there is nothing to write, or it goes wrong ----------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a.csv"])
@pytest.mark.parametrize(
    "line", ["list --year 1900", "search zzzzz", "timeline --year 1900", "list --year 1900 --count"]
)
def test_nothing_to_write(line: str, name: str, run: Run, tmp_path: Path) -> None:
    """Nothing found is exit 1 and no file, and not a word on standard output."""
    result = run(*line.split(), "-o", str(tmp_path / name))

    assert (result.status, result.out) == (1, "")
    assert list(tmp_path.iterdir()) == []


def test_a_timeline_of_nothing_is_no_picture(run: Run, tmp_path: Path) -> None:
    """A timeline without a fact is exit 1, not an empty picture."""
    assert run("timeline", "--year", "1900", "-o", str(tmp_path / "t.svg")).status == 1
    assert run("timeline", "--id", "three-ps", "-o", str(tmp_path / "t.svg")).status == 1  # which has no date
    assert list(tmp_path.iterdir()) == []


def test_problems_are_written(run: Run, tmp_path: Path) -> None:
    """What `validate` finds goes into the file too; the exit code is 3 all the same."""
    bad = tmp_path / "bad.toml"
    bad.write_text("[[facts]]\nid = 'x'\n", encoding="utf-8")

    assert run("validate", str(bad), "-o", str(tmp_path / "problems.json")) == (3, "", "")
    assert (tmp_path / "problems.json").read_text(encoding="utf-8") == run("validate", str(bad), "--json").out


@pytest.mark.parametrize(
    ("line", "status", "out"),
    [
        ("hotline -o {}/taken.txt", 2, "888-373-7888\n"),
        ("hotline -o {}/nowhere/h.txt", 4, "888-373-7888\n"),
        ("hotline -o {}/h.xyz", 2, "888-373-7888\n"),
        ("hotline -o", 2, "888-373-7888\n"),
        ("hotline -f json -o {}/taken.txt", 2, "JSON"),
        ("hotline --json -o {}/nowhere/h.json", 4, "JSON"),
    ],
)
def test_the_hotline_is_answered_all_the_same(line: str, status: int, out: str, run: Run, tmp_path: Path) -> None:
    """Where its file cannot be written, standard output has the number, or the object, and standard error why."""
    (tmp_path / "taken.txt").touch()
    result = run(*line.format(tmp_path).split())

    assert (result.status, result.out) == (status, run("hotline", "--json").out if out == "JSON" else out)
    assert result.err.count("\n") == 1 and result.err.startswith('{"error"' if out == "JSON" else "tipfacts: error: ")
    assert [file.name for file in tmp_path.iterdir()] == ["taken.txt"]


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["a file", "a link", "a dead link", "a folder"])
def test_never_writes_over_a_file(kind, run, tmp_path):
    """Whatever bears the name stays as it was, and the answer says how to go on."""
    file, other = tmp_path / "card.txt", tmp_path / "other.txt"
    if kind == "a file":
        file.write_text("mine")
    elif kind == "a folder":
        file.mkdir()
    else:
        file.symlink_to(other)
        if kind == "a link":
            other.write_text("mine")
    before = sorted(path.name for path in tmp_path.iterdir())
    result = run("show", "tip-report", "-o", str(file))

    assert (result.status, result.out) == (2, "")
    why = "the file already exists; choose another name, or add --force"
    why = why if kind == "a file" else "not a regular file; choose another name"
    assert result.err == f"tipfacts: error: {file}: {why}\n"
    assert before == sorted(path.name for path in tmp_path.iterdir())
    assert not other.exists() or other.read_text() == "mine"


def test_writes_over_a_file_when_asked_to(run, tmp_path):
    """With --force the file is replaced, and keeps its permissions; a new one is made."""
    file = tmp_path / "card.txt"
    file.write_text("mine")
    file.chmod(0o640)

    assert run("show", "tip-report", "-o", str(file), "--force") == (0, "", "")
    assert file.read_text(encoding="utf-8") == run("show", "tip-report", "-f", "text").out
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert run("show", "tip-report", "-o", str(tmp_path / "new.txt"), "--force").status == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["card.txt", "new.txt"]


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["once", "--force"])
@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("nowhere/card.txt", "No such file or directory"),
        ("file/card.txt", "Not a directory"),
        ("n" * 300 + ".txt", "File name too long"),
    ],
    ids=["no folder", "no folder but a file", "a name too long"],
)
def test_reports_why_it_cannot_write(place, reason, force, run, tmp_path):
    """Where the file cannot be, the status is 4, the reason is told, and nothing is left."""
    (tmp_path / "file").touch()
    result = run("show", "tip-report", "-o", str(tmp_path / place), *force)

    assert (result.status, result.out) == (4, "")
    assert result.err.endswith(f": cannot write: {reason}; choose another place; nothing was left behind\n")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@needs("os.mkfifo")
def test_never_takes_the_place_of_what_is_no_file(run, tmp_path):
    """Even --force puts no answer in the place of a folder, a pipe, a device or a link."""
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link.txt").symlink_to(tmp_path / "file")
    before = sorted(tmp_path.iterdir())
    for path in (*before[1:], "/dev/null", "/dev/stdout"):
        result = run("show", "tip-report", "-f", "text", "-o", str(path), "--force")

        assert (result.status, result.out) == (2, "")
        assert result.err == f"tipfacts: error: {path}: not a regular file; choose another name\n"
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "file").read_text() == "mine"


@needs("resource")
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["new", "old"])
def test_leaves_no_half_of_a_file(force, shell, tmp_path):
    """A disk that takes only the beginning leaves no new file, and an old one as it was."""
    file = tmp_path / "card.svg"
    if force:
        file.write_text("mine")
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))  # noqa: E731
    result = shell("show", "tip-report", "-o", str(file), *force, preexec_fn=limit)

    assert (result.status, result.out) == (4, "")
    assert result.err.endswith(": cannot write: File too large; choose another place; nothing was left behind\n")
    assert [path.read_text() for path in tmp_path.iterdir()] == (["mine"] if force else [])


@pytest.mark.parametrize(
    "line", ["list --data OWN -f csv", "show own --data OWN", "validate OWN", "pack OWN", "import OWN --from csv"]
)
def test_replaces_no_file_that_it_reads(line: str, run: Run, tmp_path: Path) -> None:
    """Not even --force writes over what the answer is made from, by whatever name."""
    own = tmp_path / "own.toml"
    own.write_text("precious")
    words = line.replace("OWN", str(own)).split()
    link = tmp_path / "same.json"
    os.link(own, link)
    result = run(*words, "-o", str(link), "--force")

    assert (result.status, result.out) == (2, "")
    assert "the answer is made from this file" in result.err
    assert own.read_text() == "precious"


def test_loses_no_race(tmp_path):
    """A file that comes into being between the look and the writing is not written over."""
    file = tmp_path / "card.txt"
    with pytest.raises(UsageError), write_file.replacing(str(file), force=False):
        file.write_text("mine")

    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_writes_to_a_disk_without_hard_links(tmp_path, monkeypatch):
    """Where a file cannot have two names, the name is taken first; it is still never written over."""

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    file = tmp_path / "card.txt"
    write_file.write(str(file), b"card", force=False)
    with pytest.raises(UsageError):
        write_file.write(str(file), b"other", force=False)

    assert [path.read_text() for path in tmp_path.iterdir()] == ["card"]


def test_writes_into_the_current_folder(shell, tmp_path):
    """A bare name is a file of the current folder, readable as the user's other files are."""
    assert shell("timeline", "-n", "5", "-o", "t.svg", env={"LC_ALL": "fr_FR.UTF-8"}) == (0, "", "")
    assert stat.S_IMODE((tmp_path / "t.svg").stat().st_mode) == 0o666 & ~_umask()
    assert "Chronologie" in (tmp_path / "t.svg").read_text(encoding="utf-8")


def _umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask
