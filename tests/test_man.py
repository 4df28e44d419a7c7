"""The man pages: they say all that the table holds, every reader of roff takes them, and installers bring them."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.conftest import needs
from tipfacts import __version__
from tipfacts.cli import help_text as words
from tipfacts.cli import man_page
from tipfacts.cli.build_assets import shared
from tipfacts.cli.completion_scripts import SCRIPTS
from tipfacts.data import bundled
from tipfacts.errors import TipfactsError
from tipfacts.i18n.language import LANGUAGES, column
from tipfacts.spec import COMMANDS, PROGRAM, TOPICS

EVERY = [PROGRAM, *COMMANDS.values()]
SECTIONS = {
    "en": "NAME SYNOPSIS DESCRIPTION EXAMPLES COMMANDS OPTIONS FORMATS YOUR_OWN_FACTS EXIT_CODES"
    " ENVIRONMENT_VARIABLES FILES PRIVACY HOTLINE SEE_ALSO",
    "fr": "NOM SYNOPSIS DESCRIPTION EXEMPLES COMMANDES OPTIONS FORMATS VOS_PROPRES_FAITS CODES_DE_SORTIE"
    " VARIABLES_D’ENVIRONNEMENT FICHIERS VIE_PRIVÉE LIGNE_D’ASSISTANCE VOIR_AUSSI",
}  # fmt: skip


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language that the page is written in."""
    return str(request.param)


@pytest.fixture
def source(language: str, tmp_path: Path) -> Path:
    """The page as a file."""
    file = tmp_path / "tipfacts.1"
    file.write_text(man_page.page(language), encoding="ascii")
    return file


@pytest.fixture(scope="module")
def read(language: str) -> str:
    """The page as a reader sees it, on one line: drawn by groff or mandoc."""
    command = next(
        (line for line in (["groff", "-man", "-Tutf8", "-P-cbou"], ["mandoc", "-Tutf8"]) if shutil.which(line[0])), None
    )
    if command is None:
        pytest.skip("neither groff nor mandoc is installed")
    done = subprocess.run(command, input=man_page.page(language).encode(), capture_output=True, check=True)
    drawn = re.sub(".\b", "", done.stdout.decode())
    return re.sub(r"[\s\u00a0]+", " ", drawn)


# --- What it says


def test_sections(language: str) -> None:
    """The page has the sections that man pages have, in their order."""
    headings = re.findall(r'^\.SH "(.*)"$', man_page.page(language), re.MULTILINE)
    plain = [re.sub(r"\\\[u([0-9A-F]{4})\]", lambda match: chr(int(match[1], 16)), heading) for heading in headings]

    assert [heading.replace(" ", "_") for heading in plain] == SECTIONS[language].split()


def test_every_row_of_the_table(read: str) -> None:
    """Every command and every option of the table stands in the page, so that it cannot fall behind the program."""
    missing = {f"tipfacts {command.name}" for command in EVERY if f" tipfacts {command.name}".rstrip() not in read}
    for command in EVERY:
        for param in command.params:
            spelt = ", ".join(param.flags)
            missing |= {spelt} if spelt and not re.search(rf"(?<![\w-]){re.escape(spelt)}(?![\w-])", read) else set()

    assert missing == set()


def test_every_word(read: str, language: str) -> None:
    """What the words say of commands, options, choices, exit codes and variables stands in the page as it is."""
    tables = (words.SUMMARIES, words.ARGUMENTS, words.OPTIONS, words.CHOICES["format"], words.EXITS, words.ENVIRONMENT)
    pairs = [pair for table in tables for name, pair in table.items() if name not in TOPICS]
    pairs += [pair for page in words.DETAILS.values() for pair in page]
    texts = [column(pair, language).replace("`", "").replace("\u202f", " ") for pair in pairs]

    assert [text for text in texts if text not in read] == []


def test_no_other_option(read: str) -> None:
    """The page names no option that the program does not have; `jq -r` and `cut -f1` are others' own."""
    known = {flag for command in EVERY for flag in command.options}
    named = set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", read))

    assert named - known <= {"-value", "-r", "-f1"}


def test_every_exit_code_and_error(read: str, language: str) -> None:
    """Every exit code and every code of an error object stands in the page."""
    kinds = [TipfactsError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    part = read[read.index(SECTIONS[language].split()[8].replace("_", " ")) :]

    assert [kind.code for kind in kinds if not re.search(rf" {kind.status} (\w+, )*{kind.code}\b", part)] == []
    assert [status for status in (0, 1, 2, 3, 4, 70, 130) if f" {status} " not in part] == []


def test_hotline(read: str, language: str) -> None:
    """The page gives the emergency number first, then every detail of the hotline, digit by digit."""
    hotline = bundled.hotline()
    part = read[read.index(SECTIONS[language].split()[-2].replace("_", " ")) :]
    details = [
        hotline["emergency"]["number"], hotline["number"], hotline["text"]["code"], hotline["text"]["keyword"],
        hotline["tty"], hotline["web"], hotline["operator"], hotline["hours"][language].replace("\u202f", " "),
    ]  # fmt: skip

    assert [detail for detail in details if re.sub(r"\s", " ", str(detail)) not in part] == []
    assert part.index(hotline["emergency"]["number"]) < part.index(hotline["number"])
    assert set(re.findall(r"\d{3}-\d{3}-\d{4}", read)) == {hotline["number"]}


def test_environment(read: str) -> None:
    """Every variable that the program reads stands in the page."""
    sources = " ".join(file.read_text(encoding="utf-8") for file in Path(man_page.__file__).parent.parent.rglob("*.py"))
    variables = set(re.findall(r'"((?:TIPFACTS|LC)_[A-Z]+|NO_COLOR|FORCE_COLOR|COLUMNS|TERM|LANG|LANGUAGE)"', sources))

    assert len(variables) > 8
    assert {name for name in variables if not re.search(rf"\b{name}\b", read)} == set()


def test_version(language: str) -> None:
    """The page names the version that it tells of."""
    assert f'"tipfacts {__version__}"' in man_page.page(language).splitlines()[0]


# --- Who can read it


def test_ascii(language: str) -> None:
    """The source is pure ASCII in short lines, so that no reader has to guess an encoding."""
    page = man_page.page(language)

    assert page.isascii()
    assert max(map(len, page.splitlines())) < 160


def test_what_is_typed_can_be_copied(language: str) -> None:
    """Every hyphen is a minus sign, which no reader of roff turns into another character."""
    _, *lines = man_page.page(language).splitlines()

    assert [line for line in lines if re.search(r"(?<!\\)-", line)] == []


def test_requests(language: str) -> None:
    """Only the requests of man pages stand at the beginning of a line, and no text that looks like one."""
    requests = {line.split()[0] for line in man_page.page(language).splitlines() if line[:1] in (".", "'")}

    assert [man_page.line(text) for text in (".svg", "'a'", "a.")] == ["\\&.svg", "\\&\\(aqa\\(aq", "a."]
    assert requests == {f".{name}" for name in "TH SH SS PP TP IP RS RE nf fi nh ad".split()}


@needs("groff")
def test_groff(source: Path, language: str) -> None:
    """Groff draws the page with every warning on, and has nothing to say; accents come out right."""
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", str(source)], capture_output=True, check=True, text=True)

    assert done.stderr == ""
    assert language == "en" or "pr\u00e9cision, ses r\u00e9serves" in done.stdout


@needs("mandoc")
def test_mandoc(source: Path) -> None:
    """Mandoc, the reader of macOS, the BSDs and Alpine, finds nothing to complain of, style included."""
    done = subprocess.run(["mandoc", "-Tlint", "-Wall", str(source)], capture_output=True, check=False, text=True)

    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@needs("man")
@pytest.mark.parametrize("columns", [50, 80, 200])
def test_man(source: Path, columns: int) -> None:
    """`man -l` shows the page at any width without a warning."""
    environ = {"PATH": os.defpath, "MANWIDTH": str(columns), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["man", "--warnings", "-l", str(source)], env=environ, capture_output=True, check=True, text=True
    )

    assert done.stderr == ""
    assert "888-373-7888" in done.stdout


@needs("lexgrog")
def test_whatis(source: Path) -> None:
    """`whatis` and `apropos` can read the page's name line, which is why it is plain in French too."""
    done = subprocess.run(["lexgrog", str(source)], capture_output=True, check=False, text=True)

    assert (done.returncode, "[u" in done.stdout) == (0, False)
    assert ' "tipfacts - ' in done.stdout


# --- Where it lands


def test_shared() -> None:
    """The build puts each page, and each script of completion, where its reader looks below share/."""
    assert shared() == {
        "man/man1/tipfacts.1": man_page.page("en"),
        "man/fr/man1/tipfacts.1": man_page.page("fr"),
        "bash-completion/completions/tipfacts": SCRIPTS["bash"],
        "zsh/site-functions/_tipfacts": SCRIPTS["zsh"],
        "fish/vendor_completions.d/tipfacts.fish": SCRIPTS["fish"],
        "nushell/vendor/autoload/tipfacts.nu": SCRIPTS["nushell"],
    }


@needs("man")
@pytest.mark.parametrize(("locale", "word"), [("C.UTF-8", "SYNOPSIS"), ("fr_FR.UTF-8", "EXEMPLES")])
def test_installed(installed: Path, locale: str, word: str) -> None:
    """Installed, `man tipfacts` finds the page, the French one where French is asked for."""
    environ = {"PATH": os.defpath, "MANPATH": str(installed.parent.parent / "share" / "man"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["man", "-L", locale, "tipfacts"], env=environ, capture_output=True, check=True, text=True
    )  # fmt: skip

    assert word in done.stdout


@pytest.fixture(scope="module")
def pipx(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where pipx has installed the wheel; dependencies are lent by this environment, so it needs no network."""
    if not (importlib.util.find_spec("pipx") and importlib.util.find_spec("uv")):
        pytest.skip("pipx, or uv for it, is not installed")
    home = tmp_path_factory.mktemp("pipx")
    environ = {
        "PATH": os.defpath,
        "HOME": str(home),
        "PIPX_HOME": str(home / "pipx"),
        "PIPX_BIN_DIR": str(home / "bin"),
        "PIPX_MAN_DIR": str(home / "man"),
        "PIPX_COMPLETION_DIR": str(home / "share"),
    }
    command = [sys.executable, "-m", "pipx", "install", "--backend", "uv", "--preinstall", str(_lending_wheel(home))]
    subprocess.run(
        [*command, "--pip-args=--no-deps --offline", str(wheel)], env=environ, capture_output=True, check=True
    )
    return home


def _lending_wheel(folder: Path) -> Path:
    """A wheel that lends what is installed here, but for tipfacts itself."""
    lent = folder / "lent"
    lent.mkdir()
    for file in Path(sysconfig.get_path("purelib")).iterdir():
        if "tipfacts" not in file.name and file.suffix != ".pth":
            (lent / file.name).symlink_to(file)
    wheel = folder / "lent-1-py3-none-any.whl"
    files = {
        "lent.pth": f"{lent}\n",
        "lent-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: lent\nVersion: 1\n",
        "lent-1.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr("lent-1.dist-info/RECORD", "".join(f"{name},,\n" for name in files))
    return wheel


@needs("man")
def test_pipx_links(pipx: Path) -> None:
    """Pipx links the command, the English page and the scripts of completion; pages in other languages it leaves."""
    linked = {str(path.relative_to(pipx)) for name in ("bin", "man", "share") for path in (pipx / name).rglob("*")}

    assert {name for name in linked if (pipx / name).is_file()} == {
        "bin/tipfacts",
        "man/man1/tipfacts.1",
        "share/bash-completion/completions/tipfacts",
        "share/zsh/site-functions/_tipfacts",
        "share/fish/vendor_completions.d/tipfacts.fish",
    }


@needs("man")
def test_pipx_man(pipx: Path) -> None:
    """After pipx, `man tipfacts` shows the page."""
    environ = {"PATH": os.defpath, "MANPATH": str(pipx / "man"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["man", "tipfacts"], env=environ, capture_output=True, check=True, text=True)

    assert "888-373-7888" in done.stdout


def test_pipx_runs(pipx: Path) -> None:
    """After pipx, the command answers."""
    done = subprocess.run([str(pipx / "bin" / "tipfacts"), "hotline"], capture_output=True, check=True, text=True)

    assert done.stdout == "888-373-7888\n"
