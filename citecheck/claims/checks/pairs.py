"""Which amounts of a sentence are one thing before and after, and which change is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from citecheck.claims.checks import cues
from citecheck.claims.checks.told import Told
from citecheck.model import Quantity

_NEAR = 80
"""Between the two amounts of a pair there are no more characters."""
_SCALED = 1000
_RIGHT_BEFORE = 16
_COUNTED = ("count", "number")


class Pair(NamedTuple):
    """Two amounts of one thing, before and after; `first` and `last` are the places of the outer ones in the row."""

    old: int
    new: int
    first: int
    last: int


def pairs(row: Told) -> Iterator[Pair]:
    """The pairs of a sentence, in order."""
    for index in range(len(row.claims)):
        quantity, before = row.quantity(index), row.gaps[index]
        if quantity.low != quantity.high and cues.FROM.search(before):
            yield Pair(index, index, index, index)
        if index + 1 == len(row.claims) or cues.RATE_OF_EXCHANGE.search(row.gaps[index + 2]):
            continue
        between = row.gaps[index + 1]
        bare = bool(_is_bare(quantity) and cues.FROM.search(before))
        bare = bare or (_is_bare(row.quantity(index + 1)) and row.quantity(index + 1).step >= _SCALED)
        if not (bare or alike(quantity, row.quantity(index + 1))):
            continue
        if "." in between.strip() and ". " in between:
            continue
        if (cues.FROM.search(before) and cues.TO.search(between) and len(between) < _NEAR) or _became(before, between):
            yield Pair(index, index + 1, index, index + 1)
        elif (years := _years(between, row.gaps[index + 2])) is not None:
            old, new = (index, index + 1) if years[0] < years[1] else (index + 1, index)
            yield Pair(old, new, index, index + 1)
        elif _is_from_behind(before, between) or cues.UP_FROM.search(between):
            yield Pair(index + 1, index, index, index + 1)


def _is_bare(quantity: Quantity) -> bool:
    return not quantity.unit and quantity.dimension == "number"


def _years(between: str, after: str) -> tuple[int, int] | None:
    """1.5 million in 2019 and 0.9 million in 2021: the two years."""
    first, second = cues.IN_YEAR_AND.search(between), cues.IN_YEAR.search(after)
    if first is None or second is None or first["year"] == second["year"]:
        return None
    return int(first["year"]), int(second["year"])


def _became(before: str, between: str) -> bool:
    """Whether the second amount is what the first has become: "which was $8 billion in 2018, reached"."""
    return bool(cues.GREW_TO.search(between) or (cues.WHICH_WAS.search(before) and cues.THEN_WAS.search(between)))


def _is_from_behind(before: str, between: str) -> bool:
    """Whether the amount that comes second is the older one: "to 3 million tonnes from 2 million"."""
    ends = bool(cues.TO.search(before) and cues.FROM.search(between)) and len(between) < _NEAR
    return ends and not any(cue.search(between) for cue in (cues.AND, cues.IS_UP, cues.IS_DOWN))


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one kind: money of one currency, shares, one unit, or bare counts."""
    if one.dimension in _COUNTED and other.dimension in _COUNTED:
        return not one.unit or not other.unit or one.unit == other.unit
    return (
        one.dimension == other.dimension
        and one.unit == other.unit
        and one.dimension not in ("rank", "multiple", "ratio")
    )


def changes(row: Told, pair: Pair) -> Iterator[int]:
    """The changes told behind the pair or in front of it."""
    behind = pair.last + 1
    if behind < len(row.claims) and not _per_time(row, behind):
        gap = row.gaps[behind]
        quantity = row.quantity(behind)
        if (
            cues.CHANGE.search(gap)
            or cues.CHANGE_HAN.search(gap)
            or cues.BY_ONLY.search(gap)
            or (quantity.dimension == "multiple" and cues.ONLY_OR.search(gap))
            or (quantity.dimension in ("share", "points") and _is_change_behind(row, behind))
        ):
            yield behind
    front = pair.first - 1
    gap = row.gaps[pair.first]
    if (
        front >= 0
        and not _per_time(row, front, _RIGHT_BEFORE)
        and (cues.FROM.search(gap) or cues.TO.search(gap))
        and len(gap) < 60
    ):
        told = cues.BY.search(row.gaps[front]) or cues.THEN_CHANGE.search(gap)
        if "." not in gap and (told or row.quantity(front).dimension == "multiple"):
            yield front


def _per_time(row: Told, index: int, reach: int = 60) -> bool:
    return bool(cues.PER_TIME.search(row.gaps[index][-reach:]) or cues.PER_TIME_BEHIND.search(row.gaps[index + 1]))


def _is_change_behind(row: Told, index: int) -> bool:
    """Whether a share is a change by the words or the sign beside it: ", or 25 percent", "(+25 %)", "(25 % more)"."""
    gap, after = row.gaps[index], row.gaps[index + 1]
    if not cues.OR.search(gap):
        return False
    signed = gap.rstrip().endswith(("+", "-", "−"))
    said = bool(cues.APPOSED.search(gap)) and not cues.ONLY_OF.search(after[:4] + " ")
    return signed or said or bool(cues.THEN_CHANGE.search(after))


def interleaved(row: Told) -> Iterator[tuple[Pair, int]]:
    """B, up C from A; B, C more than A; B, twice the A."""
    for index in range(len(row.claims) - 2):
        new, change, old = (row.quantity(index + offset) for offset in range(3))
        bare = old.dimension == "number" and old.step >= _SCALED and new.dimension not in ("share", "points")
        if not (alike(new, old) or bare):
            continue
        first, second = row.gaps[index + 1], row.gaps[index + 2]
        pair = Pair(index + 2, index, index, index + 2)
        if change.dimension == "multiple":
            if (cues.ONLY_OR.search(first) or cues.IS.search(first)) and cues.BY_MULTIPLE.search(second):
                yield pair, index + 1
        elif change.dimension in ("share", "points") or alike(change, new):
            leads = cues.CHANGE.search(first) or (cues.OR.search(first) and cues.THEN_CHANGE.search(second))
            if leads and cues.BASE.search(second) and not _per_time(row, index + 1):
                yield pair, index + 1
