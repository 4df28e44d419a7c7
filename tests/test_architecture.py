"""Imports go down only, each heavy library has one importer, and each path loads what tests/imports.txt lists."""

from __future__ import annotations

import ast
import functools
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, needs

if os.name == "posix":
    import pty

PACKAGE = ROOT / "src" / "tipfacts"
LISTS = ROOT / "tests" / "imports.txt"
IMPORTERS = {
    "tomli": "data.toml_file",
    "rapidfuzz": "retrieval.fuzzy",
    "rich": "output.terminal.page",
    "typer": "cli.typer_app",
}
BUNDLED = "tipfacts.data.bundled"
MOST_AT_THE_TOP = 6
MOST_IN_A_PACKAGE = 15


def _modules() -> dict[str, Path]:
    """Every module by its name below tipfacts; not the package itself, which only opens the Python interface."""
    names = {
        ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): file
        for file in sorted(PACKAGE.rglob("*.py"))
    }
    del names["__init__"]
    return names


def _layers() -> list[set[str]]:
    """The layers as ARCHITECTURE.md draws them, from top to bottom: the packages and modules named on each."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawing = page.partition("## The packages")[2].split("```")[1]
    return [set(line.partition("  ")[0].split(" · ")) for line in drawing.strip().splitlines()]


MODULES = _modules()
LAYERS = _layers()


@functools.cache
def _imports(file: Path) -> list[str]:
    """Every module that a file imports when it runs, wherever in it; not what only the type checker reads."""
    return list(_found(file))


def _found(file: Path) -> Iterator[str]:
    pending: list[ast.AST] = [ast.parse(file.read_text(encoding="utf-8"))]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{file} imports by dots"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in inner if name.removeprefix("tipfacts.") in MODULES]
            yield from modules or [node.module]
        pending.extend(ast.iter_child_nodes(node))


def _ours(file: Path) -> set[str]:
    found = {name.removeprefix("tipfacts.") for name in _imports(file) if name.startswith("tipfacts.")}
    return {name for name in found if name in MODULES}  # the others are written by the build


def _layer(module: str) -> int:
    for number, names in enumerate(LAYERS):
        if {module, module.partition(".")[0]} & names:
            return number
    raise AssertionError(f"{module} is in no layer: draw it in ARCHITECTURE.md")


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down(module: str) -> None:
    """A module imports from its own package, or from a layer of ARCHITECTURE.md below it."""
    package = module.partition(".")[0]
    upward = {
        name for name in _ours(MODULES[module]) if name.partition(".")[0] != package and _layer(name) <= _layer(module)
    }

    assert upward == set()


def test_no_circle() -> None:
    """No module imports itself by way of others, not even late."""
    left = {module: _ours(file) for module, file in MODULES.items()}
    needed: set[str] = set().union(*left.values())
    while free := [module for module in left if module not in needed or not left[module] & left.keys()]:
        for module in free:
            del left[module]
        needed = set().union(*left.values())

    assert {module: found & left.keys() for module, found in left.items()} == {}


def test_every_name_drawn_exists() -> None:
    """The drawing names every package and module at the top, each once, and none that is gone."""
    named = [name for names in LAYERS for name in names]

    assert sorted(named) == sorted({module.partition(".")[0] for module in MODULES})


def test_packages_stay_small() -> None:
    """At most six modules stand at the top, and fifteen in a package."""
    folders = [PACKAGE, *(file.parent for file in PACKAGE.rglob("__init__.py"))]
    counts = {folder: len(list(folder.glob("[!_]*.py"))) for folder in folders}

    assert counts.pop(PACKAGE) + 2 <= MOST_AT_THE_TOP  # with __init__ and __main__
    assert max(counts.values()) <= MOST_IN_A_PACKAGE


@pytest.mark.parametrize("library", [*IMPORTERS, "sqlite3"])
def test_one_importer(library: str) -> None:
    """Each library that takes its time to load is imported by one module."""
    importers = [module for module, file in MODULES.items() if library in {n.partition(".")[0] for n in _imports(file)}]

    assert importers == [IMPORTERS.get(library, "data.pack.database")]


def _asked_of_the_bundled_facts(file: Path) -> set[str]:
    """What a module uses of data/bundled.py."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    imported = [(node.module, alias) for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names]
    names = {alias.asname or alias.name for module, alias in imported if f"{module}.{alias.name}" == BUNDLED}
    direct = {alias.name for module, alias in imported if module == BUNDLED}
    return direct | {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names
    }


def test_one_way_from_facts_to_answers() -> None:
    """Only the store reads the bundled facts; whoever else imports them asks for the hotline, and for nothing more."""
    asked = {module: _asked_of_the_bundled_facts(file) for module, file in MODULES.items()}

    assert [module for module, names in asked.items() if names - {"hotline"}] == ["data.store"]


def test_no_other_library() -> None:
    """Nothing is imported but our own modules, those four libraries, and what comes with Python."""
    roots = {name.partition(".")[0] for file in MODULES.values() for name in _imports(file)}

    assert roots - sys.stdlib_module_names - {"tipfacts"} == IMPORTERS.keys()


# --- What each path loads

TAB = {"_TIPFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "tipfacts\nshow\nslav", "COMP_CWORD": "2"}
# By path: its words, whether standard output is a terminal, the environment, and what it loads of others:
# modules of Python's beyond those that a bare start loads, and libraries. Where it needs a library, what that library
# loads of Python's is its own affair.
PATHS = {
    "hotline": ("hotline", False, {}, ""),
    "hotline --json": ("hotline --json", False, {}, ""),
    "hotline in another spelling": ("hotline --format=json", False, {}, ""),
    "show ID --json": ("show slavery-footprint --json", False, {}, ""),
    "list --json": ("list --json", False, {}, ""),
    "list in a pipe": ("list", False, {}, ""),
    "search with words that occur --json": ("search victims --json", False, {}, ""),
    "search with a typo --json": ("search trafiking --json", False, {}, ""),
    "hotline on a terminal": ("hotline", True, {}, ""),
    "show ID on a terminal": ("show slavery-footprint", True, {}, "rich"),
    "TAB for an id": ("", False, TAB, ""),
    "TAB for an id in zsh": ("", False, {**TAB, "_TIPFACTS_COMPLETE": "complete_zsh"}, ""),
    "show ID in another spelling": ("-Lfr show --format=json -- slavery-footprint", False, {}, ""),
    "list of one in another spelling": ("list -fjson -n1", False, {}, ""),
    "list in another spelling": ("list -fjson -n1 --tag=children", False, {}, ""),
    "--help": ("--help", False, {}, ""),
    "COMMAND --help": ("show --help", False, {}, ""),
    "help TOPIC": ("help formats", False, {}, ""),
}
DUMP = """
import sys
before = set(sys.modules)
from tipfacts.__main__ import main
status = main(sys.argv[1:])
sys.stderr.write("LOADED " + " ".join(sorted(set(sys.modules) - before)))
sys.exit(status)
"""


def _loaded(python: Path, words: str, terminal: bool, environ: dict[str, str], folder: Path) -> set[str]:
    """What the installed program loads on the way to an answer, beyond what a bare Python has loaded by itself."""
    command = [str(python), "-I", "-c", DUMP, *words.split()]
    environ = {"PATH": os.defpath, "TERM": "xterm", **environ}
    master, slave = pty.openpty() if terminal else (None, None)
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=slave or subprocess.PIPE, stderr=subprocess.PIPE, env=environ,
            cwd=folder, check=True, timeout=60,
        )  # fmt: skip
    finally:
        for descriptor in (master, slave):
            if descriptor is not None:
                os.close(descriptor)
    loaded = done.stderr.decode().rpartition("LOADED ")[2].split()
    return {name if name.startswith("tipfacts") else name.partition(".")[0] for name in loaded}


@pytest.fixture(scope="module")
def listed(request: pytest.FixtureRequest) -> Iterator[dict[str, set[str]]]:
    """The modules of ours that each path may load, by path; with --bless, written anew when all are known."""
    if request.config.getoption("--bless"):
        found: dict[str, set[str]] = {}
        yield found
        lines = [f"{path}: {' '.join(sorted(modules))}\n" for path, modules in found.items()]
        head = [line for line in LISTS.read_text(encoding="utf-8").splitlines(keepends=True) if line.startswith("#")]
        LISTS.write_text("".join([*head, *lines]), encoding="utf-8")
        return
    lines = [line for line in LISTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    yield {path: set(modules.split()) for path, _, modules in (line.partition(": ") for line in lines)}


@needs("pty")
@pytest.mark.parametrize("path", PATHS)
def test_loads(path: str, listed: dict[str, set[str]], installed: Path, tmp_path: Path) -> None:
    """A path loads the modules that tests/imports.txt lists for it, and of others only what it must."""
    words, terminal, environ, others = PATHS[path]
    loaded = _loaded(installed.parent / "python", words, terminal, environ, tmp_path)
    ours = {name for name in loaded if name.partition(".")[0] == "tipfacts"}
    theirs = {name for name in loaded - ours if not name.startswith("_")}
    if set(others.split()) & IMPORTERS.keys():
        theirs -= sys.stdlib_module_names

    assert ours == listed.setdefault(path, ours)
    assert theirs == set(others.split())


# --- Types

MOST_IGNORES = 50


def test_few_types_are_ignored() -> None:
    """What the type checker is told to pass over stays little: better types come first."""
    files = [file for folder in ("bench", "docs", "src", "tests", "tools") for file in (ROOT / folder).rglob("*.py")]
    mark = "# type" + ": ignore"
    counts = {file: file.read_text(encoding="utf-8").count(mark) for file in [*files, ROOT / "hatch_build.py"]}

    assert sum(counts.values()) <= MOST_IGNORES, {str(file): count for file, count in counts.items() if count}


# --- Systems

POSIX_ONLY = {"fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"}


@pytest.mark.parametrize("folder", ["src", "tests", "bench"])
def test_nothing_is_imported_at_the_top_that_only_posix_has(folder: str) -> None:
    """On Windows every module can be imported, and every test collected: what needs more says so with `needs`."""
    for path in (ROOT / folder).rglob("*.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        plain = {alias.name for node in body if isinstance(node, ast.Import) for alias in node.names}
        named = {node.module for node in body if isinstance(node, ast.ImportFrom)}
        assert (plain | named) & POSIX_ONLY == set(), path
