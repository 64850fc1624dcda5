"""The web that `tests/benchmarks/links.py` asks: a hundred hosts on loopback addresses with the latency of real ones.

Run by that benchmark in a process of its own, so that what is measured is not what serves. Each address below 127.1.0.0
is a host; the delay of a page follows from its number, so that a limit can be computed without asking.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import random
import sys
from collections import Counter
from urllib.parse import parse_qs, urlsplit

HOSTS, PAGES = 100, 50
LIMITED = (17, 58)
"""Hosts with a token bucket: `BURST` requests free, then `RATE` a second, else 429 with Retry-After: 1."""
BURST, RATE = 3, 4.0
STALLING = 200
"""A host that takes connections and says nothing."""
BODY = b"<!doctype html><html lang=en><title>An article about grain</title><body>" + b"<p>Grain moved.</p>\n" * 400


def delay(host: int, page: int) -> float:
    """Seconds until an answer: lognormal, median 0.2, 99th percentile 3, at most 10."""
    draw = random.Random(host * 1000 + page).gauss(0, 1)
    return min(10.0, 0.2 * math.exp(draw * math.log(15) / 2.326))


def url(host: int, page: int, port: int) -> str:
    """The address of a page."""
    return f"http://127.1.{host // 250}.{host % 250 + 1}:{port}/page?n={page}&h={host}"


class Web:
    """Counts refusals by host, and when the first request came and the last answer went out on ordinary hosts."""

    def __init__(self) -> None:
        self.refused: Counter[str] = Counter()
        self.served = 0
        self.connections = 0
        self.first = self.last = 0.0
        self._tokens = {host: (float(BURST), 0.0) for host in LIMITED}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].decode()
                if path == "/stats":
                    writer.write(reply(200, self.stats()))
                else:
                    await self.answer(path, writer)
                await writer.drain()
        writer.close()

    async def answer(self, path: str, writer: asyncio.StreamWriter) -> None:
        query = parse_qs(urlsplit(path).query)
        host, page = int(query["h"][0]), int(query["n"][0])
        now = asyncio.get_running_loop().time()
        self.first = self.first or now
        if host == STALLING:
            await asyncio.sleep(3600)
        if host in LIMITED and not self.lets_in(host, now):
            self.refused[str(host)] += 1
            writer.write(reply(429, b"slower", "Retry-After: 1\r\n"))
            return
        if page < PAGES:
            await asyncio.sleep(delay(host, page))
        self.served += 1
        self.last = asyncio.get_running_loop().time()
        writer.write(reply(200, BODY))

    def lets_in(self, host: int, now: float) -> bool:
        tokens, then = self._tokens[host]
        tokens = min(float(BURST), tokens + (now - then) * RATE)
        self._tokens[host] = (tokens - 1 if tokens >= 1 else tokens, now)
        return tokens >= 1

    def stats(self) -> bytes:
        """What happened since the last time, and everything set back."""
        told = {
            "refused": self.refused,
            "served": self.served,
            "connections": self.connections,
            "seconds": self.last - self.first,
        }
        text = json.dumps(told).encode()
        self.__init__()  # type: ignore[misc]
        return text


def reply(status: int, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status} x\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


async def main() -> None:
    server = await asyncio.start_server(Web().serve, "0.0.0.0", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__" and sys.argv[1:] == ["serve"]:
    try:
        import uvloop

        uvloop.run(main())
    except ImportError:
        asyncio.run(main())
