"""What a run was able to judge: a finding that is missing where nothing was judged is not gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citecheck.model import Evidence, Extract, NotChecked
from citecheck.rules import Rule


class Judged:
    """Which rules were selected, which articles were read, and which questions the world answered in full."""

    def __init__(self, rules: Sequence[Rule], extracts: Iterable[Extract], evidence: Iterable[Evidence]) -> None:
        self._rules = {rule.code: rule for rule in rules}
        self._read = {extract.document.path for extract in extracts if extract.document.text}
        asked = list(evidence)
        unanswered = {item.question for item in asked if isinstance(item.outcome, NotChecked)}
        self._answered = {item.question for item in asked} - unanswered

    def rule(self, code: str, path: str) -> Rule | None:
        """The rule with this code if it has judged the article at `path`, with all answers that it needs."""
        rule = self._rules.get(code)
        if rule is None or path not in self._read or not self._answered.issuperset(rule.needs):
            return None
        return rule
