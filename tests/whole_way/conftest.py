from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from citecheck.model import Run
from tests.archive.pywb import running
from tests.archive.shim import Shim
from tests.whole_way.articles import ARTICLES
from tests.whole_way.running import Web, check, saved, serving, written

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open sockets to loopback addresses, for the tests of this directory only."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "127.0.0.2"]))


@pytest.fixture(scope="session")
def web() -> Iterator[Web]:
    with serving() as served:
        yield served


@pytest.fixture(scope="session")
def services(web: Web, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shim]:
    with running(saved(web), tmp_path_factory.mktemp("pywb")) as collection, Shim(collection) as shim:
        yield shim


@pytest.fixture(scope="session")
def folder(web: Web, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles on disk."""
    path = tmp_path_factory.mktemp("articles")
    for article in ARTICLES:
        written(article, web, path)
    return path


@pytest.fixture(scope="session")
def run(web: Web, services: Shim, folder: Path) -> Run:
    """The run over all articles, from the files to what their sources say."""
    web.asked.clear()
    found = check([folder / article.name for article in ARTICLES], folder, services.services())
    web.checked.update(web.asked)  # before a browser opens them too
    return found
