"""A review from the first finding to a file that `citecheck check` heeds, by keyboard alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citecheck import check, report
from citecheck.model import Run
from tests.browser.conftest import Opened
from tests.chromium import expect

pytestmark = pytest.mark.browser
Open = Callable[..., Opened]

ARTICLE = """# Freight on the coast

The port took in 14 million tonnes of grain in 2023. It has 3,200 workers and earned $8.9 billion.[^1]

Its rival, which lies inland, lost 12 percent of its trade in a single year.

[^1]: Ana Pop, “Harbour Statistics,” Port Authority, May 4, 2023.
[^2]: Ion Rusu, “Grain Routes, *Trade Review* 7, no. 2 (April 2022): 18–27.
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "article.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(article: Path) -> Run:
    return check([article.name], offline=True)


@pytest.fixture
def opened(run: Run, article: Path, open_page: Callable[..., Opened]) -> Opened:
    path = article.with_suffix(".html")
    path.write_bytes(report.render(run, "html"))
    return open_page(path.as_uri())


def exit_code(article: Path, *more: str) -> int:
    """What `citecheck check` exits with, run as a CI job runs it."""
    command = [sys.executable, "-m", "citecheck", "check", article.name, "--offline", "--allow-incomplete", *more]
    done = subprocess.run(command, cwd=article.parent, capture_output=True, check=False, timeout=120)
    assert done.returncode in {0, 1}, done.stderr.decode()
    return done.returncode


def press(opened: Opened, *keys: str) -> None:
    for key in keys:
        opened.page.keyboard.press(key)


def exported(opened: Opened, path: Path) -> list[dict[str, Any]]:
    """The decisions in the file that `s` downloads, which is put at `path`."""
    with opened.page.expect_download() as download:
        press(opened, "s")
    assert download.value.suggested_filename == "citecheck-decisions.json"
    download.value.save_as(path)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert content["schema"] == 1
    decisions: list[dict[str, Any]] = content["decisions"]
    return decisions


def test_the_whole_review_by_keyboard_lets_the_check_pass(opened: Opened, run: Run, article: Path) -> None:
    assert exit_code(article) == 1
    number = len(run.findings)
    assert number >= 4
    press(opened, "j")
    for _ in range(number):
        press(opened, "d", "2", "Tab")
        opened.page.keyboard.type("the editor knows")
        press(opened, "Enter")
    assert opened.page.locator(".reviewed").inner_text() == f"{number} of {number} reviewed"
    assert "All is reviewed" in opened.page.locator("#said").inner_text()
    decisions = exported(opened, article.with_name("citecheck-decisions.json"))
    assert [each["fingerprint"] for each in decisions] == sorted(item.fingerprint for item in run.findings)
    assert {(each["decision"], each["reason"], each["note"]) for each in decisions} == {
        ("dismiss", "wont-fix", "the editor knows")
    }
    assert exit_code(article) == 0
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_what_is_confirmed_still_fails(opened: Opened, run: Run, article: Path) -> None:
    press(opened, "j", *["a"] * len(run.findings))
    decisions = exported(opened, article.with_name("ours.json"))
    assert {each["decision"] for each in decisions} == {"confirm"}
    assert exit_code(article, "--decisions", "ours.json") == 1


def test_the_file_is_written_as_the_command_line_writes_it(opened: Opened, article: Path) -> None:
    from citecheck.review import load_decisions, save_decisions

    press(opened, "j", "a", "d", "4", "Tab")
    opened.page.keyboard.type("seen in “print” – §3")
    press(opened, "Enter")
    ours = article.with_name("ours.json")
    exported(opened, ours)
    theirs = article.with_name("theirs.json")
    save_decisions(theirs, load_decisions(ours))
    assert ours.read_bytes() == theirs.read_bytes()


def test_a_reload_keeps_what_was_decided(opened: Opened) -> None:
    press(opened, "j", "a", "d", "Enter")
    opened.page.reload()
    assert opened.page.locator(".reviewed").inner_text().startswith("2 of ")
    assert opened.shown() == opened.page.locator(".finding").count() - 2
    opened.page.get_by_text("Confirmed").first.click()
    assert opened.shown() == 1
    assert opened.page.locator(".finding:not([hidden]) .verdict").inner_text().endswith("confirmed")


def test_a_decision_leads_to_the_next_finding_and_leaves_the_list_as_it_is(opened: Opened) -> None:
    press(opened, "j")
    first, shown = opened.current(), opened.shown()
    press(opened, "a")
    assert opened.current() not in {None, first}
    assert opened.shown() == shown
    assert opened.page.evaluate("document.activeElement.getAttribute('href')") == f"#{opened.current()}"


def test_who_comes_back_is_led_to_what_is_open(opened: Opened) -> None:
    press(opened, "j")
    first = opened.current()
    press(opened, "a", "Escape", "j")
    assert opened.current() not in {None, first}


def test_undo_takes_back_one_decision_after_the_other(opened: Opened) -> None:
    press(opened, "j")
    first = opened.current()
    press(opened, "a", "d", "Enter", "u")
    assert opened.page.locator(".reviewed").inner_text().startswith("1 of ")
    press(opened, "u")
    assert opened.page.locator(".reviewed").inner_text().startswith("0 of ")
    assert opened.current() == first
    press(opened, "u")
    assert "nothing to undo" in opened.page.locator("#said").inner_text()


def test_a_decision_can_be_taken_back_after_a_reload(opened: Opened) -> None:
    press(opened, "j")
    first = opened.current()
    press(opened, "a")
    opened.page.reload()
    opened.page.goto(opened.page.url.split("#")[0] + f"#{first}")
    opened.page.get_by_role("button", name="Take back").click()
    assert opened.page.locator(".reviewed").inner_text().startswith("0 of ")


def test_other_asks_for_a_reason(opened: Opened) -> None:
    press(opened, "j", "d", "4", "Enter")
    assert opened.page.evaluate("document.activeElement.name") == "note"
    opened.page.keyboard.type("jadauk?")  # no key acts in a field
    press(opened, "Enter")
    assert opened.page.locator(".reviewed").inner_text().startswith("1 of ")
    assert opened.page.evaluate("Object.values(localStorage).some(v => v.includes('jadauk?'))")


def test_escape_leaves_a_form_without_a_decision(opened: Opened) -> None:
    press(opened, "j", "d")
    expect(opened.page.locator(".deciding")).to_be_visible()
    press(opened, "Escape")
    expect(opened.page.locator(".deciding")).to_be_hidden()
    assert opened.page.locator(".reviewed").inner_text().startswith("0 of ")


def test_a_comment_goes_along_with_the_decision(opened: Opened, article: Path) -> None:
    press(opened, "j", "c")
    opened.page.keyboard.type("ask Ana")
    press(opened, "Enter")
    assert "ask Ana" in opened.page.locator(".decided:visible").first.inner_text()
    assert exported(opened, article.with_name("none.json")) == []
    press(opened, "a")
    (decision,) = exported(opened, article.with_name("one.json"))
    assert (decision["decision"], decision["note"]) == ("confirm", "ask Ana")


def test_the_name_is_written_beside_each_decision(opened: Opened, article: Path) -> None:
    press(opened, "j", "a")
    opened.page.get_by_role("button", name="Decisions").click()
    opened.page.get_by_label("Your name").fill("Ana Pop")
    opened.page.get_by_role("button", name="Close").click()
    (decision,) = exported(opened, article.with_name("named.json"))
    assert decision["by"] == "Ana Pop"


def test_a_file_that_is_loaded_is_part_of_the_next_one(opened: Opened, run: Run, article: Path) -> None:
    other = {
        "fingerprint": "0123456789abcdef:1",
        "code": "CC101",
        "path": "other.md",
        "decision": "dismiss",
        "by": "Ion",
    }
    here = {"fingerprint": run.findings[0].fingerprint, "code": "CC101", "path": "article.md", "decision": "confirm"}
    file = article.with_name("theirs.json")
    file.write_text(json.dumps({"schema": 1, "decisions": [other, here]}), encoding="utf-8")
    opened.page.get_by_role("button", name="Decisions").click()
    opened.page.locator("[name=file]").set_input_files(file)
    opened.until("document.querySelector('.reviewed').value.startsWith('1 of')")
    opened.page.get_by_role("button", name="Close").click()
    found = exported(opened, article.with_name("both.json"))
    assert [each["fingerprint"] for each in found] == sorted([other["fingerprint"], here["fingerprint"]])
    assert next(each for each in found if each["path"] == "other.md") == other


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 2, "decisions": []}', '{"schema": 1, "decisions": 7}'])
def test_a_file_that_is_none_is_refused(opened: Opened, article: Path, text: str) -> None:
    file = article.with_name("bad.json")
    file.write_text(text, encoding="utf-8")
    opened.page.locator("[name=file]").set_input_files(file)
    opened.until("document.querySelector('#said').textContent.includes('no file of decisions')")
    assert opened.complaints == []


def test_decisions_in_force_are_shown_and_handed_on(article: Path, run: Run, open_page: Callable[..., Opened]) -> None:
    finding = run.findings[0]
    said = {
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "path": finding.path,
        "excerpt": finding.subject,
        "decision": "dismiss",
        "reason": "wont-fix",
        "note": "</script><b>seen in print",
        "by": "Ion",
        "at": "2026-11-20T09:00:00Z",
    }
    file = article.with_name("citecheck-decisions.json")
    file.write_text(json.dumps({"schema": 1, "decisions": [said]}), encoding="utf-8")
    path = article.with_suffix(".html")
    path.write_bytes(report.render(check([article.name], offline=True), "html"))
    opened = open_page(f"{path.as_uri()}#{finding.fingerprint}")
    assert opened.current() == finding.fingerprint
    assert "</script><b>seen in print" in opened.page.locator(".decided:visible").first.inner_text()
    assert exported(opened, article.with_name("again.json")) == [said]
    opened.page.get_by_role("button", name="Take back").click()
    assert exported(opened, article.with_name("without.json")) == []


def test_two_tabs_lose_nothing_of_each_other(opened: Opened) -> None:
    second = Opened(opened.page.context.new_page())
    second.page.goto(opened.page.url)
    press(opened, "j", "a")
    press(second, "j", "j", "d", "Enter")
    for tab in (opened, second):
        tab.until("document.querySelector('.reviewed').value.startsWith('2 of')")


def test_a_browser_without_storage_says_so(open_page: Callable[..., Opened], article: Path, run: Run) -> None:
    path = article.with_suffix(".html")
    path.write_bytes(report.render(run, "html"))
    shut = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    opened = open_page(path.as_uri(), before=shut)
    press(opened, "j", "a")
    assert opened.page.locator(".reviewed").inner_text().startswith("1 of ")
    opened.page.get_by_role("button", name="Decisions").click()
    assert "keeps nothing" in opened.page.locator("#decisions").inner_text()
    assert opened.complaints == []


def test_nothing_acts_when_single_keys_are_off(opened: Opened) -> None:
    press(opened, "?")
    opened.page.get_by_label("Single keys act").uncheck()
    opened.page.get_by_role("button", name="Close").click()
    press(opened, *"jadcuos")
    assert opened.current() is None
    opened.page.get_by_role("button", name="Next finding").click()
    opened.page.get_by_role("button", name="Confirm").click()
    assert opened.page.locator(".reviewed").inner_text().startswith("1 of ")
