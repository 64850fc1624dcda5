"""The claims and quotations of a document with what was seen of them: the table, and the marks in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from citecheck.model import Claim, Evidence, Extract, Quantity, Quotation, Span, Support
from citecheck.report.html.ids import Ids
from citecheck.report.html.markup import marks
from citecheck.report.html.seen import SupportView, support_view
from citecheck.report.html.verdicts import VERDICTS, Mood
from citecheck.report.visible import one_line

_LONGEST_WORDS = 240
_LOOK_BACK = 8
_EXPONENTS = range(-12, 19)  # of numbers that are written out


class ClaimView(Struct, frozen=True):
    """A number or a quotation of the article. `cites` are ids of notes; `supports` are best first, and may be empty."""

    id: str
    about: str
    span: Span
    words: str
    context: tuple[str, str, str]
    value: str
    unit: str
    cites: tuple[str, ...]
    supports: tuple[SupportView, ...]

    @property
    def verdict(self) -> str:
        """The best verdict, or why there is none."""
        return self.supports[0].verdict if self.supports else "not judged"

    @property
    def mood(self) -> Mood:
        """Good, notice, bad or none."""
        return self.supports[0].mood if self.supports else "none"

    @property
    def sign(self) -> str:
        """The verdict as a class name: `within-rounding`."""
        return self.verdict.replace(" ", "-")


def claims_of(
    extract: Extract, supports: Iterable[Support], evidence: Mapping[str, Evidence], ids: Ids
) -> tuple[ClaimView, ...]:
    """The claims worth checking, and all numbers and quotations that were judged, in the order of the text."""
    text, marked = extract.document.text, marks(extract)
    by_place: dict[tuple[str, Span], list[Support]] = {}
    for support in supports:
        by_place.setdefault((support.about, support.span), []).append(support)
    numbers = {claim.quantity.span: claim for claim in extract.claims}
    quotations = {quotation.span: quotation for quotation in extract.quotations}
    places = {("number", span) for span, claim in numbers.items() if claim.checkworthy} | set(by_place)
    views: list[ClaimView] = []
    for about, span in sorted(places, key=lambda place: (place[1], place[0])):
        if 0 <= span.start < span.end <= len(text):
            stated = numbers.get(span) if about == "number" else quotations.get(span)
            view_id = ids.take(f"{'claim' if about == 'number' else 'quotation'}-{len(views) + 1}")
            found = by_place.get((about, span), ())
            seen = tuple(support_view(support, evidence) for support in sorted(found, key=_rank))
            sentence = stated.span if isinstance(stated, Claim) else span
            views.append(_view(view_id, span, stated, seen, _context(text, marked, span, sentence)))
    return tuple(views)


def within(claims: Sequence[ClaimView], span: Span, most: int = 6) -> tuple[ClaimView, ...]:
    """The judged claims that a finding at `span` is about: those it covers, or that cover it.

    `claims` stand in the order of the text. Of those that begin before the finding only the nearest are looked at.
    """
    first = bisect_left(claims, span.start, key=lambda claim: claim.span.start)
    last = bisect_left(claims, max(span.end, span.start + 1), lo=first, key=lambda claim: claim.span.start)
    near = claims[max(0, first - _LOOK_BACK) : last]
    found = [claim for claim in near if claim.supports and (span.covers(claim.span) or claim.span.covers(span))]
    return tuple(found[:most])


def amount(quantity: Quantity) -> str:
    """The value in digits: `8,900,000,000`, `15–25`, `about 3`."""
    low, high = _digits(quantity.low), _digits(quantity.high)
    value = low if low == high else f"{low}–{high}"
    return value if quantity.comparator == "exactly" else f"{quantity.comparator} {value}"


def _digits(number: Decimal) -> str:
    if not number.is_finite():
        return str(number)
    exponent = number.adjusted()
    if exponent not in _EXPONENTS or len(number.as_tuple().digits) > 40:
        return f"{number:.3e}"
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rank(support: Support) -> int:
    return list(VERDICTS).index(support.verdict)


def _view(
    view_id: str,
    span: Span,
    stated: Claim | Quotation | None,
    seen: tuple[SupportView, ...],
    context: tuple[str, str, str],
) -> ClaimView:
    quantity = stated.quantity if isinstance(stated, Claim) else None
    return ClaimView(
        id=view_id,
        about="quotation" if view_id.startswith("quotation") else "number",
        span=span,
        words=context[1],
        context=context,
        value=one_line(amount(quantity)) if quantity else "",
        unit=one_line(quantity.unit or quantity.dimension) if quantity else "",
        cites=stated.cites if stated is not None else tuple(item.note for item in seen[:1] if item.note),
        supports=seen,
    )


def _context(text: str, marked: Sequence[Span], span: Span, sentence: Span) -> tuple[str, str, str]:
    """The sentence in three parts, the claim in the middle, without its markers."""
    sentence = sentence if sentence.covers(span) else span
    start, end = max(sentence.start, span.start - _LONGEST_WORDS), min(sentence.end, span.end + _LONGEST_WORDS)
    before = ("…" if start > sentence.start else "") + _unmarked(text, marked, start, span.start)
    after = _unmarked(text, marked, span.end, end) + ("…" if end < sentence.end else "")
    return one_line(before), _cut(span.of(text)), one_line(after)


def _unmarked(text: str, marked: Sequence[Span], start: int, end: int) -> str:
    first = max(0, bisect_left(marked, start, key=lambda span: span.start) - 1)
    kept, at = "", start
    for mark in marked[first:]:
        if mark.start >= end:
            break
        kept += text[at : max(at, mark.start)]
        at = max(at, min(mark.end, end))
    return kept + text[at:end]


def _cut(words: str) -> str:
    return one_line(words[:_LONGEST_WORDS]) + ("…" if len(words) > _LONGEST_WORDS else "")
