"""Stocks and flows: what has piled up by a day, and what came within a period. The strong words only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.claims.checks.content import content
from citecheck.claims.checks.intervals import given
from citecheck.claims.checks.told import Told, told
from citecheck.claims.checks.topics import families_of, topics_of
from citecheck.model import Claim, Extract

_FLOW_BEHIND = re.compile(
    r"^[^,;.()—]{0,60}?\b(?:alone|(?:a|per|each|every) (?:year|month|quarter|day)|annually|yearly|in (?:just |only "
    r")?(?:a single|one) (?:year|month)"
    r"|в год|ежегодно|в месяц|pro jahr|jährlich|im jahr\b(?! (?:1|2)\d)|par an|par mois|chaque année|al año|anuales)\b"
    r"|^[^,;.()—]{0,30}(?:每年|单年)",
    re.IGNORECASE,
)
_FLOW_FRONT = re.compile(
    r"\b(?:alone|in just (?:one|a single) year|in 20\d\d alone|только (?:за|в) (?:одном )?(?:\d{4}|\w+)(?: год\w*)?"
    r"|allein (?:im jahr )?\d{4}"
    r"|en \d{4} seulement|rien qu'en \d{4}|sólo en \d{4}|仅\d{4} ?年)[^;.]{0,60}$|仅\d{4} ?年[^；。]{0,30}$",
    re.IGNORECASE,
)
_STOCK_NOUN = (
    r"(?:cumulative\w*|the stock of|(?:investment|fdi|debt|capital) stock of|fdi stock|stock of (?:fdi|foreign|direct"
    r"|investment|debt)|outstanding (?:debt"
    r"|loan|credit|bond|balance)\w*"
    r"|accumulated (?:investment|debt|stock|fdi|foreign|savings|capital)\w*"
    r"|накопленн\w+|совокупн\w+ объ[её]м\w*|kumuliert\w*|bestand an|bestand der|encours|cumulé\w*|stock d|acumulad\w+)"
)
_STOCK_FRONT = re.compile(rf"\b{_STOCK_NOUN}[^;.,]{{0,60}}$|(?:累计|存量)[^；。，]{{0,30}}$", re.IGNORECASE)
_SINCE_FRONT = re.compile(r"\b(?:since|с|seit|depuis|desde) (?:1[89]|20)\d\d\b(?! году)[^;.]{0,60}$", re.IGNORECASE)
_BY_THE_END = (
    r"(?:\b(?:by|at|as of|as at|to|until) (?:the )?end of\b|\b(?:by|at) the end\b|\bas of\b|\bto date\b|\bso far\b"
    r"|\bcumulative\w*"
    r"|\baccumulated\b"
    r"|\bsince (?:1[89]|20)\d\d|\bstock of\b|\boutstanding\b|\bover (?:the (?:last|past) )?(?:\w+ )?(?:years|decades)\b"
    r"|\bнакоплен\w*|\bк концу\b|\bна конец\b|\bна 1 января|\bза все годы|\bс начала|\bbis ende\b|\bper ende\b"
    r"|\bkumuliert\w*|\bseit \d{4}"
    r"|\bà la fin\b|\bfin \d{4}|\bcumul\w*|\bdepuis \d{4}|\ba fines de|\bacumulad\w+|截至|累计|存量|年底)"
)
_STOCK_TITLE = re.compile(_BY_THE_END, re.IGNORECASE)
_STOCK_SENTENCE = re.compile(rf"(?:{_BY_THE_END})", re.IGNORECASE)
_FLOW_TITLE = re.compile(
    r"\b(?:alone|(?:a|per|each|every) (?:year|month)|annual(?:ly)?|yearly|во? год|ежегодн\w*|только за|pro jahr"
    r"|jährlich\w*|par an|annuel\w*)\b|每年|仅",
    re.IGNORECASE,
)
_REACH = 90
_MOST_ALIKE = 8


class Confusion(NamedTuple):
    """A claim told as a flow and as a stock; `other` is the claim that tells it the other way, if it is another."""

    claim: Claim
    other: Claim | None


def is_flow(row: Told, index: int) -> bool:
    """Whether the words around an amount say strongly that it came within one period ("in 2022 alone", "a year")."""
    return bool(_FLOW_BEHIND.search(row.gaps[index + 1][:_REACH]) or _FLOW_FRONT.search(row.gaps[index][-_REACH:]))


def is_stock(row: Told, index: int) -> bool:
    """Whether the words around an amount say strongly that it has piled up ("cumulative", "by the end of")."""
    if _SINCE_FRONT.search(row.gaps[index][-_REACH:]):
        return True
    behind = re.split(r"[,;(]|\band\b|\bwith\b", row.gaps[index + 1][:_REACH])[0]
    return bool(_STOCK_FRONT.search(row.gaps[index][-_REACH:]) or _STOCK_SENTENCE.search(behind))


def title_is_stock(title: str) -> bool:
    """Whether a headline gives a stock."""
    return bool(_STOCK_TITLE.search(title)) and not _FLOW_TITLE.search(title)


def title_is_flow(title: str) -> bool:
    """Whether a headline gives a flow."""
    return bool(_FLOW_TITLE.search(title)) and not _STOCK_TITLE.search(title)


def confusions(extract: Extract) -> Iterator[Confusion]:
    """Amounts that the text itself gives both as a flow and as a stock: in one breath, or in two places."""
    seen: dict[tuple[str, object], list[tuple[Claim, bool]]] = {}
    for row in told(extract):
        for index, claim in enumerate(row.claims):
            quantity = claim.quantity
            if quantity.dimension not in ("currency", "physical", "count") or quantity.low != quantity.high:
                continue
            flow, stock = is_flow(row, index), is_stock(row, index)
            if flow and stock:  # "a year ... by the end of the decade" is a plan; a cumulative amount a year is not
                if _STOCK_FRONT.search(row.gaps[index][-_REACH:]):
                    yield Confusion(claim, None)
            elif (flow or stock) and quantity.high >= 1000:
                yield from _told_otherwise(seen, claim, flow)


def _told_otherwise(
    seen: dict[tuple[str, object], list[tuple[Claim, bool]]], claim: Claim, flow: bool
) -> Iterator[Confusion]:
    """The same amount of the same measure, told the other way elsewhere."""
    earlier = seen.setdefault((claim.quantity.unit, claim.quantity.high), [])
    mine = families_of(topics_of(claim.sentence))
    for other, other_flow in earlier:
        theirs = families_of(topics_of(other.sentence))
        alike = mine == theirs if mine or theirs else len(content(claim.sentence) & content(other.sentence)) > 1
        same = alike and _same_year(claim, other)
        if other_flow != flow and same and given(other.quantity).meets(given(claim.quantity)):
            yield Confusion(claim, other)
            break
    if len(earlier) < _MOST_ALIKE:
        earlier.append((claim, flow))


def _same_year(claim: Claim, other: Claim) -> bool:
    mine, theirs = ((each.period or "").rpartition("/")[2][:4] for each in (claim, other))
    return (mine == theirs and mine.isdigit()) or ".." in (mine, theirs)
