"""Is a link alive? The policy of asking, as a generator without I/O.

GET only, since many servers refuse HEAD or lie to it. Redirects are followed by hand, so that every hop is guarded and
recorded. A dead verdict needs proof: 404 or 410 twice, or a name that does not exist, asked again after a pause. What a
robot is refused says nothing of the source, and what the network does to one request is tried again.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from citecheck.model import (
    Alive,
    Blocked,
    Dead,
    Evidence,
    Hop,
    Moved,
    NotChecked,
    Outcome,
    Record,
    Refused,
    Unreachable,
)
from citecheck.sources import address
from citecheck.sources.challenge import is_challenge
from citecheck.sources.cookies import Cookie, cookie_header, keep
from citecheck.sources.protocol import Answer, Investigation, Request
from citecheck.sources.retry import LONGEST_WAIT, retry_after

MOST_REDIRECTS = 20
"""As browsers have it (https://fetch.spec.whatwg.org/#http-redirect-fetch)."""
SPACING = 2.0
"""Seconds before a link is asked again; the third time it is twice as long."""

_MOST_WALKS = 4
_TRIES = {"timeout": 2, "refused": 2, "no-route": 2, "protocol": 2}
"""How often one kind of failure is tried; the others three times. A time-out costs the most."""
_TRANSIENT = frozenset({"timeout", "reset", "refused", "empty", "dns", "no-route", "protocol", "server-error"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_BLOCKED = {
    401: "login",
    402: "paywall",
    403: "forbidden",
    407: "login",
    429: "rate-limited",
    451: "legal",
    999: "robots-refused",
}
_HEADERS = (
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8"),
    ("Accept-Language", "en;q=0.9,*;q=0.5"),
)


class _End(Record, frozen=True):
    """Where one walk along the redirects ended: `permanent` when every redirect was, `trouble` when one can't be."""

    url: str
    answer: Answer
    redirected: bool
    permanent: bool
    trouble: str | None = None


def investigate_link(url: str, *, asked_at: str, spacing: float = SPACING) -> Investigation:
    """Whether `url` is alive, moved, dead, blocked, unreachable or refused. `asked_at` is RFC 3339 in UTC."""
    hops: list[Hop] = []
    outcome = yield from _ask_until_settled(url, asked_at, spacing, hops)
    return Evidence("link", url, outcome, asked_at, tuple(hops))


def _ask_until_settled(url: str, asked_at: str, spacing: float, hops: list[Hop]) -> Generator[Request, Answer, Outcome]:
    if address.place(url) is None:
        other = address.scheme(url) not in ("", "http", "https")
        return Refused("scheme") if other else NotChecked("malformed-address")
    seen: list[Outcome] = []
    pause = 0.0
    while True:
        end = yield from _walk(url, pause, hops)
        if end.answer.error == "deadline":
            return _unproven(seen)
        seen.append(_verdict(url, end))
        settled = _settled(seen)
        if settled is not None:
            return settled
        asked_for = retry_after(end.answer, now=asked_at) or 0.0
        if asked_for > LONGEST_WAIT:
            return _unproven(seen)
        pause = max(asked_for, spacing * len(seen))


def _walk(url: str, pause: float, hops: list[Hop]) -> Generator[Request, Answer, _End]:
    """Follow the redirects from `url` once; each hop is added to `hops`."""
    cookies: tuple[Cookie, ...] = ()
    at, permanent, redirected = url, True, False
    for count in range(MOST_REDIRECTS + 1):
        answer = yield Request(address.bare(at), _headers(cookies, at), delay=0.0 if count else pause)
        if answer.error == "deadline":
            return _End(at, answer, redirected, permanent)
        hops.append(Hop(address.bare(at), answer.status, answer.media_type, answer.error))
        location = answer.header("location")
        if answer.status not in _REDIRECTS:
            return _End(at, answer, redirected, permanent)
        if location is None:
            return _End(at, answer, redirected, permanent, "protocol")
        cookies = keep(cookies, answer)
        permanent = permanent and answer.status in _PERMANENT
        at, redirected = address.follow(at, location), True
        if address.place(at) is None:
            other = address.scheme(at) not in ("", "http", "https")
            return _End(at, answer, redirected, permanent, "scheme" if other else "protocol")
    return _End(at, answer, redirected, permanent, "too-many-redirects")


def _headers(cookies: tuple[Cookie, ...], url: str) -> tuple[tuple[str, str], ...]:
    cookie = cookie_header(cookies, url)
    return (*_HEADERS, ("Cookie", cookie)) if cookie else _HEADERS


# ---------------------------------------------------------------- what one walk says


def _verdict(url: str, end: _End) -> Outcome:
    """What one walk says, taken alone: a dead one counts one attempt and is no proof yet."""
    if end.trouble == "scheme":
        return Refused("scheme")
    if end.trouble is not None:
        return Unreachable(end.trouble, end.answer.status)
    if end.answer.error is not None:
        return _failure(end.answer.error)
    return _by_status(url, end, end.answer.status or 0)


def _failure(error: str) -> Outcome:
    match error:
        case "dns":
            return Dead("no-such-host", 1)
        case "dns-temporary":
            return Unreachable("dns")
        case "refused-address":
            return Refused("private-address")
        case "malformed-address":
            return Unreachable("protocol")
        case _:
            return Unreachable("tls" if error.startswith("tls") else error)


def _by_status(url: str, end: _End, status: int) -> Outcome:
    if is_challenge(end.answer):
        return Blocked("challenge", status)
    if status in _BLOCKED:
        return Blocked(_BLOCKED[status], status)
    if 200 <= status < 300 or status in (300, 304):
        return _alive(url, end, status)
    if status in (404, 410):
        return Dead("not-found" if status == 404 else "gone", 1, status)
    if status == 408:
        return Unreachable("timeout", status)
    if 400 <= status < 500:
        return Blocked("request-refused", status)
    return Unreachable("server-error" if 500 <= status < 600 else "protocol", status)


def _alive(url: str, end: _End, status: int) -> Outcome:
    moved = end.redirected and end.permanent and address.bare(end.url) != address.bare(url)
    if moved and not _is_home_of_deep_link(url, end.url):
        return Moved(status, end.url)
    return Alive(status, end.url)


def _is_home_of_deep_link(url: str, target: str) -> bool:
    """Sent to a home page, a deep link has not moved: its text is not there, so the new address is no correction."""
    before, after = address.place(url), address.place(target)
    if before is None or after is None:
        return False
    return before.path not in ("", "/") and after.path in ("", "/") and "?" not in target


# ---------------------------------------------------------------- what several walks say


def _settled(seen: Sequence[Outcome]) -> Outcome | None:
    """The outcome when the walks so far prove one, or None when the link should be asked again."""
    last = seen[-1]
    match last:
        case Dead(reason=reason, status=status):
            same = sum(isinstance(each, Dead) and (each.status is None) == (status is None) for each in seen)
            if same >= 2:
                return Dead(reason, same, status)
            return _unproven(seen) if len(seen) >= _MOST_WALKS else None
        case Unreachable(reason="protocol", status=int()):  # a redirect that leads nowhere will do so again
            return last
        case Unreachable(reason=reason) if reason in _TRANSIENT:
            tries = sum(isinstance(each, Unreachable) and each.reason == reason for each in seen)
            return last if tries >= _TRIES.get(reason, 3) or len(seen) >= _MOST_WALKS else None
        case Blocked(reason="rate-limited"):
            return last if len(seen) >= 3 else None
        case _:
            return last


def _unproven(seen: Sequence[Outcome]) -> Outcome:
    """The outcome when there is no time to ask again: the last one, but never dead on a single word."""
    last = seen[-1] if seen else Unreachable("timeout")
    return Unreachable("unconfirmed", last.status) if isinstance(last, Dead) else last
