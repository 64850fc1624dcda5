"""Since when has a link failed? What each answer of the past counts for."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model import Evidence, Failing

_SUCCESSES = frozenset({"alive", "moved", "missing-fragment"})
_FAILURES = frozenset({"dead", "soft-404"})
_UNPROVEN = frozenset({"unconfirmed", "failing"})


def sign(evidence: Evidence) -> int | None:
    """1 for a failure, 0 for a success, None for what says nothing of the page: blocked, busy, no answer.

    A link that looked dead counts as a failure also where that was not proven yet.
    """
    if evidence.question != "link":
        return None
    tag = evidence.outcome.__struct_config__.tag
    if tag in _SUCCESSES:
        return 0
    looks_dead = tag in _FAILURES or getattr(evidence.outcome, "reason", None) in _UNPROVEN
    return 1 if looks_dead else None


def failing_since(moments: Iterable[str]) -> Failing | None:
    """The streak that failures at these moments (RFC 3339 in UTC, in order) make up, or None for none."""
    ordered = list(moments)
    if not ordered:
        return None
    return Failing(ordered[0], ordered[-1], len({moment[:10] for moment in ordered}))
