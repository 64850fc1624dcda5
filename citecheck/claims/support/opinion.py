"""A second opinion on a number whose words leave doubt: the trained model of `citecheck.claims.attest`.

It looks for the digits of a number and not for its value, so it is asked only for what has no unit of measure:
counts, ranks, ages, plain numbers. It was trained on English; for a page in another language than the article it is
not asked.
"""

from __future__ import annotations

import re

from citecheck.claims.attest import Weighed, weigh
from citecheck.claims.support.index import SourceIndex
from citecheck.model import Claim, Dimension, Span

_STATED = {0: 0.1, 1: 0.1, 2: 0.2}
_STATED_AT_MOST = 0.3
UNSTATED = 0.7
"""At least so much doubt: it does not."""
_WRITTEN = re.compile(r"\d(?:[\d.,]*\d)?|[^\W\d_]+(?:-[^\W\d_]+)?")
_UNMEASURED: frozenset[Dimension] = frozenset(("count", "number", "rank", "ratio", "multiple", "age", "duration"))


def is_stated(opinion: Weighed, shown: int) -> bool:
    """Whether there is so little doubt that the page states a number; less is needed for one that shows many digits."""
    return opinion.doubt <= _STATED.get(shown, _STATED_AT_MOST)


def second_opinion(claim: Claim, index: SourceIndex) -> Weighed | None:
    """What the model says of a claim's number and a source, or None where it has nothing to say of such a number."""
    quantity = claim.quantity
    if quantity.dimension not in _UNMEASURED or quantity.low != quantity.high:
        return None
    start = quantity.span.start - claim.span.start
    written = _WRITTEN.search(claim.sentence, start, quantity.span.end - claim.span.start)
    if written is None:
        return None
    found = weigh(claim.sentence, [Span(*written.span())], index.page)
    return found[0] if found else None
