"""What goes for the bundled facts alone: the hotline's place, and subjects that are not theirs."""

from __future__ import annotations

from tipfacts.retrieval.call_for_help import (
    ENOUGH,
    ENOUGH_BESIDE_OTHERS,
    ENOUGH_BY_LISTS,
    Reading,
    calls_by_lists,
    weigh,
)
from tipfacts.retrieval.index import phrase_key
from tipfacts.retrieval.matching import KINDS, is_common
from tipfacts.retrieval.query import asks_quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypedDict

    from tipfacts.retrieval.call_for_help import Lexicon, Texts
    from tipfacts.retrieval.index import Index
    from tipfacts.retrieval.tokens import Token

    class Rules(TypedDict):
        """data/search.toml as it is used: a wheel has it as a literal."""

        lexicon: Lexicon
        hotline: int
        never_to_a_caller: tuple[int, ...]
        telephone: str
        other_subjects: int
        other_topics: Texts  # a line for each word, by first letter
        other_phrases: Texts  # a line for each, its words `without_plural`, by first letter
        synonyms: Texts  # a line for each word, by first letter: the word, a tab, what means the same


ELSEWHERE = "elsewhere"  # the list of the places of which the sheet says nothing
OWN = "own subject"  # the list of the words that are the sheet's own
OTHER = "other subject"  # the list of the words that are one; numbered, of those that are beside another word
LONGEST_PHRASE = 4  # words of a phrase that means something else
PLURAL_ENDINGS = "sx"
WRONG_DIGITS = 2  # in a telephone number that may be meant for the hotline's


class SheetRules:
    """The rules of data/search.toml."""

    __slots__ = (
        "_lexicon",
        "_other_subjects",
        "hotline",
        "never_to_a_caller",
        "other_phrases",
        "other_topics",
        "synonyms",
        "telephone",
    )

    def __init__(self, rules: Rules) -> None:
        self.hotline = rules["hotline"]
        self.never_to_a_caller = rules["never_to_a_caller"]
        self.telephone = rules["telephone"]
        self._lexicon = rules["lexicon"]
        self._other_subjects = rules["other_subjects"]
        self.other_topics = rules["other_topics"]
        self.other_phrases = rules["other_phrases"]
        self.synonyms = rules["synonyms"]

    def read(
        self, query: str, typed: Sequence[Token], index: Index, *, exact: bool, others: Sequence[Index] = ()
    ) -> SheetReading:
        """What the rules make of a query; with `exact`, no word is a slip of another, and nobody calls for help.

        Neither is one that people use every day, nor the only one of a query that one of the `others` has, unless for
        the hotline: no data of others hide that.
        """
        reading = Reading(query, self._lexicon, lambda word: exact or _is_begun(word, index) or is_common(word))
        if len(typed) == 1 and not reading.has("hotline") and any(typed[0].word in other for other in others):
            reading = Reading(query, self._lexicon, lambda _word: True)
        return SheetReading(
            reading,
            is_call=not exact
            and _calls_for_help(reading, typed, index, enough=ENOUGH_BESIDE_OTHERS if others else ENOUGH),
            has_telephone=any(self._is_telephone(token.word) for token in typed),
            of_other_subject=not reading.has(OWN) and self._is_of_other_subject(reading),
            of_other_topics={token.word for token in typed if self._is_of_other_topic(token.word)},
            names_other=not reading.has(OWN) and self._names_other(reading.words),
        )

    def synonyms_of(self, word: str) -> list[str]:
        """The words of the facts that mean the same as this one, or as its singular."""
        lines = self.synonyms.get(word[0], "")
        for form in (word, word[:-1]) if word[-1] in PLURAL_ENDINGS else (word,):
            at = lines.find(f"\n{form}\t")
            if at >= 0:
                return lines[at + len(form) + 2 : lines.index("\n", at + 1)].split(" ")
        return []

    def _is_of_other_subject(self, reading: Reading) -> bool:
        return reading.has(OTHER) or any(
            reading.has(f"{OTHER} {number}") and reading.has(f"{OTHER} {number} with")
            for number in range(self._other_subjects)
        )

    def _is_of_other_topic(self, word: str) -> bool:
        lines = self.other_topics.get(word[0], "")
        return f"\n{word}\n" in lines or f"\n{without_plural(word)}\n" in lines

    def _names_other(self, words: Sequence[str]) -> bool:
        """Whether a phrase stands in the query that means something else."""
        plain = list(map(without_plural, words))
        for start in range(len(plain) - 1):
            lines = self.other_phrases.get(plain[start][0], "")
            for end in range(start + 2, min(len(plain), start + LONGEST_PHRASE) + 1):
                if f"\n{' '.join(plain[start:end])}\n" in lines:
                    return True
        return False

    def _is_telephone(self, word: str) -> bool:
        if len(word) != len(self.telephone) or not word.isdigit():
            return False
        return sum(ours != theirs for ours, theirs in zip(self.telephone, word, strict=True)) <= WRONG_DIGITS


def without_plural(word: str) -> str:
    """The word without what may be the ending of a plural: of several words any may have one, `droits d’auteur`."""
    return word[:-1] if len(word) > 1 and word[-1] in PLURAL_ENDINGS else word


def _is_begun(word: str, index: Index) -> bool:
    """Whether the index has the word, or longer ones that begin so: traffick is no slip of traffic.

    What lacks one letter is a slip: hotlin.
    """
    left = {len(other) - len(word) for other in index.words_with_prefix(word)}
    return 0 in left or (bool(left) and 1 not in left)


def _calls_for_help(reading: Reading, typed: Sequence[Token], index: Index, *, enough: float) -> bool:
    """Whether somebody calls for help; who asks for a figure, or names a fact, does so by the lists alone."""
    asks = asks_quantity(reading.words)
    if calls_by_lists(reading, asks_quantity=asks):
        return asks or weigh(reading) >= ENOUGH_BY_LISTS
    if asks or len(typed) == 1 or weigh(reading) < enough:
        return False
    return not index.facts_with_phrase(phrase_key([token.word for token in typed]))


class SheetReading:
    """What the rules make of a query: a call for help, a query for the hotline, another subject, or nothing."""

    __slots__ = ("_reading", "calls_for_help", "names_hotline", "names_other", "of_other_subject", "of_other_topics")

    def __init__(
        self,
        reading: Reading,
        *,
        is_call: bool,
        has_telephone: bool,
        of_other_subject: bool,
        of_other_topics: set[str],
        names_other: bool,
    ) -> None:
        self._reading = reading
        self.calls_for_help = is_call
        self.names_hotline = has_telephone or reading.has("hotline")
        self.of_other_subject = of_other_subject
        self.names_other = names_other  # whether a phrase was typed that means something else
        self.of_other_topics = of_other_topics  # the words typed that belong to other topics

    @property
    def own_words(self) -> list[str]:
        """The words typed that are the hotline's own."""
        return [word for word, _ in self._reading.matched(("hotline",))]

    @property
    def places(self) -> set[str]:
        """The words typed that name a place of which the sheet says nothing."""
        return {word for word, _ in self._reading.matched((ELSEWHERE,))}

    @property
    def match(self) -> str:
        """The loosest rule by which one of the words was read."""
        return max((str(word["how"]) for word in self.why), key=KINDS.index, default="exact")

    @property
    def why(self) -> list[dict[str, object]]:
        """The words that call for help, or are the hotline's own, each with the one that it was read as."""
        words = self._reading.calling() if self.calls_for_help else self._reading.matched(("hotline",))
        return [
            {"word": word, "matched": read, "how": self._how(word, read), "field": None, "strength": 1.0}
            for word, read in words
        ]

    def _how(self, word: str, read: str) -> str:
        if self.calls_for_help:
            return "call_for_help"
        return "exact" if word == read else "fuzzy"
