"""Measures what a command costs from start to end, side by side with other tools."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import statistics
import subprocess
from pathlib import Path
from typing import NamedTuple

from environment import ENVIRON

RESULTS = Path(__file__).parent / "results"  # hyperfine's own figures of the last run; git ignores them
LAUNCHER = """\
{shebang}
import {modules}
from tipfacts.__main__ import run
if __name__ == "__main__":
    sys.argv[0] = {name}
    sys.exit(run())
"""
HELLO = """\
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    print(f"Hello, {name}")


app()
"""


class Case(NamedTuple):
    """One line of the table: what it is, the command, and the most that it may cost, as a ratio to a bare Python."""

    name: str
    command: list[str]
    most: float | None = None
    environ: dict[str, str] = {}  # noqa: RUF012 - never changed
    countable: bool = True  # by valgrind


class Cost(NamedTuple):
    """What a command took: median milliseconds, milliseconds of CPU in user and system mode, instructions."""

    wall: float
    cpu: float
    instructions: int | None


def launchers(written: Path) -> tuple[Path, Path]:
    """The launcher as newer pips write it, and as older ones do, which import `re` before anything else."""
    other = written.with_name("tipfacts-of-another-pip")
    shebang = written.read_text().partition("\n")[0]
    older = "import re\n" in written.read_text()
    modules, name = ("sys", "sys.argv[0].removesuffix('.exe')")
    if not older:
        modules, name = ("re, sys", r"re.sub(r'(-script\.pyw|\.exe)?$', '', sys.argv[0])")
    other.write_text(LAUNCHER.format(shebang=shebang, modules=modules, name=name))
    other.chmod(0o755)
    return (other, written) if older else (written, other)


def cases(bin: Path, tldr: Path, folder: Path) -> list[Case]:
    """Every line of the table, a bare Python first."""
    python = str(bin / "python")
    ours, older = map(str, launchers(bin / "tipfacts"))
    listed = subprocess.run([ours, "list", "--json"], check=True, capture_output=True, env=ENVIRON).stdout
    data, hello = folder / "facts.json", folder / "hello.py"
    data.write_bytes(listed)
    hello.write_text(HELLO)
    tab = {"_TIPFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "tipfacts\nshow\nslav", "COMP_CWORD": "2"}
    scripted = [
        Case("`tipfacts hotline`", ["hotline"], 1.3),
        Case("`tipfacts show ID --json`", ["show", "tip-report", "--json"], 1.3),
        Case("`tipfacts list --json`", ["list", "--json"], 1.3),
        Case("`tipfacts search brochure visa --json`", ["search", "brochure", "visa", "--json"], 1.8),
        Case("`tipfacts search slavry footprnt --json`", ["search", "slavry", "footprnt", "--json"], 3.5),
        Case("TAB after `tipfacts show slav`, as bash asks", [], 1.5, tab),
        Case("`tipfacts hotline --format=json`", ["hotline", "--format=json"], 1.3),
        Case("`tipfacts -Lfr show --format=json -- ID`", ["-Lfr", "show", "--format=json", "--", "tip-report"], 1.3),
        Case("`tipfacts list -fjson -n1`", ["list", "-fjson", "-n1"], 1.3),
        Case("`tipfacts --help`", ["--help"], 1.7),
        Case("`tipfacts show --help`", ["show", "--help"], 1.7),
        Case("`tipfacts -Lfr help formats`", ["-Lfr", "help", "formats"], 1.7),
    ]
    drawn = [
        Case("`tipfacts hotline`, drawn", ["hotline"], 5),
        Case("`tipfacts show ID`, drawn", ["show", "tip-report"], 5),
        Case("`tipfacts search brochure visa`, drawn", ["search", "brochure", "visa"], 5),
    ]
    found = [Case("`python -I -c pass`", [python, "-I", "-c", "pass"])]
    found += [case._replace(command=[ours, *case.command]) for case in scripted]
    found += [
        case._replace(command=["script", "-qefc", shlex.join([ours, *case.command]), "/dev/null"], countable=False)
        for case in drawn
        if shutil.which("script")
    ]
    found += [
        case._replace(name=f"{case.name}, older launcher", command=[older, *case.command]) for case in scripted[:4]
    ]
    others = [
        Case("`python -I -c 'import re'`", [python, "-I", "-c", "import re"]),
        Case("a Typer hello-world", [python, str(hello)]),
        Case("`tldr --version`, the Python client", [str(tldr / "tldr"), "--version"]),
        Case("`jq -r` for one title", ["jq", "-r", '.[] | select(.id == "tip-report") | .title.en', str(data)]),
        Case("`grep -c`", ["grep", "-c", "victims", str(data)]),
        Case("`rg -c`", ["rg", "-c", "victims", str(data)]),
    ]
    return found + [case for case in others if shutil.which(case.command[0])]


def measured(cases: list[Case], *, rounds: int, runs: int) -> list[Cost]:
    """What each case costs; in turns, so that a passing load does not fall on one of them alone."""
    shutil.rmtree(RESULTS, ignore_errors=True)
    RESULTS.mkdir()
    walls: list[list[float]] = [[] for _ in cases]
    cpus: list[list[float]] = [[] for _ in cases]
    for turn in range(rounds):
        for at, case in enumerate(cases):
            file = RESULTS / f"{at:02}-{turn}.json"
            command = ["hyperfine", "-N", "--warmup", "2", "--runs", str(runs), "--output", "pipe"]
            subprocess.run(
                [*command, "--export-json", file, shlex.join(case.command)],
                check=True, capture_output=True, env=ENVIRON | case.environ,
            )  # fmt: skip
            (result,) = json.loads(file.read_text())["results"]
            walls[at] += result["times"]
            cpus[at].append(result["user"] + result["system"])
    counts = [_instructions(case) for case in cases]
    return [
        Cost(statistics.median(wall) * 1000, statistics.median(cpu) * 1000, count)
        for wall, cpu, count in zip(walls, cpus, counts, strict=True)
    ]


def _instructions(case: Case) -> int | None:
    """How many instructions the command takes, nearly the same each time; None where nobody can count them."""
    if not case.countable or not shutil.which("valgrind"):
        return None
    program = shutil.which(case.command[0]) or case.command[0]
    with open(program, "rb") as file:
        head = file.readline()
    interpreter = [head[2:].decode().strip()] if head.startswith(b"#!") else []  # valgrind does not look it up
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *interpreter, program]
    done = subprocess.run([*command, *case.command[1:]], check=True, capture_output=True, env=ENVIRON | case.environ)
    found = re.search(rb"Collected : (\d+)", done.stderr)
    return int(found[1]) if found else None


def table(cases: list[Case], costs: list[Cost]) -> str:
    """The costs as a Markdown table, each beside that of the first case."""
    bare = costs[0]
    rows = ["| command | median | ratio | CPU | ratio | instructions | ratio | at most |", "| --- |" + " ---: |" * 7]
    for case, cost in zip(cases, costs, strict=True):
        instructions = "– | –"
        if cost.instructions and bare.instructions:
            instructions = f"{cost.instructions / 1e6:.0f} M | {cost.instructions / bare.instructions:.2f}"
        rows.append(
            f"| {case.name} | {cost.wall:.1f} ms | {cost.wall / bare.wall:.2f} "
            f"| {cost.cpu:.1f} ms | {cost.cpu / bare.cpu:.2f} | {instructions} | {case.most or '–'} |"
        )
    return "\n".join(rows)
