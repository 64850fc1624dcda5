"""The note markers of a document: the superscripts in its prose.

A format that declares its markers is believed. In plain text the best chain of readings is looked for in each style,
and it must earn its existence: a text full of years, amounts and numbered things has no markers unless a numbering
that starts at 1, stands where markers stand and leaves few rivals out says so. A note list makes that much easier.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import exp, inf
from typing import NamedTuple

from citecheck.model import Document, Marker, Span
from citecheck.notes.lists.find import NoteList
from citecheck.notes.markers.candidates import Piece, Reading, Style, candidates
from citecheck.notes.markers.chain import Chain, best_chain, with_asides
from citecheck.notes.markers.numberings import (
    Numbering,
    Shelf,
    counted_on,
    in_turn,
    is_crowded,
    numberings_of,
    offsets_of,
    shelves_of,
)
from citecheck.notes.markers.symbols import SymbolCalls
from citecheck.notes.markers.weights import JUMP_IN_PLAIN_REFERENCES, JUMP_IN_REFERENCES

_LEAST_SCORES = {3: 13.0, 4: 10.0}
_LEAST_SCORE_WITH_NOTES = 4.0
_LEAST_COVERAGE = 0.3
_LEAST_COVERAGES = {"parenthesis": 0.6, "spaced": 0.8}
"""Share of the notes that must be called in styles in which a text counts other things too ("(1) ..., (2) ...")."""
_MANY = 5
_LABELS = 100  # so many labels show how notes are labelled


class _Called(NamedTuple):
    """A chain, and for each of its readings the numbering whose notes it calls."""

    chain: Chain
    numberings: tuple[Numbering, ...]
    offsets: tuple[int, ...]


def find_markers(document: Document, notes: NoteList) -> tuple[Marker, ...]:
    """All markers in order of place, none inside the apparatus; time linear in the text."""
    if document.anchors:
        return _declared(document, notes)
    text = document.text
    excluded = sorted([*notes.apparatus, *(b.span for b in document.blocks if b.kind == "code")])
    numberings = numberings_of(notes.notes)
    ids = frozenset(note.id for note in notes.notes)
    best: list[_Called] = []
    for style in _styles(text, notes):
        coverage = _LEAST_COVERAGES.get(style, _LEAST_COVERAGE)
        called = _called(candidates(text, style, excluded), numberings, coverage)
        if sum(one.chain.score for one in called) > sum(one.chain.score for one in best):
            best = called
    found = [marker for called in best for marker in _markers(called, ids)]
    symbols = _symbol_markers(text, notes)
    return tuple(sorted([*found, *symbols], key=lambda marker: marker.span) if symbols else found)


def _called(readings: list[Reading], numberings: Sequence[Numbering], coverage: float) -> list[_Called]:
    """The chains of one style: one for all prose, or one for what stands before each shelf of notes."""
    if len(numberings) < 2:
        labels = numberings[0].labels if numberings else frozenset()
        return [_Called(_chain(readings, labels, coverage), tuple(numberings), (0,))]
    found = []
    starts = [reading.pieces[0].start for reading in readings]
    for shelf in shelves_of(numberings, readings):
        near = readings[bisect_left(starts, shelf.start) : bisect_left(starts, shelf.end)]
        if len(shelf.numberings) == 1:
            found.append(_Called(_chain(near, shelf.numberings[0].labels, coverage), shelf.numberings, (0,)))
        else:
            found.append(_Called(_counted(shelf, near, coverage), shelf.numberings, tuple(offsets_of(shelf))))
    return found


def _counted(shelf: Shelf, readings: Sequence[Reading], coverage: float) -> Chain:
    """The chain that goes through the lists of a shelf in turn, in labels counted on from list to list."""
    offsets = offsets_of(shelf)
    labels = frozenset(
        label + offset
        for offset, numbering in zip(offsets, shelf.numberings, strict=True)
        for label in numbering.labels
    )
    if is_crowded(shelf, readings):
        loose = best_chain(readings)
        chain = Chain(tuple(in_turn(shelf, loose.readings)), loose.score)
    else:
        chain = best_chain(counted_on(shelf, readings), labels)
    return chain if _holds(chain, readings, labels, coverage) else Chain((), 0.0)


def _symbol_markers(text: str, notes: NoteList) -> list[Marker]:
    """One marker for each note labelled with a symbol."""
    labelled = [note for note in notes.notes if not note.label.isalnum()]
    if not labelled:
        return []
    calls = SymbolCalls(text, notes.apparatus)
    found = []
    since: dict[str, int] = {}
    for note in labelled:
        for span in calls.between(note.label, since.get(note.label, 0), note.label_span.start)[:1]:
            found.append(Marker(note.label, span, note.id))
        since[note.label] = note.span.end
    return found


def _declared(document: Document, notes: NoteList) -> tuple[Marker, ...]:
    """Each declared marker with its note: where numbering starts anew, that of the same numbering.

    A numbering starts anew where the label that the first marker has comes again after others, and there is a
    further note of that label.
    """
    ids: dict[str, list[str]] = {}
    for note in notes.notes:
        ids.setdefault(note.label, []).append(note.id)
    markers = []
    first, previous, numbering = None, None, 0
    for anchor in (anchor for anchor in document.anchors if anchor.kind == "marker"):
        first = first if first is not None else anchor.label
        called = ids.get(anchor.label, [])
        if anchor.label == first and previous not in (None, first) and numbering + 1 < len(called):
            numbering += 1
        previous = anchor.label
        markers.append(Marker(anchor.label, anchor.span, called[min(numbering, len(called) - 1)] if called else None))
    return tuple(markers)


def _styles(text: str, notes: NoteList) -> tuple[Style, ...]:
    """Styles to try: circled numbers count things in prose unless the notes are labelled so, and those in parentheses
    or behind a space unless there are notes."""
    styles: tuple[Style, ...] = ("plain", "bracket", "superscript", "caret", "markup")
    labels = {text[note.label_span.start] for note in notes.notes[:_LABELS]}
    if any("\u2460" <= label <= "\u2473" for label in labels):
        styles = (*styles, "circled")
    return (*styles, "parenthesis", "spaced") if _may_be_doubtful(text, notes) else styles


def _may_be_doubtful(text: str, notes: NoteList) -> bool:
    """Whether the notes are enough, and labelled so, that doubtful numbers in their order are their markers."""
    before = {text[note.label_span.start - 1 : note.label_span.start] for note in notes.notes[:_LABELS]}
    return "(" in before or (len(notes.notes) >= _MANY and "[" not in before)


def _chain(readings: list[Reading], labels: frozenset[int], coverage: float) -> Chain:
    """The best chain that holds as a numbering of notes, else an empty one."""
    chain = best_chain(readings, labels)
    if labels:
        called = [r for r in readings if r.strong and all(piece.label in labels for piece in r.pieces)]
        chosen = {id(reading) for reading in chain.readings}
        left_out = sum(id(reading) not in chosen for reading in called)
        if left_out > 0.2 * len(called):
            # a numbered list of references, cited by number in any order
            price = JUMP_IN_PLAIN_REFERENCES if readings[0].kind else JUMP_IN_REFERENCES
            loose = best_chain(readings, labels, step=price)
            chain = loose if loose.score > chain.score else chain
    return with_asides(chain, readings, labels) if _holds(chain, readings, labels, coverage) else Chain((), 0.0)


def _holds(chain: Chain, readings: Sequence[Reading], labels: frozenset[int], coverage: float) -> bool:
    if not chain.readings:
        return False
    called = {piece.label for reading in chain.readings for piece in reading.pieces}
    if labels and coverage > _LEAST_COVERAGE and len(called & labels) < coverage * len(labels):
        return False
    if labels and chain.score >= _LEAST_SCORE_WITH_NOTES and len(called & labels) >= coverage * len(labels):
        return True
    strong = sum(reading.strong for reading in chain.readings)
    spaced = sum(reading.spaced for reading in chain.readings)
    rivals = sum(reading.strong for reading in readings) - strong
    return (
        chain.score >= _LEAST_SCORES.get(min(len(called), 4), inf)
        and spaced * 2 <= len(chain.readings)
        and strong * 2 >= len(chain.readings)
        and strong >= rivals
    )


def _markers(called: _Called, ids: frozenset[str]) -> list[Marker]:
    return [_marker(piece, reading, called, ids) for reading in called.chain.readings for piece in reading.pieces]


def _marker(piece: Piece, reading: Reading, called: _Called, ids: frozenset[str]) -> Marker:
    which = bisect_left(called.offsets, piece.label) - 1
    label = f"{piece.label - called.offsets[which]}{piece.suffix}"
    note = f"{called.numberings[which].prefix}{label}" if called.numberings else label
    # the neighbours in the chain vouch for a marker too, hence the head start
    confidence = 1.0 / (1.0 + exp(-(reading.weight + 4.0)))
    return Marker(label, Span(piece.start, piece.end), note if note in ids else None, round(confidence, 3))
