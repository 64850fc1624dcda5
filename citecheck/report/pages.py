"""The pages of the rules, for formats that explain a finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from citecheck.model import Confidence, Finding, Severity


class Page(Protocol):
    """What a report says of a rule: `citecheck.rules.Rule` has it; `sections` are headings and their Markdown."""

    @property
    def code(self) -> str:
        """The code, such as CC101."""
        ...

    @property
    def name(self) -> str:
        """The name, such as missing-link."""
        ...

    @property
    def severity(self) -> Severity:
        """How grave a finding of the rule is."""
        ...

    @property
    def confidence(self) -> Confidence:
        """How sure a finding of the rule is."""
        ...

    @property
    def summary(self) -> str:
        """The rule in one sentence."""
        ...

    @property
    def sections(self) -> dict[str, str]:
        """Headings and the Markdown under them."""
        ...


class Unlisted:
    """The page of a rule that is not registered here, such as one of a report by another version."""

    def __init__(self, finding: Finding) -> None:
        self.code = finding.code
        self.name = finding.name
        self.severity = finding.severity
        self.confidence = finding.confidence
        self.summary = f"{finding.name.replace('-', ' ').capitalize()}."
        self.sections: dict[str, str] = {}


def registered() -> dict[str, Page]:
    """The pages of all registered rules by code."""
    from citecheck.rules import RULES  # noqa: PLC0415 - the rules bring the parsers with them

    return {rule.code: rule for rule in RULES}


def pages_of(findings: Iterable[Finding], known: dict[str, Page]) -> dict[str, Page]:
    """The pages of the rules that fired, sorted by code."""
    pages: dict[str, Page] = {}
    for finding in findings:
        if finding.code not in pages:
            pages[finding.code] = known.get(finding.code) or Unlisted(finding)
    return dict(sorted(pages.items()))
