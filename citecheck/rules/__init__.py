"""The rules: one file per rule, its docstring its documentation page. Pure.

To add one: write `ccNNN_name.py`, add it to the list in `registry.py`, give it good and bad cases in
`tests/cases/CCNNN/`, and a line in the changelog.
"""

from citecheck.rules.facts import Facts
from citecheck.rules.judge import apply_rule, judge
from citecheck.rules.registry import RULES, find_rule, select_rules
from citecheck.rules.rule import HEADINGS, Draft, Rule, draft, rule

__all__ = [
    "HEADINGS",
    "RULES",
    "Draft",
    "Facts",
    "Rule",
    "apply_rule",
    "draft",
    "find_rule",
    "judge",
    "rule",
    "select_rules",
]
