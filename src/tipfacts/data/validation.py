"""Holds a data file to the table of fields, and completes it; every problem is reported, not only the first."""

from __future__ import annotations

from tipfacts.data import value_checks
from tipfacts.data.fields import (
    BOTH,
    CHART,
    DOCUMENT,
    EACH,
    FACT,
    HOTLINE,
    PHRASES,
    SOURCE,
    UNIT,
    WORD,
    file_fields,
    paths,
)
from tipfacts.data.value_checks import FORMS, ID_LETTERS, LONGEST_ID, is_number, is_plain, items, one_of
from tipfacts.i18n import formatting
from tipfacts.i18n.language import DEFAULT, LANGUAGES, text
from tipfacts.spec import COMMANDS, KIND_SYNONYMS
from tipfacts.text.sanitize import clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tipfacts.data.fields import Field, Fields
    from tipfacts.data.record_types import Record, Vocabulary
    from tipfacts.data.toml_file import Table
    from tipfacts.data.value_checks import Complain

SCHEMA_VERSION = 2
READABLE_VERSIONS = (1, 2)  # of data files: version 2 only adds to what a file of version 1 may hold
VOCABULARIES = ("kinds", "qualifiers", "statuses", "pillars", "units", "tags", "documents")
OWN_TABLES = ("schema_version", "data_version", "documents", "kinds", "units", "tags", "facts")
BUNDLED_TABLES = (*OWN_TABLES, "subject", "phrases", "qualifiers", "statuses", "pillars", "charts", "hotline")
FIGURE_FIELDS = frozenset({"low", "value", "high", "qualifier"})
_SHORTEST_SLIP = 3  # letters
BUNDLED = "bundled"  # the origin of the bundled facts
BUNDLED_OWNER = "\0bundled"  # who has an id of theirs, in place of the path of a file: no path has a NUL


class Checker:
    """Checks values against fields, and the vocabularies that the files declare; problems go to `complain`.

    Own facts need a text in one language only, `bundled` ones in every.
    """

    def __init__(self, words: Table, complain: Complain, *, bundled: bool = False) -> None:
        self._words = words
        self._bundled = bundled
        self.complain = complain

    def table(self, value: object, fields: Fields, path: str, at: int = 0) -> Table:
        """The table complete: what is given checked, what is left out by default; `at` counts tables of an array."""
        if not isinstance(value, dict):
            key = "text.no_language" if fields is BOTH else "field.not_a_table"
            self.complain(path, key, name=path, parts=_parts(fields), at=at)
            return {}
        before = f"{path}." if path else ""
        full = dict(fields.blank)
        meant = set()
        for name, item in value.items():
            if name not in fields.given:
                meant.add(self._refuse(name, fields, before, at))
            elif name in fields.free_texts and is_plain(item):
                full[name] = item  # as nearly all are
            else:
                full[name] = self.value(item, fields[name], before + name, at)
        for name in fields.needed:
            if name not in value and name not in meant:
                self.complain(before + name, "field.missing", name=before + name, at=at)
        for name, default in fields.containers:
            if name not in value:
                full[name] = default.copy()
        if fields.languages:
            self._miss_language(value, path, at)
        return full

    def _refuse(self, name: str, fields: Fields, before: str, at: int) -> str | None:
        """Complain of a key that is no field; the field that may be meant."""
        meant = _meant(name, fields)
        if meant:
            self.complain(f"{before}{name}", "field.near", name=name, meant=before + meant, at=at)
        else:
            self.complain(f"{before}{name}", "field.unknown", name=name, known=tuple(file_fields(fields)), at=at)
        return meant

    def _miss_language(self, texts: Table, path: str, at: int) -> None:
        """Complain where a text is in no language, or, of a bundled one, not in every language."""
        missing = [code for code in BOTH if code not in texts]
        if self._bundled and any(LANGUAGES[code].complete for code in missing):
            self.complain(f"{path}.{missing[0]}", "text.one_language", name=path, at=at)
        elif len(missing) == len(BOTH):
            self.complain(path, "text.no_language", name=path, at=at)

    def value(self, value: object, field: Field, path: str, at: int = 0) -> object:
        """The value checked, and cleaned where it may be written in several ways."""
        kind = field.type
        if kind == "object":
            return self._object(value, field, path, at)
        if kind == "objects":
            tables = enumerate(items(value, path, self.complain))
            return [self._table_in_list(item, field.parts, path, place) for place, item in tables]
        if kind == "texts":
            return [self._text(item, field, path, at) for item in items(value, path, self.complain)]
        if kind == "number":
            return value_checks.number(value, path, self.complain, at)
        return self._text(value, field, path, at)

    def _table_in_list(self, value: object, fields: Fields, path: str, at: int) -> Table:
        if isinstance(value, dict):
            return self.table(value, fields, path, at)
        self.complain(path, "field.not_tables", name=path, parts=_parts(fields), at=at)
        return {}

    def _object(self, value: object, field: Field, path: str, at: int) -> object:
        if field.parts is BOTH and isinstance(value, dict):
            plain = {name: value[name] for name in BOTH if is_plain(value.get(name))}
            if len(plain) == len(value) == len(BOTH):  # as nearly all are
                return plain
        if field.parts is SOURCE:
            return self.source(value, path)
        if field.form == "texts by name":
            return self._texts_by_name(value, path)
        return self.table(value, field.parts, path, at)

    def _text(self, value: object, field: Field, path: str, at: int) -> object:
        if field.vocabulary:
            return self._declared(value, field.vocabulary, path)
        if field.values:
            return one_of(value, path, field.values, self.complain)
        if not field.form:
            return value if is_plain(value) else value_checks.text(value, path, self.complain, at)
        if field.form == "language or both" and isinstance(value, dict):
            return self.table(value, BOTH, path)
        return FORMS[field.form](value, path, self.complain, at)

    def _declared(self, value: object, vocabulary: str, path: str) -> object:
        """A word of a vocabulary that files may add to."""
        known = self._words[vocabulary]
        if not isinstance(value, str):
            self.complain(path, "field.not_text", name=path)
        elif value not in known:
            self._miss_word(value, vocabulary, path)
        return value

    def _miss_word(self, value: str, vocabulary: str, path: str) -> None:
        """Complain of a word that is not declared; it may be another way to write one that is, or a slip."""
        known = self._words[vocabulary]
        name = value if _is_word(value) else _word_of(value)
        near = KIND_SYNONYMS.get(value.lower()) if vocabulary == "kinds" else None
        meant = near or (name if name in known else _same_word(value, known))
        slipped = None if meant else slip(name, tuple(known))
        if meant:
            self.complain(path, "word.near", name=value, meant=meant)
        elif slipped:
            self.complain(path, "word.slip", name=value, meant=slipped, table=f"{vocabulary}.{name}")
        else:
            self.complain(path, "word.unknown", name=value, table=f"{vocabulary}.{name}", known=tuple(known))

    def _texts_by_name(self, value: object, path: str) -> object:
        if not isinstance(value, dict):
            self.complain(path, "field.not_a_table", name=path, parts="…")
            return {}
        return {name: self.table(text, BOTH, f"{path}.{name}") for name, text in value.items()}

    def source(self, given: object, path: str) -> Table:
        """Where a fact stands: what the table of its document says is added."""
        full = self.table(given, SOURCE, path)
        if not isinstance(given, dict):
            return full
        name = full.get("document")
        document = self._words["documents"].get(name, {}) if isinstance(name, str) else {}
        for key, value in document.items():
            if key in SOURCE and key not in given:
                full[key] = value
        if isinstance(name, str) and full["title"] is None:
            if document:
                self.complain(f"{path}.title", "field.missing", name=f"{path}.title")
            elif near := slip(name, tuple(self._words["documents"])):
                self.complain(f"{path}.document", "document.slip", name=name, meant=near)
            else:
                self.complain(f"{path}.document", "document.unknown", name=name)
        locator = full["locator"]
        places = document.get("places") or {}
        if not places or not isinstance(locator, str):
            full["place"] = dict.fromkeys(BOTH, locator)
        elif locator in places:
            full["place"] = places[locator]
        else:
            self.complain(f"{path}.locator", "locator.unknown", name=locator, known=tuple(places))
        return full


def _parts(fields: Fields) -> str:
    """The first fields of a table as they are written, for who wrote something else."""
    names = fields.needed or [name for name in fields if name in fields.given]
    return ", ".join(f'{name} = "…"' for name in names[:2])


def _meant(name: str, fields: Fields) -> str | None:
    """The path of the field that a wrong key most likely stands for, if any."""
    folded = name.lower()
    for path, field in paths(fields):
        if not field.computed and (folded in field.near or folded == path or folded == field.name != path):
            return path
    return slip(folded, tuple(file_fields(fields)))


def slip(name: str, known: Sequence[str]) -> str | None:
    """The only one of these names that is a letter away."""
    if len(name) < _SHORTEST_SLIP:
        return None
    from tipfacts.retrieval.fuzzy import slips

    found = [word for word, distance in slips(name, known, 1) if distance == 1]
    return found[0] if len(found) == 1 else None


def _same_word(value: str, known: Table) -> str | None:
    """The entry that these words name, in either language and number: `person` is people."""
    from tipfacts.retrieval.tokens import fold
    from tipfacts.text.plurals import singular

    wanted = singular(fold(value))
    for name, entry in known.items():
        texts = [name.replace("-", " "), *(entry.get(key) for key in BOTH)]
        texts += [words for part in ("one", "plural") for words in (entry.get(part) or {}).values()]
        if any(isinstance(each, str) and singular(fold(each)) == wanted for each in texts):
            return name
    return None


class Facts:
    """Checks the facts of one file against the words that it may use, and makes records of them.

    An own file that is called as the bundled facts are is told apart from them by a ./ before its name.
    """

    def __init__(self, words: Table, complain: Complain, name: str, *, bundled: bool = False) -> None:
        self._words = words
        self._report = complain
        self._origin = BUNDLED if bundled else f"./{name}" if name == BUNDLED else name
        self._checker = Checker(words, self._complain, bundled=bundled)
        self._number = 0
        self._id: object = None
        self._clear = True

    def record(self, number: int, table: object) -> Table | None:
        """The record that a [[facts]] table makes, complete; None where it breaks a rule, which is then reported."""
        self._number, self._id, self._clear = number, None, True
        if not isinstance(table, dict):
            self._complain("", "fact.not_a_table")
            return None
        self._id = table.get("id")
        if "figure" in table and table.get("qualifier") != "vague":
            self._complain("figure", "figure.not_vague")
        record = self._checker.table(table, FACT, "")
        if isinstance(record["id"], str) and record["id"] in COMMANDS:
            self._complain("id", "id.command", name=record["id"])
        if not FIGURE_FIELDS.isdisjoint(table):
            _check_figure(table, self._complain)
        if "period" in table:
            _check_period(record["period"], self._complain)
        if not self._clear:
            return None
        record["origin"] = self._origin
        record["qualifier"] = record["qualifier"] or _plain_qualifier(record)
        record["figure"] = _figure(record, self._words)  # type: ignore[arg-type] # checked by now
        return record

    def _complain(self, field: str, key: str, /, **fields: object) -> None:
        self._clear = False
        self._report(self._number, self._id, field, key, **fields)


def _figure(record: Record, words: Vocabulary) -> Mapping[str, object] | None:
    """The figure of a record as people see it, in each language that its unit has."""
    if record["value"] is None and record["low"] is None and record["qualifier"] is None:
        return None
    if record["figure"]:
        return record["figure"]  # the source's own words for what is vague
    unit: Mapping[str, object] = words["units"].get(str(record["unit"]), {})
    return {
        language: formatting.figure(record, language, words) if unit.get(language, "") is not None else None
        for language in BOTH
    }


def _plain_qualifier(record: Table) -> str | None:
    """The qualifier of a figure that names none: a bare number is exact, an estimate within its interval is not."""
    if record["low"] is None:
        return None if record["value"] is None else "exact"
    return "range" if record["value"] is None else "about"


def _check_figure(table: Table, complain: Complain) -> None:
    given = [name for name in ("low", "value", "high") if name in table]
    if not all(is_number(table[name]) for name in given):
        return
    qualifier = table.get("qualifier")
    if ("low" in table) != ("high" in table):
        complain("low" if "low" in table else "high", "range.half")
    elif "low" in table and not table["low"] < table["high"]:
        complain("low", "range.order")
    elif len(given) == 3 and not table["low"] <= table["value"] <= table["high"]:
        complain("value", "range.outside")
    elif qualifier == "range" and "low" not in table:
        complain("qualifier", "range.half")
    elif qualifier == "vague" and given:
        complain("qualifier", "vague.value")


def _check_period(period: object, complain: Complain) -> None:
    start, end = (period.get("start"), period.get("end")) if isinstance(period, dict) else (None, None)
    if isinstance(start, str) and isinstance(end, str) and start[: len(end)] > end[: len(start)]:
        complain("period.end", "period.order")


def clash(owner: str) -> tuple[str, dict[str, str]]:
    """The message about an id that another fact has, of the bundled ones or of a file, and its fields."""
    return ("id.bundled", {}) if owner == BUNDLED_OWNER else ("id.taken", {"file": clean_path(owner)})


# --- what is not a fact ----------------------------------------------------------------------------------------------


def check_subject(tables: Table, complain: Complain) -> None:
    """Check what the bundled file says that its documents are about."""
    if "subject" in tables:
        Checker({}, complain).table(tables["subject"], EACH, "subject")
    else:
        complain("subject", "field.missing", name="subject")


def check_phrases(tables: Table, complain: Complain) -> None:
    """Check which words of one language the bundled texts of another hold."""
    Checker({}, complain).table(tables.get("phrases"), PHRASES, "phrases")


def check_words(tables: Table, words: Table, complain: Complain, *, bundled: bool) -> None:
    """Check the vocabularies that a file declares, and add them to the words that may be used."""
    checker = Checker(words, complain, bundled=bundled)
    for section in VOCABULARIES:
        have = words.setdefault(section, {})
        declared = tables.get(section, {})
        if not isinstance(declared, dict):
            complain(section, "field.not_a_table", name=section, parts="…")
            continue
        for name, given in declared.items():
            field = f"{section}.{name}"
            entry = _entry(section, checker.table(given, _ENTRIES.get(section, WORD), field))
            if section != "documents" and not _is_word(name):
                complain(field, "word.spelling", name=name)
            elif have.setdefault(name, entry) != entry:
                complain(field, "word.taken", name=name)


_ENTRIES = {"units": UNIT, "documents": DOCUMENT}


def _entry(section: str, entry: Table) -> Table:
    """What a vocabulary keeps of a declaration; one unit is called as several are, unless it says how."""
    if section == "documents":
        return _document(entry)
    if section == "units" and entry and entry["one"] is None:
        entry["one"] = {code: entry[code] for code in BOTH}
    return {key: value for key, value in entry.items() if value is not None or key in BOTH}


def _is_word(name: str) -> bool:
    """Whether a unit, a tag or a kind may be called so."""
    return bool(name) and name[0] not in "-_" and ID_LETTERS.issuperset(name.replace("_", ""))


def _word_of(text: str) -> str:
    """A text as the name that a table for it could have."""
    letters = (letter if letter in ID_LETTERS else "-" for letter in text.lower()[:LONGEST_ID])
    return "-".join(part for part in "".join(letters).split("-") if part) or "name"


def _document(entry: Table) -> Table:
    """A document with its title and publisher in its own language, and under `translated` in every one given."""
    full = {name: value for name, value in entry.items() if value is not None}
    for name in ("title", "publisher"):
        texts = full.get(name)
        if isinstance(texts, dict) and texts:
            full[name] = text(texts, entry["language"] or DEFAULT)
            full.setdefault("translated", {})[name] = texts
    return full


def check_charts(tables: object, words: Table, complain: Complain) -> list[Table]:
    """The charts of the bundled file complete: each with a label for each of its facts."""
    checker = Checker(words, complain, bundled=True)
    charts = [checker.table(table, CHART, "charts", at) for at, table in enumerate(items(tables, "charts", complain))]
    for at, chart in enumerate(charts):
        if chart and len(chart["facts"]) != len(chart["labels"]):
            complain("charts.labels", "chart.labels", at=at)
    return charts


def check_hotline(table: object, words: Table, complain: Complain) -> Table:
    """The hotline of the bundled file complete: every field there, and its number the same in each spelling."""
    hotline = Checker(words, complain, bundled=True).table(table, HOTLINE, "hotline")
    if hotline:
        from tipfacts.data.hotline_checks import check_digits

        check_digits(hotline, complain)
    return hotline
