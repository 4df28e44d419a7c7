"""Draws a card as a picture for a telephone: upright, in large letters that can be selected, and nothing to load.

SVG breaks no lines, and nobody knows which letters the reader's machine has. So lines are broken here, by the widths of
letters as wide as any that is common; where the letters are narrower, a line ends a little early.
"""

from __future__ import annotations

from unicodedata import category, combining, east_asian_width, normalize

from tipfacts.output.pictures.cards import Card, escaped
from tipfacts.text.wrap import wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, MARGIN = 1080, 80
FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
GROUND, INK, ACCENT, BOX, RULE = "#fbfaf8", "#1b1b1f", "#8b1a5e", "#fff1dc", "#b45309"
LINE = 1.32  # of the size of the letters
BOLD = 1.15  # how much wider bold letters are
# By role: size, whether bold, colour, space above.
_STYLES = {
    "kind": (38, True, ACCENT, 0),
    "title": (60, True, INK, 16),
    "figure": (116, True, ACCENT, 40),
    "period": (42, False, INK, 12),
    "status": (44, True, INK, 36),
    "text": (46, False, INK, 40),
    "caveats": (40, False, INK, 56),
    "year": (56, True, ACCENT, 44),
    "event": (42, False, INK, 24),
    "source": (36, False, INK, 52),
    "made": (36, True, INK, 24),
}
SMALLEST_FIGURE = 72
# The widths of letters in thousandths of their size: in DejaVu Sans or in Verdana, whichever is wider.
_LETTERS = {
    letter: width
    for width, letters in (
        (300, "ijl'’‘"),
        (365, " .,f·!\u202f\u00a0"),
        (460, "rtI-()[]{}/\\|:;"),
        (590, 'cszJ“”"'),
        (620, "vxykLFTY"),
        (650, "abdeghnopqu0123456789«»$?*_–EP"),
        (705, "ABCKRSVXZ"),
        (790, "DGHNOQU&"),
        (870, "wM+<>=~#"),
        (1000, "mW@—…"),
        (1080, "%"),
    )
    for letter in letters
}
_WIDEST, _EMOJI = 1000, 1400


def measure(text: str) -> int:
    """How wide a text is at most, in thousandths of the size of its letters."""
    return sum(map(_letter, text))


def _letter(letter: str) -> int:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if combining(letter):
        return 0
    base = normalize("NFD", letter)[0]
    if base in _LETTERS:
        return _LETTERS[base]
    if category(letter) == "So" and east_asian_width(letter) == "W":
        return _EMOJI
    return _WIDEST


class _Picture:
    """A picture that grows downwards, element by element."""

    def __init__(self) -> None:
        self.elements: list[str] = []
        self.y = float(MARGIN)

    def write(
        self, text: str, role: str, *, indent: int = 0, right: int = 0, size: float = 0, bold: bool = False
    ) -> None:
        """The text, broken into lines, below what there is."""
        usual, is_bold, color, _ = _STYLES[role]
        size = size or usual
        bold = bold or is_bold
        room = (WIDTH - 2 * MARGIN - indent - right) / size * 1000 / (BOLD if bold else 1)
        spans = []
        left = MARGIN + indent
        for line in wrapped(text, room, measure, follow=False):
            self.y += size * LINE
            spans.append(f'<tspan x="{left}" y="{self.y - size * (LINE - 1):.0f}">{escaped(line)}</tspan>')
        weight = ' font-weight="700"' if bold else ""
        self.elements.append(f'<text font-size="{size:.0f}"{weight} fill="{color}">{chr(10).join(spans)}</text>\n')


def picture(card: Card) -> str:
    """The card as an SVG file."""
    drawn = _Picture()
    for role, texts in card.blocks:
        drawn.y += _STYLES[role][3]
        if role == "caveats":
            _caveats(drawn, texts)
        elif role == "event":
            _event(drawn, texts)
        elif role == "figure":
            drawn.write(texts[0], role, size=_figure_size(texts[0]))
        else:
            drawn.write(texts[0], role)
    height = round(drawn.y + MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{card.language}" xml:lang="{card.language}" role="img" '
        f'aria-labelledby="title description" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'style="max-width:100%;height:auto" font-family="{FONTS}">\n'
        f'<title id="title">{escaped(card.title)}</title>\n'
        f'<desc id="description">{escaped(card.description)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>\n'
        f'<rect width="{WIDTH}" height="20" fill="{ACCENT}"/>\n'
        f"{''.join(drawn.elements)}</svg>\n"
    )


def _figure_size(figure: str) -> float:
    """As large as lets the figure stand on one line; on two, rather than small."""
    usual = _STYLES["figure"][0]
    return max(min(usual, (WIDTH - 2 * MARGIN) * 1000 // (measure(figure) * BOLD)), SMALLEST_FIGURE)


def _caveats(drawn: _Picture, texts: Sequence[str]) -> None:
    """The caveats on a ground of their own, with a rule along it."""
    at, top = len(drawn.elements), drawn.y
    padding = 36
    drawn.y += padding / 2
    heading, *caveats = texts
    drawn.write(heading, "caveats", indent=padding, right=padding, bold=True)
    for caveat in caveats:
        drawn.y += 16
        drawn.write(caveat, "caveats", indent=padding, right=padding)
    drawn.y += padding
    box = f'<rect x="{MARGIN}" y="{top:.0f}" height="{drawn.y - top:.0f}"'
    drawn.elements[at:at] = [
        f'{box} width="{WIDTH - 2 * MARGIN}" fill="{BOX}"/>\n',
        f'{box} width="12" fill="{RULE}"/>\n',
    ]


def _event(drawn: _Picture, texts: Sequence[str]) -> None:
    """What happened and when, beside a dot on a line that runs on from the event before."""
    size, _, _, gap = _STYLES["event"]
    start, dot = drawn.y - gap + 8, drawn.y + size * LINE * 0.62
    indent, middle = 48, MARGIN + 10
    drawn.write(texts[0], "event", indent=indent)
    if texts[1]:
        drawn.write(texts[1], "event", indent=indent, size=36)
    drawn.elements.append(
        f'<path d="M{middle} {start:.0f}V{drawn.y + 8:.0f}" stroke="{ACCENT}" stroke-width="4"/>\n'
        f'<circle cx="{middle}" cy="{dot:.0f}" r="11" fill="{ACCENT}"/>\n'
    )
