"""Answers fed to an investigation by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from citecheck.model import Evidence
from citecheck.sources import Answer, Investigation, Request

NOW = "2026-11-22T10:00:00Z"


def page(status: int, body: bytes = b"<title>An article</title>", **headers: str) -> Answer:
    """An answer with a status; header names are written with underscores."""
    return Answer("", status, tuple((name.replace("_", "-"), value) for name, value in headers.items()), body)


def redirect(status: int, location: str, **headers: str) -> Answer:
    return page(status, b"", location=location, **headers)


def failure(error: str) -> Answer:
    return Answer("", error=error)


def run(
    investigation: Investigation, answers: Iterable[Answer], probe: Answer | None = None
) -> tuple[Evidence, list[Request]]:
    """Feed the answers in turn; fails when the investigation asks for more of them, or leaves some.

    What it makes up to probe the host is answered with `probe`, by default a 404.
    """
    waiting = list(answers)

    def world(request: Request) -> Answer:
        if request.probe:
            return probe or page(404, b"<title>Not found</title>")
        assert waiting, f"no answer is left for {request.url}"
        return waiting.pop(0)

    played = play(investigation, world)
    assert not waiting, "the investigation ended before all answers were used"
    return played


def play(investigation: Investigation, world: Callable[[Request], Answer]) -> tuple[Evidence, list[Request]]:
    """Let a function answer; gives the evidence and the requests that were asked for."""
    requests = []
    try:
        request = next(investigation)
        while True:
            requests.append(request)
            answer = world(request)
            request = investigation.send(msgspec.structs.replace(answer, url=request.url))
    except StopIteration as end:
        return end.value, requests
