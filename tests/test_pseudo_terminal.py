"""On a terminal such as people have, of so many columns and lines: what is seen there, asked as a process."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT, needs
from tipfacts.data import bundled
from tipfacts.i18n.language import text

pytestmark = needs("pty")
ESCAPES = re.compile(r"\x1b(\[[0-9;]*m|\]8;[^\x1b]*\x1b\\)")
RECORDS = bundled.records()


@pytest.fixture(scope="module")
def terminal():
    """Type a line on a terminal; the exit code, and all that it shows, standard error included."""
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec and spec.loader
    pictures = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pictures)
    return pictures.on_a_terminal


def _cells(line: str) -> int:
    from rich.cells import cell_len

    return cell_len(ESCAPES.sub("", line))


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", ["list", "statistics", "timeline", "search victims", "hotline", "info", ""])
def test_fills_the_window_and_no_more(line, language, columns, terminal):
    """Asked of the terminal itself, its width is kept: only what is to be pasted, or a note, is longer."""
    status, shown = terminal(*line.split(), "-L", language, columns=columns)
    long = [row for row in shown.splitlines() if _cells(row) > columns]

    assert status == 0
    assert [row for row in long if not re.fullmatch(r"\s*(tipfacts \S+ )?\S+|tipfacts: .*", ESCAPES.sub("", row))] == []
    assert max(_cells(row) for row in shown.splitlines()) > min(columns, 88) * 2 // 3


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_of_every_title_is_on_the_terminal(language, terminal):
    """A list of all facts, on the commonest of windows, has each title whole, in its order."""
    _, shown = terminal("list", "-L", language, "--color", "never", columns=80)
    flat = re.sub(r"\s+", " ", shown.replace("\u202f", " ").replace("\u00a0", " "))
    titles = [re.sub(r"\s+", " ", text(record["title"], language)) for record in RECORDS]

    assert [title for title in titles if title not in flat] == []


@pytest.mark.parametrize(
    ("environ", "options", "marked"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], True),
        ({"TERM": "dumb"}, [], False),
        ({}, ["--color", "never"], False),
        ({}, ["--json"], False),
    ],
    ids=["a terminal", "no colour", "a dumb one", "never", "JSON"],
)
@pytest.mark.parametrize("line", ["show nowhere", "nowhere", "search a --kind nowhere"])
def test_marks_an_error(line, environ, options, marked, terminal):
    """The word `error:` is bold on a terminal, in no colour, whose contrast nobody knows; a program gets none."""
    status, shown = terminal(*line.split(), *options, **environ)

    assert status in (1, 2)
    assert ("\x1b[1merror:\x1b[0m" in shown) == marked
    assert re.findall(r"\x1b\[(?!0m|1m)[0-9;]*m", shown) == []


FOLDED = {
    "show zorglub-bidule-machin -L fr": """\
tipfacts: error: aucun fait
  « zorglub-bidule-machin » ;
  essayez : tipfacts search zorglub-bidule-machin
""",
    "list --kind nowhere -L en": """\
tipfacts: error: no such kind
  'nowhere';
  kinds: initiative, statistic,
  milestone, organisation, person,
  term, contact
""",
    "search xkcdqwp -L en": """\
tipfacts: note: nothing found for
  'xkcdqwp';
  try other words, or tipfacts list;
  U.S. hotline: 888-373-7888
""",
    "nowhere -L en": """\
tipfacts: error: no such command
  'nowhere';
  run 'tipfacts --help';
  U.S. hotline: 888-373-7888
""",
}


@pytest.mark.parametrize("line", FOLDED)
def test_breaks_no_word_of_an_error(line, terminal):
    """On a narrow terminal an error goes on below, part by part; a command to type and a number stay whole."""
    _, seen = terminal(*line.split(), "--color", "never", columns=40)

    assert seen.replace("\u202f", " ") == FOLDED[line]


def test_marks_an_error_beside_a_redirected_answer(run):
    """Where standard error is no terminal, an error is plain: scripts look for its first words."""
    assert run("show", "nowhere", tty=True, env={"TERM": "xterm"}).err.startswith("tipfacts: error: ")


def test_offers_the_line_for_the_data_in_use(terminal, tmp_path):
    """What a list of own facts offers to type next works as it stands, with the file, whatever that is called."""
    file = tmp_path / "mes faits.toml"
    file.write_text(
        '[documents.d]\ntitle = "D"\n[[facts]]\nid = "pont"\nkind = "term"\ntitle.fr = "Un pont"\n'
        'text.fr = "Un pont."\nas_of = "2020"\nsource = { document = "d", locator = "1" }\n',
        encoding="utf-8",
    )
    _, shown = terminal("list", "--data", str(file), "--only-data", columns=200)

    assert f"tipfacts show --data '{file}' --only-data pont" in ESCAPES.sub("", shown)


# --- page by page ----------------------------------------------------------------------------------------------------

LESS = """#!/bin/sh
{{ echo "$@"; env; }} > {seen}
cat
echo "(less)"
exit {status}
"""


@pytest.fixture
def less(tmp_path):
    """A folder with a `less` that writes down how it was started, shows all at once and exits as told."""

    def make(status=0):
        folder = tmp_path / "bin"
        folder.mkdir()
        (folder / "less").write_text(LESS.format(seen=tmp_path / "seen", status=status))
        (folder / "less").chmod(0o755)
        return {"PATH": f"{folder}{os.pathsep}{os.defpath}"}

    return make


@pytest.mark.parametrize(
    ("options", "environ"),
    [(["--pager"], {}), ([], {"TIPFACTS_PAGER": "1"})],
    ids=["the option", "the variable"],
)
def test_shows_page_by_page_where_asked(options, environ, less, terminal, tmp_path):
    """Less gets the whole answer, with its colours, no history file, no way to start anything, and no options."""
    path = less()
    plain = terminal("list")
    shown = terminal("list", *options, **environ, **path, LESS="-o /tmp/trace", LESSOPEN="|cat %s", EDITOR="vi")
    seen = (tmp_path / "seen").read_text().splitlines()

    assert shown == (0, plain[1].rstrip("\n") + "\n(less)\n")
    assert seen[0] == "-FRX"
    assert {"LESSHISTFILE=-", "LESSSECURE=1"} <= set(seen)
    assert [line for line in seen if line.startswith(("LESS=", "LESSOPEN=", "EDITOR="))] == []


@pytest.mark.parametrize(
    ("line", "environ"),
    [("list", {}), ("list", {"TIPFACTS_PAGER": "0"}), ("hotline", {"TIPFACTS_PAGER": "1"})],
    ids=["by default", "switched off", "the hotline"],
)
def test_pages_nothing_else(line, environ, less, terminal, tmp_path):
    """No pager without being asked, and nothing between anybody and the hotline."""
    assert "(less)" not in terminal(line, **environ, **less())[1]
    assert not (tmp_path / "seen").exists()


def test_pages_nothing_in_a_pipe(less, tmp_path):
    """Where the answer is no terminal's, --pager starts nothing."""
    command = [sys.executable, "-m", "tipfacts", "list", "--pager"]
    done = subprocess.run(command, capture_output=True, env=less(), check=True)

    assert b"(less)" not in done.stdout and len(done.stdout.splitlines()) == len(RECORDS)
    assert not (tmp_path / "seen").exists()


def test_answers_where_the_pager_fails(less, terminal, tmp_path):
    """A pager that fails, or that is not there, leaves the answer as it is without one."""
    plain = terminal("list")
    failing = terminal("list", "--pager", **less(status=1))
    missing = terminal("list", "--pager", PATH=str(tmp_path))

    assert failing[0] == missing[0] == 0
    assert failing[1].endswith(plain[1]) and missing == plain


def test_leaves_no_history(terminal, tmp_path):
    """The real less writes nothing into the home folder."""
    if shutil.which("less") is None:
        pytest.skip("less is not installed")
    status, shown = terminal("show", "t-visa", "--pager", HOME=str(tmp_path), rows=200)

    assert status == 0 and "t-visa" in shown
    assert list(tmp_path.iterdir()) == []
