"""One SQLite file that several processes may share (write-ahead log; https://www.sqlite.org/wal.html).

Every answer is kept with its time, so the file is a history too. A damaged file, or one of another version, is set
aside under another name and a new one is begun: what it held can be asked again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import msgspec

from citecheck.model import Evidence, NotChecked

VERSION = 1
"""Of the tables below; a file of another version is set aside."""
BUSY_SECONDS = 10.0
"""How long a process waits for another one that is writing."""
HISTORY = 100
"""Answers kept of one question; older ones are let go."""

_TABLES = f"""
CREATE TABLE IF NOT EXISTS evidence (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    record BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS evidence_by_id ON evidence (id, asked_at);
CREATE INDEX IF NOT EXISTS evidence_by_subject ON evidence (subject, asked_at);
PRAGMA user_version = {VERSION};
"""

_GROWN = "SELECT id FROM evidence WHERE id IN ({marks}) GROUP BY id HAVING count(*) > ?"
_FORGET = """
DELETE FROM evidence WHERE id = ? AND number IN (
    SELECT number FROM evidence WHERE id = ? ORDER BY asked_at DESC, number DESC LIMIT -1 OFFSET ?
)
"""
_AT_ONCE = 500
"""Questions looked up with one statement."""

_encode = msgspec.json.Encoder().encode


class Store:
    """Evidence by question and subject. `warning` says what went wrong with the file, if anything did."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, warning: str | None = None) -> None:
        self._connection = connection
        self._path = path
        self._identity = _identity(path)
        self.warning = warning

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """The store at `path`, made with its directories where it does not exist.

        It never fails: a damaged file is set aside, and where nothing can be written the store lives in memory for
        this run only. `warning` tells.
        """
        path = Path(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(_connect(path), path)
        except OSError as error:
            return cls._in_memory(path, error)
        except sqlite3.DatabaseError as error:
            return cls._rebuilt(path, _identity(path)) if _is_damage(error) else cls._in_memory(path, error)

    @classmethod
    def _rebuilt(cls, path: Path, identity: tuple[int, int] | None) -> Store:
        try:
            warning = _set_aside(path, identity)
            return cls(_connect(path), path, warning)
        except (OSError, sqlite3.DatabaseError) as error:
            return cls._in_memory(path, error)

    @classmethod
    def _in_memory(cls, path: Path, error: Exception) -> Store:
        warning = f"The store {path} can't be used ({error}); answers are kept for this run only."
        return cls(_connect(None), None, warning)

    # ------------------------------------------------------------ reading

    def get(self, id: str, max_age: float, now: str) -> Evidence | None:
        """The last answer to a question if it is at most `max_age` seconds older than `now` (RFC 3339), else None."""
        oldest = _normal(now) - timedelta(seconds=min(max_age, 1e9))
        rows = self._rows(
            "SELECT record FROM evidence WHERE id = ? AND asked_at >= ? ORDER BY asked_at DESC, number DESC LIMIT 1",
            (id, _written(oldest)),
        )
        return next(_decoded(rows), None)

    def get_all(self, ids: Sequence[str], max_age: float, now: str) -> dict[str, Evidence]:
        """The last answers to many questions, of those that have one at most `max_age` seconds older than `now`."""
        oldest = _written(_normal(now) - timedelta(seconds=min(max_age, 1e9)))
        rows: list[tuple[Any, ...]] = []
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            rows += self._rows(
                f"SELECT record FROM evidence WHERE id IN ({marks}) AND asked_at >= ? ORDER BY asked_at, number",
                (*some, oldest),
            )
        return {evidence.id: evidence for evidence in _decoded(rows)}

    def history(self, url: str) -> tuple[Evidence, ...]:
        """Every answer kept about an address, oldest first."""
        return tuple(
            _decoded(self._rows("SELECT record FROM evidence WHERE subject = ? ORDER BY asked_at, number", (url,)))
        )

    # ------------------------------------------------------------ writing

    def put(self, evidence: Evidence) -> None:
        """Keep an answer, at once and durably. What was not checked is no answer and is not kept."""
        self.put_all((evidence,))

    def put_all(self, evidence: Iterable[Evidence]) -> None:
        """Keep answers, all of them at once or none: what this returns from survives the end of the process."""
        rows = [
            (item.id, item.subject, _written_once(item.asked_at), _encode(msgspec.structs.replace(item, cached=True)))
            for item in evidence
            if item.asked_at is not None and not isinstance(item.outcome, NotChecked)
        ]
        if rows:
            self._write(rows)

    def _write(self, rows: Sequence[tuple[str, str, str, bytes]]) -> None:
        """Write in one transaction; a file that turns out to be damaged is replaced first."""
        try:
            self._insert(rows)
        except sqlite3.DatabaseError as error:
            if self._path is not None and _is_damage(error):
                self._replace(self._path)
                self._insert(rows)
            else:
                self.warning = self.warning or f"The store {self._path} can't be used ({error})."

    def _insert(self, rows: Sequence[tuple[str, str, str, bytes]]) -> None:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany("INSERT INTO evidence (id, subject, asked_at, record) VALUES (?, ?, ?, ?)", rows)
            for start in range(0, len(rows), _AT_ONCE):
                ids = [row[0] for row in rows[start : start + _AT_ONCE]]
                grown = connection.execute(_GROWN.format(marks=",".join("?" * len(ids))), (*ids, HISTORY)).fetchall()
                connection.executemany(_FORGET, [(id, id, HISTORY) for (id,) in grown])
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _rows(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        """Run one statement; a file that turns out to be damaged is replaced first."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            if self._path is not None and _is_damage(error):
                self._replace(self._path)
                return self._connection.execute(statement, values).fetchall()
            self.warning = self.warning or f"The store {self._path} can't be used ({error})."
            return []

    def _replace(self, path: Path) -> None:
        self.close()
        fresh = Store._rebuilt(path, self._identity)
        self._connection, self._path, self._identity = fresh._connection, fresh._path, fresh._identity
        self.warning = fresh.warning

    # ------------------------------------------------------------ closing

    def close(self) -> None:
        """Close the file. What was put is kept already."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _connect(path: Path | None) -> sqlite3.Connection:
    """A connection that commits each statement; raises `sqlite3.DatabaseError` when the file is not a sound store."""
    connection = sqlite3.connect(
        path or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {version} is not {VERSION}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if version == 0:
            connection.executescript(_TABLES)
        connection.execute("SELECT id, subject, asked_at, record FROM evidence LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is unsound, and not just locked, read-only or out of room for the moment."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _set_aside(path: Path, identity: tuple[int, int] | None) -> str | None:
    """Rename the damaged file, unless another process has done so already; the warning to give."""
    if _identity(path) != identity:
        return None
    aside = _free_name(path)
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return f"The store {path} was damaged or of another version; it is kept as {aside.name} and a new one is begun."


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return aside


def _identity(path: Path | None) -> tuple[int, int] | None:
    """Which file a path names, so that a file that another process has replaced is not taken for the damaged one."""
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status else None


def _decoded(rows: Iterable[tuple[Any, ...]]) -> Iterator[Evidence]:
    """The records that this version understands."""
    for (record,) in rows:
        try:
            yield msgspec.json.decode(record, type=Evidence)
        except msgspec.DecodeError:
            continue


def _normal(moment: str) -> datetime:
    parsed = datetime.fromisoformat(moment)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


@lru_cache(64)
def _written_once(moment: str) -> str:
    """A time of a run, which many answers share."""
    return _written(_normal(moment))


def _written(moment: datetime) -> str:
    """One spelling for all times, so that they sort as text."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
