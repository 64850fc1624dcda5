"""How fast one host may be asked: learned from what it accepts, and from where it says that it is too much (429).

The limits of hosts are mostly token buckets: a burst is free, then so many requests a second. What was sent between two
refusals, over the time between them, is that rate; before the second refusal the burst is mixed in, so the first
estimate counts half of the wait that the host asks for, and is loosened as requests succeed.
"""

from __future__ import annotations

FIRST_REST = 1.0
"""Seconds without requests after a refusal that names no time."""
SLOWEST = 10.0
"""Seconds between requests that are never exceeded by what is learned; a host that wants more says so."""
LOOSEN, LOOSEN_KNOWN = 0.98, 0.998
"""What a success makes of the interval: as long as it is a guess, and once two refusals have measured it."""

_WARM = 3
"""Successes after a refusal before the interval is loosened."""


class Pace:
    """The interval between the beginnings of two requests to one host, in seconds; 0 is without limit."""

    __slots__ = ("_good", "_refusals", "_refused_last", "_sent", "interval")

    def __init__(self, interval: float = 0.0) -> None:
        self.interval = interval
        self._refusals = 2 if interval else 0
        self._refused_last = float("-inf")
        self._sent: list[float] = []
        self._good = 0

    def sent(self, at: float) -> None:
        """A request begins; times are of one steady clock, in seconds."""
        self._sent.append(at)
        if len(self._sent) > 512:  # a host that never refuses: the rate of late is what counts
            del self._sent[:256]

    def accepted(self) -> None:
        """The host has answered as it should."""
        if self.interval:
            self._good += 1
            if self._good >= _WARM:
                self.interval *= LOOSEN if self._refusals < 2 else LOOSEN_KNOWN

    def refused(self, sent: float, now: float, wait: float) -> bool:
        """The request begun at `sent` was refused, with `wait` seconds to stay away. Whether that is news.

        Requests that were under way when the host was refusing already say nothing more.
        """
        self._good = 0
        if sent <= self._refused_last:
            return False
        count = sum(1 for at in self._sent if at < sent)
        first = self._sent[0] if self._sent else sent
        if self._refusals == 0:
            guess = (sent - first + wait / 2) / max(1, count)
        else:
            guess = max((sent - first) / max(1, count), self.interval * 1.02)
        self.interval = min(SLOWEST, guess)
        self._refusals += 1
        self._refused_last = now
        self._sent = [at for at in self._sent if at >= sent]
        return True
