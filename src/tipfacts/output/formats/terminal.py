"""What a person sees of the facts on a terminal: one whole, lists, searches, a timeline.

The only importer of rich, which knows how wide letters are and how to colour them. Lines are broken by our own hand:
rich would break at the no-break spaces of French. Colour never tells anything alone, and only such colours are used
as show on light and on dark grounds; without colour there is not one escape byte.
"""

from __future__ import annotations

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from tipfacts.i18n import formatting
from tipfacts.i18n.language import labelled, marked
from tipfacts.i18n.messages import translate
from tipfacts.output.formats.plain import named
from tipfacts.output.result import Details, Hits, Timeline
from tipfacts.text.sanitize import clean
from tipfacts.text.wrap import kept, lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.charts import Bar, Chart
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Records

PROSE = 88  # columns: longer lines tire the eye
NARROW = 72  # columns: with fewer, a list takes two lines a fact
COLUMN = 0.42  # of the line, at most, for the column of ids; a longer id shifts its own line
LEAST_TITLE = 14  # columns that a title needs to say anything
LONGEST_BAR, SHORTEST_BAR = 40, 12
STRONG, FIGURE, ID, MARK = "bold", "bold magenta", "magenta", "bold underline"


def render(answer: Records, view: DisplayOptions) -> str:
    """The answer as lines for a terminal as wide as the view says."""
    if not len(answer):
        return ""
    page = Page(view, answer.store)
    if isinstance(answer, Hits):
        _hits(page, answer)
    elif isinstance(answer, Timeline):
        _timeline(page, answer)
    elif isinstance(answer, Details):
        _details(page, answer)
    else:
        _list(page, answer)
    return page.text()


class Page:
    """The lines of an answer, with what is needed to word and to draw them."""

    def __init__(self, view: DisplayOptions, store: FactStore) -> None:
        self.view = view
        self.language = view.language
        self.fact_language = view.fact_language
        self.store = store
        self.words = store.vocabulary()
        self.width = view.width or PROSE
        self.prose = min(self.width, PROSE)
        plain = view.plain_glyphs or view.ascii
        self.plain = plain
        self.rule, self.dot, self.line, self.ellipsis, self.joint = "|*|.-" if plain else "┃●│…·"
        if plain:
            self.ellipsis = "..."
        self.lines: list[Text] = []

    def text(self) -> str:
        """All lines, drawn."""
        whole = Text("\n").join(self.lines)
        if not self.view.color:
            return whole.plain + "\n"
        return "".join([
            segment.style.render(segment.text, color_system=ColorSystem.STANDARD) if segment.style else segment.text
            for segment in whole.render(_Styles(), end="\n")  # type: ignore[arg-type]
        ])  # fmt: skip

    def blank(self) -> None:
        """A line between two parts."""
        self.lines.append(Text())

    def put(self, text: Text | str, style: str = "", *, first: Text | str = "", then: Text | str = "") -> None:
        """The text, wrapped; `first` stands before its first line and `then` before the others."""
        whole = text if isinstance(text, Text) else styled(text, style)
        for at, line in enumerate(self.broken(whole, self.prose - max(_cells(first), _cells(then)))):
            self.lines.append(Text.assemble(first if at == 0 else then, line))

    def broken(self, text: Text, width: int) -> list[Text]:
        """The lines of the text."""
        return [text[start:end] for start, end in lines(text.plain, max(width, 1), cell_len)]

    def clipped(self, text: Text, width: int) -> Text:
        """The text, or as many whole words of it as fit, and an ellipsis."""
        end = kept(text.plain, width, cell_len, ellipsis=self.ellipsis)
        return text if end == len(text.plain) else text[:end] + Text(self.ellipsis)

    def figure(self, record: Record) -> Text:
        """The figure of a fact, if it has one."""
        return styled(formatting.figure(record, self.fact_language, self.words), FIGURE)

    def translate(self, key: str, **fields: object) -> str:
        """The words of a key."""
        return translate(key, self.language, **fields)

    def shown(self, texts: Mapping[str, object]) -> str:
        """A text of a fact, marked where it is in another language than that asked for."""
        return marked(texts, self.fact_language)

    def labelled(self, label: str, text: str) -> str:
        """A label and what it stands for, with the colon of the language."""
        return labelled(label, text, self.language)


class _Styles:
    """What a text asks of rich's console while it renders; loading the console takes as long as Python's start."""

    def get_style(self, name: str | Style, *, default: Style) -> Style:  # noqa: ARG002 - every style here is known
        """The style of that name."""
        return name if isinstance(name, Style) else Style.parse(name)


def styled(text: str, style: str = "") -> Text:
    """Text from whatever source, harmless."""
    return Text(clean(text), style)


def _cells(text: Text | str) -> int:
    return cell_len(text if isinstance(text, str) else text.plain)


# --- one fact --------------------------------------------------------------------------------------------------------


def _details(page: Page, answer: Details) -> None:
    for record in answer.records():
        _fact(page, record)


def _fact(page: Page, record: Record) -> None:
    page.put(page.shown(record["title"]), STRONG)
    page.blank()
    page.put(page.shown(record["text"]))
    when = _when(page, record)
    amount = page.figure(record)
    status = formatting.status(record, page.fact_language, page.words)
    if amount:
        page.blank()
        page.put(amount, first="  ", then="  ")
        page.put(when, first="  ", then="  ")
    if status:
        page.blank()
        page.put(page.labelled(page.translate("label.status"), status), STRONG)
    if record["notes"]:
        page.blank()
        _caveats(page, record)
    page.blank()
    details = [] if amount or not when else [("label.period", [styled(when)])]
    _table(page, details + _beside(page, record))


def _when(page: Page, record: Record) -> str:
    when = formatting.period(record, page.fact_language)
    year = record["baseline_year"]
    if year and str(year) not in when:
        return f"{when}, " * bool(when) + page.translate("label.baseline", year=year)
    return when


def _caveats(page: Page, record: Record) -> None:
    """What to know before one quotes the fact, set apart by a rule, in letters as strong as the rest."""
    rule = Text.assemble((page.rule, FIGURE), " ")
    page.put(page.translate("label.caveats" if len(record["notes"]) > 1 else "label.caveat"), STRONG, first=rule)
    for at, note in enumerate(record["notes"]):
        if at:
            page.lines.append(Text(page.rule, FIGURE))
        page.put(page.shown(note), first=rule, then=rule)
        if note["source"]:
            _whole(page, styled(note["source"]), first=rule)


def _whole(page: Page, text: Text, *, first: Text | str = "") -> None:
    """An address or an id, no use in pieces: where it does not fit beside what stands before it, it stands alone."""
    fits = _cells(first) + _cells(text) <= page.width
    page.lines.append(Text.assemble(first, text) if fits else text)


def _beside(page: Page, record: Record) -> list[tuple[str, list[Text]]]:
    """What else there is to say of a fact, by label: each a text or an id on a line of its own."""
    rows = []
    if record["names"]:
        rows.append(("label.names", [styled(named(name, page.fact_language)) for name in record["names"]]))
    whole = record["part_of"]
    others_related = [id for id in record["related"] if id != whole]
    for label, ids in (("label.part_of", [whole] if whole else []), ("label.related", others_related)):
        others = [page.store.record(id) for id in ids]
        if others:
            rows.append((label, [line for other in others for line in _named(page, other)]))
    rows.append(("label.source", [styled(formatting.source_line(record, page.fact_language, page.words))]))
    rows.append(("label.kind", [styled(formatting.kind(record, page.fact_language, page.words))]))
    rows.append(("label.id", [styled(record["id"], ID)]))
    return rows


def _named(page: Page, record: Record) -> tuple[Text, Text]:
    return styled(page.shown(record["title"])), styled(record["id"], ID)


def _table(page: Page, rows: Sequence[tuple[str, list[Text]]]) -> None:
    """Labels and what they stand for, in two columns or, on a narrow terminal, below each other."""
    labels = [page.translate(key) for key, _ in rows]
    column = max(map(cell_len, labels)) + 2
    stacked = page.width < NARROW
    for label, (_, texts) in zip(labels, rows, strict=True):
        first = styled(label, STRONG)
        if stacked:
            page.lines.append(first)
            first = Text("  ")
        else:
            first.append(" " * (column - cell_len(label)))
        indent = " " * _cells(first)
        for at, text in enumerate(texts):
            before = indent if at else first
            if " " in text.plain:
                page.put(text, first=before, then=indent)
            else:
                _whole(page, text, first=before)


# --- lists -----------------------------------------------------------------------------------------------------------


def _list(page: Page, answer: Records) -> None:
    records = list(answer.records())
    groups = _groups(page, records)
    measures = _measures(page, records)
    for at, (heading, group) in enumerate(groups):
        if at:
            page.blank()
        if heading:
            page.put(f"{heading} ({len(group)})", STRONG)
        for record in group:
            _row(page, record, *measures)
    if all(record["kind"] == "statistic" for record in records):
        from tipfacts.output.charts import charts

        for chart in charts(records, page.view, page.words):
            page.blank()
            _chart(page, chart)
    _read_on(page, records[0])


def _groups(page: Page, records: list[Record]) -> list[tuple[str, list[Record]]]:
    """The facts by kind, in the order in which the kinds first come; as they are, where an order was asked for."""
    if not page.view.grouped:
        return [("", records)]
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record["kind"], []).append(record)
    headings = []
    for kind, group in groups.items():
        heading = formatting.kind_heading(kind, len(group), page.fact_language, page.words)
        headings.append((heading[0].upper() + heading[1:], group))
    return headings


def _measures(page: Page, records: list[Record]) -> tuple[int, int]:
    """How wide the column of ids is, few long ones left out, and how wide the whole: no wider than needed."""
    ids = max(len(record["id"]) for record in records)
    titles = max(cell_len(page.shown(record["title"])) for record in records)
    amounts = max(_cells(page.figure(record)) for record in records)
    whole = min(page.width, ids + 2 + titles + (2 + amounts if amounts else 0))
    widest = max((len(record["id"]) for record in records if len(record["id"]) <= whole * COLUMN), default=0)
    return widest, whole


def _row(page: Page, record: Record, column: int, width: int) -> None:
    """One fact on one line: its id whole, as much of its title as fits, its figure on the right."""
    id, title = styled(record["id"]), styled(page.shown(record["title"]))
    amount = page.figure(record)
    for before in (max(column, _cells(id)) + 2, _cells(id) + 2):
        room = width - before - (_cells(amount) + 2 if amount else 0)
        if page.width >= NARROW and room >= LEAST_TITLE:
            gap = " " * (before - _cells(id))
            page.lines.append(_justified(Text.assemble(id, gap, page.clipped(title, room)), amount, width))
            return
    _two_lines(page, id, title, amount)


def _two_lines(page: Page, id: Text, title: Text, amount: Text) -> None:
    """The title, and below it the id with the figure on the right, or the figure below that."""
    page.lines.append(page.clipped(title, page.width))
    below = Text.assemble("  " if _cells(id) + 2 <= page.width else "", id)
    if _cells(below) + 2 + _cells(amount) <= page.width:
        page.lines.append(_justified(below, amount, page.width))
    else:
        page.lines.append(below)
        page.lines.append(_justified(Text(), amount, page.width))


def _justified(left: Text, right: Text, width: int) -> Text:
    if not right:
        return left
    return Text.assemble(left, " " * max(width - _cells(left) - _cells(right), 0), right)


def _read_on(page: Page, record: Record) -> None:
    """How to see more of the first fact: a line to paste."""
    page.blank()
    command = f"tipfacts show {record['id']}"
    text = page.translate("list.read", command="{command}").replace("{command}", "")
    for line in page.broken(styled(text), page.prose):
        page.lines.append(line)
    last = page.lines[-1]
    if _cells(last) + 1 + len(command) <= page.prose:
        last.append(f" {command}", STRONG)
    else:
        _whole(page, styled(command, STRONG), first="  ")


# --- charts ----------------------------------------------------------------------------------------------------------


def _chart(page: Page, chart: Chart) -> None:
    page.put(chart.heading, STRONG)
    if chart.period:
        page.put(chart.period)
    labels = max(cell_len(bar.label) for bar in chart.bars) + 2
    numbers = max(cell_len(bar.number) for bar in chart.bars) + 2
    room = min(LONGEST_BAR, page.prose - 2 - labels - numbers)
    if room >= SHORTEST_BAR:
        for bar in chart.bars:
            drawn = _bar(page, bar, room, tracked=chart.tracked)
            gap = " " * (room + 2 - _cells(drawn))
            label = f"  {bar.label}" + " " * (labels - cell_len(bar.label))
            page.lines.append(Text.assemble(label, drawn, gap, styled(bar.number, STRONG)))
        return
    for bar in chart.bars:
        page.put(page.labelled(bar.label, bar.number), first="  ", then="  ")
        page.lines.append(Text.assemble("  ", _bar(page, bar, min(LONGEST_BAR, page.width - 4), tracked=chart.tracked)))


def _bar(page: Page, bar: Bar, cells: int, *, tracked: bool) -> Text:
    """A bar from zero; where it is a part of a whole, with the rest of the whole behind it."""
    from tipfacts.output.charts import drawn, drawn_plainly

    blocks = drawn_plainly(bar.value, bar.whole, cells) if page.plain else drawn(bar.value, bar.whole, cells)
    track = ("." if page.plain else "░") * (cells - len(blocks)) if tracked else ""
    return Text.assemble((blocks, ID), track)


# --- searches --------------------------------------------------------------------------------------------------------


def _hits(page: Page, answer: Hits) -> None:
    records = list(answer.records())
    for at, record in enumerate(records):
        if at:
            page.blank()
        _hit(page, record, answer.found[at].why)
    _read_on(page, records[0])


def _hit(page: Page, hit: Record, why: list[dict[str, object]]) -> None:
    """One fact found: its title, where in its text the words stand, its id, and why where that is not plain to see."""
    matched = {str(word["matched"]) for word in why}
    title, seen = _marked(page, page.shown(hit["title"]), matched, STRONG)
    text, seen_below = _marked(page, page.shown(hit["text"]), matched)
    amount = page.figure(hit)
    room = page.prose - _cells(amount) - 2
    if amount and room >= _cells(title):
        page.lines.append(_justified(title, amount, page.prose))
    else:
        page.put(title)
        if amount:
            page.put(amount, first="  ", then="  ")
    for line in _snippet(page, text):
        page.lines.append(Text.assemble("  ", line))
    _whole(page, styled(hit["id"], ID), first="  ")
    explain = page.view.explain
    hidden = [word for word in why if explain or word["how"] != "exact" or word["matched"] not in seen | seen_below]
    if hidden:
        reasons = _reasons(page, hidden, explain=explain)
        page.put(page.labelled(page.translate("label.matched"), reasons), first="  ", then="    ")


def _reasons(page: Page, why: list[dict[str, object]], *, explain: bool) -> str:
    """What the words of the query were found as, and how and where: `copedge > coppedge (close spelling, id)`."""
    found: dict[str, list[str]] = {}
    for word in why:
        beside = [page.translate(f"match.{word['how']}")] if explain or word["how"] != "exact" else []
        beside.append(page.translate(f"in.{word['field']}"))
        if explain:
            beside.append(formatting.number(word["strength"], page.language))  # type: ignore[arg-type]
        typed, matched = str(word["word"]), str(word["matched"])
        found.setdefault(", ".join(beside), []).append(typed if typed == matched else f"{typed} > {matched}")
    return ", ".join(f"{', '.join(words)} ({how})" for how, words in found.items())


def _marked(page: Page, text: str, matched: Collection[str], style: str = "") -> tuple[Text, set[str]]:
    """The text with the words that matched marked, by asterisks where colour is off; and which of them it holds."""
    from tipfacts.retrieval.highlight import marks

    whole = Text(style=style)
    seen = set()
    at = 0
    for start, end, word in marks(text, matched):
        seen.add(word)
        whole.append(clean(text[at:start]))
        found = clean(text[start:end])
        whole.append(found if page.view.color else f"*{found}*", MARK)
        at = end
    whole.append(clean(text[at:]))
    return whole, seen


def _snippet(page: Page, text: Text) -> list[Text]:
    """Two lines of a text at most, those of its first mark."""
    all_lines = page.broken(text, page.prose - 2)
    if len(all_lines) <= 2:
        return all_lines
    all_lines = page.broken(text, page.prose - 2 - 2 * (len(page.ellipsis) + 1))
    marked = next((at for at, line in enumerate(all_lines) if line.spans), 0)
    begin = 0 if marked < 2 else min(marked, len(all_lines) - 2)
    shown = all_lines[begin : begin + 2]
    if begin:
        shown[0] = Text.assemble(page.ellipsis, " ", shown[0])
    if begin + 2 < len(all_lines):
        shown[-1] = Text.assemble(shown[-1], " ", page.ellipsis)
    return shown


# --- the timeline ----------------------------------------------------------------------------------------------------


def _timeline(page: Page, answer: Timeline) -> None:
    """The facts along a line, each year named once: beside it, or above on a narrow terminal."""
    beside = page.width >= NARROW
    margin = " " * 6 if beside else ""
    before = ""
    for record in answer.records():
        year = str(record["period"]["start"])[:4]
        named = Text()
        if year != before:
            if before:
                page.lines.append(Text(f"{margin}{page.line}"))
            named = Text(f"{year}  " if beside else year, STRONG)
            if not beside:
                page.lines.append(named)
            before = year
        elif beside:
            named = Text(margin)
        _dated(page, record, named if beside else Text(), f"{margin}{page.line} ")
    _read_on(page, answer.store.record(answer.ids[0]))


def _dated(page: Page, record: Record, year: Text, line: str) -> None:
    page.put(page.shown(record["title"]), first=Text.assemble(year, (page.dot, FIGURE), " "), then=line)
    id, when = styled(record["id"], ID), _when(page, record)
    period = record["period"]
    if len(str(period["start"])) == 4 and period["start"] == period["end"]:
        when = ""  # the year says it all
    if not when:
        _whole(page, id, first=line)
        return
    both = Text.assemble(id, f" {page.joint} ", styled(when))
    if cell_len(line) + _cells(both) <= page.prose:
        page.lines.append(Text.assemble(line, both))
        return
    _whole(page, id, first=line)
    page.put(when, first=line, then=line)
