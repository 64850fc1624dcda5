"""A page as the words of a sentence are looked for in it: its lines, what kind each is, and where its numbers stand.

A line is a sentence of a paragraph, a heading, an item, a cell's row. What a number is worth depends on it: in a
sentence of the article it says something, in the day of publication less, in a list of the archive's months nothing.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from citecheck.claims.attest.dates import MONTHS, Date, find_dates
from citecheck.claims.attest.terms import IDLE, Term, terms
from citecheck.model import Span
from citecheck.read.sentences import sentences

MAX_LENGTH = 1_000_000
"""Characters of a page that are looked at."""
_MAX_LINE = 5_000
"""A longer line without a sentence's end is cut."""

LineKind = Literal["sentence", "heading", "fragment", "furniture", "issue"]

_FURNITURE = re.compile(
    r"\bcaptures?$|about this capture|collected by|wayback machine|https?://|www\.|©|copyright|^posted\b|published"
    r"|updated|all rights|last modified|\bcomments?$|^collection:|^organization:|timestamps",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"\bcaptures?$|\b\d{4} - \d\d |wayback machine|web\.archive|last modified|copyright|©", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?][\"”’'»)\]]?\s*$")

_DAY_ENDS = re.compile(r"\d\.$")
_MONTH_BEGINS = re.compile(rf"\s(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


class Line(Struct, frozen=True):
    """`start` is its offset in the page's text, None for what the page's metadata say; `stems` are its words."""

    text: str
    start: int | None
    kind: LineKind
    archive: bool
    terms: tuple[Term, ...]
    stems: frozenset[str]
    dates: tuple[Date, ...]


class Page(Struct, frozen=True, dict=True):
    """The lines of a page in order; `lines_with` and `numbers` lead from a stem, a number to where they stand.

    `cut` says that the page is longer than what was looked at.
    """

    lines: tuple[Line, ...]
    cut: bool = False

    @cached_property
    def lines_with(self) -> dict[str, list[int]]:
        """Lines by the stems that stand in them."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            for stem in line.stems:
                found[stem].append(at)
        return dict(found)

    @cached_property
    def numbers(self) -> dict[str, list[tuple[int, int]]]:
        """(line, term) of each number, by its digits."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            for place, term in enumerate(line.terms):
                if term.number:
                    found[term.number].append((at, place))
        return dict(found)

    @cached_property
    def days(self) -> dict[tuple[int, int], list[int]]:
        """Lines by (month, day) of the dates in them."""
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            for month, day in dict.fromkeys((date.month, date.day) for date in line.dates if date.day):
                found[month, day].append(at)
        return dict(found)

    def rarity(self, stem: str) -> float:
        """How much it says that a stem is met: the logarithm of lines per line that has it (inverse frequency)."""
        lines = len(self.lines_with.get(stem, ()))
        return math.log(len(self.lines) + 1) + 0.7 if not lines else math.log((len(self.lines) + 1) / (lines + 0.5))

    def around(self, at: int, reach: int) -> Iterator[Line]:
        """The lines next to a line, without itself."""
        for other in range(max(0, at - reach), min(len(self.lines), at + reach + 1)):
            if other != at:
                yield self.lines[other]


def read_page(text: str, title: str | None = None, issued: str | None = None) -> Page:
    """The page with this text; `issued` is when it says it was published (EDTF). Linear in its length."""
    lines = []
    if title and title.strip():
        lines.append(_line(title.strip(), None, "heading"))
    if issued:
        lines.append(_line(issued, None, "issue"))
    at = 0
    for row in text[:MAX_LENGTH].split("\n"):
        for span in _parts(row):
            lines.append(_line(span.of(row), at + span.start, None))
        at += len(row) + 1
    return Page(tuple(lines), cut=len(text) > MAX_LENGTH)


def _parts(row: str) -> Iterator[Span]:
    start: int | None = None
    for span in sentences(row, Span(0, len(row))):
        start = span.start if start is None else start
        if _DAY_ENDS.search(row, max(start, span.end - 4), span.end) and _MONTH_BEGINS.match(row, span.end):
            continue  # "am 24. Oktober" is no end of a sentence
        yield from (Span(at, min(span.end, at + _MAX_LINE)) for at in range(start, span.end, _MAX_LINE))
        start = None


def _line(text: str, start: int | None, kind: LineKind | None) -> Line:
    found = tuple(terms(text))
    stems = frozenset(term.stem for term in found if term.stem)
    archive = _ARCHIVE.search(text) is not None
    return Line(text, start, kind or _kind(text, found), archive, found, stems, find_dates(text, found))


def _kind(text: str, found: tuple[Term, ...]) -> LineKind:
    if text.startswith("#"):
        return "heading"
    said = [term for term in found if not term.number]
    idle = sum(term.word in IDLE for term in said)
    if (len(said) >= 8 and idle >= 2) or (len(said) >= 5 and idle and _ENDED.search(text)):
        return "sentence"
    return "furniture" if len(said) <= 4 or _FURNITURE.search(text) else "fragment"
