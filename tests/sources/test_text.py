"""A source that is to be read comes with the answer to its link, or with the look at its copy."""

from __future__ import annotations

from hashlib import sha256

import pytest
from msgspec.structs import replace

from citecheck.model import Alive, Archived, Evidence, Hop, MissingFragment, Moved, Text, Unreadable
from citecheck.services import DEFAULT, with_archive
from citecheck.sources import Answer, Read, Request
from citecheck.sources.archive import investigate_archive
from citecheck.sources.link import investigate_link
from citecheck.sources.protocol import BODY_LIMIT, READ_LIMIT
from tests.sources.test_archive import MEMENTO, NOTHING, found, saved
from tests.sources.world import NOW, failure, page, redirect, run

URL = "https://example.org/2022/report"
LONG = b"<title>A report</title><p>" + b"The ferry carried twelve thousand. " * 4000
HTML = {"content_type": "text/html; charset=utf-8"}


def read(*answers: Answer, url: str = URL, kept: Evidence | None = None, before: Evidence | None = None) -> Read:
    found, requests = run(
        investigate_link(url, asked_at=NOW, reading=True, kept=kept, before=before), answers, page(404)
    )
    assert all(request.read == (0 if request.probe else READ_LIMIT) for request in requests)
    assert isinstance(found, Read)
    return found


def test_a_page_comes_whole_and_is_judged_by_its_beginning_as_ever() -> None:
    came = read(page(200, LONG, **HTML))
    assert came.evidence.outcome == Alive(200, URL)
    assert came.body == LONG
    assert len(LONG) > BODY_LIMIT
    text = Text(URL, 200, "text/html; charset=utf-8", sha256(LONG).hexdigest(), len(LONG))
    assert came.text == Evidence("text", URL, text, NOW)


def test_who_does_not_read_gets_the_evidence_alone() -> None:
    found, (request,) = run(investigate_link(URL, asked_at=NOW), [page(200, LONG)])
    assert found == Evidence("link", URL, Alive(200, URL), NOW, (Hop(URL, 200),))
    assert request.read == 0


def test_what_was_read_is_where_the_link_ended() -> None:
    new = "https://new.example.org/report#table"
    came = read(redirect(301, new), page(200, b"<p id=table>Ten", **HTML))
    assert isinstance(came.evidence.outcome, Moved)
    assert isinstance(came.text.outcome, Text)
    assert (came.text.subject, came.text.outcome.url) == (URL, new)


def test_a_page_without_the_place_is_read_all_the_same() -> None:
    came = read(page(200, b"<title>A report</title><p>Ten ferries", **HTML), url=URL + "#p2")
    assert isinstance(came.evidence.outcome, MissingFragment)
    assert isinstance(came.text.outcome, Text)


@pytest.mark.parametrize(
    ("answers", "tag"),
    [
        ([page(404), page(404)], "dead"),
        ([page(403), page(403)], "blocked"),
        ([page(200, b"<title>Page not found</title>Sorry.", **HTML)], "soft-404"),
        ([failure("refused"), failure("refused")], "unreachable"),
    ],
)
def test_what_is_no_source_brings_no_text(answers: list[Answer], tag: str) -> None:
    found, _ = run(investigate_link(URL, asked_at=NOW, reading=True), answers)
    assert isinstance(found, Evidence)
    assert found.outcome.__struct_config__.tag == tag


def test_a_source_that_is_found_at_the_second_try_is_read_then() -> None:
    came = read(page(404, b"nothing"), page(200, LONG, **HTML))
    assert came.body == LONG


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (page(200, b""), "no-text"),
        (replace(page(200, b"half", content_length="5000"), whole=False), "cut-off"),
        (replace(page(200, b"half", content_length="500000000"), whole=False), "too-large"),
        (replace(page(200, b"x" * READ_LIMIT), whole=False), "too-large"),
    ],
)
def test_what_can_not_be_read_says_why(answer: Answer, reason: str) -> None:
    came = read(answer)
    assert came.evidence.outcome == Alive(200, URL)
    assert (came.text.outcome, came.body) == (Unreadable(reason, URL), b"")


def test_what_is_asked_in_the_place_of_a_page_is_not_its_text() -> None:
    came = read(page(200, b'{"title": "A film"}'), url="https://www.youtube.com/watch?v=abcdefghijk")
    assert isinstance(came.text.outcome, Unreadable)
    assert came.text.outcome.reason == "no-text"


def test_not_modified_keeps_the_text_of_before() -> None:
    earlier = "2026-11-20T10:00:00Z"
    before = Evidence("link", URL, Alive(200, URL), earlier, (Hop(URL, 200, "text/html", None, '"abc"'),))
    text = Text(URL, 200, "text/html", "ab" * 32, 100)
    came = read(page(304, b""), kept=Evidence("text", URL, text, earlier), before=before)
    assert came.text == Evidence("text", URL, text, NOW)
    assert came.body == b""


def test_who_has_lost_the_text_asks_for_all_of_it() -> None:
    before = Evidence("link", URL, Alive(200, URL), NOW, (Hop(URL, 200, "text/html", None, '"abc"'),))
    _, (request,) = run(investigate_link(URL, asked_at=NOW, reading=True, before=before), [page(200, LONG, **HTML)])
    assert not [name for name, _ in request.headers if name.startswith("If-")]


def test_a_link_to_a_copy_says_of_when_the_copy_is() -> None:
    came = read(page(200, LONG, **HTML), url="https://web.archive.org/web/20180615120000/http://example.org/a")
    assert isinstance(came.text.outcome, Text)
    assert came.text.outcome.timestamp == "20180615120000"


# ---------------------------------------------------------------- copies

ALONE = with_archive(DEFAULT, "https://archive.org/wayback/available?")


def copy(*answers: Answer) -> Evidence | Read:
    return run(investigate_archive(URL, near=None, asked_at=NOW, services=ALONE, reading=True), answers)[0]


def test_a_copy_that_is_looked_at_is_read_with_the_same_request() -> None:
    came = copy(found(), saved(body=LONG, content_type="text/html"))
    assert isinstance(came, Read)
    assert came.evidence.outcome == Archived(MEMENTO, "20220418093000", 200, seen=True)
    text = Text(MEMENTO, 200, "text/html", sha256(LONG).hexdigest(), len(LONG), "20220418093000")
    assert came.text == Evidence("text", MEMENTO, text, NOW)
    assert came.body == LONG


def test_a_copy_that_nobody_saw_or_that_is_none_brings_no_text() -> None:
    assert isinstance(copy(found(), page(503)), Evidence)
    assert isinstance(copy(NOTHING, NOTHING), Evidence)


# ---------------------------------------------------------------- how much is fetched


@pytest.mark.parametrize(
    ("status", "media_type", "length", "room"),
    [
        (200, "text/html", -1, READ_LIMIT),
        (200, None, 100, READ_LIMIT),
        (200, "application/pdf", READ_LIMIT, READ_LIMIT),
        (200, "application/pdf", READ_LIMIT + 1, BODY_LIMIT),
        (200, "video/mp4", -1, BODY_LIMIT),
        (200, " Image/PNG", 100, BODY_LIMIT),
        (404, "text/html", -1, BODY_LIMIT),
        (302, "text/html", -1, BODY_LIMIT),
    ],
)
def test_only_what_may_be_a_source_is_fetched_whole(
    status: int, media_type: str | None, length: int, room: int
) -> None:
    assert Request(URL, read=READ_LIMIT).room(status, media_type, length) == room
    assert Request(URL).room(status, media_type, length) == BODY_LIMIT
