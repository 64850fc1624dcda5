"""The ways in which a request can be sent: a fast one where it can be used, and a plain one that is always there."""

from __future__ import annotations

import asyncio
from typing import Protocol

from citecheck.net.failures import UnreadableError
from citecheck.net.policy import Policy
from citecheck.net.resolve import Resolver
from citecheck.sources import Answer, Request

DOUBTFUL = frozenset({"protocol", "tls-other", "tls-untrusted", "tls-self-signed"})
"""Errors that may lie with the client: older ciphers, another set of authorities, a laxer reading of HTTP."""


class Lane(Protocol):
    """Sends a request and gives the answer, or the error it met, within so many seconds. It never raises."""

    async def fetch(self, request: Request, seconds: float) -> Answer:
        """The answer to `request`; `seconds` are from the look-up of the name to the last byte read."""

    async def aclose(self) -> None:
        """Close all connections."""


def open_lane(policy: Policy, resolver: Resolver) -> Lane:
    """The lane that the policy names: `auto` is the fast one where it is installed and works, else the plain one."""
    if policy.transport != "httpx":
        try:
            from citecheck.net.swift import Swift  # noqa: PLC0415 - it may be missing

            return _Both(Swift(policy, resolver), policy, resolver)
        except (ImportError, RuntimeError):
            if policy.transport == "pyreqwest":
                raise
    return _plain(policy, resolver)


def _plain(policy: Policy, resolver: Resolver) -> Lane:
    from citecheck.net.fetch import Fetcher  # noqa: PLC0415 - loads httpx
    from citecheck.net.transport import Transport  # noqa: PLC0415

    return Fetcher(Transport(policy, resolver), policy.user_agent)


class _Both:
    """The fast lane, and the plain one for a second opinion on what the fast one can't make out."""

    def __init__(self, fast: Lane, policy: Policy, resolver: Resolver) -> None:
        self._fast = fast
        self._policy = policy
        self._resolver = resolver
        self._other: Lane | None = None

    async def fetch(self, request: Request, seconds: float) -> Answer:
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        try:
            answer = await self._fast.fetch(request, seconds)
        except UnreadableError:
            answer = Answer(request.url, error="protocol")
        if answer.error not in DOUBTFUL or request.method != "GET" or (left := until - clock()) <= 0:
            return answer
        if self._other is None:
            self._other = _plain(self._policy, self._resolver)
        return await self._other.fetch(request, left)

    async def aclose(self) -> None:
        await self._fast.aclose()
        if self._other is not None:
            await self._other.aclose()
