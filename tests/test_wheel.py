"""The wheel, built from the sdist: holds what data/facts.toml says, answers as the checkout does, leaves no trace."""

from __future__ import annotations

import ast
import csv
import email
import io
import os
import re
import shlex
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import FACTS, ROOT, needs
from tipfacts import __version__
from tipfacts.data import stored
from tipfacts.data.loader import load_bundled
from tipfacts.data.search_rules import load as load_rules
from tipfacts.output.formats.json_text import encode
from tipfacts.retrieval.index import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Completed

# Installed, 6.0 MB today. Half of it are the facts and the words of the search, which stand in it as TOML and as what
# no answer need parse: literals, with their bytecode, and JSON. The rest is the program, two fifths of that bytecode.
MOST_BYTES = 6_300_000
EPOCH = "1477267200"  # the day of the fact sheet


@pytest.fixture(scope="module")
def members(wheel: Path) -> dict[str, bytes]:
    """The files of the wheel, by name."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def made(members: dict[str, bytes]) -> Callable[[str], dict[str, Any]]:
    """The values that a module made by the build holds: literals only, read without running it."""

    def read(module: str) -> dict[str, Any]:
        body = ast.parse(members[f"tipfacts/data/{module}.py"]).body
        assignments = [node for node in body if isinstance(node, ast.Assign)]
        assert len(assignments) == len(body) - 1, "a made module holds its docstring and literals"
        return {ast.unparse(node.targets[0]): ast.literal_eval(node.value) for node in assignments}

    return read


@pytest.fixture(scope="module")
def metadata(members: dict[str, bytes]) -> Message:
    """What the wheel says of itself."""
    return email.message_from_bytes(members[f"tipfacts-{__version__}.dist-info/METADATA"])


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    """What data/facts.toml says now."""
    return load_bundled(str(FACTS))


def test_the_long_description(metadata: Message) -> None:
    """It is the README, without its pictures and without a link to a file, which an index does not have."""
    description, readme = metadata.get_payload(decode=True).decode(), (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]*)\)", description)

    assert metadata["Description-Content-Type"] == "text/markdown"
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
    assert "<img" not in description
    blocks = re.compile(r"^```\w+\n.*?^```$", re.MULTILINE | re.DOTALL)
    assert blocks.findall(description) == blocks.findall(readme) != []


# --- What it holds


def test_holds_the_facts(
    members: dict[str, bytes], made: Callable[[str], dict[str, Any]], facts: dict[str, Any]
) -> None:
    """Every record, the hotline and the vocabularies in the wheel equal those of data/facts.toml, there too."""
    assert made("_facts")["FACTS"] == facts["facts"]
    assert made("_hotline")["HOTLINE"] == facts["hotline"]
    assert made("_vocabulary")["VOCABULARY"] == facts["vocabulary"]
    assert members["tipfacts/data/facts.toml"] == FACTS.read_bytes()


def test_holds_the_json(
    members: dict[str, bytes], made: Callable[[str], dict[str, Any]], facts: dict[str, Any]
) -> None:
    """The JSON is what the encoder writes of all facts, and each place in it what it writes of that fact."""
    array, places = members[f"tipfacts/data/{stored.FACTS}"], made("_places")["PLACES"]

    assert array.decode() == encode(facts["facts"]) + "\n"
    assert list(places) == [fact["id"] for fact in facts["facts"]]
    for fact in facts["facts"]:
        start, end = places[fact["id"]]
        assert array[start:end].decode().replace("\n  ", "\n") == encode(fact)


def test_holds_the_index(
    members: dict[str, bytes], made: Callable[[str], dict[str, Any]], facts: dict[str, Any]
) -> None:
    """The index is the one that a checkout builds of the same facts, and so are the tables of its rules."""
    packed = made("_index")
    built = build(facts["facts"])

    assert packed["WORDS"] == built.words
    assert packed["LENGTHS"] == built.lengths
    assert list(packed["PHRASES"]) == built.phrase_lines
    rules = load_rules(str(FACTS), [fact["id"] for fact in facts["facts"]], facts["hotline"]["number"])
    lexicon = rules.pop("lexicon")
    tables = {"phrases": lexicon["phrases"], "weights": lexicon["weights"]}
    tables |= {name: rules.pop(name) for name in ("other_phrases", "other_topics", "synonyms")}
    file = members[f"tipfacts/data/{stored.TABLES}"]
    assert packed["RULES"] == rules
    assert packed["STEMS"] == lexicon["stems"]
    assert tables == {
        name: {letter: file[start:end].decode() for letter, (start, end) in places.items()}
        for name, places in packed["TABLES"].items()
    }


def test_holds_the_package(members: dict[str, bytes]) -> None:
    """The wheel holds every module of the tree, the made ones, the typing mark, and no bytecode or stray file."""
    tree = {str(file.relative_to(ROOT / "src")) for file in (ROOT / "src" / "tipfacts").rglob("*.py")}
    package = {name for name in members if name.startswith("tipfacts/")}
    made_names = {f"tipfacts/data/{name}.py" for name in ("_facts", "_hotline", "_index", "_places", "_vocabulary")}

    data = {f"tipfacts/data/{name}" for name in ("facts.toml", "search.toml", stored.FACTS, stored.TABLES)}
    assert package == tree | made_names | data | {"tipfacts/py.typed"}
    assert members["tipfacts/py.typed"] == b""
    assert {name.partition("/")[0] for name in members} <= {
        "tipfacts",
        f"tipfacts-{__version__}.data",
        f"tipfacts-{__version__}.dist-info",
    }


def test_holds_no_place_of_the_build(members: dict[str, bytes]) -> None:
    """No file of the wheel names the folder it was built in or who built it."""
    private = {str(ROOT), str(Path.home()), "tipfacts-build-", "/tmp/"} - {"/"}  # noqa: S108

    assert {name for name, data in members.items() for place in private if place.encode() in data} == set()


# --- What it says of itself


def test_metadata(metadata: Message, members: dict[str, bytes]) -> None:
    """Name, version, licence as SPDX with its files, the lowest Python, and no address of a project that has none."""
    assert (metadata["Name"], metadata["Version"]) == ("tipfacts", __version__)
    assert metadata["License-Expression"] == "MIT"
    assert metadata.get_all("License-File") == ["LICENSE", "data/ORIGIN.md"]
    for file in metadata.get_all("License-File", []):
        assert members[f"tipfacts-{__version__}.dist-info/licenses/{file}"] == (ROOT / file).read_bytes()
    assert metadata["Requires-Python"] == ">=3.11"
    assert not [name for name in metadata if name in {"Home-page", "Project-URL", "Download-URL", "Author-email"}]
    assert not [line for line in metadata.get_all("Classifier", []) if line.startswith("License ::")]
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])


def test_dependencies(metadata: Message) -> None:
    """It needs four libraries, each from the first release that works, and bars no newer one that is known to work."""
    needed = {re.split(r"[<>=]", line)[0]: line for line in metadata.get_all("Requires-Dist", [])}

    assert needed == {
        "rapidfuzz": "rapidfuzz<4,>=3.9",
        "rich": "rich<16,>=13.8",
        "tomli": "tomli>=2.5",
        "typer": "typer<1,>=0.26",
    }


def test_changelog_knows_the_versions() -> None:
    """The newest heading is this version, or Unreleased above an older one; the newest data version named is ours.

    The schema version is the first number of the version: what breaks scripts raises both.
    """
    data = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (\S+)", text, re.MULTILINE)
    released = [tuple(map(int, heading.split("."))) for heading in headings if heading != "Unreleased"]
    version = tuple(map(int, __version__.split(".")))  # noqa: RUF048 - three numbers, by the rule of the checklist

    assert headings.count("Unreleased") <= 1 and released == sorted(released, reverse=True)
    assert version > released[0] if headings[0] == "Unreleased" else version == released[0]
    assert re.findall(r"\b\d{4}\.\d\d\.\d\d-\d+", text)[0] in {
        document["data_version"] for document in data["documents"].values() if "data_version" in document
    }
    assert version[0] == data["schema_version"]


def test_release_notes_are_those_of_this_version(tmp_path: Path) -> None:
    """The notes of a release are its section of the changelog; without a dated heading there is no release."""
    for name in ("tools/release_notes.py", "src/tipfacts/__init__.py", "data/facts.toml", "CHANGELOG.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    changelog = tmp_path / "CHANGELOG.md"
    command = [sys.executable, str(tmp_path / "tools" / "release_notes.py")]
    text = changelog.read_text(encoding="utf-8").partition("## ")[2]
    section = "(2026-12-24)\n\n### Commands\n\n- One.\n\n"
    changelog.write_text(f"# Changelog\n\n## {__version__} {section}## {text}", encoding="utf-8")
    notes = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    changelog.write_text(f"# Changelog\n\n## Unreleased\n\n- One.\n\n## {text}", encoding="utf-8")

    assert notes.partition("\n")[2] == "\n### Commands\n\n- One.\n"
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


# --- What it answers

LINES = [
    "",
    "hotline",
    "hotline --json",
    "hotline -L fr --color always",
    "list",
    "list --json",
    "list --format jsonl",
    "list --format csv",
    "list --format tsv --no-headers",
    "list --format md -L fr",
    "list --json --fields id,title.fr,value",
    "show slavery-footprint",
    "show slavery-footprint --json",
    "show slavery-footprint --json --ascii",
    "show slavery-footprint --field title.fr",
    "show no-such-fact",
    "search slavery footprint",
    "search victimes --json -n 0",
    "search trafiking --json",
    "search xqzt --json",
    "initiatives --sort -id",
    "statistics --count",
    "timeline --json",
    "random --seed 7 --json",
    "cite slavery-footprint --style bibtex",
    "list --tag no-such-tag",
    "list --no-such-option",
    "list --json --no-such-option",
    "validate",
    "schema",
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line or "(nothing)")
def test_answers_as_the_checkout(shell: Callable[..., Completed], line: str) -> None:
    """The installed wheel, run from another folder, gives the answer of the checkout, byte for byte."""
    words = shlex.split(line)
    checkout = subprocess.run(
        [sys.executable, "-m", "tipfacts", *words],
        env={"PATH": os.defpath, "PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert shell(*words) == (checkout.returncode, checkout.stdout.decode(), checkout.stderr.decode())


def test_runs_as_a_module(installed: Path, shell: Callable[..., Completed], tmp_path: Path) -> None:
    """`python -m tipfacts` answers as the command does."""
    done = subprocess.run(
        [str(installed.parent / "python"), "-m", "tipfacts", "list", "--json"],
        env={"PATH": os.defpath}, cwd=tmp_path, capture_output=True, check=True,
    )  # fmt: skip

    assert done.stdout.decode() == shell("list", "--json").out


def test_info_is_right(shell: Callable[..., Completed], facts: dict[str, Any]) -> None:
    """What `info` says of the installed program is so."""
    info = shell("info", "--json").json
    documents = facts["vocabulary"]["documents"].values()

    assert info["tool"]["version"] == __version__
    assert info["data"]["version"] == ", ".join(document["data_version"] for document in documents)
    assert info["data"]["facts"] == len(facts["facts"])


# --- What it leaves behind


def _recorded(site: Path) -> dict[str, int]:
    """The files that the installer says it installed, with their sizes now."""
    record = (site / f"tipfacts-{__version__}.dist-info" / "RECORD").read_text(encoding="utf-8")
    return {name: (site / name).stat().st_size for name, *_ in csv.reader(io.StringIO(record))}


def test_size(installed: Path) -> None:
    """All that is installed, bytecode included, stays small."""
    (site,) = installed.parent.parent.glob("lib/python*/site-packages")

    assert 500_000 < sum(_recorded(site).values()) < MOST_BYTES


def test_bytecode_comes_with_the_install(installed: Path) -> None:
    """The installer compiled every module: the first answer is as quick as the next, on a read-only disk too."""
    (site,) = installed.parent.parent.glob("lib/python*/site-packages")
    files = _recorded(site)

    assert len([name for name in files if name.endswith(".pyc")]) == len(
        [name for name in files if name.endswith(".py")]
    )


def test_leaves_no_file(installed: Path, shell: Callable[..., Completed], tmp_path: Path) -> None:
    """Answering creates and changes no file: not beside the program, not at home, not where it is asked."""
    home = tmp_path / "home"
    work = tmp_path / "work"
    home.mkdir()
    work.mkdir()
    environment = installed.parent.parent

    def state() -> dict[str, tuple[int, int]]:
        files = [*environment.rglob("*"), *tmp_path.rglob("*")]
        return {str(file): (file.lstat().st_size, file.lstat().st_mtime_ns) for file in files}

    before = state()
    for line in (
        "hotline",
        "list",
        "search victims",
        "show slavery-footprint --format md",
        "info",
        "validate",
        "--help",
    ):
        assert shell(*line.split(), env={"HOME": str(home)}, cwd=work).status == 0

    assert state() == before


# --- That it can be made again


def _build(source: Path, out: Path, **environ: str) -> bytes:
    """The bytes of the wheel that this tree gives."""
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out), str(source)],
        env={"PATH": os.environ["PATH"], **environ}, capture_output=True, check=True,
    )  # fmt: skip
    (built,) = out.glob("*.whl")
    return built.read_bytes()


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree that the sdist unpacks to."""
    folder = tmp_path_factory.mktemp("sdist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--outdir", str(folder), str(ROOT)],
        capture_output=True, check=True,
    )  # fmt: skip
    (archive,) = folder.glob("*.tar.gz")
    subprocess.run(["tar", "xzf", str(archive), "-C", str(folder)], check=True)
    (tree,) = [path for path in folder.iterdir() if path.is_dir()]
    return tree


def test_reproducible(sdist: Path, tmp_path: Path) -> None:
    """Built twice, in another zone, language, folder and order of hashes, the wheel has the same bytes."""
    first = _build(sdist, tmp_path / "a", PYTHONHASHSEED="1")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    second = _build(sdist, tmp_path / "b", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C", TMPDIR=str(elsewhere))

    assert first == second


def test_source_date(sdist: Path, tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH dates every file of the wheel."""
    with zipfile.ZipFile(io.BytesIO(_build(sdist, tmp_path, SOURCE_DATE_EPOCH=EPOCH))) as archive:
        assert {member.date_time for member in archive.infolist()} == {(2016, 10, 24, 0, 0, 0)}


def test_the_build_leaves_the_tree_alone(sdist: Path, tmp_path: Path) -> None:
    """Building leaves the tree as the archive unpacked it, but for the bytecode that hatchling makes of the hook."""
    _build(sdist, tmp_path)
    (archive,) = sdist.parent.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        names = {member.name for member in packed if member.isfile()}

    left = {str(file.relative_to(sdist.parent)) for file in sdist.rglob("*") if file.is_file()}
    assert {name for name in left if "/__pycache__/hatch_build." not in name} == names


def test_sdist_is_whole(sdist: Path) -> None:
    """The sdist holds every file that git keeps, and the made PKG-INFO: enough to build and to test, offline."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    kept = {name for name in listing.stdout.decode().split("\0") if name and (ROOT / name).exists()}
    packed = {str(file.relative_to(sdist)) for file in sdist.rglob("*") if file.is_file()}

    assert kept - packed == set()
    assert "PKG-INFO" in packed


@needs("cp")
def test_editable_reads_the_file_now(sdist: Path, tmp_path: Path) -> None:
    """A checkout shows data/facts.toml as it is now, and no made module stands beside its code."""
    tree = tmp_path / "checkout"
    tree.mkdir()
    for name in ("src", "data"):
        subprocess.run(["cp", "-r", str(sdist / name), str(tree)], check=True)
    facts = tree / "data" / "facts.toml"
    command = [sys.executable, "-m", "tipfacts", "show", "slavery-footprint", "--field", "title.en"]
    environ = {"PATH": os.defpath, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    before = subprocess.run(command, env=environ, capture_output=True, check=True, text=True).stdout
    facts.write_text(
        facts.read_text(encoding="utf-8").replace(before.strip(), "Changed a moment ago"), encoding="utf-8"
    )
    after = subprocess.run(command, env=environ, capture_output=True, check=True, text=True).stdout

    assert (before == after, after) == (False, "Changed a moment ago\n")
    assert list(tree.glob("src/tipfacts/data/_[a-z]*.py")) == []
