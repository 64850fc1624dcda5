"""Asking only for changes: conditional requests (RFC 9110, section 13) on what an earlier run has seen.

A page that says "not modified" is what it was, so its verdict stands and nothing is read again. Only the last request
of a chain is made conditional, where the page itself was; a redirect is asked as usual, for it may lead elsewhere now.
"""

from __future__ import annotations

from citecheck.model import Evidence, Hop, Outcome
from citecheck.sources import address
from citecheck.sources.protocol import Answer

NOT_MODIFIED = 304

_KEPT = frozenset({"alive", "moved", "soft-404", "missing-fragment"})
"""Outcomes that a page had by its content, and so keeps with it."""
_LONGEST = 200
"""Characters of a validator; a longer one is not worth keeping."""


def validators(answer: Answer) -> tuple[str | None, str | None]:
    """`ETag` and `Last-Modified` of an answer with success, for a `Hop`."""
    if answer.status is None or not (200 <= answer.status < 300 or answer.status == NOT_MODIFIED):
        return None, None
    return _short(answer.header("etag")), _short(answer.header("last-modified"))


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
    return Hop(hop.url, hop.status, hop.media_type or known.media_type, hop.error, known.etag, known.modified)


def _page_hop(before: Evidence | None) -> Hop | None:
    """The request that brought the page on which the verdict of `before` stands, if it can be asked for changes."""
    if before is None or before.outcome.__struct_config__.tag not in _KEPT:
        return None
    end = address.bare(getattr(before.outcome, "url", "") or before.subject)
    for hop in reversed(before.hops):
        if address.bare(hop.url) == end and hop.status is not None and (hop.etag or hop.modified):
            return hop
    return None


def _short(value: str | None) -> str | None:
    return value if value and len(value) <= _LONGEST and value.isprintable() else None
