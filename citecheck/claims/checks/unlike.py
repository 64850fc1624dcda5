"""A value compared with a count: "$6.8 billion (four times the number ...)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from citecheck.claims.checks import cues
from citecheck.claims.checks.told import Told, told
from citecheck.model import Claim, Extract, Quantity

_BEHIND_VALUE = re.compile(
    rf"^[^;.(,—–，]{{0,70}}[(,—–，（]\s*(?:or |which is |i\.e\. |это |soit |das ist |что )?{cues.BOUND}", re.IGNORECASE
)
_THE_NUMBER = re.compile(
    r"^\s*(?:more than |larger than |higher than |больше(?:,? чем)? |so (?:hoch|viel) wie |plus que |que )?"
    r"(?:(?:the|that|their|its|die|der|le|el|das)\s+)?(?:total\s+)?"
    r"(?:numbers?\b(?! of (?:dollars|euros|rubles|yuan))|as many\b|числ[ао]\b|количеств[ао]\b|(?:an)?zahl\b|so "
    r"viele\b|nombre\b|número\b)"
    r"|^的?数量",
    re.IGNORECASE,
)
_THE_VALUE = re.compile(
    r"^\s*(?:(?:the|their|its)\s+)?(?:total\s+)?(?:value|worth|revenues?|cost|price|turnover|стоимост\w+|выручк\w+"
    r"|wert|umsatz"
    r"|valeur|montant|valor)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"^[^;.(—–]{0,60}?[,(—–]?\s*\b(?:(?:more|less|fewer|higher|lower|larger|smaller|greater) than (?:the|its|their"
    r"|all the|those)"
    r"|compared (?:with|to)|as against|versus|vs\.?|по сравнению с|больше,? чем|меньше,? чем|gegenüber|verglichen mit"
    r"|par rapport aux?"
    rf"|contre|frente a)\s*{cues.BOUND}",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"^\s*(?:'|'s\b|worth\b|had\b|have\b|has\b|spen\w+|paid\b|pay\b|put\b|together\b|combined\b|invest\w*|earn\w*"
    r"|rece\w+|rais\w*"
    r"|could\b|can\b|make\b|made\b|contribut\w*|in (?:revenue|sales|costs|damages)|потрат\w*|имел\w*|стоимостью)",
    re.IGNORECASE,
)
_TIMES_THE_NUMBER = re.compile(
    r"^[^;.(,—–]{0,70}[(,—–]\s*(?:(?:or|что|soit|das ist) )?(?:almost |nearly |more than |почти |fast |presque |plus "
    r"de )?"
    r"(?:twice|double|half|le double|le triple|la moitié|el doble|вдвое|втрое|вчетверо|в \w+ раза?|doppelt|dreimal"
    r"|viermal|das doppelte"
    r"|die hälfte)\s+(?:(?:so|as|больше|выше|more|viel|hoch|many|much|than|wie|als|que|of|чем)\s+){0,3}"
    r"(?:the number|числа|количества|die (?:an)?zahl|der (?:an)?zahl|du nombre|le nombre|del número)\b",
    re.IGNORECASE,
)


class Unlike(NamedTuple):
    """A claim and the words or the amount that it is compared with and that measure something else.

    `value` says whether the claim is the value (compared with a count) or the count.
    """

    claim: Claim
    other: Claim | None
    value: bool


def unlike_comparisons(extract: Extract) -> Iterator[Unlike]:
    """Comparisons of money with a count of things, in order."""
    for row in told(extract):
        for index, claim in enumerate(row.claims):
            if _is_value(claim.quantity) and _TIMES_THE_NUMBER.search(row.gaps[index + 1]):
                yield Unlike(claim, None, value=True)
        for index in range(len(row.claims) - 1):
            first, second = row.quantity(index), row.quantity(index + 1)
            if _is_multiple(second) and _BEHIND_VALUE.search(row.gaps[index + 1]):
                yield from _multiplied(row, index)
            elif _is_value(first) != _is_value(second) and _is_compared(row, index):
                yield Unlike(row.claims[index], row.claims[index + 1], _is_value(first))


def _is_multiple(quantity: Quantity) -> bool:
    return quantity.dimension == "multiple" or (quantity.unit == "time" and quantity.dimension == "count")


def _multiplied(row: Told, index: int) -> Iterator[Unlike]:
    quantity, after = row.quantity(index), row.gaps[index + 2]
    if _is_value(quantity) and _THE_NUMBER.search(after):
        yield Unlike(row.claims[index], row.claims[index + 1], value=True)
    elif quantity.dimension == "count" and quantity.unit != "time" and _THE_VALUE.search(after):
        yield Unlike(row.claims[index], row.claims[index + 1], value=False)


def _is_value(quantity: Quantity) -> bool:
    return quantity.dimension == "currency"


def _is_compared(row: Told, index: int) -> bool:
    one, other = row.quantity(index), row.quantity(index + 1)
    count = other if _is_value(one) else one
    if count.dimension != "count" or not count.unit or count.unit == "time":
        return False
    return bool(_COMPARED.search(row.gaps[index + 1])) and not _WORTH.search(row.gaps[index + 2])
