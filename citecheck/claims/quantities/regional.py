"""Amounts as German and Spanish put them together: dreimal so viel, jeder Fünfte, una cuarta parte, ocho décimas."""

from __future__ import annotations

from decimal import Decimal

from citecheck.claims.quantities.composed import compares, make, small
from citecheck.claims.quantities.lexicon import words
from citecheck.claims.quantities.prose import Amount, Prose
from citecheck.claims.quantities.words import cardinal

_SPANISH_PARTS = {"tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "séptima": 7, "octava": 8, "décima": 10}
_EVERY = ("jeder", "jede", "jedes", "jeden", "jedem")
_GERMAN_PARTS = {"zwei": 2, "drit": 3, "vier": 4, "fünf": 5, "sech": 6, "sieb": 7, "acht": 8, "neun": 9, "zehn": 10}
_GERMAN_OPENERS = words(
    "jeder jede jedes jeden jedem zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal zwanzigmal"
)
OPENERS = frozenset((*_SPANISH_PARTS, *_GERMAN_OPENERS))
"""The words that begin such an amount, numbers apart."""


def read_german(prose: Prose, index: int) -> Amount | None:
    """dreimal so viel: a multiple; jeder Fünfte: one in five."""
    word = prose.word(index)
    times = cardinal(word.removesuffix("mal"), "de") if word.endswith("mal") else None
    if times is not None and times > 1:
        return make(prose, index, index, Decimal(times), "multiple") if compares(prose, index + 1) else None
    part = _GERMAN_PARTS.get(prose.word(index + 1)[:4]) if word in _EVERY else None
    if part is None or not prose.word(index + 1).endswith(("te", "ten", "ter", "tes")):
        return None
    return make(prose, index, index + 1, Decimal(1) / part, "share", step="0.01")


def _part(prose: Prose, index: int) -> Amount | None:
    """una cuarta parte, dos terceras partes, la quinta parte: fractions that Spanish makes of ordinals."""
    above = cardinal(prose.word(index), "es")
    at = index if above is None else index + 1
    below = _SPANISH_PARTS.get(prose.word(at).removesuffix("s"))
    if below is None or prose.word(at + 1) not in ("parte", "partes") or not 0 < (above or 1) < below:
        return None
    return make(prose, index, at + 1, Decimal(above or 1) / below, "share", step="0.1")


def _tenths(prose: Prose, index: int) -> Amount | None:
    """ocho décimas: tenths of a percentage point, where they are not tenths of something else."""
    value = small(prose, index)
    if value is None or prose.word(index + 1) not in ("décima", "décimas") or value > 99:
        return None
    if prose.word(index + 2) == "de" or prose.word(index + 2) in ("parte", "partes"):
        return None
    words = prose.tokens[index].kind == "word"
    tenths = Decimal(value) / 10
    return make(prose, index, index + 1, tenths, "points", unit="percentage point", words=words, step="0.1")


def read_spanish(prose: Prose, index: int) -> Amount | None:
    """The fraction or the tenths of a point that begin at token `index`, or None."""
    return _part(prose, index) or _tenths(prose, index)
