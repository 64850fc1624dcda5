"""A source read into its index: the numbers of its prose, its cells and its rows, with limits on each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from citecheck.claims.quantities import find_quantities
from citecheck.claims.support.cells import Heads, in_unit, plain_cells
from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.rows import Row, row_cells, rows
from citecheck.claims.support.stretches import passages_with
from citecheck.model import Quantity, Source, Span
from citecheck.read.language import guess_language

MOST_TEXT = 3_000_000
"""Code points of a source that are read: some 1,000 pages of print, in two or three seconds."""
MOST_NUMBERS = 100_000
MOST_CELLS = 200_000
_CUT_OFF = ("too-large", "cut-off", "cells-left-out", "pages-left-out")
_DIGITS = re.compile(r"\d+")


def index_source(source: Source) -> SourceIndex:
    """A source made ready for `judge_claim`: a third of a second for 500,000 code points.

    At most `MOST_TEXT` code points with `MOST_NUMBERS` numbers and `MOST_CELLS` cells that are numbers are read;
    the index says when there was more, and so does a source that was cut off when it was read ("too-large" in
    `document.skipped`).
    """
    text = source.document.text
    read, unread = _extent(source)
    language = source.document.language or guess_language(text[:20_000], "en") or "en"
    heads = Heads(language)
    plain: list[tuple[Quantity, int | None]] = list(plain_cells(source, read, MOST_CELLS, heads, language))
    if len(plain) == MOST_CELLS:
        read, unread = min(read, plain[-1][0].span.end), "too-large"
    lines = [] if source.cells else list(rows(text, read, language))
    plain += [(quantity, None) for quantity in islice(row_cells(text, lines, language), MOST_CELLS)]
    spans = [cell.span for cell in source.cells]
    aside = [quantity.span for quantity, _ in plain]
    read, unread = _few_numbers(text, aside, read, unread)
    quantities = find_quantities(text[:read], language=language, exclude=[*aside, *_gaps(spans, read)])
    found = [_headed(quantity, _cell_at(spans, quantity.span), source, heads) for quantity in quantities]
    found += [(quantity, cell) for quantity, cell in plain if quantity.span.end <= read]
    found.sort(key=lambda pair: pair[0].span.start)
    passages = list(passages_with(text, read, [quantity.span for quantity, _ in found]))
    figures = []
    at = 0
    for quantity, cell in found:
        while at + 1 < len(passages) and passages[at].end <= quantity.span.start:
            at += 1
        figures.append(Figure(quantity, at, cell))
    spoken = language.split("-")[0].lower()
    index = SourceIndex(source, language=spoken, figures=figures, passages=passages, extent=(read, unread))
    return _with_row_heads(index, lines) if lines else index


def _with_row_heads(index: SourceIndex, lines: Sequence[Row]) -> SourceIndex:
    """The index with what stands above the rows of a text without cells: a unit of the figures, years of the columns.

    A figure without a unit is kept as it is beside the one that has the head's: a row may count something else.
    """
    heads = {row.start: row.head for row in lines}
    figures: list[Figure] = []
    years: dict[int, str] = {}
    for numbers in index.by_passage.values():
        span = index.passages[index.figures[numbers[0]].passage]
        head = heads.get(span.start)
        for place, number in enumerate(numbers):
            figure = index.figures[number]
            year = head.years[place] if head and len(head.years) == len(numbers) else None
            for quantity in (figure.quantity, *_in_unit(figure.quantity, head.unit if head else None)):
                if year:
                    years[len(figures)] = year
                figures.append(Figure(quantity, figure.passage))
    return SourceIndex(
        index.source,
        language=index.language,
        figures=figures,
        passages=index.passages,
        extent=(index.read, index.unread),
        years=years,
    )


def _in_unit(quantity: Quantity, unit: Quantity | None) -> tuple[Quantity, ...]:
    return (in_unit(quantity, unit),) if unit and not quantity.unit and quantity.dimension == "number" else ()


def _headed(quantity: Quantity, cell: int | None, source: Source, heads: Heads) -> tuple[Quantity, int | None]:
    """A quantity of the prose of a cell with what its heads say; plain cells have been read with theirs."""
    return (heads.apply(quantity, source.cells[cell].headers) if cell is not None else quantity), cell


def _extent(source: Source) -> tuple[int, str]:
    """How much of a source's text is read, and why not all of it."""
    text = source.document.text
    unread = next((skip.reason for skip in source.document.skipped if skip.reason in _CUT_OFF), "")
    if len(text) <= MOST_TEXT:
        return len(text), unread
    return text.rfind("\n", MOST_TEXT // 2, MOST_TEXT) + 1 or MOST_TEXT, "too-large"


def _few_numbers(text: str, aside: list[Span], read: int, unread: str) -> tuple[int, str]:
    """The extent cut where too many numbers have stood in prose: a text that is all digits is slow to read."""
    at = 0
    for count, match in enumerate(_DIGITS.finditer(text, 0, read)):
        while at < len(aside) and aside[at].end <= match.start():
            at += 1
        if count - at > MOST_NUMBERS:
            return match.start(), "too-large"
    return read, unread


def _gaps(cells: list[Span], read: int) -> Iterator[Span]:
    """What stands between cells of a table that touch: no amount goes from one into the next."""
    for before, after in pairwise(cells):
        if before.end < after.start <= min(before.end + 4, read):
            yield Span(before.end, after.start)


def _cell_at(cells: list[Span], span: Span) -> int | None:
    at = bisect_right(cells, span.start, key=lambda cell: cell.start) - 1
    return at if at >= 0 and cells[at].start <= span.start < cells[at].end else None
