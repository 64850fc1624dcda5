from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from citecheck.model import (
    Alive,
    Archived,
    Blocked,
    Dead,
    Evidence,
    Failing,
    Hop,
    Moved,
    NotChecked,
    Outcome,
    Refused,
    Saving,
    Unarchived,
    Unreachable,
    Unsaved,
)
from citecheck.store import Store, migrations
from citecheck.store.migrations import STEPS, VERSION, migrate

URL = "https://example.org/a"
TEN, ELEVEN, NOON = (f"2026-11-22T{hour}:00:00Z" for hour in (10, 11, 12))
DAY = 86400.0


def evidence(outcome: Outcome = Alive(200, URL), at: str = TEN, url: str = URL) -> Evidence:  # noqa: B008 - frozen
    question = "archive" if isinstance(outcome, Archived | Unarchived) else "link"
    return Evidence(question, url, outcome, at, (Hop(url, 200, "text/html"),))


@pytest.mark.parametrize(
    "outcome",
    [
        Alive(200, URL),
        Moved(200, URL + "/new"),
        Dead("not-found", 2, 404),
        Blocked("forbidden", 403),
        Unreachable("timeout"),
        Refused("private-address"),
        Archived("http://web.archive.test/x", "20220418000000"),
        Unarchived(("archive.test",)),
    ],
)
def test_an_answer_comes_back_as_it_was_but_marked(tmp_path: Path, outcome: Outcome) -> None:
    put = evidence(outcome)
    with Store.open(tmp_path / "store") as store:
        store.put(put)
    with Store.open(tmp_path / "store") as store:
        assert store.get(put.id, DAY, NOON) == replace(put, cached=True)
        assert store.warning is None


def test_what_was_not_checked_is_not_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put(evidence(NotChecked("offline")))
        assert store.get(f"link {URL}", DAY, NOON) is None


def test_another_question_is_not_answered(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put(evidence())
        assert store.get(f"archive {URL}", DAY, NOON) is None


@pytest.mark.parametrize(("age", "kept"), [(7200, True), (7199, False), (0, False), (1e300, True)])
def test_an_answer_has_an_age(tmp_path: Path, age: float, kept: bool) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put(evidence(at=TEN))
        assert (store.get(f"link {URL}", age, NOON) is not None) == kept


def test_times_are_compared_whatever_their_zone(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put(evidence(at="2026-11-22T12:30:00+02:00"))
        assert store.get(f"link {URL}", 1800, ELEVEN) is not None
        assert store.get(f"link {URL}", 1799, ELEVEN) is None


def test_the_latest_answer_counts_and_the_history_keeps_all(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        dead = evidence(Dead("gone", 2, 410), ELEVEN)
        for each in (dead, evidence(at=TEN)):
            store.put(each)
        assert store.get(f"link {URL}", DAY, NOON) == replace(dead, cached=True)
        assert [each.asked_at for each in store.history(URL)] == [TEN, ELEVEN]
        assert store.history("https://example.org/other") == ()


def test_the_history_is_bounded(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        for minute in range(130):
            store.put(evidence(at=f"2026-11-22T{10 + minute // 60}:{minute % 60:02}:00Z"))
        history = store.history(URL)
    assert len(history) == 100
    assert history[-1].asked_at == "2026-11-22T12:09:00Z"


def test_directories_are_made(tmp_path: Path) -> None:
    with Store.open(tmp_path / "deep" / "er" / "store") as store:
        store.put(evidence())
    assert (tmp_path / "deep" / "er" / "store").is_file()


def test_many_answers_go_in_together(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_all([evidence(url=f"{URL}/{number}") for number in range(50)] + [evidence(NotChecked("budget"))])
        assert all(store.get(f"link {URL}/{number}", DAY, NOON) for number in range(50))
        assert store.get(f"link {URL}", DAY, NOON) is None


def test_many_answers_are_looked_up_together(tmp_path: Path) -> None:
    ids = [f"link {URL}/{number}" for number in range(1200)]
    with Store.open(tmp_path / "store") as store:
        store.put_all(evidence(at="2001-01-01T00:00:00Z", url=f"{URL}/{number}") for number in range(0, 1200, 2))
        store.put_all(evidence(Dead("gone", 2, 410), url=f"{URL}/{number}") for number in range(0, 1200, 4))
        young = store.get_all(ids, DAY, NOON)
        known = store.get_all(ids, 1e300, NOON)
    assert sorted(young) == sorted(ids[::4])
    assert sorted(known) == sorted(ids[::2])
    assert known[ids[0]].outcome == Dead("gone", 2, 410)
    assert known[ids[2]].outcome == Alive(200, URL)
    assert all(item.cached for item in known.values())


def test_of_two_answers_of_the_same_moment_the_later_one_counts(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put(evidence(Saving("job")))
        store.put(evidence(Unsaved("blocked-url", lasting=True)))
        found = store.get_all([f"link {URL}"], DAY, NOON)
    assert found[f"link {URL}"].outcome == Unsaved("blocked-url", lasting=True)


# ---------------------------------------------------------------- failing since

GONE, TOO_SOON, NO_ANSWER = Dead("not-found", 2, 404), Unreachable("unconfirmed", 404), Unreachable("timeout")
HOUR = "T10:00:00Z"

ROWS: list[tuple[str, list[tuple[str, Outcome]], Failing | None]] = [
    ("never asked", [], None),
    ("alive", [("2026-11-01", Alive(200, URL))], None),
    ("dead once", [("2026-11-01", GONE)], Failing("2026-11-01" + HOUR, "2026-11-01" + HOUR, 1)),
    (
        "dead on three days",
        [("2026-11-01", GONE), ("2026-11-03", TOO_SOON), ("2026-11-09", GONE)],
        Failing("2026-11-01" + HOUR, "2026-11-09" + HOUR, 3),
    ),
    (
        "alive and then dead",
        [("2026-11-01", GONE), ("2026-11-03", Alive(200, URL)), ("2026-11-09", GONE)],
        Failing("2026-11-09" + HOUR, "2026-11-09" + HOUR, 1),
    ),
    ("dead and then moved", [("2026-11-01", GONE), ("2026-11-03", Moved(200, URL))], None),
    (
        "what says nothing neither counts nor breaks the row",
        [
            ("2026-11-01", GONE),
            ("2026-11-03", NO_ANSWER),
            ("2026-11-04", Blocked("forbidden", 403)),
            ("2026-11-05", GONE),
        ],
        Failing("2026-11-01" + HOUR, "2026-11-05" + HOUR, 2),
    ),
    ("only silence", [("2026-11-01", NO_ANSWER), ("2026-11-02", NO_ANSWER)], None),
]


@pytest.mark.parametrize(("answers", "since"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_since_when_a_link_fails(tmp_path: Path, answers: list[tuple[str, Outcome]], since: Failing | None) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_all(evidence(outcome, f"{day}{HOUR}") for day, outcome in answers)
        assert store.failing(f"link {URL}") == since
        assert store.failing("link http://other.example/") is None


def test_two_failures_of_one_day_are_one_day(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.put_all(
            [
                evidence(GONE, TEN),
                evidence(GONE, "2026-11-22T23:59:59.500Z"),
                evidence(GONE, "2026-11-23T01:00:00+02:00"),
            ]
        )
        failing = store.failing(f"link {URL}")
    assert failing is not None
    assert (failing.days, failing.last) == (1, "2026-11-22T23:59:59.500000Z")


# ---------------------------------------------------------------- damage


@pytest.mark.parametrize("content", [b"this is no database, " * 100, b"SQLite format 3\0" + b"\xff" * 5000, b"x" * 600])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store"
    path.write_bytes(content)
    with Store.open(path) as store:
        assert store.warning is not None
        assert "store.damaged-1" in store.warning
        store.put(evidence())
        assert store.get(f"link {URL}", DAY, NOON) is not None
    assert (tmp_path / "store.damaged-1").read_bytes() == content
    with Store.open(path) as store:
        assert store.warning is None
        assert store.get(f"link {URL}", DAY, NOON) is not None


def test_damaged_files_do_not_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "store"
    for content in (b"first" * 50, b"second" * 50):
        path.write_bytes(content)
        Store.open(path).close()
        path.unlink()
    assert (tmp_path / "store.damaged-1").read_bytes() == b"first" * 50
    assert (tmp_path / "store.damaged-2").read_bytes() == b"second" * 50


def test_damage_that_shows_later_is_mended_too(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path) as store:
        for number in range(300):
            store.put(evidence(url=f"{URL}/{number}"))
    content = bytearray(path.read_bytes())
    content[8192:] = b"\x55" * (len(content) - 8192)
    path.write_bytes(bytes(content))
    with Store.open(path) as store:
        for number in range(300):
            store.get(f"link {URL}/{number}", DAY, NOON)
        store.put(evidence())
        assert store.get(f"link {URL}", DAY, NOON) is not None
        assert store.warning is not None


def test_a_file_that_another_process_has_mended_already_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path) as store:
        for number in range(300):
            store.put(evidence(url=f"{URL}/{number}"))
    with Store.open(path) as late, Store.open(path) as early:
        content = path.read_bytes()
        path.write_bytes(content[:4096] + b"\x55" * (len(content) - 4096))
        for store in (early, late):
            store.get(f"link {URL}/7", DAY, NOON)
            store.put(evidence(url=f"{URL}/{id(store)}"))
        assert late.get(f"link {URL}/{id(early)}", DAY, NOON) is not None
    assert [file.name for file in tmp_path.glob("*damaged*")] == ["store.damaged-1"]


def test_the_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with Store.open(path) as store:
        assert store.warning is not None
        assert "of version 99" in store.warning
        store.put(evidence())
        assert store.get(f"link {URL}", DAY, NOON) is not None
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*damaged*"))


def test_a_file_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "store"
    dead = evidence(Dead("not-found", 2, 404))
    with closing(sqlite3.connect(path)) as connection:
        STEPS[0](connection)
        connection.execute("PRAGMA user_version = 1")
        for record in (msgspec.json.encode(dead), b"not ours"):
            connection.execute(
                "INSERT INTO evidence (id, subject, asked_at, record) VALUES (?, ?, ?, ?)",
                (dead.id, URL, "2026-11-22T10:00:00.000000Z", record),
            )
        connection.commit()
    with Store.open(path) as store:
        assert store.warning is None
        assert store.history(URL) == (dead,)
        assert store.failing(dead.id) == Failing(TEN, TEN, 1)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store"
    with Store.open(path) as store:
        store.put(evidence())

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM evidence")
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(migrations, "STEPS", (*STEPS, broken))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection)
        assert connection.execute("SELECT count(*) FROM evidence").fetchone() == (1,)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_a_record_of_another_shape_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path) as store:
        store.put(evidence())
    connection = sqlite3.connect(path)
    connection.execute("UPDATE evidence SET record = ?", (b'{"question": "weather"}',))
    connection.commit()
    connection.close()
    with Store.open(path) as store:
        assert store.get(f"link {URL}", DAY, NOON) is None
        assert store.history(URL) == ()


@pytest.mark.parametrize("place", ["directory", "below-a-file"])
def test_where_nothing_can_be_written_answers_are_kept_for_the_run(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("text")
    path = tmp_path if place == "directory" else tmp_path / "file" / "store"
    with Store.open(path) as store:
        assert store.warning is not None
        assert str(path) in store.warning
        store.put(evidence())
        assert store.get(f"link {URL}", DAY, NOON) is not None


# ---------------------------------------------------------------- several processes


def _write(path: Path, name: str, count: int) -> None:
    with Store.open(path) as store:
        for number in range(count):
            store.put(evidence(url=f"{URL}/{name}/{number}"))
        if store.warning:
            raise SystemExit(store.warning)


def test_several_processes_share_a_store(tmp_path: Path) -> None:
    path = tmp_path / "store"
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=_write, args=(path, name, 50)) for name in "abcd"]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    assert [process.exitcode for process in processes] == [0] * 4
    with Store.open(path) as store:
        missing = [
            (name, number)
            for name in "abcd"
            for number in range(50)
            if store.get(f"link {URL}/{name}/{number}", DAY, NOON) is None
        ]
    assert missing == []
