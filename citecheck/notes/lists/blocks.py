"""A numbered run cut into blocks of notes: where prose stands between two notes, and where each note ends.

Notes stand at the end, after each section or on each page. Between two notes of a run there may be prose, and the sign
of it is that it calls the next note, or that a heading for notes stands above that. What is left between two notes of
a block (page numbers, running heads, "Notes (continued)") is page furniture and belongs to neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citecheck.model import Span
from citecheck.notes.lists.entries import Entry
from citecheck.notes.lists.evidence import is_note_heading, reads_like_citation
from citecheck.notes.markers.candidates import Reading, Style, candidates


class NumberedList(NamedTuple):
    """A numbered run: its entries, the spans of their texts, and the `blocks` (with headings) in which they stand."""

    entries: list[Entry]
    texts: list[Span]
    blocks: list[Span]
    heading: str

    @property
    def start(self) -> int:
        """Where the first block begins."""
        return self.blocks[0].start

    @property
    def end(self) -> int:
        """Where the last block ends."""
        return self.blocks[-1].end

    @property
    def labels(self) -> set[int]:
        """The numbers of all entries."""
        return {entry.label for entry in self.entries}

    @property
    def size(self) -> int:
        """Characters in all blocks."""
        return sum(block.end - block.start for block in self.blocks)


class Calls:
    """The readings of all styles, and where they call numbers beyond doubt, in order of place."""

    def __init__(self, text: str, styles: Sequence[Style]) -> None:
        self._readings = {style: candidates(text, style) for style in styles}
        found = sorted(
            (piece.start, piece.label)
            for readings in self._readings.values()
            for reading in readings
            if reading.strong
            for piece in reading.pieces
        )
        self._starts = [start for start, _ in found]
        self._labels = [label for _, label in found]

    def between(self, start: int, end: int) -> list[int]:
        """The labels called from `start` to `end`."""
        return self._labels[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def outside(self, blocks: Sequence[Span]) -> list[list[Reading]]:
        """The readings of each style that stand outside disjoint blocks in order."""
        return [[one for one in found if not _covered(blocks, one)] for found in self._readings.values()]


def _covered(blocks: Sequence[Span], reading: Reading) -> bool:
    at = bisect_left(blocks, Span(reading.pieces[0].start + 1, 0)) - 1
    return at >= 0 and reading.pieces[0].start < blocks[at].end


_BLANK = re.compile(r"\n[ \t\u00a0\u3000]*\n|\f")
_COMMENT = re.compile(r"^[ \t]*<!--", re.MULTILINE)
_PAGE_NUMBER = re.compile(
    r"^[\W_]{0,4}(?:(?:page|p\.|seite|с\.|стр\.)\W{0,2})?(?:\d{1,4}|[ivxlc]{1,7})[\W_]{0,4}$", re.I
)
_CONTINUED = re.compile(
    r"\b(?:notes? (?:to|for|on) (?:pages?|pp\.|chapter|the)\b|cont(?:inued|[’']?d)\b)|^(?:notes|endnotes) to ", re.I
)
_RULE = re.compile(r"^[\W_]{3,}$")
_CALLED_TOO = 8
_LONGEST_NOTE = 1500
_LONGEST_PARAGRAPH = 20_000
_LONGEST_FURNITURE = 80
_LONGEST_TITLE = 60
_SEVERAL_TIMES = 3


def running_heads(text: str) -> frozenset[str]:
    """Short lines, set apart, that come back three times and more: the heads of pages."""
    lines = (line.strip() for line in text.splitlines())
    counts = Counter(line for line in lines if 3 < len(line) <= _LONGEST_FURNITURE and line[-1] not in ".!?。”»")
    return frozenset(line for line, count in counts.items() if count >= _SEVERAL_TIMES)


def numbered_list(text: str, run: list[Entry], limit: int, calls: Calls, heads: frozenset[str]) -> NumberedList:
    """The run as a list, cut where prose stands between its notes; its last note ends before `limit`."""
    wrapped = any("\n" in text[one.text : two.line].split("\n\n", 1)[0].strip() for one, two in pairwise(run[-40:]))
    texts: list[Span] = []
    cuts = []
    for index, (one, two) in enumerate(pairwise(run)):
        first = _paragraph_end(text, one.text, two.line, wrapped=wrapped)
        if first < two.line and _is_prose(text, first, two, calls):
            cuts.append(index + 1)
            span = _last_text(text, one.text, two.line, [s.of(text) for s in texts[-40:]])
        else:
            whole = _before_comment(text, trimmed(text, one.text, two.line))
            span = _without_furniture(text, whole, heads, wrapped=wrapped)
        texts.append(span)
    texts.append(_last_text(text, run[-1].text, limit, [span.of(text) for span in texts[-40:]]))
    bounds = [0, *cuts, len(run)]
    starts = [heading_above(text, run[at].line) for at in bounds[:-1]]
    blocks = [Span(start, texts[stop - 1].end) for (start, _), stop in zip(starts, bounds[1:], strict=True)]
    return NumberedList(run, texts, blocks, starts[0][1])


def _is_prose(text: str, start: int, following: Entry, calls: Calls) -> bool:
    """Whether what stands between a note's first paragraph and the next note is prose that calls this one.

    Or one of those behind it, should its own marker be lost.
    """
    if any(0 <= label - following.label < _CALLED_TOO for label in calls.between(start, following.line)):
        return True
    return following.line - start > _LONGEST_FURNITURE and _is_heading_for_notes(text, following.line)


def _is_heading_for_notes(text: str, line: int) -> bool:
    title = heading_above(text, line)[1]
    return bool(title) and not _CONTINUED.search(title)


def heading_above(text: str, line: int) -> tuple[int, str]:
    """Where the heading above a line begins and what it says, or the line itself and nothing.

    The title of a chapter may stand between the heading and its first note.
    """
    start, title = _line_above(text, line)
    if is_note_heading(title):
        return start, title
    if 0 < len(title) <= _LONGEST_TITLE and title[-1] not in ".!?。”»:;,":
        start, upper = _line_above(text, start)
        if is_note_heading(upper):
            return start, upper
    return line, ""


def _line_above(text: str, line: int) -> tuple[int, str]:
    """Where the last line with words before `line` begins, and its words; none if it is longer than headings are."""
    above = text[max(0, line - 200) : line]
    body = above.rstrip()
    at = body.rfind("\n") + 1
    if at == 0 and line > 200:
        return line, ""
    return line - len(above) + at, body[at:]


def _before_comment(text: str, span: Span) -> Span:
    """A note without the comments that follow it on lines of their own (`<!-- citecheck: ignore[...] -->`)."""
    match = _COMMENT.search(text, span.start, span.end)
    return span if match is None else trimmed(text, span.start, match.start())


def _without_furniture(text: str, span: Span, heads: frozenset[str], *, wrapped: bool) -> Span:
    """A note without the page numbers, rules and running heads on the lines behind it.

    Where lines are wrapped, the last line of a note may be "12.", so only lines set apart are furniture.
    """
    end = span.end
    while (at := text.rfind("\n", max(span.start, end - 2 * _LONGEST_FURNITURE), end)) >= 0:
        body = text[max(span.start, at - 40) : at]
        kept = body.rstrip(" \t\u00a0\n\f")
        apart = not wrapped or "\n" in body[len(kept) :] or "\f" in text[at:end]
        if not kept or not apart or not _is_furniture(text[at + 1 : end].strip(), heads):
            break
        end = at - len(body) + len(kept)
    return Span(span.start, end)


def _is_furniture(line: str, heads: frozenset[str]) -> bool:
    if len(line) > _LONGEST_FURNITURE:
        return False
    return bool(
        line in heads
        or _PAGE_NUMBER.match(line)
        or _RULE.match(line)
        or _CONTINUED.search(line)
        or is_note_heading(line)
    )


def _last_text(text: str, start: int, limit: int, earlier: Sequence[str]) -> Span:
    """The text of the last item of a block, which no label ends: its paragraph, and more only if the others have more.

    What follows a list in a web page ("Now reading ...", "About the author") is set apart by a blank line, or by a
    line break where items are not wrapped.
    """
    wrapped = any("\n" in item.split("\n\n", 1)[0] for item in earlier)
    several = any("\n\n" in item for item in earlier)
    end = _paragraph_end(text, start, limit, wrapped=wrapped or not earlier)
    while True:
        begin = end + len(text[end : end + 200]) - len(text[end : end + 200].lstrip())
        stop = _paragraph_end(text, begin, len(text), wrapped=wrapped) if begin < limit else limit + 1
        piece = text[begin:stop]
        address = piece.startswith(("http://", "https://", "www.")) and len(piece.split()) == 1
        more = several and 40 < len(piece) < _LONGEST_NOTE and reads_like_citation(piece)
        if stop > limit or not (address or more):
            return trimmed(text, start, min(end, limit))
        end = stop


def _paragraph_end(text: str, start: int, limit: int, *, wrapped: bool) -> int:
    limit = min(limit, start + _LONGEST_PARAGRAPH)
    if not wrapped:
        end = text.find("\n", start, limit)
        return end if end >= 0 else limit
    match = _BLANK.search(text, start, limit)
    return match.start() if match else limit


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    body = text[start:end]
    if not body.strip():
        return Span(start, start)
    return Span(start + len(body) - len(body.lstrip()), start + len(body.rstrip()))
