"""The report as SARIF 2.1.0 (OASIS), shaped for what GitHub code scanning reads of it.

Built as plain dictionaries. Dismissed findings and those of the baseline are left out: GitHub has no place for them
and would show them as new alerts. Limits and required members: GitHub's "SARIF support for code scanning".
"""

from __future__ import annotations

import re
import zlib
from typing import Any
from urllib.parse import quote

import msgspec

from citecheck.model import Confidence, Document, Extract, Finding, Run, Severity, Span
from citecheck.report.manual import plain
from citecheck.report.pages import Page, pages_of, registered
from citecheck.report.places import Places
from citecheck.report.summary import gravest_first, in_reading_order
from citecheck.report.visible import one_line
from citecheck.report.words import spaced

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MAX_RESULTS = 25_000
MAX_GZIPPED = 10 * 1024 * 1024
"""Bytes of the file as it is uploaded; GitHub refuses a larger one whole."""

_MAX_RELATED = 100  # more are not shown
_MAX_DESCRIPTION = 1_024  # characters
_MAX_MESSAGE = 2_000  # characters
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_PRECISIONS: dict[Confidence, str] = {"high": "high", "medium": "medium", "low": "low"}
_FAMILIES = {"0": "notes", "1": "links", "2": "links", "3": "sources", "4": "numbers", "5": "bibliography"}
_LETTER_DRIVE = re.compile(r"[A-Za-z]:/")


def render(run: Run) -> bytes:
    """The active findings of the run as one SARIF log with one run, indented, with a closing line feed.

    The gravest findings are kept where there are more than `MAX_RESULTS`, or the file would be larger than
    `MAX_GZIPPED`; how many are left out is said in a notification.
    """
    number = min(len(run.findings), MAX_RESULTS)
    while True:
        data = _encoded(run, number)
        size = _gzipped(data)
        if size <= MAX_GZIPPED or number == 0:
            return data
        number = min(number - 1, number * MAX_GZIPPED * 9 // (size * 10))  # a tenth less than the share that fits


def _encoded(run: Run, number: int) -> bytes:
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(run, number)]}
    return msgspec.json.format(msgspec.json.encode(log), indent=1) + b"\n"


def _gzipped(data: bytes) -> int:
    """The size of the data in an upload, at most; what is small enough as it is need not be packed to know."""
    return len(data) if len(data) <= MAX_GZIPPED else len(zlib.compress(data, 1))


def _run(run: Run, number: int) -> dict[str, Any]:
    known = registered()
    pages = {**known, **pages_of(run.findings, known)}
    codes = {code: index for index, code in enumerate(sorted(pages))}
    articles = {extract.document.path: _Article(extract) for extract in run.documents}
    shown = _gravest(run, number)
    return {
        "tool": {
            "driver": {
                "name": "citecheck",
                "semanticVersion": run.version,
                "rules": [_rule(pages[code]) for code in codes],
            }
        },
        "automationDetails": {"id": "citecheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "endTimeUtc": run.now,
                "toolExecutionNotifications": _notifications(run, len(run.findings) - len(shown)),
            }
        ],
        "results": [_result(finding, codes[finding.code], articles.get(finding.path)) for finding in shown],
        "properties": {"dismissed": len(run.dismissed), "known": len(run.known)},
    }


class _Article:
    """A document and the names of its parts, which are looked up only for findings in it."""

    def __init__(self, extract: Extract) -> None:
        self.document: Document = extract.document
        self._extract = extract
        self._places: Places | None = None

    def where(self, span: Span) -> dict[str, str]:
        """The logical location: note or paragraph, with its page where there are pages."""
        if self._places is None:
            self._places = Places(self._extract)
        unit = self._places.unit(span)
        place: dict[str, str] = {"name": _shortened(unit.name, _MAX_DESCRIPTION)}
        page = self.document.locate(span).page
        if page is not None:
            place["fullyQualifiedName"] = f"page {page}, {place['name']}"
        return {**place, "kind": "footnote" if unit.kind == "note" else unit.kind}

    def quoted(self, span: Span) -> str:
        """The words meant, for a file that shows no lines beside the message."""
        if self.document.exact or span.end <= span.start:
            return ""
        page = self.document.locate(span).page
        words = " ".join(one_line(self.document.text[span.start : min(span.end, span.start + 400)]).split())
        return f"\n{f'Page {page}: ' if page else ''}“{_shortened(words, 200)}”"


def _gravest(run: Run, number: int) -> list[Finding]:
    if len(run.findings) <= number:
        return in_reading_order(run, run.findings)
    return in_reading_order(run, gravest_first(run, run.findings)[:number])


def _notifications(run: Run, left_out: int) -> list[dict[str, Any]]:
    texts = [f"The run is incomplete: {one_line(spaced(reason))}." for reason in run.incomplete]
    if left_out:
        texts.append(f"{left_out:,} of the less grave findings are left out: GitHub takes {MAX_RESULTS:,} and 10 MB.")
    return [{"level": "warning", "message": {"text": text}} for text in texts]


def _rule(page: Page) -> dict[str, Any]:
    markdown = "\n\n".join(f"## {heading}\n\n{body.strip()}" for heading, body in page.sections.items())
    return {
        "id": page.code,
        "name": _camel(page.name),
        "shortDescription": {"text": _shortened(f"{page.code} {page.name}: {page.summary}", _MAX_DESCRIPTION)},
        "fullDescription": {"text": _shortened(page.summary, _MAX_DESCRIPTION)},
        "help": {"text": plain(page.summary, page.sections), "markdown": f"{page.summary}\n\n{markdown}".strip()},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {
            "precision": _PRECISIONS[page.confidence],
            "problem.severity": _PROBLEMS[page.severity],
            "tags": ["citations", _FAMILIES.get(page.code.removeprefix("CC")[:1], "hygiene")],
        },
    }


def _result(finding: Finding, index: int, article: _Article | None) -> dict[str, Any]:
    related = finding.related[:_MAX_RELATED]
    document = article.document if article is not None else None
    quoted = _escaped(article.quoted(finding.span)) if article is not None else ""
    links = "".join(f"\n[{_text(item.message)}]({number})" for number, item in enumerate(related, 1))
    location: dict[str, Any] = {"physicalLocation": _location(finding.path, document, finding.span)}
    if article is not None and document is not None and document.text:
        location["logicalLocations"] = [article.where(finding.span)]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(finding.message) + quoted + links},
        "locations": [location],
        "partialFingerprints": {"primaryLocationLineHash": finding.fingerprint},
        "properties": {"precision": _PRECISIONS[finding.confidence], "problem.severity": _PROBLEMS[finding.severity]},
    }
    if related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _text(item.message)},
                "physicalLocation": _location(finding.path, document, item.span),
            }
            for number, item in enumerate(related, 1)
        ]
    return result


def _location(path: str, document: Document | None, span: Span) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri(path)}, "region": _region(document, span)}


def _region(document: Document | None, span: Span) -> dict[str, int]:
    """All four members, which GitHub requires; a file without text or lines is pointed at as a whole."""
    if document is None or not document.text or not document.exact:
        return {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    place = document.locate(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def uri(path: str) -> str:
    """The path as a URI reference (RFC 3986): relative paths stay relative, everything unusual is percent-encoded."""
    slashed = path.replace("\\", "/").removeprefix("./")
    encoded = quote(slashed, safe="/", errors="replace")
    if slashed.startswith("/"):
        return f"file://{encoded}"
    if _LETTER_DRIVE.match(slashed):
        return f"file:///{slashed[0]}:{quote(slashed[2:], safe='/', errors='replace')}"
    return encoded


def _text(message: str) -> str:
    """A message that can't form an embedded link (SARIF 3.11.6), cut to a readable length."""
    return _escaped(_shortened(one_line(message), _MAX_MESSAGE))


def _escaped(text: str) -> str:
    if "[" not in text and "]" not in text:
        return text
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))
