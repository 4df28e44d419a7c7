"""The Python interface answers what the command line answers, as copies, typed, and loads nothing until asked."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tipfacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

    Run = Callable[..., Completed]

PACKAGE = Path(tipfacts.__file__).parent
SCRIPT = """\
import tipfacts
from tipfacts.data.record_types import Hit, Hotline, Record

facts: list[Record] = tipfacts.facts(kind="statistic", tag="children")
fact: Record = tipfacts.get("trafficking-victims")
hits: list[Hit] = tipfacts.search("enfants", limit=3, exact=True, min_score=20)
hotline: Hotline = tipfacts.hotline()
number: str = hotline["number"]
low: float | None = fact["low"]
title: str = hits[0]["title"]["fr"]
score: float = hits[0]["score"]
places: list[str] = [record["source"]["locator"] for record in facts]
"""
WRONG = """\
import tipfacts

tipfacts.facts("statistic")
tipfacts.get(1)
tipfacts.search("enfants", 3)
tipfacts.get("trafficking-victims")["titel"]
tipfacts.hotline()["number"] + 1
"""
NAMED = ["call-arg", "arg-type", "call-arg", "typeddict-item", "operator"]


def _python(*line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.defpath, "PYTHONPATH": str(PACKAGE.parent)}
    return subprocess.run(
        [sys.executable, *line], capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )


def test_import_is_light(tmp_path: Path):
    """`import tipfacts` imports no other module: not of the package, not of the standard library."""
    code = "import __future__, sys; had = set(sys.modules); import tipfacts; print(*sorted(set(sys.modules) - had))"

    assert _python("-c", code, cwd=tmp_path).stdout == "tipfacts\n"


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ({}, "list"),
        ({"kind": "statistic"}, "list --kind statistic"),
        ({"kind": "stats"}, "list statistics"),
        ({"tag": "children"}, "list --tag children"),
        ({"pillar": "prevention"}, "list --pillar prevention"),
        (
            {"kind": "initiative", "tag": "technology", "pillar": "partnership"},
            "initiatives -t technology --pillar partnership",
        ),
        ({"kind": "contact", "tag": "children"}, "list contact -t children"),
    ],
    ids=str,
)
def test_facts(run: Run, asked: dict[str, str], line: str):
    """facts() gives the records that `list --json` prints, in the same order; none is an empty list."""
    assert tipfacts.facts(**asked) == run(*line.split(), "--json").json


def test_get(run: Run):
    """get() gives the record that `show --json` prints."""
    assert tipfacts.get("trafficking-victims") == run("show", "trafficking-victims", "--json").json


@pytest.mark.parametrize(
    ("words", "asked", "line"),
    [
        ("enfants", {}, ""),
        ("enfants", {"limit": 2}, "-n 2"),
        ("victims", {"limit": 0}, "-n 0"),
        ("victims", {"min_score": 55.5, "limit": 0}, "-n 0 --min-score 55.5"),
        ("traffickng hotlin", {}, ""),
        ("traffickng hotlin", {"exact": True}, "--exact"),
        ("zzzzz", {}, ""),
    ],
    ids=str,
)
def test_search(run: Run, words: str, asked: dict[str, object], line: str):
    """search() gives the hits that `search --json` prints, scores included."""
    assert tipfacts.search(words, **asked) == run("search", *words.split(), *line.split(), "--json").json


def test_hotline(run: Run):
    """hotline() gives the object that `hotline --json` prints."""
    assert tipfacts.hotline() == run("hotline", "--json").json


@pytest.mark.parametrize(
    "ask",
    [
        tipfacts.facts,
        lambda: [tipfacts.get("trafficking-victims")],
        lambda: tipfacts.search("victims"),
        lambda: [tipfacts.hotline()],
    ],
    ids=["facts", "get", "search", "hotline"],
)
def test_answers_are_the_callers(ask: Callable[[], list[dict[str, object]]]):
    """Whatever a caller does to an answer, at any depth, the next answer is whole."""
    whole = json.dumps(ask())
    for answer in ask():
        _spoil(answer)

    assert json.dumps(ask()) == whole


def _spoil(value: object) -> None:
    if isinstance(value, dict):
        for inner in value.values():
            _spoil(inner)
        value.clear()
    elif isinstance(value, list):
        for inner in value:
            _spoil(inner)
        value.append("spoilt")


def test_unknown_id():
    """get() raises KeyError with the id, and with a note of the ids that look like it."""
    with pytest.raises(KeyError) as raised:
        tipfacts.get("trafficking-victim")

    assert raised.value.args == ("trafficking-victim",)
    assert raised.value.__notes__[0].startswith("Did you mean 'trafficking-victims'")


@pytest.mark.parametrize("id", ["", "zzzzzzzzzzzzzzzz", None, 7], ids=repr)
def test_unknown_id_like_none(id: object):
    """get() raises a bare KeyError where no id looks like what was asked, or what was asked is no text."""
    with pytest.raises(KeyError) as raised:
        tipfacts.get(id)  # type: ignore[arg-type]

    assert raised.value.args == (id,)
    assert not hasattr(raised.value, "__notes__")


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: tipfacts.facts(kind="fact"), "no such kind 'fact'; "),
        (lambda: tipfacts.facts(tag="childen"), "no such tag 'childen'; did you mean 'children'?"),
        (lambda: tipfacts.facts(pillar="power"), "'power' is no value of --pillar; "),
        (lambda: tipfacts.search(""), "nothing to search for"),
        (lambda: tipfacts.search(" \t"), "nothing to search for"),
        (lambda: tipfacts.search("x" * 501), "query too long: 501 characters; 500 characters at most"),
        (lambda: tipfacts.search("x", limit=-1), "limit must be 0 or more, not -1"),
        (lambda: tipfacts.search("x", min_score=101), "min_score must be from 0 to 100, not 101"),
        (lambda: tipfacts.search("x", min_score=float("nan")), "min_score must be from 0 to 100, not nan"),
    ],
    ids=["kind", "tag", "pillar", "empty", "blank", "too long", "limit", "score", "no number"],
)
def test_what_cannot_be_asked(ask: Callable[[], object], told: str):
    """A question that cannot be asked raises ValueError, in words that say what could."""
    with pytest.raises(ValueError, match=f"^{re.escape(told)}"):
        ask()


def test_longest_question():
    """A query of 500 characters is still answered."""
    assert tipfacts.search("enfants " * 62 + "abcd") == tipfacts.search("enfants abcd")


def test_types(tmp_path: Path):
    """mypy, strict, follows a script that uses the interface well, and names each line of one that does not."""
    pytest.importorskip("mypy")
    (tmp_path / "well.py").write_text(SCRIPT)
    (tmp_path / "badly.py").write_text(WRONG)
    line = ["-m", "mypy", "--strict", "--follow-imports=silent", "--no-error-summary", "--hide-error-context"]
    told = _python(*line, "--cache-dir", str(tmp_path / "cache"), "well.py", "badly.py", cwd=tmp_path).stdout
    found = [re.search(r"badly.py:(\d+): error: .*\[([a-z-]+)\]$", line) for line in told.splitlines()]

    assert (PACKAGE / "py.typed").is_file()
    assert [(int(one[1]), one[2]) for one in found if one] == list(enumerate(NAMED, 3))
    assert "well.py" not in told
