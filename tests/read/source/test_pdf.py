"""PDF files as sources: words page by page, without running heads; what can't be read says so."""

from __future__ import annotations

import io

import pytest

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source


def pdf(pages: list[list[str]], *, head: str = "", title: str = "", password: str = "") -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, encrypt=password or None)
    canvas.setTitle(title)
    for number, lines in enumerate(pages, 1):
        if head:
            canvas.drawString(72, 800, head)
            canvas.drawString(300, 30, f"Page {number}")
        for row, line in enumerate(lines):
            canvas.drawString(72, 760 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def read(data: bytes) -> Source:
    return read_source(data, "https://example.org/report.pdf", media_type="application/pdf")


TEXT = [
    "The commission found that exports of grain had fallen by twelve per-",
    "cent in the year, which was the greatest fall since the war. The well-",
    "known reasons for it were the drought and the price of oil, it said.",
    "Imports rose.",
]


def test_lines_become_paragraphs_and_broken_words_are_joined() -> None:
    source = read(pdf([TEXT, TEXT]))
    assert "fallen by twelve percent in the year, which was the greatest fall since the war." in source.document.text
    assert len(source.document.pages) == 2


def test_each_passage_has_its_page() -> None:
    source = read(pdf([[f"This is page {name} with its words on it."] for name in ("one", "two", "three")]))
    for page, name in enumerate(("one", "two", "three"), 1):
        at = source.document.text.index(name)
        assert sum(start <= at for start in source.document.pages) == page


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [[f"Words of chapter {n}.", *TEXT, "The end of it."] for n in "abcde"]
    text = read(pdf(pages, head="Report of 1999")).document.text
    assert "1999" not in text
    assert "Page" not in text
    assert text.count("The end of it.") <= 5


def test_rows_of_tables_at_the_foot_of_pages_are_no_running_heads() -> None:
    pages = [[*TEXT, *(f"Region {n} {1000 + 37 * n + p} {n}.{p}%" for n in range(5))] for p in range(5)]
    text = read(pdf(pages)).document.text
    assert all(f"Region 4 {1148 + p} 4.{p}%" in text.split("\n\n") for p in range(5))


def test_lines_that_begin_with_a_year_go_on_and_rows_of_figures_stand_alone() -> None:
    lines = [
        "The book was printed in the city of New York by the press of the university in",
        "1987, and again in 2013, and it was read by many people in all of the countries",
        "United States of America 67 76",
        "Russia 12,5 13,0%",
        "In all: 1968",
    ]
    blocks = read(pdf([lines])).document.text.split("\n\n")
    assert blocks == [f"{lines[0]} {lines[1]}", *lines[2:]]


def test_title_as_the_file_gives_it_but_no_file_name() -> None:
    assert read(pdf([TEXT], title="Grain in 1920")).title == "Grain in 1920"
    assert read(pdf([TEXT], title="report_final.docx")).title is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([TEXT], password="secret"), "encrypted"),
        (pdf([[], [], []]), "scanned"),
        (b"%PDF-1.7\nnothing of the kind", "damaged"),
        (pdf([TEXT])[:300], "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    assert caught.value.reason == reason


def test_pages_without_words_are_told() -> None:
    source = read(pdf([TEXT, [], TEXT]))
    assert [skip.reason for skip in source.document.skipped] == ["pages-without-text"]
    assert len(source.document.pages) == 3


def test_columns_of_figures_are_no_one_number() -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for row, (label, figures) in enumerate((("Domestic sales", ("214", "163")), ("Staff and wages", ("402", "377")))):
        for at, words in enumerate((label, *figures)):
            canvas.drawString(72 + 160 * at, 700 - 20 * row, words)
    canvas.drawString(72, 640, "The town has 214 163 people, and has had more for as long as anybody remembers.")
    canvas.save()
    text = read(file.getvalue()).document.text
    assert "Domestic sales 214 | 163" in text
    assert "402 | 377" in text
    assert "214 163 people" in text
