"""An OpenDocument spreadsheet as a source (ISO/IEC 26300-1): every sheet a table, its cells as they are shown.

Cells hold the text that is shown beside their value, so no format has to be followed. Repeated rows and columns are
counted, not made: most of them are empty, and a file may claim a million.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read.package import Package
from citecheck.read.source.grid import write_table
from citecheck.read.source.tables import Table, TableCell
from citecheck.read.source.written import MAX_CELLS, Read, Written, cells_left_out
from citecheck.read.xml import Element, stream

_NAME = "The spreadsheet"
_MOST_REPEATED = 50
_LONGEST_CELL = 5_000


def read_ods(data: bytes) -> Read:
    """The sheets of a spreadsheet. Raises `ReadError` (damaged, encrypted, zip-bomb, entities, no-text)."""
    package = Package(data, name=_NAME)
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError("encrypted", "The spreadsheet is protected by a password.")
    content = package.part("content.xml")
    if content is None:
        raise ReadError("damaged", "The spreadsheet has no content.")
    written = Written()
    skipped: list[Skip] = []
    for number, element in enumerate(stream(content, frozenset({"table"}), name=_NAME), 1):
        table, whole = _table(element, MAX_CELLS - len(written.cells))
        if table.rows:
            name = element.get("name")
            written.block("heading", name or str(number), 2)
            write_table(table, number, written, sheet=name)
        if not whole:
            skipped.append(cells_left_out())
            break
    if not written.cells:
        raise ReadError("no-text", "The spreadsheet holds no cells with words or figures.")
    return Read(text=written.text, blocks=tuple(written.blocks), cells=tuple(written.cells), skipped=tuple(skipped))


def _table(element: Element, room: int) -> tuple[Table, bool]:
    table, number, cells = Table(), 1, 0
    for row in (e for e in element.walk() if e.tag == "table-row"):
        found = list(_row(row, number))
        times = _times(row, "number-rows-repeated")
        for again in range(min(times, _MOST_REPEATED) if found else 0):
            cells += len(found)
            if cells > room:
                return table, False
            table.rows.append(found if not again else list(_row(row, number + again)))
        number += times
    return table, True


def _row(row: Element, number: int) -> Iterator[TableCell]:
    column = 1
    for cell in row.elements("table-cell", "covered-table-cell"):
        times = _times(cell, "number-columns-repeated")
        words = " ".join(" ".join(p.words() for p in cell.elements("p", "h")).split())[:_LONGEST_CELL]
        if words:
            rows, columns = _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")
            for again in range(min(times, _MOST_REPEATED)):
                yield TableCell(number, column + again, columns=columns, rows=rows, words=words)
        column += times


def _times(element: Element, attribute: str) -> int:
    value = element.get(attribute, "1")
    return max(1, int(value)) if value.isdecimal() and len(value) < 8 else 1
