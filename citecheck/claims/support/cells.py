"""Table cells that hold a number and nothing else: read at once, with the scale and the unit that their heads give.

"Exports, US$ million" over 8,870 makes it $8,870 million. Most cells of a large table are such; to read them as prose
would take ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from citecheck.claims.quantities import find_quantities
from citecheck.claims.quantities.numerals import fold, read_number
from citecheck.model import Dimension, Quantity, Source, Span

_PLAIN = re.compile(r"\s*([-+]?)(\d[\d.,' ]{0,40})(%?)\s*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PARTS = re.compile(r"[()\[\],;:/–—|]| - ")
_LEAD = re.compile(r"^(?:in|в|en|million of|values? in|amounts? in|unit:?)\s+", re.IGNORECASE)
_YEARLY = re.compile(r"\s+(?:a|per|an|each) (?:year|annum|month|day|quarter)$|\s+(?:annually|yearly)$", re.IGNORECASE)
_MONEY_FIRST = re.compile(r"(\W|[A-Z]{3}) ?([a-z]{1,2}|[MBK])")
_SCALE = "thousand|million|billion|trillion|lakh|crore|тыс|млн|млрд|Tsd|Mio|Mrd"
_SCALE_FIRST = re.compile(rf"((?:{_SCALE})s?\b\.?)\s.*?\d", re.IGNORECASE)
_SCALE_LAST = re.compile(rf"(\D+?),?\s+(?:in\s+)?((?:{_SCALE})s?)", re.IGNORECASE)
_SIGN_THEN_SCALE = re.compile(rf"(\W|[A-Z]{{0,3}}\$|[A-Z]{{3}})\s?((?:{_SCALE})s?)", re.IGNORECASE)
_SCALED = re.compile(rf"(?:{_SCALE}|milli|millones|miles\b|mld|mln|bn\b|[千万亿萬億]|000|\W[mk]\b)", re.IGNORECASE)
_NOUGHTS = re.compile(r"[’‘']?(?<!\d)000['’]?s?(?!\d)")
_OF_THE_YEAR = re.compile(r"\b(?:(?:constant|current|real|chained)\s+)?(?:1[5-9]|20)\d\d\b\s*", re.IGNORECASE)
_LONGEST = 200
_MOST_HEADS = 3_000
_LONGEST_CELL = 50


class Heads:
    """What heads say of units, each read once; after some thousands of different ones no more are read."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: dict[str, Quantity | None] = {}

    def apply(self, quantity: Quantity, heads: Sequence[str]) -> Quantity:
        """The quantity with the scale and the unit of the innermost head that has one; as it is if it has a unit."""
        if quantity.unit or quantity.dimension != "number":
            return quantity
        for head in reversed(heads):
            unit = self._unit(head[:_LONGEST])
            if unit is not None:
                return in_unit(quantity, unit)
        return quantity

    def _unit(self, head: str) -> Quantity | None:
        if head not in self._known:
            if len(self._known) >= _MOST_HEADS:
                return None
            self._known[head] = unit_in(head, self._language)
        return self._known[head]


def in_unit(quantity: Quantity, unit: Quantity) -> Quantity:
    """A bare number as so many of `unit`."""
    return replace(
        quantity,
        low=quantity.low * unit.low,
        high=quantity.high * unit.low,
        step=quantity.step * unit.low,
        unit=unit.unit,
        dimension=unit.dimension,
    )


def unit_in(head: str, language: str) -> Quantity | None:
    """The unit that a head names, as the quantity that one of it is ("US$ million": 1000000 USD), or None."""
    parts = [part.strip() for part in _PARTS.split(_OF_THE_YEAR.sub("", _NOUGHTS.sub(" thousand", head)))]
    for part in reversed(parts):
        found = _unit(part, language)
        if found is not None:
            return found
    last_words = (part.split()[-1] for part in parts if " " in part)
    return next((found for word in last_words if (found := _unit(word, language)) is not None), None)


@lru_cache(maxsize=1024)
def unit_of_table(line: str, language: str) -> Quantity | None:
    """The scale, with its unit, that a whole line or a bracket in it gives ("(in millions of euros)"), or None."""
    if _SCALED.search(line) is None:
        return None
    bare = _OF_THE_YEAR.sub("", _NOUGHTS.sub(" thousand", line))
    parts = [part.strip() for part in _PARTS.split(bare)]
    found = next((unit for part in reversed(parts) if (unit := _unit(part, language)) is not None), None)
    return found if found is not None and found.low > 1 else None


def _unit(part: str, language: str) -> Quantity | None:
    """The quantity that one of what `part` names is, where all of it is a unit or a scale."""
    unit = _YEARLY.sub("", _LEAD.sub("", part))
    money = _MONEY_FIRST.fullmatch(unit) or _SIGN_THEN_SCALE.fullmatch(unit)
    if money is not None:
        written = f"{money[1]}1{' ' * (len(money[2]) > 2)}{money[2]}"
    elif (scale := _SCALE_FIRST.match(unit)) is not None:
        written = f"1 {scale[1]}"  # of things whose size is told, such as "thousand 60-kg bags"
    elif (turned := _SCALE_LAST.fullmatch(unit)) is not None:
        written = f"1 {turned[2].rstrip('s')} {turned[1]}"
    else:
        written = f"1 {unit}"
    if not unit or sum(char.isdigit() for char in written) > 1:
        return None
    found = find_quantities(written, language=language)
    whole = found and found[0].span.start == 0 and found[0].span.end >= len(written.rstrip("."))
    told = whole and (found[0].dimension in ("currency", "physical", "share", "points") or found[0].low > 1)
    return found[0] if told else None


def plain_cells(source: Source, read: int, most: int, heads: Heads, language: str) -> Iterator[tuple[Quantity, int]]:
    """The quantities of the cells before offset `read` that are plain numbers, with the numbers of their cells.

    A year is none where no column or row gives it a unit. At most `most` are read.
    """
    text = source.document.text
    for number, cell in enumerate(source.cells):
        if cell.span.start >= read or most <= 0:
            return
        if cell.span.end - cell.span.start > _LONGEST_CELL:
            continue
        found = plain_number(cell.span.of(text), language)
        if found is None:
            continue
        quantity = heads.apply(replace(found, span=cell.span), cell.headers)
        in_a_column = quantity.unit and len(cell.headers) > 1
        if in_a_column or not _YEAR.fullmatch(cell.span.of(text).strip()):
            yield quantity, number
            most -= 1


def plain_number(written: str, language: str) -> Quantity | None:
    """A cell's words as a quantity that has no place yet, or None where they are more than a number."""
    match = _PLAIN.fullmatch(written if written.isascii() else fold(written))
    if match is None:
        return None
    value = read_number(match[2].strip(), language)
    if value is None:
        return None
    low = -value.value if match[1] == "-" else value.value
    dimension: Dimension = "share" if match[3] else "number"
    return Quantity(Span(0, 0), low, low, "percent" if match[3] else "", dimension, "exactly", "digits", value.step)
