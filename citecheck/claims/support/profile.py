"""What a claim is about, as terms with weights: those next to its number say most, names more than other words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from citecheck.claims.periods import find_periods
from citecheck.claims.support.terms import placed_terms, terms
from citecheck.model import Claim, Document

_NEAR = 60
_NAME = 1.5
_FAR = 0.6
_OTHER = 0.4
"""Weight of the words of another part of the sentence, one that has an amount of its own."""
_MOST = 400
"""How far on each side of its number a sentence is read; what keeps a sentence of a million words cheap."""
_BACK = 250
_ENOUGH = 3.0
"""Weight of the terms that say what a sentence is about."""
_MOST_BACKGROUND = 6


class Profile(Struct, frozen=True):
    """`weights` of the claim's terms, `names` those written like names, `periods` all that its sentence names (EDTF).

    `background` are the terms of what stands before the sentence and of the article's title: where a sentence says
    little of its own ("it carried 31,000"), they say what it is about. `before` and `behind` are the words around the
    number, in small letters.
    """

    weights: Mapping[str, float]
    total: float
    names: frozenset[str]
    background: frozenset[str]
    periods: tuple[str, ...]
    before: str
    behind: str

    def overlap(self, found: Collection[str]) -> float:
        """The share of the claim's weight that is met in `found`, 0 to 1."""
        met = sum(weight for term, weight in self.weights.items() if term in found)
        lacking = _ENOUGH - self.total if self.background else 0.0
        if lacking > 0:
            shared = sum(term in found for term in self.background) / min(len(self.background), _MOST_BACKGROUND)
            own = 0.5 * met / self.total if self.total else 0.0
            return (met + lacking * max(own, min(1.0, shared))) / _ENOUGH
        return met / self.total if self.total else 0.0


def profile_of(claim: Claim, document: Document) -> Profile:
    """The profile of a claim of an article."""
    before = document.text[max(0, claim.span.start - _BACK) : claim.span.start]
    title = next((block.span.of(document.text) for block in document.blocks[:3] if block.kind == "title"), "")
    return _profile(claim, f"{title[:_BACK]} {before}")


@lru_cache(maxsize=4096)
def _profile(claim: Claim, before: str) -> Profile:
    start = claim.quantity.span.start - claim.span.start
    end = claim.quantity.span.end - claim.span.start
    offset = max(0, start - _MOST)
    stretch = claim.sentence[offset : end + _MOST]
    start, end = start - offset, end - offset
    weights: dict[str, float] = {}
    names = set()
    others = _other_parts(stretch, start, end)
    counted = claim.quantity.dimension == "count"
    for term, at, name in placed_terms(stretch):
        if start <= at < end and not counted:
            continue  # the words of the amount itself
        distance = start - at if at < start else max(0, at - end)
        weight = (1.0 if distance <= _NEAR else _FAR) * (_NAME if name else 1.0)
        if any(first <= at < last for first, last in others):
            weight *= _OTHER
        weights[term] = max(weights.get(term, 0.0), weight)
        if name:
            names.add(term)
    for term in terms(claim.subject or ""):
        weights.setdefault(term, 1.0)
    return Profile(
        weights=weights,
        total=sum(weights.values()),
        names=frozenset(names),
        background=terms(before) - weights.keys(),
        periods=tuple(period.value for period in find_periods(stretch) if period.value),
        before=stretch[max(0, start - _NEAR) : start].casefold(),
        behind=stretch[end : end + _NEAR].casefold(),
    )


_CUT = re.compile(r"[,;–—](?!\d)|[，；、]")
_MARKER = re.compile(r"\[\^?\d{1,4}\]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def _other_parts(stretch: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a sentence, between its commas and dashes, that have an amount of their own but not this one."""
    cuts = [0, *(cut.end() for cut in _CUT.finditer(stretch) if not start <= cut.start() < end), len(stretch)]
    parts = [part for part in pairwise(cuts) if not (part[0] <= start < part[1])]
    return [(first, last) for first, last in parts if _has_amount(stretch[first:last])]


def _has_amount(part: str) -> bool:
    bare = _YEAR.sub(" ", _MARKER.sub(" ", part))
    return any(character.isdigit() for character in bare)
