"""An article whose links are dead, archived or unknown, from end to end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.archive.captures import CASES
from tests.archive.shim import Shim
from tests.archive.test_commands import options
from tests.cli.conftest import citecheck  # noqa: F401 - a fixture
from tests.net.web import Web

HELD = next(case for case in CASES if case.name == "404 nearer")


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as running:
        yield running


@pytest.fixture
def check(citecheck: Any, shim: Shim, tmp_path: Path) -> Any:  # noqa: F811 - the fixture
    """The findings on an article with one note."""

    def checking(source: str, *, read: str = "") -> list[dict[str, Any]]:
        note = f"Ann Oakes, “Dues,” Northern Review 12, no. 3 (2015): 41–58, {source}{read}."
        (tmp_path / "article.md").write_text(f"The harvest was good.[^1]\n\n[^1]: {note}\n")
        result = citecheck("check", "article.md", "--select", "CC2", "--format", "json", *options(shim))
        assert result.err == ""
        found: list[dict[str, Any]] = json.loads(result.out)["findings"]
        return found

    return checking


def test_the_copy_nearest_to_the_day_of_reading_is_offered_for_a_dead_link(
    check: Any, shim: Shim, collection: str
) -> None:
    (finding,) = check(HELD.url, read=" (accessed February 1, 2018)")
    assert finding["code"] == "CC201"
    copy = f"{collection}{HELD.wanted}/{HELD.url}"
    assert copy in finding["message"]
    assert [edit["text"] for edit in finding["fix"]["edits"]] == [copy]


def test_a_link_to_a_copy_of_an_error_is_said_to_be_one_and_another_copy_is_offered(
    check: Any, collection: str
) -> None:
    (finding,) = check(f"{collection}20180131120000/{HELD.url}")
    assert (finding["code"], finding["severity"]) == ("CC208", "warning")
    assert f"{HELD.url}, is gone too" in finding["message"]
    assert [edit["text"] for edit in finding["fix"]["edits"]] == [f"{collection}{HELD.wanted}/{HELD.url}"]


def test_a_link_to_a_copy_that_is_there_is_left_alone(check: Any, collection: str) -> None:
    assert check(f"{collection}{HELD.wanted}/{HELD.url}") == []


def test_a_link_to_a_lost_copy_of_a_page_that_is_there(check: Any, collection: str, web: Web) -> None:
    url = web.url("/ok/page")
    (finding,) = check(f"{collection}20180131120000/{url}")
    assert finding["code"] == "CC208"
    assert "is still there" in finding["message"]
    assert [edit["text"] for edit in finding["fix"]["edits"]] == [url]


def test_a_doi_that_nobody_knows(check: Any) -> None:
    (finding,) = check("doi:10.5555/12345679")
    assert (finding["code"], finding["severity"]) == ("CC206", "error")
    assert "no registry knows (asked: 127.0.0.1)" in finding["message"]


def test_a_doi_that_leads_to_a_page(check: Any, shim: Shim, web: Web) -> None:
    shim.known["10.5555/12345678"] = web.url("/ok/page")
    assert [finding["code"] for finding in check("doi:10.5555/12345678")] == []
    assert web.asked["/ok/page"] == 1


def test_a_doi_that_leads_nowhere(check: Any, shim: Shim, web: Web) -> None:
    shim.known["10.5555/12345678"] = web.url("/status/404")
    (finding,) = check("doi:10.5555/12345678")
    assert (finding["code"], finding["severity"]) == ("CC206", "warning")
    assert "leads to a page that is gone" in finding["message"]


def test_a_preprint_that_nobody_knows(check: Any, shim: Shim) -> None:
    (finding,) = check("arXiv:2101.99999")
    assert finding["code"] == "CC206"
    shim.known["2101.00001"] = "here"
    assert check("arXiv:2101.00001") == []


def test_a_link_that_is_alive_and_in_no_archive(check: Any, web: Web) -> None:
    (finding,) = check(web.url("/ok/page"))
    assert finding["code"] == "CC207"
