"""One `Request` sent, one `Answer` back: within its deadline and its limit of bytes, and never an exception."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import httpx

from citecheck.net.decode import ACCEPTED, Body
from citecheck.net.failures import error_word
from citecheck.sources import Answer, Request
from citecheck.sources.address import plain


class Fetcher:
    """Sends requests over a transport. Redirects, cookies and authentication are left to whoever asks."""

    def __init__(self, transport: httpx.AsyncBaseTransport, user_agent: str) -> None:
        self._transport = transport
        self._headers = [("User-Agent", user_agent), ("Accept-Encoding", ACCEPTED)]

    async def fetch(self, request: Request) -> Answer:
        """The answer to a request, or the error it met."""
        try:
            headers = [*self._headers, *request.headers]
            sent = httpx.Request(request.method, plain(request.url), headers=headers, content=request.body or None)
        except (httpx.InvalidURL, ValueError):  # UnicodeError of a header is a ValueError
            return Answer(request.url, error="malformed-address")
        return await self._send(sent, request)

    async def _send(self, sent: httpx.Request, request: Request) -> Answer:
        response: httpx.Response | None = None
        body = Body("", 0)
        try:
            async with asyncio.timeout(request.deadline):
                response = await self._transport.handle_async_request(sent)
                body = Body(response.headers.get("content-encoding", ""), request.limit)
                await _read(response, body)
        except Exception as error:  # whatever a server does to us is an answer about that server
            if response is None or (response.is_success and not body.content):
                return Answer(request.url, error=error_word(error))
        finally:
            if response is not None:
                await _close(response)
        return Answer(request.url, response.status_code, _headers(response), body.content)


async def _read(response: httpx.Response, body: Body) -> None:
    """Read until the body ends or is full."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise TypeError("the transport is not asynchronous")
    async for chunk in response.stream:
        body.feed(chunk)
        if body.full:
            return


async def _close(response: httpx.Response) -> None:
    with suppress(Exception):  # a broken connection changes nothing: its answer is known
        await response.aclose()


def _headers(response: httpx.Response) -> tuple[tuple[str, str], ...]:
    """Header names in lower case, values in UTF-8 where they are (as browsers read Location), else Latin-1."""
    return tuple((name.decode("latin-1").lower(), _text(value)) for name, value in response.headers.raw)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
