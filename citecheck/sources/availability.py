"""The Wayback Machine's availability API: the copy of an address that is nearest to a moment.

`GET base?url=U&timestamp=YYYYMMDDhhmmss` answers `{"archived_snapshots": {"closest": {"status": "200", "available":
true, "url": ..., "timestamp": ...}}}`, or an empty `archived_snapshots` (https://archive.org/help/wayback_api.php).
Many queries go together in one request: see `batch`.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from citecheck.model import Record
from citecheck.sources import address
from citecheck.sources.protocol import Request

_STATUS = re.compile(r"\d{3}")
_TIMESTAMP = re.compile(r"\d{14}")


class Snapshot(Record, frozen=True):
    """A copy as an index lists it; `status` is 0 where the index does not say, `digest` what it says of the bytes."""

    url: str
    timestamp: str
    status: int = 0
    digest: str = ""

    @property
    def hopeful(self) -> bool:
        """Whether it may be or lead to the copy of a page, and is not that of an error."""
        return self.status == 0 or 200 <= self.status < 400


def query(base: str, url: str, timestamp: str | None, *, batch: bool = True) -> Request:
    """Ask `base` for the snapshot of `url` nearest to a moment, or for the latest."""
    joint = "&" if urlsplit(base).query else "?"
    asked = f"{base}{joint}{_fields(url, timestamp)}"
    return Request(asked, (("Accept", "application/json"),), kind="archive", batch=base if batch else None)


def _fields(url: str, timestamp: str | None) -> str:
    return f"url={quote(address.bare(url), safe='')}" + (f"&timestamp={timestamp}" if timestamp else "")


def closest(body: bytes) -> Snapshot | None:
    """The snapshot in an answer, or None when there is none; `ValueError` when the answer is not of this API."""
    found = decoded(body)
    snapshots = found.get("archived_snapshots") if isinstance(found, dict) else None
    if not isinstance(snapshots, dict):
        raise ValueError("no archived_snapshots")
    nearest = snapshots.get("closest")
    if not isinstance(nearest, dict) or nearest.get("available") is not True:
        return None
    url, timestamp, status = (str(nearest.get(name, "")) for name in ("url", "timestamp", "status"))
    if address.place(url) is None or not _TIMESTAMP.fullmatch(timestamp):
        return None
    return Snapshot(url, timestamp, int(status) if _STATUS.fullmatch(status) else 0)


def left_out(body: bytes) -> bool:
    """Whether a batch's answer has nothing about this address: it was not looked up."""
    return body.strip() == b"{}"


def decoded(body: bytes) -> Any:
    """JSON as it is; `ValueError` for anything else."""
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error
