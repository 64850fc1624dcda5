"""An amount that the other amounts of its sentence don't yield."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from citecheck.model import Claim


class Disagreement(NamedTuple):
    """`claim` is the result as the text gives it, `others` what it follows from, `seen` what they yield, in words.

    `kind` "points" is a change of a share that fits only if percent and percentage points are exchanged.
    """

    kind: Literal["growth", "direction", "points", "share", "sum", "rate"]
    claim: Claim
    others: tuple[Claim, ...]
    seen: str


_GROUP = 3
_FIGURES = 4


def shown(value: Decimal) -> str:
    """A reckoned value to four figures at most, with separators; large whole numbers in full."""
    if value == 0:
        return "0"
    places = max(0, _FIGURES - 1 - value.adjusted())
    rounded = round(value, min(places, 2 if abs(value) >= 1 else places))
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_WORDS = ((12, "trillion"), (9, "billion"), (6, "million"))
_CODE = 3


def in_unit(value: Decimal, unit: str) -> str:
    """A reckoned value with its unit: "60 billion USD", "60 tons"; large ones with a scale word."""
    named = f" {unit}" if len(unit) == _CODE and unit.isupper() else " percent" if unit == "percent" else ""
    for power, word in _WORDS:
        if abs(value) >= 10**power:
            return f"{shown(value / 10**power)} {word}{named}"
    return f"{shown(value)}{named}"
