"""Adds another document with three facts to a copy, asks it, and runs its tests; `make trials` runs this."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests import trials

DOCUMENT = """\
[documents.starry-skies]
title = "Guidelines on dark skies"
publisher = { fr = "Office des cieux étoilés", en = "Office of Starry Skies" }
date = "2019-05-02"
language = "en"
url = "https://example.org/dark-skies"
data_version = "2019.05.02-1"

"""
FACTS = """

[[facts]]
id = "starry-sky-countries"
kind = "statistic"
title.fr = "Ciel étoilé\N{NARROW NO-BREAK SPACE}: 154 pays en 2018"
title.en = "Starry sky: 154 countries in 2018"
text.fr = "En 2018, 154 pays protégeaient leur ciel étoilé."
text.en = "In 2018, 154 countries protected their starry sky."
value = 154
qualifier = "exact"
unit = "countries"
period.start = "2018"
period.end = "2018"
as_of = "2019-05-02"
source = { document = "starry-skies", locator = "p. 3" }

[[facts]]
id = "signs-off-at-night"
kind = "initiative"
title.fr = "Éteindre les enseignes la nuit (but)"
title.en = "Switching signs off at night (an aim)"
text.fr = "L’office souhaite que les enseignes soient éteintes la nuit."
text.en = "The office wants signs to be switched off at night."
status = "aim"
as_of = "2019-05-02"
source = { document = "starry-skies", locator = "p. 4" }

[[facts]]
id = "office-of-starry-skies"
kind = "organisation"
title.fr = "Office des cieux étoilés"
title.en = "Office of Starry Skies"
text.fr = "L’Office des cieux étoilés publie des consignes sur l’éclairage."
text.en = "The Office of Starry Skies publishes guidelines on lighting."
as_of = "2019-05-02"
source = { document = "starry-skies", locator = "p. 1" }
"""
END = 'source = "https://2009-2017.state.gov/j/tip/3p/index.htm"\n'  # of the last fact
VOCABULARIES = "# --- The words of the closed vocabularies"
EDITS = {"data/facts.toml": [(VOCABULARIES, DOCUMENT + VOCABULARIES), (END, END + FACTS)]}
LINES = {
    "": "(U.S. Department of State, 24 October 2016; Office of Starry Skies, 2 May 2019)",
    "-V": ", 2019.05.02-1",
    "info": "Document: Office of Starry Skies, 2 May 2019, data 2019.05.02-1, as of 2 May 2019 (3 facts)",
    "info -L fr": "Office des cieux étoilés, 2\N{NO-BREAK SPACE}mai 2019, données 2019.05.02-1",
    "validate": "no problems: ",
    "cite starry-sky-countries": "Office of Starry Skies, “Guidelines on dark skies”, 2 May 2019, p. 3 (https://",
    "cite starry-sky-countries --style bibtex": "data 2019.05.02-1",
    "cite t-visa": "U.S. Department of State, Office of the Spokesperson, “Fiche",
    "search starry sky countries --field id -n 1": "starry-sky-countries",
    "timeline --year 2018": "154 countries",
    "hotline": "888-373-7888",
}
# What one document promises about itself, fact by fact, is no promise about another; a trial tries no trial.
LEFT_OUT = ["--ignore=tests/test_facts.py", "--deselect=tests/test_language.py::test_a_second_document"]
WHEEL = ["tests/test_wheel.py", "-k", "holds_the or info_is_right"]


def wrong(folder: Path) -> list[str]:
    """The lines that are wrong in a copy with a second document, made in this folder."""
    trials.copy(folder, EDITS)
    return trials.wrong(folder, LINES)


def failed(folder: Path) -> list[str]:
    """The tests that fail in a whole copy with a second document, made in this folder: quick ones, and the wheel's."""
    trials.copy(folder, EDITS, whole=True)
    command = [
        trials.python(folder),
        "-m",
        "pytest",
        "-q",
        "-n",
        "auto",
        "-p",
        "no:cacheprovider",
        "--hypothesis-profile=quick",
    ]
    tests = [["tests", "-m", "not outside", *LEFT_OUT], WHEEL]
    done = [
        subprocess.run([*command, *words], cwd=folder, capture_output=True, text=True, check=False) for words in tests
    ]
    lines = [line for each in done for line in each.stdout.splitlines()]
    return [line for line in lines if line.startswith(("FAILED", "ERROR"))] or [
        each.stdout + each.stderr for each in done if each.returncode
    ]


def main() -> int:
    """Report the trial; 1 where a line is wrong or a test fails."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        return trials.report("a second document", EDITS, LINES, [*wrong(Path(one)), *failed(Path(other))])


if __name__ == "__main__":
    sys.exit(main())
