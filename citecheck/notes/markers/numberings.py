"""Which notes the markers of a text with several numberings call.

Where the numbering starts anew in every chapter, the notes of a chapter stand behind it, or those of all chapters stand
one list after another at the end. Lists with no marker between them share a shelf; the prose in front of a shelf calls
its notes and no others. On a shelf of several lists the labels are counted on from list to list, so that the best
chain over the prose goes through them in turn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citecheck.model import Note
from citecheck.notes.markers.candidates import Piece, Reading


class Numbering(NamedTuple):
    """The notes of one numbering: `prefix` of their ids, labels, and where the first and the last of them stand."""

    prefix: str
    labels: frozenset[int]
    start: int
    end: int


class Shelf(NamedTuple):
    """Numberings side by side, and the prose from `start` to `end` that calls them."""

    numberings: tuple[Numbering, ...]
    start: int
    end: int


_FIRST_LABELS = 2
_MOST_READINGS = 200_000  # counted once for every list of the shelf


def numberings_of(notes: Sequence[Note]) -> list[Numbering]:
    """The numberings of the notes with numbers, in order of place."""
    groups: dict[str, list[Note]] = {}
    for note in notes:
        if _number(note.label) is not None:
            groups.setdefault(note.id[: len(note.id) - len(note.label)], []).append(note)
    found = [
        Numbering(
            prefix,
            frozenset(number for note in group if (number := _number(note.label)) is not None),
            min(note.label_span.start for note in group),
            max(note.span.end for note in group),
        )
        for prefix, group in groups.items()
    ]
    return sorted(found, key=lambda numbering: numbering.start)


def _number(label: str) -> int | None:
    digits = label[:-1] if label[-1:].isalpha() else label
    return int(digits) if digits.isdecimal() else None


def shelves_of(numberings: Sequence[Numbering], readings: Sequence[Reading]) -> list[Shelf]:
    """The numberings on their shelves; `readings` are those of the prose, in order."""
    starts = [reading.pieces[0].start for reading in readings if reading.strong]
    groups: list[list[Numbering]] = [[]]
    for one, two in pairwise([*numberings, None]):
        assert one is not None
        groups[-1].append(one)
        if two is not None and bisect_left(starts, one.end) < bisect_left(starts, two.start):
            groups.append([])
    ends = [0, *(group[-1].end for group in groups)]
    return [Shelf(tuple(group), end, group[0].start) for group, end in zip(groups, ends, strict=False)]


def counted_on(shelf: Shelf, readings: Sequence[Reading]) -> list[Reading]:
    """Every reading once for every list that has its labels, its labels counted on from list to list."""
    offsets = offsets_of(shelf)
    return [
        _moved(reading, offset)
        for reading in readings
        for offset, numbering in zip(offsets, shelf.numberings, strict=True)
        if all(piece.label in numbering.labels for piece in reading.pieces)
    ]


def is_crowded(shelf: Shelf, readings: Sequence[Reading]) -> bool:
    """Whether there are too many lists and readings to try each with each."""
    return len(readings) * len(shelf.numberings) > _MOST_READINGS


def in_turn(shelf: Shelf, chained: Sequence[Reading]) -> list[Reading]:
    """Readings already chained, counted on: the next list begins where the labels fall back to its first ones."""
    offsets = offsets_of(shelf)
    found = []
    which, last = 0, 0
    for reading in chained:
        label = reading.pieces[0].label
        if label < last and label <= _FIRST_LABELS and which + 1 < len(offsets):
            which += 1
        last = reading.pieces[-1].label
        if all(piece.label in shelf.numberings[which].labels for piece in reading.pieces):
            found.append(_moved(reading, offsets[which]))
    return found


def offsets_of(shelf: Shelf) -> list[int]:
    """What is added to the labels of each list: the last label of the one before it, counted on."""
    offsets = [0]
    for numbering in shelf.numberings[:-1]:
        offsets.append(offsets[-1] + max(numbering.labels))
    return offsets


def _moved(reading: Reading, by: int) -> Reading:
    return reading._replace(pieces=tuple(_piece_moved(piece, by) for piece in reading.pieces))


def _piece_moved(piece: Piece, by: int) -> Piece:
    return piece._replace(label=piece.label + by)
