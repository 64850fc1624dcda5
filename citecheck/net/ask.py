"""The way in: inquiries to evidence. What need not be asked of the network never loads the HTTP client."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Protocol

from msgspec.structs import replace

from citecheck.model import Evidence, Failing, NotChecked, Refused, Saving, Text, Unsaved
from citecheck.net.policy import WAITING, Policy, Progress
from citecheck.sources import Inquiry, Read, investigate
from citecheck.sources.moments import age
from citecheck.sources.text import brings_text, text_subject

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

    def put_body(self, sha256: str, body: bytes, now: str) -> None:
        """Keep the bytes of a source for a while."""

    def bodies(self, hashes: Sequence[str]) -> set[str]:
        """Of which of these the bytes are kept."""


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

    Behind the evidence of an inquiry that is `reading` comes that of question "text", whose bytes are in the store.
    A policy that is offline uses what the store knows, and asks nothing.

    What `progress` is told of is in the store already.
    """
    distinct: dict[str, Inquiry] = {}
    for inquiry in inquiries:
        distinct.setdefault(inquiry.id, inquiry)
    policy.networks()
    ordered = tuple(distinct.values())
    settling = _Settling(ordered, store, progress, now)
    past = _past(ordered, store, now)
    texts = _texts_kept(past.values(), ordered, store, now())
    known = _known(ordered, policy, past, texts, now())
    for inquiry in ordered:
        if inquiry.id in known:
            settling.add(known[inquiry.id], texts.get(inquiry.id))
    unknown = [_with_its_past(each, past, texts, store) for each in ordered if each.id not in known]
    if unknown:
        _ask_the_world(unknown, policy, settling, now, resolve)
    settling.flush()
    return tuple(settling.in_order(ordered))


class _Settling:
    """Gathers evidence, keeps it, and then tells of it. What came in one moment is kept with one write."""

    def __init__(
        self,
        inquiries: Sequence[Inquiry],
        store: Memory | None,
        progress: Callable[[Progress], None] | None,
        now: Callable[[], str],
    ) -> None:
        self._found: dict[str, Evidence] = {}
        self._texts: dict[str, Evidence] = {}
        self._now = now
        self._total = len(inquiries)
        self._open = {inquiry.id: inquiry.subject for inquiry in inquiries} if progress is not None else {}
        self._store = store
        self._progress = progress
        self._fresh: list[Evidence] = []

    def add(self, evidence: Evidence, text: Evidence | None = None) -> bool:
        """Take evidence in, with the text that came with it; whether it is the first since the last `flush`."""
        if text is not None:
            self._texts[evidence.id] = text
        self._fresh.append(evidence)
        return len(self._fresh) == 1

    def keep(self, read: Read) -> None:
        """Keep a source at once, since bodies are large; its evidence follows."""
        self._texts[read.evidence.id] = read.text
        if self._store is not None:
            if isinstance(read.text.outcome, Text) and read.body:
                self._store.put_body(read.text.outcome.sha256, read.body, self._now())
            self._store.put_all([read.text])

    def in_order(self, inquiries: Iterable[Inquiry]) -> Iterator[Evidence]:
        """The evidence for each inquiry, each followed by the text that came with it."""
        for inquiry in inquiries:
            evidence = self._found[inquiry.id]
            yield evidence
            if evidence.id in self._texts and not isinstance(evidence.outcome, NotChecked):
                yield self._texts[evidence.id]

    def flush(self) -> None:
        """Keep what has come, and tell of it."""
        fresh, self._fresh = self._fresh, []
        if self._store is not None:
            self._store.put_all([evidence for evidence in fresh if not evidence.cached])
        for evidence in fresh:
            self._found[evidence.id] = evidence
            self._open.pop(evidence.id, None)
            if self._progress is not None:
                waiting = self._waiting() if evidence is fresh[-1] else ((), 0)
                self._progress(Progress(len(self._found), self._total, evidence, *waiting))

    def _waiting(self) -> tuple[tuple[str, ...], int]:
        """The first hosts without an answer, and how many questions there are beside those to them."""
        hosts: dict[str, int] = {}
        for subject in islice(self._open.values(), 10 * WAITING):
            host = _host(subject)
            if host in hosts or len(hosts) < WAITING:
                hosts[host] = hosts.get(host, 0) + 1
        return tuple(hosts), len(self._open) - sum(hosts.values())


def _host(subject: str) -> str:
    """Who is asked about a subject: the host of an address, the scheme of an identifier."""
    scheme, colon, rest = subject.partition("://")
    return rest.partition("/")[0].rpartition("@")[2] if colon else scheme.partition(":")[0]


def _known(
    inquiries: Sequence[Inquiry],
    policy: Policy,
    past: Mapping[str, Evidence],
    texts: Mapping[str, Evidence],
    now: str,
) -> dict[str, Evidence]:
    """What need not be asked, or can't be."""
    known = {}
    for inquiry in inquiries:
        if inquiry.skip is not None:
            known[inquiry.id] = Evidence(inquiry.question, inquiry.subject, NotChecked(inquiry.skip))
        elif (
            (before := past.get(inquiry.id)) is not None
            and _still_counts(before, inquiry, policy, now)
            and (policy.offline or _is_read(before, inquiry, texts))
        ):
            known[inquiry.id] = before
        elif policy.offline:
            known[inquiry.id] = Evidence(inquiry.question, inquiry.subject, NotChecked("offline"))
    return known


def _is_read(before: Evidence, inquiry: Inquiry, texts: Mapping[str, Evidence]) -> bool:
    """Whether what was to be read is kept, where there was anything to read."""
    return not inquiry.reading or not brings_text(before) or inquiry.id in texts


def _texts_kept(
    found: Iterable[Evidence], inquiries: Iterable[Inquiry], store: Memory | None, now: str
) -> dict[str, Evidence]:
    """The texts that came with earlier answers and are still kept, by the id of the answer that brought them."""
    reading = {inquiry.id for inquiry in inquiries if inquiry.reading}
    brought = {item.id: f"text {text_subject(item)}" for item in found if item.id in reading and brings_text(item)}
    if store is None or not brought:
        return {}
    texts = store.get_all(list(brought.values()), EVER, now)
    hashes = [item.outcome.sha256 for item in texts.values() if isinstance(item.outcome, Text)]
    kept = store.bodies(hashes)
    return {
        id: text
        for id, name in brought.items()
        if (text := texts.get(name)) is not None and (not isinstance(text.outcome, Text) or text.outcome.sha256 in kept)
    }


def _past(inquiries: Sequence[Inquiry], store: Memory | None, now: Callable[[], str]) -> dict[str, Evidence]:
    """The last answers to the questions, however old."""
    if store is None:
        return {}
    return store.get_all([inquiry.id for inquiry in inquiries if inquiry.skip is None], EVER, now())


def _with_its_past(
    inquiry: Inquiry, past: Mapping[str, Evidence], texts: Mapping[str, Evidence], store: Memory | None
) -> Inquiry:
    """The inquiry with what earlier runs have heard of its subject."""
    before = past.get(inquiry.id)
    if before is None or store is None:
        return inquiry
    return replace(inquiry, before=before, failing=store.failing(inquiry.id), kept=texts.get(inquiry.id))


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
        looking_up = resolve or system_resolve
        _run(drive(inquiries, policy=policy, settle=settle, now=now, keep=settling.keep, resolve=looking_up))
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
