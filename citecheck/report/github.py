"""The report as annotations of a GitHub workflow: one workflow command a finding, printed to the log of a step.

GitHub shows ten errors, ten warnings and ten notices of a step, and drops the others without a word; so no more are
written, the gravest first; one of the warnings says that the run is incomplete, where it is, for that makes a job red
too, and the last notice counts the rest. Commands and escapes: GitHub's "Workflow commands".
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Document, Finding, Run, Severity
from citecheck.report.summary import SEVERITIES, documents_by_path, in_reading_order
from citecheck.report.visible import one_line
from citecheck.report.words import count, spaced

MOST: dict[Severity, int] = {"error": 10, "warning": 10, "info": 9}
"""What is written of each severity; one notice is kept for what is left out."""

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_LONGEST = 4_000  # characters of a message; more than anyone reads beside a line


def render(run: Run) -> bytes:
    """The annotations, one a line. A run without findings that is complete gives nothing at all."""
    return "".join(f"{line}\n" for line in _lines(run)).encode("utf-8", "replace")


def _lines(run: Run) -> Iterator[str]:
    documents = documents_by_path(run)
    findings = in_reading_order(run, run.findings)
    if run.incomplete:
        reasons = ", ".join(map(spaced, run.incomplete))
        yield f"::warning title=citecheck::{_data(f'The run is incomplete: {reasons}.')}"
    shown = 0
    for severity in SEVERITIES:
        most = MOST[severity] - (severity == "warning" and bool(run.incomplete))
        for finding in [item for item in findings if item.severity == severity][:most]:
            shown += 1
            yield _annotation(finding, documents.get(finding.path))
    if shown < len(findings):
        yield f"::notice title=citecheck::{count(len(findings) - shown, 'more finding')} in the full report."


def _annotation(finding: Finding, document: Document | None) -> str:
    properties = {"file": finding.path.replace("\\", "/").removeprefix("./")}
    if document is not None and document.text and document.exact:
        place = document.locate(finding.span)
        properties |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:  # columns are taken on one line only
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(finding.message)}"


def _data(text: str) -> str:
    """A message on one line that no command can be hidden in."""
    shown = one_line(text)
    shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
