"""Prints the READMEs' table of what tipfacts costs, by how it was installed: `python -m bench.installers`.

It takes the wheel and the one file that `make pyz` left, types the lines of the README into bash, with a home of its
own for each installer, and asks a package index. What is compared is the least CPU, in user and system mode, that any
of the runs took: a busy machine only adds to it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tests.test_installers import ROOT, WAYS, clean_home, typed_in_bash

RUNS = 21  # in which the ways take turns
QUESTIONS = (("hotline",), ("search", "slavry", "footprnt", "--json"))
Answerer = tuple[list[str], str, dict[str, str]]  # the command, the Python that it runs in, and its environment


def installed(folder: Path, copy: Path, wheel: str, zipped: str) -> dict[str, Answerer]:
    """The command that each way of installing gives, with the Python that it runs in."""
    found: dict[str, Answerer] = {}
    for way, (lines, more) in WAYS.items():
        found[way] = _typed(folder / way, copy, lines.install, more)
    older = {"a pip before 25.2": ("pip", " --upgrade-deps"), "uv, without the cache": ("uv", " --compile-bytecode")}
    for way, (newer, option) in older.items():
        found[way] = _typed(folder / way, copy, WAYS[newer][0].install.replace(option, ""), {})
    target = folder / "target"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--quiet", "--target", target, wheel], check=True
    )
    environ = {"PATH": os.defpath, "PYTHONPATH": str(target)}
    found["pip --target"] = ([sys.executable, "-m", "tipfacts"], sys.executable, environ)
    found["the one file"] = ([sys.executable, zipped], sys.executable, {"PATH": os.defpath})
    sources = folder / "sources.pyz"
    with zipfile.ZipFile(zipped) as whole, zipfile.ZipFile(sources, "w", zipfile.ZIP_DEFLATED) as without:
        for name in whole.namelist():
            if not name.endswith(".pyc"):
                without.writestr(name, whole.read(name))
    found["the one file, by another Python"] = ([sys.executable, str(sources)], sys.executable, {"PATH": os.defpath})
    return found


def _typed(folder: Path, copy: Path, line: str, more: dict[str, str]) -> Answerer:
    """What somebody has who typed this line of the README."""
    folder.mkdir()
    home, environ = clean_home(folder, more)
    typed_in_bash(line, copy, environ)
    command = home / ".local/bin/tipfacts"
    return [str(command)], str(command.resolve().parent / "python"), environ


def cpu(command: list[str], environ: dict[str, str]) -> float:
    """The seconds of CPU that a command takes."""
    process = os.posix_spawnp(
        command[0], command, environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    )
    _, status, used = os.wait4(process, 0)
    assert status == 0, command
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Install, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "dist", "mutants", "__pycache__"))
        (wheel,) = map(str, (ROOT / "dist").glob("*.whl"))
        answerers = installed(folder, copy, wheel, str(ROOT / "dist/tipfacts.pyz"))
        lines = {
            (way, question): [*command, *question] if question else [python, "-I", "-c", "pass"]
            for way, (command, python, _) in answerers.items()
            for question in ((), *QUESTIONS)
        }
        spent: dict[tuple[str, tuple[str, ...]], list[float]] = {at: [] for at in lines}
        for _ in range(RUNS):
            for at, line in lines.items():
                spent[at].append(cpu(line, answerers[at[0]][2]))
        least = {at: min(times) for at, times in spent.items()}
        print("| installed by | hotline | misspelt search |\n| --- | ---: | ---: |")
        for way in answerers:
            print(f"| {way} | {' | '.join(f'{least[way, question] / least[way, ()]:.1f}' for question in QUESTIONS)} |")


if __name__ == "__main__":
    main()
