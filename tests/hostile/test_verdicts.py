"""Every kind of the hostile web gets its verdict, through the whole command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import kinds
from tests.hostile.asking import is_right, links
from tests.hostile.web import KINDS, Kind, Web

assert kinds  # registers the kinds

ELSEWHERE = {
    "http://10.0.0.7/report": ("refused", "private-address"),
    "http://169.254.169.254/latest/meta-data/": ("refused", "private-address"),
    "http://[::1]/report": ("refused", "private-address"),
    "http://[fe80::1]/report": ("refused", "private-address"),
    "http://0xA000007/report": ("refused", "private-address"),
    "file:///etc/passwd": ("refused", "scheme"),
    "ftp://127.0.0.1/report": ("refused", "scheme"),
    "mailto:editor@example.org": ("refused", "scheme"),
    "tel:+4912345": ("refused", "scheme"),
    "data:text/plain,report": ("refused", "scheme"),
    "at://did:plc:abc/app.bsky.feed.post/1": ("refused", "scheme"),
    "javascript:alert(1)": ("refused", "scheme"),
    "http://127.0.0.1:1/": ("unreachable", "refused"),
    "http:///report": ("not-checked", "malformed-address"),
}
"""Links that need no web, with their verdicts and reasons."""

SLOW = {kind.name for kind in KINDS if kind.name in ("silence", "headers that drip", "endless body", "body that drips")}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Web, dict[str, dict[str, Any]]]]:
    """The web, and the row of every link, asked in one run: a bad link must not cost another its verdict."""
    with Web(KINDS) as web:
        urls = [web.url(kind) for kind in KINDS]
        yield web, links(web, tmp_path_factory.mktemp("hostile"), [*urls, *ELSEWHERE])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_gets_its_verdict(asked: tuple[Web, dict[str, dict[str, Any]]], kind: Kind) -> None:
    web, rows = asked
    row = rows[web.url(kind)]
    assert is_right(kind, row), (kind.verdict, kind.reason, row)


@pytest.mark.parametrize("url", ELSEWHERE)
def test_a_link_that_leads_nowhere_gets_its_verdict(asked: tuple[Web, dict[str, dict[str, Any]]], url: str) -> None:
    row = asked[1][url]
    assert (row["verdict"], row["reason"]) == ELSEWHERE[url]


def test_there_are_enough_kinds() -> None:
    assert len(KINDS) >= 120
    assert {kind.verdict for kind in KINDS} == {
        "alive", "moved", "dead", "soft-404", "blocked", "busy", "unreachable", "tls", "missing-fragment", "refused",
    }  # fmt: skip


def test_a_row_has_all_that_is_promised(asked: tuple[Web, dict[str, dict[str, Any]]]) -> None:
    promised = {"written", "url", "verdict", "confidence", "reason", "status", "hops", "archive"}
    assert all(promised <= row.keys() for row in asked[1].values())
    assert {row["confidence"] for row in asked[1].values()} == {"high", "medium", "low"}


def test_nothing_is_asked_with_head(asked: tuple[Web, dict[str, dict[str, Any]]]) -> None:
    assert asked[0].methods == {"GET"}


def test_nobody_private_is_asked_whatever_redirects_say(asked: tuple[Web, dict[str, dict[str, Any]]]) -> None:
    web, rows = asked
    for kind in KINDS:
        if kind.verdict == "refused":
            row = rows[web.url(kind)]
            assert row["hops"][-1]["error"] == "refused-address" or row["reason"] == "scheme"


def test_a_dead_link_was_asked_twice_the_second_time_as_a_browser_would(
    asked: tuple[Web, dict[str, dict[str, Any]]],
) -> None:
    web, rows = asked
    (kind,) = (each for each in KINDS if each.name == "not found")
    assert [hop.get("why") for hop in rows[web.url(kind)]["hops"]] == [None, "as-browser"]


def test_chains_are_kept_hop_by_hop(asked: tuple[Web, dict[str, dict[str, Any]]]) -> None:
    web, rows = asked
    (kind,) = (each for each in KINDS if each.name == "fifteen redirects")
    hops = [hop for hop in rows[web.url(kind)]["hops"] if hop.get("why") != "probe"]
    assert [hop["status"] for hop in hops] == [302] * 15 + [200]
    assert hops[-1]["url"].endswith("/step/15")


def test_a_second_run_says_the_same_and_asks_nothing_that_was_answered(
    asked: tuple[Web, dict[str, dict[str, Any]]], tmp_path: Path
) -> None:
    web, rows = asked
    quick = [kind for kind in KINDS if kind.verdict in ("alive", "moved", "soft-404") and kind.name not in SLOW]
    urls = [web.url(kind) for kind in quick]
    first = links(web, tmp_path, urls)
    before = web.asked.total()
    second = links(web, tmp_path, urls)
    assert web.asked.total() == before
    assert {url: row["verdict"] for url, row in second.items()} == {url: row["verdict"] for url, row in first.items()}
    assert all(first[url]["verdict"] == rows[url]["verdict"] for url in urls if "once" not in url)
