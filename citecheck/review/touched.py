"""Only what a change touched: the findings of a run that stand in changed lines, or that changed lines bear on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from citecheck.model import Extract, Finding, Record, Run, Span

_STALE = "CC902"
"""A decision whose finding is gone: what was not asked about has lost nothing, so a whole run is to say this."""


class Touched(Record, frozen=True):
    """What changed in a file: ranges of lines (from 1, both ends included, in order), or the `whole` of it.

    `shrunk` says whether lines went and fewer came, for what is gone has no line to look at.
    """

    lines: tuple[tuple[int, int], ...] = ()
    whole: bool = False
    shrunk: bool = False

    def meets(self, first: int, last: int) -> bool:
        """Whether one of the lines from `first` to `last` changed."""
        at = bisect_left(self.lines, first, key=lambda lines: lines[1])
        return at < len(self.lines) and self.lines[at][0] <= last


def narrow(run: Run, changes: Mapping[str, Touched], since: str) -> Run:
    """The run with the findings that the change did not touch set among the known ones: kept, and counted apart.

    A finding is touched when its own lines changed or those of a place it points to, of its note, of a marker that
    calls the note, or of the sentence its number stands in. All are that stand in a file which is new or has no lines
    (docx, PDF), and those about an article as a whole. Where lines went, findings about the numbering of notes (CC0)
    count wherever they stand: what caused them can be gone.
    """
    articles = {extract.document.path: _Article(extract) for extract in run.documents}
    active: list[Finding] = []
    before: list[Finding] = []
    for finding in run.findings:
        article, change = articles.get(finding.path), changes.get(finding.path)
        outside = article is not None and change is not None and not article.is_touched(finding, change)
        (before if outside else active).append(finding)
    known = sorted((*run.known, *before), key=lambda f: (f.path, f.span, f.code))
    options = {**run.options, "since": since}
    return replace(run, findings=tuple(active), known=tuple(known), options=options)


def touched_part(extract: Extract, change: Touched) -> Extract:
    """The part of an article that a change can have altered: its notes, works, numbers, quotations and loose links.

    A note is in it where its own lines changed, or those of a marker, a number or a quotation that rests on it; so is
    the note that it refers back to, whose source is then what has to be read. A work is where such a note cites it.
    """
    if change.whole or not extract.document.exact:
        return extract
    article = _Article(extract)
    spans = {
        span
        for span in (*(c.span for c in extract.claims), *(q.span for q in extract.quotations))
        if article.meets(change, span)
    }
    cited = {note for claim in extract.claims if claim.span in spans for note in claim.cites}
    cited |= {note for quotation in extract.quotations if quotation.span in spans for note in quotation.cites}
    notes = (note.id for note in extract.notes)
    kept = {note for note in notes if note in cited or article.meets(change, *article.places(note))}
    sources = kept | _referred_to(extract, kept)
    return replace(
        extract,
        notes=tuple(note for note in extract.notes if note.id in sources),
        works=tuple(work for work in extract.works if sources.intersection(work.notes)),
        claims=tuple(one for one in extract.claims if one.span in spans or kept.intersection(one.cites)),
        quotations=tuple(one for one in extract.quotations if one.span in spans or kept.intersection(one.cites)),
        loose=tuple(link for link in extract.loose if article.meets(change, link.span)),
    )


def _referred_to(extract: Extract, notes: set[str]) -> set[str]:
    """The notes that citations of `notes` refer back to, however many steps away."""
    citations = {citation.id: citation for citation in extract.citations}
    cited = {citation.id: note.id for note in extract.notes for citation in note.citations}
    ahead = [citation for citation in extract.citations if cited.get(citation.id) in notes]
    found: set[str] = set()
    seen: set[str] = set()
    while ahead:
        antecedent = citations.get(ahead.pop().refers_to or "")
        if antecedent is not None and antecedent.id not in seen:
            seen.add(antecedent.id)
            found |= {cited[antecedent.id]} if antecedent.id in cited else set()
            ahead.append(antecedent)
    return found


class _Article:
    """Which lines of an article bear on a finding."""

    def __init__(self, extract: Extract) -> None:
        self._document = extract.document
        self._notes = {note.id: Span(note.label_span.start, note.span.end) for note in extract.notes}
        self._sentences = {claim.quantity.span: claim.span for claim in extract.claims}
        self._markers: dict[str, list[Span]] = {}
        for marker in extract.markers:
            if marker.note is not None:
                self._markers.setdefault(marker.note, []).append(marker.span)

    def is_touched(self, finding: Finding, change: Touched) -> bool:
        if finding.code == _STALE:
            return change.whole
        if change.whole or not self._document.exact or finding.span == Span(0, 0):
            return True
        if change.shrunk and finding.code.startswith("CC0"):
            return True
        return self.meets(change, *self._spans(finding))

    def meets(self, change: Touched, *spans: Span) -> bool:
        """Whether one of the lines changed that the spans stand in."""
        places = map(self._document.locate, spans)
        return any(change.meets(place.line, place.end_line) for place in places)

    def places(self, note: str) -> Iterator[Span]:
        """The note and the markers that call it."""
        if note in self._notes:
            yield self._notes[note]
        yield from self._markers.get(note, ())

    def _spans(self, finding: Finding) -> Iterator[Span]:
        yield self._sentences.get(finding.span, finding.span)
        yield from (related.span for related in finding.related)
        if finding.note is not None:
            yield from self.places(finding.note)
