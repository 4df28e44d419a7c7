"""Measures what a pack of made-up facts costs to make and to ask, beside other tools that read the same facts."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
from pathlib import Path
from typing import NamedTuple

from own_cost import HELD, held, spent
from own_facts import FACT, HEAD, entries
from start_up import launchers

RUNS = 15  # of each question, in turns that alternate with those of all the others
SLOW = 2_000  # milliseconds: what takes longer is asked once
LONG = 7  # letters: a word of more may have two slips
FEW = 10  # facts that a rare word stands in, or a thousandth of all
LARGEST_TOML = 100_000  # facts; a data file may have 64 MiB
FIRST = "own-7"
TOMLI = "import sys, tomli; tomli.loads(open(sys.argv[1], encoding='utf-8').read())"
BY_ID = "select fact from facts join ids using (number) where id = 'own-7'"
DUCKDB = "select * from read_json_auto('{file}') where id = 'own-7'"
HEADINGS = ("facts", "what", "CPU", "ratio", "at most", "memory")
# What design and documents promise, as ratios to a bare Python; a size between two has the promise of the larger one.
PROMISED = {
    "show": {100_000: 2.2, 1_000_000: 2.5},
    "search, a rare word": {100_000: 3, 1_000_000: 4},
    "search, a slip": {100_000: 8, 1_000_000: 20},
    "search, two slips": {100_000: 8, 1_000_000: 20},
}
WIDTH = 40  # of the longest bar


class Row(NamedTuple):
    """What a command costs, as a row of the table."""

    facts: int
    what: str
    cpu: float  # milliseconds
    ratio: float  # to a bare Python, in the same turns
    memory: str


def rows(bin: Path, folder: Path, sizes: list[int]) -> list[Row]:
    """What it costs to make packs of so many facts and to ask them; packs that the folder has already are asked."""
    folder.mkdir(exist_ok=True)
    found: list[Row] = []
    for count in sizes:
        made = folder / f"{count}.json"
        pack, lines = folder / f"{count}.pack", folder / f"{count}.jsonl"
        if not (made.exists() and pack.exists()):
            made.write_text(json.dumps(_made(bin, folder, count)))
        found += [Row(count, what, cpu, ratio, "–") for what, cpu, ratio in json.loads(made.read_text())]
        found += _asked(bin, count, str(pack), str(lines))
    return found


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [f"| {' | '.join(HEADINGS)} |", "|" + " ---: | --- |" + " ---: |" * 4]
    lines += [
        f"| {row.facts:,} | {row.what} | {row.cpu:,.0f} ms | {row.ratio:,.1f} | {_promised(row)} | {row.memory} |"
        for row in rows
    ]
    return "\n".join(lines)


def drawing(rows: list[Row]) -> str:
    """How what tipfacts does with a pack grows with it: a bar for each size, as long as it takes."""
    lines = []
    asked = [row for row in rows if row.what.startswith(("show", "search"))]
    for what in dict.fromkeys(row.what for row in asked):
        sizes = [row for row in asked if row.what == what]
        most = max(row.cpu for row in sizes)
        lines += ["", what]
        lines += [f"{row.facts:>11,} {'█' * max(1, round(WIDTH * row.cpu / most))} {row.cpu:,.0f} ms" for row in sizes]
    return "\n".join(["```", *lines[1:], "```"])


def _promised(row: Row) -> str:
    most = next((most for size, most in PROMISED.get(row.what, {}).items() if row.facts <= size), None)
    if row.what == MAKING:
        return "12 × tomli"
    return "–" if most is None else f"{most:g}"


MAKING = "`tipfacts pack`"


def _made(bin: Path, folder: Path, count: int) -> list[tuple[str, float, float]]:
    """Make a pack; what that cost, and what tomli needs to read the same facts, where a data file may have as many."""
    lines, toml = _files(folder, count)
    python = str(bin / "python")
    making = {MAKING: [str(bin / "tipfacts"), "pack", toml or lines, "-o", str(folder / f"{count}.pack"), "--force"]}
    if toml:
        making["tomli alone, the same file"] = [python, "-I", "-c", TOMLI, toml]
    bare = statistics.median(spent([python, "-I", "-c", "pass"]) for _ in range(RUNS))
    costs = {what: spent(command) for what, command in making.items()}
    if toml:
        os.remove(toml)
    return [(what, cost, cost / bare) for what, cost in costs.items()]


def _asked(bin: Path, count: int, pack: str, lines: str) -> list[Row]:
    """What each question costs, asked in turns."""
    questions = {"": [str(bin / "python"), "-I", "-c", "pass"], **_asking(bin, pack, lines)}
    costs: dict[str, list[float]] = {what: [] for what in questions}
    for _ in range(RUNS):
        for what, command in questions.items():
            if not costs[what] or costs[what][0] < SLOW:
                costs[what].append(spent(command))
    medians = {what: statistics.median(cost) for what, cost in costs.items()}
    bare = medians.pop("")
    found = []
    for what, cpu in medians.items():
        ours = what.startswith(("show", "search"))
        memory = held([str(bin / "python"), "-I", "-c", HELD, *questions[what][1:]]) if ours else "–"
        found.append(Row(count, what, cpu, cpu / bare, memory))
    return found


def _asking(bin: Path, pack: str, lines: str) -> dict[str, list[str]]:
    """The questions by what they are, those of other tools where these are installed."""
    rare, other = _rare_words(pack, lines)
    slip, second = (word[:-3] + word[-2:] for word in (rare, other))
    ask = {
        "show": ["show", FIRST],
        "search, a rare word": ["search", rare],
        "search, a slip": ["search", slip],
        "search, two slips": ["search", slip, second],
        "search, a word of a fifth of all facts": ["search", "quarter"],
        "search, two such words": ["search", "quarter", "harbour"],
    }
    program = str(launchers(bin / "tipfacts")[0])
    ours = {what: [program, *words, "--json", "--data", pack] for what, words in ask.items()}
    others = {
        "sqlite3, one fact of the pack": ["sqlite3", pack, BY_ID],
        "jq, one fact": ["jq", "-c", 'select(.id == "own-7")', lines],
        "rg, one word": ["rg", "-i", rare, lines],
        "DuckDB, one fact": ["duckdb", "-c", DUCKDB.format(file=lines)],
    }
    found = {what: (shutil.which(command[0]), *command[1:]) for what, command in others.items()}
    return ours | {what: [program, *words] for what, (program, *words) in found.items() if program}


def _rare_words(pack: str, lines: str) -> tuple[str, str]:
    """Two long words of one title, each in no more than a thousandth of all facts."""
    connection = sqlite3.connect(pack)
    frequencies = dict(connection.execute("SELECT word, frequency FROM words"))
    most = max(FEW, connection.execute("SELECT count(*) FROM facts").fetchone()[0] // 1_000)
    with open(lines, encoding="utf-8") as file:
        for line in file:
            words = json.loads(line)["title"]["en"].lower().split()
            rare = [word for word in words if len(word) > LONG and frequencies[word] <= most]
            if len(rare) > 1:
                return rare[0], rare[1]
    raise SystemExit(f"no two rare words in {lines}")


def _files(folder: Path, count: int) -> tuple[str, str | None]:
    """The facts as JSON Lines, and as TOML where a data file may be so large."""
    lines, toml = folder / f"{count}.jsonl", folder / f"{count}.toml"
    with lines.open("w", encoding="utf-8") as json_lines, toml.open("w", encoding="utf-8") as data_file:
        data_file.write(HEAD)
        for texts in entries(count):
            common = [word for at, word in enumerate(("Quarter", "Harbour")) if int(texts["number"]) % 5 in (0, at + 1)]
            texts["text_fr"] = " ".join([*common, texts["text_fr"]])
            if count <= LARGEST_TOML:
                data_file.write(FACT.format_map(texts))
            json_lines.write(_line(texts))
    return str(lines), str(toml) if count <= LARGEST_TOML else None


def _line(texts: dict[str, str]) -> str:
    """A fact as a line of JSON."""
    fact = {
        "id": f"own-{texts['number']}",
        "kind": "statistic",
        "title": {"fr": texts["title_fr"], "en": texts["title_en"]},
        "text": {"fr": f"{texts['text_fr']}.", "en": f"{texts['text_en']}."},
        "as_of": "2024-05-01",
        "source": {"title": "Annual report", "document": "report", "locator": f"p. {texts['page']}"},
    }
    return json.dumps(fact, ensure_ascii=False) + "\n"
