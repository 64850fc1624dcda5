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
from citecheck.net.patience import ask_again
from citecheck.net.policy import Policy
from citecheck.net.resolve import Resolve, Resolver, system_resolve
from citecheck.net.schedule import Queue, Schedule
from citecheck.net.send import Sender
from citecheck.net.shared import SharedTurns
from citecheck.sources import Answer, Inquiry, Read, Request, investigate
from citecheck.sources.address import place

ARCHIVE_AT_ONCE = 2
"""Requests at once to an archive or a registry, whatever the limit for other hosts."""
Settle = Callable[[Evidence], None]
Keep = Callable[[Read], None]


async def drive(
    inquiries: Iterable[Inquiry],
    *,
    policy: Policy,
    settle: Settle,
    now: Callable[[], str],
    keep: Keep | None = None,
    resolve: Resolve = system_resolve,
) -> None:
    """Answer all inquiries; `settle` is called with each piece of evidence as soon as it can be believed.

    `keep` is called before that with what came to be read.
    """
    resolver = Resolver(policy, resolve)
    turns = SharedTurns(Path(policy.shared_dir)) if policy.shared_dir is not None else None
    try:
        lane = open_lane(policy, resolver)
        try:
            await Driver(policy, lane, Outlook(resolver), settle=settle, now=now, keep=keep, turns=turns).run(inquiries)
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
        keep: Keep | None = None,
        turns: SharedTurns | None = None,
    ) -> None:
        self._policy = policy
        self._outlook = outlook
        self._settle = settle
        self._keep = keep
        self._now = now
        self._loop = asyncio.get_running_loop()
        self._clock = self._loop.time
        self._schedule: Schedule[Errand] = Schedule(policy.max_per_host, self._clock, turns)
        self._sender = Sender(policy, lane, outlook, self._schedule, driver=self, clock=self._clock, now=now)
        self._most = policy.max_total
        self._open = 0
        self._doubtful: list[Evidence] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()
        self._timer: asyncio.Handle | None = None
        self._armed_for = 0.0
        self._due = False
        self._finished: asyncio.Future[None] = self._loop.create_future()

    async def run(self, inquiries: Iterable[Inquiry]) -> None:
        """Carry all investigations to their end."""
        asked = tuple(inquiries)
        self._open = len(asked)
        for inquiry in asked:
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
        where = place(inquiry.subject) if inquiry.question == "link" else None
        if where is None:  # begun at once: only then is known whom it asks, and what can go there together
            self.begin(errand)
        else:
            self._schedule.put(where.host, errand)

    def begin(self, errand: Errand, host: str | None = None) -> bool:
        """Start an investigation. Whether its first request may be sent to `host` right away; else it is queued."""
        policy, inquiry = self._policy, errand.inquiry
        errand.asked_at = self._now()
        errand.investigation = investigate(
            inquiry,
            asked_at=errand.asked_at,
            services=policy.services,
            spacing=policy.spacing,
            save_key=policy.save_key,
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
            self._done(self._without_text(end.value))
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
        self._pump_soon()
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

    def have_fewer_slots(self) -> None:
        """This machine has no socket left: fewer requests at once from now on."""
        self._most = max(8, self._most * 3 // 4)

    def _without_text(self, found: Evidence | Read) -> Evidence:
        """The evidence alone; what came with it to be read is handed over."""
        if isinstance(found, Evidence):
            return found
        if self._keep is not None:
            self._keep(found)
        return found.evidence

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

    def _pump_soon(self) -> None:
        """Something has been queued, by a task that may not be one of the slots: let it not lie there."""
        if not self._due:
            self._due = True
            self._loop.call_soon(self._wake)

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
            self._timer = self._loop.call_at(at, self._ring)

    def _ring(self) -> None:
        self._timer = None
        self._wake()

    def _wake(self) -> None:
        """Go on: a moment has come, or something was queued."""
        self._due = False
        try:
            self._pump()
        except Exception as error:  # nobody waits for what a timer calls
            if not self._finished.done():
                self._finished.set_exception(error)

    async def _serve(self, queue: Queue[Errand], errand: Errand, taken: float) -> None:
        """One slot: send what its turn brings, until there is nothing to send."""
        schedule = self._schedule
        while True:
            await self._sender.send(queue, errand, taken)
            if len(self._tasks) > self._most or (turn := schedule.take()) is None:
                break
            queue, errand, taken = turn
            if schedule.ready and len(self._tasks) < self._most:
                self._pump()
            elif schedule.next_at() is not None:
                self._arm()
        self._arm()

    # ------------------------------------------------------------ archives and registries

    def retry(self, errand: Errand, answer: Answer) -> None:
        """Let a task wait out the trouble of an archive; there are few of them, and they end with the run."""
        task = self._loop.create_task(self._wait_out(errand, answer))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
        task.add_done_callback(self._check)

    async def _wait_out(self, errand: Errand, answer: Answer) -> None:
        last = await ask_again(errand, answer, self._ask_once, self._policy.spacing, self._now)
        if last is not None:
            errand.receive(self, last)
            self._pump()  # the slot that brought the answer may have ended before the next request was queued

    def _ask_once(self, errand: Errand) -> asyncio.Future[Answer | None]:
        answered: asyncio.Future[Answer | None] = self._loop.create_future()
        self.put(SingleErrand(errand, answered))
        self._pump()
        return answered
