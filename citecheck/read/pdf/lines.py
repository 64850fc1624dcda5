"""The lines of a PDF page as PDFium reads them, with sizes and places (points, from the lower left corner)."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

MAX_CHARACTERS = 100_000
"""Characters read of one page; more is a drawing made of letters."""

_HYPHENS = frozenset("\x02\u00ad")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SYMBOLS = "*†‡§"
_CORK = str.maketrans(
    {
        "\x10": "“",
        "\x11": "”",
        "\x12": "„",
        "\x13": "«",
        "\x14": "»",
        "\x15": "–",
        "\x16": "—",
        "\x1b": "ff",
        "\x1c": "fi",
        "\x1d": "fl",
        "\x1e": "ffi",
        "\x1f": "ffl",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
    }
)
"""Ligatures, and what TeX's T1 fonts without a Unicode map have in the place of control characters."""
_GAP = 0.2  # of the size of type: a wider gap is a space, which many PDFs don't write


class Glyph(NamedTuple):
    """One character: the size of its type, the height of its baseline, its left and right edge."""

    char: str
    size: float
    base: float
    left: float
    right: float


class Run(NamedTuple):
    """Consecutive characters of a line; `raised` ones are smaller than their line and stand above its baseline."""

    words: str
    raised: bool


class Line:
    """A line of print."""

    def __init__(self, glyphs: list[Glyph]) -> None:
        self.glyphs = glyphs

    @cached_property
    def _main(self) -> tuple[float, float]:
        counts = Counter((round(glyph.size, 1), round(glyph.base, 1)) for glyph in self.glyphs if glyph.char != " ")
        sizes: Counter[float] = Counter()
        for (size, _), count in counts.items():
            sizes[size] += count
        size = max(sizes, key=lambda s: (sizes[s], s)) if sizes else 0.0
        bases = {base: count for (s, base), count in counts.items() if s == size}
        return size, max(bases, key=lambda b: bases[b]) if bases else 0.0

    @property
    def size(self) -> float:
        """The size of most of its type."""
        return self._main[0]

    @property
    def base(self) -> float:
        """The height of its baseline."""
        return self._main[1]

    @cached_property
    def left(self) -> float:
        """Its left edge."""
        return min((glyph.left for glyph in self.glyphs if glyph.char != " "), default=0.0)

    @cached_property
    def right(self) -> float:
        """Its right edge."""
        return max((glyph.right for glyph in self.glyphs if glyph.char != " "), default=0.0)

    @cached_property
    def words(self) -> str:
        """Its text."""
        return "".join(glyph.char for glyph in self.glyphs).strip()

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its text in runs: raised numbers and signs, and what is between them."""
        runs: list[Run] = []
        for glyph in self.glyphs:
            raised = self._is_raised(glyph)
            char = glyph.char.translate(_SUPERSCRIPTS) if raised else glyph.char
            if runs and runs[-1].raised == raised:
                runs[-1] = Run(runs[-1].words + char, raised)
            else:
                runs.append(Run(char, raised))
        return tuple(runs)

    def _is_raised(self, glyph: Glyph) -> bool:
        if glyph.char in _RAISED:
            return True
        if not (glyph.char.isdecimal() or glyph.char in _SYMBOLS):
            return False
        return glyph.size < 0.9 * self.size and glyph.base > self.base + 0.12 * self.size

    def overlaps(self, other: Line) -> bool:
        """Whether the two lines stand in one column."""
        return self.left < other.right and other.left < self.right


def lines_of(raw: Any, textpage: Any) -> list[Line]:
    """The lines of a page in the order of its content; `raw` is `pypdfium2.raw`."""
    lines: list[list[Glyph]] = []
    for glyph in _glyphs(raw, textpage):
        if lines and _same_line(lines[-1], glyph):
            last = lines[-1][-1]
            if " " not in (last.char, glyph.char) and glyph.left - last.right > _GAP * max(last.size, glyph.size):
                lines[-1].append(last._replace(char=" ", left=last.right))
            lines[-1].append(glyph)
        elif glyph.char != " ":
            lines.append([glyph])
    return [Line(glyphs) for glyphs in _joined(lines) if any(glyph.char != " " for glyph in glyphs)]


def _glyphs(raw: Any, textpage: Any) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    before: Glyph | None = None
    for index in range(min(raw.FPDFText_CountChars(textpage), MAX_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in (10, 13) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or code in (0, 0xFFFE, 0xFFFF):
            continue
        char = chr(code)
        if char.isspace():
            if before is not None and before.char != " ":
                before = Glyph(" ", before.size, before.base, before.right, before.right)
                yield before
            continue
        char = "-" if char in _HYPHENS else char.translate(_CORK)
        if ord(char[0]) < 32:
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)  # as wide as the type, not as its ink
        size = raw.FPDFText_GetFontSize(textpage, index)
        if raw.FPDFText_GetMatrix(textpage, index, matrix):
            size *= abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        before = Glyph(char, size, y.value, box.left, max(box.left, box.right))
        yield before


def _same_line(line: list[Glyph], glyph: Glyph) -> bool:
    """Whether a glyph goes on in a line: about as high, and to the right of it."""
    last = line[-1]
    size = max(last.size, glyph.size, 1.0)
    near = abs(glyph.base - last.base) < 0.55 * size
    return near and glyph.left > last.left - 0.5 * size and glyph.left < last.right + 12 * size


def _joined(lines: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """Lines, with raised numbers that the page writes apart put back at the end or the start of their line."""
    held: list[Glyph] | None = None
    for line in lines:
        if held is not None and _beside(held, line):
            held = [*held, *line]
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _beside(first: list[Glyph], second: list[Glyph]) -> bool:
    a, b = first[-1], second[0]
    size = max(a.size, b.size, 1.0)
    smaller = min(len(first), len(second)) <= 4 and abs(a.size - b.size) > 0.1 * size
    return smaller and abs(a.base - b.base) < 0.8 * size and -0.3 * size < b.left - a.right < 0.6 * size
