"""When a source speaks: its date line, the times that it names, and which of them holds for a figure.

News says "in September" and "last year" and leaves the year to its date line, so that a year in the sentence of a
figure ("the 2018 decision", "a case that began in 2010") need not be the figure's own.
"""

from __future__ import annotations

import re
from functools import cached_property

from citecheck.claims.periods import Period, find_periods, period_of
from citecheck.claims.support.times import meets, year_of
from citecheck.model import Span

_LONGEST_LINE = 120
_LEAD = 50
_HEAD = 320
"""Code points of a text in which a headline and a date line stand."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LONG_AGO = re.compile(
    r"(?:\b(?P<count>\d{1,2}|\w+) (?:years|лет|года|Jahren?|ans|años)|\b(?:an?|the) (?P<ten>decade)) "
    r"(?:ago|earlier|before|previously|later|назад|раньше|zuvor|früher|plus tôt|auparavant|antes)"
    r"|\bvor (?P<vor>\d{1,2}|\w+) Jahren|\bhace (?P<hace>\d{1,2}|\w+) años|\bil y a (?P<il>\d{1,2}|\w+) ans",
    re.IGNORECASE,
)
_YEAR_AGO = re.compile(
    r"\b(?:(?:a|one) year (?:ago|earlier|before)|twelve months (?:ago|earlier|before)|the year before"
    r"|годом (?:ранее|раньше)|год назад|(?:ein|im) Jahr (?:zuvor|davor)|vor einem Jahr|im Vorjahr"
    r"|un an (?:plus tôt|avant)|l['’]année (?:d['’]avant|précédente)|un año antes)\b|上年|去年同期",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[^.,;:()\d]{0,40}")
"""What goes on from a figure in its clause."""
_COUNTS = {word: count for count, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNTS |= {"twenty": 20, "thirty": 30, "fifteen": 15, "dozen": 12, "zwei": 2, "fünf": 5, "zehn": 10, "dix": 10}
_COUNTS |= {"cinq": 5, "deux": 2, "dos": 2, "cinco": 5, "diez": 10, "два": 2, "пять": 5, "десять": 10, "decade": 10}
_BASE = re.compile(
    r"\b(?:on|than(?: in)?|above|below|over|from|against|compared (?:with|to)|versus|gegenüber|als|par rapport à"
    r"|qu['’]en|que en|по сравнению с|чем в)\s+(?:the )?$",
    re.IGNORECASE,
)
"""What stands before the time that a change is measured from: "down 1.4 percent on 2020"."""
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
        head = _head(text)
        written = [*find_periods(title[:_HEAD]), *find_periods(head)]
        self.dated = tuple(
            dict.fromkeys(period.value for period in written if period.value and ".." not in period.value)
        )
        self.dated += (issued,) if issued else ()
        self.years = frozenset(int(year) for year in _YEAR.findall(f"{title} {text} {issued or ''}"))
        self._text = text

    def is_dated(self, claimed: str) -> bool:
        """Whether a period has a day in common with what the title or the date line names."""
        return any(meets(claimed, own) for own in self.dated)

    def never_speaks_of(self, year: str) -> bool:
        """Whether a dated source names neither this year nor one beside it ("a year earlier")."""
        if not self.dated or not year.isdecimal():
            return False
        return not any(abs(abs(int(year) - other) - far) <= 1 for other in self.years for far in self._distances)

    def is_earlier(self, claimed: str, before: str, after: str) -> bool:
        """Whether the words around a figure put it so many years back that the claimed time was still to come."""
        year = year_of(claimed)
        behind = _BEHIND.match(after)
        told = _LONG_AGO.search(before) or (_LONG_AGO.search(behind[0]) if behind else None)
        near = _YEAR_AGO.search(before) or (_YEAR_AGO.search(behind[0]) if behind else None)
        last = max((int(year_of(own)) for own in self.dated if year_of(own)), default=0)
        if not year or not last or (told is None and near is None):
            return False
        word = next(filter(None, told.groups())).lower() if told else "one"
        count = int(word) if word.isdecimal() else _COUNTS.get(word, 1)
        return int(year) > last - count

    @cached_property
    def _distances(self) -> frozenset[int]:
        """How many years lie between the times it names and those it counts from them ("a decade ago")."""
        counts = (next(filter(None, match.groups())).lower() for match in _LONG_AGO.finditer(self._text))
        return frozenset((0, *(int(one) if one.isdecimal() else _COUNTS.get(one, 0) for one in counts)))


def _head(text: str) -> str:
    """The lines before the prose, and how that begins ("OSLO, May 3 - ...")."""
    lines = text[:_HEAD].split("\n")
    prose = next((number for number, line in enumerate(lines) if len(line) > _LONGEST_LINE), len(lines))
    return "\n".join([*lines[:prose], *(line[:_LEAD] for line in lines[prose : prose + 1])])


def counts_back(words: str) -> bool:
    """Whether words say a time by its distance from another ("ten years before")."""
    return bool(_LONG_AGO.search(words) or _YEAR_AGO.search(words))


def own_period(text: str, passage: Span, figure: Span, following: int) -> str | None:
    """The period that goes with a figure of a passage (EDTF); one before a colon holds for what stands behind it."""
    named = find_periods(passage.of(text), passage.start)
    near = period_of(tuple(p for p in named if not _is_of_another(text, p, figure)), figure, following)
    return near.value if near else None


def _is_of_another(text: str, period: Period, figure: Span) -> bool:
    """ "€602 a head (2022: €616)", "28 more than in 2021": the year is that of the figure behind, or the base's."""
    start, end = period.span.start, period.span.end
    if start < figure.end:
        return False
    return bool(_AHEAD.match(text, end) or _BASE.search(text, max(figure.end, start - 30), start))


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
