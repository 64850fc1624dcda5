"""Manners across processes: whoever checks links on this machine asks a host no faster together than one would alone.

Places at a host are locks on single bytes of a file, which the system gives up when a process dies, however it dies
(POSIX record locks; where there are none, as on Windows, each process keeps to its own limits). Paces are rows of a
small SQLite file: the interval learned of a host, and the moment from which it may be asked.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Self, TypeVar

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

Result = TypeVar("Result")

LOCKS, PACES = "turns.lock", "paces.sqlite"
"""Files in the cache directory."""
MOST_PLACES = 64
"""Places a host can have."""
REMEMBERED = 7 * 86_400.0
"""Seconds for which a learned interval is believed."""

_BUSY_SECONDS = 1.0
_TABLE = (
    "CREATE TABLE IF NOT EXISTS pace "
    "(name TEXT PRIMARY KEY, interval REAL NOT NULL, open_at REAL NOT NULL, learned_at REAL NOT NULL)"
)


class SharedTurns:
    """Turns that all processes with the same cache directory take together. See `citecheck.net.schedule.Turns`.

    It never fails: where a file can't be used, the process goes by what it knows itself.
    """

    def __init__(self, directory: Path) -> None:
        self._places = _Places(directory / LOCKS)
        self._paces = _Paces(directory / PACES)

    def enter(self, name: str, most: int) -> object | None:
        """One of `most` places at a host, or None when all are taken."""
        return self._places.enter(name, most)

    def leave(self, place: object) -> None:
        """Give a place back."""
        self._places.leave(place)

    def claim(self, name: str, interval: float) -> float:
        """0 when a request may begin now (and the interval begins), else the seconds until one may."""
        return self._paces.claim(name, interval)

    def rest(self, name: str, seconds: float) -> None:
        """Let nobody ask for so long."""
        self._paces.rest(name, seconds)

    def interval(self, name: str) -> float:
        """The interval that was learned of a host, or 0."""
        return self._paces.intervals.get(name, 0.0)

    def learn(self, name: str, interval: float) -> None:
        """Keep the interval that was learned of a host."""
        self._paces.learn(name, interval)

    def close(self) -> None:
        """Give everything back."""
        self._places.close()
        self._paces.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Places:
    """Byte n of the file is one place at one host; who holds the lock on it has the place."""

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        self._held: set[int] = set()
        self._first: dict[str, int] = {}
        if fcntl is not None:
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def enter(self, name: str, most: int) -> int | None:
        first = self._first.get(name)
        if first is None:
            first = self._first[name] = int.from_bytes(blake2b(name.encode(), digest_size=5).digest()) * MOST_PLACES
        for place in range(first, first + min(most, MOST_PLACES)):
            if place not in self._held and self._lock(place):
                self._held.add(place)
                return place
        return None

    def _lock(self, place: int) -> bool:
        if self._file is None:
            return True
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except (BlockingIOError, PermissionError):  # EAGAIN or EACCES: another process holds it
            return False
        except OSError:  # no locks on this file system
            self.close()
        return True

    def leave(self, place: object) -> None:
        if not isinstance(place, int):
            return
        self._held.discard(place)
        if self._file is not None:
            with suppress(OSError):
                fcntl.lockf(self._file, fcntl.LOCK_UN, 1, place)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


class _Paces:
    """Times are those of the machine's clock, which all processes see."""

    def __init__(self, path: Path) -> None:
        self.intervals: dict[str, float] = {}
        self._open_at: dict[str, float] = {}
        self._path = path
        self._connection: sqlite3.Connection | None = None
        if path.exists():
            self._run(self._load)

    def claim(self, name: str, interval: float) -> float:
        now = time.time()
        wait = self._run(lambda connection: _claim(connection, name, interval, now))
        if wait is None:  # no file: by our own book
            wait = max(0.0, self._open_at.get(name, 0.0) - now)
            if wait == 0:
                self._open_at[name] = now + interval
        return wait

    def rest(self, name: str, seconds: float) -> None:
        until = time.time() + seconds
        self._open_at[name] = max(until, self._open_at.get(name, 0.0))
        self._run(
            lambda connection: connection.execute(
                "INSERT INTO pace VALUES (?1, 0, ?2, 0) ON CONFLICT DO UPDATE SET open_at = max(open_at, ?2)",
                (name, until),
            )
        )

    def learn(self, name: str, interval: float) -> None:
        self.intervals[name] = interval
        self._run(
            lambda connection: connection.execute(
                "INSERT INTO pace VALUES (?1, ?2, 0, ?3) ON CONFLICT DO UPDATE SET interval = ?2, learned_at = ?3",
                (name, interval, time.time()),
            )
        )

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _load(self, connection: sqlite3.Connection) -> None:
        oldest = time.time() - REMEMBERED
        rows = connection.execute("SELECT name, interval FROM pace WHERE learned_at >= ? AND interval > 0", (oldest,))
        self.intervals.update(rows.fetchall())

    def _run(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """Do some work on the file, or give None where it can't be used; a damaged one is begun anew."""
        try:
            if self._connection is None:
                self._connection = _connect(self._path)
            return work(self._connection)
        except sqlite3.OperationalError:  # locked for long, read-only, full: this once without it
            return None
        except (sqlite3.DatabaseError, OSError):
            self.close()
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            return None


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")  # what is lost with the power is learned again
        connection.execute(_TABLE)
    except BaseException:
        connection.close()
        raise
    return connection


def _claim(connection: sqlite3.Connection, name: str, interval: float, now: float) -> float:
    """0 and the next interval begun, or the seconds still to wait. A clock set back makes nobody wait for long."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        row = connection.execute("SELECT open_at FROM pace WHERE name = ?", (name,)).fetchone()
        wait = row[0] - now if row is not None else 0.0
        if 0 < wait <= LONGEST_CLAIM:
            return float(wait)
        connection.execute(
            "INSERT INTO pace VALUES (?1, 0, ?2, 0) ON CONFLICT DO UPDATE SET open_at = ?2", (name, now + interval)
        )
        return 0.0
    finally:
        connection.execute("COMMIT")


LONGEST_CLAIM = 120.0
"""Seconds beyond which a moment in the file is taken for the work of another clock."""
