"""Which face suits an answer: its format's module is imported now, and no other."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.answer import Answer
    from tipfacts.view import View

_WORDS = ("words", "count", "version", "export", "citation.text", "citation.bibtex")
_NOTICES = ("hotline", "welcome", "info")  # drawn without rich
_ONLY_JSON = ("schema", "citation")  # what has no words of its own


def out(answer: Answer, view: View) -> str | bytes:
    """What goes to standard output."""
    if answer.face in _WORDS:
        from tipfacts.render.as_words import render
    elif view.field is not None:
        from tipfacts.render.as_value import render
    elif view.format == "json" or (
        answer.face in _ONLY_JSON and view.format in ("text", "terminal") and not view.fields
    ):
        from tipfacts.render.as_json import render  # type: ignore[assignment]
    elif view.format == "jsonl":
        from tipfacts.render.as_jsonl import render
    elif view.format in ("csv", "tsv"):
        from tipfacts.render.as_table import render
    elif view.format == "md":
        from tipfacts.render.as_markdown import render
    elif view.format == "terminal" and answer.face in _NOTICES and not view.fields:
        from tipfacts.render.as_notice import render
    elif view.format == "terminal" and not view.fields:
        try:
            from tipfacts.render.as_terminal import render
        except ImportError:  # a broken install must still answer
            from tipfacts.render.as_plain import render
    else:
        from tipfacts.render.as_plain import render
    return render(answer, view)


def err(answer: Answer, view: View) -> str:
    """What goes to standard error: nothing on success, but for notes that only a person needs."""
    if not answer.notes:
        return ""
    from tipfacts.render.as_notes import render

    return render(answer, view)
