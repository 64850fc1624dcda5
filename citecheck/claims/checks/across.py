"""Changes whose first amount stands in the sentence before: "In 2022 it was $40 billion. In 2023 it rose to ..., up C."

Told only where both sentences are of one paragraph, each has one such amount, the years follow each other, and the
second sentence goes on about the first (by a pronoun, or by the same words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.claims.checks import cues
from citecheck.claims.checks.content import content, names
from citecheck.claims.checks.disagreement import Disagreement
from citecheck.claims.checks.growth import judged
from citecheck.claims.checks.pairs import Pair, alike
from citecheck.claims.checks.told import Told

_GOES_ON = re.compile(
    r"^(?:(?:In|By|During|В|К|Im Jahr|Bis|En)\s(?:the year )?(?:19|20)\d\d(?: году)?,?\s)?(?:A year later,? |The "
    r"(?:next|following) year,? |Within a year )?"
    r"(?:it|they|this|that|these|the (?:figure|number|total|amount|sum|value)|он|она|оно|они|er|sie|es|elle|elles"
    r"|ils?)\b",
    re.IGNORECASE,
)
_OTHER_BASE = re.compile(
    r"^\s*(?:\w+\s)?(?:from|on|over|than|above|compared|against|since|в сравнении|по сравнению|к|gegenüber|par "
    r"rapport)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(
    r"^\s*(?:from|on|over|than|compared (?:with|to)|against|по сравнению с|gegenüber(?: dem)?|par rapport à)\s"
    r"(?:the )?(?:year before|previous year|year earlier|предыдущим годом|vorjahr|l'année précédente|\d{4})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_CLOSE = 3


def across(before: Told, row: Told) -> Iterator[Disagreement]:
    """The change told in `row` of an amount of the sentence `before` it."""
    if not 0 <= row.span.start - before.span.end <= _CLOSE or "\n" in before.text[before.span.end : row.span.start]:
        return
    found = _new_and_change(row)
    if found is None:
        return
    new, change = found
    old = [index for index, claim in enumerate(before.claims) if alike(claim.quantity, row.quantity(new))]
    if len(old) != 1 or not _follows(before, old[0], row, new, change):
        return
    claims = (before.claims[old[0]], row.claims[new], row.claims[change])
    between = Told(claims, ("", "", f"{row.gaps[new][-60:]} {row.gaps[change]}", row.gaps[change + 1]), row.text)
    yield from judged(between, Pair(0, 1, 0, 1), 2)


def _new_and_change(row: Told) -> tuple[int, int] | None:
    """The one amount of a sentence and its one change: "$50 billion, up 25 percent", "by 25 percent to $50 billion"."""
    if len(row.claims) != 2:
        return None
    first, second = row.quantity(0), row.quantity(1)
    kinds = ("share", "points", "multiple")
    if first.dimension not in kinds and second.dimension in kinds and cues.CHANGE.search(row.gaps[1]):
        return 0, 1
    if (
        second.dimension not in kinds
        and first.dimension in kinds
        and cues.BY.search(row.gaps[0])
        and cues.TO.search(row.gaps[1])
    ):
        return 1, 0
    return None


def _is_of(base: str, first: str, second: str) -> bool:
    """Whether "over the previous year", or "on 2019", means the year of the first amount."""
    year = _YEAR.search(base)
    return year[0] == first if year else int(second) == int(first) + 1


def _follows(before: Told, old: int, row: Told, new: int, change: int) -> bool:
    first, second = before.claims[old].period or "", row.claims[new].period or ""
    if not _YEAR.fullmatch(first) or not _YEAR.fullmatch(second) or int(second) <= int(first):
        return False
    behind = row.gaps[change + 1]
    if cues.PER_TIME.search(row.gaps[change][-60:]) or cues.PER_TIME_BEHIND.search(behind):
        return False
    named = _LAST_YEAR.search(behind)
    if named and not _is_of(named[0], first, second):
        return False
    if not named and _OTHER_BASE.search(behind):
        return False
    sentence, earlier = row.claims[0].sentence, before.claims[0].sentence
    if names(sentence) - names(earlier):
        return False
    return bool(_GOES_ON.search(sentence)) or len(content(sentence) & content(earlier)) > 1
