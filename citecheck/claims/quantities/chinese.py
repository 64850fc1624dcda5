"""Numbers written in Chinese characters, and the units that follow without a space: 36.57亿元, 三千二百米, 五成."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.names import Name, currencies, units

_DIGITS = {
    char: value
    for value, chars in enumerate(words("零〇 一壹 二贰貳两兩 三叁參 四肆 五伍 六陆陸 七柒 八捌 九玖"))
    for char in chars
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
NUMERAL = re.compile(f"[{''.join([*_DIGITS, *_SMALL, *_LARGE])}]+")
"""A run of numeral characters; not every one is a number (万一, 一些), so it needs a unit behind it."""
CLASSIFIERS = frozenset("位个個份幅篇株头匹只瓶首封家项項条條座架辆艘所枚套台部件款处處支只起批间艇届门")
"""Measure words: what comes after is counted, and has no unit of its own."""
_LONGEST_UNIT = 8
_MAX_NUMERALS = 40


class Reading(NamedTuple):
    """A value, the place value of its last digit, what the last scale multiplies by, and where it ends in the text."""

    value: Decimal
    step: Decimal
    scale: int
    end: int


def read_numeral(text: str, at: int, start: Decimal | None = None, step: Decimal = Decimal(1)) -> Reading | None:
    """The number whose characters begin at `at`; `start` is what stands in digits before it (36.57 of 36.57亿)."""
    total, section, digit = Decimal(0), Decimal(0), start
    scale, place, index = 1, step, at
    while index < len(text) and index - at < _MAX_NUMERALS:
        char = text[index]
        if char in _DIGITS:
            if start is not None or _is_liang(text, index, at):
                break
            digit = Decimal(_DIGITS[char]) if digit is None or scale > 1 else digit * 10 + _DIGITS[char]
            place = Decimal(1)
        elif char in _SMALL or char in _LARGE:
            if _starts_unit(text, index):
                break
            scale = _SMALL.get(char) or _LARGE[char]
            if char in _SMALL:
                section += (Decimal(1) if digit is None else digit) * scale
                place = step * scale
            else:
                whole = section + (digit or 0)
                if not whole and not total:
                    return None
                total = (
                    total * scale
                    if not whole
                    else total + whole * scale
                    if total > whole * scale
                    else (total + whole) * scale
                )
                section, place = Decimal(0), place * scale
            digit, start = None, None
        else:
            break
        index += 1
    if index == at:
        return None
    return Reading(total + section + (digit or 0), place, scale, index)


def _is_liang(text: str, index: int, at: int) -> bool:
    """两 behind a number is an ounce, not a two: 三十两."""
    following = text[index + 1 : index + 2]
    return text[index] in "两兩" and index > at and following not in _SMALL and following not in _LARGE


def _starts_unit(text: str, index: int) -> bool:
    """Whether 千, 百 or 兆 begins a unit (千克, 兆赫) instead of multiplying."""
    found = unit_at(text, index)
    return found is not None and found[1] > index + 1


@cache
def _units() -> dict[str, Name]:
    found = {name: unit for name, unit in units("zh").items() if "\u3400" <= name[0] <= "\u9fff"}
    money = {name: Name(code, "currency") for name, code in currencies().items() if "\u3400" <= name[0] <= "\u9fff"}
    return found | money


def unit_at(text: str, at: int) -> tuple[Name, int] | None:
    """The longest unit or currency in Chinese characters at `at`, and where it ends."""
    table = _units()
    for length in range(_LONGEST_UNIT, 0, -1):
        name = table.get(text[at : at + length])
        if name is not None and at + length <= len(text):
            return name, at + length
    return None
