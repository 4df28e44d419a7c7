"""Puts together what is wrong many times over, so that forty rows with one mistake are read as one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.data.record_types import Problem

MOST_LINES = 10  # whose numbers are told of one group


def grouped(problems: Sequence[Problem]) -> Iterator[tuple[Problem, int, list[str]]]:
    """The first problem of each group, how many more it has, and on which lines, the first of them only.

    A group is what is worded alike of the same field in the same file.
    """
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        key = (problem["file"], problem["severity"], problem["field"], *problem["message"].values())
        groups.setdefault(key, []).append(problem)
    for first, *others in groups.values():
        lines = [str(other["line"]) for other in others if other["line"] is not None]
        yield first, len(others), [*lines[:MOST_LINES], "…"] if len(lines) > MOST_LINES else lines
