"""Facts as people see them: chooses the view of each kind of result."""

from __future__ import annotations

from tipfacts.output.result import Details, Hits, Records, Timeline
from tipfacts.output.terminal.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions


def render(result: Records, view: DisplayOptions) -> str:
    """The facts as lines for a terminal as wide as the view says, or unwrapped where it has no width."""
    if not len(result):
        return ""
    page = Page(view, result.store.vocabulary())
    if isinstance(result, Details):
        from tipfacts.output.terminal import fact

        fact.draw(page, result)
    elif isinstance(result, Hits):
        from tipfacts.output.terminal import hits

        hits.draw(page, result)
    elif isinstance(result, Timeline):
        from tipfacts.output.terminal import timeline

        timeline.draw(page, result)
    else:
        from tipfacts.output.terminal import listing

        listing.draw(page, result)
    return str(page)
