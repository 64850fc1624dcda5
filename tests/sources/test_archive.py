from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Archived, Blocked, Outcome, Refused, Unarchived, Unreachable
from citecheck.services import DEFAULT, Services, with_archive
from citecheck.sources import Answer, Request
from citecheck.sources.archive import investigate_archive
from tests.sources.world import NOW, failure, page, play, run

URL = "https://example.org/report?a=1&b=2#part"
MEMENTO = "http://web.archive.org/web/20220418093000/https://example.org/report"
ALONE = with_archive(DEFAULT, "https://archive.org/wayback/available?")
"""The availability API and nothing else."""


def found(status: str = "200", **changes: Any) -> Answer:
    closest = {"status": status, "available": True, "url": MEMENTO, "timestamp": "20220418093000"} | changes
    return page(200, json.dumps({"url": "x", "archived_snapshots": {"closest": closest}}).encode())


def saved(status: int = 200, body: bytes = b"<title>A report</title>", **headers: str) -> Answer:
    return page(status, body, memento_datetime="Mon, 18 Apr 2022 09:30:00 GMT", **headers)


NOTHING = page(200, b'{"url": "x", "archived_snapshots": {}}')
SEEN = Archived(MEMENTO, "20220418093000", 200, seen=True)
UNSEEN = Archived(MEMENTO, "20220418093000", 200)
NONE = Unarchived(("archive.org",))

CASES: list[tuple[str, list[Answer], Outcome]] = [
    ("a good snapshot", [found(), saved()], SEEN),
    ("one that the archive does not give out just now", [found(), page(503)], UNSEEN),
    ("one that can't be reached", [found(), failure("timeout")], UNSEEN),
    ("one that the archive has lost", [found(), page(404), NOTHING], NONE),
    ("one that may not be shown", [found(), page(403), NOTHING], NONE),
    ("known only without its scheme", [NOTHING, found(), saved()], SEEN),
    ("none", [NOTHING, NOTHING], NONE),
    ("only an archived 404", [found("404"), found("404")], NONE),
    ("an archived 404 with the scheme, a page without", [found("404"), found(), saved()], SEEN),
    ("only an archived redirect that leads nowhere", [found("301"), saved(301), found("301")], NONE),
    (
        "an archived redirect to the page",
        [found("301"), saved(301, location="/web/20220418093001id_/https://example.org/new"), saved()],
        SEEN,
    ),
    (
        "an archived redirect to the front page",
        [found("301"), saved(301, location="/web/20220418093001id_/https://example.org/"), found("301")],
        NONE,
    ),
    (
        "an archived redirect given out as it was saved",
        [found("301"), saved(301, location="https://example.org/login?next=report"), found("301")],
        NONE,
    ),
    (
        "a redirect to the copy that the archive prefers",
        [found(), page(302, location="/web/20220420000000id_/https://example.org/report?a=1&b=2"), saved()],
        Archived(
            "http://web.archive.org/web/20220420000000/https://example.org/report?a=1&b=2", "20220418093000", 200, True
        ),
    ),
    ("redirects without end", [found(), *[saved(302, location="?x")] * 6, NOTHING], NONE),
    ("a 404 that is listed as 200", [found(), saved(404), found()], NONE),
    ("a saved not-found page with status 200", [found(), saved(200, b"<title>404 Not Found</title>"), found()], NONE),
    ("a saved bot wall", [found(), saved(200, b"<title>Just a moment...</title>"), found()], NONE),
    (
        "a saved login page",
        [found(), saved(200, b"<title>Sign in</title><input type=password>"), found()],
        NONE,
    ),
    ("a saved PDF", [found(), saved(200, b"%PDF", content_type="application/pdf")], SEEN),
    ("a snapshot of part of a page", [found("206"), saved(206)], Archived(MEMENTO, "20220418093000", 206, True)),
    ("no longer available", [found(available=False), NOTHING], NONE),
    ("a timestamp cut short", [found(timestamp="2022"), NOTHING], NONE),
    ("a snapshot that is a script", [found(url="javascript:alert(1)"), NOTHING], NONE),
    ("a status that is no number", [found("-"), saved()], SEEN),
    ("a number as status", [found(status=200), saved()], SEEN),  # type: ignore[arg-type]
    ("not JSON", [page(200, b"<html>")], Unreachable("protocol", 200)),
    ("not UTF-8", [page(200, b'"\xff"')], Unreachable("protocol", 200)),
    ("another kind of JSON", [page(200, b"[]")], Unreachable("protocol", 200)),
    ("snapshots left out, as when the service is overrun", [page(200, b'{"url": "x"}')], Unreachable("protocol", 200)),
    ("left out of a batch, then answered alone", [page(200, b"{}"), found(), saved()], SEEN),
    ("left out twice", [page(200, b"{}"), page(200, b"{}")], Unreachable("protocol", 200)),
    ("too many requests", [page(429)], Blocked("rate-limited", 429)),
    ("forbidden", [page(403)], Blocked("forbidden", 403)),
    ("broken", [page(503)], Unreachable("server-error", 503)),
    ("sent elsewhere", [page(302)], Unreachable("protocol", 302)),
    ("silent", [failure("timeout")], Unreachable("timeout")),
    ("unknown host", [failure("dns")], Unreachable("dns")),
    ("bad certificate", [failure("tls-expired")], Unreachable("tls")),
    ("a private archive that is not allowed", [failure("refused-address")], Refused("private-address")),
    ("trouble at the second ask", [NOTHING, page(500)], Unreachable("server-error", 500)),
]


@pytest.mark.parametrize(("answers", "outcome"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_the_availability_api_and_the_copy_say(answers: list[Answer], outcome: Outcome) -> None:
    evidence, _ = run(investigate_archive(URL, near=None, asked_at=NOW, services=ALONE), answers)
    assert evidence.outcome == outcome
    assert (evidence.question, evidence.subject) == ("archive", URL)


def test_the_address_is_encoded_whole_and_asked_without_fragment_then_without_scheme() -> None:
    _, requests = run(investigate_archive(URL, near="2022-04-18", asked_at=NOW), [NOTHING, NOTHING])
    encoded = "example.org%2Freport%3Fa%3D1%26b%3D2&timestamp=20220418120000"
    assert [request.url for request in requests] == [
        f"https://archive.org/wayback/available?url=https%3A%2F%2F{encoded}",
        f"https://archive.org/wayback/available?url={encoded}",
    ]
    assert {request.kind for request in requests} == {"archive"}
    assert {request.batch for request in requests} == {DEFAULT.availability}


@pytest.mark.parametrize(
    ("near", "stamp"),
    [
        (None, ""),
        ("2022", "&timestamp=20220702000000"),
        ("2022-04", "&timestamp=20220416000000"),
        ("2022-04-18", "&timestamp=20220418120000"),
        ("2022-04-18/2022-04-20", "&timestamp=20220418120000"),
        ("2016-01-02T03:04:05", "&timestamp=20160102030405"),
        ("2022-13", ""),
        ("2022-02-30", ""),
        ("202X", ""),
        ("spring", ""),
    ],
)
def test_the_moment_asked_for_is_the_middle_of_the_date(near: str | None, stamp: str) -> None:
    _, requests = run(investigate_archive("http://a.org/", near=near, asked_at=NOW), [NOTHING, NOTHING])
    assert requests[0].url == f"https://archive.org/wayback/available?url=http%3A%2F%2Fa.org%2F{stamp}"


def test_another_archive_may_have_a_query_of_its_own() -> None:
    services = Services(availability="http://x/av?k=1")
    _, requests = run(investigate_archive("http://a.org/", near=None, asked_at=NOW, services=services), [NOTHING] * 2)
    assert requests[0].url == "http://x/av?k=1&url=http%3A%2F%2Fa.org%2F"


def test_the_copy_is_looked_at_as_it_was_saved_and_at_the_pace_of_the_archive() -> None:
    _, requests = run(investigate_archive(URL, near=None, asked_at=NOW, services=ALONE), [found(), saved()])
    assert requests[1].url == "http://web.archive.org/web/20220418093000id_/https://example.org/report"
    assert requests[1].pace is not None
    assert requests[1].pace.interval == 0.125


def test_another_archive_than_the_wayback_machine_leaves_out_what_belongs_to_that() -> None:
    assert (ALONE.cdx, ALONE.wayback, ALONE.save) == ("", "", "")
    own = with_archive(Services(cdx="http://mine/cdx"), "http://mine/available")
    assert (own.cdx, own.wayback, own.doi) == ("http://mine/cdx", "", DEFAULT.doi)
    assert with_archive(DEFAULT, DEFAULT.availability) == DEFAULT


def test_an_archive_whose_services_share_a_host_is_not_taken_to_have_answered() -> None:
    services = Services(availability="http://one.test/av", cdx="", wayback="http://one.test/web/")
    search = investigate_archive(URL, near=None, asked_at=NOW, services=services)
    evidence, requests = run(search, [NOTHING, page(503), page(503)])
    assert evidence.outcome == Unreachable("server-error", 503)
    assert requests[-1].url == "http://one.test/web/https://example.org/report?a=1&b=2"


def test_no_more_than_five_copies_are_looked_at() -> None:
    stamps = [f"2022041809{minute:02}00" for minute in range(30)]
    table = [["timestamp", "original", "statuscode", "digest"]]
    table += [[stamp, "https://example.org/report", "200", stamp] for stamp in stamps]

    def world(request: Request) -> Answer:
        if "/available" in request.url:
            return found()
        return page(200, json.dumps(table).encode()) if "/cdx/" in request.url else saved(404)

    evidence, requests = play(investigate_archive(URL, near="2022-04-18", asked_at=NOW), world)
    assert isinstance(evidence.outcome, Unarchived)
    assert sum("id_/" in request.url for request in requests) == 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["archived_snapshots", "closest", "url", "status", "timestamp", "available"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=80))
def test_whatever_the_archive_sends_it_ends(body: bytes) -> None:
    evidence, requests = play(investigate_archive(URL, near=None, asked_at=NOW), lambda _: page(200, body))
    assert isinstance(evidence.outcome, Archived | Unarchived | Unreachable)
    assert len(requests) <= 20
