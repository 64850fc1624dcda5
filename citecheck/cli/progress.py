"""Progress on stderr: one line that is written over, on a terminal only (or with --verbose, a line now and then)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.net import Progress

_EVERY = 50  # answers between two lines where the line can't be written over


def observer(*, quiet: bool, verbose: bool) -> Callable[[Progress], None] | None:
    """A function that shows progress, or None where nobody would see it."""
    if quiet or not (verbose or sys.stderr.isatty()):
        return None
    return _overwrite if sys.stderr.isatty() else _lines


def _overwrite(progress: Progress) -> None:
    end = "\n" if progress.done == progress.total else ""
    sys.stderr.write(f"\r\x1b[Kasked {progress.done} of {progress.total}{end}")
    sys.stderr.flush()


def _lines(progress: Progress) -> None:
    if progress.done % _EVERY == 0 or progress.done == progress.total:
        sys.stderr.write(f"asked {progress.done} of {progress.total}\n")
