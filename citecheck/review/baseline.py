"""A baseline: everything known today, so that only new findings fail."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from citecheck.errors import UsageError
from citecheck.model import Finding
from citecheck.review.anchors import LONGEST
from citecheck.review.files import read_json, write_json
from citecheck.review.fingerprint import PATTERN
from citecheck.review.judged import Judged

SCHEMA = 1
BASELINE = "citecheck-baseline.json"
"""The usual name of the file."""


class Known(Struct, frozen=True, forbid_unknown_fields=True):
    """One known finding. `excerpt` is its subject, by which it is found again when its sentence was edited a little."""

    fingerprint: str
    code: str = ""
    path: str = ""
    message: str = ""
    excerpt: str = ""


class _File(Struct, forbid_unknown_fields=True):
    schema: int
    findings: tuple[Known, ...] = ()


def load_baseline(path: Path) -> tuple[Known, ...]:
    """What a baseline knows. Raises `UsageError` for a file that is missing or not in order."""
    content = read_json(path, _File)
    if content.schema != SCHEMA:
        raise UsageError(f"{path} has schema {content.schema}; this version of citecheck reads schema {SCHEMA}.")
    for known in content.findings:
        if not PATTERN.fullmatch(known.fingerprint):
            raise UsageError(f"{path}: '{known.fingerprint[:60]}' is no fingerprint of a finding.")
    return content.findings


def save_baseline(path: Path, known: Iterable[Known]) -> None:
    """Write a baseline for the next runs, sorted by fingerprint, all or nothing. Raises `OutputError`."""
    by_fingerprint = {one.fingerprint: one for one in known}
    write_json(path, _File(SCHEMA, tuple(by_fingerprint[fingerprint] for fingerprint in sorted(by_fingerprint))))


def known_now(findings: Iterable[Finding], before: Iterable[Known], judged: Judged) -> tuple[Known, ...]:
    """What a baseline made now knows: the findings, and of the one before what the run was not able to judge."""
    now = tuple(Known(f.fingerprint, f.code, f.path, f.message, f.subject[:LONGEST]) for f in findings)
    return now + tuple(one for one in before if judged.rule(one.code, one.path) is None)
