"""What each command prints, in each language and format, is what was once read and found good.

`pytest --bless tests/test_golden.py` writes the files anew; their difference is what users will see. They are of the
facts of one document: another one brings its facts without a change here.
"""

from __future__ import annotations

import re
import sys

import pytest

from tests.conftest import ROOT
from tipfacts.data import bundled
from tipfacts.spec import COMMANDS, FORMATS

GOLDEN = ROOT / "tests" / "golden"
LINES = {
    "": [],
    "hotline": [],
    "search": ["brochure", "visa", "-n", "2"],
    "show": ["children-among-victims"],
    "list": ["milestone", "--year", "2015", "-n", "2"],
    "initiatives": ["-n", "2"],
    "statistics": ["-n", "4"],
    "timeline": ["-n", "5"],
    "random": ["--seed", "7"],
    "cite": ["child-protection-compact-ghana"],
    "info": [],
    "validate": [str(ROOT / "tests" / "own_facts.toml")],
    "help": ["exit-codes"],
}
# A schema has a test of its own; a command without data has words only.
WORDS_ONLY = {"", "help"}
# On a terminal: as most have it, and on a narrow one in colour, each escape byte written as a letter.
TERMINALS = {
    "terminal": {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"},
    "narrow": {"COLUMNS": "40", "TERM": "xterm"},
}
VIEWS = [
    pytest.param(command, language, format, id=f"{command or 'welcome'}.{language}.{format}")
    for command in LINES
    for language in ("fr", "en")
    for format in ("text", *TERMINALS, *FORMATS[2:])
    if format in {"text", *TERMINALS} or command not in WORDS_ONLY
]


def test_every_command_has_golden_files():
    """No command is left out but `schema`, whose output is one file of its own, and those that need a file."""
    assert set(LINES) == {"", *COMMANDS} - {"schema", "import", "pack"}


@pytest.fixture
def one_document(monkeypatch):
    """The bundled facts without those of other documents, where there are several."""
    (first, *others) = bundled.vocabulary()["documents"]
    if not others:
        return
    for name in ("_facts", "_index", "_places", "_vocabulary"):
        monkeypatch.setitem(sys.modules, f"tipfacts.data.{name}", None)
    vocabulary = {**bundled.vocabulary(), "documents": {first: bundled.vocabulary()["documents"][first]}}
    facts = [record for record in bundled.records() if record["source"]["document"] == first]
    kept = {"facts": facts, "vocabulary": vocabulary, "hotline": bundled.hotline()}
    for name, value in {"_loaded": {"": kept}, "_indexed": {}, "_by_id": {}}.items():
        monkeypatch.setattr(bundled, name, value)


@pytest.mark.parametrize(("command", "language", "format"), VIEWS)
def test_prints_what_was_found_good(command, language, format, run, request, one_document):
    """The whole output, byte for byte."""
    words = [*([command] if command else []), *LINES[command], "--lang", language]
    if format in TERMINALS:
        result = run(*words, tty=True, env=TERMINALS[format])._replace(err="")
    else:
        result = run(*words, *([] if format == "text" else ["-f", format]))
    shown = re.sub(r"(Python\s+|\"python\": \"|,|\t|\| )3\.\d+\.\d+", r"\g<1>3.x", result.out).replace("\x1b", "\u241b")
    file = GOLDEN / f"{command or 'welcome'}.{language}.{format}"
    if request.config.getoption("--bless"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")

    assert (result.status, result.err) == (0, "")
    assert file.read_text(encoding="utf-8") == shown
