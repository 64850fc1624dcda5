"""What is said of a verdict: sentences of what was seen, never that the article is wrong."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.claims.support.index import Figure, SourceIndex

_MONTHS = "January February March April May June July August September October November December".split()
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_LONGEST = 60
_BARE = re.compile(r"[-+−]?\d[\d.,' ]*")


def said(index: SourceIndex, figure: Figure) -> str:
    """A figure as its source writes it; a number in a table with the unit of its heads."""
    written = " ".join(figure.quantity.span.of(index.text).split())[:_LONGEST]
    quantity = figure.quantity
    bound = "" if quantity.comparator == "exactly" else f"{quantity.comparator} "
    if _BARE.fullmatch(written):
        value = " ".join(filter(None, (plainly(quantity.low), quantity.unit)))
        if quantity.unit or _digits_of(value) != _digits_of(written):
            return f"{bound}{written} ({value})"
    return f"{bound}{written}"


def _digits_of(written: str) -> str:
    return "".join(filter(str.isdigit, written))


def when(period: str | None) -> str:
    """A period as it is read: "2022", "April 2022", "18 April 2022", "2010 to 2020", "since 2010"."""
    if not period:
        return ""
    first, slash, last = period.partition("/")
    if not slash:
        return _date(first)
    if last == "..":
        return f"the time since {_date(first)}"
    if first == "..":
        return f"the time until {_date(last)}"
    return f"{_date(first)} to {_date(last)}"


def _date(date: str) -> str:
    parts = date.split("-")
    if len(parts) == 1 or not all(part.isdecimal() for part in parts):
        return date
    month = _MONTHS[int(parts[1]) - 1] if 1 <= int(parts[1]) <= 12 else parts[1]
    return f"{int(parts[2])} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"


def plainly(value: Decimal) -> str:
    """A value in digits with commas: 8,900,000,000."""
    shown = f"{value:,f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def with_scale(value: Decimal, unit: str) -> str:
    """A computed value as one would write it: "15 billion USD", "12.5 percent", "340 kilometer"."""
    power, name = next(((power, name) for power, name in _SCALES if abs(value) >= Decimal(10) ** power), (0, ""))
    number = plainly(round(value.scaleb(-power), 2))
    return " ".join(part for part in (number, name, unit) if part)
