"""The Typer application, drawn from the table: reads what the fast parser leaves, and may be mounted in another one.

The only importer of typer. Typer knows what to do with a function, so each row of the table becomes one, whose
signature is made from the row.
"""

from __future__ import annotations

import inspect
import os

from tipfacts.cli.fast_parser import Line
from tipfacts.errors import UsageError
from tipfacts.spec import COMMANDS, PROGRAM, Command, Param, Request, combined

# Typer refuses to be imported where this variable holds anything but a boolean; it is put back at once.
_use_rich = os.environ.pop("TYPER_USE_RICH", None)
try:
    import typer
finally:
    if _use_rich is not None:
        os.environ["TYPER_USE_RICH"] = _use_rich

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any


_PLAIN: dict[Any, Any] = {"help_option_names": []}  # -h is a row of the table like any other
_NO_VARIABLE = "="  # no variable can bear this name: completion has a module of its own, and Typer is not asked


def read(argv: Sequence[str], line: Line | None = None) -> Request:
    """The request that the words make; `line` is what the fast parser understood of them.

    Raises:
        UsageError: The line names a command or an option that does not exist, or leaves a value out.
    """
    line = line or Line(argv)
    if line.meant:
        raise UsageError("option.one_dash", name=line.left, suggestions=(line.meant,))
    words = [*argv, str(line.awaited.alone)] if line.bare and line.awaited else list(argv)
    try:
        request = build()(words, prog_name="tipfacts", standalone_mode=False, complete_var=_NO_VARIABLE)
    except Exception as error:
        raise _worded(error, line.left) from error
    assert isinstance(request, Request)
    return request


def build(answer: Callable[[Request], int] | None = None) -> typer.Typer:
    """The Typer application that the table describes.

    Its commands return the request; or, where `answer` is given, they answer it and leave with the exit code that
    this returns, so that the application can be mounted in another one: `other.add_typer(app, name="facts")`.
    """
    app = typer.Typer(
        name="tipfacts",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,
        context_settings=_PLAIN,
    )
    finish = _leaving(answer) if answer else _returned
    app.callback(invoke_without_command=True, context_settings=_PLAIN)(_program(finish))
    for command in COMMANDS.values():
        app.command(command.name, context_settings=_PLAIN)(_function(command, finish))
    return app


def _returned(request: Request) -> Request:
    return request


def _leaving(answer: Callable[[Request], int]) -> Callable[[Request], Request]:
    def finish(request: Request) -> Request:
        raise typer.Exit(answer(request))

    return finish


def _function(command: Command, finish: Callable[[Request], Request]) -> Callable[..., Request]:
    def ask(ctx: typer.Context, **typed: object) -> Request:
        return finish(Request(command, combined(ctx.obj, _given(typed))))

    return _signed(ask, command)


def _program(finish: Callable[[Request], Request]) -> Callable[..., Request | None]:
    def ask(ctx: typer.Context, **typed: object) -> Request | None:
        ctx.obj = _given(typed)
        return None if ctx.invoked_subcommand else finish(Request(PROGRAM, ctx.obj))

    return _signed(ask, PROGRAM)


def _signed(function: Callable[..., Any], command: Command) -> Callable[..., Any]:
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
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # read instead of the code
    function.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return function


def _declared(param: Param, command: Command) -> object:
    from tipfacts.cli.completion import lists
    from tipfacts.data.store import FactStore

    def suggest(incomplete: str) -> list[str]:
        return lists(param, incomplete, command, FactStore())

    empty = False if param.takes == "flag" else None
    complete = None if param.takes in ("flag", "file", "text") else suggest
    if param.flags:
        return typer.Option(empty, *param.flags, autocompletion=complete, hidden=command.hides(param))
    return typer.Argument(empty, autocompletion=complete)


def _given(typed: dict[str, object]) -> dict[str, object]:
    """Only what was typed: Typer also fills in what was left out."""
    return {name: value for name, value in typed.items() if value not in (None, False, [], ())}


def _worded(error: Exception, left: str | None) -> Exception:
    """Typer's complaint as ours.

    Its classes and their attributes are stable from release to release, its sentences are not, and they are English.
    """
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    command = COMMANDS.get(getattr(context, "info_name", None) or "", PROGRAM)
    if kind == "NoSuchOption":
        from tipfacts.retrieval.fuzzy import near

        option = str(getattr(error, "option_name", ""))
        if command is PROGRAM and any(option in other.options for other in COMMANDS.values()):
            return UsageError("option.of_command", name=option)
        if option in PROGRAM.options:
            return UsageError("option.of_program", name=option)
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

        return UsageError("command.unknown", name=left or "", suggestions=near(left or "", list(COMMANDS)))
    if kind == "UsageError":
        return UsageError("argument.unexpected", name=command.name)
    return error
