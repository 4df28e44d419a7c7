"""Measures what a line costs, side by side with other tools, and writes bench/report.md: `make bench`.

Public tools only: hyperfine for times, valgrind for instruction counts, which no other work on the machine disturbs.
The wheel is built and installed in an environment of its own; the folder is removed afterwards.
"""

from __future__ import annotations

import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
RUNS = 40
HELLO = """import typer


def main(name: str = "world") -> None:
    print(f"hello {name}")


typer.run(main)
"""
LEAN = """#!{python}
import sys
from tipfacts.__main__ import run
sys.exit(run())
"""


class Row(NamedTuple):
    """A line to measure: what it is called, what is run, its budget if it is ours, and whether it gets a terminal."""

    name: str
    command: str
    budget: float | None = None
    terminal: bool = False
    counted: bool = True


def rows(folder: Path) -> list[Row]:
    """Bare Python first, against which all is measured; then ours; then others."""
    python, tipfacts = folder / "bin/python", folder / "bin/tipfacts"
    complete = "env _TIPFACTS_COMPLETE=complete_bash COMP_CWORD=2"
    facts = folder / "facts.json"
    return [
        Row("`python -I -c pass`", f"{python} -I -c pass"),
        Row("`python -c 'import re'`", f"{python} -c 'import re'"),
        Row("`tipfacts hotline`", f"{tipfacts} hotline", 1.6),
        Row("`tipfacts show ID --json`", f"{tipfacts} show tip-report --json", 1.6),
        Row("`tipfacts list --json`", f"{tipfacts} list --json", 1.6),
        Row("`tipfacts search 'brochure visa' --json`", f"{tipfacts} search 'brochure visa' --json", 2.2),
        Row("`tipfacts search 'slavry footprnt' --json`", f"{tipfacts} search 'slavry footprnt' --json", 4.5),
        Row("TAB for an id", f"{complete} COMP_WORDS='tipfacts show tip' {tipfacts}", 3, counted=False),
        Row("`tipfacts hotline`, terminal", f"{tipfacts} hotline", 7, terminal=True),
        Row("`tipfacts show ID`, terminal", f"{tipfacts} show tip-report", 7, terminal=True),
        Row("`tipfacts search brochure`, terminal", f"{tipfacts} search brochure", 7, terminal=True),
        Row("`tipfacts --help`", f"{tipfacts} --help", 12),
        Row("`tipfacts hotline`, launcher without `re`", f"{folder}/lean hotline", 1.6),
        Row("`tipfacts list --json`, launcher without `re`", f"{folder}/lean list --json", 1.6),
        Row("`tipfacts search 'brochure visa' --json`, launcher without `re`",
            f"{folder}/lean search 'brochure visa' --json", 2.2),
        Row("`jq -r '.[].id'` on the same JSON", f"jq -r '.[].id' {facts}", counted=False),
        Row("`grep -c footprint` on the same JSON", f"grep -c footprint {facts}", counted=False),
        Row("`rg -c footprint` on the same JSON", f"rg -c footprint {facts}", counted=False),
        Row("a Typer hello-world", f"{python} {folder}/hello.py"),
        Row("Python `tldr --version`", f"{folder}/bin/tldr --version"),
    ]  # fmt: skip


def install(folder: Path) -> None:
    """The wheel as pip installs it, a launcher without `re`, and what ours is compared with."""
    venv.create(folder, with_pip=True)
    pip = [folder / "bin/python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    dist = folder / "dist"
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", dist, ROOT]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*pip, *dist.glob("*.whl"), "tldr"], check=True)
    (folder / "hello.py").write_text(HELLO)
    lean = folder / "lean"
    lean.write_text(LEAN.format(python=folder / "bin/python"))
    lean.chmod(0o755)
    with (folder / "facts.json").open("wb") as file:
        subprocess.run([folder / "bin/tipfacts", "list", "--json"], check=True, stdout=file)


def times(measured: list[Row]) -> list[dict[str, Any]]:
    """Median and CPU time of each row in milliseconds, all in one run of hyperfine."""
    with tempfile.NamedTemporaryFile() as export:
        command = ["hyperfine", "-N", "--warmup", "5", "--runs", str(RUNS), "--export-json", export.name]
        for row in measured:
            line = f"script -qefc {shlex.quote(row.command)} /dev/null" if row.terminal else row.command
            command += ["-n", row.name, line]
        environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environ)
        results = json.loads(Path(export.name).read_text())["results"]
    return [
        {"median": result["median"] * 1000, "cpu": (result["user"] + result["system"]) * 1000} for result in results
    ]


def instructions(row: Row) -> int | None:
    """How many instructions a line takes; None where there is no valgrind, or it would count a shell too."""
    if row.terminal or not row.counted or not shutil.which("valgrind"):
        return None
    words = shlex.split(row.command)
    if words[0].endswith(("tipfacts", "lean", "tldr")):
        words.insert(0, str(Path(words[0]).parent.joinpath("bin/python" if words[0].endswith("lean") else "python")))
    counted = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words]
    said = subprocess.run(counted, check=True, capture_output=True, text=True).stderr
    return int(said.rsplit("Collected : ", 1)[1].split()[0])


def own_data(folder: Path) -> list[str]:
    """What a search beside own facts costs, from none to a hundred thousand: CPU seconds, the least of three, and memory."""
    lines = ["| own facts | file | CPU of a search | more than none | memory |", "| ---: | ---: | ---: | ---: | ---: |"]
    none = 0.0
    for count in (0, 100, 1_000, 10_000, 100_000):
        file = folder / f"own-{count}.toml"
        command = [str(folder / "bin/tipfacts"), "search", "brochure visa", "--json"]
        if count:
            with file.open("wb") as out:
                subprocess.run([sys.executable, HERE / "own_facts.py", str(count)], check=True, stdout=out)
            command += ["--data", str(file)]
        cpu, memory = min(_usage(command) for _ in range(3))
        none = none or cpu
        size = f"{file.stat().st_size / 1e6:.1f} MB" if count else "–"
        lines.append(f"| {count:,} | {size} | {cpu:.3f} s | {(cpu - none) * 1000:.0f} ms | {memory:.0f} MB |")
        file.unlink(missing_ok=True)
    return lines


def _usage(command: list[str]) -> tuple[float, float]:
    """CPU seconds and megabytes at most of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def machine() -> str:
    """The machine in a line."""
    model = "unknown processor"
    if Path("/proc/cpuinfo").exists():
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    return f"{platform.system()} {platform.machine()}, {model}, {os.cpu_count()} cores, Python {platform.python_version()}"


def main() -> int:
    """Measure, and write the report."""
    for tool in ("hyperfine", "jq", "rg", "script"):
        if not shutil.which(tool):
            sys.stderr.write(f"bench: {tool} is needed\n")
            return 1
    with tempfile.TemporaryDirectory(prefix="tipfacts-bench-") as name:
        folder = Path(name)
        install(folder)
        measured = rows(folder)
        taken = times(measured)
        counts = [instructions(row) for row in measured]
        own = own_data(folder)
    bare = taken[0]
    lines = [
        "| line | median | CPU, bare Python = 1 | instructions, bare Python = 1 | budget |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for row, time_taken, count in zip(measured, taken, counts, strict=True):
        ratio = f"{count / counts[0]:.2f}" if count and counts[0] else "–"
        cells = [row.name, f"{time_taken['median']:.1f} ms", f"{time_taken['cpu'] / bare['cpu']:.2f}", ratio]
        lines.append(f"| {' | '.join(cells)} | {row.budget or '–'} |")
    (HERE / "report.md").write_text(REPORT.format(
        date=time.strftime("%Y-%m-%d"), machine=machine(), runs=RUNS, table="\n".join(lines), own="\n".join(own)
    ))  # fmt: skip
    return 0


REPORT = """# What a line costs

Written by `make bench` on {date}: {machine}.
The wheel as pip installs it, {runs} runs a line after 5 to warm up, all in one run of hyperfine.
CPU is user and system time of the process, each divided by that of `python -I -c pass` in the same environment; budgets are such ratios.
Instructions are valgrind's: they do not depend on what else the machine does.

{table}

The launcher is the installer's, not ours: pip 23's imports `re`, which is most of what an answer costs beyond bare Python; the rows "without `re`" use one as newer installers write it.
A terminal is a pseudo-terminal of `script`, whose own start and shell are counted in; nothing is subtracted.

## Beside own facts

Made-up facts of 44 words each (`bench/own_facts.py`), searched from the wheel; CPU is the least of three runs.

{own}

What grows is reading TOML and checking it; the search itself stays small.
Beyond some ten thousand facts a packed form would be needed: SQLite's FTS5, in Python's standard library, with the words as its vocabulary, would load nothing before the first query.
"""

if __name__ == "__main__":
    sys.exit(main())
