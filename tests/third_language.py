"""Adds a made-up language to a copy of the program, as CONTRIBUTING.md says, and asks it; `make trials` runs this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What a language takes, file by file: what stands there, and what to write instead. Most texts are left out on purpose.
ROW = '''class Volapuk(Language):
    """A third language, for the trial."""

    __slots__ = ()

    code = "vo"
    name = "Volapük"
    english_name = "Volapük"
    colon = " = "


# In the order'''
EDITS = {
    "src/tipfacts/i18n/language.py": [
        ("# In the order", ROW),
        ("(French(), English())", "(French(), English(), Volapuk())"),
    ],
    "src/tipfacts/i18n/messages.py": [
        ("\"no such command '{name}'\")", '"no such command \'{name}\'", "büd no sevädik {name}")')
    ],
    "src/tipfacts/cli/help_text.py": [('"Show a random fact")', '"Show a random fact", "Jonön jenöfi seimik")')],
    "data/facts.toml": [('title.fr = "Visa T (', 'title.vo = "Jenöf vü"\ntitle.fr = "Visa T (')],
}
# Each line, and what its output must hold: words of the new language, or the English ones where there is none.
LINES = {
    "help random -L vo": "Jonön jenöfi seimik",
    "help -L vo": "EXAMPLES",
    "bogus -L vo": "büd no sevädik bogus",
    "show slavery-footprint -L vo": "Source = ",
    "list -L vo": "[en]",
    "list --id t-visa -L vo": "Jenöf vü",
    "info --field language.code -L vo": "vo",
    "show t-visa --json": '"vo": ',
}  # fmt: skip


def copied(folder: Path) -> None:
    """The program with a third language in this folder."""
    for name in ("src", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name, edits in EDITS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in edits:
            assert old in text, f"{name} has no {old!r}"
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")


def wrong(folder: Path) -> list[str]:
    """The lines whose output lacks what it must hold."""
    environ = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"}
    found = []
    for line, expected in LINES.items():
        command = [sys.executable, "-P", "-m", "tipfacts", *line.split()]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60, cwd=folder)
        if expected not in done.stdout + done.stderr:
            found.append(f"{line}: {(done.stdout + done.stderr)[:300]}")
    return found


def main() -> int:
    """Report the trial; 1 where a line is wrong."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copied(folder)
        found = wrong(folder)
    sys.stdout.write(f"a third language: {len(EDITS)} files touched, {len(LINES)} lines asked\n")
    sys.stdout.write("".join(f"wrong: {line}\n" for line in found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
