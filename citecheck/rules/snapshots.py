"""What the rules about lost pages say of archived copies, and the fix that links to one."""

from __future__ import annotations

from citecheck.model import Archived, Edit, Evidence, Fix, Link, Registered, Unarchived
from citecheck.rules.copies import is_there
from citecheck.rules.facts import Facts
from citecheck.rules.wording import shorten
from citecheck.sources.registries import resolver_url, subject_of


def snapshot_told(archive: Evidence | None) -> str:
    """The end of a sentence: where a copy is kept, or that none is."""
    if archive is not None and isinstance(archive.outcome, Archived):
        return f"; a snapshot of {_day(archive.outcome)} is at {shorten(archive.outcome.url, 200)}"
    if archive is not None and isinstance(archive.outcome, Unarchived):
        return "; no archive that was asked holds a copy"
    return ""


def lasting_fix(link: Link, facts: Facts, archive: Evidence | None) -> Fix | None:
    """Link to the DOI that the lost address holds, where it is known to its registry and leads on, else to a copy."""
    for citation in facts.extract.citations:
        for identifier in citation.identifiers if link in citation.links else ():
            if identifier.scheme == "doi" and link.span.covers(identifier.span) and _leads_on(identifier.value, facts):
                url = resolver_url(identifier.value)
                return Fix(f"Link to {url}", tuple(Edit(place.span, url) for place in facts.places_of(link)))
    return snapshot_fix(link, facts, archive)


def _leads_on(doi: str, facts: Facts) -> bool:
    known = facts.evidence_for("identifier", subject_of("doi", doi))
    page = facts.evidence_for("link", resolver_url(doi))
    return known is not None and isinstance(known.outcome, Registered) and page is not None and is_there(page.outcome)


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
