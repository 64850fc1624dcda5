"""The same article in many dialects of HTML gives the same markers, notes and works."""

from __future__ import annotations

import pytest

from citecheck.errors import ReadError
from citecheck.model import Document, Extract
from citecheck.notes import annotate
from citecheck.read.html import read_html
from tests.read.html_dialects import DIALECTS, PROSE, SHOWN

PLAIN_PROSE = PROSE.format(*range(5))


def document_of(source: str) -> Document:
    parsed = read_html(source)
    return Document(
        "article.html",
        "html",
        parsed.text,
        parsed.blocks,
        parsed.anchors,
        parsed.language,
        checkpoints=parsed.checkpoints,
        skipped=parsed.skipped,
    )


def annotated(source: str) -> Extract:
    return annotate(document_of(source))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_gives_the_same_notes(dialect: str) -> None:
    extract = annotated(DIALECTS[dialect])
    assert tuple(note.text for note in extract.notes) == SHOWN
    assert [note.id for note in extract.notes] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_gives_the_same_markers(dialect: str) -> None:
    extract = annotated(DIALECTS[dialect])
    assert [(marker.label, marker.note) for marker in extract.markers] == [(n, n) for n in "1234"]
    assert [marker.span.of(extract.document.text).strip("[]") for marker in extract.markers] == list("1234")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_gives_the_same_works(dialect: str) -> None:
    extract, reference = annotated(DIALECTS[dialect]), annotated(DIALECTS["pandoc"])
    assert [work.key for work in extract.works] == [work.key for work in reference.works]
    assert [link.url for work in extract.works for link in work.links] == [
        "https://trade.example/exports?a=1&b=2",
        "https://gas.example/report",
    ]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_gives_the_same_blocks(dialect: str) -> None:
    document = document_of(DIALECTS[dialect])
    blocks = [(block.kind, block.span.of(document.text)) for block in document.blocks]
    prose = [words.replace("[", "").replace("]", "") for kind, words in blocks if kind == "paragraph"]
    assert blocks[0] == ("title", "Trade")
    assert prose[0] == PLAIN_PROSE
    assert len(prose) == (2 if dialect == "raised-paragraphs" else 1)  # its heading is a paragraph in bold
    assert [kind for kind, _ in blocks][-4:] == ["notes"] * 4


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_span_leads_back_to_the_file(dialect: str) -> None:
    source = DIALECTS[dialect]
    document = document_of(source)
    lines = source.split("\n")
    for anchor in document.anchors:
        place = document.locate(anchor.span)
        first = anchor.span.of(document.text)[:3]
        assert lines[place.line - 1][place.column - 1 :].startswith(first[:1]), anchor


def test_only_notes_by_number_are_an_assumption() -> None:
    said = {dialect for dialect, source in DIALECTS.items() if document_of(source).skipped}
    assert said == {"raised", "raised-paragraphs"}
    skip = document_of(DIALECTS["raised"]).skipped[0]
    assert skip.reason == "notes-by-number"
    assert "4 notes" in skip.message


def test_page_without_text_says_why() -> None:
    with pytest.raises(ReadError, match="script") as raised:
        read_html("<html><body><div id=app></div><script>render('words')</script></body></html>")
    assert raised.value.reason == "empty"


def test_language_is_the_one_declared() -> None:
    assert read_html("<html lang=de-AT><p>Text").language == "de-AT"
    assert read_html("<p>Text").language is None
