"""Plain text: one record a line for lists, unwrapped lines for one fact; what a pipe gets."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tipfacts.data.record_types import Hotline, Record
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result

BOLD, CYAN, OFF = "\x1b[1m", "\x1b[36m", "\x1b[0m"


def render(answer: Result, view: DisplayOptions) -> str:
    """The answer as lines; no escape byte unless colour was asked for."""
    if view.fields:
        from tipfacts.output.formats.csv_tsv import tab_line
        from tipfacts.output.select_fields import cells, headings

        paths = headings(answer.shape, view.fields)
        return "".join(tab_line(cells(row, paths)) for row in answer.rows)
    layout = "card" if answer.layout == "card" else answer.shape
    return _LAYOUTS.get(answer.layout, _LAYOUTS[layout])(answer, view)


def _lines(answer: Result, view: DisplayOptions) -> str:
    from tipfacts.i18n.formatting import figure
    from tipfacts.output.formats.csv_tsv import tab_line

    language = view.language
    lines = []
    for row in answer.rows:
        words = answer.rows.store.vocabulary()  # type: ignore[union-attr]
        id, kind = str(row["id"]), str(row["kind"])
        amount = figure(row, language, words)  # type: ignore[arg-type]
        line = tab_line([id, kind, amount, row["title"][language]])  # type: ignore[index]
        lines.append(f"{CYAN}{id}{OFF}{line[len(id) :]}" if view.color else line)
        if row.get("explain"):
            lines.extend(f"\t{text}\n" for text in explained(row["explain"]))  # type: ignore[arg-type]
    return "".join(lines)


def explained(why: list[Mapping[str, object]]) -> Iterator[str]:
    """Word by word, what a hit was found by: `copedge > coppedge (fuzzy, names, 0.8)`."""
    for word in why:
        yield f"{word['word']} > {word['matched']} ({word['how']}, {word['field']}, {word['strength']})"


def _card(answer: Result, view: DisplayOptions) -> str:
    store = answer.extra
    return "".join(
        card(row, view.language, store.vocabulary(), store.record, bold=(BOLD, OFF) if view.color else ("", ""))  # type: ignore[arg-type,attr-defined]
        for row in answer.rows
    )


def card(
    record: Record,
    language: str,
    words: Mapping[str, object],
    look_up: Callable[[str], Record],
    *,
    bold: tuple[str, str] = ("", ""),
) -> str:
    """One fact with all that belongs to it, each part on a line of its own."""
    colon = "\u202f: " if language == "fr" else ": "
    lines = [f"{bold[0]}{record['title'][language]}{bold[1]}", record["text"][language]]  # type: ignore[literal-required]
    lines += [f"{label}{colon}{value}" for label, value in parts(record, language, words, look_up)]
    return "\n".join(lines) + "\n"


def parts(
    record: Record, language: str, words: Mapping[str, object], look_up: Callable[[str], Record]
) -> Iterator[tuple[str, str]]:
    """What there is to say of a fact beside its title and text: label and value, caveats first after the figure."""
    from tipfacts.i18n import formatting
    from tipfacts.i18n.messages import translate

    amount = formatting.figure(record, language, words)
    if amount:
        yield translate("label.figure", language), amount
    when = formatting.period(record, language)
    if when:
        yield translate("label.period", language), when
    status = formatting.status(record, language, words)
    if status:
        yield translate("label.status", language), status
    for note in record["notes"]:
        text = note[language]  # type: ignore[literal-required]
        yield translate("label.caveat", language), f"{text} ({note['source']})" if note["source"] else text
    for name in record["names"]:
        yield translate("label.names", language), named(name, language)
    if record["part_of"]:
        whole = look_up(record["part_of"])
        yield translate("label.part_of", language), f"{whole['title'][language]} ({whole['id']})"  # type: ignore[literal-required]
    for id in record["related"]:
        yield translate("label.related", language), f"{look_up(id)['title'][language]} ({id})"  # type: ignore[literal-required]
    yield translate("label.source", language), formatting.source_line(record, language, words)
    yield translate("label.id", language), f"{record['id']} ({words['kinds'][record['kind']][language]})"  # type: ignore[index]


def named(name: Mapping[str, object], language: str) -> str:
    """An official name with its abbreviations, and the other language's where it differs."""
    other = "en" if language == "fr" else "fr"
    text = str(name[language])
    if name[other] != name[language]:
        text += f" / {name[other]}"
    short: list[str] = name["abbreviations"]  # type: ignore[assignment]
    return f"{text} ({', '.join(short)})" if short else text


def _hotline(answer: Result, _view: DisplayOptions) -> str:
    """Exactly one line, whatever the colour, for whoever dials it from a script."""
    return "".join(f"{row['number']}\n" for row in answer.rows)


def hotline_lines(hotline: Hotline, language: str) -> Iterator[tuple[str, str, str]]:
    """Each detail of the hotline: label, value and when it was confirmed."""
    from tipfacts.i18n.formatting import date
    from tipfacts.i18n.messages import translate

    text = f"{translate('hotline.text.value', language, **hotline['text'])}, {hotline['text'][language]}"
    values = {
        "number": ("hotline.call", hotline["number"]),
        "text": ("hotline.text", text),
        "tty": ("hotline.tty", hotline["tty"]),
        "web": ("hotline.web", hotline["web"]),
        "hours": ("hotline.hours", hotline["hours"][language]),  # type: ignore[literal-required]
        "languages": ("hotline.languages", hotline["languages"][language]),  # type: ignore[literal-required]
        "country": ("hotline.country", hotline["country"][language]),
        "operator": ("hotline.operator", hotline["operator"]),
    }
    for name, (label, value) in values.items():
        confirmed = hotline["last_confirmed"].get(name)
        when = ""
        if confirmed:
            known = confirmed["date"]
            when = (
                translate("hotline.confirmed", language, date=date(known, language))
                if known
                else translate("hotline.undated", language)
            )
        yield translate(label, language), value, when


def _info(answer: Result, view: DisplayOptions) -> str:
    colon = "\u202f: " if view.language == "fr" else ": "
    return "".join(f"{label}{colon}{value}\n" for row in answer.rows for label, value in info_lines(row, view.language))


def info_lines(row: Mapping[str, object], language: str) -> list[tuple[str, str]]:
    """The state of the program, label and value."""
    from tipfacts.i18n.formatting import date
    from tipfacts.i18n.messages import translate
    from tipfacts.text.sanitize import clean

    tool, data, spoken = row["tool"], row["data"], row["language"]
    files: list[str] = row["data_files"]  # type: ignore[assignment]
    why = spoken["why"]  # type: ignore[index]
    reason = translate("info.why.default", language) if why == "default" else translate("info.why", language, why=why)
    as_of = translate("label.as_of", language, date=date(data["as_of"], language))  # type: ignore[index]
    kinds = ", ".join(f"{kind} {count}" for kind, count in data["kinds"].items())  # type: ignore[index]
    return [
        (translate("info.tool", language), f"tipfacts {tool['version']} (Python {tool['python']})"),  # type: ignore[index]
        (translate("info.schema_version", language), str(row["schema_version"])),
        (translate("info.data", language), f"{data['version']}, {as_of}"),  # type: ignore[index]
        (translate("info.counts", language), f"{data['facts']} ({kinds})"),  # type: ignore[index]
        (translate("info.data_files", language), ", ".join([translate("info.bundled", language), *map(clean, files)])),
        (translate("info.language", language), f"{spoken['code']} ({reason})"),  # type: ignore[index]
    ]


def _problems(answer: Result, view: DisplayOptions) -> str:
    from tipfacts.i18n.messages import translate
    from tipfacts.output.error_output import JOINTS, problem_line

    if not answer.rows:
        return translate("validate.ok", view.language, count=answer.extra) + "\n"
    return "".join(
        f"{problem_line(row, view.language)}{JOINTS[view.language]}{row['hint'][view.language]}\n"  # type: ignore[index]
        for row in answer.rows
    )


def _welcome(_answer: Result, view: DisplayOptions) -> str:
    return "\n".join(welcome_lines(view.language)) + "\n"


def welcome_lines(language: str) -> list[str]:
    """The welcome, which fits a small terminal: the hotline first, what is inside, three examples to paste."""
    from tipfacts.data import bundled
    from tipfacts.i18n.messages import translate

    hotline = bundled.hotline()
    records = bundled.records()
    kinds = bundled.words()["kinds"]
    counted = []
    for kind, words in kinds.items():  # type: ignore[attr-defined]
        count = sum(record["kind"] == kind for record in records)
        counted.append(
            f"{count} {words['plural' if count > 1 else language][language] if count > 1 else words[language]}"
        )
    emergency = translate("welcome.emergency", language, number=hotline["emergency"]["number"])
    colon = "\u202f: " if language == "fr" else ": "
    examples = ("tipfacts search brochure", "tipfacts show slavery-footprint", "tipfacts list --json | jq length")
    return [
        f"{translate('welcome.hotline', language)}{colon}{hotline['number']} ({emergency})",
        "",
        translate("welcome.what", language),
        translate("label.welcome.facts", language, count=len(records), kinds=tuple(counted)),
        "",
        translate("welcome.try", language),
        *(f"  {example}" for example in examples),
        "",
        translate("welcome.more", language),
    ]


_LAYOUTS: dict[str, Callable[[Result, DisplayOptions], str]] = {
    "fact": _lines,
    "hit": _lines,
    "card": _card,
    "hotline": _hotline,
    "info": _info,
    "problem": _problems,
    "welcome": _welcome,
}
