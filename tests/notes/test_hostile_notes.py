"""Notes made to be slow: they are read to their end, within the watchdog's time, and say nothing that they don't hold.

`python tests/benchmarks/hostile_notes.py` prints how long they take.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Citation
from citecheck.notes import parse_notes
from citecheck.notes.citations.parse import parse_citations
from tests.benchmarks.hostile_notes import LONG, WORST, HostileNote, made_up

KILOBYTES = 1000


def holds(text: str, citations: tuple[Citation, ...]) -> bool:
    """Whether every place named lies in the note."""
    spans = [citation.span for citation in citations]
    spans += [origin.span for citation in citations for origin in citation.origins if origin.span is not None]
    return all(0 <= span.start <= span.end <= len(text) for span in spans)


@pytest.mark.parametrize("note", WORST, ids=lambda note: ascii(note.unit))
def test_the_worst_notes_known_are_read(note: HostileNote) -> None:
    for length in (LONG // 6, LONG, 20 * KILOBYTES):
        text = note.text(length)
        assert holds(text, parse_citations(text))


@pytest.mark.parametrize(
    "unit", ["(", "[", "“", "„", "«", "»", "‘", '"', "《", "`", "``", "。", "; ", ", ", ": ", ". A", "A. "]
)
def test_a_note_of_one_mark_and_nothing_else_is_read(unit: str) -> None:
    text = HostileNote("", unit, "").text(20 * KILOBYTES)
    assert holds(text, parse_citations(text))


@given(st.integers(0, 10**9))
@settings(max_examples=40, deadline=None)
def test_notes_of_random_pieces_are_read(seed: int) -> None:
    text = made_up(random.Random(seed)).text(2 * KILOBYTES)
    assert holds(text, parse_citations(text))


def test_many_hostile_notes_are_resolved() -> None:
    texts = tuple(note.text(500) for note in WORST)
    assert len(parse_notes(texts)) == len(WORST)
