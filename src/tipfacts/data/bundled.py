"""The bundled facts: as the build packed them into the wheel, or as the checkout's data/facts.toml says now.

The modules named _… and the files of stored.py exist in wheels alone: hatch_build.py writes them, with the code of this
package. So an installed program reads literals, and a checkout can never show a stale copy. This module is the backend
of these facts (see store.py): there is one set of them, so it needs no class.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Bundled, Hotline, Record, Vocabulary
    from tipfacts.data.stored import Place
    from tipfacts.retrieval.call_for_help import Lexicon
    from tipfacts.retrieval.index import LiteralIndex

_loaded: dict[str, Bundled] = {}
_indexed: dict[str, LiteralIndex] = {}
_by_id: dict[int, dict[str, Record]] = {}


def _places() -> dict[str, Place] | None:
    """Where each fact stands in the file of all as JSON, by id; None in a checkout."""
    try:
        from tipfacts.data._places import PLACES
    except ImportError:
        return None
    places: dict[str, Place] = PLACES
    return places


def ids() -> list[str]:
    """Every id, in file order."""
    places = _places()
    return list(places) if places else [record["id"] for record in records()]


def count() -> int:
    """How many facts there are."""
    return len(ids())


def id_at(number: int) -> str:
    """The id of the fact of this number, counted from 0."""
    return ids()[number]


def ids_like(_id: str) -> list[str]:
    """Ids that may be compared with one that does not exist: all."""
    return ids()


def hotline_ids() -> list[str]:
    """The ids of the facts that give the hotline: no data file may have one, even where it stands alone."""
    return [record["id"] for record in records() if record["kind"] == "contact" and "hotline" in record["tags"]]


def holds(id: str) -> bool:
    """Whether a fact has this id."""
    return id in (_places() or _records_by_id())


def records() -> list[Record]:
    """Every fact, in file order."""
    try:
        from tipfacts.data._facts import FACTS
    except ImportError:
        return _checkout()["facts"]
    return FACTS  # type: ignore[no-any-return] # a literal


def record(id: str) -> Record | None:
    """The fact with this id, or None."""
    return _records_by_id()[id] if holds(id) else None


def _records_by_id() -> dict[str, Record]:
    if not _by_id:
        _by_id[0] = {record["id"]: record for record in records()}  # at once: threads share it
    return _by_id[0]


def json(id: str) -> str | None:
    """The fact as JSON in an array, as the build wrote it; None in a checkout."""
    places = _places()
    if places is None or id not in places:
        return None
    from tipfacts.data import stored

    return stored.part(stored.FACTS, *places[id]).decode()


def json_array() -> bytes | None:
    """Every fact as one JSON array as the build wrote it; None in a checkout."""
    if _places() is None:
        return None
    from tipfacts.data import stored

    return stored.whole(stored.FACTS)


def vocabulary() -> Vocabulary:
    """The closed vocabularies by name, each with its words; the documents, the version and the date of the facts."""
    try:
        from tipfacts.data._vocabulary import VOCABULARY
    except ImportError:
        return _checkout()["vocabulary"]
    return VOCABULARY  # type: ignore[no-any-return] # the same


def hotline() -> Hotline:
    """The hotline: from here only, whatever else is broken."""
    try:
        from tipfacts.data._hotline import HOTLINE
    except Exception:  # noqa: BLE001 - a checkout; or a wheel cut short, whose facts.toml may be whole
        return _checkout()["hotline"]
    return HOTLINE  # type: ignore[no-any-return] # the same


def index() -> LiteralIndex:
    """The search index of these facts."""
    from tipfacts.retrieval.index import LiteralIndex
    from tipfacts.retrieval.sheet_rules import SheetRules

    try:
        from tipfacts.data._index import LENGTHS, PHRASES, RULES, STEMS, TABLES, WORDS
    except ImportError:
        return _checkout_index()
    from tipfacts.data.stored import StoredTexts

    texts = {name: StoredTexts(places) for name, places in TABLES.items()}
    lexicon: Lexicon = {"phrases": texts["phrases"], "stems": STEMS, "weights": texts["weights"]}
    rules = RULES | {
        "lexicon": lexicon,
        "other_phrases": texts["other_phrases"],
        "other_topics": texts["other_topics"],
        "synonyms": texts["synonyms"],
    }
    return LiteralIndex(WORDS, LENGTHS, PHRASES, SheetRules(rules))


def _checkout_index() -> LiteralIndex:
    if not _indexed:
        from tipfacts.data.search_rules import load
        from tipfacts.retrieval.index import build
        from tipfacts.retrieval.sheet_rules import SheetRules

        _indexed[""] = build(records(), SheetRules(load(path(), ids(), hotline()["number"])))
    return _indexed[""]


def _checkout() -> Bundled:
    if not _loaded:
        from tipfacts.data.loader import load_bundled

        _loaded[""] = load_bundled(path())
    return _loaded[""]


def path() -> str:
    """Where the bundled facts lie as TOML: beside this module in a wheel or a zip file, at the top of a checkout."""
    import os

    here = os.path.dirname(os.path.abspath(__file__))
    beside = os.path.join(here, "facts.toml")
    if os.path.isfile(beside) or not os.path.isdir(here):
        return beside
    return os.path.join(here, "..", "..", "..", "data", "facts.toml")
