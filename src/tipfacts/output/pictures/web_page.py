"""Draws a card as a web page of its own, for any width, which may load nothing at all."""

from __future__ import annotations

from itertools import groupby

from tipfacts.output.pictures.cards import Card, escaped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tipfacts.output.pictures.cards import Block, Words

_STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --ink: #1b1b1f; --accent: #8b1a5e; --box: #fff1dc; --rule: #b45309; --danger: #a3121c;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #17161a; --ink: #f1eff4; --accent: #f19bce; --box: #33240f; --rule: #f0a95b; --danger: #ff9d9a; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem; overflow-wrap: anywhere; }
h1, h2, p, li, dd { text-wrap: pretty; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1.25rem; }
h2.fact { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
h2.year { color: var(--accent); font-size: 1.35rem; margin: 0 0 0.3rem; }
h2.caveats, h3.caveats { font-size: 1.125rem; margin: 0; }
article + article { border-top: 0.3rem solid var(--accent); margin-top: 2rem; padding-top: 1.5rem; }
.danger { color: var(--danger); font-size: 1.6rem; font-weight: 700; line-height: 1.25; margin-bottom: 0.25rem; }
p, ul, ol, dl { margin: 0 0 1.25rem; }
.kind, .figure { color: var(--accent); font-weight: 700; margin-bottom: 0.25rem; }
.figure { font-size: 2.75rem; line-height: 1.15; }
.figure.long { font-size: 1.9rem; }
.status { font-weight: 700; }
aside { background: var(--box); border-left: 0.4rem solid var(--rule); padding: 1rem 1.1rem; margin: 0 0 1.25rem; }
aside ul { margin: 0.5rem 0 0; padding-left: 1.1rem; }
aside li + li { margin-top: 0.5rem; }
ol { list-style: none; padding: 0 0 0 1rem; border-left: 0.2rem solid var(--accent); }
ol li { margin: 0 0 0.6rem; }
dt { font-weight: 700; }
dd { margin: 0 0 0.75rem; }
footer { border-top: 1px solid currentColor; padding-top: 0.75rem; font-size: 1rem; }
footer p { margin: 0 0 0.5rem; }
"""

LONG_FIGURE = 16  # letters: more would not fit a line in the largest size


def page(card: Card) -> str:
    """The card as HTML that says what each part is: headings, lists, terms with their values, asides and a footer."""
    body = "".join(_Page(card).parts())
    return (
        f'<!DOCTYPE html>\n<html lang="{card.language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="description" content="{escaped(card.description)}">\n'
        f"<title>{escaped(card.name)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


class _Page:
    """The blocks of a card as HTML, those that belong together within one element."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.several = any(role == "fact" for role, _ in card.blocks)

    def parts(self) -> Iterator[str]:
        """A fact as an article where there are several; the rest as it comes."""
        article = 0
        for role, group in groupby(self._numbered(), key=lambda block: block[0]):
            blocks = [block for _, block in group]
            if role != article:
                yield "</article>\n" * bool(article) + "<article>\n" * bool(role)
                article = role
            yield from self._grouped(blocks)
        yield "</article>\n" * bool(article)

    def _numbered(self) -> Iterator[tuple[int, Block]]:
        """Each block with the number of its fact, where there are several; 0 for what belongs to none."""
        number = 0
        ended = False
        for block in self.card.blocks:
            role = block[0]
            if self.several and role == "kind":
                number, ended = number + 1, False
            yield (0 if ended else number), block
            ended = ended or (self.several and role == "source")

    def _grouped(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Blocks in their order: entries of a year in one list, details in another, the last lines in a footer."""
        for group, members in groupby(blocks, key=lambda block: _GROUPS.get(block[0].partition(" ")[0], "")):
            inner = "".join(self._block(role, words) for role, words in members)
            yield f"<{group}>\n{inner}</{group}>\n" if group else inner

    def _block(self, role: str, words: Sequence[Words]) -> str:
        shown = [self._marked(text) for text in words]
        if role == "title":
            return f"<h1>{shown[0]}</h1>\n"
        if role in ("fact", "year"):
            return f'<h2 class="{role}">{shown[0]}</h2>\n'
        if role.startswith("event"):
            return f"<li>{shown[0]}{''.join(f'<br><small>{what}</small>' for what in shown[1:])}</li>\n"
        if role == "detail":
            when = "".join(f"<br><small>{date}</small>" for date in shown[2:])
            return f"<dt>{shown[0]}</dt>\n<dd>{shown[1]}{when}</dd>\n"
        if role == "caveats":
            level = "h3" if self.several else "h2"
            items = "".join(f"<li>{caveat}</li>\n" for caveat in shown[1:])
            return f'<aside>\n<{level} class="caveats">{shown[0]}</{level}>\n<ul>\n{items}</ul>\n</aside>\n'
        if role == "figure" and len(words[0][0]) > LONG_FIGURE:
            role = "figure long"
        return f'<p class="{role}">{shown[0]}</p>\n'

    def _marked(self, words: Words) -> str:
        """A text, with what is in another language within it marked as such."""
        text, _ = words
        marked, at = "", 0
        for start, end, code in self.card.foreign(words):
            marked += f'{escaped(text[at:start])}<span lang="{code}">{escaped(text[start:end])}</span>'
            at = end
        return marked + escaped(text[at:])


_GROUPS = {"event": "ol", "detail": "dl", "source": "footer", "made": "footer"}
