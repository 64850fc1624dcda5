"""Markers that are symbols: *, †, ‡, §, ‖, ¶, doubled or trebled where the symbols run out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.model import Span
from citecheck.notes.markers import context

SYMBOL = r"(?:\*{1,4}|†{1,4}|‡{1,4}|§{1,2}|‖{1,2}|¶{1,2})"
"""One label, as a regular expression; runs of different symbols are no label."""
_MARKER = re.compile(rf"(?<=[^\s*†‡§‖¶]){SYMBOL}(?![*†‡§‖¶\w$])")
_OPENERS = "“„«\"'‘(["
_LONGEST_EMPHASIS = 300
_BEFORE = context.STOPS + context.COMMAS + context.CLOSERS


def symbol_markers(text: str) -> Iterator[Span]:
    """Symbols glued to the end of a word or to the punctuation behind it; stars behind digits mark significance."""
    for match in _MARKER.finditer(text):
        before = text[match.start() - 1]
        if match[0][0] == "*" and _closes_emphasis(text, match.start()):
            continue
        if before.isalpha() or before in _BEFORE or (before.isdigit() and _behind_year(text, match.start())):
            yield Span(*match.span())


def _closes_emphasis(text: str, at: int) -> bool:
    """Whether the star ends what one before it on the line began ("*so*")."""
    reach = max(0, at - _LONGEST_EMPHASIS)
    reach = text.rfind("\n", reach, at) + 1 or reach
    star = text.rfind("*", reach, at)
    if star < 0 or not (text[star + 1].isalnum() or text[star + 1] in _OPENERS):
        return False
    start = star
    while start > reach and text[start - 1] == "*":
        start -= 1
    return start == reach or not text[start - 1].isalnum()


def _behind_year(text: str, at: int) -> bool:
    word = context.word_before(text, at)
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2099"


class SymbolCalls:
    """Where each symbol calls a note, outside closed spans."""

    def __init__(self, text: str, closed: Sequence[Span]) -> None:
        self._closed = sorted(closed)
        self._found: dict[str, list[Span]] = {}
        for span in symbol_markers(text):
            if not self.closed(span.start):
                self._found.setdefault(span.of(text), []).append(span)

    def between(self, symbol: str, start: int, end: int) -> list[Span]:
        """The calls of a symbol from `start` to `end`; two at most, since more than one is one too many."""
        places = self._found.get(symbol, [])
        at = bisect_left(places, start, key=lambda span: span.start)
        return [span for span in places[at : at + 2] if span.end <= end]

    def next_closed(self, at: int, default: int) -> int:
        """Where the next closed span begins, or `default`."""
        index = bisect_left(self._closed, Span(at, 0))
        return self._closed[index].start if index < len(self._closed) else default

    def closed(self, at: int) -> bool:
        """Whether a place is in a closed span."""
        index = bisect_left(self._closed, Span(at + 1, 0)) - 1
        return index >= 0 and at < self._closed[index].end
