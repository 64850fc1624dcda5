from __future__ import annotations

import re

from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render
from citecheck.report.comment import MARK, MAX_BYTES


def test_a_bot_can_find_it_by_its_first_line(run: Run) -> None:
    lines = render(run, "comment").decode().split("\n")
    assert lines[0] == MARK
    assert lines[1] == "### citecheck: 7 findings: 3 errors, 3 warnings, 1 info"


def test_findings_stand_under_their_articles_as_the_text_goes(run: Run) -> None:
    text = render(run, "comment").decode()
    assert text.index("**texts/harbour.txt**: 5 findings") < text.index("**texts/lost.txt**: 1 finding")
    assert "- 🔴 error CC201 dead\\-link, line 14 (note 3): The link of note 3 is dead: not found" in text
    assert "(paragraph 1 under “Who buys”)" in text


def test_it_says_what_was_not_checked(run: Run) -> None:
    text = render(run, "comment").decode()
    assert "> ⚠️ The run is incomplete: offline." in text
    assert "links: 12 of 15 checked, 3 not checked" in text
    assert "Not counted: 1 dismissed, 1 known." in text


def test_a_file_without_lines_is_told_by_page(paged: Run) -> None:
    assert "dead\\-link, page 2 (note 3)" in render(paged, "comment").decode()


def test_many_findings_are_folded_and_the_rest_counted(throng: Run) -> None:
    text = render(throng, "comment").decode()
    assert text.count("<details>") == text.count("</details>") == 1
    assert text.count("\n- 🔴 error") == 60
    assert "24,950 more findings in the full report." in text


def test_it_stays_below_the_limit_whatever_the_findings(throng: Run) -> None:
    wordy = tuple(
        replace(item, message="*" * 5_000, path="海" * 500 + f"{n}.txt") for n, item in enumerate(throng.findings)
    )
    data = render(replace(throng, findings=wordy), "comment")
    assert len(data) <= MAX_BYTES < 65_536
    assert b"more findings in the full report." in data


def test_a_clean_run_is_short(empty: Run) -> None:
    assert render(empty, "comment").decode() == f"{MARK}\n### citecheck: No findings\n\nIn 0 documents.\n"


def test_hostile_text_is_inert(hostile: Run) -> None:
    many = replace(hostile, findings=hostile.findings * 11)
    for each in (hostile, many):
        text = render(each, "comment").decode().replace("<details><summary>", "").replace("</summary>", "")
        text = text.replace("</details>", "").replace("<sub>", "").replace("</sub>", "").replace(MARK, "")
        assert "<" not in text
        assert "@everyone" not in text
        assert "](http" not in text
        findings = [line for line in text.split("\n") if line.startswith("- ")]
        assert findings
        assert not any(re.search(r"(?<!\\)`", line) for line in findings)
