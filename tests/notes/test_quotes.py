"""Quotation marks of many scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.notes.citations.quotes import find_quotations


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Doe, “A ‘new’ port,” Journal", ["A ‘new’ port,"]),
        ("“A “nested” port,” Journal", ["A “nested” port,"]),
        ("“’Kommersant’: ports close,” News", ["’Kommersant’: ports close,"]),
        ("‘The workers’ rights movement’, Journal", ["The workers’ rights movement"]),
        ("Smith, 'Don't go: a study', Journal", ["Don't go: a study"]),
        ('"One port," Journal, "Two ports."', ["One port,", "Two ports."]),
        ("« Le port, l’eau », Revue", [" Le port, l’eau "]),
        ("„Der Hafen ‚heute‘“, in: Orte", ["Der Hafen ‚heute‘"]),
        ("»Der Hafen«, in: Orte", ["Der Hafen"]),
        ("王明：《港口》，《研究》", ["港口", "研究"]),
        ("the ports’ dues and the ships’ crews", []),
    ],
)
def test_the_outermost_quotations_are_found(text, inner):
    assert [found.inner.of(text) for found in find_quotations(text)] == inner


def test_a_lost_opening_mark_is_repaired_and_said():
    (found,) = find_quotations("Global Port Index,” Institute of Shipping")
    assert (found.inner.start, found.repaired) == (0, "opening")


def test_a_lost_opening_mark_reaches_back_to_its_own_stretch_only():
    text = "“First,” Times, 2020,; Second Port,” Herald, 2021"
    assert [found.inner.of(text) for found in find_quotations(text)] == ["First,", "Second Port,"]


def test_a_lost_closing_mark_is_repaired_and_said():
    text = "“Harbor Dues, Times, May 3, 2020"
    (found,) = find_quotations(text)
    assert (found.inner.of(text), found.repaired) == ("Harbor Dues", "closing")


@given(st.text(alphabet="“”‘’\"'«»„‚《》ab ,.", max_size=80))
def test_quotations_are_in_order_and_do_not_overlap(text):
    end = 0
    for found in find_quotations(text):
        assert end <= found.span.start <= found.inner.start <= found.inner.end <= found.span.end <= len(text)
        end = found.span.end
