"""Markdown to paste into a report: the fact, its figure, its caveats and its source; a table of chosen fields."""

from __future__ import annotations

from tipfacts.output.other_results import Hotline, Schema
from tipfacts.output.result import Records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from tipfacts.data import record_types
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

# What Markdown would read as markup; underscores stand inside no word of ours that must stay bare.
_MARKS = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>|#~&"}


def render(answer: Result, view: DisplayOptions) -> str:
    """The answer as Markdown."""
    if isinstance(answer, Records) and not view.fields:
        vocabulary = answer.store.vocabulary()
        return "\n".join(entry(record, view, vocabulary) for record in answer.records())
    if isinstance(answer, Hotline) and not view.fields:
        return _hotline(answer.hotline, view)
    if isinstance(answer, Schema):
        return _schema(answer, view)
    return _chosen(answer, view)


def escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    return text.translate(_MARKS)


def block(text: str, language: str) -> str:
    """A text as a block of code."""
    return f"```{language}\n{text}```\n"


def entry(record: Record, view: DisplayOptions, words: Vocabulary) -> str:
    """One fact as a list item, its caveats and its source below it."""
    from tipfacts.i18n import formatting
    from tipfacts.i18n.language import LANGUAGES, labelled, marked
    from tipfacts.i18n.messages import translate

    language, shown = view.language, view.fact_language
    amount = formatting.figure(record, shown, words)
    when = formatting.period(record, shown)
    status = formatting.status(record, shown, words)
    beside = LANGUAGES[shown].semicolon.join(part for part in (amount, when, status) if part)
    lines = [f"- **{escaped(marked(record['title'], shown))}**" + (f" ({escaped(beside)})" if beside else "")]
    lines.append(f"  {escaped(marked(record['text'], shown))}")
    for note in record["notes"]:
        text = escaped(marked(note, shown)) + (f" <{note['source']}>" if note["source"] else "")
        lines.append(f"  - {labelled(translate('label.caveat', language), text, language)}")
    source = f"{escaped(formatting.source_line(record, shown, words))} (`{record['id']}`)"
    lines.append(f"  - {labelled(translate('label.source', language), source, language)}")
    return "\n".join(lines) + "\n"


def _hotline(hotline: record_types.Hotline, view: DisplayOptions) -> str:
    from tipfacts.i18n.language import labelled, text
    from tipfacts.i18n.messages import translate
    from tipfacts.output.formats.plain import hotline_lines

    number = hotline["emergency"]["number"]
    language = view.language
    lines = [f"**{translate('hotline.emergency', language, number=number)}**", ""]
    for label, value, when in hotline_lines(hotline, language, view.fact_language):
        lines.append(f"- {labelled(label, f'**{escaped(value)}**', language)}" + (f" ({when})" if when else ""))
    caveat = text(hotline["caveat"], view.fact_language)
    return "\n".join([*lines, "", f"{translate('hotline.disclaimer', language)} {caveat}"]) + "\n"


def _schema(answer: Schema, view: DisplayOptions) -> str:
    """The fields of the schema in the language of the reader."""
    from tipfacts.i18n.language import text
    from tipfacts.i18n.messages import translate

    names = ("definition", "field", "type", "description")
    lines = [[translate(f"schema.head.{name}", view.language) for name in names]]
    rows: Sequence[Mapping[str, Any]] = answer.rows
    for row in rows:
        plain = (row["definition"], row["field"], text(row["type"], view.language))
        lines.append([*map(escaped, plain), _with_code(text(row["description"], view.language))])
    return _table(lines)


def _with_code(words: str) -> str:
    """Words of ours, in which a name stands between backticks."""
    return "`".join(part if at % 2 else escaped(part) for at, part in enumerate(words.split("`")))


def _chosen(answer: Result, view: DisplayOptions) -> str:
    """The fields asked for, under their names."""
    from tipfacts.output.select_fields import cells, headings

    paths = headings(answer.shape, view.fields)
    lines = [[escaped(path.replace(".", "_")) for path in paths]]
    lines += [[escaped(str(cell)) for cell in cells(row, paths)] for row in answer.rows]
    return _table(lines)


def _table(lines: Sequence[Sequence[str]]) -> str:
    """A table of cells in Markdown, the first line its head."""
    head, *rows = lines
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, ["---"] * len(head), *rows))
