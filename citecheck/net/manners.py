"""How many requests at once, to one host and to all, and when a host has asked us to wait.

A request waits for its host first and takes one of the common slots only when it can be sent, so that a slow host holds
up nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from citecheck.net.policy import Policy
from citecheck.sources import Answer, Request
from citecheck.sources.retry import LONGEST_WAIT, retry_after

ARCHIVE_AT_ONCE = 2
"""Requests at once to an archive, whatever the limit for other hosts."""


class Manners:
    """Gives out turns to send a request."""

    def __init__(self, policy: Policy) -> None:
        self._per_host = policy.max_per_host
        self._slots = asyncio.Semaphore(policy.max_total)
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str, request: Request) -> AsyncIterator[None]:
        """Wait until `request` may be sent to `host`; it counts as being sent while the block runs."""
        queue = self._hosts.get(host)
        if queue is None:
            most = min(self._per_host, ARCHIVE_AT_ONCE) if request.kind == "archive" else self._per_host
            queue = self._hosts[host] = _Host(most)
        async with queue.slots:
            await queue.rest()
            async with self._slots:
                yield

    def heed(self, host: str, answer: Answer, now: str) -> None:
        """Let the whole host rest when it says that it is too busy."""
        if answer.status in (429, 503):
            wait = retry_after(answer, now=now)
            queue = self._hosts.get(host)
            if queue is not None and wait is not None and wait <= LONGEST_WAIT:
                queue.pause(wait)


class _Host:
    def __init__(self, most: int) -> None:
        self.slots = asyncio.Semaphore(most)
        self._until = 0.0

    def pause(self, seconds: float) -> None:
        self._until = max(self._until, asyncio.get_running_loop().time() + seconds)

    async def rest(self) -> None:
        """Wait until the host's pause is over; it may be lengthened meanwhile."""
        clock = asyncio.get_running_loop().time
        while (left := self._until - clock()) > 0:
            await asyncio.sleep(left)
