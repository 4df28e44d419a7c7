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
    if answer.face.startswith("citation."):
        from tipfacts import bundle, citations

        style = citations.bibtex if answer.face == "citation.bibtex" else citations.sentence
        return style(answer.extra, view.language, bundle.words())  # type: ignore[arg-type]
    return str(answer.extra)


def _version() -> str:
    import tipfacts
    from tipfacts import bundle

    return f"tipfacts {tipfacts.__version__}\ndata {bundle.words()['data_version']}\n"
