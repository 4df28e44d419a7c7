"""Ranks facts against words.

Each word of the query finds its nearest words in an index; a fact scores the share of the query's information that it
holds, where a word that stands in it often counts more (BM25F).
So a long question is answered by its telling words, and
nonsense, whose words nobody knows, by nothing. Each index is ranked by its own statistics, so that what one holds never
changes what another answers.
"""

from __future__ import annotations

from math import log

from tipfacts.retrieval.index import FIELDS, NOTES, LiteralIndex, phrase_key
from tipfacts.retrieval.matching import KINDS, matches
from tipfacts.retrieval.query import query_words
from tipfacts.retrieval.sheet_rules import HOTLINE, OTHER_SUBJECTS, PLEAS, PRESS_CONTACT
from tipfacts.retrieval.tokens import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.matching import Match
    from tipfacts.retrieval.tokens import Token

    Way = tuple[float, int, int]  # how a fact holds a word: strength, place among the word's matches, code of the field

WEIGHTS = tuple(weight for _, weight in FIELDS)
COUNT_WEIGHTS = (1.0, 2.0, 2.0, 1.0, 1.5, 1.0, 0.5, 0.4)
SATURATION = 1.2  # k1 of BM25: how soon a word that comes again adds nothing
LENGTH = 0.5  # b of BM25: how much a long fact is held to have words by chance
COUNTING = 0.6  # of a word's worth: how often it stands in the fact, against whether it does
ENOUGH = 0.40  # share of the query's information that a fact must hold
ENOUGH_ASIDE = 0.50  # the same, where one word of several is found, and in no title or name
ENOUGH_INEXACT = 0.60  # the same, where one word of several is found, and not as typed
ENOUGH_WITHOUT_NUMBER = 0.60  # the same, where the query names a number that no fact has
DOUBT = 1.5  # so many times as much is asked where a word had to be corrected
MANY = 3  # words: a query of so many is answered by two of them, and
ENOUGH_OF_MANY = 0.24
FAR_BEHIND = 0.3  # of the best score: what scores less is left out
KINSHIP = 0.3  # of the score: how near the query is to one id, title, name or alias
FEWEST = 256  # facts that an index is held to have at least


class Hit:
    """A fact that a query found: its number among those of all indexes, its score from 0 to 100, and why."""

    __slots__ = ("_number", "_search", "score")

    def __init__(self, search: Search, number: int, score: float) -> None:
        self._search = search
        self._number = number
        self.score = score

    @property
    def number(self) -> int:
        """The fact's number, where those of the second index follow those of the first."""
        return self._search.first + self._number

    @property
    def named(self) -> int:
        """The code of the field that the query names the fact by, beyond every code where it names it by none."""
        return self._search.named.get(self._number, len(FIELDS))

    @property
    def match(self) -> str:
        """The loosest rule by which one of the words was found."""
        return max((match.how for _, _, match, _ in self._ways()), key=KINDS.index)

    @property
    def field(self) -> str:
        """The field in which the most telling word stands."""
        if self.named < len(FIELDS):
            return FIELDS[self.named][0]
        _, _, _, code = max(self._ways(), key=lambda way: way[0].information * way[1])
        return FIELDS[code][0]

    @property
    def why(self) -> list[dict[str, object]]:
        """Word for word, what it matched, how, in which field and how strongly."""
        return [
            {
                "word": term.word,
                "matched": match.word,
                "how": match.how,
                "field": FIELDS[code][0],
                "strength": round(strength, 2),
            }
            for term, strength, match, code in self._ways()
        ]

    def _ways(self) -> list[tuple[Term, float, Match, int]]:
        found = []
        for term in self._search.terms:
            way = term.ways.get(self._number)
            if way:
                found.append((term, way[0], term.matches[way[1]], way[2]))
        return found


def rank(indexes: Sequence[Index], query: str, *, exact: bool = False) -> list[Hit]:
    """The facts that answer the query, best first; an empty list for nonsense.

    With `exact`, only words that stand in the facts as typed count, and all of them must.
    """
    typed = tokens(query)
    hits: list[Hit] = []
    first = 0
    for index in indexes:
        others = [other for other in indexes if other is not index]
        hits.extend(Search(index, first, typed, exact=exact, others=others).hits())
        first += len(index)
    hits.sort(key=lambda hit: (-hit.score, hit.named, hit.number))
    return _without_press_contact(indexes[0], hits)


def _without_press_contact(bundled: Index, hits: list[Hit]) -> list[Hit]:
    """The hits; where the hotline comes first, without the press contact of 2016, who is no answer to a plea."""
    if not hits or hits[0].number not in bundled.facts_with_phrase(HOTLINE):
        return hits
    press = bundled.facts_with_phrase(PRESS_CONTACT)
    return [hit for hit in hits if hit.number not in press]


class Term:
    """A word of the query: the words of the index that it may stand for, the facts that hold them, and its worth."""

    __slots__ = ("counts", "information", "matches", "ways", "word")

    def __init__(self, index: Index, word: str, found: list[Match]) -> None:
        self.word = word
        self.matches = found
        self.ways: dict[int, Way] = {}
        self.counts: dict[int, float] = {}
        for place, match in enumerate(found):
            for posting in index.postings(match.word):
                number, code = posting >> 6, posting >> 3 & 7
                strength = match.likeness * WEIGHTS[code]
                self.counts[number] = self.counts.get(number, 0.0) + match.likeness * COUNT_WEIGHTS[code] * (
                    posting & 7
                )
                if number not in self.ways or strength > self.ways[number][0]:
                    self.ways[number] = (strength, place, code)
        self.information = information(len(index), len(self.ways))


def information(facts: int, holding: int) -> float:
    """How much is known when a fact holds a word that so many of the facts hold.

    The number of facts is rounded up to a power of two, so that one fact more does not move what the others answer.
    """
    return log((max(FEWEST, 1 << (facts - 1).bit_length()) + 1) / (holding + 0.5))


class Search:
    """A query in hand, asked of one index: its words, and the facts that they reach."""

    def __init__(
        self, index: Index, first: int, typed: Sequence[Token], *, exact: bool, others: Sequence[Index]
    ) -> None:
        self.first = first
        self._index = index
        self._exact = exact
        self.words = query_words(index, typed, exact=exact)
        self.named = index.facts_with_phrase(phrase_key(self.words)) if self.words else {}
        bundled = isinstance(index, LiteralIndex)
        if bundled and not self.named and not exact and not PLEAS.isdisjoint(self.words):
            self.words += HOTLINE.split()
            self.named = index.facts_with_phrase(HOTLINE)
        if bundled and self.words in (["hotline"], ["hotline", "number"]):
            self.named = {**self.named, **index.facts_with_phrase(HOTLINE)}
        if bundled and not self.named and any(phrase.issubset(self.words) for phrase in OTHER_SUBJECTS):
            self.words = []
        self.terms = []
        for word in self.words:
            correct = not any(word in other for other in others)
            self.terms.append(Term(index, word, matches(index, word, exact=exact, correct=correct)))
        self._whole = sum(term.information for term in self.terms) or 1.0

    def hits(self) -> list[Hit]:
        """The facts that answer the query, in no order."""
        shares = self._shares()
        answers = [number for number, share in shares.items() if number in self.named or self._answers(number, share)]
        if not answers:
            return []
        least = FAR_BEHIND * max(shares[number] for number in answers)
        weights = self._weights()
        return [
            Hit(self, number, self._score(number, weights[number]))
            for number in answers
            if number in self.named or shares[number] >= least
        ]

    def _shares(self) -> dict[int, float]:
        """The share of the query's information that each fact reached holds, from 0 to 1."""
        shares: dict[int, float] = {}
        for term in self.terms:
            worth = term.information / self._whole
            for number, (strength, _, _) in term.ways.items():
                shares[number] = shares.get(number, 0.0) + worth * strength
        return shares

    def _weights(self) -> dict[int, float]:
        """The same, where a word that stands often in a fact counts for more."""
        weights: dict[int, float] = {}
        mean = self._index.mean_length
        norms: dict[int, float] = {}
        for term in self.terms:
            worth = term.information / self._whole
            for number, count in term.counts.items():
                if number not in norms:
                    norms[number] = SATURATION * (1 - LENGTH + LENGTH * self._index.length(number) / mean)
                often = count / (count + norms[number])
                weights[number] = weights.get(number, 0.0) + worth * (
                    (1 - COUNTING) * term.ways[number][0] + COUNTING * often
                )
        return weights

    def _answers(self, number: int, share: float) -> bool:
        """Whether a fact holds enough of what was asked to be an answer."""
        ways = [(term, term.ways[number]) for term in self.terms if number in term.ways]
        if self._exact:
            return len(ways) == len(self.terms)
        if all(code == NOTES for _, (_, _, code) in ways):
            return False  # a note tells of something else, beside the fact
        if any(not term.matches and term.word[0].isdigit() and len(term.word) > 1 for term in self.terms):
            return share >= ENOUGH_WITHOUT_NUMBER
        telling = sum(len(word) > 1 for word in self.words)
        if len(ways) == 1 and telling > 1:
            ((term, (_, place, code)),) = ways
            if term.matches[place].how != "exact":
                return share >= ENOUGH_INEXACT
            return share >= (ENOUGH if WEIGHTS[code] == 1 else ENOUGH_ASIDE)
        doubt = DOUBT if any(term.matches[place].how == "fuzzy" for term, (_, place, _) in ways) else 1
        return share >= self._enough(telling) * doubt

    def _enough(self, telling: int) -> float:
        if telling < MANY:
            return ENOUGH
        return min(ENOUGH_OF_MANY, max(0.1, 1.2 / telling))

    def _score(self, number: int, weight: float) -> float:
        if number in self.named:
            return 100.0
        near = weight
        if len(self.terms) > 1:
            near = self._kinship(number)
        return round(min(99.9, 100 * ((1 - KINSHIP) * weight + KINSHIP * near)), 1)

    def _kinship(self, number: int) -> float:
        """How near the query is to one phrase of the fact, from 0 to 1: the words they share among all their words."""
        held = {term.matches[term.ways[number][1]].word for term in self.terms if number in term.ways}
        best = 0.0
        for phrase in self._index.phrases(number).split("\n"):
            words = phrase[1:].split(" ")
            shared = sum(word in held for word in words)
            if shared:
                best = max(best, WEIGHTS[int(phrase[0])] * shared / (len(words) + len(self.terms) - shared))
        return best
