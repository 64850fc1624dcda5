from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import (
    Alive,
    Blocked,
    Busy,
    Dead,
    Evidence,
    Hop,
    Moved,
    NotChecked,
    Outcome,
    Refused,
    SoftNotFound,
    Unreachable,
    Untrusted,
)
from citecheck.sources import Answer
from citecheck.sources.link import investigate_link
from tests.sources.world import NOW, failure, page, play, redirect, run

URL = "https://example.org/2022/report"
NEW = "https://new.example.org/report"
OK, MISSING, GONE, BROKEN = page(200), page(404), page(410), page(500)
CHALLENGE = page(403, b"<title>Just a moment...</title>")

PLACES = page(200, b"<title>An article</title><p id=p2>Two<p id=x>Ten")
SENT_HOME = SoftNotFound("sent-home", 200, "https://example.org/", "medium")

CASES: list[tuple[str, str, list[Answer], Outcome]] = [
    ("a page answers", URL, [OK], Alive(200, URL)),
    ("no content is an answer", URL, [page(204, b"")], Alive(204, URL)),
    ("part of the content", URL, [page(206)], Alive(206, URL)),
    ("moved for good", URL, [redirect(301, NEW), OK], Moved(200, NEW)),
    ("moved for good, method kept", URL, [redirect(308, NEW), OK], Moved(200, NEW)),
    ("moved twice", URL, [redirect(301, NEW), redirect(308, NEW + "/2"), OK], Moved(200, NEW + "/2")),
    ("a relative address", URL, [redirect(301, "/other"), OK], Moved(200, "https://example.org/other")),
    ("a scheme-relative address", URL, [redirect(301, "//a.org/b"), OK], Moved(200, "https://a.org/b")),
    ("a space in the address", URL, [redirect(301, "/a b"), OK], Moved(200, "https://example.org/a%20b")),
    ("elsewhere for now", URL, [redirect(302, NEW), OK], Alive(200, NEW)),
    ("elsewhere for now, 307", URL, [redirect(307, NEW), OK], Alive(200, NEW)),
    ("see other", URL, [redirect(303, NEW), OK], Alive(200, NEW)),
    ("for good, then for now", URL, [redirect(301, NEW), redirect(302, NEW + "/x"), OK], Alive(200, NEW + "/x")),
    ("for now, then for good", URL, [redirect(302, NEW), redirect(301, NEW + "/x"), OK], Alive(200, NEW + "/x")),
    ("for good, to itself with a cookie", URL, [redirect(301, URL), OK], Alive(200, URL)),
    ("a deep link sent home", URL, [redirect(301, "https://example.org/"), OK] * 2, SENT_HOME),
    ("robots sent home", URL, [redirect(302, "https://example.org/"), OK, OK], Alive(200, URL)),
    ("the home page moved", "http://a.org/", [redirect(301, "https://a.org/"), OK], Moved(200, "https://a.org/")),
    ("the fragment goes along", URL + "#p2", [redirect(301, NEW), PLACES], Moved(200, NEW + "#p2")),
    ("the new fragment wins", URL + "#p2", [redirect(301, NEW + "#x"), PLACES], Moved(200, NEW + "#x")),
    ("404 twice", URL, [MISSING, MISSING], Dead("not-found", 2, 404)),
    ("410 twice", URL, [GONE, GONE], Dead("gone", 2, 410)),
    ("404, then 410", URL, [MISSING, GONE], Dead("gone", 2, 410)),
    ("404 once", URL, [MISSING, OK], Alive(200, URL)),
    ("404 with a server error between", URL, [MISSING, BROKEN, MISSING], Dead("not-found", 2, 404)),
    ("404, then only errors", URL, [MISSING, BROKEN, BROKEN, BROKEN], Busy("server-error", 500)),
    ("404 at the very last", URL, [BROKEN, BROKEN, failure("reset"), MISSING], Unreachable("unconfirmed", 404)),
    ("404 behind a redirect", URL, [redirect(302, NEW), MISSING] * 2, Dead("not-found", 2, 404)),
    ("no such host, twice", URL, [failure("dns")] * 2, Dead("no-such-host", 2)),
    ("no such host, once", URL, [failure("dns"), OK], Alive(200, URL)),
    ("no such host and 404 prove each other nothing", URL, [failure("dns"), MISSING, OK], Alive(200, URL)),
    ("a redirect to a host that is gone", URL, [redirect(301, NEW), failure("dns")] * 2, Dead("no-such-host", 2)),
    ("nobody knows the host", URL, [failure("dns-temporary")] * 3, Unreachable("dns")),
    ("login", URL, [page(401)], Blocked("login", 401)),
    ("pay", URL, [page(402)], Blocked("paywall", 402)),
    ("forbidden", URL, [page(403)] * 2, Blocked("forbidden", 403)),
    ("forbidden to robots", URL, [page(403), OK], Alive(200, URL)),
    ("forbidden to robots, missing for browsers", URL, [page(403), MISSING, MISSING], Dead("not-found", 2, 404)),
    ("missing for robots", URL, [MISSING, OK], Alive(200, URL)),
    (
        "forbidden, and then silence",
        URL,
        [page(403), failure("timeout"), failure("timeout")],
        Blocked("forbidden", 403),
    ),
    ("proxy login", URL, [page(407)], Blocked("login", 407)),
    ("legal reasons", URL, [page(451)], Blocked("legal", 451)),
    ("999", URL, [page(999)] * 2, Blocked("robots-refused", 999)),
    ("405 to a GET", URL, [page(405)] * 2, Blocked("request-refused", 405)),
    ("teapot", URL, [page(418)] * 2, Blocked("request-refused", 418)),
    ("too many requests, always", URL, [page(429)] * 3, Busy("rate-limited", 429)),
    ("too many requests, once", URL, [page(429, retry_after="1"), OK], Alive(200, URL)),
    ("come back tomorrow", URL, [page(429, retry_after="86400")], Busy("rate-limited", 429, 86400.0)),
    ("challenge by header", URL, [page(403, b"", cf_mitigated="challenge")] * 2, Blocked("challenge", 403)),
    ("challenge by body", URL, [CHALLENGE] * 2, Blocked("challenge", 403)),
    ("challenge instead of a 404", URL, [page(404, b"", cf_mitigated="challenge")] * 2, Blocked("challenge", 404)),
    ("challenge with 200", URL, [page(200, b"<title>Just a moment...</title>")] * 2, Blocked("challenge", 200)),
    ("challenge with 202", URL, [page(202, b"", x_amzn_waf_action="challenge")] * 2, Blocked("challenge", 202)),
    ("challenge with 503", URL, [page(503, b"please solve the CAPTCHA")] * 2, Blocked("challenge", 503)),
    ("an article about captchas", URL, [page(200, b"<p>The history of the captcha")], Alive(200, URL)),
    ("server error, always", URL, [BROKEN] * 3, Busy("server-error", 500)),
    ("server error, twice", URL, [BROKEN, page(503), OK], Alive(200, URL)),
    ("time-out, always", URL, [failure("timeout")] * 2, Unreachable("timeout")),
    ("time-out, once", URL, [failure("timeout"), OK], Alive(200, URL)),
    ("reset, always", URL, [failure("reset")] * 3, Unreachable("reset")),
    ("refused, always", URL, [failure("refused")] * 2, Unreachable("refused")),
    ("no byte", URL, [failure("empty")] * 3, Unreachable("empty")),
    ("no HTTP", URL, [failure("protocol")] * 2, Unreachable("protocol")),
    ("different troubles end too", URL, [BROKEN, failure("reset"), BROKEN, failure("empty")], Unreachable("empty")),
    ("bad certificate", URL, [failure("tls-expired")], Untrusted("expired")),
    ("redirect without an address", URL, [page(302)], Unreachable("protocol", 302)),
    ("redirect to a malformed address", URL, [redirect(302, "http://[bad")], Unreachable("protocol", 302)),
    ("redirect in circles", URL, [redirect(302, URL)] * 21, Unreachable("too-many-redirects", 302)),
    ("twenty redirects", URL, [redirect(302, NEW)] * 20 + [OK], Alive(200, NEW)),
    ("redirect to a file", URL, [redirect(302, "file:///etc/passwd")], Refused("scheme")),
    (
        "redirect into a private network",
        URL,
        [redirect(302, NEW), failure("refused-address")],
        Refused("private-address"),
    ),
    ("private at once", "http://10.0.0.1/", [failure("refused-address")], Refused("private-address")),
    ("not the web", "mailto:editor@example.org", [], Refused("scheme")),
    ("a file", "file:///etc/passwd", [], Refused("scheme")),
    ("no host", "https:///report", [], NotChecked("malformed-address")),
    ("no address", "example", [], NotChecked("malformed-address")),
    ("no time at all", URL, [failure("deadline")], Unreachable("timeout")),
    ("no time for proof", URL, [MISSING, failure("deadline")], Unreachable("unconfirmed", 404)),
    ("no time to try again", URL, [BROKEN, failure("deadline")], Busy("server-error", 500)),
]


@pytest.mark.parametrize(("url", "answers", "outcome"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_the_answers_say_of_a_link(url: str, answers: list[Answer], outcome: Outcome) -> None:
    evidence, _ = run(investigate_link(url, asked_at=NOW), answers)
    assert evidence.outcome == outcome
    assert (evidence.question, evidence.subject, evidence.asked_at) == ("link", url, NOW)


def test_every_hop_is_recorded() -> None:
    answers = [redirect(301, NEW + "#part"), page(200, content_type="text/HTML; charset=utf-8")]
    evidence, _ = run(investigate_link(URL + "#part", asked_at=NOW), answers)
    assert evidence.hops == (Hop(URL, 301), Hop(NEW, 200, "text/html"))


def test_a_failed_hop_is_recorded_with_its_error() -> None:
    evidence, _ = run(investigate_link(URL, asked_at=NOW), [failure("tls-expired")])
    assert evidence.hops == (Hop(URL, error="tls-expired"),)


def test_it_asks_with_get_and_without_the_fragment() -> None:
    _, requests = run(investigate_link(URL + "#:~:text=growth", asked_at=NOW), [OK])
    assert [(request.method, request.url) for request in requests] == [("GET", URL)]


def test_the_second_ask_is_spaced() -> None:
    _, requests = run(investigate_link(URL, asked_at=NOW, spacing=3.0), [BROKEN, BROKEN, OK])
    assert [request.delay for request in requests] == [0.0, 3.0, 6.0]


def test_a_pause_is_taken_once_and_not_before_every_hop() -> None:
    answers = [redirect(302, NEW), MISSING, redirect(302, NEW), MISSING]
    _, requests = run(investigate_link(URL, asked_at=NOW, spacing=3.0), answers)
    assert [request.delay for request in requests] == [0.0, 0.0, 3.0, 0.0]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "Sun, 22 Nov 2026 10:00:30 GMT"}, 30.0),
        ({"retry_after": "Sun, 22 Nov 2026 10:00:30 GMT", "date": "Sun, 22 Nov 2026 10:00:10 GMT"}, 20.0),
        ({"retry_after": "soon"}, 2.0),
        ({"retry_after": "0"}, 2.0),
    ],
)
def test_it_waits_as_long_as_the_server_asks(headers: dict[str, str], pause: float) -> None:
    _, requests = run(investigate_link(URL, asked_at=NOW), [page(429, **headers), OK])
    assert requests[1].delay == pause


def test_cookies_are_kept_along_a_chain_and_forgotten_after_it() -> None:
    chain = [redirect(302, URL, set_cookie="seen=1; Path=/"), MISSING]
    _, requests = run(investigate_link(URL, asked_at=NOW), chain * 2)
    assert [dict(request.headers).get("Cookie") for request in requests] == [None, "seen=1", None, "seen=1"]


ERRORS = [
    "dns",
    "dns-temporary",
    "no-route",
    "refused",
    "reset",
    "timeout",
    "empty",
    "protocol",
    "tls-other",
    "deadline",
]
HEADERS = st.lists(
    st.tuples(st.sampled_from(["location", "set-cookie", "retry-after", "date", "content-type"]), st.text(max_size=40)),
    max_size=4,
)
ANSWERS = st.one_of(
    st.builds(
        lambda status, headers, body: Answer("", status, tuple(headers), body),
        st.one_of(st.integers(100, 999), st.sampled_from([301, 302, 404, 429, 500])),
        HEADERS,
        st.binary(max_size=50),
    ),
    st.sampled_from(ERRORS).map(failure),
)


@settings(deadline=None)
@given(st.text(max_size=60).map(lambda tail: "http://a.org/" + tail), st.lists(ANSWERS, min_size=1, max_size=6))
def test_whatever_comes_back_it_ends_and_one_word_never_kills(url: str, answers: list[Answer]) -> None:
    asked = 0

    def world(_: object) -> Answer:
        nonlocal asked
        asked += 1
        return answers[asked % len(answers)]

    evidence, requests = play(investigate_link(url, asked_at=NOW), world)
    assert isinstance(evidence, Evidence)
    assert sum(not request.probe for request in requests) <= 4 * 21
    assert len(requests) <= 5 * 21
    if isinstance(evidence.outcome, Dead):
        assert evidence.outcome.attempts >= 2
        assert sum(hop.status in (404, 410) or hop.error == "dns" for hop in evidence.hops) >= 2
