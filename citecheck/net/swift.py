"""The fast lane: pyreqwest (hyper and rustls) under the same guard as the plain lane.

It never looks up a name: plain HTTP goes to the judged address with the name in the Host header, HTTPS through a client
that has the judged address pinned to the name, so that certificates are checked against the name. Redirects, proxies,
cookies and decompression are switched off; we do what of that is to be done, within limits.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pyreqwest.exceptions  # noqa: F401 - it loads this at its first failure, and aborts where no file can be opened then
from pyreqwest.client import Client, ClientBuilder
from pyreqwest.http import Url
from pyreqwest.request import RequestBuilder
from pyreqwest.response import Response, ResponseBodyReader

from citecheck.net.deadline import Deadline
from citecheck.net.decode import ACCEPTED, Body
from citecheck.net.destination import Destination, destination
from citecheck.net.failures import RequestError, UnreadableError, error_word
from citecheck.net.policy import Policy
from citecheck.net.resolve import Resolver
from citecheck.sources import Answer, Request

KEEP_ALIVE = timedelta(seconds=10)
"""How long an idle connection is kept."""
MOST_PINS = 500
"""Names pinned in one client."""
PARTING = 0.02
"""Seconds after the last client is closed: its threads end by themselves, and an interpreter that ends before them may
abort (seen in 10 of 25 scripts that did nothing but open and close a client)."""
GATHERING = 0.05
"""Seconds from one client to the next, in which names are gathered: a client costs some milliseconds to make."""

_NEXT_ADDRESS = ("refused", "no-route", "timeout", "reset")
"""Errors after which the next address of a host is tried, if there is time."""


class Swift:
    """Sends requests through pyreqwest. Raises `RuntimeError` where its TLS finds no certificates to trust."""

    def __init__(self, policy: Policy, resolver: Resolver) -> None:
        self._policy = policy
        self._resolver = resolver
        self._headers = {"User-Agent": policy.user_agent, "Accept-Encoding": ACCEPTED}
        self._authority = Path(policy.ca_file).read_bytes() if policy.ca_file is not None else None
        try:
            self._direct = self._build(())
        except Exception as error:
            raise RuntimeError("pyreqwest can't be used here") from error
        self._clients = [self._direct]
        self._pinned: dict[tuple[str, str], Client] = {}
        self._wanted: dict[tuple[str, str], None] = {}
        self._building: asyncio.Task[None] | None = None

    async def fetch(self, request: Request, seconds: float) -> Answer:
        """The answer to a request, or the error it met. Raises `UnreadableError` where only another lane can tell."""
        to = destination(request.url)
        if to is None:
            return Answer(request.url, error="malformed-address")
        addresses = self._resolver.known(to.host)
        if addresses is None:
            clock = asyncio.get_running_loop().time
            until = clock() + seconds
            try:
                with Deadline(seconds):
                    addresses = await self._resolver.addresses(to.host)
            except TimeoutError:
                return Answer(request.url, error="timeout")
            except RequestError as error:
                return Answer(request.url, error=error.word)
            seconds = until - clock()
        if len(addresses) == 1:
            return await self._send(request, to, addresses[0], seconds)
        return await self._send_to_one_of(addresses, request, to, seconds)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._building is not None:
            self._building.cancel()
        for client in self._clients:
            await client.close()
        await asyncio.sleep(PARTING)

    async def _send_to_one_of(
        self, addresses: tuple[str, ...], request: Request, to: Destination, seconds: float
    ) -> Answer:
        """Try the addresses of a host in turn; each gets half of the time that is left, the last one all of it."""
        *others, last = addresses
        for address in others:
            clock = asyncio.get_running_loop().time
            started = clock()
            answer = await self._send(request, to, address, seconds / 2)
            seconds -= clock() - started
            if answer.error not in _NEXT_ADDRESS or seconds <= 0:
                return answer
        return await self._send(request, to, last, seconds)

    async def _send(self, request: Request, to: Destination, address: str, seconds: float) -> Answer:
        status, whole = None, False
        headers: tuple[tuple[str, str], ...] = ()
        body = Body("", 0)
        try:
            with Deadline(seconds):
                builder = await self._builder(request, to, address)
                async with builder.build_streamed() as response:
                    status = response.status
                    headers = _headers(response.headers)
                    length = _length(response)
                    room = request.room(status, response.get_header("content-type"), length)
                    body = Body(response.get_header("content-encoding") or "", room)
                    whole = await _read(response.body_reader, body, length)
        except UnreadableError:
            raise
        except Exception as error:  # whatever a server does to us is an answer about that server
            if status is None or (200 <= status < 300 and not body.content):
                return Answer(request.url, error=error_word(error))
        return Answer(request.url, status, headers, body.content, whole=whole)

    async def _builder(self, request: Request, to: Destination, address: str) -> RequestBuilder:
        if to.scheme == "https" and not to.is_address:
            client = self._pinned.get((to.host, address)) or await self._client_for(to.host, address)
            where = f"https://{to.authority}{to.target}"
        else:
            client = self._direct
            shown = f"[{address}]" if ":" in address else address
            where = f"{to.scheme}://{shown}:{to.port}{to.target}"
        try:
            builder = client.request(request.method, where).headers(self._all_headers(request, to))
            builder = builder.streamed_read_buffer_limit(0)  # else a body that stalls keeps back its status, too
            return builder.body_bytes(request.body) if request.body else builder
        except ValueError as error:
            raise RequestError("malformed-address") from error

    def _all_headers(self, request: Request, to: Destination) -> list[tuple[str, str]]:
        """Those of a request; what it does not give itself is among the default ones of the client."""
        return [*request.headers] if to.is_address else [("Host", to.authority), *request.headers]

    # ------------------------------------------------------------ clients

    async def _client_for(self, host: str, address: str) -> Client:
        """A client that has `address` pinned to `host`, made together with those that others wait for."""
        key = (host, address)
        if not _is_taken_as_it_is(host):
            raise RequestError("malformed-address")
        while key not in self._pinned:
            self._wanted[key] = None
            if self._building is None or self._building.done():
                self._building = asyncio.create_task(self._build_wanted())
            await asyncio.shield(self._building)
        return self._pinned[key]

    async def _build_wanted(self) -> None:
        await asyncio.sleep(GATHERING if self._pinned else 0)
        pins: dict[str, str] = {}
        for host, address in self._wanted:
            if len(pins) < MOST_PINS:
                pins.setdefault(host, address)
        client = self._build(tuple(pins.items()))
        self._clients.append(client)
        for key in pins.items():
            self._pinned[key] = client
            del self._wanted[key]

    def _build(self, pins: tuple[tuple[str, str], ...]) -> Client:
        builder = (
            ClientBuilder()
            .default_headers(self._headers)
            .follow_redirects(False)
            .referer(False)
            .no_proxy()
            .gzip(False)
            .brotli(False)
            .zstd(False)
            .deflate(False)
            .pool_idle_timeout(KEEP_ALIVE)
            .pool_max_idle_per_host(self._policy.max_per_host)
        )
        if self._authority is not None:
            builder = builder.add_root_certificate_pem(self._authority)
        for host, address in pins:
            builder = builder.resolve(host, address, 0)  # port 0: the one of the URL
        return builder.build()


def _is_taken_as_it_is(host: str) -> bool:
    """Whether pyreqwest will look for the very name that is pinned: under another one it would ask the resolver."""
    try:
        return Url(f"https://{host}/").host_str == host
    except ValueError:
        return False


def _headers(found: object) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(found.items())  # type: ignore[attr-defined]
    except ValueError as error:  # not ASCII
        raise UnreadableError from error


def _length(response: Response) -> int:
    """How many bytes a body will have by what its header says, or -1 (RFC 9112 section 6.3)."""
    stated = response.get_header("content-length")
    if stated is None or not stated.isdecimal() or len(stated) > 18:
        return -1
    return int(stated) if response.get_header("transfer-encoding") is None else -1


async def _read(reader: ResponseBodyReader, body: Body, left: int) -> bool:
    """Read until the body ends or is full; whether it ended. Where `left` bytes are to come, nobody waits for more."""
    while left and (chunk := await reader.read_chunk()) is not None:
        left -= len(chunk)
        body.feed(bytes(chunk))
        if body.full:
            return False
    return True
