"""Which of an archive's copies is offered: asked of a real archive, by every way of asking."""

from __future__ import annotations

import pytest

from citecheck.model import Archived, Evidence, Unarchived
from citecheck.net import Policy, ask
from citecheck.services import Services
from citecheck.sources import Inquiry
from tests.archive.captures import CASES, Case
from tests.archive.shim import Shim

NOW = "2026-11-22T10:00:00Z"


def search(url: str, near: str | None, services: Services) -> Evidence:
    policy = Policy(services=services, allow_networks=("127.0.0.0/8",), spacing=0.02, timeout=20)
    return ask([Inquiry("archive", url, near)], policy=policy, now=lambda: NOW, resolve=lambda _: ["93.184.215.14"])[0]


def check(case: Case, evidence: Evidence, collection: str) -> None:
    outcome = evidence.outcome
    if case.wanted is None:
        assert isinstance(outcome, Unarchived)
        return
    assert isinstance(outcome, Archived)
    assert outcome.timestamp == case.wanted
    assert outcome.url == f"{collection}{case.wanted}/{case.url}"
    assert (outcome.status, outcome.seen) == (200, True)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_by_the_wayback_machines_services(case: Case, shim: Shim, collection: str) -> None:
    check(case, search(case.url, case.near, shim.services()), collection)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_by_timegate_and_timemap(case: Case, collection: str) -> None:
    services = Services(availability="", cdx="", wayback="", timegates=(collection,))
    check(case, search(case.url, case.near, services), collection)


@pytest.mark.parametrize("case", [case for case in CASES if case.held], ids=lambda case: case.name)
def test_by_pywbs_own_index(case: Case, collection: str) -> None:
    services = Services(availability="", cdx=f"{collection}cdx?filter=~status:2..", wayback=collection)
    check(case, search(case.url, case.near, services), collection)
