"""Holds the facts that a table makes to the rules of data files, so that what is written is valid as it stands."""

from __future__ import annotations

from tipfacts.data.validation import VOCABULARIES, Facts, check_words
from tipfacts.importing.cells.problems import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tipfacts.importing.facts.builder import Fact
    from tipfacts.importing.facts.row_reader import Context


def broken(facts: Sequence[Fact], context: Context, known: Mapping[str, object]) -> list[Problem]:
    """What validate would say of these facts, by row and column; without a row, of a word that is to be declared."""
    found: list[Problem] = []

    def complain(number: int | None, _id: object, field: str, key: str, /, **fields: object) -> None:
        row = 0 if number is None else facts[number].row
        found.append(Problem(row, context.plan.column_of(field, context.table), key, "", fields))

    def complain_of_word(field: str, key: str, /, **fields: object) -> None:
        complain(None, None, field, key, **fields)

    words = {section: dict(known[section]) for section in VOCABULARIES}  # type: ignore[call-overload]
    check_words(dict(context.vocabulary.declared), words, complain_of_word, bundled=False)
    checker = Facts(words, complain, "")
    for number, fact in enumerate(facts):
        checker.record(number, fact.entries)
    return found
