"""Draws a card as a picture for a telephone: upright, in large letters that can be selected, and nothing to load.

SVG breaks no lines, and nobody knows which letters the reader's machine has. So lines are broken here, by the widths of
letters as wide as any that is common; where the letters are narrower, a line ends a little early.
"""

from __future__ import annotations

from unicodedata import category, combining, east_asian_width, normalize

from tipfacts.output.pictures.cards import Card, escaped
from tipfacts.text.wrap import even

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tipfacts.output.pictures.cards import Words

WIDTH, MARGIN = 1080, 80
FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"
GROUND, INK, ACCENT, BOX, RULE = "#fbfaf8", "#1b1b1f", "#8b1a5e", "#fff1dc", "#b45309"
DANGER = "#a3121c"
LINE = 1.32  # of the size of the letters
BOLD = 1.15  # how much wider bold letters are
# By role: size, whether bold, colour, space above.
_STYLES = {
    "danger": (60, True, DANGER, 0),
    "kind": (38, True, ACCENT, 0),
    "title": (60, True, INK, 16),
    "fact": (54, True, INK, 16),
    "figure": (116, True, ACCENT, 40),
    "period": (42, False, INK, 12),
    "status": (44, True, INK, 36),
    "text": (46, False, INK, 40),
    "detail": (42, False, INK, 28),
    "caveats": (40, False, INK, 56),
    "chosen": (42, False, INK, 16),
    "year": (56, True, ACCENT, 44),
    "event": (42, False, INK, 24),
    "source": (36, False, INK, 52),
    "made": (36, True, INK, 24),
}
SMALLEST_FIGURE = 72
APART = 56  # above a title that stands below something else
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

    def __init__(self, card: Card) -> None:
        self.card = card
        self.elements: list[str] = []
        self.y = float(MARGIN)

    def write(
        self, words: Words, role: str, *, indent: int = 0, right: int = 0, size: float = 0, bold: bool = False
    ) -> None:
        """The text, broken into lines, below what there is."""
        usual, is_bold, color, _ = _STYLES[role]
        size = size or usual
        bold = bold or is_bold
        room = (WIDTH - 2 * MARGIN - indent - right) / size * 1000 / (BOLD if bold else 1)
        spans = []
        left = MARGIN + indent
        foreign = list(self.card.foreign(words))
        for start, end in even(words[0], room, measure, follow=False):
            self.y += size * LINE
            line = _marked(words[0], start, end, foreign)
            spans.append(f'<tspan x="{left}" y="{self.y - size * (LINE - 1):.0f}">{line}</tspan>')
        weight = ' font-weight="700"' if bold else ""
        self.elements.append(f'<text font-size="{size:.0f}"{weight} fill="{color}">{chr(10).join(spans)}</text>\n')


def _marked(text: str, start: int, end: int, foreign: Sequence[tuple[int, int, str]]) -> str:
    """A line of a text as XML, with what is in another language within it marked as such."""
    marked, at = "", start
    for first, last, code in foreign:
        part = text[max(first, at) : min(last, end)]
        if part:
            before = escaped(text[at : max(first, at)])
            marked += f'{before}<tspan lang="{code}" xml:lang="{code}">{escaped(part)}</tspan>'
            at = min(last, end)
    return marked + escaped(text[at:end])


def picture(card: Card) -> str:
    """The card as an SVG file."""
    drawn = _Picture(card)
    before = ""
    for role, words in card.blocks:
        name, _, sign = role.partition(" ")
        drawn.y += _STYLES[name][3]
        if role == "caveats":
            _caveats(drawn, words)
        elif sign:
            _event(drawn, words, sign)
        elif role == "detail":
            _detail(drawn, words)
        elif role == "figure":
            drawn.write(words[0], role, size=_figure_size(words[0][0]))
        else:
            if role == "kind" and drawn.elements:
                _rule(drawn)
            elif role == "title" and before not in ("", "kind"):
                drawn.y += APART
            drawn.write(words[0], role)
        before = role
    height = round(drawn.y + MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{card.language}" xml:lang="{card.language}" role="img" '
        f'aria-labelledby="title description" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'style="max-width:100%;height:auto" font-family="{FONTS}">\n'
        f'<title id="title">{escaped(card.name)}</title>\n'
        f'<desc id="description">{escaped(card.description)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>\n'
        f'<rect width="{WIDTH}" height="20" fill="{ACCENT}"/>\n'
        f"{''.join(drawn.elements)}</svg>\n"
    )


def _figure_size(figure: str) -> float:
    """As large as lets the figure stand on one line; on two, rather than small."""
    usual = _STYLES["figure"][0]
    return max(min(usual, (WIDTH - 2 * MARGIN) * 1000 // (measure(figure) * BOLD)), SMALLEST_FIGURE)


def _rule(drawn: _Picture) -> None:
    """A line between two facts."""
    drawn.y += 64
    line = f'<rect x="{MARGIN}" y="{drawn.y:.0f}" width="{WIDTH - 2 * MARGIN}" height="6" fill="{ACCENT}"/>\n'
    drawn.elements.append(line)
    drawn.y += 40


def _detail(drawn: _Picture, words: Sequence[Words]) -> None:
    """A label and its value below it, and when that was confirmed."""
    label, value, *when = words
    drawn.write(label, "detail", size=36, bold=True)
    drawn.write(value, "detail")
    for date in when:
        drawn.write(date, "detail", size=34)


def _caveats(drawn: _Picture, words: Sequence[Words]) -> None:
    """The caveats on a ground of their own, with a rule along it."""
    at, top = len(drawn.elements), drawn.y
    padding = 36
    drawn.y += padding / 2
    heading, *caveats = words
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


def _event(drawn: _Picture, words: Sequence[Words], sign: str) -> None:
    """What happened and what it is, beside its sign on a line that runs on from the fact before."""
    size, _, _, gap = _STYLES["event"]
    start, middle = drawn.y - gap + 8, drawn.y + size * LINE * 0.62
    indent, left = 56, MARGIN + 14
    title, *what = words
    drawn.write(title, "event", indent=indent)
    for kind in what:
        drawn.write(kind, "event", indent=indent, size=36)
    drawn.elements.append(
        f'<path d="M{left} {start:.0f}V{drawn.y + 8:.0f}" stroke="{ACCENT}" stroke-width="4"/>\n'
        f"{_SIGNS[sign].format(x=left, y=round(middle))}\n"
    )


# The same shapes as on a terminal, where the words beside them say what they mean.
_SIGNS = {
    "event": f'<circle cx="{{x}}" cy="{{y}}" r="12" fill="{ACCENT}"/>',
    "span": f'<path d="M{{x}} {{y}}m-14-7h28v14h-28z" fill="{ACCENT}"/>',
    "total": f'<path d="M{{x}} {{y}}m-12-12h24v24h-24z" fill="{ACCENT}"/>',
    "state": f'<path d="M{{x}} {{y}}m0-16l16 16-16 16-16-16z" fill="{ACCENT}"/>',
    "aim": f'<circle cx="{{x}}" cy="{{y}}" r="11" fill="{GROUND}" stroke="{ACCENT}" stroke-width="5"/>',
}
