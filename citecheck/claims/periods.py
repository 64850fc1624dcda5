"""The period that a number is stated for, as the sentence writes it -> EDTF ("2022", "2023-01/2023-08", "2010/..").

EDTF is ISO 8601-2; an open end is written "..". Relative periods ("last year") have no value here.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left
from typing import NamedTuple

from citecheck.claims.quantities.lexicon import words
from citecheck.model import Span

_NUMBERS = {
    word: value
    for value, word in enumerate(words("one two three four five six seven eight nine ten eleven twelve"), 1)
}  # fmt: skip
for _listed in (
    "один два три четыре пять шесть семь восемь девять десять одиннадцать",
    "un deux trois quatre cinq six sept huit neuf dix onze",
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf",
    "un dos tres cuatro cinco seis siete ocho nueve diez once",
):
    _NUMBERS |= {word: value for value, word in enumerate(words(_listed), 1)}
_ORDINALS = {
    word: value
    for value, listed in enumerate(
        (
            "first erste ersten erstes premier première primer primero первый первом первого первая первое",
            "second zweite zweiten zweites deuxième second seconde segundo второй втором второго второе",
            "third dritte dritten drittes troisième tercer tercero третий третьем третьего",
            "fourth vierte vierten viertes quatrième cuarto четвёртый четвёртом четвёртого четвертый четвертом "
            "четвертого",
        ),
        1,
    )
    for word in words(listed)
}
_HALVES = ("half", "h", "halb", "seme", "полу")
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
_NAME = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_MONTH = _NAME + r"\.?,? (?:de |del |of )?"
_DATE = rf"(?:{_MONTH}(?:(\d{{1,2}}),? )?)?{_YEAR}"
_FLAGS = re.IGNORECASE
_RANGE = re.compile(
    rf"\b(?:between|from|с|von|de|du|zwischen|entre|между) {_DATE} ?(?:(?:года|годом|годами"
    rf"|гг?\.) )?(?:\([^()]{{0,100}}\) ?)?"
    rf"(?:and|to|until|through|-|–|по|bis|à|a|au|al|und|et|y|и) {_DATE}",
    _FLAGS,
)
_COUNT = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_MONTHS_OF = re.compile(
    rf"\bfirst {_COUNT} months? (?:of|in) {_YEAR}|\bза (?:первые )?{_COUNT} месяц(?:а|ев) {_YEAR}"
    rf"|\bin den ersten {_COUNT} Monaten (?:des Jahres )?{_YEAR}|\b{_COUNT} premiers mois de (?:l['’]année )?{_YEAR}"
    rf"|\bprimeros {_COUNT} meses de(?:l año)? {_YEAR}",
    _FLAGS,
)
_PART = re.compile(
    rf"\b({'|'.join(_ORDINALS)})[- ](half|quarter|halbjahr|quartal|trimestre|semestre|полугоди[еияю]|квартал[еа]?)"
    rf"(?: (?:of|de|del|des Jahres))? {_YEAR}|\b([QH])([1-4]) ?(?:of )?{_YEAR}|\b([1-4])(?:-м|-й|-го|\.|er|e|º) "
    rf"(halbjahr|quartal|trimestre|semestre|полугоди[еияю]|квартал[еа]?)(?: (?:de|del))? {_YEAR}",
    _FLAGS,
)
_DECADE = re.compile(
    r"\b((?:1[5-9]|20)\d)0(?:['’]?s|-х|-е|-ые|-ых|er)\b|\b(?:années|años|anni) ((?:1[5-9]|20)\d)0\b", _FLAGS
)
_MONTH_SPAN = re.compile(rf"\b{_NAME}\.? ?(?:-|–|—|to|bis|по|à|a) ?{_MONTH}{_YEAR}", _FLAGS)
_SINCE = re.compile(rf"\b(?:since|depuis|desde|seit|с) {_DATE}", _FLAGS)
_UNTIL = re.compile(rf"\b(?:until|till|up to|before|prior to|jusqu'en|hasta|vor|до) {_DATE}", _FLAGS)
_YEARS = re.compile(rf"\b{_YEAR} ?[-–/] ?((?:1[5-9]|20)?\d\d)\b(?!%)", _FLAGS)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})\.? {_MONTH}{_YEAR}", _FLAGS)
_POINT = re.compile(rf"\b{_DATE}", _FLAGS)
_CHINESE = re.compile(
    r"((?:1[5-9]|20)\d\d) ?年(?:(\d{1,2})(?:至|到|[-–])(\d{1,2}) ?月|(\d{1,2}) ?月|(上|下)半年|第?([一二三四1-4])季度"
    r"|前(\d{1,2})个月)?"
)
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LEAD = 60
"""How far before its first year a period may begin."""
_SAME = re.compile(
    r"\b(?:(?:in|over|during|for) the same (?:period|year|months?|quarter)|that (?:same )?year)\b", _FLAGS
)
_BASE = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?|als|чем|по сравнению с) (?:in |im |en |в |for |the |year )*$", _FLAGS
)
_BASE_REACH = 40
_MOST_BACK = 8
"""How many periods in front of a quantity are looked at for one that is no base."""


class Period(NamedTuple):
    """Where a period is written and what it is in EDTF; `value` is None for "the same period".

    `base` is whether it is only what another one is compared with ("12 percent less than in 2021").
    """

    span: Span
    value: str | None
    base: bool = False


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
            base = _BASE.search(sentence, max(0, match.start() - _BASE_REACH), match.start()) is not None
            found.append(Period(Span(match.start() + offset, match.end() + offset), value, base))
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
    written, year = (group for group in match.groups() if group)
    count = int(written) if written.isdecimal() else _NUMBERS[written.lower()]
    return f"{year}-01/{year}-{count:02}" if 1 <= count <= 12 else ""


def _part(match: re.Match[str]) -> str:
    first, second, year = (group for group in match.groups() if group)
    which, kind = (second, first) if first.upper() in ("Q", "H") else (first, second)
    months = 6 if kind.lower().startswith(_HALVES) else 3
    number = int(which) if which.isdecimal() else _ORDINALS[which.lower()]
    if number * months > 12:
        return ""
    return f"{year}-{(number - 1) * months + 1:02}/{year}-{number * months:02}"


def _decade(match: re.Match[str]) -> str:
    start = match[1] or match[2]
    return f"{start}0/{start}9"


def _month_span(match: re.Match[str]) -> str:
    first, last = _MONTHS[match[1].lower()], _MONTHS[match[2].lower()]
    return f"{match[3]}-{first:02}/{match[3]}-{last:02}" if first < last else ""


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
    year, first, last, month, half, quarter, months = match.groups()
    if month and 1 <= int(month) <= 12:
        return f"{year}-{int(month):02}"
    if half:
        return f"{year}-01/{year}-06" if half == "上" else f"{year}-07/{year}-12"
    if quarter:
        number = int(quarter) if quarter.isdecimal() else "一二三四".index(quarter) + 1
        return f"{year}-{number * 3 - 2:02}/{year}-{number * 3:02}"
    start, end = int(first or 1), int(last or months or 0)
    return f"{year}-{start:02}/{year}-{end:02}" if 1 <= start < end <= 12 else year


def _same(_match: re.Match[str]) -> None:
    return None


_READERS = (
    (("between", "from", "с", "von", "de", "du", "zwischen", "entre", "между"), _RANGE, _range),
    (("month", "месяц", "monat", "mois", "meses"), _MONTHS_OF, _first_months),
    (("half", "quarter", "q", "h", "квартал", "полугод", "trimestre", "semestre"), _PART, _part),
    (("0s", "0's", "0’s", "0-", "0er", "années", "años", "anni"), _DECADE, _decade),
    (("-", "–", "—", "to", "bis", "по", "à", "a"), _MONTH_SPAN, _month_span),
    (("since", "depuis", "desde", "seit", "с"), _SINCE, _since),
    (("until", "till", "up to", "before", "prior to", "jusqu'en", "hasta", "vor", "до"), _UNTIL, _until),
    (("-", "–", "/"), _YEARS, _years),
    ((), _DAY_FIRST, _day_first),
    (("年",), _CHINESE, _chinese),
    ((), _POINT, _point),
    (("same", "that year"), _SAME, _same),
)
"""What a match holds in small letters (one of the signs, if there are any), the pattern, and what it says."""


def period_of(periods: tuple[Period, ...], quantity: Span, following: int, linked: int = 0) -> Period | None:
    """The period that goes with a quantity: the next one before offset `following`, else the last one in front.

    `following` is where the next quantity begins or the sentence ends. `linked` is where the quantity behind the next
    begins when "to" links them ("rose 12 percent to $16.6 billion in 2022"): what stands behind both holds for both.
    """
    at = bisect_left(periods, quantity.end, key=lambda period: period.span.start)
    in_front = [period for period in periods[max(0, at - _MOST_BACK) : at] if period.span.end <= quantity.start]
    meant = next((period for period in reversed(in_front) if not period.base), None)
    if at < len(periods) and periods[at].span.start < following and not (periods[at].base and meant):
        return periods[at]
    if meant is not None:
        return meant
    return periods[at] if at < len(periods) and periods[at].span.start < linked else None
