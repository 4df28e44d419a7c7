"""Words a failure: one line for people, one JSON object for a JSON reader."""

from __future__ import annotations

from tipfacts.errors import BadData, BadField, NotWritten, TipfactsError
from tipfacts.i18n.language import DEFAULT, LANGUAGES, alternatives, column, literal, text
from tipfacts.i18n.messages import Verbatim, translate, translate_hint
from tipfacts.output.command_line import command_line
from tipfacts.spec import BUG, FOUND, NOT_WRITTEN
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.data.record_types import Problem
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.spec import Request

BOLD, OFF = "\x1b[1m", "\x1b[0m"
PREFIX = "tipfacts: error: "  # the same in every language: scripts look for it
WITH_HOTLINE = ("command.unknown", "topic.unknown")  # errors that remind of the hotline
LONGEST_LIST = 400  # characters of what is possible that an error repeats


def report(
    error: Exception | SystemExit, request: Request, view: DisplayOptions, *, debug: bool = False
) -> tuple[str, str, int]:
    """What goes to standard output and to standard error after a failure, and the exit code.

    The hotline is answered whatever failed: with an error where the line is wrong, and without where this program is.
    """
    asks_hotline = request.command.name == "hotline"
    # Where the facts of a checkout break a rule, the hotline cannot be read either: that is the error.
    out = _hotline(view) if asks_hotline and not isinstance(error, BadData) else ""
    if isinstance(error, TipfactsError):
        return out, _worded(error, view.aside, is_json=view.is_json, options=view.data_options), error.status
    if asks_hotline:
        return out, "", FOUND
    if debug:
        return "", _traceback(), BUG
    error = _unexpected(error)
    return "", _worded(error, view.aside, is_json=view.is_json, options=view.data_options), error.status


def lost(number: int, view: DisplayOptions | None) -> tuple[str, int]:
    """What is said where the answer could not be written, and the exit code."""
    from tipfacts.i18n import system_errors

    error = NotWritten("write.failed", reason=system_errors.of_number(number))
    error.with_hotline = view is not None and view.is_hotline
    language, is_json = (view.aside, view.is_json) if view else (DEFAULT, False)
    return _worded(error, language, is_json=is_json), NOT_WRITTEN


def for_terminal(lines: str, columns: int, language: str, *, bold: bool) -> str:
    """Errors, notes and problems in lines of whole words, the word that says that something is wrong in bold letters.

    Not in red, which nobody can read on half of the common palettes.
    """
    shown = "".join(_folded(line, columns, language) for line in lines.splitlines())
    return shown.replace(PREFIX, f"tipfacts: {BOLD}error:{OFF} ", 1) if bold and lines.startswith(PREFIX) else shown


def _folded(line: str, columns: int, language: str) -> str:
    """A line as it is where it fits, or else in its parts below each other, a command to type and a number whole."""
    from tipfacts.text.wrap import wrapped

    if len(line) <= columns:
        return f"{line}\n"
    semicolon = LANGUAGES[language].semicolon
    reminder = semicolon + hotline_reminder(language)
    said, offered, command = line.removesuffix(reminder).partition("tipfacts ")
    *parts, last = said.split(semicolon)
    told = [*(part + semicolon.rstrip(" ") for part in parts), last]
    shown = [line for part in told[:-1] for line in wrapped(part, columns - 2)]
    shown += [last + offered + command] if offered else wrapped(last, columns - 2)
    if line.endswith(reminder):
        shown[-1] += semicolon.rstrip(" ")
        shown += wrapped(reminder.removeprefix(semicolon), columns - 2)
    return shown[0] + "\n" + "".join(f"  {line}\n" for line in shown[1:])


def _hotline(view: DisplayOptions) -> str:
    """The number on a line of its own, or the object where JSON was asked for, whatever else is broken."""
    from tipfacts.data import bundled

    hotline = bundled.hotline()
    if not view.is_json:
        return f"{hotline['number']}\n"
    from tipfacts.output.formats.json_text import ascii_only, compact, encode

    text = (encode(hotline) if view.format == "json" else compact(hotline)) + "\n"
    return ascii_only(text) if view.ascii else text


def _traceback() -> str:
    import traceback

    return "".join(f"{clean(line)}\n" for line in traceback.format_exc().splitlines())


def _unexpected(error: Exception | SystemExit) -> TipfactsError:
    if isinstance(error, ImportError):
        return TipfactsError("broken.install", name=error.name or str(error))
    return TipfactsError("bug", name=type(error).__name__)


def _worded(error: TipfactsError, language: str, *, is_json: bool, options: Sequence[str] = ()) -> str:
    """The error as a line, or as an object; what it offers to type has these options, which say where facts are."""
    if not is_json:
        return _line(error, language, options)
    from tipfacts.output.formats.json_text import compact

    message, hint = _words(error, language, options)
    found: dict[str, object] = {
        "code": error.code,
        "message": message,
        "hint": hint,
        "suggestions": [clean(word) for word in error.suggestions],
    }
    if _reminds_of_hotline(error):
        found["hotline"] = _number()
    return compact({"error": found}) + "\n"


def in_words(error: TipfactsError) -> str:
    """What happened and what to try, for a Python programmer: in English, without the program's name."""
    return _line(error, DEFAULT).removeprefix(PREFIX).rstrip()


def _line(error: TipfactsError, language: str, options: Sequence[str] = ()) -> str:
    message, hint = _words(error, language, options)
    line = PREFIX + message
    if error.suggestions:
        line += LANGUAGES[language].semicolon + did_you_mean(error.suggestions, language)
        if isinstance(error, BadField):
            line += f" {hint}"
    elif hint:
        line += LANGUAGES[language].semicolon + hint
    if _reminds_of_hotline(error):
        line += (" " if error.suggestions else LANGUAGES[language].semicolon) + hotline_reminder(language)
    details = "".join(f"  {column(words, language)}\n" for words in error.details)
    return f"{line}\n{details}"


def _reminds_of_hotline(error: TipfactsError) -> bool:
    return error.with_hotline or error.key in WITH_HOTLINE


def hotline_reminder(language: str) -> str:
    """The number of the hotline in a few words: whoever finds nothing may have been looking for it."""
    return translate("hotline.reminder", language, number=_number())


def _number() -> str:
    from tipfacts.data import bundled

    return bundled.hotline()["number"]


def _words(error: TipfactsError, language: str, options: Sequence[str]) -> tuple[str, str]:
    """What happened, with its place, and what to try."""
    if isinstance(error, BadData) and error.problems:
        return _first_problem(error, language)
    where = f"{error.where}: " if error.where else ""
    fields = dict(error.fields)
    offer = fields.get("offer")
    if isinstance(offer, tuple):
        fields["offer"] = Verbatim(command_line(offer, options))
    hint = translate_hint(error.key, language, **fields)
    # The fields are all listed, which is a contract, and half a command line is none.
    if len(hint) > LONGEST_LIST and not isinstance(error, BadField) and not offer:
        hint = hint[: hint.rfind(",", 0, LONGEST_LIST)] + ", …"
    return where + translate(error.key, language, **fields), hint


def _first_problem(error: BadData, language: str) -> tuple[str, str]:
    """The first problem of a data file, how many more there are, and how to see them."""
    problem = error.problems[0]
    line, hint = problem_line(problem, language), text(problem["hint"], language)
    more = error.fields.get("more")
    if not more:
        return line, hint
    offer = Verbatim(command_line(("validate", str(problem["file"]))))
    rest = translate("data.invalid.hint", language, offer=offer)
    return f"{line} ({translate('data.more', language, count=more)})", hint + LANGUAGES[language].semicolon + rest


def problem_line(problem: Problem, language: str) -> str:
    """A problem of a data file: its file and line, the id and field, and what is wrong."""
    where = str(problem["file"]) + (f":{problem['line']}" if problem["line"] else "")
    named = " ".join(str(problem[name]) for name in ("id", "field") if problem[name])
    warning = translate("problems.warning", language) if problem["severity"] == "warning" else ""
    return f"{where}: {warning}{named + ': ' if named else ''}{text(problem['message'], language)}"


def did_you_mean(choices: Sequence[str], language: str) -> str:
    """The question that offers what may have been meant."""
    quoted = [literal(clean(choice), language) for choice in choices]
    return translate("did_you_mean", language, choices=Verbatim(alternatives(quoted, language)))
