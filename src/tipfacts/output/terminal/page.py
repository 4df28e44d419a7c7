"""A page of lines, as wide as the terminal: text that is broken, set side by side and styled.

The only importer of rich, which knows how wide letters are and how to style them. Lines are broken by our own code:
rich would break at the no-break spaces of French. Letters and digits are always in the terminal's own colour, since no
other is readable on every palette, and so are signs and bars; colour is for rules alone.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES, labelled, marked
from tipfacts.i18n.language import text as text_of
from tipfacts.i18n.messages import translate
from tipfacts.output.command_line import command_line
from tipfacts.text.sanitize import clean
from tipfacts.text.wrap import even, lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from rich.segment import Segment

    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Records

__all__ = ["DECORATION", "MARK", "STRONG", "Page", "Text", "cells", "linked", "styled"]
STRONG, MARK, DECORATION = "bold", "bold underline", "magenta"
GLYPHS = {
    "rule": "┃",
    "point": "–",
    "joint": "·",
    "ellipsis": "…",
    "caveat": "†",
    "line": "│",
    "event": "●",
    "span": "━",
    "total": "■",
    "state": "◆",
    "aim": "○",
    "rest": "░",
}
ASCII_GLYPHS = {
    "rule": "|",
    "point": "-",
    "joint": "-",
    "ellipsis": "...",
    "caveat": "*",
    "line": "|",
    "event": "+",
    "span": "=",
    "total": "#",
    "state": "@",
    "aim": "o",
    "rest": ".",
}


class Page:
    """The lines of an answer, with what is needed to word and to draw them.

    A `flowing` page is for a screen reader: one line a sentence, nothing aligned, no rules, dots or bars.
    """

    def __init__(self, view: DisplayOptions, vocabulary: Vocabulary) -> None:
        self.view = view
        self.vocabulary = vocabulary
        self.flowing = view.width is None
        self.width = view.width or 10**9
        self.prose = self.width if self.flowing else view.prose
        self.ascii = view.ascii or (view.plain_glyphs and not self.flowing)
        self.glyphs = ASCII_GLYPHS if self.ascii else GLYPHS
        self.lines: list[Text] = []

    # --- what to show

    def text(self, texts: Mapping[str, object]) -> str:
        """The text in the language of the facts, marked with its own where it is another."""
        return marked(texts, self.view.fact_language)

    def translate(self, key: str, **fields: object) -> str:
        """The words of a message."""
        return translate(key, self.view.language, **fields)

    def labelled(self, label: str, value: str) -> str:
        """A label and what it stands for, with the colon of the language."""
        return labelled(label, value, self.view.language)

    def figure(self, record: Record) -> str:
        """The figure of a fact in words, or an empty text."""
        return formatting.figure(record, self.view.fact_language, self.vocabulary)

    def untold_figure(self, record: Record) -> Text:
        """The figure of a fact, where its title does not have it."""
        figure = self.figure(record)
        numbers = [part for part in figure.split() if any(map(str.isdigit, part))]
        title = self.text(record["title"])
        return styled("" if all(number in title for number in numbers) else figure)

    def when(self, record: Record) -> str:
        """The period of a fact, and the year that an increase is measured from."""
        period = formatting.period(record, self.view.fact_language)
        year = record["baseline_year"]
        if not year or str(year) in period:
            return period
        baseline = self.translate("label.baseline", year=year)
        return f"{period}, {baseline}" if period else baseline

    def title(self, record: Record) -> str:
        """The title, with a dagger where the fact has caveats."""
        return self.text(record["title"]) + self.dagger(record)

    def dagger(self, record: Record) -> str:
        """The dagger, where the fact has caveats."""
        return f"\u00a0{self.glyphs['caveat']}" if record["notes"] else ""

    def identity(self, record: Record, *, kind: bool = True) -> list[Text]:
        """The id, and where asked the kind; for a fact of one's own also the file it stands in."""
        parts = []
        if kind:
            parts.append(formatting.kind(record, self.view.fact_language, self.vocabulary))
        origin = record.get("origin", "bundled")
        if origin != "bundled":
            parts.append(self.translate("label.origin", file=origin))
        return [styled(record["id"], STRONG), *map(styled, parts)]

    def joined(self, *parts: Text) -> Text:
        """Parts beside each other, with a dot between them."""
        return Text(f" {self.glyphs['joint']} ").join(part for part in parts if part)

    def counted(self, count: int) -> str:
        """So many facts, in words."""
        language = self.view.language
        key = "count.facts" if LANGUAGES[language].is_plural(count) else "count.facts.one"
        return self.translate(key, count=formatting.number(count, language))

    # --- what several views begin and end with

    def legend(self, records: Sequence[Record]) -> Text:
        """What the dagger means, where one of the facts has it."""
        known = any(record["notes"] for record in records)
        return styled(f"{self.glyphs['caveat']} {self.translate('label.has_caveats')}" if known else "")

    def read_on(self, result: Records) -> None:
        """How to read the first fact whole: a command to paste; and how to see those that a limit left out."""
        self.blank()
        more = next((self._all(fields["all"]) for key, fields in result.notes if key == "note.more"), "")
        command = styled(command_line(("show", result.ids[0]), self.view.data_options), STRONG)
        label = self.labelled(self.translate("list.read"), "")
        if cells(label) + cells(command) > self.prose:
            self.put(label.rstrip(" "))
            label = "  "
        self.put_command(Text.assemble(label, command), styled(more))

    def _all(self, count: Any) -> str:
        """How to see what a limit left out."""
        number = formatting.number(count, self.view.language)
        return self.labelled(self.translate("list.all", count=number), "-n 0")

    def call(self, record: Record) -> None:
        """Where the fact shown is the hotline's, its number and that for an emergency, where the eye is left."""
        from tipfacts.data import bundled

        hotline = bundled.hotline()
        if record["origin"] != "bundled" or hotline["number"] not in text_of(record["title"], self.view.language):
            return
        danger = self.translate("list.danger", number=hotline["emergency"]["number"])
        call = self.labelled(self.translate("list.call"), hotline["number"])
        self.put_beside([styled(call, STRONG), styled(danger, STRONG)])

    # --- lines

    def blank(self) -> None:
        """A line between two parts."""
        self.lines.append(Text())

    def put(
        self, text: Text | str, style: str = "", *, first: Text | str = "", then: Text | str = "", width: int = 0
    ) -> None:
        """The text, wrapped; `first` stands before its first line and `then` before the others."""
        whole = text if isinstance(text, Text) else styled(text, style)
        for at, line in enumerate(self.broken(whole, (width or self.prose) - max(cells(first), cells(then)))):
            self.lines.append(Text.assemble(first if at == 0 else then, line))

    def put_beside(self, parts: Iterable[Text], *, first: Text | str = "", then: str = "", width: int = 0) -> None:
        """Parts with a dot between them; one that the line has no room for begins the next, without a dot."""
        room = (width or self.prose) - max(cells(first), cells(then))
        above: list[Text] = []
        line = Text()
        for part in filter(None, parts):
            both = self.joined(line, part)
            if line and cells(part) <= room < cells(both):
                above.append(line)
                both = part
            *more, line = self.broken(both, room)
            above += more
        for at, shown in enumerate([*above, line] if line else []):
            self.lines.append(Text.assemble(then if at else first, shown))

    def put_apart(self, left: Sequence[Text], right: Text, *, first: str = "", width: int = 0) -> None:
        """What begins a line and what ends it, or a line lower where one is too short for both."""
        if self.flowing:
            self.put_beside([*left, right], first=first)
            return
        width = width or self.prose
        room = width - len(first) - cells(self.joined(*left)) - cells(right)
        if right and room >= 2:
            self.lines.append(Text.assemble(first, self.joined(*left), " " * room, right))
            return
        if any(left):
            self.put_beside(left, first=first, then=first, width=width)
        if right:
            self.put(right, first=" " * max(width - cells(right), len(first)), then=first, width=width)

    def put_command(self, line: Text, right: Text) -> None:
        """A line with a command, which is to be pasted and so never broken, and what ends it, or the next."""
        room = self.prose - cells(line) - cells(right)
        if right and room >= 2 and not self.flowing:
            self.put_apart([line], right)
            return
        self.lines.append(line)
        if right:
            self.put(right)

    def broken(self, text: Text, width: int, *, full: bool = False) -> list[Text]:
        """The lines of the text, each as full as can be or the last no shorter than need be."""
        breaks = lines if full else even
        return [text[start:end] for start, end in breaks(text.plain, max(width, 1), cell_len)]

    def indent(self, whole: str, columns: int) -> str:
        """So many blanks, but no more than leave room for an id, which is to be pasted whole."""
        return " " * max(min(columns, self.width - len(whole)), 0)

    def column(self, label: str, width: int) -> Text:
        """A label in a column of so many cells."""
        return Text.assemble(styled(label, STRONG), " " * max(width - cell_len(label), 0))

    # --- the whole

    def __str__(self) -> str:
        whole = Text("\n").join(self.lines)
        if not self.view.bold:
            return whole.plain + "\n"
        return "".join(self._escaped(segment) for segment in whole.render(_Styles(), end="\n"))  # type: ignore[arg-type] # stands in for a console

    def _escaped(self, segment: Segment) -> str:
        text, style, _ = segment
        if not style:
            return text
        plain = style.update_link(None) if style.link else style
        shown = (plain if self.view.color else plain.without_color).render(text, color_system=ColorSystem.STANDARD)
        # rich would add a random id to each link: the same answer would never be the same bytes.
        return f"\x1b]8;;{style.link}\x1b\\{shown}\x1b]8;;\x1b\\" if style.link and self.view.links else shown


class _Styles:
    """What a text asks of rich's console while it renders; loading the console takes as long as Python's start."""

    def get_style(self, name: str | Style, *, default: Style) -> Style:  # noqa: ARG002 - every style here is known
        """The style of that name."""
        return name if isinstance(name, Style) else Style.parse(name)


def styled(text: str, style: str = "") -> Text:
    """Text from whatever source, harmless."""
    return Text(clean(text), style)


def linked(address: str) -> Text:
    """An address that a terminal may open."""
    shown = clean(address)
    return Text(shown, Style(link=shown))


def cells(text: Text | str) -> int:
    """How many columns a text takes up."""
    return cell_len(text if isinstance(text, str) else text.plain)
