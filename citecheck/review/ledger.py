"""The decisions file while it is written to: one decision at a time, from several tabs and processes, none lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from msgspec.structs import replace

from citecheck.errors import OutputError
from citecheck.model import Decision
from citecheck.review.decisions import load_decisions, save_decisions

try:
    import fcntl
except ImportError:  # Windows: two servers on one file are not kept apart there, two tabs of one are
    fcntl = None  # type: ignore[assignment]


class Conflict(Exception):  # noqa: N818 - an answer rather than an error
    """The finding was decided otherwise meanwhile; `current` is that decision, or None where it was taken back."""

    def __init__(self, current: Decision | None) -> None:
        super().__init__("The finding was decided otherwise meanwhile.")
        self.current = current


class Ledger:
    """The decisions in the file at `path`. The file is the truth: it is read anew before every change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    def read(self) -> tuple[Decision, ...]:
        """All decisions. Raises `UsageError` for a file that is not in order."""
        return load_decisions(self.path)

    def decide(self, fingerprint: str, decision: Decision | None, base: Decision | None) -> None:
        """Put `decision` in the place of `base`, what its reviewer saw; None is no decision.

        Raises `Conflict` where another one stands there now, unless it is the same, `UsageError` for a file that is not
        in order and `OutputError` for one that can't be written; the file is then as it was.
        """
        with self._lock, self._locked():
            decisions = {one.fingerprint: one for one in self.read()}
            current = decisions.get(fingerprint)
            if current is not None and decision is not None and replace(current, at="") == replace(decision, at=""):
                return  # said twice, since the answer to the first was lost
            if current != base:
                raise Conflict(current)
            if decision is None:
                decisions.pop(fingerprint, None)
            else:
                decisions[fingerprint] = decision
            save_decisions(self.path, decisions.values())

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes of this machine from writing meanwhile (flock(2) on a file beside it)."""
        if fcntl is None:
            yield
            return
        beside = self.path.with_name(f".{self.path.name}.lock")
        try:
            handle = os.open(beside, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise OutputError(f"{self.path} can't be written: {error.strerror or error}.") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
