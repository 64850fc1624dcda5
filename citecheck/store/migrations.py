"""The tables, and how a file of an earlier version becomes one of this (`PRAGMA user_version` counts the steps).

A step is never changed once it has been released; a new one is added behind it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import msgspec

from citecheck.model import Evidence
from citecheck.sources.failing import sign

Step = Callable[[sqlite3.Connection], None]


def _first_tables(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TABLE evidence (number INTEGER PRIMARY KEY, id TEXT NOT NULL, subject TEXT NOT NULL, "
        "asked_at TEXT NOT NULL, record BLOB NOT NULL)"
    )
    connection.execute("CREATE INDEX evidence_by_id ON evidence (id, asked_at)")
    connection.execute("CREATE INDEX evidence_by_subject ON evidence (subject, asked_at)")


def _signs(connection: sqlite3.Connection) -> None:
    """Whether an answer is a failure (1), a success (0) or neither (NULL)."""
    connection.execute("ALTER TABLE evidence ADD COLUMN sign INTEGER")
    for number, record in connection.execute("SELECT number, record FROM evidence").fetchall():
        try:
            value = sign(msgspec.json.decode(record, type=Evidence))
        except msgspec.DecodeError:
            continue
        if value is not None:
            connection.execute("UPDATE evidence SET sign = ? WHERE number = ?", (value, number))


def _bodies(connection: sqlite3.Connection) -> None:
    """Sources as they were fetched, deflated; `used_at` is when they were last fetched."""
    connection.execute(
        "CREATE TABLE body (sha256 TEXT PRIMARY KEY, used_at TEXT NOT NULL, size INTEGER NOT NULL, "
        "content BLOB NOT NULL)"
    )
    connection.execute("CREATE INDEX body_by_use ON body (used_at)")


STEPS: tuple[Step, ...] = (_first_tables, _signs, _bodies)
VERSION = len(STEPS)


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that the file has not taken, all or none; other processes wait meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # another process may have been quicker
        for step in STEPS[version:]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {max(version, VERSION)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
