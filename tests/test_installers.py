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
PAGES = {"README.md": "## Install\n", "README.fr.md": "## Installer\n"}
TITLE = "Slavery Footprint, an app about modern slavery"


class Lines(NamedTuple):
    """What the README has somebody type."""

    install: str
    update: str
    remove: str


def _blocks(page: str) -> list[str]:
    """The shell blocks of the section on installing."""
    section = (ROOT / page).read_text(encoding="utf-8").partition(PAGES[page])[2].partition("\n## ")[0]
    return re.findall(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


def _lines(installer: int) -> Lines:
    blocks = _blocks("README.md")
    return Lines(*blocks[installer::3])


WAYS = {
    "pipx with pip": (_lines(0), {"PIPX_DEFAULT_BACKEND": "pip"}),
    "pipx with uv": (_lines(0), {"PIPX_DEFAULT_BACKEND": "uv"}),
    "uv": (_lines(1), {}),
    "pip": (_lines(2), {}),
}


def _bash(line: str, cwd: Path, environ: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-ec", line], cwd=cwd, env=environ, capture_output=True, check=False, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


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
    home, tools, copy = tmp_path / "home", tmp_path / "tools", tmp_path / "copy"
    home.mkdir()
    tools.mkdir()
    for name in ("pipx", "uv"):
        (tools / name).symlink_to(Path(sys.executable).parent / name)
    (tools / "python3").symlink_to(os.path.realpath(sys.executable))
    ignored = shutil.ignore_patterns(".git", ".venv", "dist", "mutants", ".*_cache", "__pycache__", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=ignored)
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_", "http"))}
    environ = {
        **kept,
        "HOME": str(home),
        "PATH": f"{tools}:{home}/.local/bin:/usr/bin:/bin",
        "SHELL": "/bin/bash",
        **more,
    }
    _bash(lines.install, copy, environ)

    assert _bash("tipfacts hotline", home, environ) == "888-373-7888\n"
    (package,) = {path.resolve() for path in home.rglob("site-packages/tipfacts")}
    assert {path.stem.partition(".")[0] for path in package.rglob("*.pyc")} == {
        path.stem for path in package.rglob("*.py")
    }
    before = _files(home)
    for line in ("search slavry footprnt", "show t-visa", "list --json", "--help"):
        _bash(f"tipfacts {line}", home, environ)
    assert _files(home) == before

    facts = copy / "data" / "facts.toml"
    facts.write_text(facts.read_text(encoding="utf-8").replace(TITLE, "Changed a moment ago"), encoding="utf-8")
    _bash(lines.update, copy, environ)
    assert _bash("tipfacts show slavery-footprint --field title.en", home, environ) == "Changed a moment ago\n"

    _bash(lines.remove, home, environ)
    ours = {path for path in _files(home) if "tipfacts" in path}
    assert {
        path for path in ours if "/logs/" not in path and "/.tipfacts.lock " not in path
    } == set()  # pipx keeps both


def test_the_pages_agree() -> None:
    """Whoever reads French types the same lines."""
    assert _blocks("README.md") == _blocks("README.fr.md")
    assert len(_blocks("README.md")) == 9
