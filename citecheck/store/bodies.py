"""The bytes of sources, kept once each under their SHA-256 and deflated; what was longest unused makes room.

They are a cache and no record: one that was let go, or that does not give its hash any more, is fetched again.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from hashlib import sha256

ROOM = 512 * 1024 * 1024
"""Bytes, deflated, that all bodies together may take."""
LONGEST = 64 * 1024 * 1024
"""Bytes of one body; far more than is ever fetched, so that a damaged row can't fill the memory."""
_LEVEL = 1
"""Bodies are deflated while others are waited for."""
_AT_ONCE = 500


def put(connection: sqlite3.Connection, hash_: str, body: bytes, now: str, room: int = ROOM) -> None:
    """Keep a body and let go of those longest unused, until all of them take no more than `room`."""
    content = zlib.compress(body, _LEVEL)
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "INSERT INTO body (sha256, used_at, size, content) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (sha256) DO UPDATE SET used_at = max(used_at, excluded.used_at)",
            (hash_, now, len(content), content),
        )
        (total,) = connection.execute("SELECT sum(size) FROM body").fetchone()
        _make_room(connection, total - room, but=hash_)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _make_room(connection: sqlite3.Connection, too_much: int, *, but: str) -> None:
    if too_much <= 0:
        return
    rows = connection.execute(
        "SELECT sha256, size FROM body WHERE sha256 != ? ORDER BY used_at, sha256", (but,)
    ).fetchall()
    for hash_, size in rows:
        connection.execute("DELETE FROM body WHERE sha256 = ?", (hash_,))
        too_much -= size
        if too_much <= 0:
            break


def get(connection: sqlite3.Connection, hash_: str) -> bytes | None:
    """A body, or None where it is not kept or damaged."""
    row = connection.execute("SELECT content FROM body WHERE sha256 = ?", (hash_,)).fetchone()
    if row is None:
        return None
    inflating = zlib.decompressobj()
    try:
        body = inflating.decompress(row[0], LONGEST)
    except zlib.error:
        return None
    return body if sha256(body).hexdigest() == hash_ else None


def kept(connection: sqlite3.Connection, hashes: Sequence[str]) -> set[str]:
    """Of which of these the body is kept."""
    found: set[str] = set()
    for start in range(0, len(hashes), _AT_ONCE):
        some = hashes[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        found.update(row[0] for row in connection.execute(f"SELECT sha256 FROM body WHERE sha256 IN ({marks})", some))
    return found
