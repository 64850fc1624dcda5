"""The JSON report: the records of the run as they are, for other programs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
from msgspec.structs import replace

from citecheck.model import Claim, Extract, Run
from citecheck.report.schema import Report, members

_ENCODER = msgspec.json.Encoder(decimal_format="number", order="deterministic")
_LONGEST_AMOUNT = 40  # digits; a larger power of ten keeps its exponent, or one number could fill the disk


def render(run: Run) -> bytes:
    """The run as indented JSON that `citecheck.report.load` reads back and `citecheck.report.schema` describes."""
    documents = tuple(plain(extract) for extract in run.documents)
    return encode(Report(**{**members(run), "documents": documents}))


def encode(record: Any) -> bytes:
    """A record as indented JSON with a closing line feed; members in the order of the record, mappings sorted."""
    return msgspec.json.format(_ENCODER.encode(record), indent=2) + b"\n"


def plain(extract: Extract) -> Extract:
    """The extract with its amounts written out: 8900000000, not 8.9E+9."""
    return replace(extract, claims=tuple(_plain_claim(claim) for claim in extract.claims))


def _plain_claim(claim: Claim) -> Claim:
    quantity = claim.quantity
    amounts = (quantity.low, quantity.high, quantity.step)
    if not any("E" in str(amount) for amount in amounts):
        return claim
    low, high, step = map(_written_out, amounts)
    return replace(claim, quantity=replace(quantity, low=low, high=high, step=step))


def _written_out(amount: Decimal) -> Decimal:
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > _LONGEST_AMOUNT:
        return amount
    return Decimal(format(amount, "f"))
