"""Adds a made-up language to a copy of the program, as CONTRIBUTING.md says, and asks it; `make trials` runs this."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests import trials

# What a language takes. Most texts are left out on purpose: English stands in.
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
    "src/tipfacts/data/record_types.py": [
        ("    fr: str | None\n    en: str | None\n", "    fr: str | None\n    en: str | None\n    vo: str | None\n"),
        ("    fr: str\n    en: str\n", "    fr: str\n    en: str\n    vo: str\n"),
    ],
    "src/tipfacts/api.py": [('Literal["fr", "en"]', 'Literal["fr", "en", "vo"]')],
    "data/facts.toml": [('title.fr = "Visa T', 'title.vo = "Jenöf vü"\ntitle.fr = "Visa T')],
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


def wrong(folder: Path) -> list[str]:
    """The lines that are wrong in a copy with a third language, made in this folder."""
    trials.copy(folder, EDITS)
    return trials.wrong(folder, LINES)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        sys.exit(trials.report("a third language", EDITS, LINES, wrong(Path(name))))
