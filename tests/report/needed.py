"""What npm brings for the tests of formats: where it is, and what to do where it is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOTS = [
    *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep))),
    Path(__file__).resolve().parents[2] / ".venv" / "npm" / "node_modules",
    Path(__file__).resolve().parents[2] / "node_modules",
]


def node_file(name: str) -> Path:
    """A file of an npm package; the test is skipped where it is not installed, and fails so in CI."""
    for root in ROOTS:
        if (root / name).is_file():
            return root / name
    says = f"{name} is not installed: make node-packages"
    if os.environ.get("CI") == "true":
        pytest.fail(says)
    pytest.skip(says)
