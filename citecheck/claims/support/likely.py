"""Where a source speaks of what a claim speaks of: the passages that share most of its words."""

from __future__ import annotations

import heapq

from citecheck.claims.support.index import SourceIndex
from citecheck.claims.support.profile import Profile

_PASSAGES = 12
_BEFORE = 0.2
"""What a term counts that stands before the sentence and not in it."""
_MOST_POSTINGS = 20_000


def likely_passages(profile: Profile, index: SourceIndex) -> list[int]:
    """The passages with quantities that share most of the claim's weight, the best first."""
    weighed: dict[int, float] = {}
    for term, weight in (*profile.weights.items(), *((term, _BEFORE) for term in profile.background)):
        for passage in index.postings.get(term, ())[:_MOST_POSTINGS]:
            weighed[passage] = weighed.get(passage, 0.0) + weight
    return heapq.nlargest(_PASSAGES, weighed, key=lambda passage: (weighed[passage], -passage))
