"""Dates as notes print them, in any known language, as EDTF level 0 strings (ISO 8601-2).

Every date is anchored on its year, and what stands around the year (month, day, range, season) is read from a
bounded window beside it, so the time is linear in the text. A date keeps the precision it is printed with. Where day
and month can't be told apart (03/04/2019) only the year is taken.
"""

from __future__ import annotations

import re
from datetime import date

from citecheck.model import Record, Span
from citecheck.notes.citations.months import SEASONS, month_number

_WINDOW = 44
_LONGEST_SPAN = 500  # years
_YEAR = re.compile(r"(?<![\d./:-])(?<!\d[,.])(1[4-9]\d\d|20\d\d)(?![\d])")
_ISO = re.compile(r"(1[4-9]\d\d|20\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d/.-]*\d)")
_NUMERIC = re.compile(
    r"(?<![\d.])(?:\d{1,2}\.\s?[/–-]\s?)?(\d{1,2})\s?([./-])\s?(\d{1,2}|[IVX]{1,4})\s?\2\s?((?:1[4-9]|20)\d\d)(?!\d)"
)
_CJK = re.compile(r"((?:1[4-9]|20)\d\d)\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?)?")

_WORD = r"[^\W\d_]{3,12}"
_DAY = r"(\d{1,2})(?:\s?(?:st|nd|rd|th|er|º|ª|°|\.))?"
_DASH = r"\s?[-–—]\s?"
_BEFORE_DMY = re.compile(rf"(?<![\w–-]){_DAY}(?:{_DASH}{_DAY})?\s(?:de\s|d’|d')?({_WORD})\.?,?\s(?:de\s|del\s)?$")
_BEFORE_MDY = re.compile(rf"(?<!\w)({_WORD})\.?\s{_DAY}(?:{_DASH}(?:({_WORD})\.?\s)?{_DAY})?,?\s$")
_BEFORE_MY = re.compile(rf"(?<!\w)({_WORD})\.?(?:\s?(?:[-–—/]|and|und|et|y|и)\s?({_WORD})\.?)?,?\s(?:de\s|del\s)?$")
_AFTER_MD = re.compile(rf",?\s({_WORD})\.?(?:\s?[-–—/]\s?({_WORD})\.?)?(?:\s{_DAY}(?:{_DASH}{_DAY})?)?(?![\w-])")
_AFTER_DM = re.compile(rf",?\s{_DAY}\s({_WORD})\.?(?![\w-])")
_AFTER_YEAR = re.compile(r"\s?[-–—/]\s?((?:1[4-9]|20)\d\d|\d\d|(?<=–)\d)(?!\d)")
_TAIL = re.compile(r"(?<=\d)[a-h](?!\w)|\s(?:г\.|гг\.|р\.)(?=[\s,;:)\]]|$)")
_CIRCA = re.compile(r"(?:\bca?\.|\bcirca|\bum|\bok\.)\s?$")
_BRACKETED_YEAR = re.compile(r"\s?\[\d{4}\]")


class FoundDate(Record, frozen=True):
    """A printed date: `value` is EDTF level 0; `sure` is False where less is told than is printed."""

    span: Span
    value: str
    sure: bool = True

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return self.value.split("/")[0].count("-") + 1


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[FoundDate, ...]:
    """The dates printed in `text[start:end]`, in order, without overlaps."""
    end = len(text) if end is None else end
    found: list[FoundDate] = []
    at = start
    for year in _YEAR.finditer(text, start, end):
        if year.start() < at:
            continue
        date_found = _around(text, year, at, end)
        if date_found is not None:
            found.append(date_found)
            at = date_found.span.end
    if any(mark in text for mark in "./-"):
        found = _merge(found, _numeric(text, start, end))
    return tuple(found)


def parse_date(text: str) -> str | None:
    """The EDTF value of a text that is a date and nothing else, else None."""
    for found in find_dates(text):
        around = text[: found.span.start] + text[found.span.end :]
        if not around.strip(" ().,;[]\n\t\u00a0"):
            return found.value
    return None


def _numeric(text: str, start: int, end: int) -> list[FoundDate]:
    found = []
    for match in _NUMERIC.finditer(text, start, end):
        value, sure = _day_first(match[1], match[3], match[4], match[2])
        if value:
            found.append(FoundDate(Span(match.start(), match.end()), value, sure))
    return found


def _day_first(first: str, second: str, year: str, mark: str) -> tuple[str | None, bool]:
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11}
    if not second.isdigit():
        month = roman.get(second, 12 if second == "XII" else 0)
        return _edtf(year, month, int(first)), True
    a, b = int(first), int(second)
    if mark == "." or a > 12:
        return _edtf(year, b, a), True
    if b > 12:
        return _edtf(year, a, b), True
    if a == b:
        return _edtf(year, a, b), True
    return year, False


def _merge(worded: list[FoundDate], numeric: list[FoundDate]) -> list[FoundDate]:
    if not numeric:
        return worded
    taken = [found.span for found in numeric]
    kept = [d for d in worded if not any(s.start < d.span.end and d.span.start < s.end for s in taken)]
    return sorted(kept + numeric, key=lambda d: d.span)


def _around(text: str, year: re.Match[str], floor: int, end: int) -> FoundDate | None:
    """The widest date around a year."""
    start, stop, digits = year.start(), year.end(), year[0]
    for pattern, build in ((_CJK, _cjk), (_ISO, _iso)):
        match = pattern.match(text, start, end)
        if match:
            value = build(match)
            if value:
                return FoundDate(Span(start, match.end()), value)
    tail = _TAIL.match(text, stop, end)
    closed = tail.end() if tail else stop
    before = text[max(floor, start - _WINDOW) : start]
    worded = _before(before, digits)
    if worded:
        value, length = worded
        return FoundDate(Span(start - length, closed), value)
    after = _after(text[closed : min(end, closed + _WINDOW)], digits)
    if after:
        value, length = after
        return FoundDate(Span(start, closed + length), value)
    second = _AFTER_YEAR.match(text, stop, end)
    if second:
        other = digits[: 4 - len(second[1])] + second[1]
        if int(digits) < int(other) <= int(digits) + _LONGEST_SPAN:
            return FoundDate(Span(start, second.end()), f"{digits}/{other}")
    bracketed = _BRACKETED_YEAR.match(text, closed, end)
    circa = _CIRCA.search(before)
    first = start - (len(before) - circa.start()) if circa else start
    return FoundDate(Span(first, bracketed.end() if bracketed else closed), digits)


def _cjk(match: re.Match[str]) -> str | None:
    return _edtf(match[1], int(match[2] or 0), int(match[3] or 0))


def _iso(match: re.Match[str]) -> str | None:
    if not match[4] and (match[2] != "-" or len(match[3]) != 2):
        return None
    return _edtf(match[1], int(match[3]), int(match[4] or 0))


def _before(before: str, year: str) -> tuple[str, int] | None:
    """Day and month, or month, or season in front of the year: the value and how many characters it takes."""
    if not before or not before[-1].isspace():
        return None
    match = _BEFORE_DMY.search(before)
    if match and (month := month_number(match[3])):
        first = _edtf(year, month, int(match[1]))
        last = _edtf(year, month, int(match[2])) if match[2] else None
        if first:
            return (f"{first}/{last}" if last else first), len(before) - match.start()
    match = _BEFORE_MDY.search(before)
    if match and (month := month_number(match[1])):
        first = _edtf(year, month, int(match[2]))
        until = month_number(match[3]) if match[3] else month
        last = _edtf(year, until, int(match[4])) if match[4] and until else None
        if first:
            return (f"{first}/{last}" if last else first), len(before) - match.start()
    return _month_or_season(before, year)


def _month_or_season(before: str, year: str) -> tuple[str, int] | None:
    match = _BEFORE_MY.search(before)
    if not match:
        return None
    length = len(before) - match.start()
    month, until = month_number(match[1]), month_number(match[2]) if match[2] else None
    if match[2] and not until and (last := month_number(match[2])):
        month, length = last, len(before) - match.start(2)
    if month:
        value = f"{year}-{month:02}"
        return (f"{value}/{year}-{until:02}" if until else value), length
    if match[1].casefold() in SEASONS:
        return year, length
    if match[2] and match[2].casefold() in SEASONS:
        return year, len(before) - match.start(2)
    return None


def _after(after: str, year: str) -> tuple[str, int] | None:
    """Month and day behind the year, as APA and Vancouver print them."""
    match = _AFTER_MD.match(after)
    if match and (month := month_number(match[1])):
        until = month_number(match[2]) if match[2] else None
        first = _edtf(year, month, int(match[3] or 0))
        if first and until:
            return f"{first}/{year}-{until:02}", match.end()
        last = _edtf(year, month, int(match[4])) if match[4] else None
        if first:
            return (f"{first}/{last}" if last else first), match.end()
    match = _AFTER_DM.match(after)
    if match and (month := month_number(match[2])):
        value = _edtf(year, month, int(match[1]))
        if value:
            return value, match.end()
    return None


def _edtf(year: str, month: int = 0, day: int = 0) -> str | None:
    """`YYYY[-MM[-DD]]`, or None where there is no such day."""
    if not month:
        return year
    try:
        date(int(year), month, day or 1)
    except ValueError:
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
