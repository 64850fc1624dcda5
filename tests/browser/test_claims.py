"""Claims and notes looked at in a browser: beside the words, in the table, narrowed by a chart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Opened
from tests.chromium import expect

pytestmark = pytest.mark.browser
Open = Callable[..., Opened]


def test_a_click_on_a_number_shows_what_its_source_says(open_report: Open) -> None:
    report = open_report("judged")
    report.page.locator("article a[data-c=claim-1]").click()
    peek = report.page.locator("#peek")
    expect(peek).to_be_visible()
    assert "within rounding" in peek.inner_text()
    assert peek.locator("mark.seen").inner_text() == "41.17 million tonnes"
    box = peek.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900
    report.page.keyboard.press("Escape")
    expect(peek).to_be_hidden()
    assert report.page.evaluate("document.activeElement.dataset.c") == "claim-1"
    assert report.complaints == []


def test_a_click_on_a_marker_shows_its_note_and_the_link_there_leads_to_it(open_report: Open) -> None:
    report = open_report("judged")
    report.page.locator("sup.marker a", has_text="3").first.click()
    assert "Capacity Review" in report.page.locator("#peek").inner_text()
    report.page.get_by_role("link", name="Go to the note").click()
    expect(report.page.locator("#peek")).to_be_hidden()
    box = report.page.locator("#note-3").bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900


def test_a_bar_of_a_chart_narrows_the_list_behind_it(open_report: Open) -> None:
    report = open_report("judged")
    report.page.get_by_role("link", name="1 differs").click()
    assert report.page.locator(".claims tbody tr:visible").count() == 1
    report.page.get_by_role("button", name="Show all").click()
    assert report.page.locator(".claims tbody tr:visible").count() == 9
    report.page.locator("[data-chart=links][data-label=dead]").click()
    assert report.page.locator("#evidence .evidence:visible").count() == 1
    report.page.locator("[data-chart=states][data-label=alive]").click()
    assert report.page.locator(".work:visible").count() == 3


def test_a_permalink_to_what_a_chart_has_hidden_shows_it(open_report: Open) -> None:
    report = open_report("judged")
    report.page.get_by_role("link", name="1 differs").click()
    report.page.evaluate("location.hash = '#claim-1'")
    report.until("document.querySelector('#claim-1').checkVisibility()")


def test_the_finding_at_hand_shows_the_passage_and_o_opens_it(open_report: Open) -> None:
    report = open_report("judged")
    report.page.keyboard.press("j")
    assert report.page.locator(".finding.current mark.seen").inner_text() == "$604 million"
    report.page.evaluate("window.open = (...all) => { window.opened = all; }")
    report.page.keyboard.press("o")
    assert report.page.evaluate("window.opened[0]") == "https://coastrail.example/ar2023.pdf#page=31"
    assert "noopener" in report.page.evaluate("window.opened[2]")


def test_a_fix_stands_as_a_diff(open_report: Open) -> None:
    report = open_report("judged")
    report.page.get_by_label("Rule", exact=True).select_option("CC201")
    report.page.keyboard.press("Escape")
    report.page.keyboard.press("j")
    diff = report.page.locator(".finding.current .diff")
    assert diff.locator("del").inner_text() == "http://regulator.example/review-2022"
    assert diff.locator("ins").inner_text().startswith("https://archive.example/20221105120000/")


def test_bibtex_is_copied(open_report: Open) -> None:
    report = open_report("judged", permissions=["clipboard-read", "clipboard-write"])
    report.page.locator(".work summary").first.click()
    report.page.get_by_role("button", name="Copy BibTeX of holt2024freight").click()
    report.until("document.querySelector('#said').textContent.startsWith('Copied')")
    assert report.page.evaluate("navigator.clipboard.readText()").startswith("@online{holt2024freight,")
    report.page.get_by_role("button", name="Copy BibTeX of all").click()
    report.until("document.querySelector('#said').textContent === 'Copied 5 entries.'")
    assert report.page.evaluate("navigator.clipboard.readText()").count("@online{") == 5


def test_the_map_of_the_text_leads_to_the_nearest_finding(open_report: Open) -> None:
    report = open_report("judged")
    strip = report.page.locator(".map")
    box = strip.bounding_box()
    assert box is not None
    strip.click(position={"x": box["width"] - 4, "y": 5})
    assert report.page.locator(".finding.current").get_attribute("data-code") == "CC201"
    assert report.page.locator(".map .cursor").get_attribute("x") is not None


def test_without_a_script_a_number_leads_to_the_table_and_back(open_report: Open) -> None:
    report = open_report("judged", java_script_enabled=False)
    report.page.locator("article a[data-c=claim-1]").click()
    assert report.page.url.endswith("#claim-1")
    report.page.locator("#claim-1 .words").click()
    assert "#document.p" in report.page.url
    expect(report.page.locator("#peek, .actions, .tools").first).to_be_hidden()
