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
GATHERED = 0.1
"""Seconds for which evidence is gathered until it is kept: so much is asked again after a kill."""

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

    What `progress` is told of is in the store already.
    """
    distinct: dict[str, Inquiry] = {}
    for inquiry in inquiries:
        distinct.setdefault(inquiry.id, inquiry)
    policy.networks()
    ordered = tuple(distinct.values())
    settling = _Settling(len(ordered), store, progress)
    past = _past(ordered, policy, store, now)
    known = _known(ordered, policy, past, now())
    for inquiry in ordered:
        if inquiry.id in known:
            settling.add(known[inquiry.id])
    unknown = [_with_its_past(each, past.get(each.id), store) for each in ordered if each.id not in known]
    if unknown:
        _ask_the_world(unknown, policy, settling, now, resolve)
    settling.flush()
    return tuple(settling.found[inquiry.id] for inquiry in ordered)


class _Settling:
    """Gathers evidence, keeps it, and then tells of it. What came in one moment is kept with one write."""

    def __init__(self, total: int, store: Memory | None, progress: Callable[[Progress], None] | None) -> None:
        self.found: dict[str, Evidence] = {}
        self._total = total
        self._store = store
        self._progress = progress
        self._fresh: list[Evidence] = []

    def add(self, evidence: Evidence) -> bool:
        """Take evidence in; whether it is the first since the last `flush`."""
        self._fresh.append(evidence)
        return len(self._fresh) == 1

    def flush(self) -> None:
        """Keep what has come, and tell of it."""
        fresh, self._fresh = self._fresh, []
        if self._store is not None:
            self._store.put_all([evidence for evidence in fresh if not evidence.cached])
        for evidence in fresh:
            self.found[evidence.id] = evidence
            if self._progress is not None:
                self._progress(Progress(len(self.found), self._total, evidence))


def _known(inquiries: Sequence[Inquiry], policy: Policy, past: Mapping[str, Evidence], now: str) -> dict[str, Evidence]:
    """What need not be asked, or can't be."""
    if policy.offline:
        return {each.id: Evidence(each.question, each.subject, NotChecked("offline")) for each in inquiries}
    known = {}
    for inquiry in inquiries:
        if inquiry.skip is not None:
            known[inquiry.id] = Evidence(inquiry.question, inquiry.subject, NotChecked(inquiry.skip))
        elif (before := past.get(inquiry.id)) is not None and _still_counts(before, inquiry, policy, now):
            known[inquiry.id] = before
    return known


def _past(
    inquiries: Sequence[Inquiry], policy: Policy, store: Memory | None, now: Callable[[], str]
) -> dict[str, Evidence]:
    """The last answers to the questions, however old."""
    if store is None or policy.offline:
        return {}
    return store.get_all([inquiry.id for inquiry in inquiries if inquiry.skip is None], EVER, now())


def _with_its_past(inquiry: Inquiry, before: Evidence | None, store: Memory | None) -> Inquiry:
    """The inquiry with what earlier runs have heard of its subject."""
    if before is None or store is None:
        return inquiry
    return replace(inquiry, before=before, failing=store.failing(inquiry.id))


def _still_counts(known: Evidence, inquiry: Inquiry, policy: Policy, now: str) -> bool:
    """Whether an answer of an earlier run is young enough, and one to the same question under the same policy."""
    if known.asked_at is None or age(known.asked_at, now) > policy.max_age:
        return False
    return _still_answers(known, inquiry, policy)


def _still_answers(known: Evidence, inquiry: Inquiry, policy: Policy) -> bool:
    """Whether an answer of an earlier run is one to the same question under the same policy."""
    if known.under != (inquiry.asking.under(inquiry.subject) if inquiry.question == "link" else ""):
        return False
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
    settling: _Settling,
    now: Callable[[], str],
    resolve: Resolve | None,
) -> None:
    import asyncio  # noqa: PLC0415

    from citecheck.net.drive import drive  # noqa: PLC0415 - loads the HTTP client
    from citecheck.net.resolve import system_resolve  # noqa: PLC0415

    def settle(evidence: Evidence) -> None:
        if settling.add(evidence):
            asyncio.get_running_loop().call_later(GATHERED, settling.flush)

    try:
        _run(drive(inquiries, policy=policy, settle=settle, now=now, resolve=resolve or system_resolve))
    finally:
        settling.flush()


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end, in a thread of its own where an event loop is running already (in a notebook)."""
    import asyncio  # noqa: PLC0415
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    def run() -> None:
        with asyncio.Runner(loop_factory=_fast_loop()) as runner:
            runner.run(work)

    if not _in_event_loop():
        run()
        return

    with ThreadPoolExecutor(1) as pool:
        pool.submit(run).result()


def _fast_loop() -> Callable[[], Any] | None:
    """uvloop's event loop where it is installed."""
    try:
        from uvloop import new_event_loop  # noqa: PLC0415
    except ImportError:
        return None
    return new_event_loop


def _in_event_loop() -> bool:
    import asyncio  # noqa: PLC0415

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
