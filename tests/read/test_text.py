"""Plain text: bytes decoded, paragraphs and headings told apart, places kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.model import Span
from citecheck.read import MAX_BYTES, read_document
from citecheck.read.text import blocks_of

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_seed_articles_are_read_as_they_stand(path):
    document = read_document(path.read_bytes(), path.name)
    assert document.text == path.read_text(encoding="utf-8")
    assert document.language == "en"
    assert document.skipped == ()
    assert document.blocks[0].kind == "title"
    headings = [b.span.of(document.text) for b in document.blocks if b.kind == "heading"]
    assert "Economics and Energy" in headings or "Political Systems" in headings


def test_headings_without_mark_up():
    text = "On Grain\n\nIntroduction\n\n" + "Prose goes on for a while here. " * 3 + "\n\nShort end.\n"
    assert [(b.kind, b.span.of(text)[:12]) for b in blocks_of(text)] == [
        ("title", "On Grain"),
        ("heading", "Introduction"),
        ("paragraph", "Prose goes o"),
        ("paragraph", "Short end."),
    ]


def test_wrapped_lines_are_one_paragraph_and_long_lines_are_several():
    wrapped = "Title\n\n" + "\n".join(["a line of a wrapped paragraph that goes on"] * 3)
    assert len(blocks_of(wrapped)) == 2
    long = "Title\n\n" + "\n".join(["a whole paragraph on a line " * 6] * 3)
    assert len(blocks_of(long)) == 4


def test_line_and_column_count_from_one():
    document = read_document("ab\ncdé\nf".encode(), "x.txt")
    place = document.locate(Span(5, 8))
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 3, 3, 2)
    assert document.line(2) == "cdé"
    assert document.line(3) == "f"


def test_carriage_returns_and_byte_order_mark_go():
    document = read_document(b"\xef\xbb\xbfone\r\ntwo\rthree", "x.txt")
    assert document.text == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("cp1251", "Товарооборот России и Китая достиг рекордных значений в этом году. " * 4), ("utf-16", "naïve")],
)
def test_other_encodings_are_read_and_said(encoding, text):
    document = read_document(text.encode(encoding), "x.txt")
    assert document.text == text
    if encoding == "cp1251":
        assert document.encoding != "utf-8"
        assert "is not UTF-8" in document.skipped[0].message


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (b"", "empty", "is empty"),
        (b" \n\t\n", "empty", "is empty"),
        (b"\0\1\2" * 50, "binary", "is not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not-readable", "is a picture"),
    ],
)
def test_what_cant_be_read_says_why(data, reason, words):
    with pytest.raises(ReadError, match=words) as caught:
        read_document(data, "x.txt")
    assert caught.value.reason == reason


def test_a_giant_file_is_refused_by_its_size(monkeypatch):
    monkeypatch.setattr("citecheck.read.MAX_BYTES", 10)
    with pytest.raises(ReadError, match="is more than"):
        read_document(b"x" * 11, "x.txt")
    assert MAX_BYTES == 100 * 1024 * 1024


@given(st.text(max_size=400))
def test_blocks_lie_in_the_text_in_order_and_lose_no_word(text):
    blocks = blocks_of(text)
    assert list(blocks) == sorted(blocks, key=lambda b: b.span)
    kept = "".join(b.span.of(text) for b in blocks)
    assert "".join(kept.split()) == "".join(text.split())
