"""What sources were seen to say: verdicts with their passages, as the page shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from citecheck.model import Evidence, Passage, Place, Span, Support
from citecheck.report.html.evidence import Asked, asked
from citecheck.report.html.links import web_address
from citecheck.report.html.verdicts import VERDICTS, Mood
from citecheck.report.visible import one_line, visible
from citecheck.report.words import day

_LONGEST_QUOTE = 700
_MOST_PASSAGES = 5


class PassageView(Struct, frozen=True):
    """Words of a source: the quote in parts, each marked or not; where they stand; the address that opens them."""

    parts: tuple[tuple[str, bool], ...]
    place: str
    source: str
    copy: str | None
    href: str | None
    exact: bool


class SupportView(Struct, frozen=True):
    """A verdict; `note` is the id of the note whose source it rests on."""

    verdict: str
    mood: Mood
    reason: str
    message: str
    confidence: str
    note: str | None
    passages: tuple[PassageView, ...]
    evidence: tuple[Asked, ...]

    @property
    def sign(self) -> str:
        """The verdict as a class name: `within-rounding`."""
        return self.verdict.replace(" ", "-")


def support_view(support: Support, evidence: Mapping[str, Evidence]) -> SupportView:
    """A verdict with its passages and what was asked for it."""
    return SupportView(
        verdict=support.verdict,
        mood=VERDICTS[support.verdict],
        reason=one_line(support.reason.replace("-", " ")),
        message=one_line(support.message),
        confidence=support.confidence,
        note=support.note,
        passages=tuple(passage_view(passage) for passage in support.passages[:_MOST_PASSAGES]),
        evidence=tuple(asked(evidence[key]) for key in support.evidence if key in evidence),
    )


def passage_view(passage: Passage) -> PassageView:
    """A passage; only an address of the web can be opened."""
    href = web_address(passage.link) or web_address(passage.source)
    return PassageView(
        parts=tuple(_parts(visible(passage.quote), passage.marked)),
        place=_place(passage.place),
        source=one_line(passage.source),
        copy=None if passage.snapshot is None else one_line(day(passage.snapshot)),
        href=href,
        exact=passage.exact and href == passage.link,
    )


def _parts(quote: str, marked: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The quote cut where the marked words begin and end; a very long one around the first of them."""
    spans = sorted(span for span in marked if 0 <= span.start < span.end <= len(quote))
    start, end = _window(quote, spans)
    at = start
    if start:
        yield "… ", False
    for span in spans:
        first, last = max(span.start, at), min(span.end, end)
        if first >= last:
            continue
        if first > at:
            yield quote[at:first], False
        yield quote[first:last], True
        at = last
    if at < end:
        yield quote[at:end], False
    if end < len(quote):
        yield " …", False


def _window(quote: str, spans: Sequence[Span]) -> tuple[int, int]:
    if len(quote) <= _LONGEST_QUOTE:
        return 0, len(quote)
    start = max(0, spans[0].start - _LONGEST_QUOTE // 3) if spans else 0
    return start, min(len(quote), start + _LONGEST_QUOTE)


def _place(place: Place) -> str:
    """`page 3, table 2, Egypt · 2023`."""
    parts = [
        f"page {place.page}" if place.page else "",
        f"sheet {place.sheet}" if place.sheet else "",
        f"table {place.table}" if place.table else "",
        place.cell or "",
    ]
    return one_line(", ".join(part for part in parts if part))
