"""What is most likely a slip in a sound fact: reported by `validate`, and no reason to refuse the file."""

from __future__ import annotations

import time

from tipfacts.data.fields import BOTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from tipfacts.data.record_types import Record
    from tipfacts.data.value_checks import Complain

_MAY_LIE_AHEAD = ("aim", "planned")


def warn(record: Record, complain: Complain) -> None:
    """Tell of texts that were not translated, references of a fact to itself, and years that are still to come."""
    for field, texts in (("title", record["title"]), ("text", record["text"])):
        _warn_of_same(texts, field, complain)
    for at, note in enumerate(record["notes"]):
        _warn_of_same(note, "notes", complain, at=at)
    for field, ids in (("related", record["related"]), ("part_of", [record["part_of"]])):
        if record["id"] in ids:
            complain(field, "id.itself", name=record["id"], field=field)
    _warn_of_future(record, complain)


def _warn_of_same(texts: Mapping[str, object], field: str, complain: Complain, at: int = 0) -> None:
    known = [texts[code] for code in BOTH if texts[code] is not None]
    if len(known) > 1 and len(set(known)) == 1:
        complain(field, "text.same", name=field, at=at)


def _warn_of_future(record: Record, complain: Complain) -> None:
    period = record["period"]
    dates = [("as_of", record["as_of"]), ("source.date", record["source"]["date"])]
    if record["status"] not in _MAY_LIE_AHEAD:
        dates += [("period.start", period["start"]), ("period.end", period["end"])]
    dates.append(("baseline_year", str(record["baseline_year"] or "")))
    this_year = time.localtime().tm_year
    for field, date in dates:
        if date and int(date[:4]) > this_year:
            complain(field, "date.ahead", name=date)
