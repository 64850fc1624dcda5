"""All that a rule may look at: one article, the others of the run, and what the world answered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from citecheck.model import (
    Block,
    Citation,
    Claim,
    Coverage,
    Evidence,
    Extract,
    Link,
    Marker,
    NotChecked,
    Note,
    Question,
    Quotation,
    Span,
    Support,
)


@dataclass(frozen=True)
class Facts:
    """What is known of one article (`extract`) in a run.

    `evidence` is keyed by `Evidence.id`, `settings` are spelt as in the configuration file ("coverage-floor"), `now`
    is the time of the run (RFC 3339, UTC). `supports` are what sources say of this article's numbers and quotations.
    """

    extract: Extract
    evidence: Mapping[str, Evidence]
    extracts: tuple[Extract, ...]
    coverage: tuple[Coverage, ...]
    settings: Mapping[str, object]
    now: str
    supports: tuple[Support, ...] = ()

    def note(self, note_id: str | None) -> Note | None:
        """The note with this id."""
        return self._notes.get(note_id) if note_id is not None else None

    def citation(self, citation_id: str) -> Citation | None:
        """The citation with this id ("12.2")."""
        return self._citations.get(citation_id)

    def evidence_for(self, question: Question, subject: str) -> Evidence | None:
        """What the world answered; None where it was not asked, for whatever reason."""
        found = self.evidence.get(f"{question} {subject}")
        return None if found is None or isinstance(found.outcome, NotChecked) else found

    def support_of(self, statement: Claim | Quotation) -> Support | None:
        """What the sources behind a number or a quotation say of it."""
        if isinstance(statement, Claim):
            return self._supports.get(("number", statement.quantity.span))
        return self._supports.get(("quotation", statement.span))

    def evidence_of(self, support: Support) -> tuple[Evidence, ...]:
        """What was asked for a verdict on a number or a quotation."""
        return tuple(self.evidence[id] for id in support.evidence if id in self.evidence)

    def block_of(self, span: Span) -> Block | None:
        """The block of the article that the start of `span` lies in."""
        at = bisect_right(self._block_starts, span.start) - 1
        block = self.extract.document.blocks[at] if at >= 0 else None
        return block if block is not None and block.span.start <= span.start < block.span.end else None

    def markers_within(self, start: int, end: int) -> tuple[Marker, ...]:
        """The markers that begin in the half-open range of the text, in order."""
        first, last = bisect_right(self._marker_starts, start - 1), bisect_right(self._marker_starts, end - 1)
        return self._markers[first:last]

    def places_of(self, link: Link) -> tuple[Link, ...]:
        """All links of the article to the same address, in order of the text."""
        return self._places.get(link.url, (link,))

    @cached_property
    def distinct_links(self) -> tuple[Link, ...]:
        """The first link to each address."""
        return tuple(places[0] for places in self._places.values())

    @cached_property
    def _supports(self) -> dict[tuple[str, Span], Support]:
        return {(support.about, support.span): support for support in self.supports}

    @cached_property
    def _notes(self) -> dict[str, Note]:
        return {note.id: note for note in self.extract.notes}

    @cached_property
    def _citations(self) -> dict[str, Citation]:
        return {citation.id: citation for citation in self.extract.citations}

    @cached_property
    def _places(self) -> dict[str, tuple[Link, ...]]:
        places: dict[str, list[Link]] = {}
        for link in sorted(self.extract.links, key=lambda link: link.span):
            places.setdefault(link.url, []).append(link)
        return {url: tuple(links) for url, links in places.items()}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.extract.document.blocks]

    @cached_property
    def _markers(self) -> tuple[Marker, ...]:
        return tuple(sorted(self.extract.markers, key=lambda marker: marker.span))

    @cached_property
    def _marker_starts(self) -> list[int]:
        return [marker.span.start for marker in self._markers]
