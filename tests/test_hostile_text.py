"""Text that attacks a terminal, a table or a page: shown written out, wherever it comes from."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import FACTS, ROOT, Completed
from tests.test_hostile_files import SOUND
from tipfacts.i18n.messages import MESSAGES, Localized, translate
from tipfacts.spec import COMMANDS, COMMON_OPTIONS, PROGRAM
from tipfacts.text.sanitize import ECHO_LENGTH, PATH_LENGTH, clean, clean_path, echo, hostile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

# Escape sequences that set the title, fill the clipboard, make a link, run a program in ConEmu; C1; bidirectional
# marks; lone surrogates, as which bytes come that are no UTF-8; NUL; tab and ends of line.
ATTACKS = {
    "title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "link": "\x1b]8;;https://example.org\x1b\\x\x1b]8;;\x1b\\",
    "program": '\x1b]9;7;"cmd"\x07',
    "unended": "\x1b]0;x",
    "clear": "\x1b[2J\x1b[H",
    "device": "\x1bP+q544e\x1b\\",
    "C1": "\x9b31m\x9d0;x\x9c",
    "bell and backspace": "a\x07\x08\x08b",
    "delete": "a\x7fb",
    "override": "\u202e7887-373-888",
    "isolates": "\u2066x\u2067y\u2069",
    "marks": "\u200e\u200f\u061c",
    "invisible": "a\u200b\u2060\ufeff\U000e0041b",
    "separators": "a\u2028b\u2029c\x85d",
    "surrogate": "\udcff\udc80",
    "other surrogates": "\ud800x\udfff",
    "NUL": "a\x00b",
    "line": "a\nb",
    "return": "a\rb",
    "tab": "a\tb",
}
INERT = {
    "markup": "[bold red]x[/bold red] [link=https://example.org]y[/link] [/x] :smiley: \\[z]",
    "formula": "=1+1",
    "half a format": "{name} {0} {} %s %(x)s {",
    "option": "--nope",
    "a megabyte": "a" * 1_000_000,
    "a megabyte of words": "a " * 500_000,
    "escapes without end": "\x1b" * 131_000,  # no system passes a longer word
    "digits of others": "٣²９𝟗",
    "letters that grow": "ﷺ" * 500,
    "piled accents": "a" + "\u0301\u0327" * 249,
    "nothing": "",
    "spaces": "   ",
    "no-break spaces": "\u00a0\u202f",
}
TEXTS = ATTACKS | INERT
STATUSES = {0, 1, 2, 3}


def _is_raw(letter: str) -> bool:
    """Whether a letter would drive a terminal, said without the table of the program."""
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or (
        unicodedata.category(letter) == "Cf" and letter != "\u00ad"
    )


def _raw(text: str) -> set[str]:
    return {letter for letter in set(text) if _is_raw(letter)} - {"\n", "\t"}


def _without_colour(text: str) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", text)


# --- the one place that makes text harmless --------------------------------------------------------------------------


@given(st.text(st.characters()))
@example("".join(ATTACKS.values()))
def test_nothing_hostile_is_left(text: str):
    """Whatever the text, cleaned it holds nothing hostile, and is encoded without a complaint."""
    cleaned = clean(text)

    assert hostile(cleaned) is None
    assert clean(cleaned) == cleaned
    assert not {letter for letter in cleaned if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")}
    cleaned.encode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;x\x07", r"\x1b]0;x\x07"),
        ("\x9b31m", r"\x9b31m"),
        ("a\tb\nc\r", r"a\x09b\x0ac\x0d"),
        ("\u202e\u2066\u200f\u061c", r"\u202e\u2066\u200f\u061c"),
        ("\u2028\ufeff\u200b\u2060", r"\u2028\ufeff\u200b\u2060"),
        ("\udcff\ud800", r"\udcff\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("\x7f\x00", r"\x7f\x00"),
        ("« é » 30\u202f000\u00a0$ ’ œ 漢字 🏠 e\u0301", "« é » 30\u202f000\u00a0$ ’ œ 漢字 🏠 e\u0301"),
        (r"\x1b", r"\x1b"),
    ],
)
def test_hostile_letters_are_written_out(text: str, shown: str):
    """What drives a terminal is replaced by its name, not taken away: the rest stays readable, and inert."""
    assert clean(text) == shown


def test_what_is_hostile():
    """Every control, format, surrogate and separator of Unicode but those of plain writing is taken for hostile."""
    harmless = {chr(code) for code in range(0x110000) if _is_raw(chr(code)) and hostile(chr(code)) is None}

    # Signs of Arabic, Syriac, Kaithi, Egyptian, shorthand and music: seen, or joined to what is; and annotation's own.
    # Joiners, which shape the letters around them.
    assert {unicodedata.name(letter, "").split()[0] for letter in harmless} <= {
        *("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND", "MUSICAL", "MONGOLIAN", "ZERO"),
    }
    assert {letter for letter in harmless if unicodedata.name(letter, "").startswith("ZERO")} == {"\u200c", "\u200d"}
    assert not any(hostile(chr(code)) for code in range(0x110000) if unicodedata.category(chr(code))[0] in "LMNPS")


def test_what_is_repeated_is_cut():
    """Of what was typed eighty characters are repeated, of a path as many as a path can have."""
    assert len(echo("\x1b" * 1_000_000)) == ECHO_LENGTH
    assert echo("x" * ECHO_LENGTH) == "x" * ECHO_LENGTH
    assert echo("x" * (ECHO_LENGTH + 1)) == echo("x" * 1_000_000) == "x" * (ECHO_LENGTH - 1) + "…"
    assert clean_path("") == "''"
    assert clean_path("/" + "x" * (PATH_LENGTH - 1)) == "/" + "x" * (PATH_LENGTH - 1)
    assert clean_path("/" + "x" * PATH_LENGTH) == "…" + "x" * PATH_LENGTH
    assert len(clean_path("\x1b" * 1_000_000)) == 4 * PATH_LENGTH + 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "true"),
        (False, "false"),
        (1, "1"),
        (-1.5, "-1.5"),
        ((1 << 64) - 1, "18446744073709551615"),
        (1 << 64, "…"),
        (-(10**5000), "…"),
        ("a\tb", r"a\x09b"),
        ([1, 2], "[…]"),
        ({"a": 1}, "{…}"),
    ],
    ids=["true", "false", "one", "fraction", "long", "longer", "longest", "text", "array", "table"],
)
def test_a_value_of_a_file_is_repeated(value: object, shown: str):
    """What stands in a file where it should not is repeated as TOML writes it, but for what may have no end."""
    assert echo(value) == shown


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_message_holds_anything_raw(language: str):
    """Whatever fills the gaps of a message, one by one or in a list, it is said on one line, and written out."""
    everything = "".join(ATTACKS.values())
    for key, words in MESSAGES.items():
        gaps = {name for _, name, _, _ in Formatter().parse(words[0]) if name}
        for value in (everything, (everything, "x"), Localized(("x", "x"))):
            message = translate(key, language, **dict.fromkeys(gaps, value))

            assert not _raw(message) | {letter for letter in message if letter in "\n\t"}, key


# --- what is typed ---------------------------------------------------------------------------------------------------


def _lines() -> list[list[str]]:
    """A line for each place where a text may stand: every argument and every option of every command."""
    lines = [
        ["{}"],
        ["--{}"],
        ["-{}"],
        ["--", "{}"],
        ["--{}=x"],
        ["list", "--{}=3"],
        ["list", "-f{}"],
        ["{}", "--json"],
    ]
    needed = {"search": ["brochure"], "show": ["slavery-footprint"], "cite": ["slavery-footprint"]}
    for command in (PROGRAM, *COMMANDS.values()):
        name = [command.name] if command.name else []
        if command.arguments:
            lines += [[*name, "{}"], [*name, "{}", "--json"]]
        for param in command.params:
            if (
                param.flags
                and param.takes != "flag"
                and (param not in COMMON_OPTIONS or command.name in ("list", "validate"))
            ):
                before = [*name, *needed.get(command.name, []), param.flags[-1]]
                lines += [[*before, "{}"], [*before[:-1], f"{before[-1]}={{}}", "--lang", "fr"]]
    return lines


# All that is hostile in fewer letters than are repeated.
EVERYTHING = (
    "\x1b]0;x\x07\x9b\x08\x7f\x00\n\r\t\u202e\u2066\u200f\u061c\u2028\x85\u200b\ufeff\udcff\ud800[red]x[/x]{name}%s"
)
TYPED = {"everything": EVERYTHING, **{name: INERT[name] for name in ("nothing", "option", "escapes without end")}}


@pytest.mark.parametrize("text", TYPED.values(), ids=list(TYPED))
def test_what_is_typed_never_reaches_a_terminal_raw(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
):
    """In every place of every line, typed text is answered or refused by the contract, and repeated written out."""
    monkeypatch.chdir(tmp_path)  # -o writes where it is asked
    for at, line in enumerate(_lines()):
        words = [word.replace("{}", text) for word in line]
        tty = bool(at % 2)
        status, out, err = run(*words, tty=tty, env={"TERM": "xterm"})
        where = (line, status, out[:100], err[:300])

        assert status in STATUSES, where
        assert not _raw(_without_colour(out) if tty else out), where
        assert not _raw(err), where
        assert err.count("\n") <= 1, where
        assert "\t" not in err, where
        assert len(err) < 1500 or len(text) > 4096, where
        assert len(err) < 5 * PATH_LENGTH, where
        assert not out or status != 2, where
        if err.startswith("{"):
            assert json.loads(err)["error"]["message"], where


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_each_text_is_repeated_written_out(run: Run, text: str):
    """Each attack on its own, where most is repeated: a word searched for, an id, an option, the name of a file."""
    for words in (["search", text], ["show", text], [f"--{text}"], ["list", "--id", text], ["list", "--data", text]):
        for tty in (False, True):
            result = run(*words, tty=tty)

            assert result.status in STATUSES, words[0]
            assert not _raw((_without_colour(result.out) if tty else result.out) + result.err), words[0]
            assert result.err.count("\n") <= 1, words[0]


def test_typed_markup_is_typed_back(run: Run):
    """What rich, a format or a template would read as its own is repeated letter for letter."""
    for name in ("markup", "half a format"):
        assert INERT[name][:50] in run("show", INERT[name][:79], tty=True).err


def test_a_field_asked_for_again_and_again(run: Run):
    """A field named ten thousand times is shown once, in every format the same."""
    fields = ",".join(["id", "title"] * 10_000)

    assert run("list", "--fields", fields, "-f", "csv") == run("list", "--fields", "id,title", "-f", "csv")
    assert run("list", "--fields", fields, "--json") == run("list", "--fields", "id,title", "--json")


def test_a_megabyte_on_the_line(shell: Shell):
    """As much as the system lets pass on a line is refused in one short line."""
    words = ["x" * 120_000] * 10
    for line in (["search", *words], ["show", words[0]], ["list", "--id", words[0]], [words[0]], ["hotline", *words]):
        result = shell(*line)

        number = "888-373-7888\n" if line[0] == "hotline" else ""  # it is answered whatever is wrong with its line
        assert (result.status in (1, 2), result.out) == (True, number)
        assert len(result.err) < 300


def test_any_bytes_on_the_line(shell: Shell):
    """Bytes that are no UTF-8 are repeated as such, in any locale."""
    for locale in ({}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"LC_ALL": "C.UTF-8"}):
        result = shell("show", b"\xff\xc3\x28", env=locale)

        assert (result.status, result.out) == (1, "")
        assert result.err.startswith(r"tipfacts: error: no fact '\udcff\udcc3('; ")


# --- what the environment says ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "variable", ["LANG", "LC_ALL", "LANGUAGE", "TIPFACTS_LANG", "COLUMNS", "LINES", "TERM", "NO_COLOR"]
)
def test_the_environment_is_not_repeated(run: Run, variable: str):
    """Whatever a variable holds, it decides a language, a width or a colour, and is never shown."""
    for text in (*TYPED.values(), INERT["digits of others"], INERT["markup"]):
        for line, status in (("list -n 1", 0), ("show slavery-footprint", 0), ("info", 0), ("hotline", 0), ("nope", 2)):
            result = run(*line.split(), env={variable: text}, tty=True)

            assert result.status == status
            assert not _raw(_without_colour(result.out) + result.err)
            assert not text or text not in result.out


@pytest.mark.parametrize("text", ATTACKS.values(), ids=list(ATTACKS))
def test_data_files_of_the_environment(run: Run, text: str):
    """The names in TIPFACTS_DATA are repeated written out, and stop all but the hotline."""
    result = run("list", env={"TIPFACTS_DATA": text})

    assert (result.status, result.out) == (3, "")
    assert result.err.startswith(f"tipfacts: error: {clean(text).partition(':')[0]}")
    assert not _raw(result.err)
    assert run("hotline", env={"TIPFACTS_DATA": text}).out == "888-373-7888\n"


# --- what stands in data files ---------------------------------------------------------------------------------------


IN_FILES = {name: text for name, text in ATTACKS.items() if "surrogate" not in name}  # which no UTF-8 can hold


@pytest.mark.parametrize("text", IN_FILES.values(), ids=list(IN_FILES))
def test_hostile_text_in_a_file_is_refused(run: Run, tmp_path: Path, text: str):
    """In a value, in a key, in the name of a table: hostile text is refused, and shown written out."""
    escaped = "".join(f"\\U{ord(letter):08X}" for letter in text)
    file = tmp_path / "own.toml"
    for old, new in (
        ("A title", f"A {escaped} title"),
        ('"page"', f'"{escaped}"'),
        ("own-fact", escaped),
        ('"statistic"', f'"{escaped}"'),
        ("value = 12", f'"{escaped}" = 12'),
        ("value = 12", f'tags = ["{escaped}"]'),
        ("[documents.page]", f'[tags."{escaped}"]\nfr = "x"\nen = "x"\n[documents.page]'),
        ("[documents.page]", f'["{escaped}"]\n[documents.page]'),
        ("{ top =", f'{{ "{escaped}" = {{ fr = "x", en = "x" }}, top2 ='),
    ):
        assert old in SOUND
        file.write_text(SOUND.replace(old, new, 1), encoding="utf-8")
        checked = ["validate", str(file)]
        for line in (["list"], ["search", "x", "--json"], checked, [*checked, "--json"], [*checked, "-f", "csv"]):
            result = run(*line, *([] if "validate" in line else ["--data", str(file)]))

            assert result.status == 3, (old, line)
            assert not _raw(result.out + result.err), (old, line)
            assert not result.out or "validate" in line


MARKED = SOUND.replace("A title", INERT["markup"].replace("\\", "\\\\")).replace(
    "A text.", "{name} %s <b>&amp; \\\\x1b"
)


def test_a_title_in_markup_is_shown_as_it_is(run: Run, tmp_path: Path):
    """What looks like rich's markup, a link, an emoji or a template is shown letter for letter on a terminal."""
    file = tmp_path / "own.toml"
    file.write_text(MARKED, encoding="utf-8")
    for color in ("never", "always"):
        shown = run("show", "own-fact", "--data", str(file), "--color", color, tty=True, env={"COLUMNS": "200"}).out

        assert INERT["markup"] in _without_colour(shown)
        assert r"{name} %s <b>&amp; \x1b" in _without_colour(shown)
        assert "]8;;" not in shown
    listed = run("list", "--data", str(file), tty=True, env={"COLUMNS": "200"}).out

    assert "[bold red]x[/bold red]" in _without_colour(listed)


def test_a_title_in_markup_is_no_markup_in_markdown(run: Run, tmp_path: Path):
    """Pasted into a page, a title is no link, no image and no tag."""
    file = tmp_path / "own.toml"
    file.write_text(SOUND.replace("A title", "![x](https://example.org/x.png) <script>&lt;"), encoding="utf-8")
    page = run("show", "own-fact", "--data", str(file), "--format", "md").out

    assert "\\!\\[x\\](" in page or "!\\[x\\](" in page
    assert "<script>" not in page.replace("\\<script\\>", "")


# --- what a spreadsheet would run ------------------------------------------------------------------------------------


def test_no_cell_is_a_formula(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In CSV and TSV no cell begins as a formula does: not of a fact, nor of a file name or an id that is refused."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "=own.toml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "@bad.toml").write_text(SOUND.replace("own-fact", "=1+1").replace("A title", "-x"), encoding="utf-8")
    for format, delimiter in (("csv", ","), ("tsv", "\t")):
        for line in ("list", "list --data =own.toml", "info --data =own.toml", "validate @bad.toml +no"):
            out = run(*line.split(), "-f", format).out
            cells = [cell for row in csv.reader(io.StringIO(out), delimiter=delimiter) for cell in row]

            assert len(cells) > 9
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


# --- our own files ---------------------------------------------------------------------------------------------------

OURS = [
    file
    for pattern in (
        "*.*",
        ".ci/*",
        "bench/*",
        "data/*",
        "docs/**/*",
        "requirements/*",
        "src/tipfacts/**/*",
        "tests/**/*",
    )
    for file in sorted(ROOT.glob(pattern))
    if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".png"
]


def test_our_own_files_hide_nothing():
    """No source, test, page or fact holds a control or bidirectional letter: what is read is what is run."""
    found = {}
    for file in OURS:
        if raw := _raw(file.read_text(encoding="utf-8")):
            found[str(file.relative_to(ROOT))] = raw

    assert FACTS in OURS
    assert found == {}
