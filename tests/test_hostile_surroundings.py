"""Broken streams, signals, locales, folders, variables and libraries: the right answer, or an error by the contract."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import io
import os
import select
import signal
import subprocess
import sys
import time
import types
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT, Completed, needs
from tests.test_exit_codes import wait_until_read
from tests.test_hostile_files import SOUND
from tipfacts import __main__ as program

if os.name == "posix":
    import pty
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

NUMBER = "888-373-7888\n"
# A line for each way through the program: the fast parser and Typer's, each command, each kind of error.
LINES = {
    "": 0,
    "hotline": 0,
    "hotline --format=json": 0,
    "list --json": 0,
    "list --limit=2": 0,
    "search brochure": 0,
    "search brochur": 0,
    "show slavery-footprint": 0,
    "timeline": 0,
    "random --seed 1": 0,
    "cite slavery-footprint": 0,
    "info": 0,
    "schema": 0,
    "validate": 0,
    "help formats": 0,
    "--help": 0,
    "--version": 0,
}
ERRORS = {
    "nope": 2,
    "list --nope": 2,
    "list -n x --json": 2,
    "show nope": 1,
    "search zzzzz": 1,
    "list --data nowhere": 3,
}
FULL = "No space left on device"
CLOSED = "Bad file descriptor"


def _start(installed: Path, line: str, **more: Any) -> subprocess.Popen[bytes]:
    environment = {"PATH": os.defpath, **more.pop("env", {})}
    return subprocess.Popen([str(installed), *line.split()], env=environment, **more)


def _ask(installed: Path, line: str, cwd: Path, redirections: str = "") -> Completed:
    """Run a line in a shell, with its streams redirected."""
    done = subprocess.run(
        ["bash", "-c", f'"$0" {line} {redirections}', str(installed)],
        env={"PATH": os.defpath},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Completed(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def usual(installed: Path) -> Callable[[str], Completed]:
    """What a line answers in a pipe, in an environment that says nothing."""
    known: dict[str, Completed] = {}

    def ask(line: str) -> Completed:
        if line not in known:
            known[line] = _run(installed, *line.split(), cwd=installed.parent)
        return known[line]

    return ask


def _run(program_file: Path, *arguments: str, cwd: Path, **environment: str) -> Completed:
    done = subprocess.run(
        [str(program_file), *arguments],
        env={"PATH": os.defpath, **environment},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Completed(done.returncode, done.stdout.decode(), done.stderr.decode())


# --- streams ---------------------------------------------------------------------------------------------------------


@needs("/dev/full", "bash")
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("redirection", "reason"), [(">/dev/full", FULL), (">&-", CLOSED)], ids=["full", "closed"])
def test_a_lost_answer_is_never_a_success(installed: Path, tmp_path: Path, line: str, redirection: str, reason: str):
    """Where standard output is full or closed: one line says so, with the hotline's number in its place; status 4."""
    result = _ask(installed, line, tmp_path, redirection)
    hint = "check the disk space and standard output"

    assert (result.status, result.out) == (4, "")
    if "json" in line:
        assert result.err.startswith('{"error": {"code": "not_written", "message": "cannot write the answer: ')
    else:
        number = "; U.S. hotline: 888-373-7888" if line.startswith("hotline") else ""
        assert result.err == f"tipfacts: error: cannot write the answer: {reason}; {hint}{number}\n"


@needs("/dev/full", "bash")
@pytest.mark.parametrize("line", ["list --json", "--help", "hotline"])
@pytest.mark.parametrize("others", ["2>/dev/full", "2>&-", "<&-", "2>&- <&-"])
def test_a_lost_answer_and_a_closed_stderr(installed: Path, tmp_path: Path, line: str, others: str):
    """The status is 4 even where standard error is full or closed too."""
    for output in (">/dev/full", ">&-"):
        result = _ask(installed, line, tmp_path, f"{output} {others}")

        assert result.status == 4
        assert "2>" in others or result.err.count("\n") == 1


@needs("/dev/full", "bash")
@pytest.mark.parametrize("line", {**LINES, **ERRORS})
@pytest.mark.parametrize("redirection", ["2>/dev/full", "<&-", "2>&- <&-"])
def test_other_streams_change_nothing(installed: Path, tmp_path: Path, line: str, redirection: str):
    """With standard error full or closed, or standard input closed, the answer and the status are as always."""
    status = {**LINES, **ERRORS}[line]
    result = _ask(installed, line, tmp_path, redirection)

    assert result.status == status
    assert bool(result.out) == (status == 0)
    assert bool(result.err) == (status > 0 and "2>" not in redirection)


@pytest.mark.parametrize("line", LINES)
def test_a_reader_that_leaves_is_no_error(installed: Path, tmp_path: Path, line: str):
    """Where nobody reads any more: not a word, and status 0."""
    read, write = os.pipe()
    os.close(read)
    done = _start(installed, line, cwd=tmp_path, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    _, err = done.communicate(timeout=60)

    assert (done.returncode, err) == (0, b"")


@needs("bash")
def test_head(installed: Path, tmp_path: Path):
    """`| head -1` gets its line, and the program that it leaves ends with 0 and without a word."""
    for line in ("list", "list --json", "schema", "--help"):
        result = _ask(installed, line, tmp_path, "| head -1; exit ${PIPESTATUS[0]}")

        assert (result.status, result.err, result.out.count("\n")) == (0, "", 1)


def test_a_pipe_that_does_not_wait(installed: Path, tmp_path: Path):
    """Where another program has told the pipe not to wait, and the reader is slow, the answer is whole all the same."""
    read, write = os.pipe()
    os.set_blocking(write, False)
    asked = _start(installed, "list --json", cwd=tmp_path, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    time.sleep(0.3)
    with os.fdopen(read, "rb") as answer:
        whole = answer.read()
    _, err = asked.communicate(timeout=60)

    assert (asked.returncode, err) == (0, b"")
    assert whole == subprocess.run([installed, "list", "--json"], capture_output=True, check=True).stdout


@needs("resource")
def test_a_file_that_may_not_grow(installed: Path, tmp_path: Path):
    """Where a limit cuts the answer short in the middle, that is told: half an answer is no success."""
    with (tmp_path / "out").open("wb") as out:
        asked = _start(
            installed,
            "list --format=csv",
            stdout=out,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)),
        )
        _, err = asked.communicate(timeout=60)

    assert asked.returncode == 4
    assert b"cannot write the answer: File too large; " in err


@pytest.mark.parametrize("line", {**LINES, **ERRORS})
def test_standard_input_is_left_alone(installed: Path, tmp_path: Path, line: str):
    """An input that never ends is not waited for: only `--id -` reads it."""
    read, write = os.pipe()
    try:
        asked = _start(installed, line, cwd=tmp_path, stdin=read, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        assert asked.wait(timeout=60) == {**LINES, **ERRORS}[line]
    finally:
        os.close(read)
        os.close(write)


@needs("bash")
@pytest.mark.parametrize(
    ("redirection", "reason"),
    [("<&-", CLOSED), ("0>/dev/null", CLOSED)],
    ids=["closed", "open for writing"],
)
def test_ids_from_an_input_that_cannot_be_read(installed: Path, tmp_path: Path, redirection: str, reason: str):
    """`--id -` says why it cannot read them."""
    result = _ask(installed, "list --id -", tmp_path, redirection)
    hint = "for example: tipfacts search visa -n 0 | tipfacts list --id -"

    assert (result.status, result.out) == (2, "")
    assert result.err == f"tipfacts: error: '-' cannot read standard input ({reason}); {hint}\n"


@needs("/dev/zero", "bash")
def test_ids_without_end(installed: Path, tmp_path: Path):
    """`--id -` reads a mebibyte, and no more."""
    result = _ask(installed, "list --id -", tmp_path, "< /dev/zero")

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("tipfacts: error: more than 1048576 bytes on standard input; ")


# --- Ctrl-C ----------------------------------------------------------------------------------------------------------


def _interrupted(asked: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    asked.send_signal(signal.SIGINT)
    _, err = asked.communicate(timeout=60)
    return asked.returncode, err


@pytest.mark.parametrize("library", ["typer", "rapidfuzz", "tomli"])
def test_ctrl_c_while_a_library_is_imported(installed: Path, tmp_path: Path, library: str):
    """Ctrl-C during an import ends the program at once with 130, and without a traceback."""
    (tmp_path / f"{library}.py").write_text("open('here', 'w').close()\nimport time\ntime.sleep(60)\n")
    (tmp_path / "own.toml").write_text(SOUND)
    line = {"typer": "list --limit", "rapidfuzz": "show slavery-footprnt", "tomli": "list --data own.toml"}[library]
    asked = _start(installed, line, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, stderr=subprocess.PIPE)
    _wait_for(tmp_path / "here")

    assert _interrupted(asked) == (130, b"")


def test_ctrl_c_that_python_would_forget(installed: Path, tmp_path: Path):
    """Ctrl-C where Python can only print that it was ignored ends the program all the same."""
    (tmp_path / "typer.py").write_text(
        "class Bad:\n    def __del__(self):\n        open('here', 'w').close()\n        import time; time.sleep(60)\n"
        "Bad()\nraise ImportError\n"
    )
    asked = _start(installed, "list --limit", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, stderr=subprocess.PIPE)
    _wait_for(tmp_path / "here")

    assert _interrupted(asked) == (130, b"")


def _wait_for(file: Path) -> None:
    for _ in range(1000):
        if file.exists():
            return
        time.sleep(0.01)
    pytest.fail(f"{file} never came")


def test_ctrl_c_while_the_reader_stalls(installed: Path, tmp_path: Path):
    """Ctrl-C while the pipe is full ends the program: nothing is flushed at the end."""
    asked = _start(installed, "list --json", cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert asked.stdout
    select.select([asked.stdout], [], [], 20)
    time.sleep(0.2)
    asked.send_signal(signal.SIGINT)

    assert asked.wait(timeout=60) == 130
    asked.communicate()


def _give(asked: subprocess.Popen[bytes], ids: bytes) -> None:
    """Let the program have these ids, and wait until it has read them."""
    assert asked.stdin
    os.write(asked.stdin.fileno(), ids)
    wait_until_read(asked.stdin.fileno())


@needs("pty")
def test_ctrl_c_on_a_terminal_ends_the_line(installed: Path, tmp_path: Path):
    """On a terminal Ctrl-C leaves a new line, so that the prompt does not stand behind ^C."""
    master, slave = pty.openpty()
    asked = _start(installed, "list --id -", cwd=tmp_path, stdin=subprocess.PIPE, stderr=slave, stdout=slave)
    _give(asked, b"slavery-footprint\n")
    asked.send_signal(signal.SIGINT)

    assert asked.wait(timeout=60) == 130
    assert os.read(master, 100) == b"\r\n"
    os.close(slave)
    os.close(master)
    asked.communicate()


@needs("resource")
def test_an_ignored_ctrl_c_stays_ignored(installed: Path, tmp_path: Path):
    """Whoever starts it with Ctrl-C ignored, as `nohup` and scripts do with `&`, keeps it so."""
    asked = _start(
        installed,
        "list --count --id -",
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    )
    _give(asked, b"slavery-footprint\n")
    asked.send_signal(signal.SIGINT)
    out, _ = asked.communicate(timeout=60)

    assert (asked.returncode, out) == (0, b"1\n")


@pytest.mark.parametrize(
    ("sent", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGHUP, -signal.SIGHUP)],
    ids=["Ctrl-C", "SIGTERM", "the terminal closed"],
)
def test_a_file_half_written_is_taken_away(tmp_path: Path, sent: signal.Signals, status: int):
    """Ctrl-C, and what ends a program otherwise, takes away what was written of a file."""
    slow = (
        "import os, sys, time\n"
        "import tipfacts.output.write_file\n"
        "from tipfacts import __main__\n"
        "fsync = os.fsync\n"
        "def slowly(descriptor):\n    open('here', 'w').close()\n    time.sleep(60)\n"
        "os.fsync = slowly\n"
        "__main__.run()\n"
    )
    line = [sys.executable, "-c", slow, "show", "slavery-footprint", "-o", "card.txt"]
    asked = subprocess.Popen(line, cwd=tmp_path, stderr=subprocess.PIPE, env={"PYTHONPATH": str(ROOT / "src")})
    _wait_for(tmp_path / "here")

    asked.send_signal(sent)
    _, err = asked.communicate(timeout=60)

    assert (asked.returncode, err) == (status, b"")
    assert [file.name for file in tmp_path.iterdir()] == ["here"]


# --- locales and terminals -------------------------------------------------------------------------------------------

LOCALES = {
    "C": {"LC_ALL": "C"},
    "C without coercion": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "POSIX": {"LANG": "POSIX", "PYTHONUTF8": "0"},
    "unknown": {"LC_ALL": "xx_YY.UTF-42"},
    "Windows": {"PYTHONIOENCODING": "cp1252"},
    "Windows, strict": {"PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "UTF-16": {"PYTHONIOENCODING": "utf-16"},
    "legacy": {"PYTHONLEGACYWINDOWSSTDIO": "1", "PYTHONLEGACYWINDOWSFSENCODING": "1"},
}
PAGES = ["list --json", "list --format=csv", "show slavery-footprint -L fr", "nope -L fr"]


@pytest.mark.parametrize("locale", LOCALES.values(), ids=list(LOCALES))
def test_any_locale_gets_the_same_bytes(shell: Shell, usual: Callable[[str], Completed], locale: dict[str, str]):
    """UTF-8 is written whatever the locale and Python's own variables say."""
    for line in PAGES:
        assert shell(*line.split(), env=locale) == usual(line)


def _on_a_terminal(installed: Path, line: str, cwd: Path, **environment: str) -> tuple[int, str]:
    """What a line leaves on a terminal that nobody has told its size."""
    master, slave = pty.openpty()
    asked = _start(installed, line, cwd=cwd, env=environment, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    written = b""
    with contextlib.suppress(OSError):  # Linux says EIO where the other end is closed
        while chunk := os.read(master, 65536):
            written += chunk
    os.close(master)
    return asked.wait(timeout=60), written.decode().replace("\r\n", "\n")


TERMINALS = {
    "nothing": {},
    "dumb": {"TERM": "dumb"},
    "unknown": {"TERM": "\x1b[31m"},
    "one column": {"TERM": "xterm", "COLUMNS": "1"},
    "no column": {"TERM": "xterm", "COLUMNS": "0"},
    "a word": {"COLUMNS": "x", "LINES": "x"},
    "a power": {"COLUMNS": "²", "LINES": "²"},
    "foreign digits": {"COLUMNS": "٤٠", "LINES": "٤٠"},
    "negative": {"COLUMNS": "-5", "LINES": "-5"},
    "endless": {"COLUMNS": "9" * 5000, "LINES": "9" * 5000},
    "rich's and typer's own": {
        "TERMINAL_WIDTH": "x",
        "_TYPER_FORCE_DISABLE_TERMINAL": "1",
        "TYPER_USE_RICH": "maybe",
        "PY_COLORS": "1",
        "_TYPER_STANDARD_TRACEBACK": "1",
        "TYPER_STANDARD_TRACEBACK": "1",
        "GITHUB_ACTIONS": "1",
        "JUPYTER_COLUMNS": "x",
        "JUPYTER_LINES": "x",
        "TTY_COMPATIBLE": "1",
        "TTY_INTERACTIVE": "x",
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "x",
        "UNICODE_VERSION": "x",
        "COLORTERM": "\x1b",
    },
    "completion": {"_TIPFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "\x1b", "COMP_CWORD": "x"},
    "other completion": {"_TIPFACTS_COMPLETE": "\x1b", "_TYPER_COMPLETE_ARGS": "x"},
}


@needs("pty")
@pytest.mark.parametrize("environment", TERMINALS.values(), ids=list(TERMINALS))
def test_any_terminal_shows_the_number_whole(installed: Path, tmp_path: Path, environment: dict[str, str]):
    """Whatever a terminal says of itself, the number stands whole on a line, after the one for immediate danger."""
    for line in ("hotline", "hotline --color=always", "hotline -L fr"):
        status, shown = _on_a_terminal(installed, line, tmp_path, **environment)

        assert status == 0
        assert shown.count("888-373-7888") == 1
        assert shown.index("911") < shown.index("888-373-7888")


@needs("pty")
@pytest.mark.parametrize("environment", TERMINALS.values(), ids=list(TERMINALS))
def test_any_terminal_shows_every_answer(installed: Path, tmp_path: Path, environment: dict[str, str]):
    """Whatever a terminal says of itself, each command answers with something, and without a traceback."""
    for line in ("show slavery-footprint", "timeline --limit=3", "nope"):
        status, shown = _on_a_terminal(installed, line, tmp_path, **environment)

        assert status == (2 if line == "nope" else 0)
        assert shown.strip()
        assert "Traceback" not in shown


@pytest.mark.parametrize("columns", ["0", "", "x", "²", "٤٠", "-5", "8 0", "99999"])
def test_a_width_that_is_none_is_no_width(run: Run, columns: str):
    """A COLUMNS that is no width, or no width at all, is as if it were not there; one too small is a small one."""
    usual = run("show", "slavery-footprint", tty=True)

    assert run("show", "slavery-footprint", tty=True, env={"COLUMNS": columns}) == usual
    assert run("show", "slavery-footprint", tty=True, env={"COLUMNS": "1"}) != usual


@pytest.mark.parametrize("words", [(), ("x",)], ids=["none", "some"])
@pytest.mark.parametrize("name", ["completion", "other completion"])
def test_completion_asked_wrongly(shell: Shell, name: str, words: tuple[str, ...]):
    """A completion variable that makes no sense is no traceback; and where words were typed it is no completion."""
    result = shell(*words, env=TERMINALS[name])

    assert result.status == (2 if words else 0)
    assert result.err.count("\n") == len(words)


# --- homes and folders -----------------------------------------------------------------------------------------------

HOMES = {
    "none": {},
    "empty": dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"), ""),
    "nowhere": dict.fromkeys(
        ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR", "PYTHONPYCACHEPREFIX"), "/nowhere"
    ),
    "no folder": dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"), "/dev/null"),
}


@pytest.mark.parametrize("home", HOMES.values(), ids=list(HOMES))
def test_no_home_is_needed(shell: Shell, usual: Callable[[str], Completed], home: dict[str, str]):
    """Without a home, a cache or a temporary folder the answers are the same, and none is made."""
    for line in ("hotline", "search brochrue", "list --limit=2", "--help"):
        assert shell(*line.split(), env=home) == usual(line)


@needs("bash")
def test_a_folder_that_is_gone(installed: Path, tmp_path: Path):
    """From a folder that was removed, every command answers."""
    for line in ("hotline", "list --limit=2", "show slavery-footprint --json", "--help"):
        result = _ask(installed, line, tmp_path, "; cd .")
        gone = subprocess.run(
            ["bash", "-c", f'mkdir gone; cd gone; rmdir ../gone; "$0" {line}', str(installed)],
            env={"PATH": os.defpath},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

        assert (gone.returncode, gone.stdout, gone.stderr) == result


PLANTED = [
    *(
        "rich",
        "typer",
        "tomli",
        "rapidfuzz",
        "tipfacts",
        "click",
        "json",
        "re",
        "os",
        "csv",
        "io",
        "gc",
        "select",
        "errno",
    ),
    *("shlex", "traceback", "inspect", "importlib", "typing", "enum", "dataclasses", "unicodedata", "bisect", "zlib"),
    *("sitecustomize", "usercustomize", "_hotline", "_facts", "encodings", "site", "codecs", "abc", "stat", "warnings"),
]


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A folder with a module of every name that could be looked for, each of which leaves a mark when it is run."""
    folder = tmp_path / "trap"
    folder.mkdir()
    for name in PLANTED:
        (folder / f"{name}.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w').write({name!r})\n")
    for name in ("facts.toml", "data/facts.toml", "tipfacts.toml", ".tipfacts.toml", "pyproject.toml", ".env"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(SOUND.replace("A title", "Call 555-0100"))
    return folder


def test_the_current_folder_changes_nothing(shell: Shell, usual: Callable[[str], Completed], trap: Path):
    """In a folder full of traps the command answers as elsewhere, and not one of its files is run or read."""
    for line in {**LINES, **ERRORS}:
        if line != "list --data nowhere":
            assert shell(*line.split(), cwd=trap) == usual(line), line
    assert not (trap.parent / "sprung").exists()


@pytest.mark.parametrize(
    "line", ["hotline", "list --limit=2", "show slavery-footprnt", "list --data nowhere", "--version"]
)
def test_the_module_is_the_command(installed: Path, shell: Shell, tmp_path: Path, line: str):
    """`python -m tipfacts` answers as `tipfacts` does."""
    python = installed.with_name("python")

    assert _run(python, "-m", "tipfacts", *line.split(), cwd=tmp_path) == shell(*line.split())


def test_the_module_takes_no_library_from_the_folder(installed: Path, shell: Shell, trap: Path):
    """`python -m tipfacts` imports no library of the current folder, which Python puts first."""
    for file in trap.glob("*.py"):
        if file.stem not in ("rich", "typer", "tomli", "rapidfuzz", "click"):
            file.unlink()  # Python itself is lost with those, before a line of ours is run
    for line in ("hotline", "list --limit=2", "show slavery-footprnt", "show slavery-footprint"):
        assert _run(installed.with_name("python"), "-m", "tipfacts", *line.split(), cwd=trap) == shell(*line.split())
    assert not (trap.parent / "sprung").exists()


def test_the_isolated_launch(installed: Path, shell: Shell, trap: Path):
    """`python -I -m tipfacts` runs nothing of the current folder, nor of what the environment tells Python."""
    hostile = {
        "PYTHONPATH": str(trap),
        "PYTHONSTARTUP": str(trap / "site.py"),
        "PYTHONUSERBASE": str(trap),
        "PYTHONIOENCODING": "nonsense",
        "PYTHONHASHSEED": "nonsense",
        "PYTHONINSPECT": "1",
        "PYTHONWARNINGS": "error",
        "PYTHONHOME": "/nowhere",
        "PYTHONPLATLIBDIR": "nowhere",
        "PYTHONVERBOSE": "1",
        "PYTHONUTF8": "0",
    }
    for line in ("hotline", "list --limit=2", "show slavery-footprnt", "--help"):
        asked = _run(installed.with_name("python"), "-I", "-m", "tipfacts", *line.split(), cwd=trap, **hostile)

        assert asked == shell(*line.split()), line
    assert not (trap.parent / "sprung").exists()


VARIABLES = {
    "plain": {"PYTHONOPTIMIZE": "2", "PYTHONINSPECT": "1", "PYTHONSTARTUP": "/dev/zero", "PYTHONUNBUFFERED": "1"},
    "odd": {"PYTHONBREAKPOINT": "os.abort", "PYTHONCASEOK": "1", "PYTHONINTMAXSTRDIGITS": "640", "PYTHONHASHSEED": "7"},
    "strict": {"PYTHONWARNINGS": "error", "PYTHONSAFEPATH": "1", "PYTHONMALLOC": "malloc", "PYTHONFAULTHANDLER": "1"},
    "developer": {
        "PYTHONDEVMODE": "1",
        "PYTHONASYNCIODEBUG": "1",
        "PYTHONTRACEMALLOC": "1",
        "PYTHONWARNINGS": "default",
    },
}


@pytest.mark.parametrize("variables", VARIABLES.values(), ids=list(VARIABLES))
def test_python_s_own_variables(shell: Shell, usual: Callable[[str], Completed], variables: dict[str, str]):
    """Of the variables for Python itself, those that let it start change nothing."""
    for line in ("hotline", "list --limit=2 --json", "show slavery-footprnt"):
        assert shell(*line.split(), env=variables) == usual(line), line


# --- libraries -------------------------------------------------------------------------------------------------------

BROKEN = {
    "missing": "raise ModuleNotFoundError('No module', name='gone')",
    "half there": "",
    "no Python": "def (",
    "failing": "raise RuntimeError('\\x1b]0;x\\x07')",
    "leaving": "raise SystemExit(5)",
}


@pytest.fixture(params=BROKEN.values(), ids=list(BROKEN))
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """An environment in which no library can be used."""
    for library in ("rich", "typer", "tomli", "rapidfuzz", "click"):
        (tmp_path / f"{library}.py").write_text(request.param + "\n")
    return {"PYTHONPATH": str(tmp_path)}


@needs("pty")
def test_the_hotline_needs_no_library(installed: Path, shell: Shell, tmp_path: Path, broken: dict[str, str]):
    """With every library broken the number is told, in a pipe and on a terminal, however the line is spelt."""
    for line in ("hotline", "hotline --limit", "hotline -L fr", "hotline --format=text", "-L fr hotline"):
        assert shell(*line.split(), env=broken) == (0, NUMBER, ""), line
    for line in ("hotline --json", "hotline --format=json", "hotline -fjson"):
        assert shell(*line.split(), env=broken).json["number"] == NUMBER.strip(), line
    for line in ("hotline", "hotline --lang=fr"):
        status, shown = _on_a_terminal(installed, line, tmp_path, **broken)

        assert (status, shown.count("888-373-7888")) == (0, 1), line


def test_plain_lines_need_no_library(shell: Shell, usual: Callable[[str], Completed], broken: dict[str, str]):
    """With every library broken lines that are right are answered, in every usual spelling, as always."""
    for line in (
        "list --json",
        "list",
        "show slavery-footprint --json",
        "-Lfr show --format=json -- slavery-footprint",
        "list --limit=2 -fcsv",
        "--help",
        "show --help",
        "search brochure",
        "search brochrue",
        "info --json",
        "",
        "schema",
    ):
        assert usual(line).status == 0
        assert shell(*line.split(), env=broken) == usual(line), line


@needs("pty")
def test_what_needs_a_library_names_it(installed: Path, shell: Shell, tmp_path: Path, broken: dict[str, str]):
    """Where the line cannot do without the library: one line that names it or the fault, status 70, nothing raw."""
    for line in ("list --limit", "show slavery-footprnt", "list --data own.toml"):
        status, out, err = shell(*line.split(), env=broken)

        assert (status, out, err.count("\n")) == (70, "", 1), line
        assert err.startswith("tipfacts: error: "), line
        assert "\x1b" not in err
    status, shown = _on_a_terminal(installed, "show slavery-footprint", tmp_path, **broken)
    assert status in (0, 70)
    assert "Traceback" not in shown


@needs("cp")
def test_an_installation_cut_short(installed: Path, tmp_path: Path):
    """Where the module with the number was not written whole, the number comes from the facts beside it."""
    (package,) = installed.parent.parent.glob("lib/python*/site-packages/tipfacts")
    copy = tmp_path / "tipfacts"
    subprocess.run(["cp", "-r", str(package), str(copy)], check=True)
    whole = (copy / "data" / "_hotline.py").read_text(encoding="utf-8")
    for cut in (whole[: len(whole) // 2], "", "HOTLINE = {"):
        (copy / "data" / "_hotline.py").write_text(cut, encoding="utf-8")
        for line in (["hotline"], ["hotline", "--json"]):
            asked = _run(installed.with_name("python"), "-m", "tipfacts", *line, cwd=ROOT, PYTHONPATH=str(tmp_path))

            assert (asked.status, asked.err) == (0, "")
            assert NUMBER.strip() in asked.out


@needs("cp")
def test_what_words_an_error_is_broken(installed: Path, tmp_path: Path):
    """Even where the module that words errors cannot be loaded, there is one line and status 70, and no traceback."""
    (package,) = installed.parent.parent.glob("lib/python*/site-packages/tipfacts")
    copy = tmp_path / "tipfacts"
    subprocess.run(["cp", "-r", str(package), str(copy)], check=True)
    (copy / "output" / "error_output.py").write_text("def (", encoding="utf-8")
    asked = _run(installed.with_name("python"), "-m", "tipfacts", "nope", cwd=ROOT, PYTHONPATH=str(tmp_path))

    assert asked == (70, "", "tipfacts: error: this is a bug in tipfacts (SyntaxError); install it again\n")


@needs("resource")
def test_little_memory(shell: Shell, tmp_path: Path):
    """Where memory runs out over a file, that is told as what it is, and the hotline does with little."""
    file = tmp_path / "own.toml"
    file.write_text(SOUND + "#" * 60_000_000, encoding="utf-8")

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (100 << 20, 100 << 20))

    refused = shell("list", "--data", str(file), preexec_fn=little)

    assert (refused.status, refused.out, refused.err.count("\n")) == (3, "", 1)
    assert shell("hotline", env={"TIPFACTS_DATA": str(file)}, preexec_fn=little) == (0, NUMBER, "")


def test_no_traceback_but_where_it_is_asked_for(shell: Shell, tmp_path: Path):
    """A bug is one line; with TIPFACTS_DEBUG=1 it is a traceback, in which nothing is raw."""
    (tmp_path / "typer.py").write_text("raise RuntimeError('\\x1b]0;x\\x07')\n")
    environment = {"PYTHONPATH": str(tmp_path)}
    plain = shell("list", "--limit", env=environment)
    printed = shell("list", "--limit", env={**environment, "TIPFACTS_DEBUG": "1"})

    assert (plain.status, plain.out) == (70, "")
    assert plain.err.startswith("tipfacts: error: this is a bug in tipfacts (RuntimeError); ")
    assert printed.err.startswith("Traceback (most recent call last):\n")
    assert printed.err.endswith("RuntimeError: \\x1b]0;x\\x07\n")


# --- Windows and macOS -----------------------------------------------------------------------------------------------


class Console(io.StringIO):
    """A Windows console as Python shows it: a terminal that takes characters, and says that they are UTF-8."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Whether it says that it is a terminal."""
        return True


class Null(Console):
    """NUL, which tells that it is a terminal too, with the encoding of the country."""

    encoding = "cp1252"


class Windows:
    """The os module as the writer sees it on Windows: what is written to a descriptor, or the error that it gives."""

    name = "nt"

    def __init__(self, error: int = 0) -> None:
        self.error = error
        self.written = b""

    def write(self, _descriptor: int, raw: memoryview) -> int:
        """Take three bytes at most, as a pipe that is nearly full."""
        if self.error:
            raise OSError(self.error, "")
        self.written += bytes(raw[:3])
        return min(3, len(raw))


SENTENCE = "« é » 30\u202f000 \udcff\n"
WRITTEN = "« é » 30\u202f000 \\udcff\n"


def test_a_windows_console_takes_characters(monkeypatch: pytest.MonkeyPatch):
    """On a Windows console the text is written as characters, whatever the code page."""
    console, system = Console(), Windows()
    monkeypatch.setattr(program, "os", system)
    monkeypatch.setattr(sys, "stdout", console)

    assert program.write(program.STDOUT, SENTENCE) is None
    assert program.write(program.STDOUT, SENTENCE.encode("utf-8", "backslashreplace")) is None
    assert (console.getvalue(), system.written) == (WRITTEN * 2, b"")


@pytest.mark.parametrize("stream", [Null(), None, io.StringIO()], ids=["NUL", "no stream", "pipe"])
def test_elsewhere_windows_takes_bytes(monkeypatch: pytest.MonkeyPatch, stream: object):
    """Into NUL, a pipe or a file Windows gets UTF-8 without carriage returns, in as many pieces as it wants."""
    system = Windows()
    monkeypatch.setattr(program, "os", system)
    monkeypatch.setattr(sys, "stdout", stream)

    assert program.write(program.STDOUT, SENTENCE) is None
    assert system.written.decode() == WRITTEN


@pytest.mark.parametrize(
    ("error", "left"),
    [(errno.EINVAL, program.PIPE_LEFT), (errno.EPIPE, program.PIPE_LEFT), (errno.ENOSPC, errno.ENOSPC)],
)
def test_a_reader_that_leaves_on_windows(monkeypatch: pytest.MonkeyPatch, error: int, left: int):
    """Windows says EINVAL where the reader of a pipe has left: no error there; a full disk is one."""
    monkeypatch.setattr(program, "os", Windows(error))

    assert program.write(program.STDOUT, "x") == left


def test_a_broken_windows_console(monkeypatch: pytest.MonkeyPatch):
    """A console that refuses is told as an answer that could not be written."""
    console = Console()
    monkeypatch.setattr(console, "write", lambda _text: (_ for _ in ()).throw(OSError(errno.EIO, "")))
    monkeypatch.setattr(program, "os", Windows())
    monkeypatch.setattr(sys, "stderr", console)

    assert program.write(program.STDERR, "x") == errno.EIO


def test_paths_are_parted_as_the_system_parts_them(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """TIPFACTS_DATA is parted by semicolons on Windows, where a path may hold a colon."""
    (tmp_path / "C:own.toml").write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "pathsep", ";")

    assert run("list", "--id", "own-fact", "--count", env={"TIPFACTS_DATA": ";C:own.toml;"}).out == "1\n"


def test_flags_that_a_system_lacks(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the system has no O_NONBLOCK, O_CLOEXEC or O_NOCTTY, as Windows, own files are read all the same."""
    (tmp_path / "own.toml").write_text(SOUND, encoding="utf-8")
    for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY"):
        monkeypatch.delattr(os, flag, raising=False)

    assert run("list", "--id", "own-fact", "--count", "--data", str(tmp_path / "own.toml")).out == "1\n"


class Kernel:
    """Windows' kernel32 as far as a console is asked: its mode, and whether it takes another."""

    def __init__(self, mode: int | None, takes: int) -> None:
        self.mode = mode
        self.takes = takes

    def GetConsoleMode(self, handle: Any, mode: Any) -> int:  # noqa: N802 - as Windows calls it
        """Fill in the mode; 0 where the handle is that of no console."""
        assert handle.value == 7
        if self.mode is None:
            return 0
        mode._obj.value = self.mode  # noqa: SLF001 - as Windows does
        return 1

    def SetConsoleMode(self, handle: Any, mode: int) -> int:  # noqa: N802 - the same
        """Take the mode, or refuse it."""
        assert handle.value == 7
        if self.takes:
            self.mode = mode
        return self.takes


@pytest.mark.parametrize(
    ("mode", "takes", "environ", "color", "coloured"),
    [
        (3, 1, {}, "auto", True),
        (3, 1, {"TERM": "dumb"}, "auto", False),
        (3, 1, {"NO_COLOR": "1"}, "auto", True),  # which keeps bold
        (3, 0, {}, "auto", False),
        (3, 0, {"FORCE_COLOR": "1"}, "auto", False),
        (None, 0, {"TERM": "xterm"}, "auto", False),
        (3, 1, {}, "always", True),
        (3, 0, {}, "always", False),
    ],
)
def test_a_windows_console_is_asked_first(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    mode: int | None,
    takes: int,
    environ: dict[str, str],
    color: str,
    coloured: bool,
):
    """On Windows escape sequences go to a console that was asked to obey them, and said yes; the rest gets none."""
    kernel = Kernel(mode, takes)
    monkeypatch.setattr(ctypes, "windll", types.SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(get_osfhandle=lambda _descriptor: 7))
    monkeypatch.setattr(sys, "platform", "win32")
    shown = run("help", "show", "--color", color, tty=True, env=environ)

    assert ("\x1b" in shown.out) == coloured
    assert kernel.mode == (7 if coloured else mode)


def test_a_pipe_on_windows_may_still_be_coloured(run: Run, monkeypatch: pytest.MonkeyPatch):
    """`--color always` into a pipe asks no console."""
    monkeypatch.setattr(sys, "platform", "win32")

    assert "\x1b" in run("help", "show", "--color", "always").out
