"""The man page, from the words of the help, as roff that groff and mandoc both take without a warning.

It is pure ASCII: every other character is written as roff names it, so that no system has to guess the encoding.
"""

from __future__ import annotations

import tipfacts
from tipfacts import bundle, manual
from tipfacts import manual_words as words
from tipfacts.grammar import COMMANDS, HOUSE, PROGRAM
from tipfacts.manual import Code, Rows, Section, said
from tipfacts.wrapping import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tipfacts.manual import Block


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
    title = f'.TH TIPFACTS 1 {words.WRITTEN} "tipfacts {tipfacts.__version__}" "{said(words.MANUAL, language)}"'
    lines = [title, ".nh", ".ad l"]  # nothing hyphenated or stretched: what is typed is to be copied
    for section in _sections(language):
        lines.append(f'.SH "{_escaped(section.heading)}"')
        lines += _blocks(section.blocks)
    return "".join(f"{line}\n" for line in lines)


def _sections(language: str) -> Iterator[Section]:
    def under(name: str, *blocks: Block) -> Section:
        return Section(manual.heading(name, language), *blocks)

    yield under("man.name", f"tipfacts - {said(words.ONE_LINE, language)}")
    yield under("man.synopsis", *_synopsis(language))
    yield under("man.description", *manual.all_said(words.DESCRIPTION, language))
    yield under("examples", *(manual.examples(topic, language) for topic in ("", "search", "show", "list", "data")))
    yield under("man.commands", *_commands(language))
    yield under("options", *_options(language))
    yield under(
        "man.formats",
        *manual.format_blocks(language),
        *manual.all_said(words.NARROW, language),
        *manual.all_said(words.PROMISES, language),
    )
    yield under(
        "man.own",
        *manual.all_said(words.DATA, language),
        said(words.SMALLEST_IS, language),
        Code(words.SMALLEST),
        *manual.all_said(words.RULES, language),
    )
    yield under(
        "man.exit",
        manual.exit_rows(words.EXITS, language),
        *manual.all_said(words.ERRORS[:2], language),
        manual.error_rows(),
        said(words.ERRORS[2], language),
    )
    yield under("environment", manual.environment_rows(language))
    yield under("man.files", *manual.all_said(words.NO_FILES, language))
    yield under(
        "man.privacy",
        *manual.all_said(words.DOES, language),
        Heading(manual.heading("hides", language)),
        manual.all_said(words.HIDES, language),
        Heading(manual.heading("watched", language)),
        *manual.all_said(words.WATCHED, language),
    )
    yield under("man.hotline", *_hotline(language))
    yield under("man.see", ", ".join(f"`{name}`({number})" for name, number in words.SEE))


def _synopsis(language: str) -> Iterator[str]:
    yield f"`tipfacts` {manual.usage(PROGRAM, language).removeprefix('tipfacts ')}"


def _commands(language: str) -> Iterator[Block]:
    """Each command: how it is spelt, what it does, its arguments and the options that it alone has."""
    shared = manual.shared()
    for command in COMMANDS.values():
        alone = [param for param in manual.own(command) if param not in shared]
        summary = f"{said(words.SUMMARIES[command.name], language)}."
        yield Rows([(manual.usage(command, language), " ".join([summary, *manual.details(command, language)]))])
        yield Inner((*manual.argument_rows(command, language), *manual.option_rows(alone, language)))


def _options(language: str) -> Iterator[Block]:
    yield Heading(manual.heading("house", language))
    yield manual.option_rows(HOUSE, language)
    yield Heading(manual.heading("shared", language))
    shared = manual.shared()
    with_users = Rows()
    for (spelt, meaning), users in zip(manual.option_rows(shared, language), shared.values(), strict=True):
        with_users.append((spelt, f"{meaning}. {said(words.SHARED_BY, language).format(commands=', '.join(users))}"))
    yield with_users
    yield Heading(manual.heading("program", language))
    yield manual.option_rows(manual.own(PROGRAM), language)


def _hotline(language: str) -> Iterator[Block]:
    """Immediate danger first, then every way to reach the line, as last confirmed."""
    from tipfacts.messages import say
    from tipfacts.render.as_plain import hotline_lines

    hotline = bundle.hotline()
    yield manual.hotline_sentence(language)
    yield Rows(
        (label, f"{value} ({when})" if when else value) for label, value, when in hotline_lines(hotline, language)
    )
    yield say("hotline.disclaimer", language)
    yield say("hotline.traces", language)


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
    stand_ins = {pair[at].rstrip("…") for pair in words.METAVARS.values() for at in (0, 1)}
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
