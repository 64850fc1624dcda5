"""The Internet Archive's shapes over pywb's index: availability (single and batch), CDX as a table, Save Page Now 2.

Beside them the registries of identifiers, which know what `known` says.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections import Counter
from typing import Any, Self
from urllib.parse import parse_qs, quote, urlsplit

from citecheck.services import Services

KEYS = "LOW key:secret"


class Shim:
    """Runs in a thread. `asked` counts requests by path and method; `trouble` are answers to give before any other."""

    def __init__(self, collection: str) -> None:
        self.collection = collection
        self.index = collection
        self.frames = False
        self.canned = ""
        self.asked: Counter[str] = Counter()
        self.bodies: list[str] = []
        self.trouble: dict[str, list[tuple[int, dict[str, str]]]] = {}
        self.leave_out: set[str] = set()
        self.takes_batches = True
        self.states: dict[str, list[dict[str, Any]]] = {}
        self.saved: list[str] = []
        self.known: dict[str, str] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        opening = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = asyncio.run_coroutine_threadsafe(opening, self._loop).result(10)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _close(self) -> None:
        self._server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def services(self, **others: Any) -> Services:
        """The Internet Archive's services, here."""
        return Services(
            **{
                "availability": self.address + "wayback/available",
                "cdx": self.address + "cdx/search/cdx?filter=statuscode:200",
                "wayback": self.collection,
                "save": self.address + "save",
                "doi": self.address,
                "handle": self.address,
                "arxiv": self.address + "abs/",
                **others,
            }
        )

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                method, target, _ = head[0].split(" ", 2)
                headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:] if line)}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                status, given, more = await self._answer(method, urlsplit(target), headers, body.decode())
                data = given if isinstance(given, bytes) else json.dumps(given).encode()
                more = {"Content-Type": "application/json", "Content-Length": str(len(data))} | more
                lines = "".join(f"{name}: {value}\r\n" for name, value in more.items())
                writer.write(f"HTTP/1.1 {status} Whatever\r\n{lines}\r\n".encode() + data)
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, OSError):
            pass
        finally:
            writer.close()

    async def _answer(
        self, method: str, target: Any, headers: dict[str, str], body: str
    ) -> tuple[int, Any, dict[str, str]]:
        self.asked[f"{method} {target.path}"] += 1
        if self.trouble.get(target.path):
            status, more = self.trouble[target.path].pop(0)
            return status, b"", more
        query = {name: values[-1] for name, values in parse_qs(target.query).items()}
        match method, target.path:
            case "GET", "/wayback/available":
                return 200, await self._available(query), {}
            case "POST", "/wayback/available" if self.takes_batches and headers.get("wayback-api-version") == "2":
                self.bodies.append(body)
                lines = [{name: values[-1] for name, values in parse_qs(line).items()} for line in body.split("\n")]
                return 200, {"results": [await self._available(line) for line in lines]}, {}
            case "GET", "/cdx/search/cdx":
                return 200, await self._table(query), {}
            case "GET", path if path.startswith(("/api/handles/", "/doiRA/", "/abs/", "/10.")):
                return self._registry(path)
            case "GET", path if self.frames and path.startswith("/framed/"):
                return 200, b"<iframe src='about:blank'></iframe>", {"Content-Type": "text/html"}
            case "GET", path if self.canned and path.startswith("/web/"):
                day = {"Memento-Datetime": "Mon, 01 Jan 2018 12:00:00 GMT", "Content-Type": "text/html"}
                return 200, b"<title>The Ferry</title><p>" + b"The ferry sailed. " * 60, day
            case _, path if path.startswith("/save"):
                return 200, self._save(method, path, headers, body), {}
        return 404, b"", {}

    async def _available(self, query: dict[str, str]) -> dict[str, Any]:
        """The nearest capture whatever its status, or with a status as asked for (version 2)."""
        row: dict[str, Any] = {"url": query["url"]} | ({"tag": query["tag"]} if "tag" in query else {})
        if self.canned:
            url = f"{self.address}web/20180101120000/{query['url']}"
            closest = {"status": "200", "available": True, "url": url, "timestamp": "20180101120000"}
            return row | {"archived_snapshots": {"closest": closest} if self.canned == "all" else {}}
        if query["url"] in self.leave_out:
            return row if "tag" in query else row | {"archived_snapshots": {}}
        closest = query.get("timestamp", "20991231000000")
        rows = await self._index(query["url"], closest, "~status:20." if "tag" in query else None)
        if not rows:
            return row | {"archived_snapshots": {}}
        found = rows[0]
        url = f"{self.collection}{found['timestamp']}/{found['url']}"
        snapshot = {"status": found["status"], "available": True, "url": url, "timestamp": found["timestamp"]}
        return row | {"archived_snapshots": {"closest": snapshot}}

    async def _table(self, query: dict[str, str]) -> list[list[str]]:
        """Array of arrays with the header first; nothing is an empty array."""
        field, _, value = query.get("filter", "").partition(":")
        assert field in ("", "statuscode"), field
        rows = await self._index(query["url"], query["closest"], f"=status:{value}" if value else None)
        names = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
        keys = ("urlkey", "timestamp", "url", "mime", "status", "digest", "length")
        table = [[row[key] for key in keys] for row in rows[: int(query["limit"])]]
        return [list(names), *table] if table else []

    async def _index(self, url: str, closest: str, condition: str | None) -> list[dict[str, str]]:
        """pywb's own index, nearest first."""
        query = f"cdx?url={quote(url, safe='')}&output=json&closest={closest}"
        if condition:
            query += f"&filter={quote(condition, safe='')}"
        parts = urlsplit(self.index)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(f"GET {parts.path}{query} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        return [json.loads(line) for line in answer.partition(b"\r\n\r\n")[2].splitlines() if line.startswith(b"{")]

    def _registry(self, path: str) -> tuple[int, Any, dict[str, str]]:
        """The handle system, which answers for DOIs too, arXiv's pages, and the resolver itself."""
        kind, _, value = path[1:].partition("10.") if path.startswith("/10.") else path[1:].partition("/10.")
        leads = self.known.get(f"10.{value}" if value else path.removeprefix("/abs/"))
        match kind:
            case "api/handles":
                if leads is None:
                    return 404, {"responseCode": 100, "handle": value}, {}
                return 200, {"responseCode": 1, "values": [{"type": "URL", "data": {"value": leads}}]}, {}
            case "doiRA":
                return (
                    200,
                    [{"DOI": value, "RA": "DataCite"} if leads else {"DOI": value, "status": "DOI does not exist"}],
                    {},
                )
            case "":
                return (302, b"", {"Location": leads}) if leads else (404, b"", {})
        return (200, b"", {}) if leads else (404, b"", {})

    def _save(self, method: str, path: str, headers: dict[str, str], body: str) -> dict[str, Any]:
        """Save Page Now 2: errors come with status 200 too, on the POST without a job."""
        if headers.get("authorization") != KEYS:
            return {"message": "You need to be logged in to use Save Page Now."}
        if path == "/save/status/user":
            return {"available": 6, "processing": 0}
        if method == "POST":
            url = parse_qs(body)["url"][0]
            self.saved.append(url)
            states = self.states.get(url) or [{"status": "success", "timestamp": "20261122100500", "original_url": url}]
            if states[0].get("status") == "error" and states[0].get("at") == "post":
                return states.pop(0)
            job = f"spn2-{abs(hash(url)):040x}"
            self.states[job] = list(states)
            return {"url": url, "job_id": job}
        states = self.states.get(path.rpartition("/")[2], [])
        if not states:
            return {"status": "error", "status_ext": "error:job-not-found", "message": "no such job"}
        return states.pop(0) if len(states) > 1 else states[0]
