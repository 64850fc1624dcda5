"""Values compared: whether a number seen in a source is the number that was written, by what the writing promises.

An exact number promises half a unit of its last digit; "about" 5 % or half a unit; "over" and "nearly" a side, and not
to be far from it. Where both sides give a bound of the same kind, the bounds themselves are compared.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from citecheck.model import Comparator, Quantity

Agreement = Literal["equal", "rounded", "bounded", "coarser"]
"""The same number; the seen one rounds to ours; it lies where our bound says; the source gives fewer digits than we."""

_HALF = Decimal("0.5")
_ABOUT = Decimal("0.05")
_ROUND = Decimal("0.005")
_SLACK = Decimal("0.002")
"""How far beyond a bound a number with more digits may lie: "below the $139 reached in March" is said of $139.13."""
_FRACTION = Decimal("0.015")
"""How far what is called "a fifth" may be from 0.2."""
_MARGINS: dict[Comparator, tuple[Decimal, Decimal]] = {
    "over": (Decimal(1), Decimal("1.1")),
    "at least": (Decimal(1), Decimal("1.1")),
    "just over": (Decimal(1), Decimal("1.03")),
    "under": (Decimal("0.9"), Decimal(1)),
    "at most": (Decimal("0.9"), Decimal(1)),
    "nearly": (Decimal("0.9"), Decimal(1)),
    "just under": (Decimal("0.97"), Decimal(1)),
}
"""Where a number must lie that a bound is said of, as multiples of the bound."""
_UPWARD = frozenset(("over", "at least", "just over"))
_DOWNWARD = frozenset(("under", "at most", "nearly", "just under"))


def agreement(ours: Quantity, seen: Quantity, factor: Decimal = Decimal(1)) -> Agreement | None:
    """How `seen`, multiplied by `factor`, agrees with what was written, or None where it does not."""
    low, high, step = seen.low * factor, seen.high * factor, seen.step * factor
    if low > high:
        low, high = high, low
    if ours.low == low and ours.high == high:
        return "equal"
    if ours.low != ours.high:
        return _ranges(ours, low, high, step)
    if _is_fraction(seen) and ours.unit and ours.comparator == "exactly":
        return "coarser" if abs(low - ours.low) <= _FRACTION * factor else None
    if low != high:
        return _end_of_range(ours, low, high, step)
    if ours.comparator == "exactly" or _same_side(ours.comparator, seen.comparator):
        return _exact(ours.low, ours.step, low, step, spelled=_is_fraction(ours), round_too=True)
    if ours.comparator == "about":
        return _about(ours, low, step)
    return _bounded(ours, low, step)


def _same_side(ours: Comparator, seen: Comparator) -> bool:
    return {ours, seen} <= _UPWARD or {ours, seen} <= _DOWNWARD or ours == seen


def _is_fraction(quantity: Quantity) -> bool:
    """Whether it is a half or a third in words, which has no last digit."""
    return quantity.dimension == "share" and not quantity.unit and quantity.form == "words"


def _exact(
    ours: Decimal, our_step: Decimal, seen: Decimal, step: Decimal, *, spelled: bool, round_too: bool
) -> Agreement | None:
    apart = abs(seen - ours)
    if spelled:
        return "rounded" if apart <= max(Decimal("0.01"), step * _HALF) else None
    if apart <= our_step * _HALF:
        return "rounded"
    if _digits(seen) < _digits(ours):
        return "coarser" if apart <= max(step, _last_place(seen) if step < our_step else step) * _HALF else None
    if round_too and our_step >= 1 and _is_rounded(ours, seen):
        return "rounded"
    return None


def _is_rounded(ours: Decimal, seen: Decimal) -> bool:
    """120,000 for 119,842: the noughts at the end are no digits, if that makes no difference to speak of.

    One digit that differs among noughts (120,100) is another number rather than a rounded one.
    """
    apart = abs(seen - ours)
    near = apart <= _last_place(ours) * _HALF and apart <= abs(ours) * _ROUND
    return near and _digits(ours) < _digits(seen) and _digits(apart) > 1


def _about(ours: Quantity, seen: Decimal, step: Decimal) -> Agreement | None:
    apart = abs(seen - ours.low)
    if apart <= ours.step * _HALF and not _is_fraction(ours):
        return "rounded"
    if apart <= abs(ours.low) * _ABOUT and (_digits(seen) > _digits(ours.low) or _is_fraction(ours)):
        return "bounded"
    return _exact(ours.low, ours.step, seen, step, spelled=False, round_too=False)


def _bounded(ours: Quantity, seen: Decimal, step: Decimal) -> Agreement | None:
    """Whether a number lies where "over", "nearly" or "at most" puts it; one with as many digits is another number."""
    near, far = sorted(margin * ours.low for margin in _MARGINS[ours.comparator])
    slack = min(abs(ours.low) * _SLACK, ours.step * _HALF) if step < ours.step else Decimal(0)
    if not near - slack <= seen <= far + slack:
        return None
    return "bounded" if _digits(seen) > _digits(ours.low) or ours.form == "words" else None


def _ranges(ours: Quantity, low: Decimal, high: Decimal, step: Decimal) -> Agreement | None:
    if low == high:
        return None
    half = max(ours.step, step) * _HALF
    return "rounded" if abs(low - ours.low) <= half and abs(high - ours.high) <= half else None


def _end_of_range(ours: Quantity, low: Decimal, high: Decimal, step: Decimal) -> Agreement | None:
    """ "At least 15" of 15 to 20, "up to 20" of 15 to 20; a middle or an end of its own is said with less."""
    half = max(ours.step, step) * _HALF
    if ours.comparator in _UPWARD and abs(low - ours.low) <= half:
        return "bounded"
    if ours.comparator in _DOWNWARD and abs(high - ours.low) <= half:
        return "bounded"
    if ours.comparator == "about" and low <= ours.low <= high:
        return "bounded"
    return "coarser" if ours.low in (low, high) else None


def _digits(value: Decimal) -> int:
    """How many digits a value has without noughts at its ends."""
    return len(value.normalize().as_tuple().digits)


def _last_place(value: Decimal) -> Decimal:
    """The place value of the last digit that is no nought: 10,000 for 120,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def digits(value: Decimal) -> int:
    """How many digits a value shows, which is how much meeting it again says."""
    return _digits(value)
