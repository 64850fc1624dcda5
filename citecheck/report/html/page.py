"""What the page shows, worked out before the template: the summary, one view for each document, one for each rule."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from citecheck.model import Coverage, Decision, Evidence, Extract, Run, Support
from citecheck.report.html.claims import ClaimView, claims_of
from citecheck.report.html.documents import DocumentView, document_view
from citecheck.report.html.evidence import asked
from citecheck.report.html.ids import Ids
from citecheck.report.html.prose import to_html
from citecheck.report.html.rows import Row, rows_of
from citecheck.report.html.verdicts import STATES, VERDICTS, Bar, chart
from citecheck.report.pages import Page, pages_of, registered
from citecheck.report.summary import SEVERITIES, documents_by_path, measured, summarise
from citecheck.report.visible import one_line
from citecheck.report.words import spaced, state

_FIXED = (
    "summary", "claims", "works", "rules", "evidence", "help", "decisions", "filters", "bad", "notice", "none",
    "finding-actions", "dismissal", "comment", "peek", "said", "decided",
)  # fmt: skip


class RuleView(Struct, frozen=True):
    """A rule that fired: its page, how often it counts, and which part of the most frequent rule's count that is."""

    id: str
    page: Page
    number: int
    percent: float
    sections: tuple[tuple[str, str], ...]


class CoverageView(Struct, frozen=True):
    """How much of one kind of thing was checked, in words and in percent, and why the rest was not."""

    what: str
    done: str
    percent: float
    rest: str


class Chart(Struct, frozen=True):
    """A chart of the summary. `says` is all of it in words."""

    id: str
    title: str
    bars: tuple[Bar, ...]
    target: str

    @property
    def says(self) -> str:
        """`20 alive, 3 dead`."""
        return ", ".join(f"{bar.number:,} {bar.label}" for bar in self.bars)


def context(run: Run) -> dict[str, Any]:
    """All that the template needs, by name."""
    ids = Ids()
    for fixed in _FIXED:
        ids.take(fixed)
    evidence = {item.id: item for item in run.evidence}
    extracts = {extract.document.path: extract for extract in run.documents}
    claims = _claims(run, extracts, evidence, ids)
    rows = rows_of(run, documents_by_path(run), claims, ids)
    by_path: dict[str, list[Row]] = {path: [] for path in extracts}
    for row in rows:
        by_path.setdefault(row.path, []).append(row)
    views = [
        document_view(path, extracts.get(path), found, claims.get(path, ()), evidence=evidence, ids=ids)
        for path, found in by_path.items()
    ]
    rules = _rules(run, ids)
    return {
        "run": run,
        "summary": summarise(run),
        "severities": SEVERITIES,
        "documents": views,
        "rules": rules,
        "rule_ids": {rule.page.code: rule.id for rule in rules},
        "coverage": [_coverage(part) for part in measured(run)],
        "incomplete": [one_line(spaced(reason)) for reason in run.incomplete],
        "evidence": [asked(item) for item in run.evidence],
        "charts": _charts(run, views),
        "report_id": _report_id(by_path),
        "decided": _embedded(run.decisions),
    }


def _embedded(decisions: Sequence[Decision]) -> str:
    """Decisions as JSON that may stand inside a script element: nothing in it ends the element or begins a comment."""
    text = msgspec.json.encode(decisions).decode() if decisions else ""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _claims(
    run: Run, extracts: Mapping[str, Extract], evidence: Mapping[str, Evidence], ids: Ids
) -> dict[str, tuple[ClaimView, ...]]:
    by_path: dict[str, list[Support]] = {}
    for support in run.supports:
        by_path.setdefault(support.path, []).append(support)
    return {path: claims_of(extract, by_path.get(path, ()), evidence, ids) for path, extract in extracts.items()}


def _report_id(paths: Iterable[str]) -> str:
    """What a browser keeps decisions under: the same for every run over the same files."""
    return hashlib.sha256("\0".join(sorted(paths)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _charts(run: Run, views: Sequence[DocumentView]) -> tuple[Chart, ...]:
    links = Counter(state(item.outcome) for item in run.evidence if item.question == "link")
    works = Counter(work.state for view in views for work in view.works)
    claims = Counter(claim.verdict for view in views for claim in view.claims if claim.supports)
    charts = (
        Chart("links", "Links by state", chart(links, STATES), "evidence"),
        Chart("states", "Works by the state of their links", chart(works, STATES), "works"),
        Chart("support", "Claims by what their sources say", chart(claims, VERDICTS), "claims"),
    )
    return tuple(each for each in charts if each.bars)


def _coverage(part: Coverage) -> CoverageView:
    missing = sum(number for _, number in part.unchecked)
    reasons = ", ".join(f"{number:,} {one_line(spaced(reason))}" for reason, number in part.unchecked)
    return CoverageView(
        part.what,
        f"{part.checked:,} of {part.total:,}",
        round(100 * part.checked / part.total, 2) if part.total else 100.0,
        f"{missing:,} not checked: {reasons}" if missing else "",
    )


def _rules(run: Run, ids: Ids) -> tuple[RuleView, ...]:
    every = [*run.findings, *(item.finding for item in run.dismissed), *run.known]
    numbers = Counter(finding.code for finding in run.findings)
    most = max(numbers.values(), default=1)
    return tuple(
        RuleView(
            ids.take(f"rule-{code}"),
            page,
            numbers[code],
            round(100 * numbers[code] / most, 2),
            tuple((heading, to_html(body)) for heading, body in page.sections.items()),
        )
        for code, page in pages_of(every, registered()).items()
    )
