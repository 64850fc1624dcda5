"""Dates as archives take them: fourteen digits (YYYYMMDDhhmmss, UTC), and how far two moments are apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?)?)?(?![\dXu])")
_STAMP = re.compile(r"\d{14}")


class Stamped(Protocol):
    """Anything with a `timestamp` of fourteen digits."""

    @property
    def timestamp(self) -> str:
        """YYYYMMDDhhmmss."""


S = TypeVar("S", bound=Stamped)


def target(date: str | None) -> str | None:
    """The moment to which a snapshot should be nearest: the middle of a day, month or year (EDTF), or None."""
    match = _EDTF.match(date or "")
    if match is None:
        return None
    year, month, day, *clock = match.groups()
    try:
        if clock[0] is not None:
            return padded("".join((year, month, day, *clock)))
        if day is not None:
            return stamp(datetime(int(year), int(month), int(day), 12, tzinfo=UTC))
        if month is not None:
            return stamp(datetime(int(year), int(month), 16, tzinfo=UTC))
        return stamp(datetime(int(year), 7, 2, tzinfo=UTC))
    except ValueError:
        return None


def stamp(moment: datetime) -> str:
    """A moment as fourteen digits."""
    return f"{moment.year:04}" + moment.strftime("%m%d%H%M%S")


def stamp_of(rfc3339: str) -> str:
    """A moment of ours (RFC 3339) as fourteen digits in UTC."""
    moment = datetime.fromisoformat(rfc3339)
    return stamp(moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC))


def age(moment: str, now: str) -> float:
    """Seconds from one moment of ours to another (RFC 3339)."""
    first, second = (datetime.fromisoformat(each) for each in (moment, now))
    aware = [each.replace(tzinfo=UTC) if each.tzinfo is None else each for each in (first, second)]
    return (aware[1] - aware[0]).total_seconds()


def read(timestamp: str) -> datetime | None:
    """The moment of fourteen digits; None where there is no such one (day 32)."""
    if not _STAMP.fullmatch(timestamp):
        return None
    try:
        return datetime.strptime(timestamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def padded(digits: str) -> str | None:
    """Fourteen digits of the beginning of a timestamp: the first moment that it names. None for none."""
    if not 4 <= len(digits) <= 14 or len(digits) % 2:
        return None
    full = digits + "00000101000000"[len(digits) :]
    return full if read(full) is not None else None


def date_of(digits: str | None) -> str | None:
    """The date (EDTF) that the beginning of a timestamp names: `2016-01-02T03:04:05`, `2016-01-02` or `2016`."""
    if digits is None or padded(digits[: len(digits) // 2 * 2]) is None:
        return None
    if len(digits) == 14:
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:]}"
    return "-".join(part for part in (digits[:4], digits[4:6], digits[6:8]) if len(part) in (2, 4))


def http_date(timestamp: str) -> str:
    """A moment as HTTP writes it (RFC 9110, 5.6.7): `Thu, 01 Feb 2018 00:00:00 GMT`."""
    moment = read(timestamp) or datetime(1970, 1, 1, tzinfo=UTC)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[moment.weekday()]
    month = _MONTHS[moment.month - 1]
    return f"{day}, {moment.day:02} {month} {moment.year:04} {moment:%H:%M:%S} GMT"


def from_http_date(words: str) -> str | None:
    """Fourteen digits of a date as HTTP writes it, or None for anything else."""
    match = _HTTP_DATE.fullmatch(words.strip()[:64])
    if match is None or match[2].title() not in _MONTHS:
        return None
    month = _MONTHS.index(match[2].title()) + 1
    found = f"{match[3]}{month:02}{int(match[1]):02}{match[4]}{match[5]}{match[6]}"
    return found if read(found) is not None else None


def by_distance(snapshots: Iterable[S], to: str) -> list[S]:
    """The snapshots whose time is known, the one nearest to a moment first; of two as near, the earlier one."""
    goal = read(to) or datetime(1970, 1, 1, tzinfo=UTC)
    dated = ((read(each.timestamp), each) for each in snapshots)
    ranked: list[tuple[timedelta, str, S]] = [
        (abs(moment - goal), each.timestamp, each) for moment, each in dated if moment is not None
    ]
    return [each for _, _, each in sorted(ranked, key=lambda row: row[:2])]


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HTTP_DATE = re.compile(r"[A-Za-z]{3,9}, (\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC)")
