"""Data files that are broken, huge, strange or malicious: refused whole, with the place, in bounded time and memory."""

from __future__ import annotations

import ast
import os
import re
import shlex
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from tests.conftest import FACTS, ROOT, Completed, needs
from tipfacts.data import loader, toml_file
from tipfacts.errors import BadData
from tipfacts.i18n import system_errors
from tipfacts.i18n.messages import MESSAGES, Localized

if os.name == "posix":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Run = Callable[..., Completed]
    Shell = Callable[..., Completed]

FACT = """\
[[facts]]
id = "own-fact"
kind = "statistic"
title.fr = "Un titre"
title.en = "A title"
text.fr = "Un texte."
text.en = "A text."
value = 12
as_of = 2020
source = { document = "page", locator = "top" }
"""
SOUND = f"""\
schema_version = 1

[documents.page]
title = "Une page"
publisher = "Une association"
date = 2020-05-04
language = "fr"
places = {{ top = {{ fr = "en haut", en = "at the top" }} }}

{FACT}"""
REFUSED = tomli.loads((ROOT / "tests" / "refused.toml").read_text(encoding="utf-8"))["refused"]
NUMBER = "888-373-7888\n"
GIBIBYTE = 1 << 30


def _write(folder: Path, text: str | bytes) -> str:
    file = folder / "own.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def _bounded() -> None:
    """What a hostile file may take: a gigabyte, and ten seconds of the processor, however busy the machine is."""
    resource.setrlimit(resource.RLIMIT_AS, (GIBIBYTE, GIBIBYTE))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


# --- rules -----------------------------------------------------------------------------------------------------------


def test_a_sound_file_is_read(run: Run, tmp_path: Path):
    """The file that the cases below break is sound."""
    file = _write(tmp_path, SOUND)

    assert run("show", "own-fact", "--data", file, "--field", "title.en") == (0, "A title\n", "")
    assert run("validate", file) == (0, "no problems: 1 fact\n", "")


@pytest.mark.parametrize("case", REFUSED, ids=[case["name"] for case in REFUSED])
def test_a_broken_rule_is_reported_with_its_place(run: Run, tmp_path: Path, case: dict[str, str]):
    """One line says the file, the line, the id, the field, what is wrong and what to write; nothing goes to stdout."""
    text = SOUND.replace(case["change"], case["into"], 1)
    file = _write(tmp_path, text)
    message = case["message"].replace("FILE", file)

    assert text != SOUND
    assert run("list", "--data", file) == (3, "", f"tipfacts: error: {file}:{message}\n")


@pytest.mark.parametrize("name", ["my table.csv", "table.json"])
def test_a_spreadsheet_is_to_be_imported(run: Run, tmp_path: Path, name: str):
    """A table given as a data file is told apart from a slip in TOML, with a line that can be pasted."""
    file = tmp_path / name
    file.write_text("title,text\nA,a\n", encoding="utf-8")
    made = file.with_suffix(".toml")

    words = "is a spreadsheet or JSON, not a data file in TOML; convert it: tipfacts import"
    line = f"tipfacts: error: {file}: {words} {shlex.quote(str(file))} -o {shlex.quote(str(made))}\n"
    assert run("list", "--data", str(file)) == (3, "", line)


LONG = {
    "text": (
        "A text.",
        "x" * 20_001,
        "16: own-fact text.en: 'text.en' is longer than 20000 characters; shorten it",
    ),
    "list": (
        "value = 12",
        f"aliases = {['a'] * 1001}",
        "17: own-fact aliases: 'aliases' has more than 1000 items; keep the most important ones",
    ),
    "accents": (
        "A text.",
        "A" + "\u0301\u0327" * 9000,
        "16: own-fact text.en: 'text.en' stacks more than 30 accents on one letter; remove them",
    ),
    "number": (
        "value = 12",
        "value = 0x" + "f" * 900,
        "17: own-fact value: 'value' has more than 15 digits; use a larger unit, for example billions",
    ),
    "number as a kind": (
        '"statistic"',
        "0x" + "f" * 900,
        "12: own-fact kind: 'kind' must be a text; put it in double quotes",
    ),
    "number as a date": (
        "as_of = 2020",
        "as_of = 0x" + "f" * 900,
        '18: own-fact as_of: \'…\' is not a date; write "2009", "2015-06" or "2016-10-24"',
    ),
    "id": (
        "own-fact",
        "a" * 81,
        f"11: {'a' * 81} id: malformed id '{'a' * 79}…'; {MESSAGES['id.spelling.hint'][1]}",
    ),
}


@pytest.mark.parametrize(("change", "into", "message"), LONG.values(), ids=list(LONG))
def test_length_is_bounded(run: Run, tmp_path: Path, change: str, into: str, message: str):
    """What is too long is refused, and not repeated in full."""
    file = _write(tmp_path, SOUND.replace(change, into, 1))

    assert run("list", "--data", file) == (3, "", f"tipfacts: error: {file}:{message}\n")


def test_no_fact(run: Run, tmp_path: Path):
    """A file that tells nothing is refused: most likely its table is misspelt."""
    file = _write(tmp_path, SOUND.replace(FACT, ""))

    assert run("list", "--data", file) == (3, "", f"tipfacts: error: {file}: facts: no facts; add a [[facts]] table\n")


def test_an_id_twice_in_a_file(run: Run, tmp_path: Path):
    """The second fact of the same id is refused, and the line of the first told."""
    file = _write(tmp_path, SOUND + FACT)
    message = "the id 'own-fact' is already used on line 11; give this fact another one"

    assert run("list", "--data", file) == (3, "", f"tipfacts: error: {file}:21: own-fact id: {message}\n")


def test_an_id_in_two_files(run: Run, tmp_path: Path):
    """An id belongs to the file that has it first, so no file can put words in another's mouth."""
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(SOUND, encoding="utf-8")
    second.write_text(SOUND.replace("documents.page", "documents.other"), encoding="utf-8")
    message = f"this id already belongs to {str(first)[:80]}"
    result = run("list", "--data", str(first), "--data", str(second))

    assert (result.status, result.out) == (3, "")
    assert result.err.startswith(f"tipfacts: error: {second}:11: own-fact id: {message[:70]}")


@pytest.mark.parametrize("id", ["national-human-trafficking-hotline", "slavery-footprint"])
def test_a_bundled_id_is_taken(run: Run, tmp_path: Path, id: str):
    """No own file can replace a bundled fact, least of all the one with the number."""
    file = _write(tmp_path, SOUND.replace("own-fact", id))
    result = run("show", id, "--data", file)

    assert (result.status, result.out) == (3, "")
    assert result.err.startswith(f"tipfacts: error: {file}:11: {id} id: this id is that of a bundled fact; give ")


def test_facts_of_two_files_may_speak_of_each_other(run: Run, tmp_path: Path):
    """A reference to a fact of a later file is sound, even where that fact has a problem of its own."""
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(SOUND.replace("value = 12", 'related = ["other-fact"]'), encoding="utf-8")
    second.write_text(FACT.replace("own-fact", "other-fact"), encoding="utf-8")
    both = ("--data", str(first), "--data", str(second))
    broken = FACT.replace("own-fact", "other-fact").replace('"page"', '"page", date = "May"')

    assert run("list", "--id", "own-fact", "--count", *both) == (0, "1\n", "")

    second.write_text(broken, encoding="utf-8")

    assert [row["field"] for row in run("validate", str(first), str(second), "--json").json] == ["source.date"]


def test_a_fact_that_is_no_table(run: Run, tmp_path: Path):
    """A list of texts is no list of facts."""
    file = _write(tmp_path, '# one\nfacts = ["one"]\n')

    assert run("list", "--data", file) == (
        3,
        "",
        f"tipfacts: error: {file}:2: a fact must be a table; begin it with [[facts]]\n",
    )


def test_every_rule_is_tried():
    """Each message about a data file is said by a case of this module or of the one on the hotline."""
    messages = [case["message"] for case in REFUSED] + [case[2] for case in LONG.values()]
    about_data = {key for key, words in MESSAGES.items() if f"{key}.hint" in MESSAGES and _is_about_data(key)}
    tried = {key for key in about_data if any(_matches(MESSAGES[key][1], line) for line in messages)}
    elsewhere = {
        *(
            "data.invalid",
            "facts.too_many",
            "problems.too_many",
            "fact.not_a_table",
            "id.twice",
            "id.taken",
            "id.bundled",
        ),
        *("hotline.number", "hotline.digits", "hotline.short", "text.one_language", "chart.labels"),
    }

    assert about_data - tried == elsewhere & about_data


def _is_about_data(key: str) -> bool:
    """Whether a module that checks own files names the key."""
    code = "".join(
        (ROOT / "src" / "tipfacts" / "data" / f"{name}.py").read_text(encoding="utf-8")
        for name in ("loader", "validation", "value_checks", "hotline_checks")
    )
    return f'"{key}"' in code


def _matches(words: str, line: str) -> bool:
    pattern = re.sub(r"\\{\w+\\}", ".*", re.escape(words))
    return re.search(f": {pattern}", line) is not None


def test_all_problems_at_once(run: Run, tmp_path: Path):
    """`validate` tells every problem in the order of the file; other commands the first, and how many more."""
    text = SOUND.replace("value = 12", 'valeu = 12\ntags = ["visa"]').replace("A text.", "=1")
    file = _write(tmp_path, text)
    problems = run("validate", file, "--json").json

    assert [(problem["line"], problem["field"], problem["code"]) for problem in problems] == [
        (16, "text.en", "text.formula"),
        (17, "valeu", "field.near"),
        (18, "tags", "word.near"),
    ]
    assert {problem["id"] for problem in problems} == {"own-fact"}
    assert run("list", "--data", file).err.count("(and 2 more)") == 1
    assert run("list", "--data", file).err.endswith(f"; to see them all: tipfacts validate {file}\n")


def test_problems_in_both_languages(run: Run, tmp_path: Path):
    """Every problem is told in French as in English, and each in its own words."""
    for case in REFUSED:
        file = _write(tmp_path, SOUND.replace(case["change"], case["into"], 1))
        for problem in run("validate", file, "--json").json:
            assert problem["message"]["fr"] != problem["message"]["en"], case["name"]
            assert all(problem["hint"].values()), case["name"]


# --- lines -----------------------------------------------------------------------------------------------------------

TRICKY = '''\
# [[facts]]
units = { houses = { fr = "maisons", en = "houses" } } # one = { }
[[facts]]
id = "first"
title.fr = """
[[facts]]
id = "no"
\\
"""
tags = [ # [[facts]]
  "visas", "]",
]
[[facts.notes]]
en = "one"
[[facts.notes]]
fr = '[[facts]]'
[facts."period"]
  start = 2010
[[ facts ]] # the second

'id' = "second"
[tags.x]
en = "x"
'''
LINES = {
    (0, "id"): 4,
    (0, "title.fr"): 5,
    (0, "title.en"): 5,
    (0, "tags"): 10,
    (0, "kind"): 3,
    (0, "notes.en"): 14,
    (0, "notes.fr"): 13,
    (0, "period.start"): 18,
    (0, "period.end"): 17,
    (1, "id"): 21,
    (1, "title"): 19,
    (None, "tags.x.en"): 23,
    (None, "tags.x.fr"): 22,
    (None, "units.houses.fr"): 2,
    (None, "colours"): None,
}


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("field", "line"), LINES.items(), ids=str)
def test_the_line_is_right(field: tuple[int | None, str], line: int | None, end: str):
    """Whatever stands in texts, lists and comments, a field is told with its own line."""
    text = TRICKY.replace("\n", end)
    tomli.loads(text)

    assert toml_file.Places(text).line(*field) == line


def test_the_second_table_of_a_name_has_its_own_line():
    """A note or name is told with its own line, not with that of the first."""
    assert toml_file.Places(TRICKY).line(0, "notes.fr", at=1) == 16
    assert toml_file.Places(TRICKY).line(0, "notes.en", at=1) == 15


def test_every_line_of_the_bundled_file():
    """On real data: at the line that is reported for a field, the field is written."""
    text = FACTS.read_text(encoding="utf-8")
    places, lines = toml_file.Places(text), text.split("\n")
    for number, fact in enumerate(tomli.loads(text)["facts"]):
        for field in fact:
            written = lines[places.line(number, field) - 1].lstrip("[").removeprefix("facts.")
            assert written.startswith(field), (fact["id"], field)


# --- files that are no data ------------------------------------------------------------------------------------------

UTF16 = "is UTF-16; save it as UTF-8"
DEEP = "tables nested too deeply, or a name too long; a fact has at most three levels, and short texts"
QUOTE = "a control character, or a missing closing quote"
# What is wrong with a file, where, and what is said; where it is no TOML, as said by the reader, in words of ours.
NOT_DATA = {
    "nothing but a word": ("facts", ":1:6", "'=' is missing after the key"),
    "text not closed": (SOUND.replace('A text."', "A text."), ":16:19", QUOTE),
    "text without quotes": (
        SOUND.replace('"A text."', "A text."),
        ":16:11",
        "the text of 'text.en' is not in straight quotes; write text.en = \"…\"\n",
    ),
    "key twice": (
        SOUND.replace("value = 12", "value = 12\nvalue = 13"),
        ":18:11",
        "'value' is given twice; keep one of them\n",
    ),
    "key twice in a table": ("a = { x = 1, x = 2 }", ":1:19", "'x' is given twice; keep one of them\n"),
    "table twice": (SOUND + "[documents.page]\n", ":20:16", "the same table is declared twice"),
    "month without quotes": (
        SOUND.replace("2020\n", "2024-01\n"),
        ":18:13",
        'the date 2024-01 must be in quotes; write "2024-01"\n',
    ),
    "day without zeros": (
        SOUND.replace("2020\n", "2024-1-5\n"),
        ":18:13",
        '\'2024-1-5\' is not a date; write "2009", "2015-06" or "2016-10-24"\n',
    ),
    "list not closed": ("facts = [", ":1:10", "a value that is missing or not in quotes"),
    "impossible date": (
        "a = 2019-02-30",
        ":1:5",
        '\'2019-02-30\' is not a date; write "2009", "2015-06" or "2016-10-24"\n',
    ),
    "lone backslash": ('a = "C:\\data"', ":1:10", "a lone backslash: double it"),
    "JSON": ('{"facts": []}', ":1:1", "neither a key, nor a table, nor a comment"),
    "control character": ("a = 1 # \x1b]0;x\x07", ":1:9", "a control character"),
    "UTF-16 with a mark": (SOUND.encode("utf-16"), "", UTF16),
    "UTF-16 without": (SOUND.encode("utf-16-le"), "", UTF16),
    "Latin-1": (SOUND.replace("texte", "été").encode("latin-1"), ":15", "is not UTF-8 (byte 280); save it as UTF-8"),
    "half a letter": (SOUND.encode() + b"\xe2\x80", ":20", "is not UTF-8 (byte 380); save it as UTF-8"),
    "a surrogate": (b'a = "\xed\xa0\x80"', ":1", "is not UTF-8 (byte 5); save it as UTF-8"),
    "nothing": ("", "", "facts: no facts; add a [[facts]] table"),
    "a thousand brackets": ("a = " + "[" * 1000, "", DEEP),
    "nine levels": ("a.b.c.d.e.f.g.h.i = 1", ":1", DEEP),
    "nine quoted levels": ("\n[" + ".".join(['"a.b"'] * 9) + "]", ":2", DEEP),
    "a word of a thousand letters": ("[a]\n" + "b" * 1001 + " = 1", ":2", DEEP),
    "a text of thousands of escapes": ('a = """\n' + "\\u0061" * 50_001 + '"""', ":1", DEEP),
    "an integer of 900 digits": (f"a = {10**899}\n{FACT}", ":1", "a: unknown table or key 'a' (and 1 more)"),
}


@pytest.mark.parametrize(("text", "place", "message"), NOT_DATA.values(), ids=list(NOT_DATA))
def test_what_is_no_data_is_reported_with_its_place(
    run: Run, tmp_path: Path, text: str | bytes, place: str, message: str
):
    """A file that is not TOML in UTF-8 is refused with line, column and reason; its content is never repeated."""
    file = _write(tmp_path, text)
    result = run("list", "--data", file)
    reason = (
        message if message.endswith("\n") or place.count(":") < 2 else f"not valid TOML: {message}; correct this line\n"
    )

    assert (result.status, result.out, result.err.count("\n")) == (3, "", 1)
    assert result.err.startswith(f"tipfacts: error: {file}{place}: {reason}")


@pytest.mark.parametrize("text", [text for text, *_ in NOT_DATA.values()], ids=list(NOT_DATA))
def test_the_hotline_does_not_look(run: Run, tmp_path: Path, text: str | bytes):
    """Whatever is in the own files, in option or variable, the hotline is answered."""
    file = _write(tmp_path, text)

    assert run("hotline", env={"TIPFACTS_DATA": file}) == (0, NUMBER, "")
    assert run("hotline", "--data", file, "--json").json["number"] == NUMBER.strip()


def test_reasons_are_in_french_too():
    """What tomli says in English is said in French: a new release of it that words something else fails here."""
    reader = [message for message in _tomli_messages() if not isinstance(system_errors.of_toml(message), Localized)]

    assert reader == []


def _tomli_messages() -> Iterator[str]:
    """Every sentence that tomli's own source holds as a reason."""
    tree = ast.parse(Path(tomli.__file__).with_name("_parser.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TOMLDecodeError":
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield first.value
            elif isinstance(first, ast.JoinedStr) and isinstance(first.values[0], ast.Constant):
                yield first.values[0].value


@pytest.mark.parametrize(
    "text",
    [b"\xef\xbb\xbf" + SOUND.encode(), SOUND.replace("\n", "\r\n").encode(), SOUND.rstrip().encode()],
    ids=["byte order mark", "CRLF", "no final newline"],
)
def test_what_windows_writes_is_fine(run: Run, tmp_path: Path, text: bytes):
    """A byte order mark, CRLF and a missing last newline change nothing."""
    file = _write(tmp_path, text)
    listed = run("list", "--json", "--data", file)

    assert listed == run("list", "--json", "--data", _write(tmp_path, SOUND))


def test_crlf_lines_are_counted_once(run: Run, tmp_path: Path):
    """The line of a problem is the same with either end of line."""
    file = _write(tmp_path, SOUND.replace("A text.", "=1").replace("\n", "\r\n"))

    assert run("list", "--data", file).err.startswith(f"tipfacts: error: {file}:16: own-fact text.en: ")


# --- things that are no files ----------------------------------------------------------------------------------------


def _fifo(folder: Path) -> str:
    os.mkfifo(folder / "fifo")
    return str(folder / "fifo")


def _loop(folder: Path) -> str:
    (folder / "loop").symlink_to(folder / "loop")
    return str(folder / "loop")


def _socket(folder: Path) -> str:
    name = str(folder / "s")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name)
    return name


def _broken_link(folder: Path) -> str:
    (folder / "link").symlink_to(folder / "gone")
    return str(folder / "link")


def _below_a_file(folder: Path) -> str:
    (folder / "file").touch()
    return str(folder / "file" / "own.toml")


NOT_REGULAR = "not a regular file; save the data to a file first"
UNREADABLE = "cannot be read ({}); check the path and the permissions"
PLACES = {
    "folder": (str, NOT_REGULAR),
    "FIFO": (_fifo, NOT_REGULAR),
    "socket": (_socket, NOT_REGULAR),
    "endless device": (lambda _: "/dev/zero", NOT_REGULAR),
    "empty device": (lambda _: "/dev/null", NOT_REGULAR),
    "terminal": (lambda _: "/dev/tty", NOT_REGULAR),
    "nowhere": (lambda folder: str(folder / "no.toml"), UNREADABLE.format("No such file or directory")),
    "link to nowhere": (_broken_link, UNREADABLE.format("No such file or directory")),
    "links in a circle": (_loop, UNREADABLE.format("Too many levels of symbolic links")),
    "below a file": (_below_a_file, UNREADABLE.format("Not a directory")),
    "name too long": (lambda folder: str(folder / ("x" * 300)), UNREADABLE.format("File name too long")),
    "memory of the process": (lambda _: "/proc/self/mem", UNREADABLE.format("Input/output error")),
}


@needs("os.mkfifo", "/proc/self/mem")
@pytest.mark.parametrize(("make", "message"), PLACES.values(), ids=list(PLACES))
def test_only_regular_files_are_opened(shell: Shell, tmp_path: Path, make: Callable[[Path], str], message: str):
    """A folder, a FIFO, a device, a circle of links: refused at once, without waiting for it."""
    path = make(tmp_path)

    assert shell("list", "--data", path, timeout=60) == (3, "", f"tipfacts: error: {path}: {message}\n")


@needs("os.mkfifo")
def test_a_file_exchanged_at_the_last_moment(tmp_path: Path):
    """A FIFO put in the place of a file after it was looked at is not waited for either."""
    fifo = _fifo(tmp_path)
    exchange = (
        "import os, sys\nlook = os.stat\nos.stat = lambda path: look(sys.executable if path == sys.argv[3] else path)\n"
    )
    bundled = f"from tipfacts.data import bundled\nbundled.path = lambda: {str(FACTS)!r}\n"
    line = [
        sys.executable,
        "-c",
        f"{exchange}{bundled}from tipfacts.__main__ import run; run()",
        "list",
        "--data",
        fifo,
    ]
    done = subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"tipfacts: error: {fifo}: {NOT_REGULAR}\n"


@needs("os.geteuid")
def test_a_file_that_may_not_be_read(shell: Shell, tmp_path: Path):
    """A file without permission is told as such; in French, in French."""
    if os.geteuid() == 0:
        pytest.skip("root may read every file")
    file = _write(tmp_path, SOUND)
    os.chmod(file, 0)

    assert shell("list", "--data", file).err == f"tipfacts: error: {file}: {UNREADABLE.format('Permission denied')}\n"
    assert "accès refusé" in shell("list", "--data", file, "--lang", "fr").err


@needs("bash")
def test_a_pipe_in_place_of_a_file(installed: Path, tmp_path: Path):
    """`--data <(…)` is refused with what to do instead."""
    line = f'{installed} list --data <(cat "$0")'
    done = subprocess.run(
        ["bash", "-c", line, _write(tmp_path, SOUND)], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.endswith(": not a regular file; save the data to a file first\n")


@pytest.mark.skipif(not os.path.exists("/proc/self/environ"), reason="no /proc here")
def test_the_environment_is_not_shown(shell: Shell):
    """Of a file that is no data, not a word is repeated: it may be somebody's secret."""
    result = shell("list", "--data", "/proc/self/environ", env={"SECRET": "hunter2"})

    assert (result.status, result.out) == (3, "")
    assert "hunter2" not in result.err


def test_a_name_of_any_bytes(shell: Shell, tmp_path: Path):
    """A file whose name is not UTF-8, or would drive a terminal, is opened, and told in escapes."""
    for name, shown in ((b"\xff\x1b]0;x\x07.toml", r"\udcff\x1b]0;x\x07.toml"), ("\u202elmot".encode(), r"\u202elmot")):
        path = os.fsencode(tmp_path) + b"/" + name
        with open(path, "w", encoding="utf-8") as file:
            file.write(SOUND)
        good = shell("list", "--id", "own-fact", "--count", "--data", path)
        with open(path, "w", encoding="utf-8") as file:
            file.write("[")
        bad = shell("list", "--data", path)

        assert good == (0, "1\n", "")
        assert bad.err.startswith(f"tipfacts: error: {tmp_path}/{shown}:1:2: not valid TOML: ")


def test_a_file_that_changes_while_it_is_read(run: Run, tmp_path: Path):
    """A file rewritten at the same time is read whole, or refused; there is nothing between."""
    file = _write(tmp_path, SOUND)
    stop = threading.Event()

    def rewrite() -> None:
        while not stop.is_set():
            _write(tmp_path, SOUND * 1)
            _write(tmp_path, SOUND[:200])

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        results = [run("show", "own-fact", "--data", file, "--field", "title.en") for _ in range(50)]
    finally:
        stop.set()
        writer.join()

    assert {result.status for result in results} <= {0, 3}
    assert all(result.out == ("A title\n" if result.status == 0 else "") for result in results)


# --- sizes -----------------------------------------------------------------------------------------------------------


@needs("resource")
def test_the_largest_file(shell: Shell, tmp_path: Path):
    """A file of 64 MiB is read, one of a byte more is not, and of a sparse terabyte no more is read than of that."""
    file = tmp_path / "own.toml"
    most = toml_file.MOST_BYTES
    file.write_text(SOUND + "#" * (most - len(SOUND.encode())), encoding="utf-8")
    largest = shell("show", "own-fact", "--data", str(file), "--field", "title.en", preexec_fn=_bounded)
    with file.open("a", encoding="utf-8") as more:
        more.write("#")
    larger = shell("list", "--data", str(file), preexec_fn=_bounded)
    os.truncate(file, 1 << 40)
    sparse = shell("list", "--data", str(file), preexec_fn=_bounded)

    assert largest == (0, "A title\n", "")
    assert larger == sparse == (3, "", f"tipfacts: error: {file}: is larger than 64 MiB; split it into several files\n")


def test_the_most_lines(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A file of as many lines as may be is read, and one of a line more is not."""
    file = _write(tmp_path, SOUND)
    monkeypatch.setattr(toml_file, "MOST_LINES", SOUND.count("\n"))
    most = run("show", "own-fact", "--data", file, "--field", "title.en")
    _write(tmp_path, SOUND + "\n")

    assert most == (0, "A title\n", "")
    assert run("list", "--data", file).err == (
        f"tipfacts: error: {file}: has more than {SOUND.count(chr(10))} lines; split it into several files\n"
    )


BOMBS = {
    "a header of a thousand parts and its keys": lambda: (
        "[" + ".".join("a" * 998) + "]\n" + "".join(f"k{number} = 1\n" for number in range(60_000))
    ),
    "keys of a thousand parts": lambda: "".join(f"k{number}.{'.'.join('a' * 900)} = 1\n" for number in range(2_000)),
    "quoted keys of a thousand parts": lambda: "".join(
        f"k{number}.{'.'.join(['a', chr(34) * 2] * 400)} = 1\n" for number in range(2_000)
    ),
    "inline tables of a thousand parts": lambda: "a = [" + ("{" + ".".join("a" * 998) + " = 1},\n") * 5_000 + "]",
    "millions of tables": lambda: "".join(f"[a{number}]\n" for number in range(3_000_001)),
    "millions of inline tables": lambda: "a = [" + "{}," * 5_000_000 + "]",
    "millions of lists": lambda: "a = [" + "[]," * 5_000_000 + "]",
    "millions of small dotted keys": lambda: "".join(f"a{number}.b.c.d = 1\n" for number in range(800_000)),
    "a number of millions of digits": lambda: "a = " + "1" * 30_000_000,
    "a hexadecimal number of millions of digits": lambda: "a = 0x" + "f" * 30_000_000,
    "an unclosed text of backslashes": lambda: 'a = "' + "\\" * 30_000_001,
    "an unclosed long text of quotes": lambda: 'a = """' + '\\"' * 10_000_000,
    "brackets without end": lambda: "a = " + "[" * 10_000_000,
    "quotes without end": lambda: "'" * 10_000_001,
    "newlines without end": lambda: "\n" * 30_000_000,
    "as many newlines as may be": lambda: "\n" * toml_file.MOST_LINES,
}


@needs("resource")
@pytest.mark.parametrize("make", BOMBS.values(), ids=list(BOMBS))
def test_a_bomb_is_refused_within_bounds(shell: Shell, tmp_path: Path, make: Callable[[], str]):
    """A file made to keep the reader busy, or to fill the memory, is refused within a gigabyte and some seconds."""
    file = _write(tmp_path, make())
    result = shell("list", "--data", file, preexec_fn=_bounded, timeout=60)

    assert (result.status, result.out, result.err.count("\n")) == (3, "", 1)
    assert len(result.err) < 300 + len(file)


def test_thousands_of_problems(shell: Shell, tmp_path: Path):
    """`validate` tells ten thousand problems, each with its line; other commands the first."""
    fact = FACT.replace("12", '"12"')
    text = SOUND.replace(FACT, "") + "".join(fact.replace("own-fact", f"f{number}") for number in range(10_000))
    file = _write(tmp_path, text)
    lines = shell("validate", file, "-f", "jsonl").out.splitlines()
    first = shell("list", "--data", file).err

    assert len(lines) == 10_000
    assert f'"line": {9 + 10 * 9_999 + 8}, "id": "f9999", "field": "value"' in lines[-1]
    assert first.startswith(f"tipfacts: error: {file}:17: f0 value: 'value' must be a number (and 9999 more); ")


@needs("resource")
def test_millions_of_problems(shell: Shell, tmp_path: Path):
    """After twenty thousand problems `validate` says that the rest was not checked."""
    file = _write(tmp_path, "[[facts]]\n" * 50_000)
    printed = shell(
        "validate", file, "-f", "tsv", "--no-headers", "--fields", "line,code", preexec_fn=_bounded
    ).out.splitlines()

    assert len(printed) == 20_001
    assert "\tproblems.too_many" in printed
    assert shell("list", "--data", file).err.count("\n") == 1


def test_too_many_facts(shell: Shell, tmp_path: Path):
    """More facts than the index can count are refused, in one file or in several, and not half indexed."""
    small = "[[facts]]\nid='{}'\n"
    one = tmp_path / "one.toml"
    one.write_text("".join(small.format(f"f{number}") for number in range(100_001)), encoding="utf-8")
    message = "facts: more than 100000 facts; remove some\n"

    assert shell("list", "--data", str(one), timeout=30) == (3, "", f"tipfacts: error: {one}:1: {message}")


def test_hints_do_not_grow_with_the_file(run: Run, tmp_path: Path):
    """A hint lists the first tags of a file that has thousands, each made harmless."""
    tags = "".join(f'[tags.t{number}]\nen = "\\u001b"\n' for number in range(3_000))
    file = _write(tmp_path, tags + FACT.replace("value = 12", 'tags = ["x"]'))
    problem = next(row for row in run("validate", file, "--json").json if row["field"] == "tags")

    assert len(problem["hint"]["en"]) < 500
    assert problem["hint"]["en"].endswith(", …")
    assert "\x1b" not in problem["hint"]["en"]


# --- every type in every field ---------------------------------------------------------------------------------------

WHOLE: dict[str, object] = {
    "id": "own-fact",
    "kind": "statistic",
    "title": {"fr": "Un titre", "en": "A title"},
    "text": {"fr": "Un texte.", "en": "A text."},
    "value": 12,
    "low": 1,
    "high": 2,
    "qualifier": "about",
    "unit": "people",
    "baseline_year": 2009,
    "period": {
        "start": "2009",
        "end": "2010",
        "printed": {"fr": "un an", "en": "a year"},
        "text": {"fr": "X", "en": "X"},
    },
    "status": "stated",
    "pillars": ["prevention"],
    "tags": ["visas"],
    "names": [{"fr": "X", "en": "X", "abbreviations": ["X"]}],
    "aliases": ["x"],
    "related": ["slavery-footprint"],
    "part_of": "slavery-footprint",
    "notes": [{"fr": "X", "en": "X", "source": "https://example.org/"}],
    "as_of": "2020",
    "source": {
        "document": "page",
        "title": "Une page",
        "publisher": "P",
        "date": "2020",
        "language": "fr",
        "locator": "top",
        "url": "https://example.org/",
    },
}
WRONG = {
    "integer": "7",
    "huge integer": "0x" + "f" * 900,
    "negative": "-7",
    "number": "1.5",
    "nan": "nan",
    "infinity": "-inf",
    "boolean": "true",
    "date": "2020-01-02",
    "moment": "2020-01-02T03:04:05.678Z",
    "hour": "03:04:05",
    "text": '"x"',
    "empty text": '""',
    "space": '" \\u00a0"',
    "escape": '"\\u001b[31m"',
    "formula": '"=1+1"',
    "empty list": "[]",
    "list": '["x", 1, [], {}]',
    "deep list": "[" * 90 + "]" * 90,
    "empty table": "{}",
    "table": '{ fr = 1, "\\u0007" = 2, x.y = 3 }',
}


def _inline(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_inline(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return (
        value.strip("\0")
        if isinstance(value, str) and value[:1] == "\0"
        else f'"{value}"'
        if isinstance(value, str)
        else str(value)
    )


def _fields(table: dict[str, object], before: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every field, wholes and parts."""
    for key, value in table.items():
        yield (*before, key)
        inner = value[0] if isinstance(value, list) else value
        if isinstance(inner, dict):
            way = (*before, key, 0) if isinstance(value, list) else (*before, key)
            yield from _fields(inner, way)


def _with(table: object, way: tuple[str | int, ...], wrong: str) -> object:
    """A copy of the table with something else in that field."""
    if not way:
        return f"\0{wrong}"
    if isinstance(table, list):
        return [_with(table[0], way[1:], wrong)]
    assert isinstance(table, dict)
    return {key: _with(value, way[1:], wrong) if key == way[0] else value for key, value in table.items()}


@pytest.mark.parametrize("way", list(_fields(WHOLE)), ids=lambda way: ".".join(map(str, way)))
def test_every_type_in_every_field(run: Run, tmp_path: Path, way: tuple[str | int, ...]):
    """Whatever stands in a field, the file is used, or refused in one line that names file, line and field."""
    field = str(way[0])
    left_out = (
        {"low", "high"}
        if field in ("value", "qualifier")
        else {"value"}
        if field in ("low", "high")
        else {"low", "high"}
    )
    table = {key: value for key, value in WHOLE.items() if key not in left_out}
    used = []
    for name, wrong in WRONG.items():
        broken = _with(table, way, wrong)
        assert isinstance(broken, dict)
        lines = "".join(f"{key} = {_inline(value)}\n" for key, value in broken.items())
        file = _write(tmp_path, "[[facts]]\n" + lines)
        line = 2 + list(table).index(field)
        # A range that is upside down is told at its lower end.
        beside = {(2 + list(table).index("low"), "low")} if field == "high" else set()
        for command in ("list", "search", "show"):
            words = {"list": [], "search": ["titre"], "show": ["own-fact"]}[command]
            result = run(command, *words, "--data", file, "-f", "csv")
            if result.status == 3:
                assert (result.out, result.err.count("\n")) == ("", 1), name
                (first, *_) = run("validate", file, "--json").json
                assert (first["line"], first["field"].partition(".")[0]) in {(line, field), *beside}, (name, first)
                assert result.err.startswith(f"tipfacts: error: {file}:{first['line']}: "), (name, result.err)
                assert f" {first['field']}: " in result.err, (name, result.err)
            else:
                used.append(name)
                assert result.status in (0, 1), (name, result)
                assert result.out or result.status, name

    assert set(used) <= SOUND_IN.get(".".join(map(str, way)), set())


_DATES = {"date"}
_TEXTS = (
    *(
        "title.fr",
        "title.en",
        "text.fr",
        "text.en",
        "period.printed.fr",
        "period.printed.en",
        "period.text.fr",
        "period.text.en",
    ),
    *("names.0.fr", "names.0.en", "notes.0.fr", "notes.0.en"),
    *(f"source.{key}" for key in ("document", "title", "publisher", "language", "locator")),
)
SOUND_IN: dict[str, set[str]] = {
    "value": {"integer", "negative", "number"},
    "low": {"negative", "number", "integer"},
    "high": {"integer", "number"},
    "id": {"text"},
    "pillars": {"empty list"},
    "tags": {"empty list"},
    "names": {"empty list"},
    "aliases": {"empty list"},
    "related": {"empty list"},
    "notes": {"empty list"},
    "names.0.abbreviations": {"empty list"},
    "period": {"empty table"},
    "period.start": set(),
    "period.end": _DATES,
    "as_of": _DATES,
    "source.date": _DATES,
    **{field: {"text"} for field in _TEXTS},
}


# --- the bundled file ------------------------------------------------------------------------------------------------


def test_bundled_facts_have_every_language(tmp_path: Path):
    """Own facts may do with one language; a bundled title, text or note without the other stops the build."""
    sound = FACTS.read_text(encoding="utf-8")
    for line in ("title.en =", "text.fr =", "fr = "):
        at = sound.index(f"\n{line}", sound.index("\n[[facts.notes]]" if line == "fr = " else "\n[[facts]]"))
        broken = tmp_path / "facts.toml"
        broken.write_text(sound[:at] + sound[sound.index("\n", at + 1) :], encoding="utf-8")
        with pytest.raises(BadData) as caught:
            loader.load_bundled(str(broken))
        assert [problem["code"] for problem in caught.value.problems] == ["text.one_language"], line


# --- a checkout whose own facts are broken ---------------------------------------------------------------------------


def test_a_broken_checkout(tmp_path: Path, shell: Shell):
    """A checkout whose facts.toml is broken says so, and where; the installed program does not look at it."""
    checkout = tmp_path / "checkout"
    (checkout / "data").mkdir(parents=True)
    (checkout / "data" / "facts.toml").write_text(
        FACTS.read_text(encoding="utf-8").replace("888", "889", 1), encoding="utf-8"
    )
    (checkout / "data" / "search.toml").write_bytes((FACTS.parent / "search.toml").read_bytes())
    (checkout / "src").symlink_to(ROOT / "src")
    line = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(checkout / 'src')!r})\n"]
    line[2] += "from tipfacts.data import bundled; bundled.path = lambda: " + repr(
        str(checkout / "data" / "facts.toml")
    )
    line[2] += "; from tipfacts.__main__ import run; run()"
    done = subprocess.run([*line, "hotline"], capture_output=True, text=True, timeout=60, check=False)

    assert (done.returncode, done.stdout) == (3, "")
    assert "hotline.e164: '+18883737888' is not the number of the hotline, 889-373-7888" in done.stderr
    assert shell("hotline", cwd=checkout) == (0, NUMBER, "")
