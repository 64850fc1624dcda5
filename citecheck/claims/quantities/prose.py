"""A text made ready for reading amounts, and an amount as it is read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from citecheck.claims.quantities.names import SYMBOLS
from citecheck.claims.quantities.tokens import Token
from citecheck.model import Dimension


class Amount(Struct, frozen=True):
    """An amount in the text: `start` and `end` are offsets, `first` and `next` the tokens it begins with and leaves.

    `plain` holds the digits of a whole number without
    separators or scale, which might be a year or a name's; `noun` that the unit is a noun and no unit of measure.
    """

    start: int
    end: int
    first: int
    next: int
    low: Decimal
    step: Decimal
    scale: int = 1
    unit: str = ""
    dimension: Dimension = "number"
    form: Literal["digits", "words"] = "digits"
    plain: str = ""
    fraction: bool = False
    vague: bool = False
    noun: bool = False


class Prose:
    """A folded, veiled text with its language, what its money signs mean, and the tokens of the stretch being read."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.language = language
        self.genetic = re.search("DNA|RNA|[Gg]enom|nucleotide|sequenc|primer|\\breads?\\b|fragment", text) is not None
        self.chemical = (
            re.search("solution|NaOH|HCl|NaCl|buffer|molar|aqueous|\\b[mµμ]L\\b|\\bm[lL]\\b", text) is not None
        )
        self.magnetic = re.search("[Mm]agnet|MRI|critical field|superconduct", text) is not None
        self.warm = re.search("[Tt]emperature|warming|[Cc]limate|heat|°|degrees|Celsius", text) is not None
        self.sterling = "£" in text or "sterling" in text
        self.yen = language == "ja" or (
            language != "zh" and not re.search("China|Chinese|yuan|renminbi|RMB|юан|Кита", text)
        )

    def word(self, index: int) -> str:
        """The token at `index` in lower case, or an empty string outside the text."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def adjacent(self, index: int) -> bool:
        """Whether token `index` touches the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def sign(self, symbol: str) -> str:
        """The currency that a money sign stands for in this text."""
        return "JPY" if symbol == "¥" and self.yen else SYMBOLS[symbol]
