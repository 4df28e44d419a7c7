"""From data files to checked facts: the bundled one, and own files beside it; every problem of a file at once."""

from __future__ import annotations

import gc
import os

from tipfacts.data import toml_file
from tipfacts.data.hotline_checks import check_telephones
from tipfacts.data.validation import (
    BUNDLED_TABLES,
    OWN_TABLES,
    READABLE_VERSIONS,
    SCHEMA_VERSION,
    VOCABULARIES,
    Facts,
    check_charts,
    check_hotline,
    check_phrases,
    check_subject,
    check_words,
    clash,
    slip,
)
from tipfacts.data.warning_checks import warn
from tipfacts.errors import BadData
from tipfacts.text.sanitize import clean, clean_path, echo

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from tipfacts.data.record_types import Bundled, Each, Problem, Record, Vocabulary
    from tipfacts.data.toml_file import Table

    Owner = Callable[[str], str | None]  # the path of the file that has an id, or BUNDLED_OWNER, if any has
    _Found = tuple[int | None, object, str, str, dict[str, Any]]  # number and id of the fact, field, message, its words

MOST_FACTS = 100_000  # of all own files: the index counts no further than 139,000
MOST_PROBLEMS = 20_000  # of a file: nobody reads more, and a hostile file could have millions
LONGEST_LIST = 400  # characters of what would be right that a message repeats
_IN_LINE = 200  # characters of an id or field that a problem repeats


class File:
    """One data file: its tables, its records once it is checked, and the problems that keep it from being used."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.records: list[Record] = []
        self.numbers: dict[str, int] = {}  # of the [[facts]] table that has an id, sound or not
        self.words: Table = {}
        self.tables: Table = {}
        self.hotline: Table = {}
        self.unreadable: BadData | None = None
        self._found: list[_Found] = []
        self._warnings: list[_Found] = []
        self._text = ""
        self._places: toml_file.Places | None = None
        try:
            self.tables, self._text = toml_file.load(path)
        except BadData as error:
            self.unreadable = error

    def check(self, words: Table, *, bundled: bool = False) -> None:
        """Look for problems; `words` are the vocabularies that the file may use, and get those that it declares."""
        self.declare(words, bundled=bundled)
        self.check_facts(words, bundled=bundled)

    def declare(self, words: Table, *, bundled: bool = False) -> None:
        """Check what the file declares, and add it to the vocabularies."""
        self.words = words
        if self.unreadable:
            return
        try:
            self._check_tables(bundled=bundled)
            check_words(self.tables, words, self._add_outside, bundled=bundled)
        except _Enough:
            self._stop()

    def check_facts(self, words: Table, *, bundled: bool = False) -> None:
        """Check the facts, once every file has declared its words."""
        if self.unreadable or len(self._found) >= MOST_PROBLEMS:
            return
        facts = self.tables.get("facts", [])
        try:
            if not isinstance(facts, list) or not facts:
                self._add_outside("facts", "facts.missing")
            elif len(facts) > MOST_FACTS:
                self._add_outside("facts", "facts.too_many", most=MOST_FACTS)
            else:
                name = clean(os.path.basename(self.path))
                self._check_records(facts, Facts(words, self._add, name, bundled=bundled))
                if bundled:
                    self._check_hotline(words)
                    words["charts"] = check_charts(self.tables.get("charts", []), words, self._add_outside)
        except _Enough:
            self._stop()

    def _check_tables(self, *, bundled: bool) -> None:
        known = BUNDLED_TABLES if bundled else OWN_TABLES
        for key in self.tables:
            if key not in known:
                meant = None if key in BUNDLED_TABLES else slip(key, known)
                own = "table.bundled_only" if key in BUNDLED_TABLES else "field.near" if meant else "table.unknown"
                self._add_outside(key, own, name=key, known=known, meant=meant)
        version = self.tables.get("schema_version", SCHEMA_VERSION)
        if version not in READABLE_VERSIONS or not isinstance(version, int) or isinstance(version, bool):
            self._add_outside("schema_version", "schema_version.wrong", name=version, known=(str(SCHEMA_VERSION),))
        if not isinstance(self.tables.get("data_version", ""), str):
            self._add_outside("data_version", "field.not_text", name="data_version")
        if bundled:
            check_subject(self.tables, self._add_outside)
            check_phrases(self.tables, self._add_outside)

    def _check_records(self, facts: Sequence[object], checker: Facts) -> None:
        numbers = self.numbers
        for number, table in enumerate(facts):
            record = checker.record(number, table)
            id = table.get("id") if isinstance(table, dict) else None
            if not isinstance(id, str):
                continue
            if id in numbers:
                line = self.line(numbers[id], "id") or "?"
                self._add(number, id, "id", "id.twice", name=id, line=line)
                continue
            numbers[id] = number
            if record is not None:
                self.records.append(record)  # type: ignore[arg-type] # checked, so a record

    def _check_hotline(self, words: Table) -> None:
        self.hotline = check_hotline(self.tables.get("hotline"), words, self._add_outside)
        number = self.hotline.get("number")
        for record in self.records if isinstance(number, str) else ():
            id = record["id"]

            def complain(field: str, key: str, /, id: str = id, **fields: object) -> None:
                self._add(self.numbers[id], id, field, key, **fields)

            check_telephones(record, str(number), complain)

    def refuse_clashes(self, owner: Owner) -> None:
        """Complain of each id that another file has."""
        for id in self.numbers:
            other = owner(id)
            if other is not None:
                key, fields = clash(other)
                self._add_late(id, "id", key, **fields)

    def refuse_strangers(self, exists: Callable[[str], object]) -> None:
        """Complain of each reference to an id that no file has."""
        for record in self.records:
            for id in record["related"]:
                if not exists(id):
                    self._add_late(record["id"], "related", "id.stranger", name=id, field="related")
            whole = record["part_of"]
            if whole is not None and not exists(whole):
                self._add_late(record["id"], "part_of", "id.stranger", name=whole, field="part_of")

    def warn(self) -> None:
        """Look for what may be a slip in the sound facts; it does not keep the file from being used."""
        for record in self.records:
            id = record["id"]

            def complain(field: str, key: str, /, id: str = id, **fields: object) -> None:
                if len(self._warnings) < MOST_PROBLEMS:
                    self._warnings.append((self.numbers[id], id, field, key, fields))

            warn(record, complain)

    def refuse_crowd(self) -> None:
        """Complain that this file makes the facts of all files too many."""
        self._found.append((None, None, "facts", "facts.too_many", {"most": MOST_FACTS}))

    def line(self, number: int | None, field: str, at: int = 0) -> int | None:
        """The line where a field of the fact of that number stands."""
        if self._places is None:
            self._places = toml_file.Places(self._text)
        return self._places.line(number, field, at)

    def _add_outside(self, field: str, key: str, /, **fields: object) -> None:
        self._add(None, None, field, key, **fields)

    def _add_late(self, id: str, field: str, key: str, /, **fields: object) -> None:
        """The same once the file is checked, where too many are left out."""
        if len(self._found) < MOST_PROBLEMS:
            self._add(self.numbers[id], id, field, key, **fields)

    def _add(self, number: int | None, id: object, field: str, key: str, /, **fields: object) -> None:
        self._found.append((number, id, field, key, fields))
        if len(self._found) >= MOST_PROBLEMS:
            raise _Enough

    def _stop(self) -> None:
        self._found.append((None, None, "", "problems.too_many", {"most": MOST_PROBLEMS}))

    def count(self) -> int:
        """How many problems the file has."""
        return 1 if self.unreadable else len(self._found)

    def problems(self) -> Iterator[Problem]:
        """What is wrong, then what may be, put into words only when they are asked for."""
        if self.unreadable:
            error = self.unreadable
            place = error.where.removeprefix(clean_path(self.path)).split(":")
            line = int(place[1]) if len(place) > 1 and place[1].isdecimal() else None
            yield problem(self.path, line, None, "", error.key, **error.fields)
            return
        for severity, found in (("error", self._found), ("warning", self._warnings)):
            for number, id, field, key, fields in found:
                line = self.line(number, field, fields.get("at", 0))
                yield {**problem(self.path, line, id, field, key, **fields), "severity": severity}


def _in_each_language(translate: Callable[..., str], key: str, fields: dict[str, Any]) -> Each:
    from tipfacts.i18n.language import LANGUAGES

    return {code: translate(key, code, **fields) for code in LANGUAGES}  # type: ignore[return-value] # a type names two


class _Enough(Exception):
    """The file has more problems than anybody reads."""


def problem(path: str, line: int | None, id: object, field: str, key: str, /, **fields: Any) -> Problem:
    """What is wrong in a file, and where, in words."""
    from tipfacts.i18n.messages import translate, translate_hint

    if "known" in fields:
        fields["known"] = tuple(_beginning(fields["known"]))
    return {
        "file": clean_path(path),
        "severity": "error",
        "line": line,
        "id": clean(id[:_IN_LINE]) if isinstance(id, str) else None,
        "field": clean(field[:_IN_LINE]) or None,
        "code": key,
        "message": _in_each_language(translate, key, fields),
        "hint": _in_each_language(translate_hint, key, fields),
    }


def _beginning(known: Iterable[str]) -> Iterator[str]:
    """So many of these names as a message can hold."""
    left = LONGEST_LIST
    for name in known:
        shown = echo(name)
        left -= len(shown) + 2
        if left < 0:
            yield "…"
            return
        yield shown


def load_bundled(path: str) -> Bundled:
    """The bundled facts, their vocabulary and the hotline.

    Raises:
        BadData: The file breaks a rule.
    """
    file = File(path)
    file.check({}, bundled=True)
    file.refuse_strangers(file.numbers.__contains__)
    refuse([file])
    tables, words = file.tables, file.words
    words["subject"], words["phrases"] = tables["subject"], tables["phrases"]
    words["schema_version"] = SCHEMA_VERSION
    return {"facts": file.records, "vocabulary": words, "hotline": file.hotline}  # type: ignore[typeddict-item] # now checked


def load_own(
    paths: Sequence[str], owner: Owner, vocabulary: Vocabulary, *, alone: bool = False
) -> tuple[list[Record], Vocabulary]:
    """The facts of own files, checked against the bundled ones, and the vocabulary with the words that they declare.

    `owner` says which other file has an id, if any; `vocabulary` has the words that may be used without being declared.
    Where own facts stand `alone`, without the bundled ones, they may refer to what is not there.

    Raises:
        BadData: A file breaks a rule; nothing of any file is used then.
    """
    with _Uncollected():
        files = [File(path) for path in paths]
        words = _check_own(files, owner, vocabulary, alone=alone)
    refuse(files)
    return [record for file in files for record in file.records], words


def _check_own(files: Sequence[File], owner: Owner, vocabulary: Vocabulary, *, alone: bool = False) -> Vocabulary:
    """Check own files together, ids that clash and references to nothing included; the words that they may use."""
    shared: Table = {name: dict(vocabulary[name]) for name in VOCABULARIES}  # type: ignore[literal-required] # each is a key
    owners: dict[str, str] = {}
    readable = [file for file in files if not file.unreadable]
    for file in readable:
        file.declare(shared)
    for file in readable:
        file.check_facts(shared)
        file.refuse_clashes(lambda name: owners.get(name) or owner(name))
        owners.update((id, file.path) for id in file.numbers if id not in owners)
        if len(owners) > MOST_FACTS:
            file.refuse_crowd()
    if not alone:
        for file in readable:
            file.refuse_strangers(lambda name: owners.get(name) or owner(name))
    return {**vocabulary, **shared}  # type: ignore[typeddict-item] # whoever gets it refuses files with problems


class _Uncollected:
    """While files are read: the collector would look through them again and again in vain, for a third of the time."""

    def __enter__(self) -> None:
        self._was = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was:
            gc.enable()


def refuse(files: Sequence[File]) -> None:
    """Raise the first problem of these files, with word of how many there are, or else do nothing."""
    for file in files:
        if file.unreadable:
            raise file.unreadable
    count = sum(file.count() for file in files)
    for file in files:
        for problem in file.problems():
            raise BadData("data.invalid", problems=(problem,), more=count - 1)


def inspect(
    paths: Sequence[str],
    bundled: str,
    base: Callable[[], tuple[Mapping[str, str], Vocabulary]],
    *,
    alone: bool = False,
) -> tuple[list[Problem], int]:
    """Every problem of these files, and how many facts they hold.

    The file at the path `bundled`, and any other that is a facts.toml of tipfacts, is checked by itself; own files
    against the ids and words of `base`, which is not asked where there are none: it may be what is broken.
    Where those stand `alone`, they may refer to what is not there.
    """
    with _Uncollected():
        files = [File(path) for path in paths]
        own = []
        for file in files:
            if file.path == bundled or {"kinds", "hotline"} <= file.tables.keys():
                file.check({}, bundled=True)
                file.refuse_strangers(file.numbers.__contains__)
                file.warn()
            else:
                own.append(file)
        if any(not file.unreadable for file in own):
            taken, vocabulary = base()
            _check_own(own, taken.get, vocabulary, alone=alone)
            for file in own:
                file.warn()
    problems = [sorted(file.problems(), key=lambda problem: problem["line"] or 0) for file in files]
    return [problem for found in problems for problem in found], sum(len(file.records) for file in files)
