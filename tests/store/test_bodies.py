"""The bytes of sources: kept once each, within a bound, and never given out damaged."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from citecheck.model import Alive, Evidence
from citecheck.store import Store
from citecheck.store.migrations import STEPS, migrate

NOW = "2026-11-22T10:00:00Z"
PAGE = b"<p>The ferry carried twelve thousand.</p>" * 1000


def name(body: bytes) -> str:
    return sha256(body).hexdigest()


def noise(seed: int, size: int) -> bytes:
    """Bytes that can't be deflated."""
    return random.Random(seed).randbytes(size)


def test_a_body_outlives_the_process_and_takes_less_room_than_it_has(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_body(name(PAGE), PAGE, NOW)
    with Store.open(tmp_path / "store") as store:
        assert store.get_body(name(PAGE)) == PAGE
        assert store.bodies([name(PAGE), name(b"another")]) == {name(PAGE)}
        assert store.get_body(name(b"another")) is None
    with closing(sqlite3.connect(tmp_path / "store")) as raw:
        assert raw.execute("SELECT size FROM body").fetchone()[0] < len(PAGE) // 10


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_body(name(PAGE), PAGE, NOW)
        store.put_body(name(PAGE), PAGE, "2026-11-23T10:00:00Z")
    with closing(sqlite3.connect(tmp_path / "store")) as raw:
        assert raw.execute("SELECT used_at FROM body").fetchall() == [("2026-11-23T10:00:00.000000Z",)]


def test_what_was_fetched_longest_ago_makes_room(tmp_path: Path) -> None:
    bodies = [noise(number, 1000) for number in range(5)]
    with Store.open(tmp_path / "store") as store:
        store.room = 3500
        for minute, body in zip((9, 1, 2, 3, 4), bodies, strict=True):
            store.put_body(name(body), body, f"2026-11-22T10:0{minute}:00Z")
        kept = store.bodies([name(body) for body in bodies])
        assert kept == {name(bodies[0]), name(bodies[3]), name(bodies[4])}
        assert all(store.get_body(each) for each in kept)


def test_one_that_is_larger_than_the_room_is_kept_until_the_next(tmp_path: Path) -> None:
    large, small = noise(1, 5000), noise(2, 100)
    with Store.open(tmp_path / "store") as store:
        store.room = 1000
        store.put_body(name(large), large, NOW)
        assert store.get_body(name(large)) == large
        store.put_body(name(small), small, NOW)
        assert store.bodies([name(large), name(small)]) == {name(small)}


@pytest.mark.parametrize("content", [b"no zlib", b""])
def test_a_damaged_one_is_not_given_out(tmp_path: Path, content: bytes) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_body(name(PAGE), PAGE, NOW)
        with closing(sqlite3.connect(tmp_path / "store")) as raw, raw:
            raw.execute("UPDATE body SET content = ?", (content,))
        assert store.get_body(name(PAGE)) is None


def test_a_store_of_before_gets_the_table_and_keeps_what_it_has(tmp_path: Path) -> None:
    link = Evidence("link", "https://example.org/", Alive(200, "https://example.org/"), NOW)
    with Store.open(tmp_path / "store") as store:
        store.put(link)
    with closing(sqlite3.connect(tmp_path / "store")) as raw, raw:
        raw.execute("DROP TABLE body")
        raw.execute(f"PRAGMA user_version = {len(STEPS) - 1}")
    with Store.open(tmp_path / "store") as store:
        assert store.warning is None
        store.put_body(name(PAGE), PAGE, NOW)
        assert store.get(link.id, 1e9, NOW) is not None
        assert store.get_body(name(PAGE)) == PAGE


def test_the_steps_can_be_taken_from_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        assert connection.execute("SELECT count(*) FROM body").fetchone() == (0,)
