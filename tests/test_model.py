"""Records know their place."""

from __future__ import annotations

from citecheck.model import Checkpoint, Document, Span


def test_lines_and_columns_of_the_text_itself():
    document = Document("a.txt", "text", "ab\ncd\nef")
    place = document.locate(Span(3, 5))
    assert (place.line, place.column, place.end_line, place.end_column, place.page) == (2, 1, 2, 3, None)


def test_checkpoints_lead_back_to_the_file():
    # <p>ab &amp; cd</p> on line 7: "ab " at column 4, "&" at 7, " cd" at 12
    points = (Checkpoint(0, 7, 4), Checkpoint(3, 7, 7), Checkpoint(4, 7, 12))
    document = Document("a.html", "html", "ab & cd", checkpoints=points)
    place = document.locate(Span(5, 7))
    assert (place.line, place.column, place.end_line, place.end_column) == (7, 13, 7, 15)
    assert document.locate(Span(0, 3)).end_column == 7


def test_pages_are_counted_from_one():
    document = Document("a.pdf", "pdf", "one two three", pages=(0, 4), exact=False)
    assert [document.locate(Span(at, at + 1)).page for at in (0, 3, 4, 9)] == [1, 1, 2, 2]
