"""Text fragments: the end of an address that makes a browser scroll to words of a page and mark them.

`#:~:text=[prefix-,]start[,end][,-suffix]`, https://wicg.github.io/scroll-to-text-fragment/. A browser goes to the first
place that fits, so a fragment is only given out when it fits once in all that the page shows. Its matching is
imitated a little more coarsely than it is (letters without case and accents, any white space alike, no word borders):
what is unique so is unique in the browser. Each part lies within one line of the page, as none may cross a block.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from urllib.parse import quote

from msgspec import Struct

from citecheck.read.source.borders import APART

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNIT = re.compile(
    rf"[{_UNSPACED}]+|[\u3000-\u3004\u3008-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]"
    rf"|[^\s{_UNSPACED}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+"
)
LINES = re.compile(r"\n|[^\S\n]{2,}|\t")
"""Where a part of a fragment ends: a block, or white space that a browser keeps, which words in an address lose."""
_GROW = (2, 4, 7, 11, 16, 24, 40, 1, 0)
_LONGEST = 300
"""Characters of one part; longer passages are named by their beginning and end."""
_MOST_CANDIDATES = 12
"""Fragments tried in search of one that crosses no element which styles may have taken out of the line."""
_MOST_FITS = 2_000
_FARTHEST = 600
_MOST_LINES = 16
"""Characters and lines between the words that a range begins with and the passage: both must be seen at once."""
_BORDER = "\ue000"
_QUOTES = {ord(char): '"' for char in "“”„‟«»„‟″〝〞"} | {ord(char): "'" for char in "‘’‚‛‹›′"}
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ", "0123456789+-()n")


class Fragment(Struct, frozen=True):
    """The parts of a text directive; empty ones are left out."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def written(self) -> str:
        """The directive, percent-encoded: `text=prefix-,start,end,-suffix`."""
        parts = [
            f"{encoded(self.prefix)}-" if self.prefix else "",
            encoded(self.start),
            encoded(self.end) if self.end else "",
            f"-{encoded(self.suffix)}" if self.suffix else "",
        ]
        return "text=" + ",".join(part for part in parts if part)


def encoded(words: str) -> str:
    """Words as a part of a text directive, in which dash, comma and ampersand have a meaning."""
    return quote(words.translate(_PLAIN), safe="").replace("-", "%2D")


def with_fragment(url: str, fragment: Fragment) -> str:
    """The address with the directive, behind an id that it names already."""
    address, _, name = url.partition("#")
    name = name.partition(":~:")[0]
    return f"{address}#{name}:~:{fragment.written()}"


def find_fragment(
    page: str, lines: Sequence[str], first: tuple[int, int, int], last: tuple[int, int, int] | None = None
) -> Fragment | None:
    """The fragment that names words of a page and nothing else in it, or None where none is found.

    `page` is all that the page shows, a block a line. `lines` are lines of it in order, those around the passage:
    `first` is the line (its index) in which the words begin, and where in it they begin and end; `last` the line in
    which they end, if that is another one.
    """
    shown = _Shown.of(page)
    second: Fragment | None = None
    for fragment in islice(_candidates(shown, lines, first, last or first), _MOST_CANDIDATES):
        if shown.is_plain(fragment):
            return fragment
        second = second or fragment
    return second


def _candidates(
    shown: _Shown, lines: Sequence[str], first: tuple[int, int, int], last: tuple[int, int, int]
) -> Iterator[Fragment]:
    one = first[0] == last[0]
    if one:
        yield from _within(shown, lines[first[0]], first[1], max(first[2], last[2]))
        yield from _beside(shown, lines, first[0], first[1], max(first[2], last[2]))
    yield from _range(shown, lines, first, last)
    if one:
        yield from _reaching(shown, lines, first)


# ---------------------------------------------------------------- kinds of fragments


def _within(shown: _Shown, line: str, start: int, end: int) -> Iterator[Fragment]:
    """The words with more and more of what stands around them on the line, at last with less."""
    for low, high in _windows(line, start, end):
        if high - low > _LONGEST:
            continue
        if shown.fits(line[low:high]) == 1:
            yield Fragment(line[low:high])


def _beside(shown: _Shown, lines: Sequence[str], at: int, start: int, end: int) -> Iterator[Fragment]:
    """The whole line, or its words, between the lines before and behind it."""
    before = _tail(lines[at - 1]) if at else ""
    after = _head(lines[at + 1]) if at + 1 < len(lines) else ""
    low, high = next(iter(_windows(lines[at], start, end, grow=(40,))), (start, end))
    words = lines[at].strip()
    if len(words) > _LONGEST:
        words = lines[at][low:high]
        before = before if low == 0 else ""
        after = after if high == len(lines[at]) else ""
    if len(words) > _LONGEST:
        return
    for prefix, suffix in ((before, ""), ("", after), (before, after)):
        if (prefix or suffix) and shown.fits(words, prefix, suffix) == 1:
            yield Fragment(words, prefix=prefix, suffix=suffix)


def _range(
    shown: _Shown, lines: Sequence[str], first: tuple[int, int, int], last: tuple[int, int, int]
) -> Iterator[Fragment]:
    """From the first words to the last ones."""
    line = lines[first[0]]
    ending = lines[last[0]]
    for low, high in _openings(line, first[1]):
        limit = last[1] if first[0] == last[0] else len(ending)
        if first[0] == last[0] and high > limit:
            return
        prefix = ""
        fits = shown.fits(line[low:high])
        if fits != 1 and low == 0 and first[0]:
            prefix = _tail(lines[first[0] - 1])
            fits = shown.fits(line[low:high], prefix)
        if fits != 1:
            continue
        for begin, stop in _closings(ending, last[2]):
            between = _joined(lines, (first[0], low), (last[0], stop))
            if shown.reaches(line[low:high], prefix, ending[begin:stop], between):
                yield Fragment(line[low:high], end=ending[begin:stop], prefix=prefix)


def _reaching(shown: _Shown, lines: Sequence[str], first: tuple[int, int, int]) -> Iterator[Fragment]:
    """From words of a line before, which occur once, to the words: the head of a row and a cell of it."""
    at, start, end = first
    distance = start
    for before in range(at - 1, max(-1, at - _MOST_LINES), -1):
        line = lines[before]
        distance += len(line)
        if distance > _FARTHEST:
            return
        opening = _tail(line) if len(line) > 80 else line.strip()
        if not opening or shown.fits(opening) != 1:
            continue
        for low, high in _windows(lines[at], start, end):
            if high - low > _LONGEST:
                continue
            between = _joined(lines, (before, line.rindex(opening)), (at, high))
            if shown.reaches(opening, "", lines[at][low:high], between):
                yield Fragment(opening, end=lines[at][low:high])


def _windows(line: str, start: int, end: int, *, grow: Sequence[int] = _GROW) -> Iterator[tuple[int, int]]:
    """Stretches of a line around some of its characters, at word borders, as many units longer as `grow` says."""
    units = [match.span() for match in _UNIT.finditer(line)]
    inside = [index for index, (low, high) in enumerate(units) if low < end and high > start]
    if not inside:
        return
    seen = None
    for more in grow:
        low, high = max(0, inside[0] - more), min(len(units) - 1, inside[-1] + more)
        window = units[low][0], units[high][1]
        if window != seen:
            yield window
        seen = window


def _openings(line: str, start: int) -> Iterator[tuple[int, int]]:
    units = [match.span() for match in _UNIT.finditer(line) if match.end() > start]
    for count in (4, 8, 14, 24):
        if units:
            yield units[0][0], units[min(count, len(units)) - 1][1]
        if count >= len(units):
            return


def _closings(line: str, end: int) -> Iterator[tuple[int, int]]:
    units = [match.span() for match in _UNIT.finditer(line, 0, len(line)) if match.start() < end]
    for count in (4, 8, 14, 24):
        if units:
            yield units[max(0, len(units) - count)][0], units[-1][1]
        if count >= len(units):
            return


def _tail(line: str) -> str:
    units = [match.span() for match in _UNIT.finditer(line, max(0, len(line) - _LONGEST))]
    if len(line) > _LONGEST:
        units = units[1:]
    return line[units[max(0, len(units) - 6)][0] : units[-1][1]] if units else ""


def _head(line: str) -> str:
    units = [match.span() for match in _UNIT.finditer(line, 0, min(len(line), _LONGEST))]
    if len(line) > _LONGEST:
        units = units[:-1]
    return line[units[0][0] : units[min(6, len(units)) - 1][1]] if units else ""


def _joined(lines: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """The characters from one place to another."""
    if start[0] == end[0]:
        return lines[start[0]][start[1] : end[1]]
    return "".join([lines[start[0]][start[1] :], *lines[start[0] + 1 : end[0]], lines[end[0]][: end[1]]])


# ---------------------------------------------------------------- what the browser would find


class _Shown:
    """All that a page shows, folded as a browser compares it."""

    def __init__(self, page: str) -> None:
        lines = LINES.split(page)
        self._text = "\n".join(folded(line) for line in lines)
        self._plain = self._text
        if APART in page:
            self._plain = "\n".join(folded(line.replace(APART, _BORDER)) for line in lines)

    @staticmethod
    @lru_cache(maxsize=32)
    def of(page: str) -> _Shown:
        """The folded page, kept while many passages of it are asked for."""
        return _Shown(page)

    def is_plain(self, fragment: Fragment) -> bool:
        """Whether no part of the fragment reaches over the border of an element that may not stand in the line."""
        parts = (fragment.start, fragment.end, fragment.prefix, fragment.suffix)
        return all(folded(part) in self._plain for part in parts if part)

    def fits(self, start: str, prefix: str = "", suffix: str = "") -> int:
        """How often the words occur between a prefix and a suffix, none, one, or 2 for more."""
        return len(self._places(start, prefix, suffix))

    def reaches(self, start: str, prefix: str, end: str, between: str) -> bool:
        """Whether the first `end` behind the only `start` is the end of `between`, the passage from start to end."""
        places = self._places(start, prefix, "")
        if len(places) != 1:
            return False
        at = places[0]
        wanted, closing = _without_blanks(folded(between)), folded(end)
        found = self._text.find(closing, at + len(folded(start)))
        if found < 0 or found - at > 4 * len(wanted) + 4000:
            return False
        return _without_blanks(self._text[at : found + len(closing)]) == wanted

    def _places(self, start: str, prefix: str, suffix: str) -> list[int]:
        words, before, after = folded(start), folded(prefix), folded(suffix)
        found: list[int] = []
        if not words:
            return found
        at = self._text.find(words)
        tried = 0
        while at >= 0 and len(found) < 2:
            tried += 1
            if tried > _MOST_FITS:
                return [0, 0]
            if self._follows(before, at) and self._precedes(after, at + len(words)):
                found.append(at)
            at = self._text.find(words, at + 1)
        return found

    def _follows(self, prefix: str, at: int) -> bool:
        return not prefix or self._text[max(0, at - len(prefix) - 20) : at].rstrip().endswith(prefix)

    def _precedes(self, suffix: str, at: int) -> bool:
        return not suffix or self._text[at : at + len(suffix) + 20].lstrip().startswith(suffix)


def folded(words: str) -> str:
    """Words as a browser compares them, and coarser: without case, accents, forms of quotation marks and widths."""
    plain = words.translate(_QUOTES)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf", "Me"))
    return " ".join(plain.casefold().split())


def _without_blanks(text: str) -> str:
    return "".join(text.split())
