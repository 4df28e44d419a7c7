"""Measures what a pack of made-up facts costs to make and to ask, beside other tools that read the same facts."""

from __future__ import annotations

import json
import os
import shutil
import tomllib
from pathlib import Path

from own_cost import HELD, cpu, held
from own_facts import HEAD, facts

HEADINGS = ("facts", "what", "CPU", "ratio", "memory")
FIRST = "own-7"
TOMLI = "import sys, tomli; tomli.loads(open(sys.argv[1], encoding='utf-8').read())"
BY_ID = (
    "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('select fact from facts where number = 7').fetchone()"
)
DUCKDB = "select * from read_json_auto('{file}') where id = 'own-7'"


def table(bin: Path, folder: Path, sizes: list[int]) -> str:
    """What it costs to make packs of so many facts and to ask them, as a Markdown table; ratios are to bare Python."""
    bare = cpu([str(bin / "python"), "-I", "-c", "pass"], 15)
    rows = [f"| {' | '.join(HEADINGS)} |", "|" + " ---: | --- |" + " ---: |" * 3]
    for count in sizes:
        lines, toml = _files(folder, count)
        pack = str(folder / f"{count}.pack")
        making = {"tipfacts pack": [str(bin / "tipfacts"), "pack", toml or lines, "-o", pack, "--force"]}
        if toml:
            making["tomli alone, the same file"] = [str(bin / "python"), "-I", "-c", TOMLI, toml]
        asking = _asking(bin, pack, lines)
        for what, command in (making | asking).items():
            spent = cpu(command, 1 if what in making else 9 if what.startswith("tipfacts") else 3)
            memory = "–"
            if what in asking and what.startswith("tipfacts"):
                memory = held([str(bin / "python"), "-I", "-c", HELD, *command[1:]])
            rows.append(f"| {count:,} | {what} | {spent:,.0f} ms | {spent / bare:,.1f} | {memory} |")
        os.remove(lines)
    return "\n".join(rows)


def _asking(bin: Path, pack: str, lines: str) -> dict[str, list[str]]:
    """The questions by what they are, those of other tools where these are installed."""
    data = ["--json", "--data", pack]
    with open(lines, encoding="utf-8") as file:
        rare = max(json.loads(next(file))["title"]["en"].split(), key=len).lower()
    tipfacts = str(bin / "tipfacts")
    asking = {
        "tipfacts show": [tipfacts, "show", FIRST, *data],
        "tipfacts search, a rare word": [tipfacts, "search", rare, *data],
        "tipfacts search, two words of a fifth of all facts": [tipfacts, "search", "quarter", "harbour", *data],
        "tipfacts search, a slip": [tipfacts, "search", rare[:-3] + rare[-2:], *data],
        "SQLite by number": [str(bin / "python"), "-I", "-c", BY_ID, pack],
    }
    others = {
        "jq, one fact": ["jq", "-c", 'select(.id == "own-7")', lines],
        "rg, one word": ["rg", "-i", rare, lines],
        "DuckDB, one fact": ["duckdb", "-c", DUCKDB.format(file=lines)],
    }
    return asking | {what: command for what, command in others.items() if shutil.which(command[0])}


def _files(folder: Path, count: int) -> tuple[str, str | None]:
    """The facts as JSON Lines, and as TOML where a data file may be so large."""
    lines, toml = folder / f"{count}.jsonl", folder / f"{count}.toml"
    with lines.open("w", encoding="utf-8") as json_lines, toml.open("w", encoding="utf-8") as data_file:
        for number, text in enumerate(facts(count)):
            common = " ".join(word for at, word in enumerate(("Quarter", "Harbour")) if number % 5 in (0, at + 1))
            written = text.replace('text = { fr = "', f'text = {{ fr = "{common} ') if common and text != HEAD else text
            if count <= 100_000:
                data_file.write(written)
            if text != HEAD:
                (fact,) = tomllib.loads(written)["facts"]
                fact["source"]["title"] = "Annual report"
                json_lines.write(json.dumps(fact, ensure_ascii=False) + "\n")
    return str(lines), str(toml) if count <= 100_000 else None
