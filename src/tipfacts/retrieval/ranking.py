"""Ranks the facts of all indexes against words, the hotline in its place among them.

Each index is scored by its own statistics, so that what one holds never changes what another answers.
"""

from __future__ import annotations

from tipfacts.retrieval.index import FIELDS
from tipfacts.retrieval.query import capitalized
from tipfacts.retrieval.scoring import NAMED, Hit, Search
from tipfacts.retrieval.tokens import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence
    from typing import Any

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.sheet_rules import SheetReading, SheetRules

    _Hits = Sequence[Hit]
else:
    _Hits = object  # `collections.abc` costs 8 ms


def rank(indexes: Sequence[Index], query: str, *, exact: bool = False, whole: bool = False) -> Sequence[Hit]:
    """The facts that answer the query, best first; an empty list for nonsense.

    With `exact`, only words that stand in the facts as typed count, and all of them must. Where very many facts hold
    the words, the best are found by a sample and the rest when they are asked for, unless the `whole` is at once.
    """
    typed = tokens(query)
    names = capitalized(query)
    hits: list[Hit] = []
    sampled = []
    first = 0
    for index in indexes:
        others = [other for other in indexes if other is not index]
        rules = index.rules
        reading = rules.read(query, typed, index, exact=exact, others=others) if rules else None
        meant = names | reading.places if reading else names
        search = Search(
            index, first, typed, exact=exact, others=others, names=meant, whole=whole,
            topics=reading.of_other_topics if reading else (), names_other=bool(reading and reading.names_other),
        )  # fmt: skip
        found = _with_rules(search, rules, reading) if rules and reading else search.hits()
        hits.extend(found)
        if search.left_out:
            sampled.append((search.left_out, found))
        first += len(index)
    hits.sort(key=lambda hit: (-hit.leads, -hit.score, hit.lacks_figure, hit.named, hit.is_behind, hit.number))
    if not sampled:
        return hits
    sure = min(max(at for at, hit in enumerate(hits) if hit in found and not hit.is_behind) for _, found in sampled) + 1
    left_out = sum(count for count, _ in sampled) + len(hits) - sure
    return LongList(hits[:sure], left_out, lambda: rank(indexes, query, exact=exact, whole=True))


class LongList(_Hits):
    """A sequence of which the beginning is known, and how much more there is; what that is, is read when needed."""

    def __init__(self, beginning: list[Hit], more: int, everything: Callable[[], Sequence[Hit]]) -> None:
        self._known: Sequence[Hit] = beginning
        self._length = len(beginning) + more
        self._everything = everything

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Hit]:
        return (self[at] for at in range(self._length))

    def __getitem__(self, at: Any) -> Any:
        places = range(self._length)[at]
        last = places if isinstance(places, int) else max(places, default=0)
        if last >= len(self._known):
            self._known = self._everything()
        return self._known[at] if isinstance(at, int) else [self._known[place] for place in range(self._length)[at]]


def _with_rules(search: Search, rules: SheetRules, reading: SheetReading) -> list[Hit]:
    """The bundled facts that answer, the hotline first where it is asked for or somebody calls for help."""
    hits = search.hits()
    if reading.calls_for_help:
        hits = [hit for hit in hits if hit.place not in rules.never_to_a_caller]
    elif reading.names_hotline:
        leader = _named_more_fully(search, hits, rules.hotline, reading.own_words)
        if leader:
            leader.leads, leader.score = 2, NAMED
    elif reading.of_other_subject and not search.named:
        return []
    else:
        return hits
    return [HotlineHit(search, rules.hotline, reading), *(hit for hit in hits if hit.place != rules.hotline)]


def _named_more_fully(search: Search, hits: Sequence[Hit], hotline: int, own_words: Container[str]) -> Hit | None:
    """The record that such a query names by its whole name or its figure, or asks the figure of, if there is one."""
    named = [hit for hit in hits if hit.named < len(FIELDS)]
    if any(hit.place == hotline for hit in named):
        return None
    typed = [term.word for term in search.terms if term.word not in own_words]
    asks = search.asks_quantity and search.counted not in own_words  # the number of the hotline is no figure
    own = next((hit.score for hit in hits if hit.place == hotline), 0.0)
    for hit in sorted(hits, key=lambda hit: -hit.score):
        if hit.place == hotline:
            continue
        if hit in named or hit.has_figure_of(typed) or (asks and hit.has_figure and hit.score >= own):
            return hit
    return None


class HotlineHit(Hit):
    """The hotline, where a query asks for it by words of its own, or calls for help."""

    __slots__ = ("_reading",)

    def __init__(self, search: Search, place: int, reading: SheetReading) -> None:
        super().__init__(search, place, NAMED)
        self.leads = 1
        self.is_of_hotline = True
        self._reading = reading

    @property
    def match(self) -> str:
        """By a call for help; else by the words that the record holds, or those that are the hotline's own."""
        return super().match if self._is_found else self._reading.match

    @property
    def field(self) -> str | None:
        """The field in which the most telling word stands; None where it was found by no field."""
        return super().field if self._is_found else None

    @property
    def why(self) -> list[dict[str, object]]:
        """The words that call for help; else those that the record holds, or those that are the hotline's own."""
        return super().why if self._is_found else self._reading.why

    @property
    def _is_found(self) -> bool:
        return bool(self._ways()) and not self._reading.calls_for_help
