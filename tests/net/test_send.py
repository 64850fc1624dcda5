"""What an answer says of how a service wants to be asked."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from citecheck.net.errands import Errand
from citecheck.net.policy import Policy
from citecheck.net.schedule import Queue, Schedule
from citecheck.net.send import Sender
from citecheck.sources import Answer, Inquiry, Request
from citecheck.sources.protocol import Pace


class World:
    """Lane, outlook and driver at once: gives one answer and lets everything be."""

    suspicious = False

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.told: list[Answer | None] = []

    async def fetch(self, request: Request, seconds: float) -> Answer:
        return self.answer

    def note(self, host: str, answer: Answer) -> None:
        pass

    def advance(self, errand: Errand, answer: Answer | None) -> bool:
        self.told.append(answer)
        return False


def sent(answer: Answer, pace: Pace | None) -> Queue[Errand]:
    """The queue of a service after one request, at second 100 of the clock."""
    world: Any = World(answer)
    schedule: Schedule[Errand] = Schedule(2, lambda: 100.0)
    sender = Sender(
        Policy(), world, world, schedule, driver=world, clock=lambda: 100.0, now=lambda: "2026-11-22T10:00:00Z"
    )
    errand = Errand(Inquiry("save", "http://a.example/"), 90.0)
    errand.investigation = world
    errand.request = Request("http://archive.test/save", kind="save", pace=pace)
    schedule.put("archive.test", errand)
    turn = schedule.take()
    assert turn is not None
    asyncio.run(sender.send(*turn))
    assert world.told == [answer]
    return turn[0]


@pytest.mark.parametrize(
    ("headers", "pace", "rest"),
    [
        ((), Pace("x", 2.5, rest=60.0), 60.0),
        ((("retry-after", "7"),), Pace("x", 2.5, rest=60.0), 7.0),
        ((), Pace("x", 2.5), 1.0),
        ((), None, 1.0),
    ],
)
def test_a_service_that_is_asked_too_much_is_left_alone(
    headers: tuple[tuple[str, str], ...], pace: Pace | None, rest: float
) -> None:
    queue = sent(Answer("http://archive.test/save", 429, headers), pace)
    assert queue.rests_until == 100.0 + rest


def test_a_good_answer_asks_for_no_rest() -> None:
    assert sent(Answer("http://archive.test/save", 200), Pace("x", 2.5, rest=60.0)).rests_until <= 100.0
