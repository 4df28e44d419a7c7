"""Which words of an index a word may stand for: itself, other forms of it, longer words, and what it is a slip of."""

from __future__ import annotations

from tipfacts.retrieval.numerals import WORDS as NUMERALS
from tipfacts.retrieval.numerals import read
from tipfacts.retrieval.stop_words import STOP_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.retrieval.index import Index

# How like a word of the index is to the one typed.
EXACT, INFLECTED, STEM, FUZZY = 1.0, 0.9, 0.65, 1.0
SYNONYM, SYNONYM_KNOWN = 0.7, 0.4  # a word that means the same, where the one typed stands in no fact, or in some
BESIDE = 0.7  # of that, for what shares a stem where an inflected form is known
BEGUN = 0.5  # at least, for an unknown word of which only the beginning was typed
BEGUN_KNOWN = 0.4  # at most, for a word that is one itself: who types `part` seldom means partnerships
FURTHER_OFF = 0.09  # a word so much less like one is not meant where another is
SLIP = 0.1  # what each wrong letter costs
MEANT_AS_IT_IS = 0.4  # of the likeness, where what may be a slip is a common word
SHORTEST_PREFIX = 3
SHORTEST_LIGHT = 3  # letters of a stem to which only LIGHT endings are added
SHORTEST_STEM = 5
SHORTEST_SWAP = 4  # letters of a word in which two may have changed places
SHORTEST_SLIP = 5
SHORTEST_STOP_SLIP = 5
SHORTEST_SOUND = 4  # letters of a sound: shorter ones are like too many
LONG = 8  # letters: a word of so many may have two slips
FURTHER = 2  # letters that a word may be off more, where it sounds alike
SOUNDS_ALIKE, CONSONANTS_ALIKE = 0.82, 0.7
FEWEST_CONSONANTS = 3
ROUNDED = 0.6
MOST_DIGITS = 2  # before the zeros of a number that is round
# What French and English add to a stem; two words that differ by these alone are taken for one.
ENDINGS = frozenset(
    """
    s x e es ee ees d ed r er ers re res ing ings ion ions tion tions ation ations ition itions ment ments ement ements
    ance ances ence ences ant ants ante antes ent ents ente entes ait aient eur eurs euse euses teur teurs trice trices
    or ors al ale aux ales el elle elles els if ifs ive ives ly able ables ible ity ite ites t te tes ts y ies ier iers
    iere ieres ie ien ienne iens iennes een eene eens an ans ain aine ains aines ship ism isme iste istes ist ists ise
    ises iser isee ize izes ized ised ising izing ir it is ont ez ons ction ctions cted ct ve ves ure ures age ages
    est st
    """.split()
)
LIGHT = frozenset("s es e x ed d ing ings ee ees".split())
PLURALS = frozenset("sx")  # all that is added to a stem of three letters
KINDS = ("exact", "prefix", "stem", "fuzzy", "call_for_help")


class Match:
    """A word of the index that one of the query may stand for: how like it is, from 0 to 1, and by which rule."""

    __slots__ = ("how", "likeness", "word")

    def __init__(self, word: str, likeness: float, how: str) -> None:
        self.word = word
        self.likeness = likeness
        self.how = how


def matches(index: Index, word: str, *, exact: bool, correct: bool) -> list[Match]:
    """The words of the index that the word may stand for; with `correct` those that it may be a slip of, too."""
    known = word in index
    found = [Match(word, EXACT, "exact")] if known else []
    if exact or len(word) < SHORTEST_PREFIX or (known and word[0].isdigit()):
        return found
    if word[0].isdigit():
        return list(_rounded(index, word)) or list(_digits_swapped(index, word))
    is_meant = known or is_common(word)
    found.extend(_forms_by_nearness(index, word, known=is_meant))
    synonyms = index.rules.synonyms_of(word) if index.rules else ()
    if correct and not known and (found or not synonyms) and all(match.how == "stem" for match in found):
        is_longer = any(word.startswith(match.word) for match in found)  # than a word of the index
        worth = MEANT_AS_IT_IS if is_meant and not is_longer else 1.0
        near = sorted([*_slips(index, word, worth), *found], key=lambda match: match.likeness)
        found = list({match.word: match for match in near}.values())  # by the rule that makes it most alike
    if synonyms:
        likeness = SYNONYM_KNOWN if any(match.likeness >= INFLECTED for match in found) else SYNONYM
        others = {match.word for match in found}
        found.extend([Match(other, likeness, "fuzzy") for other in synonyms if other not in others])
    return found


def _forms_by_nearness(index: Index, word: str, *, known: bool) -> Iterator[Match]:
    """The forms of the word, those that share its stem alone held back by an inflected one: an officer is no office."""
    forms = list(_forms(index, word, known=known))
    is_inflected = any(match.likeness == INFLECTED for match in forms)
    for match in forms:
        held_back = is_inflected and match.likeness == STEM
        yield Match(match.word, STEM * BESIDE, match.how) if held_back else match


def _forms(index: Index, word: str, *, known: bool) -> Iterator[Match]:
    for other in index.words_with_prefix(word[: max(SHORTEST_PREFIX, min(4, len(word) - 1))]):
        match = form(word, other, known=known)
        if match:
            yield match


def form(word: str, other: str, *, known: bool) -> Match | None:
    """The other word as a form of this one, or as what it is the beginning of; None where it is neither."""
    if other == word or other in STOP_WORDS:
        return None
    common = _common(word, other)
    rest, other_rest = word[common:], other[common:]
    if _is_inflection(common, rest, other_rest):
        return Match(other, INFLECTED, "stem" if rest else "prefix")
    if common >= SHORTEST_STEM and rest in ENDINGS and other_rest in ENDINGS:
        return Match(other, STEM, "stem")
    if not rest:
        if common >= SHORTEST_STEM and other_rest in ENDINGS:
            return Match(other, STEM, "prefix")
        ratio = len(word) / len(other)
        return Match(other, BEGUN_KNOWN * ratio if known else max(BEGUN, INFLECTED * ratio), "prefix")
    if common >= SHORTEST_STEM and not other_rest and rest in ENDINGS:
        return Match(other, STEM, "stem")
    return None


def _is_inflection(common: int, rest: str, other_rest: str) -> bool:
    return (
        common >= SHORTEST_LIGHT
        and (not rest or rest in LIGHT)
        and (not other_rest or other_rest in LIGHT)
        and (common > SHORTEST_LIGHT or rest + other_rest in PLURALS)
    )


def _rounded(index: Index, word: str) -> Iterator[Match]:
    """The numbers that a round one may stand for: 4000 for 4100. Years are meant as they are written."""
    if not word.isdigit() or len(word.rstrip("0")) > MOST_DIGITS or not word.endswith("0"):
        return
    zeros = len(word) - len(word.rstrip("0"))
    for other in index.words_with_prefix(word[0]):
        is_figure = other.isdigit() and len(other) == len(word) and not "1900" <= other <= "2100"
        if is_figure and (int(other) + 10**zeros // 2) // 10**zeros * 10**zeros == int(word):
            yield Match(other, ROUNDED, "fuzzy")


def _digits_swapped(index: Index, word: str) -> Iterator[Match]:
    """The numbers with the same digits in another order: order 13672 for 13627."""
    if word.isdigit() and len(word) >= SHORTEST_SLIP and not word.endswith("0"):
        for other in index.words_with_prefix(word[0]):
            if len(other) == len(word) and sorted(other) == sorted(word):
                yield Match(other, FUZZY - 2 * SLIP, "fuzzy")


def _slips(index: Index, word: str, worth: float) -> Iterator[Match]:
    """The words that the word may be a slip of, and other forms of the nearest of them; each worth so much.

    A slip is one letter off from 5 letters on, two from 8 on; what is further off must sound alike.
    """
    if len(word) == SHORTEST_SWAP and word.isalpha():
        yield from _swaps(index, word)
        yield from _short_heard_alike(index, word, worth)
    if len(word) < SHORTEST_SLIP or not word.isalpha():
        return
    most = 2 if len(word) >= LONG else 1
    near = _near(index, word, most)
    found = {other: FUZZY - SLIP * distance for other, distance in near if other not in STOP_WORDS}
    if not found and worth == 1.0:
        found = _heard_alike(index, word, most + FURTHER)
    if max(found.values(), default=0.0) < FUZZY - SLIP:
        found.update(_slipped_numbers(index, word))
    best = max(found.values(), default=0.0)
    found = {other: likeness for other, likeness in found.items() if likeness > best - FURTHER_OFF}
    for other in [other for other, likeness in found.items() if likeness == best]:
        for match in _forms(index, other, known=True):
            found[match.word] = max(found.get(match.word, 0.0), best * match.likeness)
    for other, likeness in found.items():
        yield Match(other, worth * likeness, "fuzzy")


def _near(index: Index, word: str, most: int) -> list[tuple[str, int]]:
    """The words of the index at most so many letters away, with their distances as `slips` counts them."""
    from tipfacts.retrieval.fuzzy import slips

    lengths = range(len(word) - most, len(word) + most + 1)
    return [near for length in lengths for near in slips(word, index.words_of_length(length), most)]


def _heard_alike(index: Index, word: str, most: int) -> dict[str, float]:
    """The words of the index at most so many letters away that sound like the word, or else have its consonants."""
    from tipfacts.retrieval.fuzzy import MOST_COMPARED, slips, with_like_letters
    from tipfacts.retrieval.phonetic import consonants, sound

    heard = sound(word)
    if len(heard) < SHORTEST_SOUND:
        return {}
    skeleton = consonants(heard)
    found: dict[bool, list[str]] = {True: [], False: []}  # by whether all of the sound is the same
    for length in range(len(word) - most, len(word) + most + 1):
        words = index.words_of_length(length)
        if len(words) <= MOST_COMPARED:  # where there are more, the distance is the quicker to tell
            words = [other for other in with_like_letters(word, words, most) if consonants(sound(other)) == skeleton]
        for other, _ in slips(word, words, most):
            same = sound(other)
            if consonants(same) == skeleton and other not in STOP_WORDS:
                found[same == heard].append(other)
    if found[True] or len(skeleton) < FEWEST_CONSONANTS:
        return dict.fromkeys(found[True], SOUNDS_ALIKE)
    return dict.fromkeys(found[False], CONSONANTS_ALIKE)


def _swaps(index: Index, word: str) -> Iterator[Match]:
    """The words that the word becomes where two neighbouring letters after the first change places."""
    for at in range(1, len(word) - 1):
        other = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if other in index and other not in STOP_WORDS:
            yield Match(other, FUZZY - SLIP, "fuzzy")


def _short_heard_alike(index: Index, word: str, worth: float) -> Iterator[Match]:
    """The words one letter off that sound the same, where so short a word may be no other slip: feez, gana, pase."""
    from tipfacts.retrieval.phonetic import sound

    heard = sound(word)
    for other, distance in _near(index, word, 1):
        if distance == 1 and other not in STOP_WORDS and sound(other) == heard:
            yield Match(other, worth * SOUNDS_ALIKE, "fuzzy")


def _slipped_numbers(index: Index, word: str) -> Iterator[tuple[str, float]]:
    """The numbers of the index that the word may be a slip of, as one writes them in words: `forth` for fourth."""
    from tipfacts.retrieval.fuzzy import slips

    for other, distance in slips(word, sorted(NUMERALS), 1):
        number = read([other], 0)
        if number and number[0] in index:
            yield number[0], FUZZY - SLIP * distance


def has_form(index: Index, word: str) -> bool:
    """Whether the index has another form of the word, or a longer word that begins with it."""
    return len(word) >= SHORTEST_PREFIX and next(_forms(index, word, known=False), None) is not None


def is_slip(index: Index, word: str) -> bool:
    """Whether the word is a letter off from a word of the index with the same first letter, or two where it is long."""
    most = 2 if len(word) >= LONG + 2 else 1
    return len(word) >= SHORTEST_SLIP and any(
        distance <= most and other not in STOP_WORDS for other, distance in _near(index, word, most)
    )


def is_slip_of_stop_word(word: str) -> bool:
    """Whether the word is one letter off from one that says nothing, and begins alike but for a swap: faie, mnay."""
    if len(word) < SHORTEST_SWAP or not word.isalpha() or is_common(word):
        return False
    from tipfacts.retrieval.fuzzy import slips
    from tipfacts.retrieval.phonetic import sound

    return any(
        sorted(word) == sorted(other)
        or (distance == 1 and (max(len(word), len(other)) >= SHORTEST_STOP_SLIP or sound(word) == sound(other)))
        for other, distance in slips(word, sorted(STOP_WORDS), 1)
    )


def is_common(word: str) -> bool:
    """Whether the word is one that people use every day, in either language."""
    from tipfacts.i18n import common_words  # only for a word that the facts do not hold

    return common_words.is_common(word)


def _common(word: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    for at, (mine, theirs) in enumerate(zip(word, other, strict=False)):
        if mine != theirs:
            return at
    return min(len(word), len(other))
