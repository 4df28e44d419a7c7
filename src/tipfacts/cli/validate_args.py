"""Checks what was typed and turns it into values: the same for both parsers."""

from __future__ import annotations

from tipfacts.spec import COMMANDS, FORMATS, KIND_SYNONYMS, QUERY_LENGTH, TOPICS, Command, Param, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from tipfacts.data.fields import Field
    from tipfacts.errors import UsageError
    from tipfacts.i18n.messages import Localized
    from tipfacts.spec import Values

    Settler = Callable[[Request, Param, Any], object]

MOST_DIGITS = 10  # of a number: one of more is more than any file holds all the same
SORT_SYNONYMS = {"year": "period.start", "date": "period.start"}


def validated(request: Request) -> Request:
    """The request, each value checked and of its type.

    Raises:
        UsageError: A value is missing or wrong; the error lists what would be right.
    """
    command = request.command
    values: Values = {}
    limited = command.formats is not FORMATS
    for param in command.params:
        if param.name in request.values:
            limited = limited or bool(param.forms) or param.name in command.idle
            typed = request.values[param.name]
            if param.many:
                words = typed
                if param.splits:
                    words = [word.strip() if "," in whole else word for whole in words for word in whole.split(",")]
                values[param.name] = [_value(request, param, word) for word in words]
            else:
                values[param.name] = _value(request, param, typed)
        elif param.needed and "help" not in request.values:
            raise _missing(command, param)
    limited = limited or len(values) < len(request.values)  # an option of the program alone, before a command
    if values.pop("json", False) and values.setdefault("format", "json") != "json":
        raise _wrong("options.exclude", one="--json", other=f"--format {values['format']}")
    if limited and "help" not in values:
        from tipfacts.cli.option_effects import check_effects

        check_effects(request, values)
    if "output" in values:
        from tipfacts.output.destination import check

        check(command, values)
    elif "force" in values:
        raise _wrong("force.alone")
    elif command.subject == "pack" and "help" not in values:
        raise _missing(command, command.options["-o"])
    if "daily" in values and "seed" in values:
        raise _wrong("options.exclude", one="--daily", other="--seed")
    if "files" in values and "data" in values:
        raise _wrong("option.no_effect", name="--data", beside=_spelt(command.arguments[0]))
    if "words" in values:
        values["query"] = _query(values.pop("words"))
    if "kinds" in values:
        values["kind"] = [*values.pop("kinds"), *values.get("kind", [])]
    for name, value in command.means.items():
        values[name] = [value]
    return Request(command, values)


def _missing(command: Command, param: Param) -> UsageError:
    """The error that says that an argument, or an option with its value, is missing."""
    return _wrong("argument.missing", name=command.name, metavar=_spelt(param))


def _wrong(key: str, **fields: Any) -> UsageError:
    """The error of this message; its module is loaded where there is one, for it costs a right line 1 % of its time."""
    from tipfacts.errors import UsageError

    return UsageError(key, **fields)


def _value(request: Request, param: Param, typed: object) -> object:
    settler = _SETTLERS.get(param.takes)
    return settler(request, param, typed) if settler else typed


def _spelt(param: Param) -> Localized:
    """An argument, or an option with its value, as the help spells it."""
    from tipfacts.cli.help_text import METAVARS
    from tipfacts.i18n.messages import Localized

    return Localized([" ".join((*param.flags[:1], word)) for word in METAVARS[param.metavar]])


def _name(param: Param) -> str:
    return param.flags[-1] if param.flags else param.metavar


def _choice(_request: Request, param: Param, typed: str) -> str:
    if typed in param.choices or typed == param.alone:
        return typed
    raise _wrong(
        "value.wrong", value=typed, name=_name(param), choices=param.choices, suggestions=_near(typed, param.choices)
    )


def _kind(_request: Request, _param: Param, typed: str) -> str:
    """A kind of ours, or the word as it was typed: data files declare others, and are not read yet."""
    return KIND_SYNONYMS.get(typed, typed)


def _number(_request: Request, param: Param, typed: str) -> int:
    if typed.isascii() and typed.isdigit():
        return int(typed.lstrip("0")[:MOST_DIGITS] or "0")
    raise _wrong("number.bad", value=typed, name=_name(param))


def _years(_request: Request, param: Param, typed: str) -> tuple[str, str]:
    """The first and the last year of `2014`, `2014-2016`, `2014-` or `-2010`."""
    first, dash, last = typed.partition("-")
    if not dash:
        last = first
    if not (first or last) or not all(_is_year(year) for year in (first, last) if year):
        raise _wrong("year.bad", value=typed, name=_name(param))
    if first and last and first > last:
        raise _wrong("year.reversed", value=typed, name=_name(param), right=f"{last}-{first}")
    return first or "0000", last or "9999"


def _is_year(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) == 4


def _score(_request: Request, param: Param, typed: str) -> float:
    whole, _, decimals = typed.partition(".")
    if typed.isascii() and whole.isdigit() and (not decimals or decimals.isdigit()):
        score = float(typed)
        if score <= 100:
            return score
    raise _wrong("score.bad", value=typed, name=_name(param))


def _topic(_request: Request, _param: Param, typed: str) -> str:
    known = (*TOPICS, *COMMANDS)
    if typed in known:
        return typed
    raise _wrong("topic.unknown", value=typed, choices=known, suggestions=_near(typed, known))


def _definition(_request: Request, _param: Param, typed: str) -> str:
    from tipfacts.data.json_schema import names

    if typed in names():
        return typed
    raise _wrong("definition.unknown", value=typed, choices=names(), suggestions=_near(typed, names()))


def _fields(request: Request, param: Param, typed: str) -> list[str]:
    """The paths of the scalars and wholes asked for, in the order asked."""
    known = _paths(request, param)
    wanted = [path.strip() for path in typed.split(",")]
    return list(dict.fromkeys(_known_field(path, known) for path in wanted))


def _field(request: Request, param: Param, typed: str) -> str:
    return _known_field(typed, _paths(request, param))


def _known_field(path: str, known: Iterable[str]) -> str:
    if path in known:
        return path
    from tipfacts.errors import BadField

    raise BadField("field.bad", value=path, choices=tuple(known), suggestions=_near(path, known))


def _template(request: Request, param: Param, typed: str) -> list[tuple[str, str]]:
    """The texts of a template, each with the path of the field that follows it."""
    from tipfacts.output.formats.template import parsed

    known = _paths(request, param)
    if not typed:
        _known_field("", known)
    parts = parsed(typed)
    for _, path in parts[:-1]:
        field = known[_known_field(path, known)]
        if field.type in ("object", "objects"):
            choices = tuple(inner for inner in known if inner.startswith(f"{path}."))
            raise _wrong("template.object", value=path, choices=choices)
    return parts


def _delimiter(_request: Request, param: Param, typed: str) -> str:
    sign = "\t" if typed == "\\t" else typed
    if (
        len(sign) == 1
        and sign.isascii()
        and not sign.isalnum()
        and (sign == "\t" or sign.isprintable())
        and sign != '"'
    ):
        return sign
    raise _wrong("delimiter.bad", value=typed, name=_name(param))


def _sort(request: Request, _param: Param, typed: str) -> str:
    """The path to sort by, with a minus before it for falling order."""
    minus = "-" if typed[:1] == "-" else ""
    path = SORT_SYNONYMS.get(typed[len(minus) :], typed[len(minus) :])
    known = sort_keys(request.command)
    if path in known:
        return minus + path
    raise _wrong("sort.bad", value=typed, choices=(*SORT_SYNONYMS, *known), suggestions=_near(path, known))


def sort_keys(command: Command) -> tuple[str, ...]:
    """The fields that a command's answer may be sorted by: those that are one text or number."""
    from tipfacts.data.fields import ANSWERS, paths

    known = dict(paths(ANSWERS[command.subject]))
    in_lists = tuple(f"{path}." for path, field in known.items() if field.type == "objects")
    return tuple(
        path
        for path, field in known.items()
        if field.type in ("text", "number", "integer") and not path.startswith(in_lists)
    )


def _paths(request: Request, param: Param) -> dict[str, Field]:
    """The fields of the command's answer, by their paths."""
    from tipfacts.data.fields import ANSWERS, paths

    shape = ANSWERS.get(request.command.subject)
    if shape is None:
        raise _wrong("option.idle", name=_name(param), command=request.command.name or "tipfacts")
    return dict(paths(shape))


def _query(words: list[str]) -> str:
    query = " ".join(words)
    if len(query) > QUERY_LENGTH:
        raise _wrong("query.too_long", length=len(query), most=QUERY_LENGTH)
    if not query.strip():
        raise _wrong("query.empty")
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
    "definition": _definition,
    "fields": _fields,
    "field": _field,
    "template": _template,
    "delimiter": _delimiter,
    "sort": _sort,
}
