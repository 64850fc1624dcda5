"""The way in: inquiries to evidence. What need not be asked of the network never loads the HTTP client."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Protocol

from msgspec.structs import replace

from citecheck.model import Evidence, Failing, NotChecked, Refused, Saving, Unsaved
from citecheck.net.policy import Policy, Progress
from citecheck.sources import Inquiry, investigate
from citecheck.sources.moments import age

EVER = 1e9
"""Seconds: longer than anything has been kept."""

Resolve = Callable[[str], Sequence[str]]


class Memory(Protocol):
    """Where answers of earlier runs are kept: `citecheck.store.Store`, or anything that does the same."""

    def get_all(self, ids: Sequence[str], max_age: float, now: str) -> dict[str, Evidence]:
        """The last answers to questions, where they are at most `max_age` seconds old."""

    def put_all(self, evidence: Sequence[Evidence]) -> None:
        """Keep answers, so that they survive the end of the process."""

    def failing(self, id: str) -> Failing | None:
        """Since when a link has failed without a success between."""


def ask(
    inquiries: Iterable[Inquiry],
    *,
    policy: Policy,
    now: Callable[[], str],
    store: Memory | None = None,
    progress: Callable[[Progress], None] | None = None,
    resolve: Resolve | None = None,
) -> tuple[Evidence, ...]:
    """The evidence for each distinct inquiry, in the order first asked. Never raises for a bad source.

    `now` gives the time (RFC 3339, UTC). Evidence is put into `store` as it comes, so a run that is interrupted can be
    taken up again; what the store knows already is not asked, and marked `cached`. `resolve` replaces the system's
    look-up of host names. Raises `ConfigError` for a policy that makes no sense.
    """
    distinct: dict[str, Inquiry] = {}
    for inquiry in inquiries:
        distinct.setdefault(inquiry.id, inquiry)
    ordered = tuple(distinct.values())
    found: dict[str, Evidence] = {}

    def settle(evidence: Evidence) -> None:
        found[evidence.id] = evidence
        if store is not None and not evidence.cached:
            store.put_all((evidence,))
        if progress is not None:
            progress(Progress(len(found), len(ordered), evidence))

    policy.networks()
    past = _past(ordered, policy, store, now)
    unknown = []
    for inquiry in ordered:
        known = _without_asking(inquiry, policy, past, now())
        if known is None:
            unknown.append(_with_its_past(inquiry, past.get(inquiry.id), store))
        else:
            settle(known)
    if unknown:
        _ask_the_world(unknown, policy, settle, now, resolve)
    return tuple(found[inquiry.id] for inquiry in ordered)


def _past(
    inquiries: Sequence[Inquiry], policy: Policy, store: Memory | None, now: Callable[[], str]
) -> dict[str, Evidence]:
    """The last answers to the questions, however old."""
    if store is None or policy.offline:
        return {}
    return store.get_all([inquiry.id for inquiry in inquiries if inquiry.skip is None], EVER, now())


def _without_asking(inquiry: Inquiry, policy: Policy, past: Mapping[str, Evidence], now: str) -> Evidence | None:
    if policy.offline:
        return Evidence(inquiry.question, inquiry.subject, NotChecked("offline"))
    if inquiry.skip is not None:
        return Evidence(inquiry.question, inquiry.subject, NotChecked(inquiry.skip))
    known = past.get(inquiry.id)
    return known if known is not None and _still_counts(known, inquiry, policy, now) else None


def _still_counts(known: Evidence, inquiry: Inquiry, policy: Policy, now: str) -> bool:
    """Whether an answer of an earlier run is young enough, and one to the same question under the same policy."""
    if known.asked_at is None or age(known.asked_at, now) > policy.max_age:
        return False
    return _still_answers(known, inquiry, policy)


def _with_its_past(inquiry: Inquiry, before: Evidence | None, store: Memory | None) -> Inquiry:
    """The inquiry with what earlier runs have heard of its subject."""
    if before is None or store is None:
        return inquiry
    return replace(inquiry, before=before, failing=store.failing(inquiry.id))


def _still_answers(known: Evidence, inquiry: Inquiry, policy: Policy) -> bool:
    """Whether an answer of an earlier run is one to the same question under the same policy."""
    if isinstance(known.outcome, Refused):
        return not policy.allow_networks
    if isinstance(known.outcome, Saving) or (isinstance(known.outcome, Unsaved) and not known.outcome.lasting):
        return False
    if inquiry.question in ("link", "save") or not known.hops or known.asked_at is None:
        return inquiry.question in ("link", "save")
    first = next(investigate(inquiry, asked_at=known.asked_at, services=policy.services))
    return known.hops[0].url == first.url


def _ask_the_world(
    inquiries: Sequence[Inquiry],
    policy: Policy,
    settle: Callable[[Evidence], None],
    now: Callable[[], str],
    resolve: Resolve | None,
) -> None:
    from citecheck.net.drive import drive  # noqa: PLC0415 - loads httpx
    from citecheck.net.resolve import system_resolve  # noqa: PLC0415

    _run(drive(inquiries, policy=policy, settle=settle, now=now, resolve=resolve or system_resolve))


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end, in a thread of its own where an event loop is running already (in a notebook)."""
    import asyncio  # noqa: PLC0415
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    if not _in_event_loop():
        asyncio.run(work)
        return

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, work).result()


def _in_event_loop() -> bool:
    import asyncio  # noqa: PLC0415

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
