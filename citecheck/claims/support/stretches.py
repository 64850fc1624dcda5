"""The stretches of a text that numbers are read with: sentences, lines, or parts of them where they have no end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Span
from citecheck.read.sentences import sentences

_LONGEST_PASSAGE = 2_000
_WRAPPED = 45
"""A line at least this long that the next one goes on from in small letters was broken by its typesetter."""
_LINE = re.compile(r"[^\n]+")


def passages_with(text: str, read: int, quantities: list[Span]) -> Iterator[Span]:
    """The sentences, or lines, that hold a quantity, in order."""
    at = 0
    for paragraph in _paragraphs(text, read):
        first = at
        while at < len(quantities) and quantities[at].start < paragraph.end:
            at += 1
        if first == at:
            continue
        inside = quantities[first:at]
        parts = sentences(text, paragraph) if paragraph.end - paragraph.start > 40 else (paragraph,)
        index = 0
        for part in parts:
            held = index
            while index < len(inside) and inside[index].start < part.end:
                index += 1
            if held < index:
                yield from _cut(part, inside[held:index])


def _cut(part: Span, quantities: list[Span]) -> Iterator[Span]:
    """A sentence, or where it is too long for one (a list, a table without lines) what is around its quantities."""
    if part.end - part.start <= _LONGEST_PASSAGE:
        yield part
        return
    start = part.start
    for index, quantity in enumerate(quantities):
        last = index + 1 == len(quantities)
        if last or quantities[index + 1].start - start > _LONGEST_PASSAGE // 2:
            end = part.end if last else quantities[index + 1].start
            until = min(end, max(quantity.end, start + _LONGEST_PASSAGE))
            yield Span(max(start, quantity.start - _LONGEST_PASSAGE), until)
            start = end


def _paragraphs(text: str, read: int) -> Iterator[Span]:
    """Lines, put together where a line was only broken by its typesetter."""
    start = last = -1
    for match in _LINE.finditer(text, 0, read):
        if start >= 0 and not _goes_on(text, start, last, match):
            yield Span(start, last)
            start = -1
        if start < 0:
            start = match.start()
        last = match.end()
    if start >= 0:
        yield Span(start, last)


def _goes_on(text: str, start: int, last: int, line: re.Match[str]) -> bool:
    before = text.rfind("\n", start, last) + 1 or start
    return (
        line.start() == last + 1
        and last - before >= _WRAPPED
        and last - start < _LONGEST_PASSAGE
        and text[last - 1] not in ".!?:;|"
        and (line[0].lstrip()[:1].islower() or (line[0].lstrip()[:1].isdigit() and text[last - 1].isalpha()))
    )
