"""The labelled runs of law and social-science footnotes: as good as they were, those held back included."""

from __future__ import annotations

import pytest

from tests.benchmarks.footnotes import SETS, measure
from tests.notes.footnotes import read_runs

FLOORS = {"German": (0.97, 0.93, 0.97), "English": (0.97, 0.93, 0.97), "held back": (0.91, 0.8, 0.9)}
"""Micro F1 over fields, share of citations whole, share of back-references linked."""


@pytest.mark.parametrize("name", SETS)
def test_a_set_of_runs_is_read_as_well_as_before(name):
    score = measure(SETS[name])
    counts, (fields, whole, linked) = score.counts, FLOORS[name]
    assert score.f1() >= fields
    assert counts["whole"] / counts["citations"] >= whole
    assert counts["linked"] / counts["references"] >= linked
    assert counts["wrong"] <= 1


def test_the_form_of_the_labels():
    run = read_runs("## name\n1. Weber, S. 5; oben Fn. 3.\n  full | by=Weber | at=5\n  short -> 3\n2. Prose.")[0]
    assert [note.text for note in run.notes] == ["Weber, S. 5; oben Fn. 3.", "Prose."]
    full, short = run.notes[0].citations
    assert (full.relation, full.meant, full.fields) == ("full", None, {"authors": "Weber", "locator": "5"})
    assert (short.relation, short.meant, short.fields) == ("short", "3.1", {})


@pytest.mark.parametrize(
    "text", ["## a\n2. Starts at two.", "## a\n1. Note.\n  guess -> 1", "## a\n1. Note.\n  full | x=1"]
)
def test_a_slip_in_the_labels_is_an_error(text):
    with pytest.raises((ValueError, KeyError)):
        read_runs(text)
