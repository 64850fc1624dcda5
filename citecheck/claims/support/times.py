"""Periods compared: whether two EDTF periods are the same, one in the other, or apart.

EDTF is ISO 8601-2 (level 0 and open ends, as `citecheck.claims.periods` writes them).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

_FIRST, _LAST = 0, 99_999_999

Relation = Literal["same", "inside", "around", "overlapping", "apart"]


@lru_cache(maxsize=4096)
def bounds(period: str) -> tuple[int, int] | None:
    """First and last day of a period as numbers (20220418), or None where it can't be read."""
    first, slash, last = period.partition("/")
    if not period:
        return None
    start, end = _day(first, first_day=True), _day(last if slash else first, first_day=False)
    return (start, end) if start is not None and end is not None and start <= end else None


def _day(date: str, *, first_day: bool) -> int | None:
    if date in ("", ".."):
        return _FIRST if first_day else _LAST
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    year, month, day = (*(int(part) for part in parts), 0, 0)[:3]
    if first_day:
        return year * 10_000 + (month or 1) * 100 + (day or 1)
    return year * 10_000 + (month or 12) * 100 + (day or 31)


def relation(ours: str, theirs: str) -> Relation | None:
    """How `theirs` lies to `ours`; None where one of them can't be read."""
    here, there = bounds(ours), bounds(theirs)
    if here is None or there is None:
        return None
    if here == there:
        return "same"
    if "/" in ours and "/" in theirs:
        return "apart"  # two stretches of time with other ends: what holds since 1994 was not said since 1996
    if here[0] <= there[0] and there[1] <= here[1]:
        return "inside"
    if there[0] <= here[0] and here[1] <= there[1]:
        return "around"
    return "overlapping" if here[0] <= there[1] and there[0] <= here[1] else "apart"


def meets(ours: str, theirs: str) -> bool:
    """Whether two periods have a day in common, or can't be compared."""
    return relation(ours, theirs) != "apart"


def year_of(period: str) -> str:
    """The last year that a period names, or an empty string."""
    years = [part[:4] for part in period.split("/") if part[:4].isdecimal()]
    return years[-1] if years else ""
