"""The published schema: every JSON output fits it and nothing looser does, and so does every good data file."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import typing
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import tomli

from tests.conftest import FACTS, ROOT
from tipfacts.cli import build_assets
from tipfacts.data import bundled, json_schema, record_types
from tipfacts.data.fields import CHART, CITATION, FACT, HIT, HOTLINE, INFO, PROBLEM, Field
from tipfacts.retrieval import matching
from tipfacts.spec import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Completed

    Run = Callable[..., Completed]

WORDS = bundled.vocabulary()
# For each line, the definition that its JSON must fit.
OUTPUTS = {
    "hotline": "hotline",
    "search enfants": "hits",
    "search traffiking --explain": "hits",
    "search --exact brochure --min-score 20": "hits",
    "search zzzzz": "hits",
    "search enfants --count": "count",
    "show slavery-footprint": "record",
    "show trafficking-victims": "record",
    "list": "records",
    "list --kind contact --sort -title.fr": "records",
    "list --year 1900": "records",
    "list --count": "count",
    "initiatives": "records",
    "statistics": "records",
    "timeline": "records",
    "random": "record",
    "random --seed 1 --kind term": "record",
    "cite slavery-footprint": "citation",
    "info": "info",
    "--version": "version",
    "validate": "problems",
    "validate {bad}": "problems",
    "validate {missing}": "problems",
    "list --data {own}": "records",
    "show own-fact --data {own}": "record",
    "search brume --data {own}": "hits",
    "cite own-fact --data {own}": "citation",
    "info --data {own}": "info",
    "show nope": "error",
    "list --fields nope": "error",
    "list --data {bad}": "error",
    "list --data {missing}": "error",
    "info --year 2015": "error",
}
MINIMAL = """\
[[facts]]
id = "own-fact"
kind = "term"
title = { fr = "Un terme de brume", en = "A foggy term" }
text = { fr = "Un texte.", en = "A text." }
as_of = "2020"

[facts.source]
document = "page"
title = "Une page"
publisher = "Une association"
date = "2020-05"
language = "fr"
locator = "premier paragraphe"
"""
WITH_WORDS = """\
schema_version = 1
data_version = "2"

[documents.page]
title = "Une page"
publisher = "Une association"
date = 2020-05-04
language = "fr"

[documents.page.places]
top = { fr = "en haut", en = "at the top" }

[units]
houses = { fr = "maisons", en = "houses", one.fr = "maison", one.en = "house" }
km = { fr = "kilomètres", en = "kilometres", style = "count" }

[tags]
fog = { fr = "brume", en = "fog" }

[[facts]]
id = "own-fact"
kind = "statistic"
title = { fr = "Dix maisons", en = "Ten houses" }
text = { fr = "Il y a de dix à douze maisons.", en = "There are ten to twelve houses." }
low = 10
high = 12.5
qualifier = "range"
unit = "houses"
baseline_year = 2009
period = { start = 2009, end = "2010-02", printed = { fr = "un an", en = "a year" } }
status = "historical"
pillars = ["prevention"]
tags = ["fog", "children"]
names = [{ fr = "La Maison", en = "The House" }, { fr = "X", en = "X", abbreviations = ["X1"] }]
aliases = ["10 maisons"]
related = ["trafficking-victims"]
part_of = "trafficking-victims"
notes = [{ fr = "Une réserve.", en = "A caveat." }, { fr = "Vu.", en = "Seen.", source = "https://example.org/" }]
as_of = 2020-01-31
source = { document = "page", locator = "top" }
"""
IN_ONE_LANGUAGE = """\
[documents.guide]
title = "A guide"

[kinds.landmark]
en = "landmark"

[units.boats]
en = "boats"

[tags.bridges]
fr = "ponts"

[[facts]]
id = "own-fact"
kind = "landmark"
title.en = "The old bridge in the fog"
text.en = "A thousand boats pass below it in a year, or a hundred more or less."
value = 1000
low = 900
high = 1100
unit = "boats"
tags = ["bridges"]
names = [{ en = "Old Bridge" }]
notes = [{ en = "Counted in one year only." }]
period.text.en = "each year"
as_of = "2024-01"
source = { document = "guide", locator = "p. 3", url = "https://example.org/guide" }
"""
FROM_THE_SHEET = (
    MINIMAL.partition("[facts.source]")[0]
    + """\
source = { document = "factsheet-2016-10-24", locator = "header" }
"""
)
# What a text editor and `tipfacts validate` must both refuse, by what is done to the minimal file.
BROKEN = {
    "no facts": ("[[facts]]", "[[fact]]"),
    "no id": ('id = "own-fact"\n', ""),
    "no source": ("[facts.source]", "[facts.period]"),
    "no document": ('document = "page"\n', ""),
    "id in capitals": ("own-fact", "Own-Fact"),
    "id with two hyphens": ("own-fact", "own--fact"),
    "id too long": ("own-fact", "a" * 81),
    "kind in capitals": ('"term"', '"Term"'),
    "no language": ('{ fr = "Un texte.", en = "A text." }', "{}"),
    "third language": ('en = "A text."', 'en = "A text.", de = "Ein Text."'),
    "empty text": ('"A text."', '""'),
    "text too long": ("A text.", "x" * 20_001),
    "formula": ("A text.", "=1+1"),
    "wide formula": ("A text.", "＝1+1"),
    "formula in the source": ("Une page", "@page"),
    "figure as text": ('as_of = "2020"', 'as_of = "2020"\nvalue = "10"'),
    "no year": ('as_of = "2020"', 'as_of = "20"'),
    "no date": ("2020-05", "May 2020"),
    "year as text": ('as_of = "2020"', 'as_of = "2020"\nbaseline_year = "2009"'),
    "unknown qualifier": ('as_of = "2020"', 'as_of = "2020"\nqualifier = "some"'),
    "unknown status": ('as_of = "2020"', 'as_of = "2020"\nstatus = "done"'),
    "unknown pillar": ('as_of = "2020"', 'as_of = "2020"\npillars = ["power"]'),
    "names without a language": ('as_of = "2020"', 'as_of = "2020"\nnames = [{ abbreviations = ["X"] }]'),
    "note without an address": (
        'as_of = "2020"',
        'as_of = "2020"\nnotes = [{ fr = "X", en = "X", source = "a page" }]',
    ),
    "misspelt key": ('as_of = "2020"', 'as_of = "2020"\nqualifer = "about"'),
    "unknown table": ("[[facts]]", "[colours]\n[[facts]]"),
    "wrong version": ("[[facts]]", "schema_version = 3\n[[facts]]"),
    "tag without a language": ("[[facts]]", "[tags]\nfog = {}\n[[facts]]"),
    "tag in capitals": ("[[facts]]", '[tags]\nFog = { fr = "brume", en = "fog" }\n[[facts]]'),
    "misspelt key of a tag": ("[[facts]]", '[tags]\nfog = { fr = "brume", en = "fog", plurl = "x" }\n[[facts]]'),
    "unknown style": ("[[facts]]", '[units]\nkm = { fr = "km", en = "km", style = "long" }\n[[facts]]'),
    "misspelt key of a document": ("[[facts]]", '[documents.page]\ntitel = "Une page"\n[[facts]]'),
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """A good data file, a bad one, and the name of one that is not there."""
    own, bad = tmp_path / "own.toml", tmp_path / "bad.toml"
    own.write_text(MINIMAL, encoding="utf-8")
    bad.write_text(MINIMAL.replace('id = "own-fact"\n', "").replace('"term"', '"x"'), encoding="utf-8")
    return {"own": str(own), "bad": str(bad), "missing": str(tmp_path / "missing.toml")}


def _against(definition: str, *, closed: bool = False) -> jsonschema.Draft202012Validator:
    """The schema as somebody uses it who points at one of its definitions; closed to keys that it does not describe."""
    whole = {**json_schema.document(WORDS), "$ref": f"#/$defs/{definition}"}
    for _, node in _nodes(whole) if closed else ():
        if "properties" in node and "type" in node:
            node["additionalProperties"] = False
    return jsonschema.Draft202012Validator(whole)


def _nodes(node: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from _nodes(value, f"{path}/{key}")
    elif isinstance(node, list):
        for at, item in enumerate(node):
            yield from _nodes(item, f"{path}/{at}")


def test_is_a_schema(run: Run):
    """`tipfacts schema` prints a sound 2020-12 schema, with a name that is no address, and its version."""
    result = run("schema")
    printed = result.json

    jsonschema.Draft202012Validator.check_schema(printed)
    assert (result.status, result.err) == (0, "")
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert printed["$id"] == "urn:tipfacts:schema:2"
    assert 2 == printed["version"] == run("info", "--json").json["schema_version"]


def test_every_property_is_described():
    """Each property and each definition says in a sentence what it is; what is whole is open to new keys."""
    whole = json_schema.document(WORDS)
    bare = [path for path, node in _nodes(whole["$defs"]) if path.count("/") == 1 and not node.get("description")]
    for path, node in _nodes(whole):
        for name, described in (
            node["properties"].items() if isinstance(node.get("properties"), dict) and "type" in node else ()
        ):
            if not str(described.get("description", "")).endswith("."):
                bare.append(f"{path}/{name}")
        closed = path.startswith(("/$defs/data_file", "/$defs/file_", "/$defs/selection"))
        if node.get("type") == "object" and "properties" in node and ("additionalProperties" in node) != closed:
            bare.append(f"{path}: {'open' if closed else 'closed'}")

    assert bare == []


def test_every_command_is_tried():
    """No command that prints JSON is left out of the table of lines."""
    assert set(COMMANDS) - {"help", "schema", "import", "pack"} == {
        line.split()[0] for line in OUTPUTS if line[0] != "-"
    }


@pytest.mark.parametrize(("line", "definition"), OUTPUTS.items(), ids=OUTPUTS)
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_every_output_fits(run: Run, files: dict[str, str], line: str, definition: str, format: str):
    """What a command prints under a JSON format fits its definition and the whole schema; an error does, on stderr."""
    result = run(*line.format(**files).split(), "--format", format)
    text = result.err if definition == "error" else result.out

    if format == "json" or definition in ("count", "error"):
        printed = json.loads(text)
    else:
        printed = [json.loads(row) for row in text.splitlines()]
        printed = printed[0] if definition in ("record", "hotline", "info", "version") else printed
    _against(definition).validate(printed)
    jsonschema.Draft202012Validator(json_schema.definition(definition, WORDS)).validate(printed)
    jsonschema.Draft202012Validator(json_schema.document(WORDS)).validate(printed)
    _against(definition, closed=True).validate(printed)
    assert (result.out if definition == "error" else result.err) == ""


@pytest.mark.parametrize("line", [line for line, of in OUTPUTS.items() if of in ("record", "hotline", "info", "error")])
def test_every_key_is_always_there(run: Run, files: dict[str, str], line: str):
    """An object without one of its keys, at any depth, does not fit; with one more, of a later version, it does."""
    result = run(*line.format(**files).split(), "--json")
    printed = json.loads(result.out or result.err)
    check = _against(OUTPUTS[line])
    loose = []
    for path, _ in _nodes(printed):
        keys = [int(key) if key.isdigit() else key for key in path.split("/")[1:]]
        more = copy.deepcopy(printed)
        spot = more
        for key in keys:
            spot = spot[key]
        for name in list(spot):
            kept = spot.pop(name)
            loose += [f"{path}/{name}"] if check.is_valid(more) else []
            spot[name] = kept
        spot["something_new"] = None
        loose += [] if check.is_valid(more) else [f"{path}: closed"]

    assert check.is_valid(printed)
    assert loose == []


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", "Not An Id"),
        ("kind", "A Fact"),
        ("title", "a text"),
        ("figure", "30,000 people"),
        ("value", "30000"),
        ("qualifier", "some"),
        ("unit", "People here"),
        ("baseline_year", "2009"),
        ("status", None),
        ("pillars", ["power"]),
        ("tags", "children"),
        ("related", [None]),
        ("as_of", "24/10/2016"),
        ("notes", [{"fr": "X", "en": "X", "source": "a page"}]),
        ("source", None),
    ],
)
def test_values_are_held_to_their_lists(run: Run, field: str, wrong: object):
    """A record fits no longer when one value leaves its type, its closed list or its pattern."""
    record = run("show", "trafficking-victims", "--json").json

    assert _against("record").is_valid(record)
    assert not _against("record").is_valid({**record, field: wrong})


def test_only_what_may_be_missing_is_null(run: Run):
    """A record may hold null where the contract says that it may, and nowhere else."""
    record = run("show", "trafficking-victims", "--json").json
    may = [field for field in record if _against("record").is_valid({**record, field: None})]
    period = [
        key
        for key in record["period"]
        if _against("record").is_valid({**record, "period": {**record["period"], key: None}})
    ]

    assert may == ["figure", "value", "low", "high", "qualifier", "unit", "baseline_year", "part_of"]
    assert period == ["start", "end", "printed", "text"]


@pytest.mark.parametrize(
    "text",
    [MINIMAL, WITH_WORDS, IN_ONE_LANGUAGE, FROM_THE_SHEET],
    ids=["minimal", "with words", "in one language", "from the sheet"],
)
def test_a_good_file_fits(run: Run, tmp_path: Path, text: str):
    """A file that `tipfacts validate` accepts fits the schema: an editor never complains of a good one."""
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    tables = json.loads(json.dumps(tomli.loads(text), default=str))

    assert run("validate", str(file), "--json").json == []
    jsonschema.Draft202012Validator(json_schema.definition("data_file", WORDS)).validate(tables)
    jsonschema.Draft202012Validator(json_schema.document(WORDS)).validate(tables)
    _against("record", closed=True).validate(run("show", "own-fact", "--data", str(file), "--json").json)


@pytest.mark.parametrize(("old", "new"), BROKEN.values(), ids=BROKEN)
def test_a_bad_file_does_not(run: Run, tmp_path: Path, old: str, new: str):
    """What `tipfacts validate` refuses of the form of a file, an editor that has the schema refuses too."""
    assert old in MINIMAL
    text = MINIMAL.replace(old, new, 1)
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    tables = json.loads(json.dumps(tomli.loads(text), default=str))

    assert run("validate", str(file)).status == 3
    assert not jsonschema.Draft202012Validator(json_schema.definition("data_file", WORDS)).is_valid(tables)


def test_the_bundled_file_fits():
    """data/facts.toml fits the schema that its first line names, and that file is the one that the code draws now."""
    named = FACTS.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#:schema ")
    beside = FACTS.parent / named

    assert build_assets.schema_text(str(FACTS)) == beside.read_text(encoding="utf-8"), "run `make schema`"
    jsonschema.Draft202012Validator(json.loads(beside.read_text(encoding="utf-8"))).validate(
        tomli.loads(FACTS.read_text(encoding="utf-8"))
    )


def test_check_jsonschema_can_use_it(run: Run, tmp_path: Path):
    """With what `tipfacts schema` prints, check-jsonschema passes the bundled file and names what is bad in another."""
    pytest.importorskip("check_jsonschema")
    printed, bad = tmp_path / "schema.json", tmp_path / "bad.toml"
    printed.write_text(run("schema").out, encoding="utf-8")
    bad.write_text(MINIMAL.replace('"term"', '"Term"'), encoding="utf-8")

    def check(with_schema: Path, file: Path) -> tuple[int, str]:
        line = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(with_schema), str(file)]
        done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=tmp_path)
        return done.returncode, done.stdout

    assert [check(which, FACTS)[0] for which in (printed, ROOT / "data" / "facts.schema.json")] == [0, 0]
    status, report = check(printed, bad)
    assert status == 1
    assert "$.facts[0].kind: 'Term' does not match" in report


def test_a_table_of_fields(run: Run):
    """In a table format the schema is a row for each field of each definition, those of a record in their order."""
    lines = [line.split("\t") for line in run("schema", "--format", "tsv", "--no-headers").out.splitlines()]
    record = list(run("show", "slavery-footprint", "--json").json)

    assert {6} == {len(line) for line in lines}
    assert ["", *record] == [field for definition, field, *_ in lines if definition == "record" and "." not in field]
    assert [
        "record",
        "value",
        "nombre ou null",
        "number or null",
        "Le chiffre, en nombre\u202f; son unité indique de quoi.",
        "The figure, as a number; its unit says what it counts.",
    ] in lines
    assert ["record", "period.printed", "both ou null", "both or null"] in [line[:4] for line in lines]
    assert ["hit", "explain.how", "texte", "string"] in [line[:4] for line in lines]
    assert ["record", "tags", "liste (texte)", "array of string"] in [line[:4] for line in lines]
    assert ["record", "pillars", "liste (texte)", "array of string"] in [line[:4] for line in lines]
    assert ["file_fact", "names", "liste (objet)", "array of object"] in [line[:4] for line in lines]
    assert ["record", "figure.fr"] not in [line[:2] for line in lines], "it is that of the definition both"


@pytest.mark.parametrize(
    "line",
    [
        "list --fields id,title",
        "list --fields period.start,source.place.en,figure.fr,notes.source",
        "search enfants --fields score,id,names.abbreviations",
        "show trafficking-victims --fields source.date,period.printed.fr",
        "hotline --fields number,last_confirmed.web.date",
        "info --fields data.kinds.term,tool",
        "cite slavery-footprint --fields issued.date-parts,author",
        "validate {bad} --fields line,message.en",
    ],
)
def test_fields_asked_for_fit(run: Run, files: dict[str, str], line: str):
    """What --fields leaves of an answer fits its own definition and the whole schema; values of another type do not."""
    printed = run(*line.format(**files).split(), "--json").json
    check = _against("selections" if isinstance(printed, list) else "selection", closed=True)
    wrong = dict.fromkeys(printed[0] if isinstance(printed, list) else printed, True)

    check.validate(printed)
    jsonschema.Draft202012Validator(json_schema.document(WORDS)).validate(printed)
    assert not _against("selection").is_valid(wrong)


@pytest.mark.parametrize("name", json_schema.names())
def test_a_definition_by_itself(name: str):
    """Each definition can be had alone, with all that it refers to and nothing more; the whole has the same ones."""
    alone = json_schema.definition(name, WORDS)
    referred = {str(node["$ref"]).rpartition("/")[2] for _, node in _nodes(alone) if "$ref" in node}
    rest = {key: value for key, value in alone.items() if key not in ("$schema", "$id", "version", "title", "$defs")}

    jsonschema.Draft202012Validator.check_schema(alone)
    assert alone.get("$defs", {}).keys() == referred
    assert rest == json_schema.document(WORDS)["$defs"][name]
    assert {row["definition"] for row in json_schema.rows(WORDS, name)} <= {name}


CHOICES = {"match": matching.KINDS}  # of texts that have a form, and are Literal in Python
SCALARS = {"text": str, "integer": int, "number": int | float, "texts": list[str], "dates": list[list[int]]}


def _annotation(field: Field, annotated: object) -> object:
    """The type that a field has in Python; an object's is the one that the annotation names, if its keys are right."""
    choices = [part for part in (*typing.get_args(annotated), annotated) if typing.get_origin(part) is typing.Literal]
    if choices:
        values = field.values or CHOICES[field.form]
        expected: Any = choices[0] if typing.get_args(choices[0]) == values else values
    elif field.type in SCALARS:
        expected = SCALARS[field.type]
    elif {part.type for part in field.parts.values()} == {"integer"}:
        expected = dict[str, int]  # counts by kind
    else:
        named = [part for part in (*typing.get_args(annotated), annotated) if typing.is_typeddict(part)]
        expected = named[0] if named and _keys_differ(named[0], field.parts) == {} else f"the parts of {field.name}"
        expected = list[expected] if field.type == "objects" and named else expected
    return expected | None if field.null else expected


def _keys_differ(typed: type, fields: dict[str, Field]) -> dict[str, tuple[object, object]]:
    hints = typing.get_type_hints(typed)
    if typed is not record_types.Hit:
        assert list(hints) == list(fields), typed.__name__
    return {
        name: (hints[name], expected)
        for name, field in fields.items()
        if name != "explain" and hints[name] != (expected := _annotation(field, hints[name]))
    }


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (record_types.Record, FACT),
        (record_types.Hit, HIT),
        (record_types.Hotline, HOTLINE),
        (record_types.Citation, CITATION),
        (record_types.Problem, PROBLEM),
        (record_types.Chart, CHART),
        (record_types.Tool, INFO["tool"].parts),
        (record_types.DataInfo, INFO["data"].parts),
        (record_types.Info, INFO),
    ],
    ids=lambda given: given.__name__ if isinstance(given, type) else "",
)
def test_the_types_are_those_of_the_table(typed: type, fields: dict[str, Field]):
    """What a type checker believes of an answer is what the table of fields says."""
    assert _keys_differ(typed, fields) == {}


@pytest.mark.parametrize("option", ["--fields id", "--field id"])
def test_fields_do_not_go_with_it(run: Run, option: str):
    """The schema is whole or absent: choosing fields of it is misuse."""
    result = run("schema", *option.split())

    assert (result.status, result.out) == (2, "")
    assert result.err == f"tipfacts: error: {option.split(maxsplit=1)[0]} has no effect on 'schema'; remove it\n"


def test_one_definition(run: Run):
    """`schema NAME` prints one definition by itself, in every format; an unknown name is a usage error."""
    for name in json_schema.names():
        assert run("schema", name).json == run("schema", name, "--json").json == json_schema.definition(name, WORDS)
        rows = run("schema", name, "-f", "jsonl").out.splitlines()
        assert rows
    assert run("schema", "record", "-f", "csv").out.splitlines()[2].startswith("record,id,texte,string,")
    assert run("schema", "recrod").err == (
        "tipfacts: error: no such definition 'recrod'; did you mean 'record' or 'records'?\n"
    )


def test_a_table_of_the_schema_is_in_one_language(run: Run):
    """Markdown has the head, the types and the meanings in the language asked for, a definition before its fields."""
    rows = {code: run("schema", "-f", "md", "-L", code).out.splitlines() for code in ("fr", "en")}

    assert rows["fr"][0] == "| définition | champ | type | sens |"
    assert rows["en"][0] == "| definition | field | type | meaning |"
    assert "| record | value | nombre ou null | Le chiffre, en nombre\u202f; son unité indique de quoi. |" in rows["fr"]
    assert "| record | kind | string | The kind of fact: a word of the table `[kinds]`. |" in rows["en"]
    assert "| count |  | nombre entier | Le nombre de faits\u202f: ce qu’affiche --count. |" in rows["fr"]
    meanings = [[row.rsplit(" | ", 1)[1] for row in rows[code]] for code in rows]
    assert [one for one, other in zip(*meanings, strict=True) if one == other] == ["--- |"]


def test_version_as_json(run: Run):
    """`--version --json` is an object of the versions that `info` tells; the first line of the words is as it was."""
    info = run("info", "--json").json

    assert run("--version", "--json").json == {
        "name": "tipfacts",
        "version": info["tool"]["version"],
        "schema_version": info["schema_version"],
        "data_version": info["data"]["version"],
    }
    assert run("-V", "-f", "jsonl").out.count("\n") == 1
    assert run("-V").out.splitlines()[0] == f"tipfacts {info['tool']['version']}"
