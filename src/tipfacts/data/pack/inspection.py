"""Checks a pack whole: every page, every fact, and that the index says of the facts what they say themselves."""

from __future__ import annotations

from tipfacts.data.pack.index import LONGEST, phrase_hash
from tipfacts.errors import BadData
from tipfacts.retrieval.index import Counts, FactWords, postings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tipfacts.data.pack.index import PackIndex
    from tipfacts.data.pack.reader import PackFacts
    from tipfacts.data.record_types import Problem

MOST_PROBLEMS = 20_000  # nobody reads more
_BITS = (1 << 64) - 1


def problems(pack: PackFacts) -> Iterator[Problem]:
    """What is wrong in the whole pack: each fact that breaks a rule, once it is sure that nothing is damaged.

    What the index holds is compared by sums of hashes, so that nothing is kept in memory, in whatever order it is read.

    Raises:
        BadData: The pack is damaged, or its index says something else than its facts.
    """
    if not pack.database.is_whole():
        raise pack.database.broken()
    expected = words = found = 0
    narrow = Counts()
    for number, id in enumerate(pack.ids()):
        try:
            record = pack.record_at(number)
        except BadData as error:
            if not error.problems:
                raise
            yield error.problems[0]
            found += 1
            if found == MOST_PROBLEMS:
                return
            continue
        if record["id"] != id:
            raise pack.database.broken(id)
        fact = FactWords(record)
        expected += _of_fact(number, fact, narrow)
        words += fact.length
    index = pack.index()
    if not found and (
        expected & _BITS != _of_index(pack, index) & _BITS or round(index.mean_length * len(index)) != words
    ):
        raise pack.database.broken()


def _of_fact(number: int, fact: FactWords, narrow: Counts) -> int:
    """A number for what the index must say of a fact."""
    words = sum(
        hash((word, posting)) for word, counts in fact.counts.items() for posting in postings(number, narrow[counts])
    )
    phrases = sum(hash((phrase_hash(line[1:]), number, line[0])) for line in fact.phrases.split("\n") if line)
    return words + phrases + hash((number, fact.phrases, min(fact.length, LONGEST)))


def _of_index(pack: PackFacts, index: PackIndex) -> int:
    """The same number for all that the index says."""
    found = sum(hash((number, index.phrases(number), index.length(number))) for number in range(len(index)))
    phrases = pack.database.rows("SELECT hash, number, code FROM phrases")
    found += sum(hash((key, number, str(code))) for key, number, code in phrases)
    lengths: dict[int, int] = {}
    for word in index.words_with_prefix(""):
        lengths[len(word)] = lengths.get(len(word), 0) + word.isalpha()
        if index.frequency(word) != len(index.places(word)[0]):
            raise pack.database.broken()
        found += sum(hash((word, posting)) for posting in index.postings(word))
    for length, count in lengths.items():
        words = index.words_of_length(length)
        if len(words) != count or sorted(set(words)) != list(words) or not all(word in index for word in words):
            raise pack.database.broken()
    return found
