"""Nouns of English and French compared whatever their number, and their regular plurals."""

# Plurals in -es, of words with and without an e of their own: boxes and axes, churches and tâches, cities and maladies.
_BEFORE_ES = ("ch", "sh", "ss", "us", "x", "z")
_ENDINGS = (
    ("eaux", "eau"), ("eux", "eu"), ("aux", "al"), ("ies", "y"), ("ie", "y"),
    *((end + ending, end) for end in _BEFORE_ES for ending in ("es", "e")),
)  # fmt: skip
# What follows these has no plural, where the noun before them has it.
_FRENCH_LINKS = frozenset("de du des d à au aux en et sur pour par avec sans".split())
_ENGLISH_LINKS = frozenset("of in on at for with from to and".split())
_FRENCH_S = frozenset("bal carnaval cérémonial chacal festival récital régal naval pneu bleu landau".split())
_FRENCH_X = frozenset("bijou caillou chou genou hibou joujou pou".split())
_FRENCH_AUX = frozenset("bail corail émail soupirail travail vitrail".split())


def singular(words: str) -> str:
    """A key that several words, folded, have in common with their plurals: no word to show, `gas` is `ga`."""
    return " ".join(map(_singular, words.split()))


def _singular(word: str) -> str:
    for ending, one in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + one
    return word.removesuffix("s") if len(word) > 2 and not word.endswith(("ss", "us")) else word


def of_french(words: str) -> str:
    """The plural of a French noun with its adjectives, `canaux anciens`, or with a complement, `phares de mer`."""
    first, *others = words.split(" ")
    linked = any(word in _FRENCH_LINKS or word.startswith(("d’", "d'", "l’", "l'")) for word in others)
    return " ".join([_of_french(first), *(others if linked else map(_of_french, others))])


def _of_french(word: str) -> str:
    if not word.isalpha() or word.isupper() or word.endswith(("s", "x", "z")):
        return word
    if word in _FRENCH_AUX:
        return word.removesuffix("ail") + "aux"
    if word.endswith("al") and word not in _FRENCH_S:
        return word.removesuffix("al") + "aux"
    if word in _FRENCH_X or (word.endswith(("au", "eu")) and word not in _FRENCH_S):
        return word + "x"
    return word + "s"


def of_english(words: str) -> str:
    """The plural of an English noun: of its last word, `sea animals`, or of the one before a link, `cups of tea`."""
    parts = words.split(" ")
    at = next((at for at, word in enumerate(parts) if at and word in _ENGLISH_LINKS), len(parts)) - 1
    parts[at] = _of_english(parts[at])
    return " ".join(parts)


def _of_english(word: str) -> str:
    if not word.isalpha() or (word.endswith("s") and not word.endswith(("ss", "us"))):
        return word  # gas works
    if word.endswith(("ss", "us", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
