from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import bs4
import pytest
from msgspec.structs import replace

from citecheck.model import Run
from citecheck.report import render


def page_of(run: Run) -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(render(run, "html"), "html.parser")


@pytest.fixture(scope="module")
def page(run: Run) -> bs4.BeautifulSoup:
    return page_of(run)


def text(page: bs4.Tag, selector: str) -> str:
    found = page.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text().split())


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page: bs4.BeautifulSoup) -> None:
    policy = str(page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"])  # type: ignore[index]
    assert policy.startswith("default-src 'none';")
    assert [len(page.select(name)) for name in ("style", "script")] == [1, 2]
    for name in ("style", "script"):
        digests = [hashlib.sha256(element.get_text().encode()).digest() for element in page.select(name)]
        allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
        assert f"{name}-src {allowed};" in policy
    assert "connect-src" not in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_is_loaded(page: bs4.BeautifulSoup) -> None:
    assert not page.select("[src], link[rel=stylesheet], iframe, object, embed, img, base")
    assert not page.select("[style], [onclick], [onload]")


def test_ids_are_unique_and_every_permalink_arrives(page: bs4.BeautifulSoup) -> None:
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    targets = {str(link["href"])[1:] for link in page.select('a[href^="#"]')}
    assert targets <= set(ids)


def test_findings_notes_and_works_have_permalinks(page: bs4.BeautifulSoup, run: Run) -> None:
    ids = {element["id"] for element in page.select("[id]")}
    assert {item.fingerprint for item in run.findings} <= ids
    assert {"note-1", "note-2", "note-3", "work-pop2023harbour", "rule-CC201"} <= ids


def test_the_summary_says_how_much_was_checked(page: bs4.BeautifulSoup) -> None:
    assert text(page, "h1") == "7 findings: 3 errors, 3 warnings, 1 info"
    assert "links 12 of 15 3 not checked: 2 offline, 1 excluded" in text(page, ".coverage")
    assert "This run is incomplete: offline." in text(page, ".incomplete")


def test_charts_count_links_and_works_by_state(page: bs4.BeautifulSoup) -> None:
    bars = [(text(bar, ".label"), text(bar, ".figure"), bar["class"][:1]) for bar in page.select("#summary .bars li")]
    assert bars[0] == ("alive", "1", ["good"])
    assert ("dead", "1", ["bad"]) in bars
    assert ("not checked", "1", ["none"]) in bars


def test_words_are_marked_where_they_stand(page: bs4.BeautifulSoup) -> None:
    marks = [(mark.get_text(), mark["class"]) for mark in page.select("article mark")]
    assert ("http://gone.example/grain", ["error"]) in marks
    assert ("“Most", ["info"]) in marks
    assert ("14 million tonnes", ["warning"]) in marks


def test_markers_lead_to_notes_and_back(page: bs4.BeautifulSoup) -> None:
    (marker,) = page.select('sup.marker a[href="#note-2"]')
    assert marker.parent is not None
    (back,) = page.select("#note-2 a.back")
    assert back["href"] == f"#{marker.parent['id']}"


def test_a_note_stands_as_printed_and_as_parsed(page: bs4.BeautifulSoup) -> None:
    assert text(page, "#note-2 > p").startswith("2. Ibid.")
    assert text(page, "#note-2 .fields dd") == "ibid"
    assert text(page, "#note-2 .inferred") == "inferred: Ibid. means the source cited last."


def test_a_work_has_its_key_its_fields_and_its_entry(page: bs4.BeautifulSoup) -> None:
    work = text(page, "#work-rusu2022grain")
    assert work.startswith("rusu2022grain dead no link Ion Rusu (2022-04) “Grain Routes”, Trade Review cited in note 3")
    assert "@article{rusu2022grain," in work


def test_stubs_are_said_to_be_no_sources(page: bs4.BeautifulSoup) -> None:
    assert "places to fill in, not sources" in text(page, "#works")
    assert "The text says: 码头工人说" in text(page, ".stubs")


def test_findings_set_aside_are_told_apart(page: bs4.BeautifulSoup) -> None:
    states = {item.select_one(".code").get_text(): item["data-state"] for item in page.select(".finding")}  # type: ignore[union-attr]
    assert (states["CC101"], states["CC501"], states["CC201"]) == ("dismissed", "known", "active")


def test_a_file_that_could_not_be_read_has_its_finding(page: bs4.BeautifulSoup) -> None:
    assert "lost.txt is empty." in text(page, '[data-path="texts/lost.txt"]')


def test_headings_go_down_one_level_at_a_time(page: bs4.BeautifulSoup) -> None:
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_hostile_text_is_only_text(hostile: Run) -> None:
    page = page_of(hostile)
    assert len(page.select("script")) == 2
    assert not page.select("img, b, svg[onload]")
    assert not [
        link["href"] for link in page.select("a[href]") if re.match(r"(?i)\s*(javascript|data):", str(link["href"]))
    ]
    assert "{{ 7*7 }}" in page.get_text()
    assert "</script><img src=x onerror=alert(1)>" in page.get_text()


def test_two_findings_with_one_fingerprint_are_both_there(run: Run) -> None:
    twice = replace(run, findings=(run.findings[0], run.findings[0]), dismissed=(), known=())
    assert len(page_of(twice).select(".finding")) == 2


def test_a_run_with_nothing_to_say_says_so() -> None:
    page = page_of(Run("0.1.0", "2026-11-20T09:30:00Z", (), (), (), (), (), (), (), (), (), {}))
    assert text(page, "h1") == "No findings"


def test_a_report_grows_with_its_findings_and_not_with_their_square(crowded: Run) -> None:
    assert len(render(crowded, "html")) < 1_200 * len(crowded.findings)
