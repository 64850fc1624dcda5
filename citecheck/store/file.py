"""The file under the store: opened, brought up to date, or set aside when it is damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from citecheck.store.migrations import VERSION, migrate

BUSY_SECONDS = 10.0
"""How long a process waits for another one that is writing."""


class NewerError(sqlite3.DatabaseError):
    """The file was written by a later version of citecheck."""


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection that commits each statement by itself, to the file or (None) to memory.

    Raises `NewerError` for the file of a later version, another `sqlite3.DatabaseError` for one that is not sound.
    """
    connection = sqlite3.connect(
        path or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise NewerError(f"it is of version {version}, and this citecheck knows {VERSION}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version < VERSION:
            migrate(connection)
        connection.execute("SELECT id, subject, asked_at, record, sign FROM evidence LIMIT 1").fetchone()
        connection.execute("SELECT sha256, used_at, size FROM body LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is unsound, and not just newer, locked, read-only or out of room for the moment."""
    if isinstance(error, NewerError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def set_aside(path: Path, known: tuple[int, int] | None) -> str | None:
    """Rename the damaged file, unless another process has done so already; the warning to give."""
    if identity(path) != known:
        return None
    aside = _free_name(path)
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return f"The store {path} was damaged; it is kept as {aside.name} and a new one is begun."


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return aside


def identity(path: Path | None) -> tuple[int, int] | None:
    """Which file a path names, so that a file that another process has replaced is not taken for the damaged one."""
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status else None
