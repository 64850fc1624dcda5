"""The place of a finding as a terminal shows it: the source line, cut around the words, and what to underline."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from citecheck.model import Document, Span
from citecheck.report.visible import one_line

_ELLIPSIS = "…"


class Excerpt(Struct, frozen=True):
    """A piece of one line that fits the width asked for; `offset` and `length` of the words meant, in columns."""

    text: str
    offset: int
    length: int


def excerpt(document: Document, span: Span, width: int) -> Excerpt:
    """The line of a span cut to `width` columns, with as much before the words as after; a span ends with its line."""
    line_start = document.text.rfind("\n", 0, span.start) + 1
    reach = 2 * width  # zero-width characters beside the span may take half of it; a line may be the whole file
    first = max(line_start, span.start - reach)
    last = document.text.find("\n", span.start, span.start + reach)
    last = last if last != -1 else min(len(document.text), span.start + reach)
    before = one_line(document.text[first : span.start])
    after = one_line(document.text[span.start : last])
    words = after[: max(0, min(span.end, last) - span.start)]
    return _cut(before, words, after[len(words) :], width, more_before=first > line_start)


def columns(text: str) -> int:
    """The number of terminal columns a text takes (UAX #11 for wide characters; marks that combine take none)."""
    if text.isascii():
        return len(text)
    return sum(_column_width(char) for char in text)


def _cut(before: str, words: str, after: str, width: int, *, more_before: bool) -> Excerpt:
    words, words_cut = _head(words, max(8, width * 2 // 3))
    room = width - columns(words)
    wanted_after = columns(after)
    left = max(room // 2, room - wanted_after)
    tail, tail_cut = _tail(before, left)
    if tail_cut or more_before:
        tail = _ELLIPSIS + _tail(tail, left - 1)[0]
    rest, rest_cut = ("", True) if words_cut else _head(after, room - columns(tail))
    if words_cut:
        words = _head(words, columns(words) - 1)[0] + _ELLIPSIS
    elif rest_cut:
        rest = _head(rest, room - columns(tail) - 1)[0] + _ELLIPSIS
    return Excerpt(tail + words + rest, columns(tail), max(1, columns(words)))


def _head(text: str, width: int) -> tuple[str, bool]:
    """As much of the beginning as fits, and whether anything was left out."""
    taken = 0
    for index, char in enumerate(text):
        taken += _column_width(char)
        if taken > width:
            return text[:index], True
    return text, False


def _tail(text: str, width: int) -> tuple[str, bool]:
    """As much of the end as fits, and whether anything was left out; it begins with no mark of a letter left out."""
    kept, cut = _head(text[::-1], max(0, width))
    end = len(kept)
    while cut and end and not _column_width(kept[end - 1]):
        end -= 1
    return kept[:end][::-1], cut


def _column_width(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or "\u1160" <= char <= "\u11ff":  # vowels of a Hangul syllable
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
