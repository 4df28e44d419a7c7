"""What the program leaves behind and whom it talks to: nothing, and nobody, as the system itself sees it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import needs
from tests.test_hostile_files import SOUND
from tipfacts.spec import COMMANDS

if os.name == "posix":
    import pty

if TYPE_CHECKING:
    from collections.abc import Callable

# Every command, through both parsers, found and not found, with own facts and without.
LINES = [
    "",
    "--help",
    "--version",
    "--show-completion bash",
    "hotline",
    "hotline --format=json",
    "search brochure",
    "search traffikcing --json",
    "search zzzzz",
    "search brochure --data own.toml",
    "show slavery-footprint",
    "show slavery-footprnt",
    "list",
    "list --json",
    "list --limit=2 --format=csv",
    "list --data bad.toml",
    "list --data nowhere",
    "list --id -",
    "initiatives",
    "statistics",
    "timeline",
    "random",
    "random --daily",
    "cite slavery-footprint --style bibtex",
    "info --data own.toml",
    "schema",
    "validate own.toml bad.toml",
    "help privacy",
    "nope",
    "list --nope",
]
# What changes a disk, opens a way out, or starts another program.
CALLS = (
    "openat,open,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,"
    "truncate,ftruncate,fallocate,chmod,fchmod,fchmodat,chown,fchown,fchownat,lchown,utime,utimes,utimensat,futimesat,"
    "mknod,mknodat,setxattr,lsetxattr,fsetxattr,mount,execve,execveat,fork,vfork,clone,clone3,"
    "socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,io_uring_setup,memfd_create,shmget"
)
READING = re.compile(r"^(?:open|openat)\(.*\bO_RDONLY\b(?!.*\b(?:O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE)\b)")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of one's own, with a good file and a bad one in it."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "own.toml").write_text(SOUND, encoding="utf-8")
    (home / "bad.toml").write_text(SOUND.replace("A title", "=1"), encoding="utf-8")
    return home


def _environment(home: Path) -> dict[str, str]:
    folders = {name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR")}
    return {"PATH": os.defpath, "HOME": str(home), "TERM": "xterm-256color", **folders}


def _state(*folders: Path) -> dict[str, tuple[int, int, int]]:
    """Every file of these folders with its size and its times; not when it was last read, which reading changes."""
    return {
        str(file): (file.lstat().st_size, file.lstat().st_mtime_ns, file.lstat().st_ctime_ns)
        for folder in folders
        for file in [folder, *folder.rglob("*")]
    }


def test_every_command_is_watched():
    """The lines below try every command but import and pack, whose files are asked for by -o."""
    assert COMMANDS.keys() - {"import", "pack"} <= {line.partition(" ")[0] for line in LINES}


# --- as the kernel sees it -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def strace(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[str]]:
    """Run a program, in a pipe or on a terminal; every call that it made of those that could leave a trace."""
    log = tmp_path_factory.mktemp("strace") / "log"
    watch = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={_known_calls()}", "-e", "signal=none"]
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: apt-get install strace")
    if subprocess.run([*watch, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not watch other programs here")

    def ask(program: list[str], cwd: Path, *, terminal: bool = False) -> list[str]:
        master, slave = pty.openpty() if terminal else (-1, subprocess.DEVNULL)
        out = slave if terminal else subprocess.PIPE
        asked = subprocess.Popen(
            [*watch, *program], cwd=cwd, env=_environment(cwd), stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
        if terminal:
            os.close(slave)
            _drain(master)
        asked.communicate(timeout=60)
        return [re.sub(r"^\d+ +", "", line) for line in log.read_text(encoding="utf-8", errors="replace").splitlines()]

    return ask


def _known_calls() -> str:
    """Those of the calls that this machine has; strace refuses the others without the question mark."""
    return ",".join(f"?{call}" for call in CALLS.split(","))


def _drain(master: int) -> None:
    try:
        while os.read(master, 65536):
            pass
    except OSError:
        pass  # Linux says EIO where the other end is closed
    finally:
        os.close(master)


def _traces(calls: list[str]) -> list[str]:
    """What is no reading of a file: the first call is the start of the program itself."""
    assert calls[0].startswith("execve("), calls[:3]
    return [call for call in calls[1:] if not READING.match(call)]


@needs("pty")
@pytest.mark.parametrize("terminal", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("line", LINES)
def test_no_file_is_written_and_no_socket_opened(
    strace: Callable[..., list[str]], installed: Path, home: Path, line: str, *, terminal: bool
):
    """No command opens a file for writing, makes or removes one, opens a socket, or starts another program."""
    assert _traces(strace([str(installed), *line.split()], home, terminal=terminal)) == []


@needs("pty")
def test_the_watch_sees(strace: Callable[..., list[str]], home: Path):
    """What it watches for, it finds: a file written, one made by a link, a socket, a program started."""
    acts = {
        "open('x', 'w')": "openat",
        "open('own.toml', 'r+')": "openat",
        "os.symlink('own.toml', 'y')": "symlink",
        "os.utime('own.toml')": "utimensat",
        "socket.socket()": "socket",
        "os.fork()": "clone",
    }
    for act, call in acts.items():
        found = _traces(strace([sys.executable, "-Ic", f"import os, socket; {act}"], home))

        assert any(line.startswith(call) for line in found), (act, found)


@needs("pty")
def test_an_answer_is_written_where_it_was_asked_for(strace: Callable[..., list[str]], installed: Path, home: Path):
    """The one option that writes a file writes it beside its own name, and nothing anywhere else."""
    (home / "cards").mkdir()
    before = _state(home)
    calls = _traces(strace([str(installed), *"show slavery-footprint -o cards/card.svg".split()], home))
    named = {name for call in calls for name in re.findall(r'"([^"]*)"', call)}

    assert {str(Path(name).parent) for name in named} == {"cards"}
    assert _state(home).keys() - before.keys() == {str(home / "cards" / "card.svg")}


# --- as Python and the disk see it, where there is no strace ---------------------------------------------------------

WATCH = """\
import os, sys
def watch(event, details):
    if event == "open":
        path, mode, flags = details
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND) or set(mode or "") & set("wax+"):
            found.append((event, path))
    elif event.startswith(LEAVES):
        found.append((event, *details))
LEAVES = ("socket.", "subprocess.", "urllib.", "http.", "smtplib.", "ftplib.", "sqlite3.", "shutil.", "tempfile.",
    "webbrowser.", "os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.utime",
    "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.setxattr", "ctypes.dlopen")
found = []
sys.addaudithook(watch)
sys.argv[0] = "tipfacts"
from tipfacts.__main__ import main
sys.dont_write_bytecode = True
status = main()
for name in ("socket", "ssl", "http.client", "urllib.request", "asyncio", "sqlite3", "readline", "multiprocessing"):
    if name in sys.modules:
        found.append(("import", name))
sys.exit(repr(found) if found else 0)
"""


@pytest.mark.parametrize("line", LINES)
def test_python_is_asked_for_nothing_that_leaves_a_trace(installed: Path, home: Path, line: str):
    """Of all that Python can be asked for, no command asks for what writes, connects or starts a program."""
    python = installed.with_name("python")
    done = subprocess.run(
        [str(python), "-X", "utf8", "-c", WATCH, *line.split()],
        cwd=home,
        env=_environment(home),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr


def test_nothing_is_left_on_the_disk(installed: Path, home: Path):
    """After every command, home, current folder and installation are as they were, to the nanosecond."""
    (package,) = installed.parent.parent.glob("lib/python*/site-packages/tipfacts")
    before = _state(home, package)
    for line in LINES:
        subprocess.run(
            [str(installed), *line.split()],
            cwd=home,
            env=_environment(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )

    assert _state(home, package) == before


def test_no_bytecode_is_written(wheel: Path, tmp_path: Path):
    """Installed without compiled modules, Python writes those of the entry, which say nothing of what was asked."""
    subprocess.run(
        [sys.executable, "-m", "zipfile", "-e", str(wheel), str(tmp_path / "site")], check=True, capture_output=True
    )
    for line in ("hotline", "list", "search brochure", "info"):
        subprocess.run(
            [sys.executable, "-m", "tipfacts", *line.split()],
            cwd=tmp_path,
            env={"PATH": os.defpath, "PYTHONPATH": str(tmp_path / "site")},
            capture_output=True,
            check=True,
        )

    written = {file.relative_to(tmp_path).as_posix().partition(".")[0] for file in tmp_path.rglob("*.pyc")}

    assert written <= {"site/tipfacts/__pycache__/__init__", "site/tipfacts/__pycache__/__main__"}
