"""Many questions to the availability API as one."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest

from citecheck.model import Archived, Evidence, Outcome, Unarchived
from citecheck.services import Services
from citecheck.sources import Answer, Investigation, Request, batch
from citecheck.sources.archive import investigate_archive
from tests.sources.world import NOW, failure, page

BASE = "https://archive.org/wayback/available"
ONLY = Services(cdx="", wayback="")


def asked(*urls: str) -> list[Request]:
    return [next(investigate_archive(url, near="2022-04-18", asked_at=NOW)) for url in urls]


def results(*rows: dict[str, object]) -> Answer:
    return page(200, json.dumps({"results": rows}).encode())


def test_questions_go_one_a_line_with_a_tag_each() -> None:
    joint = batch.join(asked("http://a.org/?x=1&y=2", "http://b.org/"))
    assert (joint.method, joint.url, joint.kind) == ("POST", BASE, "archive")
    assert ("Wayback-Api-Version", "2") in joint.headers
    first, second = (parse_qs(line) for line in joint.body.decode().split("\n"))
    assert first == {
        "url": ["http://a.org/?x=1&y=2"],
        "timestamp": ["20220418120000"],
        "closest": ["either"],
        "statuscodes": ["200", "203", "206"],
        "tag": ["0"],
    }
    assert (second["url"], second["tag"]) == (["http://b.org/"], ["1"])


def test_answers_are_dealt_out_by_tag_whatever_their_order() -> None:
    requests = asked("http://a.org/", "http://b.org/", "http://c.org/")
    answer = results({"tag": "1", "archived_snapshots": {"closest": {}}}, {"tag": "0", "archived_snapshots": {}})
    parts = batch.split(answer, requests)
    assert parts is not None
    assert [part.url for part in parts] == [request.url for request in requests]
    assert [json.loads(part.body) for part in parts] == [
        {"tag": "0", "archived_snapshots": {}},
        {"tag": "1", "archived_snapshots": {"closest": {}}},
        {},
    ]


def test_what_was_not_looked_up_is_left_out() -> None:
    parts = batch.split(results({"tag": "0", "message": "timeout"}), asked("http://a.org/"))
    assert parts is not None
    assert parts[0].body == b"{}"


@pytest.mark.parametrize("answer", [page(429, retry_after="30"), page(503), page(403), failure("timeout")])
def test_a_service_that_is_busy_or_away_says_so_to_all(answer: Answer) -> None:
    parts = batch.split(answer, asked("http://a.org/", "http://b.org/"))
    assert parts is not None
    assert {(part.status, part.error, part.header("retry-after")) for part in parts} == {
        (answer.status, answer.error, answer.header("retry-after"))
    }


@pytest.mark.parametrize(
    "answer", [page(404), page(405), page(501), page(200, b"<html>"), page(200, b'{"archived_snapshots": {}}')]
)
def test_a_service_that_takes_no_batches_is_known_by_its_answer(answer: Answer) -> None:
    assert batch.split(answer, asked("http://a.org/")) is None


def gathered(investigations: list[Investigation], api: dict[str, str]) -> tuple[list[Evidence], int]:
    """Play all investigations side by side, gathering what can go together; also how many batches were sent."""
    done: list[Evidence] = []
    sent = 0
    waiting = [(each, next(each)) for each in investigations]
    while waiting:
        group, waiting = waiting[: batch.SIZE], waiting[batch.SIZE :]
        together = [(each, request) for each, request in group if request.batch]
        answers = {id(each): page(404) for each, request in group if not request.batch}
        if together:
            sent += 1
            parts = batch.split(
                _service(batch.join([request for _, request in together]), api), [r for _, r in together]
            )
            assert parts is not None
            answers |= {id(each): part for (each, _), part in zip(together, parts, strict=True)}
        for each, _ in group:
            try:
                waiting.append((each, each.send(answers[id(each)])))
            except StopIteration as end:
                done.append(end.value)
    return done, sent


def _service(request: Request, api: dict[str, str]) -> Answer:
    rows: list[dict[str, object]] = []
    for line in request.body.decode().split("\n"):
        query = {name: values[0] for name, values in parse_qs(line).items()}
        stamp = api.get(query["url"])
        url = f"http://web.archive.org/web/{stamp}/{query['url']}"
        closest = {"closest": {"status": "200", "available": True, "url": url, "timestamp": stamp}} if stamp else {}
        rows.append({"tag": query["tag"], "archived_snapshots": closest})
    return results(*rows)


@pytest.mark.parametrize("known", [0, 1, 2, 1_000_000])
def test_five_thousand_links_take_a_hundred_requests_at_most(known: int) -> None:
    """Whether all, half or none of them are known, with their scheme or without."""
    urls = [f"http://host{number}.example/a" for number in range(5_000)]
    api = {url if known > 2 else url[7:]: "20220418093000" for url in urls if known and (known > 2 or len(url) % known)}
    found, sent = gathered([investigate_archive(url, near=None, asked_at=NOW, services=ONLY) for url in urls], api)
    outcomes: list[Outcome] = [evidence.outcome for evidence in found]
    assert len(outcomes) == 5_000
    assert all(isinstance(outcome, Archived | Unarchived) for outcome in outcomes)
    assert sent <= 100
