"""The best numbering among weighted readings, by dynamic programming.

Note labels rise 1, 2, 3 ... A chain of readings is worth the sum of their weights minus the price of every step that
is not to the next label. The state is the last label of a chain, and a step looks at the labels just below it and at
the best chain of all, so time is linear in the number of readings.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from citecheck.notes.markers.candidates import Reading
from citecheck.notes.markers.weights import ASIDE, GAP_IN_NOTES, JUMP, NO_NOTE, REPEAT, WINDOW, gap_price, start_price


class Chain(NamedTuple):
    """Readings in order, none overlapping, and what they are worth together (a log-odds)."""

    readings: tuple[Reading, ...]
    score: float


class _End(NamedTuple):
    score: float
    link: int


class _Prices(NamedTuple):
    """What a repeat and a jump cost, and how much dearer than in the table a gap is."""

    repeat: float
    jump: float
    gap: float


def best_chain(readings: Sequence[Reading], labels: Collection[int] = (), *, step: float | None = None) -> Chain:
    """The chain of highest score. `readings` are in order of start.

    `labels` are those of the note list, if there is one: a label that is not among them costs `NO_NOTE`. With `step`,
    the price of any step and of any start, the labels need not rise: a list of references is cited in any order.
    Labels of the list that are left uncalled behind the last link cost like a gap.
    """
    known = frozenset(labels)
    prices = _Prices(*((REPEAT, JUMP) if step is None else (step, step)), GAP_IN_NOTES if known else 1.0)
    ends: dict[int, _End] = {}
    best = _End(float("-inf"), -1)
    waiting: list[tuple[int, int, _End]] = []
    back: list[int] = []
    top, finish = _End(0.0, -1), 0.0
    last = max(known, default=0)
    for index, reading in enumerate(readings):
        start = reading.pieces[0].start
        if waiting:
            best = _commit(waiting, start, ends, best)
        came = _predecessor(reading.pieces[0].label, ends, best, prices)
        if step is not None and came.link < 0:
            came = _End(-step, -1)
        back.append(came.link)
        unknown = sum(piece.label not in known for piece in reading.pieces) if known else 0
        here = _End(came.score + reading.weight - NO_NOTE * unknown, index)
        waiting.append((reading.pieces[-1].end, reading.pieces[-1].label, here))
        whole = here.score - _left_over(reading.pieces[-1].label, last)
        if whole > finish:
            top, finish = here, whole
    return Chain(_traced(readings, back, top.link), top.score)


def _left_over(label: int, last: int) -> float:
    """What it costs to end with `label` where the list goes on to `last`."""
    return min(6.0, gap_price(last - label + 1)) if label < last else 0.0


def with_asides(chain: Chain, readings: Sequence[Reading], labels: Collection[int] = ()) -> Chain:
    """The chain and, between its links, the readings beyond doubt that call a note out of turn.

    Such a note is one that was called before or, where there is a list, one of the `labels` in it.
    """
    if not chain.readings:
        return chain
    found: list[Reading] = []
    score, highest, end = chain.score, 0, 0
    links = iter([*chain.readings, None])
    link = next(links)
    for reading in readings:
        start, stop = reading.pieces[0].start, reading.pieces[-1].end
        if reading is link:
            found.append(reading)
            highest, end, link = max(highest, reading.pieces[-1].label), stop, next(links)
        elif (
            reading.weight > ASIDE
            and start >= end
            and (link is None or stop <= link.pieces[0].start)
            and all(piece.label <= highest or piece.label in labels for piece in reading.pieces)
        ):
            found.append(reading)
            score, end = score + reading.weight - ASIDE, stop
    return Chain(tuple(found), score)


def _commit(waiting: list[tuple[int, int, _End]], start: int, ends: dict[int, _End], best: _End) -> _End:
    """Let the readings that end before `start` be stepped from."""
    still = []
    for item in waiting:
        end, label, here = item
        if end > start:
            still.append(item)
            continue
        if label not in ends or here.score > ends[label].score:
            ends[label] = here
        if here.score > best.score:
            best = here
    waiting[:] = still
    return best


def _predecessor(label: int, ends: dict[int, _End], best: _End, prices: _Prices) -> _End:
    came = _End(-start_price(label), -1)
    for step in range(1, WINDOW + 1):
        end = ends.get(label - step)
        price = gap_price(step) * prices.gap
        if end is not None and end.score - price > came.score:
            came = _End(end.score - price, end.link)
    end = ends.get(label)
    if end is not None and end.score - prices.repeat > came.score:
        came = _End(end.score - prices.repeat, end.link)
    if best.score - prices.jump > came.score:
        came = _End(best.score - prices.jump, best.link)
    return came


def _traced(readings: Sequence[Reading], back: list[int], index: int) -> tuple[Reading, ...]:
    found = []
    while index >= 0:
        found.append(readings[index])
        index = back[index]
    return tuple(reversed(found))
