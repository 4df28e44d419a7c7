"""Takes one request from the words typed to bytes and a status; the only place that writes."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STDOUT, STDERR = 1, 2
INTERRUPTED = 130
PIPE_LEFT = -1  # the reader of a pipe went away: nothing more to write, and nothing wrong


def run() -> None:
    """The console script: answer, and leave at once.

    Taking Python down would cost a millisecond, and could only lose the status.
    """
    os._exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the line; the exit status."""
    words = sys.argv[1:] if argv is None else argv
    try:
        if sys.path and sys.path[0] in ("", os.getcwd()):
            del sys.path[0]  # `python -m tipfacts`: nothing of the current folder may be imported
    except OSError:
        pass
    try:
        out, err, status = respond(words, os.environ, tty=_is_terminal(STDOUT))
        return _deliver(out, err, status, words)
    except KeyboardInterrupt:
        if _is_terminal(STDERR):
            _write(STDERR, "\n")
        return INTERRUPTED


def respond(argv: Sequence[str], environ: Mapping[str, str], *, tty: bool) -> tuple[str | bytes, str, int]:
    """What goes to standard output and to standard error, and the exit status."""
    view = None
    try:
        if "_TIPFACTS_COMPLETE" in environ:
            from tipfacts import complete

            return complete.respond(environ)
        from tipfacts import quick

        request = quick.read(argv)
        if request is None:
            from tipfacts import app

            request = app.read(argv)
        from tipfacts.settle import settle
        from tipfacts.view import View

        request = settle(request)
        view = View(request, environ, tty=tty)
        if request.values.get("help"):
            from tipfacts.grammar import help_on

            request = help_on(request)
        from tipfacts.commands import ANSWERS
        from tipfacts.store import Store

        store = Store(view.files if request.command.own else ())
        answer = ANSWERS[request.command.name](store, request, view)
        if answer.face == "export":
            from tipfacts.export import write

            write(*answer.extra)
        from tipfacts import render

        return render.out(answer, view), render.err(answer, view), answer.status
    except Exception as error:
        from tipfacts.tell import tell

        return tell(error, argv, environ, view)


def _deliver(out: str | bytes, err: str, status: int, argv: Sequence[str]) -> int:
    """Write the whole answer, then what there is to say of it; the status that this leaves."""
    failure = _write(STDOUT, out) if out else None
    if failure and failure != PIPE_LEFT:
        from tipfacts.tell import lost

        err, status = lost(failure, argv, os.environ)
    if err:
        _write(STDERR, err)
    return 0 if failure == PIPE_LEFT else status


def _write(descriptor: int, text: str | bytes) -> int | None:
    """Write all of the text as UTF-8, whatever the locale says; the error number where that fails."""
    if os.name == "nt" and _is_terminal(descriptor):
        stream = sys.stdout if descriptor == STDOUT else sys.stderr
        stream.write(text if isinstance(text, str) else text.decode())  # a Windows console takes characters, not bytes
        stream.flush()
        return None
    left = memoryview(text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace"))
    try:
        while left:
            left = left[os.write(descriptor, left) :]
    except BrokenPipeError:
        return PIPE_LEFT
    except OSError as error:
        # Windows says EINVAL where the reader of a pipe has left.
        return PIPE_LEFT if os.name == "nt" and error.errno == 22 else error.errno or 5
    return None


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


if __name__ == "__main__":
    run()
