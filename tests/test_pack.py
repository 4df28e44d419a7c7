"""A pack answers as the files it was made from do; one by somebody else is data: no half answer, nothing written."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tipfacts
import tipfacts.__main__ as main
from tests.conftest import Completed, examples
from tipfacts.__main__ import respond
from tipfacts.data import bundled
from tipfacts.data.pack import writer
from tipfacts.data.pack.database import TABLES
from tipfacts.data.pack.json_reader import parse
from tipfacts.data.store import FactStore
from tipfacts.retrieval import ranking, reach, scoring

if TYPE_CHECKING:
    from collections.abc import Callable

    from tipfacts.retrieval.scoring import Hit

    Run = Callable[..., Completed]

VOCABULARY = sorted({word for record in bundled.records() for word in record["text"]["en"].split()})
QUERIES = [
    "visa", "victims", "enfants", "traffickng", "slavery footprint", "know your rights", "how many countries 2016",
    "1,8 million", "protection des victimes", "hotline", "aidez moi", "zzzzz", "the", "copy-t-visa", "prosec", "U.S.",
]  # fmt: skip


def _lines() -> list[str]:
    """The bundled facts under other ids, as JSON Lines; their telephone numbers are not the hotline's."""
    lines = []
    for record in bundled.records():
        copy: Any = json.loads(json.dumps(record))
        copy["id"] = f"copy-{copy['id']}"[:80].rstrip("-")
        copy["related"] = [f"copy-{id}"[:80].rstrip("-") for id in copy["related"]]
        copy["part_of"] = copy["part_of"] and f"copy-{copy['part_of']}"[:80].rstrip("-")
        lines.append(json.dumps(copy, ensure_ascii=False))
    return lines


def _toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _given(value: object) -> object:
    """What a data file gives of a record: no null, and nothing that is computed."""
    if isinstance(value, dict):
        inner = {key: _given(item) for key, item in value.items() if key not in ("origin", "place")}
        return {key: item for key, item in inner.items() if item not in (None, [], {})}
    return [_given(item) for item in value] if isinstance(value, list) else value


def _run(*argv: str) -> Completed:
    """Ask in this process; a fixture of a module has no `run`."""
    out, err, status = respond(argv, {}, tty=False)
    return Completed(status, out if isinstance(out, str) else out.decode(), err)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same facts as TOML, as JSON Lines, and as a pack of each."""
    folder = tmp_path_factory.mktemp("packs")
    lines = _lines()
    (folder / "own.jsonl").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    tables = []
    for line in lines:
        fact: Any = _given(json.loads(line))
        if fact.get("qualifier") != "vague":
            fact.pop("figure", None)
        tables.append("[[facts]]\n" + "".join(f"{key} = {_toml(item)}\n" for key, item in fact.items()))
    (folder / "own.toml").write_text("\n".join(tables), encoding="utf-8")
    for form in ("toml", "jsonl"):
        assert _run("pack", str(folder / f"own.{form}"), "-o", str(folder / f"{form}.pack")) == (0, "", "")
    few = [{**json.loads(line), "related": [], "part_of": None} for line in lines if "t-visa" in line]
    (folder / "few.jsonl").write_text("\n".join(map(json.dumps, few)), encoding="utf-8")
    assert _run("pack", str(folder / "few.jsonl"), "-o", str(folder / "few.pack")) == (0, "", "")
    return folder


@pytest.fixture
def pack(folder: Path, tmp_path: Path) -> Path:
    """A pack of its own for each test, with nothing beside it."""
    return Path(shutil.copy(folder / "toml.pack", tmp_path / "own.pack"))


# --- what it answers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["toml", "jsonl"])
def test_a_pack_has_the_same_records(run: Run, folder: Path, form: str):
    """Every record of the pack, its origin included, is that of the file; what was computed is computed anew."""
    expected = run("list", "--json", "--data", str(folder / "own.toml")).json
    packed = run("list", "--json", "--data", str(folder / f"{form}.pack"))

    assert packed.err == ""
    assert [fact | {"origin": ""} for fact in packed.json] == [fact | {"origin": ""} for fact in expected]
    assert {fact["origin"] for fact in packed.json} == {"bundled", f"own.{form}"}


@pytest.mark.parametrize("query", QUERIES)
def test_a_pack_finds_the_same(run: Run, folder: Path, query: str):
    """A search finds the same facts in the same order, with the same scores and the same reasons."""
    line = ["search", *query.split(), "--explain", "--json", "-n", "0", "--data"]

    assert run(*line, str(folder / "toml.pack")) == run(*line, str(folder / "own.toml"))


@pytest.fixture(scope="module")
def loaded(folder: Path) -> tuple[tipfacts.Facts, tipfacts.Facts]:
    """The facts of the data file and those of its pack."""
    return tipfacts.load(folder / "own.toml"), tipfacts.load(folder / "toml.pack")


@given(words=st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4), cut=st.integers(0, 3))
@examples(100)
def test_any_search_finds_the_same(loaded: tuple[tipfacts.Facts, tipfacts.Facts], words: list[str], cut: int):
    """So does a search for any words of the facts, the last of them cut short."""
    query = " ".join(words)
    query = query[: len(query) - cut] or query
    of_file, of_pack = (facts.search(query, limit=0) for facts in loaded)

    assert of_file == of_pack


@given(
    words=st.lists(
        st.sampled_from(["the", "victims", "trafficking", "states", "of", *VOCABULARY]), min_size=1, max_size=4
    ),
    exact=st.booleans(),
)
@examples(100)
def test_a_sample_finds_what_all_facts_would(folder: Path, words: list[str], exact: bool):
    """Where very many facts hold the words, the best of them, their number and the rest are those of the whole."""
    indexes = FactStore([str(folder / "toml.pack")]).indexes()
    query = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "LOOKED_AT", 5)  # facts of each kind that are in the sample
        patch.setattr(reach, "MOST_READ", 0)
        found, everything = (ranking.rank(indexes, query, exact=exact, whole=whole) for whole in (False, True))
        shown = found[: min(5, len(found))]

        assert len(found) == len(everything)
        assert [_told(hit) for hit in shown] == [_told(hit) for hit in everything[:5]]
        assert [_told(hit) for hit in found] == [_told(hit) for hit in everything]


def _told(hit: Hit) -> tuple[object, ...]:
    return hit.number, hit.score, hit.match, hit.field, hit.why


def test_a_word_of_very_many_facts_is_read_in_a_sample(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Of facts that all hold a word alike, few are looked at before more are asked for."""
    indexes = FactStore([str(folder / "toml.pack")]).indexes()
    monkeypatch.setattr(scoring, "LOOKED_AT", 5)
    monkeypatch.setattr(reach, "MOST_READ", 0)
    found = ranking.rank(indexes, "trafficking")

    assert isinstance(found, ranking.LongList)
    assert len(found) > 100
    assert found[4].number == ranking.rank(indexes, "trafficking", whole=True)[4].number


@pytest.mark.parametrize(
    "line",
    ["show copy-t-visa", "show copy-t-vsia", "list statistic --count", "list --tag visas --json", "timeline -n 5",
     "cite copy-t-visa", "random --seed 7 --json", "info --field data.facts", "search visa --kind term",
     "list --id copy-t-visa,nope", "search victims --sort -value --fields id,value"],
    ids=str,
)  # fmt: skip
def test_every_command_reads_a_pack(run: Run, folder: Path, line: str):
    """Each command answers from a pack what it answers from the file."""
    assert run(*line.split(), "--data", str(folder / "toml.pack")) == run(
        *line.split(), "--data", str(folder / "own.toml")
    )


def test_tab_offers_ids_of_a_pack(folder: Path, pack: Path):
    """TAB offers the ids of a pack that begin as was typed; of a damaged one, nothing."""
    tab = {"_TIPFACTS_COMPLETE": "complete_bash", "COMP_CWORD": "4"}
    line = {"COMP_WORDS": f"tipfacts\n--data\n{pack}\nshow\ncopy-t-v"}
    sound = respond([], {**tab, **line}, tty=False)
    os.truncate(pack, pack.stat().st_size - 4096)

    assert sound[0].split() == ["copy-t-visa"]
    assert respond([], {**tab, **line}, tty=False)[0] == ""


def test_packs_and_files_together(run: Run, folder: Path, tmp_path: Path):
    """A pack, a file and the bundled facts stand beside each other, in the order of the line."""
    other = tmp_path / "other.toml"
    other.write_text(
        '[[facts]]\nid = "lighthouse"\nkind = "term"\ntitle.en = "Lighthouse"\ntext.en = "A tower."\nas_of = "2024"\n'
        'related = ["copy-t-visa"]\nsource = {document = "factsheet-2016-10-24", locator = "header"}\n',
        encoding="utf-8",
    )
    answer = run("list", "--json", "--data", str(other), "--data", str(folder / "toml.pack"))
    ids = [fact["id"] for fact in answer.json]

    assert (answer.status, answer.err) == (0, "")
    assert ids[len(bundled.ids()) :][:2] == ["lighthouse", json.loads(_lines()[0])["id"]]
    assert run("show", "lighthouse", "--data", str(folder / "toml.pack"), "--data", str(other)).status == 0


def test_from_python(folder: Path):
    """Python reads a pack as the command line does, and threads may share it."""
    facts = tipfacts.load(folder / "toml.pack", bundled=False)
    expected = tipfacts.load(folder / "own.toml", bundled=False)

    assert list(facts) == list(expected)
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(facts.search, QUERIES * 3)) == list(map(expected.search, QUERIES * 3))
        assert list(threads.map(facts.get, [fact["id"] for fact in expected])) == list(expected)


# --- how one is made -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("copy-t-visa", "Copy T-Visa"), "malformed id"),
        (('"kind": "statistic"', '"kind": "number"'), "'number'"),
        (('{"id": "copy-know', '{"x": 1, "id": "copy-know'), "'x'"),
        (('{"id": "copy-t-visa"', '{"id": "t-visa"'), "is that of a bundled fact"),
        (('"related": ["copy-', '"related": ["copy-x'), "'copy-x"),
        (('{"id"', '{{"id"'), "not a JSON object"),
        (('"tags": ["', '"tags": ["boats", "'), "add to the command: [tags.boats]"),
    ],
    ids=["id", "kind", "field", "twice", "stranger", "no JSON", "tag"],
)
def test_a_pack_is_made_of_sound_facts(run: Run, folder: Path, tmp_path: Path, change: tuple[str, str], message: str):
    """A fact that breaks a rule stops it: exit 3, with its file and line, and no file is left behind."""
    lines = (folder / "own.jsonl").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if change[0] in line)
    lines[at] = lines[at].replace(*change)
    (tmp_path / "bad.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("pack", str(tmp_path / "bad.jsonl"), "-o", str(tmp_path / "bad.pack"))

    assert (result.status, result.out) == (3, "")
    assert "bad.jsonl:" in result.err
    assert message in result.err
    assert os.listdir(tmp_path) == ["bad.jsonl"]


@pytest.mark.parametrize("name", ["own.toml", "no such file"])
def test_progress_is_shown_on_a_terminal_and_taken_away(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    """The number of facts done is written over, and at the end, or before an error, with spaces."""
    shown: list[str] = []
    monkeypatch.setattr(main, "_is_terminal", lambda descriptor: descriptor == main.STDERR)
    monkeypatch.setattr(main, "write", lambda _, text: shown.append(text))
    monkeypatch.setattr(writer, "BATCH", 50)

    run("pack", str(folder / name), "-o", str(tmp_path / "new.pack"))

    *counts, last = shown
    assert [text.isascii() and text[0] == "\r" and text[1:].isdigit() for text in counts] == [True] * len(counts)
    assert bool(counts) == (name == "own.toml")
    assert last.strip() == "" and last[0] == last[-1] == "\r"
    assert len(last) > max(map(len, counts), default=0)


def test_no_pack_of_a_pack(run: Run, pack: Path, tmp_path: Path):
    """A pack is made from the files that a pack was made from, and the message says so."""
    result = run("pack", str(pack), "-o", str(tmp_path / "new.pack"))

    assert _is_refused(result, pack)
    assert "is an SQLite database; a pack is made from TOML and .jsonl files; name the files" in result.err


def test_no_pack_over_another_file(run: Run, folder: Path, tmp_path: Path):
    """An existing file is replaced with --force alone; a place that takes none is exit 4."""
    line = ["pack", str(folder / "own.toml"), "-o", str(tmp_path / "own.pack")]
    (tmp_path / "own.pack").write_text("mine")

    assert run(*line).status == 2
    assert (tmp_path / "own.pack").read_text() == "mine"
    assert run(*line, "--force") == (0, "", "")
    assert run("list", "--count", "--data", str(tmp_path / "own.pack")).status == 0
    assert run(*line[:-1], str(tmp_path / "none" / "own.pack")).status == 4


def test_the_same_files_make_the_same_pack(run: Run, folder: Path, tmp_path: Path):
    """Packing the same file twice gives the same bytes."""
    for name in ("one", "two"):
        run("pack", str(folder / "own.toml"), "-o", str(tmp_path / name))

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_it_knows_what_it_was_made_from(run: Run, tmp_path: Path, folder: Path):
    """A file beside the pack that has changed since is a note; one that was only touched is not."""
    own = Path(shutil.copy(folder / "own.toml", tmp_path / "own.toml"))
    line = ["show", "copy-t-visa", "--data", str(tmp_path / "own.pack")]
    run("pack", str(own), "-o", str(tmp_path / "own.pack"))
    quiet = run(*line).err
    os.utime(own, (0, 0))
    touched = run(*line).err
    own.write_text(own.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")

    assert (quiet, touched) == ("", "")
    assert run(*line).err == (
        "tipfacts: note: own.pack was made from own.toml, which has changed since; make the pack again\n"
    )


# --- one by somebody else --------------------------------------------------------------------------------------------


def _sql(*statements: str) -> Callable[[Path], None]:
    def change(pack: Path) -> None:
        with sqlite3.connect(pack) as connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()

    return change


def _bytes(start: int, written: bytes) -> Callable[[Path], None]:
    def change(pack: Path) -> None:
        raw = bytearray(pack.read_bytes())
        raw[start : start + len(written)] = written
        pack.write_bytes(raw)

    return change


def _cut(share: float) -> Callable[[Path], None]:
    return lambda pack: pack.write_bytes(pack.read_bytes()[: int(pack.stat().st_size * share)])  # type: ignore[func-returns-value]


NOT_READ = {
    "cut in the middle": _cut(0.5),
    "one page short": lambda pack: os.truncate(pack, pack.stat().st_size - 4096),
    "header alone": lambda pack: os.truncate(pack, 100),
    "half a header": lambda pack: os.truncate(pack, 20),
    "newer": _sql("PRAGMA user_version = 2"),
    "another program's": _sql("PRAGMA application_id = 7"),
    "a trigger": _sql("CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM facts; END"),
    "a view": _sql("CREATE VIEW v AS SELECT * FROM facts"),
    "a view of that name": _sql("ALTER TABLE ids RENAME TO others", "CREATE VIEW ids AS SELECT * FROM others"),
    "an index": _sql("CREATE INDEX i ON facts (abs(number))"),
    "a table more": _sql("CREATE TABLE more (x)"),
    "a table less": _sql("DROP TABLE lengths"),
    "a generated column": _sql("DROP TABLE lengths", "CREATE TABLE lengths (length INTEGER PRIMARY KEY, words AS (1))"),
    "write-ahead log": _bytes(18, b"\2\2"),
    "other pages": _bytes(16, b"\2\0"),
    "sources": _sql("UPDATE about SET value = '[{}]' WHERE name = 'sources'"),
    "a source with escapes": _sql(
        "UPDATE about SET value = replace(value, 'own.toml', '\\u001b[2Jown.toml') WHERE name = 'sources'"
    ),
    "a source elsewhere": _sql("UPDATE about SET value = replace(value, 'own.toml', '../x') WHERE name = 'sources'"),
    "no sources": _sql("DELETE FROM about WHERE name = 'sources'"),
    "declared": _sql('UPDATE about SET value = \'{"tags": {"visas": {"en": "x"}}}\' WHERE name = \'declared\''),
    "declares nonsense": _sql("UPDATE about SET value = '{\"units\": {\"x\": 1}}' WHERE name = 'declared'"),
    "very many facts": _sql("UPDATE about SET value = 9223372036854775807 WHERE name = 'facts'"),
    "very many words": _sql("UPDATE about SET value = 9223372036854775807 WHERE name = 'words'"),
    "a bundled id": _sql("UPDATE ids SET id = 't-visa' WHERE id = 'copy-t-visa'"),
}
NOT_SHOWN = {
    "not JSON": _sql("UPDATE facts SET fact = fact || '}'"),
    "nested": _sql("UPDATE facts SET fact = replace(hex(zeroblob(50000)), '0', '[')"),
    "a number": _sql("UPDATE facts SET fact = 7"),
    "another's": _sql("UPDATE ids SET number = 1 - number WHERE number IN (0, 1)", "UPDATE ids SET number = 0"),
    "no source": _sql("UPDATE facts SET source = 9"),
    "no fact": _sql("DELETE FROM facts"),
    "escapes": _sql('UPDATE facts SET fact = replace(fact, \'"title":{"fr":"\', \'"title":{"fr":"\\u001b[2J\')'),
    "a formula": _sql('UPDATE facts SET fact = replace(fact, \'"title":{"fr":"\', \'"title":{"fr":"=1+1\')'),
    "unknown kind": _sql('UPDATE facts SET fact = replace(fact, \'"kind":"\', \'"kind":"x\')'),
    "a stranger": _sql('UPDATE facts SET fact = replace(fact, \'"related":[\', \'"related":["nobody",\')'),
    "not a text": _sql("UPDATE facts SET fact = x'ff'"),
}
NOT_FOUND = {
    "odd postings": _sql("UPDATE postings SET postings = x'010203'"),
    "postings of nobody": _sql("UPDATE postings SET postings = x'ffffffff'"),
    "postings as text": _sql("UPDATE postings SET postings = 'abcd'"),
    "words that hold one another's postings": _sql(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 9999) INSERT INTO words"
        " SELECT printf('victims%d', x), number, frequency FROM words, n WHERE word = 'victims'"
    ),
    "other frequencies": _sql("UPDATE words SET frequency = frequency + 1"),
    "words as numbers": _sql("UPDATE words SET number = 'x'"),
    "words of numbers that are too large": _sql("UPDATE words SET number = 9223372036854775807 - number"),
    "odd lengths": _sql("UPDATE lengths SET lengths = x'01'"),
    "no lengths": _sql("DELETE FROM lengths"),
    "other ids": _sql("UPDATE ids SET id = id || '-x'"),
    "phrases": _sql("UPDATE facts SET phrases = 'x'"),
    "a list of words": _sql("UPDATE spellings SET words = words || 'x'"),
}


def _is_refused(result: Completed, pack: Path) -> bool:
    """Exit 3, nothing on standard output, and one line that names the file."""
    return (result.status, result.out) == (3, "") and str(pack) in result.err and result.err.count("\n") == 1


@pytest.mark.parametrize("change", NOT_READ.values(), ids=list(NOT_READ))
def test_what_is_no_pack_of_ours(run: Run, pack: Path, change: Callable[[Path], None]):
    """What is cut, foreign, newer, or holds anything beside our tables is refused; the hotline is answered."""
    change(pack)

    for line in ("list", "search visa", "show t-visa", "info", "validate"):
        result = run(*line.split(), "--data", str(pack))
        assert result.status == 3, line
        assert _is_refused(result, pack) or line == "validate"
    assert run("hotline", "--data", str(pack)) == (0, "888-373-7888\n", "")


@pytest.mark.parametrize("change", NOT_SHOWN.values(), ids=list(NOT_SHOWN))
def test_a_fact_that_breaks_a_rule(run: Run, pack: Path, change: Callable[[Path], None]):
    """Each fact is checked when it is read: no escape, formula or half a record comes out."""
    change(pack)

    for line in ("list --json", "show copy-t-visa"):
        assert _is_refused(run(*line.split(), "--data", str(pack)), pack), line
    assert run("validate", str(pack)).status == 3
    assert run("show", "t-visa", "--data", str(pack)).status == 0


@pytest.mark.parametrize("change", NOT_FOUND.values(), ids=list(NOT_FOUND))
def test_an_index_that_is_damaged(run: Run, pack: Path, change: Callable[[Path], None]):
    """A search of a damaged index is refused, and `validate` finds it."""
    change(pack)

    assert _is_refused(run("search", "victims", "traffcking", "--data", str(pack)), pack)
    assert run("validate", str(pack)).status == 3


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE words SET frequency = frequency + 1 WHERE word = 'visa'",
        "UPDATE words SET word = 'vizas' WHERE word = 'visas'",
        "DELETE FROM postings WHERE place = (SELECT max(place) FROM postings)",
        "UPDATE facts SET phrases = phrases || char(10) || '1zebra' WHERE number = 3",
    ],
    ids=["frequency", "word", "posting", "phrase"],
)
def test_validate_compares_the_index_with_the_facts(run: Run, pack: Path, change: str):
    """An index that says other things than the facts do is found by `validate`, which reads all of both."""
    sound = run("validate", str(pack))
    _sql(change)(pack)

    assert sound == (0, f"no problems: {len(_lines())} facts\n", "")
    assert run("validate", str(pack)).status == 3


@given(at=st.floats(0, 1, exclude_max=True), to=st.integers(0, 255))
@examples(60)
def test_any_byte_changed(folder: Path, at: float, to: int):
    """Whatever byte is changed, a question is answered whole or refused with exit 3, and the hotline is untouched."""
    raw = bytearray((folder / "few.pack").read_bytes())
    raw[int(at * len(raw))] = to
    pack = folder / "changed.pack"
    pack.write_bytes(raw)

    for line in ("list --json", "search victims traffcking --json", "show copy-t-visa --json", "validate --json"):
        result = _run(*line.split(), "--data", str(pack))
        assert result.status in {0, 1, 3}, result
        if line.startswith("validate") or result.status != 3:
            json.loads(result.out) if result.out else None
        else:
            assert result.out == ""
            assert json.loads(result.err)["error"]["code"].startswith("data_")
    assert _run("hotline", "--data", str(pack)) == (0, "888-373-7888\n", "")


def test_nothing_is_written(run: Run, pack: Path):
    """A pack that nobody may write to is read, and nothing comes into being beside it."""
    before = pack.read_bytes()
    pack.chmod(0o444)
    pack.parent.chmod(0o555)
    try:
        answers = [run(*line.split(), "--data", str(pack)).status for line in ("list", "search visa", "info")]
        files = os.listdir(pack.parent)
    finally:
        pack.parent.chmod(0o755)

    assert (answers, files) == ([0, 0, 0], ["own.pack"])
    assert pack.read_bytes() == before


def test_ids_that_clash(run: Run, folder: Path, pack: Path):
    """Two packs, or a pack and a file, with the same id are refused."""
    for other in ("own.toml", "jsonl.pack"):
        result = run("list", "--data", str(pack), "--data", str(folder / other))
        assert (result.status, result.out) == (3, "")
        assert "already belongs to" in result.err


@pytest.mark.parametrize("name", ["a b.pack", "100%.pack", "?mode=rwc.pack", "é#.pack"])
def test_any_name(run: Run, pack: Path, name: str):
    """A pack may be called anything: its name is no part of the address that SQLite opens."""
    renamed = pack.rename(pack.with_name(name))

    assert run("show", "copy-t-visa", "--data", str(renamed)).status == 0
    assert os.listdir(pack.parent) == [name]


@pytest.mark.parametrize("text", ["", " {}", "{", "[NaN]", "[1] 2", "[Infinity]", "[" * 100_000, "'a'"], ids=repr)
def test_what_is_not_json(text: str):
    """What is not JSON is refused, as json refuses it."""
    with pytest.raises((ValueError, RecursionError)):
        parse(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(value=JSON)
def test_json_is_read_as_json_reads_it(value: object):
    """Whatever the value, the reader without the json module reads what json writes."""
    assert parse(json.dumps(value)) == value
    assert parse(json.dumps(value, ensure_ascii=False)) == value


def test_the_tables_are_those_of_the_file(pack: Path):
    """A pack has the tables that the reader asks for, spelt as it asks for them."""
    connection = sqlite3.connect(pack)
    try:
        assert dict(connection.execute("SELECT name, sql FROM sqlite_schema")) == TABLES
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
