"""What --set gives a field: words in which `{Header}` stands for the cell of that column."""

from __future__ import annotations

from tipfacts.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tipfacts.importing.reading.table import Cell, Row

ROW, COLUMN, VALUE = "row", "column", "value"  # the row's number; with --wide, the figure's column and its cell
SPECIAL = (ROW, COLUMN, VALUE)


class Template:
    """Words and places of columns in turn; `specials` are those of SPECIAL that it names."""

    __slots__ = ("_pieces", "places", "specials", "words")

    def __init__(self, pieces: Sequence[str | int | tuple[str]]) -> None:
        self._pieces = pieces
        self.places = [piece for piece in pieces if isinstance(piece, int)]
        self.words = [piece for piece in pieces if isinstance(piece, str)]
        self.specials = {piece[0] for piece in pieces if isinstance(piece, tuple)}

    def fill(self, row: Row, specials: dict[str, str], show: Callable[[int, Cell], str]) -> str | None:
        """The words for a row, with its cells as `show` writes them; None where not one of them has anything."""
        filled = []
        has_any = not self.places
        for piece in self._pieces:
            if isinstance(piece, int):
                words = show(piece, row.cell(piece)).strip()
                has_any = has_any or bool(words)
            else:
                words = specials.get(piece[0], "") if isinstance(piece, tuple) else piece
            filled.append(words)
        return "".join(filled) if has_any else None


def written(cell: Cell) -> str:
    """A cell as words."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, list):
        return "; ".join(filter(None, (written(each) for each in cell)))  # type: ignore[arg-type]
    return repr(cell) if isinstance(cell, (int, float)) else str(cell)


def parse(text: str, place: Callable[[str], int | str]) -> Template:
    """The template that is written so; `place` tells a header's column, or what the file says of all rows.

    Raises:
        UsageError: A brace is not closed, or `place` knows no such column.
    """
    pieces: list[str | int | tuple[str]] = []
    rest = text
    while rest:
        words, brace, rest = _up_to_brace(rest)
        if words:
            pieces.append(words)
        if not brace:
            break
        name, closing, rest = rest.partition("}")
        if brace == "}" or not closing:
            raise UsageError("import.template", value=text)
        pieces.append((name,) if name in SPECIAL and not _is_column(name, place) else place(name))
    return Template(pieces)


def _up_to_brace(text: str) -> tuple[str, str, str]:
    """The words before the first brace that stands alone, the brace, and what follows it."""
    words = ""
    at = 0
    while at < len(text):
        letter = text[at]
        if letter in "{}" and text[at + 1 : at + 2] == letter:
            words += letter
            at += 2
        elif letter in "{}":
            return words, letter, text[at + 1 :]
        else:
            words += letter
            at += 1
    return words, "", ""


def _is_column(name: str, place: Callable[[str], int | str]) -> bool:
    try:
        place(name)
    except UsageError:
        return False
    return True
