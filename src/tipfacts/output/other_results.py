"""What a command answers that is no list of facts: the hotline, words, a state, problems, a schema; a type for each."""

from __future__ import annotations

from tipfacts.output.result import Result
from tipfacts.spec import DATA_BROKEN, FOUND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tipfacts.data import record_types
    from tipfacts.data.store import FactStore
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Row


class Text(Result):
    """Words that are complete, whatever the format: help, a count, a script."""

    def __init__(self, text: str, *, status: int = FOUND) -> None:
        super().__init__(status=status)
        self.text = text

    def is_text(self, view: DisplayOptions) -> bool:  # noqa: ARG002 - others ask how it is shown
        """Always."""
        return True


class Citations(Result):
    """The citations of facts, in a style."""

    shape = "citation"
    has_words = False  # as data; a style for people is words already

    def __init__(self, store: FactStore, ids: Sequence[str], style: str) -> None:
        super().__init__()
        self.store = store
        self.ids = ids
        self.style = style

    def is_text(self, view: DisplayOptions) -> bool:
        """Whether a style is asked for that is no data."""
        return not view.is_data and self.style != "csl-json"

    @property
    def rows(self) -> Sequence[Row]:
        """Each citation as an item of CSL-JSON."""
        from tipfacts.output import citations

        return [citations.csl(self.store.record(id), self.store) for id in self.ids]


class Hotline(Result):
    """The hotline."""

    shape = "hotline"
    single = True
    is_notice = True

    def __init__(self, hotline: record_types.Hotline) -> None:
        super().__init__()
        self.hotline = hotline

    @property
    def rows(self) -> Sequence[record_types.Hotline]:
        """The hotline alone."""
        return (self.hotline,)


class Info(Result):
    """Versions, counts and settings in use."""

    shape = "info"
    single = True
    is_notice = True
    quotes_files = True

    def __init__(self, store: FactStore, info: record_types.Info) -> None:
        super().__init__()
        self.store = store
        self.info = info

    @property
    def rows(self) -> Sequence[record_types.Info]:
        """The information alone."""
        return (self.info,)


class Problems(Result):
    """What is wrong with data files that hold so many facts."""

    shape = "problem"
    quotes_files = True

    def __init__(self, problems: Sequence[record_types.Problem], facts: int) -> None:
        broken = any(problem["severity"] == "error" for problem in problems)
        super().__init__(status=DATA_BROKEN if broken else FOUND)
        self.problems = problems
        self.facts = facts

    @property
    def rows(self) -> Sequence[record_types.Problem]:
        """The problems."""
        return self.problems


class NewPack(Result):
    """A pack that is to be made of data files: it is never held in memory, but written as it is made."""

    single = True

    def __init__(self, store: FactStore, files: Sequence[str]) -> None:
        super().__init__()
        self._store = store
        self._files = files

    def make(self, into: str, report: Callable[[int], None]) -> None:
        """Write the pack into a new file; `report` is told now and then how many facts are done."""
        self._store.write_pack(self._files, into, report)


class Schema(Result):
    """The JSON Schema of every output and of the data file, or the one definition that is asked for."""

    shape = "schema_row"
    single = True
    has_words = False

    def __init__(self, store: FactStore, definition: str | None) -> None:
        super().__init__()
        self.store = store
        self.definition = definition

    @property
    def rows(self) -> Sequence[Row]:
        """A row for each field."""
        from tipfacts.data import json_schema

        return list(json_schema.rows(self.store.vocabulary(), self.definition))

    @property
    def objects(self) -> Sequence[Row]:
        """The schema itself."""
        from tipfacts.data import json_schema

        words = self.store.vocabulary()
        return (json_schema.definition(self.definition, words) if self.definition else json_schema.document(words),)


class Version(Result):
    """The version of the program, and those of its facts."""

    shape = "version"
    single = True

    def __init__(self, store: FactStore) -> None:
        super().__init__()
        self.store = store

    def is_text(self, view: DisplayOptions) -> bool:
        """Unless JSON is asked for."""
        return not view.is_json

    @property
    def rows(self) -> Sequence[Row]:
        """The versions alone."""
        from tipfacts import __version__
        from tipfacts.data.validation import SCHEMA_VERSION

        data = ", ".join(self.store.data_versions())
        return ({"name": "tipfacts", "version": __version__, "schema_version": SCHEMA_VERSION, "data_version": data},)


class Welcome(Result):
    """What the program is, the hotline first."""

    single = True
    is_notice = True

    def __init__(self, store: FactStore, hotline: record_types.Hotline) -> None:
        super().__init__()
        self.store = store
        self.hotline = hotline
