"""Where is a link archived? The Wayback Machine's availability API, or any service that answers as it does.

`GET base?url=U&timestamp=YYYYMMDD` answers `{"archived_snapshots": {"closest": {"status": "200", "available": true,
"url": ..., "timestamp": "YYYYMMDDhhmmss"}}}`, or an empty `archived_snapshots` (https://archive.org/help/wayback_api.php).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from citecheck.model import Archived, Blocked, Evidence, Hop, Outcome, Record, Refused, Unarchived, Unreachable
from citecheck.sources import address
from citecheck.sources.protocol import Answer, Investigation, Request

AVAILABILITY = "https://archive.org/wayback/available"

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TIMESTAMP = re.compile(r"\d{14}")
_BLOCKED = {401: "login", 403: "forbidden", 407: "login", 429: "rate-limited", 451: "legal"}


class _Snapshot(Record, frozen=True):
    url: str
    timestamp: str
    status: int


def investigate_archive(url: str, *, near: str | None, asked_at: str, archive: str = AVAILABILITY) -> Investigation:
    """The good snapshot of `url` nearest to the date `near` (EDTF), or the latest one.

    A snapshot of an error page is not a good one. The service knows some addresses only without their scheme, so it is
    asked twice before a link counts as not archived.
    """
    hops: list[Hop] = []
    outcome = yield from _search(url, near, archive, hops)
    return Evidence("archive", url, outcome, asked_at, tuple(hops))


def availability_url(url: str, near: str | None, archive: str = AVAILABILITY) -> str:
    """The address that asks `archive` for the snapshot of `url` nearest to the date `near` (EDTF)."""
    joint = "&" if urlsplit(archive).query else "?"
    stamp = _stamp(near)
    return f"{archive}{joint}url={quote(address.bare(url), safe='')}" + (f"&timestamp={stamp}" if stamp else "")


def _search(url: str, near: str | None, archive: str, hops: list[Hop]) -> Generator[Request, Answer, Outcome]:
    for subject in (url, address.without_scheme(url)):
        asked = availability_url(subject, near, archive)
        answer = yield Request(asked, (("Accept", "application/json"),), kind="archive")
        hops.append(Hop(asked, answer.status, answer.media_type, answer.error))
        if answer.status != 200:
            return _refusal(answer)
        try:
            snapshot = _closest(answer.body)
        except ValueError:
            return Unreachable("protocol", answer.status)
        if snapshot is not None and 200 <= snapshot.status < 300:
            return Archived(snapshot.url, snapshot.timestamp, snapshot.status)
    return Unarchived((urlsplit(archive).hostname or archive,))


def _refusal(answer: Answer) -> Outcome:
    """The archive itself gave no answer: nothing is known of the snapshots."""
    if answer.status in _BLOCKED:
        return Blocked(_BLOCKED[answer.status], answer.status)
    if answer.status is not None:
        return Unreachable("server-error" if answer.status >= 500 else "protocol", answer.status)
    match answer.error or "protocol":
        case "refused-address":
            return Refused("private-address")
        case "dns" | "dns-temporary":
            return Unreachable("dns")
        case "deadline":
            return Unreachable("timeout")
        case error:
            return Unreachable("tls" if error.startswith("tls") else error)


def _closest(body: bytes) -> _Snapshot | None:
    """The snapshot in an answer, or None when there is none; `ValueError` when the answer is not of this API."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error
    snapshots = found.get("archived_snapshots") if isinstance(found, dict) else None
    if not isinstance(snapshots, dict):
        raise ValueError("no archived_snapshots")
    closest = snapshots.get("closest")
    if not isinstance(closest, dict) or closest.get("available") is not True:
        return None
    return _snapshot(closest)


def _snapshot(closest: dict[str, Any]) -> _Snapshot | None:
    """A snapshot with an address that can be opened and a whole timestamp; anything else is none."""
    url, timestamp, status = (str(closest.get(name, "")) for name in ("url", "timestamp", "status"))
    if address.place(url) is None or not _TIMESTAMP.fullmatch(timestamp):
        return None
    return _Snapshot(url, timestamp, int(status) if re.fullmatch(r"\d{3}", status) else 0)


def _stamp(near: str | None) -> str:
    """The digits of a date as the API takes them: 2022, 202204 or 20220418."""
    match = _DATE.match(near or "")
    return "".join(part for part in match.groups() if part) if match else ""
