"""Is an archived copy the copy of the page? Looked at itself, as it was saved.

What an index calls a capture may be an error, a "not found" page that was answered with 200, a login page, a bot wall
or a redirect home. An archive gives out errors as it has them, with their status and with `Memento-Datetime` (RFC 7089,
2.1.1); an error without that header is the archive's own.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal

from citecheck.model import Hop, Record
from citecheck.sources import address, archives, moments
from citecheck.sources.availability import Snapshot
from citecheck.sources.paces import pace_of_copy
from citecheck.sources.pages import fault_of_page, fault_of_redirect
from citecheck.sources.protocol import BODY_LIMIT, Answer, Request

MOST_STEPS = 6
"""Redirects followed inside an archive."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = (("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"),)


class Look(Record, frozen=True):
    """What a copy is: good, bad (`reason` says why) or unknown, when the archive did not give it out just now.

    `answer` is what came of it.
    """

    is_: Literal["good", "bad", "unknown"]
    snapshot: Snapshot
    reason: str = ""
    answer: Answer | None = None


def look_at(snapshot: Snapshot, original: str, hops: list[Hop], *, read: int = 0) -> Generator[Request, Answer, Look]:
    """Open a copy of `original`; the requests are added to `hops`. `read` is how much to fetch of one to be read."""
    at = archives.raw(snapshot.url)
    for _ in range(MOST_STEPS):
        answer = yield Request(address.bare(at), _HEADERS, kind="archive", pace=pace_of_copy(at), read=read)
        hops.append(Hop(address.bare(at), answer.status, answer.media_type, answer.error))
        location = answer.header("location")
        if answer.status not in _REDIRECTS or not location:
            return _judged(answer, snapshot, original, raw=at != archives.shown(at))
        target = _target(at, address.follow(at, location))
        fault = _fault_of_redirect(original, target)
        if fault:
            return Look("bad", snapshot, fault)
        snapshot = _after_redirect(snapshot, original, target)
        at = target
    return Look("bad", snapshot, "redirect-loop")


def _judged(answer: Answer, snapshot: Snapshot, original: str, *, raw: bool) -> Look:
    """What an answer says of a copy; archives that give out copies as they were saved (`raw`) always date them."""
    status = answer.status or 0
    saved = answer.header("memento-datetime") is not None
    if answer.error is not None or (not saved and (status in (408, 429) or status >= 500)):
        return Look("unknown", snapshot, answer.error or f"status {status}")
    if not 200 <= status < 300:
        return Look("bad", snapshot, f"saved-{status}" if saved else "missing" if status == 404 else "withheld")
    fault = "withheld" if raw and not saved else fault_of_page(original, answer.clipped(BODY_LIMIT))
    if fault:
        return Look("bad", snapshot, fault)
    stamp = moments.from_http_date(answer.header("memento-datetime") or "") or snapshot.timestamp
    good = Snapshot(snapshot.url, stamp, status, snapshot.digest)
    return Look("good" if stamp else "bad", good, answer=answer)


def _target(at: str, target: str) -> str:
    """Where a redirect leads inside the archive, also when the archive gives out the address that was saved."""
    if archives.take_apart(target) is not None:
        return archives.raw(target)
    here, prefix = archives.take_apart(at), archives.prefix_of(at)
    inside = here is not None and here.timestamp is not None and prefix is not None
    if not inside or address.place(target) is None or _same_host(at, target):
        return target
    assert here is not None
    return f"{prefix}{here.timestamp}id_/{target}"


def _same_host(one: str, other: str) -> bool:
    here, there = address.place(one), address.place(other)
    return here is not None and there is not None and (here.host, here.port) == (there.host, there.port)


def _fault_of_redirect(original: str, target: str) -> str:
    """Why a redirect ends the search: the page was gone already, or only shown to who had logged in."""
    copy = archives.take_apart(target)
    return fault_of_redirect(original, copy.original) if copy is not None and copy.original is not None else ""


def _after_redirect(snapshot: Snapshot, original: str, target: str) -> Snapshot:
    """The same snapshot, or the one that the archive prefers: of the same address, at another moment."""
    copy = archives.take_apart(target)
    if copy is None or copy.timestamp is None or len(copy.timestamp) < 14 or copy.original is None:
        return snapshot
    if _bare(copy.original) != _bare(original):
        return snapshot
    return Snapshot(archives.shown(target), copy.timestamp, snapshot.status, snapshot.digest)


def _bare(url: str) -> str:
    """An address as indexes compare it: without scheme, www., port 80, fragment, final slash, and in lower case."""
    host, slash, path = address.without_scheme(address.bare(url)).partition("/")
    host = host.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    return (host + slash + path).rstrip("/").lower()
