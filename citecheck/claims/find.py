"""The claims of an article: every amount of its prose with the notes that stand behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal, TypeVar

from msgspec import Struct

from citecheck.claims.marks import with_markup
from citecheck.claims.periods import Period, find_periods, period_of
from citecheck.claims.quantities import find_quantities
from citecheck.claims.statements import aspect_of, subject_of
from citecheck.claims.tokens import MARK
from citecheck.model import Block, Claim, Document, Marker, Note, Quantity, Span
from citecheck.read.sentences import sentences

_UNPROVEN = frozenset(("code", "furniture", "notes", "title", "heading"))
_SMALL_COUNT = 4
_MOST_GLUED = 20
_GLUE = len("] [^")  # at most that is between two markers that stand together
_COUNTABLE = frozenset(("count", "number"))


def find_claims(
    document: Document,
    markers: tuple[Marker, ...],
    notes: tuple[Note, ...],
    apparatus: tuple[Span, ...],
) -> tuple[Claim, ...]:
    """The claims of the prose, in order. Text inside `apparatus`, headings and code make none.

    `cites` are ids of notes, or the marker's label where the note is missing.
    """
    aside = _merged([*apparatus, *(note.span for note in notes)])
    ordered = with_markup(document, markers)
    quantities = _by_offset(document, ordered, aside)
    found: list[Claim] = []
    for block in document.blocks or (Block("paragraph", Span(0, len(document.text))),):
        if block.kind in _UNPROVEN or _covered(block.span, aside):
            continue
        inside = _between(quantities, block.span.start, block.span.end)
        if inside:
            found += _paragraph(document.text, block.span, inside, ordered)
    return tuple(found)


def _covered(span: Span, aside: list[Span]) -> bool:
    """Whether a span lies wholly in one of `aside`, which is sorted and does not overlap."""
    at = bisect_right(aside, span.start, key=lambda other: other.start) - 1
    return at >= 0 and aside[at].covers(span)


def _by_offset(document: Document, markers: list[Marker], aside: list[Span]) -> list[Quantity]:
    """The quantities of the text outside `aside`, which is read once and so in one language."""
    hidden: list[Span] = [marker.span for marker in markers] + list(aside)
    return list(find_quantities(document.text, language=document.language, exclude=_merged(hidden)))


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


class _Sentence(Struct, frozen=True):
    """A sentence with what was found in it; `markers` are those of the sentence, `later` the first one behind it."""

    span: Span
    text: str
    quantities: tuple[Quantity, ...]
    markers: tuple[Marker, ...]
    later: tuple[Marker, ...]
    periods: tuple[Period, ...]


def _paragraph(text: str, span: Span, quantities: list[Quantity], markers: list[Marker]) -> Iterator[Claim]:
    inside = _between(markers, span.start, span.end)
    earlier = _Earlier()
    for part in sentences(text, span, [marker.span for marker in inside]):
        if not _between(quantities, part.start, part.end):
            earlier.unread.append((part, text, inside))
            continue
        sentence = _Sentence(
            part,
            part.of(text),
            tuple(_between(quantities, part.start, part.end)),
            tuple(_between(inside, part.start, part.end)),
            _cluster(_between(inside, part.end, span.end)[:_MOST_GLUED]),
            _periods(part, text, inside),
        )
        for index, quantity in enumerate(sentence.quantities):
            yield _claim(sentence, index, quantity, earlier)
        earlier.read(sentence.periods)


class _Earlier:
    """The sentences of a paragraph before the one being read; those without amounts are read only if need be."""

    def __init__(self) -> None:
        self.unread: list[tuple[Span, str, list[Marker]]] = []
        self._period: str | None = None

    def read(self, periods: tuple[Period, ...]) -> None:
        """Note the periods of a sentence that comes behind all others."""
        values = [period.value for period in periods if period.value]
        if values:
            self.unread, self._period = [], values[-1]

    def period(self) -> str | None:
        """The last period named."""
        unread, self.unread = self.unread, []
        for sentence in unread:
            self.read(_periods(*sentence))
        return self._period


def _periods(part: Span, text: str, markers: list[Marker]) -> tuple[Period, ...]:
    return find_periods(_unmarked(part.of(text), part.start, _between(markers, part.start, part.end)), part.start)


def _unmarked(sentence: str, offset: int, markers: list[Marker]) -> str:
    """The sentence with its markers blanked out, so that the 18 of `2023.18` is no part of a date."""
    parts, at = [], 0
    for marker in markers:
        start, end = marker.span.start - offset, min(marker.span.end - offset, len(sentence))
        parts += [sentence[at:start], MARK * (end - start)]
        at = end
    return "".join([*parts, sentence[at:]])


_Placed = TypeVar("_Placed", Marker, Quantity)


def _between(placed: list[_Placed], start: int, end: int) -> list[_Placed]:
    """Those of a sorted list that begin in a range."""
    first = bisect_left(placed, start, key=lambda one: one.span.start)
    return placed[first : bisect_left(placed, end, first, key=lambda one: one.span.start)]


def _cluster(markers: list[Marker]) -> tuple[Marker, ...]:
    """The first marker and those glued to it (`.12,13`)."""
    found = markers[:1]
    for marker in markers[1:]:
        if marker.span.start - found[-1].span.end > _GLUE:
            break
        found.append(marker)
    return tuple(found)


def _claim(sentence: _Sentence, index: int, quantity: Quantity, earlier: _Earlier) -> Claim:
    start, end = quantity.span.start - sentence.span.start, quantity.span.end - sentence.span.start
    following = sentence.quantities[index + 1].span.start if index + 1 < len(sentence.quantities) else sentence.span.end
    period = period_of(sentence.periods, quantity.span, following)
    cites, attachment = _cites(sentence, quantity)
    return Claim(
        span=sentence.span,
        sentence=sentence.text,
        quantity=quantity,
        subject=subject_of(sentence.text, start, end),
        period=period and (period.value or _same_as(sentence, period) or earlier.period()),
        aspect=aspect_of(sentence.text, quantity, start, end),
        cites=cites,
        attachment=attachment,
        checkworthy=is_checkworthy(quantity),
    )


def _same_as(sentence: _Sentence, same: Period) -> str | None:
    earlier = [period.value for period in sentence.periods if period.value and period.span.end <= same.span.start]
    return earlier[-1] if earlier else None


def _cites(sentence: _Sentence, quantity: Quantity) -> tuple[tuple[str, ...], Literal["sentence", "paragraph", "none"]]:
    """The nearest markers behind the quantity in its sentence, else any in it, else the next ones of the paragraph."""
    behind = _between(list(sentence.markers), quantity.span.end, sentence.span.end)[:_MOST_GLUED]
    chosen = _cluster(behind) or sentence.markers[:_MOST_GLUED]
    if chosen:
        return _ids(chosen), "sentence"
    return (_ids(sentence.later), "paragraph") if sentence.later else ((), "none")


def _ids(markers: tuple[Marker, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(marker.note or marker.label for marker in markers))


def is_checkworthy(quantity: Quantity) -> bool:
    """Whether a reader would want a source for the number: not for "two powers", "billions", "a twelve-point plan"."""
    words = quantity.form == "words"
    vague = words and quantity.comparator == "over" and quantity.low == quantity.step and quantity.low >= 1000
    small = (
        words
        and quantity.dimension in _COUNTABLE
        and quantity.comparator == "exactly"
        and quantity.high <= _SMALL_COUNT
    )
    idle = (
        words
        and quantity.dimension in ("duration", "age")
        and quantity.comparator == "exactly"
        and quantity.low <= Decimal(1)
    )
    return not (vague or small or idle)
