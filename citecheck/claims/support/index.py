"""A cited source made ready for being asked: its quantities with the sentence or the table row they stand in.

What costs time for every source is done once (`index_source`): finding the quantities and the vocabulary. What is
needed for few of them (periods, the terms of a sentence) is read when it is asked for, and kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from citecheck.claims.attest import Page, read_page
from citecheck.claims.periods import find_periods
from citecheck.claims.support.clock import SourceTime, own_period
from citecheck.claims.support.terms import terms
from citecheck.model import Quantity, Source, Span

_AROUND = 300
_WIDEST = 40
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


class Figure(Struct, frozen=True, gc=False):
    """A quantity of a source: `passage` is the number of the sentence or row it stands in, `cell` that of its cell."""

    quantity: Quantity
    passage: int
    cell: int | None = None


class SourceIndex:
    """A source's quantities, in order, and what stands around them.

    `passages` are spans of the sentences (rows of tables) that hold quantities, `vocabulary` all terms of what was
    read. `language` is the primary subtag. `read` is how much of the text was read and `unread` why not all, or empty.
    """

    def __init__(
        self,
        source: Source,
        *,
        language: str,
        figures: Sequence[Figure],
        passages: Sequence[Span],
        extent: tuple[int, str],
        years: Mapping[int, str] | None = None,
    ) -> None:
        self.source = source
        self.language = language
        self.passages = passages
        self.figures = figures
        self.read, self.unread = extent
        self.vocabulary = terms(source.document.text[: self.read]) | self.head
        self._head_terms: dict[str, frozenset[str]] = {}
        self._terms: dict[int, frozenset[str]] = {}
        self._around: dict[int, frozenset[str]] = {}
        self._periods: dict[int, tuple[str, ...]] = {}
        self._period: dict[int, str | None] = dict(years or {})

    @property
    def text(self) -> str:
        """The text of the source."""
        return self.source.document.text

    @cached_property
    def head(self) -> frozenset[str]:
        """The terms of its title."""
        return terms(self.source.title or self.text[: min(200, self.read)].split("\n", 1)[0])

    @cached_property
    def page(self) -> Page:
        """The source as the model reads it that is asked for a second opinion."""
        return read_page(self.text[: self.read], self.source.title, self.source.issued)

    @cached_property
    def _values(self) -> list[tuple[float, int]]:
        """Each value (without sign) with its figure's number, in order; both ends of a range."""
        found = []
        for number, figure in enumerate(self.figures):
            low, high = abs(float(figure.quantity.low)), abs(float(figure.quantity.high))
            found += [(low, number), (high, number)] if high != low else [(low, number)]
        return sorted(found)

    def between(self, low: Decimal, high: Decimal, most: int) -> Iterator[int]:
        """Numbers of the figures with a value (without sign) from `low` to `high`, at most `most`."""
        values = self._values
        first = bisect_left(values, (float(low), -1))
        last = bisect_right(values, (float(high), len(self.figures)))
        for _, number in values[first : min(last, first + most)]:
            yield number

    def terms_of(self, passage: int) -> frozenset[str]:
        """The terms of a sentence or row."""
        found = self._terms.get(passage)
        if found is None:
            found = self._terms[passage] = terms(self.passages[passage].of(self.text))
        return found

    def terms_around(self, passage: int) -> frozenset[str]:
        """The terms of a passage, of what stands before and behind it and of the title."""
        found = self._around.get(passage)
        if found is None:
            span = self.passages[passage]
            near = self.text[max(0, span.start - _AROUND) : min(self.read, span.end + _AROUND)]
            found = self._around[passage] = terms(near) | self.head
        return found

    def heads(self, figure: Figure) -> tuple[str, ...]:
        """What the figure's row and column are headed, or nothing outside tables."""
        return self.source.cells[figure.cell].headers if figure.cell is not None else ()

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """Each term with the passages it stands in; made when a number has to be looked for by its subject."""
        found: dict[str, list[int]] = {}
        for passage in range(len(self.passages)):
            for term in self.terms_of(passage) | self._heads_of(passage):
                found.setdefault(term, []).append(passage)
        return found

    def _heads_of(self, passage: int) -> frozenset[str]:
        """The terms of the heads of all cells of a row that hold figures."""
        if not self.source.cells:
            return frozenset()
        heads = (self.head_terms(self.figures[number]) for number in self.by_passage[passage][:_WIDEST])
        return frozenset().union(*heads)

    def head_terms(self, figure: Figure) -> frozenset[str]:
        """The terms of the heads of a figure's row and column."""
        found: frozenset[str] = frozenset()
        for head in self.heads(figure):
            known = self._head_terms.get(head)
            if known is None:
                known = self._head_terms[head] = terms(head[:_AROUND])
            found |= known
        return found

    def of_period(self, period: str) -> list[int]:
        """The figures of tables whose row or column is headed by a period (EDTF)."""
        return self._by_period.get(period, [])

    @cached_property
    def _by_period(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, figure in enumerate(self.figures):
            period = self.period_of(number) if figure.cell is not None else None
            if period is not None:
                found.setdefault(period, []).append(number)
        return found

    @cached_property
    def by_passage(self) -> dict[int, list[int]]:
        """Each passage with its figures."""
        found: dict[int, list[int]] = {}
        for number, figure in enumerate(self.figures):
            found.setdefault(figure.passage, []).append(number)
        return found

    def periods_in(self, passage: int) -> tuple[str, ...]:
        """The periods that a passage names (EDTF)."""
        found = self._periods.get(passage)
        if found is None:
            named = find_periods(self.passages[passage].of(self.text))
            found = self._periods[passage] = tuple(period.value for period in named if period.value)
        return found

    @cached_property
    def background(self) -> str | None:
        """The one period that its title names (EDTF): what a figure without a period of its own is for."""
        named = {period.value for period in find_periods(self.source.title or "") if period.value}
        return named.pop() if len(named) == 1 else None

    def has_scale_of_its_own(self, span: Span, quantity: Quantity) -> bool:
        """Whether what is written there is a figure with the digits of a quantity and another scale."""
        digits = quantity.low.normalize().as_tuple().digits
        at = bisect_right(self.figures, span.start, key=lambda figure: figure.quantity.span.start) - 1
        seen = self.figures[at].quantity if at >= 0 else None
        if seen is None or seen.span.end <= span.start:
            return False
        return seen.low != quantity.low and seen.low.normalize().as_tuple().digits == digits

    @cached_property
    def time(self) -> SourceTime:
        """When it was published, as its title, its first lines or its address say, and what times it speaks of."""
        return SourceTime(self.text[: self.read], self.source.title or "", self.source.issued)

    def names_year(self, year: str) -> bool:
        """Whether the text that was read, its title or its tables' heads name a year."""
        return bool(year) and (year in self.years or year in (self.source.title or ""))

    @cached_property
    def years(self) -> frozenset[str]:
        """All years that the text which was read names, in four digits."""
        return frozenset(_YEAR.findall(self.text, 0, self.read))

    def period_of(self, number: int) -> str | None:
        """The period that goes with a figure: of its column or row, else the nearest in its sentence, else None."""
        if number not in self._period:
            self._period[number] = self._find_period(number)
        return self._period[number]

    def _find_period(self, number: int) -> str | None:
        figure = self.figures[number]
        for head in reversed(self.heads(figure)):
            found = [period.value for period in find_periods(head) if period.value]
            if found:
                return found[-1]
        if figure.cell is not None:
            return None
        span = self.passages[figure.passage]
        follower = self.figures[number + 1] if number + 1 < len(self.figures) else None
        following = follower.quantity.span.start if follower and follower.passage == figure.passage else span.end
        return own_period(self.text, span, figure.quantity.span, following)
