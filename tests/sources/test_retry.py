from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.sources.retry import retry_after
from tests.sources.world import NOW, page


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Sun, 22 Nov 2026 10:02:00 GMT", 120.0),
        ("Sunday, 22-Nov-26 10:02:00 GMT", 120.0),
        ("Sun Nov 22 10:02:00 2026", 120.0),
        ("Sun, 22 Nov 2026 09:00:00 GMT", 0.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        ("٧", None),
    ],
)
def test_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(page(503, retry_after=value), now=NOW) == seconds


def test_a_date_is_read_by_the_clock_of_the_server() -> None:
    wrong = page(503, retry_after="Sun, 22 Nov 2020 10:02:00 GMT", date="Sun, 22 Nov 2020 10:01:00 GMT")
    assert retry_after(wrong, now=NOW) == 60.0


def test_a_date_means_nothing_without_any_clock() -> None:
    assert retry_after(page(503, retry_after="Sun, 22 Nov 2026 10:02:00 GMT")) is None


def test_nothing_asked_for() -> None:
    assert retry_after(page(503), now=NOW) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_read_or_not(value: str, date: str) -> None:
    seconds = retry_after(page(503, retry_after=value, date=date), now=NOW)
    assert seconds is None or seconds >= 0
