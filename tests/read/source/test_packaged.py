"""Word files, books and XML articles as sources."""

from __future__ import annotations

import io
import zipfile

import pytest

from citecheck.errors import ReadError
from citecheck.model import Source
from citecheck.read.source import read_source
from tests.read import one_article

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BOOK = (
    '<package xmlns:dc="d"><metadata><dc:title>The Book</dc:title><dc:language>en</dc:language></metadata><manifest>'
    '<item id="b" href="two.xhtml"/><item id="a" href="one%20.xhtml"/><item id="c" href="../../etc/passwd"/></manifest>'
    '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>'
)
CHAPTER = (
    "<html><body><h1>{0}</h1><p>The words of chapter {0} are here for all to read.</p><table><tr><th>Land<th>Total"
    "<tr><td>{0}<td>1{0}</table></body></html>"
)


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def read(data: bytes) -> Source:
    return read_source(data, "https://example.org/file")


def test_a_word_file() -> None:
    source = read(one_article.as_docx())
    assert source.document.format == "docx"
    assert source.document.blocks
    assert source.page == ""


@pytest.mark.parametrize("made", [one_article.as_jats, one_article.as_tei])
def test_xml_articles(made: object) -> None:
    content = made()  # type: ignore[operator]
    source = read(content if isinstance(content, bytes) else content.encode())
    assert source.document.format in ("jats", "tei")


def test_a_book_in_reading_order_with_its_tables() -> None:
    source = read(
        zipped(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": CONTAINER,
                "OEBPS/book.opf": BOOK,
                "OEBPS/one .xhtml": CHAPTER.format("one"),
                "OEBPS/two.xhtml": CHAPTER.format("two"),
            }
        )
    )
    text = source.document.text
    assert text.index("chapter one") < text.index("chapter two")
    assert (source.title, source.document.language) == ("The Book", "en")
    assert [(cell.span.of(text), cell.table) for cell in source.cells if cell.row == 2] == [
        ("one", 1),
        ("1one", 1),
        ("two", 2),
        ("1two", 2),
    ]


def test_a_book_without_a_container_is_damaged() -> None:
    with pytest.raises(ReadError) as caught:
        read(zipped({"mimetype": "application/epub+zip"}))
    assert caught.value.reason == "damaged"


def test_a_text_document() -> None:
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "<text:h>Trade</text:h><text:p>It rose to <b>190</b> billion.</text:p>"
    content = f'<document xmlns:text="{text}">{body}</document>'
    source = read(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}))
    assert source.document.text == "Trade\n\nIt rose to 190 billion."
