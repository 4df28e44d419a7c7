"""The SQLite file that a pack is: how one is made, and how one by somebody else is opened; only this imports sqlite3.

A pack is data, whoever made it. It is opened read-only, with the tables that we would have made and nothing else: no
trigger, no view, no index that runs an expression. What is damaged is an error of the file, never half an answer.
"""

from __future__ import annotations

import errno
import os
import sys
from _thread import allocate_lock
from itertools import islice

from tipfacts.data.files.regular_file import MAGIC, open_regular
from tipfacts.errors import BadData
from tipfacts.text.sanitize import clean_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    Value = int | str | bytes | None


def _sqlite() -> Any:
    """The module of SQLite, without what it loads for uses that a pack makes none of.

    `sqlite3` loads datetime, and `_sqlite3` functools, for a cache of statements: each costs as much as an answer.
    """
    try:
        if "functools" in sys.modules:
            import _sqlite3
        else:
            sys.modules["functools"] = _Functools  # type: ignore[assignment] # all that it is asked for
            try:
                import _sqlite3
            finally:
                del sys.modules["functools"]
    except ImportError:  # not CPython
        import sqlite3

        return sqlite3
    return _sqlite3


class _Functools:
    """What `_sqlite3` takes from functools: a cache, here one that keeps nothing."""

    @staticmethod
    def lru_cache(_size: int) -> Callable[[Any], Any]:
        """A cache that asks each time."""
        return lambda function: function


if not TYPE_CHECKING:
    sqlite3 = _sqlite()

SUFFIX = ".pack"
APPLICATION = int.from_bytes(b"tipf", "big")  # in the header of the file, which says so what it is
VERSION = 1  # of the tables; also in the header
MOST_BYTES_OF_A_VALUE = 64 * 1024 * 1024
PAGE = 4096  # bytes
CACHE = 4 * 1024  # KiB of pages that a reader keeps
CACHE_OF_WRITER = 64 * 1024
HEADER = 100  # bytes
AT_ONCE = 50  # rows that are fetched while the other threads wait
ASKED_AT_ONCE = 500  # ids that are looked up in one question
STEPS = 1_000_000  # of SQLite's machine, after which it asks whether to go on
BYTES_A_STEPS = 20_000  # of the file: whoever reads all of it needs fewer steps than one such turn for each

# Facts are numbered from 0. `facts` has each as it was given, as JSON, its phrases, and the number of its file in the
# sources that `about` lists. `phrases` gives, by a hash of its key, the facts that have a phrase, and the code of the
# field. The postings of a word are in parts: the first has the place `number of the word << 16`, the next one more.
# `lengths` has how many words each fact has, in blocks; `spellings` the words that are letters alone, by their length.
TABLES = {
    "about": "CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "facts": "CREATE TABLE facts (number INTEGER PRIMARY KEY, source INTEGER, fact TEXT, phrases TEXT)",
    "ids": "CREATE TABLE ids (id TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID",
    "words": "CREATE TABLE words (word TEXT PRIMARY KEY, number INTEGER, frequency INTEGER) WITHOUT ROWID",
    "postings": "CREATE TABLE postings (place INTEGER PRIMARY KEY, postings BLOB)",
    "phrases": "CREATE TABLE phrases (hash INTEGER, number INTEGER, code INTEGER, PRIMARY KEY (hash, number))"
    " WITHOUT ROWID",
    "lengths": "CREATE TABLE lengths (block INTEGER PRIMARY KEY, lengths BLOB)",
    "spellings": "CREATE TABLE spellings (length INTEGER PRIMARY KEY, words TEXT)",
}


class Database:
    """A pack that is open for reading. Threads may share it: they take turns."""

    def __init__(self, path: str) -> None:
        """Open the file.

        Raises:
            MissingData: It cannot be read.
            BadData: It is no pack, is damaged, or is of a version that this program does not know.
        """
        self.path = path
        self.where = clean_path(path)
        self._turns = 0
        self._lock = allocate_lock()
        self._connection: sqlite3.Connection | None = None
        self.size = self._check_header()  # of the file, in bytes
        self._most_turns = 10 + self.size // BYTES_A_STEPS
        try:
            # No statement is kept: two threads would step through the same one.
            self._connection = connection = sqlite3.connect(
                f"file:{_quoted(path)}?mode=ro&immutable=1",
                uri=True, check_same_thread=False, isolation_level=None, cached_statements=0,
            )  # fmt: skip
            connection.set_progress_handler(self._is_endless, STEPS)
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES_OF_A_VALUE)
            for pragma in ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", f"cache_size=-{CACHE}"):
                connection.execute(f"PRAGMA {pragma}")
            tables = dict(connection.execute("SELECT name, sql FROM sqlite_schema LIMIT 99"))
        except sqlite3.Error as error:
            raise self.broken() from error
        if tables != TABLES:
            raise BadData("pack.foreign", where=self.where)

    def __del__(self) -> None:
        """Close the file, which Python 3.13 complains of where nobody does."""
        if self._connection is not None:
            self._connection.close()

    def _is_endless(self) -> bool:
        """Whether a query has read more than there can be: pages that lead to each other in a circle do that."""
        self._turns += 1
        return self._turns > self._most_turns

    def _check_header(self) -> int:
        """The size of the file; what SQLite need not even look at is refused: foreign, newer, half a file."""
        descriptor = open_regular(self.path, self.where)
        try:
            header = os.read(descriptor, HEADER)
            size = os.fstat(descriptor).st_size
        except OSError as error:
            raise self.broken() from error
        finally:
            os.close(descriptor)
        pages, version, application = (int.from_bytes(header[at : at + 4], "big") for at in (28, 60, 68))
        if header[: len(MAGIC)] != MAGIC or application != APPLICATION:
            raise BadData("pack.foreign", where=self.where)
        if version != VERSION:
            raise BadData("pack.version", where=self.where, name=version, known=(str(VERSION),))
        if int.from_bytes(header[16:18], "big") != PAGE or header[18:20] != b"\1\1" or pages * PAGE != size:
            raise self.broken()
        return size

    def broken(self, reason: str = "") -> BadData:
        """The error that says that the file is damaged."""
        return BadData("pack.broken", where=f"{self.where}: {reason}" if reason else self.where)

    def rows(self, query: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """The rows that a query gives.

        Raises:
            BadData: The file is damaged.
        """
        self._turns = 0
        assert self._connection is not None
        try:
            with self._lock:
                cursor = self._connection.execute(query, values)
            while found := self._next(cursor):
                yield from found
        except UnicodeEncodeError:  # half a character was typed, which no file holds
            return
        except (sqlite3.Error, MemoryError, OverflowError) as error:  # it may claim numbers that SQLite cannot take
            raise self.broken() from error

    def _next(self, cursor: sqlite3.Cursor) -> list[tuple[Value, ...]]:
        with self._lock:
            return list(cursor.fetchmany(AT_ONCE))

    def row(self, query: str, *values: Value) -> tuple[Value, ...] | None:
        """The first row, or None."""
        return next(self.rows(query, *values), None)

    def number(self, query: str, *values: Value) -> int | None:
        """The whole number that a query gives, or None.

        Raises:
            BadData: It gives something else: the file is damaged.
        """
        row = self.row(query, *values)
        if row is None:
            return None
        if not isinstance(row[0], int) or row[0] < 0:
            raise self.broken()
        return row[0]

    def text(self, query: str, *values: Value) -> str:
        """The text that a query gives; an empty one where it gives nothing."""
        row = self.row(query, *values)
        if row is None:
            return ""
        if not isinstance(row[0], str):
            raise self.broken()
        return row[0]

    def blob(self, query: str, *values: Value) -> bytes:
        """The bytes that a query gives; none where it gives nothing."""
        row = self.row(query, *values)
        if row is None:
            return b""
        if not isinstance(row[0], bytes):
            raise self.broken()
        return row[0]

    def held(self, ids: Iterable[str]) -> Iterator[str]:
        """Those of the ids that facts of the pack have."""
        for query, some in _which(ids):
            yield from [str(id) for (id,) in self.rows(query, *some)]

    def is_whole(self) -> bool:
        """Whether SQLite finds every page of the file sound: it looks at all of them."""
        return self.text("PRAGMA integrity_check(1)") == "ok"


class NewDatabase:
    """A pack that is being made, in a file of which nobody knows until it is whole."""

    def __init__(self, path: str) -> None:
        """Begin in an empty file.

        Raises:
            OSError: It cannot be written; so do all that write.
        """
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            f"page_size={PAGE}", "journal_mode=OFF", "synchronous=OFF", f"cache_size=-{CACHE_OF_WRITER}",
            f"application_id={APPLICATION}", f"user_version={VERSION}",
        ):  # fmt: skip
            self._execute(f"PRAGMA {pragma}")
        self._execute("BEGIN")
        for statement in TABLES.values():
            self._execute(statement)

    def _execute(self, statement: str, *values: Value) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise _of_system(error) from error

    def add(self, table: str, rows: Sequence[tuple[Value, ...]]) -> None:
        """Add rows to a table, all of its columns given."""
        if not rows:
            return
        places = ", ".join("?" * len(rows[0]))
        try:
            self._connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608 - a table of ours
        except sqlite3.Error as error:
            raise _of_system(error) from error

    def number_of(self, id: str) -> int | None:
        """The number of the fact with this id, or None."""
        row: tuple[int] | None = self._execute("SELECT number FROM ids WHERE id = ?", id).fetchone()
        return row[0] if row else None

    def held(self, ids: Iterable[str]) -> Iterator[str]:
        """Those of the ids that are in the pack."""
        for query, some in _which(ids):
            yield from [id for (id,) in self._execute(query, *some)]

    def finish(self) -> None:
        """Write all of it."""
        self._execute("COMMIT")

    def close(self) -> None:
        """Close the file; what was not finished is of no use."""
        self._connection.close()


def _of_system(error: sqlite3.Error) -> OSError:
    """What the system said when SQLite could not write."""
    is_full = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
    return OSError(errno.ENOSPC if is_full else errno.EIO, str(error))


def _which(ids: Iterable[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """The questions which of the ids there are, with what they ask for."""
    several = iter(ids)
    while some := tuple(islice(several, ASKED_AT_ONCE)):
        yield f"SELECT id FROM ids WHERE id IN ({', '.join('?' * len(some))})", some  # noqa: S608 - question marks


def _quoted(path: str) -> str:
    """A path as a part of an address, as SQLite wants it."""
    plain = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    return "".join(chr(byte) if byte in plain else f"%{byte:02X}" for byte in os.fsencode(os.path.abspath(path)))
