"""From data files to checked facts: the bundled one, and own files beside it; every problem of a file at once."""

from __future__ import annotations

from tipfacts import source
from tipfacts.cleaning import clean
from tipfacts.errors import BadData
from tipfacts.rules import BUNDLED_TABLES, OWN_TABLES, SCHEMA_VERSION, Facts, check_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tipfacts.records import Record

    Table = dict[str, object]
    Problem = dict[str, object]

VOCABULARIES = ("kinds", "qualifiers", "statuses", "pillars", "units", "tags", "documents")


class File:
    """One data file, read and checked: its records, and the problems that keep it from being used."""

    def __init__(self, path: str, words: Table, *, bundled: bool = False) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.records: list[Record] = []
        self.lines: dict[str, int] = {}  # number of the [[facts]] table, by id
        self.text = ""
        self._places: list[dict[str, int]] | None = None
        self.tables: Table = {}
        try:
            self.tables, self.text = source.load(path)
        except BadData as error:
            self._add(None, None, "", error.key, where=error.where, **error.fields)
            self.unreadable = error
            return
        self.unreadable = None
        self._check(words, bundled=bundled)

    def _check(self, words: Table, *, bundled: bool) -> None:
        known = BUNDLED_TABLES if bundled else OWN_TABLES
        for key in self.tables:
            if key not in known:
                own = "table.bundled_only" if key in BUNDLED_TABLES else "table.unknown"
                self._add(None, None, str(key), own, name=key, known=known)
        version = self.tables.get("schema_version", SCHEMA_VERSION)
        if version != SCHEMA_VERSION:
            self._add(None, None, "schema_version", "schema_version.wrong", name=version, known=(SCHEMA_VERSION,))
        check_words(self.tables, words, lambda field, key, **fields: self._add(None, None, field, key, **fields), bundled=bundled)
        facts = self.tables.get("facts", [])
        if not isinstance(facts, list) or not facts:
            self._add(None, None, "facts", "facts.missing")
            return
        checker = Facts(words, self._add)
        for number, table in enumerate(facts):
            record = checker.record(number, table)
            if record is None:
                continue
            id = str(record["id"])
            if id in self.lines:
                self._add(number, table, "id", "id.twice", name=id, line=self.line(self.lines[id], "id"))
                continue
            self.lines[id] = number
            self.records.append(record)  # type: ignore[arg-type]

    def refuse_clashes(self, taken: dict[str, str]) -> None:
        """Complain of each id that another file has."""
        for id, number in self.lines.items():
            if id in taken:
                self._add(number, {"id": id}, "id", "id.taken", name=id, file=clean(taken[id]))

    def refuse_strangers(self, known: Collection[str]) -> None:
        """Complain of each reference to an id that no file has."""
        for record in self.records:
            for field in ("related", "part_of"):
                value = record[field]  # type: ignore[literal-required]
                for id in value if isinstance(value, list) else [value] if value else ():
                    if id not in known:
                        self._add(self.lines[record["id"]], record, field, "id.stranger", name=id, field=field)

    def line(self, number: int | None, field: str) -> int | None:
        """The line where a field of the fact of that number stands."""
        if number is None:
            return _top_line(self.text, field)
        if self._places is None:
            self._places = source.places(self.text)
        if number >= len(self._places):  # facts written as one inline array
            return None
        lines = self._places[number]
        return lines.get(field) or lines.get(field.partition(".")[0]) or lines[""]

    def _add(self, number: int | None, table: object, field: str, key: str, **fields: object) -> None:
        from tipfacts.messages import say

        id = table.get("id") if isinstance(table, dict) else None
        where = str(fields.pop("where", ""))
        line = self.line(number, field) if self.text else _line_of(where)
        self.problems.append({
            "file": clean(self.path),
            "line": line,
            "id": clean(id)[:200] if isinstance(id, str) else None,
            "field": clean(field)[:200] or None,
            "code": key,
            "message": {language: say(key, language, **fields) for language in ("fr", "en")},
            "hint": {language: say(f"{key}.hint", language, **fields) for language in ("fr", "en")},
        })  # fmt: skip


def load_bundled(path: str) -> Table:
    """The bundled facts, their words and the hotline.

    Raises:
        BadData: The file breaks a rule.
    """
    words: Table = {}
    file = File(path, words, bundled=True)
    file.refuse_strangers(file.lines)
    refuse([file])
    tables = file.tables
    words["data_version"] = tables["data_version"]
    words["schema_version"] = tables["schema_version"]
    words["as_of"] = max(record["as_of"] for record in file.records)
    hotline = _hotline(tables["hotline"], words)  # type: ignore[arg-type]
    return {"facts": file.records, "words": words, "hotline": hotline}


def _hotline(table: Table, words: Table) -> Table:
    """The hotline in the order of its shape, its source complete."""
    from tipfacts.shapes import HOTLINE

    confirmed: Table = table["last_confirmed"]  # type: ignore[assignment]
    given: Table = table["source"]  # type: ignore[assignment]
    document: Table = words["documents"][given["document"]]  # type: ignore[index]
    source = {name: given.get(name, document.get(name)) for name, _ in HOTLINE[-1][1]}  # type: ignore[misc]
    full = {**table, "source": source}
    full["last_confirmed"] = {
        name: {"date": entry.get("date"), "source": entry["source"]}  # type: ignore[attr-defined]
        for name, entry in confirmed.items()
    }
    return {name: full[name] for name, _ in HOTLINE}


def load_own(paths: Sequence[str], taken: dict[str, str], words: Table) -> list[Record]:
    """The facts of own files, checked against the bundled ones.

    `taken` says which ids the bundled file has; `words` are its vocabularies.

    Raises:
        BadData: A file breaks a rule; nothing of any file is used then.
    """
    files = open_own(paths, taken, words)
    refuse(files)
    return [record for file in files for record in file.records]


def open_own(paths: Sequence[str], taken: dict[str, str], words: Table) -> list[File]:
    """Own files, each with its problems, ids that clash and references to nothing included."""
    shared = {name: dict(words[name]) for name in VOCABULARIES}  # type: ignore[call-overload]
    owners = dict(taken)
    files = []
    for path in paths:
        file = File(path, shared)
        file.refuse_clashes(owners)
        owners.update((id, path) for id in file.lines if id not in owners)
        files.append(file)
    for file in files:
        file.refuse_strangers(owners)
    words.update(shared)
    return files


def refuse(files: Sequence[File]) -> None:
    """Raise the first problem of these files, with word of how many there are, or else do nothing."""
    problems = tuple(problem for file in files for problem in file.problems)
    if not problems:
        return
    unreadable = next((file.unreadable for file in files if file.unreadable), None)
    if unreadable is not None:
        raise unreadable
    raise BadData("data.invalid", problems=problems)


def _top_line(text: str, field: str) -> int | None:
    """The line of a key or table at the top level of a file."""
    section, _, name = field.partition(".")
    inside = False
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            header = stripped.strip("[]").replace('"', "")
            inside = header == section
            if header == field or (header == section and not name):
                return number
        else:
            key = stripped.partition("=")[0].strip().strip('"')
            if key and ((not name and key == section) or (inside and key == name.partition(".")[0])):
                return number
    return None


def _line_of(where: str) -> int | None:
    parts = where.rsplit(":", 2)
    numbers = [int(part) for part in parts[1:] if part.isdigit()]
    return numbers[0] if numbers else None




def inspect(paths: Sequence[str]) -> tuple[list[Problem], int]:
    """Every problem of these files, or of the bundled one if none is named, and how many facts they hold."""
    from tipfacts import bundle

    own = []
    files = []
    for path in paths or [bundle.path()]:
        if not paths or _is_bundled(path):
            file = File(path, {}, bundled=True)
            file.refuse_strangers(file.lines)
            files.append(file)
        else:
            own.append(path)
    if own:
        files += open_own(own, dict.fromkeys(bundle.ids(), bundle.path()), dict(bundle.words()))
    return [problem for file in files for problem in file.problems], sum(len(file.records) for file in files)


def _is_bundled(path: str) -> bool:
    """Whether the file is a facts.toml of tipfacts itself, which alone holds the hotline and the kinds."""
    try:
        tables, _ = source.load(path)
    except BadData:
        return False
    return {"kinds", "hotline"} <= tables.keys()
