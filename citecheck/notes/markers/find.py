"""The note markers of a document: the superscripts in its prose.

A format that declares its markers is believed. In plain text the best chain of readings is looked for in each style,
and it must earn its existence: a text full of years, amounts and numbered things has no markers unless a numbering
that starts at 1, stands where markers stand and leaves few rivals out says so. A note list makes that much easier.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, inf

from citecheck.model import Document, Marker, Span
from citecheck.notes.lists.find import NoteList
from citecheck.notes.markers.candidates import Piece, Reading, Style, candidates
from citecheck.notes.markers.chain import Chain, best_chain, with_asides
from citecheck.notes.markers.weights import JUMP_IN_PLAIN_REFERENCES, JUMP_IN_REFERENCES

_LEAST_SCORES = {3: 13.0, 4: 10.0}
_LEAST_SCORE_WITH_NOTES = 4.0
_LEAST_COVERAGE = 0.3


def find_markers(document: Document, notes: NoteList) -> tuple[Marker, ...]:
    """All markers in order of place, none inside the apparatus; time linear in the text."""
    if document.anchors:
        return _declared(document, notes)
    text = document.text
    excluded = sorted([*notes.apparatus, *(b.span for b in document.blocks if b.kind == "code")])
    labels = frozenset(int(note.label) for note in notes.notes if note.label.isdecimal())
    chains = [_chain(candidates(text, style, excluded), labels) for style in _styles(text, notes)]
    best = max(chains, key=lambda chain: chain.score)
    return tuple(_markers(best, notes))


def _declared(document: Document, notes: NoteList) -> tuple[Marker, ...]:
    ids = {note.label: note.id for note in reversed(notes.notes)}
    return tuple(
        Marker(anchor.label, anchor.span, ids.get(anchor.label))
        for anchor in document.anchors
        if anchor.kind == "marker"
    )


def _styles(text: str, notes: NoteList) -> tuple[Style, ...]:
    """Styles to try: circled and parenthesised numbers count things in prose, unless the notes are labelled so too."""
    always: tuple[Style, ...] = ("plain", "bracket", "superscript")
    if not notes.notes:
        return always
    span = notes.notes[0].label_span
    if "\u2460" <= text[span.start] <= "\u2473":
        return (*always, "circled")
    if text[span.start - 1 : span.start] == "(":
        return (*always, "parenthesis")
    return always


def _chain(readings: list[Reading], labels: frozenset[int]) -> Chain:
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
    return with_asides(chain, readings, labels) if _holds(chain, readings, labels) else Chain((), 0.0)


def _holds(chain: Chain, readings: Sequence[Reading], labels: frozenset[int]) -> bool:
    if not chain.readings:
        return False
    called = {piece.label for reading in chain.readings for piece in reading.pieces}
    if labels and chain.score >= _LEAST_SCORE_WITH_NOTES and len(called & labels) >= _LEAST_COVERAGE * len(labels):
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


def _markers(chain: Chain, notes: NoteList) -> list[Marker]:
    ids = {note.id for note in notes.notes}
    restarts = any(":" in note_id for note_id in ids)
    numbering, last = 1, 0
    found = []
    for reading in chain.readings:
        for piece in reading.pieces:
            if restarts and piece.label < last and piece.label <= 2:
                numbering += 1
            last = piece.label
            found.append(_marker(piece, reading, numbering, ids))
    return found


def _marker(piece: Piece, reading: Reading, numbering: int, ids: set[str]) -> Marker:
    note = str(piece.label) if numbering == 1 else f"{numbering}:{piece.label}"
    # the neighbours in the chain vouch for a marker too, hence the head start
    confidence = 1.0 / (1.0 + exp(-(reading.weight + 4.0)))
    return Marker(str(piece.label), Span(piece.start, piece.end), note if note in ids else None, round(confidence, 3))
