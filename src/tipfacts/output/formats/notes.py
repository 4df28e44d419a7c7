"""What is said beside an answer, on standard error: why there is nothing, what was left out, what may be meant."""

from __future__ import annotations

from tipfacts.i18n.messages import Verbatim, translate
from tipfacts.output.result import Hits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Note, Result


def render(answer: Result, notes: Sequence[Note], view: DisplayOptions) -> str:
    """The notes, one a line."""
    return "".join(f"tipfacts: note: {_note(answer, key, fields, view)}\n" for key, fields in notes)


def _note(answer: Result, key: str, fields: dict[str, object], view: DisplayOptions) -> str:
    """A note in words; who finds nothing, or asked for the hotline, is told its number."""
    if key in ("hotline.reminder", "note.hotline", "search.filtered"):
        from tipfacts.i18n.language import LANGUAGES
        from tipfacts.output.error_output import hotline_reminder

        reminder = hotline_reminder(view.aside)
        return reminder if not fields else _words(key, view, **fields) + LANGUAGES[view.aside].semicolon + reminder
    words = _words(key, view, **fields)
    return words + _near_misses(answer, view) if key == "search.nothing" and isinstance(answer, Hits) else words


def _words(key: str, view: DisplayOptions, **fields: object) -> str:
    """A note in words, with the line that it offers to type."""
    offer = fields.get("offer")
    if isinstance(offer, tuple):
        from tipfacts.output.command_line import command_line

        fields["offer"] = Verbatim(command_line(offer, view.data_options))
    return translate(key, view.aside, **fields)


def _near_misses(answer: Hits, view: DisplayOptions) -> str:
    """What may have been meant, and the number that somebody who finds nothing may have been looking for."""
    from tipfacts.i18n.language import LANGUAGES
    from tipfacts.output.error_output import did_you_mean, hotline_reminder
    from tipfacts.retrieval.fuzzy import near_words

    store = answer.store
    choices = near_words(answer.query, store.indexes(), lambda number: store.record(store.id_at(number)))
    semicolon = LANGUAGES[view.aside].semicolon
    if choices:  # an offer ends in a question mark
        return semicolon + did_you_mean(choices, view.aside) + " " + hotline_reminder(view.aside)
    tried = _words("search.nothing.try", view, offer=("list",))
    return semicolon + tried + semicolon + hotline_reminder(view.aside)
