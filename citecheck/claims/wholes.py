"""Parts of a whole that the text lets one recompute: shares, sums, what remains, balances, rates and averages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from citecheck.claims import cues
from citecheck.claims.disagreement import Disagreement, in_unit, shown
from citecheck.claims.growth import alike
from citecheck.claims.intervals import (
    Interval,
    as_percent,
    difference,
    given,
    quotient,
    reckoned,
    result,
    total,
    whole_percent,
)
from citecheck.claims.lexicon import words
from citecheck.claims.told import Told
from citecheck.model import Quantity

_HUNDRED = Decimal(100)
_COUNTED = ("count", "number")
_MEASURED = ("currency", "physical", "count", "number")
_LONGEST_ITEM = 70
_MOST_PARTS = 40
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
    if _is_share(c) and _measures(a, b) and _is_share_behind(row, index + 2):
        if cues.OF_THE.search(first) and len(first) < _SHORT_GAP and _is_part_of(a, b) and not cues.HAS.search(first):
            yield from _share_of(row, index, index + 1, index + 2)
        elif a.high > b.high and (
            (cues.ONLY_OR.search(first) and cues.OF_THEM.search(second))
            or cues.OF_WHOM_BEHIND.search(first)
            or cues.IN_HAN.search(first)
            or _begins_of(row, index)
        ):
            yield from _share_of(row, index + 1, index, index + 2)
    elif _is_share(a) and _measures(b, c) and b.high > c.high:
        told = cues.OR.search(second) and (cues.APPOSED.search(second) or second.rstrip().endswith(("(", "（")))
        told = told or (second.strip() == "," and row.gaps[index + 3].startswith(","))
        if cues.ONLY_OF.search(first) and told and not cues.BEHIND_TOTAL.search(row.gaps[index + 3]):
            yield from _share_of(row, index + 2, index + 1, index)
    elif _is_share(b) and _measures(a, c) and _is_of_the(b, first, second):
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


def _measures(one: Quantity, other: Quantity) -> bool:
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


# ---------------------------------------------------------------- sums


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
    if cues.IN_BRACKETS.search(gap) and _measures(row.quantity(index - 1), row.quantity(index)):
        return True
    return (
        _measures(row.quantity(index - 1), row.quantity(index))
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
    if index >= len(row.claims) or not _measures(row.quantity(last), row.quantity(index)):
        return
    gap = row.gaps[index]
    told = cues.TOTAL_BEFORE.search(gap) or cues.BEHIND_TOTAL.search(row.gaps[index + 1])
    if (
        told
        and len(gap) < 60
        and ". " not in gap
        and not any(cue.search(gap) for cue in (cues.BRINGING, cues.AMONG, cues.OUT_OF))
    ):
        yield from _summed(row, tuple(range(first, last + 1)), index)


def _total_in_front(row: Told, index: int) -> Iterator[Disagreement]:
    gap, before = row.gaps[index + 1], row.gaps[index]
    if (
        not _measures(row.quantity(index), row.quantity(index + 1))
        or cues.AMONG.search(gap)
        or len(gap) > _LONGEST_ITEM
    ):
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
    if last + 1 < len(row.claims) and _measures(row.quantity(last), row.quantity(last + 1)):
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
        if not (a.dimension == "currency" and _measures(a, b) and _measures(b, c)):
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


# ---------------------------------------------------------------- rates


def rates(row: Told) -> Iterator[Disagreement]:
    """$12 billion over four years, or $4 billion a year; $10 million for 2 million people, or $6 each."""
    for index in range(len(row.claims) - 2):
        a, b, c = (row.quantity(index + offset) for offset in range(3))
        first, second, after = row.gaps[index + 1 : index + 4]
        if ". " in first + second or len(first) > _LONGEST_ITEM or len(second) > _LONGEST_ITEM:
            continue
        each = cues.EACH.search(after)
        counted = b.dimension == "count" and a.dimension == "currency" and cues.AMONG_ALL.search(first)
        over = cues.DURING.search(first) and b.dimension == "duration" and _per(each) == b.unit
        among = counted and (cues.EACH_OF.search(after) or (each and _is_head(each, b)))
        if ((each and over) or among) and _measures(a, c) and cues.AVERAGE.search(second) and b.low == b.high:
            yield from _rate(row, index, index + 1, index + 2)
        yearly = cues.EACH.search(second) and c.dimension == "duration" and cues.FOR_YEARS.search(second)
        if yearly and _per(cues.EACH.search(second)) == c.unit and _measures(a, b) and cues.ONLY_OR.search(first):
            yield from _rate(row, index, index + 2, index + 1)


def _per(each: re.Match[str] | None) -> str:
    if each is None:
        return ""
    word = (each["what"] or each["adverb"] or each["han"] or "").lower()
    return _UNITS.get(word, word)


_UNITS = {
    "annually": "year", "yearly": "year", "monthly": "month", "daily": "day", "jährlich": "year", "ежегодно": "year",
    "год": "year", "jahr": "year", "an": "year", "año": "year", "месяц": "month", "monat": "month", "mois": "month",
    "mes": "month", "每年": "year", "每月": "month",
}  # fmt: skip
_HEADS = frozenset(
    words(
        "person head capita inhabitant resident человека душу kopf einwohner personne habitant tête persona habitante"
        " 每人 each apiece"
    )
)


def _is_head(each: re.Match[str] | None, counted: Quantity) -> bool:
    per = _per(each)
    return per == counted.unit or per in _HEADS


def _rate(row: Told, total_at: int, number_at: int, rate_at: int) -> Iterator[Disagreement]:
    whole, number, rate = row.quantity(total_at), row.quantity(number_at), row.quantity(rate_at)
    upper, lower = reckoned(whole, number)
    ratio = quotient(upper, Interval(number.low, number.high) if number.dimension == "duration" else lower)
    if ratio is not None and number.low > 0 and not result(rate).meets(ratio):
        yield Disagreement(
            "rate",
            row.claims[rate_at],
            (row.claims[total_at], row.claims[number_at]),
            f"“{row.written(total_at)}” by “{row.written(number_at)}” is {in_unit(whole.low / number.low, rate.unit)}",
        )
