"""Whether the sources of a claim say its number: the ladder from "supported" to "not checkable", with what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from citecheck.claims.passages import passage_at
from citecheck.claims.support.index import SourceIndex
from citecheck.claims.support.reading import Reading, read_claim
from citecheck.model import Claim, Extract, Passage, Support, Verdict

_ORDER: tuple[Verdict, ...] = ("supported", "within rounding", "derived", "differs", "not checkable", "not found")
_CONFIDENCE = ("high", "medium", "low")


class _Judged(Struct, frozen=True):
    note: str
    index: SourceIndex
    reading: Reading


def judge_claim(claim: Claim, extract: Extract, sources: Sequence[tuple[str, SourceIndex]]) -> Support:
    """What the sources say of a claim's number: (id of the note, index of its source) for each that could be read.

    The best verdict of all sources counts, with its note. A claim without notes is "uncited"; one whose notes have no
    source here is "not checkable" ("no-text": the caller knows better why and says so).
    """
    if not claim.cites and not sources:
        return _support(claim, extract, "uncited", "no-note", "No note stands behind this number.")
    if not sources:
        message = "None of the sources behind this number could be read, so it was not compared."
        return _support(claim, extract, "not checkable", "no-text", message)
    judged = [_Judged(note, index, read_claim(claim, extract.document, index)) for note, index in sources]
    best = min(judged, key=_place)
    reading, index = best.reading, best.index
    message = reading.message
    if len(judged) > 1 and reading.verdict in ("not found", "not checkable"):
        message = message.replace("This source", "The best of the sources behind this number", 1)
    return Support(
        path=extract.document.path,
        about="number",
        span=claim.quantity.span,
        verdict=reading.verdict,
        reason=reading.reason,
        message=message,
        note=best.note,
        passages=_passages(index, reading),
        confidence=reading.confidence,
    )


def _passages(index: SourceIndex, reading: Reading) -> tuple[Passage, ...]:
    """The parts of what was worked out in one passage, else each place in its own."""
    if reading.verdict == "derived" and reading.spans:
        return (passage_at(index.source, sorted(reading.spans)),)
    return tuple(passage_at(index.source, [span]) for span in reading.spans)


def _place(judged: _Judged) -> tuple[int, int]:
    return _ORDER.index(judged.reading.verdict), _CONFIDENCE.index(judged.reading.confidence)


def _support(claim: Claim, extract: Extract, verdict: Verdict, reason: str, message: str) -> Support:
    return Support(
        path=extract.document.path,
        about="number",
        span=claim.quantity.span,
        verdict=verdict,
        reason=reason,
        message=message,
        confidence="high",
    )
