"""What can go wrong: a message key, its fields, an exit status and a code that scripts can rely on."""

from __future__ import annotations

from tipfacts.spec import BUG, DATA_BROKEN, NOT_WRITTEN, NOTHING_FOUND, USAGE_ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tipfacts.data.record_types import Problem


class TipfactsError(Exception):
    """An expected failure: `key` names its words in messages.py, `fields` fill them in."""

    status = BUG
    code = "bug"
    details: tuple[tuple[str, ...], ...] = ()  # lines that say more, each in every language, in the order of LANGUAGES
    with_hotline = False  # whether it ends with the hotline's number: whoever meets it may be looking for that

    def __init__(
        self,
        key: str,
        *,
        where: str = "",
        suggestions: tuple[str, ...] = (),
        **fields: object,
    ) -> None:
        super().__init__(key)
        self.key = key
        self.where = where
        self.suggestions = suggestions
        self.fields = fields


class UsageError(TipfactsError):
    """The line typed cannot be understood."""

    status = USAGE_ERROR
    code = "usage"


class BadField(UsageError):
    """A field was asked for that the answer does not have."""

    code = "bad_field"


class NotFound(TipfactsError):
    """No fact has the id asked for."""

    status = NOTHING_FOUND
    code = "not_found"


class BadData(TipfactsError):
    """A data file breaks a rule; `problems` holds the first, the field `more` counts the others."""

    status = DATA_BROKEN
    code = "data_invalid"

    def __init__(self, key: str, *, problems: tuple[Problem, ...] = (), **named: object) -> None:
        super().__init__(key, **named)  # type: ignore[arg-type] # what it takes by name, and what the message shows
        self.problems = problems


class MissingData(BadData):
    """A data file is missing or cannot be read."""

    code = "data_missing"


class NotWritten(TipfactsError):
    """The answer could not be written."""

    status = NOT_WRITTEN
    code = "not_written"
