"""The report served by `citecheck review`: decisions go to the file as they are made, from every open tab."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from citecheck.report import html
from citecheck.review import load_decisions
from citecheck.review.ledger import Ledger
from citecheck.review.server import ReviewServer
from tests.browser.conftest import Opened
from tests.chromium import expect
from tests.report.judged import judged_run

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]
RUN = judged_run()
PAGE = html.render(RUN, review=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "citecheck-decisions.json"


@pytest.fixture
def server(file: Path) -> Iterator[ReviewServer]:
    now = "2026-11-22T10:00:00Z"
    with ReviewServer(PAGE, RUN.findings, Ledger(file), by="Ana", now=lambda: now) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield running
        running.shutdown()


def press(tab: Opened, *keys: str) -> None:
    for key in keys:
        tab.page.keyboard.press(key)


def settled(tab: Opened) -> None:
    """Wait until all is saved: nothing of this report waits in the storage."""
    tab.until("!Object.values(localStorage).some(value => value.includes('fingerprint'))")


def reviewed(tab: Opened, number: int) -> None:
    tab.until(f"document.querySelector('.reviewed').value.startsWith('{number} of')")


def test_each_decision_is_saved_as_it_is_made(
    server: ReviewServer, file: Path, open_page: Callable[..., Opened]
) -> None:
    tab = open_page(server.url)
    press(tab, "j", "a", "d", "2", "Enter")
    reviewed(tab, 2)
    settled(tab)
    first, second = (item for item in load_decisions(file))
    assert {first.decision, second.decision} == {"confirm", "dismiss"}
    assert (first.by, first.excerpt != "") == ("Ana", True)
    press(tab, "u")
    reviewed(tab, 1)
    settled(tab)
    assert len(load_decisions(file)) == 1
    assert tab.complaints == []
    assert {request.split("/decisions")[0] for request in tab.requests} == {server.url, server.url.rstrip("/")}


def test_a_new_tab_shows_what_the_file_says(server: ReviewServer, open_page: Callable[..., Opened]) -> None:
    tab = open_page(server.url)
    press(tab, "j", "a")
    settled(tab)
    other = open_page(server.url)  # in a context of its own, so without its storage
    reviewed(other, 1)


def test_what_was_decided_elsewhere_meanwhile_is_shown_and_not_overwritten(
    server: ReviewServer, file: Path, open_page: Callable[..., Opened]
) -> None:
    one, two = open_page(server.url), open_page(server.url)
    press(one, "j", "a")
    settled(one)
    press(two, "j", "d", "Enter")
    two.until("document.querySelector('#said').textContent.includes('decided elsewhere')")
    (decision,) = load_decisions(file)
    assert decision.decision == "confirm"
    press(two, "k", "d", "Enter")
    settled(two)
    (decision,) = load_decisions(file)
    assert decision.decision == "dismiss"


def test_a_server_that_is_away_is_told_and_gets_all_when_it_is_back(
    server: ReviewServer, file: Path, open_page: Callable[..., Opened]
) -> None:
    tab = open_page(server.url)
    press(tab, "j", "a")
    settled(tab)
    tab.page.context.set_offline(True)
    press(tab, "a", "a")
    tab.until("document.querySelector('#said').textContent.includes('Not saved')")
    expect(tab.page.locator(".unsaved")).to_be_visible()
    tab.page.context.set_offline(False)
    tab.page.evaluate("dispatchEvent(new Event('focus'))")
    settled(tab)
    assert len(load_decisions(file)) == 3
    expect(tab.page.locator(".unsaved")).to_be_hidden()


def test_a_decision_that_is_refused_keeps_none_of_the_others_back(
    server: ReviewServer, file: Path, open_page: Callable[..., Opened]
) -> None:
    tab = open_page(server.url)
    press(tab, "j")
    server.findings.pop(tab.current() or "")
    press(tab, "a", "a", "a")
    tab.until("Object.values(localStorage).filter(value => value.includes('fingerprint')).length === 1")
    assert len(load_decisions(file)) == 2
    press(tab, "k", "k", "k")
    assert "Not saved: The report has no such finding." in tab.page.locator(".finding.current .decided").inner_text()


def test_a_page_from_disk_asks_no_server() -> None:
    assert b"citecheck-review" not in html.render(RUN).partition(b"<body>")[0].partition(b"<style>")[0]
