"""Is a link alive? The policy of asking, as a generator without I/O.

GET only, since many servers refuse HEAD or lie to it. A dead verdict needs proof: 404 or 410 twice, or a name that does
not exist, asked again after a pause. What refuses a robot is asked once more as a browser would ask; what the network
does to one request is tried again. A page that answers is looked at more closely by `examine`.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from msgspec.structs import replace

from citecheck.model import (
    Alive,
    Blocked,
    Busy,
    Dead,
    Evidence,
    Failing,
    Hop,
    Moved,
    NotChecked,
    Outcome,
    Refused,
    SoftNotFound,
    Unreachable,
)
from citecheck.sources import address
from citecheck.sources.asking import Asking
from citecheck.sources.conditional import unchanged
from citecheck.sources.examine import examine
from citecheck.sources.notices import notice
from citecheck.sources.protocol import BODY_LIMIT, READ_LIMIT, SPACING, Answer, Investigation, Request
from citecheck.sources.quirks import peculiar
from citecheck.sources.retry import LONGEST_WAIT, retry_after
from citecheck.sources.soft404 import is_shell
from citecheck.sources.text import ANSWERED, with_text
from citecheck.sources.verdict import ASKED_AGAIN, verdict
from citecheck.sources.walk import TEXT_LIMIT, End, Manner, walk

_ANSWERS = (Alive, Moved)
_MOST_WALKS = 4
_TRIES = {"timeout": 2, "refused": 2, "no-route": 2, "protocol": 2}
"""How often one kind of failure is tried; the others three times. A time-out costs the most."""
_TRANSIENT = frozenset({"timeout", "reset", "refused", "empty", "dns", "no-route", "protocol"})
_SENT_AWAY = frozenset({"sent-home", "sent-astray", "error-page"})
"""Soft 404s that may be meant for robots only."""
_BROWSER_MAY_FARE_BETTER = frozenset({"timeout", "reset", "empty", "protocol"})


def investigate_link(
    url: str,
    *,
    asked_at: str,
    spacing: float = SPACING,
    asking: Asking | None = None,
    failing: Failing | None = None,
    before: Evidence | None = None,
    reading: bool = False,
    kept: Evidence | None = None,
) -> Investigation:
    """What `url` is: alive, moved, dead, a soft 404, blocked, busy ... `asked_at` is RFC 3339 in UTC.

    `failing` is since when earlier runs have seen nothing but failures: a link is dead when it has failed on as many
    days as `asking.dead_after` wants, today being one of them. `before` is what was found last time, under the same
    settings or others: a page that has not been modified since keeps its verdict.

    When `reading`, the page is fetched whole and handed over (`Read`), without another request; `kept` is the text that
    an earlier run has of it.
    """
    asking = asking or Asking()
    if before is not None and (before.under != asking.under(url) or (reading and kept is None)):
        before = None
    hops: list[Hop] = []
    pages: list[End] = []
    manner = Manner(asking, before=before, read=READ_LIMIT if reading else 0)
    outcome = yield from _ask_until_settled(url, asked_at, spacing, manner, hops=hops, pages=pages)
    if isinstance(outcome, Dead):
        outcome = ripened(outcome, failing, asked_at, asking.dead_after)
    evidence = Evidence("link", url, outcome, asked_at, tuple(hops), under=asking.under(url))
    if not reading or not isinstance(outcome, ANSWERED):
        return evidence
    page = pages.pop() if pages else None  # none where something else was asked in the page's place
    return with_text(evidence, page.url if page else url, page.full if page else None, kept)


def ripened(outcome: Dead, failing: Failing | None, asked_at: str, dead_after: int) -> Outcome:
    """A dead link with its past: dead since then, or only failing while the failures were seen on too few days."""
    days = 1
    if failing is not None:
        days = failing.days + (failing.last[:10] != asked_at[:10])
    since = failing.first if failing is not None else None
    if days < dead_after:
        return Unreachable("failing", outcome.status, since or asked_at)
    return Dead(outcome.reason, outcome.attempts, outcome.status, since)


def _ask_until_settled(
    url: str, asked_at: str, spacing: float, manner: Manner, *, hops: list[Hop], pages: list[End]
) -> Generator[Request, Answer, Outcome]:
    """The outcome; the page by which it was settled is put into `pages` where it is to be read."""
    asking = manner.asking
    start = asking.remapped(url)
    if address.place(start) is None:
        other = address.scheme(start) not in ("", "http", "https")
        return Refused("scheme") if other else NotChecked("malformed-address")
    quirk = peculiar(start)
    asked = quirk.ask or start
    limit = TEXT_LIMIT if "#" in start else BODY_LIMIT
    seen: list[Outcome] = []
    manner = replace(manner, limit=limit)
    while True:
        end = yield from walk(asked, manner, hops)
        if end.answer.error == "deadline":
            return _unproven(seen)
        same = unchanged(manner.before, end.answer)
        if manner.read and quirk.ask is None:
            pages[:] = [end]
        if same is not None:
            return same
        outcome = verdict(start, end, asking, quirk, asked_at)
        if isinstance(outcome, _ANSWERS) and quirk.ask is None and outcome.status not in asking.accept:
            outcome = yield from examine(start, end, outcome, quirk=quirk, manner=manner, hops=hops)
        seen.append(_doubted(outcome, end))
        settled = _settled(seen, asked_as_browser=manner.as_browser or not asking.as_browser)
        if settled is not None:
            return settled
        asked_for = retry_after(end.answer, now=asked_at) or 0.0
        del end  # its body is not to be kept while we wait
        pages.clear()
        if asked_for > LONGEST_WAIT:
            return _unproven(seen)
        as_browser = asking.as_browser and (manner.as_browser or _may_fare_better(seen[-1], asked_for))
        pause = max(asked_for, spacing * len(seen))
        manner = Manner(asking, pause, "as-browser" if as_browser else "again", as_browser, limit, read=manner.read)


def _may_fare_better(outcome: Outcome, asked_for: float) -> bool:
    """Whether a browser might be told something else. Who asks us to wait is asked again in our own name."""
    match outcome:
        case Dead(status=int()):
            return True
        case Blocked():
            return _may_be_for_robots(outcome)
        case Busy(reason="server-error"):
            return not asked_for
        case SoftNotFound(reason=reason):
            return reason in _SENT_AWAY
        case Unreachable(reason=reason):
            return reason in _BROWSER_MAY_FARE_BETTER
        case _:
            return False


def _may_be_for_robots(outcome: Blocked) -> bool:
    """Whether a refusal may be meant for robots only: a gate that comes with success may, a 401 is for everybody."""
    gated = outcome.reason in ("login", "consent") and outcome.status is not None and outcome.status < 300
    return gated or outcome.reason in ASKED_AGAIN


def _doubted(outcome: Outcome, end: End) -> Outcome:
    """A 404 whose page is an application is no proof: some hosts serve whole applications from their error page."""
    is_application = isinstance(outcome, Dead) and end.source and is_shell(end.page, end.lowered)
    if is_application and notice(end.page, end.lowered) is None:
        return Unreachable("unconfirmed", end.answer.status)
    return outcome


# ---------------------------------------------------------------- what several walks say


def _settled(seen: Sequence[Outcome], *, asked_as_browser: bool) -> Outcome | None:
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
            over = tries >= _TRIES.get(reason, 3) or len(seen) >= _MOST_WALKS
            return _refusal_in(seen) or last if over else None
        case Busy():
            return last if sum(isinstance(each, Busy) for each in seen) >= 3 or len(seen) >= _MOST_WALKS else None
        case SoftNotFound(reason=reason) if reason in _SENT_AWAY:
            return last if asked_as_browser or len(seen) >= _MOST_WALKS else None
        case Blocked() if _may_be_for_robots(last):
            return last if asked_as_browser or len(seen) >= _MOST_WALKS else None
        case _:
            return last


def _refusal_in(seen: Sequence[Outcome]) -> Outcome | None:
    """A refusal that was seen before: it says more than the silence after it."""
    return next((each for each in seen if isinstance(each, Blocked)), None)


def _unproven(seen: Sequence[Outcome]) -> Outcome:
    """The outcome when there is no time to ask again: the last one, but never dead on a single word."""
    last = seen[-1] if seen else Unreachable("timeout")
    return Unreachable("unconfirmed", last.status) if isinstance(last, Dead) else last
