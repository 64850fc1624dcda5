"""An Excel workbook as a source (ISO/IEC 29500-1): every sheet a table, its cells as they are shown.

The parts are read one row after another, so that a sheet of a million rows costs no more than what is kept of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read.package import Package
from citecheck.read.source.grid import write_table
from citecheck.read.source.numberformat import BUILT_IN, shown
from citecheck.read.source.tables import Table, TableCell
from citecheck.read.source.written import MAX_CELLS, Read, Written, cells_left_out
from citecheck.read.xml import Element, stream

_NAME = "The workbook"
_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_MOST_SHEETS = 200
_MOST_MERGED = 20_000
_LONGEST_CELL = 5_000


def read_xlsx(data: bytes) -> Read:
    """The sheets of a workbook that are not hidden.

    Raises `ReadError` (damaged, encrypted, zip-bomb, entities, no-text).
    """
    package = Package(data, name=_NAME)
    book = _Book(package)
    written, skipped = Written(), []
    for number, (name, part) in enumerate(book.sheets(), 1):
        room = MAX_CELLS - len(written.cells)
        table, whole = book.table(part, room)
        if table.rows:
            written.block("heading", name, 2)
            write_table(table, number, written, sheet=name)
        if not whole:
            skipped.append(cells_left_out())
            break
    if book.hidden:
        skipped.append(Skip("hidden-sheets", f"{book.hidden} hidden sheets of the workbook were not read."))
    if not written.cells:
        raise ReadError("no-text", "The workbook holds no cells with words or figures.")
    return Read(text=written.text, blocks=tuple(written.blocks), cells=tuple(written.cells), skipped=tuple(skipped))


class _Book:
    """A workbook's sheets, shared strings and formats."""

    def __init__(self, package: Package) -> None:
        self.hidden = 0
        self._package = package
        self._from_1904 = False
        self._strings = [_words(element) for element in self._stream("xl/sharedStrings.xml", "si")]
        self._formats = self._cell_formats()

    def sheets(self) -> Iterator[tuple[str, str]]:
        """Name and part of each sheet that is shown."""
        relations = self._package.relations(_WORKBOOK)
        found = list(self._stream(_WORKBOOK, "sheet", "workbookPr"))
        self._from_1904 = any(e.get("date1904") in ("1", "true") for e in found if e.tag == "workbookPr")
        for element in [e for e in found if e.tag == "sheet"][:_MOST_SHEETS]:
            if element.get("state") in ("hidden", "veryHidden"):
                self.hidden += 1
                continue
            relation = relations.get(element.get("id"))
            if relation is not None and not relation.external and relation.type == "worksheet":
                yield element.get("name"), relation.target

    def table(self, part: str, room: int) -> tuple[Table, bool]:
        """A sheet's cells, and whether that is all of them."""
        table, cells = Table(), 0
        merged: dict[tuple[int, int], tuple[int, int]] = {}
        whole = True
        for element in self._stream(part, "row", "mergeCell"):
            if element.tag == "mergeCell":
                if len(merged) < _MOST_MERGED and (match := _RANGE.fullmatch(element.get("ref"))):
                    first, last = (int(match[2]), column_number(match[1])), (int(match[4]), column_number(match[3]))
                    merged[first] = (last[0] - first[0] + 1, last[1] - first[1] + 1)
                continue
            row = list(self._row(element, table.rows[-1][0].row + 1 if table.rows else 1))
            cells += len(row)
            if cells > room:
                whole = False
                break  # and what merges cells, which stands behind them, is not known
            if row:
                table.rows.append(row)
        for row in table.rows if merged else ():
            for cell in row:
                cell.rows, cell.columns = merged.get((cell.row, cell.column), (1, 1))
        return table, whole

    def _row(self, element: Element, following: int) -> Iterator[TableCell]:
        number = int(element.get("r")) if element.get("r").isdecimal() and len(element.get("r")) < 8 else following
        column = 0
        for cell in element.elements("c"):
            match = _REFERENCE.fullmatch(cell.get("r"))
            column = column_number(match[1]) if match else column + 1
            words = self._value(cell)
            if words:
                yield TableCell(number, column, words=words)

    def _value(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.first("is")
            return _words(inline) if inline is not None else ""
        value = cell.first("v")
        words = value.words() if value is not None else ""
        match kind:
            case "s":
                return _at(self._strings, words)
            case "e":
                return ""
            case "str" | "b" | "d":
                return words[:_LONGEST_CELL]
        code = _at(self._formats, cell.get("s", "0"))
        return shown(words, code, from_1904=self._from_1904) if words else ""

    def _cell_formats(self) -> list[str]:
        """The format code of each style of cell."""
        codes = dict(BUILT_IN)
        found: list[str] = []
        for element in self._stream("xl/styles.xml", "numFmts", "cellXfs"):
            for child in element.elements("numFmt", "xf"):
                number = child.get("numFmtId")
                if not number.isdecimal() or len(number) > 9:
                    found += [""] if child.tag == "xf" else []
                elif child.tag == "numFmt":
                    codes[int(number)] = child.get("formatCode")
                else:
                    found.append(codes.get(int(number), ""))
        return found

    def _stream(self, part: str, *tags: str) -> Iterator[Element]:
        content = self._package.part(part)
        if content is not None:
            yield from stream(content, frozenset(tags), name=_NAME)


def _at(texts: list[str], index: str) -> str:
    """The text that a cell names by its number; an empty one where there is none."""
    known = index.isdecimal() and len(index) < 10 and int(index) < len(texts)
    return texts[int(index)] if known else ""


def column_number(letters: str) -> int:
    """AB is column 28."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _words(element: Element) -> str:
    """The text of a string item without its phonetic reading."""
    runs = [run for run in element.walk() if run.tag == "t"]
    reading = {id(t) for ph in element.elements("rPh") for t in ph.walk()}
    kept = [run for run in runs if id(run) not in reading]
    joined = "".join(child.words for run in kept for child in run.children if not isinstance(child, Element))
    return " ".join(joined.split())[:_LONGEST_CELL]
