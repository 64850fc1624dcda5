"""The best way to cut a stretch of a note into tokens, where a full stop leaves it open.

"Babb F. Between Field and Pot" is a name and a title, "Michael F. Holick" one name: the same full stop. Where the
reading of the first cut is not certain, each doubtful stop is taken the other way, and the reading that is surest of
its labels is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Link, Span
from citecheck.notes.citations.readings import Reading, best_reading
from citecheck.notes.citations.token import Token
from citecheck.notes.citations.tokens import Tokenizer

_CERTAIN = -0.08
"""Mean log-probability of the labels from which on no other cut is tried."""

_GAIN = 0.05
_MOST_STOPS = 4
_LONGEST = 600
"""A longer stretch is cut one way only, which keeps the time of a hostile one in bounds."""


def best_cut(
    text: str, span: Span, links: tuple[Link, ...], identifiers: Sequence[Span], *, authored: bool = False
) -> tuple[list[Token], Reading]:
    """The tokens of `text[span.start:span.end]` and their reading; see `Tokenizer` and `best_reading`."""
    first = Tokenizer(text, span, links, tuple(identifiers))
    tokens = first.run()
    reading = best_reading(tokens, authored=authored)
    if reading.sure >= _CERTAIN or span.end - span.start > _LONGEST:
        return tokens, reading
    for stop in first.doubtful[:_MOST_STOPS]:
        other = Tokenizer(text, span, links, tuple(identifiers), turned=stop).run()
        second = best_reading(other, authored=authored)
        if second.sure > reading.sure + _GAIN:
            tokens, reading = other, second
    return tokens, reading
