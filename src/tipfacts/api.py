"""The Python interface: the bundled facts, and those of data files, asked as the command line asks them."""

from __future__ import annotations

import operator
import os
from collections.abc import Iterator, Mapping  # noqa: TC003 - get_type_hints looks these names up
from contextlib import contextmanager
from typing import Literal, TypeVar, cast, overload

from tipfacts import errors
from tipfacts.cli import commands
from tipfacts.cli.validate_args import validated
from tipfacts.data import bundled as bundled_facts
from tipfacts.data.record_types import Citation, Hit, Hotline, Problem
from tipfacts.data.record_types import Record as Fact
from tipfacts.data.store import FactStore
from tipfacts.errors import BadData, MissingData, NotFound, TipfactsError, UsageError
from tipfacts.output import citations
from tipfacts.output.display_options import DisplayOptions
from tipfacts.output.error_output import in_words
from tipfacts.output.result import Result  # noqa: TC001 - as above
from tipfacts.spec import COMMANDS, Request

__all__ = [
    "BadData", "Citation", "Fact", "Facts", "Hit", "Hotline", "InvalidQuestion", "Kind", "MissingData", "TipfactsError",
    "UnknownFact", "cite", "facts", "get", "hotline", "load", "search",
]  # fmt: skip

Kind = Literal["initiative", "statistic", "milestone", "organisation", "person", "term", "contact"]
Pillar = Literal["prosecution", "protection", "prevention", "partnership"]
Language = Literal["fr", "en"]
_T = TypeVar("_T")
vars(errors)["Problem"] = Problem  # get_type_hints looks it up there; errors.py loads no types, for the commands' sake


class UnknownFact(NotFound, KeyError):
    """No fact has the id asked for; `suggestions` are the ids that look like it."""

    def __str__(self) -> str:
        return in_words(self)


class InvalidQuestion(UsageError, ValueError):
    """A question that cannot be asked: an unknown kind, an empty query, a limit below 0."""

    def __init__(self, message: str) -> None:
        super().__init__(message)

    def __str__(self) -> str:
        return self.key


@contextmanager
def _worded() -> Iterator[None]:
    """Puts an error of a data file in words, and makes a problem of it, wherever the file turns out to be broken."""
    try:
        yield
    except BadData as error:
        error.args = (in_words(error),)
        error.problems = error.problems or (_problem(error),)
        raise


def _problem(error: BadData) -> Problem:
    """What keeps a whole file from being read, as a problem; the line, where there is one, stands behind its name."""
    from tipfacts.data.loader import problem

    file, line = error.where.partition(": ")[0], None
    while (parts := file.rpartition(":"))[2].isdecimal():  # the column first
        file, line = parts[0], int(parts[2])
    return problem(file, line, None, "", error.key, **error.fields)


class Facts:
    """Facts to ask: the bundled ones, those of data files, or both.

    Every answer is a new dictionary or list, which the caller may change. Threads may share an object of this class.
    """

    def __init__(self, *files: str | os.PathLike[str], bundled: bool = True) -> None:
        """The facts of these data files, which are read and checked now.

        Raises:
            BadData: A file breaks a rule; MissingData, which derives from it: a file cannot be read.
            TypeError: A file is no path.
        """
        paths = [os.fsdecode(file) for file in files]
        with _worded():
            self._store = FactStore(paths, bundled=bundled)

    def __len__(self) -> int:
        """How many facts there are."""
        return len(self._store)

    @_worded()
    def __contains__(self, id: object) -> bool:
        """Whether a fact has this id."""
        return isinstance(id, str) and id in self._store

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, in the order of the files."""
        with _worded():
            for record in self._store.records():
                yield _copy(record)

    @_worded()
    def facts(self, *, kind: str | None = None, tag: str | None = None, pillar: Pillar | None = None) -> list[Fact]:
        """The facts in the order of the files; narrowed to one kind, tag or pillar if asked.

        Raises:
            InvalidQuestion: There is no such kind, tag or pillar; the message says which there are.
            TypeError: One of them is no text.
        """
        asked = {"kind": kind, "tag": tag, "pillar": pillar}
        typed = {name: [_text(value, name)] for name, value in asked.items() if value is not None}
        return [cast("Fact", _copy(row)) for row in self._answer("list", typed).rows]

    @_worded()
    def get(self, id: str) -> Fact:
        """The fact with this id.

        Raises:
            UnknownFact: There is none.
            TypeError: The id is no text.
        """
        return _copy(self._store.record(self._known(id)))

    def _known(self, id: str) -> str:
        if _text(id, "id") in self._store:
            return id
        from tipfacts.cli.selection import asks_for_hotline
        from tipfacts.retrieval.fuzzy import near

        is_hotline = asks_for_hotline(id)
        offer = ("hotline",) if is_hotline else ("list",)
        error = UnknownFact("fact.unknown", id=id, suggestions=near(id, self._store.ids_like(id)), offer=offer)
        error.with_hotline = is_hotline
        error.args = (id,)
        raise error

    @_worded()
    def search(self, query: str, *, limit: int = 10, exact: bool = False, min_score: float = 0) -> list[Hit]:
        """The facts that answer the query, best first; an empty list for nonsense. A limit of 0 is all.

        With `exact`, only words that stand in the facts as typed count, and all of them must.

        Raises:
            InvalidQuestion: There are no words, or more than 500 characters; a limit or score that cannot be.
            TypeError: The query is no text, the limit no whole number, the score no number.
        """
        _text(query, "query")
        if _whole(limit, "limit") < 0:
            raise InvalidQuestion(f"limit must be 0 or more, not {limit!r}")
        if not 0 <= _number(min_score, "min_score") <= 100:
            raise InvalidQuestion(f"min_score must be from 0 to 100, not {min_score!r}")
        typed: dict[str, object] = {"words": [query], **({"exact": True} if exact else {})}
        answer = self._answer("search", typed, limit=limit, min_score=min_score)
        return [cast("Hit", _copy(row)) for row in answer.rows]

    def hotline(self) -> Hotline:
        """The U.S. National Human Trafficking Hotline, which no data file changes."""
        return _copy(bundled_facts.hotline())

    @overload
    def cite(self, id: str, *, style: Literal["csl-json"], language: Language = "en") -> Citation: ...

    @overload
    def cite(self, id: str, *, style: Literal["text", "bibtex"] = "text", language: Language = "en") -> str: ...

    @_worded()
    def cite(
        self, id: str, *, style: Literal["text", "bibtex", "csl-json"] = "text", language: Language = "en"
    ) -> str | Citation:
        """The citation of a fact, as a sentence, a BibTeX entry or an item of CSL-JSON.

        Raises:
            UnknownFact: There is no such fact.
            InvalidQuestion: There is no such style or language.
            TypeError: The id is no text.
        """
        record = self._store.record(self._known(id))
        self._answer("cite", {"id": [id], "style": _text(style, "style"), "lang": _text(language, "language")})
        if style == "csl-json":
            return citations.csl(record, self._store)
        write = citations.bibtex if style == "bibtex" else citations.sentence
        return write(record, language, self._store).rstrip("\n")

    def _answer(self, command: str, typed: Mapping[str, object], **settled: object) -> Result:
        """What the command line would answer."""
        try:
            request = validated(Request(COMMANDS[command], {**typed}))
            request.values.update(settled)
            return commands.FUNCTIONS[command](self._store, request, DisplayOptions(request, {}, tty=False))
        except UsageError as error:
            raise InvalidQuestion(in_words(error)) from None


_bundled = Facts()


def load(*files: str | os.PathLike[str], bundled: bool = True) -> Facts:
    """The facts of data files and packs, beside the bundled ones unless those are not wanted.

    Raises:
        BadData: A file breaks a rule; MissingData, which derives from it: a file cannot be read.
        TypeError: A file is no path.
    """
    return Facts(*files, bundled=bundled)


def facts(*, kind: Kind | None = None, tag: str | None = None, pillar: Pillar | None = None) -> list[Fact]:
    """Every bundled fact, in the order of the source; see `Facts.facts`."""
    return _bundled.facts(kind=kind, tag=tag, pillar=pillar)


def get(id: str) -> Fact:
    """The bundled fact with this id; see `Facts.get`."""
    return _bundled.get(id)


def search(query: str, *, limit: int = 10, exact: bool = False, min_score: float = 0) -> list[Hit]:
    """The bundled facts that answer the query, best first; see `Facts.search`."""
    return _bundled.search(query, limit=limit, exact=exact, min_score=min_score)


def hotline() -> Hotline:
    """The U.S. National Human Trafficking Hotline, with the date when each detail was last confirmed."""
    return _bundled.hotline()


@overload
def cite(id: str, *, style: Literal["csl-json"], language: Language = "en") -> Citation: ...


@overload
def cite(id: str, *, style: Literal["text", "bibtex"] = "text", language: Language = "en") -> str: ...


def cite(
    id: str, *, style: Literal["text", "bibtex", "csl-json"] = "text", language: Language = "en"
) -> str | Citation:
    """The citation of a bundled fact; see `Facts.cite`."""
    return _bundled.cite(id, style=style, language=language)


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text, not {type(value).__name__}")
    return value


def _whole(value: object, name: str) -> int:
    try:
        return operator.index(value)  # type: ignore[arg-type] # which it is that decides
    except TypeError:
        raise TypeError(f"{name} must be a whole number, not {type(value).__name__}") from None


def _number(value: object, name: str) -> float:
    if not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number, not {type(value).__name__}")
    return value


def _copy(value: _T) -> _T:
    """The value, with dictionaries and lists of its own; copy.deepcopy is four times slower."""
    if isinstance(value, dict):
        return cast("_T", {key: _copy(item) for key, item in value.items()})
    if isinstance(value, (list, tuple)):
        return cast("_T", [_copy(item) for item in value])
    return value
