"""Which stretches of a page are the source's words: our own reading of the page, with trafilatura's as a second one.

Recall of numbers comes first, so what either takes for the article stays, and tables and captions that stand in the
article stay whatever trafilatura thinks of them. What is only a row of links ("read also") goes where trafilatura does
not take it for text either.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain

from citecheck.read.html.tree import Page
from citecheck.read.source.borders import APART
from citecheck.read.source.tables import Table
from citecheck.read.source.visible import Shown, Visible

_MOST_CHARACTERS = 1_500_000
_MOST_ELEMENTS = 40_000
_DEEPEST = 200
"""A page beyond these gets no second opinion, since lxml and trafilatura are not linear in everything."""
_LEAST_VOTED = 25
_NOT_LETTERS = re.compile(r"[\W_]+")


def own_words(source: str, page: Page, visible: Visible) -> list[Shown | Table]:
    """The stretches and tables that are the source's own, in order, with the words that count."""
    opinion = _Opinion(source, page)
    kept: list[Shown | Table] = []
    read = {stretch.words for stretch in visible.stretches if isinstance(stretch, Shown)}
    for stretch in visible.stretches:
        if isinstance(stretch, Table):
            if _own_table(stretch, opinion):
                kept.append(stretch)
        elif stretch.words:
            if not _is_links(stretch) or stretch.kind == "title" or opinion.insists(stretch.words):
                kept.append(stretch)
        elif stretch.shown not in read and not _is_links(stretch) and opinion.admits(stretch.shown):
            kept.append(stretch._replace(words=stretch.shown.replace(APART, "")))
    return kept


class _Opinion:
    """What trafilatura takes for the main text, generously and strictly; asked only when it matters."""

    def __init__(self, source: str, page: Page) -> None:
        self._source = source
        self._page = page

    @cached_property
    def asked(self) -> bool:
        """Whether it is asked at all."""
        small = len(self._source) <= _MOST_CHARACTERS and len(self._page.elements) <= _MOST_ELEMENTS
        return small and _depth(self._page) <= _DEEPEST

    def admits(self, words: str) -> bool:
        """Whether the words may be text of the article."""
        return self.asked and len(words) >= _LEAST_VOTED and _letters(words) in self._generous

    def insists(self, words: str) -> bool:
        """Whether the words are text of the article even at a strict look; so is everything where it is not asked."""
        return not self.asked or (len(words) > 3 and _letters(words) in self._strict)

    @cached_property
    def _generous(self) -> str:
        return self._extracted(strict=False)

    @cached_property
    def _strict(self) -> str:
        return self._extracted(strict=True)

    def _extracted(self, *, strict: bool) -> str:
        from trafilatura import extract  # noqa: PLC0415 - slow to import, and only web pages need it

        try:
            text = extract(
                self._source,
                include_comments=False,
                include_tables=True,
                favor_precision=strict,
                favor_recall=not strict,
            )
            return _letters(text or "")
        except Exception:  # whatever it stumbles over, our own reading stands
            return ""


def _is_links(stretch: Shown) -> bool:
    return stretch.linked * 10 >= len(stretch.words or stretch.shown) * 8


def _own_table(table: Table, opinion: _Opinion) -> bool:
    """Tables of figures are the source's; one of links only if trafilatura takes its words."""
    cells = [cell for cell in chain.from_iterable(table.rows) if cell.words]
    if not cells:
        return False
    if any(cell.is_figure for cell in cells):
        return True
    size, linked = sum(len(cell.words) for cell in cells), sum(cell.linked for cell in cells)
    return linked * 10 < size * 8 or any(opinion.insists(cell.words) for cell in cells[:20] if len(cell.words) > 8)


def _depth(page: Page) -> int:
    depths = [0] * len(page.elements)
    for element in page.elements:
        if element.parent is not None:
            depths[element.order] = depths[element.parent.order] + 1
    return max(depths)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())
