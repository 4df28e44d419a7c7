"""Prints what the changelog says of this version; fails where it has no dated heading, or disagrees with the data."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """The exit code: 0 if the version can be released as it is."""
    version = _value("src/tipfacts/__init__.py", "__version__")
    data_version = _value("data/facts.toml", "data_version")
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = re.search(
        rf"^## {re.escape(version)} \(\d{{4}}-\d\d-\d\d\)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    if section is None or not section[1].strip():
        sys.stderr.write(f"CHANGELOG.md has no section '## {version} (YEAR-MONTH-DAY)'\n")
        return 1
    if data_version not in text:
        sys.stderr.write(f"CHANGELOG.md does not name the data version {data_version}\n")
        return 1
    sys.stdout.write(f"tipfacts {version}, data {data_version}\n{section[1].rstrip()}\n")
    return 0


def _value(file: str, name: str) -> str:
    match = re.search(rf'^{name} = "(.+)"$', (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert match, file
    return match[1]


if __name__ == "__main__":
    sys.exit(main())
