"""Which face suits an answer: its format's module is imported now, and no other."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

_WORDS = ("words", "count", "version", "export", "citation.text", "citation.bibtex")
_NOTICES = ("hotline", "welcome", "info")  # drawn without rich
_ONLY_JSON = ("schema", "citation")  # what has no words of its own


def out(answer: Result, view: DisplayOptions) -> str | bytes:
    """What goes to standard output."""
    if answer.layout in _WORDS:
        from tipfacts.output.formats.text import render
    elif view.field is not None:
        from tipfacts.output.formats.field_value import render
    elif view.format == "json" or (
        answer.layout in _ONLY_JSON and view.format in ("text", "terminal") and not view.fields
    ):
        from tipfacts.output.formats.json_text import render  # type: ignore[assignment]
    elif view.format == "jsonl":
        from tipfacts.output.formats.json_lines import render
    elif view.format in ("csv", "tsv"):
        from tipfacts.output.formats.csv_tsv import render
    elif view.format == "md":
        from tipfacts.output.formats.markdown import render
    elif view.format == "terminal" and answer.layout in _NOTICES and not view.fields:
        from tipfacts.output.formats.notice import render
    elif view.format == "terminal" and not view.fields:
        try:
            from tipfacts.output.formats.terminal import render
        except ImportError:  # a broken install must still answer
            from tipfacts.output.formats.plain import render
    else:
        from tipfacts.output.formats.plain import render
    return render(answer, view)


def err(answer: Result, view: DisplayOptions) -> str:
    """What goes to standard error: nothing on success, but for notes that only a person needs."""
    if not answer.notes:
        return ""
    from tipfacts.output.formats.notes import render

    return render(answer, view)
