from __future__ import annotations

import pytest

from citecheck.model import Run
from tests.report.samples import crowded_run, empty_run, hostile_run, paged_run, sample_run


@pytest.fixture(scope="session")
def run() -> Run:
    return sample_run()


@pytest.fixture(scope="session")
def hostile() -> Run:
    return hostile_run()


@pytest.fixture(scope="session")
def crowded() -> Run:
    return crowded_run()


@pytest.fixture(scope="session")
def empty() -> Run:
    return empty_run()


@pytest.fixture(scope="session")
def throng() -> Run:
    """One finding more than code scanning takes, of every severity."""
    return crowded_run(25_010)


@pytest.fixture(scope="session")
def paged() -> Run:
    return paged_run()
