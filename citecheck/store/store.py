"""One SQLite file that several processes may share (write-ahead log; https://www.sqlite.org/wal.html).

Every answer is kept with its time, so the file is a history too. A damaged file is set aside under another name and a
new one is begun: what it held can be asked again. The file of a later version is left alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec

from citecheck.model import Evidence, Failing, NotChecked
from citecheck.sources.failing import failing_since, sign
from citecheck.store import bodies, file

HISTORY = 100
"""Answers kept of one question; older ones are let go."""

_LAST = """
SELECT record FROM evidence AS this WHERE id IN ({marks}) AND asked_at >= ? AND NOT EXISTS (
    SELECT 1 FROM evidence AS later WHERE later.id = this.id
    AND (later.asked_at > this.asked_at OR (later.asked_at = this.asked_at AND later.number > this.number))
)
"""
_GROWN = "SELECT id FROM evidence WHERE id IN ({marks}) GROUP BY id HAVING count(*) > ?"
_FORGET = """
DELETE FROM evidence WHERE number IN (
    SELECT number FROM evidence WHERE id = ? ORDER BY asked_at DESC, number DESC LIMIT -1 OFFSET ?
)
"""
_AT_ONCE = 500
"""Questions that one statement is about."""

Row = tuple[Any, ...]
T = TypeVar("T")


class Store:
    """Evidence by question and subject. `warning` says what went wrong with the file, if anything did."""

    room = bodies.ROOM
    """Bytes, deflated, that the sources kept may take."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, warning: str | None = None) -> None:
        self._connection = connection
        self._path = path
        self._identity = file.identity(path)
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
            return cls(file.connect(path), path)
        except OSError as error:
            return cls._in_memory(path, error)
        except sqlite3.DatabaseError as error:
            if file.is_damage(error):
                return cls._rebuilt(path, file.identity(path))
            return cls._in_memory(path, error)

    @classmethod
    def _rebuilt(cls, path: Path, identity: tuple[int, int] | None) -> Store:
        try:
            warning = file.set_aside(path, identity)
            return cls(file.connect(path), path, warning)
        except (OSError, sqlite3.DatabaseError) as error:
            return cls._in_memory(path, error)

    @classmethod
    def _in_memory(cls, path: Path, error: Exception) -> Store:
        warning = f"The store {path} can't be used ({error}); answers are kept for this run only."
        return cls(file.connect(None), None, warning)

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
        rows: list[Row] = []
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows += self._rows(_LAST.format(marks=",".join("?" * len(some))), (*some, oldest))
        return {evidence.id: evidence for evidence in _decoded(rows)}

    def failing(self, id: str) -> Failing | None:
        """Since when a link has failed without a success between, or None where its last news is a success.

        Answers that say nothing of the page (blocked, busy, no answer) neither count nor break the row.
        """
        rows = self._rows(
            "SELECT asked_at FROM evidence WHERE id = ?1 AND sign = 1 AND asked_at > "
            "coalesce((SELECT max(asked_at) FROM evidence WHERE id = ?1 AND sign = 0), '') ORDER BY asked_at",
            (id,),
        )
        return failing_since(_read(row[0]) for row in rows)

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
        """Keep many answers in one transaction: when it is done they outlive the process, however that ends."""
        rows = [_row(item) for item in evidence if not isinstance(item.outcome, NotChecked) and item.asked_at]
        if rows:
            self._carefully(lambda connection: _insert(connection, rows), None)

    # ------------------------------------------------------------ sources

    def put_body(self, sha256: str, body: bytes, now: str) -> None:
        """Keep the bytes of a source, at once and durably; those longest unused make room for it."""
        at = _written_once(now)
        self._carefully(lambda connection: bodies.put(connection, sha256, body, at, self.room), None)

    def get_body(self, sha256: str) -> bytes | None:
        """The bytes of a source, or None where they are not kept (any more)."""
        return self._carefully(lambda connection: bodies.get(connection, sha256), None)

    def bodies(self, hashes: Sequence[str]) -> set[str]:
        """Of which of these the bytes are kept."""
        return self._carefully(lambda connection: bodies.kept(connection, hashes), set())

    def _rows(self, statement: str, values: Row) -> list[Row]:
        return self._carefully(lambda connection: connection.execute(statement, values).fetchall(), [])

    def _carefully(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Do some work on the file; one that turns out to be damaged is replaced first."""
        try:
            return work(self._connection)
        except sqlite3.DatabaseError as error:
            if self._path is not None and file.is_damage(error):
                self._replace(self._path)
                return work(self._connection)
            self.warning = self.warning or f"The store {self._path} can't be used ({error})."
            return otherwise

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


def _row(evidence: Evidence) -> Row:
    record = msgspec.json.encode(msgspec.structs.replace(evidence, cached=True))
    asked_at = _written_once(evidence.asked_at or "")
    return evidence.id, evidence.subject, asked_at, record, sign(evidence)


def _insert(connection: sqlite3.Connection, rows: list[Row]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany(
            "INSERT INTO evidence (id, subject, asked_at, record, sign) VALUES (?, ?, ?, ?, ?)", rows
        )
        for start in range(0, len(rows), _AT_ONCE):
            ids = [row[0] for row in rows[start : start + _AT_ONCE]]
            grown = connection.execute(_GROWN.format(marks=",".join("?" * len(ids))), (*ids, HISTORY)).fetchall()
            connection.executemany(_FORGET, [(id, HISTORY) for (id,) in grown])
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _decoded(rows: Iterable[Row]) -> Iterator[Evidence]:
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


def _read(written: str) -> str:
    """The time as evidence gives it, without the fraction of a second that is none."""
    return written.replace(".000000Z", "Z")
