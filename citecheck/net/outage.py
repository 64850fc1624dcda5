"""Is the network away, or the host? A machine without a network sees every name as missing and every host as silent.

So such a failure is believed only when the network is known to be alive: a public host has answered in this run, or
the resolver knows names that are always there.
"""

from __future__ import annotations

import asyncio

from msgspec.structs import replace

from citecheck.model import Dead, Evidence, NotChecked, Unreachable
from citecheck.net.failures import RequestError
from citecheck.net.resolve import Resolver, is_reserved
from citecheck.sources import Answer
from citecheck.sources.address import is_public, place
from citecheck.sources.protocol import NETWORK_ERRORS

STABLE_NAMES = ("example.com", "www.iana.org", "www.wikipedia.org")
"""Names that the network has when it is there; they are looked up, nothing is sent to them."""
PROBE_PATIENCE = 5.0
"""Seconds for the probe."""
SILENT_HOSTS = 8
"""So many different hosts without a sign of life are enough to ask whether the network is there at all."""


class Outlook:
    """What this run has seen of the network so far."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._public_heard = False
        self._any_heard = False
        self._inside: set[str] = set()
        """Hosts heard that are not on the public network."""
        self._silent: set[str] = set()
        self._probe: asyncio.Task[bool] | None = None

    def note(self, host: str, answer: Answer) -> None:
        """Take an answer into account. Being turned away (refused, reset, bad TLS) is a sign of life too."""
        if answer.error is None and (self._public_heard or host in self._inside):
            return
        if answer.error in NETWORK_ERRORS:
            if not self._resolver.is_inside(host):
                self._silent.add(host)
        elif answer.error not in ("refused-address", "malformed-address", "deadline"):
            self._any_heard = True
            if self._resolver.is_inside(host):
                self._inside.add(host)
            else:
                self._public_heard = True

    @property
    def suspicious(self) -> bool:
        """Whether it is worth asking if the network is away."""
        return not self._public_heard and len(self._silent) >= SILENT_HOSTS

    async def away(self) -> bool:
        """Whether it is useless to go on: many hosts are silent, none has answered, and the probe finds nothing."""
        return self.suspicious and not await self.is_alive()

    async def is_alive(self) -> bool:
        """Whether the public network is there. Asked of the resolver at most once in a run."""
        if self._public_heard:
            return True
        if self._probe is None:
            self._probe = asyncio.create_task(self._look())
        return await asyncio.shield(self._probe) or self._public_heard

    def is_certain(self, evidence: Evidence) -> bool:
        """Whether the evidence can't be the work of a missing network, by what has been heard so far."""
        host = _silent_host(evidence)
        if host is None or self._public_heard or self._resolver.is_inside(host):
            return True
        return self._any_heard and is_reserved(host)

    async def believe(self, evidence: Evidence) -> Evidence:
        """The evidence, or the same as not checked when only the missing network speaks from it."""
        if self.is_certain(evidence) or await self.is_alive():
            return evidence
        return replace(evidence, outcome=NotChecked("network-away"))

    async def _look(self) -> bool:
        looks = [asyncio.create_task(self._exists(name)) for name in STABLE_NAMES]
        try:
            async with asyncio.timeout(PROBE_PATIENCE):
                for look in asyncio.as_completed(looks):
                    if await look:
                        return True
        except TimeoutError:
            pass
        finally:
            for look in looks:
                look.cancel()
        return False

    async def _exists(self, name: str) -> bool:
        try:
            found = await self._resolver.look_up(name)
        except RequestError:
            return False
        return any(is_public(address) for address in found)


def _silent_host(evidence: Evidence) -> str | None:
    """The host that was silent, where that is all the evidence says; None when it stands by itself."""
    match evidence.outcome:
        case Dead(reason="no-such-host") | Unreachable(reason="dns" | "no-route" | "timeout", status=None):
            last = evidence.hops[-1] if evidence.hops else None
            where = place(last.url) if last is not None and last.error in NETWORK_ERRORS else None
            return where.host if where is not None else None
        case _:
            return None
