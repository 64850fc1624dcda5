from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.net.web import HOSTS, SILENT, Web

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open sockets to loopback addresses, for the tests of this room only."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.allow_hosts([*HOSTS, SILENT]))


@pytest.fixture
def web() -> Iterator[Web]:
    """A small web on loopback addresses, one for each host."""
    with Web() as running:
        yield running
