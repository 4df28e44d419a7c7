"""Makes the environment to measure in: the wheel installed, and nothing of the user's."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRON = {"PATH": os.defpath, "HOME": "/nowhere", "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "80"}


def wheel(folder: Path) -> str:
    """The path of the wheel, built of this tree."""
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return str(built)


def environment(folder: Path, *packages: str) -> Path:
    """The bin folder of a fresh environment that holds these packages, and what they need."""
    venv.create(folder, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(folder / "bin" / "python")]
    subprocess.run([*pip, "install", "--quiet", "--quiet", *packages], check=True)
    return folder / "bin"
