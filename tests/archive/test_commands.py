"""The commands that have pages saved and show what was heard of them, over a real archive."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from citecheck import archiving
from tests.archive.captures import CASES
from tests.archive.shim import Shim
from tests.cli.conftest import citecheck  # noqa: F401 - a fixture
from tests.net.web import Web

NOW = "2026-11-22T10:00:00Z"
STAMP = "20261122100500"
HELD = next(case for case in CASES if case.name == "only one")


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as running:
        yield running


def options(shim: Shim, now: str = NOW) -> list[str]:
    """Settings that put the archive of the tests in the place of the public one."""
    services = shim.services()
    words = ["--allow-network", "127.0.0.0/8", "--archive", services.availability, "--now", now]
    for name in ("cdx", "wayback", "save", "doi", "handle", "arxiv"):
        words += ["--service", f"{name}={getattr(services, name)}"]
    return words


@pytest.fixture
def call(citecheck: Any, shim: Shim, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: F811 - the fixture
    """`citecheck archive` with the archive of the tests, and with keys."""
    monkeypatch.setenv(archiving.ACCESS, "key")
    monkeypatch.setenv(archiving.SECRET, "secret")
    return lambda *arguments: citecheck("archive", *arguments, *options(shim))


def test_what_is_alive_and_unarchived_is_saved_once(call: Any, shim: Shim, web: Web) -> None:
    a, b, gone = web.url("/ok/a"), web.url("/ok/b"), web.url("/status/404")
    result = call(a, gone, b)
    assert result.code == 0, result.err
    assert sorted(shim.saved) == [a, b]
    assert result.out.splitlines() == [
        f"{url}: archived 2026-11-22 at {shim.collection}{STAMP}/{url}" for url in (a, b)
    ]
    again = call(a, gone, b)
    assert (again.code, again.out) == (0, "Nothing is left to save.\n")
    assert shim.asked["POST /save"] == 2


def test_a_page_that_is_archived_is_left_alone(call: Any, shim: Shim, web: Web) -> None:
    result = call("--dry-run", HELD.url)
    assert (result.code, result.out) == (0, "Nothing is left to save.\n")
    assert shim.asked["POST /save"] == 0


def test_a_dry_run_needs_no_keys_and_saves_nothing(
    call: Any, shim: Shim, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(archiving.SECRET)
    result = call("--dry-run", web.url("/ok/a"))
    assert (result.code, result.out) == (0, f"{web.url('/ok/a')}: not archived\n")
    refused = call(web.url("/ok/a"))
    assert refused.code == 2
    assert archiving.SECRET in refused.err
    assert not shim.saved


def test_an_article_may_be_named(call: Any, shim: Shim, web: Web, tmp_path: Path) -> None:
    url = web.url("/ok/a")
    (tmp_path / "article.md").write_text(f"One.[^1]\n\n[^1]: Ann Oakes, “Dues,” The Courier, May 7, 2015, {url}.\n")
    assert call("article.md").code == 0
    assert shim.saved == [url]


def test_what_can_not_be_saved_is_said_and_not_asked_again(call: Any, shim: Shim, web: Web) -> None:
    url = web.url("/ok/a")
    shim.states[url] = [{"status": "error", "at": "post", "status_ext": "error:blocked-url", "message": "No."}]
    result = call(url)
    assert (result.code, result.out) == (1, f"{url}: not saved, blocked url\n")
    assert call(url).code == 1
    assert shim.asked["POST /save"] == 1


def test_what_passes_is_tried_again(call: Any, shim: Shim, web: Web) -> None:
    url = web.url("/ok/a")
    shim.states[url] = [{"status": "error", "at": "post", "status_ext": "error:user-session-limit"}]
    assert call(url).code == 0
    assert shim.asked["POST /save"] == 2


def test_no_more_than_wanted_are_saved(call: Any, shim: Shim, web: Web) -> None:
    a, b = web.url("/ok/a"), web.url("/ok/b")
    result = call("--most", 1, "--format", "json", a, b)
    assert result.code == 3
    told = json.loads(result.out)
    assert [row["url"] for row in told["saved"]] == [a]
    assert told["saved"][0]["verdict"] == "archived"
    assert (told["left"], told["stopped"]) == ([b], None)
    assert call(a, b).code == 0
    assert shim.saved == [a, b]


def test_an_archive_that_asks_for_a_rest_gets_it(call: Any, shim: Shim, web: Web) -> None:
    shim.trouble["/save"] = [(429, {"Retry-After": "3600"})] * 9
    urls = [web.url(f"/ok/{number}") for number in range(12)]
    result = call(*urls)
    assert result.code == 3
    assert "not asked for more (rate-limited); call the same command again later" in result.out
    assert shim.asked["POST /save"] <= archiving.AT_ONCE


def test_wrong_keys_stop_the_run(call: Any, shim: Shim, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(archiving.SECRET, "wrong")
    result = call(*[web.url(f"/ok/{number}") for number in range(12)])
    assert result.code == 3
    assert "(login)" in result.out
    assert shim.asked["POST /save"] <= archiving.AT_ONCE
    assert "wrong" not in result.out + result.err


def test_keys_are_not_sent_in_the_open(call: Any, monkeypatch: pytest.MonkeyPatch, citecheck: Any) -> None:  # noqa: F811
    result = citecheck("archive", "http://a.example/", "--service", "save=http://archive.example/save")
    assert result.code == 2
    assert "plain HTTP" in result.err


def test_a_run_that_is_killed_goes_on_where_it_was(shim: Shim, web: Web, tmp_path: Path) -> None:
    urls = [web.url(f"/ok/{number}") for number in range(3)]
    for url in urls:
        shim.states[url] = [{"status": "pending"}] * 40
    command = [sys.executable, "-m", "citecheck", "archive", *urls, "--cache-dir", str(tmp_path), *options(shim)]
    keys = {archiving.ACCESS: "key", archiving.SECRET: "secret"}
    process = subprocess.Popen(command, env=os.environ | keys, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    end = time.monotonic() + 60
    while len(shim.saved) < 3 and time.monotonic() < end and process.poll() is None:
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert sorted(shim.saved) == urls
    done = {"status": "success", "timestamp": STAMP}
    for job in [name for name in shim.states if name.startswith("spn2-")]:
        shim.states[job] = [done]
    resumed = subprocess.run(command, env=os.environ | keys, capture_output=True, check=False, text=True)
    assert resumed.returncode == 0, resumed.stderr
    assert resumed.stdout.count("archived 2026-11-22") == 3
    assert shim.asked["POST /save"] == 3


# ---------------------------------------------------------------- history


def test_the_history_of_a_link(citecheck: Any, shim: Shim, web: Web) -> None:  # noqa: F811 - the fixture
    url = web.url("/once/404/page")
    for day in (20, 21, 22):
        now = f"2026-11-{day}T10:00:00Z"
        citecheck("links", web.url("/status/404"), url, "--max-age", 0, *options(shim, now))
    result = citecheck("history", web.url("/status/404"))
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0] == web.url("/status/404")
    assert [
        line.split("  ")[1] for line in lines[1:] if "archive:" not in line and not line.startswith("  failing")
    ] == [f"2026-11-{day} 10:00 UTC" for day in (20, 21, 22)]
    assert lines[-1] == "  failing since 2026-11-20 10:00 UTC, on 3 days"
    told = json.loads(citecheck("history", web.url("/status/404"), "--format", "json").out)["links"][0]
    assert told["failing"] == {"first": "2026-11-20T10:00:00Z", "last": "2026-11-22T10:00:00Z", "days": 3}
    links = [answer for answer in told["answers"] if answer["question"] == "link"]
    assert {answer["outcome"]["outcome"] for answer in links} <= {"dead", "unreachable"}
    assert "failing" not in citecheck("history", url).out


def test_nothing_is_known_of_what_was_never_asked(citecheck: Any) -> None:  # noqa: F811 - the fixture
    result = citecheck("history", "http://never.example/")
    assert result.code == 3
    assert "Nothing is known" in result.err


# ---------------------------------------------------------------- bib


def test_a_bibliography_names_the_copies(citecheck: Any, shim: Shim, tmp_path: Path) -> None:  # noqa: F811
    note = f"Ann Oakes, “Dues,” The Courier, May 7, 2015, {HELD.url} (accessed February 1, 2018)."
    (tmp_path / "article.md").write_text(f"One.[^1]\n\n[^1]: {note}\n")
    copy = f"{shim.collection}{HELD.wanted}/{HELD.url}"
    found = citecheck("bib", "article.md", "--archived", *options(shim))
    assert found.code == 0, found.err
    assert f"addendum = {{archived 2015-03-01 at \\url{{{copy}}}}}," in found.out
    assert f"url = {{{HELD.url}}}" in found.out
    assert json.loads(citecheck("bib", "article.md", "--archived", "-f", "csl-json", "--offline").out)
    assert "archived" not in citecheck("bib", "article.md").out
