"""The same thing with another number: what a source says where it speaks of what the claim speaks of."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from citecheck.claims.support.agreement import agreement
from citecheck.claims.support.companions import companions
from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.likely import likely_passages
from citecheck.claims.support.matches import absolute, context, kinship, telling
from citecheck.claims.support.profile import Profile
from citecheck.claims.support.times import meets
from citecheck.model import Claim, Confidence

_ENOUGH = 0.5
_SAME_DIGITS = 0.3
"""How much of a claim's words are enough where the digits are its own and not few."""
_FEW = 2


class Rival(Struct, frozen=True):
    """A figure that is said of the claim's subject and has another value."""

    figure: Figure
    reason: Literal["other-value", "other-scale"]
    score: float
    near: float
    confidence: Confidence
    period: str | None


def rival(claim: Claim, profile: Profile, index: SourceIndex) -> Rival | None:
    """The figure of the same kind that stands where the source's words are most like the claim's, or None.

    One that is another number of the same sentence is none.
    """
    best: Rival | None = None
    taken = frozenset(companions(claim, index))
    for passage in likely_passages(profile, index):
        for number in index.by_passage.get(passage, ()):
            found = _rival(claim, profile, index, number) if number not in taken else None
            if found is not None and (best is None or found.score > best.score):
                best = found
    return best


def _rival(claim: Claim, profile: Profile, index: SourceIndex, number: int) -> Rival | None:
    figure = index.figures[number]
    unit = kinship(claim.quantity, index, figure)
    if unit.kinship not in ("same", "scaled", "converted"):
        return None
    ours, seen = absolute(claim.quantity), absolute(figure.quantity)
    if agreement(ours, seen, unit.factor) is not None:
        return None
    near, score = context(profile, index, figure)
    scaled = _same_digits(ours.low, seen.low * unit.factor)
    if near < (_SAME_DIGITS if scaled and telling(claim.quantity) > _FEW else _ENOUGH):
        return None
    period = index.period_of(number)
    if period is not None and claim.period is not None and not meets(claim.period, period):
        return None
    confidence: Confidence = "medium" if near >= 0.7 else "low"
    return Rival(figure, "other-scale" if scaled else "other-value", score + 0.2 * scaled, near, confidence, period)


def _same_digits(ours: Decimal, seen: Decimal) -> bool:
    """Whether two values differ by a power of ten alone."""
    return ours != seen and ours.normalize().as_tuple().digits == seen.normalize().as_tuple().digits
