"""Draws the JSON Schema of every JSON output, and of a data file, from the shapes that the answers are made of.

What shapes.py says is not said again here; this adds, by dotted path, what a field means and which values it may have.
"""

from __future__ import annotations

from tipfacts.data import validation
from tipfacts.data.fields import BOTH, CITATION, ERROR, EXPLANATION, FACT, HIT, HOTLINE, INFO, PROBLEM, paths
from tipfacts.errors import TipfactsError
from tipfacts.retrieval.index import FIELDS
from tipfacts.retrieval.matching import KINDS as MATCHES
from tipfacts.spec import KINDS, PILLARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    Node = dict[str, object]
    Told = Mapping[str, Node]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = f"urn:tipfacts:schema:{validation.SCHEMA_VERSION}"
_SOURCE = FACT[-1][1]
_CONFIRMATIONS = HOTLINE[-2][1]
_CONFIRMED = _CONFIRMATIONS[0][1]
_SHARED = {BOTH: "both", _SOURCE: "source", _CONFIRMED: "confirmed"}
_TYPES: dict[str, Node] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "dates": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}},
}
_ID: Node = {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": validation.LONGEST_ID}
_DATE: Node = {"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_YEAR: Node = {"minimum": 1000, "maximum": 9999}
_WORD: Node = {"pattern": "^[a-z0-9_-]+$"}
_WRITTEN: Node = {"type": "string", "minLength": 1, "maxLength": validation.MOST_CHARACTERS}
_SHOWN: Node = {**_WRITTEN, "pattern": "^[^=+@\\t\\r＝＋－＠-]"}  # what a spreadsheet would not run
_NULL: Node = {"null": True}  # the value may be null; not in a data file, where the key is left out instead


def _told(description: str, *more: Node, **refined: object) -> Node:
    """What a field means, and which values of its type it may have."""
    node: Node = {"description": description}
    for part in (*more, refined):
        node.update(part)
    return node


_COMMON = {
    "fr": _told("In French."),
    "en": _told("In English."),
    "date": _told("The date, as precise as it is known: 2009, 2015-06 or 2016-10-24.", _DATE),
}
_ABOUT_FACT = {
    "id": _told("The name of the fact: English, in kebab-case, and the same for ever.", _ID),
    "kind": _told("What sort of fact it is.", enum=KINDS),
    "title": _told("The fact in one line."),
    "text": _told("The fact in sentences that stand alone: who, what, when, how many."),
    "value": _told("The figure, as a number; its unit says of what.", _NULL),
    "low": _told("The lower end of a range.", _NULL),
    "high": _told("The upper end of a range.", _NULL),
    "qualifier": _told("How the source puts the figure.", _NULL, enum=validation.QUALIFIERS),
    "unit": _told("What the figure counts; percentages run from 0 to 100.", _NULL, _WORD),
    "baseline_year": _told("The year that a rise or a fall is measured from.", _NULL, _YEAR),
    "period": _told("When the fact holds."),
    "period.start": _told("When it begins: 2009, 2015-06 or 2016-10-24.", _NULL, _DATE),
    "period.end": _told("When it ends: 2009, 2015-06 or 2016-10-24.", _NULL, _DATE),
    "period.printed": _told("The period as the source prints it, or word that it prints none.", _NULL),
    "status": _told(
        "Whether it is told as a result, an aim, a plan, or was true at the time.", enum=validation.STATUSES
    ),
    "pillars": _told("The pillars of the fight that it belongs to.", items={"enum": list(PILLARS)}),
    "tags": _told("Its subjects.", items={"type": "string", **_WORD}),
    "names": _told("The official names in it."),
    "names.abbreviations": _told("The short forms of the name."),
    "aliases": _told("What people type when they look for it."),
    "related": _told("The ids of facts that belong beside it.", items={"type": "string", **_ID}),
    "part_of": _told("The id of the fact of which this one counts a part.", _NULL, _ID),
    "notes": _told("The caveats and outside checks to be read with it."),
    "notes.source": _told("The page that says so; null for a note on the source itself.", _NULL, pattern="^https?://"),
    "as_of": _told("The date of which the fact is true: 2009, 2015-06 or 2016-10-24.", _DATE),
    "source": _told("Where it stands."),
}
_ABOUT_SOURCE = {
    "document": _told("The short name of the document."),
    "title": _told("Its title, in its own language."),
    "publisher": _told("Who published it."),
    "date": _told("When it was published: 2009, 2015-06 or 2016-10-24.", _DATE),
    "language": _told("The language it is written in, as a code: fr, en."),
    "locator": _told("The place in the document: the section and the number of the paragraph or item."),
}
_ABOUT_HIT = {
    "score": _told("How well it answers the query.", minimum=0, maximum=100),
    "match": _told("How the least certain of its words was found.", enum=MATCHES),
    "matched_field": _told("Where the most telling word was found.", enum=[name for name, _ in FIELDS]),
}
_ABOUT_EXPLANATION = {
    "word": _told("A word of the query."),
    "matched": _told("The word of the fact that it was taken for."),
    "how": _told("By which rule.", enum=MATCHES),
    "field": _told("Where that word stands.", enum=[name for name, _ in FIELDS]),
    "strength": _told("What it counts for.", minimum=0, maximum=1),
}
_ABOUT_HOTLINE = {
    "number": _told("The number to call, as people write it."),
    "e164": _told("The number with its country code, for a dialler.", pattern="^\\+[0-9]+$"),
    "uri": _told("The number as a link.", pattern="^tel:\\+[0-9]+$"),
    "name": _told("What the line is called."),
    "country": _told("Where it can be reached from."),
    "country.code": _told("The country, by its ISO 3166 code."),
    "emergency": _told("What to do first where somebody is in immediate danger."),
    "emergency.number": _told("The emergency number."),
    "text": _told("How to reach the line by text message."),
    "text.code": _told("The number to text."),
    "text.keyword": _told("What to write."),
    "tty": _told("The relay number for people who are deaf or hard of hearing."),
    "web": _told("The site of the line."),
    "hours": _told("When it answers."),
    "languages": _told("Which languages are spoken."),
    "operator": _told("Who runs it."),
    "last_confirmed": _told("When each detail was last confirmed, and where."),
    **{f"last_confirmed.{name}": _told(f"The last confirmation of {name}.") for name, _ in _CONFIRMATIONS},
    "source": _told("Where the fact sheet names the line."),
}
_ABOUT_CONFIRMED = {
    "date": _told("The date of the confirmation, 2025-04 or 2025-03-07; null where the page bears none.", _NULL, _DATE),
    "source": _told("The page that confirms it.", pattern="^https?://"),
}
_ABOUT_INFO = {
    "tool": _told("The program."),
    "tool.name": _told("Its name."),
    "tool.version": _told("Its version."),
    "tool.python": _told("The version of the Python it runs on."),
    "schema_version": _told("The version of this schema; only removing, renaming or retyping a key raises it."),
    "data": _told("The facts in use, own facts included."),
    "data.version": _told("The version of the bundled facts."),
    "data.as_of": _told("The date of which the bundled facts are true.", _DATE),
    "data.facts": _told("How many facts there are."),
    "data.kinds": _told("How many of each kind."),
    **{f"data.kinds.{kind}": _told(f"How many of the kind {kind}.") for kind in KINDS},
    "data_files": _told("The data files in use beside the bundled facts."),
    "language": _told("The language of what people read."),
    "language.code": _told("The language.", enum=("fr", "en")),
    "language.why": _told("The option or variable that decided it, or default."),
}
_ABOUT_PROBLEM = {
    "file": _told("The file, as it was named."),
    "line": _told("The line, from 1; null where the whole file is meant.", _NULL, minimum=1),
    "id": _told("The id of the fact, where it has one.", _NULL),
    "field": _told("The field, as a dotted path.", _NULL),
    "code": _told("The rule that is broken: a name that stays the same.", pattern="^[a-z0-9_]+\\.[a-z0-9_]+$"),
    "message": _told("What is wrong."),
    "hint": _told("What to write instead."),
}
_ABOUT_CITATION = {
    "id": _told("The id of the fact.", _ID),
    "type": _told("The sort of document, in the words of CSL.", enum=["report"]),
    "title": _told("The title of the document, in its own language."),
    "author": _told("The office that issued it."),
    "author.literal": _told("Its name."),
    "publisher": _told("The office that issued it."),
    "issued": _told("When it was issued."),
    "issued.date-parts": _told("The year, then the month and the day where they are known.", minItems=1, maxItems=1),
    "language": _told("The language the document is written in."),
    "section": _told("The place in the document."),
    "source": _told("The program that the fact was read with, its version and that of the facts."),
    "note": _told("The place in the document and the access through tipfacts, in both languages."),
}


def _codes(of: type[TipfactsError]) -> set[str]:
    """The code of a class of errors and of every class under it."""
    return {of.code}.union(*(_codes(kind) for kind in of.__subclasses__()))


_ABOUT_ERROR = {
    "error": _told("What went wrong."),
    "error.code": _told("A name for it that stays the same.", enum=sorted(_codes(TipfactsError))),
    "error.message": _told("What happened, in words."),
    "error.hint": _told("What to try; an empty text where there is nothing to try."),
    "error.suggestions": _told("What may have been meant, the likeliest first.", maxItems=3),
}
# What a fact of a data file must say; the rest may be left out, and is then null, [] or as the documents table says.
_NEEDED_IN_FILE = {*validation.NEEDED, "names.fr", "names.en", "notes.fr", "notes.en", "source.document"}


def document() -> Node:
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
        "$defs": _definitions(),
    }


def data_file() -> Node:
    """The schema of a data file alone, for editors: what the first line of facts.toml points to."""
    known = _definitions()
    needed: Node = {}
    waiting = ["data_file"]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed[name] = known[name]
            waiting += _named_in(known[name])
    whole: Node = needed.pop("data_file")  # type: ignore[assignment]
    return {
        "$schema": DIALECT,
        "$id": f"{NAME}:data-file",
        "version": validation.SCHEMA_VERSION,
        "title": "A data file of tipfacts",
        **whole,
        "$defs": {name: needed[name] for name in known if name in needed},
    }


def rows() -> Iterator[Node]:
    """The schema as a table: a row for each field of each definition."""
    for name, definition in _definitions().items():
        yield from _rows(name, "", definition)  # type: ignore[arg-type]


def _rows(name: str, path: str, node: Node) -> Iterator[Node]:
    if path:
        told = node.get("description", "")
        yield {"definition": name, "field": path, "type": _type_in_words(node), "description": told}
    inner = node.get("items", node)
    properties: dict[str, Node] = inner.get("properties", {}) if isinstance(inner, dict) else {}
    for key, value in properties.items():
        yield from _rows(name, f"{path}.{key}" if path else key, value)


def _type_in_words(node: Node) -> str:
    """`string`, `number or null`, `array of source`."""
    if "anyOf" in node:
        return " or ".join(_type_in_words(choice) for choice in node["anyOf"])  # type: ignore[attr-defined]
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    kind = node.get("type", "")
    if kind == "array":
        return f"array of {_type_in_words(node['items'])}".removesuffix(" of ")  # type: ignore[arg-type]
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


# The definitions that an output is one of, in the order of the commands.
OUTPUTS = ("records", "record", "hits", "hotline", "info", "citation", "problems", "count", "error")


def _definitions() -> Node:
    from tipfacts.data import bundled

    words = bundled.vocabulary()
    unit = {**_ABOUT_FACT["unit"], "examples": list(words["units"])}
    tags = {**_ABOUT_FACT["tags"], "items": {"type": "string", **_WORD, "examples": list(words["tags"])}}
    about_fact = {**_ABOUT_FACT, "unit": unit, "tags": tags}
    hit = _object(HIT, {**about_fact, **_ABOUT_HIT})
    hit["properties"]["explain"] = {  # type: ignore[index]
        "description": "Word for word, how it was found; only where --explain asks.",
        "type": "array",
        "items": _object(EXPLANATION, _ABOUT_EXPLANATION),
    }
    return {
        "records": _array("record", "Facts: what `list`, `initiatives`, `statistics` and `timeline` print."),
        "record": {"description": "One fact: what `show` and `random` print.", **_object(FACT, about_fact)},
        "hits": _array("hit", "Facts that answer a query, best first: what `search` prints."),
        "hit": {"description": "A fact, how well it answers the query, and why.", **hit},
        "hotline": {"description": "What `hotline` prints.", **_object(HOTLINE, _ABOUT_HOTLINE)},
        "info": {"description": "What `info` prints.", **_object(INFO, _ABOUT_INFO)},
        "citation": {
            "description": "What `cite` prints: CSL-JSON, an array of one item.",
            "type": "array",
            "items": _object(CITATION, _ABOUT_CITATION),
            "minItems": 1,
            "maxItems": 1,
        },
        "problems": _array("problem", "What `validate` prints: every problem of the files; none is an empty array."),
        "problem": {"description": "One problem of a data file.", **_object(PROBLEM, _ABOUT_PROBLEM)},
        "count": {"description": "How many facts there are: what --count prints.", "type": "integer", "minimum": 0},
        "error": {"description": "Why there is no answer: one line on standard error.", **_object(ERROR, _ABOUT_ERROR)},
        "both": {"description": "The same in both languages.", **_object(BOTH, {})},
        "source": {"description": "Where a fact stands in its document.", **_object(_SOURCE, _ABOUT_SOURCE)},
        "confirmed": {"description": "When a detail was last confirmed.", **_object(_CONFIRMED, _ABOUT_CONFIRMED)},
        **_file_definitions(),
    }


def _array(of: str, description: str) -> Node:
    return {"description": description, "type": "array", "items": {"$ref": f"#/$defs/{of}"}}


def _object(
    shape: Iterable[tuple[str, object]], told: Told, before: str = "", *, needed: Collection[str] | None = None
) -> Node:
    """An object with every key of the shape; in a data file only the paths `needed` must be there."""
    properties = {name: _property(before + name, kind, told, needed) for name, kind in shape}
    there = [name for name in properties if needed is None or before + name in needed]
    required = {"required": there} if there else {}
    return {"type": "object", "properties": properties, **required, "additionalProperties": False}


def _property(path: str, kind: object, told: Told, needed: Collection[str] | None) -> Node:
    """One key: what it means, its type, and which values of it."""
    in_file = needed is not None
    refined = dict(told.get(path) or _COMMON[path.rpartition(".")[2]])
    description = refined.pop("description")
    null = bool(refined.pop("null", False)) and not in_file
    if isinstance(kind, list):
        node: Node = {"type": "array", "items": _object(kind[0], told, f"{path}.", needed=needed)}
    elif isinstance(kind, tuple) and kind in _SHARED:
        node = {"$ref": f"#/$defs/{'file_' * in_file}{_SHARED[kind]}"}
    elif isinstance(kind, tuple):
        node = _object(kind, told, f"{path}.", needed=needed)
    else:
        node = _in_file(str(kind), refined) if in_file else dict(_TYPES[str(kind)])
    node.update({key: list(value) if isinstance(value, tuple) else value for key, value in refined.items()})
    return {"description": description, **(_or_null(node) if null else node)}


def _or_null(node: Node) -> Node:
    if "$ref" in node:
        return {"anyOf": [node, {"type": "null"}]}
    if "enum" in node:
        node["enum"] = [*node["enum"], None]  # type: ignore[misc]
    return {**node, "type": [node["type"], "null"]}


def _in_file(kind: str, refined: Node) -> Node:
    """How a type may be written in TOML: a text within its bounds, a date also as a bare year."""
    if refined.get("pattern") == _DATE["pattern"]:
        return {"type": ["string", "integer"], **_YEAR}
    if kind == "texts":
        return {"type": "array", "items": _WRITTEN}
    if kind == "text" and not refined.keys() & {"enum", "pattern"}:
        return dict(_SHOWN)
    return dict(_TYPES[kind])


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


def _file_definitions() -> Node:
    style: Node = {
        "description": "How a figure is written: 154 countries, $1.8 million, 50%, up 238%.",
        "enum": list(validation.STYLES),
    }
    places = {
        "description": "The places in it that a locator may name, with their words; any place where left out.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/file_both"},
    }
    fact = _object(FACT, _ABOUT_FACT, needed=_NEEDED_IN_FILE)
    source = _object(_SOURCE, _ABOUT_SOURCE, needed=("document",))
    told = _object(_SOURCE, _ABOUT_SOURCE, needed=())
    told["properties"]["places"] = places  # type: ignore[index]
    confirmed = _object(_CONFIRMED, _ABOUT_CONFIRMED, needed=("source",))
    return {
        "data_file": {
            "description": "A data file: TOML, as JSON. A file of own facts may be as small as one [[facts]] table.",
            "type": "object",
            "properties": _tables(),
            "required": ["facts"],
            "additionalProperties": False,
        },
        "file_fact": {"description": "One fact: a [[facts]] table.", **fact},
        "file_source": {
            "description": "Where a fact stands. What the table of its document says may be left out here.",
            **source,
        },
        "file_document": {"description": "A document that facts refer to by its short name.", **told},
        "file_both": {"description": "The same in both languages.", **_object(BOTH, {}, needed=("fr", "en"))},
        "file_confirmed": {"description": "When a detail was last confirmed.", **confirmed},
        "file_word": _word(),
        "file_unit": _word(style=style),
    }


def _tables() -> Node:
    """What may stand at the top of a file: the first few in any, the rest in the bundled one alone."""
    hotline = _object(HOTLINE, _ABOUT_HOTLINE, needed=[path for path, _ in paths(HOTLINE)])
    tables: Node = {
        "schema_version": {"description": "The version of the form of this file.", "const": validation.SCHEMA_VERSION},
        "data_version": {"description": "The version of what it says.", "type": "string"},
        "documents": _vocabulary("document", "The documents that the facts come from."),
        "units": _vocabulary("unit", "What figures count."),
        "tags": _vocabulary("word", "The subjects of facts."),
        "facts": {
            "description": "The facts, in the order in which they are listed.",
            "type": "array",
            "items": {"$ref": "#/$defs/file_fact"},
            "minItems": 1,
        },
        **{
            name: _vocabulary("word", f"The words for {name}; in the bundled facts alone.")
            for name in ("kinds", "qualifiers", "statuses", "pillars")
        },
        "hotline": {"description": "The hotline; in the bundled facts alone.", **hotline},
    }
    return {name: tables[name] for name in validation.BUNDLED_TABLES}


def _vocabulary(of: str, description: str) -> Node:
    return {
        "description": description,
        "type": "object",
        **({} if of == "document" else {"propertyNames": _WORD}),
        "additionalProperties": {"$ref": f"#/$defs/file_{of}"},
    }


def _word(**more: Node) -> Node:
    """A word of a vocabulary: as it is read in each language, of one thing and of several."""
    node = _object(BOTH, {}, needed=("fr", "en"))
    form = {"$ref": "#/$defs/file_both"}
    forms = {"one": {"description": "The word for one.", **form}, "plural": {"description": "For several.", **form}}
    node["properties"].update({**forms, **more})  # type: ignore[attr-defined]
    return {"description": "A word of a vocabulary, in both languages.", **node}
