"""What a table's heads add to a bare number: "Exports, US$ million" over 8,870 makes it $8,870 million."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from citecheck.claims.quantities import find_quantities
from citecheck.model import Quantity

_PARTS = re.compile(r"[()\[\],;:/–—|]| - ")
_LEAD = re.compile(r"^(?:in|в|en|million of|values? in|amounts? in|unit:?)\s+", re.IGNORECASE)
_MONEY_FIRST = re.compile(r"(\W|[A-Z]{3}) ?([a-z]{1,2}|[MBK])")
_LONGEST = 200


def under_heads(quantity: Quantity, heads: Sequence[str], language: str) -> Quantity:
    """The quantity of a cell with the scale and the unit that its heads give; as it was where it has a unit itself."""
    if quantity.unit or quantity.dimension != "number":
        return quantity
    for head in reversed(heads):
        found = _unit_in(head[:_LONGEST], language)
        if found is not None:
            return replace(
                quantity,
                low=quantity.low * found.low,
                high=quantity.high * found.low,
                step=quantity.step * found.low,
                unit=found.unit,
                dimension=found.dimension,
            )
    return quantity


@lru_cache(maxsize=4096)
def _unit_in(head: str, language: str) -> Quantity | None:
    """The unit that a head names, as the quantity that one of it is, or None."""
    parts = [part.strip() for part in _PARTS.split(head)]
    for part in (*reversed(parts), *(part.split()[-1] for part in parts if " " in part)):
        unit = _LEAD.sub("", part)
        if not unit or any(char.isdigit() for char in unit):
            continue
        money = _MONEY_FIRST.fullmatch(unit)
        written = f"{money[1]}1{money[2]}" if money else f"1 {unit}"
        found = find_quantities(written, language=language)
        whole = found and found[0].span.start == 0 and found[0].span.end >= len(written.rstrip("."))
        if whole and (found[0].dimension in ("currency", "physical", "share", "points") or found[0].low > 1):
            return found[0]
    return None
