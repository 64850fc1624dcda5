"""TimeMaps: every copy that an archive has of an address (RFC 7089, section 5), as links (RFC 6690).

`<http://a.example/>; rel="original", <http://archive.example/2018.../http://a.example/>; rel="first memento";
datetime="Thu, 01 Feb 2018 00:00:00 GMT"`. Commas stand inside dates and addresses too, and the status of a copy is
not told.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Record
from citecheck.sources import address, moments
from citecheck.sources.availability import Snapshot
from citecheck.sources.paces import pace_of_index
from citecheck.sources.protocol import Request

LIMIT = 1024 * 1024
"""Bytes read of a TimeMap."""
MOST_LINKS = 20_000


class Linked(Record, frozen=True):
    """One link: its target, its relation types and the date it is given, as fourteen digits."""

    url: str
    relations: frozenset[str]
    timestamp: str | None = None


class TimeMap(Record, frozen=True):
    """The copies listed, and the address of the next part where the map is paged."""

    mementos: tuple[Snapshot, ...]
    following: str | None = None


def query(url: str) -> Request:
    """Ask for a TimeMap at its address."""
    return Request(url, (("Accept", "application/link-format"),), limit=LIMIT, kind="archive", pace=pace_of_index(url))


def read(text: str, own: str = "") -> TimeMap:
    """A TimeMap; `own` is its address, so that a link to itself is not taken for its next part."""
    mementos: list[Snapshot] = []
    following = None
    for link in links(text):
        if "memento" in link.relations and link.timestamp and address.place(link.url) is not None:
            mementos.append(Snapshot(link.url, link.timestamp))
        elif link.relations == {"timemap"} and link.url != own:
            following = link.url
    return TimeMap(tuple(mementos), following)


def links(text: str) -> Iterator[Linked]:
    """The links of a Link header or of a document of links; what can't be read is passed over."""
    at = 0
    for _ in range(MOST_LINKS):
        start = text.find("<", at)
        end = text.find(">", start)
        if start == -1 or end == -1:
            return
        parameters, at = _parameters(text, end + 1)
        moment = moments.from_http_date(parameters.get("datetime", ""))
        yield Linked(text[start + 1 : end].strip(), frozenset(parameters.get("rel", "").lower().split()), moment)


def _parameters(text: str, at: int) -> tuple[dict[str, str], int]:
    """The `; name="value"` pairs from `at` on, and where they end."""
    found: dict[str, str] = {}
    while at < len(text):
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        if at >= len(text) or text[at] != ";":
            return found, at
        equals = _first_of(text, "=;,<", at + 1)
        name = text[at + 1 : equals].strip().lower()
        if equals >= len(text) or text[equals] != "=":
            at = equals
            continue
        value, at = _value(text, equals + 1)
        if len(found) < 20:
            found.setdefault(name, value)
    return found, at


def _value(text: str, at: int) -> tuple[str, int]:
    if text[at : at + 1] == '"':
        end = text.find('"', at + 1)
        end = len(text) if end == -1 else end
        return text[at + 1 : end], end + 1
    end = _first_of(text, ";,", at)
    return text[at:end].strip(), end


def _first_of(text: str, marks: str, at: int) -> int:
    """The first place of one of the marks, looked for within the length that a parameter can have."""
    for place in range(at, min(len(text), at + 300)):
        if text[place] in marks:
            return place
    return min(len(text), at + 300)
