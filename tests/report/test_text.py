from __future__ import annotations

import re

from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render
from citecheck.report.excerpt import columns
from citecheck.report.text import wrap


def lines(run: Run, **options: int) -> list[str]:
    return render(run, "text", **options).decode().split("\n")  # type: ignore[arg-type]


def test_a_finding_shows_its_place_and_the_words(run: Run) -> None:
    page = lines(run)
    at = page.index("texts/harbour.txt:3:97  CC401 warning uncited-number  “14 million tonnes” has no source.")
    assert page[at + 1].endswith("once,2 and 14 million tonnes of it")
    assert page[at + 2].strip(" |") == "^" * len("14 million tonnes")
    assert page[at + 1].index("14 million tonnes") == page[at + 2].index("^")


def test_findings_come_as_the_text_goes_file_by_file(run: Run) -> None:
    codes = re.findall(r" (CC\d{3}) (?:error|warning|info) ", render(run, "text").decode())
    assert codes == ["CC401", "CC404", "CC006", "CC203", "CC201", "CC005", "CC001"]


def test_a_long_message_goes_on_below(run: Run) -> None:
    page = lines(run, width=60)
    at = page.index("texts/harbour.txt:14:73  CC201 error dead-link")
    assert page[at + 1 : at + 3] == ["    The link of note 3 is dead: not found (404), asked", "    twice."]


def test_evidence_related_places_and_fixes_are_said(run: Run) -> None:
    text = render(run, "text", width=200).decode()
    assert (
        "evidence: link http://gone.example/grain: dead, not found (404), asked twice, asked 2026-11-20 09:30 UTC"
        in text
    )
    assert "see: texts/harbour.txt:8:52 The marker of the note." in text
    assert "fix: Link to the snapshot of 2018-06-15." in text


def test_the_summary_counts_and_says_what_was_not_checked(run: Run) -> None:
    text = render(run, "text").decode()
    assert "7 findings: 3 errors, 3 warnings, 1 info in 2 documents" in text
    assert "links:     12 of 15 checked, 3 not checked (2 offline, 1 excluded)" in text
    assert "     1  dismissed, not counted above" in text
    assert "     1  known from the baseline, not counted above" in text
    assert "The run is incomplete: offline." in text


def test_it_says_what_to_do_next(run: Run) -> None:
    text = render(run, "text").decode()
    assert re.search(r"citecheck rule CC001 +says what unreadable-source means", text)
    assert re.search(r"citecheck bib PATH +writes 2 stubs to fill in", text)
    assert "asks about 3 things left unchecked" in text


def test_a_clean_run_is_short(run: Run) -> None:
    clean = replace(run, findings=(), dismissed=(), known=(), coverage=(), incomplete=(), documents=run.documents[:1])
    assert render(clean, "text").decode() == (
        "No findings in 1 document: 3 markers, 3 notes, 3 citations, 2 works, 2 links, 1 claim\n"
    )


def test_there_is_colour_only_where_it_is_wanted(run: Run) -> None:
    assert b"\x1b" not in render(run, "text")
    coloured = render(run, "text", color=True).decode()
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(run, "text").decode()


def test_an_article_can_not_paint(hostile: Run) -> None:
    coloured = render(hostile, "text", color=True).decode()
    assert set(re.findall(r"\x1b\[([\d;]*)m", coloured)) <= {"0", "1", "2", "1;31", "33", "36"}
    assert "␛[31m" in coloured


def test_source_lines_fit_the_width(run: Run) -> None:
    assert all(columns(line) <= 60 for line in lines(run, width=60) if " | " in line)


def test_wrapping_keeps_long_addresses_whole() -> None:
    assert list(wrap("see http://a.example/very/long/address now", 10)) == [
        "see",
        "http://a.example/very/long/address",
        "now",
    ]
    assert list(wrap("", 10)) == []
