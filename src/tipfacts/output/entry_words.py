"""Words for what stands on a timeline: an aim, a span of years, a total counted over some."""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES
from tipfacts.i18n.messages import translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.chronology import Entry
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.output.display_options import DisplayOptions


def what(record: Record, placed: Entry, view: DisplayOptions, vocabulary: Vocabulary) -> str:
    """What an entry is, where it is no event of its year: `aim`, `2009 to 2016`, `total, 2011 to 2016`."""
    when = _years(placed, view.language)
    if record["status"] != "stated":
        status = formatting.status(record, view.fact_language, vocabulary)
        return status if when == placed.year else f"{status}, {when}"
    if placed.sign == "event":
        return "" if when == placed.year else when
    return translate("timeline.total_of", view.language, when=when) if placed.sign == "total" else when


def _years(placed: Entry, language: str) -> str:
    """The years of a fact: `2009 to 2016`, `since 2011`, `as of 2016`; the year alone where it is one."""
    first, last = placed.years
    if first is None:
        return translate("timeline.as_of", language, year=last)
    if last is None:
        return translate("timeline.since", language, year=first) if placed.sign == "span" else first
    if first == last:
        return first
    return LANGUAGES[language].period.format(start=first, end=last)
