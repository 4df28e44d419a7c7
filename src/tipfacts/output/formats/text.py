"""What is words already: help, a count, a script; the version; a citation to paste."""

from __future__ import annotations

from tipfacts.output.other_results import Citations, Text, Version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """The words, with one final newline."""
    if isinstance(answer, Text):
        return answer.text
    if isinstance(answer, Citations):
        return _citations(answer, view)
    assert isinstance(answer, Version), answer
    return _version(answer)


def _version(answer: Version) -> str:
    import tipfacts

    return f"tipfacts {tipfacts.__version__}\ndata {', '.join(answer.store.data_versions())}\n"


def _citations(answer: Citations, view: DisplayOptions) -> str:
    from tipfacts.output import citations

    write = citations.bibtex if answer.style == "bibtex" else citations.sentence
    cited = [write(answer.store.record(id), view.fact_language, answer.store) for id in answer.ids]
    if view.format == "terminal" and answer.style == "text":
        from tipfacts.text.wrap import wrapped

        return "\n".join("".join(f"{line}\n" for line in wrapped(one.rstrip("\n"), view.prose)) for one in cited)
    text = "".join(cited)
    if view.format != "md":
        return text
    from tipfacts.output.formats.markdown import block, escaped

    return escaped(text) if answer.style == "text" else block(text, "bibtex")
