"""What the tests share: a clean world to ask in, and the real wheel, installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import hypothesis
import pytest

if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "data" / "facts.toml"
SYSTEM = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}  # Windows starts nothing without it
# No test is timed: a property holds however slow the machine. On CI the same examples are drawn each time.
hypothesis.settings.register_profile("default", deadline=None, derandomize="CI" in os.environ, print_blob=True)
hypothesis.settings.register_profile("quick", hypothesis.settings.get_profile("default"), max_examples=20)
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=20_000)
hypothesis.settings.load_profile("default")


def examples(most: int) -> hypothesis.settings:
    """So many examples for a property that has quick ones: a fifth of them in the profile `quick`, more in `fuzz`."""
    drawn = hypothesis.settings.default.max_examples
    return hypothesis.settings(max_examples=max(drawn, most * min(drawn, 100) // 100))


def needs(*things: str) -> pytest.MarkDecorator:
    """Skip a test where a program, a function of `os`, a module that not all systems have, or a path is missing.

    Programs are asked for on POSIX systems alone, whose quoting and paths the tests use.
    """
    missing = [thing for thing in things if not _is_here(thing)]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} not here")


def _is_here(thing: str) -> bool:
    if thing.startswith("os."):
        return hasattr(os, thing.removeprefix("os."))
    if thing.startswith("/"):
        return os.path.exists(thing)
    if thing in {"fcntl", "pty", "resource"}:
        return os.name == "posix"
    return os.name == "posix" and shutil.which(thing) is not None


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bless` writes golden files anew instead of comparing them; `--load` asks fifty times as often."""
    parser.addoption("--bless", action="store_true", help="write golden files anew")
    parser.addoption("--load", action="store_true", help="ask as often as a busy script would: for minutes")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name tests in plain letters: mutmut asks for them by name, and loses those that pytest has to escape."""
    if isinstance(val, str) and "\\" in ascii(val):
        return "".join(letter if " " <= letter <= "~" and letter != "\\" else "_" for letter in val)
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that ask from outside: they need the wheel, built and installed."""
    for item in items:
        if {"wheel", "installed", "shell"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("outside")


def view(language: str = "en") -> DisplayOptions:
    """How an answer is shown in a language."""
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.spec import COMMANDS, Request

    return DisplayOptions(Request(COMMANDS["show"], {"lang": language}), {}, tty=False)


class Completed(NamedTuple):
    """What a line left: its status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as strict JSON."""
        return json.loads(self.out, parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise ValueError(constant)


@pytest.fixture
def run():
    """Ask in this process, in an environment that holds only what the test names."""
    from tipfacts.__main__ import respond

    def ask(*argv: str, env: dict[str, str] | None = None, tty: bool = False) -> Completed:
        out, err, status = respond(argv, env or {}, tty=tty)
        return Completed(status, out if isinstance(out, str) else out.decode(), err)

    return ask


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sdist as a release is; or the one that TIPFACTS_WHEEL names, built so before."""
    if "TIPFACTS_WHEEL" in os.environ:
        return Path(os.environ["TIPFACTS_WHEEL"])
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tipfacts command of the wheel, in an environment of its own; its dependencies are lent by this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder)
    places = sysconfig.get_paths("venv", vars={"base": str(folder), "platbase": str(folder)})
    pip = [sys.executable, "-m", "pip", "--python", os.path.join(places["scripts"], "python"), "install"]
    subprocess.run([*pip, "--quiet", "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    (Path(places["purelib"]) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return Path(places["scripts"]) / "tipfacts"


@pytest.fixture
def shell(installed: Path, tmp_path: Path):
    """Run the installed command as a process: in an empty folder, in an environment of only what the test names."""

    def ask(
        *argv: str | bytes,
        env: dict[str, str] | None = None,
        cwd: Path | None = None,
        stdin: bytes | None = None,
        timeout: float = 60,
        **more: Any,
    ) -> Completed:
        done = subprocess.run(
            [str(installed), *argv],
            env={"PATH": os.defpath, **SYSTEM, **(env or {})},
            cwd=cwd or tmp_path,
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            timeout=timeout,
            check=False,
            **more,
        )
        return Completed(done.returncode, done.stdout.decode(), done.stderr.decode())

    return ask
