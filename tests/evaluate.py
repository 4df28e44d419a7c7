"""Scores the search on judged queries and on collections about something else, other engines beside it: `make eval`.

A query of the tuned sets names its targets by what the right record says, one of the measuring sets by its id; see
tests/queries/README.md.
"""

from __future__ import annotations

import json
import math
import random
import re
import sqlite3
import string
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tipfacts.data import bundled
from tipfacts.retrieval.index import texts
from tipfacts.retrieval.ranking import rank
from tipfacts.retrieval.stop_words import STOP_WORDS
from tipfacts.retrieval.text_index import TextIndex
from tipfacts.retrieval.tokens import fold

QUERIES = Path(__file__).parent / "queries"
COLLECTIONS = Path(__file__).parents[2] / "shared" / "eval" / "collections"
TUNED = ("dev", "own", "untouched", "look", "seen", "strangers", "public")
SHUT = ("shut", "kept", "closed", "held", "last", "fresh", "final")  # only their totals are ever shown
NONSENSE = frozenset({"nonsense", "traps"})
LIMIT = 10
HOTLINE = "national-human-trafficking-hotline"
# What a record says of itself counts; where it comes from, what it points at and how it is found does not.
SILENT = {"id", "source", "related", "part_of", "aliases", "tags", "score", "match", "matched_field"}
NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ ,.']\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
SCALE = re.compile(r"\s?(millions?|m|k)\b")

Engine = Callable[[str], list[int]]  # from a query to the numbers of the records, best first


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
        return self.hits == 0 if self.kind in NONSENSE else self.rank == 1

    @property
    def reciprocal(self) -> float:
        """One over the rank of the first right hit."""
        return 1 / self.rank if self.rank else 0.0


def load(name: str) -> list[dict[str, Any]]:
    """The queries of a set."""
    lines = (QUERIES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def ours(query: str) -> list[int]:
    """The bundled facts that this search finds, by number."""
    return [hit.number for hit in rank([bundled.index()], query)[:LIMIT]]


def score(query: dict[str, Any], engine: Engine = ours) -> Score:
    """How the query is answered."""
    hits = [bundled.records()[number] for number in engine(query["q"])]
    at = next((place for place, hit in enumerate(hits, 1) if _is_target(hit, query)), 0)
    return Score(query["q"], query["class"], at, hits[0]["id"] if hits else "", len(hits))


def _is_target(record: Any, query: dict[str, Any]) -> bool:
    if "relevant" in query:
        return record["id"] in query["relevant"]
    return any(_says(record, target["sig"]) for target in query["targets"])


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


# --- other engines on the same records


def fts5(documents: Sequence[tuple[str, str]]) -> Engine:
    """SQLite's full-text search over titles and texts: Porter's stems, no stop words, any of the words."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table t using fts5(title, text, tokenize='porter unicode61 remove_diacritics 2')")
    base.executemany("insert into t values (?, ?)", documents)

    def find(query: str) -> list[int]:
        asked = " OR ".join(f'"{word}"' for word in _plain(query))
        rows = (
            base.execute("select rowid from t where t match ? order by bm25(t) limit ?", (asked, LIMIT))
            if asked
            else ()
        )
        return [row[0] - 1 for row in rows]

    return find


def bm25(documents: Sequence[tuple[str, str]]) -> Engine:
    """BM25 with k1 = 1.2 and b = .75 over titles and texts together, without stop words."""
    counts = [Counter(_plain(" ".join(document))) for document in documents]
    lengths = [count.total() for count in counts]
    mean = sum(lengths) / len(lengths)
    holding = Counter(word for count in counts for word in count)

    def find(query: str) -> list[int]:
        scores = defaultdict[int, float](float)
        for word in _plain(query):
            information = math.log(1 + (len(counts) - holding[word] + 0.5) / (holding[word] + 0.5))
            for number, count in enumerate(counts):
                if word in count:
                    norm = 1.2 * (0.25 + 0.75 * lengths[number] / mean)
                    scores[number] += information * count[word] * 2.2 / (count[word] + norm)
        return sorted(scores, key=scores.__getitem__, reverse=True)[:LIMIT]

    return find


def _plain(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(text)) if word not in STOP_WORDS]


def _documents() -> list[tuple[str, str]]:
    """The bundled facts as titles and all else that they are searched by."""
    found = []
    for record in bundled.records():
        fields = list(texts(record))
        found.append((" ".join(text for code, text in fields if code < 2), " ".join(text for _, text in fields)))
    return found


# --- collections about something else


def collection(name: str) -> tuple[TextIndex, list[str], dict[str, Any]]:
    """A collection as own facts, the ids of its documents by number, and all of it."""
    whole = json.loads((COLLECTIONS / f"{name}.json").read_text(encoding="utf-8"))
    blank: dict[str, Any] = {field: [] for field in ("names", "aliases", "tags", "pillars", "notes")}
    blank |= dict.fromkeys(("value", "low", "high", "unit")) | {"kind": "document", "as_of": "2016"}
    blank |= {"period": {"start": None, "end": None, "printed": None}}
    records: list[Any] = [
        {**blank, "id": f"document-{id}", "title": {"fr": None, "en": title}, "text": {"fr": None, "en": text}}
        for id, (title, text) in whole["docs"].items()
    ]
    return TextIndex(records), list(whole["docs"]), whole


def ndcg(found: Sequence[str], relevant: dict[str, int]) -> float:
    """The discounted gain of the first ten, from 0 to 1."""
    gain = sum((2 ** relevant.get(id, 0) - 1) / math.log2(at + 1) for at, id in enumerate(found[:LIMIT], 1))
    best = sorted(relevant.values(), reverse=True)[:LIMIT]
    return gain / sum((2**grade - 1) / math.log2(at + 1) for at, grade in enumerate(best, 1))


def with_typos(query: str, seed: str) -> str:
    """The query with a slip in each of two of its words of five letters or more: the same each time."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    words = query.split()
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for at in chance.sample(long, min(2, len(long))):
        words[at] = slip(words[at], chance)
    return " ".join(words)


def slip(word: str, chance: random.Random) -> str:
    """The word with one letter changed, left out, put in, or swapped with the next."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def _collection_lines(name: str) -> Iterator[str]:
    index, ids, whole = collection(name)
    documents = [(title, text) for title, text in whole["docs"].values()]
    engines: dict[str, Engine] = {
        "tipfacts": lambda query: [hit.number for hit in rank([index], query)[:LIMIT]],
        "FTS5": fts5(documents),
        "BM25": bm25(documents),
    }
    asked = [(id, query[:500]) for id, query in whole["queries"].items() if whole["qrels"].get(id)]
    nonsense = [query["q"] for query in load("look") if query["class"] == "nonsense"]
    yield f"\n{name:<16}{'nDCG@10':>9}{'typos':>9}{'none':>9}{'nonsense':>10}"
    for label, engine in engines.items():
        gains: dict[bool, list[float]] = {False: [], True: []}
        unanswered = 0
        for id, query in asked:
            for typos, values in gains.items():
                found = engine(with_typos(query, id) if typos else query)
                values.append(ndcg([ids[number] for number in found], whole["qrels"][id]))
                unanswered += not found and not typos
        answered = sum(bool(engine(query)) for query in nonsense)
        clean, slips = (sum(values) / len(asked) for values in gains.values())
        yield f"{label:<16}{clean:>9.3f}{slips:>9.3f}{unanswered / len(asked):>9.3f}{answered / len(nonsense):>10.3f}"


# --- what is printed


def table(scores: list[Score]) -> str:
    """The figures by kind of query, and of all."""
    kinds = sorted({score.kind for score in scores}, key=lambda kind: (kind in NONSENSE, kind))
    lines = [f"{'kind':<16}{'n':>5}{'MRR':>8}{'hit@1':>8}{'hit@3':>8}{'empty':>8}{'alone':>8}"]
    for label, part in [(kind, [score for score in scores if score.kind == kind]) for kind in kinds]:
        lines.append(_row(label, part))
    return "\n".join([*lines, _row("all", scores)])


def _row(label: str, scores: list[Score]) -> str:
    """The queries, their MRR, first and first three right, and unanswered; the nonsense that was left alone."""
    asked = [score for score in scores if score.kind not in NONSENSE]
    nonsense = [score for score in scores if score.kind in NONSENSE]
    cells = ["-"] * 5
    if asked:
        cells[0] = f"{sum(score.reciprocal for score in asked) / len(asked):.3f}"
        cells[1] = f"{sum(score.right for score in asked) / len(asked):.3f}"
        cells[2] = f"{sum(0 < score.rank <= 3 for score in asked) / len(asked):.3f}"
        cells[3] = f"{sum(not score.hits for score in asked) / len(asked):.3f}"
    if nonsense:
        cells[4] = f"{sum(score.right for score in nonsense) / len(nonsense):.3f}"
    return f"{label:<16}{len(scores):>5}" + "".join(f"{cell:>8}" for cell in cells)


def calls_found(name: str, *, every: int = 1) -> tuple[float, float]:
    """Of the calls for help of a set, the share that the hotline answers; of its other lines, those taken for one.

    With `every` 3, each third line is asked.
    """
    index, ids = bundled.index(), bundled.ids()
    answers: dict[str, list[bool]] = {"call": [], "other": []}
    for line in load(name)[::every]:
        best = next(iter(rank([index], line["q"])), None)
        is_call = line["class"] == "call"
        right = best is not None and (ids[best.number] == HOTLINE if is_call else best.match == "call_for_help")
        answers[line["class"]].append(right)
    calls, others = (sum(found) / len(found) for found in answers.values())
    return calls, others


def main() -> int:
    """Print the tables of the tuned sets with what was missed, the totals of the shut ones, and the collections."""
    documents = _documents()
    engines = {"FTS5": fts5(documents), "BM25": bm25(documents)}
    for name in (*TUNED, *SHUT):
        if not (QUERIES / f"{name}.jsonl").is_file():
            continue
        queries = load(name)
        scores = [score(query) for query in queries]
        print(f"\n{name} ({'never looked at' if name in SHUT else 'tuned on'})")
        print(_row("all", scores) if name in SHUT else table(scores))
        for label, engine in engines.items():
            print(_row(label, [score(query, engine) for query in queries]))
        for missed in scores if name not in SHUT else ():
            if not missed.right:
                print(f"  {missed.kind}: {missed.query!r}: rank {missed.rank}, first {missed.first or 'nothing'}")
    for name, learnt in (("calls", "learnt from"), ("calls-unlearnt", "never learnt from")):
        calls, others = calls_found(name)
        print(f"\n{name} ({learnt}): the hotline first for {calls:.3f} of calls, {others:.3f} of others taken for one")
    for file in sorted(COLLECTIONS.glob("*.json")):
        for line in _collection_lines(file.stem):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
