"""The hotline, the welcome and the program's own state on a terminal, drawn without any library.

Somebody in trouble may need the first: nothing that could be missing or broken stands before it.
"""

from __future__ import annotations

from tipfacts.output.formats.plain import (
    BOLD,
    OFF,
    hotline_lines,
    info_lines,
    welcome_examples,
    welcome_lines,
)
from tipfacts.output.other_results import Hotline, Info, Welcome
from tipfacts.text.wrap import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tipfacts.data import record_types
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

ROOM = 27  # columns that a value needs beside its label, as the address of the hotline does; with fewer it stands below


def render(answer: Result, view: DisplayOptions) -> str:
    """The answer in lines no wider than the terminal, the telephone number whole on a line of its own."""
    lines: Iterable[str]
    if isinstance(answer, Hotline):
        lines = whole = list(_hotline(answer.hotline, view))
        if view.rows is not None and len(whole) >= view.rows:
            lines = [*whole, "", *_numbers(answer.hotline, view)]  # the first lines have left the screen by now
    elif isinstance(answer, Welcome):
        lines = _welcome(answer, view)
    else:
        assert isinstance(answer, Info), answer
        lines = _table([(label, value, "") for label, value in info_lines(answer, view.language)], view)
    return "".join(f"{line}\n" for line in lines)


def _hotline(hotline: record_types.Hotline, view: DisplayOptions) -> Iterator[str]:
    from tipfacts.i18n.formatting import date
    from tipfacts.i18n.language import text
    from tipfacts.i18n.messages import translate

    language = view.language
    width = view.prose
    (_, number, confirmed), *details = hotline_lines(hotline, language, view.fact_language)
    emergency = translate("hotline.emergency", language, number=hotline["emergency"]["number"])
    when = translate(
        "hotline.confirmed", language, date=date(hotline["last_confirmed"]["emergency"]["date"] or "", language)
    )
    beside = len(emergency) + len(when) + 3 <= width
    *above, last = wrapped(emergency, width)
    yield from (_styled(line, BOLD, view) for line in above)
    yield _styled(last, BOLD, view) + (f" ({when})" if beside else "")
    if not beside:
        yield from wrapped(when, width)
    yield ""
    name = text(hotline["name"], view.fact_language)
    yield from wrapped(name[0].upper() + name[1:], width)
    yield ""
    indent = " " * min(4, width - len(number))
    yield indent + _styled(number, BOLD, view)
    yield ""
    yield from wrapped(confirmed, width)
    yield ""
    yield from _table(details, view)
    yield ""
    limits = (
        translate("hotline.disclaimer", language),
        translate("hotline.traces", language),
        text(hotline["caveat"], view.fact_language),
    )
    yield from wrapped(" ".join(limits), width)


def _numbers(hotline: record_types.Hotline, view: DisplayOptions) -> Iterator[str]:
    """The two numbers again, for a screen that does not hold the rest."""
    from tipfacts.i18n.language import labelled
    from tipfacts.i18n.messages import translate

    danger = translate("list.danger", view.language, number=hotline["emergency"]["number"])
    call = labelled(translate("list.call", view.language), hotline["number"], view.language)
    for text in (danger[0].upper() + danger[1:], call):
        yield from (_styled(line, BOLD, view) for line in wrapped(text, view.prose))


def _welcome(answer: Welcome, view: DisplayOptions) -> Iterator[str]:
    first, *rest = welcome_lines(answer, view)
    yield from (_styled(line, BOLD, view) for line in wrapped(first, view.prose))
    for line in rest:
        yield from wrapped(line, view.prose) if line else [""]
    yield ""
    yield from _table([(what, line, "") for what, line in welcome_examples(view.language)], view)


def _table(rows: Sequence[tuple[str, str, str]], view: DisplayOptions) -> Iterator[str]:
    """Labels and values in two columns, or below each other where there is no room for two."""
    width = view.prose
    column = max(len(label) for label, _, _ in rows) + 2
    beside = width - column >= ROOM
    indent = column if beside else 2
    for label, value, when in rows:
        if not beside:
            yield _styled(label, BOLD, view)
        for at, line in enumerate(_dated(value, when, width - indent)):
            first = beside and at == 0
            yield (_styled(label, BOLD, view) if first else "") + " " * (indent - len(label) * first) + line


def _dated(value: str, when: str, width: int) -> list[str]:
    """The lines of a value, and when it was confirmed: on the last of them, or below where that would break it."""
    lines = wrapped(value, width)
    if when and len(lines[-1]) + len(when) + 3 <= width:
        lines[-1] += f" ({when})"
    elif when:
        lines += wrapped(f"({when})", width)
    return lines


def _styled(text: str, style: str, view: DisplayOptions) -> str:
    return f"{style}{text}{OFF}" if view.bold else text
