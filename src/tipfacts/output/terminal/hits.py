"""The facts that a search found, best first, and why where the title does not show it."""

from __future__ import annotations

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES, literal, pick, text
from tipfacts.i18n.messages import Verbatim
from tipfacts.output.terminal.page import MARK, Page, Text, cells, styled
from tipfacts.retrieval.highlight import marks
from tipfacts.retrieval.tokens import words
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from tipfacts.data.record_types import Record
    from tipfacts.output.result import Hits

UNEXPECTED = ("fuzzy", "call_for_help")  # what a word was taken for, where that is not to be seen from the word itself


def draw(page: Page, result: Hits) -> None:
    """How many there are, then two or three lines for each; the hotline's number last where its record leads."""
    records = list(result.records())
    page.put_apart([styled(_heading(page, result))], page.legend(records))
    page.blank()
    for at, record in enumerate(records):
        _hit(page, record, result.found[at].why, explain=result.explain)
    page.read_on(result)
    page.call(records[0])


def _heading(page: Page, result: Hits) -> str:
    """What was asked, and how many facts answer it."""
    shown, total = len(result), result.total
    key = "hits.all" if shown == total else "hits.some"
    return page.translate(key, query=result.query, shown=shown, all=page.counted(total))


def _hit(page: Page, record: Record, why: Sequence[Mapping[str, object]], *, explain: bool) -> None:
    """One fact found: its title, its id and kind, and where the words stand if that is not in the title."""
    matched = {str(word["matched"]) for word in why}
    title, seen = _marked(page, page.title(record), matched)
    page.put(title)
    indent = page.indent(record["id"], 2)
    page.put_beside([*page.identity(record), page.untold_figure(record)], first=indent, then=indent)
    missing = {str(word["matched"]) for word in why} - seen
    sentence, seen_in_text = _marked(page, text(record["text"], page.view.fact_language), matched - seen)
    if missing & seen_in_text:
        for line in _snippet(page, sentence):
            page.lines.append(Text.assemble("  ", line))
    seen |= seen_in_text
    hidden = [word for word in why if explain or word["matched"] not in seen or word["how"] in UNEXPECTED]
    _put_reasons(page, record, hidden, explain=explain)


def _put_reasons(page: Page, record: Record, why: Sequence[Mapping[str, object]], *, explain: bool) -> None:
    """The reasons beside each other where a line has room for all, or else below each other; each is told once."""
    reasons: dict[str, list[str]] = {}
    for word in why:
        typed = literal(str(word["word"]), page.view.language)
        reasons.setdefault(_reason(page, record, word, explain=explain), []).append(typed)
    told = [page.labelled(", ".join(words), reason) for reason, words in reasons.items()]
    together = LANGUAGES[page.view.language].semicolon.join(told)
    for line in [together] if cells(together) <= page.prose - 2 else told:
        page.put(line, first="  ", then="    ")


def _reason(page: Page, record: Record, word: Mapping[str, Any], *, explain: bool) -> str:
    """What a word of the query was found as, and where: `read as coppedge, in a name`."""
    matched = str(word["matched"])
    # A call for help stands in no field.
    parts = [_place(page, record, word["field"], matched)] if word["field"] else []
    if explain or word["how"] != "exact":
        parts.insert(0, page.translate(f"match.{word['how']}", word=matched))
    if explain:
        weight = formatting.number(word["strength"], page.view.language)
        parts.append(page.translate("hits.weight", weight=Verbatim(weight)))
    return ", ".join(parts)


def _place(page: Page, record: Record, field: str, matched: str) -> str:
    """The field in which a word stands; with the language of a title or text that is shown in another."""
    if field == "tags":  # which the kind and the unit are counted among
        others = (("kind", record["kind"]), ("unit", record["unit"] or ""))
        field = next((name for name, given in others if matched in words(given)), field)
    place = page.translate(f"in.{field}")
    if field in ("title", "text"):
        texts: Mapping[str, object] = record["title"] if field == "title" else record["text"]
        holding = [code for code in LANGUAGES if texts.get(code) and any(marks(str(texts[code]), {matched}))]
        if holding and pick(texts, page.view.fact_language)[1] not in holding:
            place += f" [{holding[0]}]"
    return place


def _marked(page: Page, shown: str, matched: Collection[str]) -> tuple[Text, set[str]]:
    """The text with the words that matched underlined, or between asterisks; and which of them it holds."""
    whole = Text()
    seen = set()
    at = 0
    for start, end, word in marks(shown, matched):
        seen.add(word)
        whole.append(clean(shown[at:start]))
        found = clean(shown[start:end])
        whole.append(found if page.view.bold or page.flowing else f"*{found}*", MARK)
        at = end
    whole.append(clean(shown[at:]))
    return whole, seen


def _snippet(page: Page, sentence: Text) -> list[Text]:
    """The line of a text that holds its first mark; the whole of a text that fits on one."""
    width = page.prose - 2
    whole = page.broken(sentence, width)
    if len(whole) == 1:
        return whole
    ellipsis = page.glyphs["ellipsis"]
    parts = page.broken(sentence, width - 2 * (len(ellipsis) + 1), full=True)
    at = next((number for number, line in enumerate(parts) if line.spans), 0)
    before = f"{ellipsis} " if at else ""
    after = f" {ellipsis}" if at + 1 < len(parts) else ""
    return [Text.assemble(before, parts[at], after)]
