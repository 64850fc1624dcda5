"""A table written into a source's text: a row a line, its cells parted by " | ", each with its place and heads."""

from __future__ import annotations

from citecheck.model import Cell, Span
from citecheck.read.source.tables import Heads, Table
from citecheck.read.source.written import Written

BETWEEN = " | "


def write_table(
    table: Table, number: int, written: Written, *, before: str = "", sheet: str | None = None, room: int = 1_000_000
) -> bool:
    """Write a table as a block of its own; False if it has more cells than `room`, and the rest is left out.

    `before` is the line before it, which may be its title.
    """
    if table.caption:
        written.block("table", " ".join(table.caption))
    rows = [cells for row in table.rows if (cells := [cell for cell in row if cell.words])]
    kept, size = [], 0
    for cells in rows:
        size += len(cells)
        if size > room:
            break
        for cell in cells:
            cell.words = cell.words.replace("\n", " ")
        kept.append(cells)
    if kept:
        start = written.block("table", "\n".join(BETWEEN.join(cell.words for cell in cells) for cells in kept))
        heads = Heads(table, before)
        for cells in kept:
            for cell in cells:
                span = Span(start, start + len(cell.words))
                written.cells.append(Cell(span, number, cell.row, cell.column, heads.of(cell), sheet))
                start = span.end + len(BETWEEN)
            start += 1 - len(BETWEEN)
    return len(kept) == len(rows)
