"""The counts of a run that every format shares, and the order in which findings are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from citecheck.model import Coverage, Document, Finding, Run, Severity
from citecheck.report.words import count

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Gravest first."""


class RuleCount(Struct, frozen=True):
    """How often a rule fired; `severity` is the gravest of its findings."""

    code: str
    name: str
    severity: Severity
    number: int


class Summary(Struct, frozen=True):
    """The counts of a run: findings by severity and by rule (gravest and most frequent first), records by kind."""

    severities: dict[Severity, int]
    rules: tuple[RuleCount, ...]
    records: dict[str, int]

    @property
    def findings(self) -> int:
        """The active findings."""
        return sum(self.severities.values())

    def inventory(self) -> str:
        """What was read: `1 document: 29 markers, 29 notes, 31 citations, 25 works`."""
        parts = [count(number, noun) for noun, number in self.records.items() if noun != "document" and number]
        documents = count(self.records["document"], "document")
        return f"{documents}: {', '.join(parts)}" if parts else documents

    def verdict(self) -> str:
        """The active findings in words: `3 findings: 1 error, 2 warnings`."""
        if not self.findings:
            return "No findings"
        parts = [_graded(number, severity) for severity, number in self.severities.items() if number]
        return f"{count(self.findings, 'finding')}: {', '.join(parts)}"


def summarise(run: Run) -> Summary:
    """Count a run."""
    severities = {severity: sum(f.severity == severity for f in run.findings) for severity in SEVERITIES}
    extracts = run.documents
    records = {
        "document": len(extracts),
        "marker": sum(len(e.markers) for e in extracts),
        "note": sum(len(e.notes) for e in extracts),
        "citation": sum(len(e.citations) for e in extracts),
        "work": sum(len(e.works) for e in extracts),
        "stub": sum(len(e.stubs) for e in extracts),
        "link": sum(len(e.links) for e in extracts),
        "claim": sum(len(e.claims) for e in extracts),
    }
    return Summary(severities, _by_rule(run.findings), records)


def measured(run: Run) -> tuple[Coverage, ...]:
    """The coverage of the kinds of things that there are in the run."""
    return tuple(part for part in run.coverage if part.total)


def documents_by_path(run: Run) -> dict[str, Document]:
    """The documents of a run by their path."""
    return {extract.document.path: extract.document for extract in run.documents}


def reading_order(run: Run) -> Callable[[Finding], tuple[int, str, int, int, str, str]]:
    """The sort key of findings as an editor meets them: file by file in the order of the run, then as the text goes."""
    order = {path: index for index, path in enumerate(documents_by_path(run))}
    return lambda f: (order.get(f.path, len(order)), f.path, f.span.start, f.span.end, f.code, f.subject)


def in_reading_order(run: Run, findings: Iterable[Finding]) -> list[Finding]:
    """Findings as an editor meets them."""
    return sorted(findings, key=reading_order(run))


def gravest_first(run: Run, findings: Iterable[Finding]) -> list[Finding]:
    """Findings by severity; those of one severity in reading order."""
    return sorted(in_reading_order(run, findings), key=lambda f: SEVERITIES.index(f.severity))


def _by_rule(findings: Iterable[Finding]) -> tuple[RuleCount, ...]:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    rules = [
        RuleCount(code, found[0].name, min((f.severity for f in found), key=SEVERITIES.index), len(found))
        for code, found in by_code.items()
    ]
    return tuple(sorted(rules, key=lambda rule: (SEVERITIES.index(rule.severity), -rule.number, rule.code)))


def _graded(number: int, severity: Severity) -> str:
    return f"{number:,} info" if severity == "info" else count(number, severity)
