"""The Typer door: reads any line, and says what is wrong with one that cannot be read.

The only importer of typer. Typer knows what to do with a function, so each row of the table becomes one, whose
signature is made from the row: these are the only clever lines of the house. Nothing runs inside the door: every
function only returns the Request.
"""

from __future__ import annotations

import inspect
import os

from tipfacts.errors import UsageError
from tipfacts.spec import COMMANDS, PROGRAM, Command, Param, Request

# The words of the program are ours, in two languages: rich help and Typer's own sentences are never shown.
# What else the environment says to it is dropped: some of it stops the import itself.
_SAID = ("TYPER_", "_TYPER_", "_TIPFACTS_", "TERMINAL_WIDTH", "GITHUB_ACTIONS", "PY_COLORS")
for _name in list(os.environ):
    if _name.startswith(_SAID):
        del os.environ[_name]
os.environ["TYPER_USE_RICH"] = "0"
import typer  # noqa: E402

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_PLAIN: dict[Any, Any] = {"help_option_names": []}  # -h is a row of the table like any other


def read(argv: Sequence[str]) -> Request:
    """The request that the line makes.

    Raises:
        UsageError: The line names a command or an option that does not exist, or leaves a value out.
    """
    try:
        request = build()(list(argv), prog_name="tipfacts", standalone_mode=False)
    except Exception as error:
        raise _worded(error, list(argv)) from error
    assert isinstance(request, Request)
    return request


def build() -> typer.Typer:
    """The Typer application that the table describes."""
    app = typer.Typer(
        name="tipfacts",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,
        context_settings=_PLAIN,
    )
    app.callback(invoke_without_command=True, context_settings=_PLAIN)(_program)
    for command in COMMANDS.values():
        app.command(command.name, context_settings=_PLAIN)(_function(command))
    return app


def _function(command: Command) -> Callable[..., Request]:
    def ask(ctx: typer.Context, **typed: object) -> Request:
        # What stands before the command counts for it, unless it is said again after it.
        before = {name: value for name, value in (ctx.obj or {}).items() if name in command_names}
        return Request(command, {**before, **_said(typed)})

    command_names = {param.name for param in command.params}
    return _signed(ask, command)


def _program(ctx: typer.Context, **typed: object) -> Request:
    ctx.obj = _said(typed)
    return Request(PROGRAM, ctx.obj)


def _signed(function: Callable[..., Request], command: Command) -> Callable[..., Request]:
    """The function, with the signature that the row asks for."""
    parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for param in command.params:
        kind: object = bool if param.takes == "flag" else list[str] if param.many else str
        parameters.append(
            inspect.Parameter(
                param.name,
                inspect.Parameter.POSITIONAL_OR_KEYWORD,
                annotation=kind,
                default=_declared(param, command),
            )
        )
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return function


def _declared(param: Param, command: Command) -> object:
    from tipfacts.cli.completion import values

    def suggest(incomplete: str) -> list[str]:
        return values(param, incomplete, command)

    empty = False if param.takes == "flag" else None
    complete = None if param.takes in ("flag", "file", "text") else suggest
    if param.flags:
        return typer.Option(empty, *param.flags, autocompletion=complete)
    return typer.Argument(empty, autocompletion=complete)


def _said(typed: dict[str, object]) -> dict[str, object]:
    """Only what was typed: Typer also fills in what was left out."""
    return {name: value for name, value in typed.items() if value not in (None, False, [], ())}


_signed(_program, PROGRAM)


def _worded(error: Exception, argv: list[str]) -> Exception:
    """Typer's complaint as ours.

    Its classes and their attributes are stable from release to release, its sentences are not, and they are English.
    """
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    command = COMMANDS.get(getattr(context, "info_name", None) or "", PROGRAM)
    if kind == "NoSuchOption":
        from tipfacts.retrieval.fuzzy import near

        option = str(getattr(error, "option_name", ""))
        flags = [flag for flag in command.options if flag.startswith("--")]
        return UsageError("option.unknown", name=option, suggestions=near(option, flags))
    if kind == "BadOptionUsage":
        option = str(getattr(error, "option_name", ""))
        # The error does not always say of which command; the same flag takes a value everywhere, or nowhere.
        param = next(
            (other.options[option] for other in (PROGRAM, *COMMANDS.values()) if option in other.options), None
        )
        key = "option.takes_none" if param and param.takes == "flag" else "option.needs_value"
        return UsageError(key, name=option)
    if kind == "UsageError" and command is PROGRAM:
        from tipfacts.retrieval.fuzzy import near

        name = _first_word(argv)
        return UsageError("command.unknown", name=name, suggestions=near(name, list(COMMANDS)))
    if kind == "UsageError":
        return UsageError("argument.unexpected", name=command.name)
    return error


def _first_word(argv: list[str]) -> str:
    """The word that stands where a command should."""
    rest = iter(argv)
    for word in rest:
        param = PROGRAM.options.get(word)
        if param is not None and param.takes != "flag":
            next(rest, None)
        elif word == "--":
            return next(rest, "")
        elif word == "-" or not word.startswith("-"):
            return word
    return ""
