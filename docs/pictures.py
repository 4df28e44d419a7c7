"""Draws the pictures of the READMEs with the program itself: `make pictures`."""

from __future__ import annotations

import sys
from pathlib import Path

from tipfacts.__main__ import respond

PICTURES = Path(__file__).parent / "pictures"
FACT = "tip-report-countries-2008"


def lines() -> dict[str, list[str]]:
    """The line that draws each picture, by the picture's name."""
    return {
        "show.svg": ["show", FACT, "--lang", "en"],
        "show.fr.svg": ["show", FACT, "--lang", "fr"],
    }


def main(folder: Path = PICTURES) -> int:
    """Draw each picture into the folder; the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, line in lines().items():
        _, err, status = respond([*line, "-o", str(folder / name), "--force"], {}, tty=False)
        if status:
            sys.stderr.write(err)
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
