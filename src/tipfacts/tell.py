"""Words a failure: one line for people, one JSON object for a JSON reader."""

from __future__ import annotations

import os

from tipfacts.cleaning import clean
from tipfacts.errors import BUG, NOT_WRITTEN, BadData, TipfactsError
from tipfacts.grammar import JSON_FORMATS
from tipfacts.language import choose
from tipfacts.messages import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tipfacts.view import View

PREFIX = "tipfacts: error: "  # the same in every language: scripts look for it
LONGEST_LIST = 400  # characters of what is possible that an error repeats


def tell(
    error: Exception, argv: Sequence[str], environ: Mapping[str, str], view: View | None
) -> tuple[str, str, int]:
    """Nothing for standard output, the failure for standard error, and its status."""
    if isinstance(error, ImportError) and argv and argv[0] == "hotline":
        from tipfacts import bundle

        return f"{bundle.hotline()['number']}\n", "", 0
    if environ.get("TIPFACTS_DEBUG") == "1" and not isinstance(error, TipfactsError):
        import traceback

        return "", traceback.format_exc(), BUG
    failure = error if isinstance(error, TipfactsError) else _unexpected(error)
    language = view.language if view else _language(argv, environ)
    is_json = view.is_json if view else _wants_json(argv)
    return "", _worded(failure, language, is_json=is_json), failure.status


def lost(number: int, environ: Mapping[str, str]) -> tuple[str, int]:
    """The line that tells that the answer could not be written, and its status."""
    language, _ = choose(None, environ)
    error = TipfactsError("write.failed", reason=os.strerror(number))
    return _line(error, language), NOT_WRITTEN


def _unexpected(error: Exception) -> TipfactsError:
    if isinstance(error, ImportError):
        return TipfactsError("broken.install", name=error.name or str(error))
    return TipfactsError("bug", name=type(error).__name__)


def _worded(error: TipfactsError, language: str, *, is_json: bool) -> str:
    if not is_json:
        return _line(error, language)
    from tipfacts.render.as_json import compact

    message, hint = _words(error, language)
    return compact({
        "error": {
            "code": error.code,
            "message": message,
            "hint": hint,
            "suggestions": [clean(word) for word in error.suggestions],
        }
    }) + "\n"  # fmt: skip


def _line(error: TipfactsError, language: str) -> str:
    message, hint = _words(error, language)
    joint = "\u202f; " if language == "fr" else "; "
    line = f"{PREFIX}{message}"
    if error.suggestions:
        line += joint + did_you_mean(error.suggestions, language)
    elif hint:
        line += joint + hint
    return line + "\n"


def _words(error: TipfactsError, language: str) -> tuple[str, str]:
    """What happened, with its place, and what to try."""
    if isinstance(error, BadData) and error.problems:
        return _first_problem(error, language)
    where = f"{error.where}: " if error.where else ""
    hint = say(f"{error.key}.hint", language, **error.fields)
    if len(hint) > LONGEST_LIST:
        hint = hint[: hint.rfind(",", 0, LONGEST_LIST)] + ", …"
    return where + say(error.key, language, **error.fields), hint


def _first_problem(error: BadData, language: str) -> tuple[str, str]:
    problem = error.problems[0]
    text = problem_line(problem, language)
    more = len(error.problems) - 1
    if more:
        text += f" ({say('data.more', language, count=more)})"
    hint = problem["hint"][language]  # type: ignore[index]
    if more:
        hint += f"; {say('data.invalid.hint', language, file=problem['file'])}"
    return text, hint


def problem_line(problem: Mapping[str, object], language: str) -> str:
    """A problem of a data file: its file and line, the id and field, and what is wrong."""
    where = str(problem["file"]) + (f":{problem['line']}" if problem["line"] else "")
    named = " ".join(str(problem[name]) for name in ("id", "field") if problem[name])
    return f"{where}: {named + ': ' if named else ''}{problem['message'][language]}"  # type: ignore[index]


def did_you_mean(choices: Sequence[str], language: str) -> str:
    """The question that offers what may have been meant."""
    quoted = [f"'{clean(choice)}'" if language == "en" else f"«\u202f{clean(choice)}\u202f»" for choice in choices]
    return say("did_you_mean", language, choices="{choices}").replace("{choices}", listed(quoted, language))


def listed(words: Sequence[str], language: str) -> str:
    """Words in a row, the last after an `or`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {say('or', language)} {words[-1]}"


def _wants_json(argv: Sequence[str]) -> bool:
    """Whether a line that could not be read asks for JSON all the same."""
    said = list(argv)
    if "--json" in said:
        return True
    formats = [said[at + 1] for at, word in enumerate(said[:-1]) if word in ("-f", "--format")]
    formats += [word.partition("=")[2] for word in said if word.startswith("--format=")]
    return any(format in JSON_FORMATS for format in formats)


def _language(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    said = list(argv)
    asked = [said[at + 1] for at, word in enumerate(said[:-1]) if word in ("-L", "--lang")]
    return choose(next((code for code in asked if code in ("fr", "en")), None), environ)[0]
