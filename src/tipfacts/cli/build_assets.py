"""Writes what a wheel holds beside the code: the modules that bundled.py reads, and the files that shells and man read.

Only the build calls it. It reads data/facts.toml and data/search.toml and nothing else, so that the same files always
give the same bytes.
"""

from __future__ import annotations

from tipfacts.cli import man_page
from tipfacts.cli.completion_scripts import PLACES, SCRIPTS
from tipfacts.data.loader import load_bundled
from tipfacts.data.search_rules import load as load_rules
from tipfacts.i18n.language import DEFAULT, LANGUAGES
from tipfacts.output.formats.json_text import encode
from tipfacts.retrieval.index import build

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Record

HEADER = '"""Written by hatch_build.py from data/; do not edit."""\n\n'


def modules(path: str) -> dict[str, str]:
    """The text of each module made from the facts, by file name."""
    made = load_bundled(path)
    facts = made["facts"]
    index = build(facts)
    rules = load_rules(path, [fact["id"] for fact in facts], made["hotline"]["number"])
    return {
        "_facts.py": _module(FACTS=facts),
        "_hotline.py": _module(HOTLINE=made["hotline"]),
        "_index.py": _module(WORDS=index.words, LENGTHS=index.lengths, PHRASES=tuple(index.phrase_lines), RULES=rules),
        "_packed.py": _packed(facts),
        "_vocabulary.py": _module(VOCABULARY=made["vocabulary"]),
    }


def _module(**values: object) -> str:
    return HEADER + "".join(f"{name} = {value!r}\n" for name, value in values.items())


def _packed(facts: list[Record]) -> str:
    """All facts as the JSON array that `list --json` prints, and where in it each stands, in bytes."""
    array = bytearray(b"[")
    places: dict[object, tuple[int, int]] = {}
    for fact in facts:
        array += b",\n  " if places else b"\n  "
        start = len(array)
        array += encode(fact, "\n  ").encode()
        places[fact["id"]] = (start, len(array))
    return _module(ARRAY=bytes(array + b"\n]\n"), PLACES=places)


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
