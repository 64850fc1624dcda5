"""Evidence as the page lists it: what was asked, when, what came back, and by which requests."""

from __future__ import annotations

from msgspec import Struct

from citecheck.model import Archived, Evidence, Hop, Moved, NotChecked, Text
from citecheck.report.html.links import web_address
from citecheck.report.html.verdicts import STATES, Mood
from citecheck.report.visible import one_line
from citecheck.report.words import describe, state

_MOST_STEPS = 30


class Step(Struct, frozen=True):
    """One request of a chain: the address asked and what it answered."""

    url: str
    answer: str


class Asked(Struct, frozen=True):
    """One piece of evidence in words; `opens` is the address worth opening: the new one, the snapshot, the source."""

    question: str
    subject: str
    state: str
    mood: Mood
    says: str
    when: str | None
    opens: str | None
    steps: tuple[Step, ...]
    cached: bool


def asked(evidence: Evidence) -> Asked:
    """Evidence in words."""
    outcome = evidence.outcome
    opens = outcome.url if isinstance(outcome, (Moved, Archived, Text)) else evidence.subject
    return Asked(
        question=evidence.question,
        subject=one_line(evidence.subject),
        state=state(outcome),
        mood=STATES.get(state(outcome), "none"),
        says=one_line(describe(outcome)),
        when=None if isinstance(outcome, NotChecked) or not evidence.asked_at else one_line(evidence.asked_at),
        opens=web_address(opens),
        steps=tuple(Step(one_line(hop.url), _answer(hop)) for hop in evidence.hops[:_MOST_STEPS]),
        cached=evidence.cached,
    )


def _answer(hop: Hop) -> str:
    why = f" ({_WHY.get(hop.why, hop.why)})" if hop.why else ""
    if hop.error is not None:
        return one_line(hop.error + why)
    media = f" {hop.media_type}" if hop.media_type else ""
    return one_line(f"{hop.status}{media}{why}") if hop.status is not None else f"no answer{why}"


_WHY = {
    "again": "asked again",
    "as-browser": "asked again as a browser",
    "refresh": "where the page sends its reader",
    "script": "where a script sends the reader",
    "probe": "a made-up address beside the link",
}
