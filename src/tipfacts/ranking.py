"""Ranks facts against words.

Each word of the query finds its nearest words in the vocabulary; a fact scores the share of the query's information
that it holds. So a long question is answered by its telling words, and nonsense, whose words nobody knows, by nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from math import log

from tipfacts.folding import Token, tokens
from tipfacts.index import CODES, FIELDS, OTHER_SUBJECTS, STOP, bag, postings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipfacts.index import Index

# How like a word of the vocabulary is to the one typed.
EXACT, INFLECTED, STEM, FUZZY = 1.0, 0.9, 0.75, 0.9
BEGUN = 0.5  # at least, for a word of which only the beginning was typed
SLIP = 0.1  # what each wrong letter costs a fuzzy match
SHORTEST_PREFIX = 3
SHORTEST_STEM = 4
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
ENOUGH_INEXACT = 0.50  # the same, where one word of several is found, and not as typed
ENOUGH_WITHOUT_NUMBER = 0.60  # the same, where the query names a number that no fact has
MANY = 3  # words: a query of so many is answered by two of them, and
ENOUGH_OF_MANY = 0.24  # of its information
FAR_BEHIND = 0.6  # of the best score: what scores less is left out
HEAD_WEIGHT = 0.15  # of the score: how much of an id, title or name the query covers
KINDS = ("exact", "prefix", "stem", "fuzzy")


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
    borne = _borne(index, bag(words))
    if not words or (not borne and any(phrase.issubset(words) for phrase in OTHER_SUBJECTS)):
        return []
    matches = {word: _matches(index, word, exact=exact) for word in words}
    reached: dict[int, dict[str, tuple[float, Match, int]]] = {}
    information = {}
    for word, ways in matches.items():
        holders = _holders(index, ways)
        information[word] = log(1 + (len(index) - len(holders) + 0.5) / (len(holders) + 0.5))
        for number, way in holders.items():
            reached.setdefault(number, {})[word] = way
    whole = sum(information.values())
    strange_number = any(word[0].isdigit() and len(word) > 1 and not ways for word, ways in matches.items())
    found = []
    for number, ways_in in reached.items():
        if exact and len(ways_in) < len(words):
            continue
        share = sum(information[word] * way[0] for word, way in ways_in.items()) / whole
        if number not in borne and not _enough(share, list(ways_in.values()), len(words), strange_number=strange_number):
            continue
        head = _head(index.heads[number], {way[1].word for way in ways_in.values()})
        score = 100.0 if number in borne else min(99.9, 100 * ((1 - HEAD_WEIGHT) * share + HEAD_WEIGHT * head))
        found.append(_found(number, round(score, 1), ways_in, information, borne.get(number)))
    found.sort(key=lambda hit: (-hit.score, borne.get(hit.number, len(FIELDS)), hit.number))
    return [hit for hit in found if hit.score >= FAR_BEHIND * found[0].score]


def _query_words(index: Index, query: str, *, exact: bool) -> list[str]:
    """The content words of the query, put together or taken apart where the vocabulary knows them so."""
    words: list[str] = []
    typed = tokens(query)
    at = 0
    while at < len(typed):
        token = typed[at]
        at += 1
        if token.word in index.words:
            words.append(token.word)
            continue
        if token.parts and any(part in index.words for part in token.parts) and not _is_telephone(token):
            words.extend(token.parts)
            continue
        following = typed[at].word if at < len(typed) else ""
        if following and token.word + following in index.words:
            words.append(token.word + following)  # hot line
            at += 1
            continue
        words.extend(_split(index, token.word) if not exact else [token.word])
    unique = list(dict.fromkeys(words))
    return [word for word in unique if word not in STOP] or unique


def _is_telephone(token: Token) -> bool:
    return len(token.word) == 10 and token.word.isdigit()


def _split(index: Index, word: str) -> list[str]:
    """An unknown long word as the two known ones that it runs together, or as itself: freedomfund."""
    if len(word) >= 8 and word.isalpha():
        for at in range(4, len(word) - 3):
            if word[:at] in index.words and word[at:] in index.words:
                return [word[:at], word[at:]]
    return [word]


def _matches(index: Index, word: str, *, exact: bool) -> list[Match]:
    """The words of the vocabulary that the word may stand for, by falling likeness."""
    known = word in index.words
    found = [Match(word, EXACT, "exact")] if known else []
    if exact or word[0].isdigit() or len(word) < SHORTEST_PREFIX:
        return found
    for other in _beginning(index, word[:SHORTEST_STEM]):
        match = _kin(word, other, known=known)
        if match:
            found.append(match)
    if not found:
        found.extend(_slips(index, word))
    found.sort(key=lambda match: -match.likeness)
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
    if common >= SHORTEST_STEM and rest in ENDINGS and (other_rest in ENDINGS or not other_rest):
        return Match(other, STEM, "stem")
    return None


def _beginning(index: Index, root: str) -> list[str]:
    """The words of the vocabulary that begin so."""
    words = index.ordered
    at = end = bisect_left(words, root)
    while end < len(words) and words[end].startswith(root):
        end += 1
    return words[at:end]


def _slips(index: Index, word: str) -> Iterable[Match]:
    """The words that the word may be a slip of: one letter off from 5 letters on, two from 8 on."""
    if len(word) < SHORTEST_SLIP or not word.isalpha():
        return
    from tipfacts.near import slips  # rapidfuzz costs 18 ms: only for a word that nobody knows

    most = 2 if len(word) >= 8 else 1
    among = [other for other in index.ordered if abs(len(other) - len(word)) <= most and other.isalpha()]
    for other, distance in slips(word, among, most):
        yield Match(other, FUZZY - SLIP * distance, "fuzzy")


def _common(word: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    for at, (mine, theirs) in enumerate(zip(word, other, strict=False)):
        if mine != theirs:
            return at
    return min(len(word), len(other))


def _holders(index: Index, ways: list[Match]) -> dict[int, tuple[float, Match, int]]:
    """The facts that hold any of these words, each with its best way: strength, match, field."""
    holders: dict[int, tuple[float, Match, int]] = {}
    for match in ways:
        for number, code in postings(index.words[match.word]):
            strength = match.likeness * FIELDS[code][1]
            if number not in holders or strength > holders[number][0]:
                holders[number] = (strength, match, code)
    return holders


def _borne(index: Index, phrase: str) -> dict[int, int]:
    """The facts that bear the whole query as id, title, name or alias, with the field."""
    return dict(postings(index.phrases.get(phrase, "")))


def _enough(share: float, ways: list[tuple[float, Match, int]], asked: int, *, strange_number: bool) -> bool:
    """Whether a fact holds enough of what was asked to be an answer."""
    if all(code == CODES["notes"] for _, _, code in ways):
        return False  # a note tells of something else, beside the fact
    if strange_number:
        return share >= ENOUGH_WITHOUT_NUMBER
    if len(ways) == 1:
        return share >= (ENOUGH if asked == 1 or ways[0][1].how == "exact" else ENOUGH_INEXACT)
    return share >= (ENOUGH if asked < MANY else ENOUGH_OF_MANY)


def _head(heads: tuple[str, ...], matched: set[str]) -> float:
    """The largest share of an id, title or name that the matched words cover, from 0 to 1."""
    best = 0.0
    for head in heads:
        words = head.split(" ")
        best = max(best, sum(word in matched for word in words) / len(words))
    return best


def _found(
    number: int,
    score: float,
    ways: dict[str, tuple[float, Match, int]],
    information: dict[str, float],
    borne: int | None,
) -> Found:
    telling = max(ways, key=lambda word: information[word] * ways[word][0])
    field = borne if borne is not None else ways[telling][2]
    weakest = max(ways.values(), key=lambda way: KINDS.index(way[1].how))[1].how
    why = [
        {"word": word, "matched": way[1].word, "how": way[1].how, "field": FIELDS[way[2]][0], "strength": round(way[0], 2)}
        for word, way in ways.items()
    ]
    return Found(number, score, weakest, FIELDS[field][0], why)


