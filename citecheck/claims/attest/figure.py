"""A number of a sentence: what kind it is, and what the sentence says around it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from citecheck.claims.attest.dates import is_day, is_year, month_of
from citecheck.claims.attest.page import Page
from citecheck.claims.attest.terms import CARDINALS, ORDINALS, SCALES, Term, terms
from citecheck.model import Span

MAX_SENTENCE = 3_000
"""Characters of a sentence that are read."""

Kind = Literal["year", "day", "ordinal", "word", "number", "range", "code", "scale", "decade"]

_DECADE = re.compile(r"(?:1\d|20)?\d\d'?s")
_CODE = re.compile(r"(?=.*[^\W\d_])(?=.*\d)(?!\d+(?:st|nd|rd|th)$)", re.IGNORECASE)
_RANGE = re.compile(r"[\d.,]+\s*[–—/-]\s*[\d.,]+")
_CONVERTED = re.compile(r"\(\s*[~≈]?$")
_UNIT = re.compile(r"[\s\u00a0]*(?:km|kg|mi|mm|cm|ft|lb|in|ha|m|acres|miles|met(?:er|re)s|feet|sq|°)", re.IGNORECASE)
_TO = re.compile(r"(?:to|and|until|till|[-–—])", re.IGNORECASE)
_TO_DAY = re.compile(r"(?:[^\W\d_]+\.? )?(?:to|and|until|[-–—])(?: [^\W\d_]+)?", re.IGNORECASE)
_BREAKS = frozenset(("of", "and", "to", "in", "on", "for", "from", "by", "with", "at", "is", "was", "were", "are"))
_NEAR = 5.0
"""Words after which a word of the sentence says a third as much of a number."""


class Sentence(Struct, frozen=True):
    """A sentence against a page: `weights` is what each of its stems says, `near` the same words with their places."""

    text: str
    terms: tuple[Term, ...]
    weights: dict[str, float]
    near: tuple[tuple[str, int], ...]
    names: tuple[str, ...]


class Figure(Struct, frozen=True):
    """A number of a sentence; `first` and `last` are places of its terms, `nouns` the stems behind it.

    `month`, `year` and `day` are those of the date that it is a part of. `partner` holds the digits of the other end
    of a range, `before` the stems ahead of it, `neighbours` the names beside it. `adjective` says that a year stands
    before what it tells of ("the 2018 prize"), `converted` that the number is the one before it in another unit.
    """

    kind: Kind
    written: str
    first: int
    last: int
    numbers: tuple[str, ...]
    nouns: tuple[str, ...]
    before: tuple[str, ...]
    neighbours: tuple[str, ...]
    month: int | None
    year: int | None
    day: int | None
    partner: str | None
    adjective: bool
    converted: bool


def read_sentence(text: str, page: Page) -> Sentence:
    """The words of a sentence, weighed by how rare they are in the page."""
    found = tuple(terms(text[:MAX_SENTENCE]))
    content = [
        (term.stem, at, term)
        for at, term in enumerate(found)
        if term.stem and not (month_of(term) and term.is_name) and term.word not in SCALES
    ]
    weights = {stem: page.rarity(stem) for stem, _, _ in content}
    names = tuple(dict.fromkeys(stem for stem, _, term in content if term.is_name))
    return Sentence(text, found, weights, tuple((stem, at) for stem, at, _ in content), names)


def read_figures(sentence: Sentence, spans: Sequence[Span]) -> list[Figure]:
    """The numbers at these spans; those that hold no word or number of the sentence are left out."""
    kinds = [kind for span in spans if (kind := _kind(sentence, span))]
    return [_figure(sentence, kind, kinds) for kind in kinds]


class _Found(Struct, frozen=True):
    kind: Kind
    written: str
    first: int
    last: int
    month: int | None


def _kind(sentence: Sentence, span: Span) -> _Found | None:
    found = sentence.terms
    own = [at for at, term in enumerate(found) if term.start < span.end and term.end > span.start]
    if not own:
        return None
    first, last = own[0], own[-1]
    written = span.of(sentence.text)
    month = _month_beside(found, first, last)
    term = found[first]
    low = written.lower()
    kind: Kind = "number"
    if low in SCALES and len(low) > 2:
        kind = "scale"
    elif low == "half":
        kind = "word"
    elif is_year(term) and first == last:
        kind, month = (
            "year",
            next(
                (m for at in (first - 1, first - 2) if at >= 0 and (m := month_of(found[at])) and found[at].is_name),
                None,
            ),
        )
    elif _DECADE.fullmatch(low):
        kind = "decade"
    elif month and first == last and is_day(term):
        kind = "day"
    elif _CODE.match(low):
        kind = "code"
    elif _RANGE.fullmatch(written):
        kind = "range"
    elif term.ordinal or low in ORDINALS:
        kind = "ordinal"
    elif low in CARDINALS:
        kind = "word"
    return _Found(kind, written, first, last, month if kind in ("day", "year") else None)


def _month_beside(found: Sequence[Term], first: int, last: int) -> int | None:
    """The month that stands right before or behind ("24 October", "October 24", "24th of October")."""
    places = [first - 1, last + 1]
    if last + 2 < len(found) and found[last + 1].word in ("of", "de"):
        places.append(last + 2)
    for at in places:
        if 0 <= at < len(found) and (month := month_of(found[at])):
            return month
    return None


def _figure(sentence: Sentence, own: _Found, others: Sequence[_Found]) -> Figure:
    found = sentence.terms
    after = sentence.text[found[own.last].end :]
    following = found[own.last + 1] if own.last + 1 < len(found) else None
    numbers = tuple(term.number for term in found[own.first : own.last + 1] if term.number)
    return Figure(
        kind=own.kind,
        written=own.written,
        first=own.first,
        last=own.last,
        numbers=numbers,
        nouns=_nouns(found, own.last),
        before=tuple(
            term.stem for term in found[max(0, own.first - 2) : own.first] if term.stem and not month_of(term)
        ),
        neighbours=(*neighbours(found, own.first), *neighbours(found, own.last)),
        month=own.month,
        year=_year_of(found, own),
        day=_day_before(found, own) if own.kind == "year" and own.month else None,
        partner=_partner(sentence, own, others),
        adjective=own.kind == "year"
        and not own.month
        and following is not None
        and bool(following.stem)
        and re.match(r"\s+[\"“']?$", sentence.text[found[own.last].end : following.start]) is not None,
        converted=own.first > 0
        and _CONVERTED.search(sentence.text[: found[own.first].start]) is not None
        and _UNIT.match(after) is not None,
    )


def _nouns(found: Sequence[Term], last: int) -> tuple[str, ...]:
    """Stems of the next three words at most, up to a preposition or another number."""
    nouns: list[str] = []
    for term in found[last + 1 : last + 5]:
        if term.number or term.word in _BREAKS or len(nouns) == 3:
            break
        if term.stem and term.word not in SCALES and not month_of(term):
            nouns.append(term.stem)
    return tuple(nouns)


def neighbours(found: Sequence[Term], at: int) -> tuple[str, ...]:
    """Stems of the names right beside a term: what it is a part of ("Blank Banshee 1")."""
    beside = [found[place] for place in (at - 1, at + 1) if 0 <= place < len(found)]
    return tuple(term.stem for term in beside if term.is_name and not month_of(term))


def _year_of(found: Sequence[Term], own: _Found) -> int | None:
    if own.kind == "year":
        return int(found[own.first].word)
    if own.kind != "day":
        return None
    return next((int(term.word) for term in found[own.first : own.first + 4] if is_year(term)), None)


def _day_before(found: Sequence[Term], own: _Found) -> int | None:
    return next((int(term.number) for term in found[max(0, own.first - 2) : own.first] if is_day(term)), None)


def _partner(sentence: Sentence, own: _Found, others: Sequence[_Found]) -> str | None:
    """The other end of "from 1952 to 1955", "between 10 and 12 May"."""
    if own.kind not in ("year", "number", "day"):
        return None
    for other in others:
        if other is own or other.kind != own.kind:
            continue
        low, high = sorted((own, other), key=lambda one: one.first)
        between = sentence.text[sentence.terms[low.last].end : sentence.terms[high.first].start].strip()
        if _TO.fullmatch(between) or (own.kind == "day" and _TO_DAY.fullmatch(between)):
            return sentence.terms[other.first].number
    return None


def nearness(sentence: Sentence, figure: Figure) -> dict[str, float]:
    """What each stem says of this number: less the farther it stands from it."""
    near: dict[str, float] = {}
    for stem, at in sentence.near:
        distance = min(abs(at - figure.first), abs(at - figure.last))
        near[stem] = max(near.get(stem, 0.0), sentence.weights[stem] * math.exp(-distance / _NEAR))
    return near
