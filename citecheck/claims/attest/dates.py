"""Dates in a line, in words and in digits, as far as they are written: year, month, day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citecheck.claims.attest.terms import Term
from citecheck.claims.quantities.lexicon import words

MONTHS = {
    name: number
    for row in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    )
    for number, name in enumerate(words(row), 1)
} | {"sept": 9}
"""The number of a month by its name."""

_YEAR = re.compile(r"(?:1\d|20)\d\d")
_BETWEEN = re.compile(r"\s*(?:[-–—,&]|and|to)\s*", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d\d?)[-/.](\d\d?)(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d\d?)[-/.](\d\d?)[-/.]((?:19|20)?\d\d)(?!\d)")
_WORDS_TOO = frozenset(("may", "march", "mar", "sept"))
"""Months that are words in small letters."""
_CLOSE = 6


class Date(NamedTuple):
    """What is written of a date; `start` is where in the line."""

    year: int | None
    month: int
    day: int | None
    start: int


def month_of(term: Term) -> int | None:
    """The month that a word names."""
    month = MONTHS.get(term.word)
    return None if month and term.word in _WORDS_TOO and term.written.islower() else month


def is_year(term: Term) -> bool:
    """Whether a term is four digits that may be a year."""
    return _YEAR.fullmatch(term.word) is not None and not term.ordinal


def is_day(term: Term) -> bool:
    """Whether a term may be a day of a month: "8", "08", "8th"."""
    return term.word[0].isdigit() and len(term.word) <= 2 and 1 <= int(term.word) <= 31


def find_dates(text: str, found: Sequence[Term]) -> tuple[Date, ...]:
    """The dates of a line, given its terms. Of "3/4/2019" both readings are given."""
    dates: list[Date] = []
    for at, term in enumerate(found):
        month = month_of(term)
        if month:
            dates += _behind(text, found, at, month) or _before(text, found, at, month)
    for match in _ISO.finditer(text):
        dates += _numeric(int(match[1]), int(match[2]), int(match[3]), match.start())
    for match in _SLASHED.finditer(text):
        year = int(match[3])
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        first, second = int(match[1]), int(match[2])
        dates += _numeric(year, first, second, match.start())
        if first != second:
            dates += _numeric(year, second, first, match.start())
    return tuple(dates)


def _numeric(year: int, month: int, day: int, start: int) -> list[Date]:
    return [Date(year, month, day, start)] if 1 <= month <= 12 and 1 <= day <= 31 else []


def _year_at(found: Sequence[Term], at: int) -> int | None:
    return int(found[at].word) if 0 <= at < len(found) and is_year(found[at]) else None


def _behind(text: str, found: Sequence[Term], at: int, month: int) -> list[Date]:
    """`March 5, 2016`, `March 5-7, 2016`."""
    first = found[at + 1] if at + 1 < len(found) else None
    if first is None or not is_day(first) or text[found[at].end : first.start].strip(" .") not in ("", "the"):
        return []
    second = found[at + 2] if at + 2 < len(found) else None
    if second and is_day(second) and _BETWEEN.fullmatch(text[first.end : second.start]):
        year = _year_at(found, at + 3)
        return [Date(year, month, int(day.word), found[at].start) for day in (first, second)]
    return [Date(_year_at(found, at + 2), month, int(first.word), found[at].start)]


def _before(text: str, found: Sequence[Term], at: int, month: int) -> list[Date]:
    """`5 March 2016`, `5th of March`, `5-7 March 2016`, `March 2016`."""
    term = found[at]
    year = _year_at(found, at + 1)
    if year and found[at + 1].start - term.end > _CLOSE - 1:
        year = None
    back = at - 1
    if back >= 0 and found[back].word in ("of", "de"):
        back -= 1
    if back < 0 or not is_day(found[back]) or term.start - found[back].end > _CLOSE:
        return [Date(year, month, None, term.start)]
    days = [found[back]]
    if back and is_day(found[back - 1]) and _BETWEEN.fullmatch(text[found[back - 1].end : found[back].start]):
        days.append(found[back - 1])
    return [Date(year, month, int(day.word), day.start) for day in days]
