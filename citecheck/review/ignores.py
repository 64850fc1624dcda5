"""Inline ignores: `<!-- citecheck: ignore[CC101, dead-link] reason -->` in text, Markdown and HTML.

One that stands on lines of its own is about the block or note that follows, any other about the one it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from citecheck.model import Document, Note, Record, Span

MAX_IGNORES = 1_000
"""More in one document are not read: nobody wrote them by hand."""

_COMMENT = re.compile(r"<!--\s{0,20}citecheck:[ \t]{0,20}ignore\b")
_MAX_COMMENT = 2_000
_NAMES = re.compile(r"[ \t]*\[([^\]]*)\]")


class Ignore(Record, frozen=True):
    """An inline ignore at `span`: the codes or names as written, the reason, and the part of the text it is about."""

    span: Span
    names: tuple[str, ...]
    reason: str
    scope: Span


def find_ignores(document: Document, notes: Sequence[Note] = ()) -> tuple[Ignore, ...]:
    """The inline ignores of a document, in order; those in code are examples and do nothing.

    `notes` narrow the scope where the format has no blocks for them (plain text).
    """
    if "citecheck:" not in document.text:
        return ()
    units = _Units(document, notes)
    found: list[Ignore] = []
    for match in _COMMENT.finditer(document.text):
        end = document.text.find("-->", match.end(), match.start() + _MAX_COMMENT)
        if end == -1 or units.is_code(match.start()):
            continue
        span = Span(match.start(), end + len("-->"))
        names, reason = _read(document.text[match.end() : end])
        found.append(Ignore(span, names, reason, units.scope_of(span)))
        if len(found) == MAX_IGNORES:
            break
    return tuple(found)


def _read(words: str) -> tuple[tuple[str, ...], str]:
    """Names in brackets and the reason behind them."""
    bracket = _NAMES.match(words)
    if bracket is None:
        return (), " ".join(words.split())
    names = (name.strip() for name in bracket[1].split(","))
    return tuple(dict.fromkeys(name for name in names if name)), " ".join(words[bracket.end() :].split())


class _Units:
    """The parts of a document that an ignore can be about, without overlaps: notes, and blocks."""

    def __init__(self, document: Document, notes: Sequence[Note]) -> None:
        self.text = document.text
        self.blocks = [block.span for block in document.blocks]
        self.code = [block.kind == "code" for block in document.blocks]
        self.notes = [] if document.anchors else [self._lines_of(note) for note in notes]

    def _lines_of(self, note: Note) -> Span:
        """From the beginning of the line with the label."""
        return Span(self.text.rfind("\n", 0, note.label_span.start) + 1, note.span.end)

    def is_code(self, at: int) -> bool:
        index = _index(self.blocks, at)
        return index is not None and self.code[index]

    def scope_of(self, comment: Span) -> Span:
        if not self._alone(comment):
            return self._unit(comment.start) or comment
        at = self._after_comments(comment.end)
        return self._unit(at) or Span(at, at)

    def _alone(self, comment: Span) -> bool:
        before = self.text[self.text.rfind("\n", 0, comment.start) + 1 : comment.start]
        line_end = self.text.find("\n", comment.end)
        after = self.text[comment.end : line_end if line_end != -1 else len(self.text)]
        return not before.strip() and not after.strip()

    def _after_comments(self, at: int) -> int:
        """The first character behind white space and further comments."""
        for _ in range(MAX_IGNORES):
            while at < len(self.text) and self.text[at].isspace():
                at += 1
            end = self.text.find("-->", at, at + _MAX_COMMENT) if self.text.startswith("<!--", at) else -1
            if end == -1:
                break
            at = end + len("-->")
        return at

    def _unit(self, at: int) -> Span | None:
        for spans in (self.notes, self.blocks):
            index = _index(spans, at)
            if index is not None:
                return Span(max(at, spans[index].start) if self._begins(at) else spans[index].start, spans[index].end)
        return None

    def _begins(self, at: int) -> bool:
        return self.text.rfind("\n", 0, at) + 1 == at


def _index(spans: list[Span], at: int) -> int | None:
    """Which of the sorted spans holds the character `at`."""
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index if index >= 0 and spans[index].end > at else None
