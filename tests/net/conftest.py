from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.net import asking
from tests.net.web import HOSTS, SILENT, Web

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open sockets to loopback addresses, for the tests of this room only."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.allow_hosts([*HOSTS, SILENT]))


@pytest.fixture(params=["pyreqwest", "httpx"])
def transport(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of sending requests: a test that asks for this holds on each."""
    monkeypatch.setattr(asking, "TRANSPORT", request.param)
    return str(request.param)


@pytest.fixture
def web() -> Iterator[Web]:
    """A small web on loopback addresses, one for each host."""
    with Web() as running:
        yield running
