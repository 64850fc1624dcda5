"""Findings as the page lists them, each with its evidence, its fix and what sources say of the number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from citecheck.model import Decision, Document, Evidence, Finding, Run, Severity, Span
from citecheck.report.html.claims import ClaimView, within
from citecheck.report.html.diff import Hunk, hunks
from citecheck.report.html.evidence import Asked, asked
from citecheck.report.html.ids import Ids
from citecheck.report.summary import reading_order
from citecheck.report.visible import one_line, visible

_LONGEST_EXCERPT = 240
_LONGEST_SUBJECT = 1_000


class Place(Struct, frozen=True):
    """Another place a finding points to: where, what is there, and the words themselves."""

    span: Span
    where: str
    message: str
    excerpt: str


class Row(Struct, frozen=True):
    """A finding; `state` is active, dismissed or known.

    `aside` is what set it aside ("decision", "ignore", "baseline") and `reason` why; `decided` is what a reviewer said,
    in words. A finding whose `id` is not its fingerprint can't be decided on (`twin`); `subject` is what it is found
    again by, where that is not its message. `at` is where in the text it stands, from 0 to 100.
    """

    id: str
    twin: bool
    code: str
    name: str
    severity: Severity
    confidence: str
    message: str
    where: str
    excerpt: str
    span: Span
    at: float
    path: str
    note: str | None
    places: tuple[Place, ...]
    evidence: tuple[Asked, ...]
    claims: tuple[ClaimView, ...]
    fix: str | None
    hunks: tuple[Hunk, ...]
    state: str
    aside: str | None
    reason: str
    decided: str
    subject: str | None


def rows_of(
    run: Run, documents: Mapping[str, Document], claims: Mapping[str, Sequence[ClaimView]], ids: Ids
) -> tuple[Row, ...]:
    """All findings in reading order: active, dismissed and known. `claims` are those of each document."""
    evidence = {item.id: item for item in run.evidence}
    every: list[tuple[Finding, _Bucket]] = [(item, _Bucket("active")) for item in run.findings]
    every += [(item.finding, _Bucket("dismissed", item.by, one_line(item.reason))) for item in run.dismissed]
    every += [(item, _Bucket("known", "baseline")) for item in run.known]
    place = reading_order(run)
    decisions = {decision.fingerprint: decision for decision in run.decisions}
    rows = []
    for finding, bucket in sorted(every, key=lambda entry: place(entry[0])):
        row_id = ids.take(finding.fingerprint or f"finding-{finding.code}")
        about = within(claims.get(finding.path, ()), finding.span) if finding.code.startswith("CC4") else ()
        rows.append(
            _row(
                finding,
                row_id,
                documents.get(finding.path),
                evidence=evidence,
                about=about,
                bucket=bucket,
                decision=decisions.get(finding.fingerprint),
            )
        )
    return tuple(rows)


class _Bucket(Struct, frozen=True):
    state: str
    aside: str | None = None
    reason: str = ""


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
    *,
    evidence: Mapping[str, Evidence],
    about: tuple[ClaimView, ...],
    bucket: _Bucket,
    decision: Decision | None,
) -> Row:
    fix = finding.fix
    return Row(
        id=row_id,
        twin=row_id != finding.fingerprint,
        code=one_line(finding.code),
        name=one_line(finding.name),
        severity=finding.severity,
        confidence=finding.confidence,
        message=one_line(finding.message),
        where=where(document, finding.span),
        excerpt=_excerpt(document, finding.span),
        span=finding.span,
        at=round(100 * finding.span.start / max(1, len(document.text)), 1) if document is not None else 0.0,
        path=finding.path,
        note=finding.note,
        places=tuple(
            Place(item.span, where(document, item.span), one_line(item.message), _excerpt(document, item.span))
            for item in finding.related
        ),
        evidence=tuple(asked(evidence[key]) for key in finding.evidence if key in evidence),
        claims=about,
        fix=None if fix is None else one_line(fix.description),
        hunks=tuple(hunks(document.text, fix)) if fix is not None and document is not None else (),
        state=bucket.state,
        aside=bucket.aside,
        reason=bucket.reason,
        decided=_said(decision) if decision is not None else "",
        subject=None if finding.subject == finding.message else visible(finding.subject[:_LONGEST_SUBJECT]),
    )


def _excerpt(document: Document | None, span: Span) -> str:
    if document is None:
        return ""
    text = document.text[span.start : min(span.end, span.start + _LONGEST_EXCERPT)]
    return visible(text) + ("…" if span.end - span.start > _LONGEST_EXCERPT else "")


def _said(decision: Decision) -> str:
    """`confirmed by Ana, 2026-11-20: seen in print`."""
    who = f" by {decision.by}" if decision.by else ""
    when = f", {decision.at[:10]}" if decision.at else ""
    until = f", until {decision.expires[:10]}" if decision.expires else ""
    why = " – ".join(part for part in (decision.reason, decision.note) if part)
    return one_line(f"{decision.decision}ed{who}{when}{until}" + (f": {why}" if why else ""))
