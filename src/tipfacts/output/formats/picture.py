"""Facts, a timeline or the hotline as a card: a picture, or a page."""

from __future__ import annotations

from tipfacts.data.store import FactStore
from tipfacts.output.other_results import Hotline
from tipfacts.output.pictures import contents
from tipfacts.output.result import Records, Timeline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.pictures.cards import Card
    from tipfacts.output.result import Result


def render(answer: Result, view: DisplayOptions) -> str:
    """The card, in the form that `view.picture` names: svg or html."""
    card = _card(answer, view)
    if view.picture == "svg":
        from tipfacts.output.pictures.svg import picture

        return picture(card)
    from tipfacts.output.pictures.web_page import page

    return page(card)


def _card(answer: Result, view: DisplayOptions) -> Card:
    if isinstance(answer, Hotline):
        return contents.of_hotline(answer.hotline, view, FactStore())
    assert isinstance(answer, Records)
    if isinstance(answer, Timeline):
        return contents.of_timeline(answer, view, answer.store)
    return contents.of_facts(list(answer.records()), view, answer.store)
