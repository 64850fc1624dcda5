"""What amounts that are put together share: how one is made of its tokens, small numbers, what makes a multiple."""

from __future__ import annotations

from decimal import Decimal

from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.words import cardinal
from citecheck.model import Dimension

AFTER_TIMES = frozenset(
    words(
        "the as more larger bigger greater higher lower smaller faster that its what their over less fewer longer "
        "those bigger stronger more cheaper forward trailing projected expected earnings sales revenue revenues ebitda "
        "normal average usual current those this today weaker heavier wider worse better likelier younger older "
        "больше меньше выше ниже plus más so mehr größer höher moins menos mayor menor superior inférieur supérieur "
        "weniger niedriger kleiner schneller teurer"
    )
)
_NO_COMPARATIVES = frozenset(
    words(
        "after over under never either neither rather other another whether per later earlier together order offer ever"
    )
)
"""Words in -er behind "three times" that compare no amount."""


def make(
    prose: Prose,
    index: int,
    last: int,
    value: Decimal,
    dimension: Dimension,
    *,
    unit: str = "",
    words: bool = True,
    step: str = "1",
) -> Amount:
    """The amount that the tokens from `index` to `last` say."""
    start, end = prose.tokens[index].start, prose.tokens[last].end
    form = "words" if words else "digits"
    return Amount(start, end, index, last + 1, value, Decimal(step), unit=unit, dimension=dimension, form=form)  # type: ignore[arg-type]


def compares(prose: Prose, at: int) -> bool:
    """Whether a word makes "three times" a multiple: "the", "more", "thinner"."""
    word = prose.word(at)
    if word in AFTER_TIMES or word.endswith("'s"):
        return True  # twice Ethiopia's output
    if prose.language in ("fr", "es") and word in ("le", "la", "les", "l", "celui", "celle", "el", "los", "las", "lo"):
        return True  # quatre fois le devis
    return prose.language == "en" and len(word) > 4 and word.endswith("er") and word not in _NO_COMPARATIVES


def small(prose: Prose, index: int) -> int | None:
    """The whole number of one token, in digits that are no year's or in a word, or None."""
    word = prose.word(index)
    if word.isascii() and word.isdigit() and len(word) < 7:
        return None if len(word) == 4 and word[0] in "12" and word != "1000" else int(word)
    return cardinal(word, prose.language) if word else None
