from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from citecheck.model import Alive, Evidence, Passage, Place, Run, Span, Support, Text
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


def test_words_that_run_on_say_to_which_line(run: Run) -> None:
    page = lines(run)
    at = page.index("texts/harbour.txt:3:97  CC404 warning missing-scale  The sentence gives two numbers.")
    assert page[at + 2].strip(" |") == "^" * len("14 million tonnes of it") + " to line 4"


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
    assert re.search(r"citecheck fix PATH +shows 1 safe correction as a diff", text)
    assert re.search(r"citecheck review FILE +opens that page", text)
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


def test_findings_are_grouped_by_article_paragraph_and_note(run: Run) -> None:
    page = [line for line in lines(run) if line and not line.startswith(" ")]
    assert page[:11] == [
        "texts/harbour.txt: 5 findings",
        "Paragraph 1",
        "texts/harbour.txt:3:97  CC401 warning uncited-number  “14 million tonnes” has no source.",
        "texts/harbour.txt:3:97  CC404 warning missing-scale  The sentence gives two numbers.",
        "Paragraph 1 under “Who buys”",
        "texts/harbour.txt:8:1  CC006 info unbalanced-quotation  The quotation opened here is not closed.",
        "Note 1",
        "texts/harbour.txt:10:64  CC203 warning moved-link  The link of note 1 moved for good.",
        "Note 3",
        "texts/harbour.txt:14:73  CC201 error dead-link",
        "texts/海运 报告.txt: 1 finding",
    ]


def supported(run: Run) -> Run:
    """The run with what a source says of 14 million tonnes: in a table, and in a copy of a page."""
    span = next(item.span for item in run.findings if item.code == "CC401")
    quote = "In 2022 the port took in 13.2 million\ntonnes of grain, and 1.3 million of fish."
    number = Span(quote.index("13.2"), quote.index(" of grain"))
    address = "http://port.example/"
    passage = Passage(quote, (number,), Place(page=3), address, f"{address}#page=3", exact=True)
    cell = Place(table=1, cell="Grain, 2022")
    table = Passage("Grain 13.2", (Span(6, 10),), cell, "http://b.example/", "x", "20180615")
    passages = (passage, table, table)
    support = Support("texts/harbour.txt", "number", span, "differs", "other-value", "x", passages=passages)
    return replace(run, supports=(support,))


def test_a_number_is_shown_beside_what_its_source_says(run: Run) -> None:
    page = lines(supported(run), width=80)
    at = next(index for index, line in enumerate(page) if "source: " in line)
    assert page[at : at + 6] == [
        "    source: “In 2022 the port took in 13.2 million tonnes of grain, and 1.3",
        "            million of fish.”",
        "            page 3, http://port.example/#page=3",
        "    source: “Grain 13.2”",
        "            table 1, cell Grain, 2022, http://b.example/, copy of 2018-06-15",
        "            1 more passage in the HTML and JSON reports",
    ]
    assert "  sources say of numbers and quotations: 1 differs" in page


def test_the_words_that_matter_are_painted(run: Run) -> None:
    coloured = render(supported(run), "text", color=True).decode()
    words = " ".join(f"\x1b[1;4m{word}\x1b[0m" for word in ("13.2", "million", "tonnes"))
    assert f"in {words} of grain, and 1.3 million" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(supported(run), "text").decode()


def test_a_file_without_lines_is_told_by_its_page(paged: Run) -> None:
    page = lines(paged, width=120)
    at = page.index(
        "texts/harbour.txt (page 2)  CC201 error dead-link  The link of note 3 is dead: not found (404), asked twice."
    )
    assert page[at + 2].strip(" |") == "^" * len("http://gone.example/grain")


def test_a_change_that_touched_no_article_is_one_sentence(empty: Run) -> None:
    assert render(replace(empty, options={"since": "main"}), "text") == b"No article was touched since main.\n"


@pytest.mark.parametrize("reason", ["network-away", "budget", "interrupted"])
def test_an_incomplete_run_says_how_to_go_on(empty: Run, reason: str) -> None:
    assert "citecheck check, once more" in render(replace(empty, incomplete=(reason,)), "text").decode()


def test_of_a_source_that_was_read_only_that_is_told(run: Run) -> None:
    shown = supported(run)
    asked = (
        Evidence(
            "text",
            "http://port.example/",
            Text("http://port.example/", 200, "text/html", "0" * 64, 2_000),
            "2026-11-20",
        ),
        Evidence("link", "http://port.example/", Alive(200, "http://port.example/"), "2026-11-20"),
    )
    findings = [
        replace(item, evidence=tuple(one.id for one in asked)) if item.code == "CC401" else item
        for item in shown.findings
    ]
    text = render(
        replace(shown, findings=tuple(findings), evidence=(*shown.evidence, *asked)), "text", width=200
    ).decode()
    assert "evidence: text http://port.example/: read (text/html, 2,000 bytes)" in text
    assert "evidence: link http://port.example/" not in text[text.index("CC401") : text.index("CC404")]
