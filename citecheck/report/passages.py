"""What a source was seen to say, as lines for a reader: the words, where they stand, and from where they were read."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from citecheck.model import Finding, Passage, Run, Span, Support, Verdict
from citecheck.report.visible import one_line
from citecheck.report.words import day
from citecheck.rules.wording import inner_marks

_LONGEST = 200
VERDICTS: tuple[Verdict, ...] = ("supported", "within rounding", "derived", "differs", "not found")
"""What a source that was read can say, what needs nobody's eye first."""


class Shown(Struct, frozen=True):
    """A passage on one line: the words with the parts of them that matter, and where they stand."""

    quote: str
    marked: tuple[Span, ...]
    where: str


def shown(passage: Passage) -> Shown:
    """The passage with nothing in it that could steer a display; the spans stay true."""
    place = passage.place
    parts = [f"page {place.page}"] if place.page is not None else []
    parts += [f"sheet {place.sheet}"] if place.sheet else []
    parts += [f"table {place.table}"] if place.table is not None else []
    parts += [f"cell {place.cell}"] if place.cell else []
    address = passage.link if passage.exact else passage.source
    parts.append(address)
    if passage.snapshot:
        parts.append(f"copy of {day(passage.snapshot)}")
    marked = tuple(span for span in passage.marked if 0 <= span.start < span.end <= len(passage.quote))
    return Shown(inner_marks(one_line(passage.quote)), marked, one_line(", ".join(parts)))


def supports_by_place(run: Run) -> dict[tuple[str, Span], Support]:
    """What the sources say, by path and span of the number or quotation."""
    return {(support.path, support.span): support for support in run.supports}


def support_of(finding: Finding, supports: Mapping[tuple[str, Span], Support]) -> Support | None:
    """What the sources say of the number or quotation that a finding is about."""
    return supports.get((finding.path, finding.span))


def with_passages(run: Run) -> Run:
    """The run with the first passage behind each finding told in its message, for formats that show nothing else."""
    supports = supports_by_place(run)
    return replace(run, findings=tuple(_with_passage(finding, supports) for finding in run.findings))


def _with_passage(finding: Finding, supports: Mapping[tuple[str, Span], Support]) -> Finding:
    support = support_of(finding, supports)
    if support is None or not support.passages or not set(finding.evidence).intersection(support.evidence):
        return finding
    seen = shown(support.passages[0])
    quote = seen.quote if len(seen.quote) <= _LONGEST else seen.quote[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return replace(finding, message=f"{finding.message} Seen: “{quote.strip('“”')}” ({seen.where})")


def counted(run: Run) -> str:
    """How numbers and quotations stand: `12 supported, 3 differs`; nothing where no source was read for one."""
    numbers = {verdict: sum(s.verdict == verdict for s in run.supports) for verdict in VERDICTS}
    return ", ".join(f"{number:,} {verdict}" for verdict, number in numbers.items() if number)
