"""One request: whether it may be sent now, sending it, and what its answer says of the host."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from citecheck.net.errands import Driving, Errand
from citecheck.net.lanes import Lane
from citecheck.net.outage import Outlook
from citecheck.net.patience import is_passing
from citecheck.net.policy import Policy
from citecheck.net.probes import Probes
from citecheck.net.schedule import Queue, Schedule
from citecheck.sources import Answer, Request, batch
from citecheck.sources.protocol import Pace
from citecheck.sources.retry import LONGEST_WAIT, retry_after

LONG_REFUSALS = 3
"""So many links in a row that a host puts off beyond this run are enough not to ask it for the rest of them."""
EXHAUSTED_PAUSE = 0.5
"""Seconds until a request is tried again for which this machine had no socket left."""

_MOST_EXHAUSTED = 40
_PATIENT = frozenset({"archive", "identifier"})
"""Questions whose passing trouble is waited out here; the others decide for themselves whether to ask again."""


def _goes_along(errand: Errand, request: Request) -> bool:
    return errand.investigation is not None and errand.request.batch == request.batch


class Starting(Driving, Protocol):
    """What sending needs of the driver besides."""

    def begin(self, errand: Errand, host: str) -> bool:
        """Start an investigation; whether its first request may be sent to `host` right away."""

    def retry(self, errand: Errand, answer: Answer) -> None:
        """Ask an archive again until its trouble has passed."""

    def have_fewer_slots(self) -> None:
        """This machine has no socket left: fewer requests at once."""


class Sender:
    """Sends the requests of errands whose turn it is. It knows the budget, robots.txt, and who does not want us."""

    def __init__(
        self,
        policy: Policy,
        lane: Lane,
        outlook: Outlook,
        schedule: Schedule[Errand],
        *,
        driver: Starting,
        clock: Callable[[], float],
        now: Callable[[], str],
    ) -> None:
        self._policy = policy
        self._lane = lane
        self._outlook = outlook
        self._schedule = schedule
        self._driver = driver
        self._clock = clock
        self._now = now
        self._probes = Probes()
        self._left = policy.budget
        self._put_off: dict[str, int] = {}
        self._take_no_batches: set[str] = set()

    async def send(self, queue: Queue[Errand], errand: Errand, taken: float) -> None:
        """Send an errand's request where it may be sent, and let the errand go on with the answer."""
        free = self._schedule.free
        if errand.investigation is None and not self._driver.begin(errand, queue.name):
            free(queue)
            return
        request = errand.request
        reason = await self._reason_not_to_ask(queue.name)
        if reason is not None:
            free(queue)
            errand.refuse(self._driver, reason)
            return
        if request.probe and not self._probes.may_ask(errand, self._driver):
            free(queue)
            return
        if request.batch is not None and request.batch not in self._take_no_batches:
            together = self._schedule.take_more(queue, batch.SIZE - 1, lambda other: _goes_along(other, request))
            if together:
                await self._send_together(queue, [errand, *together], taken)
                return
        seconds = min(self._policy.timeout, errand.left, request.deadline or self._policy.timeout)
        started = self._clock()
        answer = await self._fetch(request, seconds)
        errand.left -= self._clock() - started
        if answer.error == "exhausted" and errand.tries < _MOST_EXHAUSTED:
            self._wait_for_sockets(queue, errand)
            return
        self._outlook.note(queue.name, answer)
        self._heed(queue, answer, taken, request.pace)
        free(queue)
        if request.probe:
            self._probes.keep(errand, answer, self._driver)
        self._hand_over(errand, answer)

    async def _send_together(self, queue: Queue[Errand], errands: list[Errand], taken: float) -> None:
        """Send what many errands ask of one service as one request, and deal out its answer."""
        requests = [errand.request for errand in errands]
        started = self._clock()
        answer = await self._fetch(batch.join(requests), self._policy.timeout)
        elapsed = self._clock() - started
        self._outlook.note(queue.name, answer)
        self._heed(queue, answer, taken, requests[0].pace)
        self._schedule.free(queue)
        answers = batch.split(answer, requests)
        if answers is None:
            self._take_no_batches.add(requests[0].batch or "")
            for errand in errands:
                self._driver.put(errand)
            return
        for errand, part in zip(errands, answers, strict=True):
            errand.left -= elapsed
            self._hand_over(errand, part)

    def _hand_over(self, errand: Errand, answer: Answer) -> None:
        if errand.request.kind in _PATIENT and self._is_to_be_waited_out(errand, answer):
            self._driver.retry(errand, answer)
        else:
            errand.receive(self._driver, answer)

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
        self._driver.have_fewer_slots()
        self._schedule.free(queue)
        self._schedule.put(queue.name, errand, delay=EXHAUSTED_PAUSE)

    def _heed(self, queue: Queue[Errand], answer: Answer, taken: float, pace: Pace | None) -> None:
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
            self._schedule.refused(queue, taken, pace.rest if wait is None and pace is not None else wait)
        elif wait:
            self._schedule.pause(queue, wait)

    def _is_to_be_waited_out(self, errand: Errand, answer: Answer) -> bool:
        return errand.patient and is_passing(answer, errand.left, self._policy.spacing, self._now())
