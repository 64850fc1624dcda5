"""Sums that the text lets one recompute: totals of lists, what remains of a hundred percent, balances."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from citecheck.claims.checks import cues
from citecheck.claims.checks.disagreement import Disagreement, in_unit, shown
from citecheck.claims.checks.intervals import Interval, difference, given, reckoned, result, total
from citecheck.claims.checks.shares import measures
from citecheck.claims.checks.told import Told
from citecheck.model import Quantity

_HUNDRED = Decimal(100)
_LONGEST_ITEM = 70
_MOST_PARTS = 40


def sums(row: Told) -> Iterator[Disagreement]:
    """A 10, B 20 and C 30, a total of 70; 70 in all: 10 A, 20 B and 30 C; the remaining 20 percent; a surplus of 5."""
    yield from _balances(row)
    yield from _remainders(row)
    for first, last in _lists(row):
        yield from _total_behind(row, first, last)
    for index in range(len(row.claims) - 2):
        yield from _total_in_front(row, index)


def _lists(row: Told) -> Iterator[tuple[int, int]]:
    """Runs of amounts of one kind that are items of a list, without what sums them up."""
    start = 0
    for index in range(1, len(row.claims) + 1):
        if index < len(row.claims) and _continues(row, index) and not cues.BEHIND_TOTAL.search(row.gaps[index + 1]):
            continue
        if 2 <= index - start <= _MOST_PARTS and cues.AND.search(row.gaps[index - 1]):
            yield start, index - 1
        start = index


def _continues(row: Told, index: int) -> bool:
    gap = row.gaps[index]
    if cues.IN_BRACKETS.search(gap) and measures(row.quantity(index - 1), row.quantity(index)):
        return True
    return (
        measures(row.quantity(index - 1), row.quantity(index))
        and len(gap) < _LONGEST_ITEM
        and not any(sign in gap for sign in (". ", ";", "(", "—"))
        and bool(cues.AND.search(gap) or "," in gap or "、" in gap)
        and not any(
            cue.search(gap)
            for cue in (cues.TOTAL_BEFORE, cues.BALANCE, cues.AMONG, cues.BRINGING, cues.FROM, cues.CHANGE)
        )
        and not (cues.IS_UP.search(gap) or cues.IS_DOWN.search(gap))
    )


def _total_behind(row: Told, first: int, last: int) -> Iterator[Disagreement]:
    index = last + 1
    if cues.IN_PLACES.search(row.gaps[first]):  # "in 10 towns and 20 villages, 300 in all"
        return
    if index >= len(row.claims) or not measures(row.quantity(last), row.quantity(index)):
        return
    gap = row.gaps[index]
    units = {row.quantity(part).unit for part in range(first, last + 1)} | {""}
    counted = cues.BEHIND_TOTAL.search(row.gaps[index + 1]) and row.quantity(index).unit in units
    told = cues.TOTAL_BEFORE.search(gap) or counted
    if (
        told
        and len(gap) < 60
        and ". " not in gap
        and not any(cue.search(gap) for cue in (cues.BRINGING, cues.AMONG, cues.OUT_OF))
    ):
        yield from _summed(row, tuple(range(first, last + 1)), index)


def _total_in_front(row: Told, index: int) -> Iterator[Disagreement]:
    gap, before = row.gaps[index + 1], row.gaps[index]
    if not measures(row.quantity(index), row.quantity(index + 1)) or cues.AMONG.search(gap) or len(gap) > _LONGEST_ITEM:
        return
    total_told = cues.TOTAL_BEFORE.search(before) or cues.BEHIND_TOTAL.search(gap)
    opened = gap.rstrip().endswith(("(", ":", "—", "–", "："))
    if not (cues.CONSISTS.search(gap) or (opened and total_told)) or cues.BRINGING.search(before[-40:]):
        return
    last = index + 1
    while last + 1 < len(row.claims) and last - index < _MOST_PARTS and _continues(row, last + 1):
        last += 1
    if last == index + 1 or not cues.AND.search(row.gaps[last]) or cues.AMONG.search(row.gaps[last + 1][:40]):
        return
    if last + 1 < len(row.claims) and measures(row.quantity(last), row.quantity(last + 1)):
        return
    yield from _summed(row, tuple(range(index + 1, last + 1)), index)


def _summed(row: Told, parts: tuple[int, ...], index: int) -> Iterator[Disagreement]:
    amounts = [given(row.quantity(part)) for part in parts]
    if not total(amounts).meets(result(row.quantity(index))):
        value = sum((row.quantity(part).low for part in parts), Decimal(0))
        yield Disagreement(
            "sum",
            row.claims[index],
            tuple(row.claims[part] for part in parts),
            f"{_joined([f'“{row.written(part)}”' for part in parts])} are {in_unit(value, row.quantity(index).unit)} "
            f"together",
        )


def _joined(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _balances(row: Told) -> Iterator[Disagreement]:
    """Exports of A and imports of B, a surplus of C."""
    for index in range(len(row.claims) - 2):
        a, b, c = (row.quantity(index + offset) for offset in range(3))
        first, second = row.gaps[index + 1 : index + 3]
        exceeded = cues.EXCEEDED.search(first) and cues.BY_AMOUNT.search(second)
        if not (a.dimension == "currency" and measures(a, b) and measures(b, c)):
            continue
        between = cues.GAP_BETWEEN.search(row.gaps[index]) and cues.IS.search(second)
        if not exceeded and not ((between or cues.BALANCE.search(second)) and cues.AND.search(first)):
            continue
        if len(first) > _LONGEST_ITEM or len(second) > 60 or ". " in first + second:
            continue
        gap = difference(*reckoned(a, b))
        told = result(c)
        if not told.meets(gap) and not told.meets(Interval(-gap.high, -gap.low)):
            yield Disagreement(
                "sum",
                row.claims[index + 2],
                (row.claims[index], row.claims[index + 1]),
                f"between “{row.written(index)}” and “{row.written(index + 1)}” it is "
                f"{in_unit(abs(a.low - b.low), c.unit)}",
            )


def _remainders(row: Told) -> Iterator[Disagreement]:
    """60 percent went to A, 30 percent to B and the remaining 20 percent to C."""
    start = 0
    for index in range(1, len(row.claims)):
        gap = row.gaps[index]
        if cues.OF_IT.search(gap):  # "71 percent of the earth; 97 percent of it": another whole
            start = index - 1
        if not (_is_percent(row.quantity(index - 1)) and _is_percent(row.quantity(index))) or _breaks(gap):
            start = index
            continue
        if cues.REMAINING.search(gap) and _is_percent(row.quantity(start)):
            parts = range(start, index + 1)
            if not total([result(row.quantity(part)) for part in parts]).meets(Interval(_HUNDRED, _HUNDRED)):
                value = sum((row.quantity(part).low for part in range(start, index)), Decimal(0))
                yield Disagreement(
                    "sum",
                    row.claims[index],
                    tuple(row.claims[part] for part in range(start, index)),
                    f"what stands before it adds up to {shown(value)} percent, which leaves {shown(_HUNDRED - value)}",
                )
            start = index


def _is_percent(quantity: Quantity) -> bool:
    return quantity.dimension == "share" and quantity.unit == "percent" and quantity.low == quantity.high


def _breaks(gap: str) -> bool:
    return (
        ". " in gap
        or bool(cues.EACHWISE.search(gap))
        or len(gap) > 120
        or bool(cues.AMONG.search(gap) or cues.FROM.search(gap) or cues.IS_UP.search(gap) or cues.IS_DOWN.search(gap))
    )
