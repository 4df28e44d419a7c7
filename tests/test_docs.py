"""The documents are true: every console block is run, and what it shows is what comes out."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

from tests import test_installers
from tests.conftest import ROOT, needs

AUTHORS = ["docs/own-facts.md", "docs/own-facts.fr.md"]  # whose blocks follow from each other
PAGES = ["README.md", "README.fr.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^(?:[^\n]*?`([\w.-]+)`[^`\n]*:\n\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATH = os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)])  # DuckDB is a tool of development
NEEDED = {tool: tool for tool in ("duckdb", "fzf", "jq", "make", "nu", "sqlite3")}  # what a machine may lack


def _blocks() -> list[object]:
    found = []
    for page in (page for page in PAGES if page not in AUTHORS):
        for number, match in enumerate(BLOCK.finditer((ROOT / page).read_text(encoding="utf-8")), 1):
            found.append(pytest.param(match[1], id=f"{page}-{number}"))
    return found


def _steps(block: str) -> list[tuple[str, str]]:
    """Each command of a block, those that go on after a backslash whole, with what it shows."""
    steps: list[tuple[str, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], ""))
        elif (line.startswith("> ") or line == ">") and steps and (steps[-1][0].endswith("\\") or not steps[-1][1]):
            steps[-1] = (f"{steps[-1][0]}\n{line[2:]}", steps[-1][1])
        else:
            assert steps, f"a console block begins with a command, not with {line!r}"
            steps[-1] = (steps[-1][0], f"{steps[-1][1]}{line}\n")
    return steps


@needs("bash")
@pytest.mark.parametrize("block", _blocks())
def test_a_console_block_shows_what_comes_out(block, installed, tmp_path):
    """Each command, run in bash with the installed wheel, prints exactly what the page shows; … stands for any line."""
    missing = [tool for tool, word in NEEDED.items() if re.search(rf"\b{word}\b", block) and not _has(tool)]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed")
    _follow(block, tmp_path, installed)


@needs("bash")
@pytest.mark.parametrize("page", AUTHORS)
def test_a_page_for_authors_can_be_followed(page, installed, tmp_path):
    """From top to bottom, in one folder: what is to be saved is saved, and each command prints what the page shows."""
    names = []
    for name, language, text in FENCE.findall((ROOT / page).read_text(encoding="utf-8")):
        if language == "console":
            _follow(text, tmp_path, installed, TIPFACTS_LANG="fr" if ".fr." in page else "en")
        else:
            names.append(name)
            (tmp_path / name).write_text(text, encoding="utf-8")
    settings = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    (pattern,) = settings["evenBetterToml.schema.associations"]

    assert all(names), "each block that is no command is the content of a file, which the line above it names"
    assert re.fullmatch(pattern, f"file:///home/you/{'faits' if '.fr.' in page else 'facts'}/valley.toml")
    schema = json.loads((tmp_path / "tipfacts.schema.json").read_text(encoding="utf-8"))
    for path in tmp_path.glob("*.toml"):
        problems = subprocess.run([installed, "validate", path], capture_output=True, check=False).returncode
        tables = _toml(path)
        if tables is not None and not problems:
            jsonschema.Draft202012Validator(schema).validate(tables)


def _toml(path: Path) -> object:
    """The tables of a file; None where it is not TOML, as one of the page is on purpose."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError:
        return None


def _follow(block: str, folder: Path, installed: Path, **environment: str) -> None:
    """Run the commands of a block in bash in this folder, and hold what comes out to what the block shows."""
    home = {"HOME": str(folder), "PATH": f"{installed.parent}:{PATH}", "LC_ALL": "C.UTF-8", **environment}
    for command, shown in _steps(block):
        done = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=home, capture_output=True, text=True, timeout=60, check=False
        )
        printed = done.stdout + done.stderr
        pattern = "".join(".*\n" * (line == "…") or f"{re.escape(line)}\n" for line in shown.splitlines())
        if "…" in shown.splitlines():
            assert re.fullmatch(pattern.replace(".*\n", "(?:.*\n)*"), printed), printed
        else:
            assert printed == shown, command


def _has(tool: str) -> bool:
    from shutil import which

    return which(tool, path=PATH) is not None


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page):
    """Each link from one of our pages to another names a file that exists."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", text):
        assert ((ROOT / page).parent / target).exists(), target


@needs("pty")
def test_pictures_are_what_the_program_draws():
    """The pictures are those that `make pictures` draws now, from the program on a terminal; each is on a page."""
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec and spec.loader
    pictures = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pictures)
    drawn = pictures.pictures()
    pages = "".join((ROOT / page).read_text(encoding="utf-8") for page in PAGES)

    assert {file.name for file in pictures.PICTURES.iterdir()} == drawn.keys()
    for name, picture in drawn.items():
        assert (pictures.PICTURES / name).read_bytes() == picture.encode(), f"make pictures: {name}"
        assert f"docs/pictures/{name}" in pages


def test_the_readme_quotes_the_measured_table():
    """Every row of the READMEs' tables of times stands in the benchmark's report, in French with its own words."""
    report = (ROOT / "bench/report.md").read_text(encoding="utf-8").splitlines()
    figures = {_figures(line) for line in report}
    for page in ("README.md", "README.fr.md"):
        quoted = re.search(
            r"<!-- measured -->\n(.*?)<!-- /measured -->", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL
        )
        assert quoted, page
        rows = [line for line in quoted[1].splitlines() if line.startswith("|")]
        assert len(rows) > 5
        assert [row for row in rows[2:] if _figures(row) not in figures] == []
        assert page != "README.md" or [row for row in rows if row not in report] == []


def test_the_readmes_install_alike():
    """Whoever reads French types the same lines, and reads the same figures of what they cost."""
    english, french = (test_installers.section(page) for page in ("README.md", "README.fr.md"))
    rows = [re.findall(r"^\|.*$", text, re.MULTILINE)[2:] for text in (english, french.replace(",", "."))]

    assert test_installers.blocks("README.md") == test_installers.blocks("README.fr.md")
    assert len(test_installers.blocks("README.md")) == 9
    assert [re.findall(r"\d\.\d", row) for row in rows[0]] == [re.findall(r"\d\.\d", row) for row in rows[1]] != []


def _figures(row: str) -> str:
    """What a row of the table of times measures, without the name of the command, in English figures."""
    return re.sub(r"(?<=\d),(?=\d)", ".", row.partition(" | ")[2])


@pytest.mark.parametrize("page", [page for page in PAGES if page.endswith(".fr.md")])
def test_french_pages_are_typeset(page):
    """Outside code, French pages have narrow no-break spaces before ; : ! ? % and inside « »."""
    text = (ROOT / page).read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)|<[^>]*>|https?://\S+", "…", text, flags=re.DOTALL)
    prose = "\n".join(line for line in prose.splitlines() if not re.match(r"\|[\s:|-]+\|$", line))

    assert re.findall(r"[^\u202f\s|][;!?%](?=\s)|[^\u202f\d|…-]:(?=\s)| [;!?%:](?=\s)", prose) == []
    assert re.findall(r"«[^\u202f]|[^\u202f]»|\w'\w", prose) == []


def test_both_pages_on_the_schema_name_the_same():
    """Row by row, the page in French names the fields, options and values that the one in English names."""
    named = [
        [sorted(re.findall(r"`([^`]+)`", row)) for row in (ROOT / page).read_text(encoding="utf-8").splitlines()]
        for page in ("docs/schema-2.md", "docs/schema-2.fr.md")
    ]
    assert named[0] == named[1]
