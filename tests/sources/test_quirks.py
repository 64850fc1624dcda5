from __future__ import annotations

import pytest

from citecheck.model import Alive, Blocked, Dead, Outcome
from citecheck.sources import Answer
from citecheck.sources.link import investigate_link
from citecheck.sources.quirks import is_shortened, peculiar
from tests.sources.world import NOW, page, redirect, run

SHELL = page(200, b'<title>X</title><div id="root"></div><script src="/a.js"></script>', content_type="text/html")
VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
POST = "https://x.com/someone/status/1234567890"


@pytest.mark.parametrize(
    ("url", "answers", "outcome"),
    [
        (VIDEO, [page(200, b"{}")], Alive(200, VIDEO)),
        (VIDEO, [page(400), page(400)], Dead("not-found", 2, 400)),
        (VIDEO, [page(401)], Alive(401, VIDEO)),
        (VIDEO, [page(403)], Blocked("login", 403)),
        ("https://youtu.be/dQw4w9WgXcQ?t=3", [page(404), page(404)], Dead("not-found", 2, 404)),
        (POST, [page(404), page(404)], Dead("not-found", 2, 404)),
        ("https://x.com/someone", [SHELL], Blocked("script-drawn", 200)),
        ("https://doi.org/10.1/x", [redirect(301, "https://b.org/9"), page(200)], Alive(200, "https://b.org/9")),
        ("https://bit.ly/abc", [redirect(301, "https://b.org/9"), page(200)], Alive(200, "https://b.org/9")),
        ("https://github.com/a/b/blob/main/x.md#usage", [page(200, b"<p>x", content_type="text/html")],
         Alive(200, "https://github.com/a/b/blob/main/x.md#usage")),
    ],
)  # fmt: skip
def test_what_a_peculiar_site_says(url: str, answers: list[Answer], outcome: Outcome) -> None:
    evidence, _ = run(investigate_link(url, asked_at=NOW), answers)
    assert evidence.outcome == outcome


def test_the_question_goes_where_the_table_says() -> None:
    assert peculiar(VIDEO).ask == (
        "https://www.youtube.com/oembed?format=json&url=https%3A//www.youtube.com/watch%3Fv%3DdQw4w9WgXcQ"
    )
    assert peculiar(POST).ask == (
        "https://publish.twitter.com/oembed?omit_script=1&url=https%3A%2F%2Fx.com%2Fsomeone%2Fstatus%2F1234567890"
    )
    assert peculiar("https://www.youtube.com/feed").ask is None
    assert peculiar("https://notyoutube.com/watch?v=dQw4w9WgXcQ").ask is None
    assert peculiar("mailto:a@b.org").ask is None


@pytest.mark.parametrize("url", ["https://bit.ly/3x", "http://www.bit.ly/3x", "https://t.co/abc", "https://nyti.ms/2x"])
def test_a_short_link(url: str) -> None:
    assert is_shortened(url)


@pytest.mark.parametrize(
    "url", ["https://bit.ly/", "https://orbit.ly/x", "https://doi.org/10.1/x", "https://a.org/bit.ly/x"]
)
def test_no_short_link(url: str) -> None:
    assert not is_shortened(url)
