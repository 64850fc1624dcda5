"""Whether a page states a number of a sentence, by a small model that says why.

The best mention of the number is the one whose signs weigh most; the doubt is the logistic function of their weighed
sum. The weights (`weights.json`) were set by hand and then fitted on labelled sentences (`tests/training/attest.py`:
WiCE, Kamoi et al. 2023), with a strong pull towards those set by hand, since the labelled ones are few.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib import resources

from msgspec import Struct

from citecheck.claims.attest.figure import Figure, read_figures, read_sentence
from citecheck.claims.attest.mentions import mentions
from citecheck.claims.attest.page import Page
from citecheck.claims.attest.signs import Comparison, Signs, mention, signs
from citecheck.model import Span

_LIMIT = 30.0
_FLOOR = 0.05
"""How much is missing at least: words in the page may still be about something else."""


class Weights(Struct, frozen=True):
    """`signs` speak for a number (below zero: against it); `partly` are the weights of `known_partly`."""

    signs: dict[str, float]
    partly: dict[str, float]


class Weighed(Struct, frozen=True):
    """What a page says of a number: `doubt` is 0 to 1, how likely the page does not state it.

    It is as for sentences of which every other number is stated: where most are, less is to be believed of it.

    `span` is the number's in the sentence; `mention` is where in the page's text the best mention stands, or None;
    `signs` are what spoke for it (above zero) and against, strongest first.
    """

    span: Span
    doubt: float
    mention: Span | None
    signs: tuple[tuple[str, float], ...]


class Candidate(Struct, frozen=True):
    """A number with the signs of each mention, before anything is weighed (what the training reads)."""

    span: Span
    mentions: tuple[tuple[Signs, Span | None], ...]
    shared: float
    best: float


@cache
def shipped_weights() -> Weights:
    """The weights that were trained."""
    return Weights(**json.loads(resources.files("citecheck.claims.attest").joinpath("weights.json").read_text("utf-8")))


def weigh(
    sentence: str, spans: Sequence[Span], page: Page, *, known_partly: bool = False, weights: Weights | None = None
) -> tuple[Weighed, ...]:
    """What the page says of the numbers at these spans of the sentence, in their order.

    `known_partly`: it is known that some word of the sentence is not in the page. Where the rest of it is there, that
    speaks against the number. A span without a word or a digit is left out.
    """
    used = weights or shipped_weights()
    found = candidates(sentence, spans, page)
    best = [_best(candidate, used.signs) for candidate in found]
    sums = [total for total, _, _ in best]
    if known_partly:
        sums = [_partly(found, sums, at, used.partly) for at in range(len(found))]
    return tuple(
        Weighed(candidate.span, 1 - _logistic(total), place, _reasons(seen, used.signs))
        for candidate, total, (_, seen, place) in zip(found, sums, best, strict=True)
    )


def candidates(sentence: str, spans: Sequence[Span], page: Page) -> list[Candidate]:
    """The numbers of a sentence with the signs of every mention."""
    read = read_sentence(sentence, page)
    comparison = Comparison(read, page)
    spans = [span for span in spans if any(t.start < span.end and t.end > span.start for t in read.terms)]
    figures = read_figures(read, spans)
    places = [mentions(figure, read, page) for figure in figures]
    found = []
    for span, figure, own in zip(spans, figures, places, strict=True):
        day_found = _day_found(figure, figures, places)
        rows: list[tuple[Signs, Span | None]] = []
        for line, at in own:
            seen = mention(comparison, figure, (line, at))
            rows.append((signs(comparison, figure, seen, day_found), _span(page, line, at)))
        rows = rows or [(signs(comparison, figure, None, day_found), None)]
        found.append(Candidate(span, tuple(rows), comparison.shared, comparison.best))
    return found


def _day_found(figure: Figure, figures: Sequence[Figure], places: Sequence[Sequence[object]]) -> bool:
    return any(
        bool(own) and other.kind == "day" and 0 < figure.first - other.last <= 3
        for other, own in zip(figures, places, strict=True)
    )


def _span(page: Page, line: int, at: int) -> Span | None:
    start = page.lines[line].start
    if start is None:
        return None
    term = page.lines[line].terms[at]
    return Span(start + term.start, start + term.end)


def weighed_sum(seen: Signs, weights: dict[str, float]) -> float:
    """The weighed sum of signs, the constant included."""
    return weights.get("constant", 0.0) + sum(weights.get(name, 0.0) * value for name, value in seen.items())


def _best(candidate: Candidate, weights: dict[str, float]) -> tuple[float, Signs, Span | None]:
    rows = [(weighed_sum(seen, weights), seen, span) for seen, span in candidate.mentions]
    return max(rows, key=lambda row: row[0])


def partly_signs(found: Sequence[Candidate], sums: Sequence[float], at: int) -> Signs:
    """What is left to be the part that the page lacks, if not this number: other words and numbers of the sentence.

    Given that something is missing, Bayes' rule divides the odds of the number by the probability that the rest is.
    """
    rest = found[at].shared
    for other, total in enumerate(sums):
        if other != at:
            rest *= _logistic(total)
    return {"evidence": sums[at], "missing": math.log(1 - rest + _FLOOR) + 1, "best": found[at].best - 0.5}


def _partly(found: Sequence[Candidate], sums: Sequence[float], at: int, weights: dict[str, float]) -> float:
    return weighed_sum(partly_signs(found, sums, at), weights)


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-_LIMIT, min(_LIMIT, value))))


def _reasons(seen: Signs, weights: dict[str, float]) -> tuple[tuple[str, float], ...]:
    rows = [(name, round(weights.get(name, 0.0) * value, 3)) for name, value in seen.items()]
    return tuple(sorted((row for row in rows if row[1]), key=lambda row: -abs(row[1])))
