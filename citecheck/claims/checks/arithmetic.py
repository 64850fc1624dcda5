"""What the amounts of a sentence yield, and where the text says otherwise. What fits within rounding is left alone."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.claims.checks.across import across
from citecheck.claims.checks.disagreement import Disagreement
from citecheck.claims.checks.growth import directions, factors, growths
from citecheck.claims.checks.rates import rates
from citecheck.claims.checks.shares import shares
from citecheck.claims.checks.sums import sums
from citecheck.claims.checks.told import Told, told
from citecheck.model import Extract


def disagreements(extract: Extract) -> Iterator[Disagreement]:
    """The amounts that those beside them, or one of the sentence before, don't yield. Linear in the text's size."""
    before: Told | None = None
    for row in told(extract):
        seen = set()
        if before is not None:
            for found in across(before, row):
                seen.add(found.claim.quantity.span)
                yield found
        before = row
        for find in (growths, factors, directions, shares, sums, rates):
            for found in find(row):
                if found.claim.quantity.span not in seen:
                    seen.add(found.claim.quantity.span)
                    yield found
