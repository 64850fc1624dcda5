"""Links to passages, followed in a browser: it shows the passage, and not a like one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from citecheck.claims.passages import passage_at
from citecheck.model import Span
from citecheck.read.source import read_source
from tests.browser.passages import CASES, Case

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]

_SEEN = """id => {
    const box = document.getElementById(id).getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
}"""
_OTHERS = """() => [...document.querySelectorAll('.other')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.height > 0;
}).length"""


PLAIN = "\n".join(
    [
        *(f"Line {n} of the text has 4,321 words." for n in range(300)),
        "The whole   had 4,321 words.",
        *["The end."] * 200,
    ]
)


def html_of(case: Case) -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8><title>{case.name}</title></head><body>{case.body}".encode()


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[str]:
    """The address of a server that has the pages under their numbers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number = self.path.strip("/")
            known = number == "plain" or (number.isdigit() and int(number) < len(CASES))
            plain = number == "plain"
            body = PLAIN.encode() if plain else html_of(CASES[int(number)]) if known else b""
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", f"text/{'plain' if plain else 'html'}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    yield context.new_page()
    context.close()


def link_of(case: Case, url: str) -> str:
    source = read_source(html_of(case), url, media_type="text/html")
    text, at = source.document.text, -1
    for _ in range(case.nth + 1):
        at = text.find(case.words, at + 1)
    assert at >= 0, text[:2000]
    passage = passage_at(source, [Span(at, at + len(case.words))])
    assert passage.exact, passage
    assert [span.of(passage.quote) for span in passage.marked] == [case.words]
    return passage.link


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_a_link_shows_the_passage_and_no_like_one(number: int, pages: str, tab: Page) -> None:
    link = link_of(CASES[number], f"{pages}/{number}")
    tab.goto(link)
    tab.wait_for_function("() => scrollY > 0", timeout=5000)
    assert tab.evaluate(_SEEN, "here"), link
    assert tab.evaluate(_OTHERS) == 0, link


def test_a_link_into_plain_text(pages: str, tab: Page) -> None:
    source = read_source(PLAIN.encode(), f"{pages}/plain", media_type="text/plain; charset=utf-8")
    at = source.document.text.index("had 4,321") + 4
    passage = passage_at(source, [Span(at, at + 5)])
    assert passage.exact
    tab.goto(passage.link)
    tab.wait_for_function("() => scrollY > 0", timeout=5000)
    box = """() => {
        const text = document.querySelector('pre').firstChild, range = document.createRange();
        const at = text.data.indexOf('The whole');
        range.setStart(text, at); range.setEnd(text, at + 9);
        const seen = range.getBoundingClientRect();
        return seen.bottom > 0 && seen.top < innerHeight;
    }"""
    assert tab.evaluate(box), passage.link


def test_markdown_and_data_are_not_shown_so_no_link_promises_a_place(pages: str) -> None:
    for kind in ("text/markdown", "text/csv", "application/json"):
        source = read_source(b"a,b\n1,4321\n", f"{pages}/x", media_type=kind)
        at = source.document.text.index("4321")
        assert not passage_at(source, [Span(at, at + 4)]).exact
