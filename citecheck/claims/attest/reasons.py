"""Why a page is taken to state a number, or not: the signs that weighed most, in a sentence."""

from __future__ import annotations

from citecheck.claims.attest.weigh import Weighed

_MOST = 3
_SLIGHT = 0.15
"""A weight that is not worth a word."""

_PHRASES = {
    "absent": "it is nowhere in the page",
    "converted": "it is the number before it in another unit",
    "found": "the number stands in the page",
    "sentence": "it stands in a sentence of the page",
    "heading": "it stands in a heading",
    "fragment": "it stands in a list or a table",
    "furniture": "it stands outside the text, in a menu or a caption",
    "issue": "it is a part of the day on which the page was published",
    "archive": "it stands in an archive's or a copyright line",
    "uncovered": "no other word of the sentence is near it",
    "left": "the same word stands before it",
    "name": "it is a part of the same name",
    "noun": "it counts or tells the same thing",
    "noun-before": "what it tells of stands before it",
    "no-noun": "what it tells of is not there",
    "month": "the month is there with it",
    "month-elsewhere": "the month is there, but not with it",
    "no-month": "the month is not there",
    "date": "the whole date is there",
    "date-uncovered": "the date is there, but tells of something else",
    "same-month": "the month is there with another day",
    "other-date": "another date of that year is there",
    "other-year": "the day is there with another year",
    "day-found": "the day of the date is there",
    "paired": "the other end of the range is there",
    "unpaired": "the other end of the range is not there",
    "glued": "it is a part of another number there",
    "in-date": "it is a part of a date or a time there",
    "other-form": "it is an ordinal in one place and a number in the other",
    "subject": "the name that the sentence begins with is near it",
    "first": "“first” stands on most pages",
    "rare": "numbers like it seldom stand on a page by chance",
    "small": "numbers like it often stand on a page by chance",
    "unrelated": "the page has hardly a word of the sentence",
    "cover": "the line has many words of the sentence",
    "near": "the words around it are those of the sentence",
}
_AGAINST = {
    "found": "such a number stands on most pages",
    "cover": "the line has few words of the sentence",
    "near": "the words around it are others",
    "subject": "the name that the sentence begins with is not near it",
    "sentence": "a sentence of the page has it",
    "fragment": "only a list or a table has it",
}


def explain(found: Weighed) -> str:
    """A sentence or two: what speaks for the number being stated, and what against, the strongest first."""
    told: set[str] = set()
    sides: dict[bool, list[str]] = {True: [], False: []}
    for name, weight in found.signs:
        phrase = _phrase(name, weight)
        side = sides[weight > 0]
        if abs(weight) >= _SLIGHT and len(side) < _MOST and phrase not in told:
            told.add(phrase)
            side.append(phrase)
    leads = {True: "For it", False: "Against it"}
    parts = [f"{leads[side]}: {'; '.join(phrases)}." for side, phrases in sides.items() if phrases]
    return " ".join(parts) or "Nothing speaks for it or against it."


def _phrase(name: str, weight: float) -> str:
    sign = name.split(".", 1)[1]
    return _AGAINST.get(sign, _PHRASES[sign]) if weight < 0 else _PHRASES[sign]
