"""Words of a source as an editor is shown them: the snippet, the parts that matter, the place, a link to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from citecheck.claims.textfragments import LINES, find_fragment, with_fragment
from citecheck.model import Block, Cell, Passage, Place, Source, Span
from citecheck.read.sentences import sentences

_LONGEST = 420
"""Characters of a snippet, if what is marked in it is shorter."""
_WINDOW = 1_500
_AROUND = 120
_BETWEEN = " | "
_RAW_COPY = re.compile(r"(https?://web\.archive\.org/web/\d{4,14})[a-z]{2}_/")


def passage_at(source: Source, spans: Sequence[Span]) -> Passage:
    """The passage that holds `spans` of the source's text (at least one; sorted, near one another).

    The quote is the sentence, or the row of the table, around them, cut with "…" where it is long.
    """
    quoted = _snippet(source, spans)
    text = source.document.text
    before = "…" if _cut_before(text, quoted.start) else ""
    after = "…" if _cut_behind(text, quoted.end) else ""
    words = text[quoted.start : quoted.end].replace("\n", " ")
    link, exact = _link(source, spans)
    return Passage(
        quote=f"{before}{words}{after}",
        marked=tuple(
            Span(max(span.start, quoted.start), min(span.end, quoted.end)).shifted(len(before) - quoted.start)
            for span in spans
            if span.start < quoted.end and span.end > quoted.start
        ),
        place=_place(source, spans[0]),
        source=source.url,
        link=link,
        snapshot=source.snapshot,
        exact=exact,
    )


# ---------------------------------------------------------------- the snippet


def _snippet(source: Source, spans: Sequence[Span]) -> Span:
    """From the beginning of the sentence (or row) of the first span to the end of that of the last."""
    text = source.document.text
    first, last = spans[0], Span(spans[-1].start, max(span.end for span in spans))
    start = _sentence(source, first).start
    end = max(_sentence(source, last).end, last.end)
    if end - start <= max(_LONGEST, last.end - first.start):
        return Span(start, end)
    low = max(start, first.start - _AROUND)
    high = min(end, max(last.end + _AROUND, min(low + _LONGEST, end)))
    if high - low > 2 * _LONGEST:
        high = min(high, low + 2 * _LONGEST)
    return Span(_word_start(text, low, first.start), _word_end(text, high, min(last.end, high)))


def _sentence(source: Source, span: Span) -> Span:
    """The sentence around a span, or its line in a table or a list."""
    text = source.document.text
    block = _block(source, span.start)
    if block is None or block.kind in ("table", "code", "list"):
        start = text.rfind("\n", max(0, span.start - _WINDOW), span.start) + 1 or max(0, span.start - _WINDOW)
        end = text.find("\n", span.end, span.end + _WINDOW)
        return Span(start, end if end >= 0 else min(len(text), span.end + _WINDOW))
    near = Span(max(block.span.start, span.start - _WINDOW), max(span.end, min(block.span.end, span.end + _WINDOW)))
    found = sentences(text, near)
    inside = [one for one in found if one.start < span.end and one.end > span.start]
    return Span(inside[0].start, inside[-1].end) if inside else span


def _block(source: Source, offset: int) -> Block | None:
    blocks = source.document.blocks
    at = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    return blocks[at] if at >= 0 and offset < blocks[at].span.end else None


def _word_start(text: str, at: int, latest: int) -> int:
    if at == 0 or text[at - 1].isspace():
        return at
    space = text.find(" ", at, latest)
    return space + 1 if 0 <= space < latest else at


def _word_end(text: str, at: int, earliest: int) -> int:
    if at >= len(text) or text[at].isspace():
        return at
    space = text.rfind(" ", earliest, at)
    return space if space > earliest else at


def _cut_before(text: str, at: int) -> bool:
    """Whether a snippet that begins here begins inside a sentence."""
    before = text[max(0, at - 3) : at].rstrip(" \u00a0")
    return bool(before) and before[-1] not in ".!?…。！？\n\"”»'’)"


def _cut_behind(text: str, at: int) -> bool:
    rest = text[at : at + 2].lstrip(" ")
    ended = text[at - 1 : at] in (".", "!", "?", "…", "。", "！", "？", '"', "”", "»", ")", "’")
    return bool(rest) and rest[0] != "\n" and not ended


# ---------------------------------------------------------------- the place


def _place(source: Source, span: Span) -> Place:
    page = bisect_right(source.document.pages, span.start) or None
    cell = _cell(source, span.start)
    if cell is None:
        return Place(page=page)
    heads = ", ".join(cell.headers) or f"row {cell.row}, column {cell.column}"
    return Place(page=page, table=cell.table, cell=heads, sheet=cell.sheet)


def _cell(source: Source, offset: int) -> Cell | None:
    at = bisect_right(source.cells, offset, key=lambda cell: cell.span.start) - 1
    return source.cells[at] if at >= 0 and offset < source.cells[at].span.end else None


# ---------------------------------------------------------------- the link


def _link(source: Source, spans: Sequence[Span]) -> tuple[str, bool]:
    """An address that opens the source at the spans, and whether it is known to lead there."""
    url = _RAW_COPY.sub(r"\1/", source.url)
    if source.document.pages:
        page = bisect_right(source.document.pages, spans[0].start) or 1
        return f"{url.partition('#')[0]}#page={page}", True
    if not source.page:
        return url, False
    lines, first, last = _lines(source, spans)
    fragment = find_fragment(source.page, [line.of(source.document.text) for line in lines], first, last)
    return (with_fragment(url, fragment), True) if fragment is not None else (url, False)


_Where = tuple[int, int, int]


def _lines(source: Source, spans: Sequence[Span]) -> tuple[list[Span], _Where, _Where]:
    """The lines of the page around some spans, and in which of them, from where to where, the first and last stand."""
    start, end = spans[0], max(spans, key=lambda span: span.end)
    found = _lines_between(source, max(0, start.start - 2 * _WINDOW), min(len(source.document.text), end.end + _WINDOW))
    return found, _where(found, start.start, start.end), _where(found, end.start, end.end)


def _lines_between(source: Source, low: int, high: int) -> list[Span]:
    """Lines of the text, and cells of tables, that begin in a stretch of it or are begun there."""
    text = source.document.text
    low = text.rfind("\n", 0, low) + 1
    found: list[Span] = []
    while low < high:
        end = text.find("\n", low)
        end = len(text) if end < 0 else end
        if end > low:
            first = bisect_left(source.cells, low, key=lambda cell: cell.span.start)
            behind = bisect_left(source.cells, end, first, key=lambda cell: cell.span.start)
            found += [cell.span for cell in source.cells[first:behind]] or _parts(text, low, end)
        low = end + 1
    return found


def _parts(text: str, start: int, end: int) -> list[Span]:
    """A line, or its parts where it has gaps as preformatted text has."""
    found = []
    for gap in [*LINES.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if stop > start:
            found.append(Span(start, stop))
        start = gap.end() if gap else end
    return found


def _where(lines: list[Span], start: int, end: int) -> _Where:
    at = max(0, bisect_right(lines, start, key=lambda line: line.start) - 1)
    line = lines[at]
    return at, max(0, start - line.start), min(end, line.end) - line.start
