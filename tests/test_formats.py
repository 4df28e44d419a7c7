"""Each format of each command: sound in its own terms, whole, in both languages, and everywhere the same bytes."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
import unicodedata
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import tipfacts
from tests.conftest import FACTS as FILE
from tests.conftest import needs
from tipfacts.__main__ import respond
from tipfacts.cli.build_assets import data_files
from tipfacts.data import stored
from tipfacts.data.fields import ANSWERS, paths
from tipfacts.data.store import FactStore
from tipfacts.output.display_options import DisplayOptions
from tipfacts.output.formats import csv_tsv, field_value, json_lines, json_text
from tipfacts.output.other_results import Problems
from tipfacts.spec import COMMANDS, Request
from tipfacts.text.sanitize import clean

if os.name == "posix":
    import tty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Completed

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

# Every command that prints data: for each, a line or more.
FACTS = [
    "search enfants",
    "search traffiking -n 3",
    "show trafficking-victims",
    "list",
    "list --kind contact --sort -title.fr",
    "list --year 1900",
    "initiatives -n 4",
    "statistics --tag children",
    "timeline --year 2015",
    "random --seed 1",
]
OTHERS = ["hotline", "cite slavery-footprint", "info", "validate", "schema"]
LINES = FACTS + OTHERS
ONE = {"show", "random", "hotline", "info", "schema"}  # commands that print one thing
FORMATS = ["json", "jsonl", "csv", "tsv", "md", "text"]
FRENCH = {"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:en"}
ENVIRONMENTS = {
    "POSIX": {"LC_ALL": "C"},
    "French": FRENCH,
    "American": {"LANG": "en_US.UTF-8"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1", "LC_ALL": "fr_FR.ISO-8859-1"},
    "narrow": {"COLUMNS": "40", "TERM": "xterm-256color"},
    "wide": {"COLUMNS": "200", "TERM": "dumb"},
    "coloured": {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
}
BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def _json(run: Run, line: str) -> Any:
    return run(*line.split(), "--json").json


def _rows(run: Run, line: str) -> list[Any]:
    printed = _json(run, line)
    return [printed] if line.split(maxsplit=1)[0] in ONE else printed


def test_every_command_is_tried():
    """No command is left out of the lines below, but for help, which is words alone, and those that make data files."""
    assert {line.split()[0] for line in LINES} == set(COMMANDS) - {"help", "import", "pack"}


# --- JSON


@pytest.mark.parametrize("line", LINES)
def test_json_is_what_json_writes(run: Run, line: str):
    """JSON has the bytes that Python's json module would write: indent 2, UTF-8, one final newline."""
    result = run(*line.split(), "--json")

    assert result.out == json.dumps(result.json, indent=2, ensure_ascii=False) + "\n"
    assert isinstance(result.json, dict if line.split(maxsplit=1)[0] in ONE else list)
    assert run(*line.split(), "--format", "json") == run(*line.split(), "-f", "json") == result


@pytest.mark.parametrize("line", LINES)
def test_jsonl_is_the_same_objects(run: Run, line: str):
    """JSON Lines has each object of the JSON on a line of its own, as the json module writes it; nothing is no line."""
    expected = [json.dumps(row, ensure_ascii=False) for row in _rows(run, line)]

    assert run(*line.split(), "--format", "jsonl").out == "".join(f"{row}\n" for row in expected)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_ascii(run: Run, line: str, format: str):
    """`--ascii` says the same in ASCII."""
    plain = run(*line.split(), "--format", format).out
    text = run(*line.split(), "--format", format, "--ascii").out

    assert text.isascii()
    parts = (text.splitlines(), plain.splitlines()) if format == "jsonl" else ([text], [plain])
    assert [json.loads(part) for part in parts[0]] == [json.loads(part) for part in parts[1]]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def _is_hostile(letter: str) -> bool:
    """Whether a letter could drive a terminal or turn a line round, by what Unicode says of it."""
    return (
        unicodedata.category(letter) in {"Cc", "Zl", "Zp"}
        or unicodedata.bidirectional(letter) in BIDIRECTIONAL
        or letter in "\u200e\u200f\u061c"
    )


@given(value=VALUES)
@example(value=["\x00\x1b[31m\x7f\x85\x9b", "\u2028\u2029", "\u202e\u2066\u061c", "\U000e0001\ufeff", '\\"/\t\r\n\b\f'])
@example(value=["\uffff\U00010000\U0010ffff\ud7ff\ue000"])
@example(value={"": {}, "a": [], "b": [[], {}], "c": [1, 1.0, 1e300, -0.0, 10**30]})
def test_json_of_anything(value: object):
    """What is written reads back the same, indented or on one line or in ASCII, and no raw letter of it is hostile."""
    indented, compact = json_text.encode(value), json_text.compact(value)

    assert json.loads(indented) == json.loads(compact) == value
    assert json.loads(json_text.ascii_only(indented)) == value
    assert json_text.ascii_only(compact).isascii()
    assert not any(_is_hostile(letter) for letter in indented if letter != "\n")
    assert not any(_is_hostile(letter) for letter in compact)


@given(value=VALUES)
def test_json_of_harmless_things(value: object):
    """Where nothing is hostile, the bytes are those of the json module, indented and on one line."""
    indented, compact = json_text.encode(value), json_text.compact(value)

    if "\\u" not in indented:
        assert indented == json.dumps(value, indent=2, ensure_ascii=False)
        assert compact == json.dumps(value, ensure_ascii=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[ModuleType, Path]:
    """The JSON that the build writes, of facts in which a word differs, and its places: what is cut out of it shows."""
    file = tmp_path_factory.mktemp("wheel") / "facts.toml"
    file.write_text(FILE.read_text(encoding="utf-8").replace("an app about", "the app about"), encoding="utf-8")
    (file.parent / "search.toml").write_bytes((FILE.parent / "search.toml").read_bytes())
    made = data_files(str(file))
    module = ModuleType("tipfacts.data._places")
    exec(made["_places.py"], vars(module))  # noqa: S102 - as the program does
    for name in (stored.FACTS, stored.TABLES):  # on a wheel, a search reads the second there, too
        (file.parent / name).write_text(made[name], encoding="utf-8", newline="\n")
    return module, file.parent


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("list", True),
        ("list --ascii", True),
        ("list --id slavery-footprint", True),
        ("list --data {own}", True),
        ("list --id own-fact --id slavery-footprint --data {own}", True),
        ("show slavery-footprint", True),
        ("show slavery-footprint --ascii", True),
        ("show slavery-footprint --fields title.en,id", False),
        ("list --fields title", False),
        ("search slavery footprint", True),
        ("search slavery footprint --fields title.en,score", False),
        ("hotline", False),
    ],
)
def test_json_of_a_wheel_is_cut_out(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: tuple[ModuleType, Path], line: str, *, cut: bool
):
    """Whole facts are cut out of what the build wrote, with the bytes that would be made of them; all else is made."""
    own = tmp_path / "own.toml"
    own.write_text(EVERY_PART.replace("every-part", "own-fact"), encoding="utf-8")
    words = [*line.format(own=own).split(), "--json"]
    made = run(*words)
    module, folder = written
    monkeypatch.setitem(sys.modules, "tipfacts.data._places", module)
    monkeypatch.setattr(stored, "FOLDER", str(folder))
    expected = made.out.replace("an app about", "the app about") if cut else made.out

    assert made.status == 0
    assert (expected != made.out) is cut
    assert run(*words) == made._replace(out=expected)


@pytest.mark.parametrize("left", [None, 100])
def test_json_of_a_wheel_cut_short_is_no_answer(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: tuple[ModuleType, Path], left: int | None
):
    """Where the file of the facts is missing or ends too soon, an answer is an error, and the hotline is given."""
    module, folder = written
    if left:
        (tmp_path / stored.FACTS).write_bytes((folder / stored.FACTS).read_bytes()[:left])
    monkeypatch.setitem(sys.modules, "tipfacts.data._places", module)
    monkeypatch.setattr(stored, "FOLDER", str(tmp_path))
    answer = run("show", "slavery-footprint", "--json")

    assert (answer.status, answer.out) == (70, "")
    assert json.loads(answer.err)["error"]["code"] == "bug"
    assert run("hotline").out == "888-373-7888\n"


# --- CSV and TSV


def _flat(value: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """The cells that a JSON object takes up in a table, by heading."""
    for name, inner in value.items():
        heading = before + name
        if isinstance(inner, dict):
            yield from _flat(inner, f"{heading}_")
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            each = [dict(_flat(item, f"{heading}_")) for item in inner]
            yield from ((key, " | ".join(item[key] for item in each)) for key in each[0])
        elif isinstance(inner, list):
            yield heading, "; ".join(map(str, inner))
        else:
            yield heading, "" if inner is None else str(inner)


@pytest.mark.parametrize("line", [*FACTS, "hotline", "info", "validate"])
def test_csv_reads_back(run: Run, line: str):
    """Python's csv module reads every cell of CSV as JSON has it, but for a number with a sign; no line ends in CR."""
    text = run(*line.split(), "--format", "csv").out
    table = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    subject = COMMANDS[line.split(maxsplit=1)[0]].subject
    fields = [path for path, field in paths(ANSWERS[subject]) if not field.parts and field.form != "e164"]
    headings = [path.replace(".", "_") for path in fields]

    assert text.partition("\n")[0] == ",".join(headings)
    assert [{key: cell for key, cell in row.items() if cell} for row in table] == [
        {key: cell for key, cell in _flat(row) if cell and key != "e164"} for row in _rows(run, line)
    ]
    assert "\r" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("line", LINES)
def test_tsv_is_the_same_table(run: Run, line: str):
    """TSV has the cells of CSV, tab by tab, line by line."""
    cells = list(csv.reader(io.StringIO(run(*line.split(), "--format", "csv").out, newline=""), strict=True))
    text = run(*line.split(), "--format", "tsv").out

    assert [row.split("\t") for row in text.removesuffix("\n").split("\n")] == cells
    assert len({len(row) for row in cells}) == 1


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_headers_and_mark(run: Run, line: str, format: str):
    """`--no-headers` leaves out the first line, `--bom` puts a byte order mark before it, and that is all."""
    whole = run(*line.split(), "--format", format).out

    assert run(*line.split(), "--format", format, "--no-headers").out == whole.partition("\n")[2]
    assert run(*line.split(), "--format", format, "--bom").out == f"\ufeff{whole}"


TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
PROBLEM = ["file", "severity", "line", "id", "field", "code", "message_fr", "message_en", "hint_fr", "hint_en"]


def _table(format: str, rows: list[dict[str, Any]]) -> str:
    view = DisplayOptions(Request(COMMANDS["validate"], {"format": format}), {}, tty=False)
    return csv_tsv.render(Problems(rows, 0), view)


@given(cells=st.lists(st.tuples(*[TEXTS] * 8), max_size=4))
@example(cells=[('a"b', "c,d", "e\nf", "g\r\nh", "", " ", '""', "i\tj")])
def test_tables_of_anything(cells: list[tuple[str, ...]]):
    """Whatever the texts, a record is one line with nothing hostile raw in it, and CSV reads back the same.

    Only what a spreadsheet would run has an apostrophe before it.
    """
    rows = [
        {
            **dict(zip(("file", "id", "field", "code"), row[:4], strict=True)),
            "line": 7,
            "message": {"fr": row[4], "en": row[5]},
            "hint": {"fr": row[6], "en": row[7]},
            "severity": "error",
        }
        for row in cells
    ]
    expected = [
        ["'" * cell.startswith(tuple("=+-@＝＋－＠")) + clean(cell) for cell in (row[0], "error", "7", *row[1:])]
        for row in cells
    ]
    commas, tabs = _table("csv", rows), _table("tsv", rows)

    assert list(csv.reader(io.StringIO(commas, newline=""), strict=True)) == [PROBLEM, *expected]
    assert [line.count("\t") for line in tabs.split("\n")] == [9] * (len(rows) + 1) + [0]
    assert commas.count("\n") == len(rows) + 1
    assert not any(_is_hostile(letter) for letter in commas if letter != "\n")
    assert not any(_is_hostile(letter) for letter in tabs if letter not in "\t\n")


@given(value=VALUES)
def test_one_line_for_anything(value: object):
    """Whatever is in it, an object of JSON Lines is one line."""
    view = DisplayOptions(Request(COMMANDS["list"], {"format": "jsonl"}), {}, tty=False)
    text = json_lines.render(Problems([{"severity": "error", "value": value}], 0), view)

    assert text.splitlines(keepends=True) == [text]
    assert json.loads(text) == {"severity": "error", "value": value}


# --- Markdown and text


def _markdown(text: str) -> list[Any]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def _words(token: Any) -> str:
    return "".join(child.content for child in token.children)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", FACTS)
def test_markdown_lists_facts(run: Run, line: str, language: str):
    """Markdown is a list with an item a fact: its title in bold, its text, every caveat, and its source with the id."""
    rows = _rows(run, line)
    tokens = _markdown(run(*line.split(), "--format", "md", "--lang", language).out)
    inline = [_words(token) for token in tokens if token.type == "inline"]
    words = "\n".join(inline)

    assert len([token for token in tokens if token.type == "list_item_open" and token.level == 1]) == len(rows)
    for row in rows:
        expected = [row["title"][language], row["text"][language], row["id"], row["source"]["title"]]
        expected += [note[language] for note in row["notes"]]
        assert [text for text in expected if text not in words] == []


@pytest.mark.parametrize("line", ["list -n 5 --fields id,title,notes", "validate --fields code", "info"])
def test_markdown_tables(run: Run, line: str):
    """Where fields are chosen, or there is no better view, Markdown is a table with the cells of CSV."""
    cells = list(csv.reader(io.StringIO(run(*line.split(), "--format", "csv").out, newline="")))
    tokens = _markdown(run(*line.split(), "--format", "md").out)
    inside = [_words(token) for token in tokens if token.type == "inline"]

    assert [token.type for token in tokens if token.level == 0] == ["table_open", "table_close"]
    assert inside == [cell.strip() for row in cells for cell in row]


def test_markdown_shows_what_is_written(run: Run, tmp_path: Path):
    """Nothing that a fact says is taken for markup."""
    nasty = "A *b* _c_ [d](e) <f> `g` | h #1 ~~i~~ \\ &amp; ![j] k_l_m &#x41; \\\\*"
    file = tmp_path / "own.toml"
    pair = f"{{ fr = '{nasty}', en = '{nasty}' }}"
    source = "document = 'd', publisher = 'P', date = '2020', language = 'fr', locator = '1', " + f"title = '{nasty}'"
    file.write_text(
        f"[[facts]]\nid = 'own-fact'\nkind = 'term'\ntitle = {pair}\ntext = {pair}\nas_of = '2020'\n"
        f"notes = [{pair}]\nsource = {{ {source} }}\n",
        encoding="utf-8",
    )
    line = ["show", "own-fact", "--data", str(file), "--format", "md"]
    item, table = (
        [_words(token) for token in _markdown(run(*line, *more).out) if token.type == "inline"]
        for more in ([], ["--fields", "title.en,text.en"])
    )

    assert item[0] == f"{nasty}{nasty}"
    assert item[1] == f"Caveat: {nasty}"
    assert f"“{nasty}”" in item[2]
    assert table == ["title_en", "text_en", nasty, nasty]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("line", [line for line in FACTS if line.split()[0] not in ONE])
def test_text_is_one_record_a_line(run: Run, line: str, language: str):
    """In a pipe a fact is one line: id, kind, figure and title, between tabs, uncut; no heading and no colour."""
    rows = _rows(run, line)
    result = run(*line.split(), "--lang", language)
    cells = [row.split("\t") for row in result.out.splitlines()]
    figures = [row["qualifier"] is not None for row in rows]

    assert [cell[:2] + cell[3:] for cell in cells] == [[row["id"], row["kind"], row["title"][language]] for row in rows]
    assert [bool(cell[2]) for cell in cells] == figures


EVERY_PART = """\
[[facts]]
id = "every-part"
kind = "statistic"
title = { fr = "Un titre: le sien", en = "A title: its own" }
text = { fr = "Un texte: tel quel.", en = "A text: as it is." }
value = 3
qualifier = "exact"
unit = "people"
period = { printed = { fr = "2020; puis 2021", en = "2020; then 2021" } }
status = "aim"
names = [
  { fr = "Le Nom", en = "The Name", abbreviations = ["LN", "TN"] },
  { fr = "Interpol", en = "Interpol" },
]
notes = [
  { fr = "Un avis: bref.", en = "A note: brief.", source = "https://example.org/a" },
  { fr = "Un autre.", en = "Another." },
]
related = ["slavery-footprint"]
part_of = "tip-report"
as_of = "2022-05-01"
source = { document = "own", title = "Le titre", publisher = "P", date = "2022-05", language = "fr", locator = "p. 1" }
"""
WHOLE = {
    "fr": (
        "{bold}Un titre: le sien{off}\n"
        "Un texte: tel quel.\n"
        "Chiffre\u202f: 3 personnes\n"
        "Période\u202f: 2020; puis 2021\n"
        "Statut\u202f: un objectif, non un résultat\n"
        "Réserve\u202f: Un avis: bref. (https://example.org/a)\n"
        "Réserve\u202f: Un autre.\n"
        "Noms\u202f: Le Nom / The Name (LN, TN)\n"
        "Noms\u202f: Interpol\n"
        "Partie de\u202f: Rapport annuel sur la traite des personnes (rapport TIP) (tip-report),"
        " avec réserves\n"
        "Voir aussi\u202f: Slavery Footprint, une application sur l’esclavage moderne (slavery-footprint),"
        " avec réserves\n"
        "Source\u202f: P, «\u202fLe titre\u202f», mai 2022, p. 1\n"
        "Identifiant\u202f: every-part (statistique)\n"
    ),
    "en": (
        "{bold}A title: its own{off}\n"
        "A text: as it is.\n"
        "Figure: 3 people\n"
        "Period: 2020; then 2021\n"
        "Status: an aim, not a result\n"
        "Caveat: A note: brief. (https://example.org/a)\n"
        "Caveat: Another.\n"
        "Names: The Name / Le Nom (LN, TN)\n"
        "Names: Interpol\n"
        "Part of: Annual Trafficking in Persons Report (TIP Report) (tip-report), has caveats\n"
        "See also: Slavery Footprint, an app about modern slavery (slavery-footprint), has caveats\n"
        "Source: P, “Le titre”, May 2022, p. 1\n"
        "Id: every-part (statistic)\n"
    ),
}


@pytest.mark.parametrize("language", WHOLE)
def test_text_of_one_fact_is_whole(run: Run, tmp_path: Path, language: str):
    """In a pipe each part of a fact is a line of its own, labelled and otherwise as written; colour makes a title bold.

    A colon in what a fact says stays as it is, whatever the language puts before that of a label.
    """
    file = tmp_path / "own.toml"
    file.write_text(EVERY_PART, encoding="utf-8")
    line = ["show", "every-part", "--data", str(file), "--lang", language]

    assert run(*line) == (0, WHOLE[language].format(bold="", off=""), "")
    assert run(*line, "--color", "always").out == WHOLE[language].format(bold="\x1b[1m", off="\x1b[0m")


WHOLE_MARKDOWN = {
    "fr": (
        "- **Un titre: le sien** (3 personnes\u202f; 2020; puis 2021\u202f; un objectif, non un résultat)\n"
        "  Un texte: tel quel.\n"
        "  - Réserve\u202f: Un avis: bref. <https://example.org/a>\n"
        "  - Réserve\u202f: Un autre.\n"
        "  - Source\u202f: P, «\u202fLe titre\u202f», mai 2022, p. 1 (`every-part`)\n"
    ),
    "en": (
        "- **A title: its own** (3 people; 2020; then 2021; an aim, not a result)\n"
        "  A text: as it is.\n"
        "  - Caveat: A note: brief. <https://example.org/a>\n"
        "  - Caveat: Another.\n"
        "  - Source: P, “Le titre”, May 2022, p. 1 (`every-part`)\n"
    ),
}


@pytest.mark.parametrize("language", WHOLE_MARKDOWN)
def test_markdown_of_one_fact_is_whole(run: Run, tmp_path: Path, language: str):
    """To paste, a fact has its figure, period and status beside its title, then its text, its caveats and its source.

    The colons and semicolons that join them are of the language, and those within what the fact says stay as they are.
    """
    file = tmp_path / "own.toml"
    file.write_text(EVERY_PART, encoding="utf-8")
    line = ["show", "every-part", "--data", str(file), "--format", "md", "--lang", language]

    assert run(*line) == (0, WHOLE_MARKDOWN[language], "")


@pytest.mark.parametrize("line", LINES)
def test_text_has_no_dress(run: Run, line: str):
    """Text has no escape, no box, no trailing blank and no other line than the facts need."""
    text = run(*line.split(), "--format", "text", tty=True).out

    assert "\x1b" not in text
    assert not any("\u2500" <= letter <= "\u259f" for letter in text)
    assert [row for row in text.splitlines() if row != row.rstrip(" ")] == []
    assert text == "" or text.endswith("\n")


# --- Fields


def _chosen(value: Any, wanted: list[str]) -> Any:
    """What is left of a JSON object when only these paths are kept, in the order asked; a whole outdoes its parts."""
    tree: dict[str, Any] = {}
    for path in wanted:
        branch = tree
        *inner, last = path.split(".")
        for name in inner:
            branch = branch.setdefault(name, {})
            if branch is None:
                break
        else:
            branch[last] = None
    return _pruned(value, tree)


def _pruned(value: Any, tree: dict[str, Any] | None) -> Any:
    if tree is None or value is None:
        return value
    if isinstance(value, list):
        return [_pruned(item, tree) for item in value]
    return {name: _pruned(value[name], branch) for name, branch in tree.items()}


SUBJECTS = {
    "fact": "show trafficking-victims",
    "hit": "search enfants -n 3",
    "hotline": "hotline",
    "info": "info",
    "problem": "validate {bad}",
    "citation": "cite slavery-footprint",
}


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A data file with problems."""
    file = tmp_path_factory.mktemp("data") / "bad.toml"
    file.write_text("[[facts]]\nid = 'X'\n", encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(("subject", "line"), SUBJECTS.items(), ids=SUBJECTS)
def test_each_field_alone(run: Run, bad: str, subject: str, line: str):
    """Every path of every shape can be asked for alone, and gives of each object what stands there."""
    asked = line.format(bad=bad)
    rows = _rows(run, asked)

    for path, _ in paths(ANSWERS[subject]):
        alone = run(*asked.split(), "--fields", path, "--format", "jsonl").out
        assert [json.loads(row) for row in alone.splitlines()] == [_chosen(row, [path]) for row in rows]


FIELDS = [path for path, _ in paths(ANSWERS["fact"])]


@given(wanted=st.lists(st.sampled_from(FIELDS), min_size=1, max_size=8))
@example(wanted=["title.en", "id", "title.fr"])
@example(wanted=["title.en", "title"])
@example(wanted=["title", "title.en"])
@example(wanted=["notes.source", "notes.fr", "names.abbreviations", "period.printed.fr", "id"])
def test_fields_in_the_order_asked(wanted: list[str]):
    """Any choice of fields gives those fields in the order asked, nested as they were, in JSON and in columns."""
    line = ["show", "children-among-victims"]
    fields = ["--fields", ",".join(wanted)]
    whole, _, _ = respond([*line, "--json"], {}, tty=False)
    out, _, status = respond([*line, *fields, "--json"], {}, tty=False)
    table, _, _ = respond([*line, *fields, "--format", "csv"], {}, tty=False)
    expected = json.dumps(_chosen(json.loads(whole), wanted), indent=2, ensure_ascii=False)
    heading = next(csv.reader(io.StringIO(str(table))))

    assert status == 0
    assert str(out) == f"{expected}\n"
    assert heading == [column for path in dict.fromkeys(wanted) for column in _columns(path)]


def _columns(path: str) -> list[str]:
    inner = [other for other in FIELDS if other.startswith(f"{path}.")]
    leaves = [one for one in inner if not any(other.startswith(f"{one}.") for other in inner)]
    return [leaf.replace(".", "_") for leaf in leaves or [path]]


@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("line", ["list", "search enfants", "show trafficking-victims", "hotline"])
def test_fields_without_a_format(run: Run, line: str, tty: bool):
    """Without a format, chosen fields come between tabs without a heading, on a terminal too."""
    line_of_table = [*line.split(), "--fields", "last_confirmed,number" if line == "hotline" else "id,title,value"]

    assert run(*line_of_table, tty=tty).out == run(*line_of_table, "--format", "tsv", "--no-headers").out


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("wrong", ["nope", "title.de", "", "id,", "id,,kind", "ID", "title.fr.x", "."])
def test_unknown_fields(run: Run, bad: str, subject: str, wrong: str):
    """A field that is none is misuse; the error has a code of its own and lists every field there is."""
    known = ", ".join(path for path, _ in paths(ANSWERS[subject]))
    asked = SUBJECTS[subject].format(bad=bad).split()
    error = json.loads(run(*asked, f"--fields={wrong}", "--json").err)["error"]

    assert (error["code"], error["hint"]) == ("bad_field", f"fields: {known}")
    for option in ("--fields", "--field"):
        result = run(*asked, f"{option}={wrong}")
        number = "888-373-7888\n" if asked[0] == "hotline" else ""  # it is answered whatever is wrong with its line
        assert (result.status, result.out, result.err.count("\n")) == (2, number, 1)
        assert result.err.startswith("tipfacts: error: no such field '")
        assert result.err.endswith(f"fields: {known}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("show trafficking-victims --field id", "trafficking-victims\n"),
        ("show trafficking-victims --field low", "20000000\n"),
        ("show trafficking-victims --field value", "\n"),
        ("show know-your-rights-created --field period.printed.en", "{period[printed][en]}\n"),
        (
            "show know-your-rights-created --field period.printed",
            '{{"fr": "{period[printed][fr]}", "en": "{period[printed][en]}"}}\n',
        ),
        ("show slavery-footprint --field period.printed.fr", "\n"),
        ("show slavery-footprint --field title.fr", "Slavery Footprint, une application sur l’esclavage moderne\n"),
        ("show slavery-footprint --field tags", "technology; awareness; civil-society\n"),
        ("show slavery-footprint --field names.en", "Slavery Footprint\n"),
        ("show slavery-footprint --field source.locator", "fourth-p/5\n"),
        ("show slavery-footprint --field period", '{{"start": null, "end": null, "printed": null, "text": null}}\n'),
        ("hotline --field number", "888-373-7888\n"),
        ("hotline --field last_confirmed.tty.date", "\n"),
        ("info --field schema_version", "2\n"),
        ("random --kind contact --id press-contact-2016 --field kind", "contact\n"),
        ("cite slavery-footprint --field type", "report\n"),
    ],
)
@pytest.mark.parametrize("tty", [False, True], ids=["pipe", "terminal"])
def test_field(run: Run, line: str, expected: str, tty: bool):
    """`--field` is the bare value: texts unquoted, numbers as they are, null as nothing, objects as JSON."""
    record = _json(run, " ".join(line.split()[:2])) if line.startswith("show") else {}

    assert run(*line.split(), tty=tty) == (0, expected.format(**record), "")


def test_a_bare_value_is_harmless():
    """Even a value that no file could bring in, `--field` shows without a letter that drives the terminal."""
    view = DisplayOptions(Request(COMMANDS["validate"], {"field": "file"}), {}, tty=True)

    problem = {"severity": "error", "file": "\x1b[2J\n\u202e"}

    assert field_value.render(Problems([problem], 0), view) == "\\x1b[2J\\x0a\\u202e\n"


def test_field_of_a_list(run: Run):
    """On a list, `--field` is the value of each on a line of its own; it goes with no format."""
    assert run("list", "--field", "id").out.split() == [record["id"] for record in _json(run, "list")]
    for more in ("--json", "--format csv", "--fields id"):
        assert run("list", "--field", "id", *more.split()).status == 2


# --- The same everywhere


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("format", FORMATS)
def test_an_explicit_format_is_the_same_everywhere(run: Run, line: str, format: str):
    """A format asked for by name has the same bytes whatever the locale, the width, the colours, the terminal."""
    expected = run(*line.split(), "--format", format)
    others = [
        run(*line.split(), "--format", format, env=environment, tty=True) for environment in ENVIRONMENTS.values()
    ]
    others.append(run(*line.split(), "--format", format, env={**ENVIRONMENTS["coloured"], **FRENCH}))

    assert {other.out for other in others} == {expected.out}
    assert {other.status for other in others} == {expected.status}


@pytest.mark.parametrize("line", [line for line in LINES if line != "info"])
@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv"])
def test_language_changes_no_data(run: Run, line: str, format: str):
    """No option and no variable for the language changes a data format."""
    expected = run(*line.split(), "--format", format).out

    assert run(*line.split(), "--format", format, "--lang", "fr").out == expected
    assert run(*line.split(), "--format", format, "--lang", "en", env=FRENCH).out == expected
    assert run(*line.split(), "--format", format, env={"TIPFACTS_LANG": "fr"}).out == expected


def test_info_has_the_language_asked_for(run: Run):
    """Of `info`, which tells the language, --lang changes that and nothing else."""
    french, english = (run("info", "--lang", language, "--json").json for language in ("fr", "en"))

    assert french.pop("language") == {"code": "fr", "why": "--lang"}
    assert english.pop("language") == {"code": "en", "why": "--lang"}
    assert french == english


@pytest.mark.parametrize("line", FACTS)
@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_tables_carry_both_languages(run: Run, line: str, format: str):
    """A table has a column in French and one in English for each text."""
    heading = run(*line.split(), "--format", format).out.splitlines()[0].replace("\t", ",").split(",")

    texts = ["title", "text", "figure", "period_printed", "period_text", "names", "notes", "source_place"]

    assert [name for name in heading if name.endswith("_fr")] == [f"{text}_fr" for text in texts]
    assert [name for name in heading if name.endswith("_en")] == [f"{text}_en" for text in texts]


@needs("os.openpty")
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("line", ["search victims -n 3", "hotline"])
def test_the_installed_command_is_the_same_everywhere(shell: Shell, installed: Path, line: str, format: str):
    """The installed command writes the same bytes to a pipe and to a terminal, under any locale, encoding and width."""
    command = [*line.split(), "--format", format]
    expected = shell(*command)

    assert expected.status == 0
    assert {shell(*command, env=environment) for environment in ENVIRONMENTS.values()} == {expected}
    assert _on_a_terminal(installed, command, {**FRENCH, "TERM": "xterm-256color"}) == expected.out.encode()


def _on_a_terminal(installed: Path, command: list[str], environment: dict[str, str]) -> bytes:
    """What the command writes to a terminal, letter for letter."""
    ours, its = os.openpty()
    tty.setraw(its)
    environment = {"PATH": os.defpath, **environment}
    process = subprocess.Popen([installed, *command], stdin=its, stdout=its, stderr=subprocess.DEVNULL, env=environment)
    os.close(its)
    chunks = []
    with contextlib.suppress(OSError):  # how Linux says that the other side has gone
        while chunk := os.read(ours, 1 << 16):
            chunks.append(chunk)
    os.close(ours)
    process.wait(timeout=60)
    return b"".join(chunks)


@needs("os.openpty")
def test_a_terminal_gets_another_view(installed: Path, shell: Shell):
    """Without a format the terminal does get its own: the same trial tells the two apart."""
    plain = shell("list", "--kind", "term").out.encode()

    assert _on_a_terminal(installed, ["list", "--kind", "term"], {"TERM": "xterm-256color"}) != plain


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md"])
def test_no_command_has_no_format(run: Run, format: str):
    """Without a command there is no data: a data format is misuse, and text is the welcome."""
    assert run("--format", format)[:2] == (2, "")
    assert run("--format", "text") == run()
    assert run("--format", format, "--version").status == (2 if format in ("csv", "tsv", "md") else 0)


# --- small words that stand nowhere else


def test_a_list_in_colour(run: Run):
    """In a pipe, where colour is asked for, an id is coloured and nothing else: the text is that without colour."""
    plain, coloured = run("list", "contact"), run("list", "contact", "--color", "always")
    expected = [f"\x1b[1m{id}\x1b[0m\t{rest}" for id, rest in (line.split("\t", 1) for line in plain.out.splitlines())]

    assert coloured.out.splitlines() == expected


def test_the_version_in_this_process(run: Run):
    """The first line is the program's name and version, the second the version of the facts."""
    data = ", ".join(FactStore().data_versions())
    versions = f"tipfacts {tipfacts.__version__}\ndata {data}\n"

    assert run("--version") == (0, versions, "")


# --- a template ------------------------------------------------------------------------------------------------------

NOTED = """
[[facts]]
id = "noted"
kind = "statistic"
title.en = "Title"
text.en = "One {another}"
value = -1.5
unit = "people"
qualifier = "about"
tags = ["visas", "children"]
notes = [{ en = "First", source = "https://www.example.org/a" }, { en = "Second" }]
as_of = "2024-01-01"
source = { document = "d", title = "D", locator = "p. 1" }
"""
FILLED = {
    "{id}": "noted",
    "{id}: {title.en}": "noted: Title",
    "{{{id}}}": "{noted}",
    "{{id}}": "{id}",
    "a\\tb\\nc{value}": "a\tb\nc-1.5",
    "{ value }|{low}|{title.fr}|{part_of}|": "-1.5||||",
    "{tags}": "visas; children",
    "{notes.en}, {notes.source}": "First; Second, https://www.example.org/a",
    "{text.en}": "One {another}",
    "\\x{unit}\\": "\\xpeople\\",
    "nothing": "nothing",
    "é → {qualifier}": "é → about",
    "\x1b{id}\u202e": "\\x1bnoted\\u202e",
}


@pytest.mark.parametrize(("template", "line"), FILLED.items())
def test_template(run: Run, tmp_path: Path, template: str, line: str):
    """A line for each record: braces doubled, two escapes, null as nothing, lists joined, breaks as spaces."""
    file = tmp_path / "own.toml"
    file.write_text(NOTED, encoding="utf-8")

    assert run("show", "noted", "--template", template, "--data", str(file)) == (0, f"{line}\n", "")


def test_template_for_each_record(run: Run):
    """Every command that answers with records has it: one line each, in order, the same on a terminal."""
    for line in (
        "list",
        "search visa -n 0",
        "timeline",
        "initiatives",
        "random --seed 1",
        "show t-visa three-ps",
        "cite t-visa",
    ):
        records = run(*line.split(), "--json").json
        records = records if isinstance(records, list) else [records]
        expected = "".join(f"<{record['id']}>\n" for record in records)

        assert run(*line.split(), "--template", "<{id}>", tty=True, env={"TERM": "xterm"}) == (0, expected, ""), line
    assert run("search", "visa", "-n1", "--template", "{score} {match}").out.count(" ") == 1
    assert run("hotline", "--template", "{number} {text.code}") == (0, "888-373-7888 233733\n", "")
    assert run("list", "--year", "1900", "--template", "{id}").status == 1


def test_template_keeps_a_record_on_its_line(run: Run, tmp_path: Path):
    """A line break in a value is a space: the name of a file may hold one."""
    file = tmp_path / "a\nb.toml"
    file.write_text(NOTED, encoding="utf-8")

    assert run("info", "--data", str(file), "--template", "{data_files}").out == f"{tmp_path}/a b.toml\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{title}", "'title' has several parts; use one of: title.fr, title.en"),
        ("{notes}", "'notes' has several parts; use one of: notes.fr, notes.en, notes.source"),
        ("{valeu}", "no such field 'valeu'; did you mean 'value'? fields: id, kind,"),
        ("{}", "no such field ''; fields: id, kind,"),
        ("", "no such field ''"),
        ("{id", "a lone brace in the template '{id'; write {field}, and {{ or }} for a brace"),
        ("id}", "a lone brace in the template 'id}'; write {field}, and {{ or }} for a brace"),
        ("{a{id}", "no such field 'a{id'"),
    ],
)
def test_template_refused(run: Run, template: str, told: str):
    """What is no field, or has no one value, or a brace that stands alone, is a usage error."""
    result = run("list", "--template", template)

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(f"tipfacts: error: {told}")


# --- a delimiter -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", [*";|:,.!'~^ ", "\t"])
def test_delimiter(run: Run, sign: str):
    """CSV with another delimiter is read back with it to the same cells; the two letters of a tab are one."""
    for line in ("list", "hotline", "search visa", "info"):
        plain = list(csv.reader(io.StringIO(run(*line.split(), "-f", "csv").out, newline="")))
        for typed in (sign, "\\t") if sign == "\t" else (sign,):
            out = run(*line.split(), "-f", "csv", "--delimiter", typed, tty=True).out

            assert list(csv.reader(io.StringIO(out, newline=""), delimiter=sign)) == plain


@pytest.mark.parametrize("sign", ["", ";;", "a", "Z", "0", '"', "\n", "\r", "é", "\u202f", "\\n", "\x1b", "tab"])
def test_delimiter_refused(run: Run, sign: str):
    """A letter, a digit, a quotation mark, a line break, or anything but one ASCII character is a usage error."""
    result = run("list", "-f", "csv", "--delimiter", sign)

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("tipfacts: error: --delimiter needs a single ASCII character, not '")
