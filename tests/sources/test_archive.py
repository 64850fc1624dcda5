from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Archived, Blocked, Outcome, Refused, Unarchived, Unreachable
from citecheck.sources import Answer, availability_url, investigate_archive
from tests.sources.world import NOW, failure, page, play, run

URL = "https://example.org/report?a=1&b=2#part"
MEMENTO = "http://web.archive.org/web/20220418093000/https://example.org/report"


def found(status: str = "200", **changes: Any) -> Answer:
    closest = {"status": status, "available": True, "url": MEMENTO, "timestamp": "20220418093000"} | changes
    return page(200, json.dumps({"url": "x", "archived_snapshots": {"closest": closest}}).encode())


NOTHING = page(200, b'{"url": "x", "archived_snapshots": {}}')
GOOD = Archived(MEMENTO, "20220418093000", 200)
NONE = Unarchived(("archive.org",))

CASES: list[tuple[str, list[Answer], Outcome]] = [
    ("a good snapshot", [found()], GOOD),
    ("known only without its scheme", [NOTHING, found()], GOOD),
    ("none", [NOTHING, NOTHING], NONE),
    ("only an archived 404", [found("404"), found("404")], NONE),
    ("an archived 404 with the scheme, a page without", [found("404"), found()], GOOD),
    ("only an archived redirect", [found("301"), NOTHING], NONE),
    ("a snapshot of part of a page", [found("206")], Archived(MEMENTO, "20220418093000", 206)),
    ("no longer available", [found(available=False), NOTHING], NONE),
    ("a timestamp cut short", [found(timestamp="2022"), NOTHING], NONE),
    ("a snapshot that is a script", [found(url="javascript:alert(1)"), NOTHING], NONE),
    ("a status that is no number", [found("-"), NOTHING], NONE),
    ("a number as status", [found(status=200)], GOOD),  # type: ignore[arg-type]
    ("not JSON", [page(200, b"<html>")], Unreachable("protocol", 200)),
    ("not UTF-8", [page(200, b'"\xff"')], Unreachable("protocol", 200)),
    ("another kind of JSON", [page(200, b"[]")], Unreachable("protocol", 200)),
    ("snapshots left out, as when the service is overrun", [page(200, b'{"url": "x"}')], Unreachable("protocol", 200)),
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
def test_what_the_archive_says(answers: list[Answer], outcome: Outcome) -> None:
    evidence, _ = run(investigate_archive(URL, near=None, asked_at=NOW), answers)
    assert evidence.outcome == outcome
    assert (evidence.question, evidence.subject) == ("archive", URL)
    assert len(evidence.hops) == len(answers)


def test_the_address_is_encoded_whole_and_asked_without_fragment_then_without_scheme() -> None:
    _, requests = run(investigate_archive(URL, near="2022-04-18", asked_at=NOW), [NOTHING, NOTHING])
    encoded = "example.org%2Freport%3Fa%3D1%26b%3D2&timestamp=20220418"
    assert [request.url for request in requests] == [
        f"https://archive.org/wayback/available?url=https%3A%2F%2F{encoded}",
        f"https://archive.org/wayback/available?url={encoded}",
    ]
    assert {request.kind for request in requests} == {"archive"}


@pytest.mark.parametrize(
    ("near", "stamp"),
    [
        (None, ""),
        ("2022", "&timestamp=2022"),
        ("2022-04", "&timestamp=202204"),
        ("2022-04-18", "&timestamp=20220418"),
        ("2022-04-18/2022-04-20", "&timestamp=20220418"),
        ("202X", ""),
        ("spring", ""),
    ],
)
def test_a_date_keeps_its_precision(near: str | None, stamp: str) -> None:
    assert (
        availability_url("http://a.org/", near)
        == f"https://archive.org/wayback/available?url=http%3A%2F%2Fa.org%2F{stamp}"
    )


def test_another_archive_may_have_a_query_of_its_own() -> None:
    assert availability_url("http://a.org/", None, "http://x/av?k=1") == "http://x/av?k=1&url=http%3A%2F%2Fa.org%2F"


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


@given(JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=80))
def test_whatever_the_archive_sends_it_ends(body: bytes) -> None:
    evidence, requests = play(investigate_archive(URL, near=None, asked_at=NOW), lambda _: page(200, body))
    assert isinstance(evidence.outcome, Archived | Unarchived | Unreachable)
    assert len(requests) <= 2
