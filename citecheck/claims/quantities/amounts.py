"""One amount: a number in digits or words, its scale, its sign and its unit, without the words that bound it."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from citecheck.claims.quantities.chinese import read_numeral
from citecheck.claims.quantities.names import DOLLAR_PREFIXES, LOCAL_CODES, SYMBOLS, is_code
from citecheck.claims.quantities.numerals import Number, read_number, vulgar_fraction
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.scientific import behind_uncertainty, power_alone, with_power
from citecheck.claims.quantities.suffixes import has_letter_scale, joins_range, with_unit
from citecheck.claims.quantities.words import read_words, with_scales

_DOLLAR_PREFIX = re.compile(r"(?<![^\W\d_])(U\.?S\.?|us|[A-Za-z]{2,3}|[ACHNRSZ]|c(?= ))[ ]?$")
_BEFORE_DOT = frozenset(("=", "<", ">", "≤", "≥", "≈", "~", "of", "was", "is", "from", "to", "and", "by", "at", "-"))
_DENOMINATORS = (12, 16, 20, 24, 25, 32, 50, 64, 100, 128)
"""Larger denominators that fractions have; 12/22 numbers a case."""
_NEGATIVE = ("负", "零下")


def read_amount(prose: Prose, index: int, floor: int = 0, money: str = "") -> Amount | None:
    """The amount whose number begins at token `index`, or None. Tokens before `floor` belong to another amount.

    `money` is the currency of the range's first end, which the letter behind the second scales: $4-5m.
    """
    token = prose.tokens[index]
    if token.kind == "num":
        bare = _digits(prose, index)
    elif token.kind == "word":
        bare = _spelled(prose, index)
    else:
        bare = _fraction_sign(prose, index)
    if bare is None:
        return None
    bare = _with_prefix(prose, bare, floor)
    if money and bare.dimension == "number" and has_letter_scale(prose, bare):
        bare = replace(bare, unit=money, dimension="currency")
    return with_unit(prose, bare)


def _digits(prose: Prose, index: int) -> Amount | None:
    token = prose.tokens[index]
    if _glued_to_a_name(prose, index):
        return None
    number = read_number(token.written, prose.language)
    if number is None:
        return None
    if _leads_with_a_dot(prose, index):
        number = Number(number.value.scaleb(-len(token.written)), number.step.scaleb(-len(token.written)))
        return Amount(token.start - 1, token.end, index - 1, index + 1, number.value, number.step)
    powered = power_alone(prose, index) or with_power(prose, number, index + 1)
    if powered is not None:
        return _scientific(prose, index, *powered)
    number, after = _with_fraction(prose, number, index)
    certain = behind_uncertainty(prose, after)
    if certain is not None:
        return _scientific(prose, index, number, certain, prose.tokens[certain - 1].end)
    plain = token.written if token.written.isdigit() else ""
    bare = Amount(token.start, prose.tokens[after - 1].end, index, after, number.value, number.step, plain=plain)
    follower = prose.tokens[after] if after < len(prose.tokens) else None
    if follower is not None and follower.kind == "han" and follower.start <= bare.end + 1:
        return _with_characters(prose, bare)
    scaled = with_scales(prose.tokens, number.value, number.step, after, prose.language)
    if scaled.end > after:
        end = prose.tokens[scaled.end - 1].end
        return replace(bare, low=scaled.value, step=scaled.step, next=scaled.end, end=end, scale=scaled.scale, plain="")
    return bare


def _leads_with_a_dot(prose: Prose, index: int) -> bool:
    """p < .05, r = .87: no nought before the point."""
    token = prose.tokens[index]
    if prose.word(index - 1) != "." or not prose.adjacent(index) or not token.written.isdigit():
        return False
    return index > 1 and not prose.adjacent(index - 1) and prose.word(index - 2) in _BEFORE_DOT


def _scientific(prose: Prose, index: int, number: Number, after: int, end: int) -> Amount:
    """A number with its power of ten or its uncertainty, and the scale word behind it."""
    scaled = with_scales(prose.tokens, number.value, number.step, after, prose.language)
    if scaled.end > after:
        after, end = scaled.end, prose.tokens[scaled.end - 1].end
    start = prose.tokens[index].start
    return Amount(start, end, index, after, scaled.value, scaled.step, scaled.scale)


def _glued_to_a_name(prose: Prose, index: int) -> bool:
    """G20, CR929, Su-35, COVID-19; but USD115 and C$5 are money."""
    before = prose.tokens[index - 1] if index else None
    if before is None or not prose.adjacent(index):
        return False
    if before.kind == "word":
        return not is_code(before.written)
    if before.word in ("-", "_", "/", "#", "\\", "@") and index > 1 and prose.adjacent(index - 1):
        kind = prose.tokens[index - 2].kind
        follower = prose.word(index + 1)
        return (
            (kind == "word" and follower not in ("%", "percent"))
            or before.word in "_\\@"
            or (kind == "num" and before.word == "/")
        )
    return before.word in ("#", "@", "_")


def _with_fraction(prose: Prose, number: Number, index: int) -> tuple[Number, int]:
    """10 1/2, 1/4, 3½: the value and the token behind it."""
    part = vulgar_fraction(prose.word(index + 1))
    if part is not None:
        return Number(number.value + part, Decimal("0.1")), index + 2
    for start, whole in ((index, Decimal(0)), (index + 1, number.value)):
        tokens = prose.tokens[start : start + 3]
        if [token.kind for token in tokens] == ["num", "sym", "num"] and tokens[1].word in "/⁄":
            upper, lower = tokens[0].written, tokens[2].written
            if (
                upper.isdigit()
                and lower.isdigit()
                and len(upper) <= 2
                and len(lower) <= 3
                and 0 < int(upper) < int(lower)
                and (int(lower) <= 10 or int(lower) in _DENOMINATORS)
            ):
                return Number(whole + Decimal(upper) / Decimal(lower), Decimal("0.01")), start + 3
    return number, index + 1


def _fraction_sign(prose: Prose, index: int) -> Amount | None:
    token = prose.tokens[index]
    value = vulgar_fraction(token.written)
    if value is None:
        return None
    scaled = with_scales(prose.tokens, value, Decimal("0.1"), index + 1, prose.language)
    return Amount(
        token.start,
        prose.tokens[scaled.end - 1].end,
        index,
        scaled.end,
        scaled.value,
        scaled.step,
        fraction=scaled.scale == 1,
    )


def _spelled(prose: Prose, index: int) -> Amount | None:
    tokens = prose.tokens
    if (
        prose.adjacent(index)
        and tokens[index - 1].word == "-"
        and prose.adjacent(index - 1)
        and not joins_range(prose, index - 2)
    ):
        return None
    found = read_words(tokens, index, prose.language)
    if found is None:
        return None
    return Amount(
        tokens[index].start,
        tokens[found.end - 1].end,
        index,
        found.end,
        found.value,
        found.step,
        found.scale,
        form="words",
        fraction=found.fraction,
        vague=found.vague,
    )


def _with_characters(prose: Prose, bare: Amount) -> Amount:
    """Digits before Chinese: 36.57亿元, 20万公斤, 2,000人."""
    at = bare.end + (prose.text[bare.end : bare.end + 1] == " ")
    more = prose.text[at : at + 1] in ("多", "余")  # 50多亿元: somewhat over
    scaled = read_numeral(prose.text, at + more, bare.low, bare.step)
    if scaled is None:
        return bare
    return replace(bare, vague=more, low=scaled.value, step=scaled.step, scale=scaled.scale, end=scaled.end, plain="")


def _with_prefix(prose: Prose, amount: Amount, floor: int) -> Amount:
    before = amount.first - 1
    if before >= floor and before >= 0:
        token = prose.tokens[before]
        near = amount.start - token.end <= 1
        if near and token.word in SYMBOLS:
            amount = _with_sign_prefix(prose, amount, before, floor)
        elif near and token.kind == "word" and is_code(token.written):
            code = token.written.upper()
            factor = 10**6 if len(code) == 4 else 1
            unit = LOCAL_CODES.get(token.written) or {"RMB": "CNY", "RS": "INR"}.get(code, code[-3:])
            amount = replace(amount, start=token.start, first=before, unit=unit, dimension="currency", plain="")
            amount = replace(amount, low=amount.low * factor, step=amount.step * factor, scale=amount.scale * factor)
        elif near and token.kind == "han" and token.written.endswith("人民币"):
            amount = replace(amount, start=token.end - 3, first=before, unit="CNY", dimension="currency", plain="")
    return _with_minus(prose, amount, floor)


def _with_sign_prefix(prose: Prose, amount: Amount, before: int, floor: int) -> Amount:
    token = prose.tokens[before]
    unit, start, first = prose.sign(token.word), token.start, before
    prefix = _DOLLAR_PREFIX.search(prose.text, max(0, start - 6), start) if token.word == "$" else None
    country = DOLLAR_PREFIXES.get(prefix[1].lower().rstrip(".")) if prefix else None
    if prefix and country:
        unit, start = country, prefix.start()
        while first > floor and prose.tokens[first - 1].start >= start:
            first -= 1
    return replace(amount, start=start, first=first, unit=unit, dimension="currency", plain="")


def _with_minus(prose: Prose, amount: Amount, floor: int) -> Amount:
    before = amount.first - 1
    if before < 0:
        return amount
    token = prose.tokens[before]
    if token.kind == "han" and token.end == amount.start and token.written.endswith(_NEGATIVE):
        sign = next(sign for sign in _NEGATIVE if token.written.endswith(sign))
        return replace(amount, low=-amount.low, start=amount.start - len(sign), plain="")
    if before < floor:
        return amount
    if (
        token.word in ("-", "+")
        and token.end == amount.start
        and not (prose.adjacent(before) and prose.tokens[before - 1].word not in "([…")
    ):
        low = -amount.low if token.word == "-" else amount.low
        return replace(amount, low=low, start=token.start, first=before, plain="")
    if (
        token.word in ("minus", "минус", "moins", "menos")
        and amount.start - token.end == 1
        and prose.word(before - 1) not in ("or", "или", "oder", "ou", "o")
        and (token.word in ("minus", "минус") or amount.unit[:6] == "degree")
    ):
        return replace(amount, low=-amount.low, start=token.start, first=before, plain="")
    return amount
