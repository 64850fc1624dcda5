"""How the rules about numbers and quotations tell what was seen in a source, and how much they make of it."""

from __future__ import annotations

from citecheck.model import Claim, Confidence, Passage, Severity, Support, Text
from citecheck.rules.facts import Facts
from citecheck.rules.wording import inner_marks, quoted, shorten


def number(claim: Claim, facts: Facts) -> str:
    """The number as the article writes it, in quotation marks."""
    return quoted(claim.quantity.span.of(facts.extract.document.text), 60)


def seen_in(support: Support, facts: Facts) -> str:
    """The end of a message: where the words stand that were seen, and the link that opens them; else what was read."""
    if support.passages:
        return seen_at(support.passages[0])
    return next((read_from(item.outcome) for item in facts.evidence_of(support) if isinstance(item.outcome, Text)), "")


def seen_at(passage: Passage) -> str:
    """The end of a message that shows a passage; a report that shows it otherwise takes it off."""
    where = _where(passage)
    return f" See {quoted(inner_marks(passage.quote), 160)}{f' ({where})' if where else ''} at {passage.link}"


def read_from(text: Text) -> str:
    """The end of a message that names what was read."""
    return f" Read: {shorten(text.url, 200)}{f' (copy of {_day(text.timestamp)})' if text.timestamp else ''}"


def _where(passage: Passage) -> str:
    place, copy = passage.place, passage.snapshot
    parts = [
        f"page {place.page}" if place.page else "",
        place.sheet or "",
        shorten(place.cell or "", 80),
        f"copy of {_day(copy)}" if copy else "",
    ]
    return ", ".join(part for part in parts if part)


def _day(stamp: str) -> str:
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"


def weight(support: Support, attachment: str) -> tuple[Severity, Confidence]:
    """Severity and confidence of a finding: little is made of a note that is only the next one of the paragraph."""
    near = attachment == "sentence"
    confidence: Confidence = support.confidence if near else "low"
    return "info" if confidence == "low" else "warning", confidence
