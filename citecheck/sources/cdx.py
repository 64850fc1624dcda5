"""The index of an archive's captures: the CDX server of the Wayback Machine, of OpenWayback and of pywb.

The Wayback Machine answers with an array of arrays whose first row is the header
(https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server), pywb with one JSON object a line
(https://pywb.readthedocs.io/en/latest/manual/cdxserver_api.html). Both take `url`, `closest` and `limit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from citecheck.sources import address
from citecheck.sources.availability import Snapshot
from citecheck.sources.paces import pace_of_index
from citecheck.sources.protocol import Answer, Request

MOST = 100
"""Captures asked for, those nearest to a moment."""
LIMIT = 512 * 1024
"""Bytes read of an answer."""

_STATUS = re.compile(r"\d{3}")
_TIMESTAMP = re.compile(r"\d{14}")


def query(base: str, url: str, timestamp: str) -> Request:
    """Ask for the captures nearest to a moment."""
    joint = "&" if urlsplit(base).query else "?"
    window = f"&output=json&sort=closest&closest={timestamp}&limit={MOST}"
    return Request(
        f"{base}{joint}url={quote(address.bare(url), safe='')}{window}",
        (("Accept", "application/json"),),
        limit=LIMIT,
        kind="archive",
        pace=pace_of_index(base),
    )


def is_withheld(answer: Answer) -> bool:
    """Whether the archive keeps the copies of a site to itself, as its owner has asked: then it shows none."""
    told = answer.header("x-archive-wayback-runtime-error") or ""
    return answer.status == 403 and "AccessControlException" in told


def captures(answer: Answer, prefix: str) -> tuple[Snapshot, ...]:
    """The captures in an answer, their addresses made with the archive's `prefix`. `ValueError` when it is no index."""
    text = answer.body.strip()
    if not text:
        return ()
    rows = _arrays(text) if text.startswith(b"[") else _lines(text)
    return tuple(_snapshots(rows, prefix))


def _snapshots(rows: Iterable[dict[str, Any]], prefix: str) -> Iterator[Snapshot]:
    for row in rows:
        stamp, original = str(row.get("timestamp", "")), str(row.get("original") or row.get("url") or "")
        status = str(row.get("statuscode") or row.get("status") or "")
        url = f"{prefix}{stamp}/{original}"
        if _TIMESTAMP.fullmatch(stamp) and original and address.place(url) is not None:
            number = int(status) if _STATUS.fullmatch(status) else 0
            yield Snapshot(url, stamp, number, str(row.get("digest", ""))[:80])


def _arrays(text: bytes) -> Iterator[dict[str, Any]]:
    """Rows below a header; an empty row and a resume key may follow them."""
    table = _decoded(text)
    if not isinstance(table, list) or not all(isinstance(row, list) for row in table):
        raise ValueError("no table")
    header = [str(name) for name in table[0]] if table else []
    if table and "timestamp" not in header:
        raise ValueError("no header")
    for row in table[1:]:
        if len(row) == len(header):
            yield dict(zip(header, row, strict=True))


def _lines(text: bytes) -> Iterator[dict[str, Any]]:
    """One object a line; the last line may be cut short by our limit."""
    lines = text.split(b"\n")
    for place, line in enumerate(lines):
        try:
            row = _decoded(line)
        except ValueError:
            if place and place == len(lines) - 1:
                return
            raise
        if not isinstance(row, dict):
            raise ValueError("no object")
        yield row


def _decoded(text: bytes) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error
