"""Conditional requests: what is asked only if it has changed, and what "not modified" means."""

from __future__ import annotations

import pytest

from citecheck.model import Alive, Blocked, Dead, Evidence, Hop, Moved, Outcome, SoftNotFound
from citecheck.sources import parse_asking
from citecheck.sources.conditional import conditions, kept_hop, unchanged
from citecheck.sources.link import investigate_link
from tests.sources.world import NOW, page, run

URL = "https://example.org/a"
TAG, DAY = '"abc"', "Mon, 18 Apr 2022 09:30:00 GMT"


def before(outcome: Outcome, *hops: Hop) -> Evidence:
    return Evidence("link", URL, outcome, NOW, hops)


SEEN = before(Alive(200, URL), Hop(URL, 200, "text/html", None, TAG, DAY))


def test_a_page_is_asked_for_changes_where_it_was() -> None:
    assert conditions(SEEN, URL) == (("If-None-Match", TAG), ("If-Modified-Since", DAY))
    assert conditions(SEEN, URL + "#part") == conditions(SEEN, URL)
    assert conditions(SEEN, "https://example.org/b") == ()
    assert conditions(None, URL) == ()


def test_of_a_chain_only_the_last_request_is_conditional() -> None:
    end = "https://example.org/new"
    chain = before(Moved(200, end), Hop(URL, 301, None, None, None, None), Hop(end, 200, "text/html", None, TAG))
    assert conditions(chain, URL) == ()
    assert conditions(chain, end) == (("If-None-Match", TAG),)


@pytest.mark.parametrize("outcome", [Dead("not-found", 2, 404), Blocked("forbidden", 403)])
def test_what_is_no_page_is_asked_anew(outcome: Outcome) -> None:
    past = before(outcome, Hop(URL, 404, "text/html", None, TAG))
    assert conditions(past, URL) == ()
    assert unchanged(past, page(304)) is None


def test_not_modified_keeps_the_verdict_and_the_validators() -> None:
    assert unchanged(SEEN, page(304)) == Alive(200, URL)
    assert unchanged(SEEN, page(200)) is None
    assert unchanged(None, page(304)) is None
    assert kept_hop(SEEN, Hop(URL, 304)) == Hop(URL, 304, "text/html", None, TAG, DAY)
    assert kept_hop(SEEN, Hop(URL, 200)) == Hop(URL, 200)
    again = before(Alive(200, URL), Hop(URL, 304, "text/html", None, TAG, DAY))
    assert conditions(again, URL) == conditions(SEEN, URL)


def test_a_link_that_was_seen_is_asked_for_changes_and_keeps_its_verdict() -> None:
    answers = [page(200, etag=TAG, last_modified=DAY, content_type="text/html")]
    first, _ = run(investigate_link(URL, asked_at=NOW), answers)
    assert first.outcome == Alive(200, URL)
    again, (request,) = run(investigate_link(URL, asked_at=NOW, before=first), [page(304, b"")])
    assert again.outcome == Alive(200, URL)
    assert dict(request.headers)["If-None-Match"] == TAG
    third, (request,) = run(investigate_link(URL, asked_at=NOW, before=again), [page(200, b"<title>New</title>")])
    assert third.outcome == Alive(200, URL)
    assert dict(request.headers)["If-None-Match"] == TAG


def test_a_page_that_was_none_stays_none_while_it_is_not_modified() -> None:
    soft = before(SoftNotFound("says-so", 200, URL), Hop(URL, 200, "text/html", None, TAG))
    evidence, _ = run(investigate_link(URL, asked_at=NOW, before=soft), [page(304, b"")])
    assert evidence.outcome == SoftNotFound("says-so", 200, URL)


def test_other_settings_ask_anew() -> None:
    asking = parse_asking(["example.org: X-Key: 1"], [], [], as_browser=True, dead_after=1)
    _, (request,) = run(investigate_link(URL, asked_at=NOW, before=SEEN, asking=asking), [page(200)])
    assert "If-None-Match" not in dict(request.headers)
