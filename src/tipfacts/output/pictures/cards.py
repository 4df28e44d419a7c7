"""What stands on a card to share: facts, a timeline or the hotline, as blocks of texts that can be drawn.

Nothing on a card is loaded from elsewhere, and no address on it can be followed: whoever gets one contacts nobody by
looking at it.
"""

from __future__ import annotations

from tipfacts.i18n.language import labelled
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tipfacts.output.pictures.foreign import Foreign

    Words = tuple[str, str]  # a text, and the code of the language it is in
    Block = tuple[str, Sequence[Words]]

# Characters that XML has no room for, beside those that cleaning writes out.
_NOT_XML = {"\ufffe": "\ufffd", "\uffff": "\ufffd"}
_ESCAPES = str.maketrans({**_NOT_XML, "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_ENDS = (".", "!", "?", "…")


class Card:
    """What to show in a language: a name for who cannot see it, and blocks.

    A block is its role and its texts: danger, kind, title, fact (the title of one of several), figure, period, status,
    text, detail (label, value, when confirmed), caveats (their heading first), chosen (how many of how many), year,
    event (title, what it is; the role has its sign: `event total`), source or made.
    """

    __slots__ = ("_foreign", "blocks", "language", "name")

    def __init__(self, name: str, language: str, blocks: Iterable[Block], foreign: Foreign) -> None:
        self.name = clean(name)
        self.language = language
        self.blocks = [
            (role, [(clean(text), code) for text, code in words if text]) for role, words in blocks if words[0][0]
        ]
        self._foreign = foreign

    @property
    def description(self) -> str:
        """All that is to be seen beside the name, in its order, for who cannot see it."""
        texts = [(role, [text for text, _ in words]) for role, words in self.blocks]
        return " ".join(self._sentence(role, parts) for role, parts in texts if parts != [self.name])

    def _sentence(self, role: str, texts: Sequence[str]) -> str:
        """A block as a sentence, so that a voice pauses after it."""
        first, *rest = texts
        if role in ("caveats", "detail"):
            spoken = labelled(first, (" " if role == "caveats" else ", ").join(rest), self.language)
        else:
            spoken = ", ".join(texts)
        return spoken if spoken.endswith(_ENDS) else f"{spoken}."

    def foreign(self, words: Words) -> Iterator[tuple[int, int, str]]:
        """The parts of a text in another language than the card's: where each starts and ends, and its language."""
        text, code = words
        return self._foreign.parts(text, code) if code == self.language else iter([(0, len(text), code)])


def escaped(text: str) -> str:
    """The text as XML and HTML show it."""
    return text.translate(_ESCAPES)
