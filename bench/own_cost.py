"""Measures what own facts add to a search, and where the time goes."""

from __future__ import annotations

import json
import os
import shlex
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from environment import ENVIRON
from own_facts import facts

IN_ONE_FILE = 25_000  # more of these facts have too many keys for one file
SIZES = (0, 100, 1_000, 10_000, 100_000)


def _own_files(folder: Path, count: int) -> list[str]:
    paths = []
    for first in range(0, count, IN_ONE_FILE):
        path = folder / f"own-{count}-{first}.toml"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(facts(min(IN_ONE_FILE, count - first), first))
        paths.append(str(path))
    return paths


def _spent(command: list[str], runs: int) -> tuple[float, float]:
    """The median seconds of CPU that the command takes, and its memory at most, in megabytes."""
    seconds, memory = [], 0
    for _ in range(runs):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRON)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
        if status:
            raise SystemExit(f"failed: {shlex.join(command)}")
        seconds.append(used.ru_utime + used.ru_stime)
        memory = max(memory, used.ru_maxrss)
    return statistics.median(seconds), memory / (1024 if sys.platform != "darwin" else 1024 * 1024)


def curve(launcher: str, folder: Path) -> str:
    """What a search costs beside more and more own facts, as a Markdown table."""
    rows = [
        "| own facts | size of the files | a search | added by them | a search with slips | memory |",
        "| ---: |" * 1 + " ---: |" * 5,
    ]
    alone = 0.0
    for count in SIZES:
        files = _own_files(folder, count)
        data = [word for path in files for word in ("--data", path)]
        runs = 15 if count <= 1_000 else 5 if count <= 10_000 else 3
        literal, memory = _spent([launcher, "search", "brochure", "visa", "--json", *data], runs)
        slips, _ = _spent([launcher, "search", "slavry", "footprnt", "--json", *data], runs)
        alone = alone or literal
        size = sum(os.path.getsize(path) for path in files) / 1e6
        rows.append(
            f"| {count:,} | {size:.1f} MB | {literal * 1000:,.0f} ms | {(literal - alone) * 1000:,.0f} ms "
            f"| {slips * 1000:,.0f} ms | {memory:,.0f} MB |"
        )
    return "\n".join(rows)


STEPS = """
import gc, json, sys, time
gc.disable()
spent, clock = {}, time.process_time

start = clock()
import tomli
spent["load the parser, tomli"] = clock() - start

start = clock()
from tipfacts import beside, bundle, library, ranking
spent["load the modules that check and search"] = clock() - start

start = clock()
text = open(sys.argv[1], encoding="utf-8").read()
tomli.loads(text)
parse = spent["parse the TOML"] = clock() - start

start = clock()
own = library.load_own(sys.argv[1:], dict.fromkeys(bundle.ids(), ""), dict(bundle.words()))
spent["check every field"] = clock() - start - parse

start = clock()
index = beside.Beside(bundle.index(), own)
spent["fold the words"] = clock() - start

start = clock()
ranking.rank(index, "brochure visa")
spent["answer"] = clock() - start

start = clock()
import tomllib
tomllib.loads(text)
print(json.dumps([spent, clock() - start]))
"""
PACK = """
import json, sqlite3, sys, tomllib
facts = tomllib.load(open(sys.argv[1], "rb"))["facts"]
base = sqlite3.connect(sys.argv[2])
columns = "title, text, json unindexed, tokenize='unicode61 remove_diacritics 2'"
base.execute(f"create virtual table facts using fts5({columns})")
base.executemany(
    "insert into facts values (?, ?, ?)",
    [(" ".join(fact["title"].values()), " ".join(fact["text"].values()), json.dumps(fact)) for fact in facts],
)
base.commit()
"""
ASK = """
import sqlite3, sys
base = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
query = "select json from facts where facts match ? order by rank limit 10"
assert base.execute(query, ["nou* OR jo*"]).fetchall()
"""


class Parts(NamedTuple):
    """Where the time goes for 10,000 own facts; then, in milliseconds, what other ways would take."""

    table: str
    pure: float  # the parser of the standard library, which is not compiled
    packed: float | None  # SQLite, asked with FTS5 in a process of its own; None where it is not there


def parts(python: str, folder: Path) -> Parts:
    """What each step costs, in one process of the installed program."""
    (file,) = _own_files(folder, 10_000)
    done = subprocess.run([python, "-I", "-c", STEPS, file], check=True, capture_output=True, env=ENVIRON)
    spent, pure = json.loads(done.stdout)
    rows = ["| step | CPU |", "| --- | ---: |"]
    rows += [f"| {name} | {seconds * 1000:,.0f} ms |" for name, seconds in spent.items()]
    base = str(folder / "packed.db")
    packed = None
    if not subprocess.run([python, "-I", "-c", PACK, file, base], check=False, capture_output=True).returncode:
        packed = _spent([python, "-I", "-c", ASK, base], 9)[0] * 1000
    return Parts("\n".join(rows), pure * 1000, packed)
