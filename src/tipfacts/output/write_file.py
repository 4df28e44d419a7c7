"""Writes an answer into a file: whole or not at all, and over nothing that nobody gave up."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # `signal` costs 3 ms more
import contextlib
import os
import stat

from tipfacts.errors import NotWritten, UsageError
from tipfacts.i18n import system_errors
from tipfacts.text.sanitize import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def check(path: str, *, force: bool, sources: Iterable[str] = ()) -> None:
    """Refuse a name that is taken; with `force`, by anything but a regular file: a folder, a device, a link.

    Raises:
        UsageError: It is, or it is that of a file that the answer is made from.
    """
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError):  # nothing bears the name, or writing will say why it cannot be
        return
    if not stat.S_ISREG(mode):
        raise UsageError("output.no_file", where=clean(path))
    if not force:
        raise UsageError("output.exists", where=clean(path))
    for source in sources:
        with contextlib.suppress(OSError, ValueError):
            if os.path.samefile(source, path):
                raise UsageError("output.source", where=clean(path))


def write(path: str, content: bytes, *, force: bool) -> None:
    """Put the content into the file: through another one beside it, so that no half is ever seen under the name.

    Raises:
        UsageError: The name is taken, and nobody said --force.
        NotWritten: The place cannot take it; nothing is left behind.
    """
    with replacing(path, force=force) as new, open(new, "wb", buffering=0) as file:
        left = memoryview(content)
        while left:
            left = left[file.write(left) :]


@contextlib.contextmanager
def replacing(path: str, *, force: bool) -> Iterator[str]:
    """An empty file beside the one of that path, which gets its name once the block is left without an error.

    Raises:
        UsageError: The name is taken, and nobody said --force.
        NotWritten: The place cannot take it; nothing is left behind.
    """
    check(path, force=force)
    try:
        with _beside(path, force=force) as new:
            yield new
    except FileExistsError as error:  # it came into being just now
        raise UsageError("output.exists", where=clean(path)) from error
    except (OSError, ValueError) as error:
        raise NotWritten("output.failed", where=clean(path), reason=system_errors.of_system(error)) from error


@contextlib.contextmanager
def _beside(path: str, *, force: bool) -> Iterator[str]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    new = os.path.join(os.path.dirname(path), f".tipfacts-{os.urandom(8).hex()}")
    with _gone_when_ended(new):
        try:
            os.close(os.open(new, flags, 0o666))
            yield new
            _synchronize(new)
            if force:
                _keep_permissions(path, new)
                os.replace(new, path)
            else:
                _name(new, path, flags)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(new)


@contextlib.contextmanager
def _gone_when_ended(path: str) -> Iterator[None]:
    """Take the file away where the program is told to end, by SIGTERM or a terminal that closes, and then end."""

    def end(number: int, _frame: object) -> None:
        with contextlib.suppress(OSError):
            os.unlink(path)
        _signal.signal(number, _signal.SIG_DFL)
        os.kill(os.getpid(), number)

    numbers = [getattr(_signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(_signal, name)]
    ours = []
    with contextlib.suppress(ValueError):  # in another thread than the first, whose task signals are
        for number in numbers:
            if _signal.getsignal(number) == _signal.SIG_DFL:  # else whoever started us has said what it does
                _signal.signal(number, end)
                ours.append(number)
    try:
        yield
    finally:
        for number in ours:
            _signal.signal(number, _signal.SIG_DFL)


def _synchronize(path: str) -> None:
    """Have what was written reach the disk."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_permissions(path: str, beside: str) -> None:
    with contextlib.suppress(OSError):
        os.chmod(beside, os.stat(path).st_mode & 0o7777)


def _name(beside: str, path: str, flags: int) -> None:
    """Give the file its name, unless another file has it by now."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError):  # a disk without hard links: take the name first, then the place
        os.close(os.open(path, flags, 0o666))
        os.replace(beside, path)
