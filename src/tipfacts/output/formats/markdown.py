"""Markdown to paste into a report: the fact, its figure, its caveats and its source; a table of chosen fields."""

from __future__ import annotations

from tipfacts.output.result import Hotline, Records

TYPE_CHECKING = False
if TYPE_CHECKING:
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
        return "\n".join(entry(record, view.language, vocabulary) for record in answer.records())
    if isinstance(answer, Hotline) and not view.fields:
        return _hotline(answer.hotline, view.language)
    return _table(answer, view)


def escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    return text.translate(_MARKS)


def block(text: str, language: str) -> str:
    """A text as a block of code."""
    return f"```{language}\n{text}```\n"


def entry(record: Record, language: str, words: Vocabulary) -> str:
    """One fact as a list item, its caveats and its source below it."""
    from tipfacts.i18n import formatting
    from tipfacts.i18n.messages import translate

    colon, joint = ("\u202f: ", "\u202f; ") if language == "fr" else (": ", "; ")
    amount = formatting.figure(record, language, words)
    when = formatting.period(record, language)
    status = formatting.status(record, language, words)
    beside = joint.join(part for part in (amount, when, status) if part)
    lines = [f"- **{escaped(record['title'][language])}**" + (f" ({escaped(beside)})" if beside else "")]  # type: ignore[literal-required]
    lines.append(f"  {escaped(record['text'][language])}")  # type: ignore[literal-required]
    for note in record["notes"]:
        text = escaped(note[language])  # type: ignore[literal-required]
        lines.append(
            f"  - {translate('label.caveat', language)}{colon}{text}"
            + (f" <{note['source']}>" if note["source"] else "")
        )
    source = escaped(formatting.source_line(record, language, words))
    lines.append(f"  - {translate('label.source', language)}{colon}{source} (`{record['id']}`)")
    return "\n".join(lines) + "\n"


def _hotline(hotline: record_types.Hotline, language: str) -> str:
    from tipfacts.i18n.messages import translate
    from tipfacts.output.formats.plain import hotline_lines

    number = hotline["emergency"]["number"]
    colon = "\u202f: " if language == "fr" else ": "
    lines = [f"**{translate('hotline.emergency', language, number=number)}**", ""]
    for label, value, when in hotline_lines(hotline, language):
        lines.append(f"- {label}{colon}**{escaped(value)}**" + (f" ({when})" if when else ""))
    return "\n".join([*lines, "", translate("hotline.disclaimer", language)]) + "\n"


def _table(answer: Result, view: DisplayOptions) -> str:
    from tipfacts.output.select_fields import cells, headings

    paths = headings(answer.shape, view.fields)
    rows = [[path.replace(".", "_") for path in paths], ["---"] * len(paths)]
    rows += [[escaped(str(cell)) for cell in cells(row, paths)] for row in answer.rows]
    first = [escaped(cell) for cell in rows[0]]
    return "".join(f"| {' | '.join(row)} |\n" for row in [first, *rows[1:]])
