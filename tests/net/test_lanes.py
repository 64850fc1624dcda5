"""Which way requests are sent, and what one lane leaves to the other."""

from __future__ import annotations

import asyncio
import sys

import pytest

from citecheck import engine
from citecheck.config import Config
from citecheck.errors import ConfigError
from citecheck.model import Alive, Unreachable
from citecheck.net.fetch import Fetcher
from citecheck.net.lanes import open_lane
from citecheck.net.resolve import Resolver
from citecheck.sources import Answer, Request
from tests.net import asking
from tests.net.asking import names, policy, verdict
from tests.net.web import HOSTS, Web


def test_without_pyreqwest_the_plain_lane_is_taken(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyreqwest.client", None)
    monkeypatch.delitem(sys.modules, "citecheck.net.swift", raising=False)
    assert isinstance(open_lane(policy(), Resolver(policy())), Fetcher)
    assert verdict(web.url("/ok")) == Alive(200, web.url("/ok"))


def test_without_certificates_to_trust_the_plain_lane_is_taken(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.setenv(name, "/nonexistent")
    lane = open_lane(policy(), Resolver(policy()))
    assert isinstance(lane, Fetcher) or sys.platform != "linux"


def test_the_one_that_is_named_is_taken_or_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = policy(transport="httpx")
    assert isinstance(open_lane(chosen, Resolver(chosen)), Fetcher)
    chosen = policy(transport="pyreqwest")
    monkeypatch.setitem(sys.modules, "pyreqwest.client", None)
    monkeypatch.delitem(sys.modules, "citecheck.net.swift", raising=False)
    with pytest.raises(ImportError):
        open_lane(chosen, Resolver(chosen))


def test_the_environment_names_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITECHECK_TRANSPORT", "httpx")
    assert engine._transport(Config()) == "httpx"
    monkeypatch.setenv("CITECHECK_TRANSPORT", "pigeon")
    with pytest.raises(ConfigError, match="pigeon"):
        engine._transport(Config())


@pytest.mark.usefixtures("transport")
def test_no_proxy_is_taken_from_the_environment(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://{HOSTS[3]}:{web.port}")
    assert verdict(web.url("/ok")) == Alive(200, web.url("/ok"))
    assert set(web.most_at_once) == {HOSTS[0]}


@pytest.mark.usefixtures("transport")
def test_a_host_with_several_addresses_is_asked_at_the_next_one(web: Web) -> None:
    resolve = names(news_org=f"127.0.0.9 {HOSTS[1]}")
    url = f"http://news.org:{web.port}/ok"
    assert verdict(url, resolve) == Alive(200, url)
    assert set(web.most_at_once) == {HOSTS[1]}


@pytest.mark.usefixtures("transport")
def test_the_name_is_told_to_the_host_and_credentials_are_not(web: Web) -> None:
    url = f"http://reader:secret@news.org:{web.port}/ok"
    verdict(url, names(news_org=HOSTS[0]))
    assert web.headers["/ok"]["host"] == f"news.org:{web.port}"
    assert "authorization" not in web.headers["/ok"]
    assert web.headers["/ok"]["user-agent"].startswith("citecheck/")
    assert web.headers["/ok"]["accept-encoding"] == "gzip, deflate"


@pytest.mark.usefixtures("transport")
def test_raw_letters_in_a_header_are_read(web: Web) -> None:
    assert verdict(web.url("/latin")) != Unreachable("protocol")


@pytest.mark.usefixtures("transport")
def test_a_body_in_chunks_is_read_to_its_end_whatever_length_is_stated(web: Web) -> None:
    async def fetch() -> Answer:
        lane = open_lane(policy(), Resolver(policy()))
        try:
            return await lane.fetch(Request(web.url("/misstated")), 5.0)
        finally:
            await lane.aclose()

    answer = asyncio.run(fetch())
    assert (answer.body, answer.whole) == (b"first second", True)


@pytest.mark.usefixtures("transport")
def test_a_flood_of_headers_is_cut_off(web: Web) -> None:
    assert verdict(web.url("/flood")) == Unreachable("protocol")


def test_both_lanes_are_tested() -> None:
    assert asking.TRANSPORT == "auto"
    pytest.importorskip("pyreqwest")
