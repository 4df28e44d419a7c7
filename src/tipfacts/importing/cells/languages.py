"""Which language texts are in: from their headers, from a column that says so, or from their small words."""

from __future__ import annotations

from tipfacts.importing.cells.dates import fold
from tipfacts.importing.columns.headers import LANGUAGE_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# Words that most sentences of one language have, and hardly any of another.
_SMALL_WORDS = {
    "fr": "les des est une dans pour qui sur par avec sont aux du et ou ne pas cette leur il elle ce",
    "en": "the of and is are was were for with by from that this which on to in not their its",
    "de": "der das und ist nicht ein eine zu mit den dem sie auf werden oder von sich bei",
    "es": "los las una por con del para que como sus entre sobre pero esta son el y",
    "it": "il gli della delle che per con sono una nel alla dei anche questo",
    "pt": "os uma para com dos das nao que por mais sua pela ao sao em",
    "nl": "het een van voor niet zijn met aan dat ook wordt naar",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_ENOUGH = 3  # small words: fewer tell nothing
_SAMPLE = 20_000  # characters


def of_texts(texts: Iterable[str]) -> str | None:
    """The language whose small words these texts have most; None where they have too few."""
    counts = dict.fromkeys(_WORDS, 0)
    left = _SAMPLE
    for text in texts:
        for word in fold(text[:2000]).replace("'", " ").split():
            for language, words in _WORDS.items():
                counts[language] += word in words
        left -= len(text)
        if left < 0:
            break
    best = max(counts, key=lambda language: counts[language])
    others = max(count for language, count in counts.items() if language != best)
    return best if counts[best] >= _ENOUGH and counts[best] > others else None


def named(cell: str) -> str | None:
    """The language that a cell names, as a code: fr, en-GB, English, or another's such as de."""
    plain = fold(cell).replace("_", "-")
    if plain in LANGUAGE_WORDS:
        return LANGUAGE_WORDS[plain]
    code = plain.split("-")[0]
    if code in LANGUAGE_WORDS:
        return LANGUAGE_WORDS[code]
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else None
