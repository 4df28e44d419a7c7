"""What is in colour can be seen on every common palette, and colour bears no meaning alone."""

from __future__ import annotations

import re

import pytest

# By terminal: its background, and its magenta, the only colour that tipfacts asks for.
PALETTES = {
    "Windows Terminal (Campbell)": ("0c0c0c", "881798"),
    "Windows PowerShell of old": ("012456", "012456"),
    "Ubuntu": ("300a24", "75507b"),
    "GNOME light": ("ffffff", "a347ba"),
    "GNOME dark": ("1e1e1e", "a347ba"),
    "Solarized light": ("fdf6e3", "d33682"),
    "Solarized dark": ("002b36", "d33682"),
    "macOS Basic": ("ffffff", "b200b2"),
    "macOS Pro": ("000000", "b200b2"),
    "xterm": ("ffffff", "cd00cd"),
    "VS Code dark": ("1e1e1e", "bc3fbc"),
}
LEAST = 4.5  # the contrast that WCAG 2 asks of text
PART = re.compile(r"\x1b\[([0-9;]*)m([^\x1b]*)")
COLOURS = {"35": 1}  # where in a palette the colour of a code stands
RULES = " ┃━"  # which only set apart what is set apart without them
LINES = {
    "a fact": "show children-among-victims",
    "two facts": "show t-visa tip-report",
    "a list": "list",
    "statistics": "statistics",
    "a search": "search victims",
    "an explained search": "search victms enfants --explain",
    "the timeline": "timeline",
    "the hotline": "hotline",
    "the welcome": "",
    "the state": "info",
    "help": "--help",
}


def _luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 computes it from sRGB."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _coloured(shown: str) -> list[tuple[str, str]]:
    """What is shown in a colour: the code of the colour, and the text."""
    return [
        (code, text)
        for codes, text in PART.findall(shown)
        for code in codes.split(";")
        if code not in ("", "0", "1", "4")
    ]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_can_be_seen(line, language, palette, run):
    """All but rules is in the terminal's own colour, or in one that stands out from the palette's background."""
    shown = run(*line.split(), "-L", language, tty=True, env={"COLUMNS": "80", "TERM": "xterm"}).out
    background, *colours = PALETTES[palette]
    weak = [
        text
        for code, text in _coloured(shown)
        if text.strip(RULES) and _contrast(colours[COLOURS[code] - 1], background) < LEAST
    ]

    assert weak == []


def test_contrast_is_computed_as_wcag_does():
    """Black on white is 21, a colour on itself 1, and a grey in between is what WCAG's own example says."""
    assert _contrast("000000", "ffffff") == pytest.approx(21)
    assert _contrast("012456", "012456") == pytest.approx(1)
    assert _contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_no_color_keeps_bold(line, run):
    """NO_COLOR takes every colour away and leaves bold; --color never leaves no escape at all."""
    env = {"COLUMNS": "80", "TERM": "xterm", "NO_COLOR": "1"}
    shown = run(*line.split(), tty=True, env=env).out

    assert "\x1b[1m" in shown
    assert _coloured(shown) == []
    assert "\x1b" not in run(*line.split(), "--color", "never", tty=True, env=env).out
