"""PDF files with a text layer: paragraphs, markers by size and height, footnotes at the foot of their pages.

A PDF holds glyphs in places, not text: everything here is concluded from sizes and distances, and the document says
so. Where no footnotes stand at the feet of pages, raised numbers are written as superscript digits and nothing is
declared: the list of notes is then looked for as in plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any

from citecheck.errors import ReadError
from citecheck.model import BlockKind
from citecheck.read.parsed import Parsed
from citecheck.read.pdf.lines import Line, lines_of
from citecheck.read.pdf.page import Page, body_size, pages_of
from citecheck.read.prose import Article, Passage

__all__ = ["read_pdf"]

MAX_PAGES = 2_000
_LEAST_TEXT = 20  # characters on an average page; a scan without a text layer has none
_MAX_TEXT = 20_000_000
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CLOSED = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*(?:[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]{0,6}|\s?[↩↑⏎]\ufe0e?)$")
_UNIT = re.compile(r"(?:^|[\W\d])(?:[kcdm]?m|ft|mi|yd|in|R|CO|NO|SO|χ)$")
_ITEM = re.compile(r"\d{1,4}[.)]\s")
_URL_TAIL = re.compile(r"(?:https?://|www\.)[^\s<>]{0,2000}$")
_URL_GOES_ON = frozenset("/?=&#%_~+-.")


def read_pdf(data: bytes) -> Parsed:
    """The text of a PDF, the notes of each page behind its paragraphs; `pages` are where pages begin.

    Raises `ReadError` (missing-extra, encrypted, damaged, no-text-layer).
    """
    pages = pages_of(_read_lines(data))
    article = _Pdf(pages).article()
    return article.parsed(exact=False, in_place=True)


def _read_lines(data: bytes) -> list[list[Line]]:
    try:
        pdfium = import_module("pypdfium2")  # an extra, and slow to import
        raw = import_module("pypdfium2.raw")
    except ImportError as error:
        raise ReadError("missing-extra", "PDF files need pypdfium2: pip install 'citecheck-toolkit[pdf]'.") from error
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            sentence = "The PDF is protected by a password; save it without one."
            raise ReadError("encrypted", sentence) from error
        raise ReadError("damaged", "The PDF is damaged; it can't be opened.") from error
    try:
        return list(_pages(document, pdfium, raw))
    finally:
        document.close()


def _pages(document: Any, pdfium: Any, raw: Any) -> Iterator[list[Line]]:
    count = len(document)
    characters = 0
    for number in range(min(count, MAX_PAGES)):
        lines: list[Line] = []
        try:
            page = document[number]
            textpage = page.get_textpage()
            lines = lines_of(raw, textpage.raw)
            textpage.close()
            page.close()
        except pdfium.PdfiumError:
            pass  # a page that can't be read is an empty one; the others are read
        characters += sum(len(line.glyphs) for line in lines)
        yield lines
        if characters > _MAX_TEXT:
            break
    if characters < _LEAST_TEXT * min(count, MAX_PAGES):
        sentence = "The PDF has no text layer (its pages are images); run it through text recognition first."
        raise ReadError("no-text-layer", sentence)


class _Pdf:
    """Writes the pages of one file as an article."""

    def __init__(self, pages: list[Page]) -> None:
        self._pages = pages
        self._size = body_size(pages)
        self._leading = _leading(pages, self._size)
        self._declared = any(page.notes for page in pages)
        self._article = Article()
        self._passage: Passage | None = None
        self._before: Line | None = None
        self._note: Passage | None = None
        self._called = 0

    def article(self) -> Article:
        """The whole article."""
        self._article.skip(
            "low-confidence",
            "A PDF has no structure of its own: paragraphs, markers and notes were concluded from sizes and places.",
        )
        for number, page in enumerate(self._pages):
            following = self._pages[number + 1] if number + 1 < len(self._pages) else None
            self._article.page()
            self._called = 0
            for line in page.body[page.spilled :]:
                self._body_line(line, page)
            if following is not None:
                self._spill(following)
            self._notes(page)
        return self._article

    # ------------------------------------------------------------ paragraphs

    def _body_line(self, line: Line, page: Page) -> None:
        if self._passage is None or self._before is None or self._begins(line, self._before, page):
            self._passage = self._article.block(*self._kind(line))
        self._write(self._passage, line, frozenset(page.labels))
        self._before = line

    def _spill(self, following: Page) -> None:
        """Lines at the top of the next page that finish the paragraph at the foot of this one."""
        if self._before is None or self._passage is None or not following.body:
            return
        first = following.body[0]
        same = abs(first.size - self._before.size) < 0.6
        if not same or (_CLOSED.search(self._before.words) and not first.words[:1].islower()):
            self._passage = self._before = None
            return
        for line in following.body:
            if self._begins(line, self._before, following) and line is not first:
                break
            self._write(self._passage, line, frozenset(following.labels))
            self._before = line
            following.spilled += 1
        self._passage = self._before = None

    def _begins(self, line: Line, before: Line, page: Page) -> bool:
        """Whether a line begins a paragraph: by its size, the gap above it, its indent, or a short line before it."""
        size = max(line.size, 1.0)
        if abs(line.size - before.size) > 0.6:
            return True
        gap = before.base - line.base
        if gap < -size or not line.overlaps(before):
            return bool(_CLOSED.search(before.words)) and not line.words[:1].islower()  # the next column
        if gap > 1.75 * size and gap > 1.25 * self._leading:
            return True
        if line.left - before.left > 0.8 * size:
            return _ITEM.match(before.words) is None  # else it hangs under its number
        edge = page.right_edge(before)
        short = before.right < edge - 0.12 * max(edge - before.left, 1.0)
        return (short or _ITEM.match(line.words) is not None) and bool(_CLOSED.search(before.words))

    def _kind(self, line: Line) -> tuple[BlockKind, int]:
        if line.size > 1.15 * self._size and len(line.words) < 200:
            titled = any(block.kind == "title" for block in self._article.blocks[:3])
            largest = not titled and line.size >= max((one.size for one in self._pages[0].body), default=0.0)
            return ("title", 1) if largest else ("heading", 2)
        return "paragraph", 0

    # ------------------------------------------------------------ words

    def _write(self, passage: Passage, line: Line, labels: frozenset[str]) -> None:
        """Append a line to a passage: words broken at its end are put together again."""
        if not passage.empty:
            self._join(passage, line.words)
        for run in line.runs:
            label = run.words.strip()
            if not run.raised or not label:
                passage.write(run.words)
            elif self._declared:
                self._mark(passage, label, labels)
            else:
                passage.write(run.words.translate(_SUPERSCRIPT))

    def _mark(self, passage: Passage, label: str, labels: frozenset[str]) -> None:
        """Raised numbers call notes of their page, in order; others are exponents."""
        for index, part in enumerate(re.split(r"[,\s]+", label)):
            if index:
                passage.write(",")
            ahead = not part.isdecimal() or int(part) > self._called
            if part in labels and ahead and not _UNIT.search(passage.last[-12:]):
                self._called = int(part) if part.isdecimal() else self._called
                passage.call(part)
            else:
                passage.write(part.translate(_SUPERSCRIPT))

    @staticmethod
    def _join(passage: Passage, following: str) -> None:
        last = passage.last
        if _URL_TAIL.search(last[-2_000:]) and not passage.spaced:
            if last[-1] in _URL_GOES_ON or following[:1] in _URL_GOES_ON:
                return
        elif last.endswith("-") and len(last) > 1 and last[-2].isalpha() and following[:1].islower():
            passage.trim(1)
            return
        elif last.endswith(("-", "–")) and following[:1].isalnum() and last[-2:-1].isalnum():
            return
        passage.write(" ")

    # ------------------------------------------------------------ notes

    def _notes(self, page: Page) -> None:
        for line in page.continued:
            if self._note is not None:
                self._write(self._note, line, frozenset())
        for note in page.notes:
            self._note = self._article.note(note.label)
            self._note.write(note.first)
            for line in note.lines:
                self._join(self._note, line.words)
                self._note.write(line.words)


def _leading(pages: list[Page], size: float) -> float:
    """The commonest distance between the baselines of two lines."""
    gaps: Counter[float] = Counter()
    for page in pages:
        for above, below in pairwise(page.body):
            gap = above.base - below.base
            if 0 < gap < 4 * size:
                gaps[round(gap, 1)] += 1
    return gaps.most_common(1)[0][0] if gaps else 1.2 * size
