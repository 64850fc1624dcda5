from __future__ import annotations

import pytest

from citecheck.errors import UnknownRuleError
from citecheck.rules import RULES, find_rule, select_rules


def codes(select: list[str], ignore: list[str] | None = None) -> list[str]:
    return [rule.code for rule in select_rules(select, ignore or [])]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_found_by_code_and_by_name_in_any_case(rule: object) -> None:
    for word in (rule.code, rule.code.lower(), rule.name, rule.name.upper(), f" {rule.name} "):  # type: ignore[attr-defined]
        assert find_rule(word) is rule


@pytest.mark.parametrize(("word", "near"), [("dead-lnik", "dead-link"), ("CC20l", "CC20"), ("CC999", "CC9")])
def test_an_unknown_rule_is_an_error_that_names_the_nearest(word: str, near: str) -> None:
    with pytest.raises(UnknownRuleError, match=near):
        find_rule(word)


def test_the_word_in_an_error_is_cut_short() -> None:
    with pytest.raises(UnknownRuleError) as raised:
        find_rule("x" * 10_000)
    assert len(str(raised.value)) < 200


def test_all_is_every_rule_in_order() -> None:
    assert select_rules(["ALL"]) == RULES
    assert select_rules([]) == ()


def test_beginnings_of_codes_and_names_select() -> None:
    assert codes(["CC2"]) == [rule.code for rule in RULES if rule.code.startswith("CC2")]
    assert codes(["missing-link", "cc201"]) == ["CC101", "CC201"]
    assert codes(["CC"]) == codes(["ALL"])


def test_the_more_precise_word_wins_and_ignore_at_equal_precision() -> None:
    assert "CC201" not in codes(["ALL"], ["CC201"])
    assert codes(["CC201"], ["CC2"]) == ["CC201"]
    assert codes(["CC201"], ["dead-link"]) == []
    assert codes(["CC2"], ["ALL"]) == codes(["CC2"])


@pytest.mark.parametrize("word", ["CC8", "C", "", "dead", "all rules"])
def test_a_word_that_selects_nothing_is_an_error(word: str) -> None:
    with pytest.raises(UnknownRuleError):
        select_rules([word])
    with pytest.raises(UnknownRuleError):
        select_rules(["ALL"], [word])
