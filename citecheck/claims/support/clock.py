"""When a source speaks: its date line, the times that it names, and which of them holds for a figure.

News says "in September" and "last year" and leaves the year to its date line, so that a year in the sentence of a
figure ("the 2018 decision", "a case that began in 2010") need not be the figure's own.
"""

from __future__ import annotations

import re

from citecheck.claims.periods import Period, find_periods, period_of
from citecheck.claims.support.times import meets
from citecheck.model import Span

_HEAD = 320
"""Code points of a text in which a headline and a date line stand."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LONG_AGO = re.compile(
    r"\b(?:(?:ten|five|twenty|\d{1,2}) years (?:ago|earlier|before|later)|decades? (?:ago|earlier|before|later)"
    r"|(?:two|three|four|\d) years (?:ago|earlier|before|later)|десять лет|vor (?:zehn|fünf) Jahren|dix ans"
    r"|diez años)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\s*[:=]")
_APART = re.compile(
    r"[;:()–—•]|,\s|\b(?:that|which|who|whose|when|since|began|begun|against|compared|versus|seit|que|qui|который)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:['’]s|\b(?:the|its|their|his|her|this|that))\s+$", re.IGNORECASE)
_NOUN = re.compile(r"\s+[^\W\d_]{3,}")
_OF_TIME = re.compile(
    r"\s+(?:season|financial|fiscal|school|calendar|as|alone|and|was|were|is|to|the)\b", re.IGNORECASE
)


class SourceTime:
    """`dated` are the times that its title and first lines name (EDTF), `years` all that it names, in four digits."""

    def __init__(self, text: str, title: str, issued: str | None) -> None:
        head = text[:_HEAD]
        written = [*find_periods(title[:_HEAD]), *find_periods(head)]
        self.dated = tuple(
            dict.fromkeys(period.value for period in written if period.value and ".." not in period.value)
        )
        self.dated += (issued,) if issued else ()
        self.years = frozenset(int(year) for year in _YEAR.findall(f"{title} {text} {issued or ''}"))
        self._looks_back = bool(_LONG_AGO.search(text))

    def is_dated(self, claimed: str) -> bool:
        """Whether a period has a day in common with what the title or the date line names."""
        return any(meets(claimed, own) for own in self.dated)

    def never_speaks_of(self, year: str) -> bool:
        """Whether a dated source names neither this year nor one beside it ("a year earlier")."""
        if not self.dated or not year.isdecimal() or self._looks_back:
            return False
        return not any(abs(int(year) - other) <= 1 for other in self.years)


def own_period(text: str, passage: Span, figure: Span, following: int) -> str | None:
    """The period that goes with a figure of a passage (EDTF); one before a colon holds for what stands behind it."""
    named = find_periods(passage.of(text), passage.start)
    near = period_of(tuple(p for p in named if not _is_ahead(text, p, figure)), figure, following)
    return near.value if near else None


def _is_ahead(text: str, period: Period, figure: Span) -> bool:
    """ "€602 a head (2022: €616)": the year is that of the figure behind the colon."""
    return period.span.start >= figure.end and bool(_AHEAD.match(text, period.span.end))


def is_loose(text: str, passage: Span, figure: Span, value: str) -> bool:
    """Whether every mention of a period in a passage stands in another clause than the figure, or names a thing."""
    named = [period for period in find_periods(passage.of(text), passage.start) if period.value == value]
    return bool(named) and all(_is_loose(text, period.span, figure) for period in named)


def _is_loose(text: str, period: Span, figure: Span) -> bool:
    if _OWNED.search(text, max(0, period.start - 20), period.start) and _names_a_thing(text, period):
        return True
    if period.end <= figure.start:
        return bool(_APART.search(text[period.end : figure.start].lstrip(" ,")))
    return bool(_APART.search(text[figure.end : period.start]))


def _names_a_thing(text: str, period: Span) -> bool:
    return bool(_NOUN.match(text, period.end)) and not _OF_TIME.match(text, period.end)
