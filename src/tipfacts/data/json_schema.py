"""Draws the JSON Schema of every JSON output, and of a data file, from the table of fields.

What a field is and means stands in fields.py; this adds how each form of a value is written in JSON. The words of the
vocabularies are examples: files may declare others.
"""

from __future__ import annotations

from functools import partial

from tipfacts.data import validation
from tipfacts.data.fields import (
    BOTH,
    CHART,
    CITATION,
    CONFIRMED,
    DOCUMENT,
    EACH,
    ERROR,
    FACT,
    HIT,
    HOTLINE,
    INFO,
    PHRASES,
    PROBLEM,
    SOURCE,
    UNIT,
    VERSION,
    WORD,
    Field,
    file_fields,
)
from tipfacts.data.value_checks import LONGEST_ID, MOST_CHARACTERS
from tipfacts.errors import TipfactsError
from tipfacts.i18n.language import DEFAULT, LANGUAGES, text, typeset
from tipfacts.i18n.messages import translate
from tipfacts.retrieval.index import FIELDS as INDEX_FIELDS
from tipfacts.retrieval.matching import KINDS as MATCHES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from tipfacts.data.fields import Fields
    from tipfacts.data.record_types import Vocabulary

    Node = dict[str, Any]  # a part of a schema: JSON

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = f"urn:tipfacts:schema:{validation.SCHEMA_VERSION}"
_TYPES: dict[str, Node] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "dates": {
        "type": "array",
        "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
        "minItems": 1,
        "maxItems": 1,
    },
}
_WORD: Node = {"pattern": "^[a-z0-9_-]+$"}
_YEAR: Node = {"minimum": 1000, "maximum": 9999}
_WRITTEN: Node = {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS}
_SHOWN: Node = {**_WRITTEN, "pattern": "^[^=+@\\t\\r＝＋－＠-]"}  # what a spreadsheet would not run


class Meaning(dict[str, str]):
    """What a part of the schema is, in each language; the schema itself has the default one."""


def _codes(of: type[TipfactsError]) -> set[str]:
    """The code of a class of errors and of every class under it."""
    return {of.code}.union(*(_codes(kind) for kind in of.__subclasses__()))


# What the table of fields calls a form.
_FORMS: dict[str, Node] = {
    "address": {"pattern": "^https?://"},
    "date": {"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "e164": {"pattern": "^\\+[0-9]+$"},
    "error code": {"enum": sorted(_codes(TipfactsError))},
    "id": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": LONGEST_ID},
    "index field": {"enum": [name for name, _ in INDEX_FIELDS]},
    "line": {"minimum": 1},
    "match": {"enum": list(MATCHES)},
    "message key": {"pattern": "^[a-z0-9_]+\\.[a-z0-9_]+$"},
    "percent": {"minimum": 0, "maximum": 100},
    "share": {"minimum": 0, "maximum": 1},
    "short number": {"pattern": "^[0-9]{3,6}$"},
    "tel": {"pattern": "^tel:\\+[0-9]+$"},
    "word": _WORD,
    "year": _YEAR,
}
# The objects that several others hold are definitions by themselves, and so are those of data files.
_SHARED: dict[str, Fields] = {"both": BOTH, "each": EACH, "source": SOURCE, "confirmed": CONFIRMED}


def document(words: Vocabulary) -> Node:
    """The one schema: any JSON output and any data file fits it, and each closer one of its definitions."""
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "version": validation.SCHEMA_VERSION,
        "title": "tipfacts",
        "description": (
            "Every JSON output of tipfacts, and its data files. A new key may come with any release; "
            "the version rises only when a key is removed, renamed or retyped."
        ),
        # Told apart first, so that the one who checks a file hears what is wrong with it, and not that it is no output.
        "if": {"type": "object", "required": ["facts"]},
        "then": {"$ref": "#/$defs/data_file"},
        "else": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in OUTPUTS]},
        "$defs": {name: _plain(_drawn(name, words)) for name in _DEFINITIONS},
    }


def names() -> tuple[str, ...]:
    """The names of the definitions, each of which is a schema by itself."""
    return tuple(_DEFINITIONS)


def definition(name: str, words: Vocabulary) -> Node:
    """One definition as a schema by itself, with those that it refers to.

    Raises:
        KeyError: There is none of this name.
    """
    needed: dict[str, Node] = {}
    waiting = [name]
    while waiting:
        wanted = waiting.pop()
        if wanted not in needed:
            needed[wanted] = _plain(_drawn(wanted, words))
            waiting += _named_in(needed[wanted])
    whole = needed.pop(name)
    beside = {"$defs": {other: needed[other] for other in _DEFINITIONS if other in needed}} if needed else {}
    return {
        "$schema": DIALECT,
        "$id": f"{NAME}:{name}",
        "version": validation.SCHEMA_VERSION,
        "title": f"tipfacts: {name}",
        **whole,
        **beside,
    }


def rows(words: Vocabulary, only: str | None = None) -> Iterator[Node]:
    """The schema, or one definition of it, as a table: a row for each definition and for each of its fields."""
    for name in _DEFINITIONS:
        if only in (None, name):
            yield from _rows(name, "", _drawn(name, words))


def _drawn(name: str, words: Vocabulary) -> Node:
    """A definition, what it is in every language first."""
    return {"description": _meaning(f"schema.{name}"), **_DEFINITIONS[name](words)}


def _meaning(key: str) -> Meaning:
    return Meaning((code, translate(key, code)) for code in LANGUAGES)


def _rows(name: str, path: str, node: Node) -> Iterator[Node]:
    yield {
        "definition": name,
        "field": path,
        "type": {code: _type_in_words(node, code) for code in LANGUAGES},
        "description": {code: typeset(text(node["description"], code), code) for code in LANGUAGES},
    }
    inner = node.get("items", node)
    properties: dict[str, Node] = inner.get("properties", {}) if isinstance(inner, dict) else {}
    for key, value in properties.items():
        yield from _rows(name, f"{path}.{key}" if path else key, value)


def _type_in_words(node: Node, language: str) -> str:
    """`string`, `number or null`, `array of source`."""
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    types = node.get("type", [])
    if types == "array":
        return translate("type.array", language, of=_type_in_words(node["items"], language))
    if types:
        words = [translate(f"type.{name}", language) for name in ([types] if isinstance(types, str) else types)]
    else:
        words = [_type_in_words(choice, language) for choice in node["anyOf"]]
    return f" {LANGUAGES[language].disjunction} ".join(dict.fromkeys(words))


def _plain(node: Any) -> Any:
    """A part of the schema with its descriptions in the default language."""
    if isinstance(node, Meaning):
        return text(node, DEFAULT)
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items()}
    return [_plain(item) for item in node] if isinstance(node, list) else node


# The definitions that an output is one of, in the order of the commands.
OUTPUTS = (
    "records", "record", "hits", "hotline", "info", "version", "citation", "problems", "count", "error", "selections",
    "selection",
)  # fmt: skip
_SELECTABLE = (HIT, HOTLINE, INFO, CITATION, PROBLEM)  # a hit has all that a fact has


def _citation(words: Vocabulary) -> Node:
    return {
        "type": "array",
        "items": _object(CITATION, words),
        "minItems": 1,
    }


def _count(_words: Vocabulary) -> Node:
    return {"type": "integer", "minimum": 0}


def _selection(words: Vocabulary) -> Node:
    return {"anyOf": [_part_of_object(fields, words) for fields in _SELECTABLE]}


def _array(of: str, _words: Vocabulary) -> Node:
    return {"type": "array", "items": {"$ref": f"#/$defs/{of}"}}


def _object(fields: Fields, words: Vocabulary) -> Node:
    """An object of an answer: every key is there, and later versions may add some."""
    properties = {name: _property(field, words) for name, field in fields.items()}
    there = [name for name, field in fields.items() if not field.optional]
    return {"type": "object", "properties": properties, "required": there}


def _part_of_object(fields: Fields, words: Vocabulary) -> Node:
    """The same with any of its keys, at every depth."""
    return {
        "type": "object",
        "properties": {name: _property(field, words, selected=True) for name, field in fields.items()},
        "minProperties": 1,
        "additionalProperties": False,
    }


def _property(field: Field, words: Vocabulary, *, selected: bool = False) -> Node:
    """One key of an answer: what it means, its type, and which values it may have."""
    if not field.parts:
        node = _scalar(field, _TYPES[field.type], words)
    elif selected:
        node = _part_of_object(field.parts, words)
    else:
        node = _referred(field.parts, _SHARED) or _object(field.parts, words)
    if field.type == "objects":
        node = {"type": "array", "items": node}
    return {"description": Meaning(field.means), **(_or_null(node) if field.null else node)}


def _referred(fields: Fields, shared: Mapping[str, Fields]) -> Node | None:
    """A reference to the definition of these fields, where they have one."""
    names = [name for name, known in shared.items() if known is fields]
    return {"$ref": f"#/$defs/{names[0]}"} if names else None


def _scalar(field: Field, node: Node, words: Vocabulary) -> Node:
    """A text or a number held to its form, its list of values or examples of them."""
    more: Node = dict(_FORMS.get(field.form, {}))
    if field.values:
        more["enum"] = list(field.values)
    if field.vocabulary:
        more["examples"] = list(words[field.vocabulary])  # type: ignore[literal-required] # it names one
    if field.type != "texts":
        return {**node, **more}
    return {**node, "items": {**node["items"], **more}}


def _or_null(node: Node) -> Node:
    if "$ref" in node:
        return {"anyOf": [node, {"type": "null"}]}
    if "enum" in node:
        node["enum"] = [*node["enum"], None]
    return {**node, "type": [node["type"], "null"]}


def _named_in(node: object) -> Iterator[str]:
    """The definitions that a part of the schema refers to."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value.rpartition("/")[2]
            else:
                yield from _named_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from _named_in(item)


# --- the data file: TOML, as JSON ------------------------------------------------------------------------------------

_SHARED_IN_FILE: dict[str, Fields] = {
    "file_both": BOTH,
    "file_each": EACH,
    "file_source": SOURCE,
    "file_confirmed": CONFIRMED,
}


def _data_file(words: Vocabulary) -> Node:
    return {
        "type": "object",
        "properties": _tables(words),
        "required": ["facts"],
        "additionalProperties": False,
    }


def _file_object(fields: Fields, words: Vocabulary) -> Node:
    """A table of a data file: keys may be left out, but none may be misspelt."""
    given = file_fields(fields)
    needed = [name for name, field in given.items() if field.needed]
    one_language: Node = {"anyOf": [{"required": [code]} for code in BOTH]}
    return {
        "type": "object",
        "properties": {name: _file_property(field, words) for name, field in given.items()},
        **({"required": needed} if needed else {}),
        **(one_language if any(part is BOTH[code] for code in BOTH for part in given.values()) else {}),
        "additionalProperties": False,
    }


def _file_property(field: Field, words: Vocabulary) -> Node:
    if field.form == "texts by name":
        node: Node = {"type": "object", "additionalProperties": {"$ref": "#/$defs/file_both"}}
    elif field.parts:
        node = _referred(field.parts, _SHARED_IN_FILE) or _file_object(field.parts, words)
    else:
        node = _file_scalar(field, words)
    if field.type == "objects":
        node = {"type": "array", "items": node}
    return {"description": Meaning(field.means), **node}


def _file_scalar(field: Field, words: Vocabulary) -> Node:
    """How a value may be written in TOML: a text within its bounds, a date also as a bare year."""
    if field.form == "date":
        return {"type": ["string", "integer"], **_FORMS["date"], **_YEAR}
    if field.form == "alias":
        return {"type": "array", "items": _WRITTEN}
    if field.form == "language or both":
        return {"anyOf": [_SHOWN, {"$ref": "#/$defs/file_both"}]}
    if field.type == "texts":
        texts = _TYPES["texts"] if field.form or field.values else {"type": "array", "items": _SHOWN}
        return _scalar(field, texts, words)
    if field.type == "text" and not field.form and not field.values:
        return _scalar(field, _SHOWN, words)
    return _scalar(field, _TYPES[field.type], words)


def _tables(words: Vocabulary) -> Node:
    """What may stand at the top of a file: the first few in any, the rest in the bundled one alone."""
    tables: Node = {
        "schema_version": {"type": "integer", "enum": list(validation.READABLE_VERSIONS)},
        "data_version": {"type": "string"},
        "documents": _vocabulary("document"),
        "facts": {"type": "array", "items": {"$ref": "#/$defs/file_fact"}, "minItems": 1},
        "subject": {"$ref": "#/$defs/both"},
        "phrases": _file_object(PHRASES, words),
        **{name: _vocabulary("word") for name in ("kinds", "tags", "qualifiers", "statuses", "pillars")},
        "units": _vocabulary("unit"),
        "charts": {"type": "array", "items": _file_object(CHART, words)},
        "hotline": _file_object(HOTLINE, words),
    }
    return {
        name: {"description": _meaning(f"schema.table.{name}"), **tables[name]} for name in validation.BUNDLED_TABLES
    }


def _vocabulary(of: str) -> Node:
    return {
        "type": "object",
        **({} if of == "document" else {"propertyNames": _WORD}),
        "additionalProperties": {"$ref": f"#/$defs/file_{of}"},
    }


# Every definition, by its name.
_DEFINITIONS: dict[str, Callable[[Vocabulary], Node]] = {
    "records": partial(_array, "record"),
    "record": partial(_object, FACT),
    "hits": partial(_array, "hit"),
    "hit": partial(_object, HIT),
    "hotline": partial(_object, HOTLINE),
    "info": partial(_object, INFO),
    "version": partial(_object, VERSION),
    "citation": _citation,
    "problems": partial(_array, "problem"),
    "problem": partial(_object, PROBLEM),
    "count": _count,
    "error": partial(_object, ERROR),
    "selections": partial(_array, "selection"),
    "selection": _selection,
    "both": partial(_object, BOTH),
    "each": partial(_object, EACH),
    "source": partial(_object, SOURCE),
    "confirmed": partial(_object, CONFIRMED),
    "data_file": _data_file,
    "file_fact": partial(_file_object, FACT),
    "file_source": partial(_file_object, SOURCE),
    "file_document": partial(_file_object, DOCUMENT),
    "file_both": partial(_file_object, BOTH),
    "file_each": partial(_file_object, EACH),
    "file_confirmed": partial(_file_object, CONFIRMED),
    "file_word": partial(_file_object, WORD),
    "file_unit": partial(_file_object, UNIT),
}
