"""Puts into a wheel what only wheels hold: the facts as TOML and as Python literals, man pages, completion scripts.

An editable install gets none of it and reads data/facts.toml as it is now. Nothing is written into the tree.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Makes the generated files of a wheel in a temporary folder, and removes it when the wheel is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from tipfacts import packing

        self._folder = tempfile.TemporaryDirectory(prefix="tipfacts-build-")
        made = Path(self._folder.name)
        included = build_data["force_include"]
        included[str(root / "data" / "facts.toml")] = "tipfacts/facts.toml"
        for name, text in packing.modules(str(root / "data" / "facts.toml")).items():
            (made / name).write_text(text, encoding="utf-8")
            included[str(made / name)] = f"tipfacts/{name}"
        for name, text in packing.shared(str(root)).items():
            file = made / "share" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            build_data["shared_data"][str(file)] = f"share/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()
