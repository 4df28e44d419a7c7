"""Load: asked ten thousand times, and by eight at once, it says the same each time and keeps nothing.

`make load` asks as often as that; the suite asks a fiftieth of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

from tests.test_own_data import MINIMAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AT_ONCE = 8
QUERIES = ["enfants", "brochure visa", "slavry footprnt", "30 000", "ligne d'assistance", "traffickng", "xkcdqwp"]
# Asks and asks again, each time also what was never asked before; tells the objects and the memory held on the way.
SEARCHES = """
import gc, json, sys
import tipfacts

times, queries = int(sys.argv[1]), sys.argv[2:]
answers = {query: tipfacts.search(query) for query in queries}

def ask(count):
    for at in range(0, count, 2):
        query = queries[at // 2 % len(queries)]
        assert tipfacts.search(query) == answers[query]
        tipfacts.search(f"{query} {at}")
    gc.collect()
    with open("/proc/self/statm") as file:
        return sys.getallocatedblocks(), int(file.read().split()[1]) * 4096

print(json.dumps([ask(times // 10), ask(times - times // 10)]))
"""


@pytest.fixture
def share(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """How many to take of so many."""
    return lambda whole: whole if request.config.getoption("--load") else whole // 50


def test_in_a_row_and_at_once(installed: Path, tmp_path: Path, share: Callable[[int], int]):
    """Ten thousand lines, eight at a time, each give the status and the bytes that the line gives alone."""
    own = tmp_path / "own.toml"
    own.write_text(MINIMAL, encoding="utf-8")
    lines = ["hotline", "list --json", "show slavery-footprint --json", "search xqzt", f"search quokkas --data {own}"]
    lines += [f"search {query} --json" for query in QUERIES]

    def ask(line: str) -> tuple[str, int, bytes, bytes]:
        done = subprocess.run(
            [str(installed), *line.split()], env={"PATH": os.defpath}, capture_output=True, timeout=120, check=False
        )
        return line, done.returncode, done.stdout, done.stderr

    alone = {ask(line) for line in lines}
    with ThreadPoolExecutor(AT_ONCE) as threads:
        together = set(threads.map(ask, islice(cycle(lines), share(10_000))))

    assert together == alone
    assert {status for _, status, _, _ in alone} == {0, 1}


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="only Linux tells how much memory is held now")
def test_a_process_that_searches_on_and_on(share: Callable[[int], int]):
    """A hundred thousand searches in one process give equal answers, and leave no object and no memory behind."""
    asked = subprocess.run(
        [sys.executable, "-c", SEARCHES, str(share(100_000)), *QUERIES], capture_output=True, text=True, check=True
    )
    (objects_soon, bytes_soon), (objects, size) = json.loads(asked.stdout)

    assert objects - objects_soon < 100
    assert size - bytes_soon < 1024 * 1024
