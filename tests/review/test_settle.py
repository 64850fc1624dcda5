from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model import Alive, Evidence, Finding
from citecheck.review import (
    Decision,
    Judged,
    Settled,
    Verdicts,
    known_now,
    load_verdicts,
    save_baseline,
    save_decisions,
    settle,
)
from citecheck.review.baseline import Known
from citecheck.rules import RULES, Rule, judge, select_rules
from tests.rules.article import NOW, extract

URL = "https://courier.example/dues"
NOTE = "Peter Oakes, “Dues and Discontent,” The Northern Courier, May 7, 2015"
ARTICLE = f"The dues were raised.[^1] The river froze.[^2]\n\n[^1]: {NOTE}.\n[^2]: {NOTE.replace('Dues', 'Guilds')}.\n"


def settled(
    text: str = ARTICLE,
    *decisions: Decision,
    baseline: tuple[Known, ...] = (),
    rules: tuple[Rule, ...] = RULES,
    evidence: tuple[Evidence, ...] = (),
) -> Settled:
    article = extract(text)
    known = {item.id: item for item in evidence}
    found = judge([article], known, rules, coverage=(), settings={}, now=NOW)
    return settle(found, [article], Verdicts(decisions, baseline), rules, now=NOW, evidence=evidence)


def first() -> Finding:
    return settled().active[0]


def decided(decision: str, **changes: str) -> Decision:
    fields = {"fingerprint": first().fingerprint, "code": "CC101", "path": "article.md", **changes}
    return Decision(decision=decision, **fields)  # type: ignore[arg-type]


def test_without_verdicts_all_findings_are_active_and_have_fingerprints() -> None:
    assert [finding.code for finding in settled().active] == ["CC101", "CC101"]
    assert len({finding.fingerprint for finding in settled().active}) == 2


def test_a_dismissed_finding_is_kept_apart_with_the_reason() -> None:
    result = settled(ARTICLE, decided("dismiss", reason="printed only"))
    assert [(item.finding.note, item.by, item.reason) for item in result.dismissed] == [
        ("1", "decision", "printed only")
    ]
    assert [finding.note for finding in result.active] == ["2"]


def test_an_expired_decision_counts_for_nothing() -> None:
    assert settled(ARTICLE, decided("dismiss", expires="2026-11-21")).dismissed == ()
    assert len(settled(ARTICLE, decided("dismiss", expires="2026-11-22")).dismissed) == 1


def test_a_finding_in_the_baseline_is_known_unless_it_was_confirmed() -> None:
    baseline = (Known(first().fingerprint),)
    assert [finding.note for finding in settled(baseline=baseline).known] == ["1"]
    result = settled(ARTICLE, decided("confirm"), baseline=baseline)
    assert result.known == ()
    assert [finding.note for finding in result.active] == ["1", "2"]


def test_every_finding_is_in_one_bucket() -> None:
    result = settled(ARTICLE, decided("dismiss"), baseline=(Known(settled().active[1].fingerprint),))
    assert (len(result.active), len(result.dismissed), len(result.known)) == (0, 1, 1)


def ignoring(names: str, note: str = NOTE) -> str:
    return f"The dues were raised.[^1]\n\n<!-- citecheck: ignore[{names}] agreed -->\n\n[^1]: {note}.\n"


def test_an_inline_ignore_counts_before_a_decision() -> None:
    result = settled(ignoring("CC101"))
    assert result.active == ()
    assert [(item.by, item.reason) for item in result.dismissed] == [("ignore", "agreed")]


def test_an_ignore_that_suppresses_nothing_is_a_finding_like_any_other() -> None:
    (unused,) = settled(ignoring("CC006"), rules=select_rules(["CC006", "CC901"])).active
    assert (unused.code, unused.message) == ("CC901", "This ignore suppresses no finding of CC006; delete it.")
    assert unused.fingerprint
    assert settled(ignoring("CC006"), rules=select_rules(["CC006"])).active == ()


def test_an_unknown_name_in_an_ignore_is_corrected() -> None:
    (unused,) = (finding for finding in settled(ignoring("mising-link")).active if finding.code == "CC901")
    assert unused.message == "This ignore names 'mising-link', which is no rule. Did you mean 'missing-link'?"


@pytest.mark.parametrize("select", [["CC9"], ["CC0", "CC9"]])
def test_a_rule_that_was_not_selected_is_not_held_against_an_ignore(select: list[str]) -> None:
    assert settled(ignoring("CC101"), rules=select_rules(select)).active == ()


def test_a_rule_without_answers_is_not_held_against_an_ignore() -> None:
    text = ignoring("CC201", f"{NOTE}, {URL}")
    assert settled(text).active == ()
    alive = Evidence("link", URL, Alive(200, URL), NOW)
    assert [finding.code for finding in settled(text, evidence=(alive,)).active] == ["CC901"]


def test_verdicts_are_loaded_from_files(tmp_path: Path) -> None:
    decisions, baseline = tmp_path / "decisions.json", tmp_path / "baseline.json"
    assert load_verdicts(str(decisions), None) == Verdicts()
    save_decisions(decisions, [decided("dismiss")])
    save_baseline(baseline, known_now(settled().active, (), Judged((), (), ())))
    verdicts = load_verdicts(str(decisions), str(baseline))
    assert verdicts.decisions == (decided("dismiss"),)
    assert first().fingerprint in {known.fingerprint for known in verdicts.baseline}
