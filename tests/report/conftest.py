from __future__ import annotations

import pytest

from citecheck.model import Run
from tests.report.samples import crowded_run, hostile_run, sample_run


@pytest.fixture(scope="session")
def run() -> Run:
    return sample_run()


@pytest.fixture(scope="session")
def hostile() -> Run:
    return hostile_run()


@pytest.fixture(scope="session")
def crowded() -> Run:
    return crowded_run()
