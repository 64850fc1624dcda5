"""What the page shows, worked out before the template: one view for each document, rule and work."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from citecheck.bib import to_bibtex
from citecheck.model import Citation, Document, Extract, Run, Span, Stub, Work
from citecheck.report.html.article import Piece, pieces
from citecheck.report.html.fields import Field, cited, described, missing, reference
from citecheck.report.html.ids import Ids
from citecheck.report.html.prose import to_html
from citecheck.report.html.rows import Row, asked, rows_of
from citecheck.report.pages import Page, pages_of, registered
from citecheck.report.summary import SEVERITIES, documents_by_path, measured, summarise
from citecheck.report.visible import one_line, visible
from citecheck.report.words import count, coverage, spaced


class CitationView(Struct, frozen=True):
    """A citation as parsed; `work` is the element id of its work."""

    fields: tuple[Field, ...]
    key: str | None
    work: str | None


class NoteView(Struct, frozen=True):
    """A note; `marker` is the element id of the marker that calls it."""

    id: str
    label: str
    text: str
    marker: str | None
    citations: tuple[CitationView, ...]


class WorkView(Struct, frozen=True):
    """A work; `notes` are labels and element ids of the notes that cite it."""

    id: str
    key: str
    reference: str
    missing: str
    fields: tuple[Field, ...]
    bibtex: str
    notes: tuple[tuple[str, str], ...]


class StubView(Struct, frozen=True):
    """A marker without a note."""

    id: str
    key: str
    label: str
    sentence: str
    hint: str | None
    marker: str | None


class DocumentView(Struct, frozen=True):
    """A document with its findings. `notes` by the offset of their label; `apart` are those inside sentences."""

    id: str
    path: str
    title: str
    language: str | None
    pieces: tuple[Piece, ...]
    heading_base: int
    piece_ids: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: Mapping[int, NoteView]
    apart: tuple[NoteView, ...]
    note_ids: Mapping[str, str]
    marker_ids: Mapping[int, str]
    works: tuple[WorkView, ...]
    stubs: tuple[StubView, ...]
    skipped: tuple[str, ...]
    inventory: str
    tally: str

    def piece_at(self, span: Span) -> str:
        """The id of the element in which a span begins, or else of the next one."""
        index = bisect_right(self.pieces, span.start, key=lambda piece: piece.span.end)
        return self.piece_ids[index] if index < len(self.piece_ids) else self.id


class RuleView(Struct, frozen=True):
    """A rule that fired: its page, and how often it counts."""

    id: str
    page: Page
    number: int
    sections: tuple[tuple[str, str], ...]


class CoverageView(Struct, frozen=True):
    """How much of one kind of thing was checked, in words and in percent."""

    what: str
    says: str
    percent: float


def context(run: Run) -> dict[str, Any]:
    """All that the template needs, by name."""
    ids = Ids()
    for fixed in ("summary", "findings", "works", "rules", "evidence", "help", "filters", "hatch"):
        ids.take(fixed)
    documents = documents_by_path(run)
    rows = rows_of(run, documents, ids)
    by_path: dict[str, list[Row]] = {path: [] for path in documents}
    for row in rows:
        by_path.setdefault(row.path, []).append(row)
    extracts = {extract.document.path: extract for extract in run.documents}
    views = [_document(extracts.get(path), path, found, ids) for path, found in by_path.items()]
    rules = _rules(run, ids)
    return {
        "run": run,
        "summary": summarise(run),
        "severities": SEVERITIES,
        "documents": views,
        "rules": rules,
        "rule_ids": {rule.page.code: rule.id for rule in rules},
        "coverage": [_coverage_view(part.what, coverage(part), part.checked, part.total) for part in measured(run)],
        "incomplete": [one_line(spaced(reason)) for reason in run.incomplete],
        "evidence": [asked(item) for item in run.evidence],
        "states": sorted(Counter(asked(e).state for e in run.evidence if e.question == "link").items()),
    }


def _coverage_view(what: str, says: str, checked: int, total: int) -> CoverageView:
    return CoverageView(what, one_line(says), round(100 * checked / total, 2) if total else 100.0)


def _document(extract: Extract | None, path: str, rows: Sequence[Row], ids: Ids) -> DocumentView:
    extract = extract or Extract(Document(path, "unknown", ""))
    document_id = ids.take("document")
    text = visible(extract.document.text)
    parts = pieces(extract, [row.span for row in rows], text)
    piece_ids = tuple(ids.take(f"{document_id}.p{index}") for index in range(1, len(parts) + 1))
    marker_ids = {marker.span.start: ids.take(f"marker-{marker.label}") for marker in extract.markers}
    note_ids = {note.id: ids.take(f"note-{note.id}") for note in extract.notes}
    called_from: dict[str, str] = {}
    for marker in extract.markers:
        if marker.note is not None:
            called_from.setdefault(marker.note, marker_ids[marker.span.start])
    works = _works(extract.works, note_ids, ids)
    work_ids = {work.key: view.id for work, view in zip(extract.works, works, strict=True)}
    notes = {
        note.label_span.start: NoteView(
            note_ids[note.id],
            one_line(note.label),
            visible(note.text),
            called_from.get(note.id),
            tuple(_citation(citation, work_ids) for citation in note.citations),
        )
        for note in extract.notes
    }
    shown = {part.span.start for part in parts if part.note is not None}
    return DocumentView(
        id=document_id,
        path=one_line(path),
        title=_title(extract, path),
        language=extract.document.language,
        pieces=parts,
        heading_base=3 if any(part.kind == "title" for part in parts) else 2,
        piece_ids=piece_ids,
        rows=tuple(rows),
        notes=notes,
        apart=tuple(view for start, view in notes.items() if start not in shown),
        note_ids=note_ids,
        marker_ids=marker_ids,
        works=works,
        stubs=tuple(_stub(stub, marker_ids, ids) for stub in extract.stubs),
        skipped=tuple(one_line(skip.message) for skip in extract.document.skipped),
        inventory=_inventory(extract),
        tally=count(sum(row.state == "active" for row in rows), "finding"),
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
    }
    return ", ".join(count(number, noun) for noun, number in numbers.items() if number)


def _title(extract: Extract, path: str) -> str:
    for block in extract.document.blocks:
        if block.kind == "title":
            return one_line(block.span.of(extract.document.text))
    return one_line(path)


def _citation(citation: Citation, work_ids: Mapping[str, str]) -> CitationView:
    key = citation.work
    return CitationView(
        tuple(cited(citation)), None if key is None else one_line(key), None if key is None else work_ids.get(key)
    )


def _works(works: Sequence[Work], note_ids: Mapping[str, str], ids: Ids) -> tuple[WorkView, ...]:
    return tuple(
        WorkView(
            id=ids.take(f"work-{work.key}"),
            key=one_line(work.key),
            reference=reference(work),
            missing=missing(work),
            fields=tuple(described(work)),
            bibtex=visible(_entry(work)),
            notes=tuple((one_line(note), note_ids[note]) for note in work.notes if note in note_ids),
        )
        for work in works
    )


def _entry(work: Work) -> str:
    """The entry of one work as the `.bib` file has it, without the header of the file."""
    return to_bibtex((work,)).partition("\n\n")[2].strip()


def _stub(stub: Stub, marker_ids: Mapping[int, str], ids: Ids) -> StubView:
    return StubView(
        id=ids.take(f"stub-{stub.key}"),
        key=one_line(stub.key),
        label=one_line(stub.label),
        sentence=one_line(stub.sentence),
        hint=None if stub.hint is None else one_line(stub.hint),
        marker=marker_ids.get(stub.span.start),
    )


def _rules(run: Run, ids: Ids) -> tuple[RuleView, ...]:
    every = [*run.findings, *(item.finding for item in run.dismissed), *run.known]
    numbers = Counter(finding.code for finding in run.findings)
    return tuple(
        RuleView(
            ids.take(f"rule-{code}"),
            page,
            numbers[code],
            tuple((heading, to_html(body)) for heading, body in page.sections.items()),
        )
        for code, page in pages_of(every, registered()).items()
    )
