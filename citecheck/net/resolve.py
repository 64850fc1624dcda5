"""Names to addresses: each looked up once, judged by the guard, and pinned for every connection of the run.

What was judged is what is connected to, so a name that answers differently the second time gains nothing by it (DNS
rebinding).
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

from citecheck.net.failures import RequestError
from citecheck.net.policy import Network, Policy, allowed
from citecheck.sources.address import RESERVED_NAMES, is_public, literal

Resolve = Callable[[str], Sequence[str]]
"""Addresses of a host name; blocking; raises `socket.gaierror` as `socket.getaddrinfo` does."""

Address = IPv4Address | IPv6Address

MOST_LOOKUPS = 32
"""Look-ups at once; each has a thread of its own, since the system's resolver can't be stopped."""
PATIENCE = 10.0
"""Seconds for one look-up."""


def system_resolve(host: str) -> Sequence[str]:
    """Ask the system's resolver, hosts file included."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Resolver:
    """Gives the addresses of a host that may be connected to, or raises `RequestError` with the word for why not."""

    def __init__(self, policy: Policy, resolve: Resolve = system_resolve) -> None:
        self._pins = {name.lower(): address for name, address in policy.hosts}
        self._networks: tuple[Network, ...] = policy.networks()
        self._resolve = resolve
        self._known: dict[str, asyncio.Task[list[Address]]] = {}
        self._judged: dict[str, tuple[str, ...]] = {}
        self._turns = asyncio.Semaphore(MOST_LOOKUPS)

    def known(self, host: str) -> tuple[str, ...] | None:
        """The addresses of `host` where they have been looked up and are allowed, else None."""
        return self._judged.get(host)

    async def addresses(self, host: str) -> tuple[str, ...]:
        """The addresses of `host`, every one of them allowed."""
        found = await self.look_up(host)
        if not all(is_public(address) or allowed(address, self._networks) for address in found):
            raise RequestError("refused-address")
        if not found:
            raise RequestError("dns")
        judged = self._judged[host] = tuple(dict.fromkeys(str(address) for address in found))
        return judged

    async def look_up(self, host: str) -> list[Address]:
        """The addresses of `host`, allowed or not. Failures are not remembered, so that asking again asks again."""
        host = host.lower().rstrip(".")
        task = self._known.get(host)
        if task is None or _has_failed(task):
            task = self._known[host] = asyncio.create_task(self._find(host))
            task.add_done_callback(_has_failed)  # looks at the exception, should nobody be waiting any more
        return await asyncio.shield(task)

    def is_inside(self, host: str) -> bool:
        """Whether a host, as far as it is known by now, lies outside the public network."""
        address = literal(host)
        if address is not None:
            return not is_public(address)
        task = self._known.get(host.lower().rstrip("."))
        if task is None or not task.done() or _has_failed(task):
            return False
        return not all(is_public(each) for each in task.result())

    async def _find(self, host: str) -> list[Address]:
        address = literal(self._pins.get(host, host))
        if address is not None:
            return [address]
        try:
            async with self._turns, asyncio.timeout(PATIENCE):
                found = await _in_thread(self._resolve, host)
            return [ip_address(text.partition("%")[0]) for text in found]
        except TimeoutError:
            raise RequestError("dns-temporary") from None
        except (OSError, UnicodeError) as error:
            raise RequestError(_lookup_word(host, error)) from error


def _has_failed(task: asyncio.Task[list[Address]]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


def _lookup_word(host: str, error: Exception) -> str:
    """dns when the name does not exist, dns-temporary when nobody could say."""
    missing = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
    if is_reserved(host) or isinstance(error, UnicodeError):
        return "dns"
    return "dns" if isinstance(error, socket.gaierror) and error.errno in missing else "dns-temporary"


def is_reserved(host: str) -> bool:
    """Whether a name can't exist on the public network, so that no resolver is needed to know (RFC 6761)."""
    return host.lower().rstrip(".").rpartition(".")[2] in RESERVED_NAMES


async def _in_thread(resolve: Resolve, host: str) -> Sequence[str]:
    """Call `resolve` in a daemon thread: one that hangs keeps neither the run nor the interpreter from ending."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Sequence[str]] = loop.create_future()

    def settle(found: Sequence[str] | None, error: Exception | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(found or ())

    def work() -> None:
        found, error = None, None
        try:
            found = resolve(host)
        except Exception as caught:  # carried over to the waiting task
            error = caught
        with suppress(RuntimeError):  # the run may be over by now
            loop.call_soon_threadsafe(settle, found, error)

    threading.Thread(target=work, daemon=True, name=f"resolve {host}").start()
    return await future
