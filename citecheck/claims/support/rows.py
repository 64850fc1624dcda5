"""Tables that have lost their lines, as in PDFs and plain text: what stands above a row says what its figures are.

"Million francs 2022 2021" over "Domestic sales 214 163" makes 214 million francs for 2022 of the first figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from citecheck.claims.support.cells import plain_number, unit_of_table
from citecheck.model import Quantity, Span

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\S+")
_BETWEEN = frozenset("|–—-$€£%")
_LONGEST_ROW = 200
_LONGEST_HEAD = 120
_FIGURE = re.compile(r"[-+−(]{0,2}[$€£¥]?\d{1,12}(?:[.,]\d{1,12}){0,6}%?\)?\*?")
_YEAR = re.compile(r"(?:FY|CY)?((?:1[5-9]|20)\d\d)[A-Za-z*]?")
_REACH = 60
"""Rows that one head can have below it."""


class Head(Struct, frozen=True):
    """What stands above rows: `unit` as one of it, or None; the year of each column, or none."""

    unit: Quantity | None = None
    years: tuple[str, ...] = ()


class Row(Struct, frozen=True):
    """A line that ends in figures: where it starts, the figures, and what stands above it.

    `head.years` are as many as the figures, or none.
    """

    start: int
    figures: tuple[Span, ...]
    head: Head


def rows(text: str, read: int, language: str) -> Iterator[Row]:
    """The rows of figures before offset `read`, in order. Prose ends a table, and so does a head's reach."""
    head, left = Head(), 0
    for match in _LINE.finditer(text, 0, read):
        figures = _figures(text, Span(*match.span()))
        years = tuple(year[1] for figure in figures if (year := _YEAR.fullmatch(figure.of(text))))
        if figures and len(years) < len(figures):
            above = head if left else Head()
            yield Row(match.start(), figures, above if len(above.years) == len(figures) else Head(above.unit))
            left -= left > 0
            continue
        line = match[0].strip()
        if _is_prose(line):
            head, left = Head(), 0
            continue
        unit = unit_of_table(line, language)
        columns = years if len(years) > 1 or unit is not None else ()  # one year alone is the date of something
        if columns or unit is not None:
            head, left = Head(unit or head.unit, columns or head.years), _REACH


def row_cells(text: str, found: Iterable[Row], language: str) -> Iterator[Quantity]:
    """The figures of rows that have two or more, where they are plain numbers: "Staff 402 | 377" is no name.

    A line with neither a head above it nor a bar in it may be a date or a telephone number.
    """
    for row in found:
        between = text[row.figures[0].end : row.figures[-1].start]
        for span in row.figures if len(row.figures) > 1 and (row.head != Head() or "|" in between) else ():
            quantity = plain_number(span.of(text), language)
            if quantity is not None:
                yield replace(quantity, span=span)


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST_HEAD or (len(line) > _LONGEST_HEAD // 3 and line.endswith((".", "。", ";", ",")))


def _figures(text: str, line: Span) -> tuple[Span, ...]:
    """The figures at the end of a line that is a row, or none: no words stand behind them."""
    last = text[max(line.start, line.end - 8) : line.end]
    if line.end - line.start > _LONGEST_ROW or not any(char.isdigit() or char in _BETWEEN for char in last):
        return ()
    found: list[Span] = []
    for word in reversed(list(_WORD.finditer(text, line.start, line.end))):
        if _FIGURE.fullmatch(word[0]) or _YEAR.fullmatch(word[0]):
            found.append(Span(*word.span()))
        elif word[0] not in _BETWEEN:
            break
    return tuple(reversed(found))
