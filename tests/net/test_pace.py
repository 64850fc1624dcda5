"""A rate is learned from few refusals, whatever bucket the host keeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.pace import SLOWEST, Pace, least_rate


class Bucket:
    """A host that lets `burst` requests through at once and `rate` a second."""

    def __init__(self, burst: float, rate: float) -> None:
        self.burst, self.rate = burst, rate
        self.tokens, self.then = burst, 0.0

    def lets_in(self, at: float) -> bool:
        self.tokens = min(self.burst, self.tokens + (at - self.then) * self.rate)
        self.then = at
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


def ask(pace: Pace, bucket: Bucket, requests: int, wait: float) -> tuple[int, float]:
    """Refusals and seconds until so many requests are through, one after the other, answered after 50 ms."""
    now, refusals, through = 0.0, 0, 0
    while through < requests:
        began = now
        pace.sent(began)
        answered = began + 0.05
        if bucket.lets_in(began):
            pace.accepted()
            through += 1
            now = max(answered, began + pace.interval)
        else:
            refusals += 1
            pace.refused(began, answered, wait)
            now = answered + wait
    return refusals, now


@pytest.mark.parametrize(("burst", "rate"), [(3, 4), (1, 1), (10, 2), (5, 10), (1, 5), (20, 8)])
def test_the_rate_of_a_bucket_is_found_with_few_refusals(burst: int, rate: int) -> None:
    pace = Pace()
    refusals, seconds = ask(pace, Bucket(burst, rate), 200, 1.0)
    assert refusals <= 4
    assert 0.9 <= pace.interval * rate <= 2.0
    assert seconds <= 1.6 * (200 - burst) / rate + refusals


def test_what_was_learned_serves_the_next_run_without_a_refusal() -> None:
    pace = Pace()
    ask(pace, Bucket(3, 4), 200, 1.0)
    refusals, _ = ask(Pace(pace.interval * 1.02), Bucket(3, 4), 200, 1.0)
    assert refusals == 0


def test_refusals_of_what_was_under_way_are_no_news() -> None:
    pace = Pace()
    for at in (0.0, 0.1, 0.2, 0.3):
        pace.sent(at)
    assert pace.refused(0.2, 0.5, 1.0)
    interval = pace.interval
    assert not pace.refused(0.3, 0.6, 1.0)
    assert pace.interval == interval


def test_a_host_that_never_refuses_is_not_slowed_down() -> None:
    pace = Pace()
    assert ask(pace, Bucket(1e9, 1e9), 2000, 1.0)[0] == 0
    assert pace.interval == 0


def test_a_host_that_only_refuses_is_asked_seldom_but_not_never() -> None:
    pace = Pace()
    now = 0.0
    for _ in range(50):
        pace.sent(now)
        pace.refused(now, now + 0.1, 30.0)
        now += 31
    assert 0 < pace.interval <= SLOWEST


@given(st.lists(st.floats(0.001, 5), max_size=40), st.floats(1, 10))
def test_the_least_rate_accepts_everything_and_hardly_less_would(gaps: list[float], burst: float) -> None:
    sent, at = [], 0.0
    for gap in gaps:
        at += gap
        sent.append(at)
    rate = least_rate(sent, 0.0, burst)
    bucket = Bucket(burst, rate * 1.001)
    bucket.tokens = 1.0
    assert all(bucket.lets_in(each + 1e-9) for each in sent) or rate > 900
