"""Plain text: one record a line for lists, unwrapped lines for one fact; what a pipe gets."""

from __future__ import annotations

from tipfacts.output.result import Details, Hits, Records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tipfacts.data import record_types
    from tipfacts.data.record_types import Record
    from tipfacts.data.store import FactStore
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.other_results import Info, Problems, Welcome
    from tipfacts.output.result import Result

BOLD, OFF = "\x1b[1m", "\x1b[0m"


def render(answer: Result, view: DisplayOptions) -> str:
    """The answer as lines; no escape byte unless colour was asked for."""
    if view.fields:
        from tipfacts.output.formats.csv_tsv import tab_line
        from tipfacts.output.select_fields import cells, headings

        paths = headings(answer.shape, view.fields)
        return "".join(tab_line(cells(row, paths)) for row in answer.rows)
    if isinstance(answer, Details):
        return _details(answer, view)
    if isinstance(answer, Records):
        return _lines(answer, view)
    return _of_no_facts(answer, view)


def _of_no_facts(answer: Result, view: DisplayOptions) -> str:
    """What is no list of facts."""
    from tipfacts.output import other_results

    if isinstance(answer, other_results.Hotline):
        return f"{answer.hotline['number']}\n"  # exactly one line, whatever the colour, for whoever dials it
    if isinstance(answer, other_results.Info):
        return _info(answer, view)
    if isinstance(answer, other_results.Problems):
        return _problems(answer, view)
    assert isinstance(answer, other_results.Welcome), answer
    from tipfacts.i18n.language import labelled

    language = view.language
    examples = [labelled(what, line, language) for what, line in welcome_examples(language)]
    return "\n".join([*welcome_lines(answer, view), "", *examples]) + "\n"


def _lines(answer: Records, view: DisplayOptions) -> str:
    from tipfacts.i18n.formatting import figure
    from tipfacts.i18n.language import marked
    from tipfacts.output.formats.csv_tsv import tab_line

    language = view.fact_language
    lines = []
    vocabulary = answer.store.vocabulary() if answer.ids else None
    for at, record in enumerate(answer.records()):
        assert vocabulary is not None
        id = record["id"]
        title = marked(record["title"], language)
        line = tab_line([id, record["kind"], figure(record, language, vocabulary), title])
        lines.append(f"{BOLD}{id}{OFF}{line[len(id) :]}" if view.bold else line)
        if isinstance(answer, Hits) and answer.explain:
            lines.extend(f"\t{text}\n" for text in _explained(answer.found[at].why))
    return "".join(lines)


def _explained(why: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """Word by word, what a hit was found by: `copedge > coppedge (fuzzy, names, 0.8)`; a call for help has no field."""
    for word in why:
        reasons = [str(word[key]) for key in ("how", "field", "strength") if word[key] is not None]
        yield f"{word['word']} > {word['matched']} ({', '.join(reasons)})"


def _details(answer: Details, view: DisplayOptions) -> str:
    """The facts, an empty line between two."""
    return "\n".join(card(record, view, answer.store) for record in answer.records())


def card(record: Record, view: DisplayOptions, store: FactStore) -> str:
    """One fact with all that belongs to it, each part on a line of its own."""
    from tipfacts.i18n.language import labelled, marked

    title, text = (marked(texts, view.fact_language) for texts in (record["title"], record["text"]))
    lines = [f"{BOLD}{title}{OFF}" if view.bold else title, text]
    lines += [labelled(label, value, view.language) for label, value in parts(record, view, store)]
    return "\n".join(lines) + "\n"


def parts(record: Record, view: DisplayOptions, store: FactStore) -> Iterator[tuple[str, str]]:
    """What there is to say of a fact beside its title and text: label and value, caveats first after the figure."""
    from tipfacts.i18n import formatting
    from tipfacts.i18n.language import marked
    from tipfacts.i18n.messages import translate

    language, shown = view.language, view.fact_language
    words = store.vocabulary()
    amount = formatting.figure(record, shown, words)
    if amount:
        yield translate("label.figure", language), amount
    when = formatting.period(record, shown)
    if when:
        yield translate("label.period", language), when
    status = formatting.status(record, shown, words)
    if status:
        yield translate("label.status", language), status
    for note in record["notes"]:
        text = marked(note, shown)
        yield translate("label.caveat", language), f"{text} ({note['source']})" if note["source"] else text
    for name in record["names"]:
        yield translate("label.names", language), named(name, shown)
    if record["part_of"] and record["part_of"] in store:
        yield translate("label.part_of", language), _other(store.record(record["part_of"]), view)
    for id in filter(store.__contains__, record["related"]):  # by itself a file may name what is absent
        if id == record["part_of"]:
            continue
        yield translate("label.related", language), _other(store.record(id), view)
    yield translate("label.source", language), formatting.source_line(record, shown, words)
    yield translate("label.id", language), f"{record['id']} ({formatting.kind(record, shown, words)})"


def _other(record: Record, view: DisplayOptions) -> str:
    """Another fact: its title and id, and that it has caveats, in words rather than by a sign."""
    from tipfacts.i18n.language import marked
    from tipfacts.i18n.messages import translate

    other = f"{marked(record['title'], view.fact_language)} ({record['id']})"
    return f"{other}, {translate('label.has_caveats', view.language)}" if record["notes"] else other


def named(name: record_types.Name, language: str) -> str:
    """An official name with its abbreviations, and those of other languages where they differ."""
    from tipfacts.i18n.language import every, text

    names = " / ".join(dict.fromkeys([text(name, language), *every(name)]))
    return f"{names} ({', '.join(name['abbreviations'])})" if name["abbreviations"] else names


def hotline_lines(hotline: record_types.Hotline, language: str, shown: str) -> Iterator[tuple[str, str, str]]:
    """Each detail of the hotline, its label in one language and its words in another: label, value, when confirmed."""
    from tipfacts.i18n.language import text
    from tipfacts.i18n.messages import translate

    code = f"{translate('hotline.text.value', language, **hotline['text'])}, {text(hotline['text'], shown)}"
    values = {
        "number": ("hotline.call", hotline["number"]),
        "text": ("hotline.text", code),
        "chat": ("hotline.chat", text(hotline["chat"], shown)),
        "tty": ("hotline.tty", hotline["tty"]),
        "web": ("hotline.web", hotline["web"]),
        "hours": ("hotline.hours", text(hotline["hours"], shown)),
        "languages": ("hotline.languages", text(hotline["languages"], shown)),
        "country": ("hotline.country", text(hotline["country"], shown)),
        "operator": ("hotline.operator", hotline["operator"]),
    }
    dates = hotline["last_confirmed"]
    for name, (label, value) in values.items():
        confirmed: record_types.Confirmed | None = dates.get(name)  # type: ignore[assignment] # found by its name
        yield translate(label, language), value, confirmed_when(confirmed, language) if confirmed else ""


def confirmed_when(confirmed: record_types.Confirmed, language: str) -> str:
    """When a detail was confirmed: on a date, before one, or nobody knows when."""
    from tipfacts.i18n.formatting import date
    from tipfacts.i18n.messages import translate

    known = confirmed["date"] or confirmed["before"]
    if not known:
        return translate("hotline.undated", language)
    return translate(
        "hotline.confirmed" if confirmed["date"] else "hotline.before", language, date=date(known, language)
    )


def _info(answer: Info, view: DisplayOptions) -> str:
    from tipfacts.i18n.language import labelled

    lines = info_lines(answer, view.language)
    return "".join(f"{labelled(label, value, view.language)}\n" for label, value in lines)


def info_lines(answer: Info, language: str) -> list[tuple[str, str]]:
    """The state of the program, label and value."""
    from tipfacts.i18n.formatting import counted_kinds
    from tipfacts.i18n.messages import translate
    from tipfacts.text.sanitize import clean

    info, vocabulary = answer.info, answer.store.vocabulary()
    tool, data, spoken = info["tool"], info["data"], info["language"]
    files, why = info["data_files"], spoken["why"]
    reason = translate("info.why.default", language) if why == "default" else translate("info.why", language, why=why)
    facts = [translate("info.bundled", language)] if data["version"] else []
    counts = {kind: count for kind, count in data["kinds"].items() if count}
    kinds = ", ".join(counted_kinds(counts, language, vocabulary))
    tags = ", ".join(f"{row['tag']}\u00a0{row['facts']}" for row in data["tags"])
    return [
        (translate("info.tool", language), f"tipfacts {tool['version']} (Python {tool['python']})"),
        (translate("info.schema_version", language), str(info["schema_version"])),
        *((translate("info.data", language), _document(row, language, vocabulary)) for row in data["documents"]),
        (translate("info.counts", language), f"{data['facts']} ({kinds})"),
        *([(translate("info.tags", language), tags)] if tags else []),
        (translate("info.data_files", language), ", ".join([*facts, *map(clean, files)])),
        (translate("info.language", language), f"{spoken['code']} ({reason})"),
    ]


def _document(row: record_types.DocumentInfo, language: str, vocabulary: record_types.Vocabulary) -> str:
    """A document in few words, the version of the facts from it, and how many they are."""
    from tipfacts.i18n.formatting import date, short_document
    from tipfacts.i18n.messages import translate

    document = vocabulary["documents"].get(row["document"], row)
    is_day = row["as_of"].count("-") == 2
    as_of = translate(f"label.as_of.{'day' if is_day else 'month'}", language, date=date(row["as_of"], language))
    version = translate("info.data_version", language, version=row["version"]) if row["version"] else ""
    parts = (short_document(document, language), version, as_of)
    words = ", ".join(filter(None, parts))
    return f"{words[:1].upper()}{words[1:]} ({translate('count.facts', language, count=row['facts'])})"


def _problems(answer: Problems, view: DisplayOptions) -> str:
    from tipfacts.i18n.language import LANGUAGES, text
    from tipfacts.i18n.messages import translate
    from tipfacts.output.error_output import for_terminal, problem_line
    from tipfacts.output.problem_groups import grouped

    if not answer.problems:
        return translate("validate.ok", view.language, count=answer.facts) + "\n"
    language = view.language
    lines = []
    for problem, more, places in grouped(answer.problems):
        line = problem_line(problem, language)
        if more:
            line += f" ({translate('problems.more', language, count=more, lines=tuple(places))})"
        lines.append(f"{line}{LANGUAGES[language].semicolon}{text(problem['hint'], language)}\n")
    whole = "".join(lines)
    return for_terminal(whole, view.prose, language, bold=False) if view.format == "terminal" else whole


def welcome_lines(answer: Welcome, view: DisplayOptions) -> list[str]:
    """The welcome, which fits a small terminal: the hotline first, then what is inside."""
    from tipfacts.i18n.formatting import counted_kinds, sources
    from tipfacts.i18n.language import labelled, text
    from tipfacts.i18n.messages import Verbatim, translate

    language = view.language
    hotline = answer.hotline
    records = list(answer.store.records())
    vocabulary = answer.store.vocabulary()
    counts = {kind: sum(record["kind"] == kind for record in records) for kind in vocabulary["kinds"]}
    counted = counted_kinds(counts, view.fact_language, vocabulary)
    emergency = translate("welcome.emergency", language, number=hotline["emergency"]["number"])
    return [
        labelled(translate("welcome.hotline", language), f"{hotline['number']} ({emergency})", language),
        "",
        translate(
            "welcome.what",
            language,
            subject=Verbatim(text(vocabulary["subject"], view.fact_language)),
            sources=Verbatim(sources(vocabulary, view.fact_language)),
        ),
        translate("label.welcome.facts", language, count=len(records), kinds=counted),
    ]


def welcome_examples(language: str) -> list[tuple[str, str]]:
    """What to try first: what it does, and the line to type."""
    from tipfacts.i18n.messages import translate

    lines = {
        "welcome.find": "tipfacts search brochure",
        "welcome.read": "tipfacts show slavery-footprint",
        "welcome.figures": "tipfacts statistics",
        "welcome.more": "tipfacts --help",
    }
    return [(translate(key, language), line) for key, line in lines.items()]
