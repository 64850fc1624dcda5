"""Rates that the text lets one recompute: an amount by the year, by the head, by the piece."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.claims.checks import cues
from citecheck.claims.checks.disagreement import Disagreement, in_unit
from citecheck.claims.checks.intervals import Interval, quotient, reckoned, result
from citecheck.claims.checks.shares import measures
from citecheck.claims.checks.told import Told
from citecheck.claims.quantities.lexicon import words
from citecheck.model import Quantity

_LONGEST_ITEM = 70


def rates(row: Told) -> Iterator[Disagreement]:
    """$12 billion over four years, or $4 billion a year; $10 million for 2 million people, or $6 each."""
    for index in range(len(row.claims) - 2):
        a, b, c = (row.quantity(index + offset) for offset in range(3))
        first, second, after = row.gaps[index + 1 : index + 4]
        if ". " in first + second or len(first) > _LONGEST_ITEM or len(second) > _LONGEST_ITEM:
            continue
        each = cues.EACH.search(after)
        counted = b.dimension == "count" and a.dimension == "currency" and cues.AMONG_ALL.search(first)
        over = cues.DURING.search(first) and b.dimension == "duration" and _per(each) == b.unit
        among = counted and (cues.EACH_OF.search(after) or (each and _is_head(each, b)))
        if ((each and over) or among) and measures(a, c) and cues.AVERAGE.search(second) and b.low == b.high:
            yield from _rate(row, index, index + 1, index + 2)
        yearly = cues.EACH.search(second) and c.dimension == "duration" and cues.FOR_YEARS.search(second)
        if yearly and _per(cues.EACH.search(second)) == c.unit and measures(a, b) and cues.ONLY_OR.search(first):
            yield from _rate(row, index, index + 2, index + 1)


def _per(each: re.Match[str] | None) -> str:
    if each is None:
        return ""
    word = (each["what"] or each["adverb"] or each["han"] or "").lower()
    return _UNITS.get(word, word)


_UNITS = {
    "annually": "year", "yearly": "year", "monthly": "month", "daily": "day", "jährlich": "year", "ежегодно": "year",
    "год": "year", "jahr": "year", "an": "year", "año": "year", "месяц": "month", "monat": "month", "mois": "month",
    "mes": "month", "每年": "year", "每月": "month",
}  # fmt: skip
_HEADS = frozenset(
    words(
        "person head capita inhabitant resident человека душу kopf einwohner personne habitant tête persona habitante"
        " 每人 each apiece"
    )
)


def _is_head(each: re.Match[str] | None, counted: Quantity) -> bool:
    per = _per(each)
    return per == counted.unit or per in _HEADS


def _rate(row: Told, total_at: int, number_at: int, rate_at: int) -> Iterator[Disagreement]:
    whole, number, rate = row.quantity(total_at), row.quantity(number_at), row.quantity(rate_at)
    upper, lower = reckoned(whole, number)
    ratio = quotient(upper, Interval(number.low, number.high) if number.dimension == "duration" else lower)
    if ratio is not None and number.low > 0 and not result(rate).meets(ratio):
        yield Disagreement(
            "rate",
            row.claims[rate_at],
            (row.claims[total_at], row.claims[number_at]),
            f"“{row.written(total_at)}” by “{row.written(number_at)}” is {in_unit(whole.low / number.low, rate.unit)}",
        )
