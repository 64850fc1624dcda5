"""What the rules about lost pages say of archived copies, and the fix that links to one."""

from __future__ import annotations

from citecheck.model import Archived, Edit, Evidence, Fix, Link, Unarchived
from citecheck.rules.facts import Facts
from citecheck.rules.wording import shorten


def snapshot_told(archive: Evidence | None) -> str:
    """The end of a sentence: where a copy is kept, or that none is."""
    if archive is not None and isinstance(archive.outcome, Archived):
        return f"; a snapshot of {_day(archive.outcome)} is at {shorten(archive.outcome.url, 200)}"
    if archive is not None and isinstance(archive.outcome, Unarchived):
        return "; no archive that was asked holds a copy"
    return ""


def snapshot_fix(link: Link, facts: Facts, archive: Evidence | None) -> Fix | None:
    """Link to the snapshot, wherever the article gives the address."""
    if archive is None or not isinstance(archive.outcome, Archived):
        return None
    snapshot = archive.outcome
    edits = tuple(Edit(place.span, snapshot.url) for place in facts.places_of(link))
    return Fix(f"Link to the snapshot of {_day(snapshot)}", edits)


def _day(snapshot: Archived) -> str:
    stamp = snapshot.timestamp
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
