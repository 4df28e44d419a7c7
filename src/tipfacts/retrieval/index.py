"""From records to the words that find them: which fact holds a word, in which of its fields.

The build makes the index of the bundled facts with this code; a checkout makes it on the fly.
"""

from __future__ import annotations

from tipfacts.retrieval.tokens import Lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tipfacts.data.record_types import Record

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
FIRST = 0x100  # of the characters that postings are made of
ID, TITLE, NAMES, VALUE, ALIASES, TEXT, TAGS, NOTES = range(len(FIELDS))
CODES = {name: code for code, (name, _) in enumerate(FIELDS)}
# Words that say nothing of the subject, French and English together, question words among them; folded as tokens are.
STOP = frozenset(
    """
    a about afin after again against ai aie ainsi ait all alors also am an and any apres are as at au aucun aucune
    aussi autour aux avait avant avec avez avoir avons be because been before being besoin between both but by ca
    can car ce cela celle celles celui ces cet cette ceux chaque cherche chez ci combien comme comment contre could
    d dans davantage de depuis des did dit do does doing dois doit don donc dont du during each elle elles en encore
    entre es est et etaient etait ete etes etre eu eux faire fait faut find for from fut get give given gives had
    has have having he her here hers him his how i ici if il ils in into is it its j je just juste l la laquelle le
    lequel les lesquels leur leurs looking lui m ma mais many may me meme mes might moi moins mon more most much
    must my n ne need needs ni no nor nos not notre nous of off on once only ont or other ou our out over own par
    parce parmi pas pendant peu peut peux please plus pour pourquoi puis qu quand que quel quelle quelles quelque
    quels qui quoi s sa same sans savoir se selon sert ses shall she should si so soi soit some son sont sous such
    suis sur svp t ta te tel tell telle tes than that the their them then there these they think this those through
    to toi ton too tous tout toute toutes tres trouver tu un under une until up upon va vais vers very veut veux
    voici voila vos votre voudrais vous want wants was we were what when where which while who whom whose why will
    with would y you your
    """.split()
)

# Words that, together in a query, make another subject of it, of which the facts say nothing: in law, the smuggling of
# migrants is not trafficking in persons, nor is any other traffic.
OTHER_SUBJECTS = tuple(
    frozenset(phrase.split())
    for phrase in (
        "smuggle", "smuggled", "smuggler", "smugglers", "smuggling", "passeur", "passeurs", "passeuse", "cocaine",
        "heroin", "trafic migrants", "trafics migrants", "trafic clandestins", "trafic drogue", "trafic drogues",
        "trafics drogue", "trafic stupefiants", "trafic armes", "trafics armes", "trafic organes", "trafic animaux",
        "trafic ivoire", "trafic routier", "trafic aerien", "trafic internet", "trafic web", "trafic cigarettes",
        "trafic tabac", "drug trafficking", "drugs trafficking", "drug traffickers", "narcotics trafficking",
        "arms trafficking", "weapons trafficking", "gun trafficking", "organ trafficking", "organs trafficking",
        "wildlife trafficking", "ivory trafficking", "traffic road", "traffic jam", "traffic air", "traffic light",
        "traffic lights", "traffic internet", "traffic web", "traffic website", "drug traffic",
    )
)  # fmt: skip

# Words that are a plea for help by themselves, whatever stands around them.
PLEAS = frozenset(
    """
    secours sos aidez enfuir echapper fuir sequestre sequestree enferme enfermee piege piegee prisonniere prisonnier
    vendue vendu battue battu frappe violee menacee terrifiee escape trapped kidnapped locked beaten raped threatened
    terrified scared afraid hostage enslaved
    """.split()
)


class Index:
    """The words of some facts, as two kinds of text: a wheel's program loads and searches those in no time.

    `words` has a line for each word, in alphabetical order: the word, a tab, its postings, one character each (see
    `posting`). `phrases` has, by fact number, a text with a line for each id, title, name and alias of the fact: the
    code of the field, then the content words, sorted.
    """

    __slots__ = ("_listed", "phrases", "words")

    def __init__(self, words: str, phrases: Sequence[str]) -> None:
        self.words = words
        self.phrases = phrases
        self._listed: list[str] | None = None

    def __len__(self) -> int:
        return len(self.phrases)

    def __contains__(self, word: str) -> bool:
        return f"\n{word}\t" in self.words

    def postings(self, word: str) -> Iterator[tuple[int, int]]:
        """The number of each fact that holds the word, with the code of the weightiest field that does."""
        start = self.words.find(f"\n{word}\t") + len(word) + 2
        if start > len(word) + 1:
            for letter in self.words[start : self.words.index("\n", start)]:
                yield divmod(ord(letter) - FIRST, len(FIELDS))

    def beginning(self, root: str) -> Iterable[str]:
        """The words that begin so, in alphabetical order."""
        at = self.words.find(f"\n{root}")
        while at >= 0:
            yield self.words[at + 1 : self.words.index("\t", at)]
            at = self.words.find(f"\n{root}", at + 1)

    def vocabulary(self) -> list[str]:
        """Every word, in alphabetical order."""
        if self._listed is None:
            self._listed = [line.partition("\t")[0] for line in self.words.split("\n") if line]
        return self._listed

    def phrases_of(self, number: int) -> str:
        """The phrases that a fact bears."""
        return self.phrases[number]

    def bearers(self, phrase: str) -> dict[int, int]:
        """The facts that bear the phrase as id, title, name or alias, with the code of the field."""
        line = f"{phrase}\n"
        found = {}
        for number, lines in enumerate(self.phrases):
            at = lines.find(line)
            while at > 0 and lines[at - 2 : at - 1] != "\n":  # inside another phrase
                at = lines.find(line, at + 1)
            if at > 0:
                found[number] = int(lines[at - 1])
        return found


def posting(number: int, code: int) -> str:
    """A fact's number and a field's code as one character, none that ends a line or a word."""
    return chr(FIRST + number * len(FIELDS) + code)


def build(records: Iterable[Record]) -> Index:
    """The index of these facts, numbered in their order."""
    words: dict[str, list[str]] = {}
    phrases = []
    lines = Lines()
    for number, record in enumerate(records):
        fields: dict[str, int] = {}
        borne: dict[str, int] = {}
        for code, text in texts(record):
            said = lines.line(text).split()
            for word in said:
                fields.setdefault(word, code)
            if code <= ALIASES and said:
                borne.setdefault(bag(said), code)
        for word, code in fields.items():
            words.setdefault(word, []).append(posting(number, code))
        phrases.append("\n" + "".join([f"{code}{phrase}\n" for phrase, code in borne.items()]))
    return Index("\n" + "".join([f"{word}\t{''.join(words[word])}\n" for word in sorted(words)]), phrases)


def bag(said: Iterable[str]) -> str:
    """The content words of a phrase, sorted: what makes two phrases the same whatever their order and small words."""
    unique = set(said)
    return " ".join(sorted(unique - STOP or unique))


def texts(record: Record) -> Iterator[tuple[int, str]]:
    """Each text of a fact with the code of its field, the weightiest fields first."""
    yield ID, record["id"]
    yield TITLE, record["title"]["fr"]
    yield TITLE, record["title"]["en"]
    for name in record["names"]:
        yield NAMES, name["fr"]
        yield NAMES, name["en"]
        for short in name["abbreviations"]:
            yield NAMES, short
    for number in (record["value"], record["low"], record["high"]):
        if number is not None:
            yield VALUE, repr(number)
    for alias in record["aliases"]:
        yield ALIASES, alias
    yield TEXT, record["text"]["fr"]
    yield TEXT, record["text"]["en"]
    period = record["period"]
    for when in (period["start"], period["end"]):
        if when and when != record["as_of"]:
            yield TEXT, when
    for tag in (*record["tags"], *record["pillars"], record["kind"]):
        yield TAGS, tag
    for note in record["notes"]:
        yield NOTES, note["fr"]
        yield NOTES, note["en"]
