from __future__ import annotations

import pytest

from citecheck.errors import ConfigError
from citecheck.model import Alive, Busy, Dead, Evidence, Failing, Unreachable
from citecheck.sources.asking import Asking, Header, Remap, matches, parse_asking
from citecheck.sources.link import investigate_link
from tests.sources.world import NOW, page, redirect, run

URL = "https://example.org/2022/report"


def asking(**settings: object) -> Asking:
    given = {"headers": (), "accept": (), "remaps": (), "as_browser": True, "dead_after": 1} | settings
    return parse_asking(**given)  # type: ignore[arg-type]


def asked(url: str, answers: list, how: Asking, failing: Failing | None = None) -> tuple[Evidence, list]:
    return run(investigate_link(url, asked_at=NOW, asking=how, failing=failing), answers)


def test_settings_as_a_user_writes_them() -> None:
    how = asking(
        headers=["example.org: X-Y: z", "*.b.org:8080: Authorization: Basic a:b"],
        accept=[403, "500-501", "5xx"],
    )
    assert how.headers == (Header("example.org", "X-Y", "z"), Header("*.b.org:8080", "Authorization", "Basic a:b"))
    assert {403, 500, 501, 599} <= how.accept
    assert 404 not in how.accept
    assert asking(remaps=["https://old.example/* https://new.example/*"]).remaps == (
        Remap("https://old.example/*", "https://new.example/*"),
    )


@pytest.mark.parametrize(
    "settings",
    [
        {"headers": ["X-Y: z"]},
        {"headers": ["example.org: Host: other"]},
        {"headers": ["example.org: X-Y: a\nX-Z: b"]},
        {"accept": ["ok"]},
        {"accept": ["4040"]},
        {"remaps": ["https://old.example/"]},
        {"remaps": ["a*b*c*d*e*f g"]},
    ],
)
def test_settings_that_make_no_sense_say_what_is_wanted(settings: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match=r"written|can.t be given"):
        asking(**settings)


def test_a_header_goes_to_its_host_only_and_not_along_a_redirect() -> None:
    how = asking(headers=["example.org: X-Key: secret"])
    _, requests = asked(URL, [redirect(302, "https://other.org/report"), page(200)], how)
    assert [dict(request.headers).get("X-Key") for request in requests] == ["secret", None]


def test_a_header_of_ones_own_replaces_the_usual_one() -> None:
    how = asking(headers=["*.org: Accept: text/plain"])
    _, requests = asked(URL, [page(200)], how)
    assert [value for name, value in requests[0].headers if name.lower() == "accept"] == ["text/plain"]


def test_what_is_different_is_told_without_its_secrets() -> None:
    how = asking(headers=["example.org: X-Key: secret"], accept=[403], as_browser=False)
    evidence, _ = asked(URL, [page(200)], how)
    assert evidence.under == "header x-key, accept 403, not as browser"
    assert asked(URL, [page(200)], Asking())[0].under == ""


def test_a_status_that_is_accepted_is_alive_at_once() -> None:
    assert asked(URL, [page(404)], asking(accept=[404]))[0].outcome == Alive(404, URL)


@pytest.mark.parametrize(
    ("remap", "url", "asked_for"),
    [
        ("https://old.example/* http://new.example/a/*", "https://old.example/x/y", "http://new.example/a/x/y"),
        ("https://old.example/ http://new.example/", "https://old.example/x", "http://new.example/x"),
        ("https://*.example/*.html http://*.test/*", "https://a.example/x.html", "http://a.test/x"),
        ("https://old.example/* http://new.example/", "https://old.example/x", "http://new.example/"),
        ("https://else.example/* http://new.example/*", "https://old.example/x", "https://old.example/x"),
    ],
)
def test_a_link_is_asked_elsewhere(remap: str, url: str, asked_for: str) -> None:
    evidence, requests = asked(url, [page(200)], asking(remaps=[remap]))
    assert requests[0].url == asked_for
    assert evidence.subject == url


@pytest.mark.parametrize(
    ("pattern", "url", "found"),
    [
        ("example", "https://example.org/", True),
        ("*.pdf", "https://a.org/x.pdf", True),
        ("*.pdf", "https://a.org/x.pdf?x", False),
        ("https://a.org/?q=*", "https://a.org/?q=1", True),
        ("https://a.org/?q=*", "https://a.org/xq=1", False),
        ("*[1]*", "https://a.org/[1]", True),
    ],
)
def test_patterns(pattern: str, url: str, found: bool) -> None:
    assert matches(pattern, url) is found


def test_a_robot_is_not_dressed_up_where_that_is_not_wanted() -> None:
    evidence, requests = asked(URL, [page(404), page(404)], asking(as_browser=False))
    assert evidence.outcome == Dead("not-found", 2, 404)
    assert not any(name == "User-Agent" for request in requests for name, _ in request.headers)


def test_the_second_ask_is_a_browsers_but_not_when_the_server_asked_to_wait() -> None:
    _, requests = asked(URL, [page(403), page(403)], Asking())
    assert [any(name == "User-Agent" for name, _ in request.headers) for request in requests] == [False, True]
    evidence, requests = asked(URL, [page(503, retry_after="3")] * 3, Asking())
    assert evidence.outcome == Busy("server-error", 503, 3.0)
    assert not any(name == "User-Agent" for request in requests for name, _ in request.headers)


YESTERDAY = Failing("2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", 2)


@pytest.mark.parametrize(
    ("dead_after", "failing", "outcome"),
    [
        (1, None, Dead("not-found", 2, 404)),
        (1, YESTERDAY, Dead("not-found", 2, 404, YESTERDAY.first)),
        (3, YESTERDAY, Dead("not-found", 2, 404, YESTERDAY.first)),
        (4, YESTERDAY, Unreachable("failing", 404, YESTERDAY.first)),
        (2, None, Unreachable("failing", 404, NOW)),
        (2, Failing(NOW, NOW, 1), Unreachable("failing", 404, NOW)),
    ],
)
def test_dead_is_said_after_failures_on_so_many_days(dead_after: int, failing: Failing | None, outcome: object) -> None:
    evidence, _ = asked(URL, [page(404), page(404)], asking(dead_after=dead_after), failing)
    assert evidence.outcome == outcome
