"""What the trials share: a copy of the program with something added, and lines asked of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Edits = Mapping[str, Sequence[tuple[str, str]]]  # file by file: what stands there, and what to write instead


def copy(folder: Path, edits: Edits, *, whole: bool = False) -> None:
    """Put the program into this folder, or the whole checkout, with these edits."""
    if whole:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    else:
        for name in ("src", "data"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name, changes in edits.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{name} has no {old!r}"
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")


def wrong(folder: Path, lines: Mapping[str, str]) -> list[str]:
    """The lines whose output lacks what it must hold."""
    environ = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"}
    found = []
    for line, expected in lines.items():
        command = [sys.executable, "-P", "-m", "tipfacts", *line.split()]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60, cwd=folder)
        if expected not in done.stdout + done.stderr:
            found.append(f"{line}: {(done.stdout + done.stderr)[:300]}")
    return found


def python(folder: Path) -> Path:
    """A Python that imports the copy in this folder, and whatever this one imports."""
    venv.create(folder / ".venv", symlinks=os.name == "posix")
    made = folder / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = subprocess.run(
        [made, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    places = [str(folder / "src"), sysconfig.get_path("purelib")]
    (Path(site) / "copy.pth").write_text("".join(f"{place}\n" for place in places), encoding="utf-8")
    return made


def report(name: str, edits: Edits, lines: Mapping[str, str], found: Sequence[str]) -> int:
    """Say what was tried; 1 where a line is wrong."""
    sys.stdout.write(f"{name}: {len(edits)} files touched, {len(lines)} lines asked\n")
    sys.stdout.write("".join(f"wrong: {line}\n" for line in found))
    return bool(found)
