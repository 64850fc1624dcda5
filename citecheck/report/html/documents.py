"""A document as the page shows it: its text with everything marked, its findings, claims, notes and works."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citecheck.model import Citation, Document, Evidence, Extract, Note, Span
from citecheck.report.html.article import Piece, pieces
from citecheck.report.html.claims import ClaimView
from citecheck.report.html.evidence import Asked, asked
from citecheck.report.html.fields import Field, cited
from citecheck.report.html.ids import Ids
from citecheck.report.html.rows import Row
from citecheck.report.html.works import StubView, WorkView, stubs_of, works_of
from citecheck.report.summary import SEVERITIES
from citecheck.report.visible import one_line, visible
from citecheck.report.words import count

_WRAPPED = 45  # code points, from which on a line was broken because it was full
_LONG = 300  # findings or blocks, from which on a browser is told to lay out only what is seen


class CitationView(Struct, frozen=True):
    """A citation as parsed; `work` is the element id of its work."""

    fields: tuple[Field, ...]
    key: str | None
    work: str | None


class NoteView(Struct, frozen=True):
    """A note; `marker` is the element id of the marker that calls it, `evidence` what was asked about its links."""

    id: str
    label: str
    text: str
    marker: str | None
    citations: tuple[CitationView, ...]
    evidence: tuple[Asked, ...]


class DocumentView(Struct, frozen=True):
    """A document with its findings. `notes` by the offset of their label; `apart` are those inside sentences."""

    id: str
    path: str
    format: str
    title: str
    language: str | None
    pieces: tuple[Piece, ...]
    heading_base: int
    piece_ids: tuple[str, ...]
    rows: tuple[Row, ...]
    claims: tuple[ClaimView, ...]
    notes: Mapping[int, NoteView]
    apart: tuple[NoteView, ...]
    note_ids: Mapping[str, str]
    marker_ids: Mapping[int, str]
    works: tuple[WorkView, ...]
    stubs: tuple[StubView, ...]
    skipped: tuple[str, ...]
    inventory: str
    tally: str

    @property
    def long(self) -> bool:
        """Whether the document has so many parts that they are better laid out when they come into view."""
        return max(len(self.rows), len(self.pieces)) > _LONG

    @property
    def judged(self) -> bool:
        """Whether anything was said of its numbers and quotations."""
        return any(claim.supports for claim in self.claims)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Where in the text its active findings stand, in percent, and how grave the gravest of them is there."""
        found: dict[float, str] = {}
        for severity in SEVERITIES:
            for row in self.rows:
                if row.state == "active" and row.severity == severity:
                    found.setdefault(round(row.at * 2) / 2, severity)
        return tuple(sorted(found.items()))

    def keeps_lines(self, piece: Piece) -> bool:
        """Whether line breaks in a block mean something: in plain text, where its lines are not just full."""
        if self.format != "text":
            return False
        lines = "".join(part.text for part in piece.segments).strip().split("\n")
        return any(len(line) < _WRAPPED for line in lines[:-1])

    def piece_at(self, span: Span) -> str:
        """The id of the element in which a span begins, or else of the next one."""
        index = bisect_right(self.pieces, span.start, key=lambda piece: piece.span.end)
        return self.piece_ids[index] if index < len(self.piece_ids) else self.id


def document_view(
    path: str,
    extract: Extract | None,
    rows: Sequence[Row],
    claims: Sequence[ClaimView],
    *,
    evidence: Mapping[str, Evidence],
    ids: Ids,
) -> DocumentView:
    """The document at `path`; without an extract it could not be read, and only has findings."""
    extract = extract or Extract(Document(path, "unknown", ""))
    document_id = ids.take("document")
    text = visible(extract.document.text)
    related = [[place.span for place in row.places] for row in rows]
    parts = pieces(extract, [row.span for row in rows], text, [claim.span for claim in claims], related)
    marker_ids = {marker.span.start: ids.take(f"marker-{marker.label}") for marker in extract.markers}
    note_ids = {note.id: ids.take(f"note-{note.id}") for note in extract.notes}
    works = works_of(extract.works, note_ids, evidence, ids)
    work_ids = {work.key: view.id for work, view in zip(extract.works, works, strict=True)}
    notes = _notes(extract, note_ids, marker_ids, work_ids, evidence)
    shown = {part.span.start for part in parts if part.note is not None}
    return DocumentView(
        id=document_id,
        path=one_line(path),
        format=extract.document.format,
        title=_title(extract, path),
        language=extract.document.language,
        pieces=parts,
        heading_base=3 if any(part.kind == "title" for part in parts) else 2,
        piece_ids=tuple(ids.take(f"{document_id}.p{index}") for index in range(1, len(parts) + 1)),
        rows=tuple(rows),
        claims=tuple(claims),
        notes=notes,
        apart=tuple(view for start, view in notes.items() if start not in shown),
        note_ids=note_ids,
        marker_ids=marker_ids,
        works=works,
        stubs=stubs_of(extract.stubs, marker_ids, ids),
        skipped=tuple(one_line(skip.message) for skip in extract.document.skipped),
        inventory=_inventory(extract),
        tally=count(sum(row.state == "active" for row in rows), "finding"),
    )


def _notes(
    extract: Extract,
    note_ids: Mapping[str, str],
    marker_ids: Mapping[int, str],
    work_ids: Mapping[str, str],
    evidence: Mapping[str, Evidence],
) -> dict[int, NoteView]:
    called_from: dict[str, str] = {}
    for marker in extract.markers:
        if marker.note is not None:
            called_from.setdefault(marker.note, marker_ids[marker.span.start])
    return {
        note.label_span.start: NoteView(
            note_ids[note.id],
            one_line(note.label).lstrip("^"),
            visible(note.text),
            called_from.get(note.id),
            tuple(_citation(citation, work_ids) for citation in note.citations),
            tuple(asked(evidence[key]) for key in _questions(note) if key in evidence),
        )
        for note in extract.notes
    }


def _questions(note: Note) -> list[str]:
    urls = dict.fromkeys(link.url for citation in note.citations for link in citation.links)
    return [f"link {url}" for url in urls]


def _citation(citation: Citation, work_ids: Mapping[str, str]) -> CitationView:
    key = citation.work
    return CitationView(
        tuple(cited(citation)), None if key is None else one_line(key), None if key is None else work_ids.get(key)
    )


def _inventory(extract: Extract) -> str:
    """What was read in a document: `29 markers, 29 notes, 31 citations`."""
    numbers = {
        "marker": len(extract.markers),
        "note": len(extract.notes),
        "citation": len(extract.citations),
        "work": len(extract.works),
        "link": len(extract.links),
        "number": sum(claim.checkworthy for claim in extract.claims),
        "quotation": len(extract.quotations),
    }
    return ", ".join(count(number, noun) for noun, number in numbers.items() if number)


def _title(extract: Extract, path: str) -> str:
    for block in extract.document.blocks:
        if block.kind == "title":
            return one_line(block.span.of(extract.document.text))
    return one_line(path)
