"""Words, numbers and signs of a text, with their places."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from citecheck.claims.quantities.numerals import NUMBER

MARK = "\ue000"
"""Stands in a folded text for a character of a note marker: the prose before it ends there."""
VEIL = "\ue001"
"""Stands for a character of a date, a name or anything else that holds digits and is not an amount."""

Kind = Literal["num", "word", "han", "sym", "gap"]

_TOKEN = re.compile(
    rf"(?P<num>{NUMBER})"
    r"|(?P<han>[\u3400-\u9fff〇]+)"
    r"|(?P<word>[^\W\d_\u3400-\u9fff〇¼-¾⅐-⅞]+(?:'[^\W\d_\u3400-\u9fff〇¼-¾⅐-⅞]+)?)"
    rf"|(?P<gap>\n|{MARK}+|{VEIL}+)"
    r"|(?P<sym>\S)"
)


class Token(Struct, frozen=True, gc=False):
    """`word` is the token in lower case; a `gap` is a line end, a note marker or something veiled."""

    kind: Kind
    start: int
    end: int
    word: str
    written: str


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a folded text in order, without spaces; linear in its length. Offsets count from its beginning."""
    found = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        found.append(Token(match.lastgroup, *match.span(), written.lower(), written))  # type: ignore[arg-type]
    return found
