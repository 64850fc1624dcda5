"""A web on 127.0.0.0/8 that treats its visitors badly. Every kind of trouble has a host of its own.

A kind is a function that answers one request (`Ask`) of its host: it returns an answer, or speaks to the socket itself
and returns None. So a host can answer a link in one way and a made-up neighbour of it in another, as hosts do.
"""

from __future__ import annotations

import asyncio
import gzip
import inspect
import socket
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

import trustme

LINK = "/2023/05/harvest-report"
"""The link of a kind, unless it says otherwise."""


@dataclass(frozen=True)
class Kind:
    """One way to answer, the `verdict` (and `reason`) that is right for it, and the link that is asked."""

    name: str
    verdict: str
    reason: str | None
    link: str
    answer: Callable[[Ask], Any]
    tls: str | None = None
    ends: str | None = None


@dataclass
class Ask:
    """One request to the host of a kind. `again` counts from 0 how often this path was asked before."""

    kind: Kind
    target: str
    headers: dict[str, str]
    again: int
    web: Web
    writer: asyncio.StreamWriter
    method: str = "GET"

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def is_link(self) -> bool:
        return self.target == self.kind.link.partition("#")[0] or self.path == self.kind.link.partition("#")[0]

    @property
    def is_browser(self) -> bool:
        return self.headers.get("user-agent", "").startswith("Mozilla/")

    def url(self, path: str) -> str:
        return self.web.url(self.kind, path)


KINDS: list[Kind] = []


def kind(
    verdict: str, reason: str | None = None, *, link: str = LINK, tls: str | None = None, ends: str | None = None
) -> Callable[[Callable[[Ask], Any]], Callable[[Ask], Any]]:
    """Register a kind. `tls` names the certificate of its host, `ends` the path of the address in the verdict."""

    def register(answer: Callable[[Ask], Any]) -> Callable[[Ask], Any]:
        name = answer.__name__.strip("_").replace("_", " ")
        assert name not in {each.name for each in KINDS}, name
        KINDS.append(Kind(name, verdict, reason, link, answer, tls, ends))
        return answer

    return register


def reply(status: int, body: str | bytes = b"", *, reason: str = "Whatever", **headers: str) -> bytes:
    """An HTTP answer; header names are written with underscores. A None length leaves Content-Length out."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(data))}
    fields |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} {reason}\r\n{head}\r\n".encode() + data


def page(title: str, *paragraphs: str, head: str = "", body: str = "") -> str:
    """An HTML page as sites make them, with a menu and a foot."""
    text = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About us</a></nav>'
        f"<main>{body or f'<h1>{title}</h1>'}{text}</main><footer>© 2026 The Northern Courier</footer></body></html>"
    )


PROSE = (
    "The harvest of that year was larger than the one before, and the prices at the exchange fell accordingly.",
    "Merchants in the north held back their stocks until spring, when the river was open again and freight was cheap.",
    "The report of the board lists the yields of all districts, with the acreage under wheat, rye and barley.",
    "Its appendix compares them with those of the ten years before, and explains how the figures were gathered.",
)
ARTICLE = page("The Harvest Report", *PROSE)
NOT_FOUND = page(
    "Page not found", "Sorry, the page you were looking for could not be found. It may have been moved or deleted."
)
HOME = page("The Northern Courier", "News of the north, every day.", "Read our latest reports and subscribe.")


class Web:
    """Serves all kinds, each on an address of its own; runs in a thread. `asked` counts requests by kind and path."""

    def __init__(self, kinds: Iterable[Kind], network: int = 77) -> None:
        self.kinds = list(kinds)
        self.asked: Counter[tuple[str, str]] = Counter()
        self.methods: set[str] = set()
        self.authority = trustme.CA()
        self.stranger = trustme.CA()
        self._hosts = {f"127.{network}.{n // 200}.{n % 200 + 1}": each for n, each in enumerate(self.kinds)}
        self._addresses = {each.name: host for host, each in self._hosts.items()}
        self._ports: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._servers: list[asyncio.Server] = []

    @property
    def hosts(self) -> list[str]:
        return list(self._hosts)

    def url(self, kind: Kind, path: str | None = None) -> str:
        scheme = "https" if kind.tls else "http"
        return f"{scheme}://{self._addresses[kind.name]}:{self._ports[kind.name]}{kind.link if path is None else path}"

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(30)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _open(self) -> None:
        for host, each in self._hosts.items():
            listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, 0))
            self._ports[each.name] = listener.getsockname()[1]
            context = self._context(each.tls, host) if each.tls else None
            self._servers.append(await asyncio.start_server(self._serving(each), sock=listener, ssl=context))

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _context(self, certificate: str, host: str) -> ssl.SSLContext:
        past = {"not_before": datetime(2019, 1, 1, tzinfo=UTC), "not_after": datetime(2020, 1, 1, tzinfo=UTC)}
        match certificate:
            case "good":
                leaf = self.authority.issue_cert(host)
            case "expired":
                leaf = self.authority.issue_cert(host, **past)
            case "wrong host":
                leaf = self.authority.issue_cert("elsewhere.example")
            case _:
                leaf = self.stranger.issue_cert(host)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        leaf.configure_cert(context)
        return context

    def _serving(self, kind: Kind) -> Any:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while not writer.is_closing():
                    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                    method, target, *_ = head[0].split(" ")
                    headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in head[1:] if line)}
                    self.methods.add(method)
                    again = self.asked[kind.name, target]
                    self.asked[kind.name, target] += 1
                    answer = kind.answer(Ask(kind, target, headers, again, self, writer, method))
                    if inspect.isawaitable(answer):
                        answer = await answer
                    if answer is None:
                        return
                    writer.write(answer)
                    await writer.drain()
            except (
                OSError,
                asyncio.IncompleteReadError,
                asyncio.LimitOverrunError,
                ValueError,
                asyncio.CancelledError,
            ):
                pass
            finally:
                writer.close()

        return serve


def known(ask: Ask, body: str | bytes = ARTICLE, status: int = 200, **headers: str) -> bytes:
    """The body for the link, an honest 404 for any other address."""
    return reply(status, body, **headers) if ask.is_link else reply(404, page("Not found", "There is no such page."))


def zipped(data: bytes) -> bytes:
    return gzip.compress(data)
