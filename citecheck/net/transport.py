"""httpx over httpcore with the guard below it: one small connection pool a host, connections only to judged addresses.

One pool a host, because httpcore looks through the whole pool at every request.
"""

from __future__ import annotations

import ssl
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable
from typing import Any

import certifi
import httpcore
import httpx

from citecheck.net.failures import RequestError, error_word
from citecheck.net.policy import Policy
from citecheck.net.resolve import Resolver

KEEP_ALIVE = 10.0
"""Seconds for which an idle connection is kept."""
PATIENCE = 5.0
"""Seconds for a connection to one address of a host that has more."""


class Backend(httpcore.AsyncNetworkBackend):
    """Opens TCP connections to the addresses that the resolver has judged; names never reach the socket.

    TLS still checks the certificate against the name, since httpcore takes that from the request.
    """

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._plain = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address that takes it, or `RequestError` for why the last one did not."""
        word = "dns"
        addresses = await self._resolver.addresses(host)
        for address in addresses:
            limit = timeout if address == addresses[-1] else PATIENCE
            try:
                return await self._plain.connect_tcp(address, port, limit, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                word = error_word(error)
        raise RequestError(word)

    async def sleep(self, seconds: float) -> None:
        """Needed by httpcore for its own retries, of which there are none here."""
        await self._plain.sleep(seconds)


class Transport(httpx.AsyncBaseTransport):
    """An httpx transport that keeps a pool for each of the hosts asked of late."""

    def __init__(self, policy: Policy, resolver: Resolver) -> None:
        self._backend = Backend(resolver)
        self._tls = _tls_context(policy.ca_file)
        self._per_host = policy.max_per_host
        self._most_pools = policy.max_total
        self._pools: OrderedDict[tuple[bytes, bytes, int | None], _Pool] = OrderedDict()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; raises the exceptions of httpcore and of the resolver as they are."""
        url = request.url
        key = (url.raw_scheme, url.raw_host, url.port)
        pool = self._pools.get(key) or self._new_pool(key)
        self._pools.move_to_end(key)
        pool.active += 1
        try:
            response = await pool.connections.handle_async_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        except BaseException:
            await self._release(pool)
            raise
        return httpx.Response(
            response.status, headers=response.headers, stream=_Stream(response, self, pool), request=request
        )

    async def aclose(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            await pool.connections.aclose()
        self._pools.clear()

    def _new_pool(self, key: tuple[bytes, bytes, int | None]) -> _Pool:
        connections = httpcore.AsyncConnectionPool(
            ssl_context=self._tls,
            max_connections=self._per_host,
            max_keepalive_connections=self._per_host,
            keepalive_expiry=KEEP_ALIVE,
            network_backend=self._backend,
        )
        pool = self._pools[key] = _Pool(connections)
        return pool

    async def _release(self, pool: _Pool) -> None:
        """Give a pool back, and close the pools longest unused so that open connections stay bounded."""
        pool.active -= 1
        if len(self._pools) <= self._most_pools:
            return
        idle = [key for key, each in self._pools.items() if not each.active]
        for key in idle[: len(self._pools) - self._most_pools]:
            await self._pools.pop(key).connections.aclose()


class _Pool:
    def __init__(self, connections: httpcore.AsyncConnectionPool) -> None:
        self.connections = connections
        self.active = 0


class _Stream(httpx.AsyncByteStream):
    """The raw body of a response; closing it gives the pool back."""

    def __init__(self, response: httpcore.Response, transport: Transport, pool: _Pool) -> None:
        self._response = response
        self._transport = transport
        self._pool = pool

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._response.aiter_stream():
            yield chunk

    async def aclose(self) -> None:
        try:
            await self._response.aclose()
        finally:
            await self._transport._release(self._pool)


def _tls_context(ca_file: str | None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=certifi.where())
    if ca_file is not None:
        context.load_verify_locations(cafile=ca_file)
    return context
