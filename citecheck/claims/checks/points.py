"""A share and its change in percent, where nothing says whether percent or percentage points are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.claims.checks import cues
from citecheck.claims.checks.told import Told, told
from citecheck.model import Claim, Extract

_RATE = re.compile(
    r"\b(?:share|rates?|proportion|percentage|turnout|unemployment|inflation|poverty|literacy|support|approval|ratio"
    r"|accounted|accounts|accounting|made up|makes up|stake|quota|penetration|coverage|margin|yield|tariff"
    r"|дол[яиюей]\w*|уровень|уровня|безработиц\w*|инфляци\w*|явк\w*|ставк\w*|рейтинг\w*|составлял\w*|приходил\w*"
    r"|anteil\w*|quote|rate|arbeitslos\w*|inflation\w*|beteiligung\w*|taux|part|proportion|chômage|participation"
    r"|cuota|tasa|proporción|desempleo)\b|占|比重|比例|占比|率",
    re.IGNORECASE,
)
_GROWTH_OF = re.compile(
    r"\b(?:growth|grow\w*|grew|рост\w*|wachstum\w*|croissance|crecimiento)\b|增长|增速", re.IGNORECASE
)
_APPOSED_CHANGE = re.compile(
    rf"^(?P<behind>[^,;.—–]{{0,60}}?)\s?(?:\(|, |— ?|– ?)\s*(?:(?:which (?:is|was)|or|это|soit) )?(?:(?:an?|the|ein"
    rf"|eine"
    rf"|une)\s+(?:\w+\s)?)?"
    rf"(?:{cues.UP}|{cues.DOWN})\s*(?:of|by|на|um|von|de|d')?\s*{cues.BOUND}",
    re.IGNORECASE,
)
_TO = re.compile(rf"^\s*(?:percent)?\s*(?:to|до|auf|à|a|至|到)\s*{cues.BOUND}", re.IGNORECASE)
_BY_WORD = re.compile(rf"\b(?:by|на|um|de)\b{cues.BOUND}", re.IGNORECASE)
_PERCENT = re.compile(r"%|per ?cent|процент|Prozent|pour cent", re.IGNORECASE)
_TARGET_OF = re.compile(r"^\s*(?:of|от|des|der|du|de)\b", re.IGNORECASE)
_FROM_BASE = re.compile(r"^\s*(?:from|с|von|de|compared with|on) (?:\d|about|the \d)", re.IGNORECASE)


def unclear_points(extract: Extract) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of a change in percent and the share it is the change of, as in "over 22% of the trade (a jump of 5%)"."""
    for row in told(extract):
        for index, claim in enumerate(row.claims):
            if _is_read_as_range(row, index):
                yield claim, claim
            if index + 1 == len(row.claims) or not (_is_percent(row, index) and _is_percent(row, index + 1)):
                continue
            if _is_level_then_change(row, index):
                yield row.claims[index + 1], row.claims[index]
            elif _is_change_to_level(row, index):
                yield row.claims[index], row.claims[index + 1]


def _is_percent(row: Told, index: int) -> bool:
    quantity = row.quantity(index)
    return quantity.dimension == "share" and quantity.unit == "percent" and quantity.low == quantity.high


def _is_read_as_range(row: Told, index: int) -> bool:
    """A change and the level that it leads to, read as the two ends of a range: "has risen 9 percent to 81 percent"."""
    quantity, before = row.quantity(index), row.gaps[index]
    if quantity.dimension != "share" or quantity.unit != "percent" or quantity.low == quantity.high:
        return False
    twice = len(_PERCENT.findall(row.written(index))) > 1
    return bool(twice and cues.BY.search(before) and _RATE.search(before[-90:]) and not _GROWTH_OF.search(before[-60:]))


def _moves(before: str) -> bool:
    return bool(cues.IS_UP.search(before[-60:]) or cues.IS_DOWN.search(before[-60:]))


def _is_level_then_change(row: Told, index: int) -> bool:
    """22% of the trade (a jump of about 5%): and no other value that the change could be reckoned from."""
    before, gap, after = row.gaps[index], row.gaps[index + 1], row.gaps[index + 2]
    match = _APPOSED_CHANGE.search(gap)
    if (
        match is None
        or cues.BY.search(before)
        or not _RATE.search(before[-90:] + match["behind"])
        or _GROWTH_OF.search(before[-60:])
    ):
        return False
    closed = "(" not in gap or ")" in after[:40]
    neighbours = (index - 1, index + 2)
    alone = not any(
        0 <= other < len(row.claims) and _is_percent(row, other) and _is_close(row, index, other)
        for other in neighbours
    )
    return closed and alone and not _TARGET_OF.search(after) and not cues.FROM.search(before)


def _is_close(row: Told, index: int, other: int) -> bool:
    gap = row.gaps[index] if other < index else row.gaps[other]
    return bool(cues.FROM.search(gap) or cues.UP_FROM.search(gap) or (other < index and cues.TO.search(gap)))


def _is_change_to_level(row: Told, index: int) -> bool:
    """The unemployment rate fell by 0.5 percent to 6.1 percent."""
    before, gap, after = row.gaps[index], row.gaps[index + 1], row.gaps[index + 2]
    return bool(
        (cues.BY.search(before) or (_BY_WORD.search(before) and _moves(before)))
        and _TO.search(gap)
        and _RATE.search(before[-90:])
        and not _GROWTH_OF.search(before[-60:])
        and not _FROM_BASE.search(after)
        and row.quantity(index).high < row.quantity(index + 1).high
    )
