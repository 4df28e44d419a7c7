"""A fact or a timeline as a card, in the form that the ending of a file asks for."""

from __future__ import annotations

import os

from tipfacts.errors import UsageError
from tipfacts.output.pictures import cards
from tipfacts.output.result import Timeline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Records

ENDINGS = (".svg", ".html", ".txt")


def render(answer: Records, path: str, view: DisplayOptions) -> str:
    """A picture, a page or plain text.

    Raises:
        UsageError: The file ends otherwise.
    """
    ending = os.path.splitext(path)[1].lower()
    if ending not in ENDINGS:
        raise UsageError("export.format", value=path)
    records = list(answer.records())
    if isinstance(answer, Timeline):
        card = cards.of_timeline(records, view, answer.store)
    else:
        card = cards.of_fact(records[0], view, answer.store)
    if ending == ".svg":
        from tipfacts.output.pictures import svg

        return svg.picture(card)
    return cards.page(card) if ending == ".html" else cards.text(card)
