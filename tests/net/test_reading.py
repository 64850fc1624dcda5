"""Sources that are read: fetched once with the check of their link, kept, and not asked for again."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from citecheck.model import Alive, Evidence, NotChecked, Refused, Text, Unreadable
from citecheck.net import ask
from citecheck.sources import inquiries_for
from citecheck.store import Store
from tests.net.asking import ALIVE, NOW, policy
from tests.net.web import Web, page, reply

LONG = b"<title>A report</title><p>" + b"The ferry carried twelve thousand. " * 20_000


@page
async def report(web: Web, writer: Any, rest: str, query: Any) -> None:
    reply(writer, 200, LONG)


@page
async def film(web: Web, writer: Any, rest: str, query: Any) -> None:
    reply(writer, 200, b"\0" * 1_000_000, content_type="video/mp4")


@page
async def volume(web: Web, writer: Any, rest: str, query: Any) -> None:
    reply(writer, 200, b"x" * 21 * 1024 * 1024, content_type="application/pdf")


@pytest.fixture
def store(tmp_path: Path) -> Iterable[Store]:
    with Store.open(tmp_path / "store") as opened:
        yield opened


def read(urls: Iterable[str], store: Store | None, now: str = NOW, **settings: Any) -> tuple[Evidence, ...]:
    asked = [replace(inquiry, reading=True) for inquiry in inquiries_for(urls, archives=False)]
    return ask(asked, policy=policy(**settings), store=store, now=lambda: now, resolve=ALIVE)


def test_a_page_is_read_with_the_one_request_that_checks_it(web: Web, store: Store, transport: str) -> None:
    link, text = read([web.url("/report")], store)
    assert link.outcome == Alive(200, web.url("/report"))
    assert isinstance(text.outcome, Text)
    assert (text.id, text.outcome.size) == (f"text {web.url('/report')}", len(LONG))
    assert store.get_body(text.outcome.sha256) == LONG
    assert web.asked["/report"] == 1


def test_what_is_kept_is_not_asked_for_again(web: Web, store: Store) -> None:
    first = read([web.url("/report"), web.url("/status/404")], store)
    web.asked.clear()
    again = read([web.url("/report"), web.url("/status/404")], store)
    assert again == tuple(replace(item, cached=True) for item in first)
    assert web.asked.total() == 0


def test_who_has_only_checked_a_link_before_fetches_it_to_read(web: Web, store: Store) -> None:
    ask(inquiries_for([web.url("/report")], archives=False), policy=policy(), store=store, now=lambda: NOW)
    link, text = read([web.url("/report")], store)
    assert not link.cached
    assert isinstance(text.outcome, Text)
    assert web.asked["/report"] == 2


def test_a_body_that_was_let_go_is_fetched_again(web: Web, store: Store) -> None:
    _, text = read([web.url("/report")], store)
    assert isinstance(text.outcome, Text)
    store.room = 0
    store.put_body("another", b"another", NOW)
    assert store.get_body(text.outcome.sha256) is None
    read([web.url("/report")], store)
    assert store.get_body(text.outcome.sha256) == LONG


def test_a_page_that_has_not_changed_is_not_sent_again(web: Web, store: Store) -> None:
    _, text = read([web.url("/tagged/1")], store)
    link, later = read([web.url("/tagged/1")], store, now="2026-11-25T10:00:00Z")
    assert web.asked["not modified"] == 1
    assert (later.outcome, later.asked_at) == (text.outcome, link.asked_at)


def test_offline_a_source_is_read_from_what_is_kept(web: Web, store: Store) -> None:
    read([web.url("/report")], store)
    link, text = read([web.url("/report")], store, offline=True)
    assert (link.cached, text.cached) == (True, True)
    assert read([web.url("/ok")], store, offline=True) == (Evidence("link", web.url("/ok"), NotChecked("offline")),)


@pytest.mark.parametrize(("path", "reason"), [("/volume", "too-large"), ("/film", "no-text"), ("/short", "cut-off")])
def test_what_is_not_to_be_read_is_not_kept(web: Web, store: Store, transport: str, path: str, reason: str) -> None:
    link, text = read([web.url(path)], store)
    assert isinstance(link.outcome, Alive)
    assert text.outcome == Unreadable(reason, web.url(path))


def test_what_may_not_be_asked_is_not_read(web: Web, store: Store) -> None:
    (link,) = read([web.url("/report")], store, allow_networks=())
    assert link.outcome == Refused("private-address")
    (_, text, other) = read([web.url("/report"), web.url("/report", "127.0.0.2")], store, budget=1)
    assert isinstance(text.outcome, Text)
    assert other.outcome == NotChecked("budget")


def test_without_a_store_a_source_is_known_to_be_there(web: Web) -> None:
    link, text = read([web.url("/report")], None)
    assert (link.question, text.question) == ("link", "text")


RUN = """
    import sys
    from msgspec.structs import replace
    from citecheck.net import Policy, ask
    from citecheck.sources import inquiries_for
    from citecheck.store import Store

    port, directory = sys.argv[1:]
    urls = [f"http://127.0.0.{n % 3 + 1}:{port}/report/{n}" for n in range(60)]
    policy = Policy(allow_networks=("127.0.0.0/8",), max_total=8, shared_dir=directory)
    with Store.open(directory + "/store") as store:
        asked = [replace(inquiry, reading=True) for inquiry in inquiries_for(urls, archives=False)]
        ask(asked, policy=policy, store=store, now=lambda: "2026-11-22T10:00:00Z",
            progress=lambda told: told.evidence.cached or print(told.evidence.subject, flush=True))
"""


def test_a_run_that_is_killed_goes_on_with_the_sources_it_has(web: Web, tmp_path: Path) -> None:
    draw = random.Random(1)
    command = [sys.executable, "-c", textwrap.dedent(RUN), str(web.port), str(tmp_path)]
    told: set[str] = set()
    for blow in range(5):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline()]
            if blow < 4:
                time.sleep(draw.uniform(0.0, 0.1))
                process.send_signal(signal.SIGKILL)
            lines += process.communicate(timeout=60)[0].splitlines()
        finished = {line.strip() for line in lines if line.startswith("http")}
        assert not finished & told
        told |= finished
    with Store.open(tmp_path / "store") as store:
        urls = [web.url(f"/report/{n}", f"127.0.0.{n % 3 + 1}") for n in range(60)]
        found = read(urls, store, offline=True)
        assert len(found) == 120
        hashes = {item.outcome.sha256 for item in found if isinstance(item.outcome, Text)}
        assert [store.get_body(each) for each in hashes] == [LONG]
