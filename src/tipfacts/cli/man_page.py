"""The man page, from the words of the help, as roff that groff and mandoc both take without a warning.

It is pure ASCII: every other character is written as roff names it, so that no system has to guess the encoding.
"""

from __future__ import annotations

import tipfacts
from tipfacts.cli import help_pages
from tipfacts.cli import help_text as words
from tipfacts.cli.help_pages import Code, Rows, Section
from tipfacts.data import bundled
from tipfacts.i18n.language import column
from tipfacts.spec import COMMANDS, COMMON_OPTIONS, PROGRAM
from tipfacts.text.wrap import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tipfacts.cli.help_pages import Block


class Heading(str):
    """A heading within a section."""

    __slots__ = ()


class Inner(Rows):
    """Rows below the row before."""


LINE = 78  # characters of a line of the source
# A hyphen that is typed must be copied as one, so each is a minus sign; \~ is a space that holds.
_ESCAPES = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
    "\u00a0": "\\~",
    "\u202f": "\\~",
}


def page(language: str) -> str:
    """The source of tipfacts.1 in this language."""
    title = f'.TH TIPFACTS 1 {words.WRITTEN} "tipfacts {tipfacts.__version__}" "{column(words.MANUAL, language)}"'
    lines = [title, ".nh", ".ad l"]  # nothing hyphenated or stretched: what is typed is to be copied
    for section in _sections(language):
        lines.append(f'.SH "{_escaped(section.heading)}"')
        lines += _blocks(section.blocks)
    return "".join(f"{line}\n" for line in lines)


def _sections(language: str) -> Iterator[Section]:
    def under(name: str, *blocks: Block) -> Section:
        return Section(help_pages.heading(name, language), *blocks)

    yield under("man.name", f"tipfacts - {column(words.ONE_LINE, language)}")
    yield under("man.synopsis", *_synopsis(language))
    yield under("man.description", *help_pages.paragraphs(words.DESCRIPTION, language))
    yield under("examples", *(help_pages.examples(topic, language) for topic in ("", "search", "show", "list", "data")))
    yield under("man.commands", *_commands(language))
    yield under("options", *_options(language))
    yield under(
        "formats",
        *help_pages.format_blocks(language),
        *help_pages.paragraphs(words.NARROW, language),
        Heading(help_pages.heading("file", language)),
        *help_pages.in_file(language),
        Heading(help_pages.heading("promises", language)),
        *help_pages.paragraphs(words.PROMISES, language),
    )
    yield under(
        "man.own",
        *help_pages.paragraphs(words.DATA, language),
        column(words.SMALLEST_IS, language),
        Code(words.SMALLEST),
        *help_pages.paragraphs(words.RULES, language),
    )
    yield under(
        "exit",
        help_pages.exit_rows(words.EXITS, language),
        *help_pages.paragraphs(words.ERRORS[:2], language),
        help_pages.error_rows(),
        column(words.ERRORS[2], language),
    )
    yield under("environment", help_pages.environment_rows(language))
    yield under("man.files", *help_pages.paragraphs(words.NO_FILES, language))
    yield under(
        "man.privacy",
        *help_pages.paragraphs(words.DOES, language),
        Heading(help_pages.heading("hides", language)),
        help_pages.paragraphs(words.HIDES, language),
        Heading(help_pages.heading("watched", language)),
        *help_pages.paragraphs(words.WATCHED, language),
    )
    yield under("man.hotline", *_hotline(language))
    yield under("see", ", ".join(f"`{name}`({number})" for name, number in words.SEE))


def _synopsis(language: str) -> Iterator[str]:
    yield f"`tipfacts` {help_pages.usage(PROGRAM, language).removeprefix('tipfacts ')}"


def _commands(language: str) -> Iterator[Block]:
    """Each command: how it is spelt, what it does, its arguments and the options that it alone has."""
    shared = help_pages.shared()
    for command in COMMANDS.values():
        alone = [param for param in help_pages.own(command) if param not in shared]
        summary = f"{column(words.SUMMARIES[command.name], language)}."
        yield Rows([(help_pages.usage(command, language), " ".join([summary, *help_pages.details(command, language)]))])
        yield Inner((*help_pages.argument_rows(command, language), *help_pages.option_rows(alone, language)))


def _options(language: str) -> Iterator[Block]:
    yield Heading(help_pages.heading("common", language))
    yield help_pages.option_rows(COMMON_OPTIONS, language)
    yield Heading(help_pages.heading("several", language))
    shared = help_pages.shared()
    with_users = Rows()
    for (spelt, meaning), users in zip(help_pages.option_rows(shared, language), shared.values(), strict=True):
        with_users.append((spelt, f"{meaning}. {column(words.SHARED_BY, language).format(commands=', '.join(users))}"))
    yield with_users
    yield Heading(help_pages.heading("program", language))
    yield help_pages.option_rows(help_pages.own(PROGRAM), language)


def _hotline(language: str) -> Iterator[Block]:
    """Immediate danger first, then every way to reach the line, as last confirmed."""
    from tipfacts.i18n.messages import translate
    from tipfacts.output.formats.plain import hotline_lines

    hotline = bundled.hotline()
    yield help_pages.hotline_sentence(language)
    details = hotline_lines(hotline, language, language)
    yield Rows((label, f"{value} ({when})" if when else value) for label, value, when in details)
    yield translate("hotline.disclaimer", language)
    yield translate("hotline.traces", language)


# --- roff ------------------------------------------------------------------------------------------------------------


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    opened = True  # a heading was the last thing: the paragraph begins by itself
    for block in blocks:
        if isinstance(block, Heading):
            yield f'.SS "{_escaped(block.capitalize())}"'
        elif isinstance(block, Code):
            yield from (".PP", ".RS 4", ".nf", *map(line, block.splitlines()), ".fi", ".RE")
        elif isinstance(block, Rows):
            yield from _rows(block)
        elif isinstance(block, str):
            yield from [*([] if opened else [".PP"]), *_filled(block)]
        else:
            for point in block:
                yield from (".IP \\(bu 2", *_filled(point))
        opened = isinstance(block, Heading)


def _rows(rows: Rows) -> Iterator[str]:
    inner = isinstance(rows, Inner)
    if inner and rows:
        yield ".RS"
    for term, meaning in rows:
        yield from (".TP", line(_term(term)), *_filled(meaning))
    if inner and rows:
        yield ".RE"


def _term(term: str) -> str:
    """What is typed is bold, but for the words that stand for others."""
    stand_ins = {word.rstrip("…") for row in words.METAVARS.values() for word in row}
    parts = []
    for word in term.split(" "):
        plain = word.strip("[]…,")
        parts.append(f"\0I{word}\0R" if plain in stand_ins else f"\0B{word}\0R")
    return " ".join(parts)


def _filled(marked: str) -> list[str]:
    """A paragraph in lines of the source; what stood between backticks is bold."""
    parts = marked.split("`")
    for at in range(1, len(parts), 2):
        parts[at] = f"\0B{parts[at]}\0R"
    *lines, last = map(line, wrapped("".join(parts), LINE, lambda part: len(_escaped(part))))
    # A full stop at the end of a line would get two spaces after it.
    return [*(f"{text}\\&" if text[-1:] in ".?!" else text for text in lines), last]


def line(text: str) -> str:
    """A line of text, which is no request even if it begins with a full stop."""
    escaped = _escaped(text)
    return f"\\&{escaped}" if escaped[:1] == "." or escaped.startswith("\\(aq") else escaped


def _escaped(text: str) -> str:
    return "".join(_letter(letter) for letter in text).replace("\0", "\\f")


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return letter if letter.isascii() else f"\\[u{ord(letter):04X}]"
