"""Where a fact stands on a timeline: under which date, and as what."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Record

SIGNS = ("event", "span", "total", "state", "aim")


class Entry:
    """A place on a timeline.

    `date` is an ISO date of any precision; `sign` one of SIGNS: an event of that date, a span that begins with it, a
    total counted until it, a state found at it, or an aim or plan for it. `years` are the first and the last, or None
    for one that is not known.
    """

    __slots__ = ("date", "sign", "years")

    def __init__(self, date: str, sign: str, years: tuple[str | None, str | None]) -> None:
        self.date = date
        self.sign = sign
        self.years = years

    @property
    def year(self) -> str:
        """The year under which the fact stands."""
        return self.date[:4]


def entry(record: Record) -> Entry | None:
    """The place of a fact; None for one without a date."""
    start, end = record["period"]["start"], record["period"]["end"]
    years = (start[:4] if start else None, end[:4] if end else None)
    if start is None and end is None:
        return None
    if record["status"] in ("aim", "planned"):
        return Entry(start or end or "", "aim", years)
    if start is None:
        return Entry(end or "", "state", years)
    if start == end:
        return Entry(start, "event", years)
    # A figure counted over years is known at their end; to show it at their beginning would date it wrongly.
    has_figure = record["value"] is not None or record["low"] is not None
    return Entry(end, "total", years) if end and has_figure else Entry(start, "span", years)
