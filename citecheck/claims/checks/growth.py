"""Changes that the text lets one recompute: from A to B, up C; B, up C from A; doubled from A to B.

Also told apart here: a change of a share in percent or in percentage points.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import structs

from citecheck.claims.checks import cues
from citecheck.claims.checks.disagreement import Disagreement, in_unit, shown
from citecheck.claims.checks.intervals import Interval, difference, quotient, reckoned, result, whole_percent
from citecheck.claims.checks.pairs import Pair, alike, changes, interleaved, pairs
from citecheck.claims.checks.told import Told
from citecheck.model import Quantity

_HUNDRED = Decimal(100)
_MULTIPLE_SLACK = Decimal("0.13")
"""“Doubled” is said of anything near it."""
_JUST = Decimal("0.97")
_INFINITE = Decimal(10) ** 60
_DIRECTED = ("currency", "share", "physical", "count", "number")


def growths(row: Told) -> Iterator[Disagreement]:
    """The changes of a sentence that its own amounts don't yield."""
    used: set[int] = set()
    last = -1
    for pair in pairs(row):
        # "from A to B and those to India from C to D, a threefold increase and ...": which change is whose is not told
        doubled, last = pair.first == last + 1 and last >= 0, pair.last
        for change in changes(row, pair):
            last = -1
            if change not in used and not doubled:
                used.add(change)
                yield from judged(row, pair, change)
    for pair, change in interleaved(row):
        if change not in used:
            used.add(change)
            yield from judged(row, pair, change)


def factors(row: Told) -> Iterator[Disagreement]:
    """Multiples that are part of a verb: "verdoppelte sich von 20 auf 60"."""
    for pair in pairs(row):
        old, new, _ = _ends(row, pair, pair.old)
        before = row.gaps[pair.first][-60:]
        if pair.old == pair.new or pair.first != pair.old or old is None or new is None or ". " in before:
            continue
        told = next((Decimal(factor) for pattern, factor in cues.FACTORS if pattern.search(before)), None)
        ratio = quotient(new, old)
        if told is None or ratio is None or cues.THAN.search(before):
            continue
        if not ratio.meets(Interval(told * (1 - _MULTIPLE_SLACK), told * (1 + _MULTIPLE_SLACK))):
            ends = f"from “{row.written(pair.old)}” to “{row.written(pair.new)}”"
            seen = f"the text says it grew {told}-fold; {ends} is a factor of {shown(_middle(new) / _middle(old))}"
            yield Disagreement("direction", row.claims[pair.new], (row.claims[pair.old],), seen)


def directions(row: Told) -> Iterator[Disagreement]:
    """“Fell from $40 billion to $50 billion”."""
    for pair in pairs(row):
        if pair.old == pair.new or pair.first != pair.old or row.quantity(pair.old).dimension not in _DIRECTED:
            continue
        before = row.gaps[pair.first][-60:]
        rose, fell = cues.ROSE_FROM.search(before), cues.FELL_FROM.search(before)
        old, new, _ = _ends(row, pair, pair.old)
        if bool(rose) == bool(fell) or old is None or new is None:
            continue
        if (new.high < old.low) if rose else (old.high < new.low):
            word = (rose or fell)["word"]  # type: ignore[index]
            yield Disagreement(
                "direction",
                row.claims[pair.new],
                (row.claims[pair.old],),
                f"the text says “{word}”; from “{row.written(pair.old)}” to “{row.written(pair.new)}” is a "
                f"{'fall' if rose else 'rise'}",
            )


# ---------------------------------------------------------------- what they yield


def judged(row: Told, pair: Pair, index: int) -> Iterator[Disagreement]:
    """What a pair and its change disagree in, if they do."""
    old, new, change = _ends(row, pair, index)
    if old is None or new is None:
        return
    if change.dimension == "multiple":
        yield from _multiple(row, pair, index, old, new)
    elif cues.HALF_A_POINT.search(row.gaps[index + 1]):
        return
    elif change.dimension in ("share", "points"):
        percent = row.quantity(pair.new).dimension in ("share", "points")
        yield from _of_shares(row, pair, index, old, new) if percent else _relative(row, pair, index, old, new)
    elif change.comparator != "at most" and alike(change, row.quantity(pair.new)):
        yield from _absolute(row, pair, index, old, new)


def _ends(row: Told, pair: Pair, index: int) -> tuple[Interval | None, Interval | None, Quantity]:
    old, new, change = row.quantity(pair.old), row.quantity(pair.new), row.quantity(index)
    if pair.old == pair.new:
        return (
            Interval(old.low, old.low).widened(old.step / 2),
            Interval(new.high, new.high).widened(old.step / 2),
            change,
        )
    if old.low != old.high or new.low != new.high or change.low != change.high or min(old.low, new.low) <= 0:
        return None, None, change
    compared = old.comparator in ("over", "under") and pair.old == index + 1  # "25 percent more than the 80,000"
    one, other = reckoned(structs.replace(old, comparator="exactly") if compared else old, new)
    # "from 4 to 5 billion": the scale is written once
    scale = _shared_scale(row, pair)
    return (one.times(scale) if scale else one), other, change


def _shared_scale(row: Told, pair: Pair) -> Decimal | None:
    old, new = row.quantity(pair.old), row.quantity(pair.new)
    if row.scaled(pair.old) or not row.scaled(pair.new) or old.high >= 1000 or pair.new < pair.old:
        return None
    return Decimal(10) ** (3 * ((new.high.adjusted()) // 3)) if new.high >= 1000 else None


def _sign(row: Told, pair: Pair, index: int) -> int:
    """+1 for a rise, -1 for a fall, 0 where the words don't say."""
    around = " ".join((row.gaps[pair.first][-40:], *(gap for gap in row.gaps[pair.first + 1 : pair.last + 1])))
    near = f"{row.gaps[index][-40:]} {row.gaps[index + 1][:20] if cues.THEN_CHANGE.match(row.gaps[index + 1]) else ''}"
    for words in (cues.THAN.sub(" ", near), cues.THAN.sub(" ", around)):
        up, down = bool(cues.IS_UP.search(words)), bool(cues.IS_DOWN.search(words))
        if up != down:
            return 1 if up else -1
    return 0


def _fits(seen: Interval, told: Interval, sign: int) -> bool:
    """Whether a change fits what is told of it; a fall is told without a minus."""
    signs = (sign,) if sign else (1, -1)
    return any(told.meets(seen if one > 0 else Interval(-seen.high, -seen.low)) for one in signs)


def _relative(row: Told, pair: Pair, index: int, old: Interval, new: Interval) -> Iterator[Disagreement]:
    ratio = quotient(new, old)
    if ratio is None:
        return
    seen = whole_percent(Interval(ratio.low - 1, ratio.high - 1))
    told = _as_percent(row.quantity(index))
    if not _fits(seen, told, _sign(row, pair, index)):
        growth = _middle_growth(old, new)
        yield _disagreement(row, pair, index, f"{'a fall of ' if growth < 0 else ''}{shown(abs(growth))} percent")


def _of_shares(row: Told, pair: Pair, index: int, old: Interval, new: Interval) -> Iterator[Disagreement]:
    ratio, points = quotient(new, old), difference(new, old)
    if ratio is None:
        return
    sign, quantity = _sign(row, pair, index), row.quantity(index)
    told = _as_percent(quantity)
    in_percent = _fits(whole_percent(Interval(ratio.low - 1, ratio.high - 1)), told, sign)
    in_points = _fits(points, told, sign)
    meant = in_points if quantity.dimension == "points" else in_percent
    if meant:
        return
    other = in_percent if quantity.dimension == "points" else in_points
    gap, growth = shown(abs(_middle(new) - _middle(old))), shown(abs(_middle_growth(old, new)))
    found = _disagreement(row, pair, index, f"{gap} percentage points, or {growth} percent")
    yield found._replace(kind="points" if other else "growth")


def _multiple(row: Told, pair: Pair, index: int, old: Interval, new: Interval) -> Iterator[Disagreement]:
    sign = _sign(row, pair, index)
    ratio = quotient(old, new) if sign < 0 else quotient(new, old)
    quantity = row.quantity(index)
    if ratio is None or quantity.comparator == "at most":
        return
    if quantity.low < 1:  # halved
        ratio = quotient(new, old) or ratio
    told = _multiplied(quantity)
    more = Interval(told.low + 1, told.high + 1)  # "three times more" is said of both
    if not told.meets(ratio) and not (more.meets(ratio) and quantity.low >= 2 and " more" in row.gaps[index + 1][:8]):
        seen = _middle(old) / _middle(new) if sign < 0 else _middle(new) / _middle(old)
        yield _disagreement(row, pair, index, f"a factor of {shown(seen)}")


def _multiplied(quantity: Quantity) -> Interval:
    """What a multiple is said of: "doubled" of 1.75 to 2.25, "more than doubled" of anything above."""
    exact = quantity.step < 1
    slack = quantity.step if exact else quantity.high * _MULTIPLE_SLACK
    match quantity.comparator:
        case "over" | "at least":
            return Interval(quantity.low * _JUST, _INFINITE)
        case "nearly" | "under" | "just under":
            return Interval(quantity.low * Decimal("0.8"), quantity.high * (2 - _JUST))
        case "about":
            return Interval(quantity.low * Decimal("0.8"), quantity.high * Decimal("1.2"))
        case _:
            return Interval(quantity.low - slack, quantity.high + slack)


def _absolute(row: Told, pair: Pair, index: int, old: Interval, new: Interval) -> Iterator[Disagreement]:
    if not _fits(difference(new, old), result(row.quantity(index)), _sign(row, pair, index)):
        yield _disagreement(row, pair, index, in_unit(abs(_middle(new) - _middle(old)), row.quantity(index).unit))


def _as_percent(quantity: Quantity) -> Interval:
    told = result(quantity)
    return told if quantity.unit or quantity.dimension == "points" else whole_percent(told)


def _middle(interval: Interval) -> Decimal:
    return (interval.low + interval.high) / 2


def _middle_growth(old: Interval, new: Interval) -> Decimal:
    return (_middle(new) / _middle(old) - 1) * _HUNDRED


def _disagreement(row: Told, pair: Pair, index: int, seen: str) -> Disagreement:
    if pair.old == pair.new:
        return Disagreement(
            "growth", row.claims[index], (row.claims[pair.old],), f"over “{row.written(pair.old)}” it is {seen}"
        )
    return Disagreement(
        "growth",
        row.claims[index],
        (row.claims[pair.old], row.claims[pair.new]),
        f"from “{row.written(pair.old)}” to “{row.written(pair.new)}” it is {seen}",
    )
