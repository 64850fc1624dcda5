"""The writer of prose: white space, places, notes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Document, Span
from citecheck.read.prose import Article, Place
from citecheck.read.written_out import Source, written_date, written_out


def test_white_space_is_folded_and_places_kept():
    article = Article()
    block = article.block()
    block.write("  one\n\t two  three", Place(3, 5))
    parsed = article.parsed()
    assert parsed.text == "one two three\n"
    document = Document("a", "x", parsed.text, checkpoints=parsed.checkpoints)
    places = [document.locate(Span(at, at + 1)) for at in (0, 4, 8)]
    assert [(place.line, place.column) for place in places] == [(3, 7), (4, 3), (4, 8)]


def test_notes_stand_at_the_end_or_in_their_place():
    article = Article()
    block = article.block()
    block.write("So")
    block.call("1")
    article.note("1").write("Roe.")
    article.block().write("More")
    assert article.parsed().text == "So1\n\nMore\n\n1. Roe.\n"
    assert article.parsed(in_place=True).text == "So1\n\n1. Roe.\n\nMore\n"


def test_pages_begin_at_what_follows():
    article = Article()
    for words in ("one", "two"):
        article.page()
        article.block().write(words)
    assert article.parsed(exact=False).pages == (0, 5)


@given(st.lists(st.text(alphabet="ab \n\t\u00a0é", max_size=12), max_size=8))
def test_folding_keeps_every_word_in_order(pieces):
    article = Article()
    block = article.block()
    for piece in pieces:
        block.write(piece, Place(1, 1))
    words = "".join(pieces).replace("\n", " ").replace("\t", " ")
    assert article.parsed().text.strip("\n") == " ".join(part for part in words.split(" ") if part)


def test_sources_are_written_out():
    book = Source(kind="book", authors=("A B", "C D", "E F"), title="T", edition="3", publisher="P", issued="2001")
    assert written_out(book, "12") == "A B, C D, and E F, T, 3rd ed. (P, 2001), 12."
    news = Source(kind="article", authors=("A B",), title="Why?", container="The Times", issued="May 4, 2019")
    assert written_out(news) == "A B, “Why?” The Times, May 4, 2019."
    assert written_out(Source(title="On “X”")) == "“On ‘X’.”"
    assert written_out(Source()) == ""


def test_dates():
    assert written_date("2022-04-18") == "April 18, 2022"
    assert written_date("2022-04/2022-05") == "April 2022–May 2022"
    assert written_date("circa 1900") == "circa 1900"
    assert written_date("2022-13") == "2022-13"
