"""Paths as a user gives them into the files they mean."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from citecheck.errors import NoInputError
from citecheck.read import FORMATS

_SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "build", "dist"})


def discover(paths: Iterable[str]) -> tuple[str, ...]:
    """The files meant, in order and once each, with `/` as separator.

    A directory means every file below it that has a known suffix, sorted; hidden ones and links to directories are
    left out. A path to anything else stands for itself, even where it does not exist (the run then says so).
    Raises `NoInputError` when nothing is left.
    """
    found: dict[str, None] = {}
    empty: list[str] = []
    for path in paths:
        inside = list(_below(path)) if Path(path).is_dir() else [path]
        if not inside:
            empty.append(path)
        found |= {Path(item).as_posix(): None for item in inside}
    if not found:
        suffixes = ", ".join(sorted(FORMATS))
        where = " and ".join(empty) or "the empty list of paths"
        raise NoInputError(f"Nothing to read in {where}: no file there ends in one of {suffixes}.")
    return tuple(found)


def _below(directory: str) -> Iterable[str]:
    for root, folders, files in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED)
        for name in sorted(files):
            if Path(name).suffix.lower() in FORMATS and not name.startswith("."):
                yield str(Path(root) / name)
