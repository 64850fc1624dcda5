"""EDTF dates and intervals as pairs of days that can be compared: (2022, 1, 1) to (2022, 12, 31)."""

from __future__ import annotations

import re
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LAST_DAY = 31

Day = tuple[int, int, int]


class Extent(NamedTuple):
    """First and last day; None where the end is open or not known."""

    first: Day | None
    last: Day | None


def extent_of(date: str | None) -> Extent:
    """The days that an EDTF date (level 0, and `..` for an open end) may mean: `2022-04` is all of April."""
    if not date:
        return Extent(None, None)
    begin, slash, end = date.partition("/")
    return Extent(_first(begin), _last(end if slash else begin))


def _first(date: str) -> Day | None:
    match = _DATE.match(date)
    return (int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None


def _last(date: str) -> Day | None:
    match = _DATE.match(date)
    return (int(match[1]), int(match[2] or 12), int(match[3] or _LAST_DAY)) if match else None


def months(date: str) -> bool:
    """Whether the end of an interval is told to the month."""
    return len(date.rpartition("/")[2]) >= len("2022-04")
