"""Decisions: what a reviewer said of findings, in a file that is checked in beside the article.

One object a decision, sorted by fingerprint, so that two branches merge without trouble.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct

from citecheck.errors import UsageError
from citecheck.model import Decision
from citecheck.review.files import read_json, write_json
from citecheck.review.fingerprint import PATTERN

SCHEMA = 1


class _File(Struct, forbid_unknown_fields=True):
    schema: int
    decisions: tuple[Decision, ...] = ()


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions in a file, none where it does not exist. Raises `UsageError` for a file that is not in order."""
    if not path.exists():
        return ()
    content = read_json(path, _File)
    if content.schema != SCHEMA:
        raise UsageError(f"{path} has schema {content.schema}; this version of citecheck reads schema {SCHEMA}.")
    seen: set[str] = set()
    for decision in content.decisions:
        _check(path, decision, seen)
        seen.add(decision.fingerprint)
    return content.decisions


def save_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write decisions to a file, all or nothing. Raises `OutputError`."""
    write_json(path, _File(SCHEMA, tuple(sorted(decisions, key=lambda decision: decision.fingerprint))))


def check_decision(decision: Decision) -> None:
    """Raises `UsageError` for a decision with what is no fingerprint or no date."""
    if not PATTERN.fullmatch(decision.fingerprint):
        raise UsageError(f"'{decision.fingerprint[:60]}' is no fingerprint of a finding.")
    if decision.expires is not None:
        try:
            date.fromisoformat(decision.expires[:10])
        except ValueError as error:
            raise UsageError(
                f"{decision.fingerprint} expires on '{decision.expires[:60]}', which is no date; "
                "write it as 2027-01-31."
            ) from error


def _check(path: Path, decision: Decision, seen: set[str]) -> None:
    try:
        check_decision(decision)
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from error
    if decision.fingerprint in seen:
        raise UsageError(f"{path} decides {decision.fingerprint} twice; keep one of the two.")
