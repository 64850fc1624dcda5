"""How the rules about numbers and quotations tell what was seen in a source, and how much they make of it."""

from __future__ import annotations

from citecheck.model import Claim, Confidence, Severity, Support, Text
from citecheck.rules.facts import Facts
from citecheck.rules.wording import quoted, shorten


def number(claim: Claim, facts: Facts) -> str:
    """The number as the article writes it, in quotation marks."""
    return quoted(claim.quantity.span.of(facts.extract.document.text), 60)


def read_from(support: Support, facts: Facts) -> str:
    """The end of a message where nothing was seen: what was read. Passages that were seen are shown by the reports."""
    if support.passages:
        return ""
    for item in facts.evidence_of(support):
        if isinstance(item.outcome, Text):
            stamp = item.outcome.timestamp
            return f" Read: {shorten(item.outcome.url, 200)}{f' (copy of {_day(stamp)})' if stamp else ''}"
    return ""


def _day(stamp: str) -> str:
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"


def weight(support: Support, attachment: str) -> tuple[Severity, Confidence]:
    """Severity and confidence of a finding: little is made of a note that is only the next one of the paragraph."""
    near = attachment == "sentence"
    confidence: Confidence = support.confidence if near else "low"
    return "info" if confidence == "low" else "warning", confidence
