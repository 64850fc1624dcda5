"""Numbers that Word counts by itself: footnote labels, and the labels of numbered lists.

ISO/IEC 29500-1, 17.9 (numbering), 17.11 (footnotes and endnotes), 17.18.59 (number formats).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citecheck.read.xml import Element, stream

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_SYMBOLS = "*†‡§"
_MAX_REPEATED = 20
_MAX_LEVEL = 9
_PLACEHOLDER = re.compile(r"%([1-9])")


def numeral(number: int, style: str) -> str:
    """A number in one of Word's formats; a format that is not Latin is written in digits."""
    if style in ("lowerRoman", "upperRoman") and 0 < number < 5000:
        roman = _roman(number)
        return roman if style == "lowerRoman" else roman.upper()
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min(_MAX_REPEATED, (number - 1) // 26 + 1)
        return letter if style == "lowerLetter" else letter.upper()
    if style == "chicago" and number > 0:
        return _SYMBOLS[(number - 1) % 4] * min(_MAX_REPEATED, (number - 1) // 4 + 1)
    if style == "decimalZero":
        return f"{number:02}"
    return str(number)


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found


class NoteStyle(NamedTuple):
    """How notes of one kind are numbered: the format, the first number, and whether each section starts anew."""

    format: str | None = None
    start: int = 1
    each_section: bool = False


def note_style(parent: Element | None, tag: str) -> NoteStyle:
    """The numbering that settings or a section declare in `tag` (footnotePr, endnotePr)."""
    declared = parent.first(tag) if parent is not None else None
    if declared is None:
        return NoteStyle()
    values = {child.tag: child.get("val") for child in declared.elements()}
    start = values.get("numStart", "1")
    return NoteStyle(
        format=values.get("numFmt") or None,
        start=int(start) if start.isdecimal() and len(start) < 6 else 1,
        each_section=values.get("numRestart") == "eachSect",
    )


class _Level(NamedTuple):
    format: str
    text: str
    start: int


class ListNumbers:
    """The labels of numbered paragraphs, counted in the order in which they are asked for."""

    def __init__(self, part: bytes | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        for element in stream(part, frozenset({"abstractNum", "num"})) if part else ():
            if element.tag == "abstractNum":
                levels = {_integer(level.get("ilvl")): _level(level) for level in element.elements("lvl")}
                self._levels[element.get("abstractNumId")] = levels
            else:
                target = element.first("abstractNumId")
                self._abstract[element.get("numId")] = target.get("val") if target is not None else ""

    def next(self, number: str, level: int) -> str:
        """The label of the next paragraph of list `number` at `level`, or "" where the list has bullets."""
        abstract = self._abstract.get(number, "")
        levels = self._levels.get(abstract, {})
        here = levels.get(level)
        if here is None or not 0 <= level < _MAX_LEVEL:
            return ""
        counts = self._counts.setdefault(number, [0] * _MAX_LEVEL)
        counts[level] = counts[level] + 1 if counts[level] else here.start
        counts[level + 1 :] = [0] * (_MAX_LEVEL - level - 1)
        if here.format in ("bullet", "none"):
            return ""
        return _PLACEHOLDER.sub(lambda match: self._numeral(levels, counts, int(match[1]) - 1), here.text)

    @staticmethod
    def _numeral(levels: dict[int, _Level], counts: list[int], level: int) -> str:
        declared = levels.get(level, _Level("decimal", "", 1))
        return numeral(counts[level] or declared.start, declared.format)


def _level(element: Element) -> _Level:
    values = {child.tag: child.get("val") for child in element.elements()}
    return _Level(values.get("numFmt", "decimal"), values.get("lvlText", "")[:40], _integer(values.get("start", "1")))


def _integer(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 6 else 0
