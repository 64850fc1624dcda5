"""Dates and timestamps."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.sources import moments
from citecheck.sources.availability import Snapshot


def snapshots(*stamps: str) -> list[Snapshot]:
    return [Snapshot(f"http://archive.test/{stamp}/", stamp) for stamp in stamps]


@pytest.mark.parametrize(
    ("digits", "full"),
    [
        ("2016", "20160101000000"),
        ("201602", "20160201000000"),
        ("20160203", "20160203000000"),
        ("20160203040506", "20160203040506"),
        ("201", None),
        ("20161", None),
        ("20161332", None),
        ("201602030405067", None),
    ],
)
def test_the_beginning_of_a_timestamp_names_its_first_moment(digits: str, full: str | None) -> None:
    assert moments.padded(digits) == full


@pytest.mark.parametrize(
    ("digits", "date"),
    [
        ("2016", "2016"),
        ("201602", "2016-02"),
        ("20160203", "2016-02-03"),
        ("20160203040506", "2016-02-03T04:05:06"),
        ("20161399", None),
        ("12", None),
        (None, None),
    ],
)
def test_a_timestamp_as_a_date(digits: str | None, date: str | None) -> None:
    assert moments.date_of(digits) == date


def test_dates_of_http_are_written_and_read() -> None:
    assert moments.http_date("20180201000000") == "Thu, 01 Feb 2018 00:00:00 GMT"
    assert moments.from_http_date("Thu, 01 Feb 2018 00:00:00 GMT") == "20180201000000"
    for words in ("", "Thu, 32 Feb 2018 00:00:00 GMT", "Thu, 01 Foo 2018 00:00:00 GMT", "2018-02-01", "x" * 500):
        assert moments.from_http_date(words) is None


@settings(deadline=None)
@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9999, 1, 1)))
def test_every_moment_comes_back(naive: datetime) -> None:
    moment = naive.replace(microsecond=0, tzinfo=UTC)
    stamp = moments.stamp(moment)
    assert moments.read(stamp) == moment
    assert moments.from_http_date(moments.http_date(stamp)) == stamp
    assert moments.target(moments.date_of(stamp)) == stamp


def test_the_nearest_comes_first_and_of_two_the_earlier() -> None:
    ranked = moments.by_distance(
        snapshots("20180203000000", "20180130000000", "20180201000000", "20189999000000"), "20180201000000"
    )
    assert [each.timestamp for each in ranked] == ["20180201000000", "20180130000000", "20180203000000"]


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**9), max_size=20), st.integers(0, 10**9))
def test_no_snapshot_is_nearer_than_the_first(seconds: list[int], goal: int) -> None:
    def stamp(second: int) -> str:
        return moments.stamp(datetime.fromtimestamp(second, UTC))

    ranked = moments.by_distance(snapshots(*map(stamp, seconds)), stamp(goal))
    assert len(ranked) == len(seconds)
    if ranked:
        assert abs(moments.read(ranked[0].timestamp).timestamp() - goal) == min(abs(each - goal) for each in seconds)  # type: ignore[union-attr]


def test_ages() -> None:
    assert moments.age("2026-11-22T10:00:00Z", "2026-11-22T12:00:00+01:00") == 3600.0
    assert moments.age("2026-11-22T10:00:00", "2026-11-22T10:00:01Z") == 1.0
