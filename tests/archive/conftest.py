from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.archive.captures import captures
from tests.archive.pywb import running
from tests.archive.shim import Shim
from tests.net.web import HOSTS

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open sockets to loopback addresses, for the tests of this directory only."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.allow_hosts([*HOSTS]))


@pytest.fixture(scope="session")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real archive's collection."""
    with running(captures(), tmp_path_factory.mktemp("pywb")) as address:
        yield address


@pytest.fixture
def shim(collection: str) -> Iterator[Shim]:
    """The Internet Archive's services over that archive."""
    with Shim(collection) as running_shim:
        yield running_shim
