"""Sort the findings of a run into three buckets: active, dismissed, known. Nothing vanishes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from citecheck.model import Dismissed, Evidence, Extract, Finding, NotChecked, Record
from citecheck.review.baseline import load_baseline
from citecheck.review.decisions import Decision, load_decisions
from citecheck.review.fingerprint import with_fingerprints
from citecheck.review.suppression import Suppressions, unused_ignores
from citecheck.rules import Rule
from citecheck.rules.cc901_unused_ignore import unused_ignore


class Verdicts(Record, frozen=True):
    """What is already said of findings: a reviewer's decisions, and the fingerprints of a baseline."""

    decisions: tuple[Decision, ...] = ()
    baseline: frozenset[str] = frozenset()


class Settled(NamedTuple):
    """The three buckets; each finding is in one of them, sorted by path and place."""

    active: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...]
    known: tuple[Finding, ...]


def load_verdicts(decisions: str | None, baseline: str | None) -> Verdicts:
    """Verdicts from files: decisions where the file exists, a baseline where one is named. Raises `UsageError`."""
    return Verdicts(
        load_decisions(Path(decisions)) if decisions else (),
        load_baseline(Path(baseline)) if baseline else frozenset(),
    )


def settle(
    findings: Iterable[Finding],
    extracts: Sequence[Extract],
    verdicts: Verdicts,
    rules: Sequence[Rule],
    *,
    now: str,
    evidence: Iterable[Evidence] = (),
) -> Settled:
    """Findings with their fingerprints, in buckets; ignores that suppressed nothing are findings too (CC901).

    An inline ignore counts before a decision, a decision before the baseline: what a reviewer confirmed stays active
    although it is known. A decision that has expired counts for nothing. `rules` are those that were selected;
    `evidence` tells which of them had answers to judge by. `now` is RFC 3339 in UTC.
    """
    suppressions = {extract.document.path: Suppressions(extract) for extract in extracts}
    found = list(findings)
    if unused_ignore in rules:
        answered = frozenset(item.id for item in evidence if not isinstance(item.outcome, NotChecked))
        found += unused_ignores(found, suppressions, rules, answered)
    decided = {decision.fingerprint: decision for decision in verdicts.decisions if decision.holds(now)}
    active: list[Finding] = []
    dismissed: list[Dismissed] = []
    known: list[Finding] = []
    for finding in with_fingerprints(sorted(found, key=_place)):
        suppression = suppressions.get(finding.path)
        ignore = next(suppression.of(finding), None) if suppression is not None else None
        decision = decided.get(finding.fingerprint)
        if ignore is not None:
            dismissed.append(Dismissed(finding, "ignore", ignore.reason))
        elif decision is not None and decision.decision == "dismiss":
            dismissed.append(Dismissed(finding, "decision", decision.reason))
        elif decision is None and finding.fingerprint in verdicts.baseline:
            known.append(finding)
        else:
            active.append(finding)
    return Settled(tuple(active), tuple(dismissed), tuple(known))


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.message
