"""Words for what stands on a timeline beside its title: an aim, a span of years, a total counted over some.

What the title says already is left out: a title stands alone, so that most name their year, and an aim that it is one.
"""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES, pick, text
from tipfacts.i18n.messages import translate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.chronology import Entry
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.output.display_options import DisplayOptions


def what(record: Record, placed: Entry, view: DisplayOptions, vocabulary: Vocabulary) -> str:
    """What an entry is, where it is no event of its year: `2009 to 2016`, `total, 2011 to 2016`, `historical`."""
    return ", ".join(filter(None, (status(record, view, vocabulary), when(record, placed, view))))


def status(record: Record, view: DisplayOptions, vocabulary: Vocabulary) -> str:
    """The status of a fact in words; empty for what is simply stated, and where the title has the word for it."""
    title, language = pick(record["title"], view.fact_language)
    short = vocabulary["statuses"][record["status"]].get("one")
    if short and text(short, language) in title.casefold():
        return ""
    return formatting.status(record, view.fact_language, vocabulary)


def when(record: Record, placed: Entry, view: DisplayOptions) -> str:
    """The years of an entry in words; empty where the year it stands under says it, or the title names the first."""
    first, last = placed.years
    if (first or last or "") in text(record["title"], view.fact_language) or first == last:
        return ""
    if first is None:
        return translate("timeline.as_of", view.language, year=last)
    if last is None:
        return translate("timeline.since", view.language, year=first) if placed.sign == "span" else ""
    years = LANGUAGES[view.language].period.format(start=first, end=last)
    return translate("timeline.total_of", view.language, when=years) if placed.sign == "total" else years
