"""Drives investigations, many at once: takes their requests to the network and their answers back.

What waits is an `Errand` in the queue of its host, a small record and no task. There are as many tasks as requests
under way, and each goes on with the next errand when it is done with one. A pause before a link is asked again is a
place in the queue, too; nobody sleeps on it.
"""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from citecheck.model import Evidence, NotChecked
from citecheck.net.errands import Errand, SingleErrand
from citecheck.net.lanes import Lane, open_lane
from citecheck.net.outage import Outlook
from citecheck.net.patience import ask_again, is_passing
from citecheck.net.policy import Policy
from citecheck.net.probes import Probes
from citecheck.net.resolve import Resolve, Resolver, system_resolve
from citecheck.net.schedule import Queue, Schedule
from citecheck.net.shared import SharedTurns
from citecheck.sources import Answer, Inquiry, Request, investigate
from citecheck.sources.address import place
from citecheck.sources.retry import LONGEST_WAIT, retry_after

ARCHIVE_AT_ONCE = 2
"""Requests at once to an archive or a registry, whatever the limit for other hosts."""
LONG_REFUSALS = 3
"""So many links in a row that a host puts off beyond this run are enough not to ask it for the rest of them."""
EXHAUSTED_PAUSE = 0.5
"""Seconds until a request is tried again for which this machine had no socket left."""

_MOST_EXHAUSTED = 40
_PATIENT = frozenset({"archive", "identifier"})
"""Questions whose passing trouble is waited out here; the others decide for themselves whether to ask again."""

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
    turns = SharedTurns(Path(policy.shared_dir)) if policy.shared_dir is not None else None
    try:
        lane = open_lane(policy, resolver)
        try:
            await Driver(policy, lane, Outlook(resolver), settle=settle, now=now, turns=turns).run(inquiries)
        finally:
            await lane.aclose()
    finally:
        if turns is not None:
            turns.close()


class Driver:
    """What the investigations of one run share: the schedule, the budget, the outlook on the network."""

    def __init__(
        self,
        policy: Policy,
        lane: Lane,
        outlook: Outlook,
        *,
        settle: Settle,
        now: Callable[[], str],
        turns: SharedTurns | None = None,
    ) -> None:
        self._policy = policy
        self._lane = lane
        self._outlook = outlook
        self._settle = settle
        self._now = now
        self._loop = asyncio.get_running_loop()
        self._clock = self._loop.time
        self._schedule: Schedule[Errand] = Schedule(policy.max_per_host, self._clock, turns)
        self._probes = Probes()
        self._most = policy.max_total
        self._left = policy.budget
        self._open = 0
        self._doubtful: list[Evidence] = []
        self._put_off: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()
        self._timer: asyncio.Handle | None = None
        self._armed_for = 0.0
        self._finished: asyncio.Future[None] = self._loop.create_future()

    async def run(self, inquiries: Iterable[Inquiry]) -> None:
        """Carry all investigations to their end."""
        for inquiry in inquiries:
            self._open += 1
            self._enlist(inquiry)
        if self._open:
            self._pump()
            try:
                await self._finished
            finally:
                await self._stop()
        for evidence in self._doubtful:
            self._settle(await self._outlook.believe(evidence))

    async def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        tasks = [*self._tasks, *self._waiting]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._schedule.settle()

    # ------------------------------------------------------------ investigations

    def _enlist(self, inquiry: Inquiry) -> None:
        """Queue an investigation, begun only when it is its turn, so that those that wait weigh little."""
        errand = Errand(inquiry, self._policy.link_timeout)
        if inquiry.question != "link":  # whom it asks is known when it has begun
            self._schedule.put(f"question {inquiry.question}", errand)
        elif (where := place(inquiry.subject)) is not None:
            self._schedule.put(where.host, errand)
        else:
            self._begin(errand)

    def _begin(self, errand: Errand, host: str | None = None) -> bool:
        """Start an investigation. Whether its first request may be sent to `host` right away; else it is queued."""
        policy, inquiry = self._policy, errand.inquiry
        errand.asked_at = self._now()
        errand.investigation = investigate(
            inquiry, asked_at=errand.asked_at, archive=policy.archive, spacing=policy.spacing
        )
        return self.advance(errand, None, host)

    def advance(self, errand: Errand, answer: Answer | None, host: str | None = None) -> bool:
        """Give an investigation the answer to its request and queue its next one.

        True when the next one may be sent to `host` right away. One that fails costs no other its verdict.
        """
        investigation = errand.investigation
        if investigation is None:
            return False
        try:
            while True:
                request = investigation.send(answer) if answer is not None else next(investigation)
                errand.request = request
                where = place(request.url)
                if where is not None and where.host == host and not request.delay and request.pace is None:
                    return True
                answer = self._put(errand, request, where.host if where is not None else None)
                if answer is None:
                    return False
        except StopIteration as end:
            self._done(end.value)
        except Exception as error:
            fault = f"{errand.inquiry.id} could not be checked because of a fault of citecheck itself: {error!r}"
            warnings.warn(fault, stacklevel=2)
            self.give_up(errand, "internal-error")
        return False

    def _put(self, errand: Errand, request: Request, host: str | None) -> Answer | None:
        """Queue an errand, or say at once why its request can't be sent."""
        if host is None:
            return Answer(request.url, error="malformed-address")
        if request.delay >= errand.left:
            return Answer(request.url, error="deadline")
        if request.delay:
            errand.left -= request.delay
            errand.request = replace(request, delay=0.0)  # it waits in the queue, and only once
        most = None if request.kind == "link" else ARCHIVE_AT_ONCE
        if request.pace is None:
            self._schedule.put(host, errand, delay=request.delay, most=most)
        else:
            name, interval = f"pace {request.pace.name}", request.pace.interval
            self._schedule.put(name, errand, delay=request.delay, most=most, interval=interval)
        return None

    def put(self, errand: Errand) -> None:
        """Queue an errand that has its request."""
        where = place(errand.request.url)
        answer = self._put(errand, errand.request, where.host if where is not None else None)
        if answer is not None:
            errand.receive(self, answer)

    def give_up(self, errand: Errand, reason: str) -> None:
        """End an investigation that can't be carried on."""
        inquiry = errand.inquiry
        self._done(Evidence(inquiry.question, inquiry.subject, NotChecked(reason), errand.asked_at or self._now()))

    def _done(self, evidence: Evidence) -> None:
        if self._outlook.is_certain(evidence):
            self._settle(evidence)
        else:
            self._doubtful.append(evidence)
        self._open -= 1
        if not self._open and not self._finished.done():
            self._finished.set_result(None)

    # ------------------------------------------------------------ tasks

    def _pump(self) -> None:
        """Start tasks for the errands whose turn it is, as long as there are slots."""
        while len(self._tasks) < self._most and (turn := self._schedule.take()) is not None:
            task = self._loop.create_task(self._serve(*turn))
            self._tasks.add(task)
            task.add_done_callback(self._served)
        self._arm()

    def _served(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._check(task)

    def _check(self, task: asyncio.Task[None]) -> None:
        """A task that failed ends the run: that is a fault of ours and no answer."""
        if not task.cancelled() and (error := task.exception()) is not None and not self._finished.done():
            self._finished.set_exception(error)

    def _arm(self) -> None:
        """Wake up when the next pause of a host or an errand is over."""
        at = self._schedule.next_at()
        if at is not None and (self._timer is None or at < self._armed_for):
            if self._timer is not None:
                self._timer.cancel()
            self._armed_for = at
            self._timer = self._loop.call_at(at, self._wake)

    def _wake(self) -> None:
        self._timer = None
        try:
            self._pump()
        except Exception as error:  # nobody waits for what a timer calls
            if not self._finished.done():
                self._finished.set_exception(error)

    async def _serve(self, queue: Queue[Errand], errand: Errand, taken: float) -> None:
        """One slot: send what its turn brings, until there is nothing to send."""
        schedule = self._schedule
        while True:
            await self._send(queue, errand, taken)
            if len(self._tasks) > self._most or (turn := schedule.take()) is None:
                break
            queue, errand, taken = turn
            if schedule.ready and len(self._tasks) < self._most:
                self._pump()
            elif schedule.next_at() is not None:
                self._arm()
        self._arm()

    # ------------------------------------------------------------ one request

    async def _send(self, queue: Queue[Errand], errand: Errand, taken: float) -> None:
        """Send an errand's request where it may be sent, and let the errand go on with the answer."""
        free = self._schedule.free
        if errand.investigation is None and not self._begin(errand, queue.name):
            free(queue)
            return
        request = errand.request
        reason = await self._reason_not_to_ask(queue.name)
        if reason is not None:
            free(queue)
            errand.refuse(self, reason)
            return
        if request.probe and not self._probes.may_ask(errand, self):
            free(queue)
            return
        seconds = min(self._policy.timeout, errand.left, request.deadline or self._policy.timeout)
        started = self._clock()
        answer = await self._fetch(request, seconds)
        errand.left -= self._clock() - started
        if answer.error == "exhausted" and errand.tries < _MOST_EXHAUSTED:
            self._wait_for_sockets(queue, errand)
            return
        self._outlook.note(queue.name, answer)
        self._heed(queue, answer, taken)
        free(queue)
        if request.probe:
            self._probes.keep(errand, answer, self)
        if request.kind in _PATIENT and self._is_to_be_waited_out(errand, answer):
            self._retry(errand, answer)
        else:
            errand.receive(self, answer)

    async def _fetch(self, request: Request, seconds: float) -> Answer:
        if seconds <= 0:
            return Answer(request.url, error="deadline")
        if self._left is not None:
            self._left -= 1
        try:
            return await self._lane.fetch(request, seconds)
        except Exception:  # a fault of ours or of a library: it must not cost the others their verdicts
            return Answer(request.url, error="protocol")

    async def _reason_not_to_ask(self, host: str) -> str | None:
        if self._left is not None and self._left <= 0:
            return "budget"
        if self._put_off and self._put_off.get(host, 0) >= LONG_REFUSALS:
            return "rate-limited"
        if self._outlook.suspicious and await self._outlook.away():
            return "network-away"
        return None

    def _wait_for_sockets(self, queue: Queue[Errand], errand: Errand) -> None:
        """This machine has no socket left: fewer at once, and the request once more."""
        errand.tries += 1
        self._most = max(8, self._most * 3 // 4)
        self._schedule.free(queue)
        self._schedule.put(queue.name, errand, delay=EXHAUSTED_PAUSE)

    def _heed(self, queue: Queue[Errand], answer: Answer, taken: float) -> None:
        """Take in what an answer says about how its host wants to be asked."""
        status = answer.status
        if status is None:
            return
        if status not in (429, 503):
            self._schedule.accepted(queue)
            self._put_off.pop(queue.name, None)
            return
        wait = retry_after(answer, now=self._now())
        if wait is not None and wait > LONGEST_WAIT:
            self._put_off[queue.name] = self._put_off.get(queue.name, 0) + 1
        elif status == 429:
            self._schedule.refused(queue, taken, wait)
        elif wait:
            self._schedule.pause(queue, wait)

    # ------------------------------------------------------------ archives and registries

    def _is_to_be_waited_out(self, errand: Errand, answer: Answer) -> bool:
        return errand.patient and is_passing(answer, errand.left, self._policy.spacing, self._now())

    def _retry(self, errand: Errand, answer: Answer) -> None:
        """Let a task wait out the trouble of an archive; there are few of them, and they end with the run."""
        task = self._loop.create_task(self._wait_out(errand, answer))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
        task.add_done_callback(self._check)

    async def _wait_out(self, errand: Errand, answer: Answer) -> None:
        last = await ask_again(errand, answer, self._ask_once, self._policy.spacing, self._now)
        if last is not None:
            errand.receive(self, last)

    def _ask_once(self, errand: Errand) -> asyncio.Future[Answer | None]:
        answered: asyncio.Future[Answer | None] = self._loop.create_future()
        self.put(SingleErrand(errand, answered))
        self._pump()
        return answered
