"""What the title of a source says by itself: its amounts, what they measure, for when."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from citecheck.claims.checks.content import content, names
from citecheck.claims.checks.topics import topics_of
from citecheck.claims.periods import find_periods
from citecheck.claims.quantities import find_quantities
from citecheck.model import Quantity

_LONGEST = 400


class Headline(Struct, frozen=True):
    """A title with its amounts, the measures and stems it names, its periods (EDTF), and its names."""

    title: str
    quantities: tuple[Quantity, ...]
    measures: frozenset[str]
    content: frozenset[str]
    periods: tuple[str, ...]
    names: frozenset[str]

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The amounts that a headline is about: money, measures, large counts."""
        return tuple(
            quantity
            for quantity in self.quantities
            if quantity.dimension in ("currency", "physical")
            or (quantity.dimension in ("count", "number") and quantity.high >= 1000)
        )


@lru_cache(4096)
def headline(title: str, language: str | None = None) -> Headline:
    """Read a title; what is longer than 400 characters is cut."""
    title = title[:_LONGEST]
    return Headline(
        title,
        tuple(find_quantities(title, language=language)),
        topics_of(title),
        content(title),
        tuple(period.value for period in find_periods(title) if period.value),
        names(title),
    )


def script_of(text: str) -> str:
    """The script that most letters of a text are of: latin, cyrillic, han or other."""
    counts = {"latin": 0, "cyrillic": 0, "han": 0, "other": 0}
    for char in text:
        if char.isalpha():
            point = ord(char)
            kind = (
                "latin"
                if point < 0x250
                else "cyrillic"
                if 0x400 <= point < 0x530
                else "han"
                if 0x3400 <= point < 0xA000
                else "other"
            )
            counts[kind] += 1
    return max(counts, key=lambda kind: counts[kind])
