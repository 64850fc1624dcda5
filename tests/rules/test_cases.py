"""The articles in `tests/cases/<CODE>/`: those called bad have the finding, those called good don't.

`bad_x.world.json` beside `bad_x.md` says what the world answers; without it nothing is asked.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.rules import RULES
from tests.rules.article import extract, run

CASES = Path(__file__).resolve().parents[1] / "cases"
ARTICLES = sorted(path for path in CASES.glob("CC*/*") if path.suffix in (".md", ".txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_case(path: Path) -> None:
    world = path.with_suffix(".world.json")
    answers = json.loads(world.read_text(encoding="utf-8")) if world.exists() else None
    settled = run([extract(path.read_bytes(), path.name)], answers)
    fired = path.parent.name in {finding.code for finding in settled.active}
    assert fired is path.name.startswith("bad"), [f"{f.code} {f.message}" for f in settled.active]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_every_rule_has_at_least_two_cases_of_each_kind(rule: object, kind: str) -> None:
    assert len([path for path in ARTICLES if path.match(f"{rule.code}/{kind}_*")]) >= 2  # type: ignore[attr-defined]


def test_no_case_is_left_over() -> None:
    assert {path.parent.name for path in ARTICLES} == {rule.code for rule in RULES}
    assert all(path.name.startswith(("bad_", "good_")) for path in ARTICLES)
    worlds = CASES.glob("CC*/*.world.json")
    assert all(any(path.name.removesuffix(".world.json") == case.stem for case in ARTICLES) for path in worlds)
