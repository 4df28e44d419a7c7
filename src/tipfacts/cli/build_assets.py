"""Writes what a wheel holds beside the code: what bundled.py reads, and the files that shells and man read.

Only the build calls it. It reads data/facts.toml and data/search.toml and nothing else, so that the same files always
give the same bytes.
"""

from __future__ import annotations

from tipfacts.cli import man_page
from tipfacts.cli.completion_scripts import PLACES, SCRIPTS
from tipfacts.data import stored
from tipfacts.data.loader import load_bundled
from tipfacts.data.search_rules import load as load_rules
from tipfacts.i18n.language import DEFAULT, LANGUAGES
from tipfacts.output.formats.json_text import encode
from tipfacts.retrieval.index import build

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence
    from typing import TypeVar

    from tipfacts.data.record_types import Record
    from tipfacts.retrieval.sheet_rules import Rules

    Key = TypeVar("Key", bound=Hashable)

HEADER = '"""Written by hatch_build.py from data/; do not edit."""\n\n'


def data_files(path: str) -> dict[str, str]:
    """The text of each module and file made from the facts, by name."""
    made = load_bundled(path)
    facts = made["facts"]
    array, places = _joined({fact["id"]: encode(fact, "\n  ") for fact in facts}, "[\n  ", ",\n  ", "\n]\n")
    index, tables = _index(facts, load_rules(path, list(places), made["hotline"]["number"]))
    return {
        "_facts.py": _module(FACTS=facts),
        "_hotline.py": _module(HOTLINE=made["hotline"]),
        "_index.py": index,
        "_places.py": _module(PLACES=places),
        "_vocabulary.py": _module(VOCABULARY=made["vocabulary"]),
        stored.FACTS: array,
        stored.TABLES: tables,
    }


def _index(facts: Sequence[Record], rules: Rules) -> tuple[str, str]:
    """The module of the index and its rules, and the file of the texts by letter that those rules look words up in."""
    index = build(facts)
    lexicon = rules["lexicon"]
    tables = {"phrases": lexicon["phrases"], "weights": lexicon["weights"]}
    tables |= {name: rules[name] for name in ("other_phrases", "other_topics", "synonyms")}
    text, places = _joined({(name, letter): text for name, texts in tables.items() for letter, text in texts.items()})
    return _module(
        WORDS=index.words,
        LENGTHS=index.lengths,
        PHRASES=tuple(index.phrase_lines),
        RULES={name: rule for name, rule in rules.items() if name != "lexicon" and name not in tables},
        STEMS=lexicon["stems"],
        TABLES={name: {letter: places[name, letter] for letter, _ in texts.items()} for name, texts in tables.items()},
    ), text


def _module(**values: object) -> str:
    return HEADER + "".join(f"{name} = {value!r}\n" for name, value in values.items())


def _joined(
    texts: Mapping[Key, str], before: str = "", between: str = "", after: str = ""
) -> tuple[str, dict[Key, stored.Place]]:
    """The texts as one, and where in it each stands, in bytes."""
    places: dict[Key, stored.Place] = {}
    at = len(before)
    for key, text in texts.items():
        places[key] = (at, at + len(text.encode()))
        at = places[key][1] + len(between)
    return before + between.join(texts.values()) + after, places


def shared() -> dict[str, str]:
    """The text of each file under share/, by its path there: man pages and completion scripts."""
    pages = {
        "man/man1/tipfacts.1" if code == DEFAULT else f"man/{code}/man1/tipfacts.1": man_page.page(code)
        for code in LANGUAGES
    }
    return pages | {place: SCRIPTS[shell] for shell, place in PLACES.items()}


def schema_text(path: str) -> str:
    """What data/facts.schema.json holds, drawn from the facts at this path: `make schema` writes it anew."""
    from tipfacts.data.json_schema import definition

    return encode(definition("data_file", load_bundled(path)["vocabulary"])) + "\n"
