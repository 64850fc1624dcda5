"""Conditional requests: what is asked only if it has changed, and what "not modified" means."""

from __future__ import annotations

import pytest

from citecheck.model import Alive, Blocked, Dead, Evidence, Hop, Moved, Outcome
from citecheck.sources import Answer
from citecheck.sources.conditional import conditions, kept_hop, unchanged, validators
from tests.sources.world import NOW, page

URL = "https://example.org/a"
TAG, DAY = '"abc"', "Mon, 18 Apr 2022 09:30:00 GMT"


def before(outcome: Outcome, *hops: Hop) -> Evidence:
    return Evidence("link", URL, outcome, NOW, hops)


SEEN = before(Alive(200, URL), Hop(URL, 200, "text/html", None, TAG, DAY))


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (page(200, etag=TAG, last_modified=DAY), (TAG, DAY)),
        (page(200, etag='W/"weak"'), ('W/"weak"', None)),
        (page(200), (None, None)),
        (page(404, etag=TAG), (None, None)),
        (page(301, etag=TAG), (None, None)),
        (page(200, etag='"' + "x" * 300 + '"'), (None, None)),
        (page(200, etag='"a\nb"'), (None, None)),
        (Answer("", error="timeout"), (None, None)),
    ],
)
def test_the_validators_of_a_page_are_kept(answer: Answer, kept: tuple[str | None, str | None]) -> None:
    assert validators(answer) == kept


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
