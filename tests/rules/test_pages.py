"""Every rule has a page, and what the page shows is true."""

from __future__ import annotations

import re

import pytest

from citecheck.rules import HEADINGS, RULES, Rule
from tests.rules.article import from_page, run

BANNED = re.compile(r"(avoid|do-not|uses|use|prefer|consider)-.*|.*-used")
EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@EACH_RULE
def test_page_has_exactly_the_headings_and_says_something_under_each(rule: Rule) -> None:
    assert tuple(rule.sections) == HEADINGS
    assert all(rule.sections.values())
    assert rule.summary.endswith(".")
    assert "\n\n" not in rule.summary


@EACH_RULE
def test_example_fires(rule: Rule) -> None:
    extract, world = from_page(rule.sections["Example"])
    assert rule.code in {finding.code for finding in run([extract], world).active}


@EACH_RULE
def test_use_instead_does_not_fire(rule: Rule) -> None:
    extract, world = from_page(rule.sections["Use instead"])
    assert rule.code not in {finding.code for finding in run([extract], world).active}


@EACH_RULE
def test_name_reads_as_ignore_name(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", rule.name)
    assert not BANNED.fullmatch(rule.name)


@EACH_RULE
def test_file_is_called_after_code_and_name(rule: Rule) -> None:
    assert rule.check.__module__ == f"citecheck.rules.{rule.code.lower()}_{rule.name.replace('-', '_')}"


def test_codes_and_names_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"CC\d{3}", code) for code in codes)


@EACH_RULE
def test_severity_and_needs_are_known(rule: Rule) -> None:
    assert rule.severity in ("error", "warning", "info")
    assert rule.confidence in ("high", "medium", "low")
    assert set(rule.needs) <= {"link", "archive", "identifier", "text"}
    assert re.fullmatch(r"\d+\.\d+", rule.since)
