"""How an answer is to be shown: its format, language, colour and width, from what was asked and where it goes."""

from __future__ import annotations

from tipfacts.spec import DATA_FORMATS, FORMATS, JSON_FORMATS, PROGRAM, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NARROWEST, WIDEST = 20, 1000  # columns
PROSE = 88  # columns: longer lines tire the eye


class DisplayOptions:
    """How to show an answer.

    `format` is json, jsonl, csv, tsv, md, text (plain lines) or terminal. `tty` tells whether stdout is a terminal.
    `output` is the file that the answer goes to, `force` whether it may replace one, `picture` the form of a picture
    that its ending names. `grouped` tells whether a list may be ordered by kind.
    The request may be one that is wrong: what is no format or language counts as if it had not been typed.
    """

    __slots__ = (
        "_environ",
        "_spoken",
        "ascii",
        "asked",
        "bom",
        "delimiter",
        "explain",
        "field",
        "fields",
        "force",
        "format",
        "grouped",
        "headers",
        "is_hotline",
        "only_data",
        "output",
        "picture",
        "template",
        "tty",
        "values",
    )

    def __init__(self, request: Request, environ: Mapping[str, str], *, tty: bool) -> None:
        values = request.values
        self.values = values
        self.output: str | None = values.get("output")
        self.force = "force" in values
        self.tty = tty and self.output is None
        self.asked = "json" if "json" in values else _known(values.get("format"), FORMATS) or "auto"
        self.picture = ""
        if self.output is not None and self.asked == "auto":
            from tipfacts.output.destination import named

            self.asked, self.picture = named(request.command, self.output)
        self.format = self.asked if self.asked != "auto" else "terminal" if self.tty else "plain"
        self.fields: list[str] | None = values.get("fields")
        self.field: str | None = values.get("field")
        self.template: list[tuple[str, str]] | None = values.get("template")
        self.only_data = "only_data" in values
        self.ascii = "ascii" in values
        self.bom = "bom" in values
        self.delimiter: str = values.get("delimiter", ",")
        self.headers = "no_headers" not in values
        self.explain = "explain" in values
        self.grouped = "sort" not in values
        self.is_hotline = request.command.name == "hotline"  # which nothing may stand before
        self._environ = environ
        self._spoken: tuple[str, str] | None = None

    @property
    def is_json(self) -> bool:
        """Whether the answer, and any error, is for a JSON reader."""
        return self.format in JSON_FORMATS

    @property
    def is_data(self) -> bool:
        """Whether the answer is for a program: it then carries every language, and nothing else decides it."""
        return self.format in DATA_FORMATS or any(
            asked is not None for asked in (self.fields, self.field, self.template)
        )

    @property
    def is_drawn(self) -> bool:
        """Whether the answer is for people to read, whole, on a terminal or unwrapped."""
        return self.format in ("terminal", "text") and not self.is_data

    @property
    def spoken(self) -> tuple[str, str]:
        """The language, and what decided it.

        An explicit format gives the same bytes everywhere, so it never reads the locale.
        """
        if self._spoken is None:
            from tipfacts.i18n.locale import choose

            environ = self._environ
            if self.asked != "auto":
                environ = {"TIPFACTS_LANG": environ.get("TIPFACTS_LANG", "")}
            self._spoken = choose(self._asked_language, environ)
        return self._spoken

    @property
    def language(self) -> str:
        """The language of labels and messages."""
        return self.spoken[0]

    @property
    def fact_language(self) -> str:
        """The language of the facts, where they have it; one option sets both."""
        return self.spoken[0]

    @property
    def aside(self) -> str:
        """The language of notes and errors: beside an explicit format the locale still counts, but not for JSON."""
        if self.is_json:
            return self.language
        from tipfacts.i18n.locale import choose

        return choose(self._asked_language, self._environ)[0]

    @property
    def _asked_language(self) -> str | None:
        return _known(self.values.get("lang"), PROGRAM.options["--lang"].choices)

    @property
    def color(self) -> bool:
        """Whether to colour: as `bold`, but that NO_COLOR takes colour away."""
        return self.bold and (self.values.get("color") == "always" or not self._environ.get("NO_COLOR"))

    @property
    def bold(self) -> bool:
        """Whether to style at all: --color decides; else stdout must be a terminal, and FORCE_COLOR and TERM count."""
        when = self.values.get("color", "auto")
        if when == "always":
            return _can_colour() or not self.tty
        if when == "never" or self.asked != "auto" or not self.tty:
            return False
        return self._terminal_styles()

    @property
    def bold_errors(self) -> bool:
        """Whether to mark errors where standard error is a terminal, whatever standard output is."""
        when = self.values.get("color", "auto")
        return when != "never" and (when == "always" or self._terminal_styles())

    @property
    def error_columns(self) -> int:
        """The columns of the terminal that standard error is."""
        return max(_terminal_columns(2), NARROWEST)

    @property
    def paged(self) -> bool:
        """Whether a long answer is to be shown page by page: only where asked for, and only on a terminal.

        The hotline waits for nothing that the environment asks.
        """
        asked = self._environ.get("TIPFACTS_PAGER", "").lower() not in ("", "0", "false")
        return self.tty and ("pager" in self.values or (asked and not self.is_hotline))

    def _terminal_styles(self) -> bool:
        forced = self._environ.get("FORCE_COLOR", "").lower() not in ("", "0", "false")
        return (forced or _names_a_terminal(self._environ.get("TERM"))) and _can_colour()

    @property
    def shell(self) -> str:
        """The path of the user's shell; empty where the environment names none."""
        return self._environ.get("SHELL", "")

    @property
    def links(self) -> bool:
        """Whether the terminal is known to take OSC 8, so that an address can be opened from it."""
        return self.tty and self.bold and any(self._environ.get(name) for name in _LINKING)

    @property
    def plain_glyphs(self) -> bool:
        """Whether the terminal is too plain for drawn lines, or has another character set than UTF-8."""
        names = map(self._environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))
        locale = next(filter(None, names), "").upper()
        charset = locale.partition(".")[2].partition("@")[0].replace("-", "")
        return self._environ.get("TERM") == "dumb" or locale in ("C", "POSIX") or charset not in ("", "UTF8")

    @property
    def width(self) -> int | None:
        """The columns to fill on a terminal; None elsewhere, where nothing is wrapped."""
        if self.format != "terminal":
            return None
        given = self._environ.get("COLUMNS", "")
        if given.isascii() and given.isdigit() and len(given) <= 4:
            columns = int(given) or _terminal_columns()
        else:
            columns = _terminal_columns()
        return min(max(columns, NARROWEST), WIDEST)

    @property
    def prose(self) -> int:
        """The columns that sentences fill at most."""
        return min(self.width or PROSE, PROSE)

    @property
    def rows(self) -> int | None:
        """The lines that the terminal shows at once; None where there is no terminal, or it does not say."""
        import os

        try:
            return (os.get_terminal_size(1).lines or None) if self.tty else None
        except OSError:
            return None

    @property
    def files(self) -> list[str]:
        """Own data files: those of --data, or else of TIPFACTS_DATA."""
        typed: list[str] = self.values.get("data", [])
        if typed:
            return typed
        variable = self._environ.get("TIPFACTS_DATA", "")
        if not variable:
            return []
        import os

        return [path for path in variable.split(os.pathsep) if path]

    @property
    def data_options(self) -> list[str]:
        """The options that make another line ask the same facts."""
        typed: list[str] = self.values.get("data", [])
        return [word for path in typed for word in ("--data", path)] + ["--only-data"] * self.only_data


# What terminals that open OSC 8 links set in the environment; the others would show or swallow the sequence.
_LINKING = ("VTE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE", "ITERM_SESSION_ID")


def _known(value: object, choices: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) and value in choices else None


def _terminal_columns(descriptor: int = 1) -> int:
    import os

    try:
        return os.get_terminal_size(descriptor).columns or 80
    except OSError:
        return 80


def _names_a_terminal(term: str | None) -> bool:
    """Whether TERM names a terminal with colours; Windows sets no TERM."""
    import sys

    return term != "dumb" and (bool(term) or sys.platform == "win32")


def _can_colour() -> bool:
    """Whether the terminal takes escape sequences: all do but the consoles of Windows, which are asked."""
    import sys

    if sys.platform != "win32":
        return True
    from tipfacts.output.windows_console import obeys_escapes

    return obeys_escapes()
