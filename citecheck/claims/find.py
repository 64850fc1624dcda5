"""The claims of an article: every amount of its prose with the notes that stand behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal, TypeVar

from msgspec import Struct

from citecheck.claims.marks import MOST_GLUED, cluster, with_markup
from citecheck.claims.offsets import is_offset
from citecheck.claims.periods import Period, find_periods, period_of
from citecheck.claims.quantities import find_quantities
from citecheck.claims.quantities.tokens import MARK
from citecheck.claims.statements import aspect_of, subject_of
from citecheck.model import Block, Claim, Document, Marker, Note, Quantity, Span
from citecheck.read.language import guess_language
from citecheck.read.sentences import sentences

_UNPROVEN = frozenset(("code", "furniture", "notes", "title", "heading"))
_SMALL_COUNT = 4
_WITNESSED = 1000
"""Nobody has met or counted so many himself."""
_PARTS_OF_A_WHOLE = frozenset(("point", "part", "step", "side", "page", "volume", "letter", "word", "way", "stage"))
"""Counts of them in words describe the thing: a twelve-point plan, a five-part series."""
_LINK = re.compile(r",? (?:to|up to|to reach|or|до|auf|à|a|al) (?:[a-z]+ ){0,2}$|,? (?:и|und|and|et|y) \w{3,12} $")
_ANAPHORA = frozenset(("total", "figure", "number", "sum", "amount", "volume"))
_MOST_READ = 40
"""A sentence with more numbers is a list or a table: the rest of them have no subject of their own."""
_PER = re.compile(r"\b(?:per|pro|por cada)\s{1,3}$|每$")
_PER_REACH = 12
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
    spoken = (document.language or guess_language(document.text, "en") or "en").split("-")[0].lower()
    quantities = _by_offset(document, ordered, aside, spoken)
    found: list[Claim] = []
    for block in document.blocks or (Block("paragraph", Span(0, len(document.text))),):
        if block.kind in _UNPROVEN or _covered(block.span, aside):
            continue
        inside = _between(quantities, block.span.start, block.span.end)
        if inside:
            found += _paragraph(document.text, block.span, inside, ordered, spoken)
    return tuple(found)


def _covered(span: Span, aside: list[Span]) -> bool:
    """Whether a span lies wholly in one of `aside`, which is sorted and does not overlap."""
    at = bisect_right(aside, span.start, key=lambda other: other.start) - 1
    return at >= 0 and aside[at].covers(span)


def _by_offset(document: Document, markers: list[Marker], aside: list[Span], language: str) -> list[Quantity]:
    """The quantities of the text outside `aside`, which is read once and so in one language."""
    hidden: list[Span] = [marker.span for marker in markers] + list(aside)
    return list(find_quantities(document.text, language=language, exclude=_merged(hidden)))


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


def _paragraph(
    text: str, span: Span, quantities: list[Quantity], markers: list[Marker], language: str
) -> Iterator[Claim]:
    inside = _between(markers, span.start, span.end)
    earlier = _Earlier()
    for part in _unbroken(sentences(text, span, [marker.span for marker in inside]), quantities):
        if not _between(quantities, part.start, part.end):
            earlier.unread.append((part, text, inside))
            continue
        sentence = _Sentence(
            part,
            part.of(text),
            tuple(_between(quantities, part.start, part.end)),
            tuple(_between(inside, part.start, part.end)),
            cluster(_between(inside, part.end, span.end)[:MOST_GLUED]),
            _periods(part, text, inside),
        )
        for index, quantity in enumerate(sentence.quantities):
            yield _claim(sentence, index, quantity, earlier, language)
        earlier.read(sentence.periods, sentence.span, text)


def _unbroken(parts: Iterable[Span], quantities: list[Quantity]) -> Iterator[Span]:
    """Sentences; two are one where a quantity stands across their border ("U.S. $58.9 billion")."""
    open_part: Span | None = None
    for part in parts:
        whole = Span(open_part.start, part.end) if open_part else part
        within = _between(quantities, whole.start, whole.end)
        open_part = whole if within and within[-1].span.end > whole.end else None
        if open_part is None:
            yield whole
    if open_part is not None:
        yield open_part


class _Earlier:
    """The sentences of a paragraph before the one being read; those without amounts are read only if need be."""

    def __init__(self) -> None:
        self.unread: list[tuple[Span, str, list[Marker]]] = []
        self._period: str | None = None

    def read(self, periods: tuple[Period, ...], sentence: Span, text: str) -> None:
        """Note the periods of a sentence that comes behind all others; what it says in brackets is by the way."""
        told = [period for period in periods if period.value]
        outside = [period for period in told if not _bracketed(text, sentence.start, period.span.start)]
        values = [period.value for period in outside or told]
        if values:
            self.unread, self._period = [], values[-1]

    def period(self) -> str | None:
        """The last period named."""
        unread, self.unread = self.unread, []
        for sentence in unread:
            text = sentence[1]
            self.read(_periods(*sentence), sentence[0], text)
        return self._period


def _bracketed(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) > text.count(")", start, at)


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


def _claim(sentence: _Sentence, index: int, quantity: Quantity, earlier: _Earlier, language: str) -> Claim:
    start, end = quantity.span.start - sentence.span.start, quantity.span.end - sentence.span.start
    following = _following(sentence, index)
    read = index < _MOST_READ
    subject = subject_of(sentence.text, start, end, language) if read else None
    period = period_of(sentence.periods, quantity.span, following, _linked(sentence, index))
    cites, attachment = _cites(sentence, quantity)
    return Claim(
        span=sentence.span,
        sentence=sentence.text,
        quantity=quantity,
        subject=subject,
        period=_period(sentence, period, subject, earlier),
        aspect=aspect_of(sentence.text, quantity, start, end) if read else "level",
        cites=cites,
        attachment=attachment,
        checkworthy=is_checkworthy(quantity)
        and not _is_base(sentence.text, quantity, start)
        and not _is_witnessed(sentence.text, quantity)
        and not is_offset(sentence.text, quantity, start, end),
    )


def _is_witnessed(sentence: str, quantity: Quantity) -> bool:
    """Whether an author tells of himself, without a source: "I spoke with a dozen traders", not "I put it at $5 bn"."""
    told = quantity.dimension in ("count", "number", "duration") and quantity.high < _WITNESSED
    return told and sentence.startswith("I ")


def _following(sentence: _Sentence, index: int) -> int:
    """Where the next quantity begins or the sentence ends; the base of "539 deaths per 100,000 births" is none."""
    for after in sentence.quantities[index + 1 :]:
        if not _is_base(sentence.text, after, after.span.start - sentence.span.start):
            return after.span.start
    return sentence.span.end


def _is_base(sentence: str, quantity: Quantity, start: int) -> bool:
    """Whether a count is only what a rate is told for: "per 1,000 people"."""
    counted = quantity.dimension in _COUNTABLE
    return counted and _PER.search(sentence, max(0, start - _PER_REACH), start) is not None


def _linked(sentence: _Sentence, index: int) -> int:
    """Where the quantity after the next begins, or the sentence ends, when the next is linked by "to"; else 0."""
    ahead = sentence.quantities[index + 1 : index + 3]
    if not ahead:
        return 0
    between = sentence.text[
        sentence.quantities[index].span.end - sentence.span.start : ahead[0].span.start - sentence.span.start
    ]
    if not _LINK.match(between):
        return 0
    return ahead[1].span.start if len(ahead) > 1 else sentence.span.end


def _period(sentence: _Sentence, period: Period | None, subject: str | None, earlier: _Earlier) -> str | None:
    """The period's value; "the same period" and a bare "total" mean that of an earlier sentence."""
    if period is not None:
        return period.value or _same_as(sentence, period) or earlier.period()
    return earlier.period() if subject is not None and subject.lower() in _ANAPHORA else None


def _same_as(sentence: _Sentence, same: Period) -> str | None:
    earlier = [period.value for period in sentence.periods if period.value and period.span.end <= same.span.start]
    return earlier[-1] if earlier else None


def _cites(sentence: _Sentence, quantity: Quantity) -> tuple[tuple[str, ...], Literal["sentence", "paragraph", "none"]]:
    """The nearest markers behind the quantity in its sentence, else any in it, else the next ones of the paragraph."""
    behind = _between(list(sentence.markers), quantity.span.end, sentence.span.end)[:MOST_GLUED]
    chosen = cluster(behind) or sentence.markers[:MOST_GLUED]
    if chosen:
        return _ids(chosen), "sentence"
    return (_ids(sentence.later), "paragraph") if sentence.later else ((), "none")


def _ids(markers: tuple[Marker, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(marker.note or marker.label for marker in markers))


def is_checkworthy(quantity: Quantity) -> bool:
    """Whether a reader would want a source for the number: not for "two powers", "billions", "a twelve-point plan"."""
    words = quantity.form == "words"
    if words and quantity.dimension == "count" and quantity.unit in _PARTS_OF_A_WHOLE:
        return False
    vague = words and quantity.comparator == "over" and quantity.low == quantity.step and quantity.low >= 1000
    small = (
        words
        and quantity.dimension in _COUNTABLE
        and quantity.comparator == "exactly"
        and quantity.high <= _SMALL_COUNT
    )
    vague = vague or (words and quantity.dimension == "duration" and quantity.low != quantity.high)
    idle = (
        words
        and quantity.dimension in ("duration", "age")
        and quantity.comparator == "exactly"
        and quantity.low <= Decimal(1)
    )
    return not (vague or small or idle)
