"""robots.txt holds for what nobody linked to, and one answer serves all who probe the same address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from citecheck.model import Alive, Evidence, Hop, NotChecked
from citecheck.net import ask
from citecheck.sources import Answer, Inquiry, Investigation, Request
from tests.net.asking import ALIVE, NOW, policy
from tests.net.web import Web


def probing(inquiry: Inquiry, **_: object) -> Investigation:
    """Asks for the link and then for its neighbour /ok/neighbour, and tells of both."""
    first = yield Request(inquiry.subject)
    second = yield Request(inquiry.subject.rpartition("/")[0] + "/neighbour", probe=True)
    hops = tuple(Hop(answer.url, answer.status, error=answer.error) for answer in (first, second))
    return Evidence("link", inquiry.subject, Alive(200, inquiry.subject), NOW, hops)


@pytest.fixture(autouse=True)
def _probing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.net.drive.investigate", probing)


def look(web: Web, count: int = 1, **settings: object) -> list[Hop]:
    asked = [Inquiry("link", web.url(f"/ok/{number}")) for number in range(count)]
    found = ask(asked, policy=policy(**settings), now=lambda: NOW, resolve=ALIVE)
    return [evidence.hops[-1] for evidence in found if not isinstance(evidence.outcome, NotChecked)]


def test_where_there_is_no_robots_txt_everything_may_be_asked(web: Web) -> None:
    assert look(web)[0].status == 200
    assert list(web.asked) == ["/ok/0", "/robots.txt", "/ok/neighbour"]


def test_what_robots_txt_forbids_is_not_asked(web: Web) -> None:
    web.robots = "User-agent: *\nDisallow: /ok/n\n"
    assert look(web)[0].error == "robots"
    assert list(web.asked) == ["/ok/0", "/robots.txt"]


def test_a_link_itself_is_asked_whatever_robots_txt_says(web: Web) -> None:
    web.robots = "User-agent: *\nDisallow: /\n"
    look(web)
    assert web.asked["/ok/0"] == 1
    assert "/ok/neighbour" not in web.asked


@pytest.mark.parametrize("status", [500, 429])
def test_a_robots_txt_that_can_not_be_read_forbids_everything(web: Web, status: int) -> None:
    web.robots = f"!{status}"
    assert look(web)[0].error == "robots"


def test_one_robots_txt_and_one_answer_serve_many(web: Web) -> None:
    assert [hop.status for hop in look(web, 20)] == [200] * 20
    assert web.asked["/robots.txt"] == 1
    assert web.asked["/ok/neighbour"] == 1


def test_probes_that_wait_are_not_lost_when_the_budget_is_used_up(web: Web) -> None:
    for budget in range(1, 8):
        assert len(look(web, 3, budget=budget)) <= 3


def test_an_investigation_that_fails_costs_the_others_nothing(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(inquiry: Inquiry, **_: object) -> Iterator[Request]:
        answer: Answer = yield Request(inquiry.subject)  # type: ignore[misc]
        if inquiry.subject.endswith("3"):
            raise RecursionError
        return Evidence("link", inquiry.subject, Alive(answer.status or 0, answer.url), NOW)

    monkeypatch.setattr("citecheck.net.drive.investigate", failing)
    asked = [Inquiry("link", web.url(f"/ok/{number}")) for number in range(6)]
    with pytest.warns(UserWarning, match="fault of citecheck"):
        found = ask(asked, policy=policy(), now=lambda: NOW, resolve=ALIVE)
    assert [type(evidence.outcome) for evidence in found] == [Alive] * 3 + [NotChecked] + [Alive] * 2
    assert found[3].outcome == NotChecked("internal-error")
