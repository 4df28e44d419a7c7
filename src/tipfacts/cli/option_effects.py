"""Refuses options that have no effect on a command, or on the form of its answer: what spec.py says of each row."""

from __future__ import annotations

from tipfacts.errors import UsageError
from tipfacts.spec import FORMATS, FORMS, JSON_FORMATS, PROGRAM, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.spec import Command, Param, Values


def check_effects(request: Request, values: Values) -> None:
    """Look at what was typed; the checked values say which form the answer will have.

    Raises:
        UsageError: An option has no effect on this command, or on this form.
    """
    command, typed = request.command, request.values
    names = {param.name for param in command.params}
    before = [param for param in PROGRAM.params if param.name not in names]  # options of the program alone
    for param in (*before, *command.params):
        if param.name in typed and (param.name in command.idle or param.name not in names):
            raise UsageError("option.idle", name=param.flags[-1], command=command.name or "tipfacts")
    form = form_of(command, values)
    for param in command.params:
        if param.name in typed and param.forms and form not in param.forms and not _repeats(param, values, form):
            raise _without_effect(param.flags[-1], form, command, param.forms)
    if "format" in values and values["format"] not in FORMS.get(form, command.formats):
        option = "--json" if "json" in typed else f"--format {values['format']}"
        raise _without_effect(option, form, command)


def form_of(command: Command, values: Values) -> str:
    """The form that the answer will have: that of an option, or a picture, or else a format."""
    format = "auto"
    if "output" in values:
        from tipfacts.output.destination import named

        format, picture = named(command, values["output"])
        if picture:
            return "picture"
    return next((name for name in FORMS if name in values), str(values.get("format", format)))


def _repeats(param: Param, values: Values, form: str) -> bool:
    """Whether an option says what the format says: `--style csl-json --json`."""
    return param.name == "style" and values["style"] == "csl-json" and form in JSON_FORMATS


def _without_effect(option: str, form: str, command: Command, forms: tuple[str, ...] = ()) -> UsageError:
    if form == "picture":
        return UsageError("output.picture", name=option)
    if form in FORMS:
        beside = next(param.flags[-1] for param in command.params if param.name == form)
        return UsageError("option.no_effect", name=option, beside=beside)
    if forms:
        choices = tuple(f"--format {name}" for name in forms if name in FORMATS)
        return UsageError("option.format", name=option, format=form, choices=choices)
    if command is PROGRAM:
        return UsageError("format.no_command")
    return UsageError("option.idle", name=option, command=command.name)
