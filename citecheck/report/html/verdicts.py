"""How outcomes and verdicts are told apart without colour: each has a mood, which has a pattern and a sign.

A mood is all that a reader needs at a glance: good, a look is worth it (`notice`), bad, or nothing known (`none`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Mood = Literal["good", "notice", "bad", "none"]

STATES: dict[str, Mood] = {
    "alive": "good",
    "registered": "good",
    "archived": "good",
    "text": "good",
    "saving": "good",
    "moved": "notice",
    "missing-fragment": "notice",
    "blocked": "notice",
    "busy": "notice",
    "tls": "notice",
    "unreachable": "notice",
    "unreadable": "notice",
    "unarchived": "notice",
    "unsaved": "notice",
    "soft-404": "bad",
    "dead": "bad",
    "unregistered": "bad",
    "refused": "none",
    "not-checked": "none",
    "no link": "none",
}
"""The states of links, identifiers, snapshots and works, as `words.state` names them, best first."""

VERDICTS: dict[str, Mood] = {
    "supported": "good",
    "within rounding": "good",
    "derived": "good",
    "not found": "notice",
    "differs": "bad",
    "not checkable": "none",
    "uncited": "none",
}
"""What sources are seen to say of a number (`model.Verdict`), best first."""


class Bar(Struct, frozen=True):
    """One bar of a chart: `percent` of the whole, from 0 to 100."""

    label: str
    mood: Mood
    number: int
    percent: float


def chart(counts: Mapping[str, int], moods: Mapping[str, Mood]) -> tuple[Bar, ...]:
    """The bars of what there is any of, in the order of `moods`; a label that is not in it comes last."""
    total = sum(counts.values())
    order = list(moods)
    labels = sorted(counts, key=lambda label: (order.index(label) if label in moods else len(order), label))
    return tuple(
        Bar(label, moods.get(label, "none"), counts[label], round(100 * counts[label] / total, 2))
        for label in labels
        if counts[label]
    )
