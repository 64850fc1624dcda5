"""Fingerprints: what makes a finding the same finding in the next run, wherever it then stands in the article."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from citecheck.model import Finding

PATTERN = re.compile(r"[0-9a-f]{16}:[1-9][0-9]{0,8}")
"""The shape of a fingerprint: 64 bits of SHA-256, and the ordinal among equals."""

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛‹›`´", "'"))


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings in the same order, each with its fingerprint.

    It is made of code, path and subject, and of the ordinal among findings in which these three are equal. Lines and
    offsets are left out, so that edits elsewhere in the article change none.
    """
    seen: Counter[str] = Counter()
    marked: list[Finding] = []
    for finding in findings:
        digest = _digest(finding)
        seen[digest] += 1
        marked.append(replace(finding, fingerprint=f"{digest}:{seen[digest]}"))
    return tuple(marked)


def _digest(finding: Finding) -> str:
    parts = (finding.code, _path(finding.path), folded(finding.subject))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _path(path: str) -> str:
    """As written on any system, without a leading `./`."""
    return path.replace("\\", "/").removeprefix("./")


def folded(subject: str) -> str:
    """A subject as it counts: without case, white space and the shape of quotation marks, which editors change."""
    plain = unicodedata.normalize("NFKC", subject.translate(_QUOTES)).translate(_QUOTES)
    return " ".join(plain.casefold().split())
