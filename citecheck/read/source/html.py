"""A web page as a source: its own words with their tables, and all that it shows beside them."""

from __future__ import annotations

from citecheck.errors import ReadError
from citecheck.model import Skip
from citecheck.read.html.main import MainContent
from citecheck.read.html.tree import Page, parse
from citecheck.read.source.about import article_body, described
from citecheck.read.source.grid import write_table
from citecheck.read.source.tables import Table
from citecheck.read.source.visible import Shown, Visible
from citecheck.read.source.votes import own_words
from citecheck.read.source.written import MAX_CELLS, Read, Written, cells_left_out

MAX_CHARACTERS = 30_000_000
_SHORT_LINE = 32
_LITTLE = 400
"""Characters: a page with fewer may be an empty frame that a script fills."""


def read_page(source: str) -> Read:
    """The source in an HTML page; time and memory are linear in the page.

    Raises `ReadError` (too-large, too-deep, no-text).
    """
    if len(source) > MAX_CHARACTERS:
        raise ReadError("too-large", f"The page has {len(source):,} characters; {MAX_CHARACTERS:,} are read.")
    page = parse(source)
    visible = Visible(MainContent(page))
    visible.read()
    kept = own_words(source, page, visible)
    written, skipped = Written(), []
    before = ""
    tables = 0
    for stretch in kept:
        if isinstance(stretch, Table):
            room = MAX_CELLS - len(written.cells)
            if not write_table(stretch, tables + 1, written, before=before, room=room):
                skipped.append(cells_left_out())
                break
            tables += 1
            before = ""
        elif stretch.follows and _goes_on(written):
            written.line(stretch.words)
        elif stretch.words:
            written.block(stretch.kind, stretch.words, stretch.level, gap=_gap(written, stretch))
            before = stretch.words if _may_head(stretch) else ""
    told = article_body(source) if written.at < _LITTLE else ""
    if len(told) > 2 * written.at:  # a script would show it; where is not known
        return read_told(told, page)
    if not written.text.strip():
        raise ReadError("no-text", "The page holds no text; a script may build it in the browser.")
    title, issued = described(page)
    return Read(
        text=written.text,
        blocks=tuple(written.blocks),
        cells=tuple(written.cells),
        title=title,
        issued=issued,
        language=_language(page),
        page=visible.page,
        skipped=tuple(skipped),
    )


def read_told(told: str, page: Page) -> Read:
    """The text of a page that is shown by a script, as the page gives it to machines."""
    written = Written()
    for paragraph in told.split("\n"):
        if words := " ".join(paragraph.split()):
            written.block("paragraph", words)
    title, issued = described(page)
    skip = Skip("shown-by-script", "The page is shown by a script; its text was read from its description of itself.")
    language = _language(page)
    return Read(written.text, tuple(written.blocks), title=title, issued=issued, language=language, skipped=(skip,))


def _goes_on(written: Written) -> bool:
    """Whether the last line is one of many that break in the middle of a sentence."""
    block = written.blocks[-1] if written.blocks else None
    last = written.parts[-1]
    return (
        block is not None
        and block.kind not in ("table", "code")
        and len(last) > _SHORT_LINE
        and not last.endswith((".", "!", "?", "。", "！", "？", ":", "”", "»"))
    )


def _gap(written: Written, stretch: Shown) -> str:
    """Items of a list and lines of code stand on lines of their own, other blocks a blank line apart."""
    last = written.blocks[-1].kind if written.blocks else None
    return "\n" if last == stretch.kind and stretch.kind in ("list", "code") else "\n\n"


def _may_head(stretch: Shown) -> bool:
    """Whether a line may be the title of the table behind it."""
    return stretch.kind == "heading" or (
        len(stretch.words) < 160 and not stretch.words.endswith((".", "。", ";", "；"))
    )


def _language(page: Page) -> str | None:
    for element in page.elements[:50]:
        declared = element.get("lang") or element.get("xml:lang") if element.name in ("html", "body") else ""
        if 1 < len(declared) <= 35:
            return declared.strip().replace("_", "-")
    return None
