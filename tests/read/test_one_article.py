"""The same article in each format gives the same markers, notes and works."""

from __future__ import annotations

import pytest

from citecheck.model import Document
from citecheck.read.docx import read_docx
from citecheck.read.jats import read_jats
from citecheck.read.latex import read_latex
from citecheck.read.tei import read_tei

from . import one_article

FORMATS = {
    "docx": lambda: read_docx(one_article.as_docx()),
    "jats": lambda: read_jats(one_article.as_jats()),
    "tei": lambda: read_tei(one_article.as_tei()),
    "latex": lambda: read_latex(one_article.as_latex()),
}


@pytest.mark.parametrize("name", FORMATS)
def test_markers_and_notes_are_those_of_the_article(name):
    markers, notes, _ = one_article.summary(FORMATS[name]())
    assert (markers, notes) == one_article.expected()


@pytest.mark.parametrize("name", FORMATS)
def test_works_are_the_same_in_every_format(name):
    assert one_article.summary(FORMATS[name]())[2] == one_article.summary(FORMATS["jats"]())[2]


def test_markers_and_notes_of_the_pdf_too():
    pytest.importorskip("pypdfium2", reason="PDF files are read by the extra citecheck-toolkit[pdf]")
    from citecheck.read.pdf import read_pdf

    parsed = read_pdf(one_article.as_pdf())
    markers, notes, works = one_article.summary(parsed)
    wanted_markers, wanted_notes = one_article.expected()
    assert [(label, note) for label, note, _ in markers] == [(label, note) for label, note, _ in wanted_markers]
    # Helvetica in WinAnsi has no ń
    assert notes == [(label, text.replace("ń", "?")) for label, text in wanted_notes]
    assert len(works) == len(one_article.summary(FORMATS["jats"]())[2])


@pytest.mark.parametrize("name", FORMATS)
def test_blocks_and_anchors_slice_the_text(name):
    parsed = FORMATS[name]()
    assert parsed.blocks[0].span.of(parsed.text) == one_article.TITLE
    assert parsed.blocks[0].kind == "title"
    for anchor in parsed.anchors:
        assert anchor.declared.covers(anchor.span)
        assert anchor.span.of(parsed.text).strip() == anchor.span.of(parsed.text) != ""
    ends = [block.span.end for block in parsed.blocks]
    starts = [block.span.start for block in parsed.blocks]
    assert all(end + 2 == start for end, start in zip(ends, starts[1:], strict=False))


@pytest.mark.parametrize("name", ["jats", "tei", "latex"])
def test_every_marker_and_note_leads_to_its_line_in_the_file(name):
    source = {"jats": one_article.as_jats, "tei": one_article.as_tei, "latex": one_article.as_latex}[name]()
    lines = (source if isinstance(source, str) else source.decode()).split("\n")
    parsed = FORMATS[name]()
    document = Document("a", name, parsed.text, parsed.blocks, parsed.anchors, checkpoints=parsed.checkpoints)
    for anchor in parsed.anchors:
        place = document.locate(anchor.span)
        line = lines[place.line - 1][place.column - 1 :]
        words = anchor.span.of(parsed.text)
        if anchor.kind == "note":
            assert line.startswith(words[:1])
        else:
            assert line.startswith(("<xref", "<note", "\\footnote"))
