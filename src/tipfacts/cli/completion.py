"""Completion: what may stand where TAB was pressed, without Typer, whose import would be felt at each press."""

from __future__ import annotations

from tipfacts.cli.fast_parser import Line
from tipfacts.data.store import FactStore
from tipfacts.spec import COMMANDS, PROGRAM, TOPICS, Command, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

FILES = ":files"  # the answer that leaves it to the shell, which knows files better
LONGEST_LINE = 20_000  # characters: nobody types more, and each costs time
MOST_BYTES = 1 << 20  # of an own file that are looked at: TAB does not wait
DESCRIBING = ("zsh", "fish", "powershell", "nushell")  # shells that show what a candidate means
UNQUOTED = ("powershell", "nushell")  # shells that put a candidate in place of the word with its quotes, and add none
QUOTES = {"nushell": "'\"`"}  # what a word may be quoted with, where it is not what POSIX has


def respond(environ: Mapping[str, str]) -> tuple[str, str, int]:
    """The candidates for standard output, one a line; none where the words in the environment make no sense.

    COMP_WORDS holds the line as bash has it: the words, quoted as they were typed, parted by line ends (or by spaces,
    as Typer's own scripts do), and COMP_CWORD the number of the one TAB was pressed in. For all shells but bash a
    tab and a description follow each candidate.
    """
    task, _, shell = environ.get("_TIPFACTS_COMPLETE", "").partition("_")
    if shell not in ("bash", *DESCRIBING):
        return "", "", 0
    if task == "source":
        return script(shell), "", 0
    typed = _typed(environ, shell) if task == "complete" else None
    if typed is None:
        return "", "", 0
    place = Place(*typed, FactStore())
    if place.param is not None and place.param.takes == "file":
        return FILES + "\n", "", 0
    found = place.candidates(environ, anywhere=shell == "fish")
    if place.param is not None and place.param.takes == "template" and shell in UNQUOTED:
        found = [f"'{template}'" for template in found if "'" not in template]
    described = place.descriptions(environ) if found and shell in DESCRIBING else {}
    return "".join(f"{value}\t{described[value]}\n" if value in described else f"{value}\n" for value in found), "", 0


def script(shell: str) -> str:
    """The script that makes a shell ask for completion."""
    from tipfacts.cli.completion_scripts import SCRIPTS

    return SCRIPTS[shell]


# --- where TAB was pressed -------------------------------------------------------------------------------------------


class Place:
    """Where TAB was pressed: in which command, and where a value of one row of the table, or else an option, may stand.

    `kept` is what a candidate keeps of the word typed: `--format=`, where the shell takes that for one word with it,
    and of a list with commas all but the last value.
    """

    def __init__(self, words: Sequence[str], incomplete: str, store: FactStore) -> None:
        self.kept = ""
        self.incomplete = incomplete
        if incomplete[:2] == "--" and "=" in incomplete:
            name, _, self.incomplete = incomplete.partition("=")
            self.kept = f"{name}="
            words = [*words, name]
        elif incomplete == "=":  # bash makes a word of it
            self.incomplete = ""
        self.line = Line(_parted(words))
        self._store = FactStore(bundled=False) if self.line.request.values.get("only_data") else store
        self.command = self.line.command
        self.param = self.line.awaited
        if self.param is None and not self.among_options:
            open_ = (row for row in self.command.arguments if row.many or row.name not in self.line.values)
            self.param = next(open_, None)
        self._chosen, self.incomplete = _parts(self.param, self.incomplete)
        self.kept += self._chosen

    @property
    def among_options(self) -> bool:
        """Whether what is being typed is the name of an option."""
        return self.param is None and self.incomplete[:1] == "-" and not self.line.literal

    def candidates(self, environ: Mapping[str, str], *, anywhere: bool = False) -> list[str]:
        """What may stand here and begins as it was typed; or, of the ids, holds that anywhere."""
        if self.line.lost:
            return []
        if self.among_options:
            return [
                flag
                for param in self.command.params
                if (param.many or param.name not in self.line.values) and not self.command.hides(param)
                for flag in param.flags
                if flag.startswith(self.incomplete)
            ]
        if self.param is None:
            return [name for name in COMMANDS if name.startswith(self.incomplete)] if self.command is PROGRAM else []
        if self.param.takes == "id":
            return [self.kept + id for id in self._ids(environ, anywhere=anywhere)]
        own = [name for name in self._own_words(environ) if name.startswith(self.incomplete)]
        found = [*values(self.param, self.incomplete, self.command, self._store), *own]
        return [self.kept + value for value in found if value not in self._chosen.split(",")]

    def _own_words(self, environ: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """The kinds or tags that own files declare, each with its words by language, where one may stand here."""
        table = {"kind": "kinds", "tag": "tags"}.get(self.param.takes) if self.param else None
        files = self._files(environ)
        return _declared(files, table) if table and files else {}

    def _files(self, environ: Mapping[str, str]) -> list[str]:
        return self.line.request.values.get("data") or _files(environ)

    def _ids(self, environ: Mapping[str, str], *, anywhere: bool) -> list[str]:
        """The ids of the bundled facts, then those of own ones."""
        files = self._files(environ)
        ids = dict.fromkeys([*self._store.ids(), *_own_ids(files), *_packed_ids(files, self.incomplete)])
        chosen = self._chosen.split(",")
        found = [id for id in ids if id.startswith(self.incomplete) or (anywhere and self.incomplete in id)]
        return [id for id in found if id not in chosen]

    def descriptions(self, environ: Mapping[str, str]) -> Mapping[str, str]:
        """What each candidate means, in the language of the line or of the environment."""
        from tipfacts.i18n.language import LANGUAGES, text
        from tipfacts.i18n.locale import choose

        asked = self.line.request.values.get("lang")
        language, _ = choose(asked if asked in LANGUAGES else None, environ)
        if self.param is not None:
            describe = _DESCRIBERS.get(self.param.takes)
            meanings = dict(describe(self.param, language, self._store)) if describe else {}
            meanings |= {value: text(words, language) for value, words in self._own_words(environ).items() if words}
            return {self.kept + value: meaning for value, meaning in meanings.items()}
        from tipfacts.cli import help_pages

        return help_pages.options(self.command, language) if self.among_options else help_pages.summaries(language)


def _typed(environ: Mapping[str, str], shell: str) -> tuple[list[str], str] | None:
    """The words before the one TAB was pressed in, the program's name left out, and that one; None if they are odd."""
    line = environ.get("COMP_WORDS")
    number = environ.get("COMP_CWORD", "")
    if line is None or len(line) > LONGEST_LINE:
        return None
    if not (number.isascii() and number.isdigit() and len(number) < 5 and int(number)):
        return None
    if "\n" not in line:
        *words, last = _words(line, " \t")
        words = [*filter(None, words), last]
    elif shell == "powershell":
        words = line.split("\n")
    elif shell == "fish":  # only the last word is still as it was typed
        *words, last = line.split("\n")
        words += _words(last, "")
    else:
        words = _words(line, "\n", QUOTES.get(shell, "'\""))
    at = int(number)
    return words[1:at], words[at] if at < len(words) else ""


def _words(line: str, separators: str, quotes: str = "'\"") -> list[str]:
    """The words of a line as a shell reads them, what a quote still open holds included."""
    words = [""]
    quote = ""
    letters = iter(line)
    for letter in letters:
        if letter == "\\" and quote not in ("'", "`"):
            escaped = next(letters, "")
            words[-1] += escaped if not quote or escaped in '"\\$`' else letter + escaped
        elif letter == quote:
            quote = ""
        elif letter in quotes and not quote:
            quote = letter
        elif letter in separators and not quote:
            words.append("")
        else:
            words[-1] += letter
    return words


def _parted(words: Sequence[str]) -> list[str]:
    """The words without the `=` that bash makes a word of in `--tag=x`: options and their values stand apart then."""
    end = words.index("--") if "--" in words else len(words)
    return [word for at, word in enumerate(words) if word != "=" or at > end]


# --- what may stand there --------------------------------------------------------------------------------------------


def values(param: Param, incomplete: str, command: Command, store: FactStore) -> list[str]:
    """The values of a row of the table that begin as it was typed."""
    if param.takes == "template":
        return _templates(incomplete, command)
    offered = _VALUES.get(param.takes, _choices)(param, command, store)
    if param.takes == "sort" and incomplete[:1] == "-":
        offered = [f"-{key}" for key in offered]
    return [value for value in offered if value.startswith(incomplete)]


def lists(param: Param, incomplete: str, command: Command, store: FactStore) -> list[str]:
    """The same where the value may be a list with commas: what the Typer parser offers."""
    chosen, begun = _parts(param, incomplete)
    return [chosen + value for value in values(param, begun, command, store) if value not in chosen.split(",")]


def _parts(param: Param | None, incomplete: str) -> tuple[str, str]:
    """Of a list with commas, the values that are typed already, with the comma after them, and the one begun."""
    if param is None or not (param.splits or param.takes == "fields"):
        return "", incomplete
    chosen, comma, begun = incomplete.rpartition(",")
    return chosen + comma, begun


def _choices(param: Param, _command: Command, _store: FactStore) -> list[str]:
    return list(param.choices)


def _ids(_param: Param, _command: Command, store: FactStore) -> list[str]:
    return list(store.ids())


def _tags(_param: Param, _command: Command, store: FactStore) -> list[str]:
    return list(store.vocabulary()["tags"])


def _definitions(_param: Param, _command: Command, _store: FactStore) -> list[str]:
    from tipfacts.data.json_schema import names

    return list(names())


def _topics(_param: Param, _command: Command, _store: FactStore) -> list[str]:
    return [*COMMANDS, *TOPICS]


def _years(_param: Param, _command: Command, store: FactStore) -> list[str]:
    """The years that a fact starts or ends in, or is measured from."""
    years = set()
    for record in store.records():
        period = record["period"]
        years |= {(period["start"] or "")[:4], (period["end"] or "")[:4], str(record["baseline_year"] or "")}
    return sorted(years - {""})


def _field(_param: Param, command: Command, _store: FactStore) -> list[str]:
    return _fields(command)


def _fields(command: Command) -> list[str]:
    from tipfacts.data.fields import ANSWERS, paths

    shape = ANSWERS.get(command.subject)
    return [path for path, _ in paths(shape)] if shape else []


def _sort_keys(_param: Param, command: Command, _store: FactStore) -> list[str]:
    from tipfacts.cli.validate_args import SORT_SYNONYMS, sort_keys

    return [*SORT_SYNONYMS, *sort_keys(command)]


def _templates(incomplete: str, command: Command) -> list[str]:
    """The template as it was typed, with each field that its last brace may begin."""
    from tipfacts.data.fields import ANSWERS, paths

    _, brace, begun = incomplete.replace("{{", "--").rpartition("{")
    shape = ANSWERS.get(command.subject)
    if not brace or "}" in begun or not shape or not incomplete.isprintable():
        return []
    start = incomplete[: len(incomplete) - len(begun)]
    known = [path for path, field in paths(shape) if field.type not in ("object", "objects")]
    return [f"{start}{path}}}" for path in known if path.startswith(begun)]


_VALUES: dict[str, Callable[[Param, Command, FactStore], list[str]]] = {
    "id": _ids,
    "tag": _tags,
    "topic": _topics,
    "definition": _definitions,
    "year": _years,
    "field": _field,
    "fields": _field,
    "sort": _sort_keys,
}


def _titles(_param: Param, language: str, store: FactStore) -> dict[str, str]:
    from tipfacts.i18n.language import text

    return {record["id"]: text(record["title"], language) for record in store.records()}


def _vocabulary(param: Param, language: str, store: FactStore) -> dict[str, str]:
    """The words of one of the facts' own vocabularies, which is called as the row is."""
    name = "kinds" if param.takes == "kind" else f"{param.name}s"
    words: Mapping[str, Mapping[str, str]] = store.vocabulary().get(name, {})  # type: ignore[assignment] # by its name
    from tipfacts.i18n.language import text

    return {word: text(texts, language) for word, texts in words.items()}


def _chosen(param: Param, language: str, store: FactStore) -> Mapping[str, str]:
    from tipfacts.cli import help_pages

    return help_pages.choices(param, language) or _vocabulary(param, language, store)


def _subjects(_param: Param, language: str, _store: FactStore) -> Mapping[str, str]:
    from tipfacts.cli import help_pages

    return help_pages.summaries(language)


_DESCRIBERS: dict[str, Callable[[Param, str, FactStore], Mapping[str, str]]] = {
    "id": _titles,
    "kind": _vocabulary,
    "tag": _vocabulary,
    "choice": _chosen,
    "topic": _subjects,
}


# --- own facts -------------------------------------------------------------------------------------------------------


def _files(environ: Mapping[str, str]) -> list[str]:
    import os

    return [path for path in environ.get("TIPFACTS_DATA", "").split(os.pathsep) if path]


def _own_ids(files: Iterable[str]) -> Iterator[str]:
    """The ids that own files give on lines of their own: to check the files would be felt at each press."""
    for _, key, value in _lines(files):
        if key == "id" and _is_id(value):
            yield value


def _packed_ids(files: Iterable[str], incomplete: str) -> Iterator[str]:
    """The ids in packs that begin so: as many as anybody looks through."""
    for path in files:
        from tipfacts.data.files.regular_file import is_database

        if is_database(path):
            from tipfacts.data.pack.reader import PackFacts
            from tipfacts.errors import BadData

            try:
                yield from PackFacts(path).ids_with_prefix(incomplete)
            except BadData:  # nobody asked about it
                return


def _declared(files: Iterable[str], table: str) -> dict[str, dict[str, str]]:
    """What own files declare under `[tags.bridges]` and the like: each name, with its words by language."""
    from tipfacts.i18n.language import LANGUAGES

    found: dict[str, dict[str, str]] = {}
    for header, key, value in _lines(files):
        name = header.removeprefix(f"{table}.")
        if name != header and _is_id(name):
            words = found.setdefault(name, {})
            if key in LANGUAGES and value.isprintable():
                words[key] = value
    return found


def _lines(files: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Each line `key = value` of the files, the value without its quotes, with the table that it stands in."""
    for path in files:
        header = ""
        for line in _text(path).splitlines():
            if line[:1] == "[":
                header = line.partition("#")[0].strip("[] \t")
                yield header, "", ""
            key, equals, value = line.partition("=")
            if equals:
                yield header, key.strip(), value.partition("#")[0].strip().strip("\"'")


def _is_id(word: str) -> bool:
    return word.replace("-", "").isalnum() and word.isascii() and len(word) <= 80


def _text(path: str) -> str:
    """The beginning of a regular file; nothing where it cannot be read, for nobody asked about it."""
    import os
    import stat

    try:
        path = os.path.expanduser(path)
        if not stat.S_ISREG(os.stat(path).st_mode):
            return ""
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            return os.read(descriptor, MOST_BYTES).decode("utf-8", "replace")
        finally:
            os.close(descriptor)
    except (OSError, ValueError):
        return ""
