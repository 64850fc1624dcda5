"""From the marker to the link that shows the passage: what was planted is found, and a browser goes where it points."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from citecheck.model import Run
from tests.archive.shim import Shim
from tests.whole_way.articles import ARTICLES
from tests.whole_way.running import PAGES, Outcome, Web, check, outcomes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PLANTED = [(article, expected) for article in ARTICLES for expected in article.expected]

_SEEN = """id => {
    const box = document.getElementById(id).getBoundingClientRect();
    return scrollY > 0 && box.bottom > 0 && box.top < innerHeight;
}"""


@pytest.fixture(scope="session")
def came(run: Run) -> list[Outcome]:
    return list(outcomes(run))


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("number", range(len(PLANTED)), ids=[f"{a.name}-{e.words[:24]}" for a, e in PLANTED])
def test_what_was_planted_comes_out(number: int, came: list[Outcome]) -> None:
    outcome = came[number]
    assert outcome.is_as_expected, str(outcome)


LINKED = [at for at, (_, expected) in enumerate(PLANTED) if expected.place.startswith("k")]


@pytest.mark.parametrize("number", LINKED, ids=[f"{PLANTED[at][0].name}-{PLANTED[at][1].words[:24]}" for at in LINKED])
def test_the_link_to_a_passage_shows_it(number: int, came: list[Outcome], tab: Page) -> None:
    outcome = came[number]
    assert outcome.support is not None
    passage = outcome.support.passages[0]
    assert passage.exact, passage
    tab.goto("about:blank")
    tab.goto(passage.link)
    tab.wait_for_function("() => scrollY > 0", timeout=5000)
    assert tab.evaluate(_SEEN, outcome.expected.place), passage.link


def test_a_passage_of_a_pdf_opens_at_its_page(came: list[Outcome]) -> None:
    in_pdfs = [outcome for outcome in came if outcome.expected.place.startswith("page")]
    assert len(in_pdfs) == 3
    for outcome in in_pdfs:
        assert outcome.support is not None
        passage = outcome.support.passages[0]
        assert passage.link.endswith("#" + outcome.expected.place.replace(" ", "="))


def test_each_page_is_asked_for_once_unless_it_refuses_or_is_gone(run: Run, web: Web) -> None:
    assert run.supports
    for path, page in PAGES.items():
        live = page.status == 200 and path != "/port/region"
        assert (web.checked[path] == 1) if live else (web.checked[path] >= 1), path


def test_a_second_run_asks_nothing_and_says_the_same(run: Run, web: Web, services: Shim, folder: Path) -> None:
    before = web.asked.copy()
    again = check([folder / article.name for article in ARTICLES], folder, services.services())
    offline = check([folder / article.name for article in ARTICLES], folder, services.services(), offline=True)
    assert again.supports == offline.supports == run.supports
    assert web.asked == before


def test_sources_need_not_be_read(run: Run, web: Web, services: Shim, folder: Path, tmp_path: Path) -> None:
    unread = check([folder / "ferry.md"], tmp_path, services.services(), read_sources=False)
    assert {support.reason for support in unread.supports} == {"not-read"}
    assert not [item for item in unread.evidence if item.question == "text"]
    assert not [finding for finding in unread.findings if finding.code in ("CC402", "CC403", "CC410", "CC411")]


def test_a_cache_that_can_not_be_written_keeps_sources_for_the_run(
    web: Web, services: Shim, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where the directory should be")
    with pytest.warns(UserWarning, match="kept for this run only"):
        found = check([folder / "ferry.md"], tmp_path, services.services())
    assert "supported" in {support.verdict for support in found.supports}


def test_links_that_are_left_out_are_not_read(services: Shim, folder: Path, tmp_path: Path) -> None:
    found = check([folder / "ferry.md"], tmp_path, services.services(), exclude=["/ferry/"])
    assert {support.reason for support in found.supports} == {"excluded"}
    few = check([folder / "ferry.md"], tmp_path, services.services(), budget=1, archives=False)
    assert {support.reason for support in few.supports} > {"budget"}


def test_findings_name_what_was_seen_and_never_call_it_false(run: Run) -> None:
    told = [finding for finding in run.findings if finding.code in ("CC402", "CC403", "CC410", "CC411")]
    assert {finding.code for finding in told} == {"CC402", "CC403", "CC410", "CC411"}
    for finding in told:
        assert not any(word in finding.message.lower() for word in ("false", "wrong", "error", "lie "))
        assert finding.evidence
    differing = next(f for f in told if f.code == "CC403" and "4.8 million" in f.message)
    assert "8.4 million" in differing.message
    behind = next(each for each in run.supports if (each.path, each.span) == (differing.path, differing.span))
    assert "#:~:text=" in behind.passages[0].link
