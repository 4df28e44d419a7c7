"""Cells as texts of a fact: one line, without markup, beginning with nothing that a spreadsheet would run."""

from __future__ import annotations

import re
from html import unescape

from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells.problems import CellProblem
from tipfacts.text.sanitize import FORMULA, hostile

LONGEST = 20_000  # characters of a text, as the data file has it
_LONGEST_CELL = 10 * LONGEST  # what markup may add to it
_TAGS = (
    "a abbr article b big blockquote body br caption center cite code dd del details div dl dt em font footer h1 h2 h3 "
    "h4 h5 h6 header hr html i iframe img ins kbd li main mark nav ol p pre q s samp section small span strike strong "
    "sub summary sup table tbody td tfoot th thead time tr tt u ul var video"
)
_BLOCKS = frozenset(
    "article blockquote br caption cite dd details div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
    "section table td th tr ul".split()
)
# Each looks no further than to where the next of its kind begins: a page of openings takes one pass.
_TAG = re.compile(rf"<!--(?:(?!<!--).)*?-->|</?({'|'.join(_TAGS.split())})(?:\s[^<>]*+)?/?>", re.IGNORECASE | re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b[^<>]*+>(?:(?!<(?:script|style)\b).)*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]{0,2});", re.IGNORECASE)
_LINE = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[*•◦▪‣·●○]|[-–—](?=\s)|\(?[0-9]{1,2}[.)](?=\s))\s*")
_CLOSED = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')
_INVISIBLE = dict.fromkeys((173, 8203, 8288, 65279))  # hints to break a line, or not to
_JOINERS = " \u00a0\u202f\u200c\u200d"
_WRAPPED = 50  # characters: a line as long as this was broken because it was full, not because it was over
_TELEPHONE = re.compile(r"\+[0-9][0-9 ().\u00a0\u202f-]{5,24}")
_WIDE = str.maketrans("＝＋－＠", "=+-@")


class Text:
    """A text made fit, and what was done to it: `markup`, `lines`, `invisible`, `sign`."""

    __slots__ = ("changes", "text")

    def __init__(self, text: str, changes: frozenset[str]) -> None:
        self.text = text
        self.changes = changes


def fit(cell: str, language: str, *, alias: bool = False) -> Text:
    """The text of a cell, on one line.

    An alias may be a telephone number, and then begin with a plus.

    Raises:
        CellProblem: It is too long, holds a control character, or is an error of the spreadsheet's.
    """
    if len(cell) > _LONGEST_CELL:
        raise CellProblem("import.text.too_long", most=LONGEST)
    changes = set()
    text = cell.strip()
    for name, change in (("markup", _without_markup), ("lines", _on_one_line), ("invisible", _visible)):
        text, before = change(text), text
        if text != before:
            changes.add(name)
    text = re.sub(" {2,}", " ", text.strip())
    if not text.strip(_JOINERS):
        return Text("", frozenset())  # nothing that anybody sees
    _refuse(text)
    if text.startswith(FORMULA) and not (alias and _TELEPHONE.fullmatch(text)):
        text = without_sign(text, language).strip()
        changes.add("sign")
    return Text(text, frozenset(changes))


def _refuse(text: str) -> None:
    if len(text) > LONGEST:
        raise CellProblem("import.text.too_long", most=LONGEST)
    if re.fullmatch(r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/D|VALEUR!|NOM\?)", text):
        raise CellProblem("import.cell.error")
    if letter := hostile(text):
        raise CellProblem("import.text.control", code=f"U+{ord(letter):04X}")


def _without_markup(text: str) -> str:
    """The text without HTML: what stands in blocks of its own on lines of its own, entities as their letters."""
    if "<" in text and (_TAG.search(text) or _HIDDEN.search(text)):
        text = _HIDDEN.sub(" ", text)
        # In HTML a line break is a space; only blocks part lines.
        text = _TAG.sub(lambda tag: "\n" if (tag[1] or "").lower() in _BLOCKS else "", _LINE.sub(" ", text))
    return unescape(text) if "&" in text and _ENTITY.search(text) else text


def _visible(text: str) -> str:
    return text.translate(_INVISIBLE).replace("\t", " ")


def _on_one_line(text: str) -> str:
    """The lines of a text as sentences, and those of a list with a mark between them."""
    lines = [line.strip() for line in _LINE.split(text)]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return lines[0] if lines else ""
    items = [_BULLET.match(line) is not None for line in lines]
    plain = [line[match.end() :] if (match := _BULLET.match(line)) else line for line in lines]
    pieces = []
    for at, line in enumerate(plain[:-1]):
        if line:
            pieces.append(line + _joint(line, plain[at + 1], in_list=items[at] and items[at + 1]))
    return "".join([*pieces, plain[-1]]).strip()


def _joint(line: str, following: str, *, in_list: bool) -> str:
    """What stands between two lines that become one."""
    if line.endswith(_CLOSED):
        return " "
    if in_list:
        return "; "
    if following[:1].islower():
        return " " if len(line) >= _WRAPPED else "; "
    return ". "


def without_sign(text: str, language: str) -> str:
    """A text that begins with a sign, begun in a way that no spreadsheet runs: nothing of it is lost.

    A minus before a number becomes − (U+2212), any other hyphen a dash; a telephone number stands behind a word, any
    other plus is written out; the word behind = or @ is quoted.
    """
    sign, rest = text[0].translate(_WIDE), text[1:]
    if sign == "-":
        return ("−" if rest.lstrip(" \u00a0\u202f")[:1].isdigit() else "–") + rest
    if sign == "+":
        row = LANGUAGES[language]
        word = f"{row.telephone} {sign}" if _TELEPHONE.match(text) else f"{row.plus} "
        return word[0].upper() + word[1:] + rest.lstrip()
    first, blank, others = text.partition(" ")
    opening, closing = LANGUAGES[language].title_quotes
    return f"{opening}{first}{closing}{blank}{others}"
