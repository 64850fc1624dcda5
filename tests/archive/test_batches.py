"""Many links at once: how many requests that costs a real archive's services."""

from __future__ import annotations

from typing import Any

from citecheck.model import Archived, Evidence, Unarchived
from citecheck.net import Policy, ask
from citecheck.services import Services
from citecheck.sources import Inquiry
from tests.archive.captures import CASES
from tests.archive.shim import Shim

NOW = "2026-11-22T10:00:00Z"


def search(inquiries: list[Inquiry], services: Services, **settings: Any) -> tuple[Evidence, ...]:
    policy = Policy(
        **{"services": services, "allow_networks": ("127.0.0.0/8",), "spacing": 0.02, "timeout": 60.0} | settings
    )
    return ask(inquiries, policy=policy, now=lambda: NOW, resolve=lambda _: ["93.184.215.14"])


def posts(shim: Shim) -> int:
    return shim.asked["POST /wayback/available"]


def test_all_cases_together_take_two_requests_and_are_answered_as_one_by_one(shim: Shim, collection: str) -> None:
    found = search([Inquiry("archive", case.url, case.near) for case in CASES], shim.services())
    for case, evidence in zip(CASES, found, strict=True):
        stamp = evidence.outcome.timestamp if isinstance(evidence.outcome, Archived) else None
        assert stamp == case.wanted, case.name
    assert posts(shim) <= 4
    assert shim.asked["GET /wayback/available"] <= 2


def test_five_thousand_dead_links_take_a_hundred_requests_at_most(shim: Shim) -> None:
    shim.canned = "none"
    inquiries = [Inquiry("archive", f"http://host{number}.example/a") for number in range(5_000)]
    found = search(inquiries, shim.services(wayback="", cdx=""))
    assert all(isinstance(each.outcome, Unarchived) for each in found)
    assert posts(shim) + shim.asked["GET /wayback/available"] <= 100


def test_a_service_that_takes_no_batches_is_asked_one_by_one(shim: Shim) -> None:
    shim.takes_batches = False
    cases = CASES[:12]
    found = search([Inquiry("archive", case.url, case.near) for case in cases], shim.services())
    assert [each.outcome.timestamp for each in found if isinstance(each.outcome, Archived)] == [
        case.wanted for case in cases
    ]
    assert posts(shim) <= 2


def test_what_a_batch_leaves_out_is_asked_alone(shim: Shim) -> None:
    cases = CASES[:6]
    shim.leave_out = {cases[0].url}
    found = search([Inquiry("archive", case.url, case.near) for case in cases], shim.services())
    assert all(isinstance(each.outcome, Archived) for each in found)
    assert shim.asked["GET /wayback/available"] >= 1


def test_a_batch_that_is_too_much_at_once_is_sent_again_later(shim: Shim) -> None:
    shim.trouble["/wayback/available"] = [(429, {"Retry-After": "0"})]
    cases = CASES[:12]
    found = search([Inquiry("archive", case.url, case.near) for case in cases], shim.services())
    assert all(isinstance(each.outcome, Archived) for each in found)
    assert posts(shim) <= 6
