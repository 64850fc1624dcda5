"""The way in: inquiries to evidence. What need not be asked of the network never loads the HTTP client."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Any, Protocol

from msgspec.structs import replace

from citecheck.model import Evidence, Failing, NotChecked, Refused, Saving, Unsaved
from citecheck.net.policy import Policy, Progress
from citecheck.sources import Inquiry, investigate

Resolve = Callable[[str], Sequence[str]]


class Memory(Protocol):
    """Where answers of earlier runs are kept: `citecheck.store.Store`, or anything that does the same."""

    def get(self, id: str, max_age: float, now: str) -> Evidence | None:
        """The last answer at most `max_age` seconds old."""

    def put(self, evidence: Evidence) -> None:
        """Keep an answer."""

    def last(self, id: str) -> Evidence | None:
        """The last answer, however old."""

    def failing(self, id: str) -> Failing | None:
        """Since when a link has failed."""


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
            store.put(evidence)
        if progress is not None:
            progress(Progress(len(found), len(ordered), evidence))

    policy.networks()
    unknown = []
    for inquiry in ordered:
        known = _without_asking(inquiry, policy, store, now)
        if known is None:
            unknown.append(_with_its_past(inquiry, store))
        else:
            settle(known)
    if unknown:
        _ask_the_world(unknown, policy, settle, now, resolve)
    return tuple(found[inquiry.id] for inquiry in ordered)


def _without_asking(inquiry: Inquiry, policy: Policy, store: Memory | None, now: Callable[[], str]) -> Evidence | None:
    if policy.offline:
        return Evidence(inquiry.question, inquiry.subject, NotChecked("offline"))
    if inquiry.skip is not None:
        return Evidence(inquiry.question, inquiry.subject, NotChecked(inquiry.skip))
    known = store.get(inquiry.id, policy.max_age, now()) if store is not None else None
    return known if known is not None and _still_answers(known, inquiry, policy) else None


def _with_its_past(inquiry: Inquiry, store: Memory | None) -> Inquiry:
    """The inquiry with what earlier runs have heard of its subject."""
    before = store.last(inquiry.id) if store is not None else None
    if store is None or before is None:
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
