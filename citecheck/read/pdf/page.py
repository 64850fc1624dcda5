"""What is what on the pages of a PDF: running heads, page numbers, footnotes, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from citecheck.read.pdf.lines import Line

_LABEL = re.compile(r"(\d{1,4}|[*†‡§]{1,4})(?:[.)\]]|\s)\s*")
_NUMBER_LINE = re.compile(
    r"[\W_]*(?:(?:page|seite|p\.|стр\.)\s*)?(?:\d{1,5}|[ivxlc]{1,7})(?:\s*(?:/|of|von|из)\s*\d{1,5})?[\W_]*", re.I
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 2  # lines at the head or foot of a page that may be running heads
_MAX_LINES = 2_000
_GOOD_PART = 0.15  # of all characters; headings have less


class FootNote(NamedTuple):
    """A note at the foot of a page: its label, the words of its first line, its other lines."""

    label: str
    first: str
    lines: list[Line]


class Page:
    """The parts of one page: `body`, `notes`, and lines that `continued` the last note of the page before.

    `spilled` lines of the body finish a paragraph of the page before.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.body = lines[:_MAX_LINES]
        self.notes: list[FootNote] = []
        self.continued: list[Line] = []
        self.spilled = 0
        self._edges: dict[int, float] = {}

    def right_edge(self, line: Line) -> float:
        """The right edge of the column in which a line stands."""
        column = round(line.left / 12)
        if column not in self._edges:
            near = [one.right for one in self.body if abs(one.left - line.left) < 4 * line.size]
            self._edges[column] = max(near, default=line.right)
        return self._edges[column]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its notes."""
        return tuple(note.label for note in self.notes)


def pages_of(pages: list[list[Line]]) -> list[Page]:
    """Pages without running heads and page numbers, their footnotes taken apart."""
    found = [Page(lines) for lines in _without_running_heads(pages)]
    size = body_size(found)
    last = 0
    for page in found:
        last = _take_notes(page, size, last)
    return found


def body_size(pages: list[Page]) -> float:
    """The size of type of the text: the largest in which a good part is set, as footnotes may be longer than it."""
    sizes: Counter[float] = Counter()
    lines: Counter[float] = Counter()
    for page in pages:
        for line in page.body:
            size = round(line.size * 2) / 2
            sizes[size] += len(line.glyphs)
            lines[size] += 1
    whole = sum(sizes.values())
    return max((size for size in sizes if sizes[size] >= _GOOD_PART * whole and lines[size] > 1), default=10.0)


# ---------------------------------------------------------------- heads and numbers


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Drop lines at the edges of pages that recur (page numbers in them apart) and those that are only a number."""
    edges = [_edges(lines) for lines in pages]
    counts: Counter[str] = Counter()
    for number, edge in enumerate(edges):
        counts.update({shape for line, side in edge for shape in _shapes(line.words, side, number)})
    least = 2 if len(pages) == 2 else 3
    kept = []
    for number, lines in enumerate(pages):
        heads = {
            id(line)
            for line, side in edges[number]
            if any(counts[shape] >= least for shape in _shapes(line.words, side, number))
            or _NUMBER_LINE.fullmatch(line.words[:60])
        }
        kept.append([line for line in lines if id(line) not in heads])
    return kept


def _edges(lines: list[Line]) -> list[tuple[Line, str]]:
    """The lines at the head and at the foot of a page."""
    by_height = sorted(lines, key=lambda line: -line.base)
    if len(lines) <= 2 * _EDGE_LINES:
        return [(line, "head") for line in by_height[:1]]
    return [
        *((line, "head") for line in by_height[:_EDGE_LINES]),
        *((line, "foot") for line in by_height[-_EDGE_LINES:]),
    ]


def _shapes(words: str, side: str, page: int) -> set[str]:
    """The line, and the line with each of its first numbers counted from the page: "Page 7" is the same on each page.

    Two notes at the feet of two pages that say no more than "12. Ibid." and "31. Ibid." are not.
    """
    line = words[:200]
    found = {f"{side} {line}"}
    for number in [match for match in _DIGITS.finditer(line) if len(match[0]) < 6][:3]:
        found.add(f"{side} {line[: number.start()]}\0{int(number[0]) - page}\0{line[number.end() :]}")
    return found


# ---------------------------------------------------------------- footnotes


def _take_notes(page: Page, size: float, last: int) -> int:
    """Move the footnotes of a page out of its body; `last` is the number of the last note before, as is the result."""
    foot = _foot(page.body, size)
    if not foot:
        return last
    first = next((index for index, line in enumerate(foot) if _starts_note(line, last) is not None), None)
    if first is None:
        return last
    number = last
    for line in foot[first:]:
        label = _starts_note(line, number)
        if label is not None:
            number = int(label) if label.isdecimal() else number
            page.notes.append(FootNote(label, _after_label(line), []))
        else:
            page.notes[-1].lines.append(line)
    taken = {id(line) for line in foot[first:]}
    if last and first:
        page.continued = foot[:first]
        taken |= {id(line) for line in page.continued}
    page.body = [line for line in page.body if id(line) not in taken]
    return number


def _foot(lines: list[Line], size: float) -> list[Line]:
    """The lines in small type below which nothing is set in the size of the text."""
    text = [line for line in lines if line.size > 0.95 * size]
    small = [line for line in lines if line.size <= 0.95 * size]
    return [line for line in small if not any(one.base < line.base and one.overlaps(line) for one in text)]


def _starts_note(line: Line, last: int) -> str | None:
    """The label with which a line begins a note: the next number, 1 where numbers start anew, or a sign."""
    label, raised = _label(line)
    if label is None:
        return None
    if not label.isdecimal():
        return label
    number = int(label)
    if number == last + 1 or (raised and last < number <= last + 20):
        return label
    return label if number == 1 or (last == 0 and number < 1_000) else None


def _label(line: Line) -> tuple[str | None, bool]:
    runs = line.runs
    if runs and runs[0].raised and runs[0].words.strip():
        return runs[0].words.strip(), True
    match = _LABEL.match(line.words)
    return (match[1], False) if match else (None, False)


def _after_label(line: Line) -> str:
    runs = line.runs
    if runs and runs[0].raised and runs[0].words.strip():
        return "".join(run.words for run in runs[1:]).strip()
    match = _LABEL.match(line.words)
    return line.words[match.end() :] if match else line.words
