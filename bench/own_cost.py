"""Measures what own facts add to a search, and where the time goes."""

from __future__ import annotations

import json
import os
import shlex
import statistics
import subprocess
from pathlib import Path
from typing import NamedTuple

from environment import ENVIRON
from own_facts import facts

SIZES = (0, 100, 1_000, 10_000, 100_000)
# What is held at most, of this process alone: what the system tells its parent has the parent's own memory in it.
HELD = """
import os, sys
from tipfacts.__main__ import main
sys.exit(main(sys.argv[1:]) or os.system(f"grep VmHWM /proc/{os.getpid()}/status >&2"))
"""


def curve(bin: Path, folder: Path) -> str:
    """What a search costs beside more and more own facts, as a Markdown table."""
    rows = ["| own facts | their file | a search | added by them | a search with slips | memory |", "|" + " ---: |" * 6]
    alone = 0.0
    for count in SIZES:
        data = ["--data", _own_file(folder, count)] if count else []
        runs = 15 if count <= 1_000 else 5 if count <= 10_000 else 1
        words = ["search", "brochure", "visa", "--json", *data]
        literal = cpu([str(bin / "tipfacts"), *words], runs)
        slips = cpu([str(bin / "tipfacts"), "search", "slavry", "footprnt", "--json", *data], runs)
        memory = held([str(bin / "python"), "-I", "-c", HELD, *words])
        alone = alone or literal
        size = f"{os.path.getsize(data[1]) / 1e6:.1f} MB" if data else "–"
        rows.append(
            f"| {count:,} | {size} | {literal:,.0f} ms | {literal - alone:,.0f} ms | {slips:,.0f} ms | {memory} |"
        )
    return "\n".join(rows)


def _own_file(folder: Path, count: int) -> str:
    path = folder / f"own-{count}.toml"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(facts(count))
    return str(path)


def cpu(command: list[str], runs: int) -> float:
    """The median milliseconds of CPU that the command takes."""
    return statistics.median(spent(command) for _ in range(runs))


def spent(command: list[str]) -> float:
    """The milliseconds of CPU that the command takes, once."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRON)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"failed: {shlex.join(command)}")
    return (used.ru_utime + used.ru_stime) * 1000


def held(command: list[str]) -> str:
    """The most memory that the command held, where the system tells."""
    status = subprocess.run(command, check=False, capture_output=True, env=ENVIRON).stderr.split()
    return f"{int(status[1]) / 1024:,.0f} MB" if status[:1] == [b"VmHWM:"] else "–"


STEPS = """
import gc, sys, time
gc.disable()
spent, clock = {}, time.process_time

start = clock()
import tomli
spent["load the parser, tomli"] = clock() - start

start = clock()
from tipfacts.data import bundled, loader
from tipfacts.retrieval import ranking, text_index
spent["load the modules that check and search"] = clock() - start

start = clock()
text = open(sys.argv[1], encoding="utf-8").read()
tomli.loads(text)
parse = spent["parse the TOML"] = clock() - start

start = clock()
own, _ = loader.load_own(sys.argv[1:], lambda id: None, dict(bundled.vocabulary()), alone=False)
spent["check every field"] = clock() - start - parse

start = clock()
indexes = [bundled.index(), text_index.TextIndex(own)]
spent["fold the words"] = clock() - start

start = clock()
ranking.rank(indexes, "brochure visa")
spent["answer"] = clock() - start

start = clock()
import json, tomllib
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
    file = _own_file(folder, 10_000)
    done = subprocess.run([python, "-I", "-c", STEPS, file], check=True, capture_output=True, env=ENVIRON)
    spent, pure = json.loads(done.stdout)
    rows = ["| step | CPU |", "| --- | ---: |"]
    rows += [f"| {name} | {seconds * 1000:,.0f} ms |" for name, seconds in spent.items()]
    base = str(folder / "packed.db")
    packed = None
    if not subprocess.run([python, "-I", "-c", PACK, file, base], check=False, capture_output=True).returncode:
        packed = cpu([python, "-I", "-c", ASK, base], 9)
    return Parts("\n".join(rows), pure * 1000, packed)
