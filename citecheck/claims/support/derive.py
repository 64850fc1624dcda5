"""Numbers that a source does not state and lets one work out: sums, differences, growth, shares, multiples, years.

Parts are looked for only where the source speaks of what the claim speaks of, within one sentence or row, so that
nothing is put together by chance. What is worked out carries the rounding of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, product

from msgspec import Struct

from citecheck.claims.periods import find_periods
from citecheck.claims.support.agreement import digits
from citecheck.claims.support.companions import companions, is_told
from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.likely import likely_passages
from citecheck.claims.support.matches import BY, context
from citecheck.claims.support.messages import plainly, said, with_scale
from citecheck.claims.support.profile import Profile
from citecheck.claims.support.terms import terms
from citecheck.claims.support.times import bounds
from citecheck.claims.support.units import Fit, fit
from citecheck.model import Claim, Quantity, Span

_ENOUGH = 0.4
_FOREIGN = 0.2
_MOST_PARTS = 12
_WORKED_OUT = frozenset(("share", "points", "multiple", "ratio"))
_MOST_SUMMED = 8
_MOST_ACROSS = 4
_ANCHORED = 0.4
_FEW_YEARS = 3
_SOMEWHAT = 0.2
_MOST_CELLS = 200
_MOST_PAIRS = 10_000
_AROUND = 150
_LEAD = 30
_HALF = Decimal("0.5")
_MORE = re.compile(r"\s*(more|fewer|less|higher|lower|mehr|weniger|больше|меньше|de plus|de moins)\b")
_LOOKS_BACK = re.compile(
    r"\b(?:against|compared (?:with|to)|versus|(?:up|down) from|after|had been|had stood|nach|gegen|gegenüber"
    r"|après|contre|против|после|frente a|tras)\b",
    re.IGNORECASE,
)
"""Between two amounts: the later one is the older."""
_NO_PARTS = ("share", "points", "rank", "multiple")
_UPWARD = ("more", "higher", "mehr", "больше", "de plus")
_THAN = re.compile(
    r"\s*(?:\w+ )?(?:(?P<more>more|higher|above|mehr|больше|выше|de plus)|fewer|less|lower|below|weniger|меньше|ниже"
    r"|de moins)\b"
)
_TOTAL = (
    "total", "together", "combined", "altogether", "overall", "in all", "sum", "всего", "итого", "insgesamt", "合计",
    "总",
)  # fmt: skip
_FALL = (
    "fell", "fall", "declin", "drop", "decreas", "down", "cut", "lost", "shrank", "lower", "less", "fewer",
    "сниз", "упа", "сократ",
)  # fmt: skip


class Derivation(Struct, frozen=True):
    """How a number follows from parts in the source: `how` is a clause, `near` how well their words go with it."""

    reason: str
    how: str
    spans: tuple[Span, ...]
    near: float


def derive(claim: Claim, profile: Profile, index: SourceIndex, *, foreign: bool) -> Derivation | None:
    """The first way in which a claim's number follows from the source, or None.

    `foreign` is whether the source is in another language, so that fewer words can be the same.
    """
    kept = list(_parts(claim, profile, index, _FOREIGN if foreign else _ENOUGH))
    groups = [(index.by_passage[passage][:_MOST_PARTS], near) for passage, near in kept]
    nearest = sorted(groups, key=lambda group: -group[1])[:_MOST_ACROSS]
    across = [number for numbers, _ in nearest for number in numbers][:_MOST_PARTS]
    for numbers, near, apart in (*((numbers, near, False) for numbers, near in groups), (across, _ENOUGH, True)):
        found = next(_ways(claim, profile, index, numbers, apart=apart), None)
        if found is not None:
            reason, how, figures = found
            return Derivation(reason, how, tuple(figure.quantity.span for figure in figures), near)
    return _over_time(claim, profile, index) or _span_of_years(claim, profile, index)


def may_follow(claim: Claim, profile: Profile, index: SourceIndex) -> bool:
    """Whether the number is of a kind that authors work out (a share, a change, a multiple) and there are parts for it.

    A way that is not among ours may then lead to it.
    """
    if claim.quantity.dimension not in _WORKED_OUT and claim.aspect != "change":
        return False
    return sum(len(index.by_passage[passage]) for passage, _ in _parts(claim, profile, index, _ENOUGH)) > 1


def _over_time(claim: Claim, profile: Profile, index: SourceIndex) -> Derivation | None:
    """Growth "between 2019 and 2023" of what one row or column of a table gives for the first year and the last."""
    ours, hundred = claim.quantity, Decimal(100)
    first, slash, last = (claim.period or "").partition("/")
    if claim.aspect != "change" or ours.unit != "percent" or ours.low != ours.high or not (slash and first and last):
        return None
    early, late = (index.of_period(year)[:_MOST_CELLS] for year in (first, last))
    for one, other in islice(product(early, late), _MOST_PAIRS):
        old, new = index.figures[one], index.figures[other]
        if not _same_column(index, old, new) or fit(old.quantity, new.quantity) != Fit("same"):
            continue
        before, after = _positive(old), _positive(new)
        rate = abs(after - before) / before if before > 0 < after else Decimal(0)
        near = context(profile, index, old)[1]
        if rate and near >= _SOMEWHAT and _close_ratio(ours, rate * hundred, (old, new), rate):
            how = f"from {said(index, old)} to {said(index, new)} is a change of {plainly(round(rate * 100, 1))} %"
            return Derivation("growth", how, (old.quantity.span, new.quantity.span), near)
    return None


def _parts(claim: Claim, profile: Profile, index: SourceIndex, enough: float) -> Iterator[tuple[int, float]]:
    """The passages that parts may come from: those that speak of the claim or have another number of its sentence.

    In another language the sentences beside the latter will do as well.
    """
    anchored: dict[int, None] = {}
    for number in companions(claim, index):
        anchored[index.figures[number].passage] = None
    beside = (one + step for one in anchored for step in (-1, 1)) if enough == _FOREIGN else ()
    next_to = {passage for passage in beside if passage in index.by_passage}
    for passage in dict.fromkeys((*likely_passages(profile, index), *anchored, *sorted(next_to))):
        numbers = index.by_passage[passage][:_MOST_PARTS]
        near = max((context(profile, index, index.figures[number])[0] for number in numbers), default=0.0)
        near += _ANCHORED * (passage in anchored or passage in next_to)
        if near >= enough:
            yield passage, near


_Way = tuple[str, str, tuple[Figure, ...]]


def _ways(claim: Claim, profile: Profile, index: SourceIndex, numbers: Sequence[int], *, apart: bool) -> Iterator[_Way]:
    """All ways from these figures; from `apart`, in several passages, only those that take two of them."""
    ours = claim.quantity
    figures = [index.figures[number] for number in numbers]
    kin = ("same", "scaled", "bare") if not ours.unit else ("same", "scaled")
    alike = [figure for figure in figures if fit(ours, figure.quantity).kinship in kin]
    if ours.low != ours.high:
        if not apart:
            yield from _ends(ours, index, alike)
        return
    compared = claim.aspect == "change" or bool(_MORE.match(profile.behind))
    shares = [figure for figure in figures if figure.quantity.dimension == "share"]
    if ours.dimension == "share" and (not shares or _MORE.match(profile.behind)):
        yield from _ratios(claim, profile, index, numbers, compared=compared)
    elif ours.dimension == "multiple" and not alike:
        yield from _multiples(ours, index, numbers)
    elif ours.dimension in ("currency", "physical", "count", "share", "number"):
        if not apart:
            yield from _sums(ours, profile, index, alike)
        bare = [figure for figure in figures if _is_bare(figure)]
        if BY.search(profile.before) or _MORE.match(profile.behind):
            yield from _differences(ours, index, alike, bare)
        if digits(ours.low) > 1:
            yield from _before_the_change(ours, index, alike, bare)
    if ours.dimension == "points":
        yield from _differences(ours, index, shares, [figure for figure in figures if _is_bare(figure)])


def _ends(ours: Quantity, index: SourceIndex, alike: Sequence[Figure]) -> Iterator[_Way]:
    """Both ends of a range."""
    for first, last in combinations(alike, 2):
        low, high = sorted((_value(ours, first), _value(ours, last)))
        if abs(low - ours.low) <= ours.step * _HALF and abs(high - ours.high) <= ours.step * _HALF:
            yield "range", f"{said(index, first)} and {said(index, last)} are its two ends", (first, last)


def _sums(ours: Quantity, profile: Profile, index: SourceIndex, alike: Sequence[Figure]) -> Iterator[_Way]:
    """Neighbours that add up: any number of digits where the sentence speaks of a total, else at least three."""
    total = any(word in profile.before or word in profile.behind for word in _TOTAL)
    if digits(ours.low) < (2 if total else 3) or ours.comparator not in ("exactly", "about"):
        return
    for first in range(len(alike)):
        for last in range(first + 2, min(len(alike), first + _MOST_SUMMED) + 1):
            parts = alike[first:last]
            values = [_value(ours, part) for part in parts]
            if _close(ours, sum(values, Decimal(0)), sum((_error(ours, part) for part in parts), Decimal(0))):
                listed = " + ".join(said(index, part) for part in parts)
                yield "sum", f"{listed} makes {with_scale(sum(values, Decimal(0)), ours.unit)}", tuple(parts)


def _is_bare(figure: Figure) -> bool:
    """Whether a figure leaves its unit to the one before it ("47.8 percent ... Ten years ago it was 39.6")."""
    quantity = figure.quantity
    return not quantity.unit and quantity.dimension == "number" and digits(quantity.low) > 1


def _differences(
    ours: Quantity, index: SourceIndex, alike: Sequence[Figure], bare: Sequence[Figure] = ()
) -> Iterator[_Way]:
    """Two of the unit, or one of it and one that leaves it out."""
    pairs = combinations(alike[:_MOST_SUMMED], 2)
    for one, other in (*pairs, *((one, other) for one in alike[:_MOST_SUMMED] for other in bare[:_MOST_SUMMED])):
        apart = abs(_value(ours, one) - _value(ours, other))
        if apart and _close(ours, apart, _error(ours, one) + _error(ours, other)):
            how = f"{said(index, one)} and {said(index, other)} are {with_scale(apart, ours.unit)} apart"
            yield "difference", how, (one, other)


def _before_the_change(
    ours: Quantity, index: SourceIndex, alike: Sequence[Figure], bare: Sequence[Figure]
) -> Iterator[_Way]:
    """What it was before "thirty-five more than in the year before"."""
    for change in (*alike, *bare):
        way = _THAN.match(index.text, change.quantity.span.end)
        if way is None:
            continue
        sign = -1 if way["more"] else 1
        for level in alike:
            earlier = _value(ours, level) + sign * _value(ours, change)
            in_front = level.quantity.span.end <= change.quantity.span.start and level.passage == change.passage
            if in_front and earlier > 0 and _close(ours, earlier, _error(ours, level)):
                sum_of = "more" if sign < 0 else "less"
                how = f"{said(index, level)} is {said(index, change)} {sum_of} than {with_scale(earlier, ours.unit)}"
                yield "before the change", how, (level, change)


def _ratios(
    claim: Claim, profile: Profile, index: SourceIndex, numbers: Sequence[int], *, compared: bool
) -> Iterator[_Way]:
    """Growth where the sentence speaks of a change, else the share of a part in its whole."""
    ours, hundred = claim.quantity, Decimal(100) if claim.quantity.unit == "percent" else Decimal(1)
    fell = any(word in profile.before or word in profile.behind[:_LEAD] for word in _FALL)
    more = _MORE.match(profile.behind)
    falls = more[1] not in _UPWARD if more else fell
    for one, other in combinations(numbers, 2):
        pair = _in_order(index, one, other)
        if pair is None:
            continue
        old, new = pair
        before, after = _positive(old), _positive(new)
        if compared:
            rate = (before - after if falls else after - before) / before
            sure = is_told(claim, new) or is_told(claim, old)
            if rate > 0 and _close_ratio(ours, rate * hundred, (old, new), rate, sure=sure):
                how = f"from {said(index, old)} to {said(index, new)} is a change of {plainly(round(rate * 100, 1))} %"
                yield "growth", how, (old, new)
            continue
        part, whole = (old, new) if before < after else (new, old)
        share = _positive(part) / _positive(whole)
        if _close_ratio(ours, share * hundred, (old, new), share):
            how = f"{said(index, part)} of {said(index, whole)} is {plainly(round(share * 100, 1))} %"
            yield "share", how, (part, whole)


def _multiples(ours: Quantity, index: SourceIndex, numbers: Sequence[int]) -> Iterator[_Way]:
    for one, other in combinations(numbers, 2):
        pair = _in_order(index, one, other)
        if pair is None:
            continue
        low, high = sorted(pair, key=_positive)
        times = _positive(high) / _positive(low)
        near = abs(times - ours.low) <= max(ours.low * Decimal("0.05"), ours.step * Decimal("0.1"))
        if near or (ours.comparator in ("over", "at least") and ours.low <= times < ours.low + 1):
            how = f"{said(index, high)} is {plainly(round(times, 1))} times {said(index, low)}"
            yield "multiple", how, (low, high)


def _in_order(index: SourceIndex, one: int, other: int) -> tuple[Figure, Figure] | None:
    """Two figures of one kind, the earlier period first (else as they are written), or None."""
    first, last = index.figures[one], index.figures[other]
    kin = fit(first.quantity, last.quantity)
    if (
        kin.kinship not in ("same", "bare")
        or kin.factor != 1
        or first.quantity.dimension in ("share", "points", "rank", "multiple")
    ):
        return None
    if first.quantity.low <= 0 or last.quantity.low <= 0 or first.quantity.low == last.quantity.low:
        return None
    if not (first.quantity.unit or last.quantity.unit) and first.cell is None:
        return None
    if kin.kinship == "bare" and not all(_is_bare(one) or one.quantity.unit for one in (first, last)):
        return None
    if not _same_column(index, first, last):
        return None
    periods = [bounds(period) for number in (one, other) if (period := index.period_of(number))]
    if len(periods) == 2 and periods[0] and periods[1] and periods[0] != periods[1]:
        return (last, first) if periods[0] > periods[1] else (first, last)
    between = index.text[first.quantity.span.end : last.quantity.span.start]
    return (last, first) if len(between) < _AROUND and _LOOKS_BACK.search(between) else (first, last)


def _same_column(index: SourceIndex, first: Figure, last: Figure) -> bool:
    """Whether two figures of a table stand in one row or one column; those in prose do for each other."""
    if first.cell is None or last.cell is None:
        return first.cell is last.cell
    one, other = index.source.cells[first.cell], index.source.cells[last.cell]
    return one.table == other.table and (one.row == other.row or one.column == other.column)


def _span_of_years(claim: Claim, profile: Profile, index: SourceIndex) -> Derivation | None:
    """ "For twelve years" of what the source says of 2010 to 2022."""
    ours = claim.quantity
    if ours.dimension != "duration" or ours.unit != "year" or ours.low != ours.high or ours.low < _FEW_YEARS:
        return None
    for year in sorted(index.years):
        later = str(int(year) + int(ours.low))
        if later not in index.years:
            continue
        for match in islice(re.finditer(rf"(?<!\d){year}(?!\d)", index.text[: index.read]), _MOST_PARTS):
            around = index.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            near = profile.overlap(terms(around))
            start = max(0, match.start() - _LEAD)
            named = find_periods(index.text[start : match.end() + _LEAD], start) if near >= _ENOUGH else ()
            for period in named:
                if period.value == f"{year}/{later}":
                    how = f"from {year} to {later} is {plainly(ours.low)} years"
                    return Derivation("years", how, (period.span,), near)
    return None


def _value(ours: Quantity, part: Figure) -> Decimal:
    return part.quantity.low * fit(ours, part.quantity).factor


def _error(ours: Quantity, part: Figure) -> Decimal:
    return part.quantity.step * fit(ours, part.quantity).factor * _HALF


def _positive(figure: Figure) -> Decimal:
    return figure.quantity.low


def _close(ours: Quantity, worked_out: Decimal, error: Decimal) -> bool:
    """Whether a worked-out value is ours: half a unit of our last digit, and as much again for the parts' rounding."""
    half = ours.step * _HALF
    if ours.comparator == "about":
        half = max(half, abs(ours.low) * Decimal("0.03"))
    return abs(worked_out - abs(ours.low)) <= half + min(error, half) * (error < ours.step)


def _close_ratio(
    ours: Quantity, worked_out: Decimal, parts: tuple[Figure, Figure], ratio: Decimal, *, sure: bool = False
) -> bool:
    if ours.form == "digits" and ours.low < 10 * ours.step and not sure:
        return False  # a single digit is met by chance too often
    relative = sum((part.quantity.step * _HALF / part.quantity.low for part in parts), Decimal(0))
    spelled = ours.form == "words" and not ours.unit
    if spelled:
        return abs(worked_out - ours.low) <= Decimal("0.015")
    scale = worked_out / ratio if ratio else Decimal(1)
    return _close(ours, worked_out, relative * scale)
