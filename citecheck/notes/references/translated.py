"""Short forms whose title is a translation of the title they mean.

An inference, never a certainty: the institution (or the person) is the same, nothing printed contradicts, the title
is in another language, and its words have counterparts by root or by meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.notes.references.concepts import translation_likeness
from citecheck.notes.references.matching import Profile, share_a_name

__all__ = ["Reading", "translated"]

_ENOUGH = 0.5  # share of title words with a counterpart
_LEAD = 0.25  # by how much one candidate must lead the next


@dataclass(frozen=True)
class Reading:
    """A citation that a translated short form may mean, the reason, and how sure it is (0 to 1)."""

    meant: Profile
    likeness: float
    reason: str
    confidence: float


def translated(short: Profile, candidates: Sequence[Profile]) -> list[Reading]:
    """The readings of `short` as a translated short form: none, the one that is plainly best, or several that tie."""
    if short.is_dated or not short.source.title:
        return []
    fitting = [p for p in candidates if _other_tongue(short, p) and share_a_name(short, p)]
    readings = [reading for p in fitting if (reading := _reading(short, p)) is not None]
    readings.sort(key=lambda reading: -reading.likeness)
    return [r for r in readings if readings[0].likeness - r.likeness < _LEAD]


def _other_tongue(short: Profile, full: Profile) -> bool:
    if not full.source.title:
        return False
    if short.script != full.script:
        return True
    return bool(short.language and full.language and short.language != full.language)


def _reading(short: Profile, full: Profile) -> Reading | None:
    likeness = translation_likeness(short.source.title or "", full.source.title or "")
    if likeness is None or likeness < _ENOUGH:
        return None
    whose = "the same author" if short.families and full.families else "the same institution"
    reason = (
        f"“{short.source.title}” is taken for a translation of “{full.source.title}”: {whose}, and "
        f"{round(likeness * 100)} % of the words correspond"
    )
    return Reading(full, likeness, reason, round(0.4 + 0.4 * likeness, 2))
