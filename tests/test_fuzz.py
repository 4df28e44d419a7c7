"""Anything typed, in the environment or in a data file: an answer sound in its format, or one line of error.

`make fuzz` runs these properties on many more examples (the profile `fuzz` of conftest.py).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

from hypothesis import assume, event, example, given
from hypothesis import strategies as st

from tests.conftest import FACTS, examples
from tests.test_hostile_files import SOUND, WHOLE
from tipfacts.__main__ import respond
from tipfacts.cli.fast_parser import Line
from tipfacts.data import bundled
from tipfacts.data.fields import FACT
from tipfacts.spec import COLORS, COMMANDS, COMMON_OPTIONS, FORMATS, KINDS, PILLARS, PROGRAM, SHELLS, STYLES, TOPICS

STATUSES = {0, 1, 2, 3}  # not 4, for nothing is written here; not 70, which is always a fault
NUMBER = "888-373-7888\n"
PUBLIC = list(COMMANDS.values())


# --- what is drawn ---------------------------------------------------------------------------------------------------

LETTERS = st.characters(exclude_categories=())  # lone surrogates too
TEXT = st.text(LETTERS, max_size=30) | st.sampled_from(
    [
        "",
        "-",
        "--",
        "=",
        "²",
        "٣",
        "0",
        "1e9",
        "-1",
        "\x1b[31m",
        "\udcff",
        "\u202e",
        "a" * 600,
        "l'",
        "1,8 million",
        "[/x]",
        "{x}",
    ]
)
IDS = st.sampled_from(bundled.ids())
GOOD = st.one_of(
    IDS,
    st.sampled_from([*KINDS, *PILLARS, *COLORS, *FORMATS, *STYLES, *SHELLS, *TOPICS, *COMMANDS, "fr", "en", "visas"]),
    st.sampled_from(
        ["title.fr", "id,title", "-value", "period.start", "2015", "10", "99.9", "victims", "slavry footprnt"]
    ),
)
OPTIONS = sorted(
    {flag for command in (PROGRAM, *PUBLIC) for flag in command.options} - {"-o", "--output"}
)  # which write
WORDS = GOOD | TEXT | st.sampled_from(OPTIONS) | st.builds("{}={}".format, st.sampled_from(OPTIONS), GOOD | TEXT)


@st.composite
def lines(draw: st.DrawFn, *, common: bool = True) -> list[str]:
    """A line for one command: its arguments and some of its options, most of them with values that make sense."""
    command = draw(st.sampled_from(PUBLIC))
    words = [command.name]
    if command.arguments and draw(st.integers(0, 9)):
        words += draw(st.lists(GOOD | TEXT, min_size=1, max_size=3 if command.arguments[0].many else 1))
    params = [
        param
        for param in command.params
        if param.flags and param.name != "output" and (common or param not in COMMON_OPTIONS)
    ]
    for param in draw(st.lists(st.sampled_from(params), max_size=4)) if params else ():
        words.append(draw(st.sampled_from(param.flags)))
        if param.takes != "flag":
            words.append(draw((st.sampled_from(param.choices) if param.choices else GOOD) | TEXT))
    return words


VARIABLES = [
    *("TIPFACTS_LANG", "TIPFACTS_DATA", "LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "COLUMNS", "LINES", "TERM"),
    *("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COMP_WORDS", "COMP_CWORD"),
]
SAID = st.sampled_from(["", "fr", "en_US.UTF-8", "C", "dumb", "1", "80", "xterm", "/dev/null", "²"]) | TEXT
ENVIRONMENTS = st.dictionaries(st.sampled_from(VARIABLES), SAID, max_size=4)


# --- what must hold --------------------------------------------------------------------------------------------------


def _ask(words: list[str], environment: dict[str, str] | None = None, *, tty: bool = False) -> tuple[int, str, str]:
    """What a line leaves, checked for all that must hold of any line."""
    out, err, status = respond(words, environment or {}, tty=tty)
    out = out.decode() if isinstance(out, bytes) else out
    checks = "validate" in words

    assert status in STATUSES, err
    assert "Traceback" not in out + err
    assert not out or status in (0, 1) or checks or Line(words).command.name == "hotline"
    assert not _raw(err)
    painted = tty or any(word.startswith("--color") for word in words)
    assert not _raw(re.sub("\x1b\\[[0-9;]*m", "", out) if painted else out)
    for line in err.splitlines():
        assert line.startswith(("tipfacts: error: ", "tipfacts: note: ", '{"error": {"code": "')), line
        if line.startswith("{"):
            _check_error(line)
    assert (status in (2, 3) and not checks) <= (err.count("\n") == 1)
    out.encode()
    err.encode()
    return status, out, err


def _raw(text: str) -> set[str]:
    return {letter for letter in text if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")} - {"\n", "\t"} | (
        set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\ufeff")
    )


def _check_error(line: str) -> None:
    error = json.loads(line)["error"]

    assert list(error)[:4] == ["code", "message", "hint", "suggestions"]
    assert list(error)[4:] in ([], ["hotline"])
    assert error["message"]


def _check_format(format: str, out: str) -> None:
    """Whether an answer is sound in its format."""
    if format == "json":
        json.loads(out, parse_constant=_refuse)
        assert out.endswith("\n")
    elif format == "jsonl":
        for line in out.splitlines():
            json.loads(line, parse_constant=_refuse)
    elif format == "csv":
        rows = list(csv.reader(io.StringIO(out, newline=""), strict=True))
        assert len({len(row) for row in rows}) <= 1
    elif format == "tsv":
        assert len({line.count("\t") for line in out.split("\n")[:-1]}) <= 1
    assert out == "" or out.endswith("\n")


def _refuse(constant: str) -> None:
    raise ValueError(constant)


# --- lines and environments ------------------------------------------------------------------------------------------


@given(st.lists(WORDS, max_size=6), ENVIRONMENTS, st.booleans())
@example(["--"], {}, False)
@example(["list", "--id", "-"], {}, False)
@example(["hotline", "--json", "--field", "number"], {}, True)
def test_any_words(words: list[str], environment: dict[str, str], tty: bool):
    """Any words at all, in any environment, are answered or refused by the contract."""
    assume("-" not in words)  # which reads the standard input of the tests
    status, _, _ = _ask(words, environment, tty=tty)
    event(f"status {status}")


@given(lines(), ENVIRONMENTS, st.booleans())
def test_any_line(words: list[str], environment: dict[str, str], tty: bool):
    """Any line of a command, with options that mostly make sense, is answered or refused by the contract."""
    assume("-" not in words)
    status, out, _ = _ask(words, environment, tty=tty)
    event(f"{words[0]} {status}")

    if words[0] == "hotline" and len(words) == 1 and not tty:
        assert (status, out) == (0, NUMBER)


@given(st.sampled_from(["json", "jsonl", "csv", "tsv", "md", "text"]), lines(common=False), ENVIRONMENTS)
def test_any_line_in_any_format(format: str, words: list[str], environment: dict[str, str]):
    """An answer is sound in the format that was asked for, and the same on a terminal, in any locale and in a pipe."""
    assume("-" not in words and "--" not in words)
    words = [words[0], "--format", format, *words[1:]]
    status, out, _ = _ask(words, environment)
    typed = {word.partition("=")[0] for word in words}
    wordless = words[0] == "help" or typed & {"--count", "-q", "--quiet", "--style"}
    if not wordless and (out or status == 0):
        _check_format(format, out)
    if words[0] != "random" and "TIPFACTS_LANG" not in environment and "TIPFACTS_DATA" not in environment:
        assert _ask(words, tty=True)[:2] == (status, out)
    event(f"{format} {status}")


@given(TEXT, st.sampled_from(["", "fr", "en"]))
def test_any_query(query: str, language: str):
    """Whatever is searched for, hits are of the contract, best first, and found again when it is asked again."""
    assume(query not in ("-", "--"))
    words = ["search", f"--lang={language}" if language else "--json", "--json", "-n0", "--", query]
    status, out, _ = _ask(words)
    if status == 2:
        assert not query.strip() or len(query) > 500
        return
    hits = json.loads(out)

    assert status == (0 if hits else 1)
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    assert all(0 < hit["score"] <= 100 for hit in hits)
    assert _ask(words)[1] == out


# --- data files ------------------------------------------------------------------------------------------------------


def _with_file(content: bytes) -> tuple[tempfile.TemporaryDirectory[str], str]:
    folder = tempfile.TemporaryDirectory(prefix="tipfacts-fuzz-")
    path = os.path.join(folder.name, "own.toml")
    Path(path).write_bytes(content)
    return folder, path


def _check_file(content: bytes) -> bool:
    """Whether a file is used; checked for all that must hold of any file."""
    folder, path = _with_file(content)
    with folder:
        status, out, err = _ask(["list", "--json", "-L", "fr", "--data", path])
        checked, found, _ = _ask(["validate", path, "--json"])
        problems = json.loads(found)

        assert status in (0, 3)
        broken = any(problem["severity"] == "error" for problem in problems)
        assert (status == 3) == broken == (checked == 3)
        assert respond(["hotline", "--data", path], {"TIPFACTS_DATA": path}, tty=False) == (NUMBER, "", 0)
        if status:
            assert not out
            assert json.loads(err)["error"]["message"].startswith(path)
            assert _ask(["search", "x"], {"TIPFACTS_DATA": path})[2].startswith(f"tipfacts: error: {path}")
        lines_of_file = content.count(b"\n") + 1
        for problem in problems:
            assert problem["file"] == path
            assert problem["line"] is None or 1 <= problem["line"] <= lines_of_file
            assert all(problem["message"].values())
            assert all(problem["hint"].values())
        if status == 0:
            _check_views(path, json.loads(out))
        return status == 0


def _check_views(path: str, records: list[dict[str, Any]]) -> None:
    """Whether facts that passed every rule pass every view."""
    own = [record for record in records if record["id"] not in bundled.ids()]
    for format in ("csv", "tsv", "md"):
        _check_format(format, _ask(["list", "-f", format, "--data", path])[1])
    for command in ("timeline", "list", "info"):
        assert _ask([command, "--data", path], tty=True)[0] == 0
    for record in own[:2]:
        id, title = record["id"], record["title"]["fr"]
        card = os.path.join(os.path.dirname(path), id)

        assert json.loads(_ask(["show", id, "--json", "--data", path])[1]) == record
        assert _ask(["show", id, "-L", "fr", "--data", path], {"COLUMNS": "40"}, tty=True)[0] == 0
        assert _ask(["show", id, "-L", "en", "--data", path])[0] == 0
        assert _ask(["cite", id, "-L", "fr", "--style", "bibtex", "--data", path])[0] == 0
        assert _ask(["search", "--data", path, "--", title[:100]], {"COLUMNS": "40"}, tty=True)[0] in (0, 1)
        for ending in ("svg", "html", "txt"):
            assert _ask(["show", id, "-o", f"{card}.{ending}", "-L", "fr", "--data", path])[0] == 0


@given(st.binary(max_size=300) | TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_as_data(content: bytes):
    """Any bytes are refused as a data file, or used."""
    event("used" if _check_file(content) else "refused")


MARKS = "' \\ [ ] { } = . , # nan -inf 0x 1e999 true é [[facts]] [facts] [[facts.notes]]".split()
PIECES = (
    st.sampled_from([*MARKS, "'''", '"', '"""', 'id = "x"'])
    | st.sampled_from(["\n", "\r\n", "\t", "\ufeff", "\x00", "\u202e", "2020-01-01T00:00:00Z", "\n[[facts]]\n"])
    | st.text(max_size=5)
)


@given(st.lists(st.tuples(st.integers(0, len(SOUND)), st.integers(0, 40), PIECES), min_size=1, max_size=4))
def test_a_sound_file_spoilt_anywhere(changes: list[tuple[int, int, str]]):
    """A sound file with pieces cut out and put in is refused in its place, or used and then shown in every view."""
    text = SOUND
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    event("used" if _check_file(text.encode("utf-8", "surrogatepass")) else "refused")


SCALARS = st.one_of(
    st.integers(),
    st.integers(-(2**80), 2**80),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.text(max_size=20),
    st.sampled_from(
        ["statistic", "about", "range", "people", "usd", "percent_increase", "aim", "2009", "2015-06", "9999-12-31"]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["fr", "en", "start", "end"]) | st.text(max_size=4), inner)
    ),
    max_leaves=6,
)


def _toml(value: object) -> str:
    """A value as TOML, inline."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "nan" if math.isnan(value) else f"{value!r}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_quoted(key)} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    return (
        '"'
        + "".join(f"\\U{ord(letter):08X}" if letter in '"\\' or ord(letter) < 32 else letter for letter in text)
        + '"'
    )


BASE = {key: value for key, value in WHOLE.items() if key not in ("low", "high")}


@given(
    st.dictionaries(st.sampled_from(list(FACT)), VALUES, max_size=3), st.sets(st.sampled_from(list(FACT)), max_size=8)
)
@example({"value": 1e-300}, set())
@example({"value": -0.0, "unit": "usd"}, set())
@example({"value": 999_999_999_999_999.4, "unit": "percent_increase"}, set())
@example({"low": 1, "high": 1_000_000, "qualifier": "range", "unit": "usd"}, {"value"})
@example({"as_of": "0000"}, set())
def test_any_value_in_any_field(changes: dict[str, object], left_out: set[str]):
    """A fact with anything in some of its fields is refused, or used and then shown in every view."""
    table = {key: value for key, value in BASE.items() if key not in left_out} | changes
    text = "[[facts]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in table.items())
    assume(not any(0xD800 <= ord(letter) < 0xE000 for letter in text))
    event("used" if _check_file(text.encode()) else "refused")


# --- sound facts -----------------------------------------------------------------------------------------------------

SHOWN = st.characters(categories=("L", "M", "N", "P", "S"), include_characters=" \u00a0\u202f")
SENTENCES = st.text(SHOWN, min_size=1, max_size=60).filter(
    lambda text: text.strip() and not text.startswith(tuple("=+-@＝＋－＠"))
)
BOTH = st.fixed_dictionaries({"fr": SENTENCES, "en": SENTENCES})
NUMBERS = (
    st.integers(-(10**15) + 1, 10**15 - 1) | st.floats(-1e14, 1e14) | st.sampled_from([0, 1, 2, 1e6, 1.8e6, 2e8, 1e-9])
)
DATES = (
    st.dates(dt.date(1, 1, 1)).map(str)
    | st.integers(1000, 9999).map(str)
    | st.dates(dt.date(1, 1, 1)).map(lambda date: str(date)[:7])
)
FIGURES = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"value": NUMBERS}),
    st.tuples(NUMBERS, NUMBERS)
    .filter(lambda pair: pair[0] < pair[1])
    .map(lambda pair: {"low": pair[0], "high": pair[1]}),
)
SOUND_FACTS = st.fixed_dictionaries(
    {"kind": st.sampled_from(KINDS), "title": BOTH, "text": BOTH, "as_of": DATES},
    optional={
        "unit": st.sampled_from(["people", "usd", "percent", "percent_increase", "countries"]),
        "status": st.sampled_from(["stated", "aim", "planned", "historical"]),
        "baseline_year": st.integers(1000, 9999),
        "period": st.fixed_dictionaries({}, optional={"start": DATES, "printed": BOTH}),
        "pillars": st.lists(st.sampled_from(PILLARS), max_size=4),
        "tags": st.lists(st.sampled_from(["visas", "children"]), max_size=2),
        "names": st.lists(
            st.fixed_dictionaries(
                {"fr": SENTENCES, "en": SENTENCES}, optional={"abbreviations": st.lists(SENTENCES, max_size=2)}
            ),
            max_size=2,
        ),
        "aliases": st.lists(SENTENCES, max_size=3),
        "related": st.lists(IDS, max_size=2),
        "part_of": IDS,
        "notes": st.lists(
            st.fixed_dictionaries(
                {"fr": SENTENCES, "en": SENTENCES}, optional={"source": st.just("https://example.org/?a=b")}
            ),
            max_size=2,
        ),
    },
)


@examples(40)  # each is shown in every view, which takes half a second
@given(SOUND_FACTS, FIGURES, SENTENCES)
def test_any_sound_fact(table: dict[str, object], figure: dict[str, object], source: str):
    """Whatever a sound fact says, it is used, and shown whole in every view, format, language and card."""
    where = {"document": "x", "title": source, "publisher": source, "date": "2020", "language": "fr", "locator": source}
    whole = {"id": "own-fact", **table, **figure, "source": where}

    assert _check_file(("[[facts]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in whole.items())).encode())


BUNDLED = FACTS.read_bytes()


@given(st.integers(0, len(BUNDLED)), st.integers(0, 3), st.binary(max_size=3))
def test_the_bundled_file_spoilt_anywhere(at: int, length: int, piece: bytes):
    """The bundled file with a few bytes changed is refused with a place, or sound: `validate` never fails on it."""
    folder, path = _with_file(BUNDLED[:at] + piece + BUNDLED[at + length :])
    with folder:
        status, out, _ = _ask(["validate", path, "--json"])

        assert status == (3 if any(problem["severity"] == "error" for problem in json.loads(out)) else 0)
        event(f"status {status}")
