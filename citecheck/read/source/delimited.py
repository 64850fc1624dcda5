"""Comma-, semicolon- or tab-separated values (RFC 4180) as a table."""

from __future__ import annotations

import csv
import io
from itertools import islice

from citecheck.errors import ReadError
from citecheck.read.source.grid import write_table
from citecheck.read.source.tables import Table
from citecheck.read.source.written import MAX_CELLS, Read, Written, cells_left_out

MAX_CHARACTERS = 100_000_000
_DELIMITERS = "\t;,|"
_LONGEST_CELL = 100_000


def read_delimited(source: str) -> Read:
    """The table in the text; its first rows head the columns if they hold no figures. Raises `ReadError`."""
    if len(source) > MAX_CHARACTERS:
        raise ReadError("too-large", f"The table has {len(source):,} characters; {MAX_CHARACTERS:,} are read.")
    table, cells, whole = Table(), 0, True
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for row in csv.reader(io.StringIO(source.replace("\0", "")), delimiter=_delimiter(source)):
            cells += max(1, len(row))  # a row without cells takes room, too
            if cells > MAX_CELLS:
                whole = False
                break
            table.begin_row(in_head=False)
            for words in row:
                table.begin_cell()
                table.add(" ".join(words.split()))
    except csv.Error:
        whole = False
    written = Written()
    write_table(table, 1, written)
    return Read(
        text=written.text,
        blocks=tuple(written.blocks),
        cells=tuple(written.cells),
        skipped=() if whole else (cells_left_out(),),
    )


def _delimiter(source: str) -> str:
    """The mark that occurs on most lines, as often on each as on the others."""
    lines = [line for line in islice(io.StringIO(source[:200_000]), 60) if line.strip()]
    best, most = ",", 0.0
    for mark in _DELIMITERS:
        counts = sorted(line.count(mark) for line in lines)
        middle = counts[len(counts) // 2] if counts else 0
        alike = sum(count == middle for count in counts) / max(1, len(counts))
        if middle and middle * alike > most:
            best, most = mark, middle * alike
    return best
