"""A missing network is never a dead link."""

from __future__ import annotations

import socket
import time

import pytest

from citecheck.model import Alive, Dead, NotChecked, Unreachable
from citecheck.net import ask
from citecheck.sources import Inquiry
from tests.net.asking import ALIVE, NOBODY, NOW, PUBLIC, look, names, policy, verdict
from tests.net.web import Web

pytestmark = pytest.mark.usefixtures("transport")

AWAY = NotChecked("network-away")
NOBODY_CAN_SAY = names(news_org=socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"))


def test_when_no_name_is_known_the_network_is_away() -> None:
    outcomes = [evidence.outcome for evidence in look(["http://a.org/", "http://b.org/"], NOBODY)]
    assert outcomes == [AWAY, AWAY]


def test_a_host_is_missing_when_the_resolver_knows_others() -> None:
    assert verdict("http://a.org/", ALIVE) == Dead("no-such-host", 2)


def test_a_missing_host_was_asked_for_twice() -> None:
    asked: list[str] = []

    def resolve(host: str) -> list[str]:
        asked.append(host)
        return list(ALIVE(host))

    assert verdict("http://a.org/", resolve) == Dead("no-such-host", 2)
    assert asked.count("a.org") == 2


def test_when_nobody_can_say_the_host_is_not_dead() -> None:
    alive = names(example_com=PUBLIC, a_org=socket.gaierror(socket.EAI_AGAIN, "try again"))
    assert verdict("http://a.org/", alive) == Unreachable("dns")
    assert verdict("http://news.org/", NOBODY_CAN_SAY) == AWAY


def test_a_captive_resolver_that_knows_only_private_addresses_is_no_network() -> None:
    assert verdict("http://a.org/", names(example_com="10.0.0.1", www_iana_org="10.0.0.1")) == AWAY


def test_an_intranet_that_answers_says_nothing_of_the_world(web: Web) -> None:
    inside, outside = look([web.url("/ok"), "http://a.org/"], NOBODY)
    assert inside.outcome == Alive(200, web.url("/ok"))
    assert outside.outcome == AWAY


@pytest.mark.parametrize("host", ["gone.invalid", "gone.test", "www.gone.example"])
def test_a_reserved_name_needs_no_resolver_to_be_missing(web: Web, host: str) -> None:
    inside, outside = look([web.url("/ok"), f"http://{host}/"], NOBODY)
    assert inside.outcome == Alive(200, web.url("/ok"))
    assert outside.outcome == Dead("no-such-host", 2)


def test_but_alone_it_proves_nothing() -> None:
    assert verdict("http://gone.invalid/", NOBODY) == AWAY


def test_a_refusal_is_a_host_that_speaks() -> None:
    assert verdict("http://127.0.0.1:1/", NOBODY) == Unreachable("refused")


def test_a_silent_host_on_this_machine_needs_no_network(web: Web) -> None:
    assert verdict(web.url("/slow/30/a"), NOBODY, timeout=0.2) == Unreachable("timeout")


def test_an_archive_that_can_not_be_reached_is_away_too() -> None:
    (evidence,) = ask([Inquiry("archive", "http://a.org/")], policy=policy(), now=lambda: NOW, resolve=NOBODY)
    assert evidence.outcome == AWAY


def test_many_links_without_a_network_are_given_up_early() -> None:
    asked: list[str] = []

    def resolve(host: str) -> list[str]:
        asked.append(host)
        time.sleep(0.002)
        return list(NOBODY(host))

    urls = [f"http://host{number}.org/" for number in range(300)]
    evidence = look(urls, resolve, max_total=8)
    assert {each.outcome for each in evidence} == {AWAY}
    assert len(asked) < 150


def test_a_resolver_that_hangs_ends_with_the_deadline() -> None:
    def resolve(host: str) -> list[str]:
        if host == "a.org":
            time.sleep(5)
        return list(ALIVE(host))

    assert verdict("http://a.org/", resolve, timeout=0.3) == Unreachable("timeout")
