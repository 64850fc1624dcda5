"""The report as GitHub-flavoured Markdown: a step summary or a comment on a pull request.

What comes from an article can neither break a table nor mention, link or style anything: mark-up characters are
escaped, and a zero-width space breaks what GitHub would link without mark-up (mentions, addresses, issue numbers).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from citecheck.model import Coverage, Document, Finding, Run
from citecheck.report.summary import Summary, documents_by_path, gravest_first, measured, summarise
from citecheck.report.visible import one_line
from citecheck.report.words import spaced

MAX_BYTES = 900_000
"""GitHub takes a step summary of 1 MiB and refuses a larger one whole."""

_SHOWN = 100  # findings; more are read in the HTML report
_LONGEST = 400  # characters of a message
_MARK_UP = re.compile(r"[\\`*_{}\[\]()#+!|~<>&$-]")
_LINKED = re.compile(r"@|://|www\.|#(?=\d)|\bGH-(?=\d)", re.IGNORECASE)
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
SIGNS = {"error": "🔴 error", "warning": "🟡 warning", "info": "🔵 info"}
"""Severities, told by word and by colour."""


def render(run: Run) -> bytes:
    """The summary, the gravest findings and the coverage, at most `MAX_BYTES` of UTF-8."""
    summary = summarise(run)
    head = "\n".join([*_head(run, summary), *_rules(summary), *_coverage(measured(run))])
    return _within_limit(head, list(_findings(run)), len(run.findings)).encode("utf-8", "replace")


def escape(text: str) -> str:
    """Text that Markdown shows as it is written, on one line."""
    return _MARK_UP.sub(lambda match: _ENTITIES.get(match[0]) or "\\" + match[0], _broken(text))


def escape_html(text: str) -> str:
    """The same for inside a block of HTML, where Markdown has no say."""
    return html.escape(_broken(text))


def _broken(text: str) -> str:
    return _LINKED.sub(lambda match: match[0][0] + "\u200b" + match[0][1:], one_line(text))


def _head(run: Run, summary: Summary) -> Iterator[str]:
    yield "## citecheck"
    yield ""
    yield f"**{summary.verdict()}** in {summary.inventory()}."
    yield from filter(None, [aside(run).lstrip()])
    for reason in run.incomplete:
        yield ""
        yield f"> ⚠️ The run is incomplete: {escape(cut(spaced(reason)))}."


def _rules(summary: Summary) -> Iterator[str]:
    if not summary.rules:
        return
    yield from ("", "| findings | severity | rule |", "| ---: | --- | --- |")
    for rule in summary.rules:
        yield f"| {rule.number:,} | {SIGNS[rule.severity]} | {escape(rule.code)} {escape(rule.name)} |"


def _coverage(parts: tuple[Coverage, ...]) -> Iterator[str]:
    if not parts:
        return
    yield from ("", "| checked | of | what | not checked |", "| ---: | ---: | --- | --- |")
    for part in parts:
        reasons = ", ".join(f"{number:,} {escape(spaced(reason))}" for reason, number in part.unchecked)
        yield f"| {part.checked:,} | {part.total:,} | {part.what} | {reasons} |"


def _findings(run: Run) -> Iterator[str]:
    documents = documents_by_path(run)
    for finding in gravest_first(run, run.findings)[:_SHOWN]:
        where = escape(_where(finding, documents.get(finding.path)))
        rule = f"{escape(finding.code)} {escape(finding.name)}"
        yield f"| {SIGNS[finding.severity]} | {where} | {rule} | {escape(cut(finding.message))} |"


def _within_limit(head: str, rows: list[str], total: int) -> str:
    """Head and as many rows as fit; what is left out is counted."""
    lines = [head]
    if rows:
        lines += ["", "| severity | place | rule | finding |", "| --- | --- | --- | --- |"]
    size = sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)
    shown = 0
    for row in rows:
        size += len(row.encode("utf-8", "replace")) + 1
        if size > MAX_BYTES - 200:
            break
        lines.append(row)
        shown += 1
    if shown < total:
        lines += ["", f"{total - shown:,} more findings are in the full report."]
    return "\n".join(lines) + "\n"


def _where(finding: Finding, document: Document | None) -> str:
    if document is None:
        return finding.path
    place = document.locate(finding.span)
    return f"{finding.path}:{place.line}:{place.column}"


def aside(run: Run) -> str:
    """What is not counted, as a sentence with a blank before it, or nothing."""
    parts = [f"{len(run.dismissed):,} dismissed"] * bool(run.dismissed) + [f"{len(run.known):,} known"] * bool(
        run.known
    )
    return f" Not counted: {', '.join(parts)}." if parts else ""


def cut(text: str) -> str:
    """The beginning of a text that is too long for a row."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
