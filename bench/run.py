"""Writes bench/report.md: what an answer costs, side by side with other tools, and what own facts add.

Public tools do the measuring: hyperfine the times and, where it is installed, valgrind the instructions. It takes ten
minutes; leave the machine alone meanwhile.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import own_cost
import pack_cost
import start_up
from environment import environment, wheel

REPORT = Path(__file__).parent / "report.md"
TEXT = """\
# What an answer costs

`make bench` wrote this on {date}, all in one run, on one machine:

{machine}

## Start-up

Each command was started {count} times, in {rounds} turns that alternate with all the others, its output going to a pipe.
*Median* is the time from start to end, *CPU* what it kept the processor busy, in user and system mode, *instructions* what valgrind counted, which hardly differs from run to run.
Each *ratio* is to `python -I -c pass` of the same environment, into which the wheel was installed with nothing else.
*At most* is the promise that we make for the ratio, for a launcher as pip 25.2 and newer write it; the lines of the older launcher are there for comparison.

{start_up}

- The launcher is the one that pip writes from 25.2 on; older ones `import re` before our first line runs, which costs more than the answer.
  The lines marked *older launcher* were started that way.
- *Drawn* is on a terminal of 80 columns, made by script(1), whose own start is not subtracted.
- `jq`, `grep` and `rg` read what `tipfacts list --json` prints: the same facts.
- The Typer hello-world has one command with one option, and was started in the same environment.

## Own facts

Files made by `bench/own_facts.py`: about 44 words a fact, in two languages.
CPU of `tipfacts search brochure visa --json --data FILE`, and of a query with two slips; *memory* is the most that the process held.

{curve}

We promise that 1,000 own facts add at most 9 times what `python -I -c pass` takes, here {allowed:.0f} ms, that 10,000 take less than four times what tomli alone takes to load and to parse them, and that those stay under 200 MB: compare the tables.
A pack has no such limit: `tipfacts pack` makes one, and it answers at once, whatever its size.

Where the time goes, for one file of 10,000 facts:

{parts}

{limit}

## A pack

The same facts in a pack, two words added to a fifth of them each; `sqlite3` opens the pack, `jq`, `rg` and DuckDB read the facts as JSON Lines.
*Ratio* is to `python -I -c pass` in the same turns, *at most* what we promise of it. A pack is to be made in at most 12 times what tomli alone takes to read the same file, and two words of a fifth of all facts each to cost at most ten times a rare one among 100,000.

{packs}

How that grows with the number of facts:

{growth}
"""
LIMIT = """\
So reading and checking the TOML takes more than half, and every question pays it anew, since nothing is kept between two of them.
Without tomli's compiled wheel, as on a platform that has none, parsing alone would take {pure:,.0f} ms: that is the time of the standard library's parser, which is the same code uncompiled.
"""
PACKED = """\
An SQLite file with an FTS5 index of the same 10,000 facts answered in {packed:.0f} ms, Python's start included, and that hardly grows with their number; `tipfacts pack` makes a file of that kind.
"""


def main() -> None:
    """Measure, and write the report."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--rounds", type=int, default=7, help="how often each command has its turn")
    options.add_argument("--runs", type=int, default=10, help="how often it is started in each turn")
    options.add_argument(
        "--facts", type=int, nargs="+", default=[10_000], help="of packs; 100000 1000000 take a quarter of an hour"
    )
    options.add_argument("--packs", type=Path, help="a folder that keeps them, 1.5 kB a fact, for the next run")
    asked = options.parse_args()
    if not shutil.which("hyperfine"):
        raise SystemExit("bench/run.py: hyperfine is missing, and it does the measuring")
    # DuckDB is a tool of development, which lies beside this Python.
    os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)])
    with tempfile.TemporaryDirectory(prefix="tipfacts-bench-") as name:
        folder = Path(name)
        bin = environment(folder / "ours", wheel(folder))
        tldr = environment(folder / "tldr", "tldr")
        machine = _machine()
        cases = start_up.cases(bin, tldr, folder)
        costs = start_up.measured(cases, rounds=asked.rounds, runs=asked.runs)
        parts = own_cost.parts(str(bin / "python"), folder)
        curve = own_cost.curve(bin, folder)
        packs = pack_cost.rows(bin, asked.packs or folder / "packs", asked.facts)
    limit = LIMIT.format(pure=parts.pure)
    if parts.packed:
        limit += PACKED.format(packed=parts.packed)
    text = TEXT.format(
        date=f"{dt.datetime.now(tz=dt.UTC):%-d %B %Y}",
        machine=machine,
        count=asked.rounds * asked.runs,
        rounds=asked.rounds,
        start_up=start_up.table(cases, costs),
        curve=curve,
        packs=pack_cost.table(packs),
        growth=pack_cost.drawing(packs),
        allowed=9 * costs[0].cpu,
        parts=parts.table,
        limit=limit.strip(),
    )
    REPORT.write_text(text, encoding="utf-8")
    print(text)


def _machine() -> str:
    """The machine and the versions of what matters, as a list."""
    processor = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        processor = "".join(re.findall(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())[:1]) or processor
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    optimised = "--enable-optimizations" in str(sysconfig.get_config_var("CONFIG_ARGS"))
    tools = ("hyperfine", "valgrind", "jq", "grep", "rg", "sqlite3", "duckdb", "script")
    versions = [_version(tool) for tool in tools if shutil.which(tool)]
    return "\n".join([
        f"- {processor}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}; load {os.getloadavg()[0]:.1f} at the start",
        f"- Python {platform.python_version()}, built {'with' if optimised else 'without'} profile-guided optimisation",
        f"- {', '.join(versions)}",
    ])  # fmt: skip


def _version(tool: str) -> str:
    printed = subprocess.run([tool, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+(\.\d+)+", printed)
    return f"{tool} {found[0]}" if found else tool


if __name__ == "__main__":
    main()
