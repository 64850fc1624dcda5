"""What a written amount may stand for: an interval, from its rounding and its bound.

An exact amount is known to half a unit of the last digit written. Zeros at its end beyond the second figure may be
unwritten digits (3,000 is good to 50). Where all amounts of a reckoning are of one figure and a scale word (“from $4
billion to $5 billion”) they are taken to a quarter of a unit: who gives the change too would have written the next one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from citecheck.model import Quantity

_ABOUT = Decimal("0.1")
_BEYOND = Decimal("0.15")
_INFINITE = Decimal(10) ** 60
_ONE_FIGURE = 10
_SMALL_COUNT = 1000
_ROUND = 2
_FRACTION_IN_WORDS = Decimal("0.035")


class Interval(NamedTuple):
    """From `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> Interval:
        """The same with `by` more on both sides."""
        return Interval(self.low - by, self.high + by)

    def times(self, factor: Decimal) -> Interval:
        """Multiplied by a positive factor."""
        return Interval(self.low * factor, self.high * factor)


def is_one_figure(quantity: Quantity) -> bool:
    """Whether an amount is a single figure and a scale word."""
    return quantity.step >= 1000 and abs(quantity.high) < _ONE_FIGURE * quantity.step


def rounding(quantity: Quantity, *, round_figures: bool = False) -> Decimal:
    """Half of what the last digit that carries meaning stands for; `round_figures` where all amounts are of one."""
    if quantity.dimension == "share" and not quantity.unit and quantity.form == "words":
        return _FRACTION_IN_WORDS
    step = quantity.step if quantity.step > 0 else Decimal(1)
    figures = int(abs(quantity.high) / step)
    if is_one_figure(quantity):
        return step / 4 if round_figures else step / 2
    counted = quantity.dimension in ("count", "number", "duration") and step == 1 and figures < _SMALL_COUNT
    if counted and figures % 100:
        return Decimal(0)
    written = str(figures)
    zeros = len(written) - len(written.rstrip("0"))
    if zeros < _ROUND or quantity.dimension in ("share", "points"):
        zeros = 0  # 540 people are counted, 500 may be about 500
    return step * Decimal(10) ** min(zeros, max(0, len(written) - 2)) / 2


def reckoned(*quantities: Quantity) -> list[Interval]:
    """What the amounts of one reckoning may stand for."""
    round_figures = all(is_one_figure(quantity) for quantity in quantities)
    return [given(quantity, round_figures=round_figures) for quantity in quantities]


def given(quantity: Quantity, *, round_figures: bool = False) -> Interval:
    """What an amount that is reckoned with may stand for; "over 190" is not far above it."""
    half = rounding(quantity, round_figures=round_figures)
    low, high = quantity.low, quantity.high
    match quantity.comparator:
        case "about":
            return Interval(low - max(half, abs(low) * _ABOUT), high + max(half, abs(high) * _ABOUT))
        case "over" | "at least" | "just over":
            return Interval(low - half, high + max(half, abs(high) * _BEYOND))
        case "under" | "at most" | "nearly" | "just under":
            return Interval(low - max(half, abs(low) * _BEYOND), high + half)
        case _:
            return Interval(low - half, high + half)


def result(quantity: Quantity) -> Interval:
    """What an amount that is the result of a reckoning may stand for: cut off as well as rounded, and open if bounded.

    "More than 50 percent" holds for 80.
    """
    slack = quantity.step / 2 if is_one_figure(quantity) else max(quantity.step, rounding(quantity))
    if quantity.dimension == "share" and not quantity.unit and quantity.form == "words":
        slack = rounding(quantity)
    if quantity.dimension in ("count", "number") and rounding(quantity) == 0:
        slack = Decimal(0)
    around = given(quantity)
    match quantity.comparator:
        case "over" | "at least":
            return Interval(quantity.low - slack, _INFINITE)
        case "under" | "at most":
            return Interval(-_INFINITE, quantity.high + slack)
        case _:
            return Interval(min(around.low, quantity.low - slack), max(around.high, quantity.high + slack))


def whole_percent(interval: Interval) -> Interval:
    """A fraction as percent."""
    return interval.times(Decimal(100))


def as_percent(quantity: Quantity, interval: Interval) -> Interval:
    """A share as percent, whether it is written in percent or as a fraction ("a third")."""
    return interval if quantity.unit == "percent" else whole_percent(interval)


def quotient(upper: Interval, lower: Interval) -> Interval | None:
    """`upper` / `lower`, or None where the lower one may be zero or either may be negative."""
    if lower.low <= 0 or upper.low < 0:
        return None
    return Interval(upper.low / lower.high, upper.high / lower.low)


def total(parts: list[Interval]) -> Interval:
    """The sum."""
    return Interval(sum((part.low for part in parts), Decimal(0)), sum((part.high for part in parts), Decimal(0)))


def difference(minuend: Interval, subtrahend: Interval) -> Interval:
    """`minuend` - `subtrahend`."""
    return Interval(minuend.low - subtrahend.high, minuend.high - subtrahend.low)
