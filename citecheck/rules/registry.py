"""The list of all rules, and how a user's words choose among them."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.errors import UnknownRuleError, nearest
from citecheck.rules.cc001_unreadable_source import unreadable_source
from citecheck.rules.cc002_unmatched_marker import unmatched_marker
from citecheck.rules.cc003_orphan_note import orphan_note
from citecheck.rules.cc004_broken_numbering import broken_numbering
from citecheck.rules.cc005_missing_notes import missing_notes
from citecheck.rules.cc006_unbalanced_quotation import unbalanced_quotation
from citecheck.rules.cc007_unresolved_reference import unresolved_reference
from citecheck.rules.cc101_missing_link import missing_link
from citecheck.rules.cc102_malformed_url import malformed_url
from citecheck.rules.cc103_shortened_url import shortened_url
from citecheck.rules.cc104_malformed_identifier import malformed_identifier
from citecheck.rules.cc201_dead_link import dead_link
from citecheck.rules.cc202_soft_404 import soft_404
from citecheck.rules.cc203_moved_link import moved_link
from citecheck.rules.cc204_unreachable_link import unreachable_link
from citecheck.rules.cc205_missing_fragment import missing_fragment
from citecheck.rules.cc206_unknown_identifier import unknown_identifier
from citecheck.rules.cc207_unarchived_link import unarchived_link
from citecheck.rules.cc208_dead_archive import dead_archive
from citecheck.rules.cc401_uncited_number import uncited_number
from citecheck.rules.cc402_unsupported_number import unsupported_number
from citecheck.rules.cc403_contradicted_number import contradicted_number
from citecheck.rules.cc404_missing_scale import missing_scale
from citecheck.rules.cc405_inconsistent_arithmetic import inconsistent_arithmetic
from citecheck.rules.cc406_conflicting_numbers import conflicting_numbers
from citecheck.rules.cc407_source_predates_claim import source_predates_claim
from citecheck.rules.cc408_stock_flow_confusion import stock_flow_confusion
from citecheck.rules.cc409_percent_or_points import percent_or_points
from citecheck.rules.cc410_uncheckable_number import uncheckable_number
from citecheck.rules.cc411_altered_quotation import altered_quotation
from citecheck.rules.cc412_value_count_confusion import value_count_confusion
from citecheck.rules.cc413_unrelated_source import unrelated_source
from citecheck.rules.cc414_title_number_mismatch import title_number_mismatch
from citecheck.rules.cc501_incomplete_entry import incomplete_entry
from citecheck.rules.cc502_duplicate_work import duplicate_work
from citecheck.rules.cc901_unused_ignore import unused_ignore
from citecheck.rules.cc902_stale_decision import stale_decision
from citecheck.rules.cc903_expired_decision import expired_decision
from citecheck.rules.cc904_low_coverage import low_coverage
from citecheck.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    unreadable_source,
    unmatched_marker,
    orphan_note,
    broken_numbering,
    missing_notes,
    unbalanced_quotation,
    unresolved_reference,
    missing_link,
    malformed_url,
    shortened_url,
    malformed_identifier,
    dead_link,
    soft_404,
    moved_link,
    unreachable_link,
    missing_fragment,
    unknown_identifier,
    unarchived_link,
    dead_archive,
    uncited_number,
    unsupported_number,
    contradicted_number,
    missing_scale,
    inconsistent_arithmetic,
    conflicting_numbers,
    source_predates_claim,
    stock_flow_confusion,
    percent_or_points,
    uncheckable_number,
    altered_quotation,
    value_count_confusion,
    unrelated_source,
    title_number_mismatch,
    incomplete_entry,
    duplicate_work,
    unused_ignore,
    stale_decision,
    expired_decision,
    low_coverage,
)
"""All rules, sorted by code. A code is never given to another rule."""

_BY_WORD = {word: rule for rule in RULES for word in (rule.code.lower(), rule.name)}


def find_rule(code_or_name: str) -> Rule:
    """The rule with this code or name, in any case. Raises `UnknownRuleError`, which names the nearest one."""
    found = _BY_WORD.get(code_or_name.strip().lower())
    if found is None:
        raise _unknown(code_or_name)
    return found


def select_rules(select: Sequence[str], ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that `select` names and `ignore` does not, sorted by code.

    Both hold codes ("CC201"), beginnings of codes ("CC2"), names ("dead-link") or "ALL"; where both name a rule, the
    more precise word wins, and `ignore` at equal precision. Raises `UnknownRuleError` for a word that names no rule.
    """
    wanted, unwanted = _precision(select), _precision(ignore)
    return tuple(rule for rule in RULES if wanted.get(rule.code, -1) > unwanted.get(rule.code, -1))


def _precision(words: Sequence[str]) -> dict[str, int]:
    """For each rule named by `words`, how precise the most precise of them is."""
    found: dict[str, int] = {}
    for word in words:
        precision, rules = _named(word)
        for rule in rules:
            found[rule.code] = max(precision, found.get(rule.code, -1))
    return found


def _named(word: str) -> tuple[int, tuple[Rule, ...]]:
    spelt = word.strip().lower()
    if spelt == "all":
        return 0, RULES
    if spelt in _BY_WORD:
        return len("CC000"), (_BY_WORD[spelt],)
    started = tuple(rule for rule in RULES if rule.code.lower().startswith(spelt))
    if len(spelt) < len("CC") or not started:
        raise _unknown(word)
    return len(spelt), started


def _unknown(word: str) -> UnknownRuleError:
    shown = word if len(word) <= 60 else word[:60] + "…"
    near = nearest(word.strip().lower(), [rule.name for rule in RULES])
    if not near:
        near = nearest(word.strip().upper(), [rule.code for rule in RULES])
    return UnknownRuleError(f"There is no rule '{shown}'.{near} `citecheck rule` lists them all.")
