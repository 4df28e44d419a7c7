"""Draws the pictures of the READMEs with the program itself: `make pictures`."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from html import escape
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.text import Text

from tipfacts.__main__ import respond

PICTURES = Path(__file__).parent / "pictures"
FACT = "tip-report-countries-2008"
COLUMNS, ROWS = 64, 24
# Of the picture of a terminal: pixels, and colours that stand out from its ground by 7 and more.
CELL, LINE, MARGIN, FONT = 8.4, 19, 14, 14
GROUND, INK, MAGENTA = "#1e1e2a", "#f4f4f6", "#e0a3e8"


def on_a_terminal(*words: str, columns: int = COLUMNS, rows: int = ROWS, **environ: str) -> tuple[int, str]:
    """The exit code of a line typed on a terminal of that size, and all that it shows there, escapes included."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    command = [sys.executable, "-m", "tipfacts", *words]
    environ = {"PATH": os.defpath, "TERM": "xterm-256color", **environ}
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environ, close_fds=True) as process:
        os.close(slave)
        shown = b"".join(iter(lambda: _read(master), b""))
    os.close(master)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux says so where nobody writes any more
        return b""


def terminal_picture(typed: str, shown: str) -> str:
    """A terminal as SVG: the line typed, and what the program answered, cell by cell as it stands there."""
    whole = [Text(f"$ {typed}"), *Text.from_ansi(shown.rstrip("\n")).split("\n")]
    # What is longer than a line, such as an address, goes on below, as it does on a terminal.
    lines = [line[at : at + COLUMNS] for line in whole for at in range(0, max(len(line), 1), COLUMNS)]
    rows = [_row(line, MARGIN + FONT + number * LINE) for number, line in enumerate(lines)]
    width, height = round(2 * MARGIN + COLUMNS * CELL), 2 * MARGIN + len(lines) * LINE
    said = escape("\n".join(line.plain for line in whole), quote=False)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f"font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
        f'font-size="{FONT}" fill="{INK}">\n'
        f'<title id="title">{escape(typed, quote=False)}</title>\n<desc id="description">{said}</desc>\n'
        f'<rect width="{width}" height="{height}" rx="6" fill="{GROUND}"/>\n{"".join(rows)}</svg>\n'
    )


def _row(line: Text, y: float) -> str:
    """A line of the terminal: each stretch of one style where its cells are, whatever font the reader has."""
    edges = sorted({0, len(line), *(edge for span in line.spans for edge in (span.start, span.end))})
    drawn = ""
    for start, end in pairwise(edges):
        text = line.plain[start:end]
        if not text.strip():
            continue
        styles = [span.style for span in line.spans if span.start <= start and span.end >= end]
        looks = ' font-weight="700"' * any(style.bold for style in styles)
        looks += f' fill="{MAGENTA}"' * any(style.color for style in styles)
        x, length = MARGIN + start * CELL, len(text) * CELL
        drawn += (
            f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs" '
            f'xml:space="preserve"{looks}>{escape(text, quote=False)}</text>\n'
        )
    return drawn


def pictures() -> dict[str, str]:
    """Each picture by the name of its file: the card of a fact, and the fact on a terminal."""
    drawn = {}
    for locale, ending in (("en_US.UTF-8", "svg"), ("fr_FR.UTF-8", "fr.svg")):
        drawn[f"terminal.{ending}"] = _terminal(locale)
        drawn[f"show.{ending}"] = _card(locale)
    return drawn


def _terminal(locale: str) -> str:
    status, shown = on_a_terminal("show", FACT, LC_ALL=locale)
    if status:
        sys.exit(shown)
    return terminal_picture(f"tipfacts show {FACT}", shown)


def _card(locale: str) -> str:
    with TemporaryDirectory() as folder:
        card = Path(folder) / "card.svg"
        _, err, status = respond(["show", FACT, "-o", str(card)], {"LC_ALL": locale}, tty=False)
        if status:
            sys.exit(err)
        return card.read_bytes().decode()


def main() -> None:
    """Draw each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for name, drawn in pictures().items():
        (PICTURES / name).write_bytes(drawn.encode())


if __name__ == "__main__":
    main()
