"""No request reaches a private address, however it is spelt and wherever it hides."""

from __future__ import annotations

import itertools

import pytest

from citecheck.errors import ConfigError
from citecheck.model import Alive, Refused
from citecheck.net import Policy
from tests.net.asking import ALIVE, PUBLIC, look, names, verdict
from tests.net.web import SILENT, Web

pytestmark = pytest.mark.usefixtures("transport")

PRIVATE = Refused("private-address")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.0.0.1.",
        "0x7F.1",
        "017700000001",
        "①②⑦.0.0.1",
        "127。0。0。1",
        "user:word@127.0.0.1",
        "example.org@127.0.0.1",
        "example.org%2f@127.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[64:ff9b:1::7f00:1]",
        "[2002:a9fe:a9fe::1]",
        "[2001:0:7f00:1::]",
        "[::127.0.0.1]",
        "[::ffff:0:7f00:1]",
        "0.0.0.0",
        "10.0.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "[fe80::1]",
        "[fd00:ec2::254]",
    ],
)
def test_a_private_address_is_refused_in_any_spelling(web: Web, host: str) -> None:
    assert verdict(f"http://{host}:{web.port}/ok", allow_networks=()) == PRIVATE
    assert not web.asked


@pytest.mark.parametrize("found", ["127.0.0.1", f"{PUBLIC} 127.0.0.1", f"127.0.0.1 {PUBLIC}", "::1", "fe80::1%eth0"])
def test_a_name_for_a_private_address_is_refused(web: Web, found: str) -> None:
    assert verdict(f"http://news.org:{web.port}/ok", names(news_org=found), allow_networks=()) == PRIVATE
    assert not web.asked


def test_a_redirect_to_a_private_address_is_refused(web: Web) -> None:
    url = web.url("/to/302?where=" + web.url("/ok", "127.0.0.2"))
    assert verdict(url, allow_networks=("127.0.0.1/32",)) == PRIVATE
    assert "/ok" not in web.asked


def test_the_address_that_was_judged_is_the_one_that_is_asked(web: Web) -> None:
    answers = itertools.chain(["127.0.0.2"], itertools.repeat("127.0.0.3"))

    def rebinding(host: str) -> list[str]:
        return [next(answers)]

    url = f"http://news.org:{web.port}/status/500"
    look([url, f"http://news.org:{web.port}/ok"], rebinding, allow_networks=("127.0.0.2/32",))
    assert web.asked["/status/500"] == 3
    assert web.asked["/ok"] == 1
    assert set(web.most_at_once) == {"127.0.0.2"}


def test_an_allowed_range_lets_through_no_more_than_itself(web: Web) -> None:
    first, second = look(
        [web.url("/ok", host) for host in ("127.0.0.1", "127.0.0.2")], allow_networks=("127.0.0.2/32",)
    )
    assert first.outcome == PRIVATE
    assert second.outcome == Alive(200, second.subject)


def test_the_second_address_is_tried_when_the_first_takes_no_connection(web: Web) -> None:
    resolve = names(news_org=f"{SILENT} 127.0.0.2", example_com=PUBLIC)
    assert verdict(f"http://news.org:{web.port}/ok", resolve) == Alive(200, f"http://news.org:{web.port}/ok")


def test_a_range_that_is_none_is_an_error() -> None:
    with pytest.raises(ConfigError, match=r"10\.0\.0\.0/8"):
        look(["http://a.org/"], ALIVE, allow_networks=("intranet",))


def test_the_user_agent_is_one_line() -> None:
    assert "\n" not in Policy(contact="a\nb").user_agent
