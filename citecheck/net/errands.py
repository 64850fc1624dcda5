"""What waits in a host's queue: a request, and who is to be told of the answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from citecheck.sources import Answer, Inquiry, Investigation, Request

if TYPE_CHECKING:
    from collections.abc import Callable


class Driving(Protocol):
    """What errands need of the driver."""

    def advance(self, errand: Errand, answer: Answer | None) -> bool:
        """Give an investigation the answer to its request, and queue its next one."""

    def give_up(self, errand: Errand, reason: str) -> None:
        """End an investigation that can't be carried on."""

    def put(self, errand: Errand) -> None:
        """Queue an errand that has its request."""


class Errand:
    """An investigation on its way. `left` is what it has left of the seconds allowed to a link."""

    __slots__ = ("asked_at", "inquiry", "investigation", "left", "request", "tries")

    patient = True
    """Whether trouble of an archive that passes is to be waited out."""

    def __init__(self, inquiry: Inquiry, left: float) -> None:
        self.inquiry = inquiry
        self.left = left
        self.asked_at: str | None = None
        self.investigation: Investigation | None = None
        """None until its turn has come for the first time."""
        self.request = _NONE
        self.tries = 0
        """Requests that failed for want of a socket on this machine."""

    def receive(self, driver: Driving, answer: Answer) -> None:
        """Go on with the answer."""
        driver.advance(self, answer)

    def refuse(self, driver: Driving, reason: str) -> None:
        """Nothing was sent and nothing will be: `reason` is that of `NotChecked`."""
        driver.give_up(self, reason)


class SingleErrand(Errand):
    """One more request of an investigation that a task waits for."""

    __slots__ = ("_answered", "_whose")

    patient = False

    def __init__(self, whose: Errand, answered: asyncio.Future[Answer | None]) -> None:
        super().__init__(whose.inquiry, whose.left)
        self.investigation = whose.investigation
        self.request = whose.request
        self._whose = whose
        self._answered = answered

    def receive(self, _driver: Driving, answer: Answer) -> None:
        """Hand the answer over."""
        self._whose.left = self.left
        if not self._answered.done():
            self._answered.set_result(answer)

    def refuse(self, driver: Driving, reason: str) -> None:
        """End the investigation and say so with None."""
        driver.give_up(self._whose, reason)
        if not self._answered.done():
            self._answered.set_result(None)


class SideErrand(Errand):
    """A request of the driver's own, such as for robots.txt: whoever asked is called with the answer, or None."""

    __slots__ = ("_tell",)

    patient = False

    def __init__(self, whose: Errand, request: Request, tell: Callable[[Answer | None], None]) -> None:
        super().__init__(whose.inquiry, whose.left)
        self.investigation = whose.investigation
        self.request = request
        self._tell = tell

    def receive(self, _driver: Driving, answer: Answer) -> None:
        """Hand the answer over."""
        self._tell(answer)

    def refuse(self, _driver: Driving, _reason: str) -> None:
        """Nothing was learned."""
        self._tell(None)


_NONE = Request("")
