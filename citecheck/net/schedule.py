"""Whose turn it is: one queue a host, first in, first out, and a ring of the hosts that may be asked now.

A host waits for itself only: nothing is taken from its queue, and no common slot is spent on it, before it may be
asked. Nothing here does I/O; the clock is handed in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from heapq import heappop, heappush
from typing import Generic, Protocol, TypeVar

from citecheck.net.pace import FIRST_REST, Pace

Item = TypeVar("Item")

SLOW_START = 2
"""Requests at once to a host that has not answered yet; each good answer allows one more, up to its limit."""
CROWDED = 0.1
"""Seconds after which a host is looked at again whose places other processes hold."""
TENURE = 1.0
"""Seconds for which places at a host are kept from one request to the next, before other processes get their chance."""


class Turns(Protocol):
    """What is shared with the other processes of the machine that ask the same hosts."""

    def enter(self, name: str, most: int) -> object | None:
        """One of `most` places at a host, or None when all are taken."""

    def leave(self, place: object) -> None:
        """Give a place back."""

    def claim(self, name: str, interval: float) -> float:
        """0 when a request may begin now (and the interval begins), else the seconds until one may."""

    def rest(self, name: str, seconds: float) -> None:
        """Let nobody ask for so long."""

    def interval(self, name: str) -> float:
        """The interval that was learned of a host, or 0."""

    def learn(self, name: str, interval: float) -> None:
        """Keep the interval that was learned of a host."""


class Queue(Generic[Item]):
    """What waits for one host, and how the host is to be treated."""

    __slots__ = (
        "active",
        "held",
        "listed",
        "most",
        "name",
        "pace",
        "rests_until",
        "room",
        "shared",
        "since",
        "waiting",
    )

    def __init__(self, name: str, most: int, interval: float) -> None:
        self.name = name
        self.waiting: deque[Item] = deque()
        self.active = 0
        self.most = most
        self.room = min(most, SLOW_START)
        self.pace = Pace(interval)
        self.rests_until = 0.0
        self.listed = False
        """Whether it is in the ring or has a timer: it is never in both."""
        self.held: list[object] = []
        """Our places at the host, as many as are active or more, since the moment `since`."""
        self.since = 0.0
        self.shared = False
        """Whether its interval is kept for all processes (one that somebody has set or learned)."""


class Schedule(Generic[Item]):
    """Takes items by host, gives them out when their host may be asked."""

    def __init__(self, most: int, clock: Callable[[], float], turns: Turns | None = None) -> None:
        self._most = most
        self._clock = clock
        self._turns = turns
        self._queues: dict[str, Queue[Item]] = {}
        self._ring: deque[Queue[Item]] = deque()
        self._timers: list[tuple[float, int, Queue[Item], tuple[Item] | None]] = []
        self._count = 0
        self.waiting = 0
        """Items not given out yet, those included that wait for a time."""

    def put(self, name: str, item: Item, *, delay: float = 0.0, most: int | None = None, interval: float = 0.0) -> None:
        """Queue an item for host `name` after `delay` seconds; `most` and `interval` count when the host is new."""
        queue = self._queues.get(name)
        if queue is None:
            queue = self._open(name, most or self._most, interval)
        self.waiting += 1
        if delay > 0:
            self._at(self._clock() + delay, queue, (item,))
        else:
            queue.waiting.append(item)
            self._list(queue)

    def take(self) -> tuple[Queue[Item], Item, float] | None:
        """The next item whose host may be asked now, and when that is; give its place back with `free`."""
        now = self._clock()
        self._wake(now)
        while self._ring:
            queue = self._ring.popleft()
            queue.listed = False
            if not queue.waiting or queue.active >= queue.room:
                continue
            wait = self._gate(queue, now)
            if wait > 0:
                queue.listed = True
                self._at(now + wait, queue, None)
                continue
            item = queue.waiting.popleft()
            queue.active += 1
            queue.pace.sent(now)
            self.waiting -= 1
            if queue.pace.interval and queue.waiting:
                queue.listed = True
                self._at(now + queue.pace.interval, queue, None)
            else:
                self._list(queue)
            return queue, item, now
        return None

    def take_more(self, queue: Queue[Item], most: int, like: Callable[[Item], bool]) -> list[Item]:
        """Up to `most` further items of a queue that can go along with the one taken."""
        chosen: list[Item] = []
        left: deque[Item] = deque()
        while queue.waiting and len(chosen) < most:
            item = queue.waiting.popleft()
            (chosen if like(item) else left).append(item)
        left.extend(queue.waiting)
        queue.waiting = left
        self.waiting -= len(chosen)
        return chosen

    def free(self, queue: Queue[Item]) -> None:
        """An item taken from `queue` is done with."""
        queue.active -= 1
        if queue.held and (not queue.waiting or self._clock() - queue.since > TENURE):
            self._leave(queue)
        self._list(queue)

    @property
    def ready(self) -> bool:
        """Whether there are hosts that may be asked, as far as is known."""
        return bool(self._ring)

    def next_at(self) -> float | None:
        """The moment of the clock at which time alone may make another item ready."""
        return self._timers[0][0] if self._timers else None

    # ------------------------------------------------------------ what a host says

    def accepted(self, queue: Queue[Item]) -> None:
        """The host has answered as it should: it may be asked by one more at once."""
        if queue.room < queue.most:
            queue.room += 1
        if queue.pace.interval:
            queue.pace.accepted()

    def refused(self, queue: Queue[Item], sent: float, wait: float | None) -> None:
        """The host says that it is too much: it rests, and its pace is learned. `sent` is when the item was taken."""
        rest = FIRST_REST if wait is None else wait
        if not queue.pace.refused(sent, self._clock(), rest):
            return
        self.pause(queue, rest)
        queue.shared = True
        if self._turns is not None:
            self._turns.learn(queue.name, queue.pace.interval)

    def pause(self, queue: Queue[Item], seconds: float) -> None:
        """Let a host rest."""
        queue.rests_until = max(queue.rests_until, self._clock() + seconds)
        if self._turns is not None:
            self._turns.rest(queue.name, seconds)

    def settle(self) -> None:
        """Keep what was learned in this run, and give all places back."""
        if self._turns is None:
            return
        for queue in self._queues.values():
            self._leave(queue)
            if queue.shared and queue.pace.interval:
                self._turns.learn(queue.name, queue.pace.interval)

    # ------------------------------------------------------------ within

    def _open(self, name: str, most: int, interval: float) -> Queue[Item]:
        known = self._turns.interval(name) if self._turns is not None else 0.0
        queue = self._queues[name] = Queue[Item](name, most, max(interval, known))
        queue.shared = queue.pace.interval > 0
        return queue

    def _list(self, queue: Queue[Item]) -> None:
        if not queue.listed and queue.waiting and queue.active < queue.room:
            queue.listed = True
            self._ring.append(queue)

    def _at(self, moment: float, queue: Queue[Item], item: tuple[Item] | None) -> None:
        self._count += 1
        heappush(self._timers, (moment, self._count, queue, item))

    def _wake(self, now: float) -> None:
        timers = self._timers
        while timers and timers[0][0] <= now:
            _, _, queue, item = heappop(timers)
            if item is not None:
                queue.waiting.append(item[0])
                self._list(queue)
            elif queue.waiting and queue.active < queue.room:
                self._ring.appendleft(queue)  # it has waited for its moment: let it not wait for the others, too
            else:
                queue.listed = False

    def _gate(self, queue: Queue[Item], now: float) -> float:
        """Seconds until the host may be asked; 0 takes a place and begins an interval."""
        if queue.rests_until > now:
            return queue.rests_until - now
        if self._turns is None:
            queue.rests_until = now + queue.pace.interval
            return 0.0
        return self._enter(queue, self._turns, now) or self._claim(queue, self._turns)

    def _enter(self, queue: Queue[Item], turns: Turns, now: float) -> float:
        if len(queue.held) > queue.active:
            return 0.0
        place = turns.enter(queue.name, queue.most)
        if place is None:
            return CROWDED
        queue.held.append(place)
        if len(queue.held) == 1:
            queue.since = now
        return 0.0

    def _claim(self, queue: Queue[Item], turns: Turns) -> float:
        return turns.claim(queue.name, queue.pace.interval) if queue.pace.interval else 0.0

    def _leave(self, queue: Queue[Item]) -> None:
        """Give back the places that no request of ours uses."""
        queue.since = self._clock()
        while self._turns is not None and len(queue.held) > queue.active:
            self._turns.leave(queue.held.pop())
