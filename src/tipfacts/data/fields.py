"""What every answer is made of: its fields, their order and their types, in one place.

A shape is a tuple of rows (name, type). A type is a word ("text", "integer", "number", "texts", or "dates" for the
arrays of numbers that CSL-JSON wants), a tuple of rows for an object, or a list that holds the tuple of rows of each
object in an array. The JSON Schema, the columns of CSV and TSV, and what --fields and --sort take are drawn from here.
"""

from __future__ import annotations

from tipfacts.spec import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

BOTH = (("fr", "text"), ("en", "text"))
FACT = (
    ("id", "text"),
    ("kind", "text"),
    ("title", BOTH),
    ("text", BOTH),
    ("value", "number"),
    ("low", "number"),
    ("high", "number"),
    ("qualifier", "text"),
    ("unit", "text"),
    ("baseline_year", "integer"),
    ("period", (("start", "text"), ("end", "text"), ("printed", BOTH))),
    ("status", "text"),
    ("pillars", "texts"),
    ("tags", "texts"),
    ("names", [(("fr", "text"), ("en", "text"), ("abbreviations", "texts"))]),
    ("aliases", "texts"),
    ("related", "texts"),
    ("part_of", "text"),
    ("notes", [(("fr", "text"), ("en", "text"), ("source", "text"))]),
    ("as_of", "text"),
    (
        "source",
        (
            ("document", "text"),
            ("title", "text"),
            ("publisher", "text"),
            ("date", "text"),
            ("language", "text"),
            ("locator", "text"),
        ),
    ),
)
HIT = (*FACT, ("score", "number"), ("match", "text"), ("matched_field", "text"))
_CONFIRMED = (("date", "text"), ("source", "text"))
HOTLINE = (
    ("number", "text"),
    ("e164", "text"),
    ("uri", "text"),
    ("name", BOTH),
    ("country", (("code", "text"), *BOTH)),
    ("emergency", (("number", "text"), *BOTH)),
    ("text", (("code", "text"), ("keyword", "text"), *BOTH)),
    ("tty", "text"),
    ("web", "text"),
    ("hours", BOTH),
    ("languages", BOTH),
    ("operator", "text"),
    (
        "last_confirmed",
        tuple(
            (name, _CONFIRMED)
            for name in ("number", "emergency", "text", "tty", "web", "hours", "languages", "operator")
        ),
    ),
    ("source", FACT[-1][1]),
)
INFO = (
    ("tool", (("name", "text"), ("version", "text"), ("python", "text"))),
    ("schema_version", "integer"),
    (
        "data",
        (
            ("version", "text"),
            ("as_of", "text"),
            ("facts", "integer"),
            ("kinds", tuple((kind, "integer") for kind in KINDS)),
        ),
    ),
    ("data_files", "texts"),
    ("language", (("code", "text"), ("why", "text"))),
)
PROBLEM = (
    ("file", "text"),
    ("line", "integer"),
    ("id", "text"),
    ("field", "text"),
    ("code", "text"),
    ("message", BOTH),
    ("hint", BOTH),
)
# CSL-JSON: the names of the keys are those of the Citation Style Language.
CITATION = (
    ("id", "text"),
    ("type", "text"),
    ("title", "text"),
    ("author", [(("literal", "text"),)]),
    ("publisher", "text"),
    ("issued", (("date-parts", "dates"),)),
    ("language", "text"),
    ("section", "text"),
    ("source", "text"),
    ("note", "text"),
)
# The schema as a table, for readers.
SCHEMA_ROW = (("definition", "text"), ("field", "text"), ("type", "text"), ("description", "text"))
SHAPES = {
    "fact": FACT,
    "hit": HIT,
    "hotline": HOTLINE,
    "info": INFO,
    "problem": PROBLEM,
    "citation": CITATION,
    "schema_row": SCHEMA_ROW,
}
# Beside the answers: what failed, as a JSON object; and why a hit was found, word for word, where --explain asks.
ERROR = (("error", (("code", "text"), ("message", "text"), ("hint", "text"), ("suggestions", "texts"))),)
EXPLANATION = (("word", "text"), ("matched", "text"), ("how", "text"), ("field", "text"), ("strength", "number"))


def paths(shape: object, before: str = "") -> Iterator[tuple[str, object]]:
    """Every dotted path into the shape with its type, wholes before their parts: title, then title.fr."""
    rows: Any = shape[0] if isinstance(shape, list) else shape
    for name, kind in rows:
        yield before + name, kind
        if not isinstance(kind, str):
            yield from paths(kind, f"{before}{name}.")


def columns(path: str, kind: object) -> list[str]:
    """The paths of the columns that a field takes up in a table: one a scalar."""
    if isinstance(kind, str):
        return [path]
    return [inner for inner, inner_kind in paths(kind, f"{path}.") if isinstance(inner_kind, str)]
