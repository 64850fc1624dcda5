"""How much of each kind of thing a run has checked, and why not the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from citecheck.model import Coverage, Evidence, Extract, NotChecked, Refused, Support


def measure(
    extracts: Sequence[Extract], evidence: Iterable[Evidence], supports: Iterable[Support] = ()
) -> tuple[Coverage, ...]:
    """How much of each kind of thing was checked, and why not the rest; some kinds only where there are any."""
    unread = Counter(x.document.skipped[0].reason for x in extracts if not x.document.text)
    noted = [note for x in extracts for note in x.notes]
    commentary = sum(1 for note in noted if not note.citations)
    asked: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for item in evidence:
        asked[item.question][item.outcome.reason if isinstance(item.outcome, NotChecked | Refused) else None] += 1
    return (
        _coverage("documents", len(extracts), unread),
        _coverage("notes", len(noted), Counter({"commentary": commentary})),
        _coverage("links", asked["link"].total(), asked["link"]),
        _coverage("archives", asked["archive"].total(), asked["archive"]),
        *([_coverage("identifiers", asked["identifier"].total(), asked["identifier"])] if asked["identifier"] else []),
        *_statement_coverage(supports),
    )


def _statement_coverage(supports: Iterable[Support]) -> Iterator[Coverage]:
    """What was held against its sources: numbers, and quotations where there are any."""
    reasons: dict[str, Counter[str | None]] = {"number": Counter(), "quotation": Counter()}
    for support in supports:
        unchecked = support.verdict in ("not checkable", "uncited")
        reasons[support.about][support.reason if unchecked else None] += 1
    yield _coverage("claims", reasons["number"].total(), reasons["number"])
    if reasons["quotation"]:
        yield _coverage("quotations", reasons["quotation"].total(), reasons["quotation"])


def _coverage(what: str, total: int, reasons: Counter[str] | Counter[str | None]) -> Coverage:
    unchecked = tuple(sorted((reason, count) for reason, count in reasons.items() if reason is not None and count))
    return Coverage(what, total, total - sum(count for _, count in unchecked), unchecked)  # type: ignore[arg-type]


def why_incomplete(evidence: Iterable[Evidence], coverage: Iterable[Coverage], floor: float) -> tuple[str, ...]:
    """Why the run is not the whole answer: reasons that are nobody's wish (an excluded link is somebody's).

    `floor` is the share of the links, 0 to 1, that must have been checked.
    """
    reasons = {
        item.outcome.reason
        for item in evidence
        if isinstance(item.outcome, NotChecked)
        and item.outcome.reason in ("offline", "network-away", "budget", "interrupted")
    }
    links = next(part for part in coverage if part.what == "links")
    wanted = links.total - dict(links.unchecked).get("untouched", 0)
    if wanted and links.checked / wanted < floor:
        reasons.add("coverage")
    return tuple(sorted(reasons))
