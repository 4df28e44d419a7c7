"""Ranks facts against words.

Each word of the query finds its nearest words in the vocabulary; a fact scores the share of the query's information
that it holds. So a long question is answered by its telling words, and nonsense, whose words nobody knows, by nothing.
"""

from __future__ import annotations

from math import log

from tipfacts.retrieval.index import CODES, FIELDS, OTHER_SUBJECTS, PLEAS, STOP, bag
from tipfacts.retrieval.tokens import Token, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipfacts.retrieval.index import Index

    Way = tuple[float, "Match", int]  # how a fact holds a word: strength, match, code of the field

# How like a word of the vocabulary is to the one typed.
EXACT, INFLECTED, STEM, FUZZY = 1.0, 0.9, 0.75, 0.9
BEGUN = 0.5  # at least, for a word of which only the beginning was typed
SLIP = 0.1  # what each wrong letter costs a fuzzy match
SHORTEST_PREFIX = 3
SHORTEST_STEM = 5
SHORTEST_ROOT = 4  # where only LIGHT endings follow
SHORTEST_SLIP = 5
# What French and English add to a stem; two words that differ by these alone are taken for one.
ENDINGS = frozenset(
    """
    s x e es ee ees d ed r er ers re res ing ings ion ions tion tions ation ations ition itions ment ments ement ements
    ance ances ence ences ant ants ante antes ent ents ente entes ait aient eur eurs euse euses teur teurs trice trices
    or ors al ale aux ales el elle elles els if ifs ive ives ly able ables ible ity ite ites t te tes ts y ies ier iers
    iere ieres ie ien ienne iens iennes een eene eens an ans ain aine ains aines ship ism isme iste istes ist ists ise
    ises iser isee ize izes ized ised ising izing ir it is ont ez ons ction ctions cted ct ve ves ure ures age ages
    """.split()
)
ENOUGH = 0.40  # share of the query's information that a fact must hold
ENOUGH_ASIDE = 0.50  # the same, where one word of several is found, and in no title or name
ENOUGH_INEXACT = 0.60  # the same, where one word of several is found, and not as typed
ENOUGH_WITHOUT_NUMBER = 0.60  # the same, where the query names a number that no fact has
DOUBT = 0.15  # more is asked where a word had to be mended
MANY = 3  # words: a query of so many is answered by two of them, and
ENOUGH_OF_MANY = 0.24  # of its information
FAR_BEHIND = 0.6  # of the best score: what scores less is left out
KINSHIP = 0.45  # of the score: how near the query is to one id, title, name or alias
HOTLINE = "hotline human national trafficking"  # the words of the id that answers a plea for help
PRESS_CONTACT = "2016 contact press"  # and of the one that never does
KINDS = ("exact", "prefix", "stem", "fuzzy")

LIGHT = frozenset("s e es ed d er ers ing ings ee ees".split())


class Match:
    """How one word of the query was found: the word of the vocabulary, how like it is, and by which rule."""

    __slots__ = ("how", "likeness", "word")

    def __init__(self, word: str, likeness: float, how: str) -> None:
        self.word = word
        self.likeness = likeness
        self.how = how


class Found:
    """A fact that a query found: its number, its score from 0 to 100, how, where, and word for word why."""

    __slots__ = ("field", "match", "number", "score", "why")

    def __init__(self, number: int, score: float, match: str, field: str, why: list[dict[str, object]]) -> None:
        self.number = number
        self.score = score
        self.match = match
        self.field = field
        self.why = why


def rank(index: Index, query: str, *, exact: bool = False) -> list[Found]:
    """The facts that answer the query, best first; an empty list for nonsense.

    With `exact`, only words that stand in the facts as typed count, and all of them must.
    """
    words = _query_words(index, query, exact=exact)
    borne = index.bearers(bag(words))
    if not borne and not exact and not PLEAS.isdisjoint(words):
        words += HOTLINE.split()
        borne = index.bearers(HOTLINE)
    if not borne and any(phrase.issubset(words) for phrase in OTHER_SUBJECTS):
        return []
    asked = Asked(index, words, exact=exact)
    found = [
        asked.found(number, ways, borne.get(number))
        for number, ways in asked.reached.items()
        if number in borne or asked.is_answered_by(ways)
    ]
    found.sort(key=lambda hit: (-hit.score, borne.get(hit.number, len(FIELDS)), hit.number))
    near = [hit for hit in found if hit.score >= FAR_BEHIND * found[0].score]
    return _without_press_contact(index, near)


def _without_press_contact(index: Index, found: list[Found]) -> list[Found]:
    """The hits; where the hotline comes first, without the press contact of 2016, who is no answer to a plea."""
    if not found or found[0].number not in index.bearers(HOTLINE):
        return found
    press = index.bearers(PRESS_CONTACT)
    return [hit for hit in found if hit.number not in press]


class Asked:
    """A query in hand: its words, what each is worth, and the facts that they reach, word by word."""

    __slots__ = ("_exact", "_index", "_strange_number", "_whole", "_words", "information", "reached")

    def __init__(self, index: Index, words: list[str], *, exact: bool) -> None:
        self._index = index
        self._words = words
        self._exact = exact
        self.reached: dict[int, dict[str, Way]] = {}
        self.information: dict[str, float] = {}
        self._strange_number = False
        for word in words:
            matches = _matches(index, word, exact=exact)
            holders = _holders(index, matches)
            self.information[word] = log(1 + (len(index) - len(holders) + 0.5) / (len(holders) + 0.5))
            self._strange_number |= not matches and word[0].isdigit() and len(word) > 1
            for number, way in holders.items():
                self.reached.setdefault(number, {})[word] = way
        self._whole = sum(self.information.values())

    def share(self, ways: dict[str, Way]) -> float:
        """The share of the query's information that a fact holds, from 0 to 1."""
        return sum(self.information[word] * strength for word, (strength, _, _) in ways.items()) / self._whole

    def is_answered_by(self, ways: dict[str, Way]) -> bool:
        """Whether a fact holds enough of what was asked to be an answer."""
        share = self.share(ways)
        if self._exact:
            return len(ways) == len(self._words)
        if all(code == CODES["notes"] for _, _, code in ways.values()):
            return False  # a note tells of something else, beside the fact
        if self._strange_number:
            return share >= ENOUGH_WITHOUT_NUMBER
        telling = sum(len(word) > 1 for word in self._words)
        if len(ways) == 1 and telling > 1:
            ((_, match, code),) = ways.values()
            if match.how != "exact":
                return share >= ENOUGH_INEXACT
            return share >= (ENOUGH if FIELDS[code][1] == EXACT else ENOUGH_ASIDE)
        doubt = DOUBT if any(match.how == "fuzzy" for _, match, _ in ways.values()) else 0
        return share >= (ENOUGH if telling < MANY else ENOUGH_OF_MANY) + doubt

    def found(self, number: int, ways: dict[str, Way], borne: int | None) -> Found:
        """The fact as a hit: scored, with its loosest match, its most telling field, and word for word why."""
        share = self.share(ways)
        kinship = share
        if len(self._words) > 1:
            kinship = _kinship(
                self._index.phrases_of(number), {match.word for _, match, _ in ways.values()}, len(self._words)
            )
        score = 100.0 if borne is not None else min(99.9, 100 * ((1 - KINSHIP) * share + KINSHIP * kinship))
        telling = max(ways, key=lambda word: self.information[word] * ways[word][0])
        field = ways[telling][2] if borne is None else borne
        loosest = max((match.how for _, match, _ in ways.values()), key=KINDS.index)
        why: list[dict[str, object]] = [
            {
                "word": word,
                "matched": match.word,
                "how": match.how,
                "field": FIELDS[code][0],
                "strength": round(strength, 2),
            }
            for word, (strength, match, code) in ways.items()
        ]
        return Found(number, round(score, 1), loosest, FIELDS[field][0], why)


def _query_words(index: Index, query: str, *, exact: bool) -> list[str]:
    """The content words of the query, put together or taken apart where the vocabulary knows them so."""
    words: list[str] = []
    typed = tokens(query)
    at = 0
    while at < len(typed):
        token = typed[at]
        at += 1
        if token.word in index:
            words.append(token.word)
            continue
        if token.parts and any(part in index for part in token.parts) and not _is_telephone(token):
            words.extend(token.parts)
            continue
        following = typed[at].word if at < len(typed) else ""
        if following and token.word + following in index:
            words.append(token.word + following)  # hot line
            at += 1
            continue
        words.extend(_split(index, token.word) if not exact else [token.word])
    unique = list(dict.fromkeys(words))
    return [word for word in unique if word not in STOP] or unique


def _is_telephone(token: Token) -> bool:
    return len(token.word) == 10 and token.word.isdigit()


def _split(index: Index, word: str) -> list[str]:
    """An unknown long word as the two that it runs together and that one fact holds, or as itself: freedomfund."""
    if len(word) >= 8 and word.isalpha():
        for at in range(4, len(word) - 3):
            left, right = index.postings(word[:at]), index.postings(word[at:])
            if {number for number, _ in left} & {number for number, _ in right}:
                return [word[:at], word[at:]]
    return [word]


def _matches(index: Index, word: str, *, exact: bool) -> list[Match]:
    """The words of the vocabulary that the word may stand for."""
    known = word in index
    found = [Match(word, EXACT, "exact")] if known else []
    if exact or word[0].isdigit() or len(word) < SHORTEST_PREFIX:
        return found
    for other in index.beginning(word[:SHORTEST_ROOT]):
        match = _kin(word, other, known=known)
        if match:
            found.append(match)
    if all(match.how == "stem" for match in found):
        found.extend(_slips(index, word))
    return found


def _kin(word: str, other: str, *, known: bool) -> Match | None:
    """The other word as a form of this one, or as what it is the beginning of; None where it is neither.

    A word that the facts hold is not taken for the beginning of another: `part` does not ask for partnerships.
    """
    if other == word:
        return None
    common = _common(word, other)
    rest, other_rest = word[common:], other[common:]
    if not rest:
        if other_rest in ENDINGS:
            return Match(other, INFLECTED, "prefix")
        return None if known else Match(other, max(BEGUN, INFLECTED * len(word) / len(other)), "prefix")
    endings = ENDINGS if common >= SHORTEST_STEM else LIGHT
    if rest in endings and (other_rest in endings or not other_rest):
        return Match(other, STEM, "stem")
    return None


def _slips(index: Index, word: str) -> Iterable[Match]:
    """The words that the word may be a slip of: one letter off from 5 letters on, two from 8 on."""
    if len(word) < SHORTEST_SLIP or not word.isalpha():
        return
    from tipfacts.retrieval.fuzzy import slips  # rapidfuzz costs 18 ms: only for a word that nobody knows

    most = 2 if len(word) >= 8 else 1
    among = [other for other in index.vocabulary() if abs(len(other) - len(word)) <= most and other.isalpha()]
    for other, distance in slips(word, among, most):
        yield Match(other, FUZZY - SLIP * distance, "fuzzy")


def _common(word: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    for at, (mine, theirs) in enumerate(zip(word, other, strict=False)):
        if mine != theirs:
            return at
    return min(len(word), len(other))


def _holders(index: Index, ways: list[Match]) -> dict[int, Way]:
    """The facts that hold any of these words, each with its best way: strength, match, field."""
    holders: dict[int, Way] = {}
    for match in ways:
        for number, code in index.postings(match.word):
            strength = match.likeness * FIELDS[code][1]
            if number not in holders or strength > holders[number][0]:
                holders[number] = (strength, match, code)
    return holders


def _kinship(phrases: str, matched: set[str], asked: int) -> float:
    """How near the query is to one phrase of the fact, from 0 to 1: the words they share among all their words."""
    best = 0.0
    for phrase in phrases.split("\n"):
        words = phrase[1:].split(" ")
        shared = sum(word in matched for word in words)
        if shared:
            best = max(best, FIELDS[int(phrase[0])][1] * shared / (len(words) + asked - shared))
    return best
