"""How long cited sources take to read, and how many of their numbers are found.

Run as `python -m tests.benchmarks.sources`. A 300-page report (made by reportlab: prose, tables, running heads), a long
web page and a workbook are read and their quantities found, on one core; beside each stands what a bare reader takes
for the text alone (PDFium's text, trafilatura's). Hostile sources are listed with their time and what is said of them.
"""

from __future__ import annotations

import io
import random
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial

from citecheck.claims import find_quantities
from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source

WORDS = (
    "the report of the commission says that exports of goods grew while imports fell in most of the regions and that "
    "prices of grain oil and steel rose faster than wages did before"
).split()


def sentence(chance: random.Random) -> tuple[str, str]:
    """A sentence with one number, and the number as it is written."""
    number = f"{chance.randint(100, 999_999):,}"
    words = [chance.choice(WORDS) for _ in range(chance.randint(10, 20))]
    return f"{' '.join(words).capitalize()} {number} tonnes in the year.", number


def long_pdf(pages: int = 300) -> tuple[bytes, list[str]]:
    """A report with running heads, prose and a table on each page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    chance, numbers, flow = random.Random(1), [], []
    style = getSampleStyleSheet()["BodyText"]
    for _ in range(pages):
        for _ in range(6):
            made = [sentence(chance) for _ in range(4)]
            numbers += [number for _, number in made]
            flow.append(Paragraph(" ".join(words for words, _ in made), style))
        rows = [[f"Region {n}", f"{chance.randint(1000, 9999):,}", f"{chance.randint(1, 99)}.5%"] for n in range(8)]
        numbers += [cell for row in rows for cell in row[1:]]
        flow += [Spacer(1, 12), Table([["Region", "Output, tonnes", "Change"], *rows]), PageBreak()]

    def head(canvas: object, document: object) -> None:
        canvas.drawString(72, 810, "Yearly report of the commission 2023")  # type: ignore[attr-defined]
        canvas.drawString(290, 20, str(document.page))  # type: ignore[attr-defined]

    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4).build(flow, onFirstPage=head, onLaterPages=head)
    return file.getvalue(), numbers


def long_page(paragraphs: int = 3_000) -> tuple[bytes, list[str]]:
    """A web page with a menu, prose and tables."""
    chance, numbers, parts = random.Random(2), [], []
    for at in range(paragraphs):
        made = [sentence(chance) for _ in range(3)]
        numbers += [number for _, number in made]
        parts.append(f"<p>{' '.join(words for words, _ in made)}</p>")
        if at % 50 == 0:
            cells = [f"{chance.randint(1000, 9999):,}" for _ in range(40)]
            numbers += cells
            rows = "".join(f"<tr><th>Region {n}</th><td>{cell}</td></tr>" for n, cell in enumerate(cells))
            parts.append(f"<table><caption>Output, tonnes</caption>{rows}</table>")
    menu = "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(40))
    body = f"<nav><ul>{menu}</ul></nav><article><h1>Report</h1>{''.join(parts)}</article><footer>1999</footer>"
    return f"<!doctype html><html lang=en><title>Report</title><body>{body}".encode(), numbers


def sheet(rows: int, columns: int = 10) -> bytes:
    """A workbook of one sheet, written without a library."""
    lines = "".join(
        f'<row r="{r}"><c t="inlineStr"><is><t>Region {r}</t></is></c>'
        + "".join(f"<c><v>{r * c}.5</v></c>" for c in range(2, columns + 1))
        + "</row>"
        for r in range(1, rows + 1)
    )
    relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns:r="{relationship}"><sheets><sheet name="S" r:id="r1"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{relationship}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{lines}</sheetData></worksheet>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def timed(call: Callable[[], object]) -> tuple[object, float]:
    """A result and the seconds of processor time it took."""
    start = time.process_time()
    try:
        result = call()
    except ReadError as error:
        result = error
    return result, time.process_time() - start


def bare_pdf(data: bytes) -> int:
    """PDFium's text alone."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return sum(len(page.get_textpage().get_text_range()) for page in document)


def bare_page(data: bytes) -> int:
    """Trafilatura's main text alone."""
    from trafilatura import extract

    return len(extract(data.decode()) or "")


def measure(name: str, data: bytes, numbers: list[str], bare: Callable[[bytes], int] | None) -> None:
    """A row of the table."""
    source, reading = timed(lambda: read_source(data, "https://example.org/x"))
    assert isinstance(source, Source)
    found, finding = timed(lambda: find_quantities(source.document.text, language="en"))
    alone = timed(lambda: bare(data))[1] if bare else 0.0
    seen = sum(number in source.document.text for number in numbers)
    share = f"{seen / len(numbers):.1%}" if numbers else ""
    megabytes = len(data) / 1e6
    counted = len(found)  # type: ignore[arg-type]
    times = "".join(f"{seconds:>9.2f}" for seconds in (reading, finding, reading + finding, alone))
    print(f"{name:<28}{megabytes:>7.1f}{times}{counted:>10,}{share:>9}")


def hostile() -> dict[str, tuple[bytes, str]]:
    """Sources that nobody means well with, and what their servers call them."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("xl/sharedStrings.xml", b" " * 400_000_000)
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    page, broken = b"<!doctype html>", b"%PDF-1.7\n" + b"1 0 obj << /Kids [1 0 R] >> endobj\n" * 10_000
    return {
        "zip bomb": (bomb.getvalue(), "application/zip"),
        "100 MB of text": (b"word 123 " * 11_000_000, "text/plain"),
        "101 MB": (b"x" * (101 << 20), "text/plain"),
        "table of a million cells": (page + b"<table>" + (b"<tr>" + b"<td>1" * 10) * 100_000, "text/html"),
        "table of 400,000 cells": (page + b"<table>" + (b"<tr>" + b"<td>1" * 10) * 40_000, "text/html"),
        "100,000 nested elements": (page + b"<div>" * 100_000 + b"words", "text/html"),
        "1,500 nested tables": (page + b"<table><tr><td>1" * 1_500, "text/html"),
        "spans of a thousand": (page + b"<table>" + b"<tr><td colspan=1000 rowspan=1000>1" * 5_000, "text/html"),
        "20 MB of less-than signs": (page + b"< " * 10_000_000, "text/html"),
        "5 MB of comments": (page + b"<!--" * 1_250_000, "text/html"),
        "one line of 10 MB": (page + b"<p>" + b"word 123 " * 1_100_000, "text/html"),
        "entities that grow": (f"{laughs}]><x>&j;</x>".encode(), "application/xml"),
        "JSON nested 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, "application/json"),
        "CSV of a million cells": (b"1,2,3,4,5,6,7,8,9,10\n" * 100_000, "text/csv"),
        "workbook of 500,000 cells": (sheet(50_000), "application/octet-stream"),
        "binary": (bytes(range(256)) * 10_000, "application/octet-stream"),
        "broken PDF": (broken, "application/pdf"),
        "Latin-1 called UTF-8": (
            "<p>Été à São Paulo, 1500 €</p>".encode("cp1252") * 50_000,
            "text/html; charset=utf-8",
        ),
    }


def main() -> int:
    """Print the tables."""
    titles = ("MB", "read s", "find s", "both s", "bare s", "amounts", "numbers")
    print(
        f"{'source':<28}{titles[0]:>7}"
        + "".join(f"{each:>9}" for each in titles[1:5])
        + f"{titles[5]:>10}{titles[6]:>9}"
    )
    start = time.process_time()
    from trafilatura import extract  # noqa: F401

    imported = time.process_time() - start
    measure("PDF of 300 pages", *long_pdf(), bare_pdf)
    measure("page of 9,000 sentences", *long_page(), bare_page)
    measure("page of 30 sentences", *long_page(10), bare_page)
    measure("workbook of 100,000 cells", sheet(10_000), [], None)
    print(f"trafilatura is imported in {imported:.2f} s, by the first web page\n")
    print(f"{'hostile source':<28}{'MB':>7}{'s':>9}  what is said")
    for name, (data, media_type) in hostile().items():
        result, seconds = timed(partial(read_source, data, "https://example.org/x", media_type=media_type))
        if isinstance(result, ReadError):
            said = f"not checkable: {result.reason}"
        else:
            assert isinstance(result, Source)
            said = f"read: {len(result.document.text):,} characters, {len(result.cells):,} cells"
            said += "".join(f", {skip.reason}" for skip in result.document.skipped)
        print(f"{name:<28}{len(data) / 1e6:>7.1f}{seconds:>9.2f}  {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
