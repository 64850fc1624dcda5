"""Sources that nobody means well with: they cost no more than their size, and end in a text or a reason."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source
from citecheck.read.source.about import article_body
from citecheck.read.source.charset import web_text
from citecheck.read.source.numberformat import shown
from citecheck.read.source.tables import MOST_COLUMNS, Heads, Table, TableCell
from tests.read.source.test_sheets import cells, read, workbook


@contextmanager
def at_most(megabytes: float) -> Iterator[None]:
    """The block allocates no more than so much at once."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < megabytes * 1e6
    finally:
        tracemalloc.stop()


def table(rows: list[list[tuple[int, int, str]]], *, heads: bool = False) -> Table:
    """Rows of cells: how many columns and rows each reaches, and its words."""
    made = Table()
    for row in rows:
        made.begin_row(in_head=False)
        for columns, reach, words in row:
            made.begin_cell(columns=columns, rows=reach, is_head=heads and not words.isdigit())
            made.add(words)
            made.end_cell()
    return made


@pytest.mark.parametrize(
    "label", ["hex", "idna", "punycode", "zlib", "rot13", "undefined", "base64", "uu", "quopri", "bz2", "utf-7"]
)
def test_codecs_of_python_that_no_browser_knows_are_not_believed(label: str) -> None:
    text = web_text("Café, 1 250 €".encode("cp1252"), f"text/html; charset={label}").text
    assert "1 250" in text
    assert web_text(b"+ACI-", f"text/html; charset={label}").text == "+ACI-"


def test_cells_that_reach_over_a_thousand_columns_are_not_spread() -> None:
    with at_most(5):
        made = table([[(1000, 1000, "1")] for _ in range(5_000)])
    assert max(cell.column for row in made.rows for cell in row) <= MOST_COLUMNS + 1


def test_a_cell_stands_beside_those_that_reach_down_to_it() -> None:
    made = table([[(1, 3, "a"), (2, 2, "b"), (1, 1, "c")], [(1, 1, "d")], [(1, 1, "e")], [(1, 1, "f")]])
    assert [(cell.words, cell.row, cell.column) for row in made.rows for cell in row] == [
        ("a", 1, 1), ("b", 1, 2), ("c", 1, 4), ("d", 2, 4), ("e", 3, 2), ("f", 4, 1),
    ]  # fmt: skip


def test_heads_that_reach_down_over_each_other_are_not_multiplied() -> None:
    made = table(
        [[(1, 1, "top"), (1, 1, "right")], *[[(1, 1000, "aa"), (1, 1, "1")] for _ in range(3_000)]], heads=True
    )
    with at_most(5):
        heads = Heads(made)
        assert all(len(heads.of(cell)) <= 8 for row in made.rows for cell in row)


def test_merged_columns_without_end_head_what_is_there() -> None:
    made = Table()
    made.rows = [
        [TableCell(1, 1, columns=9_999_999, words="all"), TableCell(1, 2, columns=9_999_999, words="most")],
        [TableCell(2, 1, words="5"), TableCell(2, 2, words="6")],
    ]
    with at_most(1):
        heads = Heads(made)
        assert [heads.of(cell) for cell in made.rows[1]] == [("all",), ("most",)]


def test_numbers_of_a_workbook_that_name_nothing() -> None:
    strings = "<si><t>word</t></si>"
    rows = (
        f'<row><c t="s"><v>000000000{"1" * 5_000}</v></c><c t="s"><v>0</v></c><c s="0000009"><v>5</v></c>'
        '<c t="s"><v>²</v></c><c t="s"><v>-1</v></c></row>'
    )
    assert list(cells(read(workbook(rows, strings=strings)))) == ["word", "5", "7"]


def test_a_day_behind_the_last_year_is_a_number() -> None:
    formats = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    data = workbook('<row><c s="0"><v>2958460</v></c></row>', formats=formats)
    assert list(cells(read(data))) == ["9999-12-26", "1900-01-06"]
    from_1904 = read_1904(data)
    assert "2958460" in from_1904.document.text


def test_a_format_of_more_digits_than_a_number_can_have() -> None:
    for code in ("0." + "0" * 400, "0." + "0" * 400 + "%", "0" + "," * 200, "#" * 499, "0.0" + "," * 490):
        for number in ("1e39", "1e-39", "12345.678", "0", "-7"):
            assert len(shown(number, code)) < 120


def read_1904(data: bytes) -> Source:
    """The workbook with the dates of the old Macintosh."""
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>'))
    return read(file.getvalue())


def test_lists_without_end_in_the_description_of_a_page() -> None:
    described = "[" + "[]," * 100_000 + '{"@type": "Article", "articleBody": "late"}]'
    early = '[{"@type": "Article", "articleBody": "early"},' + "[]," * 100_000 + "1]"
    script = '<script type="application/ld+json">{}</script>'
    assert article_body(script.format(described)) == ""
    assert article_body(script.format(early)) == "early"
    assert read_source(f"<!doctype html><p>words{script.format(described)}".encode(), "https://x.org/").document.text


def test_rows_and_lists_without_anything_in_them() -> None:
    with at_most(150):
        source = read_source(b"a,b\n1,2" + b"\n" * 1_000_000, "https://x.org/a.csv")
    assert [skip.reason for skip in source.document.skipped] == ["cells-left-out"]
    with pytest.raises(ReadError) as caught, at_most(50):
        read_source(b"[" + b"[]," * 2_000_000 + b"1]", "https://x.org/a.json", media_type="application/json")
    assert caught.value.reason == "too-large"
