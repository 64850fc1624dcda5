"""A PDF as a source: the words of its text layer page by page, quickly.

An article's reader looks at each glyph, to find markers and notes; of a source only the words and the page matter,
and PDFium gives those of a whole page at once. Running heads and page numbers are left out, lines become paragraphs,
words that a line end breaks are joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read.source.about import edtf
from citecheck.read.source.written import Read, Written

MAX_PAGES = 3_000
_MAX_TEXT = 30_000_000
_LONGEST_PAGE = 200_000
_LEAST_TEXT = 12
"""Characters on an average page; pictures of pages have no more than a stamp."""

_EDGE = 2
_DIGITS = re.compile(r"\d+")
_NUMBER_LINE = re.compile(r"[\W_]*(?:(?:page|seite|p\.|стр\.|第)\s*)?(?:\d{1,5}|[ivxlc]{1,7})\s*(?:页|頁)?[\W_]*", re.I)
_CLOSED = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]{0,6}$")
_ITEM = re.compile(r"(?:\(?\d{1,3}[.)]|[•·▪–—-])\s")
_COLUMNS = re.compile(r"\S\s{2,}\S|\S\t\S")
_FIGURE = re.compile(r"[-+−(]?[\d.,%]*\d[\d.,%]*\)?")
_GROUPED = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_APART = 0.8
"""Gap between two figures, in heights of a digit, from which they stand in two columns: a space within a number takes
half a height, thin ones less, and stretched ones seldom more than this."""
_MOST_GAPS = 5_000
_BROKEN = re.compile("[\x02\ufffe\u00ad]+")
"""What PDFium has for a hyphen at the end of a line, most of the time with the next line put behind it."""
_TENS = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$", re.IGNORECASE)
_PDF_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
_HAN = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")


def read_pdf(data: bytes) -> Read:
    """The words of a PDF; `pages` are where its pages begin.

    Raises `ReadError` (encrypted, damaged, scanned).
    """
    pdfium = import_module("pypdfium2")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("encrypted", "The PDF is protected by a password.") from error
        raise ReadError("damaged", "The PDF is damaged; it can't be opened.") from error
    try:
        about = _about(document)
        pages = list(_pages(document, pdfium))
        skipped = _skipped(len(document), pages)
    finally:
        document.close()
    if sum(map(len, pages)) < _LEAST_TEXT * len(pages):
        raise ReadError("scanned", "The PDF has no text layer: its pages are pictures.")
    written = Written()
    starts: list[int] = []
    for lines in _without_running_heads([page.split("\n") for page in pages]):
        starts.append(written.at + 2 * bool(written.parts))
        _write(lines, written)
    return Read(
        text=written.text,
        blocks=tuple(written.blocks),
        title=about[0],
        issued=about[1],
        pages=tuple(min(start, written.at) for start in starts),
        skipped=skipped,
    )


def _pages(document: Any, pdfium: Any) -> Iterator[str]:
    size = 0
    for number in range(min(len(document), MAX_PAGES)):
        text = ""
        try:
            page = document[number]
            textpage = page.get_textpage()
            text = textpage.get_text_range(0, min(textpage.count_chars(), _LONGEST_PAGE))
            text = _columns_apart(text, textpage)
            textpage.close()
            page.close()
        except pdfium.PdfiumError:
            pass  # a page that can't be read is an empty one; the others are read
        size += len(text)
        yield _BROKEN.sub(_unbroken, text.replace("\r\n", "\n").replace("\r", "\n"))
        if size > _MAX_TEXT:
            return


def _columns_apart(text: str, textpage: Any) -> str:
    """The text with a bar where "214 163" are two columns and not one number, as the page has them printed."""
    if len(text) != min(textpage.count_chars(), _LONGEST_PAGE):
        return text  # places in the text are no longer those of the glyphs
    parts, at = [], 0
    for gap in islice(_GROUPED.finditer(text), _MOST_GAPS):
        before, after = textpage.get_charbox(gap.start() - 1), textpage.get_charbox(gap.end())
        if after[0] - before[2] > _APART * (after[3] - after[1]) > 0:
            parts += [text[at : gap.start()], " | "]
            at = gap.end()
    return "".join((*parts, text[at:]))


def _unbroken(hyphen: re.Match[str]) -> str:
    """Nothing inside a word, a hyphen where one belongs (twenty-five, 2019-2020), a mark at the end of a line."""
    before, after = (
        hyphen.string[max(0, hyphen.start() - 8) : hyphen.start()],
        hyphen.string[hyphen.end() : hyphen.end() + 1],
    )
    if not after or after == "\n":
        return "\u00ad"
    return "" if after.islower() and before[-1:].isalpha() and not _TENS.search(before) else "-"


def _skipped(count: int, pages: list[str]) -> tuple[Skip, ...]:
    found = []
    if count > len(pages):
        found.append(Skip("pages-left-out", f"The PDF has {count:,} pages; the first {len(pages):,} were read."))
    empty = sum(not page.strip() for page in pages)
    if empty:
        found.append(Skip("pages-without-text", f"{empty} of {len(pages)} pages of the PDF have no text layer."))
    return tuple(found)


def _about(document: Any) -> tuple[str | None, str | None]:
    """Title and date of making, as the file says; a title that is a file's name is none."""
    title, made = "", ""
    try:
        title = " ".join(document.get_metadata_value("Title").split())
        made = document.get_metadata_value("CreationDate")
    except (ValueError, UnicodeError):
        pass
    match = _PDF_DATE.match(made)
    date = "-".join(part for part in match.groups() if part) if match else ""
    named = re.search(r"\.(?:docx?|pdf|indd|qxd|tex|dvi)\b|^untitled|^microsoft word", title, re.IGNORECASE)
    return (title[:500] if title and not named else None), edtf(date)


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the lines at their edges that recur, page numbers in them apart, or are only a page number."""
    kept = [[line.strip() for line in page] for page in pages]
    kept = [[line for line in page if line] for page in kept]
    counts: Counter[str] = Counter()
    for number, page in enumerate(kept):
        counts.update({shape for at in _edges(page) for shape in _shapes(page[at], number)})
    least = 3 if len(pages) > 3 else 2
    for number, page in enumerate(kept):
        for at in reversed(_edges(page)):
            recurs = len(pages) > 1 and any(counts[shape] >= least for shape in _shapes(page[at], number))
            if recurs or _NUMBER_LINE.fullmatch(page[at][:60]):
                del page[at]
    return kept


def _edges(page: list[str]) -> list[int]:
    if len(page) <= 2 * _EDGE:
        return []
    return [*range(_EDGE), *range(len(page) - _EDGE, len(page))]


def _shapes(line: str, page: int) -> set[str]:
    """The line, and the line with each of its first numbers counted from the page: "Page 7" is the same on each page.

    Other numbers stay: the last rows of two tables are alike but for their figures, and no running heads.
    """
    line = line[:200]
    found = {line}
    for number in [match for match in _DIGITS.finditer(line) if len(match[0]) < 6][:3]:
        found.add(f"{line[: number.start()]}\0{int(number[0]) - page}\0{line[number.end() :]}")
    return found


def _write(lines: list[str], written: Written) -> None:
    """The lines of a page as paragraphs; rows of a table stay lines."""
    width = _width(lines)
    paragraph: list[str] = []
    for line in lines:
        if paragraph and _begins(line, paragraph[-1], width):
            written.block("paragraph", "".join(paragraph))
            paragraph = []
        if paragraph:
            _join(paragraph, line)
        else:
            paragraph.append(line)
    if paragraph:
        written.block("paragraph", "".join(paragraph))


def _width(lines: list[str]) -> int:
    """How long a full line of the page is."""
    lengths = sorted(map(len, lines))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _begins(line: str, before: str, width: int) -> bool:
    """Whether a line begins a paragraph: behind a row of figures or a short line, or as an item."""
    if _is_row(line) or _is_row(before) or _ITEM.match(line):
        return True
    short = len(before) < 0.75 * width
    return short and (bool(_CLOSED.search(before)) or not line[:1].islower())


def _is_row(line: str) -> bool:
    """Whether a line looks like the row of a table: it ends in figures, or has hardly anything else."""
    if line.endswith((".", ",", ";", ":")):
        return False
    words = [word for word in line.split() if word != "|"]
    figures = [_FIGURE.fullmatch(word) is not None for word in words]
    if len(words) > 2 and figures[-1] and figures[-2]:
        return True
    count = sum(figures)
    return (count >= 2 and count * 2 >= len(words)) or (count == 1 and figures[-1] and len(words) <= 3)


def _join(paragraph: list[str], line: str) -> None:
    last = paragraph[-1]
    if last.endswith("\u00ad") or (last.endswith("-") and last[-2:-1].isalpha() and line[:1].islower()):
        paragraph[-1] = last[:-1]
    elif not (
        (last.endswith(("-", "–")) and last[-2:-1].isalnum() and line[:1].isalnum())
        or (_HAN.match(last[-1:]) and _HAN.match(line[:1]))
    ):
        paragraph.append(" ")
    paragraph.append(line)
