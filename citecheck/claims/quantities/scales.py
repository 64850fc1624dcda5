"""Amounts whose scale word ("billion") is missing beside their siblings: $240 next to $227.7 billion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from citecheck.claims.quantities.lexicon import words
from citecheck.model import Claim, Span

_SCALE = re.compile(
    r"(?:million|billion|trillion|m(?:il)?n|bn|tr?n|млн|млрд|трлн|миллион\w*|миллиард\w*|[Mm]i[ol]\w*|[Mm]rd|亿|万"
    r"|k|K|[MB])\b|[亿万]"
)
_PER_UNIT = re.compile(
    r"\s*(?:/|per\b|a (?:\w+ )?(?:barrel|ton|tonne|share|ticket|person|head|day|week|month|year|hour|kilo|gallon"
    r"|unit|piece|pound|night|seat|vote)\b"
    r"|an (?:hour|ounce|acre|item)\b|each\b|apiece\b|(?:price|cap|fee|fine|ticket|note|bill|coin|banknote|wage"
    r"|toll|charge|deposit|tip|discount)\b|за\b|pro\b|par\b|por\b|的价格)",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:price|prices|priced|cost|costs|costing|cap|fee|fees|ticket|per|wage|wages|salary|rate|fare|tariff|share"
    r"|shares|барр\w*|цен\w*|prix|preis\w*|precio\w*)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    words(
        "the and for was are had has its our not but per all one two any out own she his her him who how why now may "
        "can did yet "
        "und der die das den dem von auf mit les des une sur par pas est для что как это его она они его "
        "that this with from have been were which their about over more than into also last year years amounted "
        "total according reached exceeded billion "
        "million trillion level some will would could other first most between under while data shows indicates "
        "sources estimated"
    )
)
_KINDRED = (
    {
        "total",
        "amount",
        "amounted",
        "level",
        "volume",
        "turnover",
        "value",
        "figure",
        "sum",
        "overall",
        "trade",
        "commerce",
        "exports",
        "imports",
    },
)
_POWERS = (
    ("trillion", 12), ("трлн", 12), ("триллион", 12), ("tn", 12), ("trn", 12), ("billion", 9), ("bn", 9), ("млрд",
    9), ("миллиард", 9),
    ("mrd", 9), ("milliard", 9), ("mil millones", 9), ("million", 6), ("millón", 6), ("millon", 6), ("mn", 6),
    ("млн", 6),
    ("миллион", 6), ("mio", 6), ("万亿", 12), ("亿", 8), ("万", 4), ("m", 6), ("b", 9), ("k", 3),
)  # fmt: skip
_ABSURD = Decimal(1000)
_NEAR = 400
_MOST_PRICE = 1000
"""A price per piece is seldom higher, and a sum with a lost scale word never is."""
_JOIN = 12


class MissingScale(NamedTuple):
    """A claim whose amount seems to lack a scale word, and the claim beside it that has one."""

    claim: Claim
    sibling: Claim


def missing_scales(claims: Sequence[Claim], text: str) -> tuple[MissingScale, ...]:
    """The amounts of money without a scale word that are of the size of a sibling that has one, in text order.

    Two amounts are siblings when they stand in the same or in neighbouring sentences of a paragraph, in the same
    currency, and their sentences speak of the same thing. Prices per unit are none.
    """
    money = [claim for claim in claims if claim.quantity.dimension == "currency"]
    # "four pounds an ounce, which it soon after issued at £3 17s.": all of a sentence with a price are prices
    priced = {claim.span for claim in money if claim.quantity.high < _MOST_PRICE and _is_price(claim, text)}
    found: list[MissingScale] = []
    for index, claim in enumerate(money):
        if _has_scale(claim, text) or claim.span in priced or _shares_scale(money, index, text):
            continue
        near = [
            other
            for other in money[max(0, index - 3) : index + 4]
            if other is not claim and _are_siblings(claim, other, text)
        ]
        if near:
            found.append(MissingScale(claim, min(near, key=lambda other: _distance(claim, other))))
    return tuple(found)


def _has_scale(claim: Claim, text: str) -> bool:
    written = claim.quantity.span.of(text)
    return bool(_SCALE.search(written)) or claim.quantity.form == "words"


_ONE_SCALE = re.compile(
    r"\s*(?:-|–|—|to|and|or|до|и|или|bis|auf|und|oder|à|et|ou|a|y|o|至|到|和|from|с|von|de|\s)+\s*[$€£¥]?\s*",
    re.IGNORECASE,
)


def _shares_scale(money: list[Claim], index: int, text: str) -> bool:
    """Whether the scale word behind the next amount holds for this one too: "from 780 to 910 million"."""
    if index + 1 == len(money):
        return False
    here, there = money[index].quantity.span, money[index + 1].quantity.span
    return there.start - here.end <= _JOIN and bool(_ONE_SCALE.fullmatch(text, here.end, max(here.end, there.start)))


def _is_price(claim: Claim, text: str) -> bool:
    span = claim.quantity.span
    return bool(_PER_UNIT.match(text, span.end) or _PRICE.search(text, max(0, span.start - 60), span.start))


def _are_siblings(claim: Claim, other: Claim, text: str) -> bool:
    if other.quantity.unit != claim.quantity.unit or not _has_scale(other, text) or other.quantity.high < 10**6:
        return False
    gap = _between(claim, other)
    if gap.end - gap.start > _NEAR or "\n" in gap.of(text):
        return False
    bare, digits = claim.quantity.high, _digits(other, text)
    if bare <= 0 or digits is None or not (digits / 5 <= bare <= digits * 5) or other.quantity.high / bare < _ABSURD:
        return False
    return claim.span == other.span or _alike(claim, other)


def _between(claim: Claim, other: Claim) -> Span:
    first, second = sorted((claim.quantity.span, other.quantity.span))
    return Span(first.end, max(first.end, second.start))


def _distance(claim: Claim, other: Claim) -> int:
    gap = _between(claim, other)
    return gap.end - gap.start


def _digits(claim: Claim, text: str) -> Decimal | None:
    """The number as its digits stand before the scale word: 227.7 of "$227.7 billion"."""
    power = _power(claim.quantity.span.of(text))
    return None if power is None else claim.quantity.high / Decimal(10**power)


def _power(written: str) -> int | None:
    """The power of ten that the scale word of an amount stands for."""
    lowered = written.lower()
    return next((power for word, power in _POWERS if word in lowered), None)


def _alike(claim: Claim, other: Claim) -> bool:
    """Whether two sentences speak of the same thing: a word of theirs in common, or two words for a total."""
    mine, theirs = _words(claim.sentence), _words(other.sentence)
    if (mine & theirs) - _COMMON:
        return True
    return any(mine & kin and theirs & kin for kin in _KINDRED)


def _words(sentence: str) -> set[str]:
    return {
        match[0].lower().rstrip("s") if len(match[0]) > 5 else match[0].lower() for match in _WORD.finditer(sentence)
    }
