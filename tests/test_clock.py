"""The time of a run can be fixed."""

from __future__ import annotations

import re

import pytest

from citecheck import clock
from citecheck.errors import UsageError


def test_source_date_epoch_fixes_the_time(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert clock.now() == "1970-01-01T00:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    with pytest.raises(UsageError, match="seconds since 1970"):
        clock.now()
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", clock.now())


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-22", "2026-11-22T00:00:00Z"),
        ("2026-11-22T10:00:00+02:00", "2026-11-22T08:00:00Z"),
        ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"),
    ],
)
def test_times_are_told_in_utc(written, moment):
    assert clock.parse(written) == moment


def test_no_time_at_all():
    with pytest.raises(UsageError, match="is no date"):
        clock.parse("yesterday")
