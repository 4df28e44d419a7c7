"""Takes one request from the words typed to bytes and a status; the only place that writes."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO, TypeAlias

    from typer import Typer

    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.result import Result
    from tipfacts.spec import Request

    Response: TypeAlias = tuple[str | bytes, str, int, DisplayOptions | None]

STDOUT, STDERR = 1, 2
BUG = 70
INTERRUPTED = 130
ALLOCATIONS = 50_000  # before Python looks for circles to free: an answer makes fewer, and no circle that is large
EIO, EINVAL = 5, 22
COUNT_WIDTH = len("999,999,999")
PIPE_LEFT = -1  # the reader of a pipe went away: nothing more to write, and nothing wrong


def run() -> None:
    """The console script: answer, and leave at once.

    Taking Python down would cost a millisecond, and could only lose the status.
    """
    import gc

    gc.set_threshold(ALLOCATIONS)
    _leave_on_interrupt()
    sys.dont_write_bytecode = True  # a trace of which commands were run, and when
    os._exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the line; the exit status."""
    try:
        _forget_current_folder()
        words = sys.argv[1:] if argv is None else argv
        return _deliver(*_responded(words, os.environ, tty=_is_terminal(STDOUT)))
    except KeyboardInterrupt:
        if _is_terminal(STDERR):
            write(STDERR, "\n")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - what words an error is itself broken
        write(STDERR, f"tipfacts: error: this is a bug in tipfacts ({type(error).__name__}); install it again\n")
        return BUG


def _leave_on_interrupt() -> None:
    """Make Ctrl-C end the program at once, wherever it is: Python forgets one that comes while it imports."""
    import _signal  # type: ignore[import-not-found]  # `signal` costs 3 ms more

    def leave(*_: object) -> None:
        if "tipfacts.output.write_file" in sys.modules:
            raise KeyboardInterrupt  # a file half written is to be taken away
        if _is_terminal(STDERR):
            write(STDERR, "\n")
        os._exit(INTERRUPTED)

    # Whoever started us may have asked that it be ignored: `nohup`, or `&` in a script.
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, leave)


def _forget_current_folder() -> None:
    """Import nothing from the current folder, which `python -m tipfacts` looks into first."""
    try:
        if sys.path and sys.path[0] in ("", os.getcwd()):
            del sys.path[0]
    except OSError:  # the folder was removed
        pass


def respond(argv: Sequence[str], environ: Mapping[str, str], *, tty: bool) -> tuple[str | bytes, str, int]:
    """What goes to standard output and to standard error, and the exit code."""
    return _responded(argv, environ, tty=tty)[:3]


def _responded(argv: Sequence[str], environ: Mapping[str, str], *, tty: bool) -> Response:
    """What goes where, the exit code, and how it is shown."""
    if "_TIPFACTS_COMPLETE" in environ and not argv:
        from tipfacts.cli import completion

        return *completion.respond(environ), None
    from tipfacts.cli.fast_parser import Line

    line = Line(argv)
    request = line.request
    try:
        if line.left is not None:
            from tipfacts.cli import typer_app

            request = typer_app.read(argv, line)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - no traceback, ever; a broken library may even leave
        return _failed(error, request, environ, None)
    return _answered(request, environ, tty=tty)


def _answered(request: Request, environ: Mapping[str, str], *, tty: bool) -> Response:
    """The same, for a line that was read."""
    view = None
    try:
        from tipfacts.cli.validate_args import validated
        from tipfacts.output.display_options import DisplayOptions

        request = validated(request)
        view = DisplayOptions(request, environ, tty=tty)
        if request.values.get("help"):
            from tipfacts.spec import help_request

            request = help_request(request)
        from tipfacts.cli.commands import FUNCTIONS, facts_for

        if view.output is not None:
            _check_file(request, view)
        store = facts_for(request, view)
        answer = FUNCTIONS[request.command.name](store, request, view)
        answer.notes = [*store.notes(), *answer.notes]
        from tipfacts.output import render

        if view.output is not None:
            return _into_file(answer, view), render.err(answer, view), answer.status, view
        return render.out(answer, view), render.err(answer, view), answer.status, view
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the same
        return _failed(error, request, environ, view)


def _failed(
    error: Exception | SystemExit, request: Request, environ: Mapping[str, str], view: DisplayOptions | None
) -> Response:
    from tipfacts.output.display_options import DisplayOptions
    from tipfacts.output.error_output import report

    view = view or DisplayOptions(request, environ, tty=False)
    return *report(error, request, view, debug=environ.get("TIPFACTS_DEBUG") == "1"), view


def _check_file(request: Request, view: DisplayOptions) -> None:
    """Refuse a name that is taken, or that is of a file read, before the answer is made, which may take long."""
    from tipfacts.output.write_file import check

    read = [*view.files, *request.values.get("files", ()), *request.values.get("sources", ())]
    check(str(view.output), force=view.force, sources=[*read, str(request.values.get("file", ""))])


def _into_file(answer: Result, view: DisplayOptions) -> str:
    """Write the answer into its file, unless there is none; what is left for standard output."""
    from tipfacts.output.other_results import NewPack
    from tipfacts.spec import NOTHING_FOUND

    if isinstance(answer, NewPack):
        from tipfacts.output.write_file import replacing

        with replacing(str(view.output), force=view.force) as new:
            try:
                answer.make(new, _report)
            finally:
                _report(None)
    elif answer.status != NOTHING_FOUND:
        from tipfacts.output import render
        from tipfacts.output.write_file import write

        out = render.out(answer, view)
        raw = out if isinstance(out, bytes) else out.encode("utf-8", "backslashreplace")
        write(str(view.output), raw, force=view.force)
    return ""


def _page(out: str | bytes) -> bool:
    """Show the answer page by page; whether that was done."""
    from tipfacts.output.pager import show

    return show(out if isinstance(out, bytes) else out.encode("utf-8", "backslashreplace"), os.environ)


def _report(count: int | None) -> None:
    """Show on a terminal how far a long task has come; with None, take that away."""
    if _is_terminal(STDERR):
        write(STDERR, f"\r{' ' * COUNT_WIDTH}\r" if count is None else f"\r{count:,}")


def typer_application() -> Typer:
    """The command line as a Typer application that answers, to be mounted: `app.add_typer(…, name="facts")`."""
    from tipfacts.cli.typer_app import build

    return build(lambda request: _deliver(*_answered(request, os.environ, tty=_is_terminal(STDOUT))))


def _deliver(out: str | bytes, err: str, status: int, view: DisplayOptions | None) -> int:
    """Write the whole answer, then what there is to say of it; the exit code that this leaves."""
    failure = None
    if out and not (view is not None and view.paged and _page(out)):
        failure = write(STDOUT, out)
    if failure and failure != PIPE_LEFT:
        from tipfacts.output.error_output import lost

        err, status = lost(failure, view)
    if err:
        if view is not None and not view.is_json and _is_terminal(STDERR):
            from tipfacts.output.error_output import for_terminal

            err = for_terminal(err, view.error_columns, view.aside, bold=view.bold_errors)
        write(STDERR, err)
    return 0 if failure == PIPE_LEFT else status


def write(descriptor: int, text: str | bytes) -> int | None:
    """Write all of the text as UTF-8, whatever the locale says; the error number where that fails."""
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    try:
        stream = sys.stdout if descriptor == STDOUT else sys.stderr
        if os.name == "nt" and _is_console(stream):
            stream.write(raw.decode())  # a Windows console takes characters, not bytes
            stream.flush()
            return None
        left = memoryview(raw)
        while left:
            left = left[_write_some(descriptor, left) :]
    except BrokenPipeError:
        return PIPE_LEFT
    except OSError as error:
        # Windows says EINVAL where the reader of a pipe has left.
        return PIPE_LEFT if os.name == "nt" and error.errno == EINVAL else error.errno or EIO
    return None


def _write_some(descriptor: int, left: memoryview) -> int:
    """How much of the text was taken; waits where another program has told the pipe not to."""
    try:
        return os.write(descriptor, left)
    except BlockingIOError:
        import select

        select.select([], [descriptor], [])
        return 0


def _is_console(stream: TextIO) -> bool:
    """Whether a stream is a Windows console: NUL says that it is a terminal too, but only consoles speak UTF-8."""
    try:
        return stream.isatty() and stream.encoding.lower() == "utf-8"
    except (AttributeError, OSError, ValueError):
        return False


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


if __name__ == "__main__":
    run()
