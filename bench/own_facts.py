"""Writes a data file of made-up facts, to measure what own facts cost: bench/own_facts.py NUMBER > FILE.

Each fact has about 44 words in its titles and texts, half of them French and half English, a few of them everywhere and
most of them rare, as in prose. The same number always gives the same file.
"""

from __future__ import annotations

import itertools
import random
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = "ba cor dé fi gra hum jo kel lin mar nou pra quer ros stè ter vi wen zan tion".split()
FRENCH = "le la les de des un une et en dans pour par sur avec qui est sont aux du au".split()
ENGLISH = "the a an of and in for by on with who is are to from at as its their this".split()
FIGURES = ("1 200", "30 000", "1,8 million", "45 %"), ("1,200", "30,000", "$1.8 million", "45%")
HEAD = """\
schema_version = 1

[documents.report]
title = "Annual report"
publisher = "A society"
date = "2024-05-01"
language = "en"
"""
FACT = """
[[facts]]
id = "own-{number}"
kind = "statistic"
title = {{ fr = "{title_fr}", en = "{title_en}" }}
text = {{ fr = "{text_fr}.", en = "{text_en}." }}
as_of = "2024-05-01"
source = {{ document = "report", locator = "p. {page}" }}
"""


def facts(count: int) -> Iterator[str]:
    """The file, fact by fact."""
    yield HEAD
    for texts in entries(count):
        yield FACT.format_map(texts)


def entries(count: int) -> Iterator[dict[str, str]]:
    """What is particular to each fact: its number, its page, its titles and texts."""
    chance = random.Random(count)  # noqa: S311 - nothing secret, and the same each time
    french = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    english = [word.replace("é", "e").replace("è", "e") for word in french]
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(french))))
    for number in range(count):
        rare = [chance.choices(words, cum_weights=weights, k=14) for words in (french, english)]
        yield {
            "number": str(number),
            "page": str(number % 300 + 1),
            "title_fr": _prose(rare[0][:4], FRENCH, number),
            "title_en": _prose(rare[1][:4], ENGLISH, number),
            "text_fr": f"{_prose(rare[0][4:], FRENCH, number)} : {FIGURES[0][number % 4]}",
            "text_en": f"{_prose(rare[1][4:], ENGLISH, number)}: {FIGURES[1][number % 4]}",
        }


def _prose(rare: list[str], small: list[str], turn: int) -> str:
    """The words, with a small one after every other."""
    words = []
    for at, word in enumerate(rare):
        words += [word, small[(turn + at) % len(small)]] if at % 2 else [word]
    return " ".join(words).capitalize()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] # a file, where it is run
    sys.stdout.writelines(facts(int(sys.argv[1])))
