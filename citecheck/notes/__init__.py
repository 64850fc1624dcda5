"""A `Document` into markers, notes, citations and works. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from citecheck.model import Citation, Document, Extract, Span
from citecheck.notes.citations.parse import parse_citations
from citecheck.notes.lists.find import find_note_list
from citecheck.notes.markers.find import find_markers
from citecheck.notes.references.resolve import resolve
from citecheck.notes.references.works import collect
from citecheck.notes.stubs.find import find_stubs

__all__ = ["annotate", "parse_notes", "prose_of"]


def annotate(document: Document) -> Extract:
    """The markers, notes (with their citations, back-references resolved), works and stubs of a document.

    Claims are left empty: they belong to the room above.
    """
    listed = find_note_list(document)
    markers = find_markers(document, listed)
    parsed = [
        parse_citations(note.text, note=note.id, offset=note.span.start, language=document.language)
        for note in listed.notes
    ]
    works, citations = collect(resolve(parsed, printed=lambda citation: citation.span.of(document.text)))
    notes = tuple(replace(note, citations=found) for note, found in zip(listed.notes, citations, strict=True))
    return Extract(
        document=document,
        markers=markers,
        notes=notes,
        works=works,
        stubs=find_stubs(document, markers, notes, prose_of(document, listed.apparatus)),
        apparatus=listed.apparatus,
    )


def prose_of(document: Document, apparatus: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans of the blocks that are the article's prose: not notes, code or page furniture."""
    return tuple(
        block.span
        for block in document.blocks
        if block.kind not in ("code", "notes", "furniture") and not any(part.covers(block.span) for part in apparatus)
    )


def parse_notes(texts: tuple[str, ...], *, language: str | None = None) -> tuple[tuple[Citation, ...], ...]:
    """The citations of each note text, numbered from 1, with back-references resolved and works keyed.

    Spans are offsets into the note's own text.
    """
    parsed = [parse_citations(text, note=str(n), language=language) for n, text in enumerate(texts, 1)]
    words = {
        citation.id: citation.span.of(text) for text, found in zip(texts, parsed, strict=True) for citation in found
    }
    return collect(resolve(parsed, printed=lambda citation: words[citation.id]))[1]
