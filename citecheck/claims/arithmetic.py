"""What the amounts of a sentence yield, and where the text says otherwise. What fits within rounding is left alone."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.claims.disagreement import Disagreement
from citecheck.claims.growth import directions, factors, growths
from citecheck.claims.told import told
from citecheck.claims.wholes import rates, shares, sums
from citecheck.model import Extract


def disagreements(extract: Extract) -> Iterator[Disagreement]:
    """The amounts that the other amounts of their sentence don't yield, in order. Linear in the text's size."""
    for row in told(extract):
        seen = set()
        for find in (growths, factors, directions, shares, sums, rates):
            for found in find(row):
                if found.claim.quantity.span not in seen:
                    seen.add(found.claim.quantity.span)
                    yield found
