"""Writes into data/search.toml how much each word speaks for a call for help: `python -m tools.weigh_calls_for_help`.

The weights are those of a logistic regression over tests/queries/calls.jsonl, lines written for it in four languages,
and over the tuned sets of queries, most of which are no calls for help. Run it after adding lines.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.evaluate import HOTLINE, QUERIES, TUNED, load

from tipfacts.data import bundled, search_rules
from tipfacts.i18n.common_words import is_common
from tipfacts.retrieval.call_for_help import TO_BEGIN_WITH, Reading, calls_by_lists
from tipfacts.retrieval.query import asks_quantity

FILE = Path(__file__).parent.parent / "data" / "search.toml"
TABLE = "\n[call_for_help_words]\n"
CALLS = ("pleas", "help")  # classes of queries
BY_LISTS = 2.0  # how much it says that the lists take a line for a call for help
FEWEST = 2  # lines in which a word stands: of others nothing can be learnt
LEAST = 0.2  # a word that weighs less says nothing
STEPS = 4  # weights are rounded to so many parts of one
ROUNDS = 40
RATE = 0.3
PENALTY = 0.5  # for weights that are large, over all lines


class Line(NamedTuple):
    """A line to learn from: its words as a search reads them, whether the lists call it one, and whether it is."""

    words: tuple[str, ...]
    by_lists: bool
    is_call: bool


def main() -> None:
    """Read the lines, weigh their words and write the table."""
    lines = list(_lines())
    by_weight = defaultdict(list)
    for word, weight in weigh(lines).items():
        if abs(weight) >= LEAST:
            by_weight[round(weight * STEPS) / STEPS].append(word)
    table = "".join(f'"{weight:+.2f}" = "{" ".join(sorted(by_weight[weight]))}"\n' for weight in sorted(by_weight))
    text = FILE.read_text(encoding="utf-8")
    start = text.index(TABLE) + len(TABLE)
    end = text.find("\n\n", start - 1)
    FILE.write_text(text[:start] + table.rstrip("\n") + (text[end:] if end >= 0 else "\n"), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} lines, {sum(map(len, by_weight.values()))} words\n")


def weigh(lines: list[Line]) -> dict[str, float]:
    """The weight of each word that makes the lines most likely, by gradient descent; the same at every run."""
    counts = Counter(word for line in lines for word in line.words)
    weights = {word: 0.0 for word, count in counts.items() if count >= FEWEST and word.isalpha() and len(word) > 1}
    squares = dict.fromkeys(weights, 1e-6)
    for _ in range(ROUNDS):
        for line in lines:
            known = [word for word in line.words if word in weights]
            total = TO_BEGIN_WITH + BY_LISTS * line.by_lists + sum(weights[word] for word in known)
            error = 1 / (1 + math.exp(-total)) - line.is_call
            for word in known:
                slope = error + PENALTY * weights[word] / counts[word]
                squares[word] += slope * slope
                weights[word] -= RATE * slope / math.sqrt(squares[word])
    return weights


def _lines() -> Iterator[Line]:
    ids, telephone = bundled.ids(), bundled.hotline()["number"]
    lexicon = search_rules.load(bundled.path(), ids, telephone)["lexicon"]
    index = bundled.index()
    for text, is_call in _texts():
        reading = Reading(text, lexicon, lambda word: word in index or is_common(word))
        by_lists = calls_by_lists(reading, asks_quantity=asks_quantity(reading.words))
        yield Line(tuple(dict.fromkeys(reading.read_as)), by_lists, is_call)


def _texts() -> Iterator[tuple[str, bool]]:
    for line in (QUERIES / "calls.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        yield entry["q"], entry["class"] == "call"
    for name in TUNED:
        for query in load(name):
            is_call = query["class"] in CALLS
            if is_call or HOTLINE not in query.get("relevant", ()):  # who asks for it may call for help, or may not
                yield query["q"], is_call


if __name__ == "__main__":
    main()
