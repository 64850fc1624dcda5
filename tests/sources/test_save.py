"""Save Page Now: what is sent, and what its answers mean."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Archived, Blocked, Evidence, Outcome, Saving, Unreachable, Unsaved
from citecheck.services import DEFAULT, with_archive
from citecheck.sources import Answer
from citecheck.sources.save import investigate_save
from tests.sources.world import NOW, failure, page, play, run

URL = "https://example.org/report?a=1#part"
JOB = "spn2-0123456789abcdef"
SECRET = "access:secret"


def reply(code: int = 200, /, **fields: Any) -> Answer:
    return page(code, json.dumps(fields).encode(), content_type="application/json")


def before(outcome: Outcome, at: str = NOW) -> Evidence:
    return Evidence("save", URL, outcome, at)


PENDING = reply(status="pending", job_id=JOB)
DONE = reply(status="success", timestamp="20261122100500", original_url="https://example.org/report?a=1")
SAVED = Archived("https://web.archive.org/web/20261122100500/https://example.org/report?a=1", "20261122100500")


def error(word: str) -> Answer:
    return reply(status="error", status_ext=f"error:{word}", message="Sorry.")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (reply(url=URL, job_id=JOB), Saving(JOB)),
        (reply(url=URL, job_id=JOB, message="The same snapshot had been made 5 hours ago."), Saving(JOB)),
        (error("blocked-url"), Unsaved("blocked-url", lasting=True)),
        (error("user-session-limit"), Unsaved("user-session-limit")),
        (error("too-many-daily-captures"), Unsaved("too-many-daily-captures")),
        (reply(401, message="You need to be logged in to use Save Page Now."), Unsaved("login")),
        (reply(message="Something else."), Unsaved("unknown")),
        (reply(job_id=""), Unsaved("unknown")),
        (page(429), Blocked("rate-limited", 429)),
        (page(503), Unreachable("server-error", 503)),
        (page(200, b"<html>"), Unreachable("protocol", 200)),
        (failure("timeout"), Unreachable("timeout")),
    ],
)
def test_a_page_is_submitted_once(answer: Answer, outcome: Outcome) -> None:
    evidence, requests = run(investigate_save(URL, asked_at=NOW, key=SECRET), [answer])
    assert evidence.outcome == outcome
    assert (evidence.question, evidence.subject) == ("save", URL)
    (request,) = requests
    assert (request.method, request.url, request.kind) == ("POST", DEFAULT.save, "save")
    assert ("Authorization", "LOW access:secret") in request.headers
    assert parse_qs(request.body.decode())["url"] == ["https://example.org/report?a=1"]
    assert request.pace is not None
    assert 60 / request.pace.interval < 7


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ([DONE], SAVED),
        ([PENDING, PENDING, DONE], SAVED),
        ([error("not-found")], Unsaved("not-found", lasting=True)),
        ([PENDING, error("browsing-timeout")], Unsaved("browsing-timeout")),
        ([PENDING] * 8, Saving(JOB)),
        ([PENDING, failure("deadline")], Saving(JOB)),
        ([PENDING, page(502)], Saving(JOB)),
        ([page(429)], Blocked("rate-limited", 429)),
        ([reply(status="success", timestamp="soon")], Unreachable("protocol", 200)),
        ([reply(status="success", timestamp="20261122100500", original_url="javascript:x")], SAVED),
    ],
)
def test_a_job_is_followed(answers: list[Answer], outcome: Outcome) -> None:
    evidence, requests = run(investigate_save(URL, asked_at=NOW, key=SECRET, before=before(Saving(JOB))), answers)
    assert evidence.outcome == outcome
    assert {(request.method, request.url) for request in requests} == {("GET", f"{DEFAULT.save}/status/{JOB}")}
    assert requests[0].delay > 0


def test_the_pauses_between_two_asks_grow() -> None:
    _, requests = run(
        investigate_save(URL, asked_at=NOW, key=SECRET, before=before(Saving(JOB)), spacing=5), [PENDING] * 5 + [DONE]
    )
    assert [request.delay for request in requests] == [5, 10, 15, 20, 20, 20]


@pytest.mark.parametrize(
    "past",
    [None, before(Saving(JOB), "2026-11-20T10:00:00Z"), before(Unsaved("user-session-limit")), before(SAVED)],
)
def test_without_a_job_of_late_it_is_submitted(past: Evidence | None) -> None:
    assert next(investigate_save(URL, asked_at=NOW, key=SECRET, before=past)).method == "POST"


def test_the_key_is_not_in_the_evidence() -> None:
    evidence, _ = run(investigate_save(URL, asked_at=NOW, key=SECRET), [reply(job_id=JOB)])
    assert "secret" not in repr(evidence)


def test_another_service_has_copies_of_its_own() -> None:
    services = with_archive(DEFAULT, "http://mine.test/available")
    services = type(services)(availability=services.availability, wayback="", save="http://mine.test/save")
    evidence, _ = run(
        investigate_save(URL, asked_at=NOW, key=SECRET, before=before(Saving(JOB)), services=services), [DONE]
    )
    assert evidence.outcome == Archived(
        "http://mine.test/web/20261122100500/https://example.org/report?a=1", "20261122100500"
    )


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["job_id", "status", "status_ext", "timestamp", "message", "original_url"]),
        st.none() | st.integers() | st.text(max_size=30) | st.sampled_from(["success", "pending", "error"]),
    ),
    st.booleans(),
)
def test_whatever_it_says_it_ends(fields: dict[str, Any], running: bool) -> None:
    past = before(Saving(JOB)) if running else None
    evidence, requests = play(investigate_save(URL, asked_at=NOW, key=SECRET, before=past), lambda _: reply(**fields))
    assert isinstance(evidence.outcome, Archived | Saving | Unsaved | Unreachable)
    assert len(requests) <= 8
