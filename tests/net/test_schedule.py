"""Whose turn it is, by a clock that the test moves."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.schedule import CROWDED, Queue, Schedule


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Book:
    """Turns of the whole machine: `taken` places are held by somebody else."""

    def __init__(self, taken: int = 0, interval: float = 0.0) -> None:
        self.taken, self.known = taken, interval
        self.held = 0
        self.claims: list[str] = []
        self.learned: dict[str, float] = {}

    def enter(self, name: str, most: int) -> object | None:
        if self.held + self.taken >= most:
            return None
        self.held += 1
        return self.held

    def leave(self, place: object) -> None:
        self.held -= 1

    def claim(self, name: str, interval: float) -> float:
        self.claims.append(name)
        return 0.0

    def rest(self, name: str, seconds: float) -> None:
        pass

    def interval(self, name: str) -> float:
        return self.known

    def learn(self, name: str, interval: float) -> None:
        self.learned[name] = interval


def schedule(most: int = 6, book: Book | None = None) -> tuple[Schedule[str], Clock]:
    clock = Clock()
    return Schedule(most, clock, book), clock


def drain(queues: Schedule[str]) -> list[str]:
    """Everything that can be taken now, each item given back at once."""
    taken = []
    while (turn := queues.take()) is not None:
        taken.append(turn[1])
        queues.free(turn[0])
    return taken


def test_first_in_first_out_at_each_host_and_the_hosts_in_turns() -> None:
    queues, _ = schedule()
    for item in ("a1", "a2", "a3", "b1", "b2", "c1"):
        queues.put(item[0], item)
    assert drain(queues) == ["a1", "b1", "c1", "a2", "b2", "a3"]
    assert queues.waiting == 0


def test_a_host_that_has_not_answered_is_asked_by_two_and_then_by_more() -> None:
    queues, _ = schedule(most=4)
    for number in range(9):
        queues.put("a", str(number))
    turns = [queues.take() for _ in range(3)]
    assert [turn is not None for turn in turns] == [True, True, False]
    for turn in turns[:2]:
        assert turn is not None
        queues.accepted(turn[0])
        queues.free(turn[0])
    assert [queues.take() is not None for _ in range(5)] == [True, True, True, True, False]


def test_a_resting_host_gives_nothing_out_and_holds_up_nobody() -> None:
    queues, clock = schedule()
    for item in ("a1", "a2", "b1", "b2"):
        queues.put(item[0], item)
    turn = queues.take()
    assert turn is not None
    queues.pause(turn[0], 5.0)
    queues.free(turn[0])
    assert drain(queues) == ["b1", "b2"]
    assert queues.next_at() == 105.0
    clock.now = 104.9
    assert drain(queues) == []
    clock.now = 105.0
    assert drain(queues) == ["a2"]


def test_an_item_put_off_waits_in_the_queue_of_its_host() -> None:
    queues, clock = schedule()
    queues.put("a", "late", delay=2.0)
    queues.put("a", "soon")
    assert drain(queues) == ["soon"]
    assert queues.waiting == 1
    assert queues.next_at() == 102.0
    clock.now = 102.0
    assert drain(queues) == ["late"]
    assert queues.next_at() is None


def test_a_refusal_makes_the_host_rest_and_spaces_what_follows() -> None:
    queues, clock = schedule()
    for number in range(8):
        queues.put("a", str(number))
    first, second = queues.take(), queues.take()
    assert first is not None
    assert second is not None
    clock.now += 0.1
    queues.refused(second[0], second[2], 1.0)
    queues.free(first[0])
    queues.free(second[0])
    assert queues.take() is None
    began = []
    while queues.waiting:
        at = queues.next_at()
        assert at is not None
        clock.now = at
        turn = queues.take()
        if turn is not None:
            began.append(clock.now)
            queues.free(turn[0])
    assert began[0] >= 101.1
    gaps = [after - before for before, after in pairwise(began)]
    assert min(gaps) >= first[0].pace.interval - 1e-6 > 0


def test_who_waited_for_his_moment_does_not_wait_for_the_others_too() -> None:
    queues, clock = schedule()
    queues.put("slow", "s1", interval=1.0)
    queues.put("slow", "s2", interval=1.0)
    for number in range(20):
        queues.put(f"host {number}", str(number))
    turn = queues.take()
    assert turn is not None
    assert turn[1] == "s1"
    queues.free(turn[0])
    clock.now += 1.0
    turn = queues.take()
    assert turn is not None
    assert turn[1] == "s2"


def test_places_that_other_processes_hold_are_waited_for() -> None:
    book = Book(taken=6)
    queues, clock = schedule(book=book)
    queues.put("a", "1")
    assert queues.take() is None
    book.taken = 5
    clock.now += CROWDED
    turn = queues.take()
    assert turn is not None
    assert book.held == 1
    queues.free(turn[0])
    assert book.held == 0  # nothing waits, so the place is free for others


def test_what_was_learned_of_a_host_is_known_the_next_time_and_kept() -> None:
    book = Book(interval=0.25)
    queues, _ = schedule(book=book)
    queues.put("a", "1")
    queues.put("a", "2")
    assert queues.take() is not None
    assert book.claims == ["a"]
    queues.settle()
    assert book.learned == {"a": 0.25}


def test_what_can_go_along_is_taken_along() -> None:
    queues, _ = schedule()
    for item in ("a1", "x", "a2", "a3", "a4"):
        queues.put("host", item)
    turn = queues.take()
    assert turn is not None
    assert queues.take_more(turn[0], 2, lambda item: item.startswith("a")) == ["a2", "a3"]
    queues.free(turn[0])
    assert drain(queues) == ["x", "a4"]


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 3)), max_size=30),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_everything_comes_out_once_and_no_host_is_asked_by_too_many(items, most, draw) -> None:  # type: ignore[no-untyped-def]
    queues, clock = schedule(most)
    for number, (host, delay) in enumerate(items):
        queues.put(host, f"{host}{number}", delay=delay)
    under_way: list[tuple[Queue[str], str]] = []
    seen: Counter[str] = Counter()
    for _ in range(2000):
        turn = queues.take()
        if turn is not None:
            under_way.append(turn[:2])
            seen[turn[1]] += 1
        elif under_way:
            queue, _ = under_way.pop(draw.randrange(len(under_way)))
            queues.accepted(queue)
            queues.free(queue)
        elif (at := queues.next_at()) is not None:
            clock.now = max(clock.now, at)
        else:
            break
        assert max(Counter(queue.name for queue, _ in under_way).values(), default=0) <= most
    assert not queues.waiting
    assert seen == Counter({f"{host}{number}": 1 for number, (host, _) in enumerate(items)})
