"""Whose a figure is, where a source lists the figures of several: "Italy (18,010 deaths), Spain (11,324)"."""

from __future__ import annotations

import re

from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.profile import Profile
from citecheck.claims.support.terms import term_of

_LISTED = re.compile(r"(?<![\w-])([^\W\d_][\w-]{1,40})\s?[(:–—-]\s?$")
_MONTH_TERMS = frozenset(
    map(
        term_of,
        "january february march april may june july august september october november december januar februar märz mai "
        "juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre "
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(),
    )
) - {""}
_BACK = 50
_MOST_BESIDE = 40


def listed_otherwise(profile: Profile, found: Figure, index: SourceIndex) -> Figure | None:
    """The figure that a list gives for a name of the sentence, where it gives the found one for another name."""
    mine = _listed_name(index, found)
    if not mine or mine in profile.weights:
        return None
    if _in_brackets(index, found):
        before = next((number for number in index.by_passage[found.passage] if index.figures[number] is found), 0) - 1
        main = index.figures[before] if before >= 0 else None
        alike = main is not None and main.quantity.unit == found.quantity.unit and main.passage == found.passage
        if alike and mine in _MONTH_TERMS:
            return main
    beside = (index.figures[number] for number in index.by_passage[found.passage][:_MOST_BESIDE])
    return next((other for other in beside if _listed_name(index, other) in profile.names), None)


def _in_brackets(index: SourceIndex, figure: Figure) -> bool:
    """ "8.7 % (April: 6.7 %)": what stands in brackets is of the time before the colon."""
    start = figure.quantity.span.start
    before = index.text[max(0, start - _BACK) : start].rstrip()
    return before.endswith(":") and "(" in before and ")" not in before[before.rindex("(") :]


def _listed_name(index: SourceIndex, figure: Figure) -> str:
    """The term of the name in "Spain (11,324)"."""
    start = figure.quantity.span.start
    named = _LISTED.search(index.text[max(0, start - _BACK) : start])
    return term_of(named[1]) if named is not None and named[1][0].isupper() else ""
