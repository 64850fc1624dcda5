"""Amounts among Chinese characters, where no space parts number, unit and noun: 36.57亿元, 五成, 百分之二十."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from citecheck.claims.quantities.chinese import CLASSIFIERS, NUMERAL, read_numeral, unit_at
from citecheck.claims.quantities.counted import han_noun
from citecheck.claims.quantities.names import Name
from citecheck.claims.quantities.numerals import read_number
from citecheck.claims.quantities.prose import Amount, Prose

_CLASSIFIED = {"辆": "vehicle", "架": "aircraft", "艘": "ship"}
"""Measure words that say what is counted."""
_RANKS = ("大", "高", "多", "位", "名")
_COINS = (
    (re.compile("([1-9一二三四五六七八九两])(?:毛|角)"), Decimal("0.1")),
    (re.compile("又?([1-9一二三四五六七八九两])(?:美分|分)(?!之|钟)"), Decimal("0.01")),
)


def with_character_unit(prose: Prose, amount: Amount) -> Amount | None:
    """The amount with the unit, measure word or "times" (倍) in the characters behind it."""
    at = amount.end + (prose.text[amount.end : amount.end + 1] == " ")
    if prose.text[at : at + 1] in ("多", "余") and at < len(prose.text):
        at, amount = at + 1, replace(amount, vague=True)
    found = unit_at(prose.text, at)
    if found is None and prose.text.startswith("分", at) and _in_a_time(prose.text, amount.start, at + 1):
        found = Name("minute", "duration"), at + 1
    if found is not None:
        name, end = found
        if amount.dimension == "currency":
            if name.dimension != "currency":
                return _behind(prose, amount)
            name = Name(amount.unit, "currency")
        if name.unit == "degree" and re.search("华氏(?:温度)?$", prose.text[max(0, amount.start - 4) : amount.start]):
            name = Name("degree fahrenheit", "physical")
        if prose.text[end : end + 1] == "/" and (below := unit_at(prose.text, end + 1)) is not None:
            name, end = Name(f"{name.unit} per {below[0].unit}", "physical"), below[1]
        counted = han_noun(prose.text, end) if name.unit == "person" else None
        if counted is not None:
            name, end = Name(counted[0], "count"), counted[1]
        named = _half_more(prose.text, replace(amount, unit=name.unit, dimension=name.dimension, end=end, plain=""))
        return _behind(prose, _with_coins(prose.text, named))
    counted = han_noun(prose.text, at + 1) if prose.text[at : at + 1] in CLASSIFIERS else han_noun(prose.text, at)
    if counted is not None and amount.dimension == "number":
        return _behind(prose, replace(amount, unit=counted[0], end=counted[1], dimension="count", noun=True, plain=""))
    classified = _CLASSIFIED.get(prose.text[at : at + 1])
    if classified is not None and amount.dimension == "number":
        return _behind(prose, replace(amount, unit=classified, end=at + 1, dimension="count", noun=True, plain=""))
    if prose.text[at : at + 1] in CLASSIFIERS:
        return _behind(prose, replace(amount, end=at + 1, dimension="count", plain=""))
    if prose.text.startswith("点", at) and amount.step < 1:
        return _behind(prose, replace(amount, unit="point", end=at + 1, dimension="count", plain=""))
    if prose.text.startswith("倍", at):
        return _behind(prose, replace(amount, end=at + 1, dimension="multiple", plain=""))
    return _behind(prose, amount)


def _in_a_time(text: str, start: int, end: int) -> bool:
    """Whether 分 between `start` and `end` stands for minutes: 2小时15分, 15分32秒."""
    return text.endswith("小时", 0, start) or re.match(r"\d{1,2}秒", text[end : end + 3]) is not None


def _behind(prose: Prose, amount: Amount) -> Amount:
    """The same with `next` set to the first token that begins behind it (Chinese amounts end inside a token)."""
    following = amount.next
    while following < len(prose.tokens) and prose.tokens[following].end <= amount.end:
        following += 1
    return replace(amount, next=following)


def read_characters(prose: Prose, index: int, start_at: int = 0) -> list[Amount]:
    """The amounts in Chinese characters inside token `index`, from an offset on: 三千二百米, 五成."""
    token = prose.tokens[index]
    found: list[Amount] = []
    for match in NUMERAL.finditer(prose.text, max(token.start, start_at), token.end):
        start = max(match.start(), found[-1].end if found else 0)
        amount = _character_amount(prose, index, start) if start < match.end() else None
        if amount is not None:
            found.append(amount)
    return found


def _character_amount(prose: Prose, index: int, start: int) -> Amount | None:
    text = prose.text
    if text[start - 1 : start] == "每":
        return None
    reading = read_numeral(text, start)
    if reading is None:
        return None
    if text[start - 1 : start] == "第":
        return _rank(prose, index, start, reading.value, reading.end)
    amount = Amount(start, reading.end, index, index + 1, reading.value, reading.step, reading.scale, form="words")
    if text.startswith("分之", reading.end):
        return _part(prose, amount)
    if text.startswith("成", reading.end) and 0 < reading.value < 10 and not text.startswith("成为", reading.end):
        return replace(
            amount, low=reading.value * 10, step=Decimal(10), unit="percent", dimension="share", end=reading.end + 1
        )
    if text.startswith("半", reading.end) and text[start] == "一":
        return replace(amount, low=Decimal("0.5"), step=Decimal("0.1"), dimension="share", end=reading.end + 1)
    if text[start - 1 : start] in ("数", "上") and reading.scale > 1:
        amount = replace(amount, vague=True)
    if text[start - 1 : start] == "负":
        amount = replace(amount, low=-amount.low, start=start - 1)
    measured = with_character_unit(prose, amount)
    if measured is None or measured.end == reading.end:
        return None
    trivial = reading.value == 1 and measured.dimension in ("count", "duration", "multiple")
    decade = measured.unit == "year" and text.startswith("代", measured.end)
    return None if trivial or decade or text.startswith("一度", start) else measured


def _rank(prose: Prose, index: int, start: int, value: Decimal, end: int) -> Amount | None:
    """第二大, 第三高, 第一位: a place among others."""
    if prose.text[end : end + 1] not in _RANKS or (value == 1 and prose.text[end] not in "位名"):
        return None
    return Amount(start - 1, end + 1, index, index + 1, value, Decimal(1), dimension="rank", form="words")


def _with_coins(text: str, amount: Amount) -> Amount:
    """The small coin behind: 五元三毛, 50元6角三分, 两美元又三美分."""
    if amount.dimension != "currency" or amount.scale >= 10**4:
        return amount
    for pattern, part in _COINS:
        coin = pattern.match(text, amount.end)
        if coin:
            number = int(coin[1]) if coin[1].isdecimal() else "一二三四五六七八九".find(coin[1].replace("两", "二")) + 1
            amount = replace(amount, low=amount.low + number * part, step=part, end=coin.end())
    return amount


def _half_more(text: str, amount: Amount) -> Amount:
    """一吨半 is a ton and a half."""
    if text.startswith("半", amount.end) and amount.dimension in ("physical", "duration", "currency"):
        return replace(amount, low=amount.low + Decimal("0.5"), step=Decimal("0.1"), end=amount.end + 1)
    return amount


def _part(prose: Prose, below: Amount) -> Amount | None:
    """百分之二十 (20 percent), 三分之二 (two thirds): the denominator comes first."""
    at = below.end + 2
    above = read_numeral(prose.text, at)
    value, step, end = (above.value, above.step, above.end) if above is not None else (None, Decimal(1), at)
    if value is None:
        following = next((token for token in prose.tokens[below.next : below.next + 1] if token.start == at), None)
        number = read_number(following.written, prose.language) if following and following.kind == "num" else None
        if number is None or following is None:
            return None
        value, step, end = number.value, number.step, following.end
    if below.low == 100:
        return _behind(prose, replace(below, low=value, step=step, unit="percent", dimension="share", end=end))
    return replace(below, low=value / below.low, step=Decimal("0.1"), dimension="share", end=end, fraction=True)
