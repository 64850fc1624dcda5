"""The grid of a table and what its rows and columns are headed.

Cells stand where the HTML standard puts them (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table).
Heads are what is marked as such; where nothing is, the first row and the first column if they hold no figures while
the cells beside them do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

MOST_HEADS = 8
"""Heads kept of one cell; a table with more is a page laid out."""
MOST_COLUMNS = 1_000
"""Columns that cells reaching down push others past; browsers stop at a thousand, too."""
_MOST_BESIDE = 16
"""Heads kept of one row; also how many cells that reach down are passed for each cell of a table."""
_LONGEST_HEAD = 300
_FIGURES = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:FY\s?)?(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d\d|\d{4}))?[a-zA-Z*†]?|[QH][1-4]\s?(?:20)?\d\d")


@dataclass(slots=True)
class TableCell:
    """A cell: its words, where it begins in the grid (from 1), how far it reaches, whether it is marked as a head."""

    row: int
    column: int
    is_head: bool = False
    scope: str = ""
    columns: int = 1
    rows: int = 1
    words: str = ""
    linked: int = 0

    @property
    def is_figure(self) -> bool:
        """Whether it holds a number more than words."""
        digits = len(_FIGURES.findall(self.words))
        return digits > 0 and digits * 2 >= sum(map(len, _LETTERS.findall(self.words)))


class Reaching:
    """The cells of a table that reach down into later rows, by their first column.

    A page may have a million of them, each a thousand columns wide: none is spread over its columns, and what is passed
    grows no faster than the cells.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: dict[int, tuple[int, int]] = {}
        self._allowed = 0

    def past(self, column: int, row: int) -> int:
        """The first column from `column` on that no earlier row reaches into."""
        self._allowed += _MOST_BESIDE
        while self._allowed > 0 and column < MOST_COLUMNS:
            at = bisect_right(self._starts, column)
            end, last_row = self._ends[self._starts[at - 1]] if at else (0, 0)
            if end <= column or last_row < row:
                break
            column = end
            self._allowed -= 1
        return column

    def add(self, cell: TableCell) -> None:
        """Note a cell of several rows."""
        first, end = cell.column, cell.column + cell.columns
        if first >= MOST_COLUMNS:
            return
        at, behind = bisect_right(self._starts, first - 1), bisect_right(self._starts, end - 1)
        for start in self._starts[at:behind]:
            del self._ends[start]
        self._starts[at:behind] = [first]
        self._ends[first] = (end, cell.row + cell.rows - 1)


@dataclass(slots=True)
class Table:
    """A table as it is met: rows of cells, and what stands in it outside of them (its caption)."""

    caption: list[str] = field(default_factory=list)
    rows: list[list[TableCell]] = field(default_factory=list)
    head_rows: set[int] = field(default_factory=set)
    _open: TableCell | None = None
    _reaching: Reaching = field(default_factory=Reaching)

    def begin_row(self, *, in_head: bool) -> None:
        """Begin a row."""
        self.rows.append([])
        self._open = None
        if in_head:
            self.head_rows.add(len(self.rows))

    def begin_cell(self, *, is_head: bool = False, scope: str = "", columns: int = 1, rows: int = 1) -> None:
        """Begin a cell at the first free place of the row."""
        if not self.rows:
            self.rows.append([])
        row = len(self.rows)
        column = self.rows[-1][-1].column + self.rows[-1][-1].columns if self.rows[-1] else 1
        column = self._reaching.past(column, row)
        self._open = TableCell(row, column, is_head, scope, max(1, columns), max(1, rows))
        if rows > 1:
            self._reaching.add(self._open)
        self.rows[-1].append(self._open)

    def end_cell(self) -> None:
        """End a cell."""
        self._open = None

    def add(self, words: str, linked: int = 0) -> None:
        """Words of the open cell; outside of cells, of the caption."""
        if self._open is None:
            self.caption.append(words)
            return
        self._open.words = f"{self._open.words} {words}" if self._open.words else words
        self._open.linked += linked


class Heads:
    """What each cell of a table is headed."""

    def __init__(self, table: Table, before: str = "") -> None:
        """`before` is the line before the table, which may be its title."""
        self._rows = [row for row in table.rows if row]
        self._caption = _unique([" ".join(table.caption)[:_LONGEST_HEAD] or before[:_LONGEST_HEAD]])
        self._width = max((c.column + c.columns - 1 for row in table.rows for c in row), default=0)
        self._top = self._head_rows(table.head_rows)
        self._caption = _unique([*self._caption, *self._titles()])
        self._columns = self._column_heads()
        self._found: dict[int, list[str]] = {}
        self._row_heads, self._sections = self._side_heads()

    def of(self, cell: TableCell) -> tuple[str, ...]:
        """Caption, section, the heads of its row, the heads of its column."""
        row = self._row_heads.get(cell.row, ())
        sides = [head.words for head in row if head is not cell and head.column < cell.column]
        section = self._sections.get(cell.row, "")
        above = [] if cell.row in self._top else self._above(cell.column)
        spread = [
            words
            for column in range(cell.column + 1, cell.column + min(cell.columns, 4))
            for words in self._above(column)
        ]
        found = _unique([*self._caption, section, *sides, *above, *(spread if above else [])])
        return tuple(words for words in found if words != cell.words)[:MOST_HEADS]

    def _titles(self) -> list[str]:
        """Lines above the heads of the columns that stand alone: the table's title, the unit of its figures."""
        found = []
        for row in self._rows:
            cells = [cell for cell in row if cell.words]
            if not cells or cells[0].row not in self._top:
                break
            if self._is_title(cells):
                found.append(cells[0].words[:_LONGEST_HEAD])
        return found[:4]

    def _is_title(self, cells: list[TableCell]) -> bool:
        """Whether a row is a line of its own, not the only head of a column."""
        return len(cells) == 1 and self._width > 1 and (cells[0].column == 1 or cells[0].columns > 1)

    def _head_rows(self, declared: set[int]) -> set[int]:
        """The numbers of the rows at the top that head columns."""
        top: set[int] = set()
        reach = 0
        for row in self._rows[:12]:
            number = row[0].row
            cells = [cell for cell in row if cell.words]
            marked = number in declared or (len(cells) > 1 and all(cell.is_head for cell in cells))
            if not (marked or number <= reach or not cells):
                break
            reach = max(
                [reach, *(cell.row + min(cell.rows, 6) - 1 for cell in cells if cell.is_head and len(cells) > 1)]
            )
            top.add(number)
        if top and self._rows[-1][0].row not in top:
            return top
        return self._unmarked_head_rows()

    def _unmarked_head_rows(self) -> set[int]:
        """The first rows, where they hold words or years and the rows below them figures."""
        top: set[int] = set()
        for index, row in enumerate(self._rows[:15]):
            cells = [cell for cell in row if cell.words]
            wordy = all(map(_may_head, cells))
            below = self._rows[index + 1 : index + 6]
            if not wordy or not any(cell.is_figure for later in below for cell in later):
                return set()
            top.add(row[0].row)
            if cells and not self._is_title(cells):
                following = [cell for cell in below[0] if cell.words]
                again = len(following) > 1 and all(map(_may_head, following)) and not _is_row_of_years(following)
                if not again or len(top) > 3:
                    return top
        return set()

    def _column_heads(self) -> list[tuple[list[int], list[TableCell]]]:
        """The cells of each row that heads columns, with their first columns."""
        heads = []
        for row in self._rows:
            cells = [cell for cell in row if cell.words]
            if row[0].row not in self._top or self._is_title(cells):
                continue
            cells.sort(key=lambda cell: cell.column)
            heads.append(([cell.column for cell in cells], cells))
        return heads[:_MOST_BESIDE]

    def _above(self, column: int) -> list[str]:
        """The heads of a column."""
        if column not in self._found:
            over = [cells[at - 1] for starts, cells in self._columns if (at := bisect_right(starts, column))]
            self._found[column] = [cell.words[:_LONGEST_HEAD] for cell in over if column < cell.column + cell.columns]
        return self._found[column]

    def _side_heads(self) -> tuple[dict[int, tuple[TableCell, ...]], dict[int, str]]:
        """The heads of each row, and the line inside the table that its rows stand under."""
        heads: dict[int, tuple[TableCell, ...]] = {}
        sections: dict[int, str] = {}
        section = ""
        reaching: list[TableCell] = []
        for row in self._rows:
            number = row[0].row
            if number in self._top:
                continue
            cells = [cell for cell in row if cell.words]
            if (
                len(cells) == 1
                and not cells[0].is_figure
                and (cells[0].columns > 1 or len(row) > 1)
                and self._width > 1
            ):
                section = cells[0].words[:_LONGEST_HEAD]
                continue
            sections[number] = section
            found = [cell for cell in cells if cell.is_head] or self._wordy(cells)
            reaching = [cell for cell in reaching if cell.row + cell.rows > number] + found[:_MOST_BESIDE]
            reaching = reaching[-_MOST_BESIDE:]
            heads[number] = tuple(reaching)
        return heads, sections

    @staticmethod
    def _wordy(cells: list[TableCell]) -> list[TableCell]:
        """The cells at the left of a row that hold words or a year, before its first figure."""
        found: list[TableCell] = []
        for cell in cells[:-1]:
            if cell.is_figure and not (not found and _YEAR.fullmatch(cell.words.strip())):
                break
            found.append(cell)
        return found[:3]


def _may_head(cell: TableCell) -> bool:
    """Whether a cell holds words, or a year."""
    return not cell.is_figure or _YEAR.fullmatch(cell.words.strip()) is not None


def _is_row_of_years(cells: list[TableCell]) -> bool:
    """Whether words stand before nothing but years: values of a row then, and no second row of heads."""
    return not cells[0].is_figure and cells[0].column == 1 and all(cell.is_figure for cell in cells[1:])


def _unique(words: list[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]
