"""What one walk says of a link, by status and error, before anybody has read the page."""

from __future__ import annotations

from citecheck.model import Alive, Blocked, Busy, Dead, Moved, Outcome, Refused, Unreachable, Untrusted
from citecheck.sources import address
from citecheck.sources.asking import Asking
from citecheck.sources.challenge import is_challenge
from citecheck.sources.quirks import Peculiar
from citecheck.sources.retry import retry_after
from citecheck.sources.walk import End

_BLOCKED = {
    401: "login",
    402: "paywall",
    403: "forbidden",
    407: "login",
    451: "legal",
    999: "robots-refused",
}
ASKED_AGAIN = frozenset({"forbidden", "robots-refused", "request-refused", "challenge"})
"""Reasons for which a server may refuse a robot and serve a browser."""


def verdict(url: str, end: End, asking: Asking, quirk: Peculiar, now: str) -> Outcome:
    """What one walk says, taken alone: a dead one counts one attempt and is no proof yet."""
    if end.trouble == "scheme":
        return Refused("scheme")
    if end.trouble is not None:
        return Unreachable(end.trouble, end.answer.status)
    if end.answer.error is not None:
        return _failure(end.answer.error)
    status = end.answer.status or 0
    if status in asking.accept:
        return Alive(status, end.url)
    meaning = dict(quirk.statuses).get(status)
    if meaning is not None:
        return _by_meaning(meaning, url, status)
    return _by_status(url, end, status, quirk, now)


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
            return Untrusted(error.removeprefix("tls-")) if error.startswith("tls") else Unreachable(error)


def _by_meaning(meaning: str, url: str, status: int) -> Outcome:
    match meaning:
        case "not-found":
            return Dead("not-found", 1, status)
        case "login":
            return Blocked("login", status)
        case _:
            return Alive(status, url)


def _by_status(url: str, end: End, status: int, quirk: Peculiar, now: str) -> Outcome:
    if is_challenge(end.answer):
        return Blocked("challenge", status)
    if status in _BLOCKED:
        return Blocked(_BLOCKED[status], status)
    if 200 <= status < 300 or status in (300, 304):
        return _answers(url, end, status, quirk)
    if status in (404, 410):
        return Dead("not-found" if status == 404 else "gone", 1, status)
    if status == 408:
        return Unreachable("timeout", status)
    if status == 429:
        return Busy("rate-limited", status, retry_after(end.answer, now=now))
    if 400 <= status < 500:
        return Blocked("request-refused", status)
    if 500 <= status < 600:
        return Busy("server-error", status, retry_after(end.answer, now=now))
    return Unreachable("protocol", status)


def _answers(url: str, end: End, status: int, quirk: Peculiar) -> Outcome:
    moved = end.redirected and end.permanent and address.bare(end.url) != address.bare(url)
    if quirk.ask is not None:
        return Alive(status, url)
    if moved and "resolver" not in quirk.means:
        return Moved(status, end.url)
    return Alive(status, end.url)
