"""Drives investigations, many at once: takes their requests to the network and their answers back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from tenacity import AsyncRetrying, RetryCallState, retry_if_result, stop_after_attempt

from citecheck.model import Evidence, NotChecked
from citecheck.net.fetch import Fetcher
from citecheck.net.manners import Manners
from citecheck.net.outage import Outlook
from citecheck.net.policy import Policy
from citecheck.net.resolve import Resolve, Resolver, system_resolve
from citecheck.net.transport import Transport
from citecheck.sources import Answer, Inquiry, Request, investigate
from citecheck.sources.address import place
from citecheck.sources.retry import LONGEST_WAIT, retry_after

ARCHIVE_TRIES = 4
"""Requests to an archive before its trouble counts as the answer."""

_PASSING = frozenset({"timeout", "reset", "refused", "empty", "dns-temporary"})

Settle = Callable[[Evidence], None]


async def drive(
    inquiries: Iterable[Inquiry],
    *,
    policy: Policy,
    settle: Settle,
    now: Callable[[], str],
    resolve: Resolve = system_resolve,
) -> None:
    """Answer all inquiries; `settle` is called with each piece of evidence as soon as it can be believed."""
    resolver = Resolver(policy, resolve)
    outlook = Outlook(resolver)
    doubtful: list[Evidence] = []

    async def answer(inquiry: Inquiry) -> None:
        evidence = await driver.answer(inquiry)
        if outlook.is_certain(evidence):
            settle(evidence)
        else:
            doubtful.append(evidence)

    async with _transport(policy, resolver) as transport:
        driver = Driver(policy, Fetcher(transport, policy.user_agent), outlook, now)
        async with asyncio.TaskGroup() as tasks:
            for inquiry in inquiries:
                tasks.create_task(answer(inquiry))
    for evidence in doubtful:
        settle(await outlook.believe(evidence))


@asynccontextmanager
async def _transport(policy: Policy, resolver: Resolver) -> AsyncIterator[Transport]:
    transport = Transport(policy, resolver)
    try:
        yield transport
    finally:
        await transport.aclose()


class Driver:
    """What the investigations of one run share: slots, budget, and the outlook on the network."""

    def __init__(self, policy: Policy, fetcher: Fetcher, outlook: Outlook, now: Callable[[], str]) -> None:
        self._policy = policy
        self._fetcher = fetcher
        self._outlook = outlook
        self._now = now
        self._manners = Manners(policy)
        self._left = policy.budget

    async def answer(self, inquiry: Inquiry) -> Evidence:
        """Carry one investigation to its end."""
        asked_at = self._now()
        try:
            return await self._investigate(inquiry, asked_at)
        except _Unasked as stop:
            return Evidence(inquiry.question, inquiry.subject, NotChecked(stop.reason), asked_at)

    async def _investigate(self, inquiry: Inquiry, asked_at: str) -> Evidence:
        policy = self._policy
        investigation = investigate(
            inquiry,
            asked_at=asked_at,
            services=policy.services,
            spacing=policy.spacing,
            save_key=policy.save_key,
        )
        allowance = _Allowance(policy.link_timeout)
        try:
            request = next(investigation)
            while True:
                request = investigation.send(await self._ask(request, allowance))
        except StopIteration as end:
            evidence: Evidence = end.value
            return evidence

    async def _ask(self, request: Request, allowance: _Allowance) -> Answer:
        if request.delay >= allowance.left:
            return Answer(request.url, error="deadline")
        if request.delay:
            allowance.left -= request.delay
            await asyncio.sleep(request.delay)
        if request.kind in ("archive", "identifier"):
            return await self._ask_patiently(request, allowance)
        return await self._send(request, allowance)

    async def _ask_patiently(self, request: Request, allowance: _Allowance) -> Answer:
        """Archives and registries are few and shared: what passes is waited out."""

        def pause(state: RetryCallState) -> float:
            answer: Answer = state.outcome.result() if state.outcome else Answer(request.url)
            asked_for = retry_after(answer, now=self._now()) or 0.0
            seconds = max(asked_for, self._policy.spacing * 2.0 ** (int(state.attempt_number) - 1))
            allowance.left -= seconds
            return seconds

        retrying = AsyncRetrying(
            retry=retry_if_result(lambda answer: self._is_passing(answer, allowance)),
            wait=pause,
            stop=stop_after_attempt(ARCHIVE_TRIES),
            retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
        )
        answer: Answer = await retrying(self._send, request, allowance)
        return answer

    def _is_passing(self, answer: Answer, allowance: _Allowance) -> bool:
        asked_for = retry_after(answer, now=self._now()) or 0.0
        if allowance.left <= self._policy.spacing or asked_for > min(LONGEST_WAIT, allowance.left):
            return False
        return answer.error in _PASSING or answer.status in (429, 500, 502, 503, 504)

    async def _send(self, request: Request, allowance: _Allowance) -> Answer:
        """Send one request when its turn has come. Only the time it is under way counts against its link."""
        where = place(request.url)
        if where is None:
            return Answer(request.url, error="malformed-address")
        async with self._manners.turn(where.host, request):
            await self._check_leave()
            seconds = min(self._policy.timeout, allowance.left)
            if seconds <= 0:
                return Answer(request.url, error="deadline")
            clock = asyncio.get_running_loop().time
            started = clock()
            answer = await self._fetcher.fetch(request.within(seconds))
            allowance.left -= clock() - started
        self._outlook.note(where.host, answer)
        self._manners.heed(where.host, answer, self._now())
        return answer

    async def _check_leave(self) -> None:
        if await self._outlook.away():
            raise _Unasked("network-away")
        if self._left is not None:
            if self._left <= 0:
                raise _Unasked("budget")
            self._left -= 1


class _Allowance:
    """Seconds left for one link."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds


class _Unasked(Exception):  # noqa: N818 - not an error: the reason why an investigation is not carried on
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
