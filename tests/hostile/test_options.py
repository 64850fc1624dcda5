"""What the options of `citecheck links` change, over real connections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import kinds
from tests.hostile.asking import links
from tests.hostile.web import KINDS, Kind, Web

assert kinds  # registers the kinds


def named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


@pytest.fixture
def web() -> Iterator[Web]:
    few = ("key wanted", "plain", "not found", "no robots wanted 403", "status 403", "login wall behind a redirect")
    with Web([named(name) for name in few], network=78) as running:
        yield running


def verdict(web: Web, folder: Path, url: str, *options: str) -> tuple[str, str | None]:
    (row,) = links(web, folder, [url], *options).values()
    return row["verdict"], row["reason"]


def test_a_header_opens_its_host_and_goes_nowhere_else(web: Web, tmp_path: Path) -> None:
    url = web.url(named("key wanted"))
    host = url.split("/")[2].split(":")[0]
    assert verdict(web, tmp_path, url) == ("blocked", "login")
    assert verdict(web, tmp_path, url, "--header", "127.78.9.9: X-Key: secret") == ("blocked", "login")
    assert verdict(web, tmp_path, url, "--header", f"{host}: X-Key: secret") == ("alive", None)
    assert verdict(web, tmp_path, url) == ("blocked", "login")  # what was opened with a key is not known without it


def test_statuses_may_be_accepted(web: Web, tmp_path: Path) -> None:
    assert verdict(web, tmp_path, web.url(named("status 403")), "--accept", "403") == ("alive", None)
    assert verdict(web, tmp_path, web.url(named("not found")), "--accept", "4xx") == ("alive", None)


def test_a_link_may_be_asked_elsewhere(web: Web, tmp_path: Path) -> None:
    target = web.url(named("plain"), "")
    url = "https://nowhere.invalid/2023/05/harvest-report"
    assert verdict(web, tmp_path, url, "--remap", f"https://nowhere.invalid/* {target}/*") == ("alive", None)


def test_a_robot_may_stay_one(web: Web, tmp_path: Path) -> None:
    url = web.url(named("no robots wanted 403"))
    assert verdict(web, tmp_path, url, "--not-as-browser") == ("blocked", "forbidden")
    assert verdict(web, tmp_path, url) == ("alive", None)


def test_dead_may_take_days(web: Web, tmp_path: Path) -> None:
    url = web.url(named("not found"))
    (row,) = links(web, tmp_path, [url], "--dead-after", "3", "--now", "2026-11-20T10:00:00Z").values()
    assert (row["verdict"], row["reason"], row["since"]) == ("unreachable", "failing", "2026-11-20T10:00:00Z")


def test_links_may_be_left_out(web: Web, tmp_path: Path) -> None:
    rows = links(
        web, tmp_path, [web.url(named("plain")), web.url(named("not found"))], "--include", f"*:{_port(web)}/*"
    )
    assert [row["verdict"] for row in rows.values()] == ["alive", "not-checked"]


def test_a_budget_leaves_the_rest_for_another_run(web: Web, tmp_path: Path) -> None:
    urls = [f"{web.url(named('plain'))}?n={number}" for number in range(3)]
    first = links(web, tmp_path, urls, "--budget", "2")
    reasons = sorted((row["verdict"], row["reason"]) for row in first.values())
    assert reasons == [("alive", None), ("alive", None), ("not-checked", "budget")]
    assert {row["verdict"] for row in links(web, tmp_path, urls, "--budget", "1").values()} == {"alive"}


def _port(web: Web) -> str:
    return web.url(named("plain")).split(":")[2].split("/")[0]
