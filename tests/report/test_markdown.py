from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render
from citecheck.report.markdown import MAX_BYTES, escape


def test_the_summary_comes_first(run: Run) -> None:
    page = render(run, "markdown").decode()
    assert page.startswith("## citecheck\n\n**7 findings: 3 errors, 3 warnings, 1 info** in 2 documents")
    assert "Not counted: 1 dismissed, 1 known." in page
    assert "> ⚠️ The run is incomplete: offline." in page


def test_findings_are_counted_by_rule_gravest_first(run: Run) -> None:
    page = render(run, "markdown").decode()
    assert page.index("| 1 | 🔴 error | CC201 dead\\-link |") < page.index(
        "| 1 | 🟡 warning | CC401 uncited\\-number |"
    )


def test_coverage_is_a_table(run: Run) -> None:
    assert "| 12 | 15 | links | 2 offline, 1 excluded |" in render(run, "markdown").decode()


def test_findings_name_their_place(run: Run) -> None:
    assert "| 🔴 error | texts/harbour.txt:14:73 | CC201 dead\\-link |" in render(run, "markdown").decode()


def test_every_row_of_a_table_has_the_cells_of_its_head(hostile: Run) -> None:
    rows = [line for line in render(hostile, "markdown").decode().split("\n") if line.startswith("| 🔴 error")]
    assert rows
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)


def test_hostile_text_is_inert(hostile: Run) -> None:
    page = render(hostile, "markdown").decode()
    assert "<img" not in page
    assert "](http" not in page
    assert "@everyone" not in page
    assert not re.search(r"(?<!\\)`", page)


def test_what_github_links_without_mark_up_is_broken_up() -> None:
    assert escape("@team") == "@\u200bteam"
    assert "://" not in escape("https://evil.example")
    assert escape("WWW.evil.example").startswith("W\u200bWW")
    assert escape("#12") == "\\#\u200b12"


def test_it_stays_below_the_limit_and_counts_what_is_left_out(crowded: Run) -> None:
    assert "4,900 more findings are in the full report." in render(crowded, "markdown").decode()
    wordy = tuple(replace(item, path="x" * 20_000 + ".txt") for item in crowded.findings[:100])
    data = render(replace(crowded, findings=wordy), "markdown")
    assert len(data) <= MAX_BYTES
    assert b"more findings are in the full report." in data


@given(st.text(max_size=60))
def test_escaped_text_has_no_bare_mark_up(text: str) -> None:
    assert not re.search(r"(?<!\\)[`*_\[\]|~<>]", re.sub(r"\\.|&#?\w+;", "", escape(text)))
