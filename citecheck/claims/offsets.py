"""Stretches of time that only say when: "two years earlier", "vor zwei Jahren". No source needs to give them."""

from __future__ import annotations

import re

from citecheck.model import Quantity

_LONG = 10
"""From so many on the stretch itself may be what is told: "150 years ago"."""
_REACH = 24
_BEHIND = re.compile(
    r"\s(?:earlier|later|before|after|ago|previously|prior|hence|on,|sp[äa]ter|zuvor|fr[üu]her|danach|vorher"
    r"|plus (?:tard|tôt)|auparavant|avant|antes|después|más tarde|atrás|назад|спустя|раньше|позже)(?!\w)"
    r"|\s?(?:之?前|以前|之?后|以后|後)",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"(?:^|\W)(?:vor|il y a|hace|спустя|через|within the space of)\s$", re.IGNORECASE)


def is_offset(sentence: str, quantity: Quantity, start: int, end: int) -> bool:
    """Whether a short stretch of time at `start` to `end` of its sentence only leads from one day to another."""
    if quantity.dimension != "duration" or quantity.comparator != "exactly" or quantity.high >= _LONG:
        return False
    behind = _BEHIND.match(sentence, end, min(len(sentence), end + _REACH))
    return behind is not None or _AHEAD.search(sentence, max(0, start - _REACH), start) is not None
