"""Tells a call for help, and a query for the hotline, from what only mentions the same things.

The words stand in data/search.toml, in two ways. Lists say what a word is: what is grave or alarming counts beside the
person whom it is about, and less the more the query says that has nothing to do with it. Weights, learnt from many
lines, say how much each word speaks for a call for help, whatever it is.
"""

from __future__ import annotations

from tipfacts.retrieval.stop_words import STOP_WORDS
from tipfacts.retrieval.tokens import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Protocol, TypedDict

    class Texts(Protocol):
        """A text for each first letter: a dictionary, or what reads it when it is asked for."""

        def get(self, key: str, default: str, /) -> str:
            """The text of this letter; the default where there is none."""
            ...

        def items(self) -> Iterable[tuple[str, str]]:
            """Every text, with its letter."""
            ...

    class Lexicon(TypedDict):
        """The entries of data/search.toml as they are compared: each with the names of its lists.

        Those without a * stand in lines with tabs between: see `by_first_letter`.
        """

        phrases: Texts
        stems: dict[str, tuple[str, ...]]
        weights: Texts  # of single words, a line for each: the word, a tab, its weight


LONGEST = 5  # words of an entry
SHORTEST_SLIP = 5
PLACE = 2  # words that say something: the longest place where somebody says to be, `in a restaurant in Chicago`
NEAR = 5  # words: so far apart two words make one thing, as `took` and `passport` do
LONG = 8  # letters: a word of so many may have two slips
GRAVE, ALARMING, TOPIC = 2.0, 1.0, 0.5
NEAR_ONE = 0.5  # where somebody speaks of another: my sister, ma voisine
ASIDE = 0.25  # more is needed for each word that says something else
MEANT = (
    "cries", "asking", "first_person", "others", "grave", "alarming", "topics", "taking", "papers", "denials",
    "leaving", "pay",
)  # fmt: skip
TO_BEGIN_WITH = -2.5  # beside the weights of the words, which are learnt beside it
ENOUGH = -0.5  # below 0: to show the number in vain costs less than to keep it back
ENOUGH_BY_LISTS = -4.0  # where the lists take it for a call for help
ENOUGH_BESIDE_OTHERS = 0.5  # where data of others are in use, which may be about anybody's troubles
LISTS = frozenset({*MEANT, "small_words", "where", "not_meant"})  # of [call_for_help] in data/search.toml
# Lists of words that nothing is taken for a slip of.
NEVER_SLIPPED = frozenset({"not_meant", "elsewhere", "own subject"})
GRAVE_PAIRS = (("taking", "papers"), ("taking", "pay"), ("denials", "leaving"), ("denials", "pay"))
ALARMING_PAIRS = (("denials", "papers"),)


def plain_words(text: str) -> list[str]:
    """The words of a text, elided pronouns too, which say who speaks: `j’ai`, `can’t` give j, ai, cant."""
    folded = fold(text).replace("n't", "nt").replace("i'm", "im")
    return "".join([letter if letter.isalnum() else " " for letter in folded]).split()


def compiled(lists: dict[str, Iterable[str]], words: dict[str, str]) -> Lexicon:
    """The entries of these lists, by name, and the words of each weight, as the queries are compared with them."""
    phrases: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for name, entries in lists.items():
        for entry in entries:
            key = " ".join(plain_words(entry))
            kept = stems if entry.endswith("*") else phrases
            kept[key] = tuple(dict.fromkeys((*kept.get(key, ()), name)))
    return {
        "phrases": by_first_letter("\t".join((key, *names)) for key, names in phrases.items()),
        "stems": stems,
        "weights": by_first_letter(f"{word}\t{weight}" for weight, some in words.items() for word in some.split()),
    }


def by_first_letter(lines: Iterable[str]) -> dict[str, str]:
    """The lines of each first letter as one text, with a line end before each line and after the last.

    A wheel's program loads 26 long texts much sooner than thousands of short ones, and finds a line in one at once.
    """
    texts: dict[str, str] = {}
    for line in lines:
        texts[line[:1]] = texts.get(line[:1], "\n") + line + "\n"
    return texts


class Reading:
    """The words of a query, and of which lists each is."""

    def __init__(self, query: str, lexicon: Lexicon, known: Callable[[str], bool]) -> None:
        self.words = plain_words(query)
        self._lexicon = lexicon
        self._words: list[str] | None = None
        self._stems: dict[int, list[str]] | None = None
        self.found: dict[str, list[tuple[int, int]]] = {}  # by list: where its entries begin and end
        self.read_as = [self._correct(word, known) for word in self.words]
        for start in range(len(self.words)):
            for end in range(start + 1, min(len(self.words), start + LONGEST) + 1):
                for name in self._names(" ".join(self.read_as[start:end])):
                    self.found.setdefault(name, []).append((start, end))

    def _names(self, entry: str) -> Sequence[str]:
        """The lists that have the entry, or one that ends anyhow."""
        lines = self._lexicon["phrases"].get(entry[:1], "")
        at = lines.find(f"\n{entry}\t")
        names = lines[at + len(entry) + 2 : lines.index("\n", at + 1)].split("\t") if at >= 0 else []
        start = entry.rfind(" ") + 1
        for end in range(start + 2, len(entry) + 1):
            names.extend(self._lexicon["stems"].get(entry[:end], ()))
        return names

    def _correct(self, word: str, known: Callable[[str], bool]) -> str:
        """The word, or that of an entry which it is a slip of."""
        if len(word) < SHORTEST_SLIP or not word.isalpha() or word in STOP_WORDS or known(word) or self._names(word):
            return word
        from tipfacts.retrieval.fuzzy import slips

        near = slips(word, self._entry_words(), 2 if len(word) >= LONG else 1)
        for length, stems in self._long_stems().items():
            for cut in (length - 1, length, length + 1):  # a letter more or less may be the slip
                near += [(stem, 1) for stem, distance in slips(word[:cut], stems, 1) if distance <= 1]
        if len(self.words) == 1:  # nothing else says what is meant: adaptive is no captive
            near = [(entry, distance) for entry, distance in near if distance == 1]
        return min(near, key=lambda found: found[1])[0] if near else word

    def _entry_words(self) -> list[str]:
        """The words of the entries that may be slipped in, each once, in their order."""
        if self._words is None:
            lines = [
                line.split("\t")
                for line in "".join([text for _, text in self._lexicon["phrases"].items()]).splitlines()
            ]
            entries = [entry for entry, *names in lines if not NEVER_SLIPPED.issuperset(names)]
            self._words = [word for word in dict.fromkeys(" ".join(entries).split()) if len(word) >= SHORTEST_SLIP]
        return self._words

    def _long_stems(self) -> dict[int, list[str]]:
        """The beginnings of entries that end anyhow, by how many letters they have."""
        if self._stems is None:
            self._stems = {}
            for stem in self._lexicon["stems"]:
                if len(stem) >= SHORTEST_SLIP and not NEVER_SLIPPED.issuperset(self._lexicon["stems"][stem]):
                    self._stems.setdefault(len(stem), []).append(stem)
        return self._stems

    def has(self, name: str) -> bool:
        """Whether the query has an entry of the list."""
        return name in self.found

    def calling(self) -> list[tuple[str, str]]:
        """The words of the query that call for help, in their order, each with what it was read as."""
        return self.matched(MEANT, {at for at, weight in self.weights().items() if weight > 0})

    def matched(self, names: Iterable[str], more: Iterable[int] = ()) -> list[tuple[str, str]]:
        """The words of the query that make entries of these lists, in their order, each with what it was read as.

        With them those at the places given, counted from 0.
        """
        places = {at for name in names for start, end in self.found.get(name, ()) for at in range(start, end)}
        places.update(more)
        return [(self.words[at], self.read_as[at]) for at in sorted(places)]

    def weights(self) -> dict[int, float]:
        """How much each word that speaks for a call for help, or against one, weighs: by its place, each word once."""
        found = {}
        for word in dict.fromkeys(self.read_as):
            text = self._lexicon["weights"].get(word[:1], "")
            at = text.find(f"\n{word}\t")
            if at >= 0:
                start = at + len(word) + 2
                found[self.read_as.index(word)] = float(text[start : text.index("\n", start)])
        return found

    def count(self, name: str) -> int:
        """How many entries of the list stand in the query, each place once."""
        end, count = -1, 0
        for start, stop in self.found.get(name, ()):
            if start >= end:
                end, count = stop, count + 1
        return count

    def pairs(self, pairs: Sequence[tuple[str, str]]) -> int:
        """How many of these pairs of lists have entries that stand near each other."""
        return sum(
            any(
                abs(start - other) <= NEAR and (start, end) != (other, stop)
                for start, end in self.found.get(one, ())
                for other, stop in self.found.get(another, ())
            )
            for one, another in pairs
        )

    def unexplained(self, explained: Iterable[str]) -> int:
        """How many words stand in no entry of these lists and say something."""
        places = {at for name in explained for start, end in self.found.get(name, ()) for at in range(start, end)}
        return sum(at not in places and self._says_something(at) for at in range(len(self.words)))

    def names_a_place(self, explained: Iterable[str]) -> bool:
        """Whether all that stands in no entry of these lists follows a word like `in` or `chez`, and is short."""
        first = min((start for start, _ in self.found.get("where", ())), default=len(self.words))
        places = {at for name in explained for start, end in self.found.get(name, ()) for at in range(start, end)}
        aside = [at for at in range(len(self.words)) if at not in places and self._says_something(at)]
        return len(aside) <= PLACE and all(at > first for at in aside)

    def _says_something(self, at: int) -> bool:
        return self.read_as[at] not in STOP_WORDS and len(self.read_as[at]) > 1


def weigh(reading: Reading) -> float:
    """How much the words speak for a call for help: ENOUGH or more where somebody is in need, or tells of somebody."""
    return TO_BEGIN_WITH + sum(reading.weights().values())


def calls_by_lists(reading: Reading, *, asks_quantity: bool) -> bool:
    """Whether somebody is in need, or tells of somebody who is, by the lists alone."""
    grave = reading.count("grave") + reading.pairs(GRAVE_PAIRS)
    person = reading.has("first_person") or reading.has("others")
    if (asks_quantity or reading.has("not_meant")) and not (grave > 1 and person):
        return False
    explained = (*MEANT, "small_words", "where", "hotline")
    aside = reading.unexplained(explained)
    topic = TOPIC * min(2, reading.count("topics"))
    near = NEAR_ONE * (reading.has("first_person") and reading.has("others"))
    alarming = reading.count("alarming") + reading.pairs(ALARMING_PAIRS)
    weight = GRAVE * grave + ALARMING * alarming + topic + near
    if reading.has("asking"):
        return aside == 0 or (person and weight > 0) or weight >= GRAVE
    alone = aside == 0 or (person and reading.names_a_place(explained))
    if reading.has("cries") and (
        weight >= GRAVE or (alone and (person or not topic)) or (person and weight >= ALARMING)
    ):
        return True
    if grave and aside == 0:
        return True
    return person and weight >= min(GRAVE, ALARMING + ASIDE * aside)
