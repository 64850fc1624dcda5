"""Asking only for changes: conditional requests (RFC 9110, section 13) on what an earlier run has seen.

A page that says "not modified" is what it was, so its verdict stands and nothing is read again. Only the last request
of a chain is made conditional, where the page itself was; a redirect is asked as usual, for it may lead elsewhere now.
"""

from __future__ import annotations

from msgspec.structs import replace

from citecheck.model import Evidence, Hop, Outcome
from citecheck.sources import address
from citecheck.sources.protocol import Answer

NOT_MODIFIED = 304

_KEPT = frozenset({"alive", "moved", "soft-404", "missing-fragment"})
"""Outcomes that a page had by its content, and so keeps with it."""


def conditions(before: Evidence | None, url: str) -> tuple[tuple[str, str], ...]:
    """The headers that ask for `url` only if it has changed since `before`, or none."""
    hop = _page_hop(before)
    if hop is None or address.bare(hop.url) != address.bare(url):
        return ()
    headers = (("If-None-Match", hop.etag), ("If-Modified-Since", hop.modified))
    return tuple((name, value) for name, value in headers if value)


def unchanged(before: Evidence | None, answer: Answer) -> Outcome | None:
    """The verdict that stands when the page says that it has not been modified, else None."""
    if before is None or answer.status != NOT_MODIFIED or _page_hop(before) is None:
        return None
    return before.outcome


def kept_hop(before: Evidence | None, hop: Hop) -> Hop:
    """A hop that answered "not modified", with the validators of before, so that the next run can ask so too."""
    known = _page_hop(before)
    if known is None or hop.status != NOT_MODIFIED:
        return hop
    return replace(hop, media_type=hop.media_type or known.media_type, etag=known.etag, modified=known.modified)


def _page_hop(before: Evidence | None) -> Hop | None:
    """The request that brought the page on which the verdict of `before` stands, if it can be asked for changes."""
    if before is None or before.outcome.__struct_config__.tag not in _KEPT:
        return None
    end = address.bare(getattr(before.outcome, "url", "") or before.subject)
    for hop in reversed(before.hops):
        if address.bare(hop.url) == end and hop.status is not None and (hop.etag or hop.modified):
            return hop
    return None
