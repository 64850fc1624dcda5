"""Shares that the text lets one recompute: a part, its whole and the percentage; a fraction and the percentage."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from citecheck.claims.checks import cues
from citecheck.claims.checks.disagreement import Disagreement, shown
from citecheck.claims.checks.intervals import as_percent, given, quotient, reckoned, result, whole_percent
from citecheck.claims.checks.pairs import alike
from citecheck.claims.checks.told import Told
from citecheck.model import Quantity

_HUNDRED = Decimal(100)
_COUNTED = ("count", "number")
_MEASURED = ("currency", "physical", "count", "number")
_SHORT_GAP = 50


def shares(row: Told) -> Iterator[Disagreement]:
    """50 of the 200 (40 percent); of 200, 50, or 40 percent; 40 percent of the 200, or 50; a third (40 percent)."""
    for index in range(len(row.claims) - 1):
        yield from _equivalent(row, index)
        if index + 2 < len(row.claims):
            yield from _part_whole_share(row, index)


def _equivalent(row: Told, index: int) -> Iterator[Disagreement]:
    """Two ways to write one share."""
    one, other = row.quantity(index), row.quantity(index + 1)
    gap = row.gaps[index + 1]
    if not (_is_share(one) and _is_share(other)) or one.unit == other.unit or min(one.low, other.low) > 1:
        return
    if not cues.OR.search(gap) or cues.BY_ONLY.search(gap):
        return
    if "(" in gap and not row.gaps[index + 2].lstrip().startswith(")"):
        return
    if "(" not in gap and (not cues.APPOSED.search(gap) or cues.ONLY_OF.search(row.gaps[index + 2])):
        return
    if cues.AND_BEFORE.search(row.gaps[index]):  # "six and a half, or seven percent"
        return
    fraction, percent = (one, other) if other.unit == "percent" else (other, one)
    if not whole_percent(given(fraction)).meets(result(percent)):
        verb = "is" if fraction is one else "is not"
        seen = f"“{row.written(index)}” {verb} {shown(fraction.low * _HUNDRED)} percent"
        yield Disagreement("share", row.claims[index + 1], (row.claims[index],), seen)


def _is_share(quantity: Quantity) -> bool:
    return quantity.dimension == "share" and quantity.low == quantity.high


def _part_whole_share(row: Told, index: int) -> Iterator[Disagreement]:
    """Three amounts in a row of which one is the share."""
    a, b, c = (row.quantity(index + offset) for offset in range(3))
    first, second = row.gaps[index + 1 : index + 3]
    if _is_share(c) and measures(a, b) and _is_share_behind(row, index + 2):
        if cues.OF_THE.search(first) and len(first) < _SHORT_GAP and _is_part_of(a, b) and not cues.HAS.search(first):
            yield from _share_of(row, index, index + 1, index + 2)
        elif a.high > b.high and (
            (cues.ONLY_OR.search(first) and cues.OF_THEM.search(second))
            or cues.OF_WHOM_BEHIND.search(first)
            or cues.IN_HAN.search(first)
            or _begins_of(row, index)
        ):
            yield from _share_of(row, index + 1, index, index + 2)
    elif _is_share(a) and measures(b, c) and b.high > c.high:
        told = cues.OR.search(second) and (cues.APPOSED.search(second) or second.rstrip().endswith(("(", "（")))
        told = told or (second.strip() == "," and row.gaps[index + 3].startswith(","))
        if cues.ONLY_OF.search(first) and told and not cues.BEHIND_TOTAL.search(row.gaps[index + 3]):
            yield from _share_of(row, index + 2, index + 1, index)
    elif _is_share(b) and measures(a, c) and _is_of_the(b, first, second):
        yield from _share_of(row, index, index + 2, index + 1)


def _is_share_behind(row: Told, index: int) -> bool:
    """Whether the share at `index` is told of the amounts before it: ", or 40 percent", "(40 percent)"."""
    gap, after = row.gaps[index], row.gaps[index + 1]
    apposed = cues.OR.search(gap) or cues.OF_THEM.search(gap)
    closed = ";" not in gap and ("(" not in gap or after.lstrip()[:1] in (")", "）"))
    whose = cues.WHICH.search(after) and not cues.APPOSED.search(gap) and not cues.OF_THEM_ALL.search(after)
    gap = cues.THAN.sub(" ", gap)
    return bool(apposed and closed and not whose and not cues.IS_UP.search(gap) and not cues.IS_DOWN.search(gap))


def _begins_of(row: Told, index: int) -> bool:
    """Whether a whole begins the phrase: "Of the 200 members 50 ..."; not "von 27.000 auf 21.600"."""
    first = row.gaps[index + 1]
    return (
        bool(cues.BEGINS_OF.search(row.gaps[index]))
        and "." not in first
        and len(first) < 80
        and not cues.TO.search(first)
    )


def _is_of_the(share: Quantity, first: str, second: str) -> bool:
    """50, or 40 percent, of the 200; 30 (75 percent) of the 48; $38 is half the $56."""
    if cues.ONLY_OR.search(first) and cues.ONLY_OF.search(second):
        return True
    said = cues.ONLY_OR.search(first) or cues.IS.search(first)
    return share.form == "words" and bool(said) and bool(cues.BY_MULTIPLE.search(second)) and second.strip() != ""


def _is_part_of(part: Quantity, whole: Quantity) -> bool:
    return part.low <= whole.high and (part.unit == whole.unit or not part.unit or not whole.unit)


def measures(one: Quantity, other: Quantity) -> bool:
    """Whether one amount can be a part of the other: both money, or of one unit, or counts."""
    if one.low != one.high or other.low != other.high:
        return False
    if one.dimension in _COUNTED and other.dimension in _COUNTED:
        return True
    return one.dimension in _MEASURED and alike(one, other)


def _share_of(row: Told, part: int, whole: int, share: int) -> Iterator[Disagreement]:
    ratio = quotient(*reckoned(row.quantity(part), row.quantity(whole)))
    quantity = row.quantity(share)
    if ratio is None or as_percent(quantity, result(quantity)).meets(whole_percent(ratio)):
        return
    value = row.quantity(part).low / row.quantity(whole).low * _HUNDRED
    yield Disagreement(
        "share",
        row.claims[share],
        (row.claims[part], row.claims[whole]),
        f"“{row.written(part)}” of “{row.written(whole)}” is {shown(value)} percent",
    )
