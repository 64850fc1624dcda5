"""Where in an article a finding stands, in an editor's words: note 12, or the third paragraph under a heading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from citecheck.model import Block, Extract, Span
from citecheck.report.visible import one_line

UnitKind = Literal["document", "title", "heading", "paragraph", "list", "table", "quote", "code", "notes", "note"]
_LONGEST_HEADING = 60  # characters


class Unit(Struct, frozen=True):
    """A part of an article: `name` is what an editor calls it, `number` counts its kind under its heading, from 1."""

    kind: UnitKind
    name: str
    start: int
    number: int = 0
    section: str = ""


class Places:
    """The parts of one article. A place in a note is named by the note, any other by its block."""

    def __init__(self, extract: Extract) -> None:
        self._notes = sorted((note.label_span.start, note.span.end, note.label) for note in extract.notes)
        self._note_starts = [start for start, _, _ in self._notes]
        self._units = _units(extract.document.blocks, extract.document.text)
        self._ends = [block.span.end for block in extract.document.blocks]
        self._block_starts = [block.span.start for block in extract.document.blocks]

    def unit(self, span: Span) -> Unit:
        """The part that the span begins in; a span of nothing at the very beginning is about the whole article."""
        if span.start == span.end == 0:
            return Unit("document", "the article", 0)
        at = bisect_right(self._note_starts, span.start) - 1
        if at >= 0 and span.start < max(self._notes[at][1], self._notes[at][0] + 1):
            return Unit("note", f"note {one_line(self._notes[at][2])}", self._notes[at][0])
        at = bisect_right(self._block_starts, span.start) - 1
        if at >= 0 and span.start <= self._ends[at]:
            return self._units[at]
        return Unit("document", "the article", 0)


def _units(blocks: Sequence[Block], text: str) -> list[Unit]:
    units: list[Unit] = []
    section = ""
    counts: dict[str, int] = {}
    for block in blocks:
        start = block.span.start
        match block.kind:
            case "title":
                units.append(Unit("title", "the title", start))
            case "heading":
                section, counts = _heading(block, text), {}
                units.append(Unit("heading", f"the heading “{section}”", start))
            case "notes":
                units.append(Unit("notes", "the notes", start))
            case "furniture":
                units.append(Unit("document", "the page around the article", start))
            case kind:
                counts[kind] = number = counts.get(kind, 0) + 1
                under = f" under “{section}”" if section else ""
                units.append(Unit(kind, f"{kind} {number}{under}", start, number, section))
    return units


def _heading(block: Block, text: str) -> str:
    words = " ".join(one_line(text[block.span.start : min(block.span.end, block.span.start + 400)]).split())
    return words if len(words) <= _LONGEST_HEADING else words[: _LONGEST_HEADING - 1] + "…"
