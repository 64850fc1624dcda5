"""A web on 127.0.0.0/8 that behaves in every way a web does, well or badly. Each address stands for one host."""

from __future__ import annotations

import asyncio
import functools
import gzip
import json
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4")
SILENT = "127.0.0.9"
"""An address on which nothing listens."""
ARCHIVED = "http://web.archive.test/web/20220418093000/"


class Web:
    """Runs in a thread. `asked` counts requests by path, `headers` keeps those of the last request for a path."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, dict[str, str]] = {}
        self.at_once: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()
        self.robots: str | None = None
        """Text of robots.txt; "!500" for that status."""
        self.bucket = (3.0, 0.0)
        self.connections = 0
        self.most_connections = 0
        self.port = 0
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(5)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def url(self, path: str, host: str = HOSTS[0]) -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    @property
    def archive(self) -> str:
        return self.url("/wayback/available")

    async def _open(self) -> None:
        sockets = []
        for host in HOSTS:
            listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, self.port))
            self.port = listener.getsockname()[1]
            sockets.append(listener)
        self._servers = [
            await asyncio.start_server(self._serve, sock=listener, ssl=self._tls, backlog=512) for listener in sockets
        ]

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        self.connections += 1
        self.most_connections = max(self.most_connections, self.connections)
        try:
            while True:
                first = await reader.readexactly(1)
                if not first.isalpha():  # no HTTP: somebody tries to speak TLS
                    reply(writer, 400, b"plain HTTP, please")
                    return
                head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                path = head[0].split(" ")[1]
                self.asked[path] += 1
                self.headers[path] = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:] if line)}
                self.at_once[host] += 1
                self.most_at_once[host] = max(self.most_at_once[host], self.at_once[host])
                try:
                    await self._answer(path, writer)
                finally:
                    self.at_once[host] -= 1
                if writer.is_closing():
                    return
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self.connections -= 1
            writer.close()

    async def _answer(self, path: str, writer: asyncio.StreamWriter) -> None:
        parts = urlsplit(path)
        if parts.path == "/robots.txt" and self.robots is not None:
            failure = self.robots.startswith("!")
            reply(writer, int(self.robots[1:]) if failure else 200, b"" if failure else self.robots.encode())
            return
        kind, _, rest = parts.path.lstrip("/").partition("/")
        page = PAGES.get(kind)
        if page is not None:
            await page(self, writer, rest, parse_qs(parts.query))
        else:
            reply(writer, 404, b"<h1>Not found</h1>")


def reply(writer: asyncio.StreamWriter, status: int, body: bytes = b"", **headers: str) -> None:
    fields = {"Content-Length": str(len(body)), "Content-Type": "text/html"}
    fields |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    writer.write(f"HTTP/1.1 {status} Whatever\r\n{head}\r\n".encode() + body)


Page = Callable[[Web, asyncio.StreamWriter, str, dict[str, list[str]]], Awaitable[None]]
PAGES: dict[str, Page] = {}


def page(function: Page) -> Page:
    PAGES[function.__name__.strip("_")] = function
    return function


@page
async def ok(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    reply(writer, 200, b"<title>An article</title>")


@page
async def status(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    code = rest.split("/", maxsplit=1)[0]
    reply(writer, int(code), b"<h1>" + code.encode() + b"</h1>")


@page
async def to(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """/to/301?where=ADDRESS"""
    reply(writer, int(rest), location=query["where"][0])


@page
async def once(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """/once/404/name: that status at the first ask, 200 afterwards."""
    first = web.asked[f"/once/{rest}"] == 1
    reply(writer, int(rest.split("/", maxsplit=1)[0]) if first else 200, b"text")


@page
async def busy(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """/busy/1/name: 429 with Retry-After at the first ask, 200 afterwards."""
    if web.asked[f"/busy/{rest}"] == 1:
        reply(writer, 429, retry_after=rest.split("/", maxsplit=1)[0])
    else:
        reply(writer, 200, b"text")


@page
async def tomorrow(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    reply(writer, 429, retry_after="86400")


@page
async def limited(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """A token bucket: three at once and twenty a second."""
    now = asyncio.get_running_loop().time()
    tokens, then = web.bucket
    tokens = min(3.0, tokens + (now - then) * 20)
    web.bucket = (tokens - 1 if tokens >= 1 else tokens, now)
    if tokens >= 1:
        reply(writer, 200, b"text")
    else:
        web.asked["refused"] += 1
        reply(writer, 429, retry_after="1")


@page
async def crowded(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """An availability service that is busy at the first ask and holds nothing."""
    busy = sum(count for path, count in web.asked.items() if path.startswith("/crowded")) == 1
    reply(writer, 503 if busy else 200, b'{"archived_snapshots": {}}', content_type="application/json")


@page
async def slow(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """/slow/0.1/name: answers after so many seconds."""
    await asyncio.sleep(float(rest.split("/", maxsplit=1)[0]))
    reply(writer, 200, b"text")


@page
async def stalled(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Headers, and then nothing; with /stalled/some a few bytes of the body first."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + rest.encode())
    await writer.drain()
    await asyncio.sleep(30)


@page
async def reset(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    raw = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    writer.transport.abort()


@page
async def empty(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    writer.close()


@page
async def nonsense(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
    writer.close()


@page
async def loop(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    reply(writer, 302, location="/loop")


@page
async def misstated(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Chunks, beside a length that is too short (RFC 9112 section 6.3: the chunks count)."""
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n6\r\nfirst \r\n")
    await writer.drain()
    await asyncio.sleep(0.05)
    writer.write(b"6\r\nsecond\r\n0\r\n\r\n")


@page
async def endless(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")
        await writer.drain()
        web.asked["endless chunks"] += 1


@functools.cache
def fifty_megabytes_of_nothing() -> bytes:
    return gzip.compress(b"\0" * 50_000_000)


@functools.cache
def two_gigabytes_of_nothing() -> bytes:
    """A hundred members of 20 MB (RFC 1952 section 2.2)."""
    return gzip.compress(b"\0" * 20_000_000) * 100


@page
async def bomb(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    content = two_gigabytes_of_nothing() if rest == "huge" else fifty_megabytes_of_nothing()
    reply(writer, 200, content, content_encoding="gzip")


@page
async def zipped(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    reply(writer, 200, gzip.compress(b"<title>Just a moment...</title>"), content_encoding="gzip")


@page
async def short(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Promises more bytes than it sends."""
    reply(writer, int(rest or 200), b"half a page", content_length="5000")
    writer.close()


@page
async def long(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Sends more bytes than it promises."""
    reply(writer, 200, b"more than half a page", content_length="4")
    writer.close()


@page
async def old(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    writer.write(b"HTTP/1.0 200 OK\r\n\r\nno length, the end is the end")
    writer.close()


@page
async def heavy(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    reply(writer, 200, b"text", x_padding="x" * 60_000)


@page
async def flood(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Headers without an end."""
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-More: " + b"x" * 1000 + b"\r\n")
        await writer.drain()


@page
async def drip(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """A body of one byte at a time, without an end; with /drip/headers the headers come like that."""
    writer.write(b"HTTP/1.1 200 OK\r\n" + (b"X-Slow: " if rest == "headers" else b"\r\n"))
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


@page
async def door(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """Lets in only who brings back the cookie."""
    if "seen=1" in web.headers["/door"].get("cookie", ""):
        reply(writer, 200, b"text")
    else:
        reply(writer, 302, location="/door", set_cookie="seen=1; Path=/")


@page
async def latin(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    writer.write("HTTP/1.1 301 Moved\r\nLocation: /ok/путь\r\nContent-Length: 0\r\n\r\n".encode())


@page
async def wayback(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """An availability service that holds what has "kept" in its address, and is busy once for "crowded"."""
    url = query["url"][0]
    if "crowded" in url and web.asked["crowded"] == 0:
        web.asked["crowded"] += 1
        reply(writer, 503, b"try later", retry_after="0")
        return
    stamp = query.get("timestamp", ["2022"])[0].ljust(14, "0")
    closest: dict[str, Any] = {"status": "200", "available": True, "url": ARCHIVED + url, "timestamp": stamp}
    found = {"closest": closest} if "kept" in url or "crowded" in url else {}
    reply(writer, 200, json.dumps({"url": url, "archived_snapshots": found}).encode(), content_type="application/json")


@page
async def tagged(web: Web, writer: asyncio.StreamWriter, rest: str, query: dict[str, list[str]]) -> None:
    """/tagged/1: has an ETag, and says 304 to who brings it back."""
    tag = f'"{rest}"'
    if web.headers[f"/tagged/{rest}"].get("if-none-match") == tag:
        web.asked["not modified"] += 1
        reply(writer, 304, etag=tag)
    else:
        reply(writer, 200, b"<title>An article</title>", etag=tag)
