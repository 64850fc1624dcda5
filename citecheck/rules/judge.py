"""Run rules over what was read and what the world answered, and collect their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from citecheck.model import (
    Citation,
    Claim,
    Coverage,
    Document,
    Evidence,
    Extract,
    Finding,
    Link,
    Marker,
    Note,
    Quotation,
    Support,
    Work,
)
from citecheck.rules.facts import Facts
from citecheck.rules.rule import Draft, Rule

WHOLE_RUN = tuple[Extract, ...]
"""What a rule over all articles of a run walks."""

_ITEMS: dict[Any, Callable[[Facts], Iterable[Any]]] = {
    Document: lambda facts: (facts.extract.document,),
    Extract: lambda facts: (facts.extract,),
    Marker: lambda facts: facts.extract.markers,
    Note: lambda facts: facts.extract.notes,
    Citation: lambda facts: facts.extract.citations,
    Link: lambda facts: facts.distinct_links,
    Work: lambda facts: facts.extract.works,
    Claim: lambda facts: facts.extract.claims,
    Quotation: lambda facts: facts.extract.quotations,
}


def judge(
    extracts: Sequence[Extract],
    evidence: Mapping[str, Evidence],
    rules: Sequence[Rule],
    *,
    coverage: Sequence[Coverage],
    settings: Mapping[str, object],
    now: str,
    supports: Iterable[Support] = (),
) -> tuple[Finding, ...]:
    """Every finding of `rules`, sorted by path, place and code, each once. `evidence` is keyed by `Evidence.id`.

    A link that an article gives several times is shown to the rules once. An exception out of a rule is a programming
    error and is raised on, with a note that names the rule and the article.
    """
    everything = tuple(extracts)
    said: dict[str, list[Support]] = {}
    for support in supports:
        said.setdefault(support.path, []).append(support)
    found: set[Finding] = set()
    for index, extract in enumerate(everything):
        about = tuple(said.get(extract.document.path, ()))
        facts = Facts(extract, evidence, everything, tuple(coverage), settings, now, about)
        for rule in rules:
            for item in _items(rule, facts, first=index == 0):
                found.update(apply_rule(rule, item, facts))
    return tuple(sorted(found, key=_place))


def apply_rule(rule: Rule, item: object, facts: Facts) -> list[Finding]:
    """The findings of one rule on one item of the article in `facts`: mostly none."""
    try:
        return [_finding(rule, draft, facts.extract.document.path) for draft in rule.check(item, facts)]
    except Exception as error:
        error.add_note(f"in rule {rule.code} {rule.name}, on {facts.extract.document.path}")
        raise


def _finding(rule: Rule, draft: Draft, path: str) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        message=draft.message,
        path=draft.path or path,
        span=draft.span,
        severity=draft.severity or rule.severity,
        confidence=draft.confidence or rule.confidence,
        subject=draft.subject,
        note=draft.note,
        related=draft.related,
        evidence=draft.evidence,
        fix=draft.fix,
    )


def _items(rule: Rule, facts: Facts, *, first: bool) -> Iterable[Any]:
    if rule.walks == WHOLE_RUN:
        return (facts.extracts,) if first else ()
    items = _ITEMS.get(rule.walks)
    return items(facts) if items is not None else ()


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.message
