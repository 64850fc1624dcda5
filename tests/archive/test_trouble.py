"""When a service of the archive is busy, broken or away, another one answers; when none does, nothing is claimed."""

from __future__ import annotations

from typing import Any

import pytest

from citecheck.model import Archived, Blocked, Outcome, Unarchived, Unreachable
from citecheck.net import Policy, ask
from citecheck.services import Services
from citecheck.sources import Inquiry
from tests.archive.captures import CASES, Case
from tests.archive.shim import Shim

NOW = "2026-11-22T10:00:00Z"
BUSY: list[tuple[int, dict[str, str]]] = [(429, {"Retry-After": "3600"})] * 20
BROKEN: list[tuple[int, dict[str, str]]] = [(503, {})] * 20


def case(name: str) -> Case:
    return next(each for each in CASES if each.name == name)


def search(case: Case, services: Services, **settings: Any) -> Outcome:
    policy = Policy(
        **{"services": services, "allow_networks": ("127.0.0.0/8",), "spacing": 0.02, "timeout": 20.0} | settings
    )
    asked = [Inquiry("archive", case.url, case.near)]
    return ask(asked, policy=policy, now=lambda: NOW, resolve=lambda _: ["93.184.215.14"])[0].outcome


@pytest.mark.parametrize("trouble", [BUSY, BROKEN])
def test_the_timegate_answers_for_the_availability_api(shim: Shim, collection: str, trouble: Any) -> None:
    shim.trouble["/wayback/available"] = list(trouble)
    each = case("before and after, before nearer")
    outcome = search(each, shim.services())
    assert outcome == Archived(f"{collection}{each.wanted}/{each.url}", str(each.wanted), 200, seen=True)
    assert search(case("never saved"), shim.services()) == Unarchived(("127.0.0.1",))


@pytest.mark.parametrize("trouble", [BUSY, BROKEN])
def test_the_timemap_answers_for_the_index(shim: Shim, trouble: Any) -> None:
    shim.trouble["/cdx/search/cdx"] = list(trouble)
    each = case("soft 404 nearer")
    outcome = search(each, shim.services())
    assert isinstance(outcome, Archived)
    assert outcome.timestamp == each.wanted


def test_where_no_list_can_be_had_nothing_is_claimed(shim: Shim) -> None:
    shim.trouble["/cdx/search/cdx"] = list(BUSY)
    services = shim.services(wayback=shim.address + "nowhere/")
    assert search(case("soft 404 nearer"), services) == Blocked("rate-limited", 429)


def test_an_archive_without_an_answer_is_not_one_without_a_copy(shim: Shim) -> None:
    shim.trouble["/wayback/available"] = list(BROKEN)
    assert search(case("only one"), shim.services(wayback="")) == Unreachable("server-error", 503)


def test_a_copy_that_the_archive_does_not_give_out_is_taken_on_trust(shim: Shim) -> None:
    each = case("only one")
    broken = shim.services()
    shim.collection, real = shim.address + "web/", shim.collection
    shim.trouble = {f"/web/{each.wanted}id_/{each.url}": list(BROKEN)}
    shim.index = real
    outcome = search(each, broken)
    assert outcome == Archived(f"{shim.address}web/{each.wanted}/{each.url}", str(each.wanted), 200)


def test_a_further_archive_is_asked_for_what_the_first_one_lacks(shim: Shim, collection: str) -> None:
    each = case("only one")
    shim.leave_out = {each.url, each.url.removeprefix("http://")}
    assert search(each, shim.services(wayback="", cdx="")) == Unarchived(("127.0.0.1",))
    outcome = search(each, shim.services(wayback="", cdx="", timegates=(collection,)))
    assert isinstance(outcome, Archived)
    assert (outcome.timestamp, outcome.seen) == (each.wanted, True)


def test_a_framed_archive_that_shows_anything_is_not_believed(shim: Shim) -> None:
    """pywb with frames answers 200 for what it does not have."""
    services = Services(availability="", cdx="", wayback="", timegates=(shim.address + "framed/",))
    shim.frames = True
    assert search(case("never saved"), services) == Unreachable("protocol", 200)
