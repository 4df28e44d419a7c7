"""What a data file must be: every rule, and every problem at once."""

from __future__ import annotations

import re
from unicodedata import combining

from tipfacts.spec import KINDS, PILLARS
from tipfacts.text.sanitize import FORMULA, hostile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    Table = dict[str, object]
    Complain = Callable[..., None]

SCHEMA_VERSION = 1
MOST_CHARACTERS = 20_000
MOST_ITEMS = 1_000  # of a list
MOST_ACCENTS = 30  # on one letter: Unicode's own bound; sorting thousands of them takes seconds
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
VOCABULARIES = ("kinds", "qualifiers", "statuses", "pillars", "units", "tags", "documents")
OWN_TABLES = ("schema_version", "data_version", "documents", "units", "tags", "facts")
BUNDLED_TABLES = (*OWN_TABLES, "kinds", "qualifiers", "statuses", "pillars", "hotline")
_TELEPHONE = frozenset("0123456789 -.()")
_DIGITS = frozenset("0123456789")
_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_NEEDED = frozenset(NEEDED)
_FACT_KEYS = frozenset(FACT_KEYS)
_BOTH = frozenset(LANGUAGE_KEYS)
# Only where so many letters beyond Latin stand in a row can so many accents.
_ACCENTS = re.compile(rf"[^\0-\u02ff]{{{MOST_ACCENTS + 1}}}")
_ADDRESS = re.compile(r"https?://[^\s<>\"`{}|\\^]+")


class Facts:
    """Checks the facts of one file against the words that it may use, and makes records of them."""

    def __init__(self, words: Table, complain: Complain) -> None:
        self._documents: dict[str, Table] = words["documents"]  # type: ignore[assignment]
        self._units: Table = words["units"]  # type: ignore[assignment]
        self._tags: Table = words["tags"]  # type: ignore[assignment]
        self._told = complain
        self._number = 0
        self._table: Mapping[str, object] = {}
        self._clear = True

    def record(self, number: int, table: object) -> Table | None:
        """The record that a [[facts]] table makes, complete; None where it breaks a rule, which is then told."""
        self._number = number
        self._clear = True
        self._table = {}
        complain = self._complain
        if not isinstance(table, dict):
            complain("", "fact.not_a_table")
            return None
        self._table = table
        if not _FACT_KEYS.issuperset(table):
            for key in table:
                if key not in _FACT_KEYS:
                    complain(str(key), "field.unknown", name=key, known=FACT_KEYS)
        if not _NEEDED.issubset(table):
            for key in NEEDED:
                if key not in table:
                    complain(key, "field.missing", name=key)
        get = table.get
        _id(get("id", "x"), complain)
        for field, known in (("kind", KINDS), ("qualifier", QUALIFIERS), ("status", STATUSES), ("unit", self._units)):
            if field in table:
                _one_of(table[field], field, known, complain)
        for field, words in (("pillars", PILLARS), ("tags", self._tags)):
            if field in table:
                _each_of(table[field], field, words, complain)
        for field in ("title", "text"):
            if field in table:
                _both(table[field], field, complain)
        _figure(table, complain)
        if "aliases" in table:
            _texts(table["aliases"], "aliases", complain, formula=_alias_formula)
        if "related" in table:
            _ids(table["related"], complain)
        _id(get("part_of", "x"), complain, "part_of")
        names = _names(table["names"], complain) if "names" in table else []
        notes = _notes(table["notes"], complain) if "notes" in table else []
        period = _period(table.get("period", {}), complain)
        as_of = _date(table["as_of"], "as_of", complain) if "as_of" in table else None
        source = self._source(table["source"]) if "source" in table else None
        if not self._clear:
            return None
        return {
            "id": table["id"],
            "kind": table["kind"],
            "title": _pair(table["title"]),
            "text": _pair(table["text"]),
            "value": get("value"),
            "low": get("low"),
            "high": get("high"),
            "qualifier": get("qualifier") or _plain_qualifier(table),
            "unit": get("unit"),
            "baseline_year": get("baseline_year"),
            "period": period,
            "status": get("status", "stated"),
            "pillars": get("pillars", []),
            "tags": get("tags", []),
            "names": names,
            "aliases": get("aliases", []),
            "related": get("related", []),
            "part_of": get("part_of"),
            "notes": notes,
            "as_of": as_of,
            "source": source,
        }

    def _complain(self, field: str, key: str, /, **fields: object) -> None:
        self._clear = False
        self._told(self._number, self._table.get("id"), field, key, **fields)

    def _source(self, table: object) -> Table | None:
        complain = self._complain
        if not isinstance(table, dict):
            complain("source", "field.not_a_table", name="source")
            return None
        document = table.get("document")
        known = self._documents.get(document, {}) if isinstance(document, str) else {}
        for key in table:
            if key not in SOURCE_KEYS:
                complain(f"source.{key}", "field.unknown", name=key, known=SOURCE_KEYS)
        full: Table = {}
        for key in SOURCE_KEYS:
            value = table[key] if key in table else known.get(key)
            if value is None:
                complain(f"source.{key}", "field.missing", name=f"source.{key}")
            elif key not in table:
                pass  # checked where the document is declared
            elif key == "date":
                value = _date(value, "source.date", complain)
            elif not _is_plain(value):
                _text(value, f"source.{key}", complain)
            full[key] = value
        places = known.get("places")
        if places and isinstance(places, dict) and isinstance(full["locator"], str) and full["locator"] not in places:
            complain("source.locator", "locator.unknown", name=full["locator"], known=places)
        return full


def check_words(tables: Table, words: Table, complain: Complain, *, bundled: bool) -> None:
    """Check the vocabularies that a file declares, and add them to the words that may be used."""
    for section in VOCABULARIES:
        have: Table = words.setdefault(section, {})  # type: ignore[assignment]
        declared = tables.get(section, {})
        if not isinstance(declared, dict):
            complain(section, "field.not_a_table", name=section)
            continue
        for name, entry in declared.items():
            field = f"{section}.{name}"
            if name in have and not bundled:
                complain(field, "word.taken", name=name)
            elif not isinstance(entry, dict):
                complain(field, "field.not_a_table", name=field)
            elif section == "documents":
                have[name] = _document(entry, field, complain)
            else:
                have[name] = _word(name, entry, field, complain, unit=section == "units")


def _word(name: str, entry: Table, field: str, complain: Complain, *, unit: bool) -> Table:
    if not name or name[0] in "-_" or not _ID_LETTERS.issuperset(name.replace("_", "")):
        complain(field, "word.spelling", name=name)
    known = (*LANGUAGE_KEYS, "one", "plural", *(("style",) if unit else ()))
    for key in entry:
        if key not in known:
            complain(f"{field}.{key}", "field.unknown", name=key, known=known)
    _both({key: value for key, value in entry.items() if key in LANGUAGE_KEYS}, field, complain)
    for key in ("one", "plural"):
        if key in entry:
            _both(entry[key], f"{field}.{key}", complain)
    if not unit:
        return entry
    full = {"style": "count", "one": {key: entry.get(key) for key in LANGUAGE_KEYS}, **entry}
    _one_of(full["style"], f"{field}.style", STYLES, complain)
    return full


def _document(entry: Table, field: str, complain: Complain) -> Table:
    full: Table = {}
    for key, value in entry.items():
        full[key] = value
        if key == "places":
            if not isinstance(value, dict):
                complain(f"{field}.places", "field.not_a_table", name="places")
                continue
            for place, words in value.items():
                _both(words, f"{field}.places.{place}", complain)
        elif key == "date":
            full[key] = _date(value, f"{field}.date", complain)
        elif key in SOURCE_KEYS:
            _text(value, f"{field}.{key}", complain)
        else:
            complain(f"{field}.{key}", "field.unknown", name=key, known=(*SOURCE_KEYS, "places"))
    return full


# --- the hotline -----------------------------------------------------------------------------------------------------


def check_hotline(table: object, documents: Table, complain: Complain) -> None:
    """Check the hotline of the bundled file: every field there, and its number the same in each spelling."""
    from tipfacts.data.fields import HOTLINE

    if not isinstance(table, dict):
        complain("hotline", "field.not_a_table", name="hotline")
        return
    for key in table:
        if key not in dict(HOTLINE):
            complain(f"hotline.{key}", "field.unknown", name=key, known=tuple(dict(HOTLINE)))
    for name, shape in HOTLINE:
        if name == "last_confirmed":
            _confirmed(table.get(name), [str(row[0]) for row in shape], complain)
        elif name == "source":
            _hotline_source(table.get(name), documents, complain)
        else:
            _shaped(table.get(name), shape, f"hotline.{name}", complain)
    _digits(table, complain)


def _shaped(value: object, shape: object, field: str, complain: Complain) -> None:
    """Check a value against a shape of texts, and of tables of texts."""
    if value is None:
        complain(field, "field.missing", name=field)
    elif isinstance(shape, str):
        _text(value, field, complain, formula=_no_formula)
    elif not isinstance(value, dict):
        complain(field, "field.not_a_table", name=field)
    else:
        for name, inner in shape:  # type: ignore[attr-defined]
            _shaped(value.get(name), inner, f"{field}.{name}", complain)


def _confirmed(table: object, names: Sequence[str], complain: Complain) -> None:
    if not isinstance(table, dict):
        complain("hotline.last_confirmed", "field.not_a_table", name="last_confirmed")
        return
    for name in names:
        field = f"hotline.last_confirmed.{name}"
        entry = table.get(name)
        if not isinstance(entry, dict):
            complain(field, "field.missing", name=field)
            continue
        _address(entry.get("source"), f"{field}.source", complain)
        if "date" in entry and _text(entry["date"], f"{field}.date", complain):
            _date(entry["date"], f"{field}.date", complain)


def _hotline_source(table: object, documents: Table, complain: Complain) -> None:
    document = table.get("document") if isinstance(table, dict) else None
    if not isinstance(table, dict) or not isinstance(document, str) or document not in documents:
        complain("hotline.source", "value.unknown", name=document, known=documents)
        return
    _text(table.get("locator"), "hotline.source.locator", complain)


def _digits(table: Table, complain: Complain) -> None:
    """Complain where the spellings of the number differ: one wrong digit can cost a person dearly."""
    number = str(table.get("number"))
    if [len(part) for part in number.split("-")] != [3, 3, 4] or not _DIGITS.issuperset(number.replace("-", "")):
        complain("hotline.number", "hotline.number", name=number)
        return
    e164 = "+1" + number.replace("-", "")
    for field, right in (("e164", e164), ("uri", f"tel:{e164}")):
        if table.get(field) != right:
            complain(f"hotline.{field}", "hotline.digits", name=table.get(field), number=number)
    text, emergency = table.get("text"), table.get("emergency")
    for field, value in (
        ("tty", table.get("tty")),
        ("text.code", text.get("code") if isinstance(text, dict) else None),
        ("emergency.number", emergency.get("number") if isinstance(emergency, dict) else None),
    ):
        if not isinstance(value, str) or not 3 <= len(value) <= 6 or not _DIGITS.issuperset(value):
            complain(f"hotline.{field}", "hotline.short", name=value)


def check_telephones(record: Mapping[str, object], number: str, complain: Complain) -> None:
    """Complain of each telephone number in a bundled fact that is not the hotline's.

    A historical fact may tell of another one: that it is not to be used stands beside it in every view.
    """
    if record["status"] == "historical":
        return
    digits = number.replace("-", "")
    for field, text in _sentences(record):
        for said in re.findall(r"\+?[0-9][0-9().-]{8,}[0-9]", text.replace("\u202f", "-").replace("\u00a0", "-")):
            found = "".join(filter(_DIGITS.__contains__, said))
            if len(found) in (10, 11) and found.removeprefix("1") != digits:
                complain(field, "hotline.digits", name=said, number=number)


def _sentences(record: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for field in ("title", "text"):
        yield from ((field, text) for text in record[field].values())  # type: ignore[attr-defined]
    for note in record["notes"]:  # type: ignore[attr-defined]
        yield from (("notes", note[key]) for key in LANGUAGE_KEYS)
    yield from (("aliases", text) for text in record["aliases"])  # type: ignore[attr-defined]


# --- one field -------------------------------------------------------------------------------------------------------


def _starts_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text."""
    return text.startswith(FORMULA)


def _alias_formula(text: str) -> bool:
    """The same for an alias, which may be a telephone number: +1 888."""
    return text.startswith(FORMULA) and not (text[0] == "+" and _TELEPHONE.issuperset(text[1:]))


def _no_formula(_text: str) -> bool:
    return False


def _is_plain(value: object) -> bool:
    """Whether the value is surely a text that may be shown anywhere: quick, for nearly all are."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= 500
        and (value.isprintable() or value.replace("\u202f", "").replace("\u00a0", "").isprintable())
        and not value.startswith(FORMULA)
        and not value.isspace()
    )


def _text(
    value: object, field: str, complain: Complain, *, formula: Callable[[str], bool] = _starts_formula, at: int = 0
) -> bool:
    """Whether the value is a text that may be shown anywhere."""
    if not isinstance(value, str):
        complain(field, "field.not_text", name=field, at=at)
    elif not value or value.isspace():
        complain(field, "text.empty", name=field, at=at)
    elif len(value) > MOST_CHARACTERS:
        complain(field, "text.too_long", name=field, most=MOST_CHARACTERS, at=at)
    elif (letter := hostile(value)) is not None:
        complain(field, "text.hostile", name=field, code=f"U+{ord(letter):04X}", at=at)
    elif len(value) > MOST_ACCENTS and _ACCENTS.search(value) and _is_piled(value):
        complain(field, "text.piled", name=field, most=MOST_ACCENTS, at=at)
    elif formula(value):
        complain(field, "text.formula", name=field, letter=value[0], at=at)
    else:
        return True
    return False


def _is_piled(text: str) -> bool:
    accents = 0
    for letter in text:
        accents = accents + 1 if combining(letter) else 0
        if accents > MOST_ACCENTS:
            return True
    return False


def _both(value: object, field: str, complain: Complain, *, at: int = 0) -> None:
    if not isinstance(value, dict):
        complain(field, "text.one_language", name=field, at=at)
        return
    if value.keys() == _BOTH and _is_plain(value["fr"]) and _is_plain(value["en"]):
        return
    for key in value:
        if key not in LANGUAGE_KEYS:
            complain(f"{field}.{key}", "field.unknown", name=key, known=LANGUAGE_KEYS, at=at)
    for key in LANGUAGE_KEYS:
        if key not in value:
            complain(f"{field}.{key}", "text.one_language", name=field, at=at)
        else:
            _text(value[key], f"{field}.{key}", complain, at=at)


def _pair(value: object) -> Table:
    return {"fr": value["fr"], "en": value["en"]}  # type: ignore[index]


def _id(value: object, complain: Complain, field: str = "id") -> None:
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


def _listed(value: object, field: str, complain: Complain) -> list[object]:
    """The items of the value; none where it is no list, or too long a one, which is then told."""
    if not isinstance(value, list):
        complain(field, "field.not_a_list", name=field)
        return []
    if len(value) > MOST_ITEMS:
        complain(field, "list.too_long", name=field, most=MOST_ITEMS)
        return []
    return value


def _ids(value: object, complain: Complain) -> None:
    for id in _listed(value, "related", complain):
        _id(id, complain, "related")


def _texts(
    value: object,
    field: str,
    complain: Complain,
    *,
    formula: Callable[[str], bool] = _starts_formula,
    at: int = 0,
) -> None:
    for text in _listed(value, field, complain):
        if not _is_plain(text):
            _text(text, field, complain, formula=formula, at=at)


def _one_of(value: object, field: str, known: Collection[str], complain: Complain) -> None:
    if not isinstance(value, str) or value not in known:
        complain(field, "value.unknown", name=value, known=known)


def _each_of(values: object, field: str, known: Collection[str], complain: Complain) -> None:
    for value in _listed(values, field, complain):
        _one_of(value, field, known, complain)


def _figure(table: Table, complain: Complain) -> None:
    for field in ("value", "low", "high"):
        if field in table and not _is_number(table[field]):
            complain(field, "number.wrong", name=field)
            return
    if ("low" in table) != ("high" in table):
        complain("low" if "low" in table else "high", "range.half")
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
    """Whether the value is a number that every reader of JSON keeps exact: NaN and infinities are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -1e15 < value < 1e15


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
    if "printed" in value:
        _both(value["printed"], "period.printed", complain)
        period["printed"] = value["printed"]
    start, end = period["start"], period["end"]
    if isinstance(start, str) and isinstance(end, str) and start[: len(end)] > end[: len(start)]:
        complain("period.end", "period.order")
    return period


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _date(value: object, field: str, complain: Complain) -> str | None:
    """The ISO date of any precision: 2009, 2015-06 or 2016-10-24; TOML's own dates and bare years count too."""
    text = value
    if isinstance(value, int) and not isinstance(value, bool):
        text = str(value) if 1000 <= value <= 9999 else ""
    elif not isinstance(value, str) and hasattr(value, "isoformat"):
        text = value.isoformat()
    if isinstance(text, str) and len(text) <= len("2016-10-24"):
        parts = text.split("-")
        lengths = [len(part) for part in parts]
        if lengths == [4, 2, 2][: len(parts)] and all(map(_DIGITS.issuperset, parts)):
            numbers = [int(part) for part in parts]
            if len(numbers) == 1 or (
                1 <= numbers[1] <= 12 and (len(numbers) == 2 or 1 <= numbers[2] <= _days(numbers))
            ):
                return text
    complain(field, "date.wrong", name=value)
    return None


def _days(date: list[int]) -> int:
    year, month = date[0], date[1]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not leap else _DAYS[month - 1]


def _names(value: object, complain: Complain) -> list[Table]:
    names: list[Table] = []
    for at, name in enumerate(_listed(value, "names", complain)):
        if not isinstance(name, dict):
            complain("names", "field.not_a_table", name="names", at=at)
            continue
        short = name.get("abbreviations", [])
        _texts(short, "names.abbreviations", complain, at=at)
        _both({key: text for key, text in name.items() if key != "abbreviations"}, "names", complain, at=at)
        names.append({"fr": name.get("fr"), "en": name.get("en"), "abbreviations": short})
    return names


def _notes(value: object, complain: Complain) -> list[Table]:
    notes: list[Table] = []
    for at, note in enumerate(_listed(value, "notes", complain)):
        if not isinstance(note, dict):
            complain("notes", "field.not_a_table", name="notes", at=at)
            continue
        address = note.get("source")
        if address is not None:
            _address(address, "notes.source", complain, at=at)
        _both({key: text for key, text in note.items() if key != "source"}, "notes", complain, at=at)
        notes.append({"fr": note.get("fr"), "en": note.get("en"), "source": address})
    return notes


def _address(value: object, field: str, complain: Complain, *, at: int = 0) -> None:
    if _text(value, field, complain, at=at) and not _ADDRESS.fullmatch(str(value)):
        complain(field, "address.wrong", name=value, at=at)
