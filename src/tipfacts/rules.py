"""What a data file must be: every rule, and every problem at once."""

from __future__ import annotations

import math

from tipfacts.cleaning import hostile
from tipfacts.grammar import KINDS, PILLARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Table = dict[str, object]
    Complain = Callable[..., None]

SCHEMA_VERSION = 1
MOST_CHARACTERS = 20_000
LONGEST_ID = 80
QUALIFIERS = ("exact", "about", "more_than", "range", "vague")
STATUSES = ("stated", "aim", "planned", "historical")
STYLES = ("count", "currency", "percent", "increase")
LANGUAGE_KEYS = ("fr", "en")
NEEDED = ("id", "kind", "title", "text", "as_of", "source")
SOURCE_KEYS = ("document", "title", "publisher", "date", "language", "locator")
FACT_KEYS = (
    "id", "kind", "title", "text", "value", "low", "high", "qualifier", "unit", "baseline_year", "period", "status",
    "pillars", "tags", "names", "aliases", "related", "part_of", "notes", "as_of", "source",
)  # fmt: skip
OWN_TABLES = ("schema_version", "data_version", "documents", "units", "tags", "facts")
BUNDLED_TABLES = (*OWN_TABLES, "kinds", "qualifiers", "statuses", "pillars", "hotline")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_DIGITS = frozenset("0123456789")
_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class Facts:
    """Checks the facts of one file against the words that it may use, and makes records of them."""

    def __init__(self, words: Table, complain: Complain) -> None:
        self._documents = words["documents"]
        self._units = words["units"]
        self._tags = words["tags"]
        self._told = complain

    def record(self, number: int, table: object) -> Table | None:
        """The record that a [[facts]] table makes, complete; None where it breaks a rule, which is then told."""
        clear = True

        def complain(field: str, key: str, **fields: object) -> None:
            nonlocal clear
            clear = False
            self._told(number, table, field, key, **fields)

        if not isinstance(table, dict):
            complain("", "fact.not_a_table")
            return None
        for key in table:
            if key not in FACT_KEYS:
                complain(str(key), "field.unknown", name=key, known=FACT_KEYS)
        for key in NEEDED:
            if key not in table:
                complain(key, "field.missing", name=key)
        _id(table.get("id"), complain)
        _one_of(table, "kind", KINDS, complain)
        _one_of(table, "qualifier", QUALIFIERS, complain)
        _one_of(table, "status", STATUSES, complain)
        _one_of(table, "unit", tuple(self._units), complain)  # type: ignore[arg-type]
        _each_of(table, "pillars", PILLARS, complain)
        _each_of(table, "tags", self._tags, complain)
        for key in ("title", "text"):
            if key in table:
                _both(table[key], key, complain)
        _figure(table, complain)
        _texts(table.get("aliases", []), "aliases", complain)
        _ids(table.get("related", []), complain)
        if "part_of" in table:
            _id(table["part_of"], complain, "part_of")
        names = _names(table.get("names", []), complain)
        notes = _notes(table.get("notes", []), complain)
        period = _period(table.get("period", {}), complain)
        as_of = _date(table["as_of"], "as_of", complain) if "as_of" in table else None
        source = self._source(table["source"], complain) if "source" in table else None
        if not clear:
            return None
        return {
            "id": table["id"],
            "kind": table["kind"],
            "title": _pair(table["title"]),
            "text": _pair(table["text"]),
            "value": table.get("value"),
            "low": table.get("low"),
            "high": table.get("high"),
            "qualifier": table.get("qualifier") or _plain_qualifier(table),
            "unit": table.get("unit"),
            "baseline_year": table.get("baseline_year"),
            "period": period,
            "status": table.get("status", "stated"),
            "pillars": list(table.get("pillars", [])),
            "tags": list(table.get("tags", [])),
            "names": names,
            "aliases": list(table.get("aliases", [])),
            "related": list(table.get("related", [])),
            "part_of": table.get("part_of"),
            "notes": notes,
            "as_of": as_of,
            "source": source,
        }

    def _source(self, table: object, complain: Complain) -> Table | None:
        if not isinstance(table, dict):
            complain("source", "field.not_a_table", name="source")
            return None
        known = self._documents.get(table.get("document"), {}) if isinstance(table.get("document"), str) else {}  # type: ignore[attr-defined]
        for key in table:
            if key not in SOURCE_KEYS:
                complain(f"source.{key}", "field.unknown", name=key, known=SOURCE_KEYS)
        full = {}
        for key in SOURCE_KEYS:
            value = table.get(key, known.get(key))
            if value is None:
                complain(f"source.{key}", "field.missing", name=f"source.{key}")
            elif key == "date":
                value = _date(value, "source.date", complain)
            else:
                _text(value, f"source.{key}", complain)
            full[key] = value
        places = known.get("places")
        if places and isinstance(full["locator"], str) and full["locator"] not in places:
            complain("source.locator", "locator.unknown", name=full["locator"], known=tuple(places))
        return full


def check_words(tables: Table, words: Table, complain: Complain, *, bundled: bool) -> None:
    """Check the vocabularies that a file declares, and add them to the words that may be used."""
    for section in ("kinds", "qualifiers", "statuses", "pillars", "units", "tags", "documents"):
        declared = tables.get(section, {})
        if not isinstance(declared, dict):
            complain(section, "field.not_a_table", name=section)
            continue
        have: Table = words.setdefault(section, {})  # type: ignore[assignment]
        for name, entry in declared.items():
            field = f"{section}.{name}"
            if name in have and not bundled:
                complain(field, "word.taken", name=name)
                continue
            if not isinstance(entry, dict):
                complain(field, "field.not_a_table", name=field)
                continue
            if section == "documents":
                _document(entry, field, complain)
            else:
                _word(name, entry, field, complain, unit=section == "units")
            have[name] = entry


def _word(name: str, entry: Table, field: str, complain: Complain, *, unit: bool) -> None:
    letters = set(name) - {"_"}
    if not name or not letters <= _ID_LETTERS:
        complain(field, "word.spelling", name=name)
    known = (*LANGUAGE_KEYS, "one", "plural", "style") if unit else (*LANGUAGE_KEYS, "one", "plural")
    for key in entry:
        if key not in known:
            complain(f"{field}.{key}", "field.unknown", name=key, known=known)
    _both({key: value for key, value in entry.items() if key in LANGUAGE_KEYS}, field, complain)
    for key in ("one", "plural"):
        if key in entry:
            _both(entry[key], f"{field}.{key}", complain)
    if unit:
        if entry.setdefault("style", "count") not in STYLES:
            complain(f"{field}.style", "value.unknown", name=entry["style"], known=STYLES)
        entry.setdefault("one", {key: entry[key] for key in LANGUAGE_KEYS if key in entry})


def _document(entry: Table, field: str, complain: Complain) -> None:
    for key, value in entry.items():
        if key == "places":
            if not isinstance(value, dict):
                complain(f"{field}.places", "field.not_a_table", name="places")
                continue
            for place, words in value.items():
                _both(words, f"{field}.places.{place}", complain)
        elif key == "date":
            entry[key] = _date(value, f"{field}.date", complain)
        elif key in SOURCE_KEYS:
            _text(value, f"{field}.{key}", complain)
        else:
            complain(f"{field}.{key}", "field.unknown", name=key, known=(*SOURCE_KEYS, "places"))


# --- one field -------------------------------------------------------------------------------------------------------


def _text(value: object, field: str, complain: Complain, *, formula: bool = False) -> bool:
    """Whether the value is a text that may be shown anywhere."""
    if not isinstance(value, str):
        complain(field, "field.not_text", name=field)
        return False
    if not value.strip():
        complain(field, "text.empty", name=field)
        return False
    if len(value) > MOST_CHARACTERS:
        complain(field, "text.too_long", name=field, most=MOST_CHARACTERS)
        return False
    letter = hostile(value)
    if letter is not None:
        complain(field, "text.hostile", name=field, code=f"U+{ord(letter):04X}")
        return False
    if not formula and value.startswith(_FORMULA):
        complain(field, "text.formula", name=field, letter=value[0])
        return False
    return True


def _both(value: object, field: str, complain: Complain) -> bool:
    if not isinstance(value, dict):
        complain(field, "text.one_language", name=field)
        return False
    for key in value:
        if key not in LANGUAGE_KEYS:
            complain(f"{field}.{key}", "field.unknown", name=key, known=LANGUAGE_KEYS)
    for key in LANGUAGE_KEYS:
        if key not in value:
            complain(f"{field}.{key}", "text.one_language", name=field)
        else:
            _text(value[key], f"{field}.{key}", complain)
    return True


def _pair(value: object) -> Table:
    return {key: value[key] for key in LANGUAGE_KEYS}  # type: ignore[index]


def _id(value: object, complain: Complain, field: str = "id") -> None:
    if value is None:
        return
    if not isinstance(value, str):
        complain(field, "field.not_text", name=field)
    elif (
        not value
        or len(value) > LONGEST_ID
        or not _ID_LETTERS.issuperset(value)
        or "--" in value
        or value[0] == "-"
        or value[-1] == "-"
    ):
        complain(field, "id.spelling", name=value)


def _ids(value: object, complain: Complain) -> None:
    if not isinstance(value, list):
        complain("related", "field.not_a_list", name="related")
        return
    for id in value:
        _id(id, complain, "related")


def _texts(value: object, field: str, complain: Complain) -> None:
    if not isinstance(value, list):
        complain(field, "field.not_a_list", name=field)
        return
    for text in value:
        _text(text, field, complain, formula=True)


def _one_of(table: Table, field: str, known: tuple[str, ...], complain: Complain) -> None:
    if field in table and table[field] not in known:
        complain(field, "value.unknown", name=table[field], known=known)


def _each_of(table: Table, field: str, known: object, complain: Complain) -> None:
    values = table.get(field, [])
    if not isinstance(values, list):
        complain(field, "field.not_a_list", name=field)
        return
    for value in values:
        if not isinstance(value, str) or value not in known:  # type: ignore[operator]
            complain(field, "value.unknown", name=value, known=tuple(known))  # type: ignore[arg-type]


def _figure(table: Table, complain: Complain) -> None:
    for field in ("value", "low", "high"):
        if field in table and not _is_number(table[field]):
            complain(field, "number.wrong", name=field)
            return
    if ("low" in table) != ("high" in table):
        complain("low", "range.half")
    elif "low" in table and "value" in table:
        complain("value", "range.and_value")
    elif "low" in table and not table["low"] < table["high"]:  # type: ignore[operator]
        complain("low", "range.order")
    elif table.get("qualifier") == "range" and "low" not in table:
        complain("qualifier", "range.half")
    elif table.get("qualifier") == "vague" and ("value" in table or "low" in table):
        complain("qualifier", "vague.value")
    year = table.get("baseline_year")
    if year is not None and (not isinstance(year, int) or isinstance(year, bool) or not 1000 <= year <= 9999):
        complain("baseline_year", "year.wrong", name=year)


def _plain_qualifier(table: Table) -> str | None:
    """The qualifier of a figure that names none: a bare number is told as exact."""
    return "range" if "low" in table else "exact" if "value" in table else None


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value) and abs(value) < 1e15


def _period(value: object, complain: Complain) -> Table:
    period: Table = {"start": None, "end": None, "printed": None}
    if not isinstance(value, dict):
        complain("period", "field.not_a_table", name="period")
        return period
    for key in value:
        if key not in period:
            complain(f"period.{key}", "field.unknown", name=key, known=tuple(period))
    for key in ("start", "end"):
        if key in value:
            period[key] = _date(value[key], f"period.{key}", complain)
    if "printed" in value and _both(value["printed"], "period.printed", complain):
        period["printed"] = {key: value["printed"].get(key) for key in LANGUAGE_KEYS}
    start, end = period["start"], period["end"]
    if isinstance(start, str) and isinstance(end, str) and start[: len(end)] > end[: len(start)]:
        complain("period.end", "period.order")
    return period


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _date(value: object, field: str, complain: Complain) -> str | None:
    """The ISO date of any precision: 2009, 2015-06 or 2016-10-24; TOML's own dates and bare years count too."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    elif not isinstance(value, str) and hasattr(value, "isoformat"):
        value = value.isoformat()
    if isinstance(value, str):
        parts = value.split("-")
        lengths = [len(part) for part in parts]
        if lengths == [4, 2, 2][: len(parts)] and all(_DIGITS.issuperset(part) for part in parts):
            numbers = [int(part) for part in parts]
            if len(numbers) == 1 or (1 <= numbers[1] <= 12 and (len(numbers) == 2 or 1 <= numbers[2] <= _days(numbers))):
                return value
    complain(field, "date.wrong", name=value)
    return None


def _days(date: list[int]) -> int:
    year, month = date[0], date[1]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _DAYS[month - 1]


def _names(value: object, complain: Complain) -> list[Table]:
    if not isinstance(value, list):
        complain("names", "field.not_a_list", name="names")
        return []
    names = []
    for name in value:
        if not isinstance(name, dict):
            complain("names", "field.not_a_table", name="names")
            continue
        short = name.get("abbreviations", [])
        _texts(short, "names.abbreviations", complain)
        _both({key: text for key, text in name.items() if key != "abbreviations"}, "names", complain)
        names.append({"fr": name.get("fr"), "en": name.get("en"), "abbreviations": list(short)})
    return names


def _notes(value: object, complain: Complain) -> list[Table]:
    if not isinstance(value, list):
        complain("notes", "field.not_a_list", name="notes")
        return []
    notes = []
    for note in value:
        if not isinstance(note, dict):
            complain("notes", "field.not_a_table", name="notes")
            continue
        address = note.get("source")
        if address is not None and not (
            _text(address, "notes.source", complain) and str(address).startswith(("https://", "http://"))
        ):
            complain("notes.source", "address.wrong", name=address)
        _both({key: text for key, text in note.items() if key != "source"}, "notes", complain)
        notes.append({"fr": note.get("fr"), "en": note.get("en"), "source": address})
    return notes
