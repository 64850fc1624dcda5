"""Tables that have lost their lines, as PDFs and plain text have them: what stands above a row says what its figures are.

"Million francs 2022 2021" over "Domestic sales 214 163" makes 214 million francs for 2022 of the first figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from citecheck.claims.support.cells import unit_of_table
from citecheck.model import Quantity

_LINE = re.compile(r"[^\n]+")
_LONGEST_ROW = 200
_LONGEST_HEAD = 120
_FIGURE = re.compile(r"[-+−(]{0,2}[$€£¥]?\d[\d.,]{0,30}%?\)?\*?")
_YEAR = re.compile(r"(?:FY|CY)?((?:1[5-9]|20)\d\d)[A-Za-z*]?")
_REACH = 60
"""Rows that one head can have below it."""


class RowHead(Struct, frozen=True):
    """What stands above a row: `unit` as one of it, or None; the year of each column, or none."""

    unit: Quantity | None
    years: tuple[str, ...]


_NOTHING = RowHead(None, ())


def row_heads(text: str, read: int, language: str) -> Iterator[tuple[int, RowHead]]:
    """The rows of figures before offset `read` that have a head above them: offset of the line, and the head.

    `years` are given where the row has as many figures as the head has years. Prose ends a table.
    """
    head, left = _NOTHING, 0
    for match in _LINE.finditer(text, 0, read):
        line = match[0].strip()
        figures = _figures(line)
        years = tuple(year[1] for figure in figures if (year := _YEAR.fullmatch(figure)))
        if figures and len(years) < len(figures):
            if left and head != _NOTHING:
                yield match.start(), head if len(head.years) == len(figures) else RowHead(head.unit, ())
            left -= left > 0
            continue
        if _is_prose(line):
            head, left = _NOTHING, 0
            continue
        unit = unit_of_table(line, language)
        if years or unit is not None:
            head, left = RowHead(unit or head.unit, years or head.years), _REACH


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST_HEAD or (len(line) > _LONGEST_HEAD // 3 and line.endswith((".", "。", ";", ",")))


def _figures(line: str) -> list[str]:
    """The figures at the end of a line that is a row, or none: of it no words stand behind them."""
    if len(line) > _LONGEST_ROW:
        return []
    found: list[str] = []
    for word in reversed(line.split()):
        if _FIGURE.fullmatch(word) or _YEAR.fullmatch(word):
            found.append(word)
        elif word not in ("|", "–", "—", "-", "$", "€", "£", "%"):
            break
    return found[::-1]
