"""Scores the facts of one index against a query.

Each word of the query finds its nearest words in the index. A fact answers where it holds enough of the query's
information; it is scored by that, by how often the words stand in it (BM25F), and by how near the query is to one of
its names. So a long question is answered by its telling words, and nonsense, whose words nobody knows, by nothing.
"""

from __future__ import annotations

from tipfacts.retrieval import reach
from tipfacts.retrieval.index import ALIASES, FIELDS, ID, NAMES, NOTES, TITLE, VALUE, phrase_key
from tipfacts.retrieval.matching import BESIDE, KINDS, STEM, is_slip_of_stop_word, matches
from tipfacts.retrieval.query import counted_word, query_words
from tipfacts.retrieval.reach import WEIGHTS, Reach, Sample
from tipfacts.retrieval.stop_words import LINKING_WORDS, STOP_WORDS, is_weak

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.matching import Match
    from tipfacts.retrieval.reach import Way
    from tipfacts.retrieval.tokens import Token

SATURATION = 1.6  # k1 of BM25: how soon a word that comes again adds nothing
LENGTH = 0.75  # b of BM25: how much a long fact is held to have words by chance
COUNTING = 0.9  # of a word's worth: how often it stands in the fact, against whether it does
ENOUGH_ALONE = 0.4  # of the query's information, where the query is one word
# What speaks for a fact as an answer, and against it; it is one where the sum is not below 0. The weights are those
# of a logistic regression over the tuned sets of queries, rounded. Where there are two, the second is that of own
# facts, fitted to the collections: they have no aliases, most of them, and who asks them knows what they are about.
TO_BEGIN_WITH = (-2.5, -2.1)
FOR_SHARE = 2.4  # times the share of the query's information that the fact holds
FOR_INFORMATION = 0.34  # times that information, up to MUCH
MUCH = 15.0
FOR_NEARNESS = 2.2  # times how near the query is to a phrase of the fact
USUAL = 0.3  # that nearness, where a fact has no aliases to be near to
FOR_SENTENCE = (1.25, 0.8)  # for each small word that makes a sentence of the query, up to SENTENCE of them
SENTENCE = 2
AGAINST_NAME = 2.7  # where a name was typed that no fact has
AGAINST_NUMBER = 2.0  # where such a number of something was typed: of an order, a law, a room; no year, nothing round
AGAINST_OTHER_TOPIC = 4.0  # where a word of another topic was typed, or a phrase that means something else
AGAINST_UNKNOWN = (1.25, 0.6)  # for each telling word that no fact has, up to UNKNOWN of them
UNKNOWN = 5
LIKELY = 0.45  # how like a word must be to one of the index to be known
AGAINST_ONE = (0.0, 1.1)  # where of several telling words the fact holds one
AGAINST_LACKING = (3.0, 1.4)  # times the share of the information that the fact lacks, though others have it
YEAR_DIGITS = 4
FAR_BEHIND = 0.3  # of the best share: what holds less is left out
CLOSE_BEHIND = 0.8  # of it: what holds more is an answer too
KINSHIP = 0.2  # of the score: how near the query is to one id, title, name or alias
FIGURE = 0.1  # added where a figure is asked for, and the fact has one
FIGURE_MEANT, AS_MUCH = 0.35, 0.9  # where it holds so much of what the best fact holds of the query
AS_MUCH_COUNTED = 0.5  # or so much, and what is asked the number of: then it counts for those alone
WEAK, WEAK_KNOWN = 0.3, 0.6  # of the information of a word that says little: unknown, known
FLATTER = 2  # times as many facts as there are: the more, the less a rare word counts beyond a common one
FEWEST = 256  # facts that an index is held to have at least
LOOKED_AT = 200  # of the best facts the names are compared with the query: to read those of all would take too long
NAMED = 100.0  # the score of a fact whose very name was typed
COUNTED_IN = TITLE  # the last field of those that say what is counted
NAME_CODES = (str(ID), str(TITLE), str(NAMES))
BEST = 99.9  # that no other reaches
FULL = 90.0  # from there on scores lie closer and closer together
_STEP = 2**-17  # small enough for the slope, and large enough for the digits of a float


def _percent(score: float) -> float:
    """The score from 0 to 100, without a cut at the top: with a figure that is asked for, some have more than all."""
    beyond = max(0.0, 100 * score - FULL)
    return round(min(FULL, 100 * score) + (BEST - FULL) * beyond / (BEST - FULL + beyond), 1)


class Hit:
    """A fact that a query found: its number among those of all indexes, its score from 0 to 100, and why."""

    __slots__ = ("_search", "is_behind", "is_of_hotline", "leads", "place", "score")

    def __init__(self, search: Search, place: int, score: float) -> None:
        self._search = search
        self.place = place  # its number in its own index
        self.score = score
        self.is_of_hotline = False  # whether it is the hotline, asked for by its own words or a call for help
        self.is_behind = False  # whether its names were not looked at: it follows those of the same score that were
        self.leads = 0  # what leads by more stands first, whatever the scores

    @property
    def lacks_figure(self) -> bool:
        """Whether the fact is named where a figure is asked for, and has none."""
        return self._search.asks_quantity and self.score == NAMED and not self.has_figure

    @property
    def has_figure(self) -> bool:
        """Whether the fact has a figure."""
        return f"\n{VALUE}" in self._search.phrases(self.place)

    def has_figure_of(self, words: Iterable[str]) -> bool:
        """Whether one of the words is a figure of the fact."""
        phrases = self._search.phrases(self.place)
        return any(f"\n{VALUE}{word}\n" in phrases for word in words)

    @property
    def number(self) -> int:
        """The fact's number, where those of the second index follow those of the first."""
        return self._search.first + self.place

    @property
    def named(self) -> int:
        """The code of the field that the query names the fact by; beyond every code where it names it by none."""
        return self._search.named.get(self.place, len(FIELDS))

    @property
    def match(self) -> str:
        """The loosest rule by which one of the words was found."""
        return max((match.how for _, _, match, _ in self._ways()), key=KINDS.index)

    @property
    def field(self) -> str | None:
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
        return [
            (term, way[0], term.matches[way[1]], way[2])
            for term in self._search.terms
            if (way := term.ways.get(self.place)) is not None
        ]


class Term:
    """A word of the query: the words of the index that it may stand for, the facts that hold them, and its worth."""

    __slots__ = ("counts", "information", "is_known", "is_telling", "matches", "ways", "word")

    def __init__(self, word: str, found: list[Match], reach: Reach, facts: int) -> None:
        self.word = word
        self.matches = found
        self.is_known = any(match.likeness >= LIKELY for match in found)  # whether the index has what it likely means
        self.is_telling = len(word) > 1 and not is_weak(word)
        self.ways = reach.ways
        self.counts = reach.counts  # how often a fact holds the word, weighted by field and likeness
        self.information = information(facts, reach.holding) * _worth(word, known=bool(reach.ways))

    def lacking(self, number: int) -> float:
        """How much of its information the fact lacks: none of it where it holds the word or another form of it."""
        way = self.ways.get(number)
        likeness = self.matches[way[1]].likeness if way else 0.0
        return self.information * (1 - likeness) if likeness < STEM * BESIDE else 0.0


def _worth(word: str, *, known: bool) -> float:
    """How much of a word's information counts: little of small talk and single letters."""
    if len(word) == 1:
        return WEAK
    if is_weak(word):
        return WEAK_KNOWN if known else WEAK
    return 1.0


def _is_number_of_something(word: str) -> bool:
    """Whether a word is a number such as laws and rooms have: no year, and no round one."""
    is_year = len(word) == YEAR_DIGITS and "1900" <= word <= "2100"
    return word.isdigit() and len(word) >= YEAR_DIGITS and not word.endswith("00") and not is_year


def information(facts: int, holding: int) -> float:
    """How much is known when a fact holds a word that so many of the facts hold.

    The number of facts is rounded up to a power of two, so that one fact more does not move what the others answer.
    """
    return logarithm((max(FEWEST, FLATTER << (facts - 1).bit_length()) + 1) / (holding + 0.5))


def logarithm(number: float) -> float:
    """The natural logarithm, right to eight decimals: the module math takes 2 ms to load, a tenth of a search."""
    return float(number**_STEP - number**-_STEP) / (2 * _STEP)  # the slope of number**x at 0


class Search:
    """A query in hand, asked of one index: its words, and the facts that they reach."""

    def __init__(
        self,
        index: Index,
        first: int,
        typed: Sequence[Token],
        *,
        exact: bool,
        others: Sequence[Index],
        names: Container[str] = (),
        topics: Container[str] = (),
        names_other: bool = False,
        whole: bool = False,
    ) -> None:
        """Read what the index says; where its words stand in very many facts, of a sample, unless `whole` is asked.

        Of the words typed, `names` are names of something, and `topics` words of topics that the facts have none of;
        with `names_other` they make a phrase that means something else.
        """
        self.first = first
        self._index = index
        self._exact = exact
        words = query_words(index, typed, exact=exact, others=others)
        self._says_nothing = not exact and STOP_WORDS.issuperset(words)
        self.named = index.facts_with_phrase(phrase_key(words)) if words else {}
        meant = {}
        for word in words:
            correct = word not in topics and not any(word in other for other in others)
            found = matches(index, word, exact=exact, correct=correct)
            if found or exact or not correct or not is_slip_of_stop_word(word):
                meant[word] = found
        index.expect({match.word for found in meant.values() for match in found})
        self.left_out = 0  # facts that answer, too, and are not among the hits: they are `is_behind` all of them
        self._sample = None if whole else self._sampled(list(meant.values()))
        reached = self._sample.reached if self._sample else [reach.whole(index, found) for found in meant.values()]
        self.terms = [
            Term(word, found, reach, len(index)) for (word, found), reach in zip(meant.items(), reached, strict=True)
        ]
        self._whole = sum(term.information for term in self.terms) or 1.0
        self._telling = sum(term.is_telling for term in self.terms)
        strange = [term.word for term in self.terms if all(code == NOTES for _, _, code in term.ways.values())]
        self._names_another = any(word in names for word in strange)
        self._numbers_another = any(map(_is_number_of_something, strange))
        self._is_own = index.rules is None
        self._from_query = self._query_evidence(typed, topics, names_other=names_other)
        self._kinships: dict[int, float] = {}
        self._words_held: dict[int, tuple[set[str], set[str]]] = {}
        self.counted = counted_word([token.word for token in typed])
        self.asks_quantity = self.counted is not None

    def _sampled(self, found: Sequence[Sequence[Match]]) -> Sample | None:
        """A sample of the facts that hold these words, where they are very many."""
        index = self._index
        if not index.knows_frequencies or len(index) <= reach.MOST_READ:
            return None
        if sum(index.frequency(match.word) for some in found for match in some) <= reach.MOST_READ:
            return None
        return Sample(index, found, self.named, LOOKED_AT)

    def phrases(self, place: int) -> str:
        """The phrases of a fact, as the index has them."""
        return self._index.phrases(place)

    def hits(self) -> list[Hit]:
        """The facts that answer the query, in no order; where they are of a sample, `left_out` more of them do."""
        shares = self._shares()
        if self._says_nothing:  # what is named so is meant: a band called The Who
            return self._scored(list(self.named), shares)
        ways = {number: tuple([term.ways.get(number) for term in self.terms]) for number in shares}
        may_answer = {alike: self._may_answer(alike) for alike in set(ways.values())}
        best = sorted(number for number in shares if may_answer[ways[number]])
        best.sort(key=shares.__getitem__, reverse=True)
        answers = best if self._exact else self._answers(best, shares, ways)
        if not answers:
            return []
        most = shares[answers[0]]
        kept = {number for number in answers if number in self.named or shares[number] >= FAR_BEHIND * most}
        if not self._exact:
            kept.update(number for number in best if shares[number] >= CLOSE_BEHIND * most)
        for number, count in self._sample.left_out if self._sample else ():
            if may_answer[ways[number]] and self._is_kept(number, shares[number], most):
                self.left_out += count
        return self._scored(sorted(kept), shares)

    def _is_kept(self, number: int, share: float, most: float) -> bool:
        """Whether a fact is kept of which the names are not looked at; `most` is the best share of an answer."""
        if self._exact or self._is_enough(number, share, looked_at=False):
            return share >= FAR_BEHIND * most
        return share >= CLOSE_BEHIND * most

    def _answers(
        self, best: Sequence[int], shares: Mapping[int, float], ways: Mapping[int, tuple[Way | None, ...]]
    ) -> list[int]:
        """Those of the best facts that hold enough of what was asked.

        Facts that hold the words in the same ways are judged once, unless their names are looked at.
        """
        self._index.read_phrases(best[:LOOKED_AT])
        answers: list[int] = []
        for number in best[:LOOKED_AT]:
            if number in self.named:
                answers.append(number)
            elif answers and shares[number] < FAR_BEHIND * shares[answers[0]]:
                continue  # it would be left out
            elif self._is_enough(number, shares[number], looked_at=True):
                answers.append(number)
        enough: dict[tuple[Way | None, ...], bool] = {}
        for number in best[LOOKED_AT:]:
            alike = ways[number]
            if alike not in enough:
                enough[alike] = self._is_enough(number, shares[number], looked_at=False)
            if enough[alike] or number in self.named:
                answers.append(number)
        return answers

    def _shares(self) -> dict[int, float]:
        """The share of the query's information that each fact reached holds, from 0 to 1."""
        shares: dict[int, float] = {}
        for term in self.terms:
            worth = term.information / self._whole
            for number, (strength, _, _) in term.ways.items():
                shares[number] = shares.get(number, 0.0) + worth * strength
        return shares

    def _may_answer(self, ways: Sequence[Way | None]) -> bool:
        """Whether not its notes alone hold the words, in these ways, or all words were found as typed."""
        if self._exact:
            return None not in ways
        return any(way[2] != NOTES for way in ways if way)  # a note tells of something else, beside the fact

    def _query_evidence(self, typed: Sequence[Token], topics: Container[str], *, names_other: bool) -> float:
        """What the query itself says for and against any answer."""
        small = sum(token.word in STOP_WORDS and token.word not in LINKING_WORDS for token in typed)
        unknown = [term.word for term in self.terms if term.is_telling and not term.is_known]
        return (
            TO_BEGIN_WITH[self._is_own]
            + FOR_SENTENCE[self._is_own] * min(SENTENCE, small)
            - AGAINST_UNKNOWN[self._is_own] * min(UNKNOWN, len(unknown))
            - AGAINST_OTHER_TOPIC * (names_other + any(word in topics for word in unknown))
            - AGAINST_NAME * self._names_another
            - AGAINST_NUMBER * self._numbers_another
        )

    def _is_enough(self, number: int, share: float, *, looked_at: bool) -> bool:
        """Whether a fact that holds this share of the query's information holds enough of it to answer."""
        held = sum([term.is_telling and number in term.ways for term in self.terms])
        if self._telling <= 1 and held == self._telling and len(self.terms) == 1:
            return share >= ENOUGH_ALONE
        if self._telling and not held:
            return False
        lacking = sum([term.lacking(number) for term in self.terms if term.is_telling and term.is_known])
        evidence = (
            self._from_query
            + FOR_SHARE * share
            + FOR_INFORMATION * min(MUCH, share * self._whole)
            - AGAINST_ONE[self._is_own] * (held <= 1 < self._telling)
            - AGAINST_LACKING[self._is_own] * lacking / self._whole
        )
        if evidence >= 0 or not looked_at:
            return evidence >= 0
        is_near = evidence + FOR_NEARNESS >= 0 and evidence + FOR_NEARNESS * self._nearness(number) >= 0
        return is_near or (not self._names_another and self._has_name_in_query(number, share))

    def _nearness(self, number: int) -> float:
        """How near the query is to a phrase of the fact; to one of which nobody said what people type, as is usual."""
        kinship = self._kinship(number)
        return kinship if f"\n{ALIASES}" in self._index.phrases(number) else max(USUAL, kinship)

    def _has_name_in_query(self, number: int, share: float) -> bool:
        """Whether a whole name of the fact stands in the query: of two words or more, or one where all are known."""
        held, lines = self._words_and_phrases_held(number)
        names = [line[1:].split(" ") for line in lines if line[:1] in NAME_CODES]
        least = 2 if share < ENOUGH_ALONE or any(not term.matches for term in self.terms) else 1
        return any(len(name) >= least and held.issuperset(name) for name in names)

    def _scored(self, answers: list[int], shares: Mapping[int, float]) -> list[Hit]:
        """These facts, each with its score."""
        weights = self._weights(answers)
        answers.sort(key=lambda number: -weights[number])
        looks = len(self.terms) > 1 or self.asks_quantity
        meant: set[int] = set()
        if looks:
            self._index.read_phrases(answers[:LOOKED_AT])
        if self.asks_quantity:
            meant = self._figures_meant(answers[:LOOKED_AT], shares)
        hits = []
        for at, number in enumerate(answers):
            score = weights[number]
            if at >= LOOKED_AT:
                score *= 1 - KINSHIP
            elif looks:
                score = self._beside_names(number, score, is_meant=number in meant)
            is_named = number in self.named
            hit = Hit(self, number, NAMED if is_named else _percent(score))
            hit.is_behind = at >= LOOKED_AT and not is_named
            hits.append(hit)
        return hits

    def _figures_meant(self, answers: Sequence[int], shares: Mapping[int, float]) -> set[int]:
        """Those of the answers whose figure is likely the one that is asked for.

        They name what is asked the number of, or, where none does, hold nearly as much of the query as any.
        """
        most = max((shares[number] for number in answers), default=0.0)
        figures = [number for number in answers if f"\n{VALUE}" in self._index.phrases(number)]
        ways = next((term.ways for term in self.terms if term.word == self.counted), {})
        counted = {
            number
            for number in figures
            if number in ways and ways[number][2] <= COUNTED_IN and shares[number] >= AS_MUCH_COUNTED * most
        }
        return counted or {number for number in figures if shares[number] >= AS_MUCH * most}

    def _beside_names(self, number: int, score: float, *, is_meant: bool) -> float:
        """The score of a fact, more or less as the query is near to its names, and asks for a figure that it has."""
        if len(self.terms) > 1:
            score += KINSHIP * (self._kinship(number) - score)
        has_figure = self.asks_quantity and f"\n{VALUE}" in self._index.phrases(number)
        return score + (FIGURE_MEANT if is_meant else FIGURE * has_figure)

    def _weights(self, answers: list[int]) -> dict[int, float]:
        """The share of the query's information that each fact holds, more where a word stands in it often."""
        mean = self._index.mean_length
        weights = {}
        for number in answers:
            norm = SATURATION * (1 - LENGTH + LENGTH * self._index.length(number) / mean)
            weight = 0.0
            for term in self.terms:
                if number in term.ways:
                    count = term.counts[number]
                    often = count / (count + norm)
                    weight += term.information * ((1 - COUNTING) * term.ways[number][0] + COUNTING * often)
            weights[number] = weight / self._whole
        return weights

    def _words_and_phrases_held(self, number: int) -> tuple[set[str], set[str]]:
        """The words of the query that the fact holds, as it has them, and those of its phrases that may hold one."""
        if number not in self._words_held:
            held = {term.matches[term.ways[number][1]].word for term in self.terms if number in term.ways}
            self._words_held[number] = held, _lines_with(held, self._index.phrases(number))
        return self._words_held[number]

    def _kinship(self, number: int) -> float:
        """How near the query is to one phrase of the fact, from 0 to 1: the words they share among all their words."""
        if number not in self._kinships:
            held, lines = self._words_and_phrases_held(number)
            best = 0.0
            for phrase in lines:
                words = phrase[1:].split(" ")
                shared = len(held.intersection(words))
                if shared:
                    best = max(best, WEIGHTS[int(phrase[0])] * shared / (len(words) + len(self.terms) - shared))
            self._kinships[number] = best
        return self._kinships[number]


def _lines_with(words: Iterable[str], phrases: str) -> set[str]:
    """The lines in which one of the words may stand; to take all of them apart would take ten times as long."""
    lines = set()
    for word in words:
        at = phrases.find(word)
        while at >= 0:
            end = phrases.index("\n", at)
            lines.add(phrases[phrases.rindex("\n", 0, at) + 1 : end])
            at = phrases.find(word, end)
    return lines
