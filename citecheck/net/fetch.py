"""One `Request` sent, one `Answer` back: within its deadline and its limit of bytes, and never an exception."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import httpx

from citecheck.net.decode import ACCEPTED, Body
from citecheck.net.destination import destination
from citecheck.net.failures import error_word
from citecheck.sources import Answer, Request


class Fetcher:
    """Sends requests over a transport. Redirects, cookies and authentication are left to whoever asks."""

    def __init__(self, transport: httpx.AsyncBaseTransport, user_agent: str) -> None:
        self._transport = transport
        self._headers = [("User-Agent", user_agent), ("Accept-Encoding", ACCEPTED)]

    async def fetch(self, request: Request, seconds: float) -> Answer:
        """The answer to a request, or the error it met; `seconds` are from the name look-up to the last byte read."""
        to = destination(request.url)
        if to is None:
            return Answer(request.url, error="malformed-address")
        try:
            given = {name.lower() for name, _ in request.headers}
            own = [header for header in self._headers if header[0].lower() not in given]
            headers = [*own, *request.headers]
            url = f"{to.scheme}://{to.authority}{to.target}"
            sent = httpx.Request(request.method, url, headers=headers, content=request.body or None)
        except (httpx.InvalidURL, ValueError):  # UnicodeError of a header is a ValueError
            return Answer(request.url, error="malformed-address")
        return await self._send(sent, request, seconds)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()

    async def _send(self, sent: httpx.Request, request: Request, seconds: float) -> Answer:
        response: httpx.Response | None = None
        body = Body("", 0)
        whole = False
        try:
            async with asyncio.timeout(seconds):
                response = await self._transport.handle_async_request(sent)
                length = response.headers.get("content-length", "")
                room = request.room(
                    response.status_code,
                    response.headers.get("content-type"),
                    int(length) if length.isdecimal() else -1,
                )
                body = Body(response.headers.get("content-encoding", ""), room)
                whole = await _read(response, body)
        except Exception as error:  # whatever a server does to us is an answer about that server
            if response is None or (response.is_success and not body.content):
                return Answer(request.url, error=error_word(error))
        finally:
            if response is not None:
                await _close(response)
        return Answer(request.url, response.status_code, _headers(response), body.content, whole=whole)


async def _read(response: httpx.Response, body: Body) -> bool:
    """Read until the body ends or is full; whether it ended."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise TypeError("the transport is not asynchronous")
    async for chunk in response.stream:
        body.feed(chunk)
        if body.full:
            return False
    return True


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
