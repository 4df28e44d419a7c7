"""The zip application: one file, run by a bare Python from another folder, answers as the installed command does."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, SYSTEM
from tests.test_hostile_files import SOUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

LINES = [
    "",
    "hotline",
    "hotline --json",
    "list --json",
    "list -f csv",
    "show slavery-footprint --json",
    "show slavery-footprint -f md -L fr",
    "show slavery-footprin",
    "search slavery footprint --json",
    "search slavry footprnt --json",
    "cite slavery-footprint --style bibtex",
    "timeline --color always",
    "list --data own.toml --json",
    "validate",
    "validate own.toml",
    "validate nowhere.toml",
    "schema",
    "--help",
    "--show-completion nushell",
    "list --nope",
    "list --nope --json",
    "nope",
]


@pytest.fixture(scope="module")
def application(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that `make pyz` makes, of the wheel that all tests share."""
    target = tmp_path_factory.mktemp("application") / "tipfacts.pyz"
    command = [sys.executable, str(ROOT / "tools" / "zip_application.py"), str(wheel), str(target)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return target


@pytest.mark.parametrize("line", LINES)
def test_answers_as_the_installed_command(
    application: Path, shell: Callable[..., Completed], tmp_path: Path, line: str
) -> None:
    """Each kind of answer and of error is the same, byte for byte, though no library is installed."""
    (tmp_path / "own.toml").write_text(SOUND, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(application), *line.split()],
        env={"PATH": os.defpath, **SYSTEM}, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stdout.decode(), done.stderr.decode()) == shell(*line.split())
    assert os.listdir(tmp_path) == ["own.toml"]
    assert os.listdir(application.parent) == [application.name]


def test_holds_the_licences_of_what_it_bundles(application: Path) -> None:
    """Whoever hands the file on hands on the licences too, and nothing that only some systems can load."""
    with zipfile.ZipFile(application) as archive:
        names = archive.namelist()
    licensed = {name.partition("-")[0].lower() for name in names if "/licen" in name.lower()}

    assert licensed == {"annotated_doc", "rapidfuzz", "rich", "shellingham", "tipfacts", "tomli", "typer"}
    endings = {name.rpartition(".")[2] for name in names if "dist-info" not in name}
    assert endings == {"json", "py", "pyc", "toml", "tsv", "typed"}
