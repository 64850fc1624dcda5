"""The HTML report in a real browser, opened from disk as a reader opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import Opened
from tests.chromium import expect
from tests.report.samples import sample_run

pytestmark = pytest.mark.browser
Open = Callable[..., Opened]

DEAD = next(item.fingerprint for item in sample_run().findings if item.code == "CC201")


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_it_asks_for_nothing_and_complains_of_nothing(open_report: Open, files: dict[str, Path], name: str) -> None:
    report = open_report(name)
    for key in "jjk?":
        report.page.keyboard.press(key)
    assert report.requests == [files[name].as_uri()]
    assert report.complaints == []


def test_j_and_k_walk_through_the_findings_and_the_text_follows(open_report: Open) -> None:
    report = open_report("sample")
    report.page.keyboard.press("j")
    first = report.current()
    report.page.keyboard.press("j")
    second = report.current()
    assert first is not None
    assert second not in {None, first}
    assert report.page.evaluate("document.activeElement.getAttribute('href')") == f"#{second}"
    assert report.page.locator("mark.here").count() >= 1
    report.page.keyboard.press("k")
    assert report.current() == first
    assert report.page.locator(".count").inner_text() == "1 / 7"


def test_the_words_of_the_finding_at_hand_are_in_view(open_report: Open) -> None:
    report = open_report("crowded")
    for _ in range(3):
        report.page.keyboard.press("j")
    report.page.goto(report.page.url.split("#")[0] + "#f04321:1")
    box = report.page.locator("mark.here").first.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900
    panel = report.page.locator(".finding.current").bounding_box()
    assert panel is not None
    assert 0 < panel["y"] < 900


def test_a_permalink_opens_its_finding_with_note_rule_and_evidence(open_report: Open) -> None:
    report = open_report("sample", f"#{DEAD}")
    assert report.current() == DEAD
    text = report.page.locator(".finding.current").inner_text()
    assert "dead, not found (404), asked twice" in text
    assert "Grain Routes" in text
    assert "The rule" in text
    assert report.page.locator(".finding.current .hops li").count() == 2


def test_what_the_finding_at_hand_points_to_is_framed(open_report: Open) -> None:
    report = open_report("sample", f"#{DEAD}")
    assert report.page.locator("article .near").inner_text() == "3"
    report.page.keyboard.press("Escape")
    assert report.page.locator(".near").count() == 0


def test_a_permalink_to_a_finding_set_aside_shows_it_all_the_same(open_report: Open) -> None:
    dismissed = sample_run().dismissed[0].finding.fingerprint
    report = open_report("sample", f"#{dismissed}")
    assert report.current() == dismissed
    assert "Ibid. needs no link." in report.page.locator(".finding.current").inner_text()


def test_filters_narrow_the_list_and_say_how_many_are_left(open_report: Open) -> None:
    report = open_report("sample")
    assert report.shown() == 7
    report.page.get_by_label("Rule", exact=True).select_option("CC201")
    assert report.shown() == 1
    assert report.page.locator(".count").inner_text() == "1 of 9"
    report.page.get_by_role("button", name="Clear filters").click()
    assert report.shown() == 7
    report.page.get_by_label("Note", exact=True).select_option("note-3")
    assert report.shown() == 1
    report.page.get_by_label("Note", exact=True).select_option("")
    report.page.locator(".pill.error").click()
    assert report.shown() == 4
    report.page.get_by_text("All 9").click()
    assert report.shown() == 6
    report.page.get_by_label("Document", exact=True).select_option("document")
    report.page.keyboard.press("/")
    report.page.keyboard.type("UNCITED tonnes")
    assert report.shown() == 1
    assert report.page.locator("mark:not(.off)").count() == 1


def test_typing_j_in_a_field_is_only_typing(open_report: Open) -> None:
    report = open_report("sample")
    report.page.keyboard.press("/")
    report.page.keyboard.type("j")
    assert report.current() is None
    report.page.keyboard.press("Escape")
    report.page.get_by_label("Text", exact=True).fill("")
    report.page.keyboard.press("Escape")
    report.page.keyboard.press("j")
    assert report.current() is not None


def test_single_keys_can_be_switched_off_and_stay_off(open_report: Open) -> None:
    report = open_report("sample")
    report.page.keyboard.press("?")
    expect(report.page.locator("dialog#help")).to_be_visible()
    report.page.get_by_label("Single keys act").uncheck()
    report.page.get_by_role("button", name="Close").click()
    report.page.keyboard.press("j")
    assert report.current() is None
    report.page.reload()
    report.page.keyboard.press("j")
    assert report.current() is None


def test_a_click_on_marked_words_opens_the_finding(open_report: Open) -> None:
    report = open_report("sample")
    report.page.locator("mark.error", has_text="gone.example").click()
    assert report.current() == DEAD
    report.page.keyboard.press("Escape")
    assert report.current() is None


def test_a_count_in_the_summary_leads_to_its_findings(open_report: Open) -> None:
    report = open_report("sample")
    report.page.locator("#summary a[data-code=CC203]").click()
    assert report.shown() == 1
    assert report.page.locator(".finding.current .code").first.inner_text() == "CC203"


def test_it_is_read_without_a_script(open_report: Open) -> None:
    report = open_report("sample", java_script_enabled=False)
    expect(report.page.locator("#filters")).to_be_hidden()
    assert "dead, not found (404), asked twice" in report.page.locator("main").inner_text()
    report.page.locator("mark.error a", has_text="gone.example").click()
    assert report.page.url.endswith(f"#{DEAD}")
    report.page.locator(f'[id="{DEAD}"] .to-note').click()
    expect(report.page.locator("#note-3")).to_be_visible()


def test_hostile_text_stays_text(open_report: Open) -> None:
    report = open_report("hostile")
    report.page.keyboard.press("j")
    assert report.page.locator("img, svg[onload], b").count() == 0
    assert report.page.locator("script").count() == 2
    links = report.page.eval_on_selector_all("a[href]", "links => links.map(a => a.getAttribute('href'))")
    assert {link.split(":")[0] for link in links if not link.startswith("#")} <= {"http", "https"}
    assert "</script><img src=x onerror=alert(1)>" in report.page.locator("article").inner_text()
    assert report.complaints == []


@pytest.mark.parametrize("name", ["sample", "hostile", "crowded"])
def test_a_phone_needs_no_sideways_scrolling(open_report: Open, name: str) -> None:
    report = open_report(name, viewport={"width": 390, "height": 844})
    widths = "[document.documentElement.scrollWidth, innerWidth]"
    assert report.page.evaluate(widths) == [390, 390]
    report.page.keyboard.press("j")
    assert report.page.evaluate(widths) == [390, 390]
    sheet = report.page.locator(".finding.current").bounding_box()
    mark = report.page.locator(".here").first.bounding_box()
    assert sheet is not None
    assert mark is not None
    assert mark["y"] < sheet["y"]  # the words are not under the sheet
    report.page.get_by_role("button", name="Close").click()
    assert report.current() is None


def test_five_thousand_findings_open_and_answer(open_report: Open) -> None:
    report = open_report("crowded")
    report.until("document.querySelector('.count').value === '5000 of 5000'")
    report.page.keyboard.press("j")
    assert report.current() is not None


def test_it_prints(open_report: Open) -> None:
    report = open_report("sample")
    report.page.emulate_media(media="print")
    expect(report.page.locator(".bar")).to_be_hidden()
    expect(report.page.locator(f'[id="{DEAD}"] .evidence').first).to_be_visible()
    assert report.page.pdf().startswith(b"%PDF")
