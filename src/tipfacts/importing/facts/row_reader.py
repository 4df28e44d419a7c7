"""One row, or one figure of it: what serves each field, made fit to be a text; what cannot be read is a problem."""

from __future__ import annotations

from typing import NamedTuple

from tipfacts.i18n import formatting
from tipfacts.i18n.language import LANGUAGES
from tipfacts.importing.cells import dates, languages, number_words, numbers, texts
from tipfacts.importing.cells.problems import CellProblem, Problem
from tipfacts.importing.columns.templates import written
from tipfacts.importing.reading.table import is_empty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tipfacts.importing.cells.identifiers import Ids
    from tipfacts.importing.columns.conventions import Conventions
    from tipfacts.importing.columns.plan import Plan
    from tipfacts.importing.facts.vocabulary import Vocabulary
    from tipfacts.importing.reading.table import Cell, Column, Row, Table

_LONGEST_WORD = 30  # characters: no word for "nothing" is longer, and a page is not to be folded
LIST_JOINT = "; "  # as `list` writes a list into one cell


class Change(NamedTuple):
    """What was done to a cell so that it could be a text: `sign`, `markup`, `lines`, `invisible`."""

    what: str
    row: int
    field: str
    before: str
    after: str


class Context(NamedTuple):
    """What the facts of one table are made with, and where problems and changes are noted."""

    table: Table
    plan: Plan
    conventions: Conventions
    vocabulary: Vocabulary
    ids: Ids
    text_language: str | None  # what --text-lang says
    problems: list[Problem]
    changes: list[Change]
    bracketed_units: set[str]  # units that stood in brackets
    comma_columns: frozenset[int]  # columns of tags that commas part
    legend: Mapping[str, str]  # what the marks behind figures mean
    marks: set[str]  # those that figures have


class RowReader:
    """A row, with `figure` the column that makes a fact of it under --wide; unsound once something cannot be read."""

    def __init__(self, context: Context, row: Row, figure: Column | None = None) -> None:
        self.context = context
        self.table = context.table
        self.plan = context.plan
        self.vocabulary = context.vocabulary
        self.row = row
        self.figure = figure
        self.specials = {"row": str(row.number)}
        if figure:
            self.specials |= {"column": figure.name, "value": written(row.cell(figure.place))}
        self.footnotes: list[str] = []
        self.is_sound = True
        self.language, self.original_language = self._languages()

    def problem(self, field: str, key: str, cell: object = "", **fields: object) -> None:
        """Note that the row makes no fact, for what is wrong with a field."""
        self.is_sound = False
        of_figure = field == "value" and self.figure
        column = self.figure.name if of_figure and self.figure else self.plan.column_of(field, self.table)
        self.context.problems.append(Problem(self.row.number, column, key, str(cell), fields))

    # --- cells

    def cells(self, field: str) -> Iterator[tuple[int, Cell]]:
        """The cells that serve a field and hold something, each with the place of its column."""
        for place in self.plan.columns.get(field, ()):
            cell = self.row.cell(place)
            if not self._says_nothing(field, cell):
                yield place, cell

    def _says_nothing(self, field: str, cell: Cell) -> bool:
        """Whether a cell is empty, or says that there is nothing: `n/a`, and `none` among caveats."""
        if self.table.is_own or not isinstance(cell, str):
            return is_empty(cell)
        words = number_words.NO_NOTES if field.startswith("notes") else number_words.NOTHING
        return (len(cell) < _LONGEST_WORD and cell.strip().lower() in words) or is_empty(cell)

    def made(self, field: str) -> str | None:
        """What --set gives the field in this row."""
        template = self.plan.templates.get(field)
        if template is None:
            return None
        language = field[-2:] if field[-3:] in (".fr", ".en") else self.language
        specials = self.specials
        if self.figure:
            specials = {**specials, "value": self._shown(self.figure.place, specials["value"], language)}
        return template.fill(self.row, specials, lambda place, cell: self._shown(place, cell, language))

    def _shown(self, place: int, cell: Cell, language: str) -> str:
        """A cell as a sentence has it: its number with the marks of that language, for 6,72 is no number in English."""
        words = written(cell)
        sign = self.context.conventions.signs.get(place)
        if sign is None or not isinstance(cell, str) or numbers.is_missing(cell):
            return words
        try:
            parts = numbers.parts(cell, self.plan.language)
            words = words.strip().removesuffix(parts.mark).rstrip()
            for text in parts.numbers:
                words = words.replace(text, formatting.number(numbers.number(text, sign), language))
        except CellProblem:
            return words  # a problem where the figure itself is read
        return words

    def text(self, field: str) -> str | None:
        """What --set gives the field, or else its first cell that is not empty; as it is written."""
        if field in self.plan.templates:
            return self.made(field)
        for place in self.plan.columns.get(field, ()):  # not by cells(): most fields have no column, in every row
            cell = self.row.cell(place)
            if not self._says_nothing(field, cell):
                return written(cell) if self.table.is_own else written(cell).strip()
        return None

    def items(self, field: str) -> Iterator[str]:
        """The items of a list: those of each of its cells, parted by semicolons or bars."""
        cells: list[tuple[int | None, Cell]] = [*self.cells(field)]
        if field in self.plan.templates:
            cells = [(None, self.made(field))]
        for place, cell in cells:
            for item in self.parted(cell, commas=self._parts_at_commas(field, place)):
                if item.strip():
                    yield item if self.table.is_own else item.strip()

    def parted(self, cell: Cell, *, commas: bool = False) -> list[str]:
        """The items of a cell that holds several."""
        if isinstance(cell, list):
            return [written(each) for each in cell]  # type: ignore[arg-type]
        words = written(cell)
        if self.table.is_own:
            return words.split(LIST_JOINT)
        return words.translate(str.maketrans("|,", ";;" if commas else ";,")).split(";")

    def _parts_at_commas(self, field: str, place: int | None) -> bool:
        """Whether commas part the items of a column."""
        return field == "tags" and place in self.context.comma_columns

    # --- texts

    def fit(self, words: str, field: str, *, alias: bool = False) -> str:
        """The words as a text of a fact, and what was done to them noted; empty where they cannot be one."""
        if self.table.is_own or not words:
            return words
        try:
            fit = texts.fit(words, self.language, alias=alias)
        except CellProblem as error:
            self.problem(field, error.key, words, **error.fields)
            return ""
        for change in fit.changes:
            self.context.changes.append(Change(change, self.row.number, field, words, fit.text))
        return fit.text

    def both(self, field: str) -> dict[str, str]:
        """The texts of a field by language, in the order of the languages."""
        found = {}
        for code in LANGUAGES:
            words = self.fit(self.text(f"{field}.{code}") or "", f"{field}.{code}")
            if words:
                found[self.language if code == self.plan.language else code] = words
        return {code: found[code] for code in LANGUAGES if code in found}

    def one_of(self, field: str, known: Mapping[str, str]) -> str | None:
        """The name that a word of a closed vocabulary stands for."""
        given = self.text(field)
        return self.known(given, field, known) if given else None

    def known(self, words: str, field: str, known: Mapping[str, str]) -> str | None:
        """The name that these words stand for, in either language."""
        found = known.get(dates.fold(words))
        if found is None:
            self.problem(field, "import.value", words, choices=tuple(dict.fromkeys(known.values())))
        return found

    def _languages(self) -> tuple[str, str | None]:
        """The language that the texts of the row are filed under, and the one they are in, where that is another."""
        given = self.text("language")
        named = languages.named(given) if given else None
        if named in LANGUAGES:
            return named, None
        if given and not self.context.text_language:
            self.problem("language", "import.language", given)
        return self.plan.language, named or given
