"""A sentence as a row of amounts with the words between them: what arithmetic reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from citecheck.claims.marks import with_markup
from citecheck.claims.quantities.number_words import SCALES
from citecheck.model import Claim, Extract, Quantity, Span

_MOST_AMOUNTS = 400
"""A sentence with more is a table that lost its lines."""
_MOST_WORDS = 240
"""Words between two amounts are read so far from either end, in characters."""
_HUGEST = 30
"""Powers of ten beyond which no amount is reckoned with."""


class Told(Struct, frozen=True):
    """The claims of one sentence and the words around them: `gaps[i]` stands before claim `i`, the last behind all.

    Note markers are left out of the gaps; a long gap keeps both its ends.
    """

    claims: tuple[Claim, ...]
    gaps: tuple[str, ...]
    text: str

    @property
    def span(self) -> Span:
        """The sentence."""
        return self.claims[0].span

    def quantity(self, index: int) -> Quantity:
        """The amount at `index`."""
        return self.claims[index].quantity

    def written(self, index: int) -> str:
        """The amount at `index` as it is printed."""
        return self.quantity(index).span.of(self.text)

    def scaled(self, index: int) -> bool:
        """Whether the amount at `index` is printed with a scale word or letter ("4bn", "5 млрд")."""
        written = self.written(index).lower()
        return any(scale in written for scale in _SCALE_WORDS) or written.rstrip(".")[-1:] in "mkb"


_SCALE_WORDS = (*(word for word in SCALES if len(word) > 1), "亿", "万", "億", "萬")


def told(extract: Extract) -> Iterator[Told]:
    """The sentences of an article that state amounts, in order."""
    text, markers = extract.document.text, with_markup(extract.document, extract.markers)
    at = 0
    for span, together in groupby(extract.claims, key=lambda claim: claim.span):
        group = tuple(claim for claim in together if _is_reckonable(claim.quantity))
        while at < len(markers) and markers[at].span.end <= span.start:
            at += 1
        inside = []
        while at < len(markers) and markers[at].span.start < span.end:
            inside.append(markers[at].span)
            at += 1
        if group and len(group) <= _MOST_AMOUNTS:
            yield Told(group, tuple(_gaps(group, span, text, inside)), text)


def _is_reckonable(quantity: Quantity) -> bool:
    return all(value == 0 or abs(value.adjusted()) < _HUGEST for value in (quantity.low, quantity.high, quantity.step))


def _gaps(claims: tuple[Claim, ...], span: Span, text: str, markers: list[Span]) -> Iterator[str]:
    start = span.start
    for end, following in (
        *((claim.quantity.span.start, claim.quantity.span.end) for claim in claims),
        (span.end, span.end),
    ):
        gap = _between(text, start, max(start, end), markers)
        # the full stop of "50 тыс. до 60 тыс." ends no sentence
        yield gap[1:] if gap[:2] == ". " and gap[2:3].islower() else gap
        start = following


def _between(text: str, start: int, end: int, markers: list[Span]) -> str:
    if end - start > 2 * _MOST_WORDS:
        head = _between(text, start, start + _MOST_WORDS, markers)
        return f"{head} … {_between(text, end - _MOST_WORDS, end, markers)}"
    parts, at = [], start
    for marker in markers:
        if start <= marker.start < end:
            parts.append(text[at : marker.start])
            at = min(marker.end, end)
    return "".join([*parts, text[at:end]]).replace("\n", " ").replace("’", "'").replace("\xa0", " ")
