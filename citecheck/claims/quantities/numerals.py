"""Numbers written in digits: signs, separators, full-width and other digits -> `Decimal` and its precision.

Separators mean different things in different languages ("1.234" is more than a thousand in German, little more than
one in English); CLDR's number symbols are the source of the two groups of languages below.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from citecheck.claims.quantities.lexicon import words

MAX_DIGITS = 40
"""A longer run of digits is an identifier, not an amount."""

COMMA_DECIMAL = frozenset(words("de es fr it pt nl ru uk be pl cs sk sv da nb nn no fi tr ro hu bg sr hr sl el id"))
_DOT_GROUPS = frozenset(words("de es fr it pt nl da nb nn no tr ro hu sr hr sl el id"))

_FOLDED = {
    "．": ".", "％": "%", "﹪": "%", "＄": "$", "﹩": "$", "￥": "¥", "￡": "£", "￠": "¢", "＋": "+", "～": "~",
    "〜": "~",
    "\u2212": "-", "\uff0d": "-", "\u2010": "-", "\u2011": "-", "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "٬": ",",
    "٫": ".", "٪": "%",
    "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u3000": " ",
}  # fmt: skip
_DIGIT_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
_FOLD = _FOLDED | {
    chr(zero + n): str(n)
    for zero in _DIGIT_ZEROS
    for n in range(10)  # Arabic, Persian, Indic, Thai, full-width
}
_FOLDS = re.compile(f"[{re.escape(''.join(_FOLD))}]")

NUMBER = r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,']\d+)*"
"""Regular expression of a number in folded text, without its sign."""

_GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ".,' "}
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


class Number(NamedTuple):
    """A value and the place value of its last written digit (1 for "2,000", 0.1 for "8.9")."""

    value: Decimal
    step: Decimal


def fold(text: str) -> str:
    """The same text, character for character, with plain digits, spaces, minus signs and apostrophes."""
    return _FOLDS.sub(lambda match: _FOLD[match[0]], text)


def read_number(written: str, language: str = "en") -> Number | None:
    """The number in `written` (folded, as `NUMBER` matches it), or None where it is no amount ("1.2.3", 41 digits)."""
    if sum(map(str.isdigit, written)) > MAX_DIGITS:
        return None
    whole, decimals = _split(written, language)
    if whole is None:
        return None
    return Number(Decimal(f"{whole}.{decimals}" if decimals else whole), Decimal(1).scaleb(-len(decimals)))


def _split(written: str, language: str) -> tuple[str | None, str]:
    """Digits before and after the decimal mark; None where the separators make no sense."""
    marks = [char for char in written if not char.isdigit()]
    if not marks:
        return written, ""
    last = marks[-1]
    if len(set(marks)) == 1 and (last in " '" or len(marks) > 1 or _groups(written, last, language)):
        return _grouped(written, last), ""
    if last not in ".," or marks.count(last) > 1 or len(set(marks[:-1])) > 1:
        return None, ""
    whole, decimals = written.rsplit(last, 1)
    return (_grouped(whole, marks[0]) if len(marks) > 1 else whole), decimals


def _groups(written: str, mark: str, language: str) -> bool:
    """Whether the only separator of `written` stands between groups of three digits."""
    if not _GROUPED[mark].fullmatch(written) or written[0] == "0":
        return False
    return language not in COMMA_DECIMAL if mark == "," else language in _DOT_GROUPS


def _grouped(written: str, mark: str) -> str | None:
    if written[0] == "0":
        return None  # 0 800 130 000 is a telephone's
    if _GROUPED[mark].fullmatch(written) or (mark == "," and _INDIAN.fullmatch(written)):
        return written.replace(mark, "")
    return None


def vulgar_fraction(char: str) -> Decimal | None:
    """The value of a character such as ½ or ⅔, else None."""
    if len(char) != 1 or unicodedata.category(char) != "No" or "FRACTION" not in unicodedata.name(char, ""):
        return None
    return Decimal(str(unicodedata.numeric(char)))
