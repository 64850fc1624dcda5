"""The report as JUnit XML: a suite an article, and in it a case for each thing checked, so what is right counts too.

A case is the article itself, a note, a link, an identifier, a number or a quotation. It fails when a finding about it
would fail the run (`fail-on`), and is skipped when nothing could be learnt of it. Shape: the XML that Ant's and
Surefire's reports have in common, as Jenkins, GitLab and GitHub's reporters read it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from citecheck.model import (
    Alive,
    Claim,
    Dead,
    Document,
    Evidence,
    Extract,
    Finding,
    MissingFragment,
    Moved,
    Note,
    Quotation,
    Registered,
    Run,
    Severity,
    SoftNotFound,
    Span,
    Support,
    Unregistered,
)
from citecheck.report.summary import SEVERITIES, in_reading_order
from citecheck.report.visible import one_line, visible
from citecheck.report.words import describe, spaced
from citecheck.sources.registries import subject_of

_LONGEST_NAME = 120  # characters
_LONGEST_TEXT = 4_000
_KNOWN = Alive | Moved | Dead | SoftNotFound | MissingFragment | Registered | Unregistered
"""What a link or an identifier is known to be; anything else leaves it open."""


class Case(NamedTuple):
    """One thing checked: what it is called, why nothing is known of it, where it stands, and what was found."""

    name: str
    skipped: str | None
    spans: tuple[Span, ...]
    findings: list[Finding]
    told: list[str]


def render(run: Run) -> bytes:
    """The run as one `testsuites` element, indented, with a closing line feed."""
    fatal = _fatal(run)
    suites = list(_suites(run))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="citecheck" {_counts((case for _, cases in suites for case in cases), fatal)}>')
    for path, cases in suites:
        lines.append(
            f"  <testsuite name={_attribute(path)} {_counts(cases, fatal)} timestamp={_attribute(run.now.rstrip('Z'))}>"
        )
        for case in cases:
            lines += _case(case, path, fatal)
        lines.append("  </testsuite>")
    lines.append("</testsuites>")
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _fatal(run: Run) -> frozenset[Severity]:
    """The severities that make the run fail."""
    floor = run.options.get("fail-on", "warning")
    return frozenset(SEVERITIES[: SEVERITIES.index(floor) + 1] if floor in SEVERITIES else ())


# ---------------------------------------------------------------- the cases


def _suites(run: Run) -> Iterator[tuple[str, list[Case]]]:
    evidence = {item.id: item for item in run.evidence}
    supports = {(support.path, support.span): support for support in run.supports}
    findings: dict[str, list[Finding]] = {extract.document.path: [] for extract in run.documents}
    for finding in in_reading_order(run, run.findings):
        findings.setdefault(finding.path, []).append(finding)
    aside: dict[str, list[tuple[Finding, str]]] = {}
    for item in run.dismissed:
        aside.setdefault(item.finding.path, []).append((item.finding, f"dismissed: {item.reason}"))
    for finding in run.known:
        aside.setdefault(finding.path, []).append((finding, "known before"))
    extracts = {extract.document.path: extract for extract in run.documents}
    for path, found in findings.items():
        extract = extracts.get(path) or Extract(Document(path, "unreadable", ""))
        cases = _cases(extract, evidence, supports)
        homes = _Homes(cases)
        for finding in found:
            homes.of(finding).findings.append(finding)
        for finding, why in aside.get(path, ()):
            homes.of(finding).told.append(f"{finding.code} {finding.name} ({why}): {finding.message}")
        yield path, cases


def _cases(
    extract: Extract, evidence: Mapping[str, Evidence], supports: Mapping[tuple[str, Span], Support]
) -> list[Case]:
    unread = next((skip.message for skip in extract.document.skipped), None) if not extract.document.text else None
    cases = [Case("article", unread, (), [], [])]
    cases += [_of_note(note) for note in extract.notes]
    cases += _of_questions(extract, evidence)
    path = extract.document.path
    for claim in extract.claims:
        if claim.checkworthy:
            cases.append(_of_claim(claim, extract.document, supports.get((path, claim.quantity.span))))
    cases += [_of_quotation(quotation, supports.get((path, quotation.span))) for quotation in extract.quotations]
    return _told_apart(cases)


def _of_note(note: Note) -> Case:
    skipped = None if note.citations else "no source in it, commentary only"
    return Case(f"note {note.id}", skipped, (Span(note.label_span.start, note.span.end),), [], [])


def _of_questions(extract: Extract, evidence: Mapping[str, Evidence]) -> Iterator[Case]:
    """The links and identifiers, each once however often it is given."""
    places: dict[str, list[Span]] = {}
    for link in extract.links:
        places.setdefault(f"link {link.url}", []).append(link.span)
    for citation in extract.citations:
        for identifier in citation.identifiers:
            key = f"identifier {subject_of(identifier.scheme, identifier.value)}"
            if key in evidence:
                places.setdefault(key, []).append(identifier.span)
    for key, spans in places.items():
        item = evidence.get(key)
        known = item is not None and isinstance(item.outcome, _KNOWN)
        skipped = None if known else describe(item.outcome) if item is not None else "not asked"
        yield Case(key, skipped, tuple(spans), [], [describe(item.outcome)] if known and item is not None else [])


def _of_claim(claim: Claim, document: Document, support: Support | None) -> Case:
    span = claim.quantity.span
    return _supported(f"number “{_short(span.of(document.text))}” in “{_short(claim.sentence)}”", span, support)


def _of_quotation(quotation: Quotation, support: Support | None) -> Case:
    return _supported(f"quotation “{_short(quotation.text)}”", quotation.span, support)


def _supported(name: str, span: Span, support: Support | None) -> Case:
    if support is None:
        return Case(name, "not held against a source", (span,), [], [])
    if support.verdict in ("not checkable", "uncited"):
        return Case(name, f"{support.verdict} ({spaced(support.reason)}): {support.message}", (span,), [], [])
    return Case(name, None, (span,), [], [f"{support.verdict}: {support.message}"])


def _told_apart(cases: list[Case]) -> list[Case]:
    """Equal names get an ordinal: readers of the format keep one case a name."""
    seen: dict[str, int] = {}
    apart: list[Case] = []
    for case in cases:
        name = _short(case.name, _LONGEST_NAME)
        seen[name] = number = seen.get(name, 0) + 1
        apart.append(case._replace(name=f"{name} ({number})" if number > 1 else name))
    return apart


class _Homes:
    """Which case a finding belongs to: the one of the smallest place that holds its words, else the article's."""

    def __init__(self, cases: list[Case]) -> None:
        self._article = cases[0]
        self._by_name = {case.name: case for case in reversed(cases)}
        placed = sorted((span, at) for at, case in enumerate(cases) for span in case.spans)
        self._levels: list[tuple[list[int], list[tuple[Span, Case]]]] = []
        for kinds in (("link", "identifier", "number"), ("quotation",), ("note",)):  # of one kind, none holds another
            level = [(span, cases[at]) for span, at in placed if cases[at].name.startswith(kinds)]
            self._levels.append(([span.start for span, _ in level], level))

    def of(self, finding: Finding) -> Case:
        for starts, level in self._levels:
            at = bisect_right(starts, finding.span.start) - 1
            if at >= 0 and level[at][0].covers(finding.span):
                return level[at][1]
        return self._by_name.get(f"note {finding.note}", self._article)


# ---------------------------------------------------------------- their XML


def _state(case: Case, fatal: frozenset[Severity]) -> str:
    if any(finding.severity in fatal for finding in case.findings):
        return "failure"
    return "skipped" if case.skipped is not None else "passed"


def _counts(cases: Iterable[Case], fatal: frozenset[Severity]) -> str:
    states = [_state(case, fatal) for case in cases]
    numbers = {"tests": len(states), "failures": states.count("failure"), "errors": 0}
    return " ".join(f'{name}="{n}"' for name, n in {**numbers, "skipped": states.count("skipped")}.items())


def _case(case: Case, path: str, fatal: frozenset[Severity]) -> Iterator[str]:
    failing = [finding for finding in case.findings if finding.severity in fatal]
    told = [*case.told, *(_told(finding) for finding in case.findings if finding.severity not in fatal)]
    head = f"    <testcase classname={_attribute(path)} name={_attribute(case.name)}"
    state = _state(case, fatal)
    if state == "passed" and not told:
        yield f"{head}/>"
        return
    yield f"{head}>"
    if state == "failure":
        gravest = min(failing, key=lambda finding: SEVERITIES.index(finding.severity))
        more = f" (and {len(failing) - 1:,} more)" if len(failing) > 1 else ""
        yield (
            f"      <failure type={_attribute(gravest.code)} message={_attribute(gravest.message + more)}>"
            f"{_content([_told(finding) for finding in failing])}</failure>"
        )
    elif state == "skipped":
        yield f"      <skipped message={_attribute(case.skipped or '')}/>"
    if told:
        yield f"      <system-out>{_content(told)}</system-out>"
    yield "    </testcase>"


def _told(finding: Finding) -> str:
    return f"{finding.code} {finding.severity} {finding.name}: {finding.message}"


def _short(text: str, longest: int = 60) -> str:
    words = " ".join(one_line(text).split())
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _attribute(text: str) -> str:
    return quoteattr(_allowed(one_line(text))[:_LONGEST_TEXT])


def _content(lines: list[str]) -> str:
    """Lines of text; what is too long is cut, and said to be."""
    text = _allowed(visible("\n".join(line[:_LONGEST_TEXT] for line in lines)))
    if len(text) > _LONGEST_TEXT:
        whole = text[:_LONGEST_TEXT].count("\n")
        text = f"{text[:_LONGEST_TEXT]}…\n({len(lines) - whole:,} of {len(lines):,} are cut; the JSON report has all)"
    return escape(text)


def _allowed(text: str) -> str:
    """Without the two characters that XML 1.0 forbids beside the control characters."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
