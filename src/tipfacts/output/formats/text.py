"""What is words already: help, a version, a count, a citation."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.answer import Answer
    from tipfacts.view import View


def render(answer: Answer, view: View) -> str:
    """The words, with one final newline."""
    if answer.face == "version":
        return _version()
    if answer.face == "count":
        return f"{next(iter(answer.rows))['count']}\n"
    if answer.face == "export":
        return ""
    if answer.face.startswith("citation.") and view.format == "md":
        from tipfacts.render.as_markdown import block, escaped

        text = str(answer.extra)
        return escaped(text) if answer.face == "citation.text" else block(text, "bibtex")
    return str(answer.extra)


def _version() -> str:
    import tipfacts
    from tipfacts import bundle

    return f"tipfacts {tipfacts.__version__}\ndata {bundle.words()['data_version']}\n"
