"""The articles with planted defects: nothing else in them is raised, and hardly a defect is missed."""

from __future__ import annotations

import pytest

from tests.benchmarks.internal import ARTICLES, judged

NAMES = sorted(path.name for path in ARTICLES.glob("*.md"))


@pytest.mark.parametrize("name", NAMES)
def test_planted_defects_are_found_and_innocents_left_alone(name: str) -> None:
    wrong, hits, missed, _ = judged(name, (ARTICLES / name).read_text("utf-8"))
    assert [(finding.code, finding.message) for finding in wrong] == []
    assert len(hits) >= 2
    assert len(missed) <= 1
