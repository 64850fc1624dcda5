"""Which text to read of a source: the live page, else its archived copy; or why there is none.

The live page comes first. Its copy is read in its place where the link is dead, a soft 404, blocked or unreachable; and
besides it, for what the live page does not say (any more), since the copy is the one nearest to the date of access.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from citecheck.model import (
    Archived,
    Blocked,
    Busy,
    Dead,
    Evidence,
    NotChecked,
    Outcome,
    Record,
    Refused,
    SoftNotFound,
    Text,
    Unreachable,
    Unreadable,
    Untrusted,
)

_GATES = frozenset({"paywall", "login", "consent", "legal"})


class Reading(Record, frozen=True):
    """What can be read of a source: evidence of question "text" with an outcome `Text`, the best first.

    Where there is none, `reason` says why in a word. `evidence` are the ids of what was asked.
    """

    url: str
    texts: tuple[Evidence, ...]
    reason: str
    evidence: tuple[str, ...]


def reading_of(url: str, evidence: Mapping[str, Evidence]) -> Reading:
    """What can be read of the source at `url`, by the answers of a run (by `Evidence.id`)."""
    link, archive = evidence.get(f"link {url}"), evidence.get(f"archive {url}")
    live = evidence.get(f"text {url}")
    copy = None
    if archive is not None and isinstance(archive.outcome, Archived):
        copy = evidence.get(f"text {archive.outcome.url}")
    known = tuple(item for item in (live, copy) if item is not None)
    asked = (item for item in (link, archive, *known) if item is not None)
    texts = tuple(item for item in known if isinstance(item.outcome, Text))
    return Reading(url, texts, "" if texts else _reason(link, known), tuple(item.id for item in asked))


def _reason(link: Evidence | None, texts: Iterable[Evidence]) -> str:
    told = [item.outcome.reason for item in texts if isinstance(item.outcome, Unreadable)]
    if told:
        return told[0]
    return reason_without_text(link.outcome) if link is not None else "not-asked"


def reason_without_text(outcome: Outcome) -> str:
    """Why a link with this outcome gave nothing to read, in a word."""
    match outcome:
        case NotChecked(reason=reason):
            return reason
        case Dead():
            return "dead"
        case SoftNotFound():
            return "soft-404"
        case Blocked(reason=reason):
            return reason if reason in _GATES else "blocked"
        case Busy():
            return "busy"
        case Unreachable() | Untrusted():
            return "unreachable"
        case Refused():
            return "refused"
        case _:
            return "not-read"
