"""Breaks text into lines between words, by whatever measure of width.

Only a plain space parts words: a no-break space, wide or narrow, holds French numbers and punctuation together.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Measure = Callable[[str], float]

LEAST_OF_LAST, LEAST_OF_ONE_WORD = 1 / 6, 1 / 4  # of the width: what a last line takes up, if the others can spare it
STEPS = 15  # by which lines are made narrower, down to two thirds
_LOOSE = " \u202f\u00a0,:;(«“–—-"  # what does not stand before an ellipsis


def lines(text: str, width: float, measure: Measure = len, *, follow: bool = True) -> Iterator[tuple[int, int]]:
    """Where each line of the text starts and ends, so that none is wider.

    A word too wide for a line is cut between letters; an address is not, where somebody may `follow` it.
    """
    begun = ended = 0
    for start, end in _words(text):
        if ended > begun and measure(text[begun:end]) > width:
            yield begun, ended
            begun = start
        elif ended == begun:
            begun = start
        while not (follow and _is_address(text[begun:end])) and measure(text[begun:end]) > width:
            cut = begun + _fitting(text[begun:end], width, measure)
            yield begun, cut
            begun = cut
        ended = end
    if ended > begun:
        yield begun, ended


def even(text: str, width: float, measure: Measure = len, *, follow: bool = True) -> list[tuple[int, int]]:
    """The same, in as many lines, but a little narrower where next to nothing would stand on the last."""
    broken = list(lines(text, width, measure, follow=follow))
    if len(broken) == 1 or not _is_lost(text, broken, width, measure):
        return broken
    widest = max(measure(text[start:end]) for start, end in _words(text))
    for step in range(1, STEPS):
        room = width * (1 - step / STEPS / 3)
        tried = list(lines(text, room, measure, follow=follow))
        if len(tried) > len(broken) or widest > room:  # a word that had room would be cut
            break
        broken = tried
        if not _is_lost(text, broken, width, measure):
            break
    return broken


def _is_lost(text: str, broken: list[tuple[int, int]], width: float, measure: Measure) -> bool:
    """Whether the last line is so short that it seems to be forgotten there."""
    last = text[slice(*broken[-1])] if broken else ""
    return bool(last) and measure(last) < width * (LEAST_OF_LAST if " " in last else LEAST_OF_ONE_WORD)


def wrapped(text: str, width: float, measure: Measure = len, *, follow: bool = True) -> list[str]:
    """The lines of the text, the last no shorter than it need be."""
    return [text[start:end] for start, end in even(text, width, measure, follow=follow)]


def kept(text: str, width: float, measure: Measure = len, *, ellipsis: str = "…") -> int:
    """How many characters of the text to show: all, or as many whole words as fit before an ellipsis."""
    if measure(text) <= width:
        return len(text)
    room = width - measure(ellipsis)
    most = 0
    for _, end in _words(text):
        if measure(text[:end]) > room:
            break
        most = end
    if not most:
        most = _fitting(text, room, measure)
        most = most if measure(text[:most]) <= room else 0
    while most and text[most - 1] in _LOOSE:
        most -= 1
    return most


def _words(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in text.split(" "):
        if word:
            yield at, at + len(word)
        at += len(word) + 1


def _is_address(word: str) -> bool:
    """Whether the word is an address of the web or of mail: it has a full stop within."""
    return "://" in word or any(part[:1].isalpha() for part in word.split(".")[1:])


def _fitting(word: str, width: float, measure: Measure) -> int:
    """How many letters of a word fit, one at least; accents, which have no width, stay with their letter."""
    most = 1
    while most < len(word) and measure(word[: most + 1]) <= width:
        most += 1
    return most
