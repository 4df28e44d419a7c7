"""What the marks behind figures mean, where notes beside the table say it: `(a) Provisional`."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_LEGEND = re.compile(
    r"(?P<mark>\((?:[A-Za-z]|[0-9]{1,2}|\*{1,3})\)|\[(?:[A-Za-z]|[0-9]{1,2})\]|[*†‡§#]{1,3}|[¹²³⁰⁴-⁹]{1,2}|"
    r"[A-Za-z](?=\s?[:=–-]))\s*[:=–-]?\s*(?P<words>\S.*)",
    re.DOTALL,
)


def legend(about: Mapping[str, str]) -> dict[str, str]:
    """The words of each mark that what stands beside a table explains."""
    found = {name: _LEGEND.fullmatch(line) for name, line in _lines(about)}
    return {each["mark"]: each["words"] for each in found.values() if each}


def explaining(about: Mapping[str, str], marks: Collection[str]) -> set[str]:
    """The names of what stands beside a table that explain these marks."""
    found = {name: _LEGEND.fullmatch(line) for name, line in _lines(about)}
    return {name for name, each in found.items() if each and each["mark"] in marks}


def _lines(about: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, words in about.items():
        yield name, words.strip() if name.startswith("row ") else f"{name}: {words}"
