"""How much the neighbours of a digit run speak for a note marker, and what a step in the numbering costs.

All numbers are natural logarithms of odds: +2 means "about seven times as likely to be a marker as an ordinary number
that happens to show the expected label here". They are set by hand from how markers are printed (Chicago and most
English houses after the punctuation, French, Italian and EU-law texts before it, Chinese with no space behind) and
from how numbers are written; the benchmark `tests/benchmarks/markers.py` checks them on texts they were not set on.
"""

from __future__ import annotations

from math import log

NEVER = -30.0
"""A context in which a marker is never printed."""

AFTER = ("end", "capital", "lower", "other", "punct", "close", "dash", "ideograph", "joined", "letter", "number")
"""What stands behind the digits.

end: a paragraph ends. capital, lower: a space, then a letter (scripts without case count as capital). other: a
space, then neither. punct, close, dash: punctuation, a closing quotation mark or bracket, a dash. ideograph, letter:
a letter at once; joined: a capitalised word at once. number: the run goes on as a number, or a unit follows ("5.2",
"5 %", "5年").
"""

_TABLE: dict[str, tuple[float, ...]] = {
    # before            end  capt  lowr  othr  punc  clos  dash  ideo  join  lett  numb
    "stop":          ( 6.0,  6.0,  1.5,  3.0,  0.5,  4.0,  2.0,  5.0,  3.0, -3.0, -6.0),
    "quote":         ( 5.0,  5.0,  4.5,  3.0,  3.0,  3.5,  3.0,  4.0,  3.0, -3.0, -6.0),
    "comma":         ( 4.0,  4.0,  5.0,  3.0,  0.0,  2.0,  2.0,  3.5, -2.0, -3.0, -6.0),
    "sign":          ( 3.0,  3.0,  3.0,  1.0,  3.0,  3.0,  2.0,  2.0,  1.0, -4.0, -6.0),
    "letter":        ( 2.0,  1.5,  2.5,  1.5,  3.5,  2.5,  2.5, -1.0, -1.0, -6.0, -6.0),
    "ideograph":     ( 2.0,  0.0,  0.0, -1.0,  2.6,  2.0,  1.0, -2.5, -3.0, -7.0, -9.0),
    "short word":    (-1.0, -1.0, -0.5, -2.0,  0.0, -0.5, -0.5, -6.0, -3.0, -7.0, -9.0),
    "code":          (-3.0, -3.5, -3.0, -4.0, -3.0, -3.0, -4.0, -7.0, -6.0, -9.0, -9.0),
    "year stop":     ( 3.5,  3.5, -2.0, -0.5, -2.0,  1.0, -1.0,  1.0,  0.5, -7.0, -8.0),
    "number stop":   ( 0.5,  0.5, -5.0, -3.0, -5.0, -4.0, -5.0, -6.0, -3.0, -9.0, -9.0),
    "year comma":    ( 1.0,  0.0,  1.0, -1.0, -4.0, -2.0, -3.0, -2.0, -4.0, -9.0, -9.0),
    "number comma":  (-2.0, -2.5, -2.5, -4.0, -6.0, -5.0, -6.0, -7.0, -7.0, -9.0, -9.0),
    "abbreviation":  (-2.5, -2.5, -6.0, -6.0, -6.0, -6.0, -7.0, -7.0, -6.0, -9.0, -9.0),
    "year":          ( 0.5,  0.0,  0.0, -1.0,  0.5,  0.0, -1.0, -2.0, -3.0, -9.0, -9.0),
    "amount":        (-2.5, -2.5, -2.5, -4.0, -2.5, -3.0, -4.0, -5.0, -5.0, -9.0, -9.0),
    "space stop":    (-0.5,  1.0, -2.5, -3.0, -6.0, -4.0, -5.0, -6.0, -4.0, -9.0, -9.0),
    "space quote":   ( 0.0,  1.5, -1.0, -3.0, -5.0, -4.0, -5.0, -6.0, -4.0, -9.0, -9.0),
    "space letter":  (-5.0, -4.5, -4.0, -6.0, -2.6, -6.0, -6.0, -9.0, -9.0, -9.0, -9.0),
    "space ideograph": (-5.0, -6.0, -6.0, -6.0, -2.6, -4.0, -6.0, -9.0, -9.0, -9.0, -9.0),
    "space comma":   (-3.0, -2.0, -1.5, -4.0, -6.0, -6.0, -6.0, -6.0, -6.0, -9.0, -9.0),
    "tied letter":  (-3.0, -4.0, -3.5, -6.0, 0.5, -1.0, -2.0, -9.0, -9.0, -9.0, -9.0),
    "thin stop":    ( 2.0,  1.5, -2.0, -1.0, -3.0, 0.0, -1.0, -6.0, -4.0, -9.0, -9.0),
    "thin quote":   ( 3.0,  2.0,  1.5,  0.0,  3.0, 3.0,  1.0, -6.0, -4.0, -9.0, -9.0),
    "thin comma":   ( 1.0,  0.0,  1.0, -2.0, -3.0, -1.0, -2.0, -6.0, -6.0, -9.0, -9.0),
    "thin letter":  ( 0.0, -1.0, -1.0, -3.0,  2.0, 1.0,  0.0, -9.0, -9.0, -9.0, -9.0),
}  # fmt: skip

CONTEXT: dict[tuple[str, str], float] = {
    (before, after): value for before, row in _TABLE.items() for after, value in zip(AFTER, row, strict=True)
}
"""Weight of every pair (before, after); a pair that is not in it weighs `NEVER`.

before: stop, quote, comma are closing punctuation behind a word; letter and ideograph a word itself, short word one
of two letters, code an acronym or a formula ("CO2"). year stop ... amount: the punctuation stands behind digits
("2022.9"), or the label is only the tail of the digits ("20229"). space ...: one space between it and the digits;
tied, thin: a no-break or a thin one, as French printers set it.
"""

STRONG = 2.5
"""From here on a context is one that ordinary numbers are hardly ever found in."""

SUPERSCRIPT = 6.0
BRACKET = 5.0
SPACED = 0.9
ADJACENT = -0.5
GROUPED = -1.3
"""For three digits behind a comma behind a number ("4,121"): thousands, nearly always."""

NAMED = -3.0
"""For "Table3", "Phase2": a word that names numbered things."""

REPEAT = 3.0
ASIDE = 4.5
"""Price of calling an earlier note again between two new ones."""
JUMP = 8.0
JUMP_IN_REFERENCES = 1.0
JUMP_IN_PLAIN_REFERENCES = 3.0
"""Price of any step where a numbered reference list is cited in any order; digits without brackets stay doubtful."""
WINDOW = 12
NO_NOTE = 4.0
"""Price of a label that the note list does not have."""
GAP_IN_NOTES = 1.4
"""How much dearer a gap is where the notes in it are known to exist."""


def gap_price(step: int) -> float:
    """What it costs that `step` - 1 labels in a row are missing; 0 for the next label."""
    return 0.0 if step == 1 else 3.0 + 0.9 * (step - 2)


def start_price(label: int) -> float:
    """What it costs that the numbering begins with `label`."""
    return 0.0 if label == 1 else 4.0 + 2.0 * log(label)


def rarity(label: int) -> float:
    """How much rarer a large label is among ordinary numbers than a small one; four digits are mostly a year."""
    return -3.0 if label > 999 else min(1.6, 0.5 * log(label / 5.0))


def crowding(rivals: int, markers: int) -> float:
    """What the ordinary numbers of a text say of a doubtful place: the more stand like it, the less it means.

    `rivals` stand in the same context, `markers` in one where ordinary numbers do not stand. Where there is one rival
    for about three markers the table holds as it is.
    """
    return max(-2.0, min(2.2, -log(max(rivals, 1) / (0.3 * max(markers, 1)))))
