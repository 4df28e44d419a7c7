"""From what was typed to the words that an index is asked for."""

from __future__ import annotations

from tipfacts.retrieval.index import phrase_key
from tipfacts.retrieval.matching import LONG, has_form, is_slip
from tipfacts.retrieval.stop_words import STOP_WORDS
from tipfacts.retrieval.tokens import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.tokens import Token

# What asks for a figure; Spanish and Portuguese as well, for calls for help.
QUANTITIES = frozenset(
    """
    combien cbm percent percentage pourcentage proportion nb nbr nbre cuantos cuantas cuanto quantos quantas quanto
    """.split()
)
TWO_WORD_QUANTITIES = frozenset(
    """
    how many,how much,what share,which share,per cent,nombre de,nombre d,quel nombre,quelle part,pour cent
    """.strip().split(",")
)
# These ask for one, too, and no call for help is taken for a question because of them: `nombre` is a name in Spanish.
NUMBERS = frozenset({"number of", "nombre"})
NOT_COUNTED = frozenset({"how much", "what share", "which share", "quelle part"})  # who asks so counts nothing
SHORTEST_HALF, SHORTEST_PART = 4, 3  # letters of the words that were run together: of the first, of any
MOST_JOINED, SHORTEST_JOINED = 4, 5  # numbers that were one, and its digits: of fewer, 20 and 16 are no year
ARTICLES = ("l", "d", "qu", "j", "m", "n", "s", "t", "c")  # that lose their apostrophe: daide, lesclavage


def query_words(index: Index, typed: Sequence[Token], *, exact: bool, others: Sequence[Index] = ()) -> list[str]:
    """The content words of a query, put together or taken apart where the index knows them so, each once.

    A word that one of the other indexes holds is meant as it stands.
    """
    words: list[str] = []
    at = 0
    while at < len(typed):
        token = typed[at]
        following = typed[at + 1].word if at + 1 < len(typed) else ""
        at += 1
        joined = _joined_digits(index, typed, at - 1)
        if joined:
            words.append("".join(joined))
            at += len(joined) - 1
        elif token.word in index or any(token.word in other for other in others):
            words.append(token.word)
        elif not _beside_digits(typed, at - 1) and _falls_apart(index, token):
            words.extend(token.parts)
        elif following and token.word + following in index:
            words.append(token.word + following)  # hot line
            at += 1
        else:
            words.extend([token.word] if exact else _taken_apart(index, token.word))
    unique = list(dict.fromkeys(words))
    return [word for word in unique if word not in STOP_WORDS] or unique


def _joined_digits(index: Index, typed: Sequence[Token], at: int) -> list[str]:
    """The numbers from there on that are one where they are put together: thirteen, six, twenty-seven for 13627."""
    digits: list[str] = []
    for token in typed[at : at + MOST_JOINED]:
        if not token.word.isdigit():
            break
        digits.append(token.word)
        if len(digits) > 1 and len("".join(digits)) >= SHORTEST_JOINED and "".join(digits) in index:
            return digits
    return []


def _taken_apart(index: Index, word: str) -> list[str]:
    """An unknown word without the article it has swallowed, or as the words that it runs together; else as itself.

    What is another form of a known word, or its beginning, stays whole, and so does what is only one letter off.
    """
    if not word.isalpha() or len(word) < SHORTEST_HALF or has_form(index, word):
        return [word]
    rest = _after_article(index, word)
    if rest:
        return [rest]
    joined = _joined_name(index, word)
    if joined:
        return joined
    if is_slip(index, word):
        return [word]
    rest = _after_article(index, word, slip=True)
    if rest:
        return [rest]
    return _split(index, word) or _split(index, word, slip=True) or [word]


def _after_article(index: Index, word: str, *, slip: bool = False) -> str:
    """What of the word follows an article that has lost its apostrophe, where the index has that or a form of it.

    With `slip`, where that is a slip of a long word.
    """
    for article in ARTICLES:
        rest = word.removeprefix(article)
        if rest == word or rest[0] not in "aeiouyh" or len(rest) <= 2:
            continue
        if slip:
            is_known = len(rest) >= LONG and is_slip(index, rest)
        else:
            is_known = rest in index or (len(rest) > SHORTEST_HALF and has_form(index, rest))
        if is_known:
            return rest
    return ""


def _joined_name(index: Index, word: str) -> list[str]:
    """The two words that are the whole of a name, where the word is those without their hyphen: armen for Ar-Men."""
    for at in range(2, len(word) - 1):
        parts = [word[:at], word[at:]]
        if parts[0] in index and parts[1] in index and index.facts_with_phrase(phrase_key(parts)):
            return parts
    return []


def _falls_apart(index: Index, token: Token) -> bool:
    """Whether what looks like one number, but no telephone number, is several, of which the index knows one."""
    is_telephone = len(token.word) == 10 and token.word.isdigit()
    return not is_telephone and "".join(token.parts).isdigit() and any(part in index for part in token.parts)


def _beside_digits(typed: Sequence[Token], at: int) -> bool:
    """Whether more digits stand beside those of a token: a telephone number of another country, 08000 121 700."""
    return any(typed[beside].word.isdigit() for beside in (at - 1, at + 1) if 0 <= beside < len(typed))


def _split(index: Index, word: str, *, slip: bool = False) -> list[str]:
    """An unknown word as those that it runs together and that one fact holds: freedomfund, knowyourrights.

    With `slip`, one of two may be a letter off.
    """
    if len(word) < 2 * SHORTEST_HALF:
        return []
    for at in range(SHORTEST_HALF if slip else SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        left, right = word[:at], word[at:]
        if not slip:
            if left in index and right in index and _share_a_fact(index, left, right):
                return [left, right]
            if left in index and len(right) > 2 * SHORTEST_PART:
                rest = _split_small(index, left, right)
                if rest:
                    return [left, *rest]
        elif _is_split_with_slip(index, left, right):
            return [left, right]
    return []


def _is_split_with_slip(index: Index, left: str, right: str) -> bool:
    """Whether one of two words is known, and says something, and the other is a slip of such a word."""
    if (left in index) == (right in index) or left in STOP_WORDS:
        return False
    slipped, whole = (right, left) if left in index else (left, right)
    return min(len(slipped) - 1, len(whole)) > SHORTEST_HALF and is_slip(index, slipped)


def _split_small(index: Index, left: str, rest: str) -> list[str]:
    """What follows a word, as a small word and one that stands in a fact with it: know + your + rights."""
    for at in range(2, len(rest) - SHORTEST_HALF + 1):
        if rest[:at] in STOP_WORDS and rest[at:] in index and _share_a_fact(index, left, rest[at:]):
            return [rest[:at], rest[at:]]
    return []


def _share_a_fact(index: Index, one: str, other: str) -> bool:
    facts = {posting >> 6 for posting in index.postings(one)}
    return not facts.isdisjoint([posting >> 6 for posting in index.postings(other)])


def asks_quantity(words: Sequence[str]) -> bool:
    """Whether a figure is asked for: how many, combien."""
    return bool(_ends(words, QUANTITIES | TWO_WORD_QUANTITIES))


def counted_word(words: Sequence[str]) -> str | None:
    """What is asked the number of: `countries` in how many countries; "" where that is not said.

    None where no figure is asked for.
    """
    ends = _ends(words, QUANTITIES | TWO_WORD_QUANTITIES | NUMBERS)
    if not ends:
        return None
    if " ".join(words[max(0, ends[0] - 2) : ends[0]]) in NOT_COUNTED:
        return ""
    return next((word for word in words[ends[0] :] if word not in STOP_WORDS), "")


def _ends(words: Sequence[str], phrases: Container[str]) -> list[int]:
    """Where those of the words end that are one of these phrases, of one word or two."""
    return [
        at + 1
        for at, word in enumerate(words)
        if word in phrases or " ".join(words[max(0, at - 1) : at + 1]) in phrases
    ]


def capitalized(query: str) -> set[str]:
    """The words, as tokens are, that are names: with a capital in the midst of a sentence, or in capitals like UK."""
    typed = query.split()
    letters = [word for word in typed if word[0].isalpha()]
    after = [word for at, word in enumerate(typed) if at and typed[at - 1][-1] not in ".!?:" and word[0].isalpha()]
    names = [word for word in after if word[0].isupper()]
    if typed and typed[0][0].isupper() and len(names) == len(after):
        names = []  # whoever writes every word so names nothing by it
    if not all(map(str.isupper, letters)):
        names += [word for word in letters if len(word) > 1 and word.isupper()]
    return {token.word for word in names for token in tokens(word)}
