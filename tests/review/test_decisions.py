from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from citecheck.errors import OutputError, UsageError
from citecheck.review import Decision, Judged, known_now, load_baseline, load_decisions, save_baseline, save_decisions
from tests.rules.article import extract, run

ONE = Decision(
    fingerprint="00000000000000aa:1", code="CC101", path="a.md", decision="dismiss", reason="printed only", by="Ana"
)
TWO = Decision(fingerprint="00000000000000bb:1", code="CC201", path="a.md", decision="confirm", expires="2027-01-31")


def written(path: Path, **changes: Any) -> Path:
    decision = {"fingerprint": ONE.fingerprint, "code": "CC101", "path": "a.md", "decision": "dismiss", **changes}
    path.write_text(json.dumps({"schema": 1, "decisions": [decision]}), encoding="utf-8")
    return path


def test_decisions_come_back_as_they_were_saved_sorted_by_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    save_decisions(path, [TWO, ONE])
    assert load_decisions(path) == (ONE, TWO)
    save_decisions(path, [ONE, TWO])
    assert load_decisions(path) == (ONE, TWO)
    assert path.read_bytes().endswith(b"}\n")
    assert [child.name for child in tmp_path.iterdir()] == ["decisions.json"]


def test_without_a_file_there_are_no_decisions(tmp_path: Path) -> None:
    assert load_decisions(tmp_path / "none.json") == ()


def test_a_decision_holds_through_the_day_it_expires() -> None:
    assert TWO.holds("2027-01-31T23:59:59Z")
    assert not TWO.holds("2027-02-01T00:00:00Z")
    assert ONE.holds("2999-01-01T00:00:00Z")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"fingerprint": "nonsense"}, "no fingerprint"),
        ({"decision": "maybe"}, "maybe"),
        ({"expires": "next year"}, "no date"),
        ({"expire": "2027-01-31"}, "expire"),
        ({"code": 101}, "str"),
    ],
)
def test_a_decision_that_is_not_in_order_is_a_usage_error(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    path = written(tmp_path / "decisions.json", **changes)
    with pytest.raises(UsageError, match=said) as raised:
        load_decisions(path)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"schema": 2, "decisions": []}', b"[" * 100_000])
def test_a_file_that_is_not_in_order_is_a_usage_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(content)
    for load in (load_decisions, load_baseline):
        with pytest.raises(UsageError, match=r"file\.json"):
            load(path)


def test_two_decisions_on_one_finding_are_a_usage_error(tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    save_decisions(path, [ONE, ONE])
    with pytest.raises(UsageError, match="twice"):
        load_decisions(path)


def test_what_cannot_be_written_is_an_output_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="decisions"):
        save_decisions(tmp_path / "missing" / "decisions.json", [ONE])
    (tmp_path / "decisions.json").mkdir()
    with pytest.raises(OutputError):
        save_decisions(tmp_path / "decisions.json", [ONE])
    assert [child.name for child in tmp_path.iterdir()] == ["decisions.json"]


def test_a_baseline_holds_the_findings_of_a_run(tmp_path: Path) -> None:
    findings = run([extract("The dues were raised.[^1] The river froze.[^2]")]).active
    assert findings
    path = tmp_path / "baseline.json"
    save_baseline(path, known_now([*findings, *findings], (), Judged((), (), ())))
    assert [known.fingerprint for known in load_baseline(path)] == sorted(finding.fingerprint for finding in findings)


def test_a_baseline_that_is_missing_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.json"):
        load_baseline(tmp_path / "none.json")


def test_a_baseline_with_another_thing_for_a_fingerprint_is_a_usage_error(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text('{"schema": 1, "findings": [{"fingerprint": "x"}]}', encoding="utf-8")
    with pytest.raises(UsageError, match="no fingerprint"):
        load_baseline(path)
