"""A fact or a timeline as a card: a picture, or a page."""

from __future__ import annotations

from tipfacts.output.pictures import cards
from tipfacts.output.result import Records, Timeline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """The card, in the form that `view.picture` names: svg or html."""
    assert isinstance(answer, Records)
    records = list(answer.records())
    if isinstance(answer, Timeline):
        card = cards.of_timeline(records, view, answer.store)
    else:
        card = cards.of_fact(records[0], view, answer.store)
    if view.picture == "svg":
        from tipfacts.output.pictures import svg

        return svg.picture(card)
    return cards.page(card)
