"""The Python interface answers what the command line answers, as copies, typed, and loads nothing until asked."""

from __future__ import annotations

import doctest
import inspect
import json
import os
import re
import subprocess
import sys
import typing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tipfacts
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

    Run = Callable[..., Completed]

PACKAGE = Path(tipfacts.__file__).parent
PAGE = ROOT / "docs" / "python.md"
SCRIPT = """\
from pathlib import Path

import tipfacts
from tipfacts import Citation, Fact, Facts, Hit, Hotline, Kind

kind: Kind = "statistic"
facts: list[Fact] = tipfacts.facts(kind=kind, tag="children")
fact: Fact = tipfacts.get("trafficking-victims")
hits: list[Hit] = tipfacts.search("enfants", limit=3, exact=True, min_score=20)
hotline: Hotline = tipfacts.hotline()
number: str = hotline["number"]
low: float | None = fact["low"]
title: str | None = hits[0]["title"]["fr"]
score: float = hits[0]["score"]
places: list[str] = [record["source"]["locator"] for record in facts]
own: Facts = tipfacts.load("own.toml", Path("more.toml"), bundled=False)
sentence: str = own.cite("bridge", language="fr")
citation: Citation = tipfacts.cite("trafficking-victims", style="csl-json")
try:
    both: list[Fact] = [*own, *own.facts(kind="bridge"), own.get("bridge")]
except tipfacts.UnknownFact as error:
    likely: tuple[str, ...] = error.suggestions
"""
WRONG = """\
import tipfacts

tipfacts.facts("statistic")
tipfacts.get(1)
tipfacts.search("enfants", 3)
tipfacts.get("trafficking-victims")["titel"]
tipfacts.hotline()["number"] + 1
tipfacts.facts(kind="fact")
tipfacts.load("own.toml").serach("bridge")
"""
NAMED = ["call-arg", "arg-type", "call-arg", "typeddict-item", "operator", "arg-type", "attr-defined"]


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
    """get() raises an error that is a KeyError with the id, and says which ids look like it."""
    with pytest.raises(KeyError) as raised:
        tipfacts.get("trafficking-victim")

    assert isinstance(raised.value, tipfacts.UnknownFact)
    assert raised.value.args == ("trafficking-victim",)
    assert raised.value.suggestions[0] == "trafficking-victims"
    assert str(raised.value).startswith("no fact 'trafficking-victim'; did you mean 'trafficking-victims'")
    with pytest.raises(KeyError) as raised:
        tipfacts.get("hotline")
    assert str(raised.value) == "no fact 'hotline'; try: tipfacts hotline; U.S. hotline: 888-373-7888"


@pytest.mark.parametrize("id", ["", "zzzzzzzzzzzzzzzz"], ids=repr)
def test_unknown_id_like_none(id: str):
    """get() has nothing to suggest where no id looks like what was asked."""
    with pytest.raises(tipfacts.UnknownFact) as raised:
        tipfacts.get(id)

    assert (raised.value.args, raised.value.suggestions) == ((id,), ())


@pytest.mark.parametrize(
    "ask",
    [
        tipfacts.get,
        tipfacts.search,
        lambda value: tipfacts.facts(tag=value),
        tipfacts.cite,
        lambda value: tipfacts.cite("trafficking-victims", style=value),
        tipfacts.load,
    ],
    ids=["get", "search", "facts", "cite", "style", "load"],
)
@pytest.mark.parametrize("value", [7, ["t-visa"], object()], ids=["number", "list", "object"])
def test_what_is_no_text(ask: Callable[[object], object], value: object):
    """What is no text where a text belongs is a TypeError, not an answer about its repr()."""
    with pytest.raises(TypeError):
        ask(value)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"limit": "2"}, "limit must be a whole number, not str"),
        ({"limit": 2.5}, "limit must be a whole number, not float"),
        ({"min_score": "2"}, "min_score must be a number, not str"),
        ({"min_score": None}, "min_score must be a number, not NoneType"),
    ],
    ids=str,
)
def test_what_is_no_number(numbers: dict[str, typing.Any], expected: str):
    """What is no number where one belongs is a TypeError that names it."""
    with pytest.raises(TypeError, match=f"^{expected}$"):
        tipfacts.search("visa", **numbers)


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (lambda: tipfacts.facts(kind="fact"), "no such kind 'fact'; "),
        (lambda: tipfacts.facts(tag="childen"), "no such tag 'childen'; did you mean 'children'?"),
        (lambda: tipfacts.facts(pillar="power"), "'power' is not a value of --pillar; "),
        (lambda: tipfacts.search(""), "nothing to search for"),
        (lambda: tipfacts.search(" \t"), "nothing to search for"),
        (lambda: tipfacts.search("x" * 501), "query too long: 501 characters; the limit is 500"),
        (lambda: tipfacts.search("x", limit=-1), "limit must be 0 or more, not -1"),
        (lambda: tipfacts.search("x", min_score=101), "min_score must be from 0 to 100, not 101"),
        (lambda: tipfacts.search("x", min_score=float("nan")), "min_score must be from 0 to 100, not nan"),
    ],
    ids=["kind", "tag", "pillar", "empty", "blank", "too long", "limit", "score", "no number"],
)
def test_what_cannot_be_asked(ask: Callable[[], object], expected: str):
    """A question that cannot be asked raises ValueError, in words that say what could."""
    with pytest.raises(ValueError, match=f"^{re.escape(expected)}") as raised:
        ask()
    assert isinstance(raised.value, tipfacts.TipfactsError)


def test_longest_question():
    """A query of 500 characters is still answered."""
    assert tipfacts.search("enfants " * 62 + "abcd") == tipfacts.search("enfants abcd")


def test_types(tmp_path: Path):
    """mypy, strict, follows what uses the interface well, the page's example too, and names each line that does not."""
    pytest.importorskip("mypy")
    (tmp_path / "well.py").write_text(SCRIPT)
    (tmp_path / "badly.py").write_text(WRONG)
    page = PAGE.read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(import .*?)^```$", page, re.MULTILINE | re.DOTALL)
    (tmp_path / "page.py").write_text(example)
    files = ["well.py", "page.py", "badly.py"]
    line = ["-m", "mypy", "--strict", "--follow-imports=silent", "--no-error-summary", "--hide-error-context"]
    report = _python(*line, "--cache-dir", str(tmp_path / "cache"), *files, cwd=tmp_path).stdout
    found = [re.search(r"badly.py:(\d+): error: .*\[([a-z-]+)\]$", line) for line in report.splitlines()]

    assert (PACKAGE / "py.typed").is_file()
    assert [(int(one[1]), one[2]) for one in found if one] == list(enumerate(NAMED, 3))
    assert "well.py" not in report
    assert "page.py" not in report, report


# --- facts of one's own ----------------------------------------------------------------------------------------------

OWN = """
[documents.register]
title = "Register of bridges"

[[facts]]
id = "bridge-of-sighs"
kind = "statistic"
title = { fr = "Longueur du pont", en = "Length of the bridge" }
text = { fr = "Le pont mesure onze mètres.", en = "The bridge is eleven metres long." }
as_of = "2024"
source = { document = "register", locator = "p. 3" }
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A data file with one fact."""
    file = tmp_path / "own.toml"
    file.write_text(OWN, encoding="utf-8")
    return file


@pytest.mark.parametrize("bundled", [True, False], ids=["beside", "alone"])
def test_own_facts(run: Run, own: Path, bundled: bool):
    """load() gives the records that `--data` gives, beside the bundled facts or without them."""
    facts = tipfacts.load(own, bundled=bundled)
    shown = run("show", "bridge-of-sighs", "--data", str(own), "--json").json
    others = tipfacts.facts() if bundled else []

    assert facts.get("bridge-of-sighs") == shown
    assert list(facts) == facts.facts() == [*others, shown]
    assert (len(facts), "bridge-of-sighs" in facts, 7 in facts) == (len(others) + 1, True, False)
    assert [hit["id"] for hit in facts.search("sighs")] == ["bridge-of-sighs"]
    assert facts.cite("bridge-of-sighs") + "\n" == run("cite", "bridge-of-sighs", "--data", str(own)).out
    assert [facts.cite("bridge-of-sighs", style="csl-json")] == run(
        "cite", "bridge-of-sighs", "--data", str(own), "--json"
    ).json
    assert facts.hotline() == tipfacts.hotline()


def test_a_bad_file_is_a_bad_file(own: Path):
    """load() names the file, the line and the field of what is wrong, and says a missing file apart."""
    own.write_text(OWN.replace('"2024"', '"soon"'), encoding="utf-8")

    with pytest.raises(tipfacts.BadData, match=r"own\.toml:10: bridge-of-sighs as_of: "):
        tipfacts.load(own)
    with pytest.raises(tipfacts.MissingData, match=r"gone\.toml: "):
        tipfacts.load(own.with_name("gone.toml"))


@pytest.mark.parametrize(
    ("written", "line", "code"),
    [
        (OWN.replace('"2024"', '"soon"').encode(), 10, "date.wrong"),
        (b"[[facts]]\nid = = 1\n", 2, "file.not_toml"),
        (b"\xff\xfe[\0", None, "file.utf16"),
        (b"SQLite format 3\0", None, "pack.foreign"),
        (None, None, "file.unreadable"),
    ],
    ids=["fact", "TOML", "encoding", "pack", "missing"],
)
def test_a_bad_file_has_the_problem(run: Run, own: Path, written: bytes | None, line: int | None, code: str):
    """The error holds what `validate --json` lists first, also where the file cannot be read at all."""
    own.unlink() if written is None else own.write_bytes(written)
    with pytest.raises(tipfacts.BadData) as raised:
        tipfacts.load(own)
    (problem,) = raised.value.problems

    assert (problem["file"], problem["line"], problem["code"]) == (str(own), line, code)
    assert problem == run("validate", str(own), "--json").json[0]


def test_a_pack_that_turns_out_to_be_damaged(run: Run, own: Path, tmp_path: Path):
    """Where only a later question meets the damage, the error says so in words, and has the problem."""
    pack = tmp_path / "own.pack"
    assert run("pack", str(own), "-o", str(pack)).status == 0
    whole, page = pack.read_bytes(), 4096
    said = set()
    for start in range(page, len(whole), page):
        pack.write_bytes(whole[:start] + b"\x55" * page + whole[start + page :])
        for ask in (list, lambda facts: facts.search("bridge"), lambda facts: facts.get("bridge-of-sighs")):
            try:
                ask(tipfacts.load(pack, bundled=False))
            except tipfacts.BadData as error:
                said.add((str(error), *(problem["file"] for problem in error.problems)))

    damaged = f"{pack}: is a pack that is damaged or cut short; make it again from its files: tipfacts help pack"
    assert said == {(damaged, str(pack))}


def test_threads_share_facts(own: Path):
    """Threads that ask the same object get the answers that one thread gets."""
    words = ["bridge", "visa", "traffickng hotlin", "children", "zzzzz", "enfants"]
    expected = [tipfacts.load(own).search(query) for query in words]

    for _ in range(5):
        facts = tipfacts.load(own)  # nothing cached yet
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(facts.search, words * 4)) == expected * 4


def test_hints_are_types():
    """typing.get_type_hints() works on every public function, method, record and error."""
    named = [getattr(tipfacts, name) for name in tipfacts.__all__]
    methods = [method for method in vars(tipfacts.Facts).values() if inspect.isfunction(method)]

    for one in [*filter(inspect.isfunction, named), *filter(typing.is_typeddict, named), *methods]:
        assert typing.get_type_hints(one).keys() >= {"return"} or typing.is_typeddict(one)
    for error in [one for one in named if inspect.isclass(one) and issubclass(one, Exception)]:
        typing.get_type_hints(error)
        assert "return" in typing.get_type_hints(error.__init__)


def test_loads_no_front_end(tmp_path: Path, own: Path):
    """Asking anything from Python loads neither typer nor rich."""
    code = (
        "import sys, tipfacts as t; f = t.load(sys.argv[1]); f.search('brige'); f.cite('t-visa'); t.facts();"
        "print(*{'typer', 'rich'} & set(sys.modules))"
    )

    assert _python("-c", code, str(own), cwd=tmp_path).stdout == "\n"


def test_the_page_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Every example of docs/python.md gives what the page shows."""
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")

    assert failed == 0
    assert tried > 10
