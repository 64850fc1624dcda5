from __future__ import annotations

from citecheck.model import Run
from citecheck.report.summary import gravest_first, in_reading_order, summarise


def test_findings_are_counted_by_severity(run: Run) -> None:
    assert summarise(run).severities == {"error": 3, "warning": 3, "info": 1}


def test_rules_come_gravest_first_then_by_number(run: Run) -> None:
    rules = summarise(run).rules
    assert [rule.code for rule in rules] == ["CC001", "CC005", "CC201", "CC203", "CC401", "CC404", "CC006"]


def test_what_was_set_aside_does_not_count(run: Run) -> None:
    assert summarise(run).findings == len(run.findings) == 7


def test_the_order_of_the_findings_in_the_run_does_not_matter(run: Run) -> None:
    assert in_reading_order(run, run.findings[::-1]) == in_reading_order(run, run.findings)
    assert gravest_first(run, run.findings[::-1]) == gravest_first(run, run.findings)
