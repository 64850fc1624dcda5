"""Spreadsheets and tables of values: cells as they are shown, with their heads."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source
from citecheck.read.source.numberformat import shown

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def workbook(rows: str, *, after: str = "", formats: str = "", state: str = "visible", strings: str = "") -> bytes:
    parts = {
        "xl/workbook.xml": f'<workbook xmlns:r="{_OFFICE}"><sheets><sheet name="Trade" r:id="r1"/>'
        f'<sheet name="Other" state="{state}" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{_OFFICE}/worksheet" '
        f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{_OFFICE}/worksheet" '
        'Target="/xl/worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>",
        "xl/worksheets/sheet2.xml": '<worksheet><sheetData><row><c r="A1"><v>7</v></c></row></sheetData></worksheet>',
        "xl/styles.xml": f"<styleSheet>{formats}</styleSheet>",
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
    }
    return zipped(parts)


def read(data: bytes, url: str = "https://example.org/data", media_type: str | None = None) -> Source:
    return read_source(data, url, media_type=media_type)


def cells(source: Source) -> dict[str, tuple[str, ...]]:
    return {cell.span.of(source.document.text): cell.headers for cell in source.cells}


TRADE = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Exports, US$ million</t></is></c></row>'
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>2021</v></c><c r="C3" t="s"><v>1</v></c></row>'
    '<row r="4"><c r="A4" t="inlineStr"><is><t>Russia</t></is></c><c r="B4" s="1"><v>67565.4</v></c>'
    '<c r="C4" s="2"><v>0.32400000000000001</v></c></row>'
)
FORMATS = (
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="164"/></cellXfs>'
)
STRINGS = "<si><t>Country</t></si><si><r><t>Sha</t></r><r><t>re</t></r><rPh><t>no</t></rPh></si>"


def test_a_workbook_has_its_cells_as_they_are_shown_with_heads_and_sheet() -> None:
    source = read(workbook(TRADE, formats=FORMATS, strings=STRINGS))
    found = cells(source)
    assert found["67,565"] == ("Exports, US$ million", "Russia", "2021")
    assert found["32.4%"] == ("Exports, US$ million", "Russia", "Share")
    assert {cell.sheet for cell in source.cells} == {"Trade", "Other"}
    assert "Russia | 67,565 | 32.4%" in source.document.text


def test_hidden_sheets_are_not_read_and_that_is_said() -> None:
    source = read(workbook(TRADE, formats=FORMATS, strings=STRINGS, state="hidden"))
    assert {cell.sheet for cell in source.cells} == {"Trade"}
    assert [skip.reason for skip in source.document.skipped] == ["hidden-sheets"]


def test_merged_cells_head_all_their_columns() -> None:
    rows = (
        '<row r="1"><c r="B1" t="inlineStr"><is><t>Goods</t></is></c>'
        '<c r="D1" t="inlineStr"><is><t>All</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Land</t></is></c><c r="B2" t="inlineStr"><is><t>in</t></is></c>'
        '<c r="C2" t="inlineStr"><is><t>out</t></is></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Russia</t></is></c>'
        '<c r="B3"><v>11</v></c><c r="C3"><v>12</v></c></row>'
    )
    found = cells(read(workbook(rows, after='<mergeCells><mergeCell ref="B1:C1"/></mergeCells>')))
    assert found["12"] == ("Russia", "Goods", "out")


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("0.32", "0%", "32%"),
        ("0.32400000000000001", "0.0%", "32.4%"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("1500000000", '"$"#,##0.0,,"m"', "$1,500.0m"),
        ("-5.5", "#,##0.0;(#,##0.0)", "(5.5)"),
        ("-5.5", "0.0", "-5.5"),
        ("1234.5", "[$€-407] #,##0.00", "€ 1,234.50"),
        ("0.30000000000000004", "General", "0.3"),
        ("1.5E+3", "", "1500"),
        ("44669", "d mmm yyyy", "2022-04-18"),
        ("44669", "[$-409]mmm\\ yyyy;@", "2022-04"),
        ("44669", "yyyy", "2022"),
        ("2.5", "0", "3"),
        ("text", "0", "text"),
        ("1e99999", "0.00", "1e99999"),
    ],
)
def test_number_formats(value: str, code: str, words: str) -> None:
    assert shown(value, code) == words


@given(st.decimals(allow_nan=False, allow_infinity=False), st.text(max_size=40))
def test_any_number_can_be_shown_by_any_format(number: Decimal, code: str) -> None:
    assert isinstance(shown(str(number), code), str)


def test_an_open_document_has_the_words_that_are_shown() -> None:
    content = (
        f'<document xmlns:table="{_TABLE}" xmlns:text="{_TEXT}" xmlns:o="o"><table:table table:name="Trade">'
        "<table:table-row><table:table-cell><text:p>Country</text:p></table:table-cell>"
        "<table:table-cell><text:p>2021</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>Russia</text:p></table:table-cell>"
        '<table:table-cell o:value="0.324"><text:p>32.4%</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/>'
        "</table:table-row></table:table></document>"
    )
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    found = cells(read(zipped({"mimetype": mimetype, "content.xml": content})))
    assert found["32.4%"] == ("Russia", "2021")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_values_between_marks(mark: str) -> None:
    rows = [["Country", "2021", "2022"], ["Russia", "67565.4", "0.5"], ["India", "97520", "7"]]
    text = "\n".join(mark.join(row) for row in rows)
    found = cells(read(text.encode(), media_type="text/csv"))
    assert found["97520"] == ("India", "2021")
    assert found["0.5"] == ("Russia", "2022")


def test_more_cells_than_are_read_are_told() -> None:
    source = read(b"1,2,3,4,5,6,7,8,9,10\n" * 30_000, media_type="text/csv")
    assert [skip.reason for skip in source.document.skipped] == ["cells-left-out"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook("<row/>", state="hidden"), "no-text"),
        (workbook(TRADE)[:400], "damaged"),
        (zipped({"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": " " * 30_000_000}), "zip-bomb"),
        (zipped({"xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'}), "entities"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    assert caught.value.reason == reason
