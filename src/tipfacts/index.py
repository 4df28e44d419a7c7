"""From records to the words that find them: which fact holds a word, in which of its fields.

The build makes the index of the bundled facts with this code; a checkout makes it on the fly.
"""

from __future__ import annotations

from tipfacts.folding import tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tipfacts.records import Record

# The fields searched and the weight of a word found there. A word counts once a fact, in its weightiest field.
FIELDS = (
    ("id", 1.0),
    ("title", 1.0),
    ("names", 1.0),
    ("value", 1.0),
    ("aliases", 0.92),
    ("text", 0.85),
    ("tags", 0.7),
    ("notes", 0.6),
)
CODES = {name: code for code, (name, _) in enumerate(FIELDS)}
# Words that say nothing of the subject, French and English together; question words among them.
STOP_WORDS = frozenset(
    """
    a à afin ai aie ainsi alors après as au aucun aucune aussi autour aux avait avant avec avez avoir avons ça car ce cela
    celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des dit donc dont du elle elles en
    encore entre es est et étaient était été êtes être eu eux fait faire faut fut ici il ils j je juste l la là laquelle le
    lequel les lesquels leur leurs lui m ma mais me même mes moi moins mon n ne ni nos notre nous on ont ou où par parce
    parmi pas pendant peu peut plus pour pourquoi puis qu quand que quel quelle quelles quels quelque qui quoi s sa sans se
    selon ses si soi soit son sont sous suis sur ta te tel telle tes toi ton tous tout toute toutes très tu un une va vais
    vers voici voilà vos votre vous y combien sert ait
    about after again all also am an and any are as at be because been before being between both but by can could did do
    does doing don during each for from get give given gives had has have having he her here hers him his how i if in into
    is it its just may me might more most much must my no nor not of off on once only or other our out over own please s
    same shall she should so some such t than that the their them then there these they this those through to too under
    until up upon very was we were what when where which while who whom whose why will with would you your many tell
    """.split()
)
STOP = frozenset(word for raw in STOP_WORDS for word in (token.word for token in tokens(raw)))


class Index:
    """The words of some facts.

    `words` gives, by word, a flat tuple of fact numbers and field codes, one pair a fact. `phrases` gives, by the
    sorted content words of an id, title, name or alias, the same for the facts that bear it. `heads` gives, by fact
    number, those of its ids, titles and names.
    """

    __slots__ = ("heads", "phrases", "words")

    def __init__(
        self,
        words: dict[str, tuple[int, ...]],
        phrases: dict[str, tuple[int, ...]],
        heads: Sequence[tuple[str, ...]],
    ) -> None:
        self.words = words
        self.phrases = phrases
        self.heads = heads

    def __len__(self) -> int:
        return len(self.heads)

    def __add__(self, other: Index) -> Index:
        """Both indexes as one, the facts of the other numbered after these."""
        offset = len(self)
        joined = (dict(self.words), dict(self.phrases))
        for mine, theirs in zip(joined, (other.words, other.phrases), strict=True):
            for word, postings in theirs.items():
                moved = [value if at % 2 else value + offset for at, value in enumerate(postings)]
                mine[word] = mine.get(word, ()) + tuple(moved)
        return Index(*joined, [*self.heads, *other.heads])


def build(records: Iterable[Record]) -> Index:
    """The index of these facts, numbered in their order."""
    words: dict[str, dict[int, int]] = {}
    phrases: dict[str, dict[int, int]] = {}
    heads = []
    for number, record in enumerate(records):
        head = []
        for field, text in _texts(record):
            code = CODES[field]
            said = [token.word for token in tokens(text)]
            for word in said:
                words.setdefault(word, {}).setdefault(number, code)
            if code <= CODES["aliases"]:
                phrase = bag(said)
                phrases.setdefault(phrase, {}).setdefault(number, code)
                if code != CODES["aliases"]:
                    head.append(phrase)
        heads.append(tuple(dict.fromkeys(head)))
    return Index(_flat(words), _flat(phrases), heads)


def bag(said: Iterable[str]) -> str:
    """The content words of a phrase, sorted: what makes two phrases the same whatever their order and small words."""
    unique = set(said)
    return " ".join(sorted(unique - STOP or unique))


def _flat(table: dict[str, dict[int, int]]) -> dict[str, tuple[int, ...]]:
    return {
        word: tuple(part for number, code in postings.items() for part in (number, code))
        for word, postings in sorted(table.items())
        if word
    }


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Each text of a fact with its field, the weightiest fields first."""
    yield "id", record["id"]
    yield from (("title", text) for text in record["title"].values())  # type: ignore[misc]
    for name in record["names"]:
        yield "names", name["fr"]
        yield "names", name["en"]
        yield from (("names", short) for short in name["abbreviations"])
    for number in (record["value"], record["low"], record["high"]):
        if number is not None:
            yield "value", repr(number)
    yield from (("aliases", alias) for alias in record["aliases"])
    yield from (("text", text) for text in record["text"].values())  # type: ignore[misc]
    period = record["period"]
    yield from (("text", when) for when in (period["start"], period["end"]) if when and when != record["as_of"])
    yield from (("tags", tag) for tag in (*record["tags"], *record["pillars"], record["kind"]))
    for note in record["notes"]:
        yield "notes", note["fr"]
        yield "notes", note["en"]
