"""Whose a figure is, where a source lists the figures of several: "Italy (18,010 deaths), Spain (11,324)"."""

from __future__ import annotations

import re

from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.profile import Profile
from citecheck.claims.support.terms import term_of

_LISTED = re.compile(r"(?<![\w-])([^\W\d_][\w-]{1,40})\s?[(:–—-]\s?$")
_BACK = 50
_MOST_BESIDE = 40


def listed_otherwise(profile: Profile, found: Figure, index: SourceIndex) -> Figure | None:
    """The figure that a list gives for a name of the sentence, where it gives the found one for another name."""
    mine = _listed_name(index, found)
    if not mine or mine in profile.weights:
        return None
    beside = (index.figures[number] for number in index.by_passage[found.passage][:_MOST_BESIDE])
    return next((other for other in beside if _listed_name(index, other) in profile.names), None)


def _listed_name(index: SourceIndex, figure: Figure) -> str:
    """The term of the name in "Spain (11,324)"."""
    start = figure.quantity.span.start
    named = _LISTED.search(index.text[max(0, start - _BACK) : start])
    return term_of(named[1]) if named is not None and named[1][0].isupper() else ""
