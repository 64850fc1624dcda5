"""The tagger's second opinion: probabilities, doubtful cuts, close readings."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Span
from citecheck.notes.citations.features import features
from citecheck.notes.citations.fits import pieces
from citecheck.notes.citations.parse import parse_citations
from citecheck.notes.citations.readings import best_reading
from citecheck.notes.citations.tagger import MODEL, MOST_PIECES, TEXTS, likely
from citecheck.notes.citations.tokens import Tokenizer


def row(text):
    return pieces(Tokenizer(text, Span(0, len(text)), (), ()).run())


def test_the_model_is_small_enough_for_a_wheel():
    assert 100_000 < MODEL.stat().st_size < 5_000_000


def test_probabilities_of_a_piece_sum_to_one():
    cut = row("Roe, Jane. The North. Oxford: Hart, 1999.")
    for piece, shares in zip(cut, likely(cut), strict=True):
        if piece.token.kind == "text":
            assert math.isclose(sum(shares[label] for label in TEXTS), 1.0, abs_tol=0.02)


def test_a_row_too_long_is_left_to_the_grammar():
    long = row("Harbours and ropes; " * (MOST_PIECES + 1))
    assert len(long) > MOST_PIECES
    assert likely(long) == [{}] * len(long)


def test_one_list_of_features_a_piece():
    pieces_of = row("Jane Roe, “Wheat,” Grain 12, no. 3 (2019): 4–19.")
    assert len(features(pieces_of)) == len(pieces_of)
    assert all(features(pieces_of))


@given(st.text(alphabet="Aa., :;()[]“”12IXжЖ中文-–\n", max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_reading_with_a_label_a_token(text):
    tokens = Tokenizer(text, Span(0, len(text)), (), ()).run()
    reading = best_reading(tokens)
    assert len(reading.labels) == len(tokens) == len(reading.shares)
    assert all(0.0 <= share <= 1.0 + 1e-6 for share in reading.shares)


@pytest.mark.parametrize(
    ("note", "family", "title"),
    [
        ("Wren F. Between Field and Harbour: The Work of Women in Peru. Austin: Alder Press; 1989.", "Wren",
         "Between Field and Harbour: The Work of Women in Peru"),
        ("Michael F. Wren, Between Field and Harbour (Austin: Alder Press, 1989), 22.", "Wren",
         "Between Field and Harbour"),
        ("Dunn B. Marian Moor: Imaginary Gardens. Cambridge, MA: Harvard University Press; 1981.", "Dunn",
         "Marian Moor: Imaginary Gardens"),
    ],
)  # fmt: skip
def test_a_full_stop_behind_an_initial_is_taken_as_the_whole_reads_best(note, family, title):
    (citation,) = parse_citations(note)
    assert [name.family for name in citation.authors] == [family]
    assert citation.title == title


def test_a_bracket_behind_a_publisher_is_its_series():
    (citation,) = parse_citations(
        "Bell, J. (1988) Sets and Maps: An Introduction. Oxford: Clarendon Press (Logic Guides)."
    )
    assert (citation.publisher, citation.series) == ("Clarendon Press", "Logic Guides")


def test_years_inside_a_title_are_of_the_title():
    (citation,) = parse_citations("Vale, R. (1992). A History of Criticism, 1750–1950 (Vol. 8). Yale University Press.")
    assert citation.title == "A History of Criticism, 1750–1950"
    assert (citation.issued, citation.volume) == ("1992", "8")


def test_a_close_second_reading_is_kept_with_its_spans():
    found = []
    for note in ("Anna Berg, Harbours, Quay, 2004.", "Rivers. Stone. Water, 1999.", "Petra Lind, Boats, Ropes, Oslo."):
        for citation in parse_citations(note, offset=7):
            found += citation.alternatives
            for other in citation.alternatives:
                assert getattr(citation, other.field) != other.value
                if other.span is not None:
                    assert note[other.span.start - 7 : other.span.end - 7]
    assert found
