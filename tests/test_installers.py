"""The README's lines install, update and remove tipfacts, by each installer, in a home of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT, needs

pytestmark = [
    needs("bash"),
    pytest.mark.skipif("TIPFACTS_INSTALLERS" not in os.environ, reason="`make installers` asks a package index"),
]
SECTIONS = {"README.md": "## Install\n", "README.fr.md": "## Installer\n"}
TITLE = "Slavery Footprint, an app about modern slavery"


class Lines(NamedTuple):
    """What the README has somebody type."""

    install: str
    update: str
    remove: str


def section(page: str) -> str:
    """What a README says of installing."""
    return (ROOT / page).read_text(encoding="utf-8").partition(SECTIONS[page])[2].partition("\n## ")[0]


def blocks(page: str) -> list[str]:
    """The lines that it has somebody type."""
    return re.findall(r"^```sh\n(.*?)^```$", section(page), re.MULTILINE | re.DOTALL)


def _lines(installer: int) -> Lines:
    return Lines(*blocks("README.md")[installer::3])


WAYS = {
    "pipx with pip": (_lines(0), {"PIPX_DEFAULT_BACKEND": "pip"}),
    "pipx with uv": (_lines(0), {"PIPX_DEFAULT_BACKEND": "uv"}),
    "uv": (_lines(1), {}),
    "pip": (_lines(2), {}),
}


def typed_in_bash(line: str, cwd: Path, environ: dict[str, str]) -> str:
    """What the line prints, if it does what it should."""
    done = subprocess.run(
        ["bash", "-ec", line], cwd=cwd, env=environ, capture_output=True, check=False, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def clean_home(folder: Path, more: dict[str, str]) -> tuple[Path, dict[str, str]]:
    """A new home, and an environment in which nothing is found but Python and the installers."""
    home, tools = folder / "home", folder / "tools"
    home.mkdir()
    tools.mkdir()
    for name in ("pipx", "uv"):
        (tools / name).symlink_to(Path(sys.executable).parent / name)
    (tools / "python3").symlink_to(os.path.realpath(sys.executable))
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_", "http"))}
    path = f"{tools}:{home}/.local/bin:/usr/bin:/bin"
    return home, {**kept, "HOME": str(home), "PATH": path, "SHELL": "/bin/bash", **more}


def _files(home: Path) -> set[str]:
    """Each file of the home, with its size and time, but for the caches of the installers."""
    return {
        f"{path} {path.lstat().st_size} {path.lstat().st_mtime_ns}"
        for path in home.rglob("*")
        if not path.is_dir() and ".cache" not in path.parts
    }


@pytest.mark.parametrize("way", WAYS)
def test_the_readme_installs_updates_and_removes(way: str, tmp_path: Path) -> None:
    """It answers, with every module compiled, and leaves no file; an update changes the answer; nothing of it stays."""
    lines, more = WAYS[way]
    copy = tmp_path / "copy"
    ignored = shutil.ignore_patterns(".git", ".venv", "dist", "mutants", ".*_cache", "__pycache__", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=ignored)
    home, environ = clean_home(tmp_path, more)
    typed_in_bash(lines.install, copy, environ)

    assert typed_in_bash("tipfacts hotline", home, environ) == "888-373-7888\n"
    (package,) = {path.resolve() for path in home.rglob("site-packages/tipfacts")}
    assert {path.stem.partition(".")[0] for path in package.rglob("*.pyc")} == {
        path.stem for path in package.rglob("*.py")
    }
    before = _files(home)
    for line in ("search slavry footprnt", "show t-visa", "list --json", "--help"):
        typed_in_bash(f"tipfacts {line}", home, environ)
    assert _files(home) == before

    facts = copy / "data" / "facts.toml"
    facts.write_text(facts.read_text(encoding="utf-8").replace(TITLE, "Changed a moment ago"), encoding="utf-8")
    typed_in_bash(lines.update, copy, environ)
    assert typed_in_bash("tipfacts show slavery-footprint --field title.en", home, environ) == "Changed a moment ago\n"

    typed_in_bash(lines.remove, home, environ)
    ours = {path for path in _files(home) if "tipfacts" in path}
    assert {
        path for path in ours if "/logs/" not in path and "/.tipfacts.lock " not in path
    } == set()  # pipx keeps both
