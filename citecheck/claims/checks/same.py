"""When two claims are about the same thing, so that their values can be set side by side.

Same unit, same period (or none in both, within one article), same words: the content of the clause without the number,
the period and the words that any statistic has ("total", "reached") must be equal as a set of stems. That misses many
pairs and mistakes few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citecheck.claims.checks.attribution import attributed_to
from citecheck.claims.checks.content import content, names
from citecheck.claims.checks.intervals import Interval, given, result
from citecheck.claims.checks.outlook import looks_ahead
from citecheck.claims.checks.stocks import is_flow, is_stock
from citecheck.claims.checks.told import Told, told
from citecheck.claims.periods import find_periods
from citecheck.model import Claim, Extract, Quantity

_DIMENSIONS = ("currency", "physical", "count", "share", "number")
_BOUNDARY = re.compile(
    r"[;:()—（）；。]| – |, (?:and|but|while|whereas|which|who|with|when|as|up|down|or|of which|compared|после|а|но|und"
    r"|et|mais)\b",
    re.IGNORECASE,
)
_TAIL_END = re.compile(_BOUNDARY.pattern + r"|, ", re.IGNORECASE)
_FOLDED = {"turnover": "trade", "commerc": "trade", "inhabitant": "population", "товарооборот": "торговл"}
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_RELATIVE = re.compile(
    r"\b(?:last|next|previous|same|this|following|that|earlier|later|ago|former|first|second|third|fourth|early|late"
    r"|now|today|then|currently"
    r"|прошл\w+|следующ\w+|предыдущ\w+|теперь|сейчас|тогда|vorig\w*|letzt\w*|nächst\w*|damals|heute|dernier\w*"
    r"|prochain\w*|去年|今年)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:another|other|additional|further|more|extra|also|each|per|every|a|of them|of these|of whom|some|different"
    r"|various)\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d[\d-]*")
"""What is left of them in a clause is part of a name: "the Hopes 10-11 Championships"."""
_MOST_ALIKE = 12
_MOST_AMOUNTS = 8
_MOST_TOLD = 5
"""A quantity with so many values is a series whose dates were not understood."""
_WORDS_ACROSS = 3
"""So many stems must agree between two articles; within one the subject is known."""


class Stated(NamedTuple):
    """A claim with where it stands: the index of the article in the run."""

    claim: Claim
    article: int
    by: frozenset[str]


class Conflict(NamedTuple):
    """Two claims about the same thing whose values have nothing in common, the earlier one first."""

    first: Stated
    second: Stated


Key = tuple[str, str, str, frozenset[str]]


def keyed(extract: Extract, article: int) -> Iterator[tuple[Key, Stated]]:
    """The claims that can be compared with others, each with what it is about."""
    for row in told(extract):
        if _is_table(row):
            continue
        by: frozenset[str] | None = None
        for index, claim in enumerate(row.claims):
            key = _key(row, index)
            if key is not None:
                by = attributed_to(claim.sentence) if by is None else by
                yield key, Stated(claim, article, by)


def conflicts(found: Sequence[tuple[Key, Stated]]) -> Iterator[Conflict]:
    """Pairs of claims with one key and values that exclude each other; each claim is told against one other."""
    groups: dict[Key, list[Stated]] = {}
    counts: dict[Key, int] = {}
    for key, stated in found:
        earlier = groups.setdefault(key, [])
        against = next((other for other in earlier if _excludes(key, other, stated)), None)
        if against is not None and counts.get(key, 0) < _MOST_TOLD and not any(_agrees(one, stated) for one in earlier):
            counts[key] = counts.get(key, 0) + 1
            yield Conflict(against, stated)
        if len(earlier) < _MOST_ALIKE:
            earlier.append(stated)


def _is_table(row: Told) -> bool:
    sentence = row.claims[0].sentence
    return len(row.claims) > _MOST_AMOUNTS or sum(map(str.isdigit, sentence)) * 2 > sum(map(str.isalpha, sentence))


def _key(row: Told, index: int) -> Key | None:
    claim, quantity = row.claims[index], row.quantity(index)
    if not claim.checkworthy or quantity.dimension not in _DIMENSIONS or claim.aspect in ("change", "rank", "ratio"):
        return None
    period = claim.period or ""
    if (
        ".." in period
        or (period and not period[:4].isdigit())
        or looks_ahead(claim.sentence)
        or quantity.form == "words"
    ):
        return None
    # siblings of one unit in a sentence are told apart by words that the clause may not hold
    if any(
        _is_sibling(quantity, other.quantity) and not _is_part(row, at, index)
        for at, other in enumerate(row.claims)
        if at != index
    ):
        return None
    if _VAGUE.search(row.gaps[index][-16:]):
        return None
    about = _about(row, index)
    if about is None or (not period and not _is_telling(about, claim.sentence)):
        return None
    kind = "flow" if is_flow(row, index) else "stock" if is_stock(row, index) else ""
    return quantity.unit, period, f"{quantity.dimension} {kind}", about


def _is_telling(about: frozenset[str], sentence: str) -> bool:
    """Whether the words alone say that two sentences without a period mean one thing: three of them, one a name."""
    roots = {name[:5] for name in names(sentence)}
    return len(about) >= _WORDS_ACROSS and any(word[:5] in roots for word in about)


def _is_sibling(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or (one.dimension in ("count", "number") and other.dimension in ("count", "number"))


_OF_THEM = re.compile(r"^\s*(?:of (?:them|whom|which|these)|из них|из которых|davon|d'entre eux)\b", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:including|among them|of whom|of which|в том числе|из них|darunter|davon|dont)\b[^.;]{0,20}$", re.IGNORECASE
)


def _is_part(row: Told, at: int, whole: int) -> bool:
    """Whether the amount at `at` is told as a part of the one at `whole`: "61,000 people, 14,000 of them at sea"."""
    return at == whole + 1 and bool(_OF_THEM.search(row.gaps[at + 1]) or _WITH.search(row.gaps[at]))


def _about(row: Told, index: int) -> frozenset[str] | None:
    """The stems of the clause that holds an amount, or None where it says too little."""
    before, after = row.gaps[index], row.gaps[index + 1]
    head = _BOUNDARY.split(before)[-1] if index else _last_clause(before)
    tail = _TAIL_END.split(after)[0]
    if _RELATIVE.search(head) or _RELATIVE.search(tail):
        return None
    noun = row.written(index) if row.quantity(index).dimension == "count" else ""
    line = f"{head} {noun} {tail}"
    stems = (content(_without_periods(line)) - _MONTHS) | set(_DIGITS.findall(_without_periods(f"{head} {tail}")))
    about = frozenset(_FOLDED.get(word, word) for word in stems)
    return about if len(about) >= 2 else None


def _last_clause(before: str) -> str:
    return _BOUNDARY.split(before)[-1]


def _without_periods(line: str) -> str:
    parts, at = [], 0
    for period in find_periods(line):
        parts.append(line[at : period.span.start])
        at = period.span.end
    return "".join([*parts, line[at:]])


def _wide(quantity: Quantity) -> Interval:
    one, other = given(quantity), result(quantity)
    return Interval(min(one.low, other.low), max(one.high, other.high))


def _excludes(key: Key, one: Stated, other: Stated) -> bool:
    """Whether two values can't both hold, and nobody is named who might differ."""
    if (one.by or other.by) and one.by != other.by:
        return False
    if one.claim.sentence == other.claim.sentence:
        return False
    if one.article != other.article and (not key[1] or len(key[3]) < _WORDS_ACROSS):
        return False
    return not _wide(one.claim.quantity).meets(_wide(other.claim.quantity))


def _agrees(one: Stated, other: Stated) -> bool:
    return one.article == other.article and _wide(one.claim.quantity).meets(_wide(other.claim.quantity))
