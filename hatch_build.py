"""Puts into a wheel what only wheels hold: the facts as TOML and as Python literals, man pages, completion scripts.

Its long description is the README without what leads nowhere on the page of a package index.

An editable install gets none of it and reads data/facts.toml as it is now. Nothing is written into the tree.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

PICTURES = re.compile(r"<!-- pictures -->.*?<!-- /pictures -->\n\n", re.DOTALL)
LINK_TO_A_FILE = re.compile(r"\[([^]]+)\]\((?!https?:|#)[^)]+\)")


class LongDescription(MetadataHookInterface):
    """Makes the long description: the README without its pictures, its links to files as words."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add it to what is said of the package."""
        readme = Path(self.root, "README.md").read_text(encoding="utf-8")
        text = LINK_TO_A_FILE.sub(r"\1", PICTURES.sub("", readme))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


class CustomBuildHook(BuildHookInterface):
    """Makes the generated files of a wheel in a temporary folder, and removes it when the wheel is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Have the generated files put into the wheel. Loading is checking: a broken fact stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        build_assets = _build_assets(root)
        self._folder = tempfile.TemporaryDirectory(prefix="tipfacts-build-")
        made = Path(self._folder.name)
        included = build_data["force_include"]
        for name in ("facts.toml", "search.toml"):
            included[str(root / "data" / name)] = f"tipfacts/data/{name}"
        for name, text in build_assets.data_files(str(root / "data" / "facts.toml")).items():
            included[_written(made / name, text)] = f"tipfacts/data/{name}"
        for name, text in build_assets.shared().items():
            build_data["shared_data"][_written(made / "share" / name, text)] = f"share/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the temporary folder."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()


def _build_assets(root: Path) -> Any:
    """The module of this tree that writes them, and not that of some tipfacts installed before."""
    sys.path.insert(0, str(root / "src"))
    sys.dont_write_bytecode = True
    for name in [name for name in sys.modules if name.partition(".")[0] == "tipfacts"]:
        del sys.modules[name]
    from tipfacts.cli import build_assets

    return build_assets


def _written(file: Path, text: str) -> str:
    """The path of the file, after writing it: with the same bytes on every system, and readable by all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    file.chmod(0o644)
    return str(file)
