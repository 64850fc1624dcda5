"""A spreadsheet's number as its format shows it: 0.32 under `0%` is 32%, 44669 under `d mmm yyyy` a date.

Formats are those of ISO/IEC 29500-1, 18.8.30 and 18.8.31. Digits, thousands, percent, scaling commas, literal text and
currencies are followed; of dates the parts that are shown are kept, written as ISO 8601 has them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache
from typing import NamedTuple

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    **dict.fromkeys((14, 15, 16, 22), "yyyy-mm-dd"),
    17: "yyyy-mm",
    **dict.fromkeys((18, 19, 20, 21, 45, 46, 47), "hh:mm"),
}
_PIECE = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|(\[[^\]]*\])|(.)', re.DOTALL)
_MOST_DIGITS = 40
_MOST_DECIMALS = 30


class Format(NamedTuple):
    """One section of a format: text around the number, decimals, what it is multiplied by; or the parts of a date."""

    before: str = ""
    after: str = ""
    decimals: int | None = None
    thousands: bool = False
    factor: Decimal = Decimal(1)
    date: str = ""


@lru_cache(maxsize=512)
def section_of(code: str, *, negative: bool) -> Format:
    """The section of a format code that numbers of this sign are shown by."""
    sections = _sections(code)
    return _format(sections[1] if negative and len(sections) > 1 else sections[0])


def shown(value: str, code: str, *, from_1904: bool = False) -> str:
    """A number as it is written in the file, shown by a format code (empty: General)."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        return value[:_MOST_DIGITS]
    if not code or code.lower() == "general":
        return plain(number)
    two = len(_sections(code)) > 1
    form = section_of(code, negative=number < 0)
    if form.date:
        return _date(number, form.date, from_1904) or plain(number)
    if form.decimals is None:
        return form.before + plain(number) + form.after if not form.before else form.before
    with localcontext() as context:
        context.prec = 80
        number = (number * form.factor).quantize(Decimal(1).scaleb(-form.decimals), ROUND_HALF_UP)
    sign = "-" if number < 0 and not (two and form.before.startswith(("(", "-", "−"))) else ""
    return f"{sign}{form.before}{format(abs(number), ',f' if form.thousands else 'f')}{form.after}"


def plain(number: Decimal) -> str:
    """A number without format: fifteen digits at most, as spreadsheets keep them."""
    with localcontext() as context:
        context.prec = 15
        text = format(+number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _sections(code: str) -> list[str]:
    found, quoted = [""], False
    for char in code[:500]:
        quoted ^= char == '"'
        if char == ";" and not quoted:
            found.append("")
        else:
            found[-1] += char
    return found


def _format(section: str) -> Format:
    digits, literals = "", ["", ""]
    date = ""
    for quoted, escaped, currency, bracket, char in _PIECE.findall(section):
        literal = quoted or escaped or currency
        if bracket:
            date += "h" if bracket[1:2].lower() in ("h", "m", "s") and set(bracket[1:-1].lower()) <= set("hms") else ""
        elif literal:
            literals[bool(digits)] += literal
        elif char and char in "0#?.,":
            digits += char
        elif char == "%":
            literals[bool(digits)] += "%"
        elif char and char.lower() in "ymdhsae" and not digits:
            date += char.lower()
        elif char and char not in "@":
            literals[bool(digits)] += char
    before, after = literals[0].lstrip(), literals[1].rstrip()
    if date and not digits.strip(".,"):
        return Format(date=date)
    if not set(digits) & set("0#?"):
        return Format(before.strip(), after)
    whole, _, rest = digits.rstrip(",").partition(".")
    scale = Decimal(1000) ** -(len(digits) - len(digits.rstrip(",")))
    factor = scale * (100 if "%" in section and "%" in before + after else 1)
    decimals = min(sum(char in "0#?" for char in rest), _MOST_DECIMALS)
    return Format(before, after, decimals, "," in whole, factor)


def _date(number: Decimal, parts: str, from_1904: bool) -> str | None:
    """The day a serial number stands for, as precisely as it is shown (ISO/IEC 29500-1, 18.17.4)."""
    if not 0 <= number < 2_958_466:
        return None
    begins = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    try:
        moment = begins + timedelta(days=float(number))
    except OverflowError:  # behind the year 9999
        return None
    if "d" in parts and ("y" in parts or "m" in parts):
        return moment.strftime("%Y-%m-%d")
    if "y" in parts and "m" in parts:
        return moment.strftime("%Y-%m")
    if "y" in parts:
        return moment.strftime("%Y")
    return moment.strftime("%H:%M") if "h" in parts or "s" in parts else None
