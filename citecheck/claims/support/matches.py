"""The figures of a source that could be the number of a claim, and how well unit, words and period go with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from citecheck.claims.support.agreement import Agreement, agreement, digits
from citecheck.claims.support.clock import counts_back, is_loose
from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.profile import Profile
from citecheck.claims.support.terms import term_of
from citecheck.claims.support.times import bounds, meets, relation, year_of
from citecheck.claims.support.units import Fit, Kinship, fit, targets
from citecheck.model import Claim, Quantity

_MOST = 400
_MOST_BESIDE = 40
_SAME_TIME = 0.08
_WINDOW = Decimal("0.12")

Conflict = Literal["other-period", "other-unit", "points-for-percent", "stock-for-flow", "level-for-change"]

_CUMULATIVE = re.compile(
    r"\b(?:by the end of|as of|cumulative\w*|in total since|total(?:l?ed|s)? since|altogether|accumulated|so far"
    r"|overall total|to date|at the (?:end|close) of|on the last day of"
    r"|stood at|stands at|outstanding|накоплен\w*|к концу|на конец|insgesamt seit|cumul\w*"
    r"|acumulad\w*)\b|累计|截至",
    re.IGNORECASE,
)
_NEW_OF_THEM = re.compile(
    r"[^.;]{0,30}?,? (?:of (?:which|them|these|it) [^.;]{1,30}"
    r"|[\d.,]+(?: [\w-]+)? of (?:them|which|it|these) (?:\w+ ){1,3})"
    r"\b(?:during|within|since|in the (?:past|last)|last) ",
    re.IGNORECASE,
)
"""Behind a stock: "479,000, of which 111,000 were installed during the year"."""
_YEARLY = re.compile(
    r"\b(?:annual\w*|per year|a year|per annum|yearly|alone|(?:in|during) (?:the year )?(?:1[5-9]|20)\d\d|each year)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|than|against|compared (?:with|to)|versus)\s+(?:\w+\s+){0,2}$")
"""Before an amount of an earlier time, whatever time the sentence names."""
_FLOWS = re.compile(
    r"\b(?:received|installed|built|produced|sold|spent|invested|earned|raised|registered|imported|exported|bought"
    r"|purchased|launched|delivered|paid|lost|made|attracted|issued)\b",
    re.IGNORECASE,
)
"""What is done within a time."""
_BY = re.compile(r"\b(?:by|на|um)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
BY = re.compile(r"\b(?:by|на|um|de)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""What stands before an amount that something changed by."""
_TO = re.compile(r"\b(?:to|at|до|auf|bis)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


class Match(Struct, frozen=True):
    """A figure (`number`) whose value agrees; `score` says how sure its words make it, 0 to 1."""

    number: int
    figure: Figure
    agreement: Agreement
    kinship: Kinship
    factor: Decimal
    score: float
    near: float
    conflicts: tuple[Conflict, ...]
    period: str | None
    figure_is_change: bool = False


def matches(claim: Claim, profile: Profile, index: SourceIndex) -> list[Match]:
    """All figures that agree in value with a claim, the best first; those in other units carry it as a conflict."""
    seen: set[int] = set()
    found = []
    for number in _candidates(claim.quantity, index):
        if number in seen:
            continue
        seen.add(number)
        match = _match(claim, profile, index, number)
        if match is not None:
            found.append(match)
    return sorted(found, key=lambda match: (-rank(match), match.number))


def rank(match: Match) -> float:
    """Score with what speaks against the match taken off."""
    lesser = {"equal": 0.0, "rounded": 0.02, "bounded": 0.02, "coarser": 0.15}[match.agreement]
    return match.score - lesser - 0.3 * len(match.conflicts)


def _candidates(ours: Quantity, index: SourceIndex) -> Iterator[int]:
    values = dict.fromkeys((abs(ours.low), abs(ours.high)))
    for factor in targets(ours):
        for value in values:
            at = value * factor
            yield from index.between(at, at, _MOST)
            yield from index.between(at * (1 - _WINDOW), at * (1 + _WINDOW), _MOST)


def _match(claim: Claim, profile: Profile, index: SourceIndex, number: int) -> Match | None:
    figure = index.figures[number]
    ours, seen = _unsigned(claim.quantity, figure.quantity)
    unit = kinship(claim.quantity, index, figure)
    agreed = agreement(ours, seen, unit.factor) if unit.kinship != "other" else None
    conflicts: list[Conflict] = []
    if agreed is None:
        unit = Fit("other")
        conflict = _other_unit(ours, seen)
        if conflict is None or not (ours.low == seen.low and ours.high == seen.high):
            return None
        agreed = "equal"
        conflicts.append(conflict)
    near, score = context(profile, index, figure)
    period = index.period_of(number)
    if period is not None and claim.period is not None and relation(claim.period, period) in ("same", "inside"):
        score += _SAME_TIME
    conflicts += _conflicts(claim, profile, index, figure, period)
    by = bool(BY.search(_before(index, figure)))
    return Match(number, figure, agreed, unit.kinship, unit.factor, score, near, tuple(conflicts), period, by)


def _other_unit(ours: Quantity, seen: Quantity) -> Conflict | None:
    """What is said where the same figure has another unit; nothing where the two measure other things altogether."""
    kinds = {ours.dimension, seen.dimension}
    if kinds == {"share", "points"}:
        return "points-for-percent"
    return "other-unit" if kinds in ({"currency"}, {"physical"}) and ours.unit != seen.unit else None


def _unsigned(ours: Quantity, seen: Quantity) -> tuple[Quantity, Quantity]:
    """A fall of 5 % and -5 % are one: the sign is left off where only one side has it."""
    if (ours.low < 0) == (seen.low < 0):
        return ours, seen
    return absolute(ours), absolute(seen)


def absolute(quantity: Quantity) -> Quantity:
    """The quantity without its sign."""
    low, high = sorted((abs(quantity.low), abs(quantity.high)))
    return Quantity(
        quantity.span, low, high, quantity.unit, quantity.dimension, quantity.comparator, quantity.form, quantity.step
    )


def kinship(ours: Quantity, index: SourceIndex, figure: Figure) -> Fit:
    """How the unit of a figure lies to ours; a bare number in a table counts what its heads name."""
    found = fit(*_unsigned(ours, figure.quantity))
    if found.kinship == "bare" and ours.dimension == "count" and figure.cell is not None:
        noun = term_of(ours.unit.rsplit(maxsplit=1)[-1]) if ours.unit else ""
        return Fit("same") if noun in index.head_terms(figure) else found
    return found


def context(profile: Profile, index: SourceIndex, figure: Figure) -> tuple[float, float]:
    """How much of the claim's words stand in the figure's sentence or row, and a score of its surroundings too."""
    own = index.terms_of(figure.passage)
    if figure.cell is not None:
        own = own | index.head_terms(figure)
    near = profile.overlap(own)
    around = profile.overlap(own | index.terms_around(figure.passage))
    return near, 0.5 * near + 0.3 * around + 0.2 * profile.overlap(index.vocabulary)


def _conflicts(
    claim: Claim, profile: Profile, index: SourceIndex, figure: Figure, period: str | None
) -> Iterator[Conflict]:
    if claim.period is not None and _other_period(claim.period, period, profile, index, figure):
        yield "other-period"
    span, passage = figure.quantity.span, index.passages[figure.passage]
    before = _before(index, figure)
    behind = index.text[span.end : min(passage.end, span.end + 60)]
    if claim.quantity.dimension in ("currency", "physical", "count", "number"):
        if _is_total(before, behind) and not _is_total(profile.before, profile.behind) and _is_flow(claim, profile):
            yield "stock-for-flow"
        if claim.quantity.dimension != "count" and _by_and_to(profile.before, before):
            yield "level-for-change"


def _before(index: SourceIndex, figure: Figure) -> str:
    """What stands before a figure in its passage."""
    start = figure.quantity.span.start
    return index.text[max(index.passages[figure.passage].start, start - 80) : start]


def _other_period(claimed: str, period: str | None, profile: Profile, index: SourceIndex, figure: Figure) -> bool:
    if period is None:
        before, after = _gaps(index, figure)
        back = counts_back(profile.before) or counts_back(profile.behind) or _FROM.search(profile.before)
        return (not back and index.time.is_earlier(claimed, before, after)) or _of_another_time(claimed, index)
    return _apart(claimed, period, profile, index, figure)


def _gaps(index: SourceIndex, figure: Figure) -> tuple[str, str]:
    """What stands between a figure and the ones before and behind it in its passage."""
    numbers, passage = index.by_passage[figure.passage], index.passages[figure.passage]
    spans = [index.figures[number].quantity.span for number in numbers[:_MOST_BESIDE]]
    span = figure.quantity.span
    start = max((one.end for one in spans if one.end <= span.start), default=passage.start)
    end = min((one.start for one in spans if one.start >= span.end), default=passage.end)
    return index.text[max(start, span.start - 80) : span.start], index.text[span.end : min(end, span.end + 80)]


def _of_another_time(claimed: str, index: SourceIndex) -> bool:
    """Whether the whole source is about, or from, a time before the one that is claimed, which it never names."""
    if not year_of(claimed) or index.names_year(year_of(claimed)):
        return False
    if index.time.never_speaks_of(year_of(claimed)):
        return True
    if index.background is not None and relation(claimed, index.background) == "apart":
        return True
    issued, start = bounds(index.source.issued or "?"), bounds(claimed)
    return issued is not None and start is not None and issued[1] < start[0]


def _apart(claimed: str, period: str, profile: Profile, index: SourceIndex, figure: Figure) -> bool:
    """Whether the periods have no day in common, and none named beside them in either text makes up for it.

    A period beside the figure does not, where the source gives another figure of that kind for it.
    """
    if relation(claimed, period) != "apart":
        return False
    named = (other for other in index.periods_in(figure.passage) if ".." not in other)
    beside = figure.cell is None and any(meets(claimed, other) for other in named)
    if beside and another_then(claimed, index, figure) is None:
        return False
    dated = figure.cell is None and index.time.is_dated(claimed)
    if dated and is_loose(index.text, index.passages[figure.passage], figure.quantity.span, period):
        return False
    return not any(meets(other, period) for other in profile.periods)


def another_then(claimed: str, index: SourceIndex, figure: Figure) -> Figure | None:
    """Another figure of the kind that the same sentence has for the period that is claimed."""
    for number in index.by_passage[figure.passage][:_MOST_BESIDE]:
        other = index.figures[number]
        period = index.period_of(number)
        if other is figure or period is None or not meets(claimed, period) or other.quantity.low == figure.quantity.low:
            continue
        if fit(figure.quantity, other.quantity).kinship in ("same", "scaled"):
            return other
    return None


def _is_total(before: str, behind: str) -> bool:
    return bool(_CUMULATIVE.search(before) or _CUMULATIVE.search(behind) or _NEW_OF_THEM.match(behind))


def _is_flow(claim: Claim, profile: Profile) -> bool:
    if claim.aspect == "stock" or not (_YEARLY.search(profile.before) or _YEARLY.search(profile.behind)):
        return False
    return claim.aspect == "flow" or bool(_FLOWS.search(profile.before) or _FLOWS.search(profile.behind))


def _by_and_to(ours: str, theirs: str) -> bool:
    """Whether one says "by $5 billion" and the other "to $5 billion"."""
    return bool((_BY.search(ours) and _TO.search(theirs)) or (_TO.search(ours) and _BY.search(theirs)))


def telling(quantity: Quantity) -> int:
    """How much meeting a number again says: its digits, and one more for a unit that is rare beside it."""
    shown = max(digits(quantity.low), digits(quantity.high))
    if quantity.low != quantity.high:
        shown += 1
    return shown + (quantity.dimension in ("currency", "physical", "points") or quantity.low >= 10_000)
