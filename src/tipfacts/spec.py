"""The command line, as one table; both parsers, help, completion and the man page are drawn from it.

It holds no sentence: the words are in messages.py and help_text.py, under the same names.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Values = dict[str, Any]  # by the name of a parameter, which says what its value is

FORMATS = ("auto", "text", "json", "jsonl", "csv", "tsv", "md")
JSON_FORMATS = ("json", "jsonl")
DATA_FORMATS = (*JSON_FORMATS, "csv", "tsv")
# Options that give an answer a form of its own, whatever the format, the first of those typed; with each the formats
# that may be named beside it all the same, for errors are JSON under a JSON format. A picture is named by -o.
FORMS = {
    "version": ("auto", "text", *JSON_FORMATS),
    "show_completion": ("auto", "text"),
    "quiet": ("auto", "text", *JSON_FORMATS),
    "count": ("auto", "text", *JSON_FORMATS),
    "template": (),
    "field": (),
    "picture": (),
}
ROWS = (*FORMATS, "template", "field", "picture")  # the forms that show facts
KINDS = ("initiative", "statistic", "milestone", "organisation", "person", "term", "contact")
PILLARS = ("prosecution", "protection", "prevention", "partnership")
COLORS = ("auto", "always", "never")
STYLES = ("text", "bibtex", "csl-json")
SHELLS = ("bash", "zsh", "fish", "powershell", "nushell")
TABLE_FORMATS = ("csv", "tsv", "json", "jsonl")  # what `import` reads
TOPICS = ("exit-codes", "formats", "scripting", "data", "completion", "privacy")
KIND_SYNONYMS = {
    "initiatives": "initiative",
    "statistics": "statistic",
    "stat": "statistic",
    "stats": "statistic",
    "milestones": "milestone",
    "organisations": "organisation",
    "organization": "organisation",
    "organizations": "organisation",
    "persons": "person",
    "people": "person",
    "terms": "term",
    "contacts": "contact",
}
LISTABLE = ("kind", "tag", "choice", "year", "id")  # what a filter takes
EXIT_CODES = FOUND, NOTHING_FOUND, USAGE_ERROR, DATA_BROKEN, NOT_WRITTEN, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
QUERY_LENGTH = 500  # characters: a longer query is a usage error
DEFAULT_HITS = 10


class Param:
    """One argument or option: how it is spelt and what its value may be.

    `takes` is flag, text, number, score, choice or id; `many` is repeatable, or holds several words.
    An argument has no flags. `forms` are the formats and forms of an answer that an option has an effect on; all where
    there are none. `alone` is what an option stands for where its value is left out, at the end of the line.
    """

    __slots__ = ("_choices", "alone", "flags", "forms", "many", "metavar", "name", "needed", "takes")

    def __init__(
        self,
        name: str,
        *flags: str,
        takes: str = "text",
        many: bool = False,
        needed: bool = False,
        choices: tuple[str, ...] | Callable[[], tuple[str, ...]] = (),
        metavar: str = "",
        forms: tuple[str, ...] = (),
        alone: str | None = None,
    ) -> None:
        self.name = name
        self.flags = flags
        self.takes = takes
        self.many = many
        self.needed = needed
        self.forms = forms
        self.alone = alone
        self._choices = choices
        self.metavar = metavar

    @property
    def splits(self) -> bool:
        """Whether each of its values may be a list with commas: those of filters, and the kinds of `list`."""
        return self.many and self.takes in LISTABLE and bool(self.flags or self.takes == "kind")

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that it may have; none where the table does not list them."""
        return self._choices if isinstance(self._choices, tuple) else self._choices()


class Command:
    """One command: its arguments, then its options, those of every command last.

    `subject` names the shape of its answer (see fields.py); `single` tells an object from an array;
    `own` says whether own data files are read for it; `means` holds values that the command itself settles.
    `ending` tells what that of a file of -o does: it has to name a `format`, or may (`any`), or says `nothing`;
    `drawn` tells whether it may name a picture too. `idle` names the common options that have no effect on the command,
    `formats` are those that it knows.
    """

    __slots__ = (
        "_given", "_options", "drawn", "ending", "formats", "idle", "means", "name", "own", "single", "subject",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        *params: Param,
        subject: str,
        single: bool = False,
        own: bool = False,
        means: dict[str, str] | None = None,
        ending: str = "format",
        drawn: bool = False,
        idle: tuple[str, ...] = (),
        formats: tuple[str, ...] = FORMATS,
    ) -> None:
        self.name = name
        self.own = own
        self.subject = subject
        self.single = single
        self.means = means or {}
        self.ending = ending
        self.drawn = drawn
        self.formats = formats
        self.idle = idle
        self._given = params
        self._options: dict[str, Param] = {}

    @property
    def params(self) -> tuple[Param, ...]:
        """Every argument and option, those of every command included."""
        names = {param.name for param in self._given}
        return self._given + tuple(param for param in COMMON_OPTIONS if param.name not in names)

    @property
    def arguments(self) -> tuple[Param, ...]:
        """What stands without a flag."""
        return tuple(param for param in self._given if not param.flags)

    @property
    def options(self) -> dict[str, Param]:
        """The options by flag."""
        if not self._options:  # of one command only: a line asks for no other
            self._options = {flag: param for param in self.params for flag in param.flags}
        return self._options

    def hides(self, param: Param) -> bool:
        """Whether completion leaves an option out: it has no effect here, but before a command it may have one."""
        return bool(self.name) and param.name in self.idle


def _languages() -> tuple[str, ...]:
    from tipfacts.i18n.language import LANGUAGES  # only a line that asks for a language pays for it

    return tuple(LANGUAGES)


COMMON_OPTIONS = (
    Param("format", "-f", "--format", takes="choice", choices=FORMATS, metavar="FORMAT"),
    Param("json", "--json", takes="flag"),
    Param("fields", "--fields", takes="fields", metavar="A,B.C", forms=FORMATS),
    Param("field", "--field", takes="field", metavar="A.B", forms=("field",)),
    Param("template", "--template", takes="template", metavar="TEMPLATE", forms=("template",)),
    Param("lang", "-L", "--lang", takes="choice", choices=_languages, metavar="LANG"),
    Param("color", "--color", takes="choice", choices=COLORS, metavar="WHEN"),
    Param("data", "--data", takes="file", many=True, metavar="FILE"),
    Param("only_data", "--only-data", takes="flag"),
    Param("ascii", "--ascii", takes="flag", forms=("auto", "text", *JSON_FORMATS)),
    Param("no_headers", "--no-headers", takes="flag", forms=("csv", "tsv")),
    Param("bom", "--bom", takes="flag", forms=("csv", "tsv")),
    Param("delimiter", "--delimiter", takes="delimiter", metavar="CHAR", forms=("csv",)),
    Param(
        "output", "-o", "--output", takes="file", metavar="FILE", forms=(*ROWS, "count", "version", "show_completion")
    ),
    Param("force", "--force", takes="flag"),
    Param("pager", "--pager", takes="flag", forms=(*FORMATS, *FORMS)),
    Param("help", "-h", "--help", takes="flag"),
)
# Those that choose facts or shape them: they have no effect where the answer is words, or a file of another kind.
_FOR_FACTS = ("fields", "field", "template", "data", "only_data", "no_headers", "bom", "ascii")
_KIND = Param("kind", "--kind", takes="kind", many=True, choices=KINDS, metavar="KIND")
_FILTERS = (
    Param("tag", "-t", "--tag", takes="tag", many=True, metavar="TAG"),
    Param("pillar", "--pillar", takes="choice", many=True, choices=PILLARS, metavar="PILLAR"),
    Param("year", "--year", takes="year", many=True, metavar="YEAR"),
    Param("id", "--id", takes="id", many=True, metavar="ID"),
)
_LISTING = (
    Param("limit", "-n", "--limit", takes="number", metavar="N", forms=ROWS),
    Param("sort", "--sort", takes="sort", metavar="KEY", forms=ROWS),
    Param("count", "--count", takes="flag", forms=("count",)),
)
_IDS = Param("id", takes="id", many=True, needed=True, metavar="ID")

PROGRAM = Command(
    "",
    Param("version", "-V", "--version", takes="flag", forms=("version",)),
    Param(
        "show_completion",
        "--show-completion",
        takes="choice",
        choices=SHELLS,
        metavar="SHELL",
        forms=("show_completion",),
        alone="",
    ),
    subject="welcome",
    single=True,
    idle=(*_FOR_FACTS, "delimiter"),
    formats=("auto", "text"),
)
COMMANDS = {
    command.name: command
    for command in (
        Command("hotline", subject="hotline", single=True, drawn=True),
        Command(
            "search",
            Param("words", many=True, needed=True, metavar="WORDS"),
            _KIND,
            *_FILTERS,
            *_LISTING,
            Param("exact", "--exact", takes="flag"),
            Param("min_score", "--min-score", takes="score", metavar="N"),
            Param("quiet", "-q", "--quiet", takes="flag", forms=("quiet",)),
            Param("explain", "--explain", takes="flag", forms=("auto", "text", *JSON_FORMATS)),
            subject="hit",
            own=True,
        ),
        Command("show", _IDS, subject="fact", single=True, own=True, drawn=True),
        Command(
            "list",
            Param("kinds", takes="kind", many=True, choices=KINDS, metavar="KIND"),
            _KIND,
            *_FILTERS,
            *_LISTING,
            subject="fact",
            own=True,
        ),
        Command("initiatives", *_FILTERS, *_LISTING, subject="fact", own=True, means={"kind": "initiative"}),
        Command("statistics", *_FILTERS, *_LISTING, subject="fact", own=True, means={"kind": "statistic"}),
        Command("timeline", _KIND, *_FILTERS, *_LISTING, subject="fact", own=True, drawn=True),
        Command(
            "random",
            _KIND,
            *_FILTERS,
            Param("daily", "--daily", takes="flag"),
            Param("seed", "--seed", takes="text", metavar="N"),
            subject="fact",
            single=True,
            own=True,
        ),
        Command(
            "cite",
            _IDS,
            Param("style", "--style", takes="choice", choices=STYLES, metavar="STYLE", forms=("auto", "text", "md")),
            subject="citation",
            own=True,
            ending="any",
        ),
        Command("info", subject="info", single=True, own=True),
        Command(
            "schema",
            Param("definition", takes="definition", metavar="DEFINITION"),
            subject="schema",
            single=True,
            idle=("fields", "field", "template", "data", "only_data"),
        ),
        Command("validate", Param("files", takes="file", many=True, metavar="FILE"), subject="problem"),
        Command(
            "import",
            Param("file", takes="file", needed=True, metavar="FILE"),
            Param("from_format", "--from", takes="choice", choices=TABLE_FORMATS, metavar="FORMAT"),
            Param("column", "--column", takes="text", many=True, metavar="FIELD=COLUMN"),
            Param("set", "--set", takes="text", many=True, metavar="FIELD=VALUE"),
            Param("wide", "--wide", takes="flag"),
            Param("skip", "--skip", takes="flag"),
            Param("text_lang", "--text-lang", takes="choice", choices=_languages, metavar="LANG"),
            Param("decimal", "--decimal", takes="choice", choices=("point", "comma"), metavar="SIGN"),
            Param("date_order", "--date-order", takes="choice", choices=("dmy", "mdy"), metavar="ORDER"),
            Param("header_row", "--header-row", takes="number", metavar="N"),
            Param("delimiter", "--delimiter", takes="delimiter", metavar="CHAR"),
            Param("encoding", "--encoding", takes="text", metavar="NAME"),
            subject="data_file",
            single=True,
            ending="nothing",
            idle=_FOR_FACTS,
            formats=("auto", "text", *JSON_FORMATS),
        ),
        Command(
            "pack",
            Param("sources", takes="file", many=True, needed=True, metavar="FILE"),
            subject="pack",
            single=True,
            ending="nothing",
            idle=(*_FOR_FACTS, "delimiter"),
            formats=("auto", "text", *JSON_FORMATS),
        ),
        Command(
            "help",
            Param("topic", takes="topic", metavar="TOPIC"),
            subject="help",
            single=True,
            idle=(*_FOR_FACTS, "delimiter"),
            formats=("auto", "text"),
        ),
    )
}


class Request:
    """What was asked: a command and its values, as they were typed, by parameter name."""

    __slots__ = ("command", "values")

    def __init__(self, command: Command, values: Values) -> None:
        self.command = command
        self.values = values

    def __eq__(self, other: object) -> bool:
        """Whether both ask the same: what the two parsers are held to."""
        if not isinstance(other, Request):
            return NotImplemented
        return self.command is other.command and self.values == other.values

    __hash__ = None  # type: ignore[assignment] # its values are a dictionary

    def __repr__(self) -> str:
        return f"Request({self.command.name!r}, {self.values!r})"


def combined(before: Values, after: Values) -> Values:
    """The values of a command with those of the options before it: again after it, one is replaced, a list goes on."""
    values = {**before, **after}
    for name in before.keys() & after.keys():
        if isinstance(before[name], list):
            values[name] = [*before[name], *after[name]]
    return values


def help_request(request: Request) -> Request:
    """The request for the help of what was asked: `show --help` is `help show`.

    How it is to be shown is settled already, by a View of what was asked.
    """
    return Request(COMMANDS["help"], {"topic": request.values.get("topic") or request.command.name})
