"""Makes one file that any Python 3.11 or newer runs, on every system: tipfacts, and all that it needs.

The Python that makes it adds its bytecode, which halves the time of an answer; another version reads the sources.
"""

from __future__ import annotations

import importlib.metadata
import os
import py_compile
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

# rich draws Markdown and source code with these; tipfacts has it draw neither.
LEFT_OUT = {"markdown-it-py", "mdurl", "pygments"}
# Compiled modules cannot be loaded from a zip file: rapidfuzz and tomli have pure Python beside them.
KEPT = (".py", ".typed", ".toml", ".json", ".tsv", "METADATA", "LICENSE")
SHEBANG = b"#!/usr/bin/env python3\n"
MAIN = """\
import sys

if sys.version_info < (3, 11):
    sys.stderr.write("tipfacts: error: this needs Python 3.11 or newer\\n")
    sys.exit(2)

from tipfacts.__main__ import run

run()
"""


def main(wheel: str, target: str) -> None:
    """Write the application made of this wheel; the same bytes for the same wheel, libraries and Python."""
    files = dict(_of_wheel(wheel)) | dict(_of_libraries(wheel))
    files |= {f"{name}c": _bytecode(name, source) for name, source in files.items() if name.endswith(".py")}
    files["__main__.py"] = MAIN.encode()
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")))[:6]
    with open(target, "wb") as out:
        out.write(SHEBANG)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name in sorted(files):
                member = zipfile.ZipInfo(name, day)
                member.compress_type = zipfile.ZIP_DEFLATED
                member.external_attr = 0o644 << 16
                archive.writestr(member, files[name])
    Path(target).chmod(0o755)


def _of_wheel(wheel: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith(KEPT) or "/licenses/" in name:
                yield name, archive.read(name)


def _of_libraries(wheel: str) -> Iterator[tuple[str, bytes]]:
    """The Python files and the licences of all that the wheel needs, as they are installed here."""
    (metadata,) = importlib.metadata.MetadataPathFinder.find_distributions(
        importlib.metadata.DistributionFinder.Context(name="tipfacts", path=[wheel])
    )
    for name in sorted(_needed(metadata.requires or [])):
        for file in importlib.metadata.files(name) or []:
            if ".." not in file.parts and (file.name.endswith(KEPT) or "licenses" in file.parts):
                yield file.as_posix(), file.read_binary()


def _bytecode(name: str, source: bytes) -> bytes:
    """The bytecode of a module, which nobody compares with its source again: both lie in one file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "module.py")
        file.write_bytes(source)
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compiled = py_compile.compile(str(file), f"{file}c", name, doraise=True, invalidation_mode=unchecked)
        return Path(str(compiled)).read_bytes()


def _needed(requirements: list[str]) -> set[str]:
    found: set[str] = set()
    for requirement in map(Requirement, requirements):
        if requirement.name not in LEFT_OUT and (requirement.marker is None or requirement.marker.evaluate()):
            found |= {requirement.name} | _needed(importlib.metadata.requires(requirement.name) or [])
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
