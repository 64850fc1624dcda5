"""Progress on stderr: one line that is written over, on a terminal only (or with --verbose, a line now and then)."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.net import Progress

_EVERY = 50  # answers between two lines where the line can't be written over
_ERASE = "\r\x1b[K"


class _Shown:
    """What has been shown so far, so that whoever ends the run can say how far it came."""

    last: Progress | None = None


def observer(*, quiet: bool, verbose: bool) -> Callable[[Progress], None] | None:
    """A function that shows progress, or None where nobody would see it."""
    _Shown.last = None
    if quiet or not (verbose or sys.stderr.isatty()):
        return None
    return _overwrite if sys.stderr.isatty() else _lines


def interrupted() -> str:
    """How far the run had come, as the beginning of a sentence; a line half written is ended first."""
    last = _Shown.last
    if last is None:
        return "Interrupted"
    if sys.stderr.isatty() and last.done < last.total:
        sys.stderr.write(_ERASE)
    return f"Interrupted after {last.done:,} of {last.total:,} answers"


def told(progress: Progress, width: int) -> str:
    """`asked 12 of 40, waiting for a.example, b.example and 26 more`, cut to the width."""
    text = f"asked {progress.done:,} of {progress.total:,}"
    if progress.waiting and progress.done < progress.total:
        text += f", waiting for {', '.join(progress.waiting)}"
        text += f" and {progress.more:,} more" if progress.more else ""
    shown = "".join(char if char.isprintable() else "�" for char in text)
    return shown if len(shown) <= width else f"{shown[: width - 1]}…"


def _overwrite(progress: Progress) -> None:
    _Shown.last = progress
    if progress.done < progress.total and not progress.waiting:
        return  # more came in the same moment
    end = "\n" if progress.done == progress.total else ""
    sys.stderr.write(f"{_ERASE}{told(progress, shutil.get_terminal_size((80, 24)).columns - 1)}{end}")
    sys.stderr.flush()


def _lines(progress: Progress) -> None:
    _Shown.last = progress
    if progress.done % _EVERY == 0 or progress.done == progress.total:
        sys.stderr.write(f"{told(progress, 200)}\n")
