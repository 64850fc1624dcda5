"""Numbers as science writes them: 3.1 × 10^5, 2·10⁻³, 1.2e-8, 5.2 ± 0.3."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.claims.quantities.numerals import Number, read_number
from citecheck.claims.quantities.prose import Prose

_TIMES = frozenset("×x·*⋅•х")
_RAISED = {char: str(n) for n, char in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")} | {"⁻": "-", "⁺": ""}
_SUPERSCRIPT = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_CARET = re.compile(r"(?:\^|\*\*) ?\{?([-+]?\d{1,3})\}?(?![\d.])")
_FLAT = re.compile(r"-(\d{1,2})(?![\d.,-])")
"""A power that lost its raising: 3 × 10−6."""
_FLAT_TEN = re.compile(r"10([3-9]|1\d|2[0-3])")
_LENGTHS = ("mm", "cm", "m", "km", "in", "ft", "-")
_E = re.compile(r"[eE]([-+]?\d{1,2})(?![\w.])")
_MOST = 30
"""A larger power of ten is no amount that an article states."""


def superscript(text: str, at: int) -> tuple[int, int] | None:
    """The whole number raised at `at` (⁻³, ²⁴) and where it ends."""
    match = _SUPERSCRIPT.match(text, at)
    return None if match is None else (int("".join(_RAISED[char] for char in match[0])), match.end())


def with_power(prose: Prose, number: Number, after: int) -> tuple[Number, int, int] | None:
    """The number times the power of ten behind it, the token behind and the offset behind it; None where none is."""
    end = prose.tokens[after - 1].end
    small = _E.match(prose.text, end)
    if small is not None:
        return _raised(prose, number, int(small[1]), after, small.end())
    if prose.word(after) not in _TIMES or prose.tokens[after].start > end + 1:
        return None
    if prose.word(after + 1) != "10":
        return _flat(prose, number, after + 1) if prose.word(after) in "×⋅·" else None
    return _ten(prose, number, after + 1, flat=True)


def _flat(prose: Prose, number: Number, index: int) -> tuple[Number, int, int] | None:
    """2.5 × 106 cells: a mantissa and a ten whose power is no longer raised; not 2 × 105 mm guns."""
    power = _FLAT_TEN.fullmatch(prose.word(index))
    if power is None or not 1 <= number.value < 10 or prose.word(index + 1) in _LENGTHS:
        return None
    return _raised(prose, number, int(power[1]), index + 1, prose.tokens[index].end)


def power_alone(prose: Prose, index: int) -> tuple[Number, int, int] | None:
    """10⁻³, 10^6: the power of ten that begins at token `index`."""
    if prose.word(index) != "10":
        return None
    return _ten(prose, Number(Decimal(1), Decimal(1)), index)


def _ten(prose: Prose, number: Number, index: int, *, flat: bool = False) -> tuple[Number, int, int] | None:
    at = prose.tokens[index].end
    raised = superscript(prose.text, at)
    if raised is None:
        caret = _CARET.match(prose.text, at)
        fallen = _FLAT.match(prose.text, at) if flat and caret is None else None
        if caret is None and fallen is None:
            return None
        raised = (int(caret[1]), caret.end()) if caret else (-int(fallen[1]), fallen.end())  # type: ignore[index,union-attr]
    return _raised(prose, number, raised[0], index + 1, raised[1])


def _raised(prose: Prose, number: Number, power: int, after: int, end: int) -> tuple[Number, int, int] | None:
    if abs(power) > _MOST:
        return None
    while after < len(prose.tokens) and prose.tokens[after].start < end:
        after += 1
    return Number(number.value.scaleb(power), number.step.scaleb(power)), after, end


def behind_uncertainty(prose: Prose, at: int) -> int | None:
    """The token behind "± 0.3" at token `at`, or None where no uncertainty stands there."""
    if prose.word(at) in ("±", "∓"):
        at += 1
    elif [prose.word(at + step) for step in range(3)] == ["+", "/", "-"]:
        at += 3
    else:
        return None
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is None or token.kind != "num" or read_number(token.written, prose.language) is None:
        return None
    return at + 1
