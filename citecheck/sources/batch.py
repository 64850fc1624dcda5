"""Many questions to an availability API as one request, and its answer dealt out again.

Version 2 of the API (header `Wayback-Api-Version: 2`) takes a POST of query strings, one a line, each with a `tag`, and
answers `{"results": [{"tag": ..., "archived_snapshots": ...}]}`, as the Internet Archive's own bots use it. A result
without `archived_snapshots` was not looked up and says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec

from citecheck.sources.availability import decoded
from citecheck.sources.protocol import Answer, Request

SIZE = 120
"""Questions in one request."""
LIMIT = 1024 * 1024
"""Bytes read of the answer."""

_GOOD = "&closest=either&statuscodes=200&statuscodes=203&statuscodes=206"


def join(requests: Sequence[Request]) -> Request:
    """One POST that asks what all these requests ask, tagged with their places."""
    first = requests[0]
    lines = (f"{urlsplit(request.url).query}{_GOOD}&tag={place}" for place, request in enumerate(requests))
    headers = (
        ("Accept", "application/json"),
        ("Content-Type", "application/x-www-form-urlencoded"),
        ("Wayback-Api-Version", "2"),
    )
    return Request(
        first.batch or first.url,
        headers,
        "POST",
        limit=LIMIT,
        kind=first.kind,
        body="\n".join(lines).encode(),
        pace=first.pace,
    )


def split(answer: Answer, requests: Sequence[Request]) -> tuple[Answer, ...] | None:
    """The answer to each of the requests as if it had been asked alone.

    What the answer leaves out gets an empty object: not looked up. None when the service does not take batches.
    """
    if answer.error is not None or answer.status in (401, 403, 408, 429) or (answer.status or 0) >= 500:
        if answer.status == 501:
            return None
        return tuple(msgspec.structs.replace(answer, url=request.url) for request in requests)
    results = _results(answer.body) if answer.status == 200 else None
    if results is None:
        return None
    json = (("content-type", "application/json"),)
    return tuple(
        Answer(request.url, 200, json, msgspec.json.encode(_row(results.get(str(place), {}))))
        for place, request in enumerate(requests)
    )


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return row if isinstance(row.get("archived_snapshots"), dict) else {}


def _results(body: bytes) -> dict[str, Any] | None:
    try:
        found = decoded(body)
    except ValueError:
        return None
    rows = found.get("results") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        return None
    return {str(row.get("tag")): row for row in rows if isinstance(row, dict)}
