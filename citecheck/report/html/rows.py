"""Findings and evidence as the page lists them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from citecheck.model import Archived, Document, Evidence, Finding, Hop, Moved, NotChecked, Run, Severity, Span
from citecheck.report.html.ids import Ids
from citecheck.report.html.links import web_address
from citecheck.report.summary import reading_order
from citecheck.report.visible import one_line, visible
from citecheck.report.words import describe, state

_LONGEST_EXCERPT = 240


class Step(Struct, frozen=True):
    """One request of a chain: the address asked and what it answered."""

    url: str
    answer: str


class Asked(Struct, frozen=True):
    """One piece of evidence in words; `opens` is the address worth opening: the new one, the snapshot, the source."""

    question: str
    subject: str
    state: str
    says: str
    when: str | None
    opens: str | None
    steps: tuple[Step, ...]
    cached: bool


class Place(Struct, frozen=True):
    """Another place a finding points to: where, what is there, and the words themselves."""

    span: Span
    where: str
    message: str
    excerpt: str


class Row(Struct, frozen=True):
    """A finding; `state` is active, dismissed or known, `aside` says by what and why it does not count."""

    id: str
    code: str
    name: str
    severity: Severity
    confidence: str
    message: str
    where: str
    excerpt: str
    span: Span
    path: str
    note: str | None
    places: tuple[Place, ...]
    evidence: tuple[Asked, ...]
    fix: str | None
    state: str
    aside: str | None


def rows_of(run: Run, documents: Mapping[str, Document], ids: Ids) -> tuple[Row, ...]:
    """All findings in reading order: active, dismissed and known."""
    evidence = {item.id: item for item in run.evidence}
    every: list[tuple[Finding, str, str | None]] = [(item, "active", None) for item in run.findings]
    every += [(item.finding, "dismissed", f"by {item.by}: {one_line(item.reason)}") for item in run.dismissed]
    every += [(item, "known", "in the baseline") for item in run.known]
    place = reading_order(run)
    rows = []
    for finding, bucket, why in sorted(every, key=lambda entry: place(entry[0])):
        row_id = ids.take(finding.fingerprint or f"finding-{finding.code}")
        rows.append(_row(finding, row_id, documents.get(finding.path), evidence, (bucket, why)))
    return tuple(rows)


def asked(evidence: Evidence) -> Asked:
    """Evidence in words."""
    outcome = evidence.outcome
    opens = outcome.url if isinstance(outcome, (Moved, Archived)) else evidence.subject
    return Asked(
        question=evidence.question,
        subject=one_line(evidence.subject),
        state=state(outcome),
        says=one_line(describe(outcome)),
        when=None if isinstance(outcome, NotChecked) or not evidence.asked_at else one_line(evidence.asked_at),
        opens=web_address(opens),
        steps=tuple(Step(one_line(hop.url), _answer(hop)) for hop in evidence.hops),
        cached=evidence.cached,
    )


def where(document: Document | None, span: Span) -> str:
    """`line 12, column 4`, or nothing for a file without text."""
    if document is None or not document.text:
        return ""
    place = document.locate(span)
    return f"line {place.line}, column {place.column}"


def _row(
    finding: Finding,
    row_id: str,
    document: Document | None,
    evidence: Mapping[str, Evidence],
    aside: tuple[str, str | None],
) -> Row:
    return Row(
        id=row_id,
        code=one_line(finding.code),
        name=one_line(finding.name),
        severity=finding.severity,
        confidence=finding.confidence,
        message=one_line(finding.message),
        where=where(document, finding.span),
        excerpt=_excerpt(document, finding.span),
        span=finding.span,
        path=finding.path,
        note=finding.note,
        places=tuple(
            Place(item.span, where(document, item.span), one_line(item.message), _excerpt(document, item.span))
            for item in finding.related
        ),
        evidence=tuple(asked(evidence[key]) for key in finding.evidence if key in evidence),
        fix=None if finding.fix is None else one_line(finding.fix.description),
        state=aside[0],
        aside=aside[1],
    )


def _excerpt(document: Document | None, span: Span) -> str:
    if document is None:
        return ""
    text = document.text[span.start : min(span.end, span.start + _LONGEST_EXCERPT)]
    return visible(text) + ("…" if span.end - span.start > _LONGEST_EXCERPT else "")


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
