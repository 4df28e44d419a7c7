"""Which format suits an answer: its module is imported now, and no other."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def out(answer: Result, view: DisplayOptions) -> str | bytes:
    """What goes to standard output, or into the file of -o."""
    if view.picture:
        from tipfacts.output.formats import picture

        return picture.render(answer, view)
    if answer.is_text(view):
        from tipfacts.output.formats import text

        return text.render(answer, view)
    return _formatted(answer, view)


def _formatted(answer: Result, view: DisplayOptions) -> str | bytes:
    """What has a form of its own in every format."""
    if view.field is not None:
        from tipfacts.output.formats.field_value import render
    elif view.template is not None:
        from tipfacts.output.formats.template import render
    elif view.format == "json" or (
        not answer.has_words and view.format in ("plain", "text", "terminal") and not view.fields
    ):
        from tipfacts.output.formats.json_text import render  # type: ignore[assignment] # bytes where they are written
    elif view.format == "jsonl":
        from tipfacts.output.formats.json_lines import render
    elif view.format in ("csv", "tsv"):
        from tipfacts.output.formats.csv_tsv import render
    elif view.format == "md":
        from tipfacts.output.formats.markdown import render
    elif view.is_drawn:
        return _drawn(answer, view)
    else:
        from tipfacts.output.formats.plain import render
    return render(answer, view)


def _drawn(answer: Result, view: DisplayOptions) -> str:
    """What people read: the most important answers without rich, which may be missing or broken."""
    if answer.is_notice and view.format == "terminal":
        from tipfacts.output.formats import notice

        return notice.render(answer, view)
    from tipfacts.output.formats import plain
    from tipfacts.output.result import Details, Records

    if not isinstance(answer, Records) or (isinstance(answer, Details) and view.format == "text"):
        return plain.render(answer, view)
    try:
        from tipfacts.output.formats import terminal

        return terminal.render(answer, view)
    except ImportError:  # a broken install must still answer
        return plain.render(answer, view)


def err(answer: Result, view: DisplayOptions) -> str:
    """What goes to standard error: notes; none for a JSON reader, and how to see more only where no answer says it."""
    more = view.tty and not view.is_drawn
    notes = [note for note in answer.notes if more or note[0] != "note.more"]
    if view.is_json or not notes:
        return ""
    from tipfacts.output.formats.notes import render

    return render(answer, notes, view)
