"""Plain text into a `Document`: paragraphs and headings without mark-up.

A block is a run of lines between blank ones. In text that is not wrapped a line is a paragraph, so a block whose lines
are long is cut at each of them. A short block without a closing full stop that is followed by prose is a heading.
"""

from __future__ import annotations

import itertools
import re

from citecheck.model import Block, BlockKind, Span

_GAP = re.compile(r"\n(?:[ \t\u00a0\u3000]*\n)+")
_WRAP_WIDTH = 120  # hard-wrapped text stays below; longer lines are whole paragraphs
_HEADING_WIDTH = 120
_CLOSED = re.compile(r"[.!?…。！？:;,，；：][\"'”’»)\]]*(?:\d{1,4})?[\"'”’»)\]]*$")


def blocks_of(text: str) -> tuple[Block, ...]:
    """Title, headings and paragraphs of plain text, in order; linear in its length."""
    spans = [piece for block in _separated(text) for piece in _lines_apart(text, block)]
    blocks: list[Block] = []
    for index, span in enumerate(spans):
        follower = spans[index + 1] if index + 1 < len(spans) else None
        blocks.append(Block(_kind(text, span, follower, first=not blocks), span))
    return tuple(blocks)


def _separated(text: str) -> list[Span]:
    cuts = [(0, 0), *((m.start(), m.end()) for m in _GAP.finditer(text)), (len(text), len(text))]
    pieces = [(end, start) for (_, end), (start, _) in itertools.pairwise(cuts)]
    return [span for start, end in pieces if (span := _trimmed(text, start, end)) is not None]


def _lines_apart(text: str, span: Span) -> list[Span]:
    body = span.of(text)
    if "\n" not in body:
        return [span]
    lines = body.split("\n")
    if max(len(line) for line in lines) <= _WRAP_WIDTH:
        return [span]
    found, at = [], span.start
    for line in lines:
        piece = _trimmed(text, at, at + len(line))
        if piece is not None:
            found.append(piece)
        at += len(line) + 1
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    body = text[start:end]
    stripped = body.strip()
    if not stripped:
        return None
    first = start + len(body) - len(body.lstrip())
    return Span(first, first + len(stripped))


def _kind(text: str, span: Span, follower: Span | None, *, first: bool) -> BlockKind:
    body = span.of(text)
    if body.startswith("<!--") and body.endswith("-->"):
        return "furniture"
    short = len(body) <= _HEADING_WIDTH and "\n" not in body
    if short and first:
        return "title"
    if short and follower is not None and not _CLOSED.search(body) and not body[:1].isdigit():
        follows_prose = follower.end - follower.start > len(body) * 2
        if follows_prose:
            return "heading"
    return "paragraph"
