"""The help: pages made of the table of spec.py and the words of help_text.py, and their layout as text."""

from __future__ import annotations

from tipfacts.cli import help_text as words
from tipfacts.i18n.language import LANGUAGES, alternatives, column, labelled, literal, typeset
from tipfacts.i18n.language import text as text_of
from tipfacts.i18n.messages import translate
from tipfacts.spec import COMMANDS, COMMON_OPTIONS, KINDS, PROGRAM, TOPICS, Command, Param
from tipfacts.text.wrap import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TypeAlias

    from tipfacts.data.fields import Field

    Block: TypeAlias = "str | list[str] | Rows | Code"

WIDTH = 80  # columns, where no terminal says how many it has
WIDEST = 100  # columns: longer lines tire the eye
COLUMN = 32  # columns of a term at most, where its meaning stands beside it
ROOM = 28  # columns that the meaning needs there
BOLD, OFF = "\x1b[1m", "\x1b[0m"
NO_RECORDS = ("fact", "hit", "citation", "data_file")  # answers that may be nothing


class Rows(list[tuple[str, str]]):
    """What is typed, and what it means."""


class Examples(Rows):
    """Lines to paste, and what each does."""


class Code(str):
    """Lines that stay as they are."""

    __slots__ = ()


class Section:
    """A heading, in capitals, and what stands under it: paragraphs, points (a list), rows, examples, code."""

    __slots__ = ("blocks", "heading")

    def __init__(self, heading: str, *blocks: Block) -> None:
        self.heading = heading
        self.blocks = blocks


def text(topic: str, language: str, width: int = WIDTH, *, color: bool = False) -> str:
    """The help of the program (where the topic is empty), of a command or on a topic, no line wider than that."""
    width = min(width, WIDEST)
    title = column(words.SUMMARIES[topic], language) if topic in TOPICS else f"tipfacts {topic}".rstrip()
    lines = [_bold(line, color=color) for line in wrapped(title, width)]
    for section in page(topic, language):
        if section.heading:
            lines += ["", *(_bold(line, color=color) for line in wrapped(section.heading, width))]
        for number, block in enumerate(section.blocks):
            if number:
                lines.append("")
            lines += _laid_out(_unmarked(block, language), width, indent=2 if section.heading else 0, color=color)
    return "".join(f"{line}\n" for line in lines)


def page(topic: str, language: str) -> list[Section]:
    """The sections of a page of help; the first one of the program and of a command has no heading."""
    if topic == "":
        return list(_program(language))
    if topic in COMMANDS:
        return list(_command(COMMANDS[topic], language))
    return list(_PAGES[topic](language))


# --- what completion shows beside a candidate ------------------------------------------------------------------------


def summaries(language: str) -> dict[str, str]:
    """Each command and each topic in one line."""
    return {name: column(pair, language) for name, pair in words.SUMMARIES.items()}


def options(command: Command, language: str) -> dict[str, str]:
    """Each option of a command in one line."""
    return {
        flag: bare(column(words.OPTIONS[param.name], language), language)
        for param in command.params
        for flag in param.flags
    }


def choices(param: Param, language: str) -> dict[str, str]:
    """Each value that a row of the table may have, in one line; nothing where the values speak for themselves."""
    if param.name in ("lang", "text_lang"):
        return {code: row.name for code, row in LANGUAGES.items()}
    return {value: bare(column(pair, language), language) for value, pair in words.CHOICES.get(param.name, {}).items()}


# --- words -----------------------------------------------------------------------------------------------------------


def bare(marked: str, language: str) -> str:
    """The words without the marks around what is typed; in quotes where it would read as other words do."""
    parts = marked.split("`")
    for at in range(1, len(parts), 2):
        typed = parts[at]
        if (typed.isalpha() and typed.islower()) or (" " in typed and typed[0].isalpha()):
            parts[at] = literal(typed, language)
    return "".join(parts)


def heading(name: str, language: str) -> str:
    """A heading."""
    return column(words.HEADINGS[name], language).upper()


def paragraphs(pairs: Iterable[words.Pair], language: str) -> list[str]:
    """Several texts in a row."""
    return [column(pair, language) for pair in pairs]


def metavar(param: Param, language: str) -> str:
    """What stands for a value."""
    return column(words.METAVARS[param.metavar], language)


# --- pages -----------------------------------------------------------------------------------------------------------


def _program(language: str) -> Iterator[Section]:
    yield Section("", column(words.PURPOSE, language), hotline_sentence(language))
    yield Section(heading("usage", language), Code(usage(PROGRAM, language)))
    yield _examples("", language)
    for group, names in words.GROUPS.items():
        yield Section(heading(group, language), _summary_rows(names, language))
    yield Section(heading("program", language), option_rows(own(PROGRAM), language))
    yield Section(heading("common", language), option_rows(COMMON_OPTIONS, language))
    topics = Rows((f"help {topic}", meaning) for topic, meaning in _summary_rows(TOPICS, language))
    yield Section(heading("topics", language), topics)


def _summary_rows(names: Iterable[str], language: str) -> Rows:
    return Rows((name, column(words.SUMMARIES[name], language)) for name in names)


def _command(command: Command, language: str) -> Iterator[Section]:
    yield Section("", f"{column(words.SUMMARIES[command.name], language)}.")
    yield Section(heading("usage", language), Code(usage(command, language)), *details(command, language))
    yield _examples(command.name, language)
    if command.arguments:
        yield Section(heading("arguments", language), argument_rows(command, language))
    if own(command):
        yield Section(heading("options", language), option_rows(own(command), language))
    yield Section(heading("see", language), shared_rows(command, language))


def shared_rows(command: Command, language: str) -> Rows:
    """Where to read what a command shares with the others: options, JSON, exit codes."""
    codes = ", ".join(map(str, exits(command)))
    return Rows((line, column(pair, language).format(codes=codes)) for line, pair in words.SHARED.items())


def _exit_codes(language: str) -> Iterator[Section]:
    yield _examples("exit-codes", language)
    rows = Rows()
    for status, meaning in exit_rows(words.EXITS, language):
        remedy = words.REMEDIES.get(int(status))
        rows.append((status, meaning + LANGUAGES[language].semicolon + column(remedy, language) if remedy else meaning))
    yield Section(heading("exit", language), rows)
    yield Section(
        heading("errors", language),
        *paragraphs(words.ERRORS[:2], language),
        error_rows(),
        column(words.ERRORS[2], language),
    )


def _formats(language: str) -> Iterator[Section]:
    yield _examples("formats", language)
    yield Section(heading("formats", language), *format_blocks(language))
    yield Section(heading("narrow", language), *paragraphs(words.NARROW, language))
    yield Section(heading("file", language), *in_file(language))


def _scripting(language: str) -> Iterator[Section]:
    yield _examples("scripting", language)
    yield Section(heading("pipe", language), *paragraphs(words.PIPE, language))
    yield Section(heading("promises", language), *paragraphs(words.PROMISES, language))
    yield Section(heading("environment", language), environment_rows(language))


def _data(language: str) -> Iterator[Section]:
    yield _examples("data", language)
    yield Section(heading("data", language), *paragraphs(words.DATA, language))
    yield Section(heading("smallest", language), column(words.SMALLEST_IS, language), Code(words.SMALLEST))
    yield Section(heading("fact", language), fact_rows(language))
    yield Section(heading("rules", language), *paragraphs(words.RULES, language))


def _completion(language: str) -> Iterator[Section]:
    yield Section(heading("completion", language), *paragraphs(words.COMPLETION, language))
    places = Examples((line, column(pair, language)) for line, pair in words.PLACES)
    yield Section(heading("install", language), *paragraphs(words.INSTALL, language), places)


def _privacy(language: str) -> Iterator[Section]:
    yield Section(heading("does", language), *paragraphs(words.DOES, language))
    yield Section(heading("hides", language), paragraphs(words.HIDES, language))
    yield Section(heading("watched", language), *paragraphs(words.WATCHED, language))


_PAGES = {
    "exit-codes": _exit_codes,
    "formats": _formats,
    "scripting": _scripting,
    "data": _data,
    "completion": _completion,
    "privacy": _privacy,
}


# --- what pages are made of, the man page too ------------------------------------------------------------------------


def own(command: Command) -> tuple[Param, ...]:
    """The options of a command that not every command has."""
    return tuple(param for param in command.params if param.flags and param not in COMMON_OPTIONS)


def _examples(topic: str, language: str) -> Section:
    return Section(heading("examples", language), examples(topic, language))


def examples(topic: str, language: str) -> Examples:
    """Lines to paste, each with what it does."""
    return Examples((line, column(pair, language)) for line, pair in words.EXAMPLES[topic])


def hotline_sentence(language: str) -> str:
    """The emergency number and that of the hotline."""
    from tipfacts.data import bundled

    hotline = bundled.hotline()
    emergency = translate("hotline.emergency", language, number=hotline["emergency"]["number"])
    return f"{emergency}. {labelled(translate('welcome.hotline', language), hotline['number'], language)}."


def usage(command: Command, language: str) -> str:
    """How a line is spelt: `tipfacts show ID [OPTIONS]`."""
    parts = ["tipfacts", command.name or column(words.METAVARS["COMMAND"], language)]
    for argument in command.arguments:
        word = metavar(argument, language) + ("…" if argument.many else "")
        parts.append(word if argument.needed else f"[{word}]")
    return " ".join([*parts, f"[{column(words.METAVARS['OPTIONS'], language)}]"])


def details(command: Command, language: str) -> list[str]:
    """What there is to know about a command."""
    return paragraphs(words.DETAILS[command.name], language)


def argument_rows(command: Command, language: str) -> Rows:
    """The arguments of a command."""
    rows = Rows()
    for argument in command.arguments:
        meaning = column(words.ARGUMENTS[argument.name], language)
        names = (*COMMANDS, *TOPICS) if argument.takes == "topic" else argument.choices
        rows.append((metavar(argument, language), _with_choices(meaning, names, language)))
    return rows


def shared() -> dict[Param, list[str]]:
    """The options that several commands have, but not every one, and which have them."""
    users: dict[Param, list[str]] = {}
    for command in COMMANDS.values():
        for param in own(command):
            users.setdefault(param, []).append(command.name)
    return {param: names for param, names in users.items() if len(names) > 1}


def option_rows(params: Iterable[Param], language: str) -> Rows:
    """Options, as they are spelt."""
    rows = Rows()
    for param in params:
        spelt = ", ".join(param.flags)
        if param.takes != "flag":
            value = metavar(param, language)
            spelt += f" {value}" if param.alone is None else f" [{value}]"
        rows.append((spelt, _with_choices(column(words.OPTIONS[param.name], language), param.choices, language)))
    return rows


def _with_choices(meaning: str, names: tuple[str, ...], language: str, label: words.Pair = words.VALUES) -> str:
    """The meaning, and what may be written there."""
    if not names:
        return meaning
    return meaning + LANGUAGES[language].semicolon + labelled(column(label, language), ", ".join(names), language)


def exits(command: Command) -> dict[int, words.Pair]:
    """The exit codes that a command can give."""
    impossible = set()
    if command.subject not in NO_RECORDS:
        impossible.add(1)
    if not command.own and command.name not in ("import", "pack", "validate"):
        impossible.add(3)
    return {status: pair for status, pair in words.EXITS.items() if status not in impossible}


def exit_rows(codes: Mapping[int, words.Pair], language: str) -> Rows:
    """Exit codes and what they mean."""
    return Rows((str(status), column(pair, language)) for status, pair in codes.items())


def error_rows() -> Rows:
    """The codes of error objects, by exit code."""
    from tipfacts.errors import TipfactsError

    codes: dict[int, dict[str, None]] = {}
    kinds = [TipfactsError]
    for kind in kinds:
        kinds += kind.__subclasses__()
        codes.setdefault(kind.status, {})[kind.code] = None  # the Python interface has classes of the same code
    return Rows((str(status), ", ".join(codes[status])) for status in sorted(codes))


def format_blocks(language: str) -> list[Block]:
    """What each format is."""
    return [Rows((name, column(pair, language)) for name, pair in words.CHOICES["format"].items())]


def in_file(language: str) -> list[str]:
    """What there is to know about the file of -o."""
    from tipfacts.output import destination  # no other page needs it

    endings = ", ".join(f"`{ending}`" for ending in destination.FORMATS)
    pictures = alternatives([f"`{ending}`" for ending in destination.PICTURES], language)
    commands = alternatives([f"`{name}`" for name, command in COMMANDS.items() if command.drawn], language)
    whole = paragraphs(words.IN_FILE, language)
    return [text.format(endings=endings, pictures=pictures, commands=commands) for text in whole]


def environment_rows(language: str) -> Rows:
    """What the environment decides."""
    return Rows((name, column(pair, language)) for name, pair in words.ENVIRONMENT.items())


def fact_rows(language: str) -> Rows:
    """The fields of a fact, and which are needed."""
    from tipfacts.data.fields import FACT, file_fields

    needed = column(words.IS_NEEDED, language)
    return Rows(
        (f"{name} ({needed})" if field.needed else name, _meaning(field, language))
        for name, field in file_fields(FACT).items()
    )


def _meaning(field: Field, language: str) -> str:
    """What a field is, and the values that it may have, or its parts."""
    meaning = typeset(text_of(field.means, language), language)
    known = KINDS if field.vocabulary == "kinds" else field.values
    choices = known or tuple(part for part in field.parts if part not in LANGUAGES)
    label = words.VALUES if known else words.NESTED
    return _with_choices(meaning.removesuffix("."), choices, language, label) + "." if choices else meaning


# --- layout ----------------------------------------------------------------------------------------------------------


def _bold(line: str, *, color: bool) -> str:
    return f"{BOLD}{line}{OFF}" if color else line


def _unmarked(block: Block, language: str) -> Block:
    """The block without the marks around what is typed."""
    if isinstance(block, Code):
        return block
    if isinstance(block, str):
        return bare(block, language)
    if isinstance(block, Rows):
        return type(block)((term, bare(meaning, language)) for term, meaning in block)
    return [bare(point, language) for point in block]


def _laid_out(block: Block, width: int, indent: int, *, color: bool) -> Iterator[str]:
    """The lines of a block, none wider than that; what is typed is bold."""
    space = " " * indent
    if isinstance(block, Code):
        yield from (space + line if line else "" for line in block.splitlines())
    elif isinstance(block, Examples):
        for line, meaning in block:
            yield from (space + _bold(part, color=color) for part in pasted(line, width - indent))
            yield from (f"{space}    {part}" for part in wrapped(meaning, width - indent - 4))
    elif isinstance(block, Rows):
        yield from _columns(block, width, space, color=color)
    elif isinstance(block, str):
        yield from (space + line for line in wrapped(block, width - indent))
    else:
        for point in block:
            first, *rest = wrapped(point, width - indent - 2)
            yield f"{space}- {first}"
            yield from (f"{space}  {line}" for line in rest)


def _columns(rows: Rows, width: int, space: str, *, color: bool) -> Iterator[str]:
    """Two columns, or one below the other where there is no room for two."""
    column = max((len(term) for term, _ in rows if len(term) <= COLUMN), default=0) + 2
    beside = width - len(space) - column >= ROOM
    indent = space + " " * (column if beside else 4)
    for term, meaning in rows:
        lines = [indent + line for line in wrapped(meaning, width - len(indent))]
        if beside and len(term) + 2 <= column and lines:
            lines[0] = space + _bold(term, color=color) + " " * (column - len(term)) + lines[0][len(indent) :]
        else:
            yield from (space + _bold(line, color=color) for line in wrapped(term, width - len(space)))
        yield from lines


def pasted(line: str, width: int) -> list[str]:
    """A command line broken where a shell lets it go on: after a pipe, or after a backslash."""
    lines = [""]
    for word in _shell_words(line):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and len(joined) > width - 2:  # room for the backslash
            if not lines[-1].endswith("|"):
                lines[-1] += " \\"
            joined = f"  {word}"
        else:
            lines.pop()
        lines.append(joined)
    return lines


def _shell_words(line: str) -> Iterator[str]:
    """The words of a command line, their quotes left on."""
    word = ""
    for part in line.split(" "):
        word = f"{word} {part}" if word else part
        if word.count("'") % 2 == 0 and word.count('"') % 2 == 0:
            yield word
            word = ""
