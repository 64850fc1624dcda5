"""The report as GitLab takes code quality: a JSON list in the shape of Code Climate's issues.

Members and severities: GitLab's "Code Quality report format". Fingerprints are those of the findings, so that a merge
request shows what it brings and what it mends.
"""

from __future__ import annotations

from typing import Any

import msgspec

from citecheck.model import Document, Finding, Run, Severity
from citecheck.report.summary import documents_by_path, in_reading_order
from citecheck.report.visible import one_line

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_LONGEST = 2_000  # characters of a description


def render(run: Run) -> bytes:
    """The active findings as indented JSON with a closing line feed."""
    documents = documents_by_path(run)
    issues = [_issue(finding, documents.get(finding.path)) for finding in in_reading_order(run, run.findings)]
    return msgspec.json.format(msgspec.json.encode(issues), indent=1) + b"\n"


def _issue(finding: Finding, document: Document | None) -> dict[str, Any]:
    first, last = 1, 1
    if document is not None and document.text and document.exact:
        place = document.locate(finding.span)
        first, last = place.line, place.end_line
    message = one_line(finding.message)
    return {
        "type": "issue",
        "check_name": f"{one_line(finding.code)} {one_line(finding.name)}",
        "description": message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…",
        "categories": ["Clarity"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": one_line(finding.fingerprint),
        "location": {
            "path": one_line(finding.path).replace("\\", "/").removeprefix("./"),
            "lines": {"begin": first, "end": last},
        },
    }
