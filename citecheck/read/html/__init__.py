"""HTML into prose: the article apart from the page around it, its markers and its notes.

The page is parsed here and not by a general tree builder, because findings need the line and column of every word
and hostile pages must not cost more than their length.
"""

from __future__ import annotations

from msgspec.structs import replace

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read.html.main import MainContent
from citecheck.read.html.notes import find_apparatus
from citecheck.read.html.text import Writer
from citecheck.read.html.tree import Page, parse
from citecheck.read.parsed import Parsed

__all__ = ["read_html"]


def read_html(source: str) -> Parsed:
    """The article in an HTML page; time and memory are linear in the page.

    Markers and notes are those that roles declare (DPUB-ARIA, EPUB), else that links join in both directions, else
    raised or bracketed numbers that link to a note, else raised numbers and a numbered list under a heading for notes;
    the last is said in `skipped` (notes-by-number). A page that shows none of these gives no anchors. The address of a
    link in a note is printed behind the citation that has it: `“Title,” Journal, 2020 <https://...>`.

    Raises `ReadError` (too-deep, too-large, empty).
    """
    page = parse(source)
    apparatus = find_apparatus(content := MainContent(page))
    writer = Writer(content, apparatus)
    writer.write()
    parsed = writer.written.parsed()
    if not parsed.text.strip():
        raise ReadError(
            "empty", "The page holds no text; if a script builds it, save it from a browser once it is shown."
        )
    by_number = apparatus.notes and apparatus.ground == "numbers"
    skipped = (_by_number(len(apparatus.notes)),) if by_number else ()
    return replace(parsed, language=_language(page), skipped=(*parsed.skipped, *skipped))


def _by_number(count: int) -> Skip:
    notes = "note was" if count == 1 else "notes were"
    return Skip("notes-by-number", f"{count} {notes} joined to the raised numbers in the text by number; no link does.")


def _language(page: Page) -> str | None:
    """The language that the page declares."""
    for element in page.elements[:50]:
        if element.name in ("html", "body"):
            declared = element.get("lang") or element.get("xml:lang")
            if 1 < len(declared) <= 35:
                return declared.strip().replace("_", "-")
    return None
