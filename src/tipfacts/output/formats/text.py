"""What is words already: help, a version, a count, a citation."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """The words, with one final newline."""
    if answer.layout == "version":
        return _version()
    if answer.layout == "count":
        return f"{next(iter(answer.rows))['count']}\n"
    if answer.layout == "export":
        return ""
    if answer.layout.startswith("citation.") and view.format == "md":
        from tipfacts.output.formats.markdown import block, escaped

        text = str(answer.extra)
        return escaped(text) if answer.layout == "citation.text" else block(text, "bibtex")
    return str(answer.extra)


def _version() -> str:
    import tipfacts
    from tipfacts.data import bundled

    return f"tipfacts {tipfacts.__version__}\ndata {bundled.words()['data_version']}\n"
