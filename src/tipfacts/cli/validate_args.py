"""Checks what was typed and turns it into values: the same for both parsers."""

from __future__ import annotations

from tipfacts.errors import BadField, UsageError
from tipfacts.spec import COMMANDS, KIND_SYNONYMS, KINDS, QUERY_LENGTH, TOPICS, Command, Param, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from tipfacts.spec import Values

    Settler = Callable[[Request, Param, Any], object]

_WORDS = {"help", "version", "show_completion"}  # options of the program that answer in words, whatever the format
LISTABLE = ("kind", "tag", "choice", "year", "id")  # what an option takes that may be a list with commas
SORT_SYNONYMS = {"year": "period.start", "date": "period.start"}


def validated(request: Request) -> Request:
    """The request, each value checked and of its type.

    Raises:
        UsageError: A value is missing or wrong; the error lists what would be right.
    """
    command = request.command
    values: Values = {}
    for param in command.params:
        if param.name in request.values:
            typed = request.values[param.name]
            if param.many:
                words = typed
                if param.takes in LISTABLE and param.flags:
                    words = [word.strip() if "," in whole else word for whole in words for word in whole.split(",")]
                values[param.name] = [_value(request, param, word) for word in words]
            else:
                values[param.name] = _value(request, param, typed)
        elif param.needed and "help" not in request.values:
            raise _missing(command, param)
    if values.pop("json", False) and values.setdefault("format", "json") != "json":
        raise UsageError("format.conflict", value=values["format"])
    bare = command.subject == "welcome" and not values.keys() & _WORDS
    if bare and values.get("format", "auto") not in ("auto", "text"):
        raise UsageError("format.no_command")
    if "field" in values and ("fields" in values or "format" in values):
        raise UsageError("field.conflict")
    if "output" in values:
        from tipfacts.output.destination import check

        check(command, request.values)
    elif "force" in values:
        raise UsageError("force.alone")
    elif command.subject == "pack" and "help" not in values:
        raise _missing(command, command.options["-o"])
    if "daily" in values and "seed" in values:
        raise UsageError("random.both")
    if "words" in values:
        values["query"] = _query(values.pop("words"))
    if "kinds" in values:
        values["kind"] = [*values.pop("kinds"), *values.get("kind", [])]
    for name, value in command.means.items():
        values[name] = [value]
    return Request(command, values)


def _missing(command: Command, param: Param) -> UsageError:
    """The error that says that an argument, or an option with its value, is missing."""
    from tipfacts.cli.help_text import METAVARS
    from tipfacts.i18n.messages import Localized

    words = [" ".join((*param.flags[:1], word)) for word in METAVARS[param.metavar]]
    return UsageError("argument.missing", name=command.name, metavar=Localized(words))


def _value(request: Request, param: Param, typed: object) -> object:
    settler = _SETTLERS.get(param.takes)
    return settler(request, param, typed) if settler else typed


def _name(param: Param) -> str:
    return param.flags[-1] if param.flags else param.metavar


def _choice(_request: Request, param: Param, typed: str) -> str:
    if typed in param.choices:
        return typed
    raise UsageError(
        "value.wrong", value=typed, name=_name(param), choices=param.choices, suggestions=_near(typed, param.choices)
    )


def _kind(_request: Request, _param: Param, typed: str) -> str:
    kind = KIND_SYNONYMS.get(typed, typed)
    if kind in KINDS:
        return kind
    raise UsageError("kind.unknown", value=typed, choices=KINDS, suggestions=_near(typed, KINDS))


def _number(_request: Request, param: Param, typed: str) -> int:
    if typed.isascii() and typed.isdigit() and len(typed) <= 9:
        return int(typed)
    raise UsageError("number.bad", value=typed, name=_name(param))


def _years(_request: Request, param: Param, typed: str) -> tuple[str, str]:
    """The first and the last year of `2014`, `2014-2016`, `2014-` or `-2010`."""
    first, dash, last = typed.partition("-")
    if not dash:
        last = first
    if not (first or last) or not all(_is_year(year) for year in (first, last) if year):
        raise UsageError("year.bad", value=typed, name=_name(param))
    if first and last and first > last:
        raise UsageError("year.reversed", value=typed, name=_name(param), right=f"{last}-{first}")
    return first or "0000", last or "9999"


def _is_year(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) == 4


def _score(_request: Request, param: Param, typed: str) -> float:
    whole, _, decimals = typed.partition(".")
    if typed.isascii() and whole.isdigit() and len(typed) <= 9 and (not decimals or decimals.isdigit()):
        score = float(typed)
        if score <= 100:
            return score
    raise UsageError("score.bad", value=typed, name=_name(param))


def _topic(_request: Request, _param: Param, typed: str) -> str:
    known = (*TOPICS, *COMMANDS)
    if typed in known:
        return typed
    raise UsageError("topic.unknown", value=typed, choices=known, suggestions=_near(typed, known))


def _fields(request: Request, _param: Param, typed: str) -> list[str]:
    """The paths of the scalars and wholes asked for, in the order asked."""
    known = dict(_paths(request))
    wanted = [path.strip() for path in typed.split(",")]
    for path in wanted:
        if path not in known:
            raise BadField("field.bad", value=path, choices=tuple(known), suggestions=_near(path, known))
    return list(dict.fromkeys(wanted))


def _field(request: Request, _param: Param, typed: str) -> str:
    known = dict(_paths(request))
    if typed not in known:
        raise BadField("field.bad", value=typed, choices=tuple(known), suggestions=_near(typed, known))
    return typed


def _sort(request: Request, _param: Param, typed: str) -> str:
    """The path to sort by, with a minus before it for falling order."""
    minus = "-" if typed[:1] == "-" else ""
    path = SORT_SYNONYMS.get(typed[len(minus) :], typed[len(minus) :])
    known = sort_keys(request.command)
    if path in known:
        return minus + path
    raise UsageError("sort.bad", value=typed, choices=(*SORT_SYNONYMS, *known), suggestions=_near(path, known))


def sort_keys(command: Command) -> tuple[str, ...]:
    """The fields that a command's answer may be sorted by: those that are one text or number."""
    from tipfacts.data.fields import ANSWERS, paths

    return tuple(path for path, field in paths(ANSWERS[command.subject]) if field.type in ("text", "number", "integer")
                 and "names" not in path and "notes" not in path)  # fmt: skip


def _paths(request: Request) -> Iterable[tuple[str, object]]:
    """The fields of the command's answer."""
    from tipfacts.data.fields import ANSWERS, paths

    shape = ANSWERS.get(request.command.subject)
    if shape is None:
        raise UsageError("fields.format", name=request.command.name or "tipfacts")
    return list(paths(shape))


def _query(words: list[str]) -> str:
    query = " ".join(words)
    if len(query) > QUERY_LENGTH:
        raise UsageError("query.too_long", length=len(query), most=QUERY_LENGTH)
    if not query.strip():
        raise UsageError("query.empty")
    return query


def _near(typed: str, among: Iterable[str]) -> tuple[str, ...]:
    from tipfacts.retrieval.fuzzy import near

    return near(typed, among)


_SETTLERS: dict[str, Settler] = {
    "choice": _choice,
    "kind": _kind,
    "number": _number,
    "year": _years,
    "score": _score,
    "topic": _topic,
    "fields": _fields,
    "field": _field,
    "sort": _sort,
}
