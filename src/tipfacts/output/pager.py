"""Shows a long answer on a terminal page by page, through less, which is told to leave no trace."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Leave at once where all fits the screen; colours as they are; the answer stays on the screen afterwards.
COMMAND = ("less", "-FRX")
# Options of one's own could name a file to write; the rest is what less needs to know of the terminal.
KEPT = ("TERM", "PATH", "HOME", "LANG", "LC_ALL", "COLUMNS", "LINES", "SYSTEMROOT")


def show(answer: bytes, environ: Mapping[str, str]) -> bool:
    """Show the answer; whether that was done. Where it was not, it is to be written as it is."""
    import shutil
    import signal
    import subprocess

    program = shutil.which(COMMAND[0], path=environ.get("PATH"))
    if program is None:
        return False
    less = {name: environ[name] for name in KEPT if name in environ}
    less |= {"LESSHISTFILE": "-", "LESSSECURE": "1", "LESSCHARSET": "utf-8"}
    try:
        # Ctrl-C is for less, which stops searching or waiting at it.
        before = signal.signal(signal.SIGINT, lambda *_: None)
    except ValueError:  # another program's thread
        return False
    try:
        done = subprocess.run([program, *COMMAND[1:]], input=answer, env=less, check=False)  # noqa: S603 - nobody's words
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return done.returncode == 0
