"""How fast one host may be asked: learned from what it accepts, and from where it says that it is too much (429).

Most hosts that limit keep a token bucket: a burst is free, then so many requests a second
(https://en.wikipedia.org/wiki/Token_bucket). The first refusal tells about the burst, and no more of the rate than
that the host wants us back after a while: a guess is made, and loosened as requests succeed. With the second refusal
the rate is what a bucket must have had that was empty at the first one and accepted everything in between.
"""

from __future__ import annotations

from collections.abc import Sequence

FIRST_REST = 1.0
"""Seconds without requests after a refusal that names no time."""
SLOWEST = 10.0
"""Seconds between requests that what is learned never exceeds."""
LOOSENED = 0.98
"""What a success makes of an interval that is a guess."""

_WARM = 3
"""Successes after a refusal before the interval is loosened."""
_WAIT_COUNTED = 0.6
"""Share of the wait asked for that counts as time of the requests accepted before."""
_REMEMBERED = 512


class Pace:
    """The interval between the beginnings of two requests to one host, in seconds; 0 is without limit."""

    __slots__ = ("_burst", "_empty_at", "_good", "_heard_at", "_measured", "_sent", "interval")

    def __init__(self, interval: float = 0.0) -> None:
        self.interval = interval
        self._measured = interval > 0
        self._burst = 1.0
        self._empty_at: float | None = None
        self._heard_at = float("-inf")
        self._sent: list[float] = []
        self._good = 0

    def sent(self, at: float) -> None:
        """A request begins; times are of one steady clock, in seconds."""
        self._sent.append(at)
        if len(self._sent) > _REMEMBERED:  # a host that never refuses: what was of late is what counts
            del self._sent[: _REMEMBERED // 2]

    def accepted(self) -> None:
        """The host has answered as it should."""
        self._good += 1
        if self.interval and not self._measured and self._good >= _WARM:
            self.interval *= LOOSENED

    def refused(self, sent: float, now: float, wait: float) -> bool:
        """The request begun at `sent` was refused, with `wait` seconds to stay away. Whether that is news.

        What was under way when the host was refusing already says nothing more.
        """
        if sent in self._sent:
            self._sent.remove(sent)
        self._good = 0
        if sent <= self._heard_at:
            return False
        before = [at for at in self._sent if at < sent]
        if self._empty_at is None or not self.interval:
            elapsed = sent - before[0] if before else 0.0
            guess = (elapsed + wait * _WAIT_COUNTED) / max(1, len(before))
            self._burst = max(1.0, len(before) - elapsed / max(guess, 1e-6))
        else:
            measured = 1 / least_rate(before, self._empty_at, self._burst)
            guess = min(2 * self.interval, max(1.05 * self.interval, measured))
            self._measured = True
        self.interval = min(SLOWEST, max(guess, self.interval))
        self._empty_at, self._heard_at = sent, now
        self._sent = [at for at in self._sent if at >= sent]
        return True


def least_rate(sent: Sequence[float], empty_at: float, burst: float) -> float:
    """The least rate (a second) of a token bucket, empty at `empty_at`, that has a token for each of `sent`."""
    low, high = 0.01, 1000.0
    for _ in range(32):
        middle = (low * high) ** 0.5
        if _is_enough(middle, sent, empty_at, burst):
            high = middle
        else:
            low = middle
    return high


def _is_enough(rate: float, sent: Sequence[float], empty_at: float, burst: float) -> bool:
    tokens, then = 1.0, empty_at  # it may have been next to a whole one
    for at in sent:
        tokens = min(burst, tokens + (at - then) * rate) - 1
        then = at
        if tokens < -1e-9:
            return False
    return True
