"""The availability API, asked over real connections."""

from __future__ import annotations

import pytest

from citecheck.model import Archived, Blocked, Refused, Unarchived, Unreachable
from citecheck.net import ask
from citecheck.sources import Inquiry
from tests.net.asking import ALIVE, NOW, policy
from tests.net.web import ARCHIVED, Web

pytestmark = pytest.mark.usefixtures("transport")


def where(web: Web, url: str, near: str | None = None, **settings: object) -> object:
    asked = [Inquiry("archive", url, near)]
    chosen = policy(**{"archive": web.archive, **settings})
    return ask(asked, policy=chosen, now=lambda: NOW, resolve=ALIVE)[0].outcome


def test_a_snapshot_near_the_day_of_reading(web: Web) -> None:
    url = "https://example.org/kept?a=1&b=2"
    assert where(web, url, "2022-04-18") == Archived(ARCHIVED + url, "20220418120000", 200)


def test_no_snapshot(web: Web) -> None:
    assert where(web, "https://example.org/lost") == Unarchived(("127.0.0.1",))
    assert web.asked.total() == 2


def test_a_busy_archive_is_asked_again(web: Web) -> None:
    assert isinstance(where(web, "https://example.org/crowded"), Archived)


def test_an_archive_that_stays_broken_is_left_alone_after_four_asks(web: Web) -> None:
    assert where(web, "http://a.org/", archive=web.url("/status/503")) == Unreachable("server-error", 503)
    assert web.asked.total() == 4


def test_an_archive_that_says_come_back_tomorrow_is_not_asked_again(web: Web) -> None:
    assert where(web, "http://a.org/", archive=web.url("/tomorrow")) == Blocked("rate-limited", 429)
    assert web.asked.total() == 1


def test_a_private_archive_needs_leave(web: Web) -> None:
    assert where(web, "http://a.org/", allow_networks=()) == Refused("private-address")
    assert not web.asked


def test_an_archive_is_asked_by_two_at_once(web: Web) -> None:
    asked = [Inquiry("archive", f"http://a.org/{number}") for number in range(12)]
    ask(asked, policy=policy(archive=web.url("/slow/0.02/x")), now=lambda: NOW, resolve=ALIVE)
    assert web.most_at_once["127.0.0.1"] == 2


def test_what_an_archive_is_asked_after_its_trouble_is_not_left_lying(web: Web) -> None:
    """The second request follows a retried one; nothing else is under way that would take it along."""
    found = where(web, "https://example.org/crowded-lost", archive=web.url("/crowded/available"))
    assert found == Unarchived(("127.0.0.1",))
    assert web.asked.total() == 3
