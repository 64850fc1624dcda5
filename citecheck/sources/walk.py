"""One walk along a link: redirects followed by hand, so that every hop is guarded and recorded.

What a page itself sends its reader on to (a meta refresh, a script) is followed like a redirect.
"""

from __future__ import annotations

from collections.abc import Generator
from functools import cached_property

from msgspec import Struct

from citecheck.model import Evidence, Hop, Record
from citecheck.sources import address
from citecheck.sources.asking import Asking
from citecheck.sources.conditional import conditions, kept_hop
from citecheck.sources.cookies import Cookie, cookie_header, keep
from citecheck.sources.glance import looks_odd
from citecheck.sources.onward import Onward, onward
from citecheck.sources.page import Page, is_html, read_page, text_of
from citecheck.sources.protocol import BODY_LIMIT, Answer, Request

MOST_REDIRECTS = 20
"""As browsers have it (https://fetch.spec.whatwg.org/#http-redirect-fetch)."""
TEXT_LIMIT = 256 * 1024
"""Bytes of a body in which a place or words must be found."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_HEADERS = (
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8"),
    ("Accept-Language", "en;q=0.9,*;q=0.5"),
)
_AS_BROWSER = (
    (
        "User-Agent",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    ),
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8"),
    ("Accept-Language", "en-US,en;q=0.9"),
    ("Upgrade-Insecure-Requests", "1"),
    ("Sec-Fetch-Dest", "document"),
    ("Sec-Fetch-Mode", "navigate"),
    ("Sec-Fetch-Site", "none"),
    ("Sec-Fetch-User", "?1"),
)


class End(Struct, frozen=True, dict=True):
    """Where a walk ended: `permanent` when every redirect was, `trouble` when one can't be followed.

    `answer` has the beginning of the page, by which it is judged; `full` all of it, where it is to be read.
    """

    url: str
    answer: Answer
    redirected: bool = False
    permanent: bool = True
    trouble: str | None = None
    full: Answer | None = None

    @cached_property
    def source(self) -> str:
        """The HTML of the page, or an empty string where it is none."""
        return text_of(self.answer) if self.answer.body and is_html(self.answer) else ""

    @cached_property
    def lowered(self) -> str:
        """The same in lower case."""
        return self.source.lower()

    @cached_property
    def is_odd(self) -> bool:
        """Whether the page must be read to know whether it is one."""
        return bool(self.source) and looks_odd(self.lowered)

    @cached_property
    def page(self) -> Page:
        """What the page shows."""
        return read_page(self.source)


class Manner(Record, frozen=True):
    """How a walk asks: after a pause in seconds, for what reason, as a browser or not, with how much of the bodies.

    What an earlier run has seen (`before`) is asked for changes only. `read` is how much is fetched of a source that is
    to be read.
    """

    asking: Asking = Asking()
    pause: float = 0.0
    why: str | None = None
    as_browser: bool = False
    limit: int = BODY_LIMIT
    probe: bool = False
    read: int = 0
    before: Evidence | None = None

    def headers(self, cookies: tuple[Cookie, ...], url: str) -> tuple[tuple[str, str], ...]:
        """All headers of a request; those the user set for the host win."""
        given = self.asking.headers_for(url)
        usual = _AS_BROWSER if self.as_browser else _HEADERS
        cookie = cookie_header(cookies, url) if cookies else ""
        own = (*usual, ("Cookie", cookie)) if cookie else usual
        if not given:
            return own
        names = {name.lower() for name, _ in given}
        return (*(header for header in own if header[0].lower() not in names), *given)


def walk(start: str, manner: Manner, hops: list[Hop]) -> Generator[Request, Answer, End]:
    """Follow a link once; each hop is added to `hops`."""
    cookies: tuple[Cookie, ...] = ()
    url, permanent, redirected, why = start, True, False, manner.why
    sent_by_pages = {address.bare(start)}
    for count in range(MOST_REDIRECTS + 1):
        full = yield Request(
            address.bare(url),
            (*manner.headers(cookies, url), *conditions(manner.before, url)),
            limit=manner.limit,
            delay=0.0 if count else manner.pause,
            probe=manner.probe,
            read=manner.read,
        )
        answer = full.clipped(manner.limit) if manner.read else full
        end = End(url, answer, redirected, permanent, full=full if manner.read else None)
        if answer.error == "deadline":
            return end
        hops.append(kept_hop(manner.before, _hop(url, answer, why)))
        if answer.status in _REDIRECTS:
            location = answer.header("location")
            if location is None:
                return End(url, answer, redirected, permanent, "protocol")
            cookies = keep(cookies, answer)
            permanent = permanent and answer.status in _PERMANENT
            url, why = address.follow(url, location), manner.why if manner.probe else None
        else:
            onto = _onward(end)
            if onto is None or address.bare(onto.url) in sent_by_pages:
                return end
            sent_by_pages.add(address.bare(onto.url))
            cookies = keep(cookies, answer)
            permanent = permanent and onto.permanent
            url, why = onto.url, manner.why if manner.probe else onto.how
        redirected = True
        if address.place(url) is None:
            other = address.scheme(url) not in ("", "http", "https")
            return End(url, answer, redirected, permanent, "scheme" if other else "protocol")
    return End(url, answer, redirected, permanent, "too-many-redirects")


def _hop(url: str, answer: Answer, why: str | None) -> Hop:
    return Hop(
        address.bare(url),
        answer.status,
        answer.media_type,
        answer.error,
        etag=_short(answer.header("etag")),
        modified=_short(answer.header("last-modified")),
        why=why,
    )


def _short(validator: str | None) -> str | None:
    return validator if validator is not None and len(validator) <= 200 else None


def _onward(end: End) -> Onward | None:
    status = end.answer.status
    if status is None or not 200 <= status < 300 or not end.is_odd:
        return None
    return onward(end.url, end.page)
