"""Sort the findings of a run into three buckets: active, dismissed, known. Nothing vanishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from citecheck.model import Decision, Dismissed, Document, Evidence, Extract, Finding, NotChecked, Record
from citecheck.review.anchors import Said, reanchored
from citecheck.review.baseline import Known, load_baseline
from citecheck.review.decisions import load_decisions
from citecheck.review.fingerprint import with_fingerprints
from citecheck.review.judged import Judged
from citecheck.review.suppression import Suppressions, unused_ignores
from citecheck.rules import Facts, Rule, apply_rule
from citecheck.rules.cc901_unused_ignore import unused_ignore
from citecheck.rules.cc902_stale_decision import StaleDecision, stale_decision
from citecheck.rules.cc903_expired_decision import ExpiredDecision, expired_decision


class Verdicts(Record, frozen=True):
    """What is already said of findings: a reviewer's decisions, and what a baseline knows."""

    decisions: tuple[Decision, ...] = ()
    baseline: tuple[Known, ...] = ()


class Settled(NamedTuple):
    """The three buckets, each finding in one of them, sorted by path and place; and the decisions in force on them."""

    active: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...]
    known: tuple[Finding, ...]
    decisions: tuple[Decision, ...] = ()


def load_verdicts(decisions: str | None, baseline: str | None) -> Verdicts:
    """Verdicts from files: decisions where the file exists, a baseline where one is named. Raises `UsageError`."""
    return Verdicts(
        load_decisions(Path(decisions)) if decisions else (),
        load_baseline(Path(baseline)) if baseline else (),
    )


def settle(
    findings: Iterable[Finding],
    extracts: Sequence[Extract],
    verdicts: Verdicts,
    rules: Sequence[Rule],
    *,
    now: str,
    evidence: Sequence[Evidence] = (),
) -> Settled:
    """Findings with their fingerprints, in buckets; what was said in vain is a finding too (CC901, CC902, CC903).

    An inline ignore counts before a decision, a decision before the baseline: what a reviewer confirmed stays active
    although it is known. A decision that has expired counts for nothing. What was said of a sentence that was edited a
    little still counts (`reanchored`). `rules` are those that were selected; `evidence` tells which of them had answers
    to judge by. `now` is RFC 3339 in UTC.
    """
    suppressions = {extract.document.path: Suppressions(extract) for extract in extracts}
    found = list(findings)
    if unused_ignore in rules:
        answered = frozenset(item.id for item in evidence if not isinstance(item.outcome, NotChecked))
        found += unused_ignores(found, suppressions, rules, answered)
    marked = with_fingerprints(sorted(found, key=_place))
    decisions = _moved(verdicts.decisions, marked)
    about_decisions = [*_expired(decisions, marked, now, rules), *_stale(decisions, marked, extracts, rules, evidence)]
    if about_decisions:
        marked = with_fingerprints(sorted([*marked, *about_decisions], key=_place))
    decided = {decision.fingerprint: decision for decision in decisions if decision.holds(now)}
    return _in_buckets(marked, suppressions, decided, _known(verdicts.baseline, marked))


def _in_buckets(
    marked: Iterable[Finding],
    suppressions: dict[str, Suppressions],
    decided: dict[str, Decision],
    baseline: frozenset[str],
) -> Settled:
    active: list[Finding] = []
    dismissed: list[Dismissed] = []
    known: list[Finding] = []
    in_force: list[Decision] = []
    for finding in marked:
        suppression = suppressions.get(finding.path)
        ignore = next(suppression.of(finding), None) if suppression is not None else None
        decision = decided.get(finding.fingerprint)
        if ignore is not None:
            dismissed.append(Dismissed(finding, "ignore", ignore.reason))
            continue
        if decision is not None:
            in_force.append(decision)
        if decision is not None and decision.decision == "dismiss":
            dismissed.append(Dismissed(finding, "decision", decision.reason))
        elif decision is None and finding.fingerprint in baseline:
            known.append(finding)
        else:
            active.append(finding)
    return Settled(tuple(active), tuple(dismissed), tuple(known), tuple(in_force))


# ---------------------------------------------------------------- what was said before


def _moved(decisions: Sequence[Decision], marked: Sequence[Finding]) -> tuple[Decision, ...]:
    """The decisions under the fingerprints that their findings have now."""
    said = [Said(d.fingerprint, d.code, d.path, d.excerpt) for d in decisions]
    now = reanchored(said, marked)
    return tuple(replace(d, fingerprint=now.get(d.fingerprint, d.fingerprint)) for d in decisions)


def _known(baseline: Sequence[Known], marked: Sequence[Finding]) -> frozenset[str]:
    said = [Said(known.fingerprint, known.code, known.path, known.excerpt) for known in baseline]
    now = reanchored(said, marked)
    return frozenset(now.get(known.fingerprint, known.fingerprint) for known in baseline)


def _expired(
    decisions: Iterable[Decision], marked: Iterable[Finding], now: str, rules: Sequence[Rule]
) -> Iterator[Finding]:
    """Findings of expired-decision (CC903), where their findings stand."""
    if expired_decision not in rules:
        return
    present = {finding.fingerprint: finding for finding in marked}
    for decision in decisions:
        finding = present.get(decision.fingerprint)
        if finding is not None and not decision.holds(now):
            yield from _said(expired_decision, ExpiredDecision(decision, finding.span), finding.path)


def _stale(
    decisions: Iterable[Decision],
    marked: Iterable[Finding],
    extracts: Sequence[Extract],
    rules: Sequence[Rule],
    evidence: Iterable[Evidence],
) -> Iterator[Finding]:
    """Findings of stale-decision (CC902): of rules that were selected and could run, on articles that were read."""
    if stale_decision not in rules:
        return
    present = {finding.fingerprint for finding in marked}
    judged = Judged(rules, extracts, evidence)
    for decision in decisions:
        rule = judged.rule(decision.code, decision.path)
        if decision.fingerprint not in present and rule is not None:
            yield from _said(stale_decision, StaleDecision(decision, bool(rule.needs)), decision.path)


def _said(rule: Rule, item: Record, path: str) -> list[Finding]:
    return apply_rule(rule, item, Facts(Extract(Document(path, "", "")), {}, (), (), {}, ""))


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.message
