from __future__ import annotations

import json
from typing import Any

from citecheck.model import Run
from citecheck.report import render


def issues(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(run, "gitlab"))
    return found


def test_an_issue_has_what_gitlab_requires(run: Run) -> None:
    (dead,) = [issue for issue in issues(run) if issue["check_name"] == "CC201 dead-link"]
    assert dead["description"] == "The link of note 3 is dead: not found (404), asked twice."
    assert dead["severity"] == "major"
    assert dead["location"] == {"path": "texts/harbour.txt", "lines": {"begin": 14, "end": 14}}


def test_fingerprints_tell_the_findings_apart(run: Run, throng: Run) -> None:
    for each in (run, throng):
        found = issues(each)
        assert len({issue["fingerprint"] for issue in found}) == len(found) == len(each.findings)


def test_a_file_without_lines_is_pointed_at_as_a_whole(paged: Run) -> None:
    assert {
        issue["location"]["lines"]["begin"] for issue in issues(paged) if "harbour" in issue["location"]["path"]
    } == {1}


def test_a_clean_run_is_an_empty_list(empty: Run) -> None:
    assert issues(empty) == []
