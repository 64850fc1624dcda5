"""A statistical second opinion on the pieces of a note: what each is likely to be, given all the others.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by `tests.training.train` on
real and composed records rendered in more than a thousand CSL styles. It knows what fields look like in them and in
which order they stand; it knows nothing of a note's grammar, which has the last word (`readings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pycrfsuite import Tagger

from citecheck.notes.citations.features import NUMERIC, features
from citecheck.notes.citations.fits import Piece

MODEL = Path(__file__).with_name("pieces.crfsuite")
TEXTS = ("author", "title", "container", "publisher", "location", "editor", "series", "genre", "remark")
"""What a piece of words can be."""

NUMBERS = ("date", "volume", "issue", "pages", "place", "edition", "accessed", "title", "container", "series", "other")
"""What a piece of numbers can be: a year may belong to a title. `place` is the place cited, `pages` the extent."""


MOST_PIECES = 200
"""A longer row is read by the grammar alone."""

Likely = dict[str, float]


def likely(row: Sequence[Piece]) -> list[Likely]:
    """The probability of each label of `TEXTS` or `NUMBERS` for each piece; an empty dict for pieces of other forms."""
    if len(row) > MOST_PIECES:
        return [{} for _ in row]
    tagger, known = _tagger()
    tagger.set(features(row))
    return [
        {label: tagger.marginal(label, i) for label in _possible(piece) if label in known}
        for i, piece in enumerate(row)
    ]


def _possible(piece: Piece) -> tuple[str, ...]:
    if piece.token.kind in ("text", "quoted"):
        return TEXTS
    return NUMBERS if piece.token.kind in NUMERIC else ()


@cache
def _tagger() -> tuple[Any, frozenset[str]]:
    tagger = Tagger()
    tagger.open(str(MODEL))
    return tagger, frozenset(tagger.labels())
