"""The stretches of a note in which nothing is cut: quotations, brackets, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.model import Span
from citecheck.notes.citations.quotes import Quotation


class Shut:
    """The stretches in which nothing is cut: quotations, brackets, links."""

    def __init__(self, text: str, quotations: Sequence[Quotation], protected: Iterable[Span]) -> None:
        spans = [q.inner for q in quotations] + list(protected) + _brackets(text)
        self._spans = sorted(spans)
        self._next = 0
        self._reach = 0

    def inside(self, at: int) -> bool:
        """Whether `at` is in one; called with increasing positions."""
        while self._next < len(self._spans) and self._spans[self._next].start <= at:
            self._reach = max(self._reach, self._spans[self._next].end)
            self._next += 1
        return at < self._reach


def _brackets(text: str) -> list[Span]:
    found, stack = [], []
    for match in re.finditer(r"[()\[\]（）]", text):
        if match[0] in "([（":
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            if match.end() - start < 600:
                found.append(Span(start, match.end()))
    return found
