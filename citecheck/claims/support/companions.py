"""The other numbers of a sentence in its source: where they stand, the sentence's own number is looked for as well."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from citecheck.claims.quantities import find_quantities
from citecheck.claims.support.agreement import agreement
from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.matches import telling
from citecheck.claims.support.units import fit, targets
from citecheck.model import Claim, Quantity

_NEAR, _BOUND = Decimal("0.05"), Decimal("0.1")
"""How far off a number may be that is given as it is, and one of which a bound is given."""
_LONGEST = 1_000
_MOST = 12


def companions(claim: Claim, index: SourceIndex) -> list[int]:
    """Numbers of the figures that are the other numbers of a claim's sentence, those met by chance left out."""
    found = []
    for other in _others(claim.sentence, claim.quantity.span.start - claim.span.start):
        for number in _near_in_value(other, index):
            seen = index.figures[number].quantity
            unit = fit(other, seen)
            if unit.kinship != "other" and agreement(other, seen, unit.factor) is not None:
                found.append(number)
    return found


def is_told(claim: Claim, figure: Figure) -> bool:
    """Whether the claim's sentence gives a figure itself, so that what it says of its growth is of this figure."""
    for other in _others(claim.sentence, claim.quantity.span.start - claim.span.start):
        unit = fit(other, figure.quantity)
        if unit.kinship in ("same", "scaled") and agreement(other, figure.quantity, unit.factor) is not None:
            return True
    return False


def _near_in_value(quantity: Quantity, index: SourceIndex) -> Iterator[int]:
    far = _NEAR if quantity.comparator in ("exactly", "about") else _BOUND
    for factor in targets(quantity):
        value = abs(quantity.low) * factor
        yield from index.between(value * (1 - far), value * (1 + far), _MOST)


@lru_cache(maxsize=4096)
def _others(sentence: str, start: int) -> tuple[Quantity, ...]:
    """The other numbers of a sentence that are not met by chance."""
    found = find_quantities(sentence[:_LONGEST])
    return tuple(other for other in found if other.span.start != start and telling(other) > 1)[:_MOST]
