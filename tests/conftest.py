"""What all tests share: where things are."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.chromium import browser  # noqa: F401 - a fixture

with suppress(ImportError):
    import uvloop  # noqa: F401 - it keeps socket.socket as it finds it: so before pytest-socket shuts that

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the project; tests that need it are skipped where it is absent."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip("the development data (../shared) is not here")
    return path
