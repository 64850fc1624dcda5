"""EDTF level 0 dates (ISO 8601-2:2019) read strictly: a day that no calendar has is cut to the month, and so on."""

from __future__ import annotations

import re
from calendar import monthrange

Day = tuple[int, ...]
"""Year; year and month; or year, month and day."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T|\s)", re.ASCII)

UNSPECIFIED = "XXXX"
"""EDTF (level 2) for a year not known. biber accepts it where a date is mandatory, and passes on an empty year."""


def read(date: str | None) -> tuple[Day, ...]:
    """The one or two dates of a date or an interval, each as exact as it is valid; empty where nothing is."""
    halves = (date or "").strip().split("/")
    if len(halves) > 2:
        return ()
    days = tuple(day for day in map(_day, halves) if day)
    return days if len(days) == len(halves) else days[:1]


def iso(days: tuple[Day, ...]) -> str:
    """The dates in EDTF again: `2022-04-18/2022-04-20`."""
    return "/".join("-".join((f"{day[0]:04}", *(f"{part:02}" for part in day[1:]))) for day in days)


def _day(text: str) -> Day | None:
    match = _DATE.match(text.strip())
    if match is None or int(match[1]) == 0:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not 1 <= month <= 12:
        return (year,)
    if not 1 <= day <= monthrange(year, month)[1]:
        return (year, month)
    return (year, month, day)
