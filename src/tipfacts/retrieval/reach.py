"""Which facts hold the words of a query, and how; where they are very many, a sample that ranks as all of them would.

Facts that hold the words alike differ in nothing but their length, and of two such facts the shorter one ranks higher.
So of each group of them the first and the shortest are enough to tell what a search shows, and how much it finds.
"""

from __future__ import annotations

from tipfacts.retrieval.index import FIELDS, MOST_COUNTED
from tipfacts.retrieval.matching import INFLECTED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.matching import Match

    Way = tuple[float, int, int]  # how a fact holds a word: strength, place among the word's matches, code of the field
    Held = tuple[Way, float]  # and how often, weighted by field and likeness

WEIGHTS = tuple(weight for _, weight in FIELDS)
COUNT_WEIGHTS = (1.0, 2.0, 2.0, 1.0, 1.5, 1.0, 0.5, 0.4)  # how much a word counts for in each field
NEARNESS = 0.85  # of the likeness of the nearest word: those below it do not make a word common
MOST_READ = 5_000  # times that words stand in facts, beyond which a sample is the quicker
_COUNTS = 24  # bits of the counts of a word in a fact
_NUMBER = 32  # of the number of a fact


class Reach:
    """How facts hold a word of the query: by their numbers the way and the count; and how many hold a near word."""

    __slots__ = ("counts", "holding", "ways")

    def __init__(self) -> None:
        self.ways: dict[int, Way] = {}
        self.counts: dict[int, float] = {}
        self.holding = 0


def whole(index: Index, found: Sequence[Match]) -> Reach:
    """How every fact holds the word of which these are the matches."""
    reach = Reach()
    ways, counts = reach.ways, reach.counts
    rules = _Rules(found)
    for place, match in enumerate(found):
        # What stands beside a fact has few values: each is worked out once, for facts are many.
        alone: dict[int, Held] = {}
        for number, packed in zip(*index.places(match.word), strict=True):
            if number in ways:
                ways[number], counts[number] = rules.added((ways[number], counts[number]), place, packed)
                continue
            held = alone.get(packed)
            if held is None:
                held = alone[packed] = rules.added(None, place, packed)
            ways[number], counts[number] = held
    reach.holding = sum(map(rules.is_near, ways.values()))
    return reach


class _Rules:
    """What it says of a fact that a match of a word stands in it."""

    def __init__(self, found: Sequence[Match]) -> None:
        is_known = any(match.likeness >= INFLECTED for match in found)
        # What was typed counts before other forms of it.
        self._matches = [(match.likeness, match.likeness**2 if is_known else match.likeness) for match in found]
        self._least = NEARNESS * max((match.likeness for match in found), default=0.0)

    def added(self, before: Held | None, place: int, packed: int) -> Held:
        """How a fact holds the word, if it held it so before and has this match of it, too, so often in each field."""
        likeness, weight = self._matches[place]
        way, count = before or ((-1.0, 0, 0), 0.0)
        for code in range(len(FIELDS)):
            times = packed >> 3 * code & MOST_COUNTED
            if times:
                count += weight * COUNT_WEIGHTS[code] * times
                if likeness * WEIGHTS[code] > way[0]:
                    way = (likeness * WEIGHTS[code], place, code)
        return way, count

    def is_near(self, way: Way) -> bool:
        """Whether the match that is held so is one of those that make a word common."""
        return self._matches[way[1]][0] >= self._least


class Sample:
    """Some of the facts that hold the words of a query: of each group that holds them alike, what ranks highest.

    `reached` is how these facts hold each word, `left_out` a fact of each group that is larger, with how many more
    there are of its kind.
    """

    def __init__(self, index: Index, words: Sequence[Sequence[Match]], named: Iterable[int], most: int) -> None:
        """A sample that has the first `most` facts of each group, the shortest, and those that the query names."""
        self._rules = [_Rules(found) for found in words]
        self._held: list[tuple[Held | None, ...]] = [(None,) * len(words)]  # by group, by word; none is the first
        self.reached = [Reach() for _ in words]
        self.left_out: list[tuple[int, int]] = []
        groups = self._groups(index, words)
        sizes, chosen = _chosen(index, groups, len(self._held), most)
        for number in named:
            chosen[groups[number]].add(number)
        for held, size, some in zip(self._held, sizes, chosen, strict=True):
            if some:
                self._add(held, size, some)

    def _groups(self, index: Index, words: Sequence[Sequence[Match]]) -> Sequence[int]:
        """The group of each fact."""
        from array import array

        groups = array("I", bytes(4 * len(index)))
        known = {self._held[0]: 0}
        for word, found in enumerate(words):
            for place, match in enumerate(found):
                next_groups: dict[int, int] = {}
                for number, packed in zip(*index.places(match.word), strict=True):
                    key = groups[number] << _COUNTS | packed
                    group = next_groups.get(key)
                    if group is None:
                        group = next_groups[key] = self._next_group(groups[number], word, place, packed, known)
                    groups[number] = group
        return groups

    def _next_group(
        self, group: int, word: int, place: int, packed: int, known: dict[tuple[Held | None, ...], int]
    ) -> int:
        """The group of a fact of this one that has a match of a word, too."""
        held = self._held[group]
        added = (*held[:word], self._rules[word].added(held[word], place, packed), *held[word + 1 :])
        if added not in known:
            known[added] = len(self._held)
            self._held.append(added)
        return known[added]

    def _add(self, held: Sequence[Held | None], size: int, some: set[int]) -> None:
        """Note these facts of a group of that size."""
        for reach, rules, each in zip(self.reached, self._rules, held, strict=True):
            if each is not None:
                way, count = each
                reach.ways.update(dict.fromkeys(some, way))
                reach.counts.update(dict.fromkeys(some, count))
                reach.holding += size * rules.is_near(way)
        if size > len(some):
            self.left_out.append((next(iter(some)), size - len(some)))


def _chosen(index: Index, groups: Sequence[int], count: int, most: int) -> tuple[list[int], list[set[int]]]:
    """How many facts each group has, and the first and the shortest of them."""
    sizes = [0] * count
    chosen: list[set[int]] = [set() for _ in range(count)]
    shortest: list[list[int]] = [[] for _ in range(count)]
    bounds = [1 << 2 * _NUMBER] * count
    lengths = index.all_lengths()
    for number, group in enumerate(groups):
        if not group:
            continue
        sizes[group] += 1
        if sizes[group] <= most:
            chosen[group].add(number)
            continue
        place = lengths[number] << _NUMBER | number
        if place < bounds[group]:
            shortest[group].append(place)
            if len(shortest[group]) > 2 * most:
                shortest[group] = sorted(shortest[group])[:most]
                bounds[group] = shortest[group][-1]
    for group, places in enumerate(shortest):
        chosen[group].update([place & (1 << _NUMBER) - 1 for place in sorted(places)[:most]])
    return sizes, chosen
