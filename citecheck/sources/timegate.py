"""TimeGates: which copy of an address is nearest to a moment (RFC 7089, section 4).

`GET prefix + address` with `Accept-Datetime` is answered by a redirect to the copy, or by the copy itself with
`Memento-Datetime` and `Content-Location`; 404 says that the archive has none.
"""

from __future__ import annotations

from collections.abc import Generator

from citecheck.model import Hop, Record
from citecheck.sources import address, archives, moments, timemap
from citecheck.sources.availability import Snapshot
from citecheck.sources.paces import pace_of_copy
from citecheck.sources.protocol import Answer, Request

MOST_REDIRECTS = 3
"""From one form of the TimeGate's own address to another, before the copy."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
Asking = Generator[Request, Answer, tuple[Answer, Request]]


class Gate(Record, frozen=True):
    """What a TimeGate said: the copy, or None where there is none, and the address of the TimeMap if it names one."""

    snapshot: Snapshot | None
    timemap: str | None = None


def ask(prefix: str, url: str, timestamp: str, hops: list[Hop]) -> Asking:
    """The answer that leads to a copy, and the request that it answers."""
    at = prefix + url
    for _ in range(MOST_REDIRECTS):
        request = Request(
            at, (("Accept-Datetime", moments.http_date(timestamp)),), kind="archive", pace=pace_of_copy(at)
        )
        answer = yield request
        hops.append(Hop(at, answer.status, answer.media_type, answer.error))
        location = answer.header("location")
        if answer.status not in _REDIRECTS or not location:
            break
        target = address.follow(at, location)
        if _timestamp_in(target) is not None or answer.header("vary") is not None:
            break
        at = target
    return answer, request


def read(answer: Answer, asked: str) -> Gate:
    """What an answer says; `ValueError` when it is not a TimeGate's."""
    relations = list(timemap.links(", ".join(answer.headers_named("link"))))
    listed = next((address.follow(asked, link.url) for link in relations if "timemap" in link.relations), None)
    location = answer.header("location")
    if answer.status in _REDIRECTS and location:
        return Gate(_snapshot(address.follow(asked, location), ""), listed)
    saved = moments.from_http_date(answer.header("memento-datetime") or "")
    if saved is not None:
        own = answer.header("content-location")
        return Gate(_snapshot(address.follow(asked, own) if own else asked, saved), listed)
    if answer.status == 404:
        return Gate(None, listed)
    raise ValueError("not a TimeGate")


def _snapshot(url: str, timestamp: str) -> Snapshot | None:
    stamp = timestamp or _timestamp_in(url) or ""
    return Snapshot(archives.shown(url), stamp) if address.place(url) is not None else None


def _timestamp_in(url: str) -> str | None:
    copy = archives.take_apart(url)
    return copy.timestamp if copy is not None and copy.timestamp and len(copy.timestamp) == 14 else None
