"""From data/search.toml to the rules of a search: checked, and made ready to be compared with queries."""

from __future__ import annotations

import os

from tipfacts.data import toml_file
from tipfacts.retrieval.call_for_help import LISTS, by_first_letter, compiled, plain_words
from tipfacts.retrieval.sheet_rules import ELSEWHERE, OTHER, OWN, without_plural
from tipfacts.retrieval.tokens import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.data.toml_file import Table
    from tipfacts.retrieval.sheet_rules import Rules

HOTLINE_KEYS = {"fact", "never_to_a_caller", "words"}
OTHER_KEYS = {"heads", "kinds"}
ONE_LIST = {"elsewhere": "places", "own_subject": "words", "other_phrases": "words"}  # tables of one list
WORDS_BY = {
    "other_topics": "topic",
    "synonyms": "word",
    "call_for_help_words": "weight",
}  # tables of words by a key


def load(facts_path: str, ids: Sequence[str], telephone: str) -> Rules:
    """The rules that stand beside the facts in search.toml, for the facts with these ids and this hotline.

    Raises:
        ValueError: The file breaks a rule; the message names the list and the entry.
    """
    path = os.path.join(os.path.dirname(facts_path), "search.toml")
    tables, _ = toml_file.load(path)
    found = list(problems(tables, ids))
    if found:
        raise ValueError("search.toml: " + "; ".join(found))
    hotline, others = tables["hotline"], tables["other_subjects"]
    lists = {**tables["call_for_help"], "hotline": hotline["words"]}
    lists |= {ELSEWHERE: tables["elsewhere"]["places"], OWN: tables["own_subject"]["words"]}
    for number, other in enumerate(others):
        name = f"{OTHER} {number}" if other["kinds"] else OTHER
        lists[name] = [*lists.get(name, ()), *other["heads"]]
        lists[f"{name} with"] = other["kinds"]
    return {
        "lexicon": compiled(lists, tables["call_for_help_words"]),
        "hotline": ids.index(hotline["fact"]),
        "never_to_a_caller": tuple(map(ids.index, hotline["never_to_a_caller"])),
        "telephone": "".join(filter(str.isdigit, telephone)),
        "other_subjects": len(others),
        "other_phrases": by_first_letter(map(_plain, tables["other_phrases"]["words"])),
        "synonyms": _synonyms(tables["synonyms"]),
        "other_topics": by_first_letter(map(fold, " ".join(tables["other_topics"].values()).split())),
    }


def _plain(phrase: str) -> str:
    return " ".join(map(without_plural, plain_words(phrase)))


def _synonyms(words: dict[str, str]) -> dict[str, str]:
    """A line for each word that people type: the word, a tab, the words of the facts that mean the same."""
    typed: dict[str, list[str]] = {}
    for word, synonyms in words.items():
        for synonym in dict.fromkeys(map(fold, synonyms.split())):
            typed.setdefault(synonym, []).append(fold(word))
    return by_first_letter(f"{word}\t{' '.join(typed[word])}" for word in sorted(typed))


def _is_weight(text: str) -> bool:
    whole, point, decimals = text[1:].partition(".")
    return text[:1] in "+-" and point == "." and (whole + decimals).isdigit()


def problems(tables: Table, ids: Sequence[str]) -> Iterator[str]:
    """What is wrong with the tables of a search.toml, one sentence each; of wrong shapes the first alone."""
    shape = next(_misshapen(tables), None)
    if shape:
        yield shape
        return
    for id in (tables["hotline"]["fact"], *tables["hotline"]["never_to_a_caller"]):
        if id not in ids:
            yield f"no fact has the id {id!r}"
    for name, entries in _lists(tables).items():
        for entry in entries if isinstance(entries, list) else [entries]:
            if not isinstance(entry, str) or not plain_words(entry) or "*" in entry[:-1]:
                yield f"{name}: {entry!r} is no word or words, with a * at the very end alone"
    for table in WORDS_BY:
        for name, words in tables[table].items():
            for word in words.split():
                if plain_words(word) != [fold(word)]:
                    yield f"{table} {name}: {word!r} is no word"


def _misshapen(tables: Table) -> Iterator[str]:
    """What is wrong with the keys of the tables, and with what kind of value they have."""
    hotline, calls, others = (tables.get(name) for name in ("hotline", "call_for_help", "other_subjects"))
    if not isinstance(hotline, dict) or hotline.keys() != HOTLINE_KEYS:
        yield f"[hotline] has the keys {', '.join(sorted(HOTLINE_KEYS))}"
    if not isinstance(calls, dict) or calls.keys() != LISTS:
        yield f"[call_for_help] has the lists {', '.join(sorted(LISTS))}"
    if not isinstance(others, list) or not all(
        isinstance(other, dict) and other.keys() == OTHER_KEYS for other in others
    ):
        yield "[[other_subjects]] have heads and kinds"
    for name, key in ONE_LIST.items():
        table = tables.get(name)
        if not isinstance(table, dict) or table.keys() != {key}:
            yield f"[{name}] has the list {key}"
    for name, key in WORDS_BY.items():
        table = tables.get(name)
        if (
            not isinstance(table, dict)
            or not all(isinstance(words, str) for words in table.values())
            or (key == "weight" and not all(map(_is_weight, table)))
        ):
            yield f"[{name}] has words by {key}"


def _lists(tables: Table) -> dict[str, object]:
    """Every list of words or phrases, by the name that a problem calls it by."""
    lists = {**tables["call_for_help"], "hotline words": tables["hotline"]["words"]}
    lists |= {f"{name} {key}": tables[name][key] for name, key in ONE_LIST.items()}
    others = enumerate(tables["other_subjects"])
    return lists | {f"other_subjects {at} {key}": other[key] for at, other in others for key in OTHER_KEYS}
