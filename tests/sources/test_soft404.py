# ruff: noqa: E501 - tables of words
"""Soft 404s are found, and ordinary pages are left alone, whatever the host says to a made-up address."""

from __future__ import annotations

import time

import pytest

from citecheck.model import Alive, SoftNotFound
from citecheck.sources import Answer, Request
from citecheck.sources.landmarks import is_error_place, is_home
from citecheck.sources.link import investigate_link
from citecheck.sources.notices import is_saying
from tests.sources.ordinary import Ordinary, ordinary_pages
from tests.sources.polite import POLITE, Polite
from tests.sources.world import NOW, failure, page, play, run

HOST = "https://courier.example"
ORDINARY = tuple(ordinary_pages())
OTHER = page(
    200,
    b"<!doctype html><title>Search</title><h1>Search</h1><p>Choose what to look for in our archive.",
    content_type="text/html",
)
PROBES = {
    "an honest 404": page(404, b"<title>Page not found</title>"),
    "another page": OTHER,
    "a refusal": page(403),
    "silence": failure("timeout"),
    "robots.txt": failure("robots"),
}


def test_there_are_enough_ordinary_pages_and_their_names_differ() -> None:
    assert len(ORDINARY) >= 240
    assert len({each.name for each in ORDINARY}) == len(ORDINARY)


@pytest.mark.parametrize("probe", PROBES.values(), ids=PROBES)
@pytest.mark.parametrize("each", ORDINARY, ids=lambda each: each.name)
def test_an_ordinary_page_is_alive(each: Ordinary, probe: Answer) -> None:
    url = HOST + each.path
    evidence, _ = run(investigate_link(url, asked_at=NOW), [page(200, each.body, content_type=each.media_type)], probe)
    assert evidence.outcome == Alive(200, url)


@pytest.mark.parametrize("probe", PROBES.values(), ids=PROBES)
@pytest.mark.parametrize("each", POLITE, ids=lambda each: f"{each.language} {each.title}")
def test_a_polite_page_is_a_soft_404_on_its_own_word(each: Polite, probe: Answer) -> None:
    url = HOST + "/2023/report-7"
    evidence, _ = run(investigate_link(url, asked_at=NOW), [page(200, each.body, content_type="text/html")], probe)
    assert isinstance(evidence.outcome, SoftNotFound)
    assert evidence.outcome.reason == "says-so"


@pytest.mark.parametrize("each", POLITE, ids=lambda each: f"{each.language} {each.title}")
def test_the_same_page_for_a_made_up_address_makes_it_sure(each: Polite) -> None:
    answer = page(200, each.body, content_type="text/html")
    evidence, _ = run(investigate_link(HOST + "/2023/report-7", asked_at=NOW), [answer], answer)
    assert evidence.outcome == SoftNotFound("says-so", 200, HOST + "/2023/report-7", "high")
    assert [hop.why for hop in evidence.hops] == [None, "probe"]


def test_pages_that_say_nothing_of_the_kind_are_not_probed() -> None:
    probed = []
    for each in ORDINARY:
        answer = page(200, each.body, content_type=each.media_type)
        _, requests = run(investigate_link(HOST + each.path, asked_at=NOW), [answer])
        probed += [each.name for request in requests if request.probe]
    assert len(probed) < len(ORDINARY) / 3


@pytest.mark.parametrize(
    "text",
    ["404", "Error 404", "404 Not Found", "Page not found", "Oops! Page not found", "Sorry, that page doesn’t exist!",
     "The page you are looking for could not be found", "HTTP Status 404 – Not Found", "We can't find that page",
     "Seite nicht gefunden (404)", "Страница не найдена", "ページが見つかりません", "页面不存在", "Not Found"],
)  # fmt: skip
def test_a_saying(text: str) -> None:
    assert is_saying(text)


@pytest.mark.parametrize(
    "text",
    ["", "Home", "How to fix a 404 Not Found error", "No weapons were found", "The page in history", "Found", "Peugeot 404 coupé",
     "Lost property office", "Nothing to declare", "What “page not found” means", "Die Seite der Verlierer", "404 new jobs in Leeds"],
)  # fmt: skip
def test_no_saying(text: str) -> None:
    assert not is_saying(text)


@pytest.mark.parametrize(
    "url", ["/", "", "/index.html", "/de/", "/en-GB/home", "/?utm_source=x", "/default.aspx", "/home"]
)
def test_a_front_page(url: str) -> None:
    assert is_home(HOST + url)


@pytest.mark.parametrize("url", ["/ok", "/a", "/?p=3", "/report", "/de/report", "/index.php?id=7", "/index/7"])
def test_no_front_page(url: str) -> None:
    assert not is_home(HOST + url)


@pytest.mark.parametrize(
    "url", ["/404", "/404.html", "/errors/404", "/page-not-found", "/error.aspx?aspxerrorpath=/x", "/e?error=404"]
)
def test_the_place_of_an_error_page(url: str) -> None:
    assert is_error_place(HOST + url)


@pytest.mark.parametrize(
    "url", ["/blog/404-pages", "/room/404a", "/errors", "/?q=404", "/not-found-poems", "/area-code-404"]
)
def test_no_place_of_an_error_page(url: str) -> None:
    assert not is_error_place(HOST + url)


@pytest.mark.parametrize(
    "unit",
    ["<", "<p>", "<title>", "<script>", "<a href=x>", "page not found ", "the page you ", "ページ", "<meta http-equiv=refresh content=",
     "location=", "<link rel=canonical href=", "not ", "the requested page ", "&amp", "<!--", "sorry, this page ", "“"],
)  # fmt: skip
def test_hostile_pages_are_read_in_linear_time(unit: str) -> None:
    body = (unit * 70_000)[:65_536].encode()
    started = time.process_time()
    run(investigate_link(HOST + "/report-7", asked_at=NOW), [page(200, body, content_type="text/html")])
    assert time.process_time() - started < 20  # a watchdog: what is not linear takes minutes


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        ("/new/page", "Moved"),  # as deep as the link: a part of a site that has moved to one page
        ("/signin", "Moved"),  # a link to a login that leads to another one
        ("/welcome", "SoftNotFound"),  # upwards, as sites do that have given their pages up
    ],
)
def test_where_a_link_and_made_up_addresses_are_sent_alike(end: str, outcome: str) -> None:
    words = b"<title>The harvest</title><p>" + b"Exports of grain rose for a second year. " * 30

    def world(request: Request) -> Answer:
        if request.url.endswith(end):
            return page(200, words, content_type="text/html")
        return page(301, location=HOST + end)

    link = "/login/old" if end == "/signin" else "/old/3"
    found, _ = play(investigate_link(HOST + link, asked_at=NOW), world)
    assert type(found.outcome).__name__ == outcome
