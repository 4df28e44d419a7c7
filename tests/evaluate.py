"""Scores the search on judged queries: `make eval` prints the table, test_search.py keeps its floor.

A query names its targets by what the right record says, or by its id (see tests/queries/README.md).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import tipfacts
from tipfacts.retrieval.tokens import fold

QUERIES = Path(__file__).parent / "queries"
SETS = ("dev", "own", "untouched", "look", "shut")
SHUT = "shut"  # only its totals are printed: who saw its queries could tune on them
NONSENSE = "nonsense"
LIMIT = 10
# What a record says of itself counts; where it comes from, what it points at and how it is found does not.
SILENT = {"id", "source", "related", "part_of", "aliases", "tags", "score", "match", "matched_field"}
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ ,.']\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
SCALE = re.compile(r"\s?(millions?|m|k)\b")


class Score(NamedTuple):
    """How one query was answered; `rank` is 0 where no target was met."""

    query: str
    kind: str
    rank: int
    first: str
    hits: int

    @property
    def right(self) -> bool:
        """Whether the first hit is a right one, or nonsense got none."""
        return self.hits == 0 if self.kind == NONSENSE else self.rank == 1

    @property
    def reciprocal(self) -> float:
        """One over the rank of the first right hit."""
        return 1 / self.rank if self.rank else 0.0


def load(name: str) -> list[dict[str, Any]]:
    """The queries of a set."""
    lines = (QUERIES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def score(query: dict[str, Any]) -> Score:
    """How the query is answered."""
    hits = tipfacts.search(query["q"], limit=LIMIT)
    if "relevant" in query:
        rank = next((at for at, hit in enumerate(hits, 1) if hit["id"] in query["relevant"]), 0)
        kind = query["class"] if query["relevant"] else NONSENSE
        return Score(query["q"], kind, rank, hits[0]["id"] if hits else "", len(hits))
    rank = next(
        (at for at, hit in enumerate(hits, 1) if any(_says(hit, target["sig"]) for target in query["targets"])), 0
    )
    return Score(query["q"], query["class"], rank, hits[0]["id"] if hits else "", len(hits))


def _says(record: Any, signature: dict[str, Any]) -> bool:
    values = list(_leaves(record))
    text = re.sub(r"\s+", " ", fold(" | ".join(str(value) for value in values)))
    numbers = _numbers(text) | {float(value) for value in values if isinstance(value, int | float)}
    return (
        all(re.search(pattern, text) for pattern in signature.get("all", ()))
        and (not signature.get("any") or any(re.search(pattern, text) for pattern in signature["any"]))
        and not any(re.search(pattern, text) for pattern in signature.get("none", ()))
        and all(
            any(float(number) in numbers for number in (wanted if isinstance(wanted, list) else [wanted]))
            for wanted in signature.get("num", ())
        )
    )


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in SILENT:
                yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    elif value is not None:
        yield value


def _numbers(text: str) -> set[float]:
    found = set()
    for match in NUMBER.finditer(text):
        raw = match.group()
        grouped = re.fullmatch(r"\d{1,3}(?:[ ,.']\d{3})+", raw)
        number = float(re.sub(r"\D", "", raw)) if grouped else float(raw.replace(",", "."))
        found.add(number)
        scale = SCALE.match(text, match.end())
        if scale:
            found.add(round(number * (1e3 if scale[1] == "k" else 1e6), 6))
    return found


def table(scores: list[Score]) -> str:
    """The figures by kind of query, and of all."""
    kinds = sorted({score.kind for score in scores}, key=lambda kind: (kind == NONSENSE, kind))
    lines = [f"{'kind':<16}{'n':>5}{'MRR':>8}{'hit@1':>8}{'hit@3':>8}{'none':>8}"]
    for label, part in [(kind, [score for score in scores if score.kind == kind]) for kind in kinds]:
        lines.append(_row(label, part))
    return "\n".join([*lines, _row("all", scores)])


def _row(label: str, scores: list[Score]) -> str:
    asked = [score for score in scores if score.kind != NONSENSE]
    nonsense = [score for score in scores if score.kind == NONSENSE]
    cells = ["-"] * 4
    if asked:
        cells[0] = f"{sum(score.reciprocal for score in asked) / len(asked):.3f}"
        cells[1] = f"{sum(score.right for score in asked) / len(asked):.3f}"
        cells[2] = f"{sum(0 < score.rank <= 3 for score in asked) / len(asked):.3f}"
    if nonsense:
        cells[3] = f"{sum(score.right for score in nonsense) / len(nonsense):.3f}"
    return f"{label:<16}{len(scores):>5}" + "".join(f"{cell:>8}" for cell in cells)


def main() -> int:
    """Print the table of each set, and what was missed."""
    for name in sys.argv[1:] or SETS:
        scores = [score(query) for query in load(name)]
        print(f"\n{name}\n{table(scores)}")
        for missed in scores:
            if not missed.right and name != SHUT:
                print(f"  {missed.kind}: {missed.query!r}: rank {missed.rank}, first {missed.first or 'nothing'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
