"""The weights that ship are those of the training, and the training does what it says."""

from __future__ import annotations

import json

import pytest

from citecheck.claims.attest.weigh import candidates, shipped_weights
from citecheck.model import Span
from tests.benchmarks.wice import crossed, score
from tests.training.attest import BY_HAND, DATA, Labelled, descend, fit, load, page_of

PAGE = page_of(["(meta data) TITLE: The mill", "The mill was built in 1850 by nine masons.", "It burned down in 1921."])


def labelled(sentence: str, number: str, bad: bool) -> Labelled:
    spans = (Span(sentence.index(number), sentence.index(number) + len(number)),)
    return Labelled(sentence, sentence, sentence, PAGE, spans, (bad,), tuple(candidates(sentence, spans, PAGE)))


def test_every_weight_has_a_prior_and_a_sign_nobody_set_has_none():
    assert shipped_weights().signs.keys() == BY_HAND.keys()
    assert shipped_weights().partly.keys() == {"constant", "evidence", "missing", "best"}


def test_descent_finds_the_weight_that_parts_the_labels():
    rows = [({"year.absent": 1.0}, False), ({}, True)] * 20
    start = dict.fromkeys(BY_HAND, 0.0)
    found = descend(rows, start, start, 0.01)
    assert found["year.absent"] < -2
    assert found["constant"] > 1
    assert found["year.cover"] == 0


def test_a_strong_prior_is_kept():
    rows = [({"year.absent": 1.0}, True), ({}, False)] * 20
    found = descend(rows, dict(BY_HAND), BY_HAND, 100.0)
    assert found["year.absent"] == pytest.approx(BY_HAND["year.absent"], abs=0.05)


def test_labels_against_the_prior_move_it():
    told = [
        labelled("The mill was built in 1850.", "1850", bad=True),
        labelled("It was sold in 1860.", "1860", bad=False),
    ]
    moved = fit(told * 30, pull=0.01).signs
    assert moved["year.absent"] > BY_HAND["year.absent"]


def test_metadata_of_a_page_are_no_lines_of_its_text():
    page = page_of(
        ["(meta data) TITLE: A", "(meta data) AUTHOR: 1987", "(meta data) PUBLISHED DATETIME: 2016-11-28", "b 12"]
    )
    assert [(line.kind, line.text) for line in page.lines] == [
        ("heading", "A"),
        ("issue", "2016-11-28"),
        ("furniture", "b 12"),
    ]


@pytest.fixture(scope="module")
def rows():
    if not DATA.exists():
        pytest.skip("the development data (../shared/data/claims) is not here")
    return load()


@pytest.mark.shared
def test_the_tokens_are_found_in_their_sentences(rows):
    records = {row["id"]: row for row in map(json.loads, DATA.read_text(encoding="utf-8").splitlines())}
    for row in rows:
        record = records[row.record]
        assert [span.of(row.sentence) for span in row.spans] == [record["tokens"][at] for at in record["num_idx"]]


@pytest.mark.shared
def test_pages_that_the_model_was_not_fitted_on_are_judged_well(rows):
    found = crossed(rows, seed=1, folds=3)
    bad = [label for row in rows for label in row.bad]
    free = score(bad, [doubt for row in found[False] for doubt in row])
    told = score(bad, [doubt for row in found[True] for doubt in row])
    assert free.balanced > 0.84
    assert free.precision_at_recall > 0.93
    assert told.balanced > 0.86
    assert told.precision_at_recall > 0.95
