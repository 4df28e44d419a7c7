"""From what was typed to the words that an index is asked for."""

from __future__ import annotations

from tipfacts.retrieval.stop_words import STOP_WORDS
from tipfacts.retrieval.tokens import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.tokens import Token

# What asks for a figure; Spanish and Portuguese as well, for calls for help.
QUANTITIES = frozenset(
    """
    combien percent percentage pourcentage proportion cuantos cuantas cuanto quantos quantas quanto
    """.split()
) | {
    "how many",
    "how much",
    "what share",
    "which share",
    "quelle part",
    "quel nombre",
    "nombre de",
    "pour cent",
    "per cent",
}
SHORTEST_HALF = 4  # letters of each of two words that were run together


def query_words(index: Index, typed: Sequence[Token], *, exact: bool) -> list[str]:
    """The content words of a query, put together or taken apart where the index knows them so, each once."""
    words: list[str] = []
    at = 0
    while at < len(typed):
        token = typed[at]
        following = typed[at + 1].word if at + 1 < len(typed) else ""
        at += 1
        if token.word in index:
            words.append(token.word)
        elif token.parts and any(part in index for part in token.parts) and not _is_telephone(token):
            words.extend(token.parts)
        elif following and token.word + following in index:
            words.append(token.word + following)  # hot line
            at += 1
        else:
            words.extend([token.word] if exact else _split(index, token.word))
    unique = list(dict.fromkeys(words))
    return [word for word in unique if word not in STOP_WORDS] or unique


def _is_telephone(token: Token) -> bool:
    return len(token.word) == 10 and token.word.isdigit()


def _split(index: Index, word: str) -> list[str]:
    """An unknown long word as the two that it runs together and that one fact holds, or as itself: freedomfund."""
    if len(word) >= 2 * SHORTEST_HALF and word.isalpha():
        for at in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1):
            left = {posting >> 6 for posting in index.postings(word[:at])}
            if left and not left.isdisjoint([posting >> 6 for posting in index.postings(word[at:])]):
                return [word[:at], word[at:]]
    return [word]


def asks_quantity(words: Sequence[str]) -> bool:
    """Whether a figure is asked for: how many, combien."""
    return any(
        word in QUANTITIES or f"{word} {after}" in QUANTITIES
        for word, after in zip(words, [*words, ""][1:], strict=True)
    )


def capitalized(query: str) -> set[str]:
    """The words, as tokens are, that begin with a capital in the midst of a sentence: names of something."""
    said = query.split()
    written = [word for at, word in enumerate(said) if at and said[at - 1][-1] not in ".!?:" and word[0].isalpha()]
    capitals = [word for word in written if word[0].isupper()]
    if 2 * len(capitals) > len(written):
        return set()  # whoever writes every word so names nothing by it
    return {token.word for word in capitals for token in tokens(word)}
