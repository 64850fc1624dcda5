"""The period that a number is stated for, as the sentence writes it -> EDTF ("2022", "2023-01/2023-08", "2010/..").

EDTF is ISO 8601-2; an open end is written "..". Relative periods ("last year") have no value here.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left
from typing import NamedTuple

from citecheck.claims.lexicon import words
from citecheck.model import Span

_NUMBERS = {
    word: value
    for value, word in enumerate(words("one two three four five six seven eight nine ten eleven twelve"), 1)
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS: dict[str, int] = {}
for _row in (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sept oct nov dec",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
):
    for _number, _name in enumerate(_row.split(), 1):
        _MONTHS.setdefault(_name, _number)

_YEAR = r"((?:1[5-9]|20)\d\d)(?!\d|[.,]\d)"
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?,? (?:de |del |of )?"
_DATE = rf"(?:{_MONTH}(?:(\d{{1,2}}),? )?)?{_YEAR}"
_FLAGS = re.IGNORECASE
_RANGE = re.compile(
    rf"\b(?:between|from|с|von|de) {_DATE} ?(?:\([^()]{{0,100}}\) ?)?(?:and|to|until|through|-|–|по|bis|à|a) {_DATE}",
    _FLAGS,
)
_MONTHS_OF = re.compile(rf"\bfirst (\d{{1,2}}|{'|'.join(_NUMBERS)}) months? (?:of|in) {_YEAR}", _FLAGS)
_PART = re.compile(rf"\b(first|second|third|fourth) (half|quarter) of {_YEAR}|\b([QH])([1-4]) ?(?:of )?{_YEAR}", _FLAGS)
_SINCE = re.compile(rf"\b(?:since|depuis|desde|seit|с) {_DATE}", _FLAGS)
_UNTIL = re.compile(rf"\b(?:until|till|up to|before|prior to|jusqu'en|hasta|vor|до) {_DATE}", _FLAGS)
_YEARS = re.compile(rf"\b{_YEAR} ?[-–/] ?((?:1[5-9]|20)?\d\d)\b(?!%)", _FLAGS)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})\.? {_MONTH}{_YEAR}", _FLAGS)
_POINT = re.compile(rf"\b{_DATE}", _FLAGS)
_CHINESE = re.compile(r"((?:1[5-9]|20)\d\d) ?年(?:(\d{1,2}) ?月)?")
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LEAD = 60
"""How far before its first year a period may begin."""
_SAME = re.compile(r"\b(?:in|over|during|for) the same (?:period|year|months?|quarter)\b", _FLAGS)


class Period(NamedTuple):
    """Where a period is written and what it is in EDTF; `value` is None for "the same period"."""

    span: Span
    value: str | None


def find_periods(sentence: str, offset: int = 0) -> tuple[Period, ...]:
    """The periods that a sentence names, in order; `offset` is added to their spans. Linear in its length."""
    found: list[Period] = []
    taken: list[bool] = [False] * len(sentence)
    year, lowered = _ANY_YEAR.search(sentence), sentence.casefold()
    first = max(0, year.start() - _LEAD) if year else 0
    for signs, pattern, value_of in _READERS:
        if (year is None and pattern is not _SAME) or (signs and not any(sign in lowered for sign in signs)):
            continue
        for match in pattern.finditer(sentence, 0 if pattern is _SAME else first):
            value = value_of(match)
            if value == "" or any(taken[match.start() : match.end()]):
                continue
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            found.append(Period(Span(match.start() + offset, match.end() + offset), value))
    return tuple(sorted(found, key=lambda period: period.span))


def _range(match: re.Match[str]) -> str:
    return f"{_date(*match.group(1, 2, 3))}/{_date(*match.group(4, 5, 6))}"


def _date(month: str | None, day: str | None, year: str) -> str:
    if not month:
        return year
    number = _MONTHS[month.lower()]
    if day and 1 <= int(day) <= calendar.monthrange(int(year), number)[1]:
        return f"{year}-{number:02}-{int(day):02}"
    return f"{year}-{number:02}"


def _first_months(match: re.Match[str]) -> str:
    count = int(match[1]) if match[1].isdecimal() else _NUMBERS[match[1].lower()]
    return f"{match[2]}-01/{match[2]}-{count:02}" if 1 <= count <= 12 else ""


def _part(match: re.Match[str]) -> str:
    if match[1]:
        number, months, year = _ORDINALS[match[1].lower()], 6 if match[2].lower() == "half" else 3, match[3]
    else:
        number, months, year = int(match[5]), 6 if match[4].upper() == "H" else 3, match[6]
    if number * months > 12:
        return ""
    return f"{year}-{(number - 1) * months + 1:02}/{year}-{number * months:02}"


def _since(match: re.Match[str]) -> str:
    return f"{_date(*match.group(1, 2, 3))}/.."


def _until(match: re.Match[str]) -> str:
    return f"../{_date(*match.group(1, 2, 3))}"


def _years(match: re.Match[str]) -> str:
    last = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
    return f"{match[1]}/{last}" if int(last) > int(match[1]) else ""


def _day_first(match: re.Match[str]) -> str:
    return _date(match[2], match[1], match[3])


def _point(match: re.Match[str]) -> str:
    return _date(*match.group(1, 2, 3))


def _chinese(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[2]):02}" if match[2] and 1 <= int(match[2]) <= 12 else match[1]


def _same(_match: re.Match[str]) -> None:
    return None


_READERS = (
    (("between", "from", "с", "von", "de"), _RANGE, _range),
    (("month",), _MONTHS_OF, _first_months),
    (("half", "quarter", "q", "h"), _PART, _part),
    (("since", "depuis", "desde", "seit", "с"), _SINCE, _since),
    (("until", "till", "up to", "before", "prior to", "jusqu'en", "hasta", "vor", "до"), _UNTIL, _until),
    (("-", "–", "/"), _YEARS, _years),
    ((), _DAY_FIRST, _day_first),
    (("年",), _CHINESE, _chinese),
    ((), _POINT, _point),
    (("same",), _SAME, _same),
)
"""What a match holds in small letters (one of the signs, if there are any), the pattern, and what it says."""


def period_of(periods: tuple[Period, ...], quantity: Span, following: int) -> Period | None:
    """The period that goes with a quantity: the next one before offset `following`, else the last one in front.

    `following` is where the next quantity begins or the sentence ends.
    """
    at = bisect_left(periods, quantity.end, key=lambda period: period.span.start)
    if at < len(periods) and periods[at].span.start < following:
        return periods[at]
    return periods[at - 1] if at and periods[at - 1].span.end <= quantity.start else None
