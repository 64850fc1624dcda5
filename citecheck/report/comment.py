"""The report as a comment on a pull or merge request: short, article by article, and found again by its first line."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Document, Finding, Run
from citecheck.report.markdown import SIGNS, aside, cut, escape, escape_html
from citecheck.report.places import Places
from citecheck.report.summary import gravest_first, in_reading_order, measured, summarise
from citecheck.report.words import count, coverage, spaced

MARK = "<!-- citecheck: report -->"
"""The first line, which nobody sees: a bot that finds it in a comment writes that one anew and adds no other."""

MAX_BYTES = 60_000
"""GitHub takes 65,536 characters in a comment and refuses a longer one whole."""

_SHOWN = 60  # findings; a comment is read, not searched
_OPEN = 10  # findings that are shown without a click


def render(run: Run) -> bytes:
    """Verdict, what was checked, and the gravest findings under their articles, at most `MAX_BYTES` of UTF-8."""
    chosen = gravest_first(run, run.findings)[:_SHOWN]
    while True:
        data = "\n".join([*_head(run), *_articles(run, chosen), *_rest(run, chosen), *_checked(run)]) + "\n"
        encoded = data.encode("utf-8", "replace")
        if len(encoded) <= MAX_BYTES or not chosen:
            return encoded[:MAX_BYTES]
        chosen = chosen[: len(chosen) * MAX_BYTES // (len(encoded) + 1)]


def _head(run: Run) -> Iterator[str]:
    summary = summarise(run)
    yield MARK
    yield f"### citecheck: {summary.verdict()}"
    yield ""
    yield f"In {summary.inventory()}.{aside(run)}"
    for reason in run.incomplete[:5]:
        yield ""
        yield f"> ⚠️ The run is incomplete: {escape(cut(spaced(reason)))}."


def _articles(run: Run, chosen: list[Finding]) -> Iterator[str]:
    extracts = {extract.document.path: extract for extract in run.documents}
    by_path: dict[str, list[Finding]] = {}
    for finding in in_reading_order(run, chosen):
        by_path.setdefault(finding.path, []).append(finding)
    for path, findings in by_path.items():
        extract = extracts.get(path)
        places = Places(extract) if extract is not None else None
        folded = len(chosen) > _OPEN
        number = count(len(findings), "finding")
        yield ""
        if folded:
            yield f"<details><summary>{escape_html(cut(path))}: {number}</summary>"
        else:
            yield f"**{escape(cut(path))}**: {number}"
        yield ""
        for finding in findings:
            where = f" ({escape(cut(places.unit(finding.span).name))})" if places is not None else ""
            line = _line(finding, extract.document if extract is not None else None)
            yield f"- {SIGNS[finding.severity]} {escape(finding.code)} {line}{where}: {escape(cut(finding.message))}"
        if folded:
            yield ""
            yield "</details>"


def _rest(run: Run, chosen: list[Finding]) -> Iterator[str]:
    left = len(run.findings) - len(chosen)
    if left:
        yield ""
        yield f"{count(left, 'more finding')} in the full report."


def _checked(run: Run) -> Iterator[str]:
    parts = measured(run)
    if parts:
        yield ""
        yield f"<sub>{'; '.join(f'{part.what}: {escape(coverage(part))}' for part in parts)}</sub>"


def _line(finding: Finding, document: Document | None) -> str:
    if document is None or not document.text:
        return escape(finding.name)
    place = document.locate(finding.span)
    if document.exact:
        return f"{escape(finding.name)}, line {place.line}"
    return escape(finding.name) + (f", page {place.page}" if place.page is not None else "")
