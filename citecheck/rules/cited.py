"""The sources behind a claim: the citations of its notes, with back-references followed."""

from __future__ import annotations

from citecheck.model import Citation, Claim
from citecheck.rules.facts import Facts

_MOST_STEPS = 8


def cited(claim: Claim, facts: Facts) -> tuple[Citation, ...]:
    """The citations of all notes behind a claim, in order and each once; ibid and short forms as what they refer to.

    A back-reference that refers to nothing known is given as it is.
    """
    found: dict[str, Citation] = {}
    for note_id in claim.cites:
        note = facts.note(note_id)
        for citation in note.citations if note is not None else ():
            full = _followed(citation, facts)
            found.setdefault(full.id, full)
    return tuple(found.values())


def is_lost(claim: Claim, facts: Facts) -> bool:
    """Whether a note behind the claim is missing, or holds nothing that could be read as a citation."""
    notes = [facts.note(note_id) for note_id in claim.cites]
    return any(note is None or not note.citations for note in notes)


def _followed(citation: Citation, facts: Facts) -> Citation:
    for _ in range(_MOST_STEPS):
        following = facts.citation(citation.refers_to) if citation.refers_to else None
        if following is None:
            break
        citation = following
    return citation
