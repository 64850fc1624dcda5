"""The text of a document cut into pieces and segments, so that markers, numbers and findings can be marked in place.

Findings may nest, overlap and cross paragraphs; HTML elements may not. So each block is cut wherever anything begins
or ends, and every segment says what covers it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from citecheck.model import BlockKind, Extract, Marker, Note, Span
from citecheck.report.html.markup import declared_notes, hidden, is_markup, marker_text

_MOST_AT_ONCE = 24  # covers of one place; more would make a page of nested findings quadratic


class Segment(Struct, frozen=True):
    """A stretch of text under the same cover.

    `findings` are indices, innermost first; `link` is the one among them that has its link here, once in a document.
    `claim` is the index of the innermost number or quotation; `opens` and `closes` say that it begins or ends here.
    `related` are the indices of the findings that point here from elsewhere.
    """

    text: str
    marker: Marker | None = None
    claim: int | None = None
    opens: bool = False
    closes: bool = False
    findings: tuple[int, ...] = ()
    link: int | None = None
    related: tuple[int, ...] = ()


class Piece(Struct, frozen=True):
    """A block, or the part of one that holds one note; `level` is the depth of a heading from 1.

    `labelled` says that the note's label is not among the segments, since the format declares it in mark-up.
    """

    kind: BlockKind
    span: Span
    segments: tuple[Segment, ...]
    level: int = 0
    note: Note | None = None
    labelled: bool = False


class _Part(Struct, frozen=True):
    kind: BlockKind
    level: int
    span: Span


class _Cover(Struct, frozen=True):
    """Something that covers a stretch of text: a marker, a claim, a finding, or what a finding is `related` to."""

    span: Span
    marker: Marker | None = None
    claim: int | None = None
    finding: int | None = None
    related: int | None = None


def pieces(
    extract: Extract,
    spans: Sequence[Span],
    text: str,
    claims: Sequence[Span] = (),
    related: Sequence[Sequence[Span]] = (),
) -> tuple[Piece, ...]:
    """The document in order. `spans` are those of the findings, `claims` of numbers and quotations.

    `related` are for each finding the other places it points to. `text` is what is shown, offset by offset like the
    original.
    """
    markup, declared = hidden(extract), declared_notes(extract)
    starts = {note.label_span.start: note for note in extract.notes if _opens_line(text, note.label_span.start)}
    parts = list(_parts(extract, text, sorted(starts)))
    covers = _covers(extract, spans, claims, len(text))
    covers += [_Cover(span, related=index) for index, places in enumerate(related) for span in places]
    covers.sort(key=lambda cover: (cover.span, cover.finding is None))
    segments = _segments(text, [part.span for part in parts], covers, markup)
    found: list[Piece] = []
    depth = 0
    for part, inside in zip(parts, segments, strict=True):
        shown = "".join(segment.text for segment in inside)
        if not shown.strip() or is_markup(extract, shown):
            continue
        if part.kind == "heading":
            depth = min(max(part.level, 1), depth + 1)
        level = depth if part.kind == "heading" else 0
        note = starts.get(part.span.start)
        found.append(Piece(part.kind, part.span, inside, level, note, labelled=part.span.start in declared))
    return tuple(found)


def _opens_line(text: str, start: int) -> bool:
    """A note that begins a line is shown as a note; one inside a sentence stays where it is written."""
    return text[text.rfind("\n", 0, start) + 1 : start].strip(" \t[^(") == ""


def _covers(extract: Extract, spans: Sequence[Span], claims: Sequence[Span], end: int) -> list[_Cover]:
    covers = [_Cover(marker.span, marker=marker) for marker in extract.markers]
    covers += [_Cover(span, claim=index) for index, span in enumerate(claims)]
    for index, span in enumerate(spans):
        start = min(span.start, max(0, end - 1))
        covers.append(_Cover(Span(start, max(span.end, start + 1)), finding=index))
    return covers


def _parts(extract: Extract, text: str, note_starts: list[int]) -> Iterator[_Part]:
    """All of the text but the white space between blocks: blocks cut at notes, and what no block covers."""
    at, next_note = 0, 0
    for block in extract.document.blocks:
        start, end = max(block.span.start, at), min(block.span.end, len(text))
        if start >= end:
            continue
        yield from _stray(extract, text, at, start)
        cuts = [start]
        while next_note < len(note_starts) and note_starts[next_note] < end:
            if note_starts[next_note] > start:
                cuts.append(note_starts[next_note])
            next_note += 1
        for cut, until in zip(cuts, [*cuts[1:], end], strict=True):
            if text[cut:until].strip():
                yield _Part(block.kind, block.level, Span(cut, until))
        at = end
    yield from _stray(extract, text, at, len(text))


def _stray(extract: Extract, text: str, start: int, end: int) -> Iterator[_Part]:
    body = text[start:end]
    if (stripped := body.strip()) and not is_markup(extract, stripped):
        first = start + len(body) - len(body.lstrip())
        yield _Part("paragraph", 0, Span(first, first + len(stripped)))


def _segments(
    text: str, parts: Sequence[Span], covers: Sequence[_Cover], markup: Sequence[Span]
) -> Iterator[tuple[Segment, ...]]:
    """The segments of each part, in one sweep over all the places where anything begins or ends; no mark-up."""
    spans = [*(cover.span for cover in covers), *markup]
    places = sorted({edge for span in spans for edge in (span.start, span.end)})
    waiting = list(covers)[::-1]
    active: list[_Cover] = []
    linked: set[int] = set()
    next_place = 0
    for part in parts:
        while next_place < len(places) and places[next_place] <= part.start:
            next_place += 1
        edges = [part.start]
        while next_place < len(places) and places[next_place] < part.end:
            edges.append(places[next_place])
            next_place += 1
        inside = []
        for start, end in zip(edges, [*edges[1:], part.end], strict=True):
            active = [cover for cover in active if cover.span.end > start]
            while waiting and waiting[-1].span.start <= start:
                cover = waiting.pop()
                if cover.span.end > start and len(active) < _MOST_AT_ONCE:
                    active.append(cover)
            if not _in_markup(markup, start):
                inside.append(_segment(text, Span(start, end), active, linked))
        yield tuple(inside)


def _in_markup(markup: Sequence[Span], start: int) -> bool:
    index = bisect_right(markup, start, key=lambda span: span.start) - 1
    return index >= 0 and start < markup[index].end


def _segment(text: str, span: Span, active: Sequence[_Cover], linked: set[int]) -> Segment:
    ranked = sorted((c.span.end - c.span.start, c.finding) for c in active if c.finding is not None)
    findings = tuple(index for _, index in ranked)
    marker = next((cover.marker for cover in active if cover.marker is not None), None)
    link = next((index for index in findings if index not in linked), None) if marker is None else None
    if link is not None:
        linked.add(link)
    claims = [cover for cover in active if cover.claim is not None] if marker is None else []
    claim = min(claims, key=lambda cover: cover.span.end - cover.span.start, default=None)
    return Segment(
        text=span.of(text) if marker is None else marker_text(span.of(text), marker.label),
        marker=marker,
        claim=None if claim is None else claim.claim,
        opens=claim is not None and claim.span.start == span.start,
        closes=claim is not None and claim.span.end == span.end,
        findings=findings,
        link=link,
        related=tuple(cover.related for cover in active if cover.related is not None),
    )
