"""Documents that articles come in too: Word, EPUB, JATS and TEI, through their readers."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from citecheck.errors import ReadError
from citecheck.model import Block, Cell, Span
from citecheck.read.package import Package
from citecheck.read.parsed import Parsed
from citecheck.read.source.html import read_page
from citecheck.read.source.written import Read
from citecheck.read.xml import Element, parse, stream

_MOST_CHAPTERS = 2_000
_MOST_TEXT = 20_000_000
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}[\"'](?!utf-8)", re.IGNORECASE)


def read_packaged(data: bytes, kind: str) -> Read:
    """The words of a docx, odt, epub, JATS or TEI file. Raises `ReadError` as its reader does."""
    match kind:
        case "epub":
            return _epub(data)
        case "odt":
            return _odt(data)
        case "docx":
            from citecheck.read.docx import read_docx  # noqa: PLC0415

            return _from(read_docx(data))
        case "jats":
            from citecheck.read.jats import read_jats  # noqa: PLC0415

            return _from(read_jats(data))
    from citecheck.read.tei import read_tei  # noqa: PLC0415

    return _from(read_tei(data))


def _from(parsed: Parsed) -> Read:
    title = next((block.span.of(parsed.text) for block in parsed.blocks if block.kind == "title"), None)
    return Read(
        text=parsed.text,
        blocks=parsed.blocks,
        title=title,
        language=parsed.language,
        pages=parsed.pages,
        skipped=parsed.skipped,
    )


def _odt(data: bytes) -> Read:
    content = Package(data, name="The document").part("content.xml")
    if content is None:
        raise ReadError("damaged", "The document has no content.")
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for element in stream(content, frozenset({"p", "h"}), name="The document"):
        words = element.words()
        if words:
            blocks.append(Block("heading" if element.tag == "h" else "paragraph", Span(at, at + len(words))))
            parts.append(words)
            at += len(words) + 2
    return Read(text="\n\n".join(parts), blocks=tuple(blocks))


def _epub(data: bytes) -> Read:
    """The chapters of a book in reading order (https://www.w3.org/TR/epub-33/#sec-spine-elem)."""
    package = Package(data, name="The book")
    root = _root_file(package)
    book = parse(package.part(root) or b"", name="The book")
    names = {item.get("id"): item.get("href") for item in book.walk() if item.tag == "item"}
    order = [names.get(item.get("idref"), "") for item in book.walk() if item.tag == "itemref"][:_MOST_CHAPTERS]
    texts: list[str] = []
    blocks: list[Block] = []
    cells: list[Cell] = []
    at, tables = 0, 0
    for name in order:
        content = package.part(normpath(join(dirname(root), unquote(name)))) if name else None
        chapter = _chapter(content) if content else None
        if chapter is None or at > _MOST_TEXT:
            continue
        texts.append(chapter.text)
        blocks += [Block(block.kind, block.span.shifted(at), block.level) for block in chapter.blocks]
        cells += [
            Cell(cell.span.shifted(at), cell.table + tables, cell.row, cell.column, cell.headers)
            for cell in chapter.cells
        ]
        tables = cells[-1].table if cells else 0
        at += len(chapter.text) + 2
    return Read(
        text="\n\n".join(texts),
        blocks=tuple(blocks),
        cells=tuple(cells),
        title=_named(book, "title"),
        language=_named(book, "language"),
    )


def _root_file(package: Package) -> str:
    container = package.part("META-INF/container.xml")
    if container is None:
        raise ReadError("damaged", "The book has no container.")
    found = parse(container, name="The book").find("rootfile")
    return found.get("full-path") if found is not None else ""


def _chapter(content: bytes) -> Read | None:
    encoding = "latin-1" if _ENCODING.match(content) else "utf-8"
    try:
        return read_page(content.decode(encoding, "replace"))
    except ReadError:
        return None  # a chapter of pictures


def _named(book: Element, tag: str) -> str | None:
    found = book.find(tag)
    return found.words()[:500] or None if found is not None else None
