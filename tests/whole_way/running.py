"""The web of the articles, and a run of the checker over one of them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

from citecheck import engine
from citecheck.config import from_settings
from citecheck.model import Run, Support
from citecheck.services import Services
from tests.archive.pywb import Capture
from tests.whole_way.article import Article, Expected, Page
from tests.whole_way.articles import ARTICLES

SAVED = "20180615120000"
NOW = "2026-11-22T10:00:00Z"
PAGES: dict[str, Page] = {path: page for article in ARTICLES for path, page in article.pages.items()}


class Web(NamedTuple):
    """Its two hosts, how often each path was asked for, and how often by the run over all articles."""

    a: str
    b: str
    asked: Counter[str]
    checked: Counter[str]

    def url(self, path: str) -> str:
        """The address of a page: some articles have their sources on the second host."""
        return (self.b if path.startswith(("/mine/", "/trams/")) else self.a) + path


@contextmanager
def serving() -> Iterator[Web]:
    """The sources of all articles, on two loopback hosts."""
    asked: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked[self.path] += self.path in PAGES
            page = PAGES.get(self.path, Page(b"<h1>Not found</h1>", status=404))
            self.send_response(page.status)
            self.send_header("Content-Type", page.media_type)
            self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, *_: object) -> None:
            pass

    servers = [ThreadingHTTPServer((host, 0), Handler) for host in ("127.0.0.1", "127.0.0.2")]
    threads = [threading.Thread(target=server.serve_forever, daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        a, b = (f"http://{server.server_address[0]}:{server.server_port}" for server in servers)
        yield Web(str(a), str(b), asked, Counter())
    finally:
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            server.server_close()
            thread.join()


def saved(web: Web) -> list[Capture]:
    """What the archive has of it."""
    kind = [("Content-Type", "text/html; charset=utf-8")]
    return [(web.url(path), SAVED, 200, kind, page.copy) for path, page in PAGES.items() if page.copy is not None]


def written(article: Article, web: Web, folder: Path) -> Path:
    """The article on disk, with the addresses of the running web."""
    path = folder / article.name
    path.write_text(article.text.replace("{a}", web.a).replace("{b}", web.b), encoding="utf-8")
    return path


def check(paths: Iterable[Path], folder: Path, services: Services, **settings: Any) -> Run:
    """A run over articles, with the archive of the tests in the place of the public one."""
    config = from_settings(
        {
            "allow_network": ("127.0.0.0/8",),
            "cache_dir": str(folder / "cache"),
            "timeout": 10.0,
            "services": {
                "availability": services.availability,
                "cdx": services.cdx,
                "wayback": services.wayback,
                "doi": services.doi,
                "handle": services.handle,
                "arxiv": services.arxiv,
            },
            **settings,
        }
    )
    return engine.check_files([str(path) for path in paths], config, NOW)


class Outcome(NamedTuple):
    """What was expected and what came out; `support` is None where the number was not even found."""

    article: Article
    expected: Expected
    support: Support | None

    @property
    def is_as_expected(self) -> bool:
        support, expected = self.support, self.expected
        if support is None or support.verdict != expected.verdict:
            return False
        if expected.reason and support.reason != expected.reason:
            return False
        return not expected.copy or any(passage.snapshot == SAVED for passage in support.passages[:1])

    def __str__(self) -> str:
        said = f"{self.support.verdict} ({self.support.reason}): {self.support.message}" if self.support else "no claim"
        return f"{self.article.name} “{self.expected.words}”: {self.expected.verdict} expected, {said}"


def outcomes(run: Run, articles: Iterable[Article] = ARTICLES) -> Iterator[Outcome]:
    """For everything planted, what came out."""
    for article in articles:
        extract = next(each for each in run.documents if Path(each.document.path).name == article.name)
        text = extract.document.text
        found = {
            " ".join(support.span.of(text).split()): support
            for support in run.supports
            if support.path == extract.document.path
        }
        for expected in article.expected:
            yield Outcome(article, expected, _matching(expected.words, found))


def _matching(words: str, found: dict[str, Support]) -> Support | None:
    """The verdict on these words, or on the words that hold them or lie within them."""
    return found.get(words) or next(
        (support for given, support in found.items() if given in words or words in given), None
    )
