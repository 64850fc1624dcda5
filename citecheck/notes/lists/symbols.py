"""Notes labelled with symbols: an author's note behind *, or all notes of a page behind *, †, ‡ in turn.

A line that opens with a symbol may as well be a list item, or emphasis. It is a note only if the prose before it calls
it: the same symbol stands glued to a word since the last note with that symbol, exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citecheck.model import Span
from citecheck.notes.markers.symbols import SYMBOL, SymbolCalls


class SymbolNote(NamedTuple):
    """The spans of a note's symbol, of its text, of the two together, and of the marker that calls it."""

    label: Span
    text: Span
    whole: Span
    marker: Span


_NOTE = re.compile(rf"^[ \t\u00a0]{{0,20}}({SYMBOL})[ \t\u00a0\u202f]{{0,4}}(?=[^\s*†‡§‖¶])", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t\u00a0\u3000]*\n|\f")
_SIGNIFICANCE = re.compile(r"p ?(?:[<>=≤]|value)|signif", re.IGNORECASE)
_LONGEST = 5000
_WRAP_WIDTH = 120


def symbol_notes(text: str, excluded: Sequence[Span] = ()) -> list[SymbolNote]:
    """The notes labelled with symbols, in order; none in the `excluded` spans (sorted or not). Linear in the text."""
    lines = [match for match in _NOTE.finditer(text) if not _is_other(text, match)]
    if not lines:
        return []
    starts = [match.start() for match in lines]
    markers = SymbolCalls(text, excluded)
    found: list[SymbolNote] = []
    since: dict[str, int] = {}
    for index, match in enumerate(lines):
        symbol = match[1]
        if _is_item(lines, index, markers):
            continue
        calls = markers.between(symbol, since.get(symbol, 0), match.start())
        if len(calls) != 1 or markers.closed(match.start()):
            continue
        following = starts[index + 1] if index + 1 < len(lines) else len(text)
        limit = min(following, match.end() + _LONGEST, markers.next_closed(match.end(), len(text)))
        body = text[match.end() : _end(text, match.end(), limit)].rstrip()
        note = Span(match.end(), match.end() + len(body))
        found.append(SymbolNote(Span(*match.span(1)), note, Span(match.start(1), note.end), calls[0]))
        since[symbol] = note.end
    return found


def _end(text: str, start: int, limit: int) -> int:
    """Where the paragraph ends that begins at `start`: a line longer than any wrapped one is a paragraph."""
    line = text.find("\n", start, limit)
    if line - start > _WRAP_WIDTH:
        return line
    match = _BLANK.search(text, start, limit)
    return match.start() if match else limit


def _is_item(lines: Sequence[re.Match[str]], index: int, markers: SymbolCalls) -> bool:
    """Whether the line is one item of a list: a line with the same symbol follows or precedes, and none is called."""
    return any(
        one[1] == two[1] and not markers.between(one[1], one.end(), two.start())
        for one, two in pairwise(lines[max(0, index - 1) : index + 2])
    )


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether the line is emphasis (`*word*`), a section sign before its number, or the key to a table's stars."""
    stop = text.find("\n", match.end(), match.end() + _LONGEST)
    line = text[match.end() : stop if stop >= 0 else match.end() + _LONGEST]
    symbol = match[1]
    if symbol.startswith("§") and line[:1].isdigit():
        return True
    if symbol.startswith("*") and text[match.end() - 1] == "*" and "*" in line:
        return True
    return bool(_SIGNIFICANCE.match(line))
