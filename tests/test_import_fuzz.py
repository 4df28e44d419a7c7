"""Whatever a file holds, `import` ends in a data file or in words, within bounds of memory and processor time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import examples, needs
from tests.test_import import GIVEN, _problems
from tipfacts.__main__ import respond

if os.name == "posix":
    import resource

MOST_MEMORY = 1 << 30
MOST_SECONDS = 30  # of the processor; the slowest table takes about four

# Linear work takes a second or a few; what grows with the square of the rows would not end within the bound.
LARGE = {
    "100,000 columns": ("t.csv", ",".join(f"c{number}" for number in range(100_000)) + "\n1\n", 3),
    "100,000 keys": ("t.jsonl", json.dumps({f"k{number}": 1 for number in range(100_000)}), 3),
    "a cell of megabytes": ("t.csv", f"title,text\nA,{'x' * 5_000_000}\n", 3),
    "a cell of megabytes in JSON": ("t.json", json.dumps([{"title": "A", "text": "<b>" * 3_000_000}]), 3),
    "a header of megabytes": ("t.csv", f"{'x' * 100_000},{'y' * 100_000}\n1,2\n" * 20, 3),
    "a cell of lines, never closed": ("t.csv", 'title,text\nA,"' + "x\n" * 2_000_000, 3),
    "quotation marks alone": ("t.csv", "title,text\n" + '"' * 5_000_000, 3),
    "100,000 ragged rows": ("t.csv", "title,text\n" + "".join(f"A{',b' * (row % 5)}\n" for row in range(100_000)), 3),
    "40,000 tags": (
        "t.csv",
        "title,text,tags\n"
        + "".join(f"A{row},a,{';'.join(f't{row}x{tag}' for tag in range(20))}\n" for row in range(2000)),
        0,
    ),
    "5,000 rows of one title": ("t.csv", "title,text\n" + "Same,a\n" * 5_000, 0),
    "3,000 formulas": ("t.csv", "title,text\n" + "".join(f"=A{row},+B{row}\n" for row in range(3000)), 0),
    "100,000 notes below the table": ("t.csv", "title,text\nA,a\n\n" + "note,\n" * 100_000, 0),
    "300,000 blank rows": ("t.csv", "title,text\nA,a\n" + "\n" * 300_000, 0),
    "a hundred thousand arrays": ("t.json", "[" * 100_000, 3),
    "a hundred thousand objects": ("t.json", '{"a":' * 100_000 + "1" + "}" * 100_000, 3),
    "lines that are no JSON": ("t.jsonl", "x\n" * 50_000, 3),
    "a number of a million digits": ("t.json", f'[{{"title": "A", "text": "a", "value": {"1" * 1_000_000}}}]', 3),
    "zero bytes": ("t.csv", "\0" * 5_000_000, 3),
    "columns of pandas": ("t.json", json.dumps({f"c{n}": {str(row): 1 for row in range(2000)} for n in range(100)}), 3),
}


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


@needs("resource")
@pytest.mark.parametrize("name", LARGE)
def test_large_files_stay_within_bounds(name: str, tmp_path: Path):
    """A large or hostile file is imported or refused in a few lines, in a gigabyte and half a minute of processor."""
    file, text, status = LARGE[name]
    (tmp_path / file).write_text(text, encoding="utf-8")
    argv = [sys.executable, "-m", "tipfacts", "import", file, *GIVEN]
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, check=False, preexec_fn=_bounded)

    assert done.returncode == status, done.stderr[-500:]
    assert bool(done.stdout) == (status == 0)
    assert "Traceback" not in done.stderr
    assert len(done.stderr) < 3000


PIECES = st.one_of(
    st.sampled_from(
        [b"title", b"text", b"value", b"year", b"date", b"tags", b",", b";", b"\t", b"|", b"\n", b"\r\n", b"\r", b'"',
         b'""', b"=1+1", b"-5", b"+33 1", b"@x", b"{", b"}", b"[", b"]", b":", b"{}", b'{"title": "A"}', b"null",
         b"NaN", b"12 %", b"1,5", b"1.200,50", b"(3)", b"20-30", b"<5", b"05/12/2016", b"<b>x</b>", b"&amp;",
         b"#date", b"---", b"Source: x", b"Total", b"sep=;", "é".encode(), "é".encode("cp1252"), "é".encode("utf-16"),
         b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\x1b[31m", "\u202e".encode(), "x\u0301".encode(), "٣".encode()]
    ),
    st.binary(max_size=4),
)  # fmt: skip
OPTIONS = st.lists(
    st.sampled_from(
        [("--skip",), ("--wide",), ("--encoding", "cp1252"), ("--encoding", "utf-16"), ("--delimiter", ";"),
         ("--header-row", "2"), ("--decimal", "comma"), ("--date-order", "mdy"), ("--text-lang", "fr"),
         ("--set", "title={#1}"), ("--set", "text={#1}: {row}"), ("--column", "value=#2")]
    ),
    max_size=4,
    unique=True,
)  # fmt: skip


@examples(300)
@given(
    st.lists(PIECES, max_size=40).map(b"".join),
    st.sampled_from(["csv", "tsv", "json", "jsonl"]),
    OPTIONS,
    st.booleans(),
)
def test_any_bytes_are_facts_or_words(tmp_path_factory, raw, format, options, headed):
    """Any bytes make a sound data file, or a line that says why not; a bug of ours never."""
    path = tmp_path_factory.getbasetemp() / f"any.{format}"
    path.write_bytes(b"title,text,value\n" * (headed and format == "csv") + raw)
    text, err, status = respond(["import", str(path), *GIVEN, *sum(options, ())], {}, tty=False)

    assert status in (0, 1, 2, 3), err
    assert bool(text) == (status == 0)
    assert "\x1b" not in err
    if status == 0:
        assert _problems(str(text)) == ""
